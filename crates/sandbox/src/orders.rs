//! The calls about one order after it was placed, and the list of changes.

use serde_json::{Value, json};

use crate::account::Approval;
use crate::call::{Answer, Call, created, done};
use crate::certificates::reason;
use crate::control::ControlError;
use crate::csr;
use crate::info::{add, date_time};
use crate::order::{approval, names};
use crate::progress::text;
use crate::records::{Reissue, StoredOrder};
use crate::refusal::Refusal;
use crate::requests::requester;
use crate::state::State;
use crate::status::{OrderStatus, RequestStatus, RequestType};

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

pub(crate) fn known(state: &State, id: u64) -> Result<&StoredOrder, ControlError> {
    state.orders.get(&id).ok_or(ControlError::NoOrder)
}

pub(crate) fn order_id(call: &Call) -> Result<u64, Refusal> {
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
