//! The project's own commands, the same on a desk and in CI: `cargo xtask --help`.

mod bindings;
mod client_code;
mod elf;
mod field_table;
mod kotlin;
mod kotlin_bench;
mod lint;
mod mobile;
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
    Test,
    /// Places many orders under random faults and says whether any was lost or placed twice.
    Soak(soak::Options),
    /// Builds the package of a language into target/dist.
    Dist {
        /// Which one.
        #[arg(value_enum)]
        language: Dist,
    },
    /// Measures the library of a language beside others, in one run.
    Bench {
        /// Which one.
        #[arg(value_enum)]
        language: Bench,
    },
    /// Compiles core, SDK and ffi for Android and iOS, with a standard library from Debian's packages. Takes minutes.
    CheckMobile,
    /// Checks form, lints, documentation, licences and the generated files.
    Lint,
}

/// What `cargo xtask dist` builds.
#[derive(clap::ValueEnum, Clone, Copy)]
enum Dist {
    /// The jar, its sources and its pom.
    Kotlin,
    /// The native libraries for Android, where there is an NDK, and its AAR, where there is Gradle.
    Android,
}

/// What `cargo xtask bench` measures.
#[derive(clap::ValueEnum, Clone, Copy)]
enum Bench {
    /// Beside the JDK's HttpClient and OkHttp.
    Kotlin,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Regenerate(options) => regenerate::run(&options),
        Command::Test => test::run(),
        Command::Soak(options) => soak::run(&options),
        Command::Dist { language } => match language {
            Dist::Kotlin => kotlin::dist(),
            Dist::Android => mobile::dist_android(),
        },
        Command::Bench { language } => match language {
            Bench::Kotlin => kotlin_bench::run(),
        },
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
