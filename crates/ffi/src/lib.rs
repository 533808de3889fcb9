//! The surface of qwac-psd2 for Python, Kotlin and Swift, by uniffi: conversions and objects, no rule and no logic.
//!
//! Data crosses as records whose fields and comments are those of the SDK's own types; what must not be shown or copied, as
//! objects: keys, cards, checked orders. The SDK stays free of uniffi: its types hold secrets, have private parts and may grow.

// What can go wrong is told in the comments, in words of the languages.
#![allow(clippy::missing_errors_doc)]
// What crosses is a whole record, and goes over at once.
#![allow(clippy::result_large_err, clippy::large_enum_variant)]

mod bell;
mod certificate;
mod checking;
mod client;
mod cross;
mod error;
mod foreign;
mod log;
mod order;
mod per_process;
mod report;
mod runtime;
mod sandbox;
mod secret;
mod time;
mod told;
mod words;

pub use certificate::*;
pub use checking::*;
pub use client::*;
pub use error::*;
pub use foreign::shut_down;
pub use log::{LogLevel, LogLine, LogSink, set_log_sink};
pub use order::*;
pub use report::*;
pub use sandbox::*;
pub use secret::*;
pub use time::*;
pub use told::*;
pub use words::{ErrorKind, words};

uniffi::setup_scaffolding!("qwac_psd2");
