//! OpenAPI 3.0 schemas as JSON Schema draft 4.
//!
//! OpenAPI 3.0 took its schema objects from a draft close to draft 4: a `$ref` hides what stands beside it, and
//! `exclusiveMinimum` is a boolean. What draft 4 does not know is `nullable` and the bounds that a `format` means.

use serde_json::{Map, Value, json};

/// The same schema for a draft 4 validator.
pub(crate) fn to_json_schema(schema: &Value) -> Value {
    let Value::Object(keywords) = schema else {
        return schema.clone();
    };
    if let Some(reference) = keywords.get("$ref") {
        return json!({ "$ref": reference });
    }
    let mut converted: Map<String, Value> = keywords
        .iter()
        .filter(|(keyword, _)| *keyword != "nullable")
        .map(|(keyword, value)| (keyword.clone(), convert_keyword(keyword, value)))
        .collect();
    add_format_bounds(&mut converted);
    if keywords.get("nullable") == Some(&Value::Bool(true)) {
        // OpenAPI 3.0.3 gives `nullable` a meaning only beside `type`; here it also stands beside `oneOf` and `allOf`,
        // where a reference cannot carry it, and means the same.
        json!({ "anyOf": [converted, { "type": "null" }] })
    } else {
        Value::Object(converted)
    }
}

fn convert_keyword(keyword: &str, value: &Value) -> Value {
    match (keyword, value) {
        ("properties", Value::Object(properties)) => properties
            .iter()
            .map(|(name, schema)| (name.clone(), to_json_schema(schema)))
            .collect::<Map<_, _>>()
            .into(),
        ("allOf" | "anyOf" | "oneOf", Value::Array(schemas)) => {
            schemas.iter().map(to_json_schema).collect()
        }
        ("items" | "not" | "additionalProperties", schema) => to_json_schema(schema),
        _ => value.clone(),
    }
}

/// Draft 4 takes `int32` and `int64` for remarks; in OpenAPI they bound the number.
fn add_format_bounds(schema: &mut Map<String, Value>) {
    let (minimum, maximum) = match schema.get("format").and_then(Value::as_str) {
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        Some("int64") => (i64::MIN, i64::MAX),
        _ => return,
    };
    schema.entry("minimum").or_insert(minimum.into());
    schema.entry("maximum").or_insert(maximum.into());
}

/// Follows local references until a schema says something itself.
pub(crate) fn resolve<'a>(document: &'a Value, mut schema: &'a Value) -> &'a Value {
    // A reference to itself would never end; no sensible chain is longer.
    for _ in 0..16 {
        let target = schema
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(|reference| reference.strip_prefix('#'))
            .and_then(|pointer| document.pointer(pointer));
        match target {
            Some(target) => schema = target,
            None => break,
        }
    }
    schema
}

/// The schemas that `schema` combines with `allOf`, `anyOf` and `oneOf`.
pub(crate) fn combined(schema: &Value) -> impl Iterator<Item = &Value> {
    ["allOf", "anyOf", "oneOf"]
        .into_iter()
        .filter_map(|keyword| schema.get(keyword)?.as_array())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nullable_becomes_an_alternative() {
        assert_eq!(
            to_json_schema(&json!({ "type": "string", "nullable": true, "minLength": 1 })),
            json!({ "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "null" }] }),
        );
        assert_eq!(
            to_json_schema(&json!({ "type": "string", "nullable": false })),
            json!({ "type": "string" }),
        );
    }

    #[test]
    fn a_property_may_be_called_like_a_keyword() {
        let schema = json!({ "properties": { "nullable": { "type": "boolean" } } });
        assert_eq!(to_json_schema(&schema), schema);
    }

    #[test]
    fn a_reference_hides_its_siblings() {
        assert_eq!(
            to_json_schema(
                &json!({ "$ref": "#/components/schemas/A", "nullable": true, "minLength": 3 })
            ),
            json!({ "$ref": "#/components/schemas/A" }),
        );
    }

    #[test]
    fn integer_formats_become_bounds() {
        let schema = to_json_schema(&json!({ "type": "integer", "format": "int64", "minimum": 1 }));
        assert_eq!(schema["minimum"], 1);
        assert_eq!(schema["maximum"], i64::MAX);
    }

    #[test]
    fn a_reference_to_itself_ends() {
        let document = json!({ "a": { "$ref": "#/a" } });
        assert_eq!(resolve(&document, &document["a"]), &document["a"]);
    }
}
