//! `cargo xtask dist`: the packages to ship, in target/packages; those of Android in target/dist/android.

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
    /// The wheel.
    Python,
    /// The jars, their sources and their pom, in a repository of Maven's.
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
        Package::Python => python::dist(&folder),
        Package::Kotlin => kotlin::dist(),
        Package::Android => mobile::dist_android(),
        Package::Swift => swift::dist(&folder),
        Package::Apple => apple::dist(&folder),
    }
}

/// Where packages are put: beside what cargo builds, apart from its profile of that name.
pub(crate) fn folder() -> Result<PathBuf> {
    Ok(target()?.join("packages"))
}
