//! What is wrong with a value: the validator's errors as faults, with the best fitting alternative of a choice.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt;

use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde_json::Value;

use crate::schema::{combined, resolve};

/// One thing that is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Fault {
    /// JSON pointer (RFC 6901) to the wrong value, or to where a missing property would stand; empty for the whole.
    pub pointer: String,
    /// What is wrong. Says what the schema wants and never shows the value.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.pointer, self.message)
    }
}

/// A fault, and for a value of the wrong type the types that would do.
struct Finding {
    fault: Fault,
    wanted_types: Vec<String>,
}

/// The faults behind the validator's errors, sorted and each once. `document` is the document that was compiled.
pub(crate) fn faults<'a>(
    document: &Value,
    errors: impl Iterator<Item = ValidationError<'a>>,
) -> Vec<Fault> {
    let faults: BTreeSet<Fault> = errors
        .flat_map(|error| findings(document, &error))
        .map(|finding| finding.fault)
        .collect();
    faults.into_iter().collect()
}

fn findings(document: &Value, error: &ValidationError<'_>) -> Vec<Finding> {
    let pointer = error.instance_path().as_str();
    let finding = |pointer: String, message: String, wanted_types| {
        vec![Finding {
            fault: Fault { pointer, message },
            wanted_types,
        }]
    };
    match error.kind() {
        ValidationErrorKind::OneOfNotValid { context } | ValidationErrorKind::AnyOf { context } => {
            best_alternative(document, error, context)
        }
        ValidationErrorKind::OneOfMultipleValid { .. } => finding(
            pointer.to_owned(),
            "value fits more than one alternative and must fit exactly one".to_owned(),
            Vec::new(),
        ),
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            let name = name.replace('~', "~0").replace('/', "~1");
            finding(
                format!("{pointer}/{name}"),
                "value is missing".to_owned(),
                Vec::new(),
            )
        }
        ValidationErrorKind::Type { kind } => {
            let types: Vec<String> = match kind {
                TypeKind::Single(wanted) => vec![wanted.to_string()],
                TypeKind::Multiple(wanted) => wanted.iter().map(|one| one.to_string()).collect(),
            };
            finding(pointer.to_owned(), wrong_type(&types), types)
        }
        // The validator names the first few only.
        ValidationErrorKind::Enum { options } => {
            let options: Vec<String> = options
                .as_array()
                .into_iter()
                .flatten()
                .map(ToString::to_string)
                .collect();
            finding(
                pointer.to_owned(),
                format!("value is not {}", options.join(" or ")),
                Vec::new(),
            )
        }
        // Masked: the value may be a secret, or hold one.
        _ => finding(pointer.to_owned(), error.masked().to_string(), Vec::new()),
    }
}

fn wrong_type(wanted: &[String]) -> String {
    format!("value is not of type {}", wanted.join(" or "))
}

/// The findings of the alternative that the value was meant for: of those that take its type, the one that knows most
/// of its properties, then the one with the fewest findings.
fn best_alternative(
    document: &Value,
    error: &ValidationError<'_>,
    context: &[Vec<ValidationError<'static>>],
) -> Vec<Finding> {
    let pointer = error.instance_path().as_str();
    let schemas = document
        .pointer(error.schema_path().as_str())
        .and_then(Value::as_array);
    let mut wanted_types = Vec::new();
    let mut candidates = Vec::new();
    for (index, errors) in context.iter().enumerate() {
        let found: Vec<Finding> = errors
            .iter()
            .flat_map(|error| findings(document, error))
            .collect();
        let types: Vec<String> = found
            .iter()
            .filter(|finding| finding.fault.pointer == pointer)
            .flat_map(|finding| finding.wanted_types.iter().cloned())
            .collect();
        if types.is_empty() {
            let known = schemas
                .and_then(|schemas| schemas.get(index))
                .map_or(0, |schema| {
                    known_properties(document, schema, error.instance())
                });
            candidates.push((known, found));
        }
        for wanted in types {
            if !wanted_types.contains(&wanted) {
                wanted_types.push(wanted);
            }
        }
    }
    // The first of equals, so that the spec's order decides.
    let best = candidates
        .into_iter()
        .rev()
        .max_by_key(|(known, found)| (*known, Reverse(found.len())));
    best.map_or_else(
        || {
            vec![Finding {
                fault: Fault {
                    pointer: pointer.to_owned(),
                    message: wrong_type(&wanted_types),
                },
                wanted_types,
            }]
        },
        |(_, found)| found,
    )
}

/// How many of the value's properties the schema declares.
fn known_properties(document: &Value, schema: &Value, value: &Value) -> usize {
    fn declared<'a>(
        document: &'a Value,
        schema: &'a Value,
        depth: u8,
        names: &mut BTreeSet<&'a str>,
    ) {
        let schema = resolve(document, schema);
        let properties = schema.get("properties").and_then(Value::as_object);
        names.extend(properties.into_iter().flatten().map(|(name, _)| &**name));
        // A schema may combine itself; none in use combines so deep.
        if depth < 8 {
            for part in combined(schema) {
                declared(document, part, depth + 1, names);
            }
        }
    }
    let mut names = BTreeSet::new();
    declared(document, schema, 0, &mut names);
    value.as_object().map_or(0, |object| {
        object
            .keys()
            .filter(|name| names.contains(name.as_str()))
            .count()
    })
}
