//! Places an order: refuses it with all its faults at once, or stores it and answers in one of the documented shapes.

use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::Value;

use crate::account::Approval;
use crate::call::{Answer, Call, created, field_faults, without_secrets};
use crate::certificates::{ChainCertificate, chain};
use crate::refusal::Refusal;
use crate::rules;
use crate::state::{NamedOrganization, State};
use crate::status::RequestStatus;

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
    /// Of what is issued at once. Source: public clients.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    certificate_chain: Vec<ChainCertificate>,
}

#[derive(Debug, Serialize)]
struct PlacedRequest {
    id: u64,
    status: RequestStatus,
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

/// Takes the order, or says why not.
pub(crate) fn place(call: &Call) -> Answer {
    let request = call.object()?;
    let service = &call.service;
    let store = &service.store;
    let today = TimeZone::UTC.to_datetime(store.now()).date();
    let mut faults = field_faults(&service.schemas.order, &request);
    faults.extend(rules::faults(&request, store.account(), today));
    if !faults.is_empty() {
        return Err(Refusal::faults(faults));
    }

    let organization = named_organization(&request)?;
    let approval = approval(store.account().approval, &request);
    // From here on without secrets, so that the answer repeats none either.
    let request = without_secrets(&service.schemas.order, request);
    let names = names(request.get("certificate").unwrap_or(&Value::Null));
    let placed = store.change(|state, world| {
        let (id, organization_created) =
            state.take(request, &organization, approval, &names, world)?;
        let mut placed = Placed::new(state, id, approval)?;
        if organization_created {
            placed.organization = state.orders.get(&id).map(|order| CreatedOrganization {
                id: order.organization_id,
            });
        }
        if let Some(certificate) = placed
            .certificate_id
            .and_then(|id| state.certificates.get(&id))
        {
            placed.certificate_chain = chain(certificate, world.authority);
        }
        Some(placed)
    });
    let placed = placed.ok_or_else(|| match organization {
        NamedOrganization::Existing(id) => Refusal::no_organization(&id.to_string()),
        NamedOrganization::New { name, .. } => Refusal::no_organization(&name),
    })?;
    created(placed)
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

/// What becomes of a request that may ask to skip the approval.
pub(crate) fn approval(of_account: Approval, request: &Value) -> Approval {
    let skip = request.get("skip_approval") == Some(&Value::Bool(true));
    match of_account {
        Approval::Required | Approval::Automatic if skip => Approval::Skipped,
        approval => approval,
    }
}

/// The common name and the further names, each once; names differ not by the case of their letters.
pub(crate) fn names(certificate: &Value) -> Vec<String> {
    let common_name = certificate.get("common_name").into_iter();
    let dns_names = certificate.get("dns_names").and_then(Value::as_array);
    let mut names: Vec<String> = Vec::new();
    for name in common_name.chain(dns_names.into_iter().flatten()) {
        if let Some(name) = name.as_str()
            && !names.iter().any(|known| known.eq_ignore_ascii_case(name))
        {
            names.push(name.to_owned());
        }
    }
    names
}

impl Placed {
    fn new(state: &State, id: u64, approval: Approval) -> Option<Self> {
        let order = state.orders.get(&id)?;
        let is_issued = state.certificate_of(order).is_some();
        let domains = match approval {
            Approval::Automatic => order.domains.as_slice(),
            _ => &[],
        };
        Some(Self {
            id,
            // An automatically approved request is not in the order page's answer, though order info lists it; in the
            // answer that public clients have seen of a certificate issued at once it is.
            requests: state
                .requests_of(id)
                .filter(|request| request.status.waits() || is_issued)
                .map(|request| PlacedRequest {
                    id: request.id,
                    status: request.status,
                })
                .collect(),
            organization: None,
            domains: domains
                .iter()
                .filter_map(|id| state.domains.get(id))
                .map(|domain| PlacedDomain {
                    id: domain.id,
                    name: domain.name.clone(),
                    dns_name: domain.name.clone(),
                })
                .collect(),
            certificate_id: order.certificate_id,
            certificate_chain: Vec::new(),
        })
    }
}
