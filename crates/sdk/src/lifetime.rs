//! How long a certificate may last, by the day on which it is issued.

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// From which day of issuance on a certificate lasts at most so many days.
///
/// The CA/B Forum's Baseline Requirements (6.3.2, ballot SC-081) have 398 days, 200 from 2026-03-15, 100 from 2027-03-15
/// and 47 from 2029-03-15. DigiCert keeps a day's distance, and took the first step on 2026-02-24 already
/// (<https://docs.digicert.com/manage-certificates/end-2-year-public-ssl-certificates>).
const LIMITS: [(Date, i64); 3] = [
    (date(2026, 2, 24), 199),
    (date(2027, 3, 15), 99),
    (date(2029, 3, 15), 46),
];

/// Before the first of the [`LIMITS`].
const FIRST_LIMIT: i64 = 397;

/// How many days a certificate lasts at most that is issued on this day.
pub(crate) fn limit(issued: Date) -> i64 {
    let reached = LIMITS.iter().rev().find(|(from, _)| issued >= *from);
    reached.map_or(FIRST_LIMIT, |(_, days)| *days)
}

/// The last day of a certificate that is issued on this day and lasts as long as it may.
pub(crate) fn last_day(issued: Date) -> Date {
    issued.saturating_add(limit(issued).days())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_falls_on_the_days_of_the_table() {
        for (day, days) in [
            (date(2020, 1, 1), 397),
            (date(2026, 2, 23), 397),
            (date(2026, 2, 24), 199),
            (date(2027, 3, 14), 199),
            (date(2027, 3, 15), 99),
            (date(2029, 3, 14), 99),
            (date(2029, 3, 15), 46),
            (Date::MAX, 46),
        ] {
            assert_eq!(limit(day), days, "{day}");
        }
        assert_eq!(last_day(date(2026, 11, 24)), date(2027, 6, 11));
        assert_eq!(last_day(Date::MAX), Date::MAX);
    }
}
