//! `cargo xtask dist`: the packages to ship.

use crate::bindings::target;
use crate::{apple, kotlin, mobile, python, swift};
use anyhow::{Context, Result};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Which package.
    #[arg(value_enum)]
    package: Package,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Package {
    /// The wheel, in target/wheels.
    Python,
    /// The jars, their sources and their pom, in target/dist/kotlin.
    Kotlin,
    /// The native libraries for Android, where there is an NDK, and its AAR, where there is Gradle.
    Android,
    /// The Swift package with a library for this machine, as a ZIP archive.
    Swift,
    /// The XCFramework for iOS, its simulator and macOS; on a Mac with Xcode.
    Apple,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let folder = folder()?;
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("cannot make {}", folder.display()))?;
    match options.package {
        Package::Python => python::dist(),
        Package::Kotlin => kotlin::dist(),
        Package::Android => mobile::dist_android(),
        Package::Swift => swift::dist(&folder),
        Package::Apple => apple::dist(&folder),
    }
}

/// Where packages are put: beside what cargo builds, apart from its profile of that name.
fn folder() -> Result<PathBuf> {
    Ok(target()?.join("packages"))
}
