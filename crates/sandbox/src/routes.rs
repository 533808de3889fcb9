//! The addresses that the sandbox answers, and what every request must bring.
//!
//! The order of the general refusals is not documented. Here the route comes first, then the key, then the pace, then
//! the content type, then the body. A known address with another method is no route either: the documentation has no 405.

use std::net::IpAddr;
use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::rejection::PathRejection;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Path, RawQuery, Request, State};
use axum::http::header::HOST;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::Value;

use crate::answer::{Faults, answer};
use crate::authority::Authority;
use crate::fault_plan::Target;
use crate::info::order_info;
use crate::line::Line;
use crate::list::{self, Query};
use crate::order;
use crate::pace::Pace;
use crate::published;
use crate::refusal::Refusal;
use crate::spec::Schema;
use crate::store::{Store, StoredOrder};

/// What is read of a body before it is refused. More than an order may have, so that a client that sends a little too
/// much reads the refusal instead of a broken connection.
const MAX_READ: usize = 8 * 1024 * 1024;

/// What the handlers share.
pub(crate) struct Service {
    pub(crate) store: Arc<Store>,
    pub(crate) order_request: Schema,
    pub(crate) pace: Pace,
    pub(crate) faults: Arc<Faults>,
    pub(crate) authority: Arc<Authority>,
}

pub(crate) fn router(service: Service) -> Router {
    Router::new()
        .route("/services/v2/order/certificate/eu_qwac_psd2", post(place))
        .route("/services/v2/order/certificate", get(list))
        .route("/services/v2/order/certificate/{id}", get(info))
        .route("/sandbox/orders/{id}/request", get(request))
        // The addresses that stand in the certificates.
        .route("/ca/{file}", get(published::certificate))
        .route("/crl/{file}", get(published::crl))
        .route("/ocsp", post(published::ocsp))
        .route("/ocsp/{*request}", get(published::ocsp_in_path))
        .fallback(no_route)
        .method_not_allowed_fallback(no_route)
        .layer(DefaultBodyLimit::disable())
        .layer(middleware::from_fn(read_body))
        .with_state(Arc::new(service))
}

/// Reads the body of every request, wanted or not: a client that is still writing when the answer comes may never see
/// it.
async fn read_body(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    match to_bytes(body, MAX_READ).await {
        Ok(bytes) => {
            next.run(Request::from_parts(parts, Body::from(bytes)))
                .await
        }
        Err(_) => Refusal::too_large().into_response(),
    }
}

async fn no_route() -> Refusal {
    Refusal::no_route()
}

async fn place(
    State(service): State<Arc<Service>>,
    ConnectInfo(line): ConnectInfo<Line>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    answer(&service, &line, Target::PlaceOrder, &headers, |_| {
        let placed = order::place(&service, &headers, &body)?;
        Ok((StatusCode::CREATED, placed))
    })
    .await
}

async fn list(
    State(service): State<Arc<Service>>,
    ConnectInfo(line): ConnectInfo<Line>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    answer(&service, &line, Target::ListOrders, &headers, |fault| {
        let query = Query::parse(&query.unwrap_or_default())?;
        Ok((StatusCode::OK, list::list(&service.store, &query, fault)))
    })
    .await
}

async fn info(
    State(service): State<Arc<Service>>,
    ConnectInfo(line): ConnectInfo<Line>,
    id: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    answer(&service, &line, Target::OrderInfo, &headers, |_| {
        let order = order_of(&service, id)?;
        Ok((StatusCode::OK, order_info(&service.store, &order)))
    })
    .await
}

/// Not an address of the documented API but the sandbox's own: the body of an order as it arrived, masked, so that a
/// test in any language can look at it. Needs no key, and so there is no such address for a web page that gave its own
/// name the address of this machine (DNS rebinding).
async fn request(
    State(service): State<Arc<Service>>,
    id: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    if !names_this_machine(&headers) {
        return Err(Refusal::no_route());
    }
    Ok(Json(order_of(&service, id)?.request))
}

fn order_of(
    service: &Service,
    id: Result<Path<String>, PathRejection>,
) -> Result<StoredOrder, Refusal> {
    id.ok()
        .and_then(|Path(id)| id.parse().ok())
        .and_then(|id| service.store.order(id))
        .ok_or_else(Refusal::no_order)
}

/// Whether the client asked for a loopback address or `localhost`, and for nothing else.
fn names_this_machine(headers: &HeaderMap) -> bool {
    let mut hosts = headers.get_all(HOST).iter();
    match (hosts.next(), hosts.next()) {
        (Some(host), None) => host.to_str().is_ok_and(is_loopback),
        _ => false,
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
