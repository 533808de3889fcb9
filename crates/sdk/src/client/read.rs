//! Calls that only read: tried again also where the service may have seen them, because they change nothing.

use super::attempts::Attempts;
use super::failure::failure;
use super::{Client, milliseconds, runtime};
use crate::error::{Doing, Error};
use crate::scrub::Scrub;
use qwac_psd2_core::{Client as WireClient, Error as WireError, ResponseValue, Seen};
use std::future::Future;
use std::time::Duration;
use tokio::time::{Instant, timeout};

/// The longest that a read may take; an order may take longer. Not documented; public clients wait as long.
const LONGEST: Duration = Duration::from_secs(30);

impl Client {
    /// Makes a call that changes nothing, and tries it again as the client's [`Retries`](crate::Retries) say.
    pub(super) async fn read<T, E, F>(
        &self,
        operation: &'static str,
        scrub: &Scrub,
        call: impl Fn(WireClient) -> F,
    ) -> Result<T, Error>
    where
        F: Future<Output = Result<ResponseValue<T>, WireError<E>>>,
    {
        self.read_as(operation, scrub, call, |answer, _| Ok(answer))
            .await
    }

    /// As [`read`](Self::read), where an answer of success may still be none.
    pub(super) async fn read_as<T, R, E, F>(
        &self,
        operation: &'static str,
        scrub: &Scrub,
        call: impl Fn(WireClient) -> F,
        accept: impl Fn(T, &Seen) -> Result<R, Error>,
    ) -> Result<R, Error>
    where
        F: Future<Output = Result<ResponseValue<T>, WireError<E>>>,
    {
        runtime()?;
        let mut attempts = Attempts::begin(self).await;
        loop {
            let (client, seen) = self.connection.call();
            let began = Instant::now();
            let result = timeout(self.timeout.min(LONGEST), call(client)).await;
            let seen = seen.seen();
            log(operation, attempts.number(), &seen, began.elapsed());
            let error = match result {
                Ok(Ok(answer)) => match accept(answer.into_inner(), &seen) {
                    Ok(accepted) => return Ok(accepted),
                    Err(error) => error,
                },
                Ok(Err(error)) => failure(Doing::Asking, error, &seen, scrub),
                Err(_) => Error::unanswered(),
            };
            let again = error.is_retryable();
            attempts.next(error, again).await?;
        }
    }
}

fn log(operation: &'static str, attempt: u32, seen: &Seen, took: Duration) {
    let status = seen.status.map(|status| status.as_u16());
    let duration_ms = milliseconds(took);
    tracing::debug!(operation, attempt, status, duration_ms, "asked");
}
