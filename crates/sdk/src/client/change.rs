//! Calls that change something: made on a task of their own, and never again once a byte may have left, unless doing it
//! twice does no more than doing it once.

use super::attempts::Attempts;
use super::failure::failure;
use super::{Client, milliseconds, runtime};
use crate::api_error;
use crate::error::{Again, Doing, Error, ErrorKind};
use crate::scrub::Scrub;
use qwac_psd2_core::{Client as WireClient, Error as WireError, ResponseValue, Seen};
use serde::de::IgnoredAny;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;
use tokio::time::Instant;
use tracing::instrument::{Instrument, WithSubscriber};

impl Client {
    /// Makes a call that changes something. A caller who stops waiting does not cut it.
    ///
    /// An attempt of which surely nothing left, and one that was refused for the pace, is made again as the client's
    /// [`Retries`](crate::Retries) say; any other only where that is harmless.
    pub(super) async fn change<T, E, F>(
        &self,
        operation: &'static str,
        again: Again,
        call: impl Fn(WireClient) -> F + Send + Sync + 'static,
    ) -> Result<T, Error>
    where
        T: Send + 'static,
        E: Send + 'static,
        F: Future<Output = Result<ResponseValue<T>, WireError<E>>> + Send,
    {
        let client = self.clone();
        // Boxed, so that the machinery of tasks is compiled once for each kind of answer and not for each call.
        let task: Pin<Box<dyn Future<Output = Result<T, Error>> + Send>> =
            Box::pin(async move { client.change_now(operation, again, call).await });
        let task = runtime()?.spawn(task.in_current_span().with_current_subscriber());
        task.await
            .unwrap_or_else(|_| Err(Error::change_ended(again)))
    }

    async fn change_now<T, E, F>(
        &self,
        operation: &'static str,
        again: Again,
        call: impl Fn(WireClient) -> F + Send + Sync,
    ) -> Result<T, Error>
    where
        F: Future<Output = Result<ResponseValue<T>, WireError<E>>> + Send,
    {
        let scrub = &*self.scrub;
        let doing = Doing::Changing(again);
        let mut attempts = Attempts::begin(self).await;
        let mut open_before = false;
        loop {
            let attempt = attempts.number();
            let (client, seen) = self.connection.call();
            let began = Instant::now();
            let result = call(client).await;
            let took = began.elapsed();
            let seen = seen.seen();
            let error = match result {
                Ok(answer) if says_done(&seen, scrub) => {
                    log_change(operation, attempt, &seen, took);
                    return Ok(answer.into_inner());
                }
                Ok(_) => Error::answer(doing, seen.status.unwrap_or_default(), &seen, scrub),
                Err(error) => failure(doing, error, &seen, scrub),
            };
            let is_open = error.may_have_happened();
            let error = if open_before {
                error.after_open_attempt()
            } else {
                error
            };
            open_before |= is_open;
            log_failure(operation, attempt, &error, took);
            let is_safe = match error.kind() {
                ErrorKind::NotSent | ErrorKind::RateLimited => true,
                _ => again == Again::Harmless && error.is_retryable(),
            };
            attempts.next(error, is_safe).await?;
        }
    }
}

fn log_change(operation: &'static str, attempt: u32, seen: &Seen, took: Duration) {
    let status = seen.status.map(|status| status.as_u16());
    let duration_ms = milliseconds(took);
    tracing::info!(operation, attempt, status, duration_ms, "changed");
}

fn log_failure(operation: &'static str, attempt: u32, error: &Error, took: Duration) {
    tracing::warn!(
        operation,
        attempt,
        duration_ms = milliseconds(took),
        kind = %error.kind(),
        status = error.status(),
        may_have_happened = error.may_have_happened(),
        "not changed, or not known to be"
    );
}

/// Whether an answer of success is one of the API: nothing, or JSON that names no errors. A page with status 200 may come
/// from something in front of the API, and its body may be all that tells.
fn says_done(seen: &Seen, scrub: &Scrub) -> bool {
    let is_json = || serde_json::from_slice::<IgnoredAny>(&seen.body).is_ok();
    seen.fault.is_none()
        && (seen.body.is_empty() || is_json())
        && api_error::read(&seen.body, scrub).errors.is_empty()
}
