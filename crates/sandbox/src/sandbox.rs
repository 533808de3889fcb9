//! The running sandbox: a server on a loopback address, with its own thread and runtime.
//!
//! Its own runtime is what lets the sandbox stop when it is dropped: ending the runtime ends every task and closes
//! every socket before the drop returns, and callers may block their thread while the sandbox still answers.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::JoinHandle;

use axum::Router;
use jiff::Timestamp;
use tokio::sync::oneshot;

use crate::account::Account;
use crate::answer::Faults;
use crate::authority::Authority;
use crate::fault_plan::{FaultPlan, InjectedFault, Target};
use crate::line::Line;
use crate::pace::{Pace, RateLimit};
use crate::port::{Doorkeeper, Port};
use crate::routes::{Service, router};
use crate::spec::Spec;
use crate::store::{Clock, Store, StoredOrder};

/// A running sandbox. Dropping it stops it: connections are closed, and the port is free again.
pub struct Sandbox {
    address: SocketAddr,
    store: Arc<Store>,
    faults: Arc<Faults>,
    authority: Arc<Authority>,
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
        &self.authority
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

    /// Starts the sandbox. It answers when this returns.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::InvalidInput`] when the address is no loopback address, otherwise what the system says about
    /// the address, such as [`io::ErrorKind::AddrInUse`].
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
        let order_request = Spec::load()
            .and_then(|spec| spec.schema("OrderRequest"))
            .map_err(io::Error::other)?;
        let listener = TcpListener::bind(self.listen)?;
        let address = listener.local_addr()?;
        let store = Arc::new(Store::new(self.account, self.clock));
        let authority = Authority::new(format!("http://{address}"), store.now())
            .map(Arc::new)
            .map_err(io::Error::other)?;
        let faults = Arc::new(Faults::new(self.faults));
        let router = router(Service {
            store: Arc::clone(&store),
            order_request,
            pace: Pace::new(self.rate_limit),
            faults: Arc::clone(&faults),
            authority: Arc::clone(&authority),
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
            authority,
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
