//! `qwac order`: checks an order and places it, at CertCentral Europe or at the embedded sandbox.

use crate::connection::Connection;
use crate::failure::Failure;
use crate::key_blocklist::KeyList;
use crate::{End, order_file, sandbox, show, signals};
use qwac_psd2::{CheckedOrder, Checker, ErrorKind, Order, Organization, PlacedOrder, Report};
use qwac_psd2_sandbox::{Approval, Sandbox};
use serde::Serialize;
use serde_json::Value;
use std::path::PathBuf;

#[derive(clap::Args)]
#[command(after_help = crate::EXIT_CODES)]
pub(crate) struct Options {
    /// The order, as TOML or JSON.
    file: PathBuf,
    /// Places it at an embedded sandbox; nothing leaves this machine.
    #[arg(long, conflicts_with = "base_url")]
    sandbox: bool,
    /// How the account of the embedded sandbox approves; only with --sandbox.
    /// [default: required]
    #[arg(long, value_parser = sandbox::approvals())]
    approval: Option<Approval>,
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

/// What there is to tell, and the one shape of what scripts read.
#[derive(Default, Serialize)]
struct Outcome {
    order: Option<PlacedOrder>,
    request: Value,
    findings: Report,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Value>,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    let mut outcome = Outcome::default();
    match check_and_place(options, &mut outcome) {
        Ok(()) => placed(options, &outcome),
        Err(failure) => failed(options, &mut outcome, &failure),
    }
}

fn check_and_place(options: &Options, outcome: &mut Outcome) -> Result<(), Failure> {
    if options.approval.is_some() && !options.sandbox {
        return Err(Failure::Usage(
            "--approval is for the embedded sandbox: add --sandbox, or leave it out. Nothing was sent.",
        ));
    }
    let order = order_file::read(&options.file).map_err(Failure::File)?;
    let checker = options.keys.apply(Checker::now())?;
    let checked = checker.checked(&order);
    outcome.findings = match &checked {
        Ok(checked) => checked.report().clone(),
        Err(error) => error.report().cloned().unwrap_or_default(),
    };
    if !options.json && !outcome.findings.findings().is_empty() {
        show::report(&options.file, &outcome.findings)?;
    }
    let mut checked = checked?;
    if options.again {
        checked = checked.again();
    }
    outcome.request = checked.request().clone();
    let runtime = sandbox::runtime()?;
    let placed = runtime.block_on(place(options, &order, checked));
    // Without waiting: after a signal, a name that is still being looked up must not hold up the end.
    runtime.shutdown_background();
    outcome.order = Some(placed?);
    Ok(())
}

fn placed(options: &Options, outcome: &Outcome) -> Result<End, Failure> {
    let Some(order) = &outcome.order else {
        return Ok(End::Well);
    };
    let id = &order.order_id;
    let shown = if options.json {
        show::json(outcome)
    } else {
        show::placed(order)
    };
    // The order costs money: its number must be told in one way or another.
    shown.map_err(|error| {
        Failure::Machine(format!(
            "order {id} was placed, but the result can't be written: {error}"
        ))
    })?;
    if show::vanishes() {
        show::error_line(&format!("order {id} was placed"));
    }
    Ok(End::Well)
}

fn failed(options: &Options, outcome: &mut Outcome, failure: &Failure) -> Result<End, Failure> {
    let not_valid =
        matches!(failure, Failure::Call(error) if error.kind() == ErrorKind::CheckFailed);
    let message = if not_valid {
        // What is wrong with it stands above.
        "error: the order is not valid; nothing was sent".to_owned()
    } else {
        format!("error: {}", failure.message())
    };
    // What reads the standard output is often gone with the same Ctrl-C.
    if !options.json || matches!(failure, Failure::Interrupted) {
        show::error_line(&message);
    }
    if options.json {
        outcome.error = Some(failure.json());
        show::json(outcome).map_err(|error| {
            show::error_line(&message);
            Failure::Machine(format!("the result can't be written: {error}"))
        })?;
    }
    Ok(if not_valid {
        End::NotValid
    } else {
        End::Failed
    })
}

async fn place(
    options: &Options,
    order: &Order,
    checked: CheckedOrder,
) -> Result<PlacedOrder, Failure> {
    let (client, _running) = if options.sandbox {
        let sandbox = start_sandbox(options, order).await?;
        let (url, key) = (sandbox.base_url(), sandbox.api_key());
        if !options.json {
            show::line(&format!("Sandbox at {url}; nothing leaves this machine."))?;
        }
        (
            options.connection.client_of(url.clone(), key)?,
            Some(sandbox),
        )
    } else {
        (options.connection.client()?, None)
    };
    if !options.json {
        let url = client.base_url();
        show::request(
            &format!("{url}/order/certificate/eu_qwac_psd2"),
            checked.request(),
        )?;
    }
    // Heard before anything is sent, so that none is missed.
    let interrupted = signals::interrupted()?;
    tokio::select! {
        // An answer that is there is better than a signal.
        biased;
        placed = client.place(checked) => Ok(placed?),
        () = interrupted => Err(Failure::Interrupted),
    }
}

/// A sandbox whose account has the order's organization, so that a user's own order can be tried.
async fn start_sandbox(options: &Options, order: &Order) -> Result<Sandbox, Failure> {
    let mut account = sandbox::account(options.approval.unwrap_or(Approval::Required));
    if let Some(Organization::Existing { id, .. }) = &order.organization {
        account = account.with_organization(*id);
    }
    Sandbox::builder()
        .account(account)
        .start()
        .await
        .map_err(|error| Failure::Machine(format!("the sandbox can't start: {error}")))
}
