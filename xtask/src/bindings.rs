//! Makes the generated Python, Kotlin and Swift sources, from the library that crates/ffi builds.

use crate::native;
use crate::steps::{cargo_command, program};
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;

/// The generated sources: what the generator calls them, and where they belong.
const FILES: &[(&str, &str)] = &[
    ("_ffi.py", "bindings/python/src/qwac_psd2/_ffi.py"),
    ("_words.py", "bindings/python/src/qwac_psd2/_words.py"),
    (
        "Ffi.kt",
        "bindings/kotlin/src/generated/kotlin/eu/qwac/psd2/Ffi.kt",
    ),
    (
        "Words.kt",
        "bindings/kotlin/src/generated/kotlin/eu/qwac/psd2/Words.kt",
    ),
    ("Ffi.swift", "bindings/swift/Sources/QwacPsd2/Ffi.swift"),
    ("Words.swift", "bindings/swift/Sources/QwacPsd2/Words.swift"),
    (
        "QwacPsd2FFI.h",
        "bindings/swift/Sources/QwacPsd2FFI/QwacPsd2FFI.h",
    ),
    (
        "module.modulemap",
        "bindings/swift/Sources/QwacPsd2FFI/module.modulemap",
    ),
];

/// The sources, each with its path.
///
/// A process of its own makes them, so that xtask itself doesn't compile uniffi's generators.
pub(crate) fn generate() -> Result<Vec<(&'static str, String)>> {
    let library = native::debug()?;
    let folder = built()?.join("generated-bindings");
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("cannot make {}", folder.display()))?;
    program(
        cargo_command()
            .args(["run", "--quiet", "--locked", "--package"])
            .args(["qwac-psd2-ffi-bindgen", "--"])
            .args([&library, &folder]),
    )?;
    program(
        Command::new("python3")
            .arg("bindings/python/generate.py")
            .arg(&folder),
    )?;
    let read = |(name, path): &(&str, &'static str)| {
        let made = folder.join(name);
        let text = std::fs::read_to_string(&made);
        let text = text.with_context(|| format!("cannot read {}", made.display()))?;
        Ok((*path, text))
    };
    FILES.iter().map(read).collect()
}

/// Where cargo puts all that it builds, of whatever profile.
pub(crate) fn target() -> Result<PathBuf> {
    let built = built()?;
    let target = built.parent().context("cargo's folder has no parent")?;
    Ok(target.to_path_buf())
}

/// Where cargo puts what it builds: this program lies there itself.
pub(crate) fn built() -> Result<PathBuf> {
    let own = std::env::current_exe().context("this program has no path")?;
    let folder = own.parent().context("this program has no folder")?;
    Ok(folder.to_path_buf())
}
