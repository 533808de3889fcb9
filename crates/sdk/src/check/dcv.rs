//! Rules for domain control validation (DCV): how it is shown that the names are the organization's.

use super::rule::{Rule, shown};
use super::subject::Subject;
use crate::report::Severity;
use jiff::civil::{Date, date};

pub(super) const RULES: &[Rule] = &[UNKNOWN, HTTP_TOKEN, EMAIL];

const PATH: &str = "/dcv_method";

const KNOWN: [&str; 5] = [
    "email",
    "dns-txt-token",
    "dns-cname-token",
    "http-token",
    "http-token-dynamic",
];

/// The list of methods is open: the glossary that the order page refers to could not be read.
const UNKNOWN: Rule = Rule {
    id: "dcv.unknown",
    severity: Severity::Warning,
    about: "The method of domain control validation is none that this version knows.",
    help: "Known are email, dns-txt-token, dns-cname-token, http-token and http-token-dynamic; http-txt-token and \
           https-token are misprints of http-token. If CertCentral has this method, let it stand. Source: sibling pages \
           and the pages on domains.",
    find: |order, found| {
        let Some(method) = order.text(PATH).filter(|method| !method.is_empty()) else {
            return;
        };
        if !KNOWN.contains(&method) {
            found.at(
                PATH,
                format!("{} is no method that this version knows", shown(method)),
            );
        }
    },
};

/// A file shows control of the host that serves it, and not of the names under it: DigiCert's page on the method, after
/// the CA/B Forum Baseline Requirements, 3.2.2.4.18.
const HTTP_TOKEN: Rule = Rule {
    id: "dcv.http_token",
    severity: Severity::Warning,
    about: "The order has several names, and a file on a web server proves only the name under which it stands.",
    help: "Be ready to put a file on the web server of each name, or choose dns-txt-token or dns-cname-token, which can \
           prove a domain with all that is under it. Source: DigiCert, file-based domain control validation; CA/B Forum \
           Baseline Requirements, 3.2.2.4.18.",
    find: |order, found| {
        let Some(method @ ("http-token" | "http-token-dynamic")) = order.text(PATH) else {
            return;
        };
        let distinct = order.names().iter().filter(|name| name.repeats.is_none());
        let count = distinct.count();
        if count > 1 {
            let message =
                format!("{method} proves one name at a time; this order has {count} names");
            found.at(PATH, message);
        }
    },
};

/// The day from which a CA may not use e-mail for DCV: the methods of 3.2.2.4.4, .13 and .14. The CA may stop earlier.
const EMAIL_END: Date = date(2028, 3, 15);

/// The CA/B Forum ends validation by e-mail; WHOIS as a source of addresses has ended already.
const EMAIL: Rule = Rule {
    id: "dcv.email",
    severity: Severity::Note,
    about: "Domain control validation by e-mail ends in 2028.",
    help: "Plan for dns-txt-token or dns-cname-token. Until then mail goes to admin@, administrator@, webmaster@, \
           hostmaster@ and postmaster@ of the domain, or to an address in its DNS; addresses from WHOIS are not used \
           since 2025. Source: CA/B Forum Baseline Requirements, 3.2.2.4.4, 3.2.2.4.13 and 3.2.2.4.14.",
    find: |order, found| {
        if order.text(PATH) == Some("email") {
            found.at(PATH, email_message(order));
        }
    },
};

fn email_message(order: &Subject<'_>) -> String {
    if order.today() < EMAIL_END {
        format!("proof of a domain by e-mail is announced to end on {EMAIL_END}")
    } else {
        format!("proof of a domain by e-mail was announced to end on {EMAIL_END}")
    }
}
