//! Rules for the body as a whole: that it is JSON, says nothing twice, and that extra fields replace nothing.

use super::rule::{Found, Rule};
use super::subject::Subject;
use crate::csr::names_private_key;
use crate::place::Place;
use crate::report::Severity;
use serde_json::Value;

pub(super) const RULES: &[Rule] = &[NOT_JSON, REPEATED_NAME, PRIVATE_KEY, OVERRIDES];

/// The API takes JSON objects: errors page, `bad_request_format`.
pub(super) const NOT_JSON: Rule = Rule {
    id: "body.json",
    severity: Severity::Error,
    about: "A raw body is not JSON that can be read, or longer than 1 MiB.",
    help: "Give the body of the request and nothing else, as JSON. CertCentral answers bad_request_format to anything \
           else. Source: errors page; the length is a limit of this check.",
    find: only_when_read,
};

/// Of a name that stands twice, readers of JSON take one without a word, and not all the same one: RFC 8259, 4.
pub(super) const REPEATED_NAME: Rule = Rule {
    id: "body.repeated_name",
    severity: Severity::Error,
    about: "An object of a raw body has the same name twice.",
    help: "Say it once: which of the two counts is up to the reader, and it may be the wrong domain or organization. \
           Source: RFC 8259, section 4.",
    find: only_when_read,
};

/// Reading a raw body finds these; in a body that was read there is nothing more to find.
fn only_when_read(_: &Subject<'_>, _: &mut Found<'_>) {}

/// A private key must never leave; in place of the CSR, `csr.private_key` tells it.
const PRIVATE_KEY: Rule = Rule {
    id: "body.private_key",
    severity: Severity::Error,
    about: "A private key stands somewhere in the order.",
    help: "Never send a private key to anyone. Take it out; if it was stored or sent where it doesn't belong, make a new \
           one. Source: CA/B Forum Baseline Requirements, 6.1.1.3.",
    find: |order, found| {
        if let Some(body) = order.get("") {
            private_keys(body, &Place::Root, found);
        }
    },
};

fn private_keys(value: &Value, place: &Place<'_>, found: &mut Found<'_>) {
    match value {
        Value::String(text) if names_private_key(text) => {
            found.at(&place.to_string(), "this holds a private key")
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                private_keys(item, &Place::Item(place, index), found);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                if names_private_key(name) {
                    let message = "the name of a field holds a private key";
                    found.at(&place.to_string(), message);
                }
                private_keys(value, &Place::Member(place, name), found);
            }
        }
        _ => {}
    }
}

/// An order that says two things at one place is wrong in one of them.
const OVERRIDES: Rule = Rule {
    id: "extra.overrides",
    severity: Severity::Error,
    about: "An extra field would replace what the order says.",
    help: "Set this field in the order itself and take it out of the extra fields, which are for what this version \
           doesn't know. Source: this client.",
    find: overrides,
};

fn overrides(order: &Subject<'_>, found: &mut Found<'_>) {
    for path in order.overridden() {
        found.at(path, "an extra field would replace what the order says");
    }
}
