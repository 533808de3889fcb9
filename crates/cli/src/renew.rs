//! `qwac renew`: places the order that renews another one.

use crate::connection::Connection;
use crate::failure::Failure;
use crate::key_blocklist::KeyList;
use crate::order::{Outcome, Telling};
use crate::{End, order_file, sandbox};
use qwac_psd2::Checker;
use std::path::PathBuf;

#[derive(clap::Args)]
#[command(after_help = crate::EXIT_CODES)]
pub(crate) struct Options {
    /// The number of the order to renew.
    order: String,
    /// The new order, as TOML or JSON. Its names and its organization may be left out: then those of the renewed order
    /// are taken. The roles, the profile, the verified contact and the validity are told by no answer of CertCentral, so
    /// they have to stand here.
    file: PathBuf,
    /// The CSR, instead of the one in the file.
    #[arg(long, value_name = "FILE")]
    csr: Option<PathBuf>,
    /// Shows the request, and sends no order.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    connection: Connection,
    /// Places it although the journal knows an order with the same key, names and roles.
    #[arg(long)]
    again: bool,
    #[command(flatten)]
    keys: KeyList,
    /// Prints one JSON object: {"order", "request", "findings"}, and "error" if there is one.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    let mut outcome = Outcome::default();
    let telling = Telling {
        file: &options.file,
        json: options.json,
    };
    let result = renew(options, &telling, &mut outcome);
    telling.end(result, &mut outcome)
}

fn renew(options: &Options, telling: &Telling<'_>, outcome: &mut Outcome) -> Result<(), Failure> {
    let mut order = order_file::read(&options.file).map_err(Failure::File)?;
    if order.renewal_of.is_some() {
        return Err(Failure::Usage(
            "the file says itself what it renews: leave renewal_of out, or place it with qwac order. Nothing was sent.",
        ));
    }
    if let Some(csr) = &options.csr {
        order.csr = order_file::text(csr).map_err(Failure::File)?.into();
    }
    let checker = options.keys.apply(Checker::now())?;
    let client = if options.dry_run {
        options.connection.client_without_journal()?
    } else {
        options.connection.client()?
    };
    let runtime = sandbox::runtime()?;
    let placed = runtime.block_on(async {
        let renewed = client.order(options.order.as_str()).await?;
        let order = order.renewing(&renewed);
        let checked = telling.checked(&order, &checker, options.again, outcome)?;
        if options.dry_run {
            telling.request(&client, &checked)?;
            return Ok(None);
        }
        telling.placed(&client, checked).await.map(Some)
    });
    // Without waiting, as for an order.
    runtime.shutdown_background();
    outcome.order = placed?;
    Ok(())
}
