//! Runs a list of steps to its end, also past one that fails, and then tells which failed.

use anyhow::{Context, Result, bail};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

/// A step: its name and what it does.
pub(crate) type Step = (&'static str, fn() -> Result<()>);

/// Whether this is a run of CI, in which nothing may be left out.
pub(crate) fn is_ci() -> bool {
    std::env::var_os("CI").is_some_and(|ci| !ci.is_empty() && ci != "false")
}

/// Runs all steps.
///
/// When all is well nothing is printed after the last step, so that its own closing lines stay the last.
pub(crate) fn run(steps: &[Step]) -> Result<()> {
    let mut failed = Vec::new();
    for (name, step) in steps {
        eprintln!("\n==> {name}");
        if let Err(error) = step() {
            eprintln!("==> {name} FAILED: {error:#}");
            failed.push(format!("{name}: {error:#}"));
        }
    }
    if !failed.is_empty() {
        bail!("not all is well:\n  {}", failed.join("\n  "));
    }
    Ok(())
}

/// Runs a program in the project's folder and fails unless it ends well.
pub(crate) fn program(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command
        .current_dir(crate::spec::root())
        .status()
        .with_context(|| format!("cannot run {name}"))?;
    if !status.success() {
        bail!("{name} ended with {status}");
    }
    Ok(())
}

/// Runs the cargo that runs us.
pub(crate) fn cargo(arguments: &[&str]) -> Result<()> {
    program(cargo_command().args(arguments))
}

/// The cargo that runs us.
pub(crate) fn cargo_command() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Removes a folder, if it is there.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}
