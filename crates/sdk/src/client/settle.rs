//! Settles an open outcome: looks for the order until it is there, or has had the time to be.

use super::Client;
use super::look_up::Found;
use crate::error::{Error, ErrorKind, Unsettled};
use crate::placed::PlacedOrder;
use crate::receipt::{Dated, Receipt};
use crate::scrub::Scrub;
use std::time::Duration;

/// How long and how often an order with an open outcome is looked for.
///
/// That the list shows an order at once is not documented, and a request may still be worked on when its answer has been
/// given up. So an order counts as not placed only when it still isn't there at the window's end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settle {
    window: Option<Duration>,
    interval: Duration,
    longest_interval: Duration,
}

impl Default for Settle {
    /// 5 minutes; looking at once, after 2 seconds, and then ever more rarely up to every 30 seconds.
    fn default() -> Self {
        Self {
            window: Some(Duration::from_secs(300)),
            interval: Duration::from_secs(2),
            longest_interval: Duration::from_secs(30),
        }
    }
}

impl Settle {
    /// Not at all: an open outcome is told at once, with its receipt.
    pub fn off() -> Self {
        Self {
            window: None,
            ..Self::default()
        }
    }

    /// How long after the attempt's end an order is looked for before it counts as not placed; 5 minutes if not called. The
    /// last look begins when it is over, and is tried again as the client's [`Retries`](crate::Retries) say. It
    /// should not be shorter than the service may take for an order, nor than its list may be behind.
    #[must_use]
    pub fn window(mut self, window: Duration) -> Self {
        self.window = Some(window);
        self
    }

    /// The wait after the first look; 2 seconds if not called. It doubles with each, up to 30 seconds.
    #[must_use]
    pub fn interval(mut self, interval: Duration) -> Self {
        self.interval = interval;
        self
    }
}

/// Looking more often than this is of no use to anybody.
const SHORTEST_INTERVAL: Duration = Duration::from_millis(10);

/// Of what a receipt is that is settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// Of a call that goes on: where the client's clock agrees with the service's, it did when the receipt was dated, unless that
    /// was later than now.
    Now,
    /// Of a call before this one, perhaps on another machine.
    Before,
}

impl Client {
    /// What became of an order whose outcome `met` left open.
    pub(super) async fn settle(
        &self,
        receipt: &mut Receipt,
        of: Of,
        met: Error,
        scrub: &Scrub,
    ) -> Result<PlacedOrder, Error> {
        let Some(window) = self.settle.window else {
            return Err(met.outcome_unknown(receipt.clone(), None));
        };
        // A receipt whose attempt ends later than any can is of a clock that went wrong.
        let over = self.clock.now().duration_since(receipt.ended_at);
        let longest = Duration::try_from(receipt.longest_attempt).unwrap_or_default();
        let ahead = Duration::try_from(-over).unwrap_or_default().min(longest);
        let over = Duration::try_from(over).unwrap_or_default();
        let mut left = match receipt.dated {
            Dated::Rightly => window.saturating_add(ahead).saturating_sub(over),
            Dated::Unchecked | Dated::Wrongly => window,
        };
        let mut interval = self.settle.interval.max(SHORTEST_INTERVAL);
        loop {
            let is_last = left.is_zero();
            let found = self.look_up(receipt, of, scrub).await;
            tracing::info!(
                order = receipt.fingerprint(),
                found = match &found {
                    Ok(Found::Order(_)) => "yes",
                    Ok(Found::Nothing) => "no",
                    Ok(Found::Unclear(_)) => "unclear",
                    Err(_) => "failed",
                },
                seconds_left = left.as_secs(),
                "looked for an order whose outcome is open"
            );
            let why = match found {
                Ok(Found::Order(placed)) => return Ok(*placed),
                // What another key doesn't see may be there.
                Ok(Found::Nothing) if !receipt.has_key_of(&self.sender) => {
                    Some(Unsettled::OtherKey)
                }
                Ok(Found::Nothing) if is_last => return Err(met.not_placed()),
                Ok(Found::Nothing) => None,
                Ok(Found::Unclear(why)) => is_last.then_some(why),
                // That it is not there means nothing before the window is over.
                Err(error) if error.kind() == ErrorKind::NotFound && !is_last => None,
                Err(error) if is_last || !error.is_retryable() => Some(Unsettled::Failed(error)),
                Err(_) => None,
            };
            if let Some(why) = why {
                return Err(met.outcome_unknown(receipt.clone(), Some(why)));
            }
            let wait = interval.min(left);
            self.clock.sleep(wait).await;
            left -= wait;
            interval = interval.saturating_mul(2).min(self.settle.longest_interval);
        }
    }
}
