//! Calls that only read: tried again also where the service may have seen them, because they change nothing.

use super::Client;
use super::attempts::Attempts;
use crate::error::{Doing, Error};
use crate::retry_after;
use crate::scrub::Scrub;
use jiff::Timestamp;
use qwac_psd2_core::{Client as WireClient, Error as WireError, ResponseValue};
use std::future::Future;
use std::time::Duration;
use tokio::time::timeout;

/// What was read.
pub(super) struct Answer<T> {
    pub(super) value: T,
    /// What time it was by the service's clock.
    pub(super) date: Option<Timestamp>,
}

/// The longest that a read may take; an order may take longer. Not documented; public clients wait as long.
const LONGEST: Duration = Duration::from_secs(30);

impl Client {
    /// Makes a call that changes nothing, and tries it again as the client's [`Retries`](crate::Retries) say.
    pub(super) async fn read<T, E, F>(
        &self,
        operation: &'static str,
        scrub: &Scrub,
        call: impl Fn(WireClient) -> F,
    ) -> Result<Answer<T>, Error>
    where
        F: Future<Output = Result<ResponseValue<T>, WireError<E>>>,
    {
        let mut attempts = Attempts::begin(self).await;
        loop {
            let attempt = attempts.number();
            let (client, seen) = self.connection.call();
            let result = timeout(self.timeout.min(LONGEST), call(client)).await;
            let seen = seen.seen();
            let status = seen.status;
            tracing::debug!(
                operation,
                attempt,
                status = status.map(|status| status.as_u16()),
                "asked"
            );
            let error = match (result, status) {
                (Ok(Ok(answer)), _) => {
                    return Ok(Answer {
                        date: retry_after::date(&seen.headers),
                        value: answer.into_inner(),
                    });
                }
                (Err(_), _) => Error::unanswered(),
                (Ok(Err(_)), Some(status)) => Error::answer(Doing::Asking, status, &seen, scrub),
                (Ok(Err(WireError::CommunicationError(error))), None) => {
                    Error::transport(Doing::Asking, &error, scrub)
                }
                (Ok(Err(_)), None) => Error::configuration("the request could not be made"),
            };
            let again = error.is_retryable();
            attempts.next(error, again).await?;
        }
    }
}
