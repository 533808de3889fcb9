//! `qwac order`: checks an order and places it, at CertCentral Europe or at the embedded sandbox.

use crate::{End, order_file, sandbox, show};
use qwac_psd2::{
    ApiKey, CheckedOrder, Client, ClientBuilder, EUROPEAN_BASE_URL, Error, Order, Organization,
    PlacedOrder, Report,
};
use qwac_psd2_sandbox::{Approval, Sandbox};
use serde_json::{Value, json};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The order, as TOML or JSON.
    file: PathBuf,
    /// Places it at an embedded sandbox; nothing leaves this machine.
    #[arg(long, conflicts_with = "base_url")]
    sandbox: bool,
    /// How the sandbox's account approves.
    #[arg(long, requires = "sandbox", value_parser = sandbox::approvals(), default_value = "required")]
    approval: Approval,
    /// Where to place it. The API key comes from the environment variable CERTCENTRAL_API_KEY.
    #[arg(long, value_name = "URL", default_value = EUROPEAN_BASE_URL)]
    base_url: String,
    /// Further root certificates to trust, as PEM.
    #[arg(long, value_name = "FILE")]
    root_certificates: Option<PathBuf>,
    /// Prints one JSON object: {"order": {"id", "status", "certificate_id"}, "request", "findings"}.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(options: &Options) -> End {
    let order = match order_file::read(&options.file) {
        Ok(order) => order,
        Err(fault) => return show::fault("file", &fault, options.json),
    };
    let report = order.check();
    if !options.json && !report.findings().is_empty() {
        show::report(&options.file, &report);
    }
    let checked = match order.checked() {
        Ok(checked) => checked,
        Err(error) => {
            if options.json {
                result(None, &Value::Null, &report, Some(&error));
            } else {
                show::error_line("error: the order is not valid; nothing was sent");
            }
            return End::NotValid;
        }
    };
    let request = checked.request().clone();
    match sandbox::runtime().and_then(|runtime| runtime.block_on(place(options, &order, checked))) {
        Ok(placed) => {
            if options.json {
                result(Some(&placed), &request, &report, None);
            } else {
                show::placed(&placed);
            }
            End::Well
        }
        Err(Failure::Call(error)) => {
            if options.json {
                result(None, &request, &report, Some(&error));
            } else {
                show::error_line(&format!("error: {error}"));
            }
            End::Failed
        }
        Err(Failure::Machine(fault)) => show::fault("machine", &fault, options.json),
    }
}

/// Why no order was placed: the call failed, or this machine.
pub(crate) enum Failure {
    Call(Error),
    Machine(String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Call(error)
    }
}

async fn place(
    options: &Options,
    order: &Order,
    checked: CheckedOrder,
) -> Result<PlacedOrder, Failure> {
    let (client, base_url, _running) = if options.sandbox {
        let sandbox = start_sandbox(options, order).await?;
        let client = Client::builder()
            .base_url(sandbox.base_url())
            .api_key(ApiKey::new(sandbox.api_key())?);
        if !options.json {
            show::line(&format!(
                "Sandbox at {}; nothing leaves this machine.",
                sandbox.base_url()
            ));
        }
        (client, sandbox.base_url(), Some(sandbox))
    } else {
        let client = Client::builder()
            .base_url(&options.base_url)
            .api_key(ApiKey::from_env()?);
        (client, options.base_url.clone(), None)
    };
    let client = with_roots(client, options)?.build()?;
    if !options.json {
        let url = format!(
            "{}/order/certificate/eu_qwac_psd2",
            base_url.trim_end_matches('/')
        );
        show::request(&url, checked.request());
    }
    Ok(client.place(checked).await?)
}

/// A sandbox whose account has the order's organization, so that a user's own order can be tried.
async fn start_sandbox(options: &Options, order: &Order) -> Result<Sandbox, Failure> {
    let mut account = sandbox::account(options.approval);
    if let Some(Organization::Existing { id, .. }) = &order.organization {
        account = account.with_organization(*id);
    }
    Sandbox::builder()
        .account(account)
        .start()
        .await
        .map_err(|error| Failure::Machine(format!("the sandbox can't start: {error}")))
}

fn with_roots(client: ClientBuilder, options: &Options) -> Result<ClientBuilder, Failure> {
    let Some(path) = &options.root_certificates else {
        return Ok(client);
    };
    let pem = std::fs::read(path)
        .map_err(|error| Failure::Machine(format!("{}: {error}", path.display())))?;
    Ok(client.root_certificates(pem))
}

fn result(placed: Option<&PlacedOrder>, request: &Value, report: &Report, error: Option<&Error>) {
    let order = placed.map(|placed| {
        json!({
            "id": placed.order_id,
            "status": placed.status,
            "certificate_id": placed.certificate_id,
        })
    });
    let mut result = json!({ "order": order, "request": request, "findings": report });
    if let (Some(error), Some(result)) = (error, result.as_object_mut()) {
        result.insert("error".into(), show::error_json(error));
    }
    show::json(&result);
}
