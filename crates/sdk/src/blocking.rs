//! A client for programs without async.

use crate::check::CheckedOrder;
use crate::client::{ClientBuilder, OrganizationFilter, ValidationRequest, Wait, Waited};
use crate::csr::Csr;
use crate::error::{Error, ErrorKind};
use crate::follow::{
    AccountCheck, ApprovalRequest, CheckedReissue, DomainInfo, Download, Format, ListedOrder,
    OrderDcvCheck, OrderFilter, OrderInfo, OrderProgress, OrderStatusChange, OrderValidation,
    OrganizationInfo,
};
use crate::handle::OrderHandle;
use crate::order::OrderContact;
use crate::placed::{ChainCertificate, Id, PlacedOrder};
use crate::receipt::Receipt;
use crate::report::Report;
use crate::{Progress, client};
use std::future::Future;
use std::sync::{Arc, mpsc};
use std::time::Duration;
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

/// Twins of calls that take a number and nothing else.
macro_rules! by_number {
    ($($(#[$doc:meta])* $name:ident -> $told:ty;)*) => {$(
        $(#[$doc])*
        ///
        /// # Errors
        ///
        /// As there.
        pub fn $name(&self, number: impl Into<Id>) -> Result<$told, Error> {
            let (client, number) = (self.client.clone(), number.into());
            self.run(async move { client.$name(number).await })?
        }
    )*};
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
        let handle = order.handle();
        let client = self.client.clone();
        self.run(async move { client.place(order).await })
            .unwrap_or_else(|error| match handle.ended_early() {
                // It was not even begun.
                Err(early) if early.kind() == ErrorKind::Configuration => Err(error),
                outcome => outcome,
            })
    }

    /// The outcome of an order by its handle, as [`Client::outcome`](crate::Client::outcome) tells it.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn outcome(&self, handle: &OrderHandle) -> Result<PlacedOrder, Error> {
        let (client, handle) = (self.client.clone(), handle.clone());
        self.run(async move { client.outcome(&handle).await })?
    }

    /// Settles an order whose outcome was left open, as [`Client::reconcile`](crate::Client::reconcile) does.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn reconcile(&self, receipt: &Receipt) -> Result<PlacedOrder, Error> {
        let (client, receipt) = (self.client.clone(), receipt.clone());
        self.run(async move { client.reconcile(&receipt).await })?
    }

    /// The orders in the journal whose outcome is open, as [`Client::open_orders`](crate::Client::open_orders) tells them.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn open_orders(&self) -> Result<Vec<Receipt>, Error> {
        let client = self.client.clone();
        self.run(async move { client.open_orders().await })?
    }

    /// Writes down what a person found out about an order, as [`Client::close_order`](crate::Client::close_order) does.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn close_order(&self, receipt: &Receipt, order_id: Option<&str>) -> Result<(), Error> {
        let (client, receipt) = (self.client.clone(), receipt.clone());
        let order_id = order_id.map(str::to_owned);
        self.run(async move { client.close_order(&receipt, order_id.as_deref()).await })?
    }

    /// Waits for a call on the client's own runtime; an error of its own, if that ends under it.
    fn run<T: Send + 'static>(
        &self,
        call: impl Future<Output = T> + Send + 'static,
    ) -> Result<T, Error> {
        // Waiting on a channel and not on the runtime: that works on every thread, also on one of another runtime.
        let (tell, told) = mpsc::sync_channel(1);
        let call = async move { tell.send(call.await) };
        self.runtime()?
            .spawn(call.in_current_span().with_current_subscriber());
        told.recv()
            .map_err(|_| Error::configuration("the client has ended"))
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

    /// Gives a pending order another CSR, as [`Client::update_csr`](crate::Client::update_csr) does.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn update_csr(&self, order: impl Into<Id>, csr: &Csr) -> Result<Report, Error> {
        let (client, order, csr) = (self.client.clone(), order.into(), csr.clone());
        self.run(async move { client.update_csr(order, &csr).await })?
    }

    /// Cancels an order, as [`Client::cancel`](crate::Client::cancel) does.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn cancel(&self, order: impl Into<Id>, note: &str) -> Result<(), Error> {
        let (client, order, note) = (self.client.clone(), order.into(), note.to_owned());
        self.run(async move { client.cancel(order, &note).await })?
    }

    /// Approves a request, as [`Client::approve`](crate::Client::approve) does.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn approve(&self, request: impl Into<Id>, comment: &str) -> Result<(), Error> {
        let (client, request) = (self.client.clone(), request.into());
        let comment = comment.to_owned();
        self.run(async move { client.approve(request, &comment).await })?
    }

    /// Rejects a request, as [`Client::reject`](crate::Client::reject) does.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn reject(&self, request: impl Into<Id>, comment: &str) -> Result<(), Error> {
        let (client, request) = (self.client.clone(), request.into());
        let comment = comment.to_owned();
        self.run(async move { client.reject(request, &comment).await })?
    }

    /// Orders another certificate of an order, as [`Client::reissue`](crate::Client::reissue) does.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn reissue(
        &self,
        order: impl Into<Id>,
        reissue: CheckedReissue,
    ) -> Result<PlacedOrder, Error> {
        let (client, order) = (self.client.clone(), order.into());
        self.run(async move { client.reissue(order, reissue).await })?
    }

    /// The certificate of an order as a file, as [`Client::certificate`](crate::Client::certificate) gives it.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn certificate(&self, order: impl Into<Id>, format: &Format) -> Result<Download, Error> {
        let (client, order, format) = (self.client.clone(), order.into(), format.clone());
        self.run(async move { client.certificate(order, &format).await })?
    }

    /// All orders of the filter, as [`Client::orders`](crate::Client::orders) lists them.
    ///
    /// # Errors
    ///
    /// As those of [`Listing::all`](crate::Listing::all).
    pub fn orders(&self, filter: OrderFilter) -> Result<Vec<ListedOrder>, Error> {
        let client = self.client.clone();
        self.run(async move { client.orders(filter).all().await })?
    }

    /// All organizations of the filter, as [`Client::organizations`](crate::Client::organizations) lists them.
    ///
    /// # Errors
    ///
    /// As those of [`Listing::all`](crate::Listing::all).
    pub fn organizations(
        &self,
        filter: OrganizationFilter,
    ) -> Result<Vec<OrganizationInfo>, Error> {
        let client = self.client.clone();
        self.run(async move { client.organizations(filter).all().await })?
    }

    /// The orders whose status changed, as [`Client::order_status_changes`](crate::Client::order_status_changes) tells them.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn order_status_changes(&self, within: Duration) -> Result<Vec<OrderStatusChange>, Error> {
        let client = self.client.clone();
        self.run(async move { client.order_status_changes(within).await })?
    }

    /// Submits an organization for validation, as [`Client::submit_organization`](crate::Client::submit_organization) does.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn submit_organization(
        &self,
        organization: impl Into<Id>,
        validations: impl IntoIterator<Item = ValidationRequest>,
    ) -> Result<(), Error> {
        let (client, organization) = (self.client.clone(), organization.into());
        let validations: Vec<_> = validations.into_iter().collect();
        self.run(async move { client.submit_organization(organization, validations).await })?
    }

    /// Changes the contacts of an organization, as
    /// [`Client::update_organization_contacts`](crate::Client::update_organization_contacts) does.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn update_organization_contacts(
        &self,
        organization: impl Into<Id>,
        organization_contact: Option<&OrderContact>,
        technical_contact: Option<&OrderContact>,
    ) -> Result<(), Error> {
        let (client, id) = (self.client.clone(), organization.into());
        let (first, second) = (organization_contact.cloned(), technical_contact.cloned());
        self.run(async move {
            client
                .update_organization_contacts(id, first.as_ref(), second.as_ref())
                .await
        })?
    }

    /// Whether the key is good and may order, as [`Client::account_check`](crate::Client::account_check) finds out.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn account_check(&self) -> Result<AccountCheck, Error> {
        let client = self.client.clone();
        self.run(async move { client.account_check().await })?
    }

    /// Waits for an order, as [`Client::wait`](crate::Client::wait) does.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn wait(&self, order: impl Into<OrderProgress>, wait: Wait) -> Result<Waited, Error> {
        let (client, order) = (self.client.clone(), order.into());
        self.run(async move { client.wait(order, wait).await })?
    }

    by_number! {
        /// How an order stands, as [`Client::order`](crate::Client::order) tells it.
        order -> OrderInfo;
        /// How far an order is and who has to act, as [`Client::progress`](crate::Client::progress) tells it.
        progress -> OrderProgress;
        /// How the validation of an order stands, as [`Client::order_validation`](crate::Client::order_validation) tells
        /// it.
        order_validation -> OrderValidation;
        /// Has DigiCert look at an order's names, as [`Client::check_order_dcv`](crate::Client::check_order_dcv) does.
        check_order_dcv -> OrderDcvCheck;
        /// How a request stands, as [`Client::request`](crate::Client::request) tells it.
        request -> ApprovalRequest;
        /// An organization, as [`Client::organization`](crate::Client::organization) tells it.
        organization -> OrganizationInfo;
        /// A domain, as [`Client::domain`](crate::Client::domain) tells it.
        domain -> DomainInfo;
        /// The issuers of a certificate, as [`Client::chain`](crate::Client::chain) gives them.
        chain -> Vec<ChainCertificate>;
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
