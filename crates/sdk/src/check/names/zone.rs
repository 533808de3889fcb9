//! Rules for where a name stands in the DNS: under a domain that is someone's, and that others can find.

use super::tell;
use crate::check::rule::{Rule, shown};
use crate::names::Kind;
use crate::report::Severity;

/// Since 15 March 2026 no certificate may name such a zone.
pub(super) const REVERSE_ZONE: Rule = Rule {
    id: "names.reverse_zone",
    severity: Severity::Error,
    about: "A name stands in a zone that maps IP addresses to names.",
    help: "Give the domain name of the host, not that of its address. Source: CA/B Forum Baseline Requirements, \
           7.1.2.7.12, since 2026-03-15.",
    find: |order, found| {
        tell(
            order,
            found,
            Kind::ReverseZone,
            "stands in a zone that maps addresses to names",
        );
    },
};

/// A name must be fully qualified; one of a single label is an internal name.
pub(super) const SINGLE_LABEL: Rule = Rule {
    id: "names.single_label",
    severity: Severity::Error,
    about: "A name is a single label.",
    help: "Give the full name, with its domain: www.example.com, not www. Source: CA/B Forum Baseline Requirements, \
           7.1.2.7.12 and 1.6.1, Internal Name.",
    find: |order, found| {
        tell(
            order,
            found,
            Kind::SingleLabel,
            "is a single label and not a full name",
        );
    },
};

/// What is reserved for a special use is not in the public DNS, and nobody can prove that it is theirs.
pub(super) const SPECIAL_USE: Rule = Rule {
    id: "names.special_use",
    severity: Severity::Error,
    about: "A name stands under a domain that is reserved and belongs to nobody.",
    help: "Use a name under a domain that is registered to your organization; for inner hosts, use a private CA. \
           Source: IANA, special-use domain names; ICANN on .internal; CA/B Forum Baseline Requirements, 1.6.1, \
           Internal Name.",
    find: |order, found| {
        tell(
            order,
            found,
            Kind::SpecialUse,
            "stands under a domain that is reserved for a special use",
        );
    },
};

/// EV certificates may name onion services, but nothing is documented of them for this product, and the methods of
/// domain validation that an order can name don't work for them.
pub(super) const ONION: Rule = Rule {
    id: "names.onion",
    severity: Severity::Warning,
    about: "A name is an onion address.",
    help: "Ask DigiCert first: an onion address is proved by other methods than those of an order. \
           Source: CA/B Forum Baseline Requirements, appendix B; RFC 7686.",
    find: |order, found| {
        tell(
            order,
            found,
            Kind::Onion,
            "is an onion address, of which nothing is documented for this product",
        );
    },
};

/// Below a suffix of the list's ICANN section a registry registers names; the suffix itself is nobody's domain.
pub(super) const PUBLIC_SUFFIX: Rule = Rule {
    id: "names.public_suffix",
    severity: Severity::Error,
    about: "A name is a suffix under which names are registered, and not a registered name.",
    help: "Give the name that is registered under it. Source: Public Suffix List, ICANN section.",
    find: |order, found| {
        tell(
            order,
            found,
            Kind::PublicSuffix,
            "is a suffix under which names are registered",
        );
    },
};

/// The owner of a suffix of the list's private section can prove it: seldom what was meant, but possible.
pub(super) const PRIVATE_SUFFIX: Rule = Rule {
    id: "names.private_suffix",
    severity: Severity::Warning,
    about: "A name is a suffix under which its owner gives names to others.",
    help: "Give the name under it that is yours, unless you own the suffix itself. Source: Public Suffix List, private \
           section.",
    find: |order, found| {
        tell(
            order,
            found,
            Kind::PrivateSuffix,
            "is a suffix under which its owner gives names to others",
        );
    },
};

/// Inner networks use these; none is a top-level domain: RFC 6762, appendix G, and ICANN's decision of 2018 on `mail`.
const INNER: &[&str] = &["corp", "home", "intranet", "lan", "mail", "private"];

/// The root zone changes, and the list that is built in ages; so this is no error.
pub(super) const UNKNOWN_TLD: Rule = Rule {
    id: "names.unknown_tld",
    severity: Severity::Warning,
    about: "The last part of a name is no top-level domain that this version knows.",
    help: "Look for a slip of the hand. A name outside the public DNS gets no certificate; a top-level domain that is \
           newer than this version does. Source: CA/B Forum Baseline Requirements, 1.6.1, Internal Name; Public Suffix \
           List.",
    find: |order, found| {
        for name in order.names() {
            if name.kind != Kind::UnknownTld {
                continue;
            }
            let sent = name.ascii.as_deref().unwrap_or(&name.given);
            let last = sent.rsplit('.').next().unwrap_or(sent);
            let what = if INNER.contains(&last) {
                "which is for inner networks and not in the public DNS"
            } else {
                "which is no top-level domain that this version knows"
            };
            let message = format!("{} ends in {}, {what}", shown(&name.given), shown(last));
            found.at(&name.path, message);
        }
    },
};
