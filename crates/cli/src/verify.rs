//! `qwac verify`: holds a certificate with its chain against the order.

use crate::failure::Failure;
use crate::verification::Expected;
use crate::{End, certificate_file, order_file, show};
use qwac_psd2::{Ordered, Report};
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
    show::verdict(&options.chain, options.json, verify(options))
}

fn verify(options: &Options) -> Result<Report, Failure> {
    let order = order_file::read(&options.order).map_err(Failure::File)?;
    let chain = certificate_file::read(&options.chain)?;
    let verifier = options.expected.verifier()?;
    Ok(verifier.verify(&Ordered::from(&order), &chain))
}
