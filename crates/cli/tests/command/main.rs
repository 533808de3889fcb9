//! The command as a process: what it prints, how it ends, and what it never shows.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod certificates;
mod checks;
mod files;
mod follow;
#[path = "../../../sdk/tests/support/issuer.rs"]
mod issuer;
mod journal;
mod lasting;
mod orders;
mod placed;
mod process;
mod server;
mod shown;
mod through;
