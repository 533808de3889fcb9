//! The calls about the validation of an order: how far it is, and the proof of control over its names.

use serde_json::{Value, json};

use crate::call::{Answer, Call, ok};
use crate::control::ControlError;
use crate::info::{add, copy, date_time};
use crate::orders::{known, order_id};
use crate::organizations;
use crate::records::StoredOrder;
use crate::refusal::Refusal;
use crate::state::QWAC;
use crate::status::OrderStatus;

/// `GET /order/certificate/{id}/validation`. Source: validation status page.
pub(crate) fn validation(call: &Call) -> Answer {
    let id = order_id(call)?;
    let store = &call.service.store;
    ok(store.read(|state, now| {
        let order = known(state, id)?;
        let organization = state.organizations.get(&order.organization_id);
        let agreed = order.representative_agreed(store.account());
        let contacts: Vec<Value> = order
            .verified_contacts()
            .map(|contact| {
                let mut told = json!({ "status": if agreed { "approved" } else { "pending" } });
                copy(
                    contact,
                    &[
                        "user_id",
                        "first_name",
                        "last_name",
                        "job_title",
                        "telephone",
                        "email",
                    ],
                    &mut told,
                );
                told
            })
            .collect();
        let mut validations: Vec<Value> = Vec::new();
        let mut told = json!({});
        if let Some(organization) = organization {
            if let Some(validation) = organization.validations.get(QWAC) {
                told = organizations::validation(QWAC, validation, now);
                add(&mut told, json!({ "verified_contacts": contacts }));
                validations.push(told);
            }
            told = json!({ "organization_name": organization.details.get("name") });
        }
        let names: Vec<Value> = waited_for(order)
            .iter()
            .filter_map(|id| state.domains.get(id))
            .map(|domain| {
                json!({
                    "domain_id": domain.id.to_string(),
                    "name_scope": domain.name,
                    "approval_scope": "fqdn",
                    "status": if domain.is_proved(now) { "complete" } else { "pending" },
                    "method": domain.method,
                    "dns_names": [domain.name],
                })
            })
            .collect();
        let mut answer = json!({
            // Numbers in strings, as in the page's sample.
            "order_id": order.id.to_string(),
            "order_status": order.status,
            "organization_id": order.organization_id.to_string(),
            "organization_validations": validations,
            "dns_name_validations": names,
        });
        copy(&told, &["organization_name"], &mut answer);
        if let Some(method) = order.request.get("dcv_method") {
            add(&mut answer, json!({ "order_dcv_method": method }));
        }
        Ok::<_, ControlError>(answer)
    })?)
}

/// `PUT /order/certificate/{id}/check-dcv`. Source: check order DCV page.
pub(crate) fn check_dcv(call: &Call) -> Answer {
    let id = order_id(call)?;
    let found = call.service.store.read(|state, now| {
        let order = known(state, id)?;
        let domains: Vec<_> = waited_for(order)
            .iter()
            .filter_map(|id| state.domains.get(id))
            .collect();
        let missing = domains.iter().find(|domain| !domain.is_proved(now));
        if let Some(refusal) = missing.and_then(|domain| not_found_code(&domain.method)) {
            return Ok(Err(refusal));
        }
        let status = |proved| if proved { "complete" } else { "pending" };
        let names: Vec<Value> = domains
            .iter()
            .map(|domain| json!({ "dns_name": domain.name, "status": status(domain.is_proved(now)) }))
            .collect();
        let mut answer = json!({
            "order_status": order.status,
            "dcv_status": status(missing.is_none()),
            "dns_name_validations": names,
        });
        if let Some(certificate) = order.certificate_id {
            add(&mut answer, json!({ "certificate_id": certificate }));
        }
        Ok::<_, ControlError>(Ok(answer))
    })?;
    ok(found?)
}

/// What a check answers that did not find the token of this method; nothing for a method without one. Source: check order
/// DCV page; the code for a CNAME record is not documented.
pub(crate) fn not_found_code(method: &str) -> Option<Refusal> {
    let (code, message) = match method {
        "dns-txt-token" => ("invalid_dns_txt", "The DNS TXT record was not found."),
        "dns-cname-token" => ("invalid_dns_cname", "The DNS CNAME record was not found."),
        "http-token" | "http-token-dynamic" => (
            "file_random_value_not_found",
            "The file with the random value was not found.",
        ),
        _ => return None,
    };
    Some(Refusal::bad_request(code, message))
}

/// `PUT /order/certificate/{id}/dcv-random-value`: the present value, or a new one where that has ended. Source: order DCV
/// token page.
pub(crate) fn random_value(call: &Call) -> Answer {
    let id = order_id(call)?;
    let token = call.service.store.change(|state, world| {
        let order = state.order_mut(id)?;
        if !order.status.is_open() && order.status != OrderStatus::ReissuePending {
            return Err(ControlError::WrongStatus(order.status));
        }
        match order
            .random_value
            .clone()
            .filter(|token| world.now < token.ends)
        {
            Some(token) => Ok(token),
            None => {
                let token = state.new_token(world.now);
                state.order_mut(id)?.random_value = Some(token.clone());
                Ok(token)
            }
        }
    })?;
    ok(
        json!({ "token": token.value, "status": "pending", "expiration_date": date_time(token.ends) }),
    )
}

/// The domains whose control the order, or its reissue, waits for.
fn waited_for(order: &StoredOrder) -> &[u64] {
    order
        .reissue
        .as_ref()
        .map_or(&order.domains, |reissue| &reissue.domains)
}
