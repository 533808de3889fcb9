//! The client: places checked orders.

mod builder;
mod tls;

pub use builder::{ClientBuilder, EUROPEAN_BASE_URL};

use crate::api_error;
use crate::check::CheckedOrder;
use crate::error::Error;
use crate::placed::PlacedOrder;
use crate::scrub::Scrub;
use crate::secret::ApiKey;
use qwac_psd2_core::{Connection, Error as WireError};
use tokio::runtime::Handle;
use tracing::instrument::{Instrument, WithSubscriber};

/// A client of CertCentral Europe. Cheap to clone; clones share their connections.
#[derive(Debug, Clone)]
pub struct Client {
    connection: Connection,
    key: ApiKey,
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
    /// The request is sent once and never again by itself, whatever happens. The order is taken, so that a check can
    /// be used once: to place the same order again, check it again.
    ///
    /// The call runs on a task of its own. A caller who stops waiting does not cut it: it goes on to its end, which is
    /// logged, and the order may be placed. Needs a Tokio runtime with its I/O and time drivers on.
    ///
    /// # Errors
    ///
    /// [`Error::order_may_exist`] tells whether the order may have been placed all the same, and [`Error::order_id`]
    /// its number if the answer could be read so far.
    pub async fn place(&self, order: CheckedOrder) -> Result<PlacedOrder, Error> {
        let runtime = Handle::try_current().map_err(|_| {
            Error::configuration(
                "placing an order needs a Tokio runtime; without one, use qwac_psd2::blocking",
            )
        })?;
        let client = self.clone();
        let call = async move { client.send(order).await };
        let call = call.in_current_span().with_current_subscriber();
        runtime.spawn(call).await.unwrap_or_else(|_| {
            Err(Error::no_answer(
                "the call ended before its outcome was known",
            ))
        })
    }

    async fn send(&self, order: CheckedOrder) -> Result<PlacedOrder, Error> {
        let (client, call) = self.connection.call();
        tracing::debug!("placing an order");
        let result = client.order_eu_qwac_psd2(&order.request).await;
        let seen = call.seen();
        let secrets = order.secrets.iter().map(|secret| secret.as_str());
        let scrub = Scrub::new(secrets.chain([self.key.expose()]));
        let error = match (result, seen.status) {
            (Ok(answer), status) => match PlacedOrder::read(answer.into_inner(), &scrub) {
                // A success that names errors says two things; the error keeps the number of the order.
                Some(placed) if api_error::read(&seen.body, &scrub).errors.is_empty() => {
                    tracing::info!(order_id = %placed.order_id, status = %placed.status, "order placed");
                    return Ok(placed);
                }
                _ => Error::answer(status.unwrap_or_default(), &seen, &scrub),
            },
            // A status was seen: whatever failed, failed after the server's word.
            (Err(_), Some(status)) => Error::answer(status, &seen, &scrub),
            (Err(WireError::CommunicationError(error)), None) => Error::transport(&error, &scrub),
            // Without a status, the generated client fails only in the transport and before sending.
            (Err(_), None) => Error::configuration("the request could not be made"),
        };
        tracing::warn!(
            kind = %error.kind(),
            status = error.status(),
            order_id = error.order_id().map(tracing::field::display),
            order_may_exist = error.order_may_exist(),
            "order not placed, or not known to be"
        );
        Err(error)
    }
}
