//! Reads a raw body: whatever the text is, something can be said of it.

use super::body::{NOT_JSON, REPEATED_NAME};
use super::rule::Rule;
use crate::report::Finding;
use crate::scrub::card_numbers;
use crate::unique_json::UniqueJson;
use serde_json::Value;

/// A raw body, as far as it could be read.
pub(super) enum Raw {
    /// The body, and what reading it found.
    Body(Value, Vec<Finding>),
    /// The text is not JSON.
    NotJson(Finding),
}

pub(super) fn read(json: &str) -> Raw {
    // An editor's mark at the start is no fault of the order.
    let json = json.trim_start_matches('\u{feff}');
    match serde_json::from_str(json) {
        Ok(UniqueJson(body)) => Raw::Body(body, Vec::new()),
        Err(error) => match serde_json::from_str(json) {
            Ok(body) => Raw::Body(body, vec![finding(&REPEATED_NAME, &error)]),
            Err(error) => Raw::NotJson(finding(&NOT_JSON, &error)),
        },
    }
}

fn finding(rule: &Rule, error: &serde_json::Error) -> Finding {
    Finding {
        rule: rule.id,
        severity: rule.severity,
        path: String::new(),
        message: card_numbers(&error.to_string()),
        help: rule.help.to_owned(),
    }
}
