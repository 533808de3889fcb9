//! The retries: when an attempt that surely placed nothing is made again.

use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// When and how often a call that surely placed nothing is tried again.
///
/// Tried again is only what can't place an order twice: an attempt of which no byte left (no name, no connection, no
/// TLS, a connection that ended before), and one that the API refused for the pace (429), unless a card pays for it.
/// Once a byte may have left, nothing is ever sent again, whatever is set here.
///
/// After a 429, all calls of the client and its clones wait, because the API would refuse them too: as long as its answer
/// asks for (`Retry-After`), and else for the shortest window of the [`Pace`](crate::Pace), then for the next longer one.
/// If that is beyond the deadline, or no retries are made, the call ends at once and the others go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retries {
    attempts: u32,
    base: Duration,
    cap: Duration,
    deadline: Duration,
    seed: Option<u64>,
}

impl Default for Retries {
    /// 4 attempts, waits from 250 milliseconds to 8 seconds, none begun later than 5 minutes after the first.
    fn default() -> Self {
        Self {
            attempts: 4,
            base: Duration::from_millis(250),
            cap: Duration::from_secs(8),
            deadline: Duration::from_secs(300),
            seed: None,
        }
    }
}

impl Retries {
    /// One attempt and no other.
    pub fn none() -> Self {
        Self::default().attempts(1)
    }

    /// The most attempts, with the first; 4 if not called. Zero counts as one.
    #[must_use]
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// The wait after the first attempt that was not sent; it doubles with each. 250 milliseconds if not called. A
    /// wait is shortened by up to its half at random, so that many clients don't come back at once.
    #[must_use]
    pub fn base(mut self, base: Duration) -> Self {
        self.base = base;
        self
    }

    /// The longest wait between attempts that were not sent; 8 seconds if not called. How long to wait after a 429 is
    /// for the API to say, and not bound by this.
    #[must_use]
    pub fn cap(mut self, cap: Duration) -> Self {
        self.cap = cap;
        self
    }

    /// The last time at which an attempt may begin, from the beginning of the first; 5 minutes if not called. If the next
    /// one could only begin later, the call ends at once with what the last one met. Waiting for the first turn, which
    /// the [`Pace`](crate::Pace) gives, doesn't count. An attempt that has begun is not cut by it, but by
    /// [`ClientBuilder::timeout`](crate::ClientBuilder::timeout).
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// The seed of the chance in the waits, for tests; the process's own if not called.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }
}

/// The retries of a client, with their chance, which its clones share.
#[derive(Clone)]
pub(super) struct Backoff {
    retries: Retries,
    chance: Arc<AtomicU64>,
}

impl Backoff {
    pub(super) fn new(retries: Retries) -> Self {
        let seed = retries
            .seed
            .unwrap_or_else(|| RandomState::new().hash_one(0));
        Self {
            retries,
            chance: Arc::new(AtomicU64::new(seed)),
        }
    }

    /// Whether a further attempt is allowed after that many.
    pub(super) fn allows_another(&self, attempts: u32) -> bool {
        attempts < self.retries.attempts
    }

    /// Whether there is any attempt but the first.
    pub(super) fn is_on(&self) -> bool {
        self.allows_another(1)
    }

    pub(super) fn deadline(&self) -> Duration {
        self.retries.deadline
    }

    /// How long to wait after that many attempts that were not sent: doubling up to the cap, less up to a half.
    pub(super) fn wait(&self, attempts: u32) -> Duration {
        let factor = 2_u32.saturating_pow(attempts.saturating_sub(1));
        let whole = self
            .retries
            .base
            .saturating_mul(factor)
            .min(self.retries.cap);
        whole - (whole / 2).mul_f64(self.fraction())
    }

    /// How long to wait after a refusal for the pace: what was asked for, and a little that differs between clients.
    pub(super) fn wait_at_least(&self, asked: Duration) -> Duration {
        asked.saturating_add(self.retries.base.mul_f64(self.fraction()))
    }

    /// From 0 to below 1, by SplitMix64: it spreads waits and guards nothing.
    fn fraction(&self) -> f64 {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        let state = self
            .chance
            .fetch_add(STEP, Ordering::Relaxed)
            .wrapping_add(STEP);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let high = u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or(0);
        f64::from(high) / (f64::from(u32::MAX) + 1.0)
    }
}

impl fmt::Debug for Backoff {
    /// Without the chance, which differs from one time to the next.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.retries.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_cap_and_lose_up_to_a_half() {
        let retries = Retries::default()
            .base(Duration::from_millis(100))
            .cap(Duration::from_secs(1));
        for seed in 0..200 {
            let backoff = Backoff::new(retries.clone().seed(seed));
            for (attempts, whole) in [
                (1, 100),
                (2, 200),
                (3, 400),
                (4, 800),
                (5, 1000),
                (99, 1000),
            ] {
                let wait = backoff.wait(attempts).as_millis();
                assert!(
                    (whole / 2..=whole).contains(&wait),
                    "{wait} after {attempts}"
                );
            }
            let asked = Duration::from_secs(3);
            let wait = backoff.wait_at_least(asked);
            assert!((asked..asked + retries.base).contains(&wait), "{wait:?}");
        }
    }

    #[test]
    fn the_seed_decides_and_without_one_chance_does() {
        let waits = |retries: &Retries| {
            let backoff = Backoff::new(retries.clone());
            [1; 8].map(|attempts| backoff.wait(attempts))
        };
        let seeded = Retries::default().seed(7);
        assert_eq!(waits(&seeded), waits(&seeded));
        assert_ne!(waits(&seeded), waits(&Retries::default().seed(8)));
        assert_ne!(waits(&Retries::default()), waits(&Retries::default()));
        assert_ne!(waits(&seeded)[0], waits(&seeded)[1]);
    }

    #[test]
    fn no_setting_overflows() {
        let retries = Retries::default()
            .base(Duration::MAX / 2)
            .cap(Duration::MAX);
        let backoff = Backoff::new(retries);
        for attempts in [0, 1, 2, u32::MAX] {
            backoff.wait(attempts);
        }
        backoff.wait_at_least(Duration::MAX);
    }

    #[test]
    fn none_is_one_attempt() {
        for none in [Retries::none(), Retries::default().attempts(0)] {
            assert!(!Backoff::new(none).allows_another(1));
        }
        assert!(Backoff::new(Retries::default()).allows_another(3));
        assert!(!Backoff::new(Retries::default()).allows_another(4));
    }
}
