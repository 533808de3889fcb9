//! How long an answer asks to wait: the header field `Retry-After`, in both of its forms.

use jiff::Timestamp;
use jiff::fmt::strtime::BrokenDownTime;
use jiff::tz::TimeZone;
use reqwest::header::{AsHeaderName, DATE, HeaderMap, RETRY_AFTER};
use std::time::Duration;

/// The time to wait: `<https://www.rfc-editor.org/rfc/rfc9110#field.retry-after>`.
///
/// A date is taken against the answer's own `Date`, because the clocks of the two may differ, and without one against
/// `now`. What is over means not to wait.
pub(crate) fn read(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let value = text(headers, RETRY_AFTER)?;
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        // More than fits is for ever.
        return (!value.is_empty()).then(|| Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let until = parse(value)?;
    let from = date(headers).unwrap_or(now);
    Some(Duration::try_from(until.duration_since(from)).unwrap_or(Duration::ZERO))
}

/// What time it was by the server's clock.
pub(crate) fn date(headers: &HeaderMap) -> Option<Timestamp> {
    text(headers, DATE).and_then(parse)
}

fn text(headers: &HeaderMap, name: impl AsHeaderName) -> Option<&str> {
    Some(headers.get(name)?.to_str().ok()?.trim())
}

/// A date in one of the three forms that a recipient must read: <https://www.rfc-editor.org/rfc/rfc9110#http.date>.
fn parse(text: &str) -> Option<Timestamp> {
    let forms = [
        "%a, %d %b %Y %H:%M:%S GMT",
        "%A, %d-%b-%y %H:%M:%S GMT",
        "%a %b %e %H:%M:%S %Y",
    ];
    let read = |form| {
        let time = BrokenDownTime::parse(form, text).ok()?.to_datetime().ok()?;
        TimeZone::UTC.to_timestamp(time).ok()
    };
    forms.into_iter().find_map(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fields: &[(&'static str, &str)]) -> Option<Duration> {
        let fields = fields
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()));
        let now = "1994-11-06T08:49:00Z".parse().unwrap();
        super::read(&fields.collect(), now)
    }

    fn seconds(count: u64) -> Option<Duration> {
        Some(Duration::from_secs(count))
    }

    #[test]
    fn seconds_are_read() {
        assert_eq!(read(&[("retry-after", "120")]), seconds(120));
        assert_eq!(read(&[("retry-after", " 0 ")]), seconds(0));
        let for_ever = "99999999999999999999999";
        assert_eq!(read(&[("retry-after", for_ever)]), seconds(u64::MAX));
    }

    #[test]
    fn dates_are_read_in_all_three_forms() {
        for date in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
        ] {
            assert_eq!(read(&[("retry-after", date)]), seconds(37), "{date}");
        }
        let past = "Sun, 06 Nov 1994 08:48:00 GMT";
        assert_eq!(read(&[("retry-after", past)]), seconds(0));
    }

    #[test]
    fn a_date_is_taken_against_the_answers_own_clock() {
        let fields = [
            ("retry-after", "Sun, 06 Nov 2044 08:49:37 GMT"),
            ("date", "Sun, 06 Nov 2044 08:49:30 GMT"),
        ];
        assert_eq!(read(&fields), seconds(7));
        let odd = [fields[0], ("date", "yesterday")];
        assert!(read(&odd) > seconds(1_000_000));
    }

    #[test]
    fn what_is_neither_says_nothing() {
        for value in [
            "",
            "soon",
            "-5",
            "1.5",
            "5 s",
            "Sun, 31 Feb 1994 08:49:37 GMT",
            "\u{e9}",
        ] {
            assert_eq!(read(&[("retry-after", value)]), None, "{value}");
        }
        assert_eq!(read(&[]), None);
    }
}
