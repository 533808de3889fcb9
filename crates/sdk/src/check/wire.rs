//! Reads a raw body: whatever the text is, something can be said of it.

use super::body::{NOT_JSON, REPEATED_NAME};
use crate::report::Finding;
use crate::unique_json;
use serde_json::Value;
use std::collections::HashSet;

/// The longest raw body that is read, in bytes: 1 MiB, far more than an order has with as many names as can be.
pub(super) const MAX_LENGTH: usize = 1024 * 1024;

/// The body as far as it could be read, and what reading it found.
pub(super) fn read(json: &str) -> (Option<Value>, Vec<Finding>) {
    let mut findings = Vec::new();
    if json.len() > MAX_LENGTH {
        let message = format!(
            "the body has more than {MAX_LENGTH} bytes, which is no order; it was not read"
        );
        NOT_JSON.found(&mut findings).at("", message);
        return (None, findings);
    }
    // An editor's mark at the start is no fault of the order.
    let json = json.trim_start_matches('\u{feff}');
    let mut places = HashSet::new();
    let body = unique_json::read(json, |place| {
        let path = place.to_string();
        if !places.contains(&path) {
            let message = "this name stands twice in its object; the last one is checked here";
            REPEATED_NAME.found(&mut findings).at(&path, message);
            places.insert(path);
        }
    });
    match body {
        Ok(body) => (Some(body), findings),
        Err(error) => {
            findings.clear();
            NOT_JSON.found(&mut findings).at("", error.to_string());
            (None, findings)
        }
    }
}
