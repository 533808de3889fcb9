//! `cargo xtask test`: all tests of the project.

use crate::steps::{self, Step, cargo, program};
use crate::{python, tools};
use anyhow::{Result, bail};
use std::process::Command;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only the steps that have this in their names, such as `Python`.
    #[arg(long)]
    only: Option<String>,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let is_meant = |name: &str| options.only.as_ref().is_none_or(|only| name.contains(only));
    let steps: Vec<_> = STEPS
        .iter()
        .copied()
        .filter(|(name, _)| is_meant(name))
        .collect();
    if steps.is_empty() {
        bail!("no step has that in its name");
    }
    steps::run(&steps)
}

const STEPS: &[Step] = &[
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
        cargo(&[&["test"], WHAT, &["--doc"]].concat())
    }),
    ("Python: types", python::types),
    ("Python: tests of the wheel", python::test),
    ("tests", || {
        cargo(&[&["test"], WHAT, &["--all-targets"]].concat())
    }),
];

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
