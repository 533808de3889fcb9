//! Rules for the form of a name: a fully qualified domain name of LDH labels, and nothing else.

use super::tell;
use crate::check::limits;
use crate::check::rule::{Rule, shown};
use crate::names::Kind;
use crate::report::Severity;
use std::collections::HashSet;

/// A name is taken as it is given: what stands around it may be the rest of something else.
pub(super) const SPACE: Rule = Rule {
    id: "names.space",
    severity: Severity::Error,
    about: "There is white space before or after a name.",
    help: "Take it out. It is not taken out here, because it may be the sign of a name that was cut or joined wrongly. \
           Source: CA/B Forum Baseline Requirements, 7.1.2.7.12.",
    find: |order, found| tell(order, found, Kind::Spaced, "has white space around it"),
};

/// No EV certificate, and so no QWAC of this kind, has a wildcard.
pub(super) const WILDCARD: Rule = Rule {
    id: "names.wildcard",
    severity: Severity::Error,
    about: "A name is a wildcard.",
    help: "Name each host by itself. Source: CA/B Forum EV Guidelines, 7.1.2.1.",
    find: |order, found| {
        tell(
            order,
            found,
            Kind::Wildcard,
            "is a wildcard, which a QWAC can't have",
        );
    },
};

/// Only domain names may stand in an EV certificate. Whatever ends in a number is read as IPv4 by browsers (WHATWG URL
/// Standard), and no top-level domain is a number (RFC 3696, 2).
pub(super) const IP: Rule = Rule {
    id: "names.ip",
    severity: Severity::Error,
    about: "A name is an IP address, or would be read as one.",
    help: "Give the domain name of the host. Source: CA/B Forum EV Guidelines, 7.1.2.1; WHATWG URL Standard, \"ends in \
           a number\".",
    find: |order, found| {
        tell(
            order,
            found,
            Kind::Ip,
            "is an IP address, or ends in a number and is read as one",
        );
    },
};

/// A label that begins with `xn--` must be an A-label: the punycode of what IDNA would convert to it, and not of ASCII.
pub(super) const PUNYCODE: Rule = Rule {
    id: "names.punycode",
    severity: Severity::Error,
    about: "A label begins with xn-- and is not the ASCII form of an international label.",
    help: "Give the name as it is written in its own script, or copy its ASCII form again. \
           Source: CA/B Forum Baseline Requirements, 7.1.2.7.12; RFC 5890, 2.3.2.1; UTS 46, 4.1.",
    find: |order, found| {
        tell(
            order,
            found,
            Kind::Punycode,
            "has a label that begins with xn-- and is no international label",
        );
    },
};

/// A name that IDNA can't convert has no form in which the DNS knows it.
pub(super) const IDNA: Rule = Rule {
    id: "names.idna",
    severity: Severity::Error,
    about: "An international name can't be brought into its ASCII form.",
    help: "It has a character that no domain name may have, or has it in a place where it may not stand, such as marks \
           at the start of a label or scripts of both directions in one. Source: UTS 46, section 4; RFC 5893.",
    find: |order, found| {
        tell(
            order,
            found,
            Kind::NotIdna,
            "can't be converted to a name in ASCII",
        );
    },
};

/// Letters, digits and hyphens are all that a host name has.
pub(super) const CHARACTER: Rule = Rule {
    id: "names.character",
    severity: Severity::Error,
    about: "A name has a character that no domain name has.",
    help: "Give the domain name alone: no scheme, port, path or mail address, and one name for each item. \
           Source: CA/B Forum Baseline Requirements, 7.1.2.7.12; RFC 1034, 3.5.",
    find: |order, found| {
        for name in order.names() {
            let Kind::Character(character) = name.kind else {
                continue;
            };
            let what = if name.given.contains("://") {
                "is a URL and not a name".to_owned()
            } else if character == '@' {
                "is a mail address and not a name".to_owned()
            } else {
                format!("has {character:?}, which no domain name has")
            };
            found.at(&name.path, format!("{} {what}", shown(&name.given)));
        }
    },
};

/// The CA/B Forum ended underscores in 2019 (ballot SC12).
pub(super) const UNDERSCORE: Rule = Rule {
    id: "names.underscore",
    severity: Severity::Error,
    about: "A name has an underscore.",
    help: "Use a name without one: the DNS may have it, a certificate may not. \
           Source: CA/B Forum Baseline Requirements, 7.1.2.7.12; ballot SC12.",
    find: |order, found| tell(order, found, Kind::Underscore, "has an underscore"),
};

/// A label has 1 to 63 characters and neither begins nor ends with a hyphen.
pub(super) const LABEL: Rule = Rule {
    id: "names.label",
    severity: Severity::Error,
    about: "A part of a name between dots is empty, too long, or begins or ends with a hyphen.",
    help: "A part has 1 to 63 letters, digits and hyphens, and no hyphen at either end. Source: RFC 1034, 3.5; RFC \
           1123, 2.1.",
    find: |order, found| {
        tell(
            order,
            found,
            Kind::EmptyLabel,
            "has nothing between two dots, or before the first",
        );
        tell(
            order,
            found,
            Kind::OuterHyphen,
            "has a part that begins or ends with a hyphen",
        );
        // Where the whole is too long, that says it all.
        let told: HashSet<&str> = order
            .faults
            .iter()
            .filter(|fault| matches!(fault.kind, limits::Kind::TooLong(..)))
            .map(|fault| fault.path.as_str())
            .collect();
        for name in order.names() {
            if name.kind == Kind::LongLabel && !told.contains(name.path.as_str()) {
                let message = format!(
                    "{} has a part of more than 63 characters",
                    shown(&name.given)
                );
                found.at(&name.path, message);
            }
        }
    },
};

/// Labels with hyphens in the third and fourth place are reserved for encodings, of which there is one: `xn--`.
pub(super) const RESERVED_LABEL: Rule = Rule {
    id: "names.reserved_label",
    severity: Severity::Error,
    about: "A part of a name has hyphens in the third and fourth place, which only xn-- may have.",
    help: "Use a name without them. Source: CA/B Forum Baseline Requirements, 7.1.2.7.12; RFC 5890, 2.3.1.",
    find: |order, found| {
        tell(
            order,
            found,
            Kind::ReservedLabel,
            "has a part with hyphens in the third and fourth place",
        );
    },
};

/// The dot of the root stands in zone files, and not in certificates.
pub(super) const TRAILING_DOT: Rule = Rule {
    id: "names.trailing_dot",
    severity: Severity::Error,
    about: "A name ends with a dot.",
    help: "Take the dot out. Source: CA/B Forum Baseline Requirements, 7.1.2.7.12.",
    find: |order, found| tell(order, found, Kind::TrailingDot, "ends with a dot"),
};
