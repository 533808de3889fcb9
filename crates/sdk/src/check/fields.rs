//! Words the faults of single fields: missing, of the wrong type, too long, not allowed.

use super::limits::{Fault, Kind};
use crate::report::{Finding, Severity};

/// The finding for a fault; its help is what the spec says of the field.
pub(super) fn finding(fault: &Fault) -> Finding {
    let (rule, message) = match &fault.kind {
        Kind::Missing => ("field.required", "is required".to_owned()),
        Kind::WrongType(wanted) => ("field.type", format!("must be {wanted}")),
        Kind::TooShort(1) => ("field.length", "must not be empty".to_owned()),
        Kind::TooShort(min) => (
            "field.length",
            format!("must have at least {min} characters"),
        ),
        Kind::TooLong(max, length) => (
            "field.length",
            format!("has {length} characters; at most {max} are allowed"),
        ),
        Kind::Form(form) => ("field.form", format!("must be {form}")),
        Kind::NotAllowed(allowed, Some(value)) => {
            ("field.value", format!("is {value:?}; allowed: {allowed}"))
        }
        Kind::NotAllowed(allowed, None) => ("field.value", format!("is not one of: {allowed}")),
        Kind::TooSmall(min) => ("field.range", format!("must be at least {min}")),
        Kind::TooGreat(max) => ("field.range", format!("must be at most {max}")),
        Kind::TooFew(min) => ("field.count", format!("must have at least {min} item(s)")),
        Kind::TooMany(max, count) => (
            "field.count",
            format!("has {count} items; at most {max} are allowed"),
        ),
        Kind::Repeated(first) => ("field.repeated", format!("is the same as item {first}")),
    };
    let name = fault.path.rsplit('/').next().unwrap_or_default();
    Finding {
        rule,
        severity: Severity::Error,
        path: fault.path.clone(),
        message: format!("{name} {message}"),
        help: fault.about.to_owned(),
    }
}
