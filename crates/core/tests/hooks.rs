//! What every call has on the wire, and what is kept of its answer.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod support;

use httpmock::prelude::*;
use progenitor_client::{ClientHooks, OperationInfo};
use qwac_psd2_core::types::OrderRequest;
use qwac_psd2_core::{Error, MAX_BODY, ReadFault};
use support::connection;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

fn request() -> OrderRequest {
    serde_json::from_str(include_str!(
        "../../../spec/examples/request-page-first.json"
    ))
    .unwrap()
}

#[tokio::test]
async fn the_key_is_marked_as_sensitive() {
    let (client, _) = connection("http://127.0.0.1:1".to_owned()).call();
    let mut request = reqwest::Request::new(
        reqwest::Method::POST,
        "http://127.0.0.1:1/".parse().unwrap(),
    );
    let operation = OperationInfo {
        operation_id: "order_eu_qwac_psd2",
    };
    client.pre::<()>(&mut request, &operation).await.unwrap();
    assert!(request.headers()["x-dc-devkey"].is_sensitive());
    assert!(!format!("{request:?}").contains("canary-key"));
}

#[tokio::test]
async fn the_header_has_what_the_api_wants_and_no_api_version() {
    let server = MockServer::start_async().await;
    let mock = server
        .mock_async(|when, then| {
            when.method(POST)
                .path("/services/v2/order/certificate/eu_qwac_psd2")
                .header("x-dc-devkey", "canary-key")
                .header("content-type", "application/json")
                .header("accept", "application/json")
                .header("user-agent", "agent/1")
                .header_exists("content-length")
                .header_missing("api-version")
                .header_missing("authorization");
            then.status(201).body(r#"{"id":112233}"#);
        })
        .await;
    let (client, call) = connection(server.url("/services/v2")).call();
    let answer = client.order_eu_qwac_psd2(&request()).await.unwrap();
    mock.assert_async().await;
    assert_eq!(answer.id.to_string(), "112233");
    assert_eq!(call.seen().status.unwrap(), 201);
}

/// Serves one request with these bytes and ends the connection.
async fn answer_with(bytes: Vec<u8>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut buffer = vec![0; 64 * 1024];
        // The whole request is read first: an end before that would be a reset to the client.
        let mut request = Vec::new();
        while !request.ends_with(b"}") {
            let count = socket.read(&mut buffer).await.unwrap();
            request.extend_from_slice(&buffer[..count]);
        }
        let _ = socket.write_all(&bytes).await;
    });
    url
}

#[tokio::test]
async fn status_and_order_stay_known_when_the_body_breaks_off() {
    let url = answer_with(
        b"HTTP/1.1 201 Created\r\ncontent-length: 500\r\n\r\n{\"id\":112233,\"requests\":[{"
            .to_vec(),
    )
    .await;
    let (client, call) = connection(url).call();
    client.order_eu_qwac_psd2(&request()).await.unwrap_err();
    let seen = call.seen();
    assert_eq!(seen.status.unwrap(), 201);
    assert_eq!(seen.fault, Some(ReadFault::Cut));
    assert_eq!(seen.id().as_deref(), Some("112233"));
}

#[tokio::test]
async fn status_and_order_stay_known_when_the_body_does_not_fit() {
    let url = answer_with(
        b"HTTP/1.1 201 Created\r\ncontent-length: 33\r\n\r\n{\"id\":112233,\"requests\":\"pending\"}".to_vec(),
    )
    .await;
    let (client, call) = connection(url).call();
    let error = client.order_eu_qwac_psd2(&request()).await.unwrap_err();
    assert!(matches!(error, Error::InvalidResponsePayload(..)));
    let seen = call.seen();
    assert_eq!(seen.status.unwrap(), 201);
    assert_eq!(seen.id().as_deref(), Some("112233"));
}

#[tokio::test]
async fn no_more_than_the_limit_is_read() {
    let mut bytes = b"HTTP/1.1 201 Created\r\n\r\n{\"id\":112233,\"filler\":\"".to_vec();
    bytes.resize(bytes.len() + MAX_BODY, b'x');
    let url = answer_with(bytes).await;
    let (client, call) = connection(url).call();
    client.order_eu_qwac_psd2(&request()).await.unwrap_err();
    let seen = call.seen();
    assert_eq!(seen.fault, Some(ReadFault::TooLong));
    assert!(seen.body.len() <= MAX_BODY);
    assert_eq!(seen.id().as_deref(), Some("112233"));
}

#[test]
fn nothing_shows_the_key_or_the_secrets_of_the_body() {
    let connection = connection("http://127.0.0.1".into());
    let (client, call) = connection.call();
    let card: OrderRequest = serde_json::from_str(include_str!(
        "../../../spec/examples/request-payment-card.json"
    ))
    .unwrap();
    let shown = format!("{connection:?} {client:?} {call:?} {card:#?}");
    for canary in [
        "canary",
        "4111111111111111",
        "333",
        "example-sca-token",
        "Jane Roe",
    ] {
        assert!(!shown.contains(canary), "{canary} in {shown}");
    }
}
