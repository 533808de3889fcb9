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
use axum::serve::ListenerExt;
use jiff::Timestamp;
use tokio::sync::oneshot;

use crate::account::Account;
use crate::routes::{Service, router};
use crate::spec::Spec;
use crate::store::{Clock, Store, StoredOrder};

/// A running sandbox. Dropping it stops it: connections are closed, and the port is free again.
pub struct Sandbox {
    address: SocketAddr,
    store: Arc<Store>,
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

    /// Every order that was placed, by number.
    #[must_use]
    pub fn orders(&self) -> Vec<StoredOrder> {
        self.store.orders()
    }

    /// The order of that number.
    #[must_use]
    pub fn order(&self, id: u64) -> Option<StoredOrder> {
        self.store.order(id)
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

    /// Sets the clock that dates the orders, and by which an expiration date is past or too far away. By default the
    /// system's. A test whose orders have such dates sets it, or begins to fail as time goes by.
    pub fn clock(mut self, clock: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
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
        let store = Arc::new(Store::new(self.account, self.clock));
        let router = router(Service {
            store: Arc::clone(&store),
            order_request,
        });

        let listener = TcpListener::bind(self.listen)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        let (started, is_started) = oneshot::channel();
        let thread = std::thread::Builder::new()
            .name("qwac-psd2-sandbox".to_owned())
            .spawn(move || run(listener, router, started, stopped))?;
        let sandbox = Sandbox {
            address,
            store,
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
    listener: TcpListener,
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
        let listener = match tokio::net::TcpListener::from_std(listener) {
            Ok(listener) => listener.tap_io(|stream| {
                // Without it, an answer can wait some 40 ms for the client's acknowledgement; it is no fault to lack it.
                let _ = stream.set_nodelay(true);
            }),
            Err(error) => {
                let _ = started.send(Err(error));
                return;
            }
        };
        tokio::spawn(axum::serve(listener, router).into_future());
        let _ = started.send(Ok(()));
        let _ = stopped.await;
    });
}
