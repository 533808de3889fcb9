//! Placing orders, and settling those whose outcome was left open.

use super::{Client, calls};
use crate::checking::{CheckedOrder, CheckedReissue, OrderHandle};
use crate::cross::Cross;
use crate::error::QwacError;
use crate::order::Order;
use crate::runtime::{self, Dropped, run};
use crate::told::PlacedOrder;
use qwac_psd2::Id;
use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

/// What is needed to find an order whose outcome is open, at any time and from any process. No secret is in it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Receipt {
    /// All of it as JSON, to be kept. Only this counts where a receipt is given back.
    pub json: String,
    /// A text of its own, by which two receipts of the same order are told apart.
    pub id: String,
    /// The address of the API to which the order was sent.
    pub base_url: String,
    /// The order in a few letters, the same as in the client's logs: of its key, names and roles.
    pub fingerprint: String,
    /// The common name of the order.
    pub common_name: String,
    /// When the order was given to the client, by the client's clock; it was sent then or later.
    pub sent_at: SystemTime,
    /// The number of the order, where the answer named one before it broke off.
    pub order_id: Option<Id>,
}

impl Cross<Receipt> for qwac_psd2::Receipt {
    fn cross(self) -> Receipt {
        Receipt {
            json: serde_json::to_string(&self).unwrap_or_default(),
            id: self.id().to_owned(),
            base_url: self.base_url().to_owned(),
            fingerprint: self.fingerprint().to_owned(),
            common_name: self.common_name().to_owned(),
            sent_at: self.sent_at().cross(),
            order_id: self.order_id().map(Id::from),
        }
    }
}

fn sdk_receipt(json: &str) -> Result<qwac_psd2::Receipt, QwacError> {
    // Without the parser's words: what stands there may be anything.
    serde_json::from_str(json).map_err(|_| QwacError::input("this is no receipt of an order"))
}

/// Reads a receipt that was kept as JSON.
///
/// Errors: `InvalidInput` for what is none.
#[uniffi::export]
pub fn read_receipt(json: String) -> Result<Receipt, QwacError> {
    sdk_receipt(&json).map(Cross::cross)
}

#[uniffi::export]
impl Client {
    /// Places an order. It costs money.
    ///
    /// Once a byte of the request may have left, it is never sent again, whatever happens. An attempt of which surely
    /// nothing left, and one that was refused for the pace (429) and is not paid by card, is made again as the client's
    /// options say. It goes out when the client's pace gives it its turn. The order is taken, so that a check can be used
    /// once: to place the same order again, check it again.
    ///
    /// Where what happened leaves the outcome open, the order is looked for, as the client's options say: that may take
    /// minutes. With a journal, the order is written down before it is sent. One with the same key, names and roles that
    /// stands there already is settled first, and where it was placed, this one is not (`CheckedOrder.again` says that it is
    /// meant).
    ///
    /// A caller who stops waiting does not cut it: it goes on to its end, and the order may be placed. Its
    /// `CheckedOrder.handle` tells the outcome all the same, by `Client.outcome`.
    ///
    /// Errors: `order_may_exist` of the error tells whether the order may have been placed all the same, `order_id` its
    /// number if the answer could be read so far, and `receipt` settles an open outcome later.
    pub async fn place(&self, order: Arc<CheckedOrder>) -> Result<PlacedOrder, QwacError> {
        runtime::handle()?;
        // The SDK has a task of its own for it.
        let placing = self.sdk.place(order.take()?);
        Ok(runtime::follow(placing).await??.cross())
    }

    /// The outcome of an order that was given to `place` or `place_all`, of this or any other client: as they tell it, and as
    /// often as it is asked for. Waits while it is under way.
    ///
    /// Errors: as those of `place`; `Configuration` where the order was dropped instead of placed. While it is neither
    /// dropped nor placed, this waits.
    pub async fn outcome(&self, handle: Arc<OrderHandle>) -> Result<PlacedOrder, QwacError> {
        Ok(runtime::follow(self.sdk.outcome(&handle.0)).await??.cross())
    }

    /// Settles an order whose outcome was left open, by its receipt as JSON: looks for it, as the client's options say. Where
    /// the window is over already, which counts from the end of the attempt, that is one look. The clocks of the machine
    /// that sent it and of this one should agree. The outcome is also written down in the client's journal, if that has the
    /// receipt.
    ///
    /// Errors: `NotPlaced`: it is not there and may be placed again. `OutcomeUnknown`: it could not be looked for, or there
    /// are others like it. `Configuration`: the receipt is damaged or of another base URL. `InvalidInput`: it is none.
    pub async fn reconcile(&self, receipt: String) -> Result<PlacedOrder, QwacError> {
        let (client, receipt) = (self.sdk.clone(), sdk_receipt(&receipt)?);
        let call = async move { client.reconcile(&receipt).await };
        Ok(run(Dropped::OrderGoesOn, call).await??.cross())
    }

    /// Writes down in the client's journal what a person found out about an order whose outcome is open: its number, or none
    /// where it was surely not placed. Nothing is asked of the API.
    ///
    /// Errors: `Journal`, when it can't be written; `Configuration`, when the order is not open there.
    #[uniffi::method(default(order_id = None))]
    pub async fn close_order(
        &self,
        receipt: String,
        order_id: Option<Id>,
    ) -> Result<(), QwacError> {
        let (client, receipt) = (self.sdk.clone(), sdk_receipt(&receipt)?);
        let call = async move {
            let id = order_id.as_ref().map(Id::as_str);
            client.close_order(&receipt, id).await
        };
        Ok(run(Dropped::GoesOn, call).await??)
    }

    /// Orders another certificate of an issued order, such as for a new key. Names beyond those of the order may cost.
    ///
    /// Like an order, it is never sent again once a byte may have left, and it goes on to its end when the caller stops
    /// waiting. Unlike an order, it stands in no journal, and where what came of it is open it is not looked for: look at the
    /// requests of the order.
    ///
    /// Errors: `may_have_happened` of the error tells whether it may have been ordered all the same.
    pub async fn reissue(
        &self,
        order: Id,
        reissue: Arc<CheckedReissue>,
    ) -> Result<PlacedOrder, QwacError> {
        runtime::handle()?;
        let (client, reissue) = (self.sdk.clone(), reissue.take()?);
        let call = async move { client.reissue(order, reissue).await };
        Ok(run(Dropped::GoesOn, call).await??.cross())
    }

    /// Makes an order the renewal of another one, which it asks for. What the order leaves open and order info tells is taken
    /// over: the names, all together where it has none, and the organization. The roles, the profile, the verified contact,
    /// the validity and the payment are not told; they have to be given.
    pub async fn renewing(&self, order: Order, renewed: Id) -> Result<Order, QwacError> {
        let client = self.sdk.clone();
        let call = async move {
            let info = client.order(renewed).await?;
            let sdk = order.to_sdk()?.renewing(&info);
            Ok(order.renewed_as(&sdk))
        };
        run(Dropped::Ends, call).await?
    }

    /// Places many orders, at most `concurrency` of them at a time (zero counts as one). Each costs money.
    ///
    /// They are begun in the order given, at once and whether or not somebody waits for their outcomes, each as by `place`.
    /// One that fails doesn't stop the others; where it should, `PlaceAll.stop` does.
    ///
    /// Errors: `Configuration` where one of them was placed already. Nothing was begun then, and the others are still there.
    pub fn place_all(
        &self,
        orders: Vec<Arc<CheckedOrder>>,
        concurrency: u32,
    ) -> Result<Arc<PlaceAll>, QwacError> {
        let runtime = runtime::handle()?;
        let _inside = runtime.enter();
        let orders = CheckedOrder::take_all(&orders)?;
        let concurrency = usize::try_from(concurrency).unwrap_or(usize::MAX);
        let outcomes = self.sdk.place_all(orders, concurrency)?;
        Ok(Arc::new(PlaceAll(Arc::new(Mutex::new(outcomes)))))
    }
}

calls! {
    /// The receipts of the orders in the client's journal whose outcome is open, such as after a crash; also those that
    /// another process has under way just now. Each is for `reconcile`. Without a journal, none.
    ///
    /// Errors: `Journal`, when it can't be read.
    Ends fn open_orders() -> Vec<Receipt> = |client| client.open_orders();
}

/// How an order ended, of many.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum Outcome {
    /// It was placed.
    Placed {
        /// The order.
        order: PlacedOrder,
    },
    /// It failed.
    Failed {
        /// As placing it would have failed.
        error: QwacError,
    },
}

/// How far many orders are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct PlaceAllProgress {
    /// How many orders were given.
    pub total: u64,
    /// How many were begun.
    pub begun: u64,
    /// How many have ended, well or not.
    pub ended: u64,
    /// How many of these failed. Some of them may have been placed all the same: their errors tell.
    pub failed: u64,
}

/// The outcomes of many orders. Dropping it begins no further orders; those that were begun go on to their ends.
#[derive(uniffi::Object)]
pub struct PlaceAll(Arc<Mutex<qwac_psd2::PlaceAll>>);

impl PlaceAll {
    fn lock(&self) -> MutexGuard<'_, qwac_psd2::PlaceAll> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The next outcome. The lock is held while it is asked for and not while it is waited for, so that one can ask how far it
/// is meanwhile.
async fn next(outcomes: Arc<Mutex<qwac_psd2::PlaceAll>>) -> Option<Outcome> {
    let outcome = std::future::poll_fn(|context| {
        let mut outcomes = outcomes.lock().unwrap_or_else(PoisonError::into_inner);
        std::pin::pin!(outcomes.next()).poll(context)
    });
    Some(match outcome.await? {
        Ok(order) => Outcome::Placed {
            order: order.cross(),
        },
        Err(error) => Outcome::Failed {
            error: error.into(),
        },
    })
}

#[uniffi::export]
impl PlaceAll {
    /// The outcome of the next order, in the order given; none after the last that was begun. A caller who stops waiting loses
    /// none.
    pub async fn next(&self) -> Result<Option<Outcome>, QwacError> {
        runtime::follow(next(Arc::clone(&self.0))).await
    }

    /// How far it is: also of orders whose outcome was not yet told, because one before them has not ended.
    pub fn progress(&self) -> PlaceAllProgress {
        let progress = self.lock().progress();
        PlaceAllProgress {
            total: progress.total.cross(),
            begun: progress.begun.cross(),
            ended: progress.ended.cross(),
            failed: progress.failed.cross(),
        }
    }

    /// Begins no further orders. Those that were begun go on, and their outcomes are still told.
    pub fn stop(&self) {
        self.lock().stop();
    }
}
