//! The client: places checked orders.

mod builder;
mod pace;
mod place_all;
mod retries;
mod send;
mod tls;

pub use builder::{ClientBuilder, EUROPEAN_BASE_URL};
pub use pace::Pace;
#[cfg(feature = "blocking")]
pub(crate) use place_all::Run;
pub use place_all::{PlaceAll, Progress};
pub use retries::Retries;

use crate::check::CheckedOrder;
use crate::error::Error;
use crate::placed::PlacedOrder;
use crate::secret::ApiKey;
use pace::Pacer;
use qwac_psd2_core::Connection;
use retries::Backoff;
use tokio::runtime::Handle;
use tracing::instrument::{Instrument, WithSubscriber};

/// A client of CertCentral Europe. Cheap to clone; clones share their connections and their pace.
#[derive(Debug, Clone)]
pub struct Client {
    connection: Connection,
    key: ApiKey,
    pacer: Pacer,
    backoff: Backoff,
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
    /// The call runs on a task of its own. A caller who stops waiting does not cut it, also where it still waits for its
    /// turn: it goes on to its end, which is logged, and the order may be placed. Needs a Tokio runtime with its I/O and
    /// time drivers on.
    ///
    /// # Errors
    ///
    /// [`Error::order_may_exist`] tells whether the order may have been placed all the same, and [`Error::order_id`]
    /// its number if the answer could be read so far.
    pub async fn place(&self, order: CheckedOrder) -> Result<PlacedOrder, Error> {
        let runtime = runtime()?;
        let client = self.clone();
        let span = send::span(&order);
        let call = async move { client.send(order).await };
        let call = call.instrument(span).with_current_subscriber();
        runtime
            .spawn(call)
            .await
            .unwrap_or_else(|_| Err(ended_early()))
    }
}

fn runtime() -> Result<Handle, Error> {
    Handle::try_current().map_err(|_| {
        Error::configuration(
            "placing an order needs a Tokio runtime; without one, use qwac_psd2::blocking",
        )
    })
}

fn ended_early() -> Error {
    Error::no_answer("the call ended before its outcome was known")
}
