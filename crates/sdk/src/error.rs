//! The one error of every call: what went wrong, whether an order may exist, and what to do.

use crate::api_error::{self, ApiError, Named};
use crate::placed::Id;
use crate::plain_text::one_line;
use crate::report::Report;
use crate::retry_after;
use crate::scrub::Scrub;
use crate::transport::{Sent, sent};
use jiff::Timestamp;
use qwac_psd2_core::{ReadFault, Seen};
use reqwest::StatusCode;
use serde::Serialize;
use std::fmt;
use std::time::Duration;

/// What kind of failure it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client was set up wrongly. Nothing was sent.
    Configuration,
    /// The check of the order found errors. Nothing was sent.
    CheckFailed,
    /// No connection came about: name, route, TLS or proxy; or it ended before anything was sent. Nothing was sent.
    NotSent,
    /// The request went out and no answer came back: the time ran out or the connection broke. The order may exist.
    NoAnswer,
    /// The API does not take the key, or its user may not do this (401, 403).
    Authentication,
    /// The API finds something wrong with the request (400).
    InvalidRequest,
    /// The API doesn't know something that the request names (404).
    NotFound,
    /// Too many requests (429). The order was not placed.
    RateLimited,
    /// The API does not take the form of the request (406).
    Refused,
    /// The service failed (5xx). The order may exist.
    Service,
    /// The status says yes, but the answer can't be read. The order exists, or may.
    UnreadableAnswer,
    /// An answer that this API is not known to give: another status, or a refusal that is not in the API's form and may
    /// come from something in front of it. The order may exist.
    UnexpectedAnswer,
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
            Self::UnexpectedAnswer => "unexpected_answer",
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
                "The order was not placed. Check that the API key is whole, active and from CertCentral Europe (a key of \
                 another region is unknown there)."
            }
            Self::InvalidRequest => "The order was not placed. Mend what the API names.",
            Self::NotFound => {
                "The order was not placed. Check the numbers that the order names, and that the base URL ends with \
                 /services/v2."
            }
            Self::RateLimited => {
                "The order was not placed. The API takes 100 requests in 5 seconds and 1000 in 3 minutes from a key; \
                 wait up to 3 minutes before you place it again."
            }
            Self::Refused => "The order was not placed.",
            Self::NoAnswer | Self::Service | Self::UnreadableAnswer | Self::UnexpectedAnswer => {
                MAY_EXIST
            }
        }
    }
}

const MAY_EXIST: &str =
    "The order may have been placed. Look for it in CertCentral before you place it again.";
const NO_PERMISSION: &str = "The order was not placed. The key is known, but its user may not do this: check the user's \
                             role and the key's restrictions.";
const NO_APPROVER: &str = "The key's user may not approve requests. The order may have been placed and wait for another \
                           approver: look for it in CertCentral before you place it again.";

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
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
        let errors = errors.collect::<Vec<_>>().join("; ");
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

    /// The error for a call that failed in the transport.
    pub(crate) fn transport(error: &reqwest::Error, scrub: &Scrub) -> Self {
        let causes = one_line(&scrub.text(&causes(error)), 500);
        let (kind, what) = match (error.is_timeout(), sent(error)) {
            _ if error.is_builder() => (ErrorKind::Configuration, "the request could not be made"),
            (true, Sent::NoConnection) => (ErrorKind::NotSent, "no connection came about in time"),
            (false, Sent::NoConnection) => (ErrorKind::NotSent, "no connection came about"),
            (_, Sent::Nothing) => (
                ErrorKind::NotSent,
                "the connection ended before anything was sent",
            ),
            (true, Sent::Perhaps) => (ErrorKind::NoAnswer, "no answer came in time"),
            (false, Sent::Perhaps) => (
                ErrorKind::NoAnswer,
                "the connection broke before an answer came",
            ),
        };
        Self::new(kind, format!("{what}: {causes}"))
    }

    /// The same error, met at the last of that many attempts.
    pub(crate) fn after_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    /// The error for an answer that is no success, or one that can't be read.
    pub(crate) fn answer(status: StatusCode, seen: &Seen, scrub: &Scrub) -> Self {
        let named = api_error::read(&seen.body, scrub);
        let kind = kind(status, named.in_api_form);
        let mut error = Self::new(kind, what(kind, status, seen, &named));
        error.0.status = Some(status);
        if named.errors.is_empty() && !seen.body.is_empty() {
            error.0.body_excerpt = Some(excerpt(&seen.body, scrub));
        }
        error.0.api_errors = named.errors;
        error.0.retry_after = retry_after::read(&seen.headers, Timestamp::now());
        error.0.request_id = request_id(seen, scrub);
        if error.order_may_exist() {
            error.0.order_id = seen.id().map(|id| Id::new(&id, scrub));
        }
        error
    }
}

/// No header field for it is documented; these are what servers and what stands in front of them use.
fn request_id(seen: &Seen, scrub: &Scrub) -> Option<String> {
    let names = ["x-request-id", "request-id", "x-correlation-id"];
    let id = names.iter().find_map(|name| seen.headers.get(*name))?;
    let id = String::from_utf8_lossy(id.as_bytes());
    Some(one_line(&scrub.text(&id), 100)).filter(|id| !id.is_empty())
}

/// The kind of an answer. Only a refusal that is documented, in the API's own form, surely means that there is no order:
/// a firewall's page may stand for an answer that the API gave.
fn kind(status: StatusCode, in_api_form: bool) -> ErrorKind {
    match status.as_u16() {
        200..=299 => ErrorKind::UnreadableAnswer,
        429 => ErrorKind::RateLimited,
        500..=599 => ErrorKind::Service,
        400 if in_api_form => ErrorKind::InvalidRequest,
        401 | 403 if in_api_form => ErrorKind::Authentication,
        404 if in_api_form => ErrorKind::NotFound,
        406 if in_api_form => ErrorKind::Refused,
        _ => ErrorKind::UnexpectedAnswer,
    }
}

/// The most errors of the API that a message tells; `Error::api_errors` has them all.
const MOST_SHOWN: usize = 20;

fn what(kind: ErrorKind, status: StatusCode, seen: &Seen, named: &Named) -> String {
    let status = status.as_u16();
    let how = match (seen.fault, seen.body.is_empty()) {
        _ if !named.errors.is_empty() => {
            let shown = named.errors.iter().take(MOST_SHOWN);
            let shown: Vec<_> = shown.map(ApiError::to_string).collect();
            let more = match named.errors.len().saturating_sub(MOST_SHOWN) {
                0 => String::new(),
                more => format!(" (and {more} more)"),
            };
            format!("names errors: {}{more}", shown.join("; "))
        }
        (Some(ReadFault::Cut), _) => "breaks off".to_owned(),
        (Some(ReadFault::TooLong), _) => {
            format!(
                "is longer than {} MiB",
                qwac_psd2_core::MAX_BODY / (1024 * 1024)
            )
        }
        (None, true) => "is empty".to_owned(),
        (None, false) => {
            let content_type = seen.content_type().unwrap_or("not given");
            format!(
                "is not in the API's form (content type {})",
                one_line(content_type, 100)
            )
        }
    };
    match kind {
        ErrorKind::UnreadableAnswer => {
            format!("HTTP {status} says that the order was taken, but the answer {how}")
        }
        ErrorKind::UnexpectedAnswer if !named.in_api_form => format!(
            "HTTP {status}, and the answer {how}: it may come from something in front of the API, such as a proxy or a \
             firewall"
        ),
        ErrorKind::Service => format!("the service failed: HTTP {status}, and the answer {how}"),
        _ => format!("the API refused the request: HTTP {status}, and the answer {how}"),
    }
}

/// The beginning of a body on one line, without secrets.
fn excerpt(body: &[u8], scrub: &Scrub) -> String {
    const WINDOW: usize = 64 * 1024;
    let text = String::from_utf8_lossy(body);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let window: String = text.chars().take(WINDOW).collect();
    let clean = scrub.text(&window);
    if window.len() == text.len() {
        return one_line(&clean, 300);
    }
    // The window may end inside a secret, whose first part then still stands at the end.
    let kept = clean.chars().count().saturating_sub(scrub.longest());
    one_line(&clean, kept.min(300))
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
