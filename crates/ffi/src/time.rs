//! Days, and the days and times of answers.

use crate::error::QwacError;
use qwac_psd2::jiff::Timestamp;
use qwac_psd2::jiff::civil::Date;
use std::time::SystemTime;

/// A day of the calendar, without a time and a zone: `2027-06-09`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(pub(crate) Date);

impl Day {
    /// The day that is written so.
    pub fn from_text(text: &str) -> Result<Self, QwacError> {
        let day = text.parse().map(Self);
        day.map_err(|_| QwacError::input("a day is written as 2027-06-09"))
    }
}

uniffi::custom_type!(
    /// A day of the calendar, without a time and a zone: `2027-06-09`.
    Day,
    String,
    {
        lower: |day| day.0.to_string(),
        try_lift: |text| Ok(Day::from_text(&text)?),
    }
);

/// A day or a time as an answer has it. In which zone a time without one is meant is not documented, so the text is kept as
/// it stands.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ApiDate {
    /// The text as it came.
    pub text: String,
    /// The day that is told, in whatever zone it was meant.
    pub day: Option<Day>,
    /// The time, where its zone is told.
    pub time: Option<SystemTime>,
}

/// The given time, or now.
pub(crate) fn or_now(time: Option<SystemTime>) -> Result<Timestamp, QwacError> {
    match time {
        None => Ok(Timestamp::now()),
        Some(time) => Timestamp::try_from(time)
            .map_err(|_| QwacError::input("a time lies in the years -9999 to 9999")),
    }
}
