//! Starts a sandbox: its settings, its port, and its thread.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use jiff::Timestamp;
use tokio::sync::oneshot;

use crate::account::Account;
use crate::answer::Faults;
use crate::authority::Authority;
use crate::fault_plan::FaultPlan;
use crate::kept;
use crate::line::Line;
use crate::pace::{Pace, RateLimit};
use crate::port::{Doorkeeper, Port};
use crate::routes::{Service, router};
use crate::sandbox::Sandbox;
use crate::schemas::Schemas;
use crate::state::State;
use crate::store::{Clock, Store};

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
