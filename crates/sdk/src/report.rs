//! What a check found.

use serde::Serialize;
use std::fmt;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Severity {
    /// Could not be checked here, or was brought into another form.
    Note,
    /// Likely a mistake, or a matter that the server decides. Does not stop an order.
    Warning,
    /// Would be refused, or spends money on something unusable. Stops the order.
    Error,
}

impl Severity {
    /// `error`, `warning` or `note`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One thing that a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The stable name of the rule, such as `roles.duplicate`.
    pub rule: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Where: a JSON pointer (RFC 6901). Of a check, into the body of the request, such as `/certificate/psp_roles/1`; of
    /// a verification, into the chain as JSON, such as `/0/qc_statements/2/roles/1`.
    pub path: String,
    /// What is wrong. Never holds a secret.
    pub message: String,
    /// What to do, and where the rule comes from.
    pub help: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() {
            "/"
        } else {
            &self.path
        };
        write!(
            f,
            "{} {} [{}]: {}\n  {}",
            self.severity, path, self.rule, self.message, self.help
        )
    }
}

/// All that a check found, at once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Report {
    findings: Vec<Finding>,
}

impl Report {
    /// The findings, errors first.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Whether there is no error. Warnings and notes do not stop an order.
    pub fn is_valid(&self) -> bool {
        !self.findings.iter().any(|f| f.severity == Severity::Error)
    }

    pub(crate) fn new(mut findings: Vec<Finding>) -> Self {
        // A stable sort: inside one severity they stay in the order in which the check found them.
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        Self { findings }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, finding) in self.findings.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            finding.fmt(f)?;
        }
        Ok(())
    }
}
