//! The list of orders whose status changed.

use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::call::{Answer, Call, ok};
use crate::info::add;
use crate::records::StoredOrder;
use crate::refusal::{ApiError, Refusal};

/// `GET /order/certificate/status-changes`. Source: status change page.
pub(crate) fn status_changes(call: &Call) -> Answer {
    let mut back: Option<i64> = None;
    let mut days = None;
    let mut faults = Vec::new();
    for (name, value) in form_urlencoded::parse(call.query.as_bytes()) {
        let number = |most: i64| {
            value
                .parse()
                .ok()
                .filter(|number| (0..=most).contains(number))
        };
        let fits = match &*name {
            "minutes" => number(10_080).map(|minutes| *back.get_or_insert(0) += minutes * 60),
            "seconds" => number(604_800).map(|seconds| *back.get_or_insert(0) += seconds),
            "filters[status_last_updated]" => range(&value).map(|range| days = Some(range)),
            _ => None,
        };
        if fits.is_none() {
            faults.push(ApiError::invalid_value(&name));
        }
    }
    if !faults.is_empty() {
        return Err(Refusal::faults(faults));
    }
    if back.is_none() && days.is_none() {
        // At least one must be there; the code is not documented.
        return Err(Refusal::invalid_value("minutes"));
    }
    let orders = call.service.store.read(|state, now| {
        let since = back.map(|back| {
            now.saturating_sub(SignedDuration::from_secs(back))
                .unwrap_or(now)
        });
        let changed = |order: &&StoredOrder| {
            let at = order.status_changed;
            since.is_none_or(|since| at >= since)
                && days.is_none_or(|(first, last)| first <= at && at < last)
        };
        let told = |order: &StoredOrder| {
            let mut told = json!({ "order_id": order.id, "status": order.status });
            if let Some(certificate) = order.certificate_id {
                add(&mut told, json!({ "certificate_id": certificate }));
            }
            told
        };
        state
            .orders
            .values()
            .filter(changed)
            .map(told)
            .collect::<Vec<_>>()
    });
    // The page's sample: an empty object where none changed.
    if orders.is_empty() {
        ok(json!({}))
    } else {
        ok(json!({ "orders": orders }))
    }
}

/// From the first day's begin to the last day's end, at most seven days, in Mountain Time. That of the winter is taken all
/// year.
fn range(text: &str) -> Option<(Timestamp, Timestamp)> {
    let (first, last) = text.split_once("...")?;
    let day = |text| Date::strptime("%Y-%m-%d", text).ok();
    let zone = TimeZone::fixed(Offset::constant(-7));
    let begin = |day: Date| zone.to_timestamp(day.to_datetime(Time::MIN)).ok();
    let range = (begin(day(first)?)?, begin(day(last)?.tomorrow().ok()?)?);
    let length = range.1.duration_since(range.0);
    (length.is_positive() && length <= SignedDuration::from_hours(7 * 24)).then_some(range)
}
