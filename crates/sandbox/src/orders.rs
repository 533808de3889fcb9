//! The calls about one order after it was placed, and the list of changes.

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::account::Approval;
use crate::call::{Answer, Call, created, done, ok};
use crate::certificates::reason;
use crate::control::ControlError;
use crate::csr;
use crate::info::{add, date_time};
use crate::order::{approval, names};
use crate::progress::text;
use crate::records::{Reissue, StoredOrder};
use crate::refusal::{ApiError, Refusal};
use crate::requests::requester;
use crate::status::{OrderStatus, RequestStatus, RequestType};
use crate::store::{QWAC, State};

/// `POST` and `PUT /order/certificate/{id}/csr`. Which method is the service's is not known. Allowed while the order is
/// pending. Source: order page.
pub(crate) fn update_csr(call: &Call) -> Answer {
    let body = call.body(&call.service.schemas.csr)?;
    let csr = text(&body, "csr").to_owned();
    readable(&csr)?;
    let id = order_id(call)?;
    call.service.store.change(|state, _| {
        let order = state.order_mut(id)?;
        if !order.status.is_open() {
            return Err(ControlError::WrongStatus(order.status));
        }
        add(&mut order.certificate, json!({ "csr": csr }));
        Ok(())
    })?;
    done()
}

/// `PUT /order/certificate/{id}/status`. Source: update order status page.
pub(crate) fn update_status(call: &Call) -> Answer {
    let body = call.body(&call.service.schemas.order_status)?;
    let id = order_id(call)?;
    let status = text(&body, "status");
    let store = &call.service.store;
    match status {
        "canceled" if text(&body, "note").is_empty() => {
            // An unknown order is told before what is missing.
            store.read(|state, _| known(state, id).map(|_| ()))?;
            return Err(Refusal::invalid_value("note"));
        }
        "canceled" => store.change(|state, world| state.cancel(id, world.now))?,
        "renewed" | "not_renewed" => store.change(|state, _| {
            state.order_mut(id)?.is_renewed = status == "renewed";
            Ok::<_, ControlError>(())
        })?,
        // In just this case. Source: update order status page.
        _ => return Err(Refusal::invalid_value("status")),
    }
    done()
}

/// `POST /order/certificate/{id}/reissue`. What the request leaves out stays as it is. Source: reissue page.
pub(crate) fn reissue(call: &Call) -> Answer {
    let body = call.body(&call.service.schemas.reissue)?;
    let id = order_id(call)?;
    let wanted = body.get("certificate").cloned().unwrap_or_default();
    if wanted.get("csr").is_some() {
        readable(text(&wanted, "csr"))?;
    }
    if wanted
        .get("signature_hash")
        .is_some_and(|hash| hash != "sha256")
    {
        return Err(Refusal::invalid_value("signature_hash"));
    }
    let comments = body
        .get("comments")
        .and_then(Value::as_str)
        .map(str::to_owned);
    let answer = call.service.store.change(|state, world| {
        let order = state.order_mut(id)?;
        if order.status != OrderStatus::Issued {
            return Err(ControlError::WrongStatus(order.status));
        }
        let mut certificate = order.certificate.clone();
        add(&mut certificate, wanted);
        let organization = order.organization_id;
        let method = text(&order.request, "dcv_method").to_owned();
        let domains = names(&certificate)
            .iter()
            .map(|name| state.domain(organization, name, &method, world))
            .collect();
        let order = state.order_mut(id)?;
        order.reissue = Some(Reissue {
            certificate,
            certificate_id: None,
            domains,
        });
        order.set_status(OrderStatus::ReissuePending, world.now);
        let approval = approval(world.account.approval, &body);
        state.ask_for_approval(id, approval, comments, world);
        let mut answer = json!({ "id": id });
        let request = state
            .requests_of(id)
            .filter(|request| request.kind == RequestType::Reissue && approval != Approval::Skipped)
            .last();
        if let Some(request) = request {
            let request = json!({ "id": request.id, "status": request.status });
            add(&mut answer, json!({ "requests": [request] }));
        }
        let order = state.order_mut(id)?;
        let certificate = match &order.reissue {
            Some(reissue) => reissue.certificate_id,
            None => order.certificate_id,
        };
        if let Some(certificate) = certificate {
            add(&mut answer, json!({ "certificate_id": certificate }));
        }
        Ok(answer)
    })?;
    created(answer)
}

/// `PUT /order/certificate/{id}/revoke`. Source: revoke order page.
pub(crate) fn revoke(call: &Call) -> Answer {
    let body = call.body(&call.service.schemas.revoke)?;
    ask_for_revocation(call, &body, order_id(call)?, None)
}

/// Makes the request of a revocation, or revokes where the request skips the approval and the key's user may approve.
pub(crate) fn ask_for_revocation(
    call: &Call,
    body: &Value,
    order: u64,
    certificate: Option<u64>,
) -> Answer {
    let reason = reason(body);
    let comments = body
        .get("comments")
        .and_then(Value::as_str)
        .map(str::to_owned);
    let skip = body.get("skip_approval") == Some(&Value::Bool(true));
    let request = call.service.store.change(|state, world| {
        let status = state.order_mut(order)?.status;
        let may_be = matches!(
            status,
            OrderStatus::Issued | OrderStatus::ReissuePending | OrderStatus::Expired
        );
        if !may_be {
            return Err(ControlError::WrongStatus(status));
        }
        let is_service_user = world.account.approval == Approval::ServiceUser;
        if skip && !is_service_user {
            state.revoke(order, certificate, reason, world)?;
            return Ok(None);
        }
        let request = state.add_request(RequestType::Revoke, order, comments, world.now);
        request.certificate_id = certificate;
        request.reason = Some(reason);
        if is_service_user {
            request.status = RequestStatus::Submitted;
        }
        Ok(Some(json!({
            "id": request.id,
            "date": date_time(request.date),
            "type": request.kind,
            "status": request.status,
            "requester": requester(),
            "comments": request.comments,
        })))
    })?;
    match request {
        Some(request) => created(request),
        None => done(),
    }
}

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
                crate::info::copy(
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
                told = crate::organizations::validation(QWAC, validation, now);
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
        crate::info::copy(&told, &["organization_name"], &mut answer);
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

/// `GET /order/certificate/status-changes`. Source: status change page.
pub(crate) fn status_changes(call: &Call) -> Answer {
    let mut back: Option<i64> = None;
    let mut days = None;
    let mut faults = Vec::new();
    for (name, value) in form_urlencoded::parse(call.query.as_bytes()) {
        let number = |most: i64| {
            value
                .parse()
                .ok()
                .filter(|number| (0..=most).contains(number))
        };
        let fits = match &*name {
            "minutes" => number(10_080).map(|minutes| *back.get_or_insert(0) += minutes * 60),
            "seconds" => number(604_800).map(|seconds| *back.get_or_insert(0) += seconds),
            "filters[status_last_updated]" => range(&value).map(|range| days = Some(range)),
            _ => None,
        };
        if fits.is_none() {
            faults.push(ApiError::invalid_value(&name));
        }
    }
    if !faults.is_empty() {
        return Err(Refusal::faults(faults));
    }
    if back.is_none() && days.is_none() {
        // At least one must be there; the code is not documented.
        return Err(Refusal::invalid_value("minutes"));
    }
    let orders = call.service.store.read(|state, now| {
        let since = back.map(|back| {
            now.saturating_sub(SignedDuration::from_secs(back))
                .unwrap_or(now)
        });
        let changed = |order: &&StoredOrder| {
            let at = order.status_changed;
            since.is_none_or(|since| at >= since)
                && days.is_none_or(|(first, last)| first <= at && at < last)
        };
        let told = |order: &StoredOrder| {
            let mut told = json!({ "order_id": order.id, "status": order.status });
            if let Some(certificate) = order.certificate_id {
                add(&mut told, json!({ "certificate_id": certificate }));
            }
            told
        };
        state
            .orders
            .values()
            .filter(changed)
            .map(told)
            .collect::<Vec<_>>()
    });
    // The page's sample: an empty object where none changed.
    if orders.is_empty() {
        ok(json!({}))
    } else {
        ok(json!({ "orders": orders }))
    }
}

/// From the first day's begin to the last day's end, at most seven days, in Mountain Time. That of the winter is taken all
/// year.
fn range(text: &str) -> Option<(Timestamp, Timestamp)> {
    let (first, last) = text.split_once("...")?;
    let day = |text| Date::strptime("%Y-%m-%d", text).ok();
    let zone = TimeZone::fixed(Offset::constant(-7));
    let begin = |day: Date| {
        zone.to_timestamp(day.to_datetime(jiff::civil::Time::MIN))
            .ok()
    };
    let range = (begin(day(first)?)?, begin(day(last)?.tomorrow().ok()?)?);
    let length = range.1.duration_since(range.0);
    (length.is_positive() && length <= SignedDuration::from_hours(7 * 24)).then_some(range)
}

/// The domains whose control the order, or its reissue, waits for.
fn waited_for(order: &StoredOrder) -> &[u64] {
    order
        .reissue
        .as_ref()
        .map_or(&order.domains, |reissue| &reissue.domains)
}

fn known(state: &State, id: u64) -> Result<&StoredOrder, ControlError> {
    state.orders.get(&id).ok_or(ControlError::NoOrder)
}

fn order_id(call: &Call) -> Result<u64, Refusal> {
    call.number().ok_or_else(Refusal::no_order)
}

fn readable(csr: &str) -> Result<(), Refusal> {
    if csr::can_be_parsed(csr) {
        Ok(())
    } else {
        Err(Refusal::bad_request(
            "csr_invalid_cannot_parse",
            "The CSR could not be parsed.",
        ))
    }
}
