//! The embedded CertCentral, for the tests of those who use the library.

#[cfg(feature = "sandbox")]
mod built_in;
#[cfg(not(feature = "sandbox"))]
mod left_out;

#[cfg(feature = "sandbox")]
use built_in::Running;
#[cfg(not(feature = "sandbox"))]
use left_out::Running;

use crate::error::QwacError;
use crate::runtime::{Dropped, block, run};
use crate::secret::ApiKey;
use qwac_psd2::OrderStatus;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

/// The settings of a sandbox.
#[derive(Debug, Clone, uniffi::Record)]
pub struct SandboxOptions {
    /// The address to listen on, a loopback address with its port; a free port of 127.0.0.1 if not given.
    #[uniffi(default = None)]
    pub listen: Option<String>,
    /// How the account approves the requests of its orders; `Required` if not given.
    #[uniffi(default = None)]
    pub approval: Option<Approval>,
    /// The steps on the way to a certificate do themselves: an approval this time after its request was made, all else this
    /// time after the approval. With no time at all, the next call after the order finds it issued. By hand if not given.
    #[uniffi(default = None)]
    pub automatic: Option<Duration>,
    /// Further organizations that the account has, besides 12345.
    #[uniffi(default = [])]
    pub organizations: Vec<u64>,
    /// Organizations that are validated for PSD2 QWACs when the sandbox starts.
    #[uniffi(default = [])]
    pub validated_organizations: Vec<u64>,
    /// Domains whose control is shown already.
    #[uniffi(default = [])]
    pub proved_domains: Vec<String>,
    /// Whether the authorized representatives delegated their approval to the key's user.
    #[uniffi(default = false)]
    pub delegation: bool,
    /// The API key that the account accepts; `sandbox-key` if not given. It opens nothing and is no secret.
    #[uniffi(default = None)]
    pub api_key: Option<String>,
    /// A clock that stands still at this time, but for `Sandbox.advance`; the system's if not given. The rate limit's windows
    /// roll by it, too.
    #[uniffi(default = None)]
    pub now: Option<SystemTime>,
    /// The pace that the account must keep, all of it. The documented one if not given; an empty list is none.
    #[uniffi(default = None)]
    pub rate_limit: Option<Vec<crate::client::PaceWindow>>,
    /// Says in a refusal for the pace how long to wait.
    #[uniffi(default = false)]
    pub retry_after: bool,
    /// What goes wrong; nothing if not given.
    #[uniffi(default = None)]
    pub faults: Option<FaultPlan>,
    /// A file in which everything is kept that changes, to go on from; nothing is kept if not given.
    #[uniffi(default = None)]
    pub state: Option<String>,
}

/// How the account approves a request, which decides the answer to an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Approval {
    /// Somebody must approve in CertCentral: the request is `pending`.
    Required,
    /// The key belongs to a service user: the request is `submitted`.
    ServiceUser,
    /// The request is approved at once: the answer lists the domains and has a certificate number.
    Automatic,
    /// The account has no approval step: the answer has a certificate number and no request.
    Skipped,
}

/// Which requests go wrong, and how. Each request is counted for its target, and the first rule that applies decides.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct FaultPlan {
    /// The rules. Earlier ones go before later ones.
    pub rules: Vec<FaultRule>,
    /// What chances hang on: two runs with one seed see the same faults.
    #[uniffi(default = 0)]
    pub seed: u64,
}

/// A rule of a plan.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct FaultRule {
    /// What it happens to.
    pub target: FaultTarget,
    /// When.
    pub when: FaultWhen,
    /// What happens.
    pub fault: InjectedFault,
}

/// What a fault happens to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum FaultTarget {
    /// A new connection, before anything is read from it.
    Connection,
    /// A request that places an order. Only requests that have the right key and keep the pace count, here and below.
    PlaceOrder,
    /// A request for the list of orders.
    ListOrders,
    /// A request for order info.
    OrderInfo,
    /// Any other call of the API.
    Other,
}

/// Which requests to a target a fault happens to. They are counted from 1, from when the plan was set.
#[derive(Debug, Clone, Copy, PartialEq, uniffi::Enum)]
pub enum FaultWhen {
    /// Every one.
    Always,
    /// This one.
    Nth {
        /// Its number.
        number: u64,
    },
    /// The first so many.
    First {
        /// How many.
        count: u64,
    },
    /// Each with this probability.
    Chance {
        /// From 0 to 1.
        probability: f64,
    },
}

/// What goes wrong. A fault that makes no sense for its target does nothing.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum InjectedFault {
    /// The connection is reset as soon as it is there. For the target `Connection`, where it is the only one.
    Refuse,
    /// The request is read whole, nothing is recorded, and the connection is reset.
    ResetBefore,
    /// The request is done, so that a placed order is recorded, and the connection is reset without an answer.
    ResetAfter,
    /// The request is done, and the answer begins only after this time.
    Delay {
        /// How long.
        time: Duration,
    },
    /// The request is done, and after so many bytes of the answer's body nothing more comes, though the connection stays.
    Stall {
        /// How many.
        bytes: u64,
    },
    /// The request is done, and after so many bytes of the answer's body the connection ends.
    Truncate {
        /// How many.
        bytes: u64,
    },
    /// Nothing is recorded, and the answer is 429 `request_limit_exceeded`.
    TooManyRequests {
        /// The header `Retry-After` as it is sent.
        retry_after: Option<String>,
    },
    /// The answer has this status and nothing to do with the request.
    Status {
        /// The status.
        status: u16,
        /// Whether the body is a page of something in front of the API, and not an error in the API's own form.
        html: bool,
        /// Whether the request is done all the same, so that a placed order is recorded.
        recorded: bool,
    },
    /// The request is done, and its answer calls itself `text/html`.
    WrongContentType,
    /// The list lacks the newest orders: one is listed once so many further requests came after it.
    BehindByRequests {
        /// How many.
        requests: u64,
    },
    /// The list lacks the newest orders: one is listed once it is so old by the sandbox's clock.
    BehindByTime {
        /// How old.
        time: Duration,
    },
    /// The list has every order of its page twice.
    Duplicates,
}

/// A fault that happened, and what it happened to.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FaultThatHappened {
    /// What it happened to.
    pub target: FaultTarget,
    /// What happened.
    pub fault: InjectedFault,
}

/// An order that the sandbox took.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct StoredOrder {
    /// The order's number.
    pub id: u64,
    /// How far the order is.
    pub status: OrderStatus,
    /// The number of the order's present certificate, once the order is approved; it may not be issued yet.
    pub certificate_id: Option<u64>,
    /// The request's body as it arrived, with its secrets masked, as JSON.
    pub request: String,
}

/// An embedded CertCentral on this machine. Dropping it, or `stop`, ends it.
#[derive(uniffi::Object)]
#[uniffi::export(Debug)]
pub struct Sandbox {
    running: Mutex<Option<Running>>,
    /// The one in which it runs.
    process: u32,
    base_url: String,
    api_key: String,
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.stop();
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sandbox({})", self.base_url)
    }
}

/// Why a certificate was revoked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Reason {
    /// None given.
    Unspecified,
    /// The private key is known to others.
    KeyCompromise,
    /// The organization's name or other details changed.
    AffiliationChanged,
    /// There is a new certificate in its place.
    Superseded,
    /// The domain is not the organization's any more.
    CessationOfOperation,
    /// It may not be used any more, such as when the competent authority withdrew the authorization.
    PrivilegeWithdrawn,
}

/// A step of an order that in life people do outside of the API.
#[derive(Debug, Clone, Copy)]
#[cfg_attr(
    not(feature = "sandbox"),
    allow(dead_code, reason = "there is none to do it")
)]
enum Step {
    Approve,
    Reject,
    ProveDomains,
    Agree,
    Issue,
    Revoke(Reason),
    Expire,
}

/// Starts a sandbox. It answers when this returns.
///
/// Errors: `Sandbox` when the address is no loopback address or is taken, the state file is none, or this build has no
/// sandbox.
#[uniffi::export(default(options = None))]
pub async fn start_sandbox(options: Option<SandboxOptions>) -> Result<Arc<Sandbox>, QwacError> {
    run(Dropped::Ends, start(options)).await?
}

async fn start(options: Option<SandboxOptions>) -> Result<Arc<Sandbox>, QwacError> {
    #[cfg(feature = "sandbox")]
    let running = built_in::start(options).await?;
    #[cfg(not(feature = "sandbox"))]
    let running = left_out::start(options).await?;
    Ok(Arc::new(Sandbox {
        process: std::process::id(),
        base_url: running.base_url(),
        api_key: running.api_key(),
        running: Mutex::new(Some(running)),
    }))
}

impl Sandbox {
    fn running(&self) -> MutexGuard<'_, Option<Running>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(&self, work: impl FnOnce(&Running) -> T) -> Result<T, QwacError> {
        let running = self.running();
        let sandbox = running.as_ref().map(work);
        sandbox.ok_or_else(|| QwacError::sandbox("the sandbox was stopped"))
    }
}

#[uniffi::export]
impl Sandbox {
    /// Starts a sandbox. It answers when this returns.
    ///
    /// Errors: `Sandbox` when the address is no loopback address or is taken, or the state file is none.
    #[uniffi::constructor(default(options = None))]
    pub fn start(options: Option<SandboxOptions>) -> Result<Arc<Self>, QwacError> {
        block(start(options))?
    }

    /// The base address for a client, such as `http://127.0.0.1:49152/services/v2`.
    pub fn base_url(&self) -> String {
        self.base_url.clone()
    }

    /// The API key that the sandbox accepts, for a client. It opens nothing else.
    pub fn api_key(&self) -> Result<Arc<ApiKey>, QwacError> {
        ApiKey::new(self.api_key.clone())
    }

    /// The same as text: it is no secret.
    pub fn api_key_text(&self) -> String {
        self.api_key.clone()
    }

    /// Stops it: connections are closed, and the port is free again. Its orders are gone.
    pub fn stop(&self) {
        let running = self.running().take();
        if self.process != std::process::id() {
            // A forked process has none of its threads to wait for: it goes on where it was started.
            std::mem::forget(running);
        }
    }

    /// Every order that was placed, by number, whatever its caller was told: the ledger to hold a client against.
    ///
    /// Errors: `Sandbox` when it was stopped, here and below.
    pub fn orders(&self) -> Result<Vec<StoredOrder>, QwacError> {
        self.with(Running::orders)
    }

    /// The order of that number.
    pub fn order(&self, id: u64) -> Result<Option<StoredOrder>, QwacError> {
        self.with(|sandbox| sandbox.order(id))
    }

    /// The TEST root under which it issues, as PEM: for the roots of a verification.
    pub fn root_certificate(&self) -> Result<String, QwacError> {
        self.with(Running::root_certificate)
    }

    /// The TEST CA that issues, as PEM.
    pub fn issuing_certificate(&self) -> Result<String, QwacError> {
        self.with(Running::issuing_certificate)
    }

    /// Approves all requests of an order that wait: of the order itself, its reissue or its revocation. The order's status
    /// afterwards, here and below.
    ///
    /// Errors: `Sandbox` when there is no such order, or the step can't be done, here and below.
    pub fn approve(&self, order: u64) -> Result<OrderStatus, QwacError> {
        self.with(|sandbox| sandbox.step(order, Step::Approve))?
    }

    /// Rejects all requests of an order that wait.
    pub fn reject(&self, order: u64) -> Result<OrderStatus, QwacError> {
        self.with(|sandbox| sandbox.step(order, Step::Reject))?
    }

    /// Shows control of all domains of an order, by whatever method.
    pub fn prove_domains(&self, order: u64) -> Result<OrderStatus, QwacError> {
        self.with(|sandbox| sandbox.step(order, Step::ProveDomains))?
    }

    /// Shows control of one domain, by whatever method.
    pub fn prove_domain(&self, name: String) -> Result<(), QwacError> {
        self.with(|sandbox| sandbox.prove_domain(&name))?
    }

    /// The authorized representative agrees to an order.
    pub fn agree(&self, order: u64) -> Result<OrderStatus, QwacError> {
        self.with(|sandbox| sandbox.step(order, Step::Agree))?
    }

    /// Validates an organization for everything that it was submitted for.
    pub fn validate_organization(&self, organization: u64) -> Result<(), QwacError> {
        self.with(|sandbox| sandbox.validate_organization(organization))?
    }

    /// Does all that is missing for the certificate of an order or its reissue, so that it is issued; or the order is rejected,
    /// where there can be no such certificate.
    pub fn issue(&self, order: u64) -> Result<OrderStatus, QwacError> {
        self.with(|sandbox| sandbox.step(order, Step::Issue))?
    }

    /// Revokes all certificates of an order.
    #[uniffi::method(default(reason = None))]
    pub fn revoke(&self, order: u64, reason: Option<Reason>) -> Result<OrderStatus, QwacError> {
        let step = Step::Revoke(reason.unwrap_or(Reason::Unspecified));
        self.with(|sandbox| sandbox.step(order, step))?
    }

    /// Ends an issued order as if its last day were over.
    pub fn expire(&self, order: u64) -> Result<OrderStatus, QwacError> {
        self.with(|sandbox| sandbox.step(order, Step::Expire))?
    }

    /// Lets time pass, whole seconds of it: from now on it is so much later by the sandbox's clock.
    pub fn advance(&self, time: Duration) -> Result<(), QwacError> {
        self.with(|sandbox| sandbox.advance(time))?
    }

    /// Replaces the plan of what goes wrong; none for nothing. The requests are counted anew.
    #[uniffi::method(default(plan = None))]
    pub fn set_faults(&self, plan: Option<FaultPlan>) -> Result<(), QwacError> {
        self.with(|sandbox| sandbox.set_faults(plan))
    }

    /// What went wrong since the plan was set, in this order.
    pub fn injected_faults(&self) -> Result<Vec<FaultThatHappened>, QwacError> {
        self.with(Running::injected_faults)
    }

    /// Closes the port: new connections are refused, those that are there stay.
    pub fn stop_listening(&self) -> Result<(), QwacError> {
        self.with(|sandbox| sandbox.set_listening(false))?
    }

    /// Opens the port again, the same one.
    pub fn listen_again(&self) -> Result<(), QwacError> {
        self.with(|sandbox| sandbox.set_listening(true))?
    }
}
