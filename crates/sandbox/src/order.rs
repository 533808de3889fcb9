//! Places an order: refuses it with all its faults at once, or stores it and answers in one of the documented shapes.

use axum::body::Bytes;
use axum::http::HeaderMap;
use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::Value;

use crate::account::Approval;
use crate::json;
use crate::refusal::{ApiError, Refusal};
use crate::routes::Service;
use crate::rules;
use crate::spec::Fault;
use crate::store::{NamedOrganization, Taken};

/// No limit is documented; the largest sensible order is some ten thousand bytes.
const MAX_BODY: usize = 1024 * 1024;

/// The answer to a placed order. Which fields there are hangs on the approval. Source: order page, the four answers.
#[derive(Debug, Serialize)]
pub(crate) struct Placed {
    id: u64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    requests: Vec<PlacedRequest>,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization: Option<CreatedOrganization>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    domains: Vec<PlacedDomain>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certificate_id: Option<u64>,
}

#[derive(Debug, Serialize)]
struct PlacedRequest {
    id: u64,
    status: &'static str,
}

#[derive(Debug, Serialize)]
struct CreatedOrganization {
    id: u64,
}

#[derive(Debug, Serialize)]
struct PlacedDomain {
    id: u64,
    name: String,
    dns_name: String,
}

/// Takes the order in `body`, or says why not.
pub(crate) fn place(
    service: &Service,
    headers: &HeaderMap,
    body: &Bytes,
) -> Result<Placed, Refusal> {
    if !is_json(headers) {
        return Err(Refusal::content_type());
    }
    if body.len() > MAX_BODY {
        return Err(Refusal::too_large());
    }
    // A body that is JSON but no object has no field that could be named as wrong.
    let request = json::parse(body)
        .filter(Value::is_object)
        .ok_or_else(Refusal::format)?;

    let store = &service.store;
    let today = TimeZone::UTC.to_datetime(store.now()).date();
    let mut faults: Vec<ApiError> = service
        .order_request
        .faults(&request)
        .iter()
        .map(|fault| ApiError::invalid_value(field(fault)))
        .collect();
    faults.extend(rules::faults(&request, store.account(), today));
    if !faults.is_empty() {
        return Err(Refusal::faults(faults));
    }

    let organization = named_organization(&request)?;
    let approval = approval(store.account().approval, &request);
    // From here on without secrets, so that the answer repeats none either.
    let request = service.order_request.masked(request);
    let domains = domains(&request);
    store
        .take(request, &organization, approval, domains)
        .map(Placed::from)
        .ok_or_else(|| match organization {
            NamedOrganization::Existing(id) => Refusal::no_organization(&id.to_string()),
            NamedOrganization::New { name, .. } => Refusal::no_organization(&name),
        })
}

/// Parameters such as a charset are fine. Source: public clients, which send both.
fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get("content-type")
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

/// The property that a fault is about: the last part of its pointer that is no index of a list.
fn field(fault: &Fault) -> &str {
    fault
        .pointer
        .rsplit('/')
        .find(|part| part.bytes().any(|byte| !byte.is_ascii_digit()))
        .unwrap_or_default()
}

fn named_organization(request: &Value) -> Result<NamedOrganization, Refusal> {
    let organization = request.get("organization");
    let field = |name| organization.and_then(|organization| organization.get(name));
    match field("id") {
        None => Ok(NamedOrganization::New {
            name: field("name")
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned(),
            even_if_alike: field("skip_duplicate_org_check") == Some(&Value::Bool(true)),
        }),
        Some(id) => {
            let digits = match id {
                Value::String(digits) => digits.clone(),
                number => number.to_string(),
            };
            // Negative, or too large for a number: the account has none such.
            digits
                .parse()
                .map(NamedOrganization::Existing)
                .map_err(|_| Refusal::no_organization(&digits))
        }
    }
}

fn approval(of_account: Approval, request: &Value) -> Approval {
    let skip = request.get("skip_approval") == Some(&Value::Bool(true));
    match of_account {
        Approval::Required | Approval::Automatic if skip => Approval::Skipped,
        approval => approval,
    }
}

/// The common name and the further names, each once; names differ not by the case of their letters.
fn domains(request: &Value) -> Vec<String> {
    let common_name = request.pointer("/certificate/common_name").into_iter();
    let dns_names = request
        .pointer("/certificate/dns_names")
        .and_then(Value::as_array);
    let mut domains: Vec<String> = Vec::new();
    for name in common_name.chain(dns_names.into_iter().flatten()) {
        if let Some(name) = name.as_str()
            && !domains.iter().any(|known| known.eq_ignore_ascii_case(name))
        {
            domains.push(name.to_owned());
        }
    }
    domains
}

impl From<Taken> for Placed {
    fn from(taken: Taken) -> Self {
        let order = taken.order;
        Self {
            id: order.id,
            // An automatically approved request is not in the answer, though order info lists it.
            requests: order
                .approval_request
                .filter(|_| order.certificate_id.is_none())
                .map(|request| PlacedRequest {
                    id: request.id,
                    status: request.status,
                })
                .into_iter()
                .collect(),
            organization: taken.organization_created.then_some(CreatedOrganization {
                id: order.organization_id,
            }),
            domains: taken
                .domains
                .into_iter()
                .map(|(id, name)| PlacedDomain {
                    id,
                    name: name.clone(),
                    dns_name: name,
                })
                .collect(),
            certificate_id: order.certificate_id,
        }
    }
}
