//! What the TEST authority issues, read with x509-parser, which shares no code with its encoder.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test may fail like a test"
)]

mod kept;
mod lifetime;
mod profile;
mod refused;
mod revocation;

use jiff::Timestamp;
use qwac_psd2_sandbox::authority::{Authority, Organization, QwacRequest, Role};
use x509_parser::certificate::X509Certificate;
use x509_parser::certification_request::X509CertificationRequest;
use x509_parser::pem::parse_x509_pem;
use x509_parser::prelude::FromDer;

const BASE: &str = "http://127.0.0.1:8080";

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn now() -> Timestamp {
    time("2026-11-24T10:00:00Z")
}

fn authority() -> Authority {
    Authority::new(BASE, now()).unwrap()
}

/// The key of the order that README and tests use.
fn public_key() -> Vec<u8> {
    let csr = include_bytes!("../../../../tests/orders/first.csr");
    let (_, pem) = parse_x509_pem(csr).unwrap();
    let (_, csr) = X509CertificationRequest::from_der(&pem.contents).unwrap();
    csr.certification_request_info.subject_pki.raw.to_vec()
}

fn request() -> QwacRequest {
    let bank = Organization::pretended("Example Bank", "NL", 12345);
    QwacRequest::new(
        public_key(),
        "example.net",
        [Role::PaymentInitiation, Role::AccountInformation],
        bank,
    )
}

fn parsed(der: &[u8]) -> X509Certificate<'_> {
    let (rest, certificate) = X509Certificate::from_der(der).unwrap();
    assert!(rest.is_empty());
    certificate
}
