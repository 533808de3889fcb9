//! `qwac check`: prints what the check of an order finds, and sends nothing.

use crate::{End, order_file, show};
use serde_json::json;
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The order, as TOML or JSON.
    file: PathBuf,
    /// Prints one JSON object: {"valid", "findings"}.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(options: &Options) -> End {
    let order = match order_file::read(&options.file) {
        Ok(order) => order,
        Err(fault) => return show::fault("file", &fault, options.json),
    };
    let report = order.check();
    let valid = report.is_valid();
    if options.json {
        show::json(&json!({ "valid": valid, "findings": report }));
    } else {
        show::report(&options.file, &report);
    }
    if valid { End::Well } else { End::NotValid }
}
