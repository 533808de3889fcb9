//! `qwac verify`: holds a certificate with its chain against the order.

use crate::failure::Failure;
use crate::verification::Expected;
use crate::{End, certificate_file, order_file, show};
use qwac_psd2::{Ordered, Report};
use serde_json::json;
use std::path::PathBuf;

#[derive(clap::Args)]
#[command(after_help = crate::EXIT_CODES)]
pub(crate) struct Options {
    /// The order, as TOML or JSON.
    order: PathBuf,
    /// The certificate with its chain, as PEM.
    chain: PathBuf,
    #[command(flatten)]
    expected: Expected,
    /// Prints one JSON object: {"valid", "findings"}, and "error" if a file can't be read.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    let report = match verify(options) {
        Ok(report) => report,
        Err(failure) if options.json => {
            show::json(&json!({ "valid": false, "findings": [], "error": failure.json() }))?;
            return Ok(End::Failed);
        }
        Err(failure) => return Err(failure),
    };
    let valid = report.is_valid();
    if options.json {
        show::json(&json!({ "valid": valid, "findings": report }))?;
    } else {
        show::report(&options.chain, &report)?;
    }
    Ok(if valid { End::Well } else { End::NotValid })
}

fn verify(options: &Options) -> Result<Report, Failure> {
    let order = order_file::read(&options.order).map_err(Failure::File)?;
    let chain = certificate_file::read(&options.chain)?;
    let verifier = options.expected.verifier()?;
    Ok(verifier.verify(&Ordered::from(&order), &chain))
}
