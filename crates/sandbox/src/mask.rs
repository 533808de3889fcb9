//! Takes the secrets out of a value: whatever the spec marks with `x-secret`.

use serde_json::{Map, Value};

use crate::schema::{combined, resolve};

const HIDDEN: &str = "***";

/// Masks every value under `value` that `schema` marks with `x-secret`: `last-four` keeps the last four characters,
/// anything else hides the value whole.
///
/// In an object that has a secret among its declared properties, the undeclared ones are hidden too: a card number
/// under a misspelt key is still a card number.
pub(crate) fn mask(document: &Value, schema: &Value, value: &mut Value) {
    let schema = resolve(document, schema);
    if let Some(how) = schema.get("x-secret") {
        *value = masked(how, value);
        return;
    }
    for part in combined(schema) {
        mask(document, part, value);
    }
    match value {
        Value::Object(object) => mask_object(document, schema, object),
        Value::Array(items) => {
            if let Some(schema) = schema.get("items") {
                for item in items {
                    mask(document, schema, item);
                }
            }
        }
        _ => {}
    }
}

fn mask_object(document: &Value, schema: &Value, object: &mut Map<String, Value>) {
    let Some(properties) = schema.get("properties").and_then(Value::as_object) else {
        return;
    };
    let holds_secrets = properties
        .values()
        .any(|property| resolve(document, property).get("x-secret").is_some());
    for (name, value) in object {
        match properties.get(name) {
            Some(property) => mask(document, property, value),
            None if holds_secrets => *value = HIDDEN.into(),
            None => {}
        }
    }
}

fn masked(how: &Value, value: &Value) -> Value {
    match value {
        // Null says that there is no secret.
        Value::Null => Value::Null,
        Value::String(secret) if how == "last-four" => last_four(secret).into(),
        _ => HIDDEN.into(),
    }
}

/// `************1111`. Under eight characters, the last four would be most of the secret.
fn last_four(secret: &str) -> String {
    let length = secret.chars().count();
    if length < 8 {
        return HIDDEN.to_owned();
    }
    let hidden = length - 4;
    let mut masked = "*".repeat(hidden);
    masked.extend(secret.chars().skip(hidden));
    masked
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn masked_by(schema: Value, mut value: Value) -> Value {
        let document = json!({ "Number": { "x-secret": "last-four" }, "schema": schema });
        mask(&document, &document["schema"], &mut value);
        value
    }

    #[test]
    fn last_four_keeps_the_last_four_of_a_long_value_only() {
        let schema = json!({ "x-secret": "last-four" });
        for (value, expected) in [
            (json!("4111111111111111"), json!("************1111")),
            (json!("1234567"), json!("***")),
            (json!("12345678"), json!("****5678")),
            (json!("ééééabcd"), json!("****abcd")),
            (json!(4111111111111111_u64), json!("***")),
            (json!(null), json!(null)),
        ] {
            assert_eq!(masked_by(schema.clone(), value), expected);
        }
    }

    #[test]
    fn secrets_are_found_behind_references_choices_and_lists() {
        let schema = json!({ "properties": { "cards": { "items": { "oneOf": [
            { "type": "null" },
            { "properties": { "number": { "$ref": "#/Number" }, "open": {} } },
        ] } } } });
        let value = json!({
            "cards": [null, { "number": "4111111111111111", "open": 1, "Number": "4111111111111111" }],
            "other": 2,
        });
        assert_eq!(
            masked_by(schema, value),
            json!({
                "cards": [null, { "number": "************1111", "open": 1, "Number": "***" }],
                "other": 2,
            }),
        );
    }

    #[test]
    fn an_unknown_way_of_masking_hides_all() {
        assert_eq!(
            masked_by(json!({ "x-secret": "later" }), json!(["a"])),
            "***"
        );
    }
}
