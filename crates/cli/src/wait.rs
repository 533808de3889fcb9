//! `qwac wait`: waits until an order is issued, and says who has to act meanwhile.

use crate::connection::Connection;
use crate::failure::Failure;
use crate::{End, sandbox, show, signals};
use qwac_psd2::{Client, Wait, Waited};
use std::time::Duration;

#[derive(clap::Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Options {
    /// The number of the order.
    order: String,
    /// How long to wait in all.
    /// [default: 30 days]
    #[arg(long, value_name = "SECONDS")]
    deadline: Option<u64>,
    /// How long to wait after the first look; doubled with each that finds nothing new, up to 15 minutes.
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    interval: u64,
    /// Ends as soon as a person has to act. Without it, that is told on standard error, and waiting goes on.
    #[arg(long)]
    until_action: bool,
    #[command(flatten)]
    connection: Connection,
    /// Prints one JSON object: {"outcome", "progress"}, or {"error"}; the outcome is issued, ended, needs_action or
    /// timed_out.
    #[arg(long)]
    json: bool,
}

const EXIT_CODES: &str = "Exit codes:
  0  the certificate is there
  1  everything else";

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    let waited = waited(options);
    let is_issued = matches!(waited, Ok(Waited::Issued(_)));
    let end = show::end(options.json, waited, |waited| {
        show::line(&match waited {
            Waited::Issued(progress) => {
                format!(
                    "{progress}. Get the certificate with qwac download {}",
                    progress.order_id
                )
            }
            Waited::TimedOut(progress) => format!("the time is over. {progress}"),
            waited => waited.progress().to_string(),
        })
    })?;
    Ok(if is_issued { end } else { End::Failed })
}

fn waited(options: &Options) -> Result<Waited, Failure> {
    let client = options.connection.client_without_journal()?;
    let runtime = sandbox::runtime()?;
    let waited = runtime.block_on(async {
        let stopped = signals::interrupted()?;
        tokio::select! {
            biased;
            waited = watch(options, &client) => waited,
            () = stopped => Err(Failure::Stopped),
        }
    });
    // Without waiting, as for an order.
    runtime.shutdown_background();
    waited
}

/// Waits as [`Client::wait`] does, and tells each change.
async fn watch(options: &Options, client: &Client) -> Result<Waited, Failure> {
    let mut wait = Wait::default().interval(Duration::from_secs(options.interval));
    if let Some(seconds) = options.deadline {
        wait = wait.deadline(Duration::from_secs(seconds));
    }
    let mut watch = client.watch(options.order.as_str(), wait);
    while let Some(progress) = watch.next().await {
        let progress = progress?;
        if progress.is_issued() {
            return Ok(Waited::Issued(progress));
        }
        if progress.is_end() {
            return Ok(Waited::Ended(progress));
        }
        if progress.needs_action() && options.until_action {
            return Ok(Waited::NeedsAction(progress));
        }
        show::error_line(&progress.to_string());
    }
    Ok(Waited::TimedOut(watch.seen().clone()))
}
