//! The sandbox's own calls: what in life people do outside of the API, so that a test can have it done.
//!
//! Rust has them as methods of [`Sandbox`](crate::Sandbox), everyone else over HTTP; the crate's documentation lists them.

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Shared};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use jiff::Span;
use serde_json::{Value, json};

use crate::authority::RevocationReason;
use crate::progress::World;
use crate::records::organization_until;
use crate::refusal::Refusal;
use crate::routes::Service;
use crate::state::State;
use crate::status::{OrderStatus, RequestType};
use crate::store::Store;

/// Why a step can't be done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ControlError {
    /// There is no order of this number.
    #[error("there is no such order")]
    NoOrder,
    /// There is no request of this number, or none of the order waits.
    #[error("there is no such request, or none that waits")]
    NoRequest,
    /// There is no such certificate, or it is not issued.
    #[error("there is no such certificate")]
    NoCertificate,
    /// There is no organization of this number.
    #[error("there is no such organization")]
    NoOrganization,
    /// The account has no domain of this name.
    #[error("there is no such domain")]
    NoDomain,
    /// The order's status doesn't allow it.
    #[error("the order is {0}, which does not allow it")]
    WrongStatus(OrderStatus),
    /// The request was approved or rejected before.
    #[error("the request was processed before")]
    AlreadyProcessed,
    /// It is done, but could not be written to the state file; has what the system says.
    #[error("the state can't be written: {0}")]
    NotKept(String),
}

impl Store {
    /// Does a step that concerns one order. The order's status afterwards.
    pub(crate) fn step(
        &self,
        id: u64,
        step: impl FnOnce(&mut State, &World<'_>) -> Result<(), ControlError>,
    ) -> Result<OrderStatus, ControlError> {
        let status = self.change(|state, world| {
            state.order_mut(id)?;
            step(state, world)?;
            state.issue_ready(world);
            state.order_mut(id).map(|order| order.status)
        })?;
        self.kept()?;
        Ok(status)
    }

    pub(crate) fn validate_organization(&self, id: u64) -> Result<(), ControlError> {
        self.change(|state, world| {
            state.validate_organization(id, world)?;
            state.issue_ready(world);
            Ok(())
        })?;
        self.kept()
    }

    pub(crate) fn prove_domain(&self, name: &str) -> Result<(), ControlError> {
        self.change(|state, world| {
            let domains = state.domains.values();
            let found: Vec<u64> = domains
                .filter(|domain| domain.name.eq_ignore_ascii_case(name))
                .map(|domain| domain.id)
                .collect();
            if found.is_empty() {
                return Err(ControlError::NoDomain);
            }
            state.prove(&found, world);
            state.issue_ready(world);
            Ok(())
        })?;
        self.kept()
    }

    pub(crate) fn kept(&self) -> Result<(), ControlError> {
        self.keep()
            .map_err(|error| ControlError::NotKept(error.to_string()))
    }
}

impl State {
    pub(crate) fn decide_all(
        &mut self,
        order: u64,
        approve: bool,
        which: impl Fn(RequestType) -> bool,
        world: &World<'_>,
    ) -> Result<(), ControlError> {
        let waiting: Vec<u64> = self
            .requests_of(order)
            .filter(|request| request.status.waits() && which(request.kind))
            .map(|request| request.id)
            .collect();
        if waiting.is_empty() {
            return Err(ControlError::NoRequest);
        }
        for id in waiting {
            // One may have ended another.
            let _ = if approve {
                self.approve(id, world.now, None, world)
            } else {
                self.reject(id, None, world)
            };
        }
        Ok(())
    }

    pub(crate) fn prove_all(&mut self, order: u64, world: &World<'_>) -> Result<(), ControlError> {
        let order = self.order_mut(order)?;
        let domains = order
            .reissue
            .as_ref()
            .map_or(&order.domains, |reissue| &reissue.domains);
        let domains = domains.clone();
        self.prove(&domains, world);
        Ok(())
    }

    fn prove(&mut self, domains: &[u64], world: &World<'_>) {
        for id in domains {
            if let Some(domain) = self.domains.get_mut(id) {
                domain.proved = Some(world.now);
                domain.awaited = None;
            }
        }
    }

    pub(crate) fn agree(&mut self, order: u64) -> Result<(), ControlError> {
        self.order_mut(order)?.representative_agreed = true;
        Ok(())
    }

    pub(crate) fn validate_organization(
        &mut self,
        id: u64,
        world: &World<'_>,
    ) -> Result<(), ControlError> {
        let organization = self
            .organizations
            .get_mut(&id)
            .ok_or(ControlError::NoOrganization)?;
        for validation in organization.validations.values_mut() {
            validation.validated_until = Some(organization_until(world.now));
        }
        Ok(())
    }

    pub(crate) fn validate_organization_of(
        &mut self,
        order: u64,
        world: &World<'_>,
    ) -> Result<(), ControlError> {
        let id = self.order_mut(order)?.organization_id;
        self.validate_organization(id, world)
    }

    /// Everything that is missing for the certificate.
    pub(crate) fn complete(&mut self, order: u64, world: &World<'_>) -> Result<(), ControlError> {
        let status = self.order_mut(order)?.status;
        if !status.is_open() && status != OrderStatus::ReissuePending {
            return Err(ControlError::WrongStatus(status));
        }
        // It may be approved already.
        let _ = self.decide_all(order, true, |kind| kind != RequestType::Revoke, world);
        self.prove_all(order, world)?;
        self.agree(order)?;
        self.validate_organization_of(order, world)
    }

    pub(crate) fn revoke_all(
        &mut self,
        order: u64,
        reason: RevocationReason,
        world: &World<'_>,
    ) -> Result<(), ControlError> {
        let status = self.order_mut(order)?.status;
        let has_one = matches!(
            status,
            OrderStatus::Issued | OrderStatus::ReissuePending | OrderStatus::Expired
        );
        if !has_one {
            return Err(ControlError::WrongStatus(status));
        }
        self.revoke(order, None, reason, world)
    }

    pub(crate) fn expire(&mut self, order: u64, world: &World<'_>) -> Result<(), ControlError> {
        let order = self.order_mut(order)?;
        if order.status != OrderStatus::Issued {
            return Err(ControlError::WrongStatus(order.status));
        }
        let yesterday = world.today().checked_sub(Span::new().days(1));
        order.valid_till = Some(yesterday.unwrap_or_else(|_| world.today()));
        order.set_status(OrderStatus::Expired, world.now);
        Ok(())
    }
}

/// The addresses of the control calls.
pub(crate) fn routes() -> Router<Arc<Service>> {
    Router::new()
        .route("/sandbox/orders/{id}/request", get(request))
        .route("/sandbox/orders/{id}/{step}", post(order))
        .route("/sandbox/organizations/{id}/validate", post(organization))
        .route("/sandbox/domains/{name}/prove", post(domain))
        .route("/sandbox/clock/advance/{seconds}", post(advance))
}

type Named<T> = Result<Path<T>, PathRejection>;

/// The body of an order as it arrived, masked.
async fn request(
    Shared(service): Shared<Arc<Service>>,
    id: Named<u64>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    of_this_machine(&headers)?;
    let order = id.ok().and_then(|Path(id)| service.store.order(id));
    order
        .map(|order| Json(order.request))
        .ok_or_else(Refusal::no_order)
}

async fn order(
    Shared(service): Shared<Arc<Service>>,
    path: Named<(u64, String)>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    of_this_machine(&headers)?;
    let Path((id, step)) = path.map_err(|_| Refusal::no_route())?;
    let step: fn(&mut State, u64, &World<'_>) -> Result<(), ControlError> = match step.as_str() {
        "approve" => |state, id, world| state.decide_all(id, true, |_| true, world),
        "reject" => |state, id, world| state.decide_all(id, false, |_| true, world),
        "prove-domains" => |state, id, world| state.prove_all(id, world),
        "agree" => |state, id, _| state.agree(id),
        "validate-organization" => |state, id, world| state.validate_organization_of(id, world),
        "issue" => |state, id, world| state.complete(id, world),
        "revoke" => |state, id, world| state.revoke_all(id, RevocationReason::Unspecified, world),
        "expire" => |state, id, world| state.expire(id, world),
        _ => return Err(Refusal::no_route()),
    };
    let status = service
        .store
        .step(id, |state, world| step(state, id, world))?;
    Ok(Json(json!({ "status": status })))
}

async fn organization(
    Shared(service): Shared<Arc<Service>>,
    id: Named<u64>,
    headers: HeaderMap,
) -> Result<StatusCode, Refusal> {
    of_this_machine(&headers)?;
    let Path(id) = id.map_err(|_| ControlError::NoOrganization)?;
    service.store.validate_organization(id)?;
    Ok(StatusCode::NO_CONTENT)
}

async fn domain(
    Shared(service): Shared<Arc<Service>>,
    name: Named<String>,
    headers: HeaderMap,
) -> Result<StatusCode, Refusal> {
    of_this_machine(&headers)?;
    let Path(name) = name.map_err(|_| ControlError::NoDomain)?;
    service.store.prove_domain(&name)?;
    Ok(StatusCode::NO_CONTENT)
}

async fn advance(
    Shared(service): Shared<Arc<Service>>,
    seconds: Named<u32>,
    headers: HeaderMap,
) -> Result<StatusCode, Refusal> {
    of_this_machine(&headers)?;
    let Path(seconds) = seconds.map_err(|_| Refusal::no_route())?;
    service.store.advance(i64::from(seconds));
    service.store.kept()?;
    Ok(StatusCode::NO_CONTENT)
}

/// The control calls need no key, and so there are none for a web page: neither for one that gave its own name the
/// address of this machine (DNS rebinding), nor for one that just sends to it, which a browser marks with `Origin`.
pub(crate) fn of_this_machine(headers: &HeaderMap) -> Result<(), Refusal> {
    let mut hosts = headers.get_all(HOST).iter();
    let named = match (hosts.next(), hosts.next()) {
        (Some(host), None) => host.to_str().is_ok_and(is_loopback),
        _ => false,
    };
    if named && !headers.contains_key(ORIGIN) {
        Ok(())
    } else {
        Err(Refusal::no_route())
    }
}

fn is_loopback(host: &str) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        // A colon of an IPv6 address, whose end is the bracket.
        Some((_, rest)) if rest.ends_with(']') => (host, ""),
        Some((name, port)) => (name, port),
        None => (host, ""),
    };
    let address: Option<IpAddr> = match name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'))
    {
        Some(name) => name.parse().ok().map(IpAddr::V6),
        None => name.parse().ok().map(IpAddr::V4),
    };
    port.bytes().all(|byte| byte.is_ascii_digit())
        && (name.eq_ignore_ascii_case("localhost")
            || address.is_some_and(|address| address.is_loopback()))
}

impl From<ControlError> for Refusal {
    fn from(error: ControlError) -> Self {
        match error {
            ControlError::NoOrder => Self::no_order(),
            ControlError::NoRequest => Self::not_found("request"),
            ControlError::NoCertificate => Self::not_found("certificate"),
            ControlError::NoOrganization => Self::not_found("organization"),
            ControlError::NoDomain => Self::not_found("domain"),
            ControlError::WrongStatus(status) => Self::wrong_status(status),
            ControlError::AlreadyProcessed => Self::already_processed(),
            ControlError::NotKept(_) => Self::failure(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }
}
