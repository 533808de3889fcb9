//! The handle of an order: how its outcome is asked for, whoever placed it and whatever became of that caller.

use crate::error::Error;
use crate::placed::PlacedOrder;
use crate::receipt::Receipt;
use tokio::sync::watch;

pub(crate) type Outcome = Result<PlacedOrder, Error>;

/// Stands for one order and its outcome, made by [`CheckedOrder::handle`](crate::CheckedOrder::handle) before the order is
/// placed. Cheap to clone.
///
/// A caller who stops waiting for [`Client::place`](crate::Client::place) doesn't cut it; by the handle,
/// [`Client::outcome`](crate::Client::outcome) tells the outcome all the same.
#[derive(Debug, Clone)]
pub struct OrderHandle(watch::Receiver<Progress>);

/// How far an order is.
#[derive(Debug, Default)]
struct Progress {
    begun: bool,
    /// Once a byte may have left.
    sent: Option<Receipt>,
    outcome: Option<Outcome>,
}

/// The other end of the handles of one order, held by whoever holds the order.
#[derive(Debug, Default)]
pub(crate) struct Teller(watch::Sender<Progress>);

impl Teller {
    pub(crate) fn handle(&self) -> OrderHandle {
        OrderHandle(self.0.subscribe())
    }

    /// A client has taken the order.
    pub(crate) fn begin(&self) {
        self.note(|progress| progress.begun = true);
    }

    /// From now on a byte may have left; or surely none has.
    pub(crate) fn sending(&self, receipt: Option<Receipt>) {
        self.note(|progress| progress.sent = receipt);
    }

    /// Notes what is no outcome. It wakes nobody: each waits for the outcome only.
    fn note(&self, change: impl FnOnce(&mut Progress)) {
        self.0.send_if_modified(|progress| {
            change(progress);
            false
        });
    }

    pub(crate) fn end(&self, outcome: Outcome) {
        self.0
            .send_modify(|progress| progress.outcome = Some(outcome));
    }
}

impl OrderHandle {
    /// Waits for the outcome.
    pub(crate) async fn outcome(&self) -> Outcome {
        let mut progress = self.0.clone();
        let ended = progress
            .wait_for(|progress| progress.outcome.is_some())
            .await;
        match ended {
            Ok(progress) => progress
                .outcome
                .clone()
                .unwrap_or_else(|| self.ended_early()),
            Err(_) => self.ended_early(),
        }
    }

    /// The outcome of an order whose teller is gone without one: it was never placed, or a runtime ended under the call.
    pub(crate) fn ended_early(&self) -> Outcome {
        let progress = self.0.borrow();
        Err(match (&progress.outcome, &progress.sent) {
            (Some(outcome), _) => return outcome.clone(),
            (None, Some(receipt)) => {
                Error::no_answer("the call was ended before its outcome was known")
                    .outcome_unknown(receipt.clone(), None)
            }
            (None, None) if progress.begun => {
                Error::not_sent("the call was ended before anything was sent")
            }
            (None, None) => Error::configuration("the order was never placed: it was dropped"),
        })
    }
}
