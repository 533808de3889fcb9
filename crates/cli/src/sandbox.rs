//! `qwac sandbox`: runs the embedded CertCentral until it is interrupted.

use crate::failure::Failure;
use crate::{End, show, signals};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use qwac_psd2_sandbox::{Account, Approval, Progress, Sandbox};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

#[derive(clap::Args)]
#[command(after_help = CONTROL)]
pub(crate) struct Options {
    /// Where to listen: a loopback address. Port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:0")]
    listen: SocketAddr,
    /// How the account approves.
    #[arg(long, value_parser = approvals(), default_value = "required")]
    approval: Approval,
    /// Do every step to a certificate by itself, each so many seconds after the one before.
    #[arg(long, value_name = "SECONDS")]
    automatic: Option<u32>,
    /// Keep everything in this file, and go on from it: orders, and the private keys of the TEST CAs. Give --listen a port
    /// then, which stands in the certificates.
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
}

/// What the sandbox can be made to do, for the end of the help.
const CONTROL: &str = "While it runs, without a key:
  POST /sandbox/orders/ID/STEP                 STEP is approve, reject, prove-domains, agree, validate-organization,
                                               issue (all that is missing), revoke or expire
  POST /sandbox/organizations/ID/validate      validates an organization
  POST /sandbox/domains/NAME/prove             shows control of a domain
  POST /sandbox/clock/advance/SECONDS          lets time pass
  GET  /sandbox/orders/ID/request              an order as it arrived, without secrets
  PUT  /sandbox/faults                         what is to go wrong, such as {\"rules\": [{\"target\": \"place_order\",
                                               \"when\": {\"nth\": 1}, \"fault\": \"reset_after\"}]}; {} for nothing
  GET  /sandbox/faults                         what went wrong since then";

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    runtime()?.block_on(serve(options))?;
    Ok(End::Well)
}

async fn serve(options: &Options) -> Result<(), Failure> {
    let mut account = account(options.approval);
    if let Some(seconds) = options.automatic {
        let step = Duration::from_secs(seconds.into());
        account = account.with_progress(Progress::Automatic(step));
    }
    let mut sandbox = Sandbox::builder().listen(options.listen).account(account);
    if let Some(file) = &options.state {
        sandbox = sandbox.state(file);
    }
    let sandbox = sandbox
        .start()
        .await
        .map_err(|error| Failure::Machine(format!("{}: {error}", options.listen)))?;
    let interrupted = signals::interrupted()?;
    let (url, key) = (sandbox.base_url(), sandbox.api_key());
    for text in [
        &format!("Sandbox at {url}"),
        &format!(
            "It knows the organization 12345 and the API key {key}. Place an order from another terminal:"
        ),
        "",
        &format!("  CERTCENTRAL_API_KEY={key} qwac order FILE --base-url {url}"),
        "",
        "or, with a request body in the API's own JSON:",
        "",
        &format!(
            "  curl {url}/order/certificate/eu_qwac_psd2 -H 'X-DC-DEVKEY: {key}' -H 'Content-Type: application/json' \
             -d @BODY.json"
        ),
        "",
        "Stop it with Ctrl-C.",
    ] {
        show::line(text)?;
    }
    interrupted.await;
    Ok(())
}

/// The names of the ways in which the sandbox's account approves.
pub(crate) fn approvals() -> impl TypedValueParser<Value = Approval> {
    PossibleValuesParser::new(Approval::ALL.map(Approval::name)).try_map(|name| name.parse())
}

pub(crate) fn account(approval: Approval) -> Account {
    Account::default().with_approval(approval)
}

pub(crate) fn runtime() -> Result<Runtime, Failure> {
    Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| Failure::Machine(format!("no threads: {error}")))
}
