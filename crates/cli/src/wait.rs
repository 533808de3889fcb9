//! `qwac wait`: waits until an order is issued, and says who has to act meanwhile.

use crate::connection::Connection;
use crate::failure::Failure;
use crate::waiting::Waiting;
use crate::{End, sandbox, show, signals};
use qwac_psd2::{Id, Waited};

#[derive(clap::Args)]
#[command(after_help = EXIT_CODES)]
pub(crate) struct Options {
    /// The number of the order.
    order: String,
    #[command(flatten)]
    waiting: Waiting,
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
    let order = Id::from(options.order.as_str());
    let runtime = sandbox::runtime()?;
    let waited = runtime.block_on(async {
        let stopped = signals::interrupted()?;
        tokio::select! {
            biased;
            waited = options.waiting.wait(&client, &order) => waited,
            () = stopped => Err(Failure::Stopped),
        }
    });
    // Without waiting, as for an order.
    runtime.shutdown_background();
    waited
}
