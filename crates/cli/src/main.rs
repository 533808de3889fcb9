//! The command `qwac`: checks and places PSD2 QWAC orders.
//!
//! It ends with 0 when all is well, 2 when an order is not valid, and 1 for everything else.

mod check;
mod order;
mod order_file;
mod sandbox;
mod show;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "qwac",
    version,
    about = "Check and place PSD2 QWAC orders at CertCentral Europe"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Checks an order; sends nothing.
    Check(check::Options),
    /// Checks an order and places it. Without --sandbox this costs money.
    Order(order::Options),
    /// Runs an embedded CertCentral on this machine.
    Sandbox(sandbox::Options),
}

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
            // Nobody is left to tell if this can't be written.
            let _ = error.print();
            // clap ends wrong usage with 2, which here means an order that is not valid.
            return if error.use_stderr() {
                End::Failed
            } else {
                End::Well
            }
            .into();
        }
    };
    let end = match arguments.command {
        Command::Check(options) => check::run(&options),
        Command::Order(options) => order::run(&options),
        Command::Sandbox(options) => sandbox::run(&options),
    };
    end.into()
}
