//! One call of the API as its handler has it: the parts of the request, and what every call must bring.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, FromRequest, FromRequestParts, RawPathParams, Request};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::Value;

use crate::answer::answer;
use crate::fault_plan::{InjectedFault, Target};
use crate::json;
use crate::line::Line;
use crate::refusal::{ApiError, Refusal};
use crate::routes::Service;
use crate::spec::{Fault, Schema};

/// No limit is documented; the largest sensible order is some ten thousand bytes.
const MAX_BODY: usize = 1024 * 1024;

/// What a handler gets.
pub(crate) struct Call {
    pub(crate) service: Arc<Service>,
    pub(crate) headers: HeaderMap,
    /// Still percent-encoded.
    pub(crate) query: String,
    line: Line,
    /// What stands in the path in place of the parameters, in their order.
    params: Vec<String>,
    body: Bytes,
}

/// The answer to a call.
pub(crate) type Answer = Result<Response, Refusal>;

impl FromRequest<Arc<Service>> for Call {
    type Rejection = Refusal;

    async fn from_request(
        request: Request,
        service: &Arc<Service>,
    ) -> Result<Self, Self::Rejection> {
        let (mut parts, body) = request.into_parts();
        let ConnectInfo(line) = ConnectInfo::from_request_parts(&mut parts, service)
            .await
            .unwrap_or_else(|_| ConnectInfo(Line::default()));
        // What is no UTF-8 names nothing here.
        let params = RawPathParams::from_request_parts(&mut parts, service)
            .await
            .map(|params| params.iter().map(|(_, value)| value.to_owned()).collect())
            .unwrap_or_default();
        let body = Bytes::from_request(Request::new(body), service)
            .await
            .map_err(|_| Refusal::too_large())?;
        Ok(Self {
            service: Arc::clone(service),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            headers: parts.headers,
            line,
            params,
            body,
        })
    }
}

impl Call {
    /// Does the work, unless the key, the pace or a planned fault comes before it.
    pub(crate) async fn answer(
        self,
        target: Target,
        work: impl FnOnce(&Self, Option<&InjectedFault>) -> Answer,
    ) -> Response {
        answer(&self.service, &self.line, target, &self.headers, |fault| {
            work(&self, fault)
        })
        .await
    }

    /// A parameter of the path.
    pub(crate) fn param(&self, index: usize) -> &str {
        self.params.get(index).map_or("", String::as_str)
    }

    /// The number that the first parameter of the path is, if it is one.
    pub(crate) fn number(&self) -> Option<u64> {
        self.param(0).parse().ok()
    }

    /// The body, as far as it is JSON at all.
    pub(crate) fn object(&self) -> Result<Value, Refusal> {
        if !is_json(&self.headers) {
            return Err(Refusal::content_type());
        }
        if self.body.len() > MAX_BODY {
            return Err(Refusal::too_large());
        }
        // A body that is JSON but no object has no field that could be named as wrong.
        json::parse(&self.body)
            .filter(Value::is_object)
            .ok_or_else(Refusal::format)
    }

    /// The body, which is what the schema says, without its secrets.
    pub(crate) fn body(&self, schema: &Schema) -> Result<Value, Refusal> {
        let body = self.object()?;
        let faults = field_faults(schema, &body);
        if faults.is_empty() {
            Ok(without_secrets(schema, body))
        } else {
            Err(Refusal::faults(faults))
        }
    }
}

/// The body without its secrets. The name of a server is none, whatever its digits look like, unless they are those of the
/// card that pays.
pub(crate) fn without_secrets(schema: &Schema, body: Value) -> Value {
    let certificate = body.get("certificate").cloned().unwrap_or_default();
    let card = body
        .pointer("/credit_card/number")
        .and_then(Value::as_str)
        .map(digits);
    let is_open = |name: &Value| {
        name.as_str().is_some_and(|name| {
            let paid_with = card
                .as_ref()
                .is_some_and(|card| digits(name).contains(card));
            is_host_name(name) && !paid_with
        })
    };
    let mut body = schema.masked(body);
    let Some(masked) = body.get_mut("certificate") else {
        return body;
    };
    if let (Some(given), Some(masked)) = (
        certificate.get("common_name").filter(|name| is_open(name)),
        masked.get_mut("common_name"),
    ) {
        masked.clone_from(given);
    }
    let given = certificate.get("dns_names").and_then(Value::as_array);
    let masked = masked.get_mut("dns_names").and_then(Value::as_array_mut);
    let names = given
        .into_iter()
        .flatten()
        .zip(masked.into_iter().flatten());
    for (given, masked) in names.filter(|(given, _)| is_open(given)) {
        masked.clone_from(given);
    }
    body
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn is_host_name(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.*".contains(&byte);
    let has_letters = |end: &str| end.bytes().any(|byte| byte.is_ascii_alphabetic());
    text.bytes().all(fits)
        && text
            .rsplit_once('.')
            .is_some_and(|(_, end)| has_letters(end))
}

/// Everything that is wrong with the fields.
pub(crate) fn field_faults(schema: &Schema, body: &Value) -> Vec<ApiError> {
    let faults = schema.faults(body);
    let faults = faults.iter();
    faults
        .map(|fault| ApiError::invalid_value(field(fault)))
        .collect()
}

/// The property that a fault is about: the last part of its pointer that is no index of a list.
fn field(fault: &Fault) -> &str {
    fault
        .pointer
        .rsplit('/')
        .find(|part| part.bytes().any(|byte| !byte.is_ascii_digit()))
        .unwrap_or_default()
}

/// Parameters such as a charset are fine. Source: public clients, which send both.
fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get("content-type")
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

/// 200 with JSON.
pub(crate) fn ok(body: impl Serialize) -> Answer {
    Ok(Json(body).into_response())
}

/// 201 with JSON.
pub(crate) fn created(body: impl Serialize) -> Answer {
    Ok((StatusCode::CREATED, Json(body)).into_response())
}

/// 204.
pub(crate) fn done() -> Answer {
    Ok(StatusCode::NO_CONTENT.into_response())
}
