//! Extra fields: they add to an order and replace nothing.

use super::Rule;
use crate::body::Body;
use crate::report::{Finding, Severity};

/// An order that says two things at one place is wrong in one of them.
const OVERRIDES: Rule = Rule {
    id: "extra.overrides",
    severity: Severity::Error,
    help: "Set this field in the order itself and take it out of the extra fields, which are for what this version \
           doesn't know.",
};

/// The findings for extra fields that would replace something.
pub(super) fn findings(body: &Body) -> impl Iterator<Item = Finding> {
    body.overridden
        .iter()
        .map(|path| OVERRIDES.finding(path, "an extra field would replace what the order says"))
}
