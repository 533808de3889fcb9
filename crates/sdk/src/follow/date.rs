//! A day or a time of an answer, which the API writes in three forms.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A day or a time as an answer has it: `2026-11-24`, `2026-11-24 12:00:00` or ISO 8601 with a zone. In which zone a time
/// without one is meant is not documented, so it is kept as it stands, and so is a text that is none of these.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ApiDate(String);

impl ApiDate {
    pub(crate) fn new(text: String) -> Self {
        Self(text)
    }

    /// The text as it came.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The day that is told, in whatever zone it was meant.
    pub fn day(&self) -> Option<Date> {
        // A civil time has no `Z`, but every other zone may follow it.
        let text = self.0.trim();
        let time: Option<DateTime> = text.trim_end_matches(['Z', 'z']).parse().ok();
        time.map(DateTime::date).or_else(|| crate::day::read(text))
    }

    /// The time, where its zone is told.
    pub fn time(&self) -> Option<Timestamp> {
        self.0.trim().parse().ok()
    }
}

impl fmt::Display for ApiDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn all_three_forms_have_a_day_and_only_one_a_time() {
        let told = |text: &str| {
            let told = ApiDate(text.to_owned());
            (told.day(), told.time().is_some())
        };
        let day = Some(date(2026, 11, 24));
        assert_eq!(told("2026-11-24"), (day, false));
        assert_eq!(told("2026-11-24 12:00:00"), (day, false));
        assert_eq!(told("2026-11-24T12:00:00+00:00"), (day, true));
        assert_eq!(told("2026-11-24T12:00:00Z"), (day, true));
        assert_eq!(told("24 NOV 2026"), (day, false));
        for odd in ["", "soon", "0000-00-00 00:00:00", "2026-13-01"] {
            assert_eq!(told(odd), (None, false), "{odd}");
        }
    }
}
