//! A rule, and how it tells what it finds: the same for an order before it leaves and for a certificate that came back.

use crate::mask::looks_secret;
use crate::report::{Finding, Severity};
use crate::scrub::card_numbers;
use serde::Serialize;

/// When a rule is applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Stage {
    /// To an order, before it leaves: [`Checker`](crate::Checker).
    Check,
    /// To what came back: [`Verifier`](crate::Verifier).
    Verify,
}

impl Stage {
    /// A stable word: the variant in snake case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Verify => "verify",
        }
    }
}

/// A rule, as the catalogue tells it. [`rules`](crate::rules) lists them all.
///
/// Serialized as `{"rule", "stage", "severity", "about", "help"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rule {
    #[serde(rename = "rule")]
    id: &'static str,
    stage: Stage,
    severity: Severity,
    about: &'static str,
    help: &'static str,
}

impl Rule {
    /// The stable name, such as `roles.duplicate`: its topic and what it finds.
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// When it is applied.
    pub const fn stage(&self) -> Stage {
        self.stage
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
}

/// A rule with the function that finds; each stage has its own kind of function.
pub(crate) struct Search<F> {
    pub(crate) id: &'static str,
    pub(crate) severity: Severity,
    pub(crate) about: &'static str,
    pub(crate) help: &'static str,
    pub(crate) find: F,
}

impl<F> Search<F> {
    /// The rule without its function.
    pub(crate) fn rule(&self, stage: Stage) -> Rule {
        Rule {
            id: self.id,
            stage,
            severity: self.severity,
            about: self.about,
            help: self.help,
        }
    }

    /// Where the function puts what it finds.
    pub(crate) fn found<'a>(&self, findings: &'a mut Vec<Finding>) -> Found<'a> {
        Found {
            id: self.id,
            severity: self.severity,
            help: self.help,
            findings,
        }
    }
}

/// What one rule finds.
pub(crate) struct Found<'a> {
    id: &'static str,
    severity: Severity,
    help: &'static str,
    findings: &'a mut Vec<Finding>,
}

impl Found<'_> {
    /// A finding at this place.
    pub(crate) fn at(&mut self, path: &str, message: impl AsRef<str>) {
        self.with_help(path, message, self.help);
    }

    /// A finding with a help of its own.
    pub(crate) fn with_help(&mut self, path: &str, message: impl AsRef<str>, help: &str) {
        // Whatever a rule shows of a body: a card number may stand in any place.
        self.findings.push(Finding {
            rule: self.id,
            severity: self.severity,
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

/// A value as a message may show it: in quotes, if it is short enough to be what it should be. A longer one
/// may be a key that was put in the wrong place.
pub(crate) fn shown(text: &str) -> String {
    if looks_secret(text) {
        format!("a text of {} characters", text.chars().count())
    } else {
        format!("{text:?}")
    }
}
