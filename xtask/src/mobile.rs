//! Phones: whether the libraries compile for them, and the libraries of Android where its NDK is.

use crate::bindings::target;
use crate::elf;
use crate::spec::root;
use crate::steps::{cargo_command, program};
use crate::tools;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

const LIBRARY: &str = "libqwac_psd2_ffi.so";

/// Compiles core, SDK and ffi for Android and iOS, without NDK and Apple's SDK: Debian's compiler and its sources of the
/// standard library, and zig in place of a C compiler. It proves that the code is right for the target, and not that it runs.
pub(crate) fn check() -> Result<()> {
    let tools = tools::mobile()?;
    for target_name in ["aarch64-linux-android", "aarch64-apple-ios"] {
        let variable = target_name.replace('-', "_");
        println!("checking for {target_name}");
        program(
            cargo_command()
                .args(["check", "--locked", "--no-default-features"])
                .args(["--package", "qwac-psd2-core", "--package", "qwac-psd2"])
                .args(["--package", "qwac-psd2-ffi"])
                .args(["-Zbuild-std=std,panic_unwind", "--target", target_name])
                .arg("--target-dir")
                .arg(target()?.join("mobile"))
                .env("RUSTC", tools.join("rustc.sh"))
                .env("RUSTC_BOOTSTRAP", "1")
                // No SDK is there: what asks for one gets a folder without anything.
                .env("SDKROOT", tools.join("empty"))
                .env(
                    format!("CC_{variable}"),
                    tools.join(format!("cc-{target_name}.sh")),
                )
                .env(format!("AR_{variable}"), tools.join("ar.sh")),
        )?;
    }
    Ok(())
}

/// The ABIs of Android: cargo's name, Android's name, the name of the NDK's compiler.
const ABIS: &[(&str, &str)] = &[
    ("aarch64-linux-android", "arm64-v8a"),
    ("x86_64-linux-android", "x86_64"),
];

/// The lowest version of Android, as `minSdk` of bindings/kotlin/android has it.
const API: u32 = 26;

/// Builds the native libraries with the NDK, looks at their pages, and makes the AAR with Gradle.
pub(crate) fn dist_android() -> Result<()> {
    let compilers = ndk()?.join("toolchains/llvm/prebuilt/linux-x86_64/bin");
    let mut missing = Vec::new();
    for (name, _) in ABIS {
        if !has_standard_library(name)? {
            missing.push(format!(
                "Rust's standard library for it (rustup target add {name})"
            ));
        }
        let compiler = compiler(&compilers, name);
        if !compiler.exists() {
            missing.push(format!("the NDK's compiler {}", compiler.display()));
        }
    }
    if !missing.is_empty() {
        bail!(
            "the libraries of Android can't be built; what is missing: {}",
            missing.join("; ")
        );
    }
    let libraries = target()?.join("dist/android/jniLibs");
    for (name, abi) in ABIS {
        let compiler = compiler(&compilers, name);
        let upper = name.replace('-', "_").to_uppercase();
        program(
            cargo_command()
                .args([
                    "build",
                    "--locked",
                    "--package",
                    "qwac-psd2-ffi",
                    "--no-default-features",
                ])
                .args(["--profile", "dist", "--target", name])
                .env("CARGO_PROFILE_DIST_STRIP", "symbols")
                .env(format!("CARGO_TARGET_{upper}_LINKER"), &compiler)
                .env(format!("CC_{}", name.replace('-', "_")), &compiler)
                .env(
                    format!("AR_{}", name.replace('-', "_")),
                    compilers.join("llvm-ar"),
                ),
        )?;
        let library = target()?.join(name).join("dist").join(LIBRARY);
        elf::check_pages(&library)?;
        let folder = libraries.join(abi);
        std::fs::create_dir_all(&folder)?;
        std::fs::copy(&library, folder.join(LIBRARY))
            .with_context(|| format!("cannot copy {}", library.display()))?;
        println!("{}", folder.join(LIBRARY).display());
    }
    let module = root().join("bindings/kotlin/android");
    program(Command::new("gradle").arg("--project-dir").arg(&module).arg("assembleRelease"))
        .context("the libraries are there; the AAR is missing: Gradle and Android's SDK (ANDROID_HOME) make it")
}

/// The folder of the NDK.
fn ndk() -> Result<PathBuf> {
    let named = ["ANDROID_NDK_HOME", "ANDROID_NDK_ROOT"].map(variable);
    let in_sdk = ["ANDROID_HOME", "ANDROID_SDK_ROOT"].map(|name| {
        let folders = std::fs::read_dir(variable(name)?.join("ndk")).ok()?;
        folders.filter_map(|one| Some(one.ok()?.path())).max()
    });
    let mut all = named.into_iter().chain(in_sdk).flatten();
    all.find(|folder| folder.join("toolchains/llvm").is_dir()).context(
        "Android's NDK is missing: neither ANDROID_NDK_HOME or ANDROID_NDK_ROOT names its folder, nor ANDROID_HOME an SDK \
         that has one",
    )
}

fn variable(name: &str) -> Option<PathBuf> {
    let value = std::env::var_os(name)?;
    (!value.is_empty()).then(|| value.into())
}

fn compiler(folder: &Path, target: &str) -> PathBuf {
    folder.join(format!("{target}{API}-clang"))
}

fn has_standard_library(target: &str) -> Result<bool> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).args(["--print", "sysroot"]).output();
    let output = output.context("cannot run rustc")?;
    let root = String::from_utf8(output.stdout)?;
    Ok(Path::new(root.trim())
        .join("lib/rustlib")
        .join(target)
        .is_dir())
}
