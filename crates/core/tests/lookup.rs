//! The calls that look orders up: what goes over the wire, and what is read of what comes back.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail so"
)]

use qwac_psd2_core::types::{Identifier, OrderInfo, OrderList, ToldOrganizationOrNone};
use qwac_psd2_core::{Connection, Error};
use reqwest::header::HeaderValue;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

fn connection(base_url: String) -> Connection {
    // Loopback and plain HTTP: no TLS provider is needed, but reqwest wants one to be there.
    let provider = rustls::crypto::ring::default_provider();
    let tls = rustls::ClientConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
    Connection::new(
        reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .build()
            .unwrap(),
        base_url,
        HeaderValue::from_static("canary-key"),
        HeaderValue::from_static("agent/1"),
    )
}

/// Answers one request with `body`; gives the request line and its header lines back, as they were on the wire.
fn answer_once(body: &'static str) -> (String, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/services/v2", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut socket, _) = listener.accept().unwrap();
        let reader = BufReader::new(socket.try_clone().unwrap());
        let lines = reader.lines().map(Result::unwrap);
        let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
        write!(
            socket,
            "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        head
    });
    (url, server)
}

#[tokio::test]
async fn filters_reach_the_wire_percent_encoded_and_nothing_else_is_sent() {
    let (url, server) = answer_once(r#"{"orders":[]}"#);
    let (client, _) = connection(url).call();
    let list = client
        .list_orders(
            Some("münchen.example"),
            Some("2026-11-23...2026-11-25"),
            Some("eu_qwac_psd2"),
            Some("%a&b=c"),
            None,
            Some(1000),
            Some(0),
            Some("-date_created"),
        )
        .await
        .unwrap();
    assert!(list.orders.is_empty());
    let head = server.join().unwrap();
    assert_eq!(
        head[0],
        "GET /services/v2/order/certificate\
         ?filters%5Bcommon_name%5D=m%C3%BCnchen.example\
         &filters%5Bdate_created%5D=2026-11-23...2026-11-25\
         &filters%5Bproduct_name_id%5D=eu_qwac_psd2\
         &filters%5Bsearch%5D=%25a%26b%3Dc\
         &limit=1000&offset=0&sort=-date_created HTTP/1.1"
    );
    assert!(head.contains(&"x-dc-devkey: canary-key".to_owned()));
    assert!(head.contains(&"content-type: application/json".to_owned()));
    assert!(!head.iter().any(|line| line.starts_with("api-version")));
}

#[tokio::test]
async fn a_list_without_filters_has_no_query() {
    let (url, server) = answer_once(r#"{"orders":[]}"#);
    let (client, _) = connection(url).call();
    client
        .list_orders(None, None, None, None, None, None, None, None)
        .await
        .unwrap();
    let head = server.join().unwrap();
    assert_eq!(head[0], "GET /services/v2/order/certificate HTTP/1.1");
}

#[tokio::test]
async fn order_info_asks_for_one_order_whatever_stands_in_its_number() {
    let (url, server) = answer_once(r#"{"id":"112233"}"#);
    let (client, call) = connection(url).call();
    let info = client.order_info("11/22?33").await.unwrap();
    assert_eq!(info.id.to_string(), "112233");
    assert_eq!(call.seen().id().as_deref(), Some("112233"));
    let head = server.join().unwrap();
    assert_eq!(
        head[0],
        "GET /services/v2/order/certificate/11%2F22%3F33 HTTP/1.1"
    );
}

#[tokio::test]
async fn an_answer_without_orders_is_no_empty_list() {
    for body in ["{}", r#"{"orders":null}"#, "[]", r#"{"page":{"total":0}}"#] {
        let (url, _) = answer_once(body);
        let (client, _) = connection(url).call();
        let answer = client
            .list_orders(None, None, None, None, None, None, None, None)
            .await;
        assert!(
            matches!(answer, Err(Error::InvalidResponsePayload(..))),
            "{body}"
        );
    }
}

#[test]
fn the_examples_are_read() {
    let list: OrderList =
        serde_json::from_str(include_str!("../../../spec/examples/list-two.json")).unwrap();
    assert_eq!(list.orders.len(), 2);
    assert_eq!(list.orders[0].extra["has_duplicates"], false);
    let info: OrderInfo =
        serde_json::from_str(include_str!("../../../spec/examples/info-issued.json")).unwrap();
    assert!(matches!(info.id, Identifier::String(id) if id == "112234"));
    assert!(matches!(
        info.organization,
        Some(ToldOrganizationOrNone::Array(_))
    ));
    let info: OrderInfo =
        serde_json::from_str(include_str!("../../../spec/examples/info-pending.json")).unwrap();
    assert_eq!(info.status.as_deref(), Some("needs_approval"));
    let certificate = info.certificate.unwrap();
    assert!(certificate.id.is_none());
    assert!(certificate.csr.unwrap().starts_with("-----BEGIN"));
}

#[test]
fn odd_but_harmless_answers_are_read() {
    for odd in [
        r#"{"id":1}"#,
        r#"{"id":"1","status":"never heard of","certificate":{"dns_names":[" "],"valid_till":"2027-06-13 00:00:00"}}"#,
        r#"{"id":1,"status":null,"certificate":{"id":null,"dns_names":null,"common_name":null},"organization":[]}"#,
        r#"{"id":1,"certificate":{"cert_validity":{"custom_expiration_date":7}},"is_renewed":"0","product":[]}"#,
    ] {
        serde_json::from_str::<OrderInfo>(odd).unwrap();
        let list: OrderList = serde_json::from_str(&format!(r#"{{"orders":[{odd}]}}"#)).unwrap();
        assert_eq!(list.orders.len(), 1, "{odd}");
    }
}
