//! The sandbox itself.

use super::{
    Approval, FaultPlan, FaultTarget, FaultThatHappened, FaultWhen, InjectedFault, Reason,
    SandboxOptions, Step, StoredOrder,
};
use crate::cross::Cross;
use crate::error::QwacError;
use qwac_psd2::OrderStatus;
use qwac_psd2_sandbox as sdk;
use qwac_psd2_sandbox::authority::RevocationReason;
use std::time::Duration;

/// A sandbox that runs.
pub(super) struct Running(sdk::Sandbox);

/// Starts one.
pub(super) async fn start(options: Option<SandboxOptions>) -> Result<Running, QwacError> {
    let sandbox = builder(options)?.start().await;
    sandbox.map(Running).map_err(QwacError::sandbox)
}

impl Running {
    pub(super) fn base_url(&self) -> String {
        self.0.base_url()
    }

    pub(super) fn api_key(&self) -> String {
        self.0.api_key().to_owned()
    }

    pub(super) fn orders(&self) -> Vec<StoredOrder> {
        self.0.orders().cross()
    }

    pub(super) fn order(&self, id: u64) -> Option<StoredOrder> {
        self.0.order(id).cross()
    }

    pub(super) fn root_certificate(&self) -> String {
        self.0.authority().root_pem()
    }

    pub(super) fn issuing_certificate(&self) -> String {
        self.0.authority().issuing_pem()
    }

    pub(super) fn step(&self, order: u64, step: Step) -> Result<OrderStatus, QwacError> {
        let status = match step {
            Step::Approve => self.0.approve(order),
            Step::Reject => self.0.reject(order),
            Step::ProveDomains => self.0.prove_domains(order),
            Step::Agree => self.0.agree(order),
            Step::Issue => self.0.issue(order),
            Step::Revoke(reason) => self.0.revoke(order, reason.into()),
            Step::Expire => self.0.expire(order),
        };
        let status = status.map_err(QwacError::sandbox)?;
        Ok(status.as_str().into())
    }

    pub(super) fn prove_domain(&self, name: &str) -> Result<(), QwacError> {
        self.0.prove_domain(name).map_err(QwacError::sandbox)
    }

    pub(super) fn validate_organization(&self, organization: u64) -> Result<(), QwacError> {
        let done = self.0.validate_organization(organization);
        done.map_err(QwacError::sandbox)
    }

    pub(super) fn advance(&self, time: Duration) -> Result<(), QwacError> {
        self.0.advance(time).map_err(QwacError::sandbox)
    }

    pub(super) fn set_faults(&self, plan: Option<FaultPlan>) {
        self.0.set_faults(plan.map(Into::into).unwrap_or_default());
    }

    pub(super) fn injected_faults(&self) -> Vec<FaultThatHappened> {
        let injected = self.0.injected_faults().into_iter();
        let told = injected.filter_map(|(target, fault)| {
            Some(FaultThatHappened {
                target: target.cross(),
                fault: happened(fault)?,
            })
        });
        told.collect()
    }

    pub(super) fn set_listening(&self, listens: bool) -> Result<(), QwacError> {
        let done = match listens {
            true => self.0.listen_again(),
            false => self.0.stop_listening(),
        };
        done.map_err(QwacError::sandbox)
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
