//! `qwac check`: prints what the check of an order finds, and sends nothing.

use crate::failure::Failure;
use crate::{End, order_file, show};
use serde_json::json;
use std::path::PathBuf;

#[derive(clap::Args)]
#[command(after_help = crate::EXIT_CODES)]
pub(crate) struct Options {
    /// The order, as TOML or JSON.
    file: PathBuf,
    /// Prints one JSON object: {"valid", "findings"}, and "error" if the file can't be read.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    let order = match order_file::read(&options.file).map_err(Failure::File) {
        Ok(order) => order,
        Err(failure) if options.json => {
            show::json(&json!({ "valid": false, "findings": [], "error": failure.json() }))?;
            return Ok(End::Failed);
        }
        Err(failure) => return Err(failure),
    };
    let report = order.check();
    let valid = report.is_valid();
    if options.json {
        show::json(&json!({ "valid": valid, "findings": report }))?;
    } else {
        show::report(&options.file, &report)?;
    }
    Ok(if valid { End::Well } else { End::NotValid })
}
