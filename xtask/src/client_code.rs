//! Makes the client of the core crate from the spec, with progenitor.

use crate::spec::Spec;
use anyhow::{Context, Result};
use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle};
use quote::quote;

/// The Rust source of the generated client, formatted.
pub(crate) fn generate(spec: &Spec) -> Result<String> {
    let mut settings = GenerationSettings::default();
    settings
        .with_interface(InterfaceStyle::Positional)
        // A client without hooks would send no key: make that a compile error.
        .with_hooks(HooksMode::Expected)
        .with_inner_type(quote!(crate::Call))
        .with_map_type("::std::collections::BTreeMap");
    for (name, schema) in spec.schemas()? {
        if schema.get("x-secret").is_some() {
            settings.with_replacement(name, "crate::WireSecret", std::iter::empty());
        }
    }
    let tokens = Generator::new(&settings)
        .generate_tokens(&spec.openapi)
        .context("progenitor refuses the spec")?;
    format(tokens)
}

/// Rust tokens as source, the same on every machine and toolchain, with an empty line between items.
pub(crate) fn format(tokens: TokenStream) -> Result<String> {
    let file: syn::File = syn::parse2(tokens).context("the generated code is not Rust")?;
    let items = file.items.into_iter().map(|item| {
        prettyplease::unparse(&syn::File {
            shebang: None,
            frontmatter: None,
            attrs: Vec::new(),
            items: vec![item],
        })
    });
    Ok(items.collect::<Vec<_>>().join("\n"))
}
