//! The sandbox as a client sees it: over real sockets, with a plain HTTP client that knows nothing of the product.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test may fail like a test"
)]

mod answers;
mod api;
mod arbitrary;
mod client;
mod contacts;
mod control;
mod download;
mod every_call;
mod faulty;
mod info;
mod injected;
mod kept;
mod life;
mod lifecycle;
mod list;
mod pace;
mod published;
mod refusals;
mod secrets;
mod spec;
