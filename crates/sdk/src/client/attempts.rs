//! Attempt after attempt, each in its turn, as the retries allow.

use super::pace::Turn;
use super::{Client, milliseconds};
use crate::error::{Error, ErrorKind};
use tokio::time::{Instant, sleep_until, timeout_at};

/// The attempts of one call, of which one may be under way.
pub(super) struct Attempts<'a> {
    client: &'a Client,
    /// Counts until it is dropped, which is when the attempt's answer is there.
    turn: Option<Turn>,
    deadline: Option<Instant>,
    count: u32,
    refusals: u32,
}

impl<'a> Attempts<'a> {
    /// Waits for the turn of the first attempt.
    pub(super) async fn begin(client: &'a Client) -> Self {
        let turn = client.pacer.turn().await;
        Self {
            client,
            turn: Some(turn),
            deadline: Instant::now().checked_add(client.backoff.deadline()),
            count: 1,
            refusals: 0,
        }
    }

    /// The number of the attempt that is under way, from 1.
    pub(super) fn number(&self) -> u32 {
        self.count
    }

    /// Waits for the turn of another attempt after one that ended so. `again` is whether another may be made at all.
    ///
    /// # Errors
    ///
    /// The same error, where no other attempt is to be made.
    pub(super) async fn next(&mut self, error: Error, again: bool) -> Result<(), Error> {
        self.turn = None;
        let error = error.after_attempts(self.count);
        let is_refused = error.kind() == ErrorKind::RateLimited;
        if !is_refused && !again {
            return Err(error);
        }
        let Client { backoff, pacer, .. } = self.client;
        let wait = if is_refused {
            self.refusals += 1;
            let asked = error.retry_after();
            let asked = asked.unwrap_or_else(|| pacer.pace().wait_after_refusals(self.refusals));
            backoff.wait_at_least(asked)
        } else {
            backoff.wait(self.count)
        };
        let in_time = |at: &Instant| self.deadline.is_none_or(|deadline| *at <= deadline);
        let Some(at) = Instant::now().checked_add(wait).filter(in_time) else {
            return Err(error);
        };
        if is_refused && backoff.is_on() {
            // All others would be refused too, and each of their requests might prolong it.
            pacer.close_until(at);
        }
        if !backoff.allows_another(self.count) || !again {
            return Err(error);
        }
        tracing::info!(
            kind = %error.kind(),
            status = error.status(),
            wait_ms = milliseconds(wait),
            "trying again"
        );
        sleep_until(at).await;
        let next = pacer.turn();
        let turn = match self.deadline {
            Some(deadline) => timeout_at(deadline, next).await.map_err(|_| error)?,
            None => next.await,
        };
        self.turn = Some(turn);
        self.count += 1;
        Ok(())
    }
}
