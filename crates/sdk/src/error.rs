//! The one error of every call: what went wrong, whether an order may exist, and what to do.

use crate::placed::Id;
use crate::report::Report;
use crate::scrub::Scrub;
use qwac_psd2_core::types::{ErrorBody, ErrorBodyErrors};
use qwac_psd2_core::{ReadFault, Seen};
use reqwest::StatusCode;
use serde::Serialize;
use std::fmt;

/// What kind of failure it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client was set up wrongly. Nothing was sent.
    Configuration,
    /// The check of the order found errors. Nothing was sent.
    CheckFailed,
    /// No connection came about: name, route, TLS or proxy. Nothing was sent.
    NotSent,
    /// The request went out and no answer came back: the time ran out or the connection broke. The order may exist.
    NoAnswer,
    /// The API does not take the key (401, 403).
    Authentication,
    /// The API finds something wrong with the request (400).
    InvalidRequest,
    /// The API doesn't know something that the request names (404).
    NotFound,
    /// Too many requests (429). The order was not placed.
    RateLimited,
    /// The API, or something in front of it, refused for another reason (other 4xx).
    Refused,
    /// The service failed (5xx). The order may exist.
    Service,
    /// The status says yes, but the answer can't be read. The order exists, or may.
    UnreadableAnswer,
    /// A status that this API does not use. The order may exist.
    UnexpectedStatus,
}

impl ErrorKind {
    /// A stable word: the variant in snake case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Configuration => "configuration",
            Self::CheckFailed => "check_failed",
            Self::NotSent => "not_sent",
            Self::NoAnswer => "no_answer",
            Self::Authentication => "authentication",
            Self::InvalidRequest => "invalid_request",
            Self::NotFound => "not_found",
            Self::RateLimited => "rate_limited",
            Self::Refused => "refused",
            Self::Service => "service",
            Self::UnreadableAnswer => "unreadable_answer",
            Self::UnexpectedStatus => "unexpected_status",
        }
    }

    fn advice(self) -> &'static str {
        match self {
            Self::Configuration => "",
            Self::CheckFailed => "Nothing was sent. Mend the order and check it again.",
            Self::NotSent => {
                "Nothing was sent. Check the base URL, the network, the proxy and the root certificates."
            }
            Self::Authentication => {
                "Check that the API key is whole, active and from CertCentral Europe (a key of another region is \
                 unknown there), and that its user may order this product."
            }
            Self::InvalidRequest => "The order was not placed. Mend what the API names.",
            Self::NotFound => {
                "The order was not placed. Check the numbers that the order names, and that the base URL ends with \
                 /services/v2."
            }
            Self::RateLimited => {
                "The order was not placed. The API takes 100 requests in 5 seconds and 1000 in 3 minutes from a key; \
                 wait a little."
            }
            Self::Refused => "The order was not placed.",
            Self::NoAnswer | Self::Service | Self::UnreadableAnswer | Self::UnexpectedStatus => {
                "The order may have been placed. Look for it in CertCentral before you place it again."
            }
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One error of the API, in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ApiError {
    /// The stable word, such as `invalid_value:common_name`; empty if the API gave none.
    pub code: String,
    /// The sentence for people; empty if the API gave none.
    pub message: String,
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.code.as_str(), self.message.as_str()) {
            ("", message) => f.write_str(message),
            (code, "") => f.write_str(code),
            (code, message) => write!(f, "{code}: {message}"),
        }
    }
}

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

    /// Whether the order may exist in spite of the error. Then look for it before placing it again.
    pub fn order_may_exist(&self) -> bool {
        match self.0.kind {
            ErrorKind::NoAnswer
            | ErrorKind::Service
            | ErrorKind::UnreadableAnswer
            | ErrorKind::UnexpectedStatus => true,
            ErrorKind::Configuration
            | ErrorKind::CheckFailed
            | ErrorKind::NotSent
            | ErrorKind::Authentication
            | ErrorKind::InvalidRequest
            | ErrorKind::NotFound
            | ErrorKind::RateLimited
            | ErrorKind::Refused => false,
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
            .map(|finding| format!("{} {}", finding.path, finding.message));
        let errors = errors.collect::<Vec<_>>().join("; ");
        let mut error = Self::new(
            ErrorKind::CheckFailed,
            format!("the check of the order found errors: {errors}"),
        );
        error.0.report = Some(report);
        error
    }

    /// The error for a call that failed in the transport.
    pub(crate) fn transport(error: &reqwest::Error, scrub: &Scrub<'_>) -> Self {
        let kind = if error.is_connect() || error.is_builder() {
            ErrorKind::NotSent
        } else {
            ErrorKind::NoAnswer
        };
        let what = match (kind, error.is_timeout()) {
            (ErrorKind::NotSent, true) => "no connection came about in time",
            (ErrorKind::NotSent, false) => "no connection came about",
            (_, true) => "no answer came in time",
            (_, false) => "the connection broke before an answer came",
        };
        Self::new(kind, format!("{what}: {}", scrub.text(&causes(error))))
    }

    /// The error for an answer that is no success, or one that can't be read.
    pub(crate) fn answer(
        status: StatusCode,
        seen: &Seen,
        body: Option<ErrorBody>,
        scrub: &Scrub<'_>,
    ) -> Self {
        let api_errors = body.map(|body| api_errors(body, scrub)).unwrap_or_default();
        let kind = kind(status, &api_errors);
        let mut error = Self::new(kind, what(kind, status, seen, &api_errors));
        error.0.status = Some(status);
        if api_errors.is_empty() && !seen.body.is_empty() {
            error.0.body_excerpt = Some(excerpt(&seen.body, scrub));
        }
        if status.is_success() {
            error.0.order_id = seen.id().map(|id| Id::from(scrub.text(&id)));
        }
        error.0.api_errors = api_errors;
        error
    }
}

fn kind(status: StatusCode, api_errors: &[ApiError]) -> ErrorKind {
    match status.as_u16() {
        200..=299 => ErrorKind::UnreadableAnswer,
        // Without a word of the API it was something in front of it, and the key is not to blame.
        401 | 403 if !api_errors.is_empty() => ErrorKind::Authentication,
        400 => ErrorKind::InvalidRequest,
        404 => ErrorKind::NotFound,
        429 => ErrorKind::RateLimited,
        // The server gave up waiting for the request, or says so: what it has taken is not known.
        408 => ErrorKind::UnexpectedStatus,
        _ if status.is_client_error() => ErrorKind::Refused,
        _ if status.is_server_error() => ErrorKind::Service,
        _ => ErrorKind::UnexpectedStatus,
    }
}

fn what(kind: ErrorKind, status: StatusCode, seen: &Seen, api_errors: &[ApiError]) -> String {
    let status = status.as_u16();
    if !api_errors.is_empty() {
        let errors: Vec<_> = api_errors.iter().map(ApiError::to_string).collect();
        let errors = errors.join("; ");
        return match kind {
            ErrorKind::Service => format!("the service failed (HTTP {status}): {errors}"),
            _ => format!("the API refused the request (HTTP {status}): {errors}"),
        };
    }
    let how = match (seen.fault, seen.body.is_empty()) {
        (Some(ReadFault::Cut), _) => "breaks off".to_owned(),
        (Some(ReadFault::TooLong), _) => {
            format!(
                "is longer than {} MiB",
                qwac_psd2_core::MAX_BODY / (1024 * 1024)
            )
        }
        (None, true) => "is empty".to_owned(),
        (None, false) => format!(
            "is not in the form of the API (content type {})",
            seen.content_type().unwrap_or("not given")
        ),
    };
    match kind {
        ErrorKind::UnreadableAnswer => {
            format!("the API took the order (HTTP {status}), but its answer {how}")
        }
        ErrorKind::UnexpectedStatus => {
            format!("the API does not answer an order with HTTP {status}; the answer {how}")
        }
        _ => format!(
            "HTTP {status}, and the answer {how}: it may come from something in front of the API, such as a proxy or \
             a firewall"
        ),
    }
}

fn api_errors(body: ErrorBody, scrub: &Scrub<'_>) -> Vec<ApiError> {
    let errors = match body.errors {
        ErrorBodyErrors::Array(errors) => errors,
        ErrorBodyErrors::ApiError(error) => vec![error],
    };
    errors
        .into_iter()
        .map(|error| ApiError {
            code: scrub.text(&error.code.unwrap_or_default()),
            message: scrub.text(&error.message.unwrap_or_default()),
        })
        .filter(|error| !(error.code.is_empty() && error.message.is_empty()))
        .collect()
}

/// The beginning of a body on one line, without secrets.
fn excerpt(body: &[u8], scrub: &Scrub<'_>) -> String {
    const MOST: usize = 300;
    // A secret that begins inside the excerpt must be seen whole to be taken out: look far beyond its end.
    let text = String::from_utf8_lossy(body.get(..16 * MOST).unwrap_or(body));
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let text = scrub.text(&text);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST {
        return text;
    }
    text.chars().take(MOST).chain(" ...".chars()).collect()
}

/// An error of the HTTP library with its causes; the address is left out, it may hold what a user put there.
fn causes(error: &reqwest::Error) -> String {
    let mut text = String::new();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        let next = error.to_string();
        if !text.ends_with(&next) {
            if !text.is_empty() {
                text.push_str(": ");
            }
            text.push_str(&next);
        }
        cause = error.source();
    }
    if text.is_empty() {
        text.push_str("no reason given");
    }
    text
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
        if let Some(id) = &details.order_id {
            return write!(
                f,
                " Order {id} was placed. Do not place it again; look at it in CertCentral."
            );
        }
        let advice = details.kind.advice();
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
