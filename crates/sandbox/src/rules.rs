//! The rules that join fields of an order, or need a parser; the schema has all the others.
//!
//! Only documented rules, those of contacts and of dates in their own files. Each is one function over the body as it
//! arrived, which may break the schema too.

use jiff::civil::Date;
use serde_json::Value;

use crate::account::Account;
use crate::refusal::ApiError;
use crate::{contacts, csr, dates};

/// Everything that breaks a rule.
pub(crate) fn faults(request: &Value, account: &Account, today: Date) -> Vec<ApiError> {
    let mut faults = contacts::faults(request, account);
    faults.extend(two_renewals(request));
    faults.extend(card_without_details(request));
    faults.extend(unreadable_csr(request));
    faults.extend(dates::faults(request, today));
    faults
}

pub(crate) fn has(request: &Value, field: &str) -> bool {
    request.get(field).is_some_and(|value| !value.is_null())
}

/// The renewed order or the thumbprint of its certificate, not both. Source: order page; the code is not documented.
fn two_renewals(request: &Value) -> Option<ApiError> {
    (has(request, "renewed_thumbprint") && has(request, "renewal_of_order_id"))
        .then(|| ApiError::invalid_value("renewed_thumbprint"))
}

/// Payment by card needs the card and the billing address. Source: order page; the code is not documented.
fn card_without_details(request: &Value) -> Vec<ApiError> {
    if request.get("payment_method").and_then(Value::as_str) != Some("card") {
        return Vec::new();
    }
    ["credit_card", "billing_address"]
        .into_iter()
        .filter(|field| !has(request, field))
        .map(ApiError::invalid_value)
        .collect()
}

/// The CSR can be read. Source: errors page; the message is not documented.
fn unreadable_csr(request: &Value) -> Option<ApiError> {
    let csr = request.pointer("/certificate/csr")?.as_str()?;
    (!csr::can_be_parsed(csr))
        .then(|| ApiError::new("csr_invalid_cannot_parse", "The CSR could not be parsed."))
}
