//! A clock that stands still but for who waits by it.

use qwac_psd2::jiff::Timestamp;
use qwac_psd2::{Clock, Sleep};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Waiting by it takes no time and moves it on. Clones are the same clock.
#[derive(Debug, Clone)]
pub(crate) struct TestClock {
    now: Arc<Mutex<Timestamp>>,
    waits: Arc<Mutex<Vec<Duration>>>,
}

impl TestClock {
    pub(crate) fn new() -> Self {
        let now = "2026-11-24T12:00:00Z".parse().unwrap();
        Self {
            now: Arc::new(Mutex::new(now)),
            waits: Arc::default(),
        }
    }

    pub(crate) fn pass(&self, time: Duration) {
        let mut now = self.now.lock().unwrap();
        *now = now.checked_add(time).unwrap();
    }

    /// Sets it to the time of another one, so many hours ahead.
    pub(crate) fn set(&self, other: &Self, hours: i64) {
        let ahead = qwac_psd2::jiff::SignedDuration::from_hours(hours);
        *self.now.lock().unwrap() = Clock::now(other).checked_add(ahead).unwrap();
    }

    /// How long was waited, each time.
    pub(crate) fn waits(&self) -> Vec<Duration> {
        self.waits.lock().unwrap().clone()
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        *self.now.lock().unwrap()
    }

    fn sleep(&self, time: Duration) -> Sleep {
        self.waits.lock().unwrap().push(time);
        self.pass(time);
        Box::pin(std::future::ready(()))
    }
}
