//! The spec as the generators read it.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Where the project lies.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map_or_else(PathBuf::new, Path::to_path_buf)
}

/// `spec/certcentral-eu.yaml`, once as it stands and once as the generator of the client takes it.
pub(crate) struct Spec {
    pub(crate) document: Value,
    pub(crate) openapi: openapiv3::OpenAPI,
}

impl Spec {
    pub(crate) fn load() -> Result<Self> {
        let path = root().join("spec/certcentral-eu.yaml");
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        let document =
            serde_yaml_ng::from_str(&text).with_context(|| format!("{}", path.display()))?;
        let openapi =
            serde_yaml_ng::from_str(&text).with_context(|| format!("{}", path.display()))?;
        Ok(Self { document, openapi })
    }

    /// The component schemas by name.
    pub(crate) fn schemas(&self) -> Result<&serde_json::Map<String, Value>> {
        self.document
            .pointer("/components/schemas")
            .and_then(Value::as_object)
            .context("the spec has no /components/schemas")
    }

    /// The schema behind a `$ref`, with the schema's own name.
    pub(crate) fn resolve<'a>(&'a self, reference: &str) -> Result<&'a Value> {
        let Some(name) = reference.strip_prefix("#/components/schemas/") else {
            bail!("`{reference}` does not point to a component schema");
        };
        self.schemas()?
            .get(name)
            .with_context(|| format!("there is no schema `{name}`"))
    }
}
