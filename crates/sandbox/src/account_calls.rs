//! The calls about the key's user, the account and its products.

use serde_json::{Value, json};

use crate::account::Approval;
use crate::call::{Answer, Call, ok};
use crate::info::PRODUCT;
use crate::refusal::Refusal;

/// Number of the pretended account.
const ACCOUNT: u64 = 100_001;

/// `GET /user/me`. Source: user info page. Whether a service user has a type of its own is not documented; here it has the
/// role of a standard user, who needs approval for all changes (glossary).
pub(crate) fn user(call: &Call) -> Answer {
    let role = match call.service.store.account().approval {
        Approval::ServiceUser => json!({ "id": 5, "name": "Standard User" }),
        _ => json!({ "id": 1, "name": "Administrator" }),
    };
    ok(json!({
        "id": 1,
        "username": "test@example.com",
        "account_id": ACCOUNT,
        "first_name": "TEST",
        "last_name": "User",
        "email": "test@example.com",
        "status": "active",
        "type": "standard",
        "access_roles": [role],
    }))
}

/// `GET /account`. Source: account details page.
pub(crate) fn account() -> Answer {
    ok(json!({
        "id": ACCOUNT,
        "cert_central_type": "enterprise",
        "pricing_model": "none",
    }))
}

/// `GET /product`. Source: product list page.
pub(crate) fn products() -> Answer {
    ok(json!({ "products": [product()] }))
}

/// `GET /product/{name_id}`. Source: product info page. The division is not looked at: there is only one.
pub(crate) fn product_info(call: &Call) -> Answer {
    if call.param(0) != PRODUCT {
        return Err(Refusal::not_found("product"));
    }
    ok(product())
}

fn product() -> Value {
    json!({
        "group_name": "ssl_certificate",
        "name_id": PRODUCT,
        "name": "EU QWAC PSD2",
        "type": "ssl_certificate",
        "allowed_validity_years": ["1"],
        "allowed_order_validity_years": [1, 2, 3],
        "signature_hash_types": {
            "allowed_hash_types": [{ "id": "sha256", "name": "SHA-256" }],
            "default_hash_type_id": "sha256",
        },
        "additional_dns_names_allowed": true,
        "custom_expiration_date_allowed": true,
        "csr_required": true,
        "server_platforms": [{ "id": -1, "name": "OTHER" }],
    })
}
