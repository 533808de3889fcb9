//! How an order goes on: approval, validation, issuance, reissue, revocation, cancellation and its end.
//!
//! Nothing here waits. What time brings about is done when somebody next looks, by [`State::settle`].

use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::account::{Account, Approval, Progress};
use crate::authority::{Authority, RevocationReason};
use crate::control::ControlError;
use crate::records::{InnerRequest, StoredOrder, StoredValidation, organization_until};
use crate::state::{QWAC, State, next};
use crate::status::{OrderStatus, RequestStatus, RequestType};

/// What an order goes on in.
pub(crate) struct World<'a> {
    pub(crate) account: &'a Account,
    pub(crate) authority: &'a Authority,
    pub(crate) now: Timestamp,
}

impl World<'_> {
    pub(crate) fn today(&self) -> Date {
        TimeZone::UTC.to_datetime(self.now).date()
    }
}

impl State {
    /// Does what is due by now; whether anything was.
    pub(crate) fn settle(&mut self, world: &World<'_>) -> bool {
        let mut changed = false;
        if let Progress::Automatic(step) = world.account.progress {
            changed |= self.approve_due(step, world);
            changed |= self.validate_due(step, world);
        }
        changed |= self.issue_ready(world);
        self.move_on(|order| {
            let is_over = order.valid_till.is_some_and(|last| last < world.today());
            if is_over
                && matches!(
                    order.status,
                    OrderStatus::Issued | OrderStatus::ReissuePending
                )
            {
                order.reissue = None;
                order.set_status(OrderStatus::Expired, world.now);
                changed = true;
            }
        });
        changed
    }

    fn approve_due(&mut self, step: Duration, world: &World<'_>) -> bool {
        let due: Vec<(u64, Timestamp)> = self
            .requests
            .values()
            .filter(|request| request.status.waits())
            .map(|request| (request.id, after(request.date, step)))
            .filter(|(_, due)| *due <= world.now)
            .collect();
        for (id, due) in &due {
            // One of an order may end another.
            let _ = self.approve(*id, *due, None, world);
        }
        !due.is_empty()
    }

    fn validate_due(&mut self, step: Duration, world: &World<'_>) -> bool {
        let is_due = |since: Timestamp| after(since, step) <= world.now;
        let mut changed = false;
        for organization in self.organizations.values_mut() {
            for validation in organization.validations.values_mut() {
                if validation.validated_until.is_none() && is_due(validation.date_created) {
                    let done = after(validation.date_created, step);
                    validation.validated_until = Some(organization_until(done));
                    changed = true;
                }
            }
        }
        for domain in self.domains.values_mut() {
            if let Some(since) = domain.awaited
                && is_due(since)
            {
                domain.proved = Some(after(since, step));
                domain.awaited = None;
                changed = true;
            }
        }
        self.move_on(|order| {
            if !order.representative_agreed && order.approved.is_some_and(is_due) {
                order.representative_agreed = true;
                changed = true;
            }
        });
        changed
    }

    /// Makes the request for a new order or its reissue, or approves it at once, as the account has it.
    pub(crate) fn ask_for_approval(
        &mut self,
        order_id: u64,
        approval: Approval,
        comments: Option<String>,
        world: &World<'_>,
    ) {
        let is_reissue = self
            .orders
            .get(&order_id)
            .is_some_and(|order| order.reissue.is_some());
        let kind = if is_reissue {
            RequestType::Reissue
        } else {
            RequestType::NewRequest
        };
        let status = match approval {
            Approval::Required => RequestStatus::Pending,
            Approval::ServiceUser => RequestStatus::Submitted,
            Approval::Automatic => RequestStatus::Approved,
            Approval::Skipped => {
                self.start(order_id, world.now, world);
                return;
            }
        };
        let request = self.add_request(kind, order_id, comments, world.now);
        request.status = status;
        if status == RequestStatus::Approved {
            request.date_processed = Some(world.now);
            self.start(order_id, world.now, world);
        }
    }

    pub(crate) fn add_request(
        &mut self,
        kind: RequestType,
        order_id: u64,
        comments: Option<String>,
        date: Timestamp,
    ) -> &mut InnerRequest {
        let id = next(&mut self.next.request);
        self.file_request(InnerRequest {
            id,
            kind,
            status: RequestStatus::Pending,
            order_id,
            certificate_id: None,
            reason: None,
            date,
            date_processed: None,
            comments,
            processor_comment: None,
        })
    }

    /// Approves a request that waits.
    pub(crate) fn approve(
        &mut self,
        id: u64,
        at: Timestamp,
        comment: Option<String>,
        world: &World<'_>,
    ) -> Result<(), ControlError> {
        let request = self.process(id, RequestStatus::Approved, at, comment)?;
        match request.kind {
            RequestType::NewRequest | RequestType::Reissue => {
                self.start(request.order_id, at, world);
                Ok(())
            }
            RequestType::Revoke => {
                let reason = request.reason.unwrap_or(RevocationReason::Unspecified);
                self.revoke(request.order_id, request.certificate_id, reason, world)
            }
        }
    }

    /// Rejects a request that waits.
    pub(crate) fn reject(
        &mut self,
        id: u64,
        comment: Option<String>,
        world: &World<'_>,
    ) -> Result<(), ControlError> {
        let request = self.process(id, RequestStatus::Rejected, world.now, comment)?;
        let order = self.order_mut(request.order_id)?;
        match request.kind {
            RequestType::NewRequest => order.set_status(OrderStatus::Rejected, world.now),
            RequestType::Reissue => order.drop_reissue(world.now),
            RequestType::Revoke => {}
        }
        Ok(())
    }

    fn process(
        &mut self,
        id: u64,
        status: RequestStatus,
        at: Timestamp,
        comment: Option<String>,
    ) -> Result<InnerRequest, ControlError> {
        let request = self.requests.get_mut(&id).ok_or(ControlError::NoRequest)?;
        if !request.status.waits() {
            return Err(ControlError::AlreadyProcessed);
        }
        request.status = status;
        request.date_processed = Some(at);
        request.processor_comment = comment;
        Ok(request.clone())
    }

    /// An approved order, or its reissue, gets its certificate's number, and its validation begins. It is issued at once
    /// where nothing is missing.
    fn start(&mut self, order_id: u64, at: Timestamp, world: &World<'_>) {
        let certificate_id = next(&mut self.next.certificate);
        self.moves(order_id);
        let Some(order) = self.orders.get_mut(&order_id) else {
            return;
        };
        let domains = match &mut order.reissue {
            Some(reissue) => {
                reissue.certificate_id = Some(certificate_id);
                reissue.domains.clone()
            }
            None => {
                order.certificate_id = Some(certificate_id);
                order.approved = Some(at);
                order.set_status(OrderStatus::Pending, at);
                order.domains.clone()
            }
        };
        for id in domains {
            if let Some(domain) = self.domains.get_mut(&id)
                && !domain.is_proved(world.now)
            {
                domain.proved = None;
                domain.awaited.get_or_insert(at);
            }
        }
        if let Some(organization) = self.organizations.get_mut(&order.organization_id) {
            let validation = organization.validations.entry(QWAC.to_owned());
            let validation = validation.or_insert_with(|| StoredValidation {
                date_created: at,
                validated_until: None,
                verified_users: json!([]),
            });
            if validation
                .validated_until
                .is_some_and(|until| until <= world.now)
            {
                validation.validated_until = None;
                validation.date_created = at;
            }
        }
        self.issue_ready(world);
    }

    /// Revokes all certificates of an order, or the one. An order without one that holds is revoked, too.
    pub(crate) fn revoke(
        &mut self,
        order_id: u64,
        certificate_id: Option<u64>,
        reason: RevocationReason,
        world: &World<'_>,
    ) -> Result<(), ControlError> {
        let mut holds = false;
        let certificates = self.certificates.values_mut();
        for certificate in certificates.filter(|certificate| certificate.order_id == order_id) {
            if certificate_id.is_none_or(|id| id == certificate.id) && !certificate.revoked {
                world
                    .authority
                    .revoke(certificate.serial, reason, world.now);
                certificate.revoked = true;
            }
            holds |= !certificate.revoked;
        }
        if !holds {
            let order = self.order_mut(order_id)?;
            order.reissue = None;
            order.set_status(OrderStatus::Revoked, world.now);
            self.end_requests(order_id, world.now, |_| true);
        }
        Ok(())
    }

    /// Cancels an order without a certificate, or the reissue of one that has one. Source: update order status page.
    pub(crate) fn cancel(&mut self, id: u64, now: Timestamp) -> Result<(), ControlError> {
        let order = self.order_mut(id)?;
        match order.status {
            status if status.is_open() => {
                order.set_status(OrderStatus::Canceled, now);
                self.end_requests(id, now, |_| true);
            }
            OrderStatus::ReissuePending => {
                order.drop_reissue(now);
                self.end_requests(id, now, |kind| kind == RequestType::Reissue);
            }
            status => return Err(ControlError::WrongStatus(status)),
        }
        Ok(())
    }

    /// Nobody has to decide any more.
    fn end_requests(&mut self, order: u64, now: Timestamp, which: impl Fn(RequestType) -> bool) {
        let requests = self.requests.values_mut();
        for request in requests.filter(|request| request.order_id == order && which(request.kind)) {
            if request.status.waits() {
                request.status = RequestStatus::Rejected;
                request.date_processed = Some(now);
            }
        }
    }
}

impl StoredOrder {
    pub(crate) fn set_status(&mut self, status: OrderStatus, now: Timestamp) {
        if self.status != status {
            self.status = status;
            self.status_changed = now;
        }
    }

    pub(crate) fn drop_reissue(&mut self, now: Timestamp) {
        self.reissue = None;
        self.set_status(OrderStatus::Issued, now);
    }

    /// Whether the representative agreed, to this order or by delegation.
    pub(crate) fn representative_agreed(&self, account: &Account) -> bool {
        self.representative_agreed
            || account.delegation && self.verified_contacts().next().is_some()
    }

    pub(crate) fn verified_contacts(&self) -> impl Iterator<Item = &Value> {
        let contacts = self.request.pointer("/organization/contacts");
        let contacts = contacts.and_then(Value::as_array).into_iter().flatten();
        contacts.filter(|contact| text(contact, "contact_type") == "verified_contact")
    }
}

pub(crate) fn text<'a>(object: &'a Value, name: &str) -> &'a str {
    object.get(name).and_then(Value::as_str).unwrap_or_default()
}

pub(crate) fn texts<'a>(object: &'a Value, name: &str) -> impl Iterator<Item = &'a str> {
    let list = object.get(name).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str)
}

fn after(time: Timestamp, step: Duration) -> Timestamp {
    let step = SignedDuration::try_from(step).unwrap_or(SignedDuration::MAX);
    // Only a span of calendar units could be an error.
    time.saturating_add(step).unwrap_or(Timestamp::MAX)
}
