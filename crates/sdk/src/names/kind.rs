//! What kind of name a name is: a name in the public DNS, or the one most telling reason why not.

use super::to_ascii;
use idna::uts46::{AsciiDenyList, Hyphens, Uts46};
use std::borrow::Cow;
use std::net::Ipv6Addr;

/// The kind of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A name in the public DNS, as far as can be known here.
    Public,
    /// Nothing at all.
    Empty,
    /// There is white space around it.
    Spaced,
    /// It has an asterisk.
    Wildcard,
    /// It is an IP address, or would be read as one.
    Ip,
    /// A label begins with `xn--` and is no A-label.
    Punycode,
    /// IDNA can't convert it.
    NotIdna,
    /// It has this character, which is neither letter, digit, hyphen nor dot.
    Character(char),
    /// It has an underscore.
    Underscore,
    /// It has an empty label.
    EmptyLabel,
    /// It has a label of more than 63 characters.
    LongLabel,
    /// A label begins or ends with a hyphen.
    OuterHyphen,
    /// A label has hyphens in places three and four, and is no A-label.
    ReservedLabel,
    /// It ends with a dot.
    TrailingDot,
    /// It stands in a zone that maps addresses to names.
    ReverseZone,
    /// It has one label, which is no top-level domain.
    SingleLabel,
    /// It stands under a domain that is reserved and will never be anyone's.
    SpecialUse,
    /// It is an onion address.
    Onion,
    /// It is a suffix under which a registry registers names, such as `co.uk`.
    PublicSuffix,
    /// It is a suffix under which its owner gives names to others, such as `github.io`.
    PrivateSuffix,
    /// Its last label is no top-level domain of the list.
    UnknownTld,
}

/// IANA's registry of special-use domain names, and `internal`, which ICANN reserved in 2024. Not here: reverse zones and
/// `onion`, which have kinds of their own, and `example.com`, `.net` and `.org`, which are registered names.
const SPECIAL_USE: &[&str] = &[
    "6tisch.arpa",
    "alt",
    "eap-noob.arpa",
    "eap.arpa",
    "example",
    "home.arpa",
    "internal",
    "invalid",
    "ipv4only.arpa",
    "local",
    "localhost",
    "resolver.arpa",
    "service.arpa",
    "test",
];

const REVERSE: &[&str] = &["in-addr.arpa", "ip6.arpa"];

impl Kind {
    /// The kind of a name, of which `ascii` is the form in which it is sent, if it has one. What hides other things comes
    /// first: an address needs no word on its labels, and a name of one label none on its zone.
    pub(super) fn of(given: &str, ascii: Option<&str>) -> Self {
        if ascii.unwrap_or(given).is_empty() {
            return Self::Empty;
        }
        if given.trim() != given {
            return Self::Spaced;
        }
        // What the name would be if every ASCII character were allowed shows what it was meant to be.
        let lenient = match ascii {
            Some(ascii) => Some(ascii.to_owned()),
            None => to_ascii(given, AsciiDenyList::EMPTY),
        };
        let name = lenient.clone().unwrap_or_else(|| given.to_lowercase());
        if name.contains('*') {
            return Self::Wildcard;
        }
        if is_ip(&name) {
            return Self::Ip;
        }
        if lenient.is_none() {
            let punycode = name.split('.').any(is_bad_a_label);
            return if punycode {
                Self::Punycode
            } else {
                Self::NotIdna
            };
        }
        let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        if let Some(other) = name.chars().find(|c| !known(*c)) {
            return Self::Character(other);
        }
        if name.contains('_') {
            return Self::Underscore;
        }
        if ascii.is_none() {
            return Self::NotIdna;
        }
        let rooted = name.strip_suffix('.');
        let name = rooted.unwrap_or(&name);
        if let Some(fault) = name.split('.').find_map(Self::of_label) {
            return fault;
        }
        if rooted.is_some() {
            return Self::TrailingDot;
        }
        Self::of_zone(name)
    }

    /// What is wrong with a label, if something is: RFC 1034, 3.5; reserved LDH labels: RFC 5890, 2.3.1. For hyphens, an
    /// A-label counts as what it stands for: RFC 5891, 4.2.3.1.
    fn of_label(label: &str) -> Option<Self> {
        let written = to_unicode(label);
        if label.is_empty() {
            Some(Self::EmptyLabel)
        } else if label.len() > 63 {
            Some(Self::LongLabel)
        } else if written.starts_with('-') || written.ends_with('-') {
            Some(Self::OuterHyphen)
        } else if written.chars().skip(2).take(2).eq(['-', '-']) {
            Some(Self::ReservedLabel)
        } else {
            None
        }
    }

    /// Where in the DNS a well-formed name stands.
    fn of_zone(name: &str) -> Self {
        let within = |zone: &&str| {
            name.strip_suffix(*zone)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        let suffix = psl::suffix(name.as_bytes());
        let bare = suffix.is_some_and(|suffix| suffix.as_bytes() == name.as_bytes());
        let section = suffix.and_then(|suffix| suffix.typ());
        if REVERSE.iter().any(within) {
            Self::ReverseZone
        } else if !name.contains('.') && section.is_none() {
            Self::SingleLabel
        } else if SPECIAL_USE.iter().any(within) {
            Self::SpecialUse
        } else {
            match section {
                Some(psl::Type::Icann) if bare => Self::PublicSuffix,
                Some(psl::Type::Private) if bare => Self::PrivateSuffix,
                Some(_) if within(&"onion") => Self::Onion,
                Some(_) => Self::Public,
                None => Self::UnknownTld,
            }
        }
    }
}

/// Whether a name would be read as an IP address: IPv6 with or without brackets and zone, or whatever ends in a number
/// (WHATWG URL Standard, "ends in a number"), which covers all the ways to write IPv4.
fn is_ip(name: &str) -> bool {
    let bracketed = name.strip_prefix('[').and_then(|n| n.strip_suffix(']'));
    let name = bracketed.unwrap_or(name);
    let address = name.split('%').next().unwrap_or(name);
    if address.parse::<Ipv6Addr>().is_ok() {
        return true;
    }
    let name = name.strip_suffix('.').unwrap_or(name);
    let last = name.rsplit('.').next().unwrap_or(name);
    match last.strip_prefix("0x") {
        Some(digits) => digits.bytes().all(|b| b.is_ascii_hexdigit()),
        None => !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()),
    }
}

/// Whether a label looks like an A-label and is none.
fn is_bad_a_label(label: &str) -> bool {
    label.starts_with("xn--") && to_ascii(label, AsciiDenyList::EMPTY).is_none()
}

/// What an A-label stands for; another label stays as it is.
fn to_unicode(label: &str) -> Cow<'_, str> {
    let (unicode, _) =
        Uts46::new().to_unicode(label.as_bytes(), AsciiDenyList::EMPTY, Hyphens::Allow);
    unicode
}
