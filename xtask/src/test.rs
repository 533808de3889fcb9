//! `cargo xtask test`: all tests of the project.

use crate::steps::{self, Step, cargo, program};
use crate::{kotlin, python, swift, tools};
use anyhow::{Result, bail};
use std::process::Command;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only the steps that have this in their names, such as `swift`.
    #[arg(long)]
    only: Option<String>,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let mut steps = steps().to_vec();
    if let Some(only) = &options.only {
        let only = only.to_lowercase();
        steps.retain(|(name, _)| name.to_lowercase().contains(&only));
        if steps.is_empty() {
            bail!("no step has {only} in its name");
        }
    }
    steps::run(&steps)
}

fn steps() -> [Step; 15] {
    [
        ("spec: openapi-spec-validator", openapi_spec_validator),
        ("spec: Redocly CLI", redocly),
        ("referees: badkeys, cryptography, OpenSSL", || {
            referee("csr.py")
        }),
        ("referee: idna", || referee("names.py")),
        ("referees: pkilint, cryptography, OpenSSL", || {
            referee("certificates.py")
        }),
        ("referee: cryptography, on QC statements", || {
            referee("qc_statements.py")
        }),
        ("referees: icalendar, cryptography", || {
            referee("renewals.py")
        }),
        ("referee: Schemathesis", schemathesis),
        ("Python: types", python::types),
        ("Python: tests of the wheel", python::test),
        ("Kotlin and Java", kotlin::test),
        ("Swift: tests of the package", swift::tests),
        (
            "Swift: a package that depends on it, as in the README",
            swift::consumer,
        ),
        ("examples in the documentation", || {
            cargo(&[&["test"][..], WHAT, &["--doc"]].concat())
        }),
        ("tests", || {
            cargo(&[&["test"][..], WHAT, &["--all-targets"]].concat())
        }),
    ]
}

/// All but the generator of the bindings, which has no tests and takes its time to compile.
const WHAT: &[&str] = &[
    "--locked",
    "--workspace",
    "--exclude",
    "qwac-psd2-ffi-bindgen",
    "--all-features",
];

const SPEC: &str = "spec/certcentral-eu.yaml";

fn openapi_spec_validator() -> Result<()> {
    program(Command::new(tools::openapi_spec_validator()?).arg(SPEC))
}

/// Holds the vectors of the check, what the sandbox issues, and the calendar against what others say of the same things.
fn referee(script: &str) -> Result<()> {
    program(Command::new(tools::referees()?).arg(format!("tests/referees/{script}")))
}

/// Holds what the sandbox answers against the spec.
fn schemathesis() -> Result<()> {
    program(Command::new(tools::schemathesis()?).arg("tests/referees/conformance.py"))
}

fn redocly() -> Result<()> {
    let redocly = tools::redocly()?;
    program(
        Command::new(redocly.node)
            .arg(redocly.script)
            .args([
                "lint",
                SPEC,
                "--config",
                "spec/redocly.yaml",
                "--max-problems",
                "1000",
            ])
            .env("REDOCLY_TELEMETRY", "off")
            .env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"),
    )
}
