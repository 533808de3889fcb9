//! What went wrong with one attempt of a call.

use crate::error::{Doing, Error};
use crate::scrub::Scrub;
use qwac_psd2_core::{Error as WireError, Seen};
use reqwest::Error as HttpError;

/// The error of an attempt that failed so, after this was seen of its answer.
pub(super) fn failure<E>(doing: Doing, error: WireError<E>, seen: &Seen, scrub: &Scrub) -> Error {
    let error = match error {
        WireError::CommunicationError(error) => Some(error),
        _ => None,
    };
    described(doing, error.as_ref(), seen, scrub)
}

/// Apart from the types of the answers, so that it is compiled once.
fn described(doing: Doing, error: Option<&HttpError>, seen: &Seen, scrub: &Scrub) -> Error {
    match (seen.status, error) {
        // A status was seen: whatever failed, failed after the server's word.
        (Some(status), _) => Error::answer(doing, status, seen, scrub),
        (None, Some(error)) => Error::transport(doing, error, scrub),
        // Without a status, the generated client fails only in the transport and before sending.
        (None, None) => Error::configuration("the request could not be made"),
    }
}
