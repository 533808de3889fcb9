//! A client for programs without async.

use crate::check::CheckedOrder;
use crate::client::ClientBuilder;
use crate::error::Error;
use crate::placed::PlacedOrder;
use std::sync::{Arc, mpsc};
use tokio::runtime::{Builder, Runtime};
use tracing::instrument::{Instrument, WithSubscriber};

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

impl ClientBuilder {
    /// The blocking client with these settings. Nothing is sent.
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::build`]; also when the system gives no thread.
    pub fn build_blocking(self) -> Result<Client, Error> {
        let client = self.build()?;
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("qwac-psd2")
            .enable_all()
            .build()
            .map_err(|error| Error::configuration(format!("no thread for the client: {error}")))?;
        Ok(Client {
            client,
            runtime: Arc::new(OwnRuntime(Some(runtime))),
        })
    }
}

impl Client {
    /// Places an order, as [`Client::place`](crate::Client::place) does, and waits for the outcome.
    ///
    /// It blocks the thread, on which nothing else can run meanwhile. Inside an async runtime, call it where blocking is
    /// allowed, such as in `tokio::task::spawn_blocking`.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn place(&self, order: CheckedOrder) -> Result<PlacedOrder, Error> {
        let Some(runtime) = &self.runtime.0 else {
            return Err(Error::configuration("the client has ended"));
        };
        // Waiting on a channel and not on the runtime: that works on every thread, also on one of another runtime.
        let (outcome, wait) = mpsc::sync_channel(1);
        let client = self.client.clone();
        let call = async move { outcome.send(client.place(order).await) };
        runtime.spawn(call.in_current_span().with_current_subscriber());
        wait.recv().unwrap_or_else(|_| {
            Err(Error::no_answer(
                "the call ended before its outcome was known",
            ))
        })
    }
}
