//! The rules that join fields of an order, or need a parser; the schema has all the others.
//!
//! Only documented rules. Each is one function over the body as it arrived, which may break the schema too.

use jiff::Span;
use jiff::civil::Date;
use serde_json::Value;

use crate::account::{Account, Approval};
use crate::csr;
use crate::refusal::ApiError;

/// Everything that breaks a rule.
pub(crate) fn faults(request: &Value, account: &Account, today: Date) -> Vec<ApiError> {
    let mut faults = Vec::new();
    faults.extend(duplicate_contact(request));
    faults.extend(too_many_verified_contacts(request));
    faults.extend(new_organization_without_verified_contact(request));
    faults.extend(service_user_without_organization_contact(request, account));
    faults.extend(two_renewals(request));
    faults.extend(card_without_details(request));
    faults.extend(unreadable_csr(request));
    faults.extend(impossible_dates(request));
    faults.extend(certificate_outlives_order(request, today));
    faults
}

fn contacts<'a>(request: &'a Value, contact_type: &'a str) -> impl Iterator<Item = &'a Value> {
    request
        .pointer("/organization/contacts")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter(move |contact| {
            contact.get("contact_type").and_then(Value::as_str) == Some(contact_type)
        })
}

fn is_new_organization(request: &Value) -> bool {
    request.get("organization").is_some_and(|organization| {
        organization.get("id").is_none() && organization.get("name").is_some()
    })
}

fn has(request: &Value, field: &str) -> bool {
    request.get(field).is_some_and(|value| !value.is_null())
}

/// One organization contact and one technical contact. Source: update organization and technical contact page; its
/// message is not documented.
fn duplicate_contact(request: &Value) -> Option<ApiError> {
    ["organization_contact", "technical_contact"]
        .into_iter()
        .any(|contact_type| contacts(request, contact_type).count() > 1)
        .then(|| {
            ApiError::new(
                "contact_type_duplicate",
                "There is more than one contact of the same type.",
            )
        })
}

/// At most fifteen verified contacts. Source: order page; the code is not documented.
fn too_many_verified_contacts(request: &Value) -> Option<ApiError> {
    (contacts(request, "verified_contact").count() > 15)
        .then(|| ApiError::invalid_value("contacts"))
}

/// A new organization needs a verified contact. Source: order page; the code is not documented.
fn new_organization_without_verified_contact(request: &Value) -> Option<ApiError> {
    (is_new_organization(request) && contacts(request, "verified_contact").next().is_none())
        .then(|| ApiError::invalid_value("contacts"))
}

/// A service user who creates an organization must name its organization contact: there is nobody to take in its place.
/// Source: order page; the code is not documented.
fn service_user_without_organization_contact(
    request: &Value,
    account: &Account,
) -> Option<ApiError> {
    (account.approval == Approval::ServiceUser
        && is_new_organization(request)
        && contacts(request, "organization_contact").next().is_none())
    .then(|| ApiError::invalid_value("organization_contact"))
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

/// A custom expiration date is a day of the calendar. Source: the announcement of the end of 4 to 6 year plans, for
/// the code.
fn impossible_dates(request: &Value) -> Option<ApiError> {
    [
        "/custom_expiration_date",
        "/order_validity/custom_expiration_date",
        "/certificate/cert_validity/custom_expiration_date",
    ]
    .into_iter()
    .filter_map(|pointer| request.pointer(pointer)?.as_str())
    .any(|date| parse_date(date).is_none())
    .then(|| ApiError::invalid_value("custom_expiration_date"))
}

/// The first certificate does not run longer than the order. Source: errors page; the message is not documented.
///
/// Compares durations with durations and dates with dates. Whether a duration of one fits a date of the other hangs on
/// the day of issuance, which is not known yet; and an expiration date of the whole request goes before both.
fn certificate_outlives_order(request: &Value, today: Date) -> Option<ApiError> {
    let certificate = request.pointer("/certificate/cert_validity")?;
    let order = request.get("order_validity")?;
    let (certificate, order) = match (expiration_date(certificate), expiration_date(order)) {
        _ if has(request, "custom_expiration_date") => return None,
        (Some(certificate), Some(order)) => (parse_date(certificate)?, parse_date(order)?),
        (None, None) => (last_day(certificate, today)?, last_day(order, today)?),
        _ => return None,
    };
    (certificate > order).then(|| {
        ApiError::new(
            "cert_validity_exceeds_order_validity",
            "The certificate validity exceeds the order validity.",
        )
    })
}

fn expiration_date(validity: &Value) -> Option<&str> {
    validity.get("custom_expiration_date")?.as_str()
}

/// The day on which a validity that begins today ends; days go before years. Source: order page.
fn last_day(validity: &Value, today: Date) -> Option<Date> {
    let number = |field| validity.get(field).and_then(Value::as_i64);
    let span = match (number("days"), number("years")) {
        (Some(days), _) => Span::new().try_days(days).ok()?,
        (None, Some(years)) => Span::new().try_years(years).ok()?,
        (None, None) => return None,
    };
    today.checked_add(span).ok()
}

/// `09 JUN 2027` (order page) or `2027-06-09` (public clients).
fn parse_date(text: &str) -> Option<Date> {
    Date::strptime("%d %b %Y", text)
        .or_else(|_| Date::strptime("%Y-%m-%d", text))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use serde_json::json;

    fn outlives(certificate: Value, order: Value) -> bool {
        let request =
            json!({ "certificate": { "cert_validity": certificate }, "order_validity": order });
        certificate_outlives_order(&request, date(2026, 11, 24)).is_some()
    }

    #[test]
    fn dates_of_both_forms_are_read_and_impossible_days_are_not() {
        assert_eq!(parse_date("09 JUN 2027"), Some(date(2027, 6, 9)));
        assert_eq!(parse_date("2027-06-09"), Some(date(2027, 6, 9)));
        assert_eq!(parse_date("29 FEB 2028"), Some(date(2028, 2, 29)));
        assert_eq!(parse_date("29 FEB 2027"), None);
        assert_eq!(parse_date("00 JAN 2027"), None);
        assert_eq!(parse_date("2027-02-30"), None);
    }

    #[test]
    fn durations_are_compared_on_the_calendar() {
        assert!(!outlives(json!({ "days": 365 }), json!({ "years": 1 })));
        assert!(outlives(json!({ "days": 366 }), json!({ "years": 1 })));
        assert!(outlives(json!({ "years": 2 }), json!({ "years": 1 })));
        assert!(outlives(json!({ "years": 1 }), json!({ "days": 364 })));
        assert!(!outlives(json!({ "years": 1 }), json!({ "days": 365 })));
    }

    #[test]
    fn days_go_before_years_and_dates_before_days() {
        assert!(!outlives(
            json!({ "days": 90, "years": 3 }),
            json!({ "days": 90 })
        ));
        let early = json!({ "custom_expiration_date": "09 JUN 2027", "days": 397 });
        let late = json!({ "custom_expiration_date": "2027-06-10", "days": 1 });
        assert!(!outlives(early.clone(), late.clone()));
        assert!(outlives(late, early));
    }

    #[test]
    fn a_duration_is_not_compared_with_a_date() {
        let date = json!({ "custom_expiration_date": "09 JUN 2020" });
        assert!(!outlives(json!({ "years": 3 }), date.clone()));
        assert!(!outlives(date, json!({ "days": 1 })));
        assert!(!outlives(json!({}), json!({ "days": 1 })));
    }

    #[test]
    fn no_number_is_too_large_to_compare() {
        assert!(!outlives(
            json!({ "days": i64::MAX }),
            json!({ "years": i64::MIN })
        ));
        assert!(!outlives(
            json!({ "days": 7_304_484 }),
            json!({ "years": 19_998 })
        ));
    }
}
