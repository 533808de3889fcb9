//! How long a certificate runs.

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// How long the certificate is asked to run. It never runs longer than the CA may issue on that day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Validity {
    /// As long as it may.
    #[default]
    Longest,
    /// So many days of 86,400 seconds.
    Days(u32),
    /// To the end of this day in UTC.
    Until(Date),
}

impl Validity {
    /// The last second of a certificate that is issued `now`, which belongs to it.
    pub(super) fn end(self, now: Timestamp) -> Timestamp {
        let longest = after(now, longest(now));
        match self {
            Self::Longest => longest,
            Self::Days(days) => longest.min(after(now, days)),
            Self::Until(day) => longest.min(end_of(day)),
        }
    }
}

/// The most days that a certificate of this time may run.
///
/// Source: Baseline Requirements 6.3.2 as of ballot SC-081v3; DigiCert's announcement of 199 days, which it issues
/// from 2026-02-24 on and stays one day below the limit of 200 with.
fn longest(now: Timestamp) -> u32 {
    let day = TimeZone::UTC.to_datetime(now).date();
    [
        (date(2029, 3, 15), 47),
        (date(2027, 3, 15), 100),
        (date(2026, 2, 24), 199),
    ]
    .into_iter()
    .find(|(from, _)| day >= *from)
    .map_or(397, |(_, days)| days)
}

/// The last second of `days` days. The first and the last second both count (RFC 5280, 4.1.2.5).
fn after(now: Timestamp, days: u32) -> Timestamp {
    let days = SignedDuration::from_secs(i64::from(days) * 86_400 - 1);
    // Only a span of calendar units could be an error.
    now.saturating_add(days).unwrap_or(now)
}

/// The last second of the day.
pub(super) fn end_of(day: Date) -> Timestamp {
    match TimeZone::UTC.to_timestamp(day.at(23, 59, 59, 0)) {
        Ok(end) => end,
        // The calendar of days is a little longer than that of times, at both ends.
        Err(_) if day < Date::ZERO => Timestamp::MIN,
        Err(_) => Timestamp::MAX,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn the_longest_is_that_of_the_day_of_issuance() {
        for (now, days) in [
            ("2026-02-23T23:59:59Z", 397),
            ("2026-02-24T00:00:00Z", 199),
            ("2027-03-14T23:59:59Z", 199),
            ("2027-03-15T00:00:00Z", 100),
            ("2029-03-14T23:59:59Z", 100),
            ("2029-03-15T00:00:00Z", 47),
            ("2040-01-01T00:00:00Z", 47),
        ] {
            let now = time(now);
            let end = Validity::Longest.end(now);
            assert_eq!(
                end.duration_since(now).as_secs(),
                days * 86_400 - 1,
                "{now}"
            );
            assert_eq!(Validity::Days(1000).end(now), end);
            assert_eq!(Validity::Until(date(2060, 1, 1)).end(now), end);
        }
    }

    #[test]
    fn less_is_given_to_the_second() {
        let now = time("2026-11-24T10:00:00Z");
        assert_eq!(Validity::Days(1).end(now), time("2026-11-25T09:59:59Z"));
        assert_eq!(
            Validity::Until(date(2026, 12, 31)).end(now),
            time("2026-12-31T23:59:59Z")
        );
    }

    #[test]
    fn the_calendars_end_is_no_obstacle() {
        assert_eq!(Validity::Longest.end(Timestamp::MAX), Timestamp::MAX);
        assert_eq!(end_of(Date::MAX), Timestamp::MAX);
        assert_eq!(end_of(Date::MIN), Timestamp::MIN);
        assert!(Validity::Days(0).end(Timestamp::MIN) <= Timestamp::MIN);
    }
}
