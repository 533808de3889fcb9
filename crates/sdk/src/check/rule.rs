//! A rule of the check, and how it tells what it finds.

use super::subject::Subject;
use crate::mask::looks_secret;
use crate::report::{Finding, Severity};
use crate::scrub::card_numbers;
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::fmt;

/// A rule of the check. [`rules`](crate::rules) lists them all.
///
/// Serialized as `{"rule", "severity", "about", "help"}`.
pub struct Rule {
    pub(super) id: &'static str,
    pub(super) severity: Severity,
    pub(super) about: &'static str,
    pub(super) help: &'static str,
    pub(super) find: fn(&Subject<'_>, &mut Found<'_>),
}

impl Rule {
    /// The stable name, such as `roles.duplicate`: its topic and what it finds.
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// How much its findings weigh.
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// What it finds, in a sentence.
    pub const fn about(&self) -> &'static str {
        self.about
    }

    /// What to do about a finding, and where the rule comes from.
    pub const fn help(&self) -> &'static str {
        self.help
    }

    pub(super) fn run(&self, subject: &Subject<'_>, findings: &mut Vec<Finding>) {
        (self.find)(subject, &mut self.found(findings));
    }

    /// Where what this rule finds goes.
    pub(super) fn found<'a>(&'a self, findings: &'a mut Vec<Finding>) -> Found<'a> {
        Found {
            rule: self,
            findings,
        }
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rule")
            .field("id", &self.id)
            .field("severity", &self.severity)
            .field("about", &self.about)
            .finish_non_exhaustive()
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rule = serializer.serialize_struct("Rule", 4)?;
        rule.serialize_field("rule", self.id)?;
        rule.serialize_field("severity", &self.severity)?;
        rule.serialize_field("about", self.about)?;
        rule.serialize_field("help", self.help)?;
        rule.end()
    }
}

/// What one rule finds.
pub(super) struct Found<'a> {
    rule: &'a Rule,
    findings: &'a mut Vec<Finding>,
}

impl Found<'_> {
    /// A finding at this place.
    pub(super) fn at(&mut self, path: &str, message: impl AsRef<str>) {
        self.with_help(path, message, self.rule.help);
    }

    /// A finding with a help of its own.
    pub(super) fn with_help(&mut self, path: &str, message: impl AsRef<str>, help: &str) {
        // Whatever a rule shows of a body: a card number may stand in any place.
        self.findings.push(Finding {
            rule: self.rule.id,
            severity: self.rule.severity,
            path: harmless(path),
            message: card_numbers(message.as_ref()),
            help: help.to_owned(),
        });
    }
}

/// A pointer as a finding may tell it: a name in it that can't be a field's may be anything.
fn harmless(path: &str) -> String {
    let tokens = path.split('/').map(|token| match looks_secret(token) {
        true => "...",
        false => token,
    });
    card_numbers(&tokens.collect::<Vec<_>>().join("/"))
}

/// A value of the order as a message may show it: in quotes, if it is short enough to be what it should be. A longer one
/// may be a key that was put in the wrong place.
pub(super) fn shown(text: &str) -> String {
    if looks_secret(text) {
        format!("a text of {} characters", text.chars().count())
    } else {
        format!("{text:?}")
    }
}
