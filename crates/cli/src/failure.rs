//! Why a command failed, and how it says so.

use crate::show;
use qwac_psd2::Error;
use serde_json::{Value, json};

/// Why a command failed.
pub(crate) enum Failure {
    /// A file can't be read, or not be written.
    File(String),
    /// Something of this machine: a thread, a port, an output.
    Machine(String),
    /// The command was called in a way that has no meaning.
    Usage(&'static str),
    /// A signal came while the order was on its way.
    Interrupted,
    /// A signal came while the order was waited for.
    Stopped,
    /// The wait for a certificate ended without one.
    NotIssued(String),
    /// The call.
    Call(Box<Error>),
}

impl Failure {
    /// For people.
    pub(crate) fn message(&self) -> String {
        match self {
            Self::File(message) | Self::Machine(message) | Self::NotIssued(message) => {
                message.clone()
            }
            Self::Usage(message) => (*message).to_owned(),
            Self::Interrupted => "interrupted. The order may have been placed. Settle it with qwac reconcile, or look for it in \
                                  CertCentral, before you place it again."
                .to_owned(),
            Self::Stopped => "stopped. The order goes on: wait for it again with qwac wait.".to_owned(),
            Self::Call(error) => error.to_string(),
        }
    }

    /// For scripts.
    pub(crate) fn json(&self) -> Value {
        let kind = match self {
            Self::Call(error) => return show::error_json(error),
            Self::File(_) => "file",
            Self::Machine(_) => "machine",
            Self::Usage(_) => "usage",
            Self::Interrupted => "interrupted",
            Self::Stopped => "stopped",
            Self::NotIssued(_) => "not_issued",
        };
        json!({
            "kind": kind,
            "message": self.message(),
            "order_may_exist": matches!(self, Self::Interrupted),
        })
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(Box::new(error))
    }
}

/// An output that can't be written stops the command before it sends anything.
impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Machine(format!(
            "the output can't be written: {error}. Nothing was sent."
        ))
    }
}
