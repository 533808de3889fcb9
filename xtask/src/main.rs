//! The project's own commands, the same on a desk and in CI: `cargo xtask --help`.

mod apple;
mod bindings;
mod client_code;
mod dist;
mod elf;
mod field_table;
mod kotlin;
mod kotlin_bench;
mod lint;
mod mobile;
mod native;
mod python;
mod regenerate;
mod rule_list;
mod soak;
mod spec;
mod steps;
mod swift;
mod swift_tools;
mod test;
mod tools;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
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
    /// Makes a package to ship.
    Dist(dist::Options),
    /// Measures a language's package beside its peers, in one run.
    Bench {
        /// Which language.
        language: Bench,
        /// This native library in place of the one that `dist` builds.
        #[arg(long)]
        library: Option<PathBuf>,
    },
    /// Places many orders under random faults and says whether any was lost or placed twice.
    Soak(soak::Options),
    /// Compiles core, SDK and ffi for Android and iOS, with a standard library from Debian's packages. Takes minutes.
    CheckMobile,
    /// Checks form, lints, documentation, licences and the generated files.
    Lint,
}

/// What can be measured.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Bench {
    /// Beside requests, httpx and aiohttp.
    Python,
    /// Beside the JDK's HttpClient and OkHttp.
    Kotlin,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Regenerate(options) => regenerate::run(&options),
        Command::Test(options) => test::run(&options),
        Command::Dist(options) => dist::run(&options),
        Command::Bench { language, library } => match language {
            Bench::Python => python::bench(library.as_deref()),
            Bench::Kotlin => kotlin_bench::run(library.as_deref()),
        },
        Command::Soak(options) => soak::run(&options),
        Command::CheckMobile => mobile::check(),
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
