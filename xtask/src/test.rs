//! `cargo xtask test`: all tests of the project.

use crate::steps::{self, cargo, program};
use crate::{kotlin, tools};
use anyhow::Result;
use std::process::Command;

pub(crate) fn run() -> Result<()> {
    steps::run(&[
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
        ("referee: Schemathesis", schemathesis),
        ("examples in the documentation", || {
            cargo(&[&["test"], &WHAT[..], &["--doc"]].concat())
        }),
        ("Kotlin and Java", kotlin::test),
        ("tests", || {
            cargo(&[&["test"], &WHAT[..], &["--all-targets"]].concat())
        }),
    ])
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

/// Holds the vectors of the check, and what the sandbox issues, against what others say of the same things.
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
