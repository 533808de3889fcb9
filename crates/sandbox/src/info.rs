//! Order info: what `GET /order/certificate/{id}` answers. Source: order info page.
//!
//! Only what is known: before it is issued, the certificate has no number, thumbprint, serial number, dates of validity or
//! issuer (the page's sample of such an order has none). Nothing of the payment but its method. No PSP roles and no service
//! name: no published answer has them.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde_json::{Map, Value, json};

use crate::call::{Answer, Call, ok};
use crate::certificates::ISSUING_CA;
use crate::records::{StoredCertificate, StoredOrder};
use crate::refusal::Refusal;
use crate::state::State;

/// The only product that the sandbox sells.
pub(crate) const PRODUCT: &str = "eu_qwac_psd2";

/// Answers the call. The order is named by its number, or by the thumbprint or serial number of its certificate.
pub(crate) fn info(call: &Call) -> Answer {
    let wanted = call.param(0);
    let info = call.service.store.read(|state, now| {
        let order = match wanted.parse() {
            Ok(id) => state.orders.get(&id),
            Err(_) => None,
        };
        let order = order.or_else(|| {
            let certificates = state.certificates.values();
            // Of several certificates of an order, the first is the primary one.
            let found = certificates.into_iter().find(|certificate| {
                certificate.thumbprint().eq_ignore_ascii_case(wanted)
                    || certificate.serial.to_string().eq_ignore_ascii_case(wanted)
            })?;
            state.orders.get(&found.order_id)
        })?;
        Some(order_info(state, order, now))
    });
    ok(info.ok_or_else(Refusal::no_order)?)
}

/// The order info of a stored order.
pub(crate) fn order_info(state: &State, order: &StoredOrder, now: Timestamp) -> Value {
    let request = &order.request;
    let certificate = &order.certificate;
    let date_created = date_time(order.date_created);
    let organization_id = order.organization_id;

    let mut info = Map::new();
    let mut put = |name: &str, value: Value| info.insert(name.to_owned(), value);
    put("id", order.id.into());
    let mut certificate_info = json!({
        "dns_names": [],
        // The order page's default: other.
        "server_platform": { "id": -1 },
        "organization": { "id": organization_id },
        "date_created": date_created,
    });
    copy(
        certificate,
        &[
            "common_name",
            "dns_names",
            "csr",
            "signature_hash",
            "server_platform",
            "cert_validity",
            "profile_option",
        ],
        &mut certificate_info,
    );
    if let Some(issued) = state.certificate_of(order) {
        add(&mut certificate_info, of_issued(issued, now));
    }
    put("certificate", certificate_info);
    put("status", order.status.as_str().into());
    let renewal = request.get("renewal_of_order_id");
    let is_renewal = renewal.is_some() || request.get("renewed_thumbprint").is_some();
    put("is_renewal", is_renewal.into());
    if order.is_renewed {
        put("is_renewed", true.into());
    }
    put("date_created", date_created.clone().into());
    let mut organization = json!({ "id": organization_id });
    copy(
        state
            .organizations
            .get(&organization_id)
            .map_or(&Value::Null, |organization| &organization.details),
        &["name", "assumed_name", "city", "state", "country"],
        &mut organization,
    );
    put("organization", organization);
    put("disable_renewal_notifications", false.into());
    put(
        "product",
        json!({ "name_id": PRODUCT, "name": "EU QWAC PSD2" }),
    );
    let requests: Vec<Value> = state
        .requests_of(order.id)
        .map(|request| {
            json!({
                "id": request.id,
                "date": date_time(request.date),
                "type": request.kind,
                "status": request.status,
                "comments": request.comments,
            })
        })
        .collect();
    if !requests.is_empty() {
        put("requests", requests.into());
    }
    if let Some(valid_till) = order.valid_till {
        put("order_valid_till", valid_till.to_string().into());
    }
    if let Some(renewed) = renewal {
        put("renewed_order_id", renewed.clone());
    }
    let mut info = Value::Object(info);
    copy(
        request,
        &[
            "organization_contact",
            "technical_contact",
            "disable_renewal_notifications",
            "container",
            "custom_fields",
            "payment_method",
            "dcv_method",
        ],
        &mut info,
    );
    info
}

/// What only an issued certificate has.
fn of_issued(issued: &StoredCertificate, now: Timestamp) -> Value {
    let (from, till) = (date(issued.not_before), date(issued.not_after));
    json!({
        "id": issued.id,
        "thumbprint": issued.thumbprint(),
        "serial_number": issued.serial,
        "date_issued": date_time(issued.not_before),
        "valid_from": from.to_string(),
        "valid_till": till.to_string(),
        "days_remaining": date(now).until(till).map_or(0, |span| span.get_days()),
        "ca_cert": { "id": "TEST", "name": ISSUING_CA },
    })
}

/// Copies the fields that `from` has.
pub(crate) fn copy(from: &Value, fields: &[&str], to: &mut Value) {
    if let Value::Object(to) = to {
        for field in fields {
            if let Some(value) = from.get(field) {
                to.insert((*field).to_owned(), value.clone());
            }
        }
    }
}

/// Adds the fields of one object to another.
pub(crate) fn add(to: &mut Value, from: Value) {
    if let (Value::Object(to), Value::Object(from)) = (to, from) {
        to.extend(from);
    }
}

/// `2018-10-16T20:05:28+00:00`, the form of the API's own answers.
pub(crate) fn date_time(time: Timestamp) -> String {
    time.strftime("%Y-%m-%dT%H:%M:%S+00:00").to_string()
}

/// The day in UTC.
pub(crate) fn date(time: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(time).date()
}
