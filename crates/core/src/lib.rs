//! The wire of CertCentral Europe's PSD2 QWAC orders: types, client and field table generated from
//! `spec/certcentral-eu.yaml`, and the few lines by hand that every call needs.
//!
//! This crate checks nothing and decides nothing. Use the crate `qwac-psd2`, which does.

// Generated code answers for its own form; what it documents comes from the spec.
#[rustfmt::skip]
#[allow(missing_docs, unreachable_pub, unused_qualifications, clippy::all, clippy::restriction, rustdoc::invalid_html_tags)]
mod generated_client;
#[rustfmt::skip]
mod generated_fields;
mod hooks;
mod loose;
mod seen;
mod wire_secret;

pub use generated_client::{Client, Error, ResponseValue, types};
pub use hooks::{Call, Connection, Memory};
pub use seen::{MAX_BODY, ReadFault, Seen};
pub use wire_secret::WireSecret;

/// The fields of an order's body and their limits, from the spec.
pub mod fields {
    pub use crate::generated_fields::{Field, ORDER_REQUEST, Secrecy, Shape};
}
