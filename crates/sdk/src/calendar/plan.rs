//! When each certificate should be ordered anew.

use super::icalendar;
use crate::certificate::Certificate;
use crate::lifetime;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use serde::Serialize;
use std::collections::HashSet;

/// The most days before its end at which a certificate is ordered anew. Shorter ones begin a third of their life before.
const OVERLAP: i64 = 30;

/// From which day of issuance on a validation may be so many days old.
///
/// Ballot SC-081 of the CA/B Forum has 200, 100 and 10 days for domains and 398 for organizations (Baseline Requirements,
/// 4.2.1), and the CA stays a day below. That it has done so since 2026-02-24 is told by a reseller
/// (realtimeregister.com); pages of DigiCert still print 397 days for domains and 825 for organizations. So it is a hint.
const DOMAINS: [(Date, i64); 4] = [
    (Date::MIN, 397),
    (date(2026, 2, 24), 199),
    (date(2027, 3, 15), 99),
    (date(2029, 3, 15), 9),
];
/// The same for organizations.
const ORGANIZATIONS: [(Date, i64); 2] = [(Date::MIN, 825), (date(2026, 2, 24), 397)];

/// When certificates should be ordered anew: a function of the certificates and a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RenewalPlan {
    /// As of when.
    pub made_at: Timestamp,
    /// One for each certificate, the most urgent first.
    pub renewals: Vec<PlannedRenewal>,
    /// Certificates whose validity can't be read, by their SHA-256.
    pub left_out: Vec<String>,
}

/// When one certificate should be ordered anew. Days are those of UTC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PlannedRenewal {
    /// The common name, else the first DNS name, else the serial number.
    pub name: String,
    /// The serial number, in hexadecimal.
    pub serial_number: String,
    /// SHA-256 of the certificate, in hexadecimal.
    pub sha256: String,
    /// SHA-1 of the certificate, in hexadecimal: what an order can name as that which it renews.
    pub sha1: String,
    /// The last moment of the certificate.
    pub ends_at: Timestamp,
    /// The day on which to order anew: 30 days before the end, or a third of the certificate's life if that is less. In
    /// this time people validate, and both certificates are good, so that banks can take up the new one.
    pub order_on: Date,
    /// Whether this day has come.
    pub due: bool,
    /// How many days a certificate lasts at most that is issued on that day, or today if it has passed.
    pub next_lasts_days: i64,
    /// The last day of such a certificate.
    pub next_ends_on: Date,
    /// **A hint from a weak source:** the last day of issuance for which the validation of the domains serves, if it was
    /// done on the day on which this certificate begins: 199 days, 99 from 2027-03-15. It may have been done before.
    pub domains_reusable_until: Date,
    /// **A hint from a weak source:** the same for the organization: 397 days.
    pub organization_reusable_until: Date,
}

/// Plans when each of these certificates should be ordered anew. The same certificate twice is planned once.
///
/// It rests on what the certificates say, which has not been verified.
pub fn renewal_plan<'a>(
    certificates: impl IntoIterator<Item = &'a Certificate>,
    now: Timestamp,
) -> RenewalPlan {
    let mut seen = HashSet::new();
    let mut plan = RenewalPlan {
        made_at: now,
        renewals: Vec::new(),
        left_out: Vec::new(),
    };
    for certificate in certificates {
        if !seen.insert(&certificate.sha256) {
            continue;
        }
        match planned(certificate, day(now)) {
            Some(renewal) => plan.renewals.push(renewal),
            None => plan.left_out.push(certificate.sha256.clone()),
        }
    }
    let key = |one: &PlannedRenewal| (one.order_on, one.name.clone(), one.sha256.clone());
    plan.renewals.sort_by_cached_key(key);
    plan
}

impl RenewalPlan {
    /// The plan as a calendar: iCalendar, RFC 5545. For each certificate one day to order anew, and one on which it ends.
    ///
    /// The same plan gives the same bytes, and the same certificate the same events at another time, so that a calendar
    /// replaces them.
    pub fn to_icalendar(&self) -> String {
        icalendar::write(self)
    }
}

fn planned(certificate: &Certificate, today: Date) -> Option<PlannedRenewal> {
    let (from, ends_at) = (certificate.not_before?, certificate.not_after?);
    let (from, to) = (day(from), day(ends_at));
    let life = i64::from(from.until(to).ok()?.get_days()).max(0);
    let order_on = to.saturating_sub((life / 3).min(OVERLAP).days());
    let issued = order_on.max(today);
    let name = certificate
        .subject
        .common_name()
        .or(certificate.dns_names.first().map(String::as_str))
        .unwrap_or(&certificate.serial_number);
    Some(PlannedRenewal {
        name: name.to_owned(),
        serial_number: certificate.serial_number.clone(),
        sha256: certificate.sha256.clone(),
        sha1: certificate.sha1.clone(),
        ends_at,
        order_on,
        due: order_on <= today,
        next_lasts_days: lifetime::limit(issued),
        next_ends_on: lifetime::last_day(issued),
        domains_reusable_until: reusable_until(from, &DOMAINS),
        organization_reusable_until: reusable_until(from, &ORGANIZATIONS),
    })
}

pub(super) fn day(time: Timestamp) -> Date {
    TimeZone::UTC.to_datetime(time).date()
}

/// The last day of issuance for which a validation of this day serves. The limit is that of the day of issuance.
fn reusable_until(validated: Date, limits: &[(Date, i64)]) -> Date {
    let mut until = validated;
    for (place, (from, days)) in limits.iter().enumerate() {
        let next = limits.get(place + 1).map_or(Date::MAX, |(next, _)| *next);
        let last = validated.saturating_add(days.days());
        if last >= *from && next > validated {
            until = until.max(last.min(next.saturating_sub(1.day())));
        }
    }
    until
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_validation_serves_as_long_as_the_limit_of_the_day_of_issuance_lets_it() {
        for (validated, until) in [
            (date(2025, 1, 1), date(2026, 2, 2)),
            // On 2026-02-24 it is older than 199 days at once.
            (date(2025, 6, 1), date(2026, 2, 23)),
            (date(2026, 3, 1), date(2026, 9, 16)),
            // 199 days would end after 2027-03-15, when 99 count.
            (date(2026, 11, 24), date(2027, 3, 14)),
            (date(2027, 1, 1), date(2027, 4, 10)),
            (date(2029, 4, 1), date(2029, 4, 10)),
        ] {
            assert_eq!(reusable_until(validated, &DOMAINS), until, "{validated}");
        }
        let organization = reusable_until(date(2026, 11, 24), &ORGANIZATIONS);
        assert_eq!(organization, date(2027, 12, 26));
        assert_eq!(reusable_until(Date::MAX, &DOMAINS), Date::MAX);
        assert!(reusable_until(Date::MIN, &DOMAINS) > Date::MIN);
    }
}
