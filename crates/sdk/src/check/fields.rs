//! Rules for single fields: missing, of the wrong type, too long, not allowed, unknown. The limits are the spec's.

use super::limits::{Fault, HIDDEN_NAME, Kind};
use super::meant::Meant;
use super::rule::{Found, Rule, shown};
use super::subject::Subject;
use super::{csr, organization, roles};
use crate::report::Severity;

pub(super) const RULES: &[Rule] = &[
    REQUIRED, TYPE, LENGTH, FORM, VALUE, RANGE, COUNT, EMPTY, UNKNOWN,
];

/// The spec's `required`.
const REQUIRED: Rule = Rule {
    id: "field.required",
    severity: Severity::Error,
    about: "A required field is missing or empty.",
    help: "Set it. Source: the field's description in the spec.",
    find: |order, found| tell(order, found, |kind| matches!(kind, Kind::Missing)),
};

/// The spec's `type`.
const TYPE: Rule = Rule {
    id: "field.type",
    severity: Severity::Error,
    about: "A field has another type than the API takes.",
    help: "Give it the type that the message names. Source: the field's description in the spec.",
    find: |order, found| tell(order, found, |kind| matches!(kind, Kind::WrongType(_))),
};

/// The spec's `minLength` and `maxLength`.
const LENGTH: Rule = Rule {
    id: "field.length",
    severity: Severity::Error,
    about: "A text is empty or too long.",
    help: "Shorten it, or leave it out. Source: the field's description in the spec.",
    find: |order, found| {
        tell(order, found, |kind| {
            matches!(kind, Kind::TooShort(_) | Kind::TooLong(..))
        })
    },
};

/// The spec's `pattern`.
const FORM: Rule = Rule {
    id: "field.form",
    severity: Severity::Error,
    about: "A text has not the form that the API takes.",
    help: "Give it the form that the message names. Source: the field's description in the spec.",
    find: |order, found| tell(order, found, |kind| matches!(kind, Kind::Form(_))),
};

/// The spec's `enum`.
const VALUE: Rule = Rule {
    id: "field.value",
    severity: Severity::Error,
    about: "A value is not one of those that the API takes.",
    help: "Take one of the values that the message names. Source: the field's description in the spec.",
    find: |order, found| tell(order, found, |kind| matches!(kind, Kind::NotAllowed(..))),
};

/// The spec's `minimum` and `maximum`.
const RANGE: Rule = Rule {
    id: "field.range",
    severity: Severity::Error,
    about: "A number is too small or too great.",
    help: "Give a number in the range that the message names. Source: the field's description in the spec.",
    find: |order, found| {
        tell(order, found, |kind| {
            matches!(kind, Kind::TooSmall(_) | Kind::TooGreat(_))
        })
    },
};

/// The spec's `minItems`, `maxItems` and `uniqueItems`.
const COUNT: Rule = Rule {
    id: "field.count",
    severity: Severity::Error,
    about: "A list has too few or too many items, or one twice.",
    help: "Give as many different ones as the message names. Source: the field's description in the spec.",
    find: |order, found| {
        tell(order, found, |kind| {
            matches!(
                kind,
                Kind::TooFew(_) | Kind::TooMany(..) | Kind::Repeated(_)
            )
        })
    },
};

/// What says nothing may be refused or passed over: a sibling page's sample has an empty date, and a public client sends
/// null. Whether this endpoint takes it is not documented; this client leaves it out.
const EMPTY: Rule = Rule {
    id: "field.empty",
    severity: Severity::Warning,
    about: "A field that need not be there is null or empty.",
    help: "Leave it out: that says the same, and surely passes. An order's own body is sent without it. Source: sibling \
           pages and public clients, which differ.",
    find: |order, found| {
        for fault in &order.faults {
            if matches!(fault.kind, Kind::Empty) {
                found.at(&fault.path, format!("{} says nothing", name(fault)));
            }
        }
    },
};

/// CertCentral takes no notice of names that it does not know, as public clients with wrong names show, so that a
/// misspelt field is lost without a word. It may know more than this version, so this is a warning.
const UNKNOWN: Rule = Rule {
    id: "field.unknown",
    severity: Severity::Warning,
    about: "A field is not known to this version.",
    help: "CertCentral takes no notice of a name that it doesn't know. If the name is right and only new to this \
           version, let it stand. Source: public clients.",
    find: |order, found| {
        for fault in order
            .faults
            .iter()
            .filter(|fault| !organization::owns(fault))
        {
            if let Kind::Unknown(meant) = &fault.kind {
                let field = name(fault);
                let name = match field.as_str() {
                    HIDDEN_NAME => "a name that is not shown".to_owned(),
                    name => shown(name),
                };
                let message = match meant {
                    None => format!("{name} is no field that this version knows"),
                    Some(Meant::Like(known)) => {
                        format!("{name} is no field that this version knows; is {known:?} meant?")
                    }
                    Some(Meant::In(owners)) => {
                        let places: Vec<_> = owners
                            .iter()
                            .map(|owner| match owner.as_str() {
                                "" => format!("{field} at the top of the body"),
                                owner => format!("{owner}.{field}"),
                            })
                            .collect();
                        let places = places.join(" or ");
                        format!("{name} is no field of this object; its place is {places}")
                    }
                };
                found.at(&fault.path, message);
            }
        }
    },
};

/// Tells the faults of these kinds, except those of topics that word their faults themselves.
fn tell(order: &Subject<'_>, found: &mut Found<'_>, kind: fn(&Kind) -> bool) {
    for fault in &order.faults {
        if kind(&fault.kind) && !csr::owns(fault) && !roles::owns(fault) {
            fault_at(fault, found);
        }
    }
}

/// Tells a fault in the words of its kind; the help is what the spec says of the field.
pub(super) fn fault_at(fault: &Fault, found: &mut Found<'_>) {
    let message = match &fault.kind {
        Kind::Missing => "is required".to_owned(),
        Kind::WrongType(wanted) => format!("must be {wanted}"),
        Kind::TooShort(1) => "must not be empty".to_owned(),
        Kind::TooShort(min) => format!("must have at least {min} characters"),
        Kind::TooLong(max, length) => {
            format!("has {length} characters; at most {max} are allowed")
        }
        Kind::Form(form) => format!("must be {form}"),
        Kind::NotAllowed(allowed, Some(value)) => {
            format!("is {}; allowed: {allowed}", shown(value))
        }
        Kind::NotAllowed(allowed, None) => format!("is not one of: {allowed}"),
        Kind::TooSmall(min) => format!("must be at least {min}"),
        Kind::TooGreat(max) => format!("must be at most {max}"),
        Kind::TooFew(min) => format!("must have at least {min} item(s)"),
        Kind::TooMany(max, count) => format!("has {count} items; at most {max} are allowed"),
        Kind::Repeated(first) => format!("is the same as item {first}"),
        Kind::Empty | Kind::Unknown(_) => return,
    };
    let name = match name(fault) {
        name if name.is_empty() => "the body".to_owned(),
        name => name,
    };
    found.with_help(&fault.path, format!("{name} {message}"), fault.about);
}

/// The name of the field at fault; of an item, its number in its list.
fn name(fault: &Fault) -> String {
    let mut tokens = fault.path.rsplit('/');
    let name = tokens.next().unwrap_or_default();
    match tokens.next() {
        Some(list) if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("item {name} of {list}")
        }
        _ => name.replace("~1", "/").replace("~0", "~"),
    }
}
