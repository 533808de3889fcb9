//! `qwac approve`: approves the requests of an order, or one request.

use crate::connection::Connection;
use crate::failure::Failure;
use crate::{End, sandbox, show};
use qwac_psd2::{Action, Client, Id};
use serde::Serialize;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The number of the order whose waiting requests are approved.
    #[arg(required_unless_present = "request")]
    order: Option<String>,
    /// The number of one request, instead of those of an order.
    #[arg(long, value_name = "NUMBER", conflicts_with = "order")]
    request: Option<String>,
    /// A comment that is kept with the request.
    #[arg(long, value_name = "TEXT", default_value = "")]
    comment: String,
    #[command(flatten)]
    connection: Connection,
    /// Prints one JSON object: {"approved"}, the numbers of the requests, or {"error"}.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Told {
    approved: Vec<Id>,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    let told = || {
        let client = options.connection.client_without_journal()?;
        sandbox::runtime()?.block_on(approve(options, &client))
    };
    show::end(options.json, told(), |told| {
        let mut approved = told.approved.iter();
        approved.try_for_each(|id| show::line(&format!("Request {id} is approved.")))
    })
}

async fn approve(options: &Options, client: &Client) -> Result<Told, Failure> {
    let mut waiting: Vec<Id> = options
        .request
        .as_deref()
        .map(Id::from)
        .into_iter()
        .collect();
    if let Some(order) = &options.order {
        let progress = client.progress(order.as_str()).await?;
        waiting.extend(
            progress
                .actions
                .into_iter()
                .filter_map(|action| match action {
                    Action::ApproveRequest { request_id } => request_id,
                    _ => None,
                }),
        );
        if waiting.is_empty() {
            return Err(Failure::Machine(format!(
                "order {} has no request that waits for an approver",
                progress.order_id
            )));
        }
    }
    let mut approved = Vec::new();
    for id in waiting {
        if let Err(error) = client.approve(&id, &options.comment).await {
            // Those before it are approved all the same.
            for id in approved {
                show::error_line(&format!("Request {id} is approved."));
            }
            return Err(error.into());
        }
        approved.push(id);
    }
    Ok(Told { approved })
}
