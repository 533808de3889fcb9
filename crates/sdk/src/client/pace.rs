//! The pace: how many requests may go out in which time, shared by all clones of a client.

use crate::error::Error;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::{Instant, timeout_at};

/// How many requests a client sends in which time, at most.
///
/// The API takes 100 requests in 5 seconds and 1000 in 3 minutes from a key and refuses all others
/// (<https://dev.digicert.com/en/certcentral-apis/services-api/rate-limits.html>). A client waits by itself, so that it
/// keeps to both. Clones of a client keep to them together; other clients and programs with the same key are not known
/// to it.
///
/// The windows roll: no span of a window's length ever holds more requests than its count. The API counts a request
/// when it arrives, which nobody here can see. So a request is taken to arrive as late as it can, which is when its
/// answer is there, and counts for the window's length from then on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    windows: Vec<(usize, Duration)>,
}

impl Pace {
    /// What the API's documentation allows: 100 requests in 5 seconds and 1000 in 3 minutes. The default.
    pub fn documented() -> Self {
        Self::windows([
            (100, Duration::from_secs(5)),
            (1000, Duration::from_secs(180)),
        ])
    }

    /// No limit: for a server of one's own, such as the sandbox.
    pub fn unlimited() -> Self {
        Self::windows([])
    }

    /// These limits, all of them: at most so many requests in such a time. Give less than documented where others use
    /// the same key.
    pub fn windows(windows: impl IntoIterator<Item = (usize, Duration)>) -> Self {
        let mut windows: Vec<_> = windows.into_iter().collect();
        windows.sort_by_key(|(_, length)| *length);
        Self { windows }
    }

    /// How long to wait after that many refusals in a row that don't say how long: the shortest window the first time,
    /// the next longer one the next time. Which of them was full is not told.
    pub(super) fn wait_after_refusals(&self, refusals: u32) -> Duration {
        let documented;
        let windows = if self.windows.is_empty() {
            documented = Self::documented();
            &documented.windows
        } else {
            &self.windows
        };
        let nth = usize::try_from(refusals.saturating_sub(1)).unwrap_or(usize::MAX);
        let window = windows.get(nth).or(windows.last());
        window.map_or(Duration::ZERO, |(_, length)| *length)
    }
}

impl Default for Pace {
    /// [`Pace::documented`].
    fn default() -> Self {
        Self::documented()
    }
}

/// A request has arrived after this time at the latest, also while its answer is still to come: else a hundred slow
/// answers would stop all other orders.
const ARRIVED: Duration = Duration::from_secs(10);

/// What each window is longer here: whether a request at its very end still counts is not documented, and a server may
/// read its clock in coarse steps.
const MARGIN: Duration = Duration::from_millis(10);

/// Gives turns to requests so that they keep to a [`Pace`], first come, first served.
#[derive(Debug, Clone)]
pub(super) struct Pacer(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    pace: Pace,
    /// Held by the one whose turn is next. Tokio's mutex is fair: the others get it in the order in which they came.
    next: tokio::sync::Mutex<()>,
    requests: Mutex<Requests>,
    /// An answer came, so that the next turn may be nearer than it was.
    answered: Notify,
}

/// The requests that still count, in the order in which they were begun.
#[derive(Debug, Default)]
struct Requests {
    begun: VecDeque<Request>,
    count: u64,
    closed_until: Option<Instant>,
}

#[derive(Debug)]
struct Request {
    number: u64,
    /// From when on it counts: when its answer came, or when it has arrived at the latest.
    from: Instant,
}

impl Pacer {
    pub(super) fn new(pace: Pace) -> Result<Self, Error> {
        if pace.windows.iter().any(|(count, _)| *count == 0) {
            return Err(Error::configuration(
                "the pace has a window without any request: nothing could ever be sent",
            ));
        }
        Ok(Self(Arc::new(Shared {
            pace,
            next: tokio::sync::Mutex::default(),
            requests: Mutex::default(),
            answered: Notify::new(),
        })))
    }

    pub(super) fn pace(&self) -> &Pace {
        &self.0.pace
    }

    /// Waits until a request may be sent. It counts as under way until the turn is dropped, which is to be done when its
    /// answer is there.
    pub(super) async fn turn(&self) -> Turn {
        let _next = self.0.next.lock().await;
        loop {
            let begun = self.0.requests().begin(&self.0.pace, Instant::now());
            match begun {
                Ok(number) => {
                    return Turn {
                        shared: Arc::clone(&self.0),
                        number,
                    };
                }
                Err(at) => {
                    let _ = timeout_at(at, self.0.answered.notified()).await;
                }
            }
        }
    }

    /// Gives no turn before that time: the API refuses everything until then.
    pub(super) fn close_until(&self, at: Instant) {
        let mut requests = self.0.requests();
        requests.closed_until = requests.closed_until.max(Some(at));
    }
}

impl Shared {
    fn requests(&self) -> MutexGuard<'_, Requests> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Requests {
    /// Begins a request and gives its number, or the time before which it may not begin.
    fn begin(&mut self, pace: &Pace, now: Instant) -> Result<u64, Instant> {
        let opening = self.closed_until.filter(|at| *at > now);
        let longest = pace.windows.last().map(|(_, length)| *length);
        let counts = |request: &Request| {
            longest.is_some_and(|longest| later(request.from, longest.saturating_add(MARGIN)) > now)
        };
        self.begun.retain(counts);
        let openings = pace
            .windows
            .iter()
            .filter_map(|(count, length)| self.opening(*count, *length))
            .chain(opening);
        if let Some(at) = openings.max().filter(|at| *at > now) {
            return Err(at);
        }
        let number = self.count;
        self.count += 1;
        if longest.is_some() {
            let from = later(now, ARRIVED);
            self.begun.push_back(Request { number, from });
        }
        Ok(number)
    }

    /// When a window has room for one more.
    fn opening(&self, count: usize, length: Duration) -> Option<Instant> {
        let mut froms: Vec<Instant> = self.begun.iter().map(|request| request.from).collect();
        // It has when the one that is `count` from the latest has left it.
        let from = froms.len().checked_sub(count)?;
        let (_, from, _) = froms.select_nth_unstable(from);
        Some(later(*from, length.saturating_add(MARGIN)))
    }

    fn answer(&mut self, number: u64, now: Instant) {
        if let Ok(at) = self
            .begun
            .binary_search_by_key(&number, |request| request.number)
            && let Some(request) = self.begun.get_mut(at)
        {
            request.from = request.from.min(now);
        }
    }
}

fn later(at: Instant, by: Duration) -> Instant {
    // A year is never, and never an overflow.
    const NEVER: Duration = Duration::from_secs(365 * 24 * 60 * 60);
    at + by.min(NEVER)
}

/// One request's turn, from before it is sent until its answer is there.
#[derive(Debug)]
pub(super) struct Turn {
    shared: Arc<Shared>,
    number: u64,
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.shared.requests().answer(self.number, Instant::now());
        self.shared.answered.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn paused<T>(test: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .start_paused(true)
            .build()
            .unwrap()
            .block_on(test)
    }

    fn millis(count: u64) -> Duration {
        Duration::from_millis(count)
    }

    /// Runs requests that come at these times and are answered after those, and gives when each arrived at the server,
    /// in the order in which they came: `on_the_way` of a thousand parts of the time to its answer.
    fn arrivals(pace: Pace, requests: Vec<(u64, u64, u64)>) -> Vec<Duration> {
        paused(async move {
            let pacer = Pacer::new(pace).unwrap();
            let start = Instant::now();
            let requests = requests.into_iter().map(|(at, answered, on_the_way)| {
                let pacer = pacer.clone();
                tokio::spawn(async move {
                    tokio::time::sleep_until(start + millis(at)).await;
                    let turn = pacer.turn().await;
                    let way = millis(answered * on_the_way / 1000);
                    tokio::time::sleep(way).await;
                    let arrived = start.elapsed();
                    tokio::time::sleep(millis(answered) - way).await;
                    drop(turn);
                    arrived
                })
            });
            let requests: Vec<_> = requests.collect();
            let mut arrivals = Vec::new();
            for request in requests {
                arrivals.push(request.await.unwrap());
            }
            arrivals
        })
    }

    /// The most arrivals in any span of that length, both ends included.
    fn fullest(arrivals: &[Duration], length: Duration) -> usize {
        let mut sorted = arrivals.to_vec();
        sorted.sort();
        let within = |from: &Duration| {
            let span = sorted
                .iter()
                .filter(|at| *at >= from && **at <= *from + length);
            span.count()
        };
        sorted.iter().map(within).max().unwrap_or(0)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

        #[test]
        fn no_window_ever_holds_more_than_its_count(
            requests in prop::collection::vec((0_u64..3_000, 0_u64..9_000, 0_u64..=1000), 1..80),
            windows in prop::collection::vec((1_usize..12, 1_u64..5_000), 0..3),
        ) {
            let windows: Vec<_> = windows.into_iter().map(|(count, length)| (count, millis(length))).collect();
            let arrivals = arrivals(Pace::windows(windows.clone()), requests);
            for (count, length) in windows {
                prop_assert!(fullest(&arrivals, length) <= count);
            }
        }

        #[test]
        fn turns_are_given_in_the_order_in_which_they_are_asked_for(
            gaps in prop::collection::vec(1_u64..400, 1..60),
            answered in 0_u64..300,
        ) {
            let mut at = 0;
            let requests = gaps.iter().map(|gap| { at += gap; (at, answered, 0) }).collect();
            let arrivals = arrivals(Pace::windows([(3, millis(500)), (10, millis(5_000))]), requests);
            prop_assert!(arrivals.is_sorted(), "{arrivals:?}");
        }
    }

    #[test]
    fn a_bulk_run_uses_what_is_allowed() {
        let arrivals = arrivals(Pace::documented(), vec![(0, 0, 0); 3_000]);
        assert_eq!(fullest(&arrivals, Duration::from_secs(5)), 100);
        assert_eq!(fullest(&arrivals, Duration::from_secs(180)), 1000);
        // Two full windows of three minutes, and the third thousand after them.
        let last = arrivals.last().unwrap().as_secs();
        assert!((405..410).contains(&last), "{last}");
    }

    #[test]
    fn a_slow_answer_does_not_hold_the_others_up_for_ever() {
        let slow = 120_000;
        let arrivals = arrivals(Pace::windows([(1, millis(5_000))]), vec![(0, slow, 0); 3]);
        assert_eq!(arrivals[1], ARRIVED + millis(5_000) + MARGIN);
        assert_eq!(arrivals[2], 2 * arrivals[1]);
    }

    #[test]
    fn an_answer_brings_the_next_turn_nearer() {
        let arrivals = arrivals(Pace::windows([(1, millis(100))]), vec![(0, 30, 0); 2]);
        assert_eq!(arrivals[1], millis(30 + 100) + MARGIN);
    }

    #[test]
    fn while_it_is_closed_nobody_gets_a_turn() {
        paused(async {
            let pacer = Pacer::new(Pace::unlimited()).unwrap();
            let start = Instant::now();
            pacer.close_until(start + millis(700));
            pacer.close_until(start + millis(300));
            pacer.clone().turn().await;
            assert_eq!(start.elapsed(), millis(700));
        });
    }

    #[test]
    fn one_who_gives_up_waiting_leaves_the_queue_to_the_others() {
        paused(async {
            let pacer = Pacer::new(Pace::windows([(1, millis(1_000))])).unwrap();
            let start = Instant::now();
            drop(pacer.turn().await);
            let given_up = timeout_at(start + millis(400), pacer.turn()).await;
            assert!(given_up.is_err());
            pacer.turn().await;
            assert_eq!(start.elapsed(), millis(1_000) + MARGIN);
        });
    }

    #[test]
    fn a_window_without_end_or_without_room_is_no_panic() {
        assert!(Pacer::new(Pace::windows([(0, millis(1))])).is_err());
        paused(async {
            let pacer = Pacer::new(Pace::windows([(2, Duration::MAX)])).unwrap();
            drop(pacer.turn().await);
            drop(pacer.turn().await);
            let third = tokio::time::timeout(Duration::from_secs(3600), pacer.turn()).await;
            assert!(third.is_err());
        });
    }

    #[test]
    fn without_a_word_on_how_long_the_windows_tell() {
        let seconds =
            |pace: Pace| [1, 2, 3].map(|refusals| pace.wait_after_refusals(refusals).as_secs());
        assert_eq!(seconds(Pace::documented()), [5, 180, 180]);
        assert_eq!(seconds(Pace::unlimited()), [5, 180, 180]);
        let one = Pace::windows([(1, Duration::from_secs(7))]);
        assert_eq!(seconds(one), [7, 7, 7]);
    }
}
