//! A client for programs without async.

use crate::check::CheckedOrder;
use crate::client::ClientBuilder;
use crate::error::Error;
use crate::placed::PlacedOrder;
use crate::{Progress, client};
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
        let runtime = self.runtime()?;
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

    /// Places many orders, as [`Client::place_all`](crate::Client::place_all) does; the outcomes come by iterating.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn place_all(
        &self,
        orders: impl IntoIterator<Item = CheckedOrder>,
        concurrency: usize,
    ) -> Result<PlaceAll, Error> {
        let runtime = self.runtime()?;
        let mut outcomes = {
            let _inside = runtime.enter();
            self.client.place_all(orders, concurrency)?
        };
        let run = outcomes.run();
        // Waiting on a channel here too, and for the same reason.
        let (tell, wait) = mpsc::channel();
        let own_runtime = Arc::clone(&self.runtime);
        let forward = async move {
            while let Some(outcome) = outcomes.next().await {
                // Where nobody listens any more, the orders that were begun still need the runtime to their ends.
                let _ = tell.send(outcome);
            }
            drop(own_runtime);
        };
        runtime.spawn(forward.in_current_span().with_current_subscriber());
        Ok(PlaceAll {
            run,
            outcomes: wait,
        })
    }

    fn runtime(&self) -> Result<&Runtime, Error> {
        let runtime = self.runtime.0.as_ref();
        runtime.ok_or_else(|| Error::configuration("the client has ended"))
    }
}

/// The twin of [`PlaceAll`](crate::PlaceAll): an iterator, each step of which waits for the next outcome.
///
/// Dropping it begins no further orders. Those that were begun go on to their ends, which are logged, also when the client
/// is gone, but not when the process ends. To hear of them too, call [`stop`](PlaceAll::stop) and go on to the end.
#[derive(Debug)]
pub struct PlaceAll {
    run: Arc<client::Run>,
    outcomes: mpsc::Receiver<Result<PlacedOrder, Error>>,
}

impl PlaceAll {
    /// How far it is: also of orders whose outcome was not yet told, because one before them has not ended.
    pub fn progress(&self) -> Progress {
        self.run.progress()
    }

    /// Begins no further orders. Those that were begun go on, and their outcomes are still told.
    pub fn stop(&self) {
        self.run.stop();
    }
}

impl Iterator for PlaceAll {
    type Item = Result<PlacedOrder, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        self.outcomes.recv().ok()
    }
}

impl Drop for PlaceAll {
    fn drop(&mut self) {
        self.run.stop();
    }
}
