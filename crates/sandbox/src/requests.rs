//! The calls about requests inside CertCentral: list, read, approve and reject.

use serde_json::{Value, json};

use crate::account::Approval;
use crate::call::{Answer, Call, done, ok};
use crate::control::ControlError;
use crate::info::{PRODUCT, add, date_time};
use crate::pages::Pages;
use crate::progress::text;
use crate::records::InnerRequest;
use crate::refusal::Refusal;
use crate::state::State;
use crate::status::RequestStatus;

/// `GET /request`. Source: list requests page.
pub(crate) fn list(call: &Call) -> Answer {
    let pages = Pages::parse(
        &call.query,
        &["status", "type", "search"],
        &["id", "date", "type", "status"],
    )?;
    let requests = call.service.store.read(|state, _| {
        let requests = state.requests.values();
        requests.map(|request| told(state, request)).collect()
    });
    ok(pages.page("requests", requests, |request| {
        let name = request.pointer("/order/certificate/common_name");
        name.and_then(Value::as_str)
            .map(str::to_owned)
            .into_iter()
            .collect()
    }))
}

/// `GET /request/{id}`. Source: request info page.
pub(crate) fn info(call: &Call) -> Answer {
    let request = call.service.store.read(|state, _| {
        let request = call.number().and_then(|id| state.requests.get(&id));
        request
            .map(|request| told(state, request))
            .ok_or(ControlError::NoRequest)
    })?;
    ok(request)
}

/// `PUT /request/{id}/status`. Source: update request status page.
pub(crate) fn update_status(call: &Call) -> Answer {
    let body = call.body(&call.service.schemas.request_status)?;
    let wanted = match text(&body, "status") {
        "approved" => RequestStatus::Approved,
        "rejected" => RequestStatus::Rejected,
        "pending" => RequestStatus::Pending,
        "submitted" => RequestStatus::Submitted,
        _ => return Err(Refusal::invalid_value("status")),
    };
    let comment = body
        .get("processor_comment")
        .and_then(Value::as_str)
        .map(str::to_owned);
    let id = call.number().ok_or(ControlError::NoRequest)?;
    let may_approve = call.service.store.account().approval != Approval::ServiceUser;
    call.service.store.change(|state, world| {
        let request = state.requests.get_mut(&id).ok_or(ControlError::NoRequest)?;
        if !request.status.waits() {
            return Err(ControlError::AlreadyProcessed.into());
        }
        if !may_approve {
            return Err(Refusal::invalid_approver());
        }
        match wanted {
            RequestStatus::Approved => state.approve(id, world.now, comment, world)?,
            RequestStatus::Rejected => state.reject(id, comment, world)?,
            waiting => {
                request.status = waiting;
                request.processor_comment = comment;
            }
        }
        Ok(())
    })?;
    done()
}

fn told(state: &State, request: &InnerRequest) -> Value {
    let mut told = json!({
        "id": request.id,
        "date": date_time(request.date),
        "type": request.kind,
        "status": request.status,
        "requester": requester(),
        "comments": request.comments,
    });
    if let Some(processed) = request.date_processed {
        let processed = json!({ "date_processed": date_time(processed), "processor": requester() });
        add(&mut told, processed);
    }
    if let Some(comment) = &request.processor_comment {
        add(&mut told, json!({ "processor_comment": comment }));
    }
    if let Some(order) = state.orders.get(&request.order_id) {
        let order = json!({
            "id": order.id,
            "certificate": { "common_name": order.certificate.get("common_name") },
            "organization": { "id": order.organization_id },
            "product": { "name_id": PRODUCT, "name": "EU QWAC PSD2" },
        });
        add(&mut told, json!({ "order": order }));
    }
    told
}

/// The key's user, who asks for everything and decides it.
pub(crate) fn requester() -> Value {
    json!({ "id": 1, "first_name": "TEST", "last_name": "User", "email": "test@example.com" })
}
