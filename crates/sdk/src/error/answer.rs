//! Makes the error of a call that failed in the transport, or whose answer is no success.

use super::{Doing, Error, ErrorKind, told};
use crate::api_error::{self, ApiError, Named};
use crate::placed::Id;
use crate::plain_text::one_line;
use crate::retry_after;
use crate::scrub::Scrub;
use crate::transport::{Sent, sent};
use jiff::Timestamp;
use qwac_psd2_core::{ReadFault, Seen};
use reqwest::header::LOCATION;
use reqwest::{StatusCode, Url};

impl Error {
    /// The error for a call that failed in the transport.
    pub(crate) fn transport(doing: Doing, error: &reqwest::Error, scrub: &Scrub) -> Self {
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
        let mut error = Self::new(kind, format!("{what}: {causes}"));
        error.0.doing = doing;
        error
    }

    /// The error for an answer that is no success, or one that can't be read.
    pub(crate) fn answer(doing: Doing, status: StatusCode, seen: &Seen, scrub: &Scrub) -> Self {
        let named = api_error::read(&seen.body, scrub);
        let kind = kind(status, named.in_api_form);
        let mut error = Self::new(kind, what(doing, kind, status, seen, &named, scrub));
        error.0.doing = doing;
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

    /// The error for an answer of success that is no file: what it is instead.
    pub(crate) fn no_file(why: &str, status: StatusCode, seen: &Seen, scrub: &Scrub) -> Self {
        let mut error = Self::answer(Doing::Asking, status, seen, scrub);
        if error.0.api_errors.is_empty() && seen.fault.is_none() {
            let content_type = one_line(seen.content_type().unwrap_or("not given"), 100);
            let status = status.as_u16();
            error.0.what =
                format!("HTTP {status}, but the answer {why} (content type {content_type})");
        }
        if std::str::from_utf8(&seen.body).is_err() {
            error.0.body_excerpt = None;
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

fn what(
    doing: Doing,
    kind: ErrorKind,
    status: StatusCode,
    seen: &Seen,
    named: &Named,
    scrub: &Scrub,
) -> String {
    let status = status.as_u16();
    let how = match (seen.fault, seen.body.is_empty()) {
        _ if !named.errors.is_empty() => {
            let errors: Vec<_> = named.errors.iter().map(ApiError::to_string).collect();
            format!("names errors: {}", told(&errors))
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
        ErrorKind::UnreadableAnswer if doing == Doing::Asking => {
            format!("HTTP {status}, but the answer {how}")
        }
        ErrorKind::UnreadableAnswer if doing != Doing::Placing => {
            format!("HTTP {status} says that it was done, but the answer {how}")
        }
        ErrorKind::UnreadableAnswer => {
            format!("HTTP {status} says that the order was taken, but the answer {how}")
        }
        ErrorKind::UnexpectedAnswer if status_is_redirection(status) => format!(
            "HTTP {status}: a redirect to {}, which is not followed",
            target(seen, scrub)
        ),
        ErrorKind::UnexpectedAnswer if !named.in_api_form => format!(
            "HTTP {status}, and the answer {how}: it may come from something in front of the API, such as a proxy or a \
             firewall"
        ),
        ErrorKind::Service => format!("the service failed: HTTP {status}, and the answer {how}"),
        _ => format!("the API refused the request: HTTP {status}, and the answer {how}"),
    }
}

fn status_is_redirection(status: u16) -> bool {
    (300..400).contains(&status)
}

/// The host that a redirect names; the rest of the address may hold anything.
fn target(seen: &Seen, scrub: &Scrub) -> String {
    let Some(location) = seen.headers.get(LOCATION) else {
        return "nowhere".to_owned();
    };
    let location = String::from_utf8_lossy(location.as_bytes());
    match Url::parse(&location) {
        Ok(url) => match url.host_str() {
            Some(host) => one_line(&scrub.text(host), 100),
            None => "an address without a host".to_owned(),
        },
        Err(_) => "another address of the same host".to_owned(),
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
