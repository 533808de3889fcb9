//! The generated client against the sandbox: an order is found by what was ordered.

use crate::{client, order};
use qwac_psd2_core::Connection;
use qwac_psd2_core::types::OrderList;
use qwac_psd2_sandbox::Sandbox;
use reqwest::header::HeaderValue;
use rustls::{ClientConfig, RootCertStore};
use std::sync::Arc;

fn connection(sandbox: &Sandbox) -> Connection {
    // Loopback and plain HTTP: no TLS provider is needed, but reqwest wants one to be there.
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(RootCertStore::empty())
        .with_no_client_auth();
    let http = reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .build()
        .unwrap();
    Connection::new(
        http,
        sandbox.base_url(),
        HeaderValue::from_str(sandbox.api_key()).unwrap(),
        HeaderValue::from_static("end-to-end"),
    )
}

async fn list(sandbox: &Sandbox, common_name: &str, created: &str) -> OrderList {
    let (client, _) = connection(sandbox).call();
    client
        .list_orders(
            None,
            Some(common_name),
            Some(created),
            None,
            None,
            None,
            None,
            Some("eu_qwac_psd2"),
            None,
            None,
            None,
            None,
            Some(1000),
            Some(0),
            Some("-date_created"),
        )
        .await
        .unwrap()
        .into_inner()
}

#[tokio::test]
async fn an_order_is_found_by_product_name_and_day_and_told_with_its_csr() {
    let now = "2026-11-24T12:00:00Z".parse().unwrap();
    let builder = Sandbox::builder().clock(move || now);
    let sandbox = builder.start().await.unwrap();
    let checked = order().build().checked().unwrap();
    let sent = checked.request().clone();
    let placed = client(&sandbox).place(checked).await.unwrap();

    let around = "2026-11-23...2026-11-25";
    let found = list(&sandbox, "example.net", around).await.orders;
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].id.to_string(), placed.order_id.as_str());
    for (name, created) in [
        ("example.org", around),
        ("example.net", "2026-11-21...2026-11-22"),
    ] {
        assert!(list(&sandbox, name, created).await.orders.is_empty());
    }

    let (client, _) = connection(&sandbox).call();
    let info = client.order_info(placed.order_id.as_str()).await.unwrap();
    let certificate = info.certificate.as_ref().unwrap().told().unwrap();
    assert_eq!(
        certificate.csr.as_deref(),
        sent["certificate"]["csr"].as_str()
    );
    assert_eq!(
        certificate.dns_names.as_deref(),
        Some(["example.com".to_owned(), "example.org".to_owned()].as_slice())
    );
    let unknown = client.order_info("7").await.unwrap_err();
    assert_eq!(unknown.status().unwrap(), 404);
}
