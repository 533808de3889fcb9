//! `cargo xtask dist apple`: the XCFramework that the Swift package names by address and checksum.

use crate::bindings::target;
use crate::spec::root;
use crate::steps::{cargo_command, program};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const LIBRARY: &str = "libqwac_psd2_ffi.a";
const MODULE: &str = "QwacPsd2FFI";

/// One library of the framework: its name, the targets that are joined in it, and whether the sandbox is in it.
const PARTS: &[(&str, &[&str], bool)] = &[
    ("ios", &["aarch64-apple-ios"], false),
    (
        "simulator",
        &["aarch64-apple-ios-sim", "x86_64-apple-ios"],
        false,
    ),
    (
        "macos",
        &["aarch64-apple-darwin", "x86_64-apple-darwin"],
        true,
    ),
];

/// Builds it. Everything that is missing is told at once, before anything is built.
pub(crate) fn dist(folder: &Path) -> Result<()> {
    let missing = missing();
    if !missing.is_empty() {
        bail!(
            "the XCFramework is built on a Mac with Xcode; what is missing here: {}",
            missing.join(", ")
        );
    }
    let headers = folder.join("apple-headers");
    // A directory of its own for each module: two module maps in one place would collide in an app.
    let module = headers.join(MODULE);
    fs::create_dir_all(&module)?;
    for name in ["module.modulemap", "QwacPsd2FFI.h"] {
        let from = root()
            .join("bindings/swift/Sources")
            .join(MODULE)
            .join(name);
        fs::copy(&from, module.join(name))
            .with_context(|| format!("cannot copy {}", from.display()))?;
    }
    let framework = folder.join(format!("{MODULE}.xcframework"));
    if framework.exists() {
        fs::remove_dir_all(&framework)?;
    }
    let mut create = Command::new("xcodebuild");
    create.arg("-create-xcframework");
    for (name, targets, has_sandbox) in PARTS {
        let library = part(folder, name, targets, *has_sandbox)?;
        create
            .arg("-library")
            .arg(library)
            .arg("-headers")
            .arg(&headers);
    }
    program(create.arg("-output").arg(&framework))?;
    let archive = folder.join(format!("{MODULE}.xcframework.zip"));
    program(
        Command::new("ditto")
            .args(["-c", "-k", "--keepParent"])
            .args([&framework, &archive]),
    )?;
    eprintln!("{}; the checksum for Package.swift:", archive.display());
    program(
        Command::new("swift")
            .args(["package", "compute-checksum"])
            .arg(&archive),
    )
}

/// One library of these targets.
fn part(folder: &Path, name: &str, targets: &[&str], has_sandbox: bool) -> Result<PathBuf> {
    let target_folder = target()?;
    let mut libraries = Vec::new();
    for target in targets {
        let mut build = cargo_command();
        build
            .args(["rustc", "--locked", "--package", "qwac-psd2-ffi"])
            .args(["--profile", "dist", "--crate-type", "staticlib"])
            .args(["--target", target]);
        if !has_sandbox {
            build.arg("--no-default-features");
        }
        program(&mut build)?;
        libraries.push(target_folder.join(target).join("dist").join(LIBRARY));
    }
    let joined = folder.join("apple").join(name).join(LIBRARY);
    if let Some(parent) = joined.parent() {
        fs::create_dir_all(parent)?;
    }
    program(
        Command::new("lipo")
            .arg("-create")
            .args(&libraries)
            .arg("-output")
            .arg(&joined),
    )?;
    Ok(joined)
}

/// What this machine lacks for it.
fn missing() -> Vec<String> {
    let mut missing = Vec::new();
    if std::env::consts::OS != "macos" {
        missing.push("macOS".to_owned());
    }
    for (tool, argument) in [
        ("xcodebuild", "-version"),
        ("lipo", "-info"),
        ("ditto", "-h"),
        ("swift", "--version"),
    ] {
        let ran = Command::new(tool)
            .arg(argument)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        if ran.is_err() {
            missing.push(tool.to_owned());
        }
    }
    for target in PARTS.iter().flat_map(|(_, targets, _)| *targets) {
        let told = Command::new("rustc")
            .args(["--print", "target-libdir", "--target", target])
            .output();
        let is_there = told.is_ok_and(|told| {
            let folder = String::from_utf8_lossy(&told.stdout).trim().to_owned();
            told.status.success() && Path::new(&folder).is_dir()
        });
        if !is_there {
            missing.push(format!(
                "the Rust target {target} (rustup target add {target})"
            ));
        }
    }
    missing
}
