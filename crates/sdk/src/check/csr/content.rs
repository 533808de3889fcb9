//! What the CSR says besides its key, against what the order says. CertCentral takes nothing from it but the key.

use super::{PATH, read};
use crate::check::rule::{Rule, shown};
use crate::check::subject::Subject;
use crate::names;
use crate::report::Severity;
use std::collections::BTreeSet;

/// "The Services API does not extract information from the CSR": order page.
pub(super) const COMMON_NAME: Rule = Rule {
    id: "csr.common_name",
    severity: Severity::Warning,
    about: "The CSR has another common name than the order.",
    help: "CertCentral takes nothing from the CSR but the public key: the certificate gets the order's common name. \
           Make sure that this is the CSR that you mean. Source: order page.",
    find: |order, found| {
        let names = order.names().first();
        let Some(ordered) = names.filter(|name| name.path == "/certificate/common_name") else {
            return;
        };
        let (Some(csr), Some(ordered)) = (read(order), &ordered.ascii) else {
            return;
        };
        let said = csr.request.iter().flat_map(|request| &request.common_names);
        for name in said.filter(|name| ascii(name) != *ordered) {
            let (name, ordered) = (shown(name), shown(ordered));
            let message = format!("the CSR's common name is {name}, the order's is {ordered}");
            found.at(PATH, message);
        }
    },
};

/// "The Services API does not extract information from the CSR": order page.
pub(super) const DNS_NAMES: Rule = Rule {
    id: "csr.dns_names",
    severity: Severity::Warning,
    about: "The CSR asks for other names than the order.",
    help: "CertCentral takes nothing from the CSR but the public key: the certificate gets the order's names. Make sure \
           that this is the CSR that you mean, and that the order names everything. Source: order page.",
    find: |order, found| {
        let request = read(order).and_then(|csr| csr.request.as_ref());
        let Some(request) = request.filter(|request| !request.dns_names.is_empty()) else {
            return;
        };
        let asked: BTreeSet<_> = request.dns_names.iter().map(|name| ascii(name)).collect();
        let common: BTreeSet<_> = request
            .common_names
            .iter()
            .map(|name| ascii(name))
            .collect();
        // An order without names has nothing to hold it against.
        let Some(ordered) = ordered_names(order).filter(|ordered| !ordered.is_empty()) else {
            return;
        };
        let only = |names: Vec<&String>, who: &str, other: &str| {
            let first = names.first()?;
            let more = match names.len() {
                1 => String::new(),
                length => format!(" and {} more", length - 1),
            };
            let first = shown(first);
            Some(format!(
                "the {who} names {first}{more}, which the {other} does not"
            ))
        };
        let only_asked = asked.difference(&ordered).collect();
        let only_ordered = ordered
            .difference(&asked)
            .filter(|name| !common.contains(*name));
        let messages = [
            only(only_asked, "CSR", "order"),
            only(only_ordered.collect(), "order", "CSR"),
        ];
        let messages: Vec<_> = messages.into_iter().flatten().collect();
        if !messages.is_empty() {
            found.at(PATH, messages.join("; "));
        }
    },
};

/// "The Services API does not extract information from the CSR": order page.
pub(super) const ORGANIZATION: Rule = Rule {
    id: "csr.organization",
    severity: Severity::Warning,
    about: "The CSR names another organization than the order.",
    help: "CertCentral takes nothing from the CSR but the public key: the certificate gets the order's organization. \
           Make sure that this is the CSR that you mean. Source: order page.",
    find: |order, found| {
        // What an existing organization is called is not known here.
        let names = ["/organization/name", "/organization/assumed_name"];
        let names = names.map(|pointer| order.text(pointer).map(plain));
        let (Some(csr), [Some(ordered), assumed]) = (read(order), names) else {
            return;
        };
        let said = csr
            .request
            .iter()
            .flat_map(|request| &request.organizations);
        for name in
            said.filter(|name| ![Some(&ordered), assumed.as_ref()].contains(&Some(&plain(name))))
        {
            let message = format!("the CSR's organization is {}, not the order's", shown(name));
            found.at(PATH, message);
        }
    },
};

/// The order's names as they are sent; nothing if one of them can't be read, which is told elsewhere.
fn ordered_names(order: &Subject<'_>) -> Option<BTreeSet<String>> {
    let names = order.names().iter().map(|name| name.ascii.clone());
    names.collect()
}

/// A name of the CSR in the form in which the order's names are sent.
fn ascii(name: &str) -> String {
    names::sent(name).unwrap_or_else(|| name.to_lowercase())
}

/// A name without what people write now so, now so: case and blanks.
fn plain(name: &str) -> String {
    let words: Vec<_> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
