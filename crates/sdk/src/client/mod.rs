//! The client: places checked orders, and follows them.

mod account;
mod attempts;
mod builder;
mod certificates;
mod change;
mod domains;
mod failure;
mod known;
mod listing;
mod look_up;
mod orders;
mod organizations;
mod pace;
mod place_all;
mod read;
mod reconcile;
mod requests;
mod retries;
mod send;
mod settle;
mod steps;
mod tls;
mod wait;

pub use builder::{ClientBuilder, CsrUpdate, EUROPEAN_BASE_URL};
pub use listing::Listing;
pub use organizations::{OrganizationFilter, ValidationRequest};
pub use pace::Pace;
#[cfg(feature = "blocking")]
pub(crate) use place_all::Run;
pub use place_all::{PlaceAll, Progress};
pub use retries::Retries;
pub use settle::Settle;
pub use wait::{Wait, Waited, Watch};

use crate::check::CheckedOrder;
use crate::clock::Clock;
use crate::error::Error;
use crate::handle::OrderHandle;
use crate::journal::Entries;
use crate::placed::PlacedOrder;
use crate::receipt::Sender;
use crate::scrub::Scrub;
use known::Known;
use pace::Pacer;
use qwac_psd2_core::Connection;
use retries::Backoff;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;
use tracing::instrument::{Instrument, WithSubscriber};

/// A client of CertCentral Europe. Cheap to clone; clones share their connections and their pace.
#[derive(Debug, Clone)]
pub struct Client {
    connection: Connection,
    /// What receipts take from it.
    sender: Arc<Sender>,
    /// The key, of which answers are cleared.
    scrub: Arc<Scrub>,
    pacer: Pacer,
    backoff: Backoff,
    settle: Settle,
    clock: Arc<dyn Clock>,
    entries: Option<Entries>,
    known: Known,
    /// The longest time of an attempt.
    timeout: Duration,
    csr_update: CsrUpdate,
}

impl Client {
    /// Starts a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// The address under which the client finds the API, without a slash at its end.
    pub fn base_url(&self) -> &str {
        self.connection.base_url()
    }

    /// Places an order. It costs money.
    ///
    /// Once a byte of the request may have left, it is never sent again, whatever happens. An attempt of which surely
    /// nothing left, and one that was refused for the pace (429) and is not paid by card, is made again as the client's
    /// [`Retries`] say. It goes out when the client's [`Pace`] gives it its turn, first come, first served; an attempt
    /// that is made again queues again. The order is taken, so that a check can be used once: to place the same order
    /// again, check it again.
    ///
    /// Where what happened leaves the outcome open, the order is looked for, as the client's [`Settle`] says: that may take
    /// minutes. With a [`Journal`](crate::Journal), the order is written down before it is sent. One with the same key,
    /// names and roles that stands there already is settled first, and where it was placed, this one is not
    /// ([`again`](CheckedOrder::again) says that it is meant).
    ///
    /// The call runs on a task of its own. A caller who stops waiting does not cut it, also where it still waits for its
    /// turn: it goes on to its end, and the order may be placed. Take its [`handle`](CheckedOrder::handle) before to ask for
    /// the [`outcome`](Self::outcome) all the same. Needs a Tokio runtime with its I/O and time drivers on.
    ///
    /// # Errors
    ///
    /// [`Error::order_may_exist`] tells whether the order may have been placed all the same, [`Error::order_id`] its
    /// number if the answer could be read so far, and [`Error::receipt`] settles an open outcome later.
    pub async fn place(&self, order: CheckedOrder) -> Result<PlacedOrder, Error> {
        let runtime = runtime()?;
        let client = self.clone();
        let span = send::span(&order);
        let handle = order.handle();
        order.teller.begin();
        // In a box, which is moved where the call itself is large.
        let call = Box::pin(async move { client.send(order).await });
        runtime.spawn(call.instrument(span).with_current_subscriber());
        self.outcome(&handle).await
    }

    /// The outcome of an order that was given to [`place`](Self::place) or [`place_all`](Self::place_all), of this or any
    /// other client, by whomever: as they tell it, and as often as it is asked for. Waits while it is under way.
    ///
    /// # Errors
    ///
    /// As those of `place`; [`Configuration`](crate::ErrorKind::Configuration) where the order was dropped instead of
    /// placed. While it is neither dropped nor placed, this waits.
    pub async fn outcome(&self, handle: &OrderHandle) -> Result<PlacedOrder, Error> {
        handle.outcome().await
    }
}

fn runtime() -> Result<Handle, Error> {
    Handle::try_current().map_err(|_| {
        Error::configuration(
            "the client needs a Tokio runtime; without one, use qwac_psd2::blocking",
        )
    })
}

/// A time as the logs tell it.
fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
