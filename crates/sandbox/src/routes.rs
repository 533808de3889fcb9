//! The addresses that the sandbox answers, and what every request must bring.
//!
//! The order of the general refusals is not documented. Here the route comes first, then the key, then the content
//! type, then the body. A known address with another method is no route either: the documentation has no 405.

use std::net::IpAddr;
use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::rejection::PathRejection;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::header::HOST;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::Value;

use crate::info::order_info;
use crate::order::{self, Placed};
use crate::refusal::Refusal;
use crate::spec::Schema;
use crate::store::{Store, StoredOrder};

/// The header with the API key. Source: authentication page.
const KEY_HEADER: &str = "x-dc-devkey";

/// What is read of a body before it is refused. More than an order may have, so that a client that sends a little too
/// much reads the refusal instead of a broken connection.
const MAX_READ: usize = 8 * 1024 * 1024;

/// What the handlers share.
pub(crate) struct Service {
    pub(crate) store: Arc<Store>,
    pub(crate) order_request: Schema,
}

pub(crate) fn router(service: Service) -> Router {
    Router::new()
        .route("/services/v2/order/certificate/eu_qwac_psd2", post(place))
        .route("/services/v2/order/certificate/{id}", get(info))
        .route("/sandbox/orders/{id}/request", get(request))
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
    headers: HeaderMap,
    body: Bytes,
) -> Result<(StatusCode, Json<Placed>), Refusal> {
    check_key(&service, &headers)?;
    let placed = order::place(&service, &headers, &body)?;
    Ok((StatusCode::CREATED, Json(placed)))
}

async fn info(
    State(service): State<Arc<Service>>,
    id: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    check_key(&service, &headers)?;
    let order = order_of(&service, id)?;
    Ok(Json(order_info(&service.store, &order)))
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

fn check_key(service: &Service, headers: &HeaderMap) -> Result<(), Refusal> {
    let wanted = service.store.account().api_key.as_bytes();
    match headers.get(KEY_HEADER) {
        Some(key) if key.as_bytes() == wanted => Ok(()),
        _ => Err(Refusal::invalid_key()),
    }
}
