//! The project's own commands, the same on a desk and in CI: `cargo xtask --help`.

mod bindings;
mod client_code;
mod field_table;
mod lint;
mod python;
mod regenerate;
mod rule_list;
mod soak;
mod spec;
mod steps;
mod test;
mod tools;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's own commands")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes everything that is generated from the spec, the rules and crates/ffi.
    Regenerate(regenerate::Options),
    /// Runs all tests. Installs the tools that they need into a cache.
    Test(test::Options),
    /// Places many orders under random faults and says whether any was lost or placed twice.
    Soak(soak::Options),
    /// Builds what is shipped.
    Dist {
        /// For which language.
        language: Language,
    },
    /// Measures a language's package beside its peers, in one run.
    Bench {
        /// Which language.
        language: Language,
    },
    /// Checks form, lints, documentation, licences and the generated files.
    Lint,
}

#[derive(clap::ValueEnum, Clone, Copy)]
enum Language {
    /// The wheel `qwac-psd2`.
    Python,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Regenerate(options) => regenerate::run(&options),
        Command::Test(options) => test::run(&options),
        Command::Soak(options) => soak::run(&options),
        Command::Dist {
            language: Language::Python,
        } => python::dist(),
        Command::Bench {
            language: Language::Python,
        } => python::bench(),
        Command::Lint => lint::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
