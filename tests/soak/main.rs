//! Places many orders while everything goes wrong that can, and holds what callers were told against what the sandbox has.
//!
//! Without arguments it is one of the project's tests: 300 orders, and 300 more in processes that are killed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod caller;
mod chance;
mod faults;
mod killed;
mod ledger;

use clap::Parser;
use ledger::{Told, Verdict};
use qwac_psd2_sandbox::{RateLimit, Sandbox};
use std::process::ExitCode;
use tokio::runtime::Runtime;

#[derive(Parser)]
#[command(name = "soak")]
struct Options {
    /// How many orders to place. Without it, 300, and 300 more with kills.
    #[arg(long)]
    orders: Option<u32>,
    /// What the chance of the faults and of the callers hangs on.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Places them in processes that are killed again and again.
    #[arg(long)]
    kill: bool,
    /// Places orders of the run that started it; for its own use.
    #[arg(long, hide = true)]
    worker: bool,
    /// What `cargo test` was asked for: a part of a name, or flags of the other tests.
    #[arg(hide = true, trailing_var_arg = true, allow_hyphen_values = true)]
    asked: Vec<String>,
}

fn main() -> ExitCode {
    let options = Options::parse();
    if options.worker {
        return killed::work();
    }
    let mut names = options.asked.iter().filter(|asked| !asked.starts_with('-'));
    if names.any(|name| !"soak".contains(name.as_str())) {
        return ExitCode::SUCCESS;
    }
    let runs = match options.orders {
        Some(orders) => vec![(orders, options.kill)],
        None => vec![(300, false), (300, true)],
    };
    let mut all_good = true;
    for (orders, kill) in runs {
        let verdict = run(orders, options.seed, kill);
        println!("{}", serde_json::to_string(&verdict).unwrap());
        all_good &= verdict.is_good();
    }
    if all_good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn run(orders: u32, seed: u64, kill: bool) -> Verdict {
    let runtime = Runtime::new().unwrap();
    let sandbox = Sandbox::builder()
        .rate_limit(RateLimit::off())
        .faults(faults::plan(seed));
    let sandbox = runtime.block_on(sandbox.start()).unwrap();
    let (told, kills): (Vec<Told>, _) = if kill {
        killed::place(&sandbox, orders, seed)
    } else {
        (runtime.block_on(caller::place(&sandbox, orders, seed)), 0)
    };
    ledger::compare(&sandbox, orders, &told, kill, kills)
}
