//! `cargo xtask lint`: what must hold of the code besides its tests.

use crate::steps::{self, cargo, cargo_command, program};
use crate::{regenerate, tools};
use anyhow::Result;
use std::process::Command;

pub(crate) fn run() -> Result<()> {
    steps::run(&[
        ("rustfmt", || cargo(&["fmt", "--all", "--check"])),
        ("clippy", || {
            let what = ["--locked", "--workspace", "--all-features", "--all-targets"];
            cargo(&[&["clippy"], &what[..], &["--", "-D", "warnings"]].concat())
        }),
        ("fuzz targets", || {
            let fuzz = ["--manifest-path", "fuzz/Cargo.toml"];
            cargo(&[&["fmt"], &fuzz[..], &["--check"]].concat())?;
            // What the other steps compiled of the same crates serves here too. libFuzzer itself, which is C++, is linked
            // by cargo-fuzz only, so that it isn't compiled here: any path in its place does.
            let clippy = ["clippy", "--locked", "--target-dir", "target"];
            program(
                cargo_command()
                    .args([&clippy[..], &fuzz, &["--", "-D", "warnings"]].concat())
                    .env("CUSTOM_LIBFUZZER_PATH", "not-linked/libfuzzer.a"),
            )
        }),
        ("the SDK without its features", || {
            cargo(&["check", "--locked", "--package", "qwac-psd2"])
        }),
        ("rustdoc", || {
            let what = [
                "doc",
                "--locked",
                "--workspace",
                "--all-features",
                "--no-deps",
            ];
            program(
                cargo_command()
                    .args(what)
                    .env("RUSTDOCFLAGS", "-D warnings"),
            )
        }),
        // The advisory database comes over the network; CONTRIBUTING.md says how to check it.
        ("cargo-deny", || {
            let deny = tools::cargo_deny()?;
            program(Command::new(deny).args(["--locked", "check", "licenses", "bans", "sources"]))
        }),
        ("generated files", || {
            regenerate::run(&regenerate::Options::checking())
        }),
    ])
}
