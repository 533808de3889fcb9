//! `qwac status`: shows how an order stands, and who has to act.

use crate::connection::Connection;
use crate::failure::Failure;
use crate::{End, sandbox, show};
use qwac_psd2::{Action, Client, Id, OrderInfo, OrderStatus, RequestStatus};
use serde::Serialize;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The number of the order.
    order: String,
    #[command(flatten)]
    connection: Connection,
    /// Prints one JSON object: {"order", "actions"}, or {"error"}.
    #[arg(long)]
    json: bool,
}

/// What there is to tell.
#[derive(Serialize)]
struct Told {
    order: OrderInfo,
    /// Who has to act.
    actions: Vec<Action>,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    let told = || {
        let client = options.connection.client_without_journal()?;
        sandbox::runtime()?.block_on(ask(&client, &options.order))
    };
    show::end(options.json, told(), show_order)
}

async fn ask(client: &Client, order: &str) -> Result<Told, Failure> {
    let progress = client.progress(order).await?;
    Ok(Told {
        order: client.order(order).await?,
        actions: progress.actions,
    })
}

fn show_order(told: &Told) -> std::io::Result<()> {
    let order = &told.order;
    let field = |name: &str, value: &str| show::line(&format!("{name:<13} {value}"));
    field("order", order.id.as_str())?;
    let status = order
        .status
        .as_ref()
        .map_or("not told", OrderStatus::as_str);
    field("status", &status.replace('_', " "))?;
    if let Some(product) = &order.product {
        field("product", product)?;
    }
    if let Some(date) = &order.date_created {
        field("placed", date.as_str())?;
    }
    let certificate = &order.certificate;
    for name in certificate.common_name.iter().chain(&certificate.dns_names) {
        field("name", name)?;
    }
    let id = order.organization_id.as_ref().map(Id::as_str);
    let organization = [id, order.organization_name.as_deref()];
    let organization: Vec<_> = organization.into_iter().flatten().collect();
    if !organization.is_empty() {
        field("organization", &organization.join(", "))?;
    }
    if let Some(id) = &certificate.id {
        let until = certificate.valid_till.as_ref();
        let until = until.map(|date| format!(", valid until {date}"));
        field("certificate", &format!("{id}{}", until.unwrap_or_default()))?;
    }
    for request in &order.requests {
        let id = request.id.as_ref().map_or("number not told", Id::as_str);
        let status = request.status.as_ref();
        let status = status.map_or("status not told", RequestStatus::as_str);
        field("request", &format!("{id} ({status})"))?;
    }
    for action in &told.actions {
        field("to do", &action.to_string())?;
    }
    Ok(())
}
