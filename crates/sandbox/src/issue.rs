//! Has the certificate of an order made as soon as nothing is missing for it.

use jiff::Span;
use jiff::civil::Date;
use serde_json::Value;

use crate::authority::{Error, Issued, Organization, QwacRequest, Validity};
use crate::progress::{World, text, texts};
use crate::records::{StoredCertificate, StoredOrder};
use crate::state::{QWAC, State};
use crate::status::OrderStatus;
use crate::{csr, dates};

impl State {
    /// Issues what nothing is missing for; whether there was anything.
    pub(crate) fn issue_ready(&mut self, world: &World<'_>) -> bool {
        let ready: Vec<u64> = self
            .moving()
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
