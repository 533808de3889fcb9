//! Finds the one PEM block in a text, in the forms that tools and people make of it.

use super::{Fault, Kind};
use base64ct::{Base64, Encoding};
use std::borrow::Cow;
use zeroize::Zeroizing;

/// The longest text that is read, in bytes: far more than a request for 250 names with all that OpenSSL prints before it.
pub(crate) const MAX_LENGTH: usize = 64 * 1024;

/// One way in which a text differs from what OpenSSL writes and from what is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Escapes,
    ByteOrderMark,
    LeadingText,
    NewLabel,
    CarriageReturns,
    /// Header, one long line, footer.
    LongLine,
    /// Lines of another length than 64, blanks, empty lines.
    OtherLines,
}

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
const DASHES: &str = "-----";
const BYTE_ORDER_MARK: char = '\u{feff}';
/// The length of a line, as RFC 7468 has it and OpenSSL writes it.
const LINE: usize = 64;

/// The text with its literal `\n` as line breaks, if it is worth looking into.
pub(super) fn as_meant(text: &str) -> Result<Cow<'_, str>, Fault> {
    if text.trim().is_empty() {
        return Err(Fault::Missing);
    }
    // Before everything else: whatever else is wrong, a private key must be told.
    if names_private_key(text) {
        return Err(Fault::PrivateKey);
    }
    if text.len() > MAX_LENGTH {
        return Err(Fault::TooLong(text.len()));
    }
    if is_binary(text) {
        return Err(Fault::Binary);
    }
    Ok(if text.contains("-----\\n") || text.contains("-----\\r") {
        text.replace("\\r", "\r").replace("\\n", "\n").into()
    } else {
        text.into()
    })
}

/// Whether a PEM label, or PuTTY's, says that this is a private key. What OpenSSL says while it makes one does not.
pub(crate) fn names_private_key(text: &str) -> bool {
    let text = Zeroizing::new(text.to_ascii_uppercase());
    let mut parts = text.split("PRIVATE KEY");
    let mut before = parts.next().unwrap_or_default();
    for after in parts {
        let mut words = before.split_whitespace().rev().take(3);
        if after.starts_with("--") || words.any(|word| word.ends_with("BEGIN")) {
            return true;
        }
        before = after;
    }
    text.contains("PUTTY-USER-KEY-FILE")
}

/// Whether this was DER, or a text of two bytes a character, before it was read as text.
fn is_binary(text: &str) -> bool {
    let der = text.strip_prefix('0').and_then(|rest| rest.chars().next());
    text.contains('\0') || der.is_some_and(|c| matches!(c, '\u{80}'..='\u{9f}' | '\u{fffd}'))
}

/// What the first characters of a text mean as base64.
fn start(text: &str) -> Zeroizing<Vec<u8>> {
    let of_base64 = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/');
    let mut base64: Zeroizing<String> = text
        .trim_start_matches(BYTE_ORDER_MARK)
        .chars()
        .filter(|c| !c.is_ascii_whitespace())
        .take_while(of_base64)
        .take(1024)
        .collect::<String>()
        .into();
    let whole = base64.len() / 4 * 4;
    base64.truncate(whole);
    Base64::decode_vec(&base64).unwrap_or_default().into()
}

/// A PEM block as it stands in the text.
pub(super) struct Block<'a> {
    escaped: bool,
    before: &'a str,
    label: &'a str,
    base64: &'a str,
}

impl<'a> Block<'a> {
    /// Finds the block in a text, whose line breaks may have been written as `\n`.
    pub(super) fn find(text: &'a str, escaped: bool) -> Result<Self, Fault> {
        let nothing = || match Kind::of(&start(text)) {
            Some(Kind::PrivateKey) => Fault::PrivateKey,
            kind => Fault::NoPem(kind),
        };
        // Text before the block, as OpenSSL writes it with -text, is no harm.
        let (before, rest) = text.split_once(BEGIN).ok_or_else(nothing)?;
        let (label, rest) = rest.split_once(DASHES).ok_or_else(nothing)?;
        let (base64, rest) = rest.split_once(END).ok_or(Fault::NoEnd)?;
        let rest = rest
            .strip_prefix(label)
            .and_then(|rest| rest.strip_prefix(DASHES))
            .ok_or(Fault::NoEnd)?;
        if rest.contains(BEGIN) {
            return Err(Fault::SeveralBlocks);
        }
        if !rest.trim().is_empty() {
            return Err(Fault::TrailingText);
        }
        Ok(Self {
            escaped,
            before,
            label,
            base64,
        })
    }

    /// What the label names.
    pub(super) fn kind(&self) -> Result<Kind, Fault> {
        let plain = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == ' ';
        Kind::labelled(self.label).ok_or_else(|| {
            // A label that looks like none may be anything, also a secret.
            let label = (self.label.len() <= 40 && self.label.chars().all(plain))
                .then(|| self.label.to_owned());
            Fault::OtherLabel(label)
        })
    }

    /// The first bytes, also where the rest is damaged.
    pub(super) fn start(&self) -> Zeroizing<Vec<u8>> {
        start(self.base64)
    }

    pub(super) fn decode(&self) -> Result<Vec<u8>, Fault> {
        let base64: String = self.base64.split_ascii_whitespace().collect();
        Base64::decode_vec(&base64).map_err(|_| Fault::NotBase64)
    }

    /// The form in which these bytes are sent, and in what the text differed from the ordinary.
    pub(super) fn normalised(&self, der: &[u8]) -> (String, Vec<Form>) {
        let base64 = Base64::encode_string(der);
        let label = self.label.trim_start_matches("NEW ");
        let before = self.before.trim_start_matches(BYTE_ORDER_MARK);
        let forms = [
            (self.escaped, Form::Escapes),
            (self.before.len() > before.len(), Form::ByteOrderMark),
            (!before.trim().is_empty(), Form::LeadingText),
            (self.label.len() > label.len(), Form::NewLabel),
        ];
        let forms = forms
            .into_iter()
            .filter_map(|(is, form)| is.then_some(form));
        let wire = format!("{BEGIN}{label}{DASHES}{base64}{END}{label}{DASHES}");
        (wire, forms.chain(self.lines(&base64)).collect())
    }

    /// In what the lines differed from those of OpenSSL and from none at all.
    fn lines(&self, base64: &str) -> Vec<Form> {
        let lines = self.base64.replace('\r', "");
        let mut forms = Vec::new();
        if lines.len() < self.base64.len() {
            forms.push(Form::CarriageReturns);
        }
        let unbroken = lines.trim();
        if unbroken == base64 && lines.len() > base64.len() && base64.len() > LINE {
            forms.push(Form::LongLine);
        } else if lines != base64 && !is_wrapped(&lines, base64) {
            forms.push(Form::OtherLines);
        }
        forms
    }
}

/// Whether the lines are those of RFC 7468, between header and footer.
fn is_wrapped(lines: &str, base64: &str) -> bool {
    let Some(lines) = lines.strip_prefix('\n').and_then(|l| l.strip_suffix('\n')) else {
        return false;
    };
    let wrapped = base64.as_bytes().chunks(LINE);
    wrapped.eq(lines.split('\n').map(str::as_bytes))
}
