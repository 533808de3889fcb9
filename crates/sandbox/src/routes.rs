//! The addresses that the sandbox answers, and what every request must bring.
//!
//! The order of the general refusals is not documented. Here the route comes first, then the key, then the pace, then
//! the content type, then the body. A known address with another method is no route either: the documentation has no 405.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::HeaderValue;
use axum::http::header::DATE;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post, put};
use jiff::tz::TimeZone;

use crate::answer::Faults;
use crate::call::{Answer, Call};
use crate::fault_plan::Target;
use crate::pace::Pace;
use crate::refusal::Refusal;
use crate::schemas::Schemas;
use crate::store::Store;
use crate::{
    account_calls, certificates, changes, control, domains, fault_calls, info, list, order,
    order_dcv, orders, organizations, published, requests,
};

/// What is read of a body before it is refused. More than an order may have, so that a client that sends a little too
/// much reads the refusal instead of a broken connection.
const MAX_READ: usize = 8 * 1024 * 1024;

/// What the handlers share.
pub(crate) struct Service {
    pub(crate) store: Arc<Store>,
    pub(crate) schemas: Arc<Schemas>,
    pub(crate) pace: Pace,
    pub(crate) faults: Arc<Faults>,
}

type Routes = Router<Arc<Service>>;

pub(crate) fn router(service: Service) -> Router {
    let service = Arc::new(service);
    Router::new()
        .nest("/services/v2", order_routes().merge(other_routes()))
        .merge(control::routes())
        .merge(fault_calls::routes())
        // The addresses that stand in the certificates.
        .route("/ca/{file}", get(published::certificate))
        .route("/crl/{file}", get(published::crl))
        .route("/ocsp", post(published::ocsp))
        .route("/ocsp/{*request}", get(published::ocsp_in_path))
        .fallback(no_route)
        .method_not_allowed_fallback(no_route)
        .layer(DefaultBodyLimit::disable())
        .layer(middleware::from_fn(read_body))
        .layer(middleware::map_response_with_state(
            Arc::clone(&service),
            dated,
        ))
        .with_state(service)
}

/// Every answer says what time it is, by the sandbox's clock.
async fn dated(State(service): State<Arc<Service>>, mut response: Response) -> Response {
    let now = TimeZone::UTC.to_datetime(service.store.now());
    let date = now.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
    if let Ok(date) = HeaderValue::try_from(date) {
        response.headers_mut().insert(DATE, date);
    }
    response
}

fn order_routes() -> Routes {
    Router::new()
        .route(
            "/order/certificate/eu_qwac_psd2",
            post(async |call: Call| {
                call.answer(Target::PlaceOrder, |call, _| order::place(call))
                    .await
            }),
        )
        .route(
            "/order/certificate",
            get(async |call: Call| call.answer(Target::ListOrders, list::list).await),
        )
        .route(
            "/order/certificate/{id}",
            get(async |call: Call| {
                call.answer(Target::OrderInfo, |call, _| info::info(call))
                    .await
            }),
        )
        .route(
            "/order/certificate/status-changes",
            by_get(changes::status_changes),
        )
        .route(
            "/order/certificate/{id}/validation",
            by_get(order_dcv::validation),
        )
        .route(
            "/order/certificate/{id}/csr",
            by_post(orders::update_csr).merge(by_put(orders::update_csr)),
        )
        .route(
            "/order/certificate/{id}/status",
            by_put(orders::update_status),
        )
        .route("/order/certificate/{id}/reissue", by_post(orders::reissue))
        .route("/order/certificate/{id}/revoke", by_put(orders::revoke))
        .route(
            "/order/certificate/{id}/check-dcv",
            by_put(order_dcv::check_dcv),
        )
        .route(
            "/order/certificate/{id}/dcv-random-value",
            by_put(order_dcv::random_value),
        )
}

fn other_routes() -> Routes {
    Router::new()
        .route("/request", by_get(requests::list))
        .route("/request/{id}", by_get(requests::info))
        .route("/request/{id}/status", by_put(requests::update_status))
        .route(
            "/certificate/{id}/download/format/{format}",
            by_get(certificates::download),
        )
        .route(
            "/certificate/download/order/{id}/format/{format}",
            by_get(certificates::download_of_order),
        )
        .route("/certificate/{id}/chain", by_get(certificates::above))
        .route("/certificate/{id}/revoke", by_put(certificates::revoke))
        .route(
            "/organization",
            by_get(organizations::list).merge(by_post(organizations::create)),
        )
        .route("/organization/{id}", by_get(organizations::info))
        .route(
            "/organization/{id}/activate",
            by_put(|call| organizations::set_active(call, true)),
        )
        .route(
            "/organization/{id}/deactivate",
            by_put(|call| organizations::set_active(call, false)),
        )
        .route(
            "/organization/{id}/validation",
            by_get(organizations::validation_list).merge(by_post(organizations::submit)),
        )
        .route(
            "/organization/{id}/contact",
            by_put(organizations::update_contacts),
        )
        .route("/domain", by_get(domains::list))
        .route("/domain/{id}", by_get(domains::info))
        .route("/domain/{id}/dcv/method", by_put(domains::change_method))
        .route("/domain/{id}/dcv/token", by_post(domains::new_token))
        .route("/domain/{id}/dcv/validate-token", by_put(domains::check))
        .route("/user/me", by_get(account_calls::user))
        .route("/account", by_get(|_| account_calls::account()))
        .route("/product", by_get(|_| account_calls::products()))
        .route("/product/{name_id}", by_get(account_calls::product_info))
}

type Work = fn(&Call) -> Answer;

fn by_get(work: Work) -> MethodRouter<Arc<Service>> {
    get(async move |call: Call| other(call, work).await)
}

fn by_post(work: Work) -> MethodRouter<Arc<Service>> {
    post(async move |call: Call| other(call, work).await)
}

fn by_put(work: Work) -> MethodRouter<Arc<Service>> {
    put(async move |call: Call| other(call, work).await)
}

async fn other(call: Call, work: Work) -> Response {
    call.answer(Target::Other, |call, _| work(call)).await
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
