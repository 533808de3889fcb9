//! The sandbox's own calls about what goes wrong, for those who don't use Rust.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::State as Shared;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Map, Value, json};

use crate::control::of_this_machine;
use crate::fault_plan::FaultPlan;
use crate::refusal::Refusal;
use crate::routes::Service;

/// The longest plan.
const LIMIT: usize = 1024 * 1024;

pub(crate) fn routes() -> Router<Arc<Service>> {
    Router::new().route("/sandbox/faults", get(injected).put(plan))
}

/// What went wrong since the plan was set.
async fn injected(
    Shared(service): Shared<Arc<Service>>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refusal> {
    of_this_machine(&headers)?;
    let injected = service.faults.plan().injected();
    let injected: Vec<_> = injected
        .iter()
        .map(|(target, fault)| json!({ "target": target, "fault": fault }))
        .collect();
    Ok(Json(json!({ "injected": injected })))
}

/// Replaces the plan; `{}` is one in which nothing goes wrong.
async fn plan(
    Shared(service): Shared<Arc<Service>>,
    headers: HeaderMap,
    body: Body,
) -> Result<StatusCode, Refusal> {
    of_this_machine(&headers)?;
    let body = to_bytes(body, LIMIT).await;
    let body = body.map_err(|_| not_read("it is longer than 1 MiB, or broke off"))?;
    let plan = serde_json::from_slice::<Map<_, _>>(&body)
        .and_then(|plan| serde_json::from_value::<FaultPlan>(Value::Object(plan)))
        .map_err(|error| not_read(&error.to_string()))?;
    *service.faults.plan() = plan;
    Ok(StatusCode::NO_CONTENT)
}

fn not_read(why: &str) -> Refusal {
    Refusal::bad_request(
        "bad_request_format",
        &format!("The plan can't be read: {why}"),
    )
}
