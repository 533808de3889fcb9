//! The running sandbox: a server on a loopback address, with its own thread and runtime.
//!
//! Its own runtime is what lets the sandbox stop when it is dropped: ending the runtime ends every task and closes
//! every socket before the drop returns, and callers may block their thread while the sandbox still answers.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use axum::Router;
use jiff::Timestamp;
use tokio::sync::oneshot;

use crate::account::Account;
use crate::answer::Faults;
use crate::authority::{Authority, RevocationReason};
use crate::control::ControlError;
use crate::fault_plan::{FaultPlan, InjectedFault, Target};
use crate::kept;
use crate::line::Line;
use crate::pace::{Pace, RateLimit};
use crate::port::{Doorkeeper, Port};
use crate::records::StoredOrder;
use crate::routes::{Service, router};
use crate::schemas::Schemas;
use crate::status::OrderStatus;
use crate::store::{Clock, State, Store};

/// A running sandbox. Dropping it stops it: connections are closed, and the port is free again.
pub struct Sandbox {
    address: SocketAddr,
    store: Arc<Store>,
    faults: Arc<Faults>,
    door: Doorkeeper,
    /// Dropping it tells the thread to end.
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Sandbox {
    /// Starts a sandbox with the default [`Account`] on a free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// As [`SandboxBuilder::start`].
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Starts a sandbox with other settings.
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            account: Account::default(),
            clock: Arc::new(Timestamp::now),
            rate_limit: RateLimit::default(),
            faults: FaultPlan::default(),
            state: None,
        }
    }

    /// The base address for a client, such as `http://127.0.0.1:49152/services/v2`.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("http://{}/services/v2", self.address)
    }

    /// The address that the sandbox listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The API key that the sandbox accepts. It opens nothing else and is no secret.
    #[must_use]
    pub fn api_key(&self) -> &str {
        &self.store.account().api_key
    }

    /// Every order that was placed, by number, whatever its caller was told: the ledger to hold a client against.
    #[must_use]
    pub fn orders(&self) -> Vec<StoredOrder> {
        self.store.orders()
    }

    /// The order of that number.
    #[must_use]
    pub fn order(&self, id: u64) -> Option<StoredOrder> {
        self.store.order(id)
    }

    /// The TEST CAs of this sandbox. Its CRLs, OCSP and certificates are to be had at the addresses in what it issues.
    #[must_use]
    pub fn authority(&self) -> &Authority {
        self.store.authority()
    }

    /// Approves all requests of an order that wait: of the order itself, its reissue or its revocation. The order's status
    /// afterwards, here and below.
    ///
    /// # Errors
    ///
    /// [`ControlError::NoOrder`], here and below; [`ControlError::NoRequest`] when none waits.
    pub fn approve(&self, order: u64) -> Result<OrderStatus, ControlError> {
        self.store.step(order, |state, world| {
            state.decide_all(order, true, |_| true, world)
        })
    }

    /// Rejects all requests of an order that wait.
    ///
    /// # Errors
    ///
    /// As [`approve`](Self::approve).
    pub fn reject(&self, order: u64) -> Result<OrderStatus, ControlError> {
        self.store.step(order, |state, world| {
            state.decide_all(order, false, |_| true, world)
        })
    }

    /// Shows control of all domains of an order, by whatever method.
    ///
    /// # Errors
    ///
    /// [`ControlError::NoOrder`].
    pub fn prove_domains(&self, order: u64) -> Result<OrderStatus, ControlError> {
        self.store
            .step(order, |state, world| state.prove_all(order, world))
    }

    /// Shows control of one domain, by whatever method.
    ///
    /// # Errors
    ///
    /// [`ControlError::NoDomain`] when no order names it.
    pub fn prove_domain(&self, name: &str) -> Result<(), ControlError> {
        self.store.prove_domain(name)
    }

    /// The authorized representative agrees to an order.
    ///
    /// # Errors
    ///
    /// [`ControlError::NoOrder`].
    pub fn agree(&self, order: u64) -> Result<OrderStatus, ControlError> {
        self.store.step(order, |state, _| state.agree(order))
    }

    /// Validates an organization for everything that it was submitted for; an approved order submits it for PSD2 QWACs.
    ///
    /// # Errors
    ///
    /// [`ControlError::NoOrganization`].
    pub fn validate_organization(&self, organization: u64) -> Result<(), ControlError> {
        self.store.validate_organization(organization)
    }

    /// Does all that is missing for the certificate of an order or its reissue, so that it is issued; or the order is
    /// rejected, where there can be no such certificate.
    ///
    /// # Errors
    ///
    /// [`ControlError::WrongStatus`] when the order waits for no certificate.
    pub fn issue(&self, order: u64) -> Result<OrderStatus, ControlError> {
        self.store
            .step(order, |state, world| state.complete(order, world))
    }

    /// Revokes all certificates of an order.
    ///
    /// # Errors
    ///
    /// [`ControlError::WrongStatus`] when it has none.
    pub fn revoke(
        &self,
        order: u64,
        reason: RevocationReason,
    ) -> Result<OrderStatus, ControlError> {
        self.store
            .step(order, |state, world| state.revoke_all(order, reason, world))
    }

    /// Ends an issued order as if its last day were over.
    ///
    /// # Errors
    ///
    /// [`ControlError::WrongStatus`] when it is not issued.
    pub fn expire(&self, order: u64) -> Result<OrderStatus, ControlError> {
        self.store
            .step(order, |state, world| state.expire(order, world))
    }

    /// Lets time pass, whole seconds of it: from now on it is so much later by the sandbox's clock.
    ///
    /// # Errors
    ///
    /// [`ControlError::NotKept`], as all control calls with a state file.
    pub fn advance(&self, time: Duration) -> Result<(), ControlError> {
        self.store
            .advance(i64::try_from(time.as_secs()).unwrap_or(i64::MAX));
        self.store.kept()
    }

    /// Replaces the plan of what goes wrong. The requests are counted anew.
    pub fn set_faults(&self, plan: FaultPlan) {
        *self.faults.plan() = plan;
    }

    /// What went wrong since the plan was set, in this order.
    #[must_use]
    pub fn injected_faults(&self) -> Vec<(Target, InjectedFault)> {
        self.faults.plan().injected()
    }

    /// Closes the port: new connections are refused, those that are there stay. When this returns, it is so.
    ///
    /// # Errors
    ///
    /// When the sandbox's thread has ended, which it does not do before the sandbox is dropped.
    pub fn stop_listening(&self) -> io::Result<()> {
        self.door.set_open(false)
    }

    /// Opens the port again, the same one. When this returns, connections are taken.
    ///
    /// # Errors
    ///
    /// What the system says about the address; [`io::ErrorKind::AddrInUse`] when another program took the port.
    pub fn listen_again(&self) -> io::Result<()> {
        self.door.set_open(true)
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox")
            .field("address", &self.address)
            .field("store", &self.store)
            .finish_non_exhaustive()
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has ended too.
            let _ = thread.join();
        }
    }
}

/// Settings of a [`Sandbox`] that is not started yet.
#[derive(Clone)]
#[must_use]
pub struct SandboxBuilder {
    listen: SocketAddr,
    account: Account,
    clock: Clock,
    rate_limit: RateLimit,
    faults: FaultPlan,
    state: Option<PathBuf>,
}

impl SandboxBuilder {
    /// Sets the address to listen on, a loopback address; port 0 takes a free one. By default `127.0.0.1:0`.
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.listen = address;
        self
    }

    /// Sets the pretended account.
    pub fn account(mut self, account: Account) -> Self {
        self.account = account;
        self
    }

    /// Sets the clock that dates the orders, by which an expiration date is past or too far away, and by which the rate
    /// limit's windows roll. By default the system's. A test whose orders have such dates sets it, or begins to fail as time goes by.
    pub fn clock(mut self, clock: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Sets the pace that the account must keep. By default the documented one, which a clock that stands still uses up.
    pub fn rate_limit(mut self, limit: RateLimit) -> Self {
        self.rate_limit = limit;
        self
    }

    /// Sets the plan of what goes wrong. By default nothing does.
    pub fn faults(mut self, plan: FaultPlan) -> Self {
        self.faults = plan;
        self
    }

    /// Keeps everything that changes in this file, and goes on from it if it is there: orders, organizations, domains and
    /// the TEST CAs. It is written before a call is answered. By default nothing is kept.
    ///
    /// The account's settings, the clock and the faults are not in the file. The private keys of the CAs are: they are
    /// TEST keys that nobody trusts. One sandbox at a time uses a file. Certificates have the sandbox's address in them, so
    /// a port of its own, by [`listen`](Self::listen), keeps their CRLs and OCSP in reach.
    pub fn state(mut self, file: impl Into<PathBuf>) -> Self {
        self.state = Some(file.into());
        self
    }

    /// Starts the sandbox. It answers when this returns.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::InvalidInput`] when the address is no loopback address, [`io::ErrorKind::InvalidData`] when the
    /// state file is none, otherwise what the system says about the address, such as [`io::ErrorKind::AddrInUse`], or
    /// about the file.
    pub async fn start(self) -> io::Result<Sandbox> {
        if !self.listen.ip().is_loopback() {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!(
                    "the sandbox listens on loopback addresses only, such as 127.0.0.1 or ::1, not on {}: \
                     it speaks plain HTTP and its key is no secret",
                    self.listen.ip()
                ),
            ));
        }
        let schemas = Schemas::load().map_err(io::Error::other)?;
        let kept = match &self.state {
            Some(file) => kept::read(file)?,
            None => None,
        };
        let listener = TcpListener::bind(self.listen)?;
        let address = listener.local_addr()?;
        let url = format!("http://{address}");
        let (state, authority) = match kept {
            Some((state, authority)) => (state, Authority::from_state(authority, url)),
            None => (
                State::new(self.account.first_ids.clone()),
                Authority::new(url, (self.clock)()),
            ),
        };
        let authority = authority.map_err(io::Error::other)?;
        let store = Store::new(self.account, self.clock, authority, state, self.state);
        store.keep()?;
        let store = Arc::new(store);
        let faults = Arc::new(Faults::new(self.faults));
        let router = router(Service {
            store: Arc::clone(&store),
            schemas,
            pace: Pace::new(self.rate_limit),
            faults: Arc::clone(&faults),
        });

        let (door, orders) = Doorkeeper::new();
        let open = {
            let faults = Arc::clone(&faults);
            move || Port::new(listener, orders, faults)
        };
        let (stop, stopped) = oneshot::channel();
        let (started, is_started) = oneshot::channel();
        let thread = std::thread::Builder::new()
            .name("qwac-psd2-sandbox".to_owned())
            .spawn(move || run(open, router, started, stopped))?;
        let sandbox = Sandbox {
            address,
            store,
            faults,
            door,
            stop: Some(stop),
            thread: Some(thread),
        };
        is_started.await.map_err(io::Error::other)??;
        Ok(sandbox)
    }
}

impl fmt::Debug for SandboxBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SandboxBuilder")
            .field("listen", &self.listen)
            .field("account", &self.account)
            .finish_non_exhaustive()
    }
}

/// The thread of a sandbox: serves until `stopped` is told or its sender is gone.
fn run(
    open: impl FnOnce() -> io::Result<Port>,
    router: Router,
    started: oneshot::Sender<io::Result<()>>,
    stopped: oneshot::Receiver<()>,
) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    // Nobody waits for `started` any more when the caller gave up, and then `stopped` ends at once.
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => {
            let _ = started.send(Err(error));
            return;
        }
    };
    runtime.block_on(async move {
        let port = match open() {
            Ok(port) => port,
            Err(error) => {
                let _ = started.send(Err(error));
                return;
            }
        };
        let service = router.into_make_service_with_connect_info::<Line>();
        tokio::spawn(axum::serve(port, service).into_future());
        let _ = started.send(Ok(()));
        let _ = stopped.await;
    });
}
