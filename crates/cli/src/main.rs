//! The command `qwac`: checks and places PSD2 QWAC orders, and looks at what came back.
//!
//! It ends with 0 when all is well, 2 when an order or a certificate is not valid, and 1 for everything else.

mod calendar;
mod certificate_file;
mod check;
mod connection;
mod failure;
mod inspect;
mod key_blocklist;
mod order;
mod order_file;
mod reconcile;
mod rules;
mod sandbox;
mod show;
mod signals;
mod text;
mod verification;
mod verify;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "qwac",
    version,
    about = "Check and place PSD2 QWAC orders at CertCentral Europe",
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
    /// Runs an embedded CertCentral on this machine.
    Sandbox(sandbox::Options),
}

/// The exit codes, for the end of the help.
pub(crate) const EXIT_CODES: &str = "Exit codes:
  0  all is well
  2  the order, or the certificate, is not valid; nothing was sent
  1  everything else; where an order may exist all the same, the error says so, and with --json
     error.order_may_exist is true: qwac reconcile settles it";

/// How the command ended.
enum End {
    Well,
    NotValid,
    Failed,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        match end {
            End::Well => Self::from(0),
            End::Failed => Self::from(1),
            End::NotValid => Self::from(2),
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
        Command::Sandbox(options) => sandbox::run(&options),
    };
    end.unwrap_or_else(|failure| {
        show::error_line(&format!("error: {}", failure.message()));
        End::Failed
    })
    .into()
}
