//! Reads answers: without secrets, on one line, and what is empty as absent.

use super::ApiDate;
use crate::placed::Id;
use crate::plain_text::one_line;
use crate::scrub::Scrub;
use qwac_psd2_core::types::{Flag, Identifier};

/// The most characters of a word or a name that are kept.
const MOST: usize = 300;

/// Reads the parts of an answer.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a>(pub(crate) &'a Scrub);

impl Reader<'_> {
    pub(crate) fn id(self, id: Option<Identifier>) -> Option<Id> {
        let id = Id::new(&id?.to_string(), self.0);
        Some(id).filter(|id| !id.as_str().is_empty())
    }

    /// A number that an answer must have.
    pub(crate) fn own_id(self, id: &Identifier) -> Id {
        Id::new(&id.to_string(), self.0)
    }

    pub(crate) fn line(self, text: Option<String>) -> Option<String> {
        let line = one_line(&self.0.text(text?.trim()), MOST);
        Some(line).filter(|line| !line.is_empty())
    }

    pub(crate) fn word<T: From<String>>(self, word: Option<String>) -> Option<T> {
        self.line(word).map(T::from)
    }

    pub(crate) fn date(self, date: Option<String>) -> Option<ApiDate> {
        self.line(date).map(ApiDate::new)
    }

    /// Names without blank ones, which stand for none (D35 of the decisions).
    pub(crate) fn names(self, names: Option<Vec<String>>) -> Vec<String> {
        let names = names.unwrap_or_default().into_iter();
        names.filter_map(|name| self.line(Some(name))).collect()
    }

    /// A serial number or a thumbprint, whose digits may pass for a card number.
    pub(crate) fn hex(self, text: Option<String>) -> Option<String> {
        let text = text?;
        let hex = text.len() <= 128 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        if hex && !text.is_empty() {
            Some(text)
        } else {
            self.line(Some(text))
        }
    }

    /// PEM as it came, whose base64 may hold anything. What is no PEM is cleared as other text.
    pub(crate) fn pem(self, text: Option<String>) -> Option<String> {
        let text = text?;
        let pem = |c: char| c.is_ascii_alphanumeric() || "+/=- \r\n".contains(c);
        if text.trim_start().starts_with("-----BEGIN ") && text.chars().all(pem) {
            Some(text)
        } else {
            self.line(Some(text))
        }
    }
}

/// Whether a flag is set; none where it says neither.
pub(crate) fn flag(flag: Option<&Flag>) -> Option<bool> {
    flag.and_then(Flag::is_set)
}
