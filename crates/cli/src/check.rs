//! `qwac check`: prints what the check of an order finds, and sends nothing.

use crate::failure::Failure;
use crate::key_blocklist::KeyList;
use crate::{End, order_file, show};
use qwac_psd2::{Checker, Report};
use std::path::PathBuf;

#[derive(clap::Args)]
#[command(after_help = crate::EXIT_CODES)]
pub(crate) struct Options {
    /// The order, as TOML or JSON.
    file: PathBuf,
    /// The file is the body of a request in the API's own JSON, as it stands in a script. One over 1 MiB is not
    /// read, and a finding says so.
    #[arg(long)]
    wire: bool,
    #[command(flatten)]
    keys: KeyList,
    /// Prints one JSON object: {"valid", "findings"}, and "error" if the file can't be read.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    show::verdict(&options.file, options.json, check(options))
}

fn check(options: &Options) -> Result<Report, Failure> {
    let checker = options.keys.apply(Checker::now())?;
    if options.wire {
        let body = order_file::wire(&options.file).map_err(Failure::File)?;
        Ok(checker.check_wire(&body))
    } else {
        let order = order_file::read(&options.file).map_err(Failure::File)?;
        Ok(checker.check(&order))
    }
}
