//! Makes the table of an order's fields and their limits from the spec.
//!
//! The generated client enforces limits one at a time and says only what failed. The table lets the SDK report every
//! fault of a body at once, each with its place, and tells which values are secret; both come from the one spec.

use crate::client_code::format;
use crate::spec::Spec;
use anyhow::{Context, Result, bail};
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::{Map, Value};

/// What may stand in a schema of an order. Anything else is refused, so that no limit is lost on the way.
const UNDERSTOOD: &[&str] = &[
    "$ref",
    "additionalProperties",
    "description",
    "enum",
    "example",
    "format",
    "items",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "nullable",
    "oneOf",
    "pattern",
    "properties",
    "required",
    "type",
    "uniqueItems",
    "x-documented",
    "x-form",
    "x-secret",
];

/// The Rust source of the table, formatted.
pub(crate) fn generate(spec: &Spec) -> Result<String> {
    let order = shape(spec, spec.resolve("#/components/schemas/OrderRequest")?)?;
    let tokens = quote! {
        /// What a value in the body of an order may be.
        #[derive(Debug)]
        pub enum Shape {
            /// A string.
            Text {
                /// The fewest characters.
                min: usize,
                /// The most characters.
                max: Option<usize>,
                /// An ECMA 262 regular expression that the string must match somewhere, and what it asks for.
                pattern: Option<(&'static str, &'static str)>,
                /// The only values, where the list is not empty.
                allowed: &'static [&'static str],
                /// What of the value may be shown.
                secrecy: Secrecy,
            },
            /// A whole number.
            Integer {
                /// The least value.
                min: Option<i64>,
                /// The greatest value.
                max: Option<i64>,
                /// The only values, where the list is not empty.
                allowed: &'static [i64],
            },
            /// `true` or `false`.
            Boolean,
            /// An object with these known fields; others pass through.
            Object(&'static [Field]),
            /// A list.
            List {
                /// What each item may be.
                items: &'static Shape,
                /// The fewest items.
                min: usize,
                /// The most items.
                max: Option<usize>,
                /// Whether no item may stand twice.
                unique: bool,
            },
            /// One of several shapes.
            Either(&'static [Shape]),
        }

        /// A known field of an object.
        #[derive(Debug)]
        pub struct Field {
            /// The name on the wire.
            pub name: &'static str,
            /// Whether the object must have it.
            pub required: bool,
            /// Whether `null` stands for "no value".
            pub nullable: bool,
            /// What it is, with the source of its limits.
            pub about: &'static str,
            /// What its value may be.
            pub shape: Shape,
        }

        /// What of a value may be shown to people.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Secrecy {
            /// All of it.
            Open,
            /// Its last four characters, if it has twelve or more.
            LastFour,
            /// Nothing.
            Hide,
            /// Nothing; but the value is too common to be looked for in other text.
            Mask,
        }

        /// The body of `POST /order/certificate/eu_qwac_psd2`.
        pub static ORDER_REQUEST: Shape = #order;
    };
    format(tokens)
}

fn shape(spec: &Spec, schema: &Value) -> Result<TokenStream> {
    let schema = follow(spec, schema)?;
    if let Some(unknown) = schema.keys().find(|k| !UNDERSTOOD.contains(&k.as_str())) {
        bail!("the field table does not understand the keyword `{unknown}`");
    }
    if let Some(alternatives) = schema.get("oneOf").and_then(Value::as_array) {
        let shapes = alternatives
            .iter()
            .map(|alternative| shape(spec, alternative))
            .collect::<Result<Vec<_>>>()?;
        return Ok(quote!(Shape::Either(&[#(#shapes),*])));
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => text(schema),
        Some("integer") => {
            let min = option(schema.get("minimum").and_then(Value::as_i64));
            let max = option(schema.get("maximum").and_then(Value::as_i64));
            let allowed = list(schema, "enum").filter_map(Value::as_i64);
            Ok(quote!(Shape::Integer { min: #min, max: #max, allowed: &[#(#allowed),*] }))
        }
        Some("boolean") => Ok(quote!(Shape::Boolean)),
        Some("array") => {
            let items = shape(spec, schema.get("items").context("array without items")?)?;
            let min = size(schema, "minItems").unwrap_or(0);
            let max = option(size(schema, "maxItems"));
            let unique = schema.get("uniqueItems") == Some(&Value::Bool(true));
            Ok(quote!(Shape::List { items: &#items, min: #min, max: #max, unique: #unique }))
        }
        Some("object") => object(spec, schema),
        other => bail!("the field table does not understand the type {other:?}"),
    }
}

fn text(schema: &Map<String, Value>) -> Result<TokenStream> {
    let min = size(schema, "minLength").unwrap_or(0);
    let max = option(size(schema, "maxLength"));
    let word = |key: &str| schema.get(key).and_then(Value::as_str);
    let pattern = match (word("pattern"), word("x-form")) {
        (None, None) => quote!(None),
        (Some(pattern), Some(form)) => quote!(Some((#pattern, #form))),
        _ => bail!("`pattern` and `x-form` belong together"),
    };
    let allowed = list(schema, "enum").filter_map(Value::as_str);
    let secrecy = match word("x-secret") {
        None => quote!(Secrecy::Open),
        Some("last-four") => quote!(Secrecy::LastFour),
        Some("hide") => quote!(Secrecy::Hide),
        Some("mask") => quote!(Secrecy::Mask),
        Some(other) => bail!("x-secret is `hide`, `last-four` or `mask`, not `{other}`"),
    };
    Ok(quote! {
        Shape::Text { min: #min, max: #max, pattern: #pattern, allowed: &[#(#allowed),*], secrecy: #secrecy }
    })
}

fn object(spec: &Spec, schema: &Map<String, Value>) -> Result<TokenStream> {
    let required: Vec<&str> = list(schema, "required").filter_map(Value::as_str).collect();
    let properties = schema
        .get("properties")
        .and_then(Value::as_object)
        .context("object without properties")?;
    if let Some(name) = required
        .iter()
        .find(|name| !properties.contains_key(**name))
    {
        bail!("`{name}` is required but not described");
    }
    let mut fields = Vec::new();
    for (name, property) in properties {
        let required = required.contains(&name.as_str());
        let nullable = follow(spec, property)?.get("nullable") == Some(&Value::Bool(true));
        let about = follow(spec, property)?
            .get("description")
            .and_then(Value::as_str)
            .with_context(|| format!("`{name}` has no description"))?;
        let about = for_users(about);
        let shape = shape(spec, property).with_context(|| format!("in `{name}`"))?;
        fields.push(quote! {
            Field { name: #name, required: #required, nullable: #nullable, about: #about, shape: #shape }
        });
    }
    Ok(quote!(Shape::Object(&[#(#fields),*])))
}

/// A description on one line and without the numbers of our own decisions, such as ` (D14)`.
fn for_users(description: &str) -> String {
    let words: Vec<&str> = description.split_whitespace().collect();
    let mut text = words.join(" ");
    while let Some(start) = text.find(" (D") {
        match text[start..].find(')') {
            Some(end) => text.replace_range(start..=start + end, ""),
            None => break,
        }
    }
    text
}

fn follow<'a>(spec: &'a Spec, schema: &'a Value) -> Result<&'a Map<String, Value>> {
    let mut schema = schema;
    while let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        schema = spec.resolve(reference)?;
    }
    schema.as_object().context("a schema is an object")
}

fn list<'a>(schema: &'a Map<String, Value>, key: &str) -> impl Iterator<Item = &'a Value> {
    schema
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn size(schema: &Map<String, Value>, key: &str) -> Option<usize> {
    usize::try_from(schema.get(key)?.as_u64()?).ok()
}

fn option<T: quote::ToTokens>(value: Option<T>) -> TokenStream {
    value.map_or_else(|| quote!(None), |value| quote!(Some(#value)))
}
