//! Plain data: setters that chain, and numbers and days as people write them.

use jiff::civil::Date;
use serde::de::{Deserialize, Deserializer, Error as _};
use std::str::FromStr;

/// A number, or its digits as text: the API's own examples write numbers either way.
pub(super) fn number_or_digits<'de, D: Deserializer<'de>, T: FromStr>(
    deserializer: D,
) -> Result<T, D::Error> {
    #[derive(serde::Deserialize)]
    #[serde(untagged)]
    enum Form {
        Number(serde_json::Number),
        Text(String),
    }
    let wrong = || D::Error::custom("expected a number that is not too large");
    let text = match Form::deserialize(deserializer).map_err(|_| wrong())? {
        Form::Number(number) => number.to_string(),
        Form::Text(text) => text,
    };
    text.parse().map_err(|_| wrong())
}

/// As [`number_or_digits`], where there may be none.
pub(super) fn optional_number_or_digits<'de, D: Deserializer<'de>, T: FromStr>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    number_or_digits(deserializer).map(Some)
}

/// A day as `2027-06-09` or, as the API writes it, `09 JUN 2027`.
pub(super) fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    crate::day::read(&text).ok_or_else(|| {
        D::Error::custom("expected a day of the calendar, such as 2027-06-09 or 09 JUN 2027")
    })
}

/// As [`day`], where there may be none.
pub(super) fn optional_day<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Date>, D::Error> {
    day(deserializer).map(Some)
}

/// Setters that take `self` and give it back, for fields of `self.$inner` (or of `self`, without one).
macro_rules! setters {
    ($inner:ident: list $($(#[$doc:meta])* $field:ident: $type:ty,)*) => {$(
        $(#[$doc])*
        pub fn $field<T: Into<$type>>(mut self, values: impl IntoIterator<Item = T>) -> Self {
            self.$inner.$field = values.into_iter().map(Into::into).collect();
            self
        }
    )*};
    ($inner:ident: optional $($(#[$doc:meta])* $field:ident: $type:ty,)*) => {$(
        $(#[$doc])*
        pub fn $field(mut self, value: impl Into<$type>) -> Self {
            self.$inner.$field = Some(value.into());
            self
        }
    )*};
    ($inner:ident: $($(#[$doc:meta])* $field:ident: $type:ty,)*) => {$(
        $(#[$doc])*
        pub fn $field(mut self, value: impl Into<$type>) -> Self {
            self.$inner.$field = value.into();
            self
        }
    )*};
    (optional $($(#[$doc:meta])* $field:ident: $type:ty,)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $field(mut self, value: impl Into<$type>) -> Self {
            self.$field = Some(value.into());
            self
        }
    )*};
}

pub(super) use setters;
