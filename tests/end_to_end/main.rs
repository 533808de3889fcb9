//! What holds across the crates: the spec and its examples, and the SDK against the sandbox.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod bulk;
mod canaries;
#[path = "../../crates/sdk/tests/support/clock.rs"]
mod clock;
mod examples;
mod journal;
mod life;
mod lookup;
mod operations;
mod refusals;
mod settle;
mod shapes;
mod transport;

use qwac_psd2::{
    ApiKey, Client, Contact, ContactType, IntendedUse, Order, OrderBuilder, Organization, Payment,
    PspRole, Validity,
};
use qwac_psd2_sandbox::Sandbox;
use std::path::PathBuf;

/// A file of the project.
fn project(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(path)
}

/// An authorized representative.
fn representative() -> Contact {
    Contact::new(ContactType::VerifiedContact, "NL")
        .first_name("Jane")
        .last_name("Roe")
        .job_title("Managing Director")
        .telephone("+31 20 555 0101")
        .email("jane.roe@example.com")
}

/// A good order with the CSR of the first order.
fn order() -> OrderBuilder {
    Order::builder(IntendedUse::Server)
        .common_name("example.net")
        .dns_names(["example.com", "example.org"])
        .csr(std::fs::read_to_string(project("tests/orders/first.csr")).unwrap())
        .psp_roles([PspRole::PaymentInitiation, PspRole::AccountInformation])
        .organization(Organization::existing(12345, [representative()]))
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
