//! Places many orders: some at a time, their outcomes told in the order given.

use super::{Client, runtime};
use crate::check::CheckedOrder;
use crate::error::Error;
use crate::handle::{OrderHandle, Outcome};
use crate::placed::PlacedOrder;
use futures_core::Stream;
use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use tokio::sync::{Semaphore, mpsc};
use tracing::instrument::{Instrument, WithSubscriber};

impl Client {
    /// Places many orders, at most `concurrency` of them at a time (zero counts as one). Each costs money.
    ///
    /// They are begun in the order given, at once and whether or not somebody waits for their outcomes, each as by
    /// [`place`](Client::place). One that fails doesn't stop the others; where it should, [`PlaceAll::stop`] does.
    ///
    /// ```no_run
    /// # async fn example(client: qwac_psd2::Client, orders: Vec<qwac_psd2::CheckedOrder>) -> Result<(), qwac_psd2::Error> {
    /// let mut outcomes = client.place_all(orders, 8)?;
    /// while let Some(outcome) = outcomes.next().await {
    ///     match outcome {
    ///         Ok(placed) => println!("order {}", placed.order_id),
    ///         Err(error) => eprintln!("{error}"),
    ///     }
    ///     let progress = outcomes.progress();
    ///     eprintln!("{} of {}", progress.ended, progress.total);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::ErrorKind::Configuration) outside of a Tokio runtime. Nothing was begun.
    pub fn place_all(
        &self,
        orders: impl IntoIterator<Item = CheckedOrder>,
        concurrency: usize,
    ) -> Result<PlaceAll, Error> {
        let runtime = runtime()?;
        let orders: Vec<_> = orders.into_iter().collect();
        let run = Arc::new(Run {
            total: orders.len(),
            begun: AtomicUsize::new(0),
            ended: AtomicUsize::new(0),
            failed: AtomicUsize::new(0),
            places: Semaphore::new(concurrency.clamp(1, Semaphore::MAX_PERMITS)),
        });
        let handles = orders.iter().map(CheckedOrder::handle).collect();
        let (tell, outcomes) = mpsc::unbounded_channel();
        let begin = begin(self.clone(), orders, Arc::clone(&run), tell);
        runtime.spawn(begin.in_current_span().with_current_subscriber());
        Ok(PlaceAll {
            run,
            outcomes,
            handles,
            early: BTreeMap::new(),
            told: 0,
        })
    }
}

/// Begins one order after the other while there is a place for it, until it is stopped.
async fn begin(
    client: Client,
    orders: Vec<CheckedOrder>,
    run: Arc<Run>,
    tell: mpsc::UnboundedSender<(usize, Outcome)>,
) {
    for (number, order) in orders.into_iter().enumerate() {
        let Ok(place) = run.places.acquire().await else {
            return;
        };
        place.forget();
        run.begun.fetch_add(1, Ordering::SeqCst);
        let (client, run, tell) = (client.clone(), Arc::clone(&run), tell.clone());
        let call = async move {
            let outcome = client.place(order).await;
            run.end(&outcome);
            // Where nobody listens any more, the log has told it.
            let _ = tell.send((number, outcome));
        };
        tokio::spawn(call.in_current_span().with_current_subscriber());
    }
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// How many orders were given.
    pub total: usize,
    /// How many were begun.
    pub begun: usize,
    /// How many have ended, well or not.
    pub ended: usize,
    /// How many of these failed. Some of them may have been placed all the same: their errors tell.
    pub failed: usize,
}

#[derive(Debug)]
pub(crate) struct Run {
    total: usize,
    begun: AtomicUsize,
    ended: AtomicUsize,
    failed: AtomicUsize,
    /// Closed when no order is to be begun any more.
    places: Semaphore,
}

impl Run {
    fn end(&self, outcome: &Outcome) {
        if outcome.is_err() {
            self.failed.fetch_add(1, Ordering::SeqCst);
        }
        self.ended.fetch_add(1, Ordering::SeqCst);
        self.places.add_permits(1);
    }

    pub(crate) fn stop(&self) {
        self.places.close();
    }

    pub(crate) fn progress(&self) -> Progress {
        // What comes later is read first, so that no number is above one that it is part of.
        let failed = self.failed.load(Ordering::SeqCst);
        let ended = self.ended.load(Ordering::SeqCst);
        Progress {
            total: self.total,
            begun: self.begun.load(Ordering::SeqCst),
            ended,
            failed: failed.min(ended),
        }
    }
}

/// The outcomes of many orders, made by [`Client::place_all`].
///
/// Dropping it begins no further orders. Those that were begun go on to their ends, which are logged; these are up to
/// `concurrency`, of which some may still wait for their turn. To hear of them too, call [`stop`](PlaceAll::stop) and go
/// on to the end.
#[derive(Debug)]
pub struct PlaceAll {
    run: Arc<Run>,
    outcomes: mpsc::UnboundedReceiver<(usize, Outcome)>,
    /// Outcomes that came before those of orders that stand before them.
    early: BTreeMap<usize, Outcome>,
    handles: Vec<OrderHandle>,
    told: usize,
}

impl PlaceAll {
    /// The outcome of the next order, in the order given; none after the last that was begun. A caller who stops waiting
    /// loses none.
    pub async fn next(&mut self) -> Option<Result<PlacedOrder, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// How far it is: also of orders whose outcome was not yet told, because one before them has not ended.
    pub fn progress(&self) -> Progress {
        self.run.progress()
    }

    /// Begins no further orders. Those that were begun go on, and their outcomes are still told.
    pub fn stop(&self) {
        self.run.stop();
    }

    #[cfg(feature = "blocking")]
    pub(crate) fn run(&self) -> Arc<Run> {
        Arc::clone(&self.run)
    }
}

impl Stream for PlaceAll {
    type Item = Outcome;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Outcome>> {
        let this = &mut *self;
        loop {
            if let Some(outcome) = this.early.remove(&this.told) {
                this.told += 1;
                return Poll::Ready(Some(outcome));
            }
            match this.outcomes.poll_recv(context) {
                Poll::Ready(Some((number, outcome))) => {
                    this.early.insert(number, outcome);
                }
                Poll::Ready(None) if this.told < this.run.progress().begun => {
                    // Its task was ended from outside, as by a runtime that shuts down.
                    let ended = this.handles.get(this.told).map(OrderHandle::ended_early);
                    this.told += 1;
                    return Poll::Ready(ended);
                }
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Pending => return Poll::Pending,
            }
        }
    }
}

impl Drop for PlaceAll {
    fn drop(&mut self) {
        self.run.stop();
    }
}
