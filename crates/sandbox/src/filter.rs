//! The filters of the list of orders. Source: list orders page, and the page on filters, sorting and pagination.
//!
//! What the pages leave open is decided in `spec/decisions.md`, in the table on the sandbox.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use serde_json::Value;

use crate::info::PRODUCT;
use crate::records::StoredOrder;
use crate::state::State;
use crate::status::OrderStatus;

/// One filter with its values, of which any may fit.
#[derive(Debug)]
pub(crate) struct Filter {
    property: Property,
    values: Vec<Wanted>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Property {
    Id,
    Status,
    OrganizationId,
    ProductNameId,
    CommonName,
    DomainName,
    DateCreated,
    CertificateId,
    SerialNumber,
    ValidTill,
    IsRenewed,
    Search,
}

/// What a value has to be.
#[derive(Debug)]
enum Wanted {
    Text(String),
    /// `%` stands for any text.
    Pattern(String),
    Number(u64),
    /// From the first moment to the last; an open end has none.
    Time(Option<Timestamp>, Option<Timestamp>),
}

impl Filter {
    /// The filter on the property of this name; `None` when there is none such, or a value can't be one of it.
    pub(crate) fn new(property: &str, values: &[String]) -> Option<Self> {
        let property = match property {
            "id" => Property::Id,
            "status" => Property::Status,
            "organization_id" => Property::OrganizationId,
            "product_name_id" => Property::ProductNameId,
            "common_name" => Property::CommonName,
            "domain_name" => Property::DomainName,
            "date_created" => Property::DateCreated,
            "certificate_id" => Property::CertificateId,
            "serial_number" => Property::SerialNumber,
            "valid_till" => Property::ValidTill,
            "is_renewed" => Property::IsRenewed,
            "search" => Property::Search,
            _ => return None,
        };
        let values = values.iter().map(|value| property.wanted(value));
        Some(Self {
            property,
            values: values.collect::<Option<_>>()?,
        })
    }

    pub(crate) fn fits(&self, order: &StoredOrder, state: &State) -> bool {
        self.values
            .iter()
            .any(|wanted| self.property.fits(wanted, order, state))
    }
}

impl Property {
    fn wanted(self, value: &str) -> Option<Wanted> {
        match self {
            Self::Id | Self::OrganizationId | Self::CertificateId => {
                value.parse().ok().map(Wanted::Number)
            }
            Self::Status | Self::ProductNameId | Self::SerialNumber => {
                Some(Wanted::Text(value.to_owned()))
            }
            Self::IsRenewed => matches!(value, "0" | "1").then(|| Wanted::Text(value.to_owned())),
            Self::CommonName | Self::DomainName | Self::Search => {
                Some(Wanted::Pattern(value.to_owned()))
            }
            Self::DateCreated | Self::ValidTill => time(value),
        }
    }

    fn fits(self, wanted: &Wanted, order: &StoredOrder, state: &State) -> bool {
        let is_number = |number| matches!(wanted, Wanted::Number(wanted) if *wanted == number);
        let is_text = |text: &str| match wanted {
            Wanted::Text(wanted) => wanted.eq_ignore_ascii_case(text),
            Wanted::Pattern(pattern) => matches(pattern, text),
            _ => false,
        };
        let is_time = |time: Timestamp| match wanted {
            Wanted::Time(first, last) => {
                first.is_none_or(|first| time >= first) && last.is_none_or(|last| time <= last)
            }
            _ => false,
        };
        let issued = state.certificate_of(order);
        let common_name = texts(&order.certificate, "/common_name");
        match self {
            Self::Id => is_number(order.id),
            Self::OrganizationId => is_number(order.organization_id),
            Self::CertificateId => order.certificate_id.is_some_and(is_number),
            // "issued" finds the expired ones too. Source: list orders page.
            Self::Status => {
                is_text(order.status.as_str())
                    || order.status == OrderStatus::Expired && is_text("issued")
            }
            Self::SerialNumber => issued.is_some_and(|issued| is_text(&issued.serial.to_string())),
            Self::ValidTill => issued.is_some_and(|issued| is_time(issued.not_after)),
            Self::IsRenewed => is_text(if order.is_renewed { "1" } else { "0" }),
            Self::ProductNameId => is_text(PRODUCT),
            Self::CommonName => common_name.into_iter().any(is_text),
            Self::DomainName => common_name
                .into_iter()
                .chain(texts(&order.certificate, "/dns_names"))
                .any(is_text),
            Self::Search => common_name
                .into_iter()
                .chain(emails(&order.request))
                .any(is_text),
            Self::DateCreated => is_time(order.date_created),
        }
    }
}

/// The text at this place, or the texts of the list there.
fn texts<'a>(request: &'a Value, pointer: &str) -> Vec<&'a str> {
    match request.pointer(pointer) {
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect(),
        Some(value) => value.as_str().into_iter().collect(),
        None => Vec::new(),
    }
}

/// The addresses of all contacts of the order.
fn emails(request: &Value) -> impl Iterator<Item = &str> {
    let of_organization = request
        .pointer("/organization/contacts")
        .and_then(Value::as_array);
    let of_order = ["organization_contact", "technical_contact"];
    of_organization
        .into_iter()
        .flatten()
        .chain(of_order.into_iter().filter_map(|name| request.get(name)))
        .filter_map(|contact| contact.get("email")?.as_str())
}

/// Whether the text is what the pattern says, whatever the case of its letters.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    let (pattern, text) = (pattern.to_lowercase(), text.to_lowercase());
    let Some((start, rest)) = pattern.split_once('%') else {
        return pattern == text;
    };
    let Some(mut text) = text.strip_prefix(start) else {
        return false;
    };
    let (middle, end) = rest.rsplit_once('%').unwrap_or(("", rest));
    for part in middle.split('%') {
        match text.split_once(part) {
            Some((_, after)) => text = after,
            None => return false,
        }
    }
    text.ends_with(end)
}

/// `a...b`, `>a`, `<b` or `a`, where each is a day or a moment.
fn time(value: &str) -> Option<Wanted> {
    let (first, last) = if let Some((first, last)) = value.split_once("...") {
        (Some(moments(first)?.0), Some(moments(last)?.1))
    } else if let Some(after) = value.strip_prefix('>') {
        let step = jiff::SignedDuration::from_nanos(1);
        (Some(moments(after)?.1.checked_add(step).ok()?), None)
    } else if let Some(before) = value.strip_prefix('<') {
        let step = jiff::SignedDuration::from_nanos(1);
        (None, Some(moments(before)?.0.checked_sub(step).ok()?))
    } else {
        let (first, last) = moments(value)?;
        (Some(first), Some(last))
    };
    Some(Wanted::Time(first, last))
}

/// The first and the last moment of what is written: a day, a second in UTC without saying so, or a moment.
fn moments(text: &str) -> Option<(Timestamp, Timestamp)> {
    let utc = |time: DateTime| TimeZone::UTC.to_timestamp(time).ok();
    if let Ok(day) = Date::strptime("%Y-%m-%d", text) {
        return Some((
            utc(day.to_datetime(jiff::civil::Time::MIN))?,
            utc(day.to_datetime(jiff::civil::Time::MAX))?,
        ));
    }
    let moment = match DateTime::strptime("%Y-%m-%d %H:%M:%S", text) {
        Ok(time) => utc(time)?,
        Err(_) => text.parse().ok()?,
    };
    Some((moment, moment))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percent_sign_stands_for_any_text() {
        for (pattern, text) in [
            ("example.net", "EXAMPLE.net"),
            ("%example.net", "www.example.net"),
            ("%example.net", "example.net"),
            ("example%", "example.net"),
            ("%ample%", "example.net"),
            ("e%a%p%t", "example.net"),
            ("%", ""),
            ("%%", "a"),
        ] {
            assert!(matches(pattern, text), "{pattern} {text}");
        }
        for (pattern, text) in [
            ("example", "example.net"),
            ("%example", "example.net"),
            ("ab%ba", "aba"),
            ("a%b%c", "ac"),
            ("", "a"),
        ] {
            assert!(!matches(pattern, text), "{pattern} {text}");
        }
    }

    #[test]
    fn times_are_days_and_moments_and_nothing_else() {
        for right in [
            "2026-11-23",
            "2026-11-23...2026-11-25",
            "2026-11-23T10:00:00+00:00...2026-11-23T11:00:00Z",
            "2026-11-23 10:00:00...2026-11-25",
            ">2026-11-23",
            "<2026-11-23T10:00:00Z",
        ] {
            assert!(time(right).is_some(), "{right}");
        }
        for wrong in [
            "",
            "...",
            "2026-11-23...",
            "...2026-11-23",
            "2026-02-30",
            "23 NOV 2026",
            ">",
            ">=2026-11-23",
            "2026-11-23T10:00:00 00:00",
            "yesterday",
        ] {
            assert!(time(wrong).is_none(), "{wrong}");
        }
    }
}
