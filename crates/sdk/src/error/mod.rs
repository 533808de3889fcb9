//! The one error of every call: what went wrong, whether an order may exist, and what to do.

mod answer;
mod kind;

pub use kind::ErrorKind;

use crate::api_error::ApiError;
use crate::placed::Id;
use crate::report::Report;
use kind::{MAY_EXIST, NO_APPROVER, NO_PERMISSION};
use reqwest::StatusCode;
use std::fmt;
use std::time::Duration;

/// Why a call failed.
///
/// `Display` tells a person what happened and what to do. No rendering holds a secret: what the server or a library
/// wrote is cleared of the key and of the card's data first.
pub struct Error(Box<Details>);

#[derive(Debug)]
struct Details {
    kind: ErrorKind,
    what: String,
    status: Option<StatusCode>,
    api_errors: Vec<ApiError>,
    body_excerpt: Option<String>,
    order_id: Option<Id>,
    report: Option<Report>,
    retry_after: Option<Duration>,
    request_id: Option<String>,
    attempts: u32,
}

impl Error {
    /// What kind of failure it was.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The HTTP status, if an answer came.
    pub fn status(&self) -> Option<u16> {
        self.0.status.map(|status| status.as_u16())
    }

    /// All errors that the API named, in its order.
    pub fn api_errors(&self) -> &[ApiError] {
        &self.0.api_errors
    }

    /// The beginning of an answer that is not in the API's form, without secrets.
    pub fn body_excerpt(&self) -> Option<&str> {
        self.0.body_excerpt.as_deref()
    }

    /// The number of the order that was placed all the same, if the answer could be read so far.
    pub fn order_id(&self) -> Option<&Id> {
        self.0.order_id.as_ref()
    }

    /// The report of a check that failed.
    pub fn report(&self) -> Option<&Report> {
        self.0.report.as_ref()
    }

    /// How long the answer asks to wait (`Retry-After`), if it does.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The answer's own number, which helps the API's support to find it, if one came. None is documented.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// Whether the same order may be placed again and is likely to pass later: it was surely not placed, and what stood
    /// in its way passes, such as a network that is down or a pace that was too high.
    ///
    /// The client has already tried again as its [`Retries`](crate::Retries) say. A card's SCA token serves once: get a
    /// new one before you place an order again that was refused with a 429.
    pub fn is_retryable(&self) -> bool {
        matches!(self.0.kind, ErrorKind::NotSent | ErrorKind::RateLimited)
    }

    /// Whether the order may exist in spite of the error. Then look for it before placing it again.
    ///
    /// Only what surely came before an order says no: nothing was sent, or the API itself refused in a documented way.
    pub fn order_may_exist(&self) -> bool {
        match self.0.kind {
            ErrorKind::NoAnswer
            | ErrorKind::Service
            | ErrorKind::UnreadableAnswer
            | ErrorKind::UnexpectedAnswer => true,
            // Whether the API refuses the order or only its approval is not documented.
            ErrorKind::Authentication => self.names("invalid_approver"),
            ErrorKind::Configuration
            | ErrorKind::CheckFailed
            | ErrorKind::NotSent
            | ErrorKind::InvalidRequest
            | ErrorKind::NotFound
            | ErrorKind::RateLimited
            | ErrorKind::Refused => false,
        }
    }

    fn names(&self, code: &str) -> bool {
        self.0
            .api_errors
            .iter()
            .any(|error| error.code.to_ascii_lowercase().contains(code))
    }

    fn advice(&self) -> &'static str {
        match self.0.kind {
            ErrorKind::Authentication if self.names("invalid_approver") => NO_APPROVER,
            ErrorKind::Authentication if self.names("missing_permission") => NO_PERMISSION,
            kind => kind.advice(),
        }
    }

    fn new(kind: ErrorKind, what: impl Into<String>) -> Self {
        Self(Box::new(Details {
            kind,
            what: what.into(),
            status: None,
            api_errors: Vec::new(),
            body_excerpt: None,
            order_id: None,
            report: None,
            retry_after: None,
            request_id: None,
            attempts: 1,
        }))
    }

    pub(crate) fn configuration(what: impl Into<String>) -> Self {
        Self::new(ErrorKind::Configuration, what)
    }

    pub(crate) fn check_failed(report: Report) -> Self {
        let errors = report
            .findings()
            .iter()
            .filter(|finding| finding.severity == crate::Severity::Error)
            .map(|finding| format!("{}: {}", finding.path, finding.message));
        let errors = told(&errors.collect::<Vec<_>>());
        let mut error = Self::new(
            ErrorKind::CheckFailed,
            format!("the check of the order found errors: {errors}"),
        );
        error.0.report = Some(report);
        error
    }

    /// The error for a call that ended without an answer, for a reason that is not the transport's.
    pub(crate) fn no_answer(what: impl Into<String>) -> Self {
        Self::new(ErrorKind::NoAnswer, what)
    }

    /// The same error, met at the last of that many attempts.
    pub(crate) fn after_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }
}

/// The most of many errors that a message tells; what holds them has them all.
const MOST_SHOWN: usize = 20;

/// Errors on one line, the first of many.
fn told(errors: &[String]) -> String {
    let shown: Vec<&str> = errors.iter().take(MOST_SHOWN).map(String::as_str).collect();
    match errors.len().saturating_sub(MOST_SHOWN) {
        0 => shown.join("; "),
        more => format!("{} (and {more} more)", shown.join("; ")),
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let details = &self.0;
        f.write_str(&details.what)?;
        if !details.what.ends_with('.') {
            f.write_str(".")?;
        }
        if let Some(excerpt) = &details.body_excerpt {
            write!(f, " It begins: {excerpt:?}.")?;
        }
        if let Some(id) = &details.request_id {
            write!(f, " Its request id is {id}.")?;
        }
        if let Some(id) = &details.order_id {
            let is_success = details.status.is_some_and(|status| status.is_success());
            return if is_success && details.api_errors.is_empty() {
                write!(
                    f,
                    " Order {id} was placed. Do not place it again; look at it in CertCentral."
                )
            } else {
                write!(f, " The answer names order {id}. {MAY_EXIST}")
            };
        }
        if details.attempts > 1 {
            write!(f, " It was tried {} times.", details.attempts)?;
        }
        if let (ErrorKind::RateLimited, Some(wait)) = (details.kind, details.retry_after) {
            let begun = u64::from(wait.subsec_nanos() > 0);
            let seconds = wait.as_secs().saturating_add(begun);
            return write!(
                f,
                " The order was not placed. The API asks to wait {seconds} seconds before you place it again."
            );
        }
        let advice = self.advice();
        if !advice.is_empty() {
            write!(f, " {advice}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Error {}
