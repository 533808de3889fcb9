//! The command `qwac`: checks and places PSD2 QWAC orders, follows them, and looks at what came back.
//!
//! It ends with 0 when all is well, 2 when an order or a certificate is not valid, and 1 for everything else.

mod approve;
mod calendar;
mod cancel;
mod certificate_file;
mod check;
mod connection;
mod download;
mod failure;
mod inspect;
mod key_blocklist;
mod order;
mod order_file;
mod organizations;
mod reconcile;
mod renew;
mod rules;
mod sandbox;
mod show;
mod signals;
mod status;
mod text;
mod through;
mod verification;
mod verify;
mod wait;
mod waiting;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "qwac",
    version,
    about = "Check, place and follow PSD2 QWAC orders at CertCentral Europe",
    after_help = EXIT_CODES
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Checks an order; sends nothing.
    Check(check::Options),
    /// Shows what a certificate says of PSD2, and what there is to find in it.
    Inspect(inspect::Options),
    /// Holds a certificate with its chain against the order.
    Verify(verify::Options),
    /// Plans when certificates should be ordered anew, as a calendar.
    Calendar(calendar::Options),
    /// Lists the rules of the check and of the verification.
    Rules(rules::Options),
    /// Checks an order and places it. Without --sandbox this costs money.
    Order(order::Options),
    /// Settles orders whose outcome was left open.
    Reconcile(reconcile::Options),
    /// Shows how an order stands, and who has to act.
    Status(status::Options),
    /// Waits until an order is issued.
    Wait(wait::Options),
    /// Approves the requests of an order. From then on it costs money.
    Approve(approve::Options),
    /// Downloads the certificate of an order.
    Download(download::Options),
    /// Cancels an order that is not issued yet.
    Cancel(cancel::Options),
    /// Renews an order. This costs money.
    Renew(renew::Options),
    /// Lists the organizations of the account.
    Organizations(organizations::Options),
    /// Runs an embedded CertCentral on this machine.
    Sandbox(sandbox::Options),
}

/// The exit codes, for the end of the help.
pub(crate) const EXIT_CODES: &str = "Exit codes:
  0  all is well
  2  the order is not valid, and nothing was sent; or the certificate is not
  3  an order was placed and issued, and its certificate is not what was ordered: don't order again before you know why
  1  everything else; where an order may exist all the same, the error says so, and with --json
     error.order_may_exist is true: qwac reconcile settles it";

/// How the command ended.
enum End {
    Well,
    NotValid,
    /// An order was placed, and what came of it is not what was ordered.
    NotAsOrdered,
    Failed,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        match end {
            End::Well => Self::from(0),
            End::Failed => Self::from(1),
            End::NotValid => Self::from(2),
            End::NotAsOrdered => Self::from(3),
        }
    }
}

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let printed = error.print();
            // clap ends wrong usage with 2, which here means an order that is not valid.
            return if error.use_stderr() || printed.is_err() {
                End::Failed
            } else {
                End::Well
            }
            .into();
        }
    };
    let end = match arguments.command {
        Command::Check(options) => check::run(&options),
        Command::Inspect(options) => inspect::run(&options),
        Command::Verify(options) => verify::run(&options),
        Command::Calendar(options) => calendar::run(&options),
        Command::Rules(options) => rules::run(&options),
        Command::Order(options) => order::run(&options),
        Command::Reconcile(options) => reconcile::run(&options),
        Command::Status(options) => status::run(&options),
        Command::Wait(options) => wait::run(&options),
        Command::Approve(options) => approve::run(&options),
        Command::Download(options) => download::run(&options),
        Command::Cancel(options) => cancel::run(&options),
        Command::Renew(options) => renew::run(&options),
        Command::Organizations(options) => organizations::run(&options),
        Command::Sandbox(options) => sandbox::run(&options),
    };
    end.unwrap_or_else(|failure| {
        show::error_line(&format!("error: {}", failure.message()));
        End::Failed
    })
    .into()
}
