//! Takes the secrets out of a value: what the spec marks with `x-secret`, and what sounds or looks like card data in any
//! other place.

use serde_json::{Map, Value};

use crate::card_numbers::without_card_numbers;
use crate::schema::{combined, resolve};

const HIDDEN: &str = "***";

/// What the name of a secret may contain, in lower case. Rather too much is hidden than too little: `company` has a
/// `pan` in it.
const SECRET_WORDS: [&str; 9] = [
    "card", "cvv", "cvc", "pan", "token", "secret", "password", "api_key", "apikey",
];

/// Masks every value under `value` that `schema` marks with `x-secret`: `last-four` keeps the last four characters,
/// `hide`, `mask` and anything else hide the value whole. The two words differ for clients only, which look for what is
/// to `hide` in other text.
///
/// A card number in the wrong place is still a card number. So an undeclared property is hidden when its name sounds of
/// a secret, or when a secret is declared beside it; and card numbers are taken out of everything that is open.
pub(crate) fn mask(document: &Value, schema: &Value, value: &mut Value) {
    mask_by(document, &[schema], value);
}

/// Masks by all these schemas; by none, what is undeclared.
fn mask_by(document: &Value, schemas: &[&Value], value: &mut Value) {
    let mut parts = Vec::new();
    for schema in schemas {
        add_parts(document, schema, 0, &mut parts);
    }
    if let Some(how) = parts.iter().find_map(|part| part.get("x-secret")) {
        *value = masked(how, value);
        return;
    }
    match value {
        Value::Object(object) => mask_object(document, &parts, object),
        Value::Null | Value::Bool(_) => {}
        // Not the object that the secrets belong in, but perhaps one of them.
        _ if declare_secrets(document, &parts) => *value = HIDDEN.into(),
        Value::Array(items) => {
            let schemas: Vec<_> = parts.iter().filter_map(|part| part.get("items")).collect();
            for item in items {
                mask_by(document, &schemas, item);
            }
        }
        Value::String(text) => *text = without_card_numbers(text),
        Value::Number(number) => {
            let text = number.to_string();
            if without_card_numbers(&text) != text {
                *value = HIDDEN.into();
            }
        }
    }
}

/// The schema and everything that it combines.
fn add_parts<'a>(document: &'a Value, schema: &'a Value, depth: u8, parts: &mut Vec<&'a Value>) {
    let schema = resolve(document, schema);
    parts.push(schema);
    // A schema may combine itself; none in use combines so deep.
    if depth < 8 {
        for part in combined(schema) {
            add_parts(document, part, depth + 1, parts);
        }
    }
}

fn mask_object(document: &Value, parts: &[&Value], object: &mut Map<String, Value>) {
    let beside_secrets = declare_secrets(document, parts);
    for (name, mut value) in std::mem::take(object) {
        let schemas: Vec<_> = parts
            .iter()
            .filter_map(|part| part.get("properties")?.get(&name))
            .collect();
        let declared = !schemas.is_empty();
        if !declared && (beside_secrets || sounds_secret(&name)) {
            value = HIDDEN.into();
        } else {
            mask_by(document, &schemas, &mut value);
        }
        let name = if declared {
            name
        } else {
            without_card_numbers(&name)
        };
        object.insert(name, value);
    }
}

/// Whether any property is declared a secret.
fn declare_secrets(document: &Value, parts: &[&Value]) -> bool {
    parts
        .iter()
        .filter_map(|part| part.get("properties")?.as_object())
        .flat_map(Map::values)
        .any(|property| resolve(document, property).get("x-secret").is_some())
}

fn sounds_secret(name: &str) -> bool {
    let name = name.to_lowercase();
    SECRET_WORDS.iter().any(|word| name.contains(word))
}

fn masked(how: &Value, value: &Value) -> Value {
    match value {
        // Null says that there is no secret.
        Value::Null => Value::Null,
        Value::String(secret) if how == "last-four" => last_four(secret).into(),
        _ => HIDDEN.into(),
    }
}

/// `************1111`. What is under twelve characters is too short for a card number, and may be another secret.
fn last_four(secret: &str) -> String {
    let length = secret.chars().count();
    if length < 12 {
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
            (json!("12345678901"), json!("***")),
            (json!("123456789012"), json!("********9012")),
            (json!("ééééééééabcd"), json!("********abcd")),
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
    fn every_other_way_of_masking_hides_all() {
        for way in ["hide", "mask", "later"] {
            let schema = json!({ "x-secret": way });
            assert_eq!(masked_by(schema.clone(), json!("09")), "***", "{way}");
            assert_eq!(masked_by(schema, json!(["a"])), "***", "{way}");
        }
    }

    #[test]
    fn a_secret_under_an_undeclared_name_is_hidden() {
        let schema = json!({ "properties": { "dcv_token": {}, "inner": {} } });
        let value = json!({
            "dcv_token": "declared open",
            "inner": { "Debit-Card": { "a": 1 }, "MY_API_KEY": null },
            "list": [{ "cvc2": 333, "other": "x" }],
        });
        assert_eq!(
            masked_by(schema, value),
            json!({
                "dcv_token": "declared open",
                "inner": { "Debit-Card": "***", "MY_API_KEY": "***" },
                "list": [{ "cvc2": "***", "other": "x" }],
            }),
        );
    }

    #[test]
    fn a_property_of_any_alternative_is_declared() {
        let schema = json!({ "oneOf": [
            { "properties": { "id": {} } },
            { "properties": { "company": {} } },
        ] });
        let value = json!({ "company": "Example" });
        assert_eq!(masked_by(schema, value.clone()), value);
    }

    #[test]
    fn a_card_number_goes_from_everything_open() {
        let schema = json!({ "properties": { "open": { "type": "string" } } });
        let value = json!({
            "open": "a 4111 1111 1111 1111",
            "4111111111111111": [4111111111111111_u64, 4111111111111111_f64, 4111111111111112_u64],
        });
        assert_eq!(
            masked_by(schema, value),
            json!({ "open": "a [secret]", "[secret]": ["***", "***", 4111111111111112_u64] }),
        );
    }

    #[test]
    fn what_stands_in_place_of_an_object_with_secrets_is_hidden() {
        let schema = json!({ "properties": { "number": { "$ref": "#/Number" } } });
        for value in [json!("1234"), json!(["1234"]), json!(1234)] {
            assert_eq!(masked_by(schema.clone(), value), "***");
        }
        assert_eq!(masked_by(schema, json!(null)), json!(null));
    }

    #[test]
    fn a_schema_that_combines_itself_ends() {
        let document = json!({ "a": { "allOf": [{ "$ref": "#/a" }] } });
        let mut value = json!({ "cvv": 1 });
        mask(&document, &document["a"], &mut value);
        assert_eq!(value, json!({ "cvv": "***" }));
    }
}
