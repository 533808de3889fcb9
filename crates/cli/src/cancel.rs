//! `qwac cancel`: cancels an order that is not issued yet.

use crate::connection::Connection;
use crate::failure::Failure;
use crate::{End, sandbox, show};
use qwac_psd2::Id;
use serde::Serialize;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The number of the order.
    order: String,
    /// Why; it is kept with the order.
    #[arg(long, value_name = "TEXT")]
    note: String,
    #[command(flatten)]
    connection: Connection,
    /// Prints one JSON object: {"canceled"}, the number of the order, or {"error"}.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Told {
    canceled: Id,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    let told = || {
        let client = options.connection.client_without_journal()?;
        let order = Id::from(options.order.as_str());
        let runtime = sandbox::runtime()?;
        runtime.block_on(client.cancel(&order, &options.note))?;
        Ok(Told { canceled: order })
    };
    show::end(options.json, told(), |told| {
        show::line(&format!("Order {} is canceled.", told.canceled))
    })
}
