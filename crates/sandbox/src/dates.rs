//! The rules for the dates and durations of an order.

use jiff::Span;
use jiff::civil::Date;
use serde_json::Value;

use crate::refusal::ApiError;
use crate::rules::has;

/// Everything that is wrong with the dates.
pub(crate) fn faults(request: &Value, today: Date) -> Vec<ApiError> {
    let mut faults = Vec::new();
    faults.extend(unusable_date(request, today));
    faults.extend(certificate_outlives_order(request, today));
    faults
}

/// A custom expiration date is a day of the calendar, within 397 days of the request. Source: order page; the
/// announcement of the end of 4 to 6 year plans, for the code.
///
/// That a day before the request is none, and that days are those of UTC, is not documented.
fn unusable_date(request: &Value, today: Date) -> Option<ApiError> {
    // Without a last day, the calendar itself ends before.
    let last = today.checked_add(Span::new().days(397)).ok();
    let usable = |date| date >= today && last.is_none_or(|last| date <= last);
    [
        "/custom_expiration_date",
        "/order_validity/custom_expiration_date",
        "/certificate/cert_validity/custom_expiration_date",
    ]
    .into_iter()
    .filter_map(|pointer| request.pointer(pointer)?.as_str())
    .any(|date| !parse_date(date).is_some_and(usable))
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

/// The custom expiration date, if there is one that is a day.
pub(crate) fn expiration_day(of: &Value) -> Option<Date> {
    expiration_date(of).and_then(parse_date)
}

fn expiration_date(validity: &Value) -> Option<&str> {
    validity.get("custom_expiration_date")?.as_str()
}

/// The day on which a validity that begins today ends; days go before years. Source: order page.
pub(crate) fn last_day(validity: &Value, today: Date) -> Option<Date> {
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
