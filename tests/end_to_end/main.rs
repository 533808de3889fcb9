//! What holds across the crates: the spec and its examples, and the SDK against the sandbox.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod examples;
mod refusals;
mod shapes;
mod transport;

use qwac_psd2::{
    ApiKey, Client, Contact, ContactType, Order, OrderBuilder, Organization, Payment, PspRole,
    Validity,
};
use qwac_psd2_sandbox::Sandbox;
use std::path::PathBuf;

/// A file of the project.
fn project(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(path)
}

/// A good order with the CSR of the first order.
fn order() -> OrderBuilder {
    Order::builder()
        .common_name("example.net")
        .dns_names(["example.com", "example.org"])
        .csr(std::fs::read_to_string(project("tests/orders/first.csr")).unwrap())
        .psp_roles([PspRole::PaymentInitiation, PspRole::AccountInformation])
        .organization(Organization::existing(
            12345,
            [Contact::new(ContactType::VerifiedContact, "NL")],
        ))
        .validity(Validity::Years(1))
        .payment(Payment::Balance)
}

/// A client of the sandbox.
fn client(sandbox: &Sandbox) -> Client {
    Client::builder()
        .base_url(sandbox.base_url())
        .api_key(ApiKey::new(sandbox.api_key()).unwrap())
        .build()
        .unwrap()
}
