//! A day as people and the API write it.

use jiff::civil::Date;

/// Reads `09 JUN 2027` (order page) or `2027-06-09` (public clients).
pub(crate) fn read(text: &str) -> Option<Date> {
    Date::strptime("%d %b %Y", text)
        .or_else(|_| Date::strptime("%Y-%m-%d", text))
        .ok()
}

/// Writes it as the order page does, such as `09 JUN 2027`.
pub(crate) fn write(day: Date) -> String {
    day.strftime("%d %b %Y").to_string().to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_read_and_the_documented_one_is_written() {
        for text in ["09 JUN 2027", "09 Jun 2027", "2027-06-09"] {
            assert_eq!(
                read(text).map(write).as_deref(),
                Some("09 JUN 2027"),
                "{text}"
            );
        }
        for text in [
            "",
            "31 JUN 2027",
            "2027-02-29",
            "2027-06-09T00:00:00",
            "06/09/2027",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
