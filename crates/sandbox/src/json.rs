//! Reads a request body as JSON, more strictly than the parser alone: a name may stand only once in an object.
//!
//! RFC 8259 leaves open what a repeated name means. A client that writes one has two opinions about one field, and the
//! documentation does not say which the service would take; the sandbox takes neither.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// The JSON value that `bytes` are, without anything after it; `None` when they are not, or nest deeper than the
/// parser goes (128 levels).
pub(crate) fn parse(bytes: &[u8]) -> Option<Value> {
    serde_json::from_slice::<Strict>(bytes)
        .ok()
        .map(|strict| strict.0)
}

struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StrictVisitor).map(Strict)
    }
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(Strict(item)) = seq.next_element()? {
            items.push(item);
        }
        Ok(items.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some((name, Strict(value))) = entries.next_entry::<String, _>()? {
            if object.insert(name, value).is_some() {
                return Err(A::Error::custom("a name stands twice"));
            }
        }
        Ok(object.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reads_what_the_parser_reads() {
        let text =
            r#" {"a": [null, true, -1, 18446744073709551615, 1.5, "é\u00e9"], "b": {"a": {}}} "#;
        assert_eq!(
            parse(text.as_bytes()),
            Some(json!({ "a": [null, true, -1, u64::MAX, 1.5, "éé"], "b": { "a": {} } })),
        );
    }

    #[test]
    fn refuses_a_repeated_name_at_any_depth() {
        assert_eq!(parse(br#"{"a": 1, "a": 1}"#), None);
        assert_eq!(parse(br#"[{"b": {"a": 1, "a": 2}}]"#), None);
    }

    #[test]
    fn refuses_deep_nesting_without_running_out_of_stack() {
        assert_eq!(parse("[".repeat(500_000).as_bytes()), None);
        let closed = format!("{}{}", r#"{"a":"#.repeat(100_000), "}".repeat(100_000));
        assert_eq!(parse(closed.as_bytes()), None);
    }
}
