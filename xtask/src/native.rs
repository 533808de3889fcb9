//! The native library, which the packages of other languages carry.

use crate::bindings::{built, target};
use crate::steps::{cargo, cargo_command, program};
use anyhow::Result;
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::PathBuf;

const PACKAGE: &str = "qwac-psd2-ffi";

/// What this system calls the library.
pub(crate) fn name() -> String {
    file("qwac_psd2_ffi")
}

/// What this system calls a library.
pub(crate) fn file(name: &str) -> String {
    format!("{DLL_PREFIX}{name}{DLL_SUFFIX}")
}

/// The library with debug information and all names, as the tests and the generator of the bindings need it.
pub(crate) fn debug() -> Result<PathBuf> {
    cargo(&["build", "--quiet", "--locked", "--package", PACKAGE])?;
    Ok(built()?.join(name()))
}

/// The library as it is shipped, with the sandbox. Compiling it takes minutes.
pub(crate) fn shipped() -> Result<PathBuf> {
    ship(target()?, &[])
}

/// The library as it is shipped, without the sandbox.
pub(crate) fn shipped_without_sandbox() -> Result<PathBuf> {
    // In a folder of its own: cargo gives both the same name, and would take the one for the other.
    ship(target()?.join("plain"), &["--no-default-features"])
}

fn ship(folder: PathBuf, features: &[&str]) -> Result<PathBuf> {
    program(
        cargo_command()
            .args(["rustc", "--locked", "--package", PACKAGE, "--lib"])
            .args(["--crate-type", "cdylib", "--profile", "dist"])
            .args(features)
            .arg("--target-dir")
            .arg(&folder)
            // Its names are of use to the generator of the bindings and to nobody else.
            .env("CARGO_PROFILE_DIST_STRIP", "symbols"),
    )?;
    Ok(folder.join("dist").join(name()))
}
