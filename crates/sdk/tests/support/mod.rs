//! What the SDK's tests share.

#![allow(dead_code, reason = "not every test file needs all of it")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

use qwac_psd2::{
    ApiKey, BillingAddress, Card, Client, Contact, ContactType, DcvMethod, IntendedUse, Order,
    OrderBuilder, Organization, Payment, PspRole, Settle, Validity,
};

pub(crate) mod clock;
pub(crate) mod peer;

pub(crate) const CSR: &str = include_str!("../../../../tests/orders/first.csr");

/// A client that tells open outcomes at once.
pub(crate) fn client(base_url: impl Into<String>) -> Client {
    Client::builder()
        .settle(Settle::off())
        .base_url(base_url)
        .api_key(ApiKey::new("canary-key").unwrap())
        .build()
        .unwrap()
}

/// What all requests of spec/examples share.
pub(crate) fn order() -> OrderBuilder {
    Order::builder(IntendedUse::Server)
        .common_name("example.net")
        .dns_names(["example.com", "example.org"])
        .csr(CSR)
        .psp_roles([
            PspRole::AccountServicing,
            PspRole::AccountInformation,
            PspRole::PaymentInitiation,
            PspRole::CardIssuing,
        ])
        .dcv_method(DcvMethod::Email)
        .organization(Organization::existing(
            12345,
            [Contact::new(ContactType::VerifiedContact, "US")],
        ))
        .validity(Validity::Years(1))
        .payment(Payment::Balance)
}

pub(crate) fn card_payment() -> Payment {
    Payment::card(
        Card::new("4111 1111 1111 1111", 9, 2028, "333", "Jane Roe")
            .save_credit_card(false)
            .sca_token("example-sca-token"),
        BillingAddress::new("Keizersgracht 1", "Amsterdam", "NL")
            .address2("Floor 2")
            .state("Noord-Holland")
            .zip("1015 CJ"),
    )
}
