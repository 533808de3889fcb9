//! `cargo xtask soak`: many orders under random faults.

use crate::steps::cargo;
use anyhow::Result;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// How many orders to place.
    #[arg(long)]
    orders: u32,
    /// What the chance of the faults and of the callers hangs on.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Places them in processes that are killed again and again.
    #[arg(long)]
    kill: bool,
}

pub(crate) fn run(options: &Options) -> Result<()> {
    let what = [
        "test",
        "--locked",
        "--workspace",
        "--all-features",
        "--test",
        "soak",
        "--",
    ];
    let (orders, seed) = (options.orders.to_string(), options.seed.to_string());
    let how = ["--orders", &orders, "--seed", &seed];
    let kill: &[_] = if options.kill { &["--kill"] } else { &[] };
    cargo(&[&what[..], &how, kill].concat())
}
