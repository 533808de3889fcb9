//! Rules for contacts: who they must be, what they must have, and what giving them does.

use super::organization;
use super::rule::{Found, Rule};
use super::subject::Subject;
use super::telephone::{self, Telephone};
use super::{email, id};
use crate::body::says_nothing;
use crate::country;
use crate::report::Severity;
use serde_json::{Map, Value};

pub(super) const RULES: &[Rule] = &[
    VERIFIED_REQUIRED,
    VERIFIED_MISSING,
    TOO_MANY,
    REPEATED,
    DETAILS_REQUIRED,
    DETAILS_MISSING,
    ORDER_CONTACT,
    USER_ID,
    REWRITES_USER,
    REPLACES_STORED,
    COUNTRY,
    EMAIL,
    TELEPHONE,
    TELEPHONE_FORM,
];

const PATH: &str = "/organization/contacts";

/// What a contact must have who is no user of the account: order page.
const DETAILS: [&str; 5] = ["first_name", "last_name", "job_title", "telephone", "email"];

/// The order page: required for a new organization.
const VERIFIED_REQUIRED: Rule = Rule {
    id: "contacts.verified_required",
    severity: Severity::Error,
    about: "A new organization has no verified contact.",
    help: "Add a contact of the type verified_contact: the authorized representative, who stands in the company register \
           and approves the order. Source: order page.",
    find: |order, found| {
        // That there are no contacts at all is told by the spec.
        let any = order.items(PATH).next().is_some();
        if organization::is_new(order) && any && verified(order) == 0 {
            found.at(PATH, "a new organization needs a verified contact");
        }
    },
};

/// The order page: required unless the organization was submitted for this product before, which only the server knows.
const VERIFIED_MISSING: Rule = Rule {
    id: "contacts.verified_missing",
    severity: Severity::Warning,
    about: "An existing organization is given no verified contact.",
    help: "Add a contact of the type verified_contact, unless the organization has been submitted for PSD2 QWACs before: \
           without one, a first order waits, and its approval can't be delegated. Source: order page; DigiCert's page on \
           authorized representative approval delegation.",
    find: |order, found| {
        // That it is no list is told by the spec.
        let told = order.has(PATH) && order.items(PATH).next().is_none();
        if organization::exists(order) && !told && verified(order) == 0 {
            found.at(PATH, "the order names no verified contact");
        }
    },
};

/// The order page: "with a maximum limit of fifteen".
const TOO_MANY: Rule = Rule {
    id: "contacts.too_many",
    severity: Severity::Error,
    about: "There are more than fifteen verified contacts.",
    help: "Name the fifteen who are likely to answer; one approves the order. Source: order page.",
    find: |order, found| {
        let count = verified(order);
        if count > 15 {
            let message = format!("there are {count} verified contacts; at most 15 are allowed");
            found.at(PATH, message);
        }
    },
};

/// One of each: the page that updates an organization's contacts, error `contact_type_duplicate`.
const REPEATED: Rule = Rule {
    id: "contacts.repeated",
    severity: Severity::Error,
    about: "There are two organization contacts or two technical contacts.",
    help: "Name one of each; only verified contacts may be several. CertCentral answers contact_type_duplicate. Source: \
           the page that updates an organization's contacts.",
    find: |order, found| {
        for kind in ["organization_contact", "technical_contact"] {
            let of_kind = people(order).filter(|(_, person)| is(person, kind));
            for (path, _) in of_kind.skip(1) {
                found.at(
                    &path,
                    format!("there already is a contact of the type {kind}"),
                );
            }
        }
    },
};

/// The order page: "Required when omitting user_id".
const DETAILS_REQUIRED: Rule = Rule {
    id: "contacts.details_required",
    severity: Severity::Error,
    about: "A contact of a new organization lacks a name, the job title, telephone or e-mail.",
    help: "Give first_name, last_name, job_title, telephone and email, or the user_id of a user of the account. Source: \
           order page.",
    find: |order, found| {
        if organization::is_new(order) {
            incomplete(order, found);
        }
    },
};

/// The order page requires these too, but its own second example leaves them out.
const DETAILS_MISSING: Rule = Rule {
    id: "contacts.details_missing",
    severity: Severity::Warning,
    about: "A contact of an existing organization lacks a name, the job title, telephone or e-mail.",
    help: "Give first_name, last_name, job_title, telephone and email, or the user_id of a user of the account, unless \
           CertCentral has stored them. Source: order page, whose second example leaves them out.",
    find: |order, found| {
        if organization::exists(order) {
            incomplete(order, found);
        }
    },
};

/// Sibling pages have these fields in the contacts at the root; the order page names the objects only.
const ORDER_CONTACT: Rule = Rule {
    id: "contacts.order_contact",
    severity: Severity::Warning,
    about: "A contact for this order only lacks a name, telephone or e-mail.",
    help: "Give first_name, last_name, telephone and email: someone who is asked about the order must be reachable. \
           Source: sibling pages.",
    find: |order, found| {
        for (path, person) in order_contacts(order) {
            let needed = ["first_name", "last_name", "telephone", "email"];
            if let Some(missing) = missing(person, &needed) {
                found.at(path, format!("the contact lacks {missing}"));
            }
        }
    },
};

/// Users are numbered by CertCentral: order page, `user_id`.
const USER_ID: Rule = Rule {
    id: "contacts.user_id",
    severity: Severity::Warning,
    about: "The number of a user can be none.",
    help: "Take the number from the list of users in CertCentral. For someone who is no user, leave user_id out. Source: \
           order page.",
    find: |order, found| {
        for (path, person) in people(order) {
            if let Some(fault) = person.get("user_id").and_then(id::fault) {
                found.at(
                    &format!("{path}/user_id"),
                    format!("the user's number {fault}"),
                );
            }
        }
    },
};

/// The order page: "the specified user's information will be updated with the new value".
const REWRITES_USER: Rule = Rule {
    id: "contacts.rewrites_user",
    severity: Severity::Warning,
    about: "Names beside a user_id are written into that user.",
    help: "Give the user_id alone, unless the user of the account is to be changed for good. Source: order page.",
    find: |order, found| {
        for (path, person) in people(order) {
            let given: Vec<&str> = DETAILS
                .into_iter()
                .filter(|name| says(person, name))
                .collect();
            if is_user(person) && !given.is_empty() {
                let given = given.join(", ");
                found.at(&path, format!("{given} will be written into this user"));
            }
        }
    },
};

/// The order page: "the new organization and technical contact replace the existing contacts stored on the
/// organization".
const REPLACES_STORED: Rule = Rule {
    id: "contacts.replaces_stored",
    severity: Severity::Warning,
    about: "A contact takes the place of the one that is stored with the existing organization.",
    help: "For this order only, put organization_contact or technical_contact at the root of the body, beside \
           organization; here it changes the organization for all orders. Source: order page.",
    find: |order, found| {
        if !organization::exists(order) {
            return;
        }
        for (path, person) in people(order) {
            for kind in ["organization_contact", "technical_contact"] {
                if is(person, kind) {
                    found.at(&path, format!("this replaces the stored {kind}"));
                }
            }
        }
    },
};

/// "Two-letter country code": order page.
const COUNTRY: Rule = Rule {
    id: "contacts.country",
    severity: Severity::Error,
    about: "A contact's country is not the code of one.",
    help: "Take the two letters that the country has in ISO 3166-1 alpha-2, such as NL. Source: order page.",
    find: |order, found| {
        for (path, person) in people(order) {
            if let Some(fault) = text(person, "country").and_then(country::fault) {
                found.at(&format!("{path}/country"), fault);
            }
        }
    },
};

/// The CA and CertCentral write to these addresses: RFC 5321, 4.1.2.
const EMAIL: Rule = Rule {
    id: "contacts.email",
    severity: Severity::Error,
    about: "An e-mail address is none.",
    help: "Write one plain address, such as jane.roe@example.com: mail about the order goes there. Source: RFC 5321, \
           4.1.2.",
    find: |order, found| {
        let given = everyone(order)
            .filter_map(|(path, person)| Some((format!("{path}/email"), text(person, "email")?)));
        let more = order
            .items("/additional_emails")
            .filter_map(|(path, address)| Some((path, address.as_str()?)));
        for (path, address) in given.chain(more) {
            if let Some(fault) = email::fault(address) {
                found.at(&path, format!("the e-mail address {fault}"));
            }
        }
    },
};

/// The CA calls these numbers: E.164 gives a telephone number 15 digits at most.
const TELEPHONE: Rule = Rule {
    id: "contacts.telephone",
    severity: Severity::Error,
    about: "A contact's telephone number is none.",
    help: "Write it as an international number: +, the country's code, and up to 15 digits in all. Source: ITU-T E.164.",
    find: |order, found| {
        for (path, read) in telephones(order) {
            if let Telephone::None(why) = read {
                found.at(&path, format!("the telephone number {why}"));
            }
        }
    },
};

/// DigiCert's samples have national numbers too, so that they pass.
const TELEPHONE_FORM: Rule = Rule {
    id: "contacts.telephone_form",
    severity: Severity::Warning,
    about: "A contact's telephone number is not an international one, or has an extension in it.",
    help: "Write it as people abroad must dial it, such as +31 20 555 0100. An extension has a field of its own in the \
           contacts for this order only, telephone_extension. Source: ITU-T E.164; DigiCert's samples have both forms.",
    find: |order, found| {
        for (path, read) in telephones(order) {
            if let Telephone::Doubtful(why) = read {
                found.at(&path, format!("the telephone number {why}"));
            }
        }
    },
};

type Person = Map<String, Value>;

/// The organization's contacts. Of a list that is too long, what is over the spec's limit is told by that.
fn people<'a>(order: &Subject<'a>) -> impl Iterator<Item = (String, &'a Person)> {
    let items = order.items(PATH).take(17);
    items.filter_map(|(path, item)| Some((path, item.as_object()?)))
}

/// The contacts for this order only.
fn order_contacts<'a>(order: &Subject<'a>) -> impl Iterator<Item = (&'static str, &'a Person)> {
    ["/organization_contact", "/technical_contact"]
        .into_iter()
        .filter_map(|path| Some((path, order.get(path)?.as_object()?)))
}

/// All contacts.
fn everyone<'a>(order: &Subject<'a>) -> impl Iterator<Item = (String, &'a Person)> {
    people(order).chain(order_contacts(order).map(|(path, person)| (path.to_owned(), person)))
}

fn telephones<'a>(order: &Subject<'a>) -> impl Iterator<Item = (String, Telephone)> {
    everyone(order).filter_map(|(path, person)| {
        let number = text(person, "telephone")?;
        Some((format!("{path}/telephone"), telephone::read(number)))
    })
}

/// A text that is not empty.
fn text<'a>(person: &'a Person, name: &str) -> Option<&'a str> {
    person.get(name)?.as_str().filter(|text| !text.is_empty())
}

fn is(person: &Person, kind: &str) -> bool {
    text(person, "contact_type") == Some(kind)
}

/// Whether a user of the account is named; programs write 0 for none.
fn is_user(person: &Person) -> bool {
    let given = person.get("user_id").filter(|value| !value.is_null());
    given.is_some_and(|value| id::fault(value).is_none())
}

/// How many verified contacts there are, also beyond the spec's limit.
fn verified(order: &Subject<'_>) -> usize {
    let kinds = order.items(PATH).map(|(_, item)| item.get("contact_type"));
    kinds
        .filter(|kind| kind.is_some_and(|kind| kind == "verified_contact"))
        .count()
}

/// Tells the contacts who are no users and lack something.
fn incomplete(order: &Subject<'_>, found: &mut Found<'_>) {
    for (path, person) in people(order).filter(|(_, person)| !is_user(person)) {
        if let Some(missing) = missing(person, &DETAILS) {
            found.at(&path, format!("the contact lacks {missing}"));
        }
    }
}

/// Whether a person has something in this field. That it is no text is told by the spec.
fn says(person: &Person, name: &str) -> bool {
    person.get(name).is_some_and(|value| !says_nothing(value))
}

/// Which of these fields a person lacks.
fn missing(person: &Person, names: &[&str]) -> Option<String> {
    let missing: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| !says(person, name))
        .collect();
    (!missing.is_empty()).then(|| missing.join(", "))
}
