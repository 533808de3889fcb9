//! The running sandbox: a server on a loopback address, with its own thread and runtime.
//!
//! Its own runtime is what lets the sandbox stop when it is dropped: ending the runtime ends every task and closes
//! every socket before the drop returns, and callers may block their thread while the sandbox still answers.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::sync::oneshot;

use crate::answer::Faults;
use crate::authority::{Authority, RevocationReason};
use crate::control::ControlError;
use crate::fault_plan::{FaultPlan, InjectedFault, Target};
use crate::port::Doorkeeper;
use crate::records::StoredOrder;
use crate::status::OrderStatus;
use crate::store::Store;

/// A running sandbox. Dropping it stops it: connections are closed, and the port is free again.
pub struct Sandbox {
    pub(crate) address: SocketAddr,
    pub(crate) store: Arc<Store>,
    pub(crate) faults: Arc<Faults>,
    pub(crate) door: Doorkeeper,
    /// Dropping it tells the thread to end.
    pub(crate) stop: Option<oneshot::Sender<()>>,
    pub(crate) thread: Option<JoinHandle<()>>,
}

impl Sandbox {
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
