//! The embedded CertCentral, for the tests of those who use the library.

use crate::cross::Cross;
use crate::error::QwacError;
use crate::runtime::{Dropped, block, run};
use crate::secret::ApiKey;
use qwac_psd2::OrderStatus;
use qwac_psd2_sandbox as sdk;
use qwac_psd2_sandbox::ControlError;
use qwac_psd2_sandbox::authority::RevocationReason;
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
    running: Mutex<Option<sdk::Sandbox>>,
    base_url: String,
    api_key: String,
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sandbox({})", self.base_url)
    }
}

fn builder(options: Option<SandboxOptions>) -> Result<sdk::SandboxBuilder, QwacError> {
    let mut builder = sdk::Sandbox::builder();
    let Some(options) = options else {
        return Ok(builder);
    };
    if let Some(listen) = options.listen {
        let address = listen.parse().map_err(|_| {
            QwacError::sandbox("the address to listen on is written as 127.0.0.1:8080")
        })?;
        builder = builder.listen(address);
    }
    let mut account = sdk::Account::default().with_delegation(options.delegation);
    if let Some(approval) = options.approval {
        account = account.with_approval(match approval {
            Approval::Required => sdk::Approval::Required,
            Approval::ServiceUser => sdk::Approval::ServiceUser,
            Approval::Automatic => sdk::Approval::Automatic,
            Approval::Skipped => sdk::Approval::Skipped,
        });
    }
    if let Some(time) = options.automatic {
        account = account.with_progress(sdk::Progress::Automatic(time));
    }
    for id in options.organizations {
        account = account.with_organization(id);
    }
    for id in options.validated_organizations {
        account = account.with_validated_organization(id);
    }
    for name in options.proved_domains {
        account = account.with_proved_domain(name);
    }
    if let Some(key) = options.api_key {
        account = account.with_api_key(key);
    }
    builder = builder.account(account);
    if let Some(now) = options.now {
        let now = crate::time::or_now(Some(now))?;
        builder = builder.clock(move || now);
    }
    let limit = options.rate_limit.map(|windows| {
        let windows = windows.into_iter();
        windows.fold(sdk::RateLimit::off(), |limit, one| {
            limit.with_window(size(one.requests.into()), one.length)
        })
    });
    let mut limit = limit.unwrap_or_default();
    if options.retry_after {
        limit = limit.with_retry_after();
    }
    builder = builder.rate_limit(limit);
    if let Some(plan) = options.faults {
        builder = builder.faults(plan.into());
    }
    if let Some(file) = options.state {
        builder = builder.state(file);
    }
    Ok(builder)
}

fn size(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl From<FaultPlan> for sdk::FaultPlan {
    fn from(plan: FaultPlan) -> Self {
        let rules = plan.rules.into_iter();
        rules.fold(Self::seeded(plan.seed), |sdk, rule| {
            let when = match rule.when {
                FaultWhen::Always => sdk::When::Always,
                FaultWhen::Nth { number } => sdk::When::Nth(number),
                FaultWhen::First { count } => sdk::When::First(count),
                FaultWhen::Chance { probability } => sdk::When::Chance(probability),
            };
            sdk.with(rule.target.into(), when, rule.fault.into())
        })
    }
}

impl From<FaultTarget> for sdk::Target {
    fn from(target: FaultTarget) -> Self {
        match target {
            FaultTarget::Connection => Self::Connection,
            FaultTarget::PlaceOrder => Self::PlaceOrder,
            FaultTarget::ListOrders => Self::ListOrders,
            FaultTarget::OrderInfo => Self::OrderInfo,
            FaultTarget::Other => Self::Other,
        }
    }
}

impl Cross<FaultTarget> for sdk::Target {
    fn cross(self) -> FaultTarget {
        match self {
            Self::Connection => FaultTarget::Connection,
            Self::PlaceOrder => FaultTarget::PlaceOrder,
            Self::ListOrders => FaultTarget::ListOrders,
            Self::OrderInfo => FaultTarget::OrderInfo,
            _ => FaultTarget::Other,
        }
    }
}

impl From<InjectedFault> for sdk::InjectedFault {
    fn from(fault: InjectedFault) -> Self {
        match fault {
            InjectedFault::Refuse => Self::Refuse,
            InjectedFault::ResetBefore => Self::ResetBefore,
            InjectedFault::ResetAfter => Self::ResetAfter,
            InjectedFault::Delay { time } => Self::Delay(time),
            InjectedFault::Stall { bytes } => Self::Stall(size(bytes)),
            InjectedFault::Truncate { bytes } => Self::Truncate(size(bytes)),
            InjectedFault::TooManyRequests { retry_after } => Self::TooManyRequests { retry_after },
            InjectedFault::Status {
                status,
                html,
                recorded,
            } => Self::Status {
                status,
                page: if html {
                    sdk::Page::Html
                } else {
                    sdk::Page::Json
                },
                recorded,
            },
            InjectedFault::WrongContentType => Self::WrongContentType,
            InjectedFault::BehindByRequests { requests } => {
                Self::Behind(sdk::Lag::Requests(requests))
            }
            InjectedFault::BehindByTime { time } => Self::Behind(sdk::Lag::Time(time)),
            InjectedFault::Duplicates => Self::Duplicates,
        }
    }
}

fn happened(fault: sdk::InjectedFault) -> Option<InjectedFault> {
    Some(match fault {
        sdk::InjectedFault::Refuse => InjectedFault::Refuse,
        sdk::InjectedFault::ResetBefore => InjectedFault::ResetBefore,
        sdk::InjectedFault::ResetAfter => InjectedFault::ResetAfter,
        sdk::InjectedFault::Delay(time) => InjectedFault::Delay { time },
        sdk::InjectedFault::Stall(bytes) => InjectedFault::Stall {
            bytes: bytes.cross(),
        },
        sdk::InjectedFault::Truncate(bytes) => InjectedFault::Truncate {
            bytes: bytes.cross(),
        },
        sdk::InjectedFault::TooManyRequests { retry_after } => {
            InjectedFault::TooManyRequests { retry_after }
        }
        sdk::InjectedFault::Status {
            status,
            page,
            recorded,
        } => InjectedFault::Status {
            status,
            html: page == sdk::Page::Html,
            recorded,
        },
        sdk::InjectedFault::WrongContentType => InjectedFault::WrongContentType,
        sdk::InjectedFault::Behind(sdk::Lag::Requests(requests)) => {
            InjectedFault::BehindByRequests { requests }
        }
        sdk::InjectedFault::Behind(sdk::Lag::Time(time)) => InjectedFault::BehindByTime { time },
        sdk::InjectedFault::Duplicates => InjectedFault::Duplicates,
        // What this crate can't set can't happen.
        _ => return None,
    })
}

impl Cross<StoredOrder> for sdk::StoredOrder {
    fn cross(self) -> StoredOrder {
        StoredOrder {
            id: self.id,
            status: self.status.as_str().into(),
            certificate_id: self.certificate_id,
            request: self.request.to_string(),
        }
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

impl From<Reason> for RevocationReason {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::Unspecified => Self::Unspecified,
            Reason::KeyCompromise => Self::KeyCompromise,
            Reason::AffiliationChanged => Self::AffiliationChanged,
            Reason::Superseded => Self::Superseded,
            Reason::CessationOfOperation => Self::CessationOfOperation,
            Reason::PrivilegeWithdrawn => Self::PrivilegeWithdrawn,
        }
    }
}

/// Starts a sandbox. It answers when this returns.
///
/// Errors: `Sandbox` when the address is no loopback address or is taken, or the state file is none.
#[uniffi::export(default(options = None))]
pub async fn start_sandbox(options: Option<SandboxOptions>) -> Result<Arc<Sandbox>, QwacError> {
    run(Dropped::Ends, start(builder(options)?)).await?
}

async fn start(builder: sdk::SandboxBuilder) -> Result<Arc<Sandbox>, QwacError> {
    let sandbox = builder.start().await.map_err(QwacError::sandbox)?;
    Ok(Arc::new(Sandbox {
        base_url: sandbox.base_url(),
        api_key: sandbox.api_key().to_owned(),
        running: Mutex::new(Some(sandbox)),
    }))
}

impl Sandbox {
    fn running(&self) -> MutexGuard<'_, Option<sdk::Sandbox>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(&self, work: impl FnOnce(&sdk::Sandbox) -> T) -> Result<T, QwacError> {
        let running = self.running();
        let sandbox = running.as_ref().map(work);
        sandbox.ok_or_else(|| QwacError::sandbox("the sandbox was stopped"))
    }

    fn step<T, U>(
        &self,
        step: impl FnOnce(&sdk::Sandbox) -> Result<T, ControlError>,
        told: impl FnOnce(T) -> U,
    ) -> Result<U, QwacError> {
        self.with(step)?.map(told).map_err(QwacError::sandbox)
    }
}

fn status(status: sdk::OrderStatus) -> OrderStatus {
    status.as_str().into()
}

#[uniffi::export]
impl Sandbox {
    /// Starts a sandbox. It answers when this returns.
    ///
    /// Errors: `Sandbox` when the address is no loopback address or is taken, or the state file is none.
    #[uniffi::constructor(default(options = None))]
    pub fn start(options: Option<SandboxOptions>) -> Result<Arc<Self>, QwacError> {
        block(start(builder(options)?))?
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
        drop(running);
    }

    /// Every order that was placed, by number, whatever its caller was told: the ledger to hold a client against.
    ///
    /// Errors: `Sandbox` when it was stopped, here and below.
    pub fn orders(&self) -> Result<Vec<StoredOrder>, QwacError> {
        self.with(|sandbox| sandbox.orders().cross())
    }

    /// The order of that number.
    pub fn order(&self, id: u64) -> Result<Option<StoredOrder>, QwacError> {
        self.with(|sandbox| sandbox.order(id).cross())
    }

    /// The TEST root under which it issues, as PEM: for the roots of a verification.
    pub fn root_certificate(&self) -> Result<String, QwacError> {
        self.with(|sandbox| sandbox.authority().root_pem())
    }

    /// The TEST CA that issues, as PEM.
    pub fn issuing_certificate(&self) -> Result<String, QwacError> {
        self.with(|sandbox| sandbox.authority().issuing_pem())
    }

    /// Approves all requests of an order that wait: of the order itself, its reissue or its revocation. The order's status
    /// afterwards, here and below.
    ///
    /// Errors: `Sandbox` when there is no such order, or the step can't be done, here and below.
    pub fn approve(&self, order: u64) -> Result<OrderStatus, QwacError> {
        self.step(|sandbox| sandbox.approve(order), status)
    }

    /// Rejects all requests of an order that wait.
    pub fn reject(&self, order: u64) -> Result<OrderStatus, QwacError> {
        self.step(|sandbox| sandbox.reject(order), status)
    }

    /// Shows control of all domains of an order, by whatever method.
    pub fn prove_domains(&self, order: u64) -> Result<OrderStatus, QwacError> {
        self.step(|sandbox| sandbox.prove_domains(order), status)
    }

    /// Shows control of one domain, by whatever method.
    pub fn prove_domain(&self, name: String) -> Result<(), QwacError> {
        self.step(|sandbox| sandbox.prove_domain(&name), |()| ())
    }

    /// The authorized representative agrees to an order.
    pub fn agree(&self, order: u64) -> Result<OrderStatus, QwacError> {
        self.step(|sandbox| sandbox.agree(order), status)
    }

    /// Validates an organization for everything that it was submitted for.
    pub fn validate_organization(&self, organization: u64) -> Result<(), QwacError> {
        self.step(
            |sandbox| sandbox.validate_organization(organization),
            |()| (),
        )
    }

    /// Does all that is missing for the certificate of an order or its reissue, so that it is issued; or the order is rejected,
    /// where there can be no such certificate.
    pub fn issue(&self, order: u64) -> Result<OrderStatus, QwacError> {
        self.step(|sandbox| sandbox.issue(order), status)
    }

    /// Revokes all certificates of an order.
    #[uniffi::method(default(reason = None))]
    pub fn revoke(&self, order: u64, reason: Option<Reason>) -> Result<OrderStatus, QwacError> {
        let reason = reason.unwrap_or(Reason::Unspecified).into();
        self.step(|sandbox| sandbox.revoke(order, reason), status)
    }

    /// Ends an issued order as if its last day were over.
    pub fn expire(&self, order: u64) -> Result<OrderStatus, QwacError> {
        self.step(|sandbox| sandbox.expire(order), status)
    }

    /// Lets time pass, whole seconds of it: from now on it is so much later by the sandbox's clock.
    pub fn advance(&self, time: Duration) -> Result<(), QwacError> {
        self.step(|sandbox| sandbox.advance(time), |()| ())
    }

    /// Replaces the plan of what goes wrong; none for nothing. The requests are counted anew.
    #[uniffi::method(default(plan = None))]
    pub fn set_faults(&self, plan: Option<FaultPlan>) -> Result<(), QwacError> {
        let plan = plan.map(Into::into).unwrap_or_default();
        self.with(|sandbox| sandbox.set_faults(plan))
    }

    /// What went wrong since the plan was set, in this order.
    pub fn injected_faults(&self) -> Result<Vec<FaultThatHappened>, QwacError> {
        let injected = self.with(sdk::Sandbox::injected_faults)?.into_iter();
        let told = injected.filter_map(|(target, fault)| {
            Some(FaultThatHappened {
                target: target.cross(),
                fault: happened(fault)?,
            })
        });
        Ok(told.collect())
    }

    /// Closes the port: new connections are refused, those that are there stay.
    pub fn stop_listening(&self) -> Result<(), QwacError> {
        self.with(sdk::Sandbox::stop_listening)?
            .map_err(QwacError::sandbox)
    }

    /// Opens the port again, the same one.
    pub fn listen_again(&self) -> Result<(), QwacError> {
        self.with(sdk::Sandbox::listen_again)?
            .map_err(QwacError::sandbox)
    }
}
