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
        let mut deserializer = serde_json::Deserializer::from_slice(&self.body);
        let mut id = None;
        // How the rest of the body ends doesn't matter.
        let _ = deserializer.deserialize_map(TopId(&mut id));
        id
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

/// Walks an object and keeps its `id`.
struct TopId<'a>(&'a mut Option<String>);

impl<'de> Visitor<'de> for TopId<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key != "id" {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let id = match map.next_value::<Id>()? {
                Id::Number(number) => number.to_string(),
                Id::Text(text) => text,
                Id::Other(_) => continue,
            };
            // A number at the very end of a body may lack digits. Only what follows it shows that it is whole.
            let next = map.next_key::<IgnoredAny>()?;
            *self.0 = Some(id);
            if next.is_none() {
                return Ok(());
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }
}

#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Id {
    Number(i64),
    Text(String),
    Other(IgnoredAny),
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
    fn no_id_is_made_up() {
        for body in [
            "",
            "[]",
            "<html>",
            "null",
            r#"{"id":null}"#,
            r#"{"id":{"id":5}}"#,
        ] {
            assert_eq!(id(body), None, "{body}");
        }
    }
}
