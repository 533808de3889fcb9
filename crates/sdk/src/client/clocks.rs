//! Whether the client's clock agrees with the service's, as the service's answers tell.

use crate::receipt::Dated;
use crate::retry_after;
use jiff::{SignedDuration, Timestamp};
use reqwest::header::HeaderMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How far the clocks of client and service may differ without any doubt about which order came first.
pub(super) const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(5);

/// By how much the client's clock was ahead of the service's when an answer last told, shared by the clones of a client.
#[derive(Debug, Clone, Default)]
pub(super) struct Clocks(Arc<Mutex<Option<SignedDuration>>>);

impl Clocks {
    /// Takes what an answer that came now says of the time: `Date`, where it has one.
    pub(super) fn note(&self, headers: &HeaderMap, now: Timestamp) {
        if let Some(date) = retry_after::date(headers) {
            let mut ahead = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            *ahead = Some(now.duration_since(date));
        }
    }

    /// By how much they differ, where that leaves a doubt.
    pub(super) fn differ(&self) -> Option<SignedDuration> {
        self.ahead().filter(|ahead| ahead.abs() > CLOCKS_DIFFER)
    }

    /// How a receipt of now is dated.
    pub(super) fn dated(&self) -> Dated {
        match self.ahead() {
            None => Dated::Unchecked,
            Some(ahead) if ahead.abs() > CLOCKS_DIFFER => Dated::Wrongly,
            Some(_) => Dated::Rightly,
        }
    }

    fn ahead(&self) -> Option<SignedDuration> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
