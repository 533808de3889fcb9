//! The wire format: loads `spec/certcentral-eu.yaml` and holds values against its schemas.
//!
//! ```
//! use qwac_psd2_sandbox::spec::Spec;
//!
//! let placed = Spec::load()?.schema("OrderPlaced")?;
//! assert!(placed.faults(&serde_json::json!({ "id": 112233 })).is_empty());
//! let faults = placed.faults(&serde_json::json!({ "requests": [{ "status": 7 }] }));
//! assert_eq!(faults[0].to_string(), "/id: value is missing");
//! assert_eq!(faults[1].to_string(), "/requests/0/status: value is not of type string or null");
//! # Ok::<(), qwac_psd2_sandbox::spec::SpecError>(())
//! ```

use std::fmt;
use std::sync::Arc;

use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

pub use crate::faults::Fault;
use crate::mask::mask;
use crate::schema::to_json_schema;

const TEXT: &str = include_str!("../../../spec/certcentral-eu.yaml");

/// The spec of the wire format.
#[derive(Clone)]
pub struct Spec {
    /// As written, with `x-secret`.
    openapi: Arc<Value>,
    /// The schemas for a draft 4 validator, under the same pointers as in `openapi`.
    converted: Map<String, Value>,
}

impl Spec {
    /// Loads the spec that this crate was built with.
    ///
    /// # Errors
    ///
    /// [`SpecError::NotASpec`] when the file is no OpenAPI document with schemas, which is a mistake in the file.
    pub fn load() -> Result<Self, SpecError> {
        Self::from_yaml(TEXT)
    }

    fn from_yaml(text: &str) -> Result<Self, SpecError> {
        let openapi: Value = serde_yaml_ng::from_str(text)
            .map_err(|error| SpecError::NotASpec(error.to_string()))?;
        let schemas = openapi
            .pointer("/components/schemas")
            .and_then(Value::as_object)
            .ok_or_else(|| SpecError::NotASpec("it has no components/schemas".to_owned()))?;
        let converted = schemas
            .iter()
            .map(|(name, schema)| (name.clone(), to_json_schema(schema)))
            .collect();
        Ok(Self {
            openapi: Arc::new(openapi),
            converted,
        })
    }

    /// The names of the schemas.
    pub fn schema_names(&self) -> impl Iterator<Item = &str> {
        self.converted.keys().map(String::as_str)
    }

    /// The schema of that name, ready to hold values against.
    ///
    /// # Errors
    ///
    /// [`SpecError::UnknownSchema`] when the spec has no such schema, [`SpecError::BadSchema`] when it cannot be
    /// compiled.
    pub fn schema(&self, name: &str) -> Result<Schema, SpecError> {
        if !self.converted.contains_key(name) {
            return Err(SpecError::UnknownSchema(name.to_owned()));
        }
        let document = json!({
            "allOf": [{ "$ref": format!("#/components/schemas/{name}") }],
            "components": { "schemas": &self.converted },
        });
        let validator = jsonschema::options()
            .with_draft(Draft::Draft4)
            .build(&document)
            .map_err(|error| SpecError::BadSchema(name.to_owned(), error.to_string()))?;
        Ok(Schema {
            name: name.to_owned(),
            openapi: Arc::clone(&self.openapi),
            document,
            validator,
        })
    }
}

impl fmt::Debug for Spec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.schema_names()).finish()
    }
}

/// One schema of the spec.
pub struct Schema {
    name: String,
    openapi: Arc<Value>,
    document: Value,
    validator: Validator,
}

impl Schema {
    /// Everything that is wrong with `value`, sorted by place; nothing when it conforms.
    ///
    /// Where the schema leaves a choice (`oneOf`, `anyOf`), these are the faults against the alternative that fits
    /// best.
    #[must_use]
    pub fn faults(&self, value: &Value) -> Vec<Fault> {
        crate::faults::faults(&self.document, self.validator.iter_errors(value))
    }

    /// `value` without its secrets, wherever they stand: in place of what the spec marks with `x-secret` stands `***`, or
    /// the end of the value with `last-four`; likewise in place of a property that the spec does not declare and whose
    /// name sounds of a secret. A card number in any other text is `[secret]`.
    #[must_use]
    pub fn masked(&self, mut value: Value) -> Value {
        let pointer = format!("/components/schemas/{}", self.name);
        if let Some(schema) = self.openapi.pointer(&pointer) {
            mask(&self.openapi, schema, &mut value);
        }
        value
    }
}

impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Schema").field(&self.name).finish()
    }
}

/// The spec cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SpecError {
    /// The file is no OpenAPI document with schemas.
    #[error("spec/certcentral-eu.yaml cannot be read: {0}")]
    NotASpec(String),
    /// The spec has no schema of this name.
    #[error("the spec has no schema {0}")]
    UnknownSchema(String),
    /// The schema of this name cannot be compiled.
    #[error("the spec's schema {0} cannot be compiled: {1}")]
    BadSchema(String, String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_schema_of_the_spec_compiles() {
        let spec = Spec::load().unwrap();
        assert!(spec.schema_names().count() > 20);
        for name in spec.schema_names() {
            spec.schema(name).unwrap();
        }
    }

    #[test]
    fn mistakes_in_the_spec_are_told() {
        assert!(matches!(
            Spec::from_yaml("a: ["),
            Err(SpecError::NotASpec(_))
        ));
        assert!(matches!(
            Spec::from_yaml("openapi: 3.0.3"),
            Err(SpecError::NotASpec(_))
        ));
        let spec = Spec::from_yaml("components: {schemas: {A: {type: 7}}}").unwrap();
        assert!(matches!(spec.schema("A"), Err(SpecError::BadSchema(..))));
        assert!(matches!(spec.schema("B"), Err(SpecError::UnknownSchema(_))));
    }
}
