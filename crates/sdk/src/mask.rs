//! What of a body may be shown, and which of its values are secret: what the spec marks, and what sounds or looks like it.

use crate::body::likely;
use crate::csr::names_private_key;
use crate::place::pointer_token;
use crate::scrub::card_numbers;
use qwac_psd2_core::fields::{Field, Secrecy, Shape};
use serde_json::Value;
use zeroize::Zeroizing;

/// The value without its secrets.
pub(crate) fn mask(shape: &Shape, value: &Value) -> Value {
    match (shape, value) {
        (Shape::Text { secrecy, .. }, Value::String(text)) => match secrecy {
            Secrecy::Open => open(text),
            Secrecy::LastFour => last_four(text).into(),
            Secrecy::Hide | Secrecy::Mask => HIDDEN.into(),
        },
        // A secret in another form than text is no less secret.
        (Shape::Text { secrecy, .. }, _) if *secrecy != Secrecy::Open => HIDDEN.into(),
        (Shape::Object(known), Value::Object(given)) => {
            let beside_secrets = known.iter().any(is_secret);
            // In the order of the spec, which is the one that people are used to.
            let of_spec = known.iter().filter_map(|field| {
                let (name, value) = given.get_key_value(field.name)?;
                Some((Some(field), name, value))
            });
            let is_known = |name: &str| known.iter().any(|field| field.name == name);
            let unknown = given.iter().filter(|(name, _)| !is_known(name));
            let unknown = unknown.map(|(name, value)| (None, name, value));
            let masked = of_spec.chain(unknown).map(|(field, name, value)| {
                let masked = match field {
                    Some(field) => mask(&field.shape, value),
                    // A field that nobody knows, beside secrets, may be a misspelt secret.
                    None if beside_secrets => HIDDEN.into(),
                    None => mask_unknown(name, value),
                };
                let shows = field.is_some() || may_show_unknown(name, beside_secrets);
                (
                    if shows {
                        card_numbers(name)
                    } else {
                        HIDDEN.to_owned()
                    },
                    masked,
                )
            });
            masked.collect()
        }
        (Shape::Object(known), _) if known.iter().any(is_secret) => HIDDEN.into(),
        (Shape::List { items, .. }, Value::Array(given)) => {
            given.iter().map(|value| mask(items, value)).collect()
        }
        (Shape::Either(shapes), _) => match likely(shapes, value) {
            Some(shape) => mask(shape, value),
            None => HIDDEN.into(),
        },
        _ => mask_unknown("", value),
    }
}

const HIDDEN: &str = "***";

/// Masks what the spec does not know: whole where its name sounds of a secret, elsewhere what passes for a card number.
fn mask_unknown(name: &str, value: &Value) -> Value {
    if sounds_secret(name) {
        return HIDDEN.into();
    }
    match value {
        Value::String(text) => open(text),
        Value::Number(number) => {
            let text = number.to_string();
            match card_numbers(&text) {
                same if same == text => value.clone(),
                _ => HIDDEN.into(),
            }
        }
        Value::Array(items) => items.iter().map(|item| mask_unknown("", item)).collect(),
        Value::Object(fields) => {
            let beside_secrets = fields.keys().any(|name| sounds_secret(name));
            let masked = fields.iter().map(|(name, value)| {
                let masked = match beside_secrets {
                    true => HIDDEN.into(),
                    false => mask_unknown(name, value),
                };
                let shows = may_show_unknown(name, beside_secrets);
                (
                    if shows {
                        card_numbers(name)
                    } else {
                        HIDDEN.to_owned()
                    },
                    masked,
                )
            });
            masked.collect()
        }
        _ => value.clone(),
    }
}

/// A text that may be shown, but for what a person put into it by mistake.
fn open(text: &str) -> Value {
    match names_private_key(text) {
        true => HIDDEN.into(),
        false => card_numbers(text).into(),
    }
}

/// Whether a name is such as the API gives its fields, and so none that a person wrote by mistake.
pub(crate) fn names_a_field(name: &str) -> bool {
    let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    name.len() <= 40 && name.chars().all(word) && may_show_name(name)
}

/// Whether a name may be shown: no field's has three digits, as the numbers of a card have, or looks like a key.
pub(crate) fn may_show_name(name: &str) -> bool {
    name.chars().filter(|c| c.is_numeric()).count() < 3 && !looks_secret(name)
}

/// Whether the name of a field that nobody knows may be shown. Beside secrets it may be one.
fn may_show_unknown(name: &str, beside_secrets: bool) -> bool {
    match beside_secrets {
        true => names_a_field(name),
        false => may_show_name(name),
    }
}

/// Whether a text is too long for what it should be, or looks like a line of a key.
pub(crate) fn looks_secret(text: &str) -> bool {
    let base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    text.chars().count() > 80
        || text.contains("-----")
        || (text.len() >= 40 && text.chars().all(base64))
}

fn sounds_secret(name: &str) -> bool {
    let name = name.to_lowercase();
    let words = [
        "card", "cvv", "cvc", "pan", "token", "secret", "password", "api_key", "apikey", "private",
    ];
    words.iter().any(|word| name.contains(word))
}

fn is_secret(field: &Field) -> bool {
    matches!(&field.shape, Shape::Text { secrecy, .. } if *secrecy != Secrecy::Open)
}

/// Stars and the last four characters. What is too short for a card number is hidden.
pub(crate) fn last_four(text: &str) -> String {
    let count = text.chars().count();
    if count < 12 {
        return HIDDEN.to_owned();
    }
    let shown: String = text.chars().skip(count - 4).collect();
    "*".repeat(count - 4) + &shown
}

/// The secrets, to be looked for in what an answer repeats of them.
pub(crate) fn collect_secrets(shape: &Shape, value: &Value, secrets: &mut Vec<Zeroizing<String>>) {
    match (shape, value) {
        (Shape::Text { secrecy, .. }, _) => match secrecy {
            Secrecy::LastFour | Secrecy::Hide => collect_texts(value, secrets),
            Secrecy::Open | Secrecy::Mask => {}
        },
        (Shape::Object(known), Value::Object(given)) => {
            let beside_secrets = known.iter().any(is_secret);
            for (name, value) in given {
                let field = known.iter().find(|field| field.name == name);
                if field.is_none() && beside_secrets && !names_a_field(name) {
                    // As it is, and as a pointer has it.
                    secrets.extend([name.clone(), pointer_token(name)].map(Zeroizing::new));
                }
                match field {
                    Some(field) => collect_secrets(&field.shape, value, secrets),
                    None if beside_secrets || sounds_secret(name) => collect_texts(value, secrets),
                    None => {}
                }
            }
        }
        (Shape::List { items, .. }, Value::Array(given)) => {
            for value in given {
                collect_secrets(items, value, secrets);
            }
        }
        (Shape::Either(shapes), _) => {
            if let Some(shape) = likely(shapes, value) {
                collect_secrets(shape, value, secrets);
            }
        }
        _ => {}
    }
}

/// All texts and numbers inside a value.
fn collect_texts(value: &Value, texts: &mut Vec<Zeroizing<String>>) {
    match value {
        Value::String(text) => texts.push(Zeroizing::new(text.clone())),
        Value::Number(number) => texts.push(Zeroizing::new(number.to_string())),
        Value::Array(items) => items.iter().for_each(|item| collect_texts(item, texts)),
        Value::Object(fields) => fields
            .values()
            .for_each(|value| collect_texts(value, texts)),
        Value::Null | Value::Bool(_) => {}
    }
}
