//! `qwac reconcile`: settles orders whose outcome was left open.

use crate::connection::Connection;
use crate::failure::Failure;
use crate::{End, sandbox, show};
use qwac_psd2::{Client, Error, ErrorKind, PlacedOrder, Receipt};
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};

#[derive(clap::Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Options {
    /// A receipt, or what `qwac order --json` printed; without it, all orders in the journal that are open.
    file: Option<PathBuf>,
    /// Writes down that this is the order's number, which you found in CertCentral. Nothing is asked.
    #[arg(long, value_name = "NUMBER", requires = "file")]
    order: Option<String>,
    /// Writes down that the order was surely not placed, as you found in CertCentral. Nothing is asked.
    #[arg(long, requires = "file", conflicts_with = "order")]
    not_placed: bool,
    #[command(flatten)]
    connection: Connection,
    /// Prints one JSON object: {"orders": [{"receipt", "outcome", "order", "error"}]}; the outcome is placed, not_placed or
    /// unknown.
    #[arg(long)]
    json: bool,
}

const EXIT_CODES: &str = "Exit codes:
  0  the outcome of every order is known: it was placed, or it was not
  1  everything else; an order may still exist";

/// What there is to tell of one order.
#[derive(Serialize)]
struct Settled {
    receipt: Receipt,
    outcome: &'static str,
    order: Option<PlacedOrder>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Value>,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    let client = options.connection.client()?;
    sandbox::runtime()?.block_on(settle(options, &client))
}

async fn settle(options: &Options, client: &Client) -> Result<End, Failure> {
    let receipts = match &options.file {
        Some(path) => vec![read(path)?],
        None => client.open_orders().await?,
    };
    if options.order.is_some() || options.not_placed {
        for receipt in &receipts {
            client
                .close_order(receipt, options.order.as_deref())
                .await?;
        }
        show::line("Written down.")?;
        return Ok(End::Well);
    }
    let mut orders = Vec::new();
    for receipt in receipts {
        if !options.json {
            show::line(&format!(
                "Order {} for {}, sent at {}:",
                receipt.fingerprint(),
                receipt.common_name(),
                receipt.sent_at()
            ))?;
        }
        let settled = settled(client.reconcile(&receipt).await, receipt);
        if !options.json {
            tell(&settled)?;
        }
        orders.push(settled);
    }
    if options.json {
        show::json(&serde_json::json!({ "orders": orders }))?;
    } else if orders.is_empty() {
        show::line("No order is open.")?;
    }
    let all_known = orders.iter().all(|order| order.outcome != "unknown");
    Ok(if all_known { End::Well } else { End::Failed })
}

fn settled(result: Result<PlacedOrder, Error>, receipt: Receipt) -> Settled {
    let (outcome, order, error) = match result {
        Ok(placed) => ("placed", Some(placed), None),
        Err(error) if error.kind() == ErrorKind::NotPlaced => ("not_placed", None, Some(error)),
        Err(error) => ("unknown", None, Some(error)),
    };
    Settled {
        receipt,
        outcome,
        order,
        error: error.as_ref().map(show::error_json),
    }
}

fn tell(settled: &Settled) -> std::io::Result<()> {
    if let Some(order) = &settled.order {
        return show::placed(order);
    }
    let message = settled
        .error
        .as_ref()
        .and_then(|error| error["message"].as_str());
    show::line(&format!("  {}", message.unwrap_or(settled.outcome)))
}

/// A receipt by itself, or in the place where the result of an order has it.
fn read(path: &Path) -> Result<Receipt, Failure> {
    let fault =
        |what: &dyn std::fmt::Display| Failure::Machine(format!("{}: {what}", path.display()));
    let text = std::fs::read(path).map_err(|error| fault(&error))?;
    let mut json: Value = serde_json::from_slice(&text).map_err(|error| fault(&error))?;
    if let Some(receipt) = json.pointer_mut("/error/receipt") {
        json = receipt.take();
    }
    serde_json::from_value(json).map_err(|error| fault(&format_args!("not a receipt: {error}")))
}
