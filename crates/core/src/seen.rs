//! What was seen of an answer, kept even when its body can't be decoded.

use bytes::Bytes;
use reqwest::StatusCode;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use serde::de::{Deserializer as _, IgnoredAny, MapAccess, Visitor};
use std::fmt;

/// The most bytes of an answer that are read: 8 MiB. A placed order answers with a few kilobytes.
pub const MAX_BODY: usize = 8 * 1024 * 1024;

/// Why the body of an answer is not whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadFault {
    /// The connection ended or failed before the body did.
    Cut,
    /// The body is longer than [`MAX_BODY`].
    TooLong,
}

impl fmt::Display for ReadFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cut => f.write_str("the body breaks off"),
            Self::TooLong => write!(f, "the body is longer than {MAX_BODY} bytes"),
        }
    }
}

impl std::error::Error for ReadFault {}

/// What was seen of the answer to one call.
#[derive(Clone, Default)]
pub struct Seen {
    /// The HTTP status, once the head of an answer came.
    pub status: Option<StatusCode>,
    /// The header fields of the answer.
    pub headers: HeaderMap,
    /// The body, as far as it was read.
    pub body: Bytes,
    /// Why the body is not whole, where it isn't.
    pub fault: Option<ReadFault>,
}

impl Seen {
    /// The media type of the answer.
    pub fn content_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()
    }

    /// The `id` at the top of the body: for a 2xx answer, the order that was placed.
    ///
    /// It is found in a body that doesn't fit the documented form or breaks off, as long as it surely is whole itself.
    pub fn id(&self) -> Option<String> {
        let body = self
            .body
            .strip_prefix(b"\xef\xbb\xbf")
            .unwrap_or(&self.body);
        let mut deserializer = serde_json::Deserializer::from_slice(body);
        let mut ids = Vec::new();
        // How the rest of the body ends doesn't matter.
        let _ = deserializer.deserialize_map(TopIds(&mut ids));
        match ids.as_slice() {
            [id] => Some(id.clone()),
            // None, or several that don't agree.
            _ => None,
        }
    }
}

impl fmt::Debug for Seen {
    /// Leaves out the body and the header fields, which may hold anything.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Seen")
            .field("status", &self.status)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("fault", &self.fault)
            .finish_non_exhaustive()
    }
}

/// Walks an object and keeps every different `id`.
struct TopIds<'a>(&'a mut Vec<String>);

impl<'de> Visitor<'de> for TopIds<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut key = map.next_key::<String>()?;
        while let Some(name) = key {
            let id = if name == "id" {
                map.next_value::<Id>()?.text()
            } else {
                map.next_value::<IgnoredAny>()?;
                None
            };
            // A number at the very end of a body may lack digits. Only what follows it shows that it is whole.
            key = map.next_key()?;
            self.0.extend(id.filter(|id| !self.0.contains(id)));
        }
        Ok(())
    }
}

#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Id {
    Number(serde_json::Number),
    Text(String),
    Other(IgnoredAny),
}

impl Id {
    fn text(self) -> Option<String> {
        match self {
            // A number that was rounded on reading is no number of an order.
            Self::Number(number) => {
                (number.is_u64() || number.is_i64()).then(|| number.to_string())
            }
            Self::Text(text) => Some(text).filter(|text| !text.is_empty()),
            Self::Other(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(body: &str) -> Option<String> {
        Seen {
            body: Bytes::copy_from_slice(body.as_bytes()),
            ..Seen::default()
        }
        .id()
    }

    #[test]
    fn the_id_is_found_as_number_and_as_string() {
        assert_eq!(id(r#"{"id":112233}"#).as_deref(), Some("112233"));
        assert_eq!(id(r#"{"id":"112233","x":[]}"#).as_deref(), Some("112233"));
        assert_eq!(
            id(r#"{"requests":[{"id":1}],"id":77}"#).as_deref(),
            Some("77")
        );
    }

    #[test]
    fn the_id_is_found_in_a_body_that_breaks_off_after_it() {
        assert_eq!(
            id(r#"{"id":112233,"requests":[{"i"#).as_deref(),
            Some("112233")
        );
        assert_eq!(id(r#"{"id":112233,"certificate_id"#), None);
    }

    #[test]
    fn a_number_at_the_break_is_not_taken() {
        assert_eq!(id(r#"{"id":1122"#), None);
        assert_eq!(id(r#"{"id":"1122"#), None);
    }

    #[test]
    fn two_ids_that_do_not_agree_are_none() {
        assert_eq!(id(r#"{"id":1,"id":2}"#), None);
        assert_eq!(id(r#"{"id":1,"id":"1"}"#).as_deref(), Some("1"));
    }

    #[test]
    fn odd_numbers_and_a_byte_order_mark_are_read() {
        assert_eq!(id("\u{feff}{\"id\":7}").as_deref(), Some("7"));
        let most = r#"{"id":18446744073709551615}"#;
        assert_eq!(id(most).as_deref(), Some("18446744073709551615"));
    }

    #[test]
    fn no_id_is_made_up() {
        for body in [
            "",
            "[]",
            "<html>",
            "null",
            r#"{"id":null}"#,
            r#"{"id":""}"#,
            r#"{"id":{"id":5}}"#,
        ] {
            assert_eq!(id(body), None, "{body}");
        }
    }
}
