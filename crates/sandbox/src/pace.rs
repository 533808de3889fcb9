//! The pace that the account must keep: rolling windows, as documented. Source: rate limits page.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// How many requests the API key has in how much time; more get 429 `request_limit_exceeded`.
///
/// By default the documented limits, 1000 requests in 3 minutes and 100 in 5 seconds, because the service has them. The
/// windows roll, by the sandbox's clock: under a clock that stands still, no request ever leaves them. Which requests
/// count is not documented. Here those do that have the right key and a known address, and one that is refused for the
/// pace does not.
///
/// ```
/// use std::time::Duration;
/// use qwac_psd2_sandbox::RateLimit;
///
/// // The documented limits, at a tenth of their size.
/// let limit = RateLimit::off()
///     .with_window(100, Duration::from_secs(18))
///     .with_window(10, Duration::from_millis(500));
/// # let _ = limit;
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct RateLimit {
    windows: Vec<Window>,
    retry_after: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Window {
    requests: usize,
    span: SignedDuration,
}

impl Default for RateLimit {
    fn default() -> Self {
        Self::off()
            .with_window(1000, Duration::from_secs(180))
            .with_window(100, Duration::from_secs(5))
    }
}

impl RateLimit {
    /// No limit.
    pub fn off() -> Self {
        Self {
            windows: Vec::new(),
            retry_after: false,
        }
    }

    /// Adds a window: at most `requests` in any `span` of time.
    pub fn with_window(mut self, requests: usize, span: Duration) -> Self {
        self.windows.push(Window {
            requests,
            span: SignedDuration::try_from(span).unwrap_or(SignedDuration::MAX),
        });
        self
    }

    /// Sends `Retry-After` with the seconds after which a request would be taken. The service documents no such header.
    pub fn with_retry_after(mut self) -> Self {
        self.retry_after = true;
        self
    }
}

/// Holds the requests of one key to a limit.
pub(crate) struct Pace {
    limit: RateLimit,
    /// When the requests were taken, those that some window still holds.
    taken: Mutex<VecDeque<Timestamp>>,
}

/// A request comes too early. Has the seconds to wait, if they are to be told.
pub(crate) struct TooEarly(pub(crate) Option<u64>);

impl Pace {
    pub(crate) fn new(limit: RateLimit) -> Self {
        Self {
            limit,
            taken: Mutex::default(),
        }
    }

    /// Takes a request, or refuses it.
    pub(crate) fn take(&self, now: Timestamp) -> Result<(), TooEarly> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = self
            .limit
            .windows
            .iter()
            .filter_map(|window| window.wait(&taken, now))
            .max();
        if let Some(wait) = wait {
            return Err(TooEarly(
                self.limit.retry_after.then(|| whole_seconds(wait)),
            ));
        }
        taken.push_back(now);
        let most = self
            .limit
            .windows
            .iter()
            .map(|window| window.requests)
            .max();
        while taken.len() > most.unwrap_or_default() {
            taken.pop_front();
        }
        Ok(())
    }
}

impl Window {
    /// How long until the window has room; `None` when it has.
    fn wait(&self, taken: &VecDeque<Timestamp>, now: Timestamp) -> Option<SignedDuration> {
        let Some(last) = self.requests.checked_sub(1) else {
            return Some(self.span);
        };
        // The oldest of those that fill the window.
        let oldest = taken.iter().rev().nth(last)?;
        let age = now.duration_since(*oldest);
        (age < self.span).then(|| self.span.saturating_sub(age))
    }
}

/// Rounded up, so that whoever waits as told is not too early again.
fn whole_seconds(wait: SignedDuration) -> u64 {
    let up = u64::from(wait.subsec_nanos() > 0);
    wait.as_secs().unsigned_abs().saturating_add(up)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(milliseconds: i64) -> Timestamp {
        Timestamp::from_millisecond(milliseconds).unwrap()
    }

    /// The seconds to wait; 0 when the request was taken.
    fn take(pace: &Pace, milliseconds: i64) -> u64 {
        match pace.take(at(milliseconds)) {
            Ok(()) => 0,
            Err(TooEarly(wait)) => wait.unwrap(),
        }
    }

    fn pace(limit: RateLimit) -> Pace {
        Pace::new(limit.with_retry_after())
    }

    #[test]
    fn a_window_rolls_and_refused_requests_do_not_fill_it() {
        let pace = pace(RateLimit::off().with_window(2, Duration::from_secs(5)));
        assert_eq!(take(&pace, 0), 0);
        assert_eq!(take(&pace, 1500), 0);
        assert_eq!(take(&pace, 1500), 4);
        assert_eq!(take(&pace, 4999), 1);
        assert_eq!(take(&pace, 5000), 0);
        assert_eq!(take(&pace, 5000), 2);
        assert_eq!(take(&pace, 6500), 0);
    }

    #[test]
    fn every_window_holds_and_the_longest_wait_is_told() {
        let pace = pace(
            RateLimit::off()
                .with_window(1, Duration::from_secs(1))
                .with_window(3, Duration::from_secs(60)),
        );
        assert_eq!(take(&pace, 0), 0);
        assert_eq!(take(&pace, 1), 1);
        assert_eq!(take(&pace, 1000), 0);
        assert_eq!(take(&pace, 2000), 0);
        assert_eq!(take(&pace, 3000), 57);
        assert_eq!(take(&pace, 60_000), 0);
    }

    #[test]
    fn the_default_is_what_is_documented() {
        let pace = pace(RateLimit::default());
        for second in 0..10 {
            for _ in 0..100 {
                assert_eq!(take(&pace, second * 5000), 0);
            }
            assert_ne!(take(&pace, second * 5000), 0);
        }
        assert_eq!(take(&pace, 50_000), 130);
        assert_eq!(take(&pace, 180_000), 0);
    }

    #[test]
    fn off_takes_everything_and_a_window_of_none_nothing() {
        let off = pace(RateLimit::off());
        assert!((0..5000).all(|_| take(&off, 0) == 0));
        let none = pace(RateLimit::off().with_window(0, Duration::from_secs(2)));
        assert_eq!(take(&none, 0), 2);
    }

    #[test]
    fn a_clock_that_goes_back_is_survived() {
        let pace = pace(RateLimit::off().with_window(1, Duration::from_secs(1)));
        assert_eq!(take(&pace, 10_000), 0);
        assert_eq!(take(&pace, 0), 11);
    }
}
