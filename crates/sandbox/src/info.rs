//! Order info: what `GET /order/certificate/{id}` answers. Source: order info page.
//!
//! Only what is known of an order that is not issued yet: the certificate has no number, thumbprint, serial number,
//! dates of validity or issuer (the page's sample of such an order has none). Nothing of the payment but its method. No
//! PSP roles and no service name: no published answer has them.

use serde_json::{Map, Value, json};

use crate::store::{Store, StoredOrder};

/// The only product that the sandbox sells.
pub(crate) const PRODUCT: &str = "eu_qwac_psd2";

/// The order info of a stored order.
pub(crate) fn order_info(store: &Store, order: &StoredOrder) -> Value {
    let request = &order.request;
    let certificate = request.get("certificate").unwrap_or(&Value::Null);
    let date_created = date_time(order);
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
    put("certificate", certificate_info);
    put("status", order.status.into());
    let renewal = request.get("renewal_of_order_id");
    let is_renewal = renewal.is_some() || request.get("renewed_thumbprint").is_some();
    put("is_renewal", is_renewal.into());
    put("date_created", date_created.clone().into());
    let mut organization = json!({ "id": organization_id });
    copy(
        &store.organization(organization_id),
        &["name", "assumed_name", "city", "state", "country"],
        &mut organization,
    );
    put("organization", organization);
    put("disable_renewal_notifications", false.into());
    put(
        "product",
        json!({ "name_id": PRODUCT, "name": "EU QWAC PSD2" }),
    );
    if let Some(request) = &order.approval_request {
        put(
            "requests",
            json!([{
                "id": request.id,
                "date": date_created,
                "type": "new_request",
                "status": request.status,
                "comments": order.request.get("comments"),
            }]),
        );
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

/// Copies the fields that `from` has.
fn copy(from: &Value, fields: &[&str], to: &mut Value) {
    if let Value::Object(to) = to {
        for field in fields {
            if let Some(value) = from.get(field) {
                to.insert((*field).to_owned(), value.clone());
            }
        }
    }
}

/// `2018-10-16T20:05:28+00:00`, the form of the API's own answers.
fn date_time(order: &StoredOrder) -> String {
    order
        .date_created
        .strftime("%Y-%m-%dT%H:%M:%S+00:00")
        .to_string()
}
