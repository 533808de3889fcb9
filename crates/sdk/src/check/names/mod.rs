//! Rules for names: each is a name in the public DNS that a certificate can have, and stands once.
//!
//! A name has one kind (`crate::names::Kind`), and each kind one rule, so that a name is told its most telling fault
//! and not all that follow from it. Rules of form are in `form`, rules of where a name stands in the DNS in `zone`.

mod form;
mod zone;

use super::rule::{Found, Rule, shown};
use super::subject::Subject;
use crate::names::Kind;
use crate::report::Severity;

pub(super) const RULES: &[Rule] = &[
    form::SPACE,
    form::WILDCARD,
    form::IP,
    form::PUNYCODE,
    form::IDNA,
    form::CHARACTER,
    form::UNDERSCORE,
    form::LABEL,
    form::RESERVED_LABEL,
    form::TRAILING_DOT,
    zone::REVERSE_ZONE,
    zone::SINGLE_LABEL,
    zone::SPECIAL_USE,
    zone::ONION,
    zone::PUBLIC_SUFFIX,
    zone::PRIVATE_SUFFIX,
    zone::UNKNOWN_TLD,
    CONVERTED,
    REPEATED,
];

/// Certificates have A-labels (RFC 5280, 7.2); the conversion is UTS 46, non-transitional.
const CONVERTED: Rule = Rule {
    id: "names.idn",
    severity: Severity::Note,
    about: "An international name is sent in its ASCII form.",
    help: "Compare the ASCII form with the name as it is registered: names that look alike can have different ones. \
           Source: RFC 5280, section 7.2; UTS 46.",
    find: |order, found| {
        for name in order.names() {
            // Lower case is no other name.
            if let Some(ascii) = &name.ascii
                && *ascii != name.given.to_ascii_lowercase()
            {
                let message = format!("{} is sent as {}", shown(&name.given), shown(ascii));
                found.at(&name.path, message);
            }
        }
    },
};

/// Each further name can cost (order page, `dns_names`); saying one twice brings nothing.
const REPEATED: Rule = Rule {
    id: "names.repeated",
    severity: Severity::Note,
    about: "A name stands twice and is sent once.",
    help: "Nothing needs to be done: it is left out. Every further name can cost extra; www.example.com comes free with \
           example.com, and the other way round. Source: order page, dns_names; best practices, \"Get both versions of \
           a domain for free\".",
    find: |order, found| {
        for name in order.names() {
            if let Some(first) = name.repeats.and_then(|first| order.names().get(first)) {
                let message = format!(
                    "{} already stands at {} and is left out",
                    shown(&name.given),
                    first.path
                );
                found.at(&name.path, message);
            }
        }
    },
};

/// Tells each name of this kind: the name, and these words about it.
fn tell(order: &Subject<'_>, found: &mut Found<'_>, kind: Kind, what: &str) {
    for name in order.names().iter().filter(|name| name.kind == kind) {
        found.at(&name.path, format!("{} {what}", shown(&name.given)));
    }
}

#[cfg(test)]
mod tests;
