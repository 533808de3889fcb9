//! The clock of a client: the time of day, and waiting.

use jiff::Timestamp;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

/// What a [`Clock`] gives for a wait.
pub type Sleep = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The time of day, and waiting until later. A client has one, so that a test can give another.
///
/// The client's pace and the waits between its attempts are not by this clock but by Tokio's: they guard the connection to
/// the service, whose clock is the real one.
pub trait Clock: fmt::Debug + Send + Sync {
    /// What time it is.
    fn now(&self) -> Timestamp;

    /// Waits for this long.
    fn sleep(&self, time: Duration) -> Sleep;
}

/// The system's clock; waits by Tokio's timer.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn sleep(&self, time: Duration) -> Sleep {
        Box::pin(tokio::time::sleep(time))
    }
}
