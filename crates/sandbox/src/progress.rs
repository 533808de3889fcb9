//! How an order goes on: approval, validation, issuance, reissue, revocation, cancellation and its end.
//!
//! Nothing here waits. What time brings about is done when somebody next looks, by [`State::settle`].

use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use serde_json::{Value, json};

use crate::account::{Account, Approval, Progress};
use crate::authority::{
    Authority, Error, Issued, Organization, QwacRequest, RevocationReason, Validity,
};
use crate::control::ControlError;
use crate::records::{
    InnerRequest, StoredCertificate, StoredOrder, StoredValidation, organization_until,
};
use crate::status::{OrderStatus, RequestStatus, RequestType};
use crate::store::{QWAC, State, next};
use crate::{csr, dates};

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
        for order in self.orders.values_mut() {
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
        }
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
        for order in self.orders.values_mut() {
            if !order.representative_agreed && order.approved.is_some_and(is_due) {
                order.representative_agreed = true;
                changed = true;
            }
        }
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
        self.requests.entry(id).or_insert(InnerRequest {
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

    /// Issues what nothing is missing for; whether there was anything.
    pub(crate) fn issue_ready(&mut self, world: &World<'_>) -> bool {
        let ready: Vec<u64> = self
            .orders
            .values()
            .filter(|order| self.is_ready(order, world))
            .map(|order| order.id)
            .collect();
        for id in &ready {
            self.issue(*id, world);
        }
        !ready.is_empty()
    }

    fn is_ready(&self, order: &StoredOrder, world: &World<'_>) -> bool {
        let (certificate_id, domains) = match (order.status, &order.reissue) {
            (OrderStatus::Pending, _) => (order.certificate_id, &order.domains),
            (OrderStatus::ReissuePending, Some(reissue)) => {
                (reissue.certificate_id, &reissue.domains)
            }
            _ => return false,
        };
        let organization = self.organizations.get(&order.organization_id);
        certificate_id.is_some()
            && order.representative_agreed(world.account)
            && organization.is_some_and(|organization| {
                let validation = organization.validations.get(QWAC);
                organization.is_active
                    && validation.is_some_and(|validation| validation.is_valid(world.now))
            })
            && domains.iter().all(|id| {
                let domain = self.domains.get(id);
                domain.is_some_and(|domain| domain.is_proved(world.now))
            })
    }

    /// Issues the order's certificate or its reissue. An order that the CA can't issue for is rejected, and a reissue
    /// dropped; what the service does is not documented.
    fn issue(&mut self, order_id: u64, world: &World<'_>) {
        let Some(order) = self.orders.get_mut(&order_id) else {
            return;
        };
        let (certificate, id) = match &order.reissue {
            Some(reissue) => (reissue.certificate.clone(), reissue.certificate_id),
            None => (order.certificate.clone(), order.certificate_id),
        };
        let valid_till = order
            .valid_till
            .unwrap_or_else(|| order_end(&order.request, world));
        let organization = self.organizations.get(&order.organization_id);
        let organization = in_certificate(
            organization.map_or(&Value::Null, |organization| &organization.details),
            order.organization_id,
        );
        let issued = certify(
            &certificate,
            &order.request,
            organization,
            valid_till,
            world,
        );
        let (Ok(issued), Some(id)) = (issued, id) else {
            match order.reissue {
                Some(_) => order.drop_reissue(world.now),
                None => order.set_status(OrderStatus::Rejected, world.now),
            }
            return;
        };
        let name = text(&certificate, "common_name");
        if let Some(reissue) = order.reissue.take() {
            order.certificate = reissue.certificate;
            order.domains = reissue.domains;
            order.certificate_id = Some(id);
        }
        order.valid_till = Some(valid_till);
        order.set_status(OrderStatus::Issued, world.now);
        let renewed = order.request.clone();
        let issued = StoredCertificate::new(id, order_id, name.to_owned(), &issued);
        self.certificates.insert(id, issued);
        self.note_renewal(&renewed);
    }

    /// The order that was renewed says so, if it is one of the account.
    fn note_renewal(&mut self, request: &Value) {
        let thumbprint = text(request, "renewed_thumbprint");
        let by_number = match request.get("renewal_of_order_id") {
            Some(Value::String(id)) => id.parse().ok(),
            Some(id) => id.as_u64(),
            None => None,
        };
        let renewed = by_number.or_else(|| {
            let mut certificates = self.certificates.values();
            let found = certificates
                .find(|certificate| certificate.thumbprint().eq_ignore_ascii_case(thumbprint));
            found.map(|certificate| certificate.order_id)
        });
        if let Some(order) = renewed.and_then(|id| self.orders.get_mut(&id)) {
            order.is_renewed = true;
        }
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

    fn drop_reissue(&mut self, now: Timestamp) {
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

/// Has the certificate made.
fn certify(
    certificate: &Value,
    order: &Value,
    organization: Organization,
    order_end: Date,
    world: &World<'_>,
) -> Result<Issued, Error> {
    let key = csr::public_key(text(certificate, "csr")).ok_or(Error::PublicKey)?;
    let roles = texts(certificate, "psp_roles").filter_map(|role| role.parse().ok());
    let mut request = QwacRequest::new(key, text(certificate, "common_name"), roles, organization);
    request.dns_names = texts(certificate, "dns_names").map(str::to_owned).collect();
    request.profile_option = certificate
        .get("profile_option")
        .and_then(Value::as_str)
        .map(str::to_owned);
    request.validity = validity(certificate, order, world.today());
    request.order_end = Some(order_end);
    world.authority.issue(&request, world.now)
}

/// The root's date goes before the certificate's own validity. Source: order page.
fn validity(certificate: &Value, order: &Value, today: Date) -> Validity {
    if let Some(last) = dates::expiration_day(order) {
        return Validity::Until(last);
    }
    let of_certificate = certificate.get("cert_validity").unwrap_or(&Value::Null);
    if let Some(last) = dates::expiration_day(of_certificate) {
        return Validity::Until(last);
    }
    let days = of_certificate.get("days").and_then(Value::as_u64);
    if let Some(days) = days.and_then(|days| days.try_into().ok()) {
        return Validity::Days(days);
    }
    dates::last_day(of_certificate, today).map_or(Validity::Longest, Validity::Until)
}

/// The last day of an order whose first certificate is issued today. One year is the default (DOCS page on 2-year
/// certificates).
fn order_end(order: &Value, world: &World<'_>) -> Date {
    let validity = order.get("order_validity").unwrap_or(&Value::Null);
    let today = world.today();
    dates::expiration_day(validity)
        .or_else(|| dates::last_day(validity, today))
        .or_else(|| today.checked_add(Span::new().years(1)).ok())
        .unwrap_or(today)
}

/// What the certificate says of the organization. Nothing but name and country come from the order or the call that
/// created it.
fn in_certificate(details: &Value, id: u64) -> Organization {
    let or = |name: &str, default: String| match text(details, name) {
        "" => default,
        text => text.to_owned(),
    };
    Organization::pretended(
        or("name", format!("TEST Organization {id}")),
        &or("country", "NL".to_owned()),
        id,
    )
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
