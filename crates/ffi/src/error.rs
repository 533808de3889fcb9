//! The one error of every call, as the languages catch it: a class for what they tell apart, one record in all of them.

use crate::cross::{Cross, mirror};
use crate::report::Report;
use crate::words::{ErrorKind, INVALID_INPUT, SANDBOX};
use qwac_psd2::Id;
use std::fmt;
use std::time::Duration;

mirror! {
    /// One error of the API, in its own words.
    ApiError = qwac_psd2::ApiError {
        /// The stable word, such as `invalid_value:common_name`; empty if the API gave none.
        code: String,
        /// The sentence for people; empty if the API gave none.
        message: String,
    }
}

/// What an error says. No secret is in it.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct ErrorInfo {
    /// For a person: what happened and what to do.
    pub text: String,
    /// What kind of failure it was.
    pub kind: ErrorKind,
    /// The kind of what happened when the order was sent, where `kind` is `outcome_unknown` or `not_placed`, which is what
    /// came of it; else the kind.
    pub cause_kind: ErrorKind,
    /// The HTTP status, if an answer came.
    pub status: Option<u16>,
    /// All errors that the API named, in its order.
    pub errors: Vec<ApiError>,
    /// The beginning of an answer that is not in the API's form, without secrets.
    pub body_excerpt: Option<String>,
    /// How long the answer asks to wait (`Retry-After`), if it does.
    pub retry_after: Option<Duration>,
    /// The answer's own number, which helps the API's support to find it, if one came.
    pub request_id: Option<String>,
    /// The number of the order that was placed all the same, if the answer could be read so far.
    pub order_id: Option<Id>,
    /// Whether the order may exist in spite of the error. Then look for it before placing it again.
    pub order_may_exist: bool,
    /// Whether what the call was to place or change may have been, in spite of the error. Then look before you do it
    /// again.
    pub may_have_happened: bool,
    /// Whether the same call may be made again and is likely to pass later.
    pub may_be_retried: bool,
    /// What settles an open outcome later, by `Client.reconcile` and from any process, as JSON to keep; see `read_receipt`.
    pub receipt: Option<String>,
    /// The report of a check that failed.
    pub report: Option<Report>,
}

/// Why a call failed.
#[derive(Debug, Clone, PartialEq, uniffi::Error)]
pub enum QwacError {
    /// Something was set up wrongly. Nothing was sent.
    Configuration {
        /// What it says.
        info: ErrorInfo,
    },
    /// What was given can't be read: a certificate, a day, a JSON text. Nothing was sent.
    InvalidInput {
        /// What it says.
        info: ErrorInfo,
    },
    /// The check found errors; the report has them. Nothing was sent.
    CheckFailed {
        /// What it says.
        info: ErrorInfo,
    },
    /// The order journal can't be read or written. Nothing was sent.
    Journal {
        /// What it says.
        info: ErrorInfo,
    },
    /// The journal knows the same order: it was placed before. Nothing was sent now.
    PlacedBefore {
        /// What it says.
        info: ErrorInfo,
    },
    /// The order may exist, and looking for it did not settle whether it does. Keep the receipt.
    OutcomeUnknown {
        /// What it says.
        info: ErrorInfo,
    },
    /// The order was looked for, long enough, and is not there.
    NotPlaced {
        /// What it says.
        info: ErrorInfo,
    },
    /// No connection, or no answer; `order_may_exist` and `may_have_happened` say whether something may have arrived.
    Transport {
        /// What it says.
        info: ErrorInfo,
    },
    /// The API does not take the key, or its user may not do this (401, 403).
    Auth {
        /// What it says.
        info: ErrorInfo,
    },
    /// Too many requests (429).
    RateLimited {
        /// What it says.
        info: ErrorInfo,
    },
    /// The API refused the request, failed, or gave an answer that can't be read.
    Api {
        /// What it says.
        info: ErrorInfo,
    },
    /// The sandbox can't start, or can't do the step that it was told to do.
    Sandbox {
        /// What it says.
        info: ErrorInfo,
    },
}

impl QwacError {
    /// What it says.
    pub fn info(&self) -> &ErrorInfo {
        match self {
            Self::Configuration { info }
            | Self::InvalidInput { info }
            | Self::CheckFailed { info }
            | Self::Journal { info }
            | Self::PlacedBefore { info }
            | Self::OutcomeUnknown { info }
            | Self::NotPlaced { info }
            | Self::Transport { info }
            | Self::Auth { info }
            | Self::RateLimited { info }
            | Self::Api { info }
            | Self::Sandbox { info } => info,
        }
    }

    /// The error for something that can't be read.
    pub(crate) fn input(what: impl Into<String>) -> Self {
        Self::InvalidInput {
            info: own(INVALID_INPUT, what),
        }
    }

    /// The error for a wrong use of this library.
    pub(crate) fn configuration(what: impl Into<String>) -> Self {
        Self::Configuration {
            info: own(qwac_psd2::ErrorKind::Configuration.as_str(), what),
        }
    }

    /// The error for a call of which no answer came.
    pub(crate) fn no_answer(
        what: impl Into<String>,
        may_have_happened: bool,
        order_may_exist: bool,
    ) -> Self {
        Self::Transport {
            info: ErrorInfo {
                may_have_happened,
                order_may_exist,
                ..own(qwac_psd2::ErrorKind::NoAnswer.as_str(), what)
            },
        }
    }

    /// The error of a sandbox.
    pub(crate) fn sandbox(what: impl fmt::Display) -> Self {
        Self::Sandbox {
            info: own(SANDBOX, what.to_string()),
        }
    }
}

fn own(kind: &str, text: impl Into<String>) -> ErrorInfo {
    ErrorInfo {
        text: text.into(),
        kind: ErrorKind(kind.to_owned()),
        cause_kind: ErrorKind(kind.to_owned()),
        status: None,
        errors: Vec::new(),
        body_excerpt: None,
        retry_after: None,
        request_id: None,
        order_id: None,
        order_may_exist: false,
        may_have_happened: false,
        may_be_retried: false,
        receipt: None,
        report: None,
    }
}

impl From<qwac_psd2::Error> for QwacError {
    fn from(error: qwac_psd2::Error) -> Self {
        use qwac_psd2::ErrorKind as Kind;
        let info = ErrorInfo {
            text: error.to_string(),
            kind: ErrorKind(error.kind().as_str().to_owned()),
            cause_kind: ErrorKind(error.cause().as_str().to_owned()),
            status: error.status(),
            errors: error.api_errors().to_vec().cross(),
            body_excerpt: error.body_excerpt().map(str::to_owned),
            retry_after: error.retry_after(),
            request_id: error.request_id().map(str::to_owned),
            order_id: error.order_id().cloned(),
            order_may_exist: error.order_may_exist(),
            may_have_happened: error.may_have_happened(),
            may_be_retried: error.is_retryable(),
            receipt: error
                .receipt()
                .and_then(|it| serde_json::to_string(it).ok()),
            report: error.report().cloned().cross(),
        };
        match error.kind() {
            Kind::Configuration => Self::Configuration { info },
            Kind::CheckFailed => Self::CheckFailed { info },
            Kind::Journal => Self::Journal { info },
            Kind::PlacedBefore => Self::PlacedBefore { info },
            Kind::OutcomeUnknown => Self::OutcomeUnknown { info },
            Kind::NotPlaced => Self::NotPlaced { info },
            Kind::NotSent | Kind::NoAnswer => Self::Transport { info },
            Kind::Authentication => Self::Auth { info },
            Kind::RateLimited => Self::RateLimited { info },
            _ => Self::Api { info },
        }
    }
}

impl From<qwac_psd2::certificate::Fault> for QwacError {
    fn from(fault: qwac_psd2::certificate::Fault) -> Self {
        Self::input(fault.to_string())
    }
}

impl From<qwac_psd2::certificate::IdentifierFault> for QwacError {
    fn from(fault: qwac_psd2::certificate::IdentifierFault) -> Self {
        Self::input(fault.to_string())
    }
}

impl fmt::Display for QwacError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.info().text)
    }
}

impl std::error::Error for QwacError {}

/// What an object of yours, such as a journal, failed with.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Error)]
pub enum CallbackError {
    /// It failed.
    Failed {
        /// Why.
        reason: String,
    },
}

impl fmt::Display for CallbackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Failed { reason } = self;
        f.write_str(reason)
    }
}

impl std::error::Error for CallbackError {}

impl From<uniffi::UnexpectedUniFFICallbackError> for CallbackError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Failed {
            reason: error.reason,
        }
    }
}
