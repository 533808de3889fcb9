//! What a check found, and the rules that find it.

use crate::cross::Cross;
use qwac_psd2::{Severity, Stage};

/// One thing that a check found.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Finding {
    /// The stable name of the rule, such as `roles.duplicate`.
    pub rule: String,
    /// How much it weighs.
    pub severity: Severity,
    /// Where: a JSON pointer (RFC 6901). Of a check, into the body of the request, such as `/certificate/psp_roles/1`; of
    /// a verification, into the chain as JSON, such as `/0/qc_statements/2/roles/1`.
    pub path: String,
    /// What is wrong. Never holds a secret.
    pub message: String,
    /// What to do, and where the rule comes from.
    pub help: String,
    /// All of it for people.
    pub text: String,
}

/// All that a check found, at once.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Report {
    /// The findings, errors first.
    pub findings: Vec<Finding>,
    /// Whether there is no error. Warnings and notes do not stop an order.
    pub is_valid: bool,
    /// All of it for people.
    pub text: String,
}

impl Cross<Finding> for qwac_psd2::Finding {
    fn cross(self) -> Finding {
        Finding {
            text: self.to_string(),
            rule: self.rule.cross(),
            severity: self.severity,
            path: self.path,
            message: self.message,
            help: self.help,
        }
    }
}

impl Cross<Report> for qwac_psd2::Report {
    fn cross(self) -> Report {
        Report {
            findings: self.findings().to_vec().cross(),
            is_valid: self.is_valid(),
            text: self.to_string(),
        }
    }
}

/// A rule of the check or of the verification.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Rule {
    /// The stable name, such as `roles.duplicate`: its topic and what it finds.
    pub id: String,
    /// When it is applied.
    pub stage: Stage,
    /// How much its findings weigh.
    pub severity: Severity,
    /// What it finds, in a sentence.
    pub about: String,
    /// What to do about a finding, and where the rule comes from.
    pub help: String,
}

/// All rules: those of the check, then those of the verification, each in the order in which they are gone through.
#[uniffi::export]
pub fn rules() -> Vec<Rule> {
    let rules = qwac_psd2::rules().map(|rule| Rule {
        id: rule.id().cross(),
        stage: rule.stage(),
        severity: rule.severity(),
        about: rule.about().cross(),
        help: rule.help().cross(),
    });
    rules.collect()
}
