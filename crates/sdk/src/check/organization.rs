//! Rules for the organization: one of the account by its number, or the details of a new one.

use super::limits::{Fault, Kind};
use super::rule::Rule;
use super::subject::Subject;
use super::telephone::Telephone;
use super::{id, telephone};
use crate::country;
use crate::report::Severity;

pub(super) const RULES: &[Rule] = &[
    ID,
    BOTH,
    BESIDE_ID,
    NAMES,
    COUNTRY,
    TELEPHONE,
    TELEPHONE_FORM,
];

const PATH: &str = "/organization";

/// The fields of a new organization that the create organization page requires.
const REQUIRED: [&str; 7] = [
    "name",
    "address",
    "city",
    "state",
    "zip",
    "country",
    "telephone",
];

/// Those that it leaves open.
const OPTIONAL: [&str; 3] = ["assumed_name", "address2", "skip_duplicate_org_check"];

/// Numbers are given out by CertCentral: order page, `organization.id`.
const ID: Rule = Rule {
    id: "organization.id",
    severity: Severity::Error,
    about: "The number of the organization can be none.",
    help: "Take the number from the list of organizations in CertCentral; for a new organization, give its details and \
           no id. Source: order page.",
    find: |order, found| {
        let path = "/organization/id";
        if let Some(fault) = order.get(path).and_then(id::fault) {
            found.at(path, format!("the organization's number {fault}"));
        }
    },
};

/// An organization is named by its number or described: order page, `organization.id`.
const BOTH: Rule = Rule {
    id: "organization.both",
    severity: Severity::Error,
    about: "The organization has a number and all details of a new one.",
    help: "Give the id of an organization of the account, or the details of a new one without an id: which of the two \
           the certificate would name is not documented. Source: order page.",
    find: |order, found| {
        if exists(order) && REQUIRED.iter().all(|name| order.has(&at(name))) {
            found.at(
                PATH,
                "this has the number of one organization and the details of another",
            );
        }
    },
};

/// Scripts send back what CertCentral told them of an organization. What becomes of details beside an id is not
/// documented.
const BESIDE_ID: Rule = Rule {
    id: "organization.beside_id",
    severity: Severity::Warning,
    about: "A detail stands beside the number of an organization.",
    help: "Take it out, if it is what the account has. If it is to change the organization, an order can't do that. \
           Source: order page, which knows details only without an id.",
    find: |order, found| {
        let all = REQUIRED.iter().all(|name| order.has(&at(name)));
        if !exists(order) || all {
            return;
        }
        for name in REQUIRED.iter().chain(&OPTIONAL) {
            let path = at(name);
            if order.has(&path) {
                let message =
                    format!("{name} describes a new organization, but an id names an existing one");
                found.at(&path, message);
            }
        }
    },
};

/// Both names go into one field of the certificate: create organization page.
const NAMES: Rule = Rule {
    id: "organization.names",
    severity: Severity::Error,
    about: "The two names of the organization are too long together.",
    help: "Shorten the assumed name or leave it out: together the two may have 61 characters, as the certificate shows \
           them in one field. Source: create organization page.",
    find: |order, found| {
        let path = "/organization/assumed_name";
        let length = |path| order.text(path).map(|name| name.chars().count());
        if let (Some(name), Some(assumed @ 1..)) = (length("/organization/name"), length(path))
            && name + assumed > 61
        {
            let together = name + assumed;
            found.at(
                path,
                format!("the two names have {together} characters; at most 61 are allowed"),
            );
        }
    },
};

/// The country is a code of ISO 3166-1 alpha-2: create organization page.
const COUNTRY: Rule = Rule {
    id: "organization.country",
    severity: Severity::Error,
    about: "The organization's country is not the code of one.",
    help: "Take the two letters that the country has in ISO 3166-1 alpha-2, such as NL. Source: create organization \
           page.",
    find: |order, found| {
        let path = "/organization/country";
        if let Some(fault) = new_text(order, path).and_then(country::fault) {
            found.at(path, fault);
        }
    },
};

/// The CA calls this number: E.164 gives a telephone number 15 digits at most.
const TELEPHONE: Rule = Rule {
    id: "organization.telephone",
    severity: Severity::Error,
    about: "The organization's telephone number is none.",
    help: "Write it as an international number: +, the country's code, and up to 15 digits in all. Source: ITU-T E.164.",
    find: |order, found| {
        let path = "/organization/telephone";
        if let Some(Telephone::None(why)) = new_text(order, path).map(telephone::read) {
            found.at(path, format!("the telephone number {why}"));
        }
    },
};

/// DigiCert's samples have national numbers too, so that they pass.
const TELEPHONE_FORM: Rule = Rule {
    id: "organization.telephone_form",
    severity: Severity::Warning,
    about: "The organization's telephone number is not an international one.",
    help: "Write it as people abroad must dial it, such as +31 20 555 0100: the CA calls it. Source: ITU-T E.164; \
           DigiCert's samples have both forms.",
    find: |order, found| {
        let path = "/organization/telephone";
        if let Some(Telephone::Doubtful(why)) = new_text(order, path).map(telephone::read) {
            found.at(path, format!("the telephone number {why}"));
        }
    },
};

/// Whether the order names an organization of the account.
pub(super) fn exists(order: &Subject<'_>) -> bool {
    order.has("/organization/id")
}

/// Whether the order describes a new organization.
pub(super) fn is_new(order: &Subject<'_>) -> bool {
    order.get(PATH).is_some_and(|given| given.is_object()) && !exists(order)
}

/// Whether a fault is a detail that the spec doesn't know beside an id.
pub(super) fn owns(fault: &Fault) -> bool {
    let name = fault.path.strip_prefix("/organization/");
    matches!(fault.kind, Kind::Unknown(_))
        && name.is_some_and(|name| REQUIRED.contains(&name) || OPTIONAL.contains(&name))
}

/// A text of a new organization that is not empty; of an existing one, such texts are told as such.
fn new_text<'a>(order: &Subject<'a>, path: &str) -> Option<&'a str> {
    order
        .text(path)
        .filter(|text| !text.is_empty() && is_new(order))
}

fn at(name: &str) -> String {
    format!("{PATH}/{name}")
}
