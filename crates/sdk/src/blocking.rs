//! A client for programs without async.

use crate::check::CheckedOrder;
use crate::client::ClientBuilder;
use crate::error::Error;
use crate::placed::PlacedOrder;
use std::sync::Arc;
use tokio::runtime::{Builder, Handle, Runtime};

/// The twin of [`Client`](crate::Client) whose calls wait for their end. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Client {
    client: crate::Client,
    runtime: Arc<OwnRuntime>,
}

/// A runtime that may be dropped anywhere, also inside another one.
#[derive(Debug)]
struct OwnRuntime(Option<Runtime>);

impl Drop for OwnRuntime {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}

impl Client {
    /// A blocking client with the settings of the builder.
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::build`]; also when the system gives no thread.
    pub fn build(builder: ClientBuilder) -> Result<Self, Error> {
        let client = builder.build()?;
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("qwac-psd2")
            .enable_all()
            .build()
            .map_err(|error| Error::configuration(format!("no thread for the client: {error}")))?;
        Ok(Self {
            client,
            runtime: Arc::new(OwnRuntime(Some(runtime))),
        })
    }

    /// Places an order, as [`Client::place`](crate::Client::place) does.
    ///
    /// # Errors
    ///
    /// As there; and [`Configuration`](crate::ErrorKind::Configuration), with nothing sent, when called inside an async
    /// runtime, whose thread must not be blocked.
    pub fn place(&self, order: CheckedOrder) -> Result<PlacedOrder, Error> {
        match &self.runtime.0 {
            Some(runtime) if Handle::try_current().is_err() => {
                runtime.block_on(self.client.place(order))
            }
            _ => Err(Error::configuration(
                "the blocking client was called inside an async runtime: use qwac_psd2::Client there",
            )),
        }
    }
}
