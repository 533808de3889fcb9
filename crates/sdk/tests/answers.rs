//! Every answer, and every failure to answer, ends in an error that helps; none ends in a panic or shows a secret.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod support;

use httpmock::prelude::*;
use qwac_psd2::{ApiKey, Client, Error, ErrorKind, PlacedOrder, PlacedStatus};
use std::time::Duration;
use support::{card_payment, client, order};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

async fn answered(status: u16, content_type: &str, body: &str) -> Result<PlacedOrder, Error> {
    let server = MockServer::start_async().await;
    let mock = server
        .mock_async(|when, then| {
            when.method(POST);
            then.status(status)
                .header("content-type", content_type)
                .body(body);
        })
        .await;
    let order = order().payment(card_payment()).build();
    let result = client(server.base_url())
        .place(order.checked().unwrap())
        .await;
    // Whatever came back: an order goes out once.
    mock.assert_calls_async(1).await;
    if let Err(error) = &result {
        assert_clean(error);
    }
    result
}

fn assert_clean(error: &Error) {
    let shown = format!("{error} {error:?} {error:#?}");
    for secret in ["canary", "4111111111111111", "example-sca-token"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

async fn json(status: u16, body: &str) -> Error {
    answered(status, "application/json", body)
        .await
        .unwrap_err()
}

/// Answers one request with these bytes, and ends the connection.
async fn raw(bytes: &'static [u8]) -> Result<PlacedOrder, Error> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let peer = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        read_request(&mut socket).await;
        socket.write_all(bytes).await.unwrap();
    });
    let result = client(url).place(order().build().checked().unwrap()).await;
    peer.await.unwrap();
    result
}

async fn read_request(socket: &mut tokio::net::TcpStream) {
    let mut request = Vec::new();
    let mut buffer = vec![0; 64 * 1024];
    while !request.ends_with(b"}") {
        let count = socket.read(&mut buffer).await.unwrap();
        assert!(count > 0, "the client went away");
        request.extend_from_slice(&buffer[..count]);
    }
}

#[tokio::test]
async fn the_kind_follows_from_the_status() {
    let body = r#"{"errors":[{"code":"some_code","message":"Some message."}]}"#;
    for (status, kind, may_exist) in [
        (400, ErrorKind::InvalidRequest, false),
        (401, ErrorKind::Authentication, false),
        (403, ErrorKind::Authentication, false),
        (404, ErrorKind::NotFound, false),
        (406, ErrorKind::Refused, false),
        (408, ErrorKind::UnexpectedStatus, true),
        (429, ErrorKind::RateLimited, false),
        (500, ErrorKind::Service, true),
        (503, ErrorKind::Service, true),
    ] {
        let error = json(status, body).await;
        assert_eq!(error.kind(), kind, "{status}");
        assert_eq!(error.status(), Some(status));
        assert_eq!(error.order_may_exist(), may_exist, "{status}");
        assert_eq!(error.api_errors()[0].code, "some_code");
        assert_eq!(error.order_id(), None);
        assert!(
            error.to_string().contains("some_code: Some message."),
            "{error}"
        );
    }
}

#[tokio::test]
async fn all_errors_of_the_api_are_kept() {
    let error = json(
        400,
        include_str!("../../../spec/examples/error-several.json"),
    )
    .await;
    let codes: Vec<_> = error.api_errors().iter().map(|e| e.code.as_str()).collect();
    assert_eq!(
        codes,
        ["invalid_value:validity_years", "csr_invalid_cannot_parse"]
    );
    let error = json(
        404,
        include_str!("../../../spec/examples/error-single-object.json"),
    )
    .await;
    assert_eq!(error.api_errors()[0].code, "not_found|route");
}

#[tokio::test]
async fn a_wrong_key_says_what_to_check() {
    let error = json(
        403,
        include_str!("../../../spec/examples/error-invalid-key.json"),
    )
    .await;
    assert_eq!(error.kind(), ErrorKind::Authentication);
    assert!(error.to_string().contains("API key"), "{error}");
    assert!(error.to_string().contains("CertCentral Europe"), "{error}");
}

#[tokio::test]
async fn an_html_page_is_told_from_the_api() {
    let page = "<html><body><h1>Blocked</h1></body></html>";
    let error = answered(403, "text/html; charset=utf-8", page)
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Refused, "the key is not to blame");
    assert!(error.to_string().contains("text/html"), "{error}");
    assert!(error.to_string().contains("firewall"), "{error}");
    assert_eq!(error.body_excerpt(), Some(page));
    let error = answered(502, "text/html", page).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Service);
    assert!(error.order_may_exist());
}

#[tokio::test]
async fn a_success_that_cannot_be_read_keeps_status_and_order() {
    for (body, id) in [
        ("", None),
        ("<html>", None),
        ("{}", None),
        ("[]", None),
        (r#"{"id":null}"#, None),
        (r#"{"id":112233,"requests":[{"i"#, Some("112233")),
        (r#"{"id":112233,"requests":"pending"}"#, Some("112233")),
        (r#"{"id":1122"#, None),
    ] {
        let error = json(201, body).await;
        assert_eq!(error.kind(), ErrorKind::UnreadableAnswer, "{body}");
        assert_eq!(error.status(), Some(201));
        assert!(error.order_may_exist());
        assert_eq!(error.order_id().map(|id| id.as_str()), id, "{body}");
        let text = error.to_string();
        match id {
            Some(id) => assert!(text.contains(&format!("Order {id} was placed")), "{text}"),
            None => assert!(text.contains("may have been placed"), "{text}"),
        }
    }
}

#[tokio::test]
async fn any_success_status_counts_and_so_does_any_content_type() {
    for status in [200, 201, 202] {
        let placed = answered(status, "text/plain", r#"{"id":"7"}"#)
            .await
            .unwrap();
        assert_eq!(placed.order_id.as_str(), "7");
        assert_eq!(placed.status, PlacedStatus::Unstated);
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let server = MockServer::start_async().await;
    let elsewhere = server
        .mock_async(|when, then| {
            when.path("/elsewhere");
            then.status(201).body(r#"{"id":1}"#);
        })
        .await;
    for status in [301, 302, 307, 308] {
        let mock = server
            .mock_async(|when, then| {
                when.method(POST)
                    .path("/services/v2/order/certificate/eu_qwac_psd2");
                then.status(status)
                    .header("location", server.url("/elsewhere"));
            })
            .await;
        // Also with a client of the user's own, which would follow by itself.
        let own = Client::builder()
            .base_url(server.base_url())
            .api_key(ApiKey::new("canary-key").unwrap())
            .http_client(|_| qwac_psd2::reqwest::Client::builder())
            .build()
            .unwrap();
        for client in [client(server.base_url()), own] {
            let error = client
                .place(order().build().checked().unwrap())
                .await
                .unwrap_err();
            assert_eq!(error.kind(), ErrorKind::UnexpectedStatus);
            assert_clean(&error);
        }
        mock.delete_async().await;
    }
    elsewhere.assert_calls_async(0).await;
}

#[tokio::test]
async fn a_refused_connection_says_that_nothing_was_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = client(url)
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotSent);
    assert!(!error.order_may_exist());
    assert!(error.to_string().contains("Nothing was sent"), "{error}");
    assert!(
        error.to_string().to_lowercase().contains("refused"),
        "{error}"
    );
}

#[tokio::test]
async fn a_connection_that_breaks_leaves_the_outcome_open() {
    for answer in [&b""[..], b"HTTP/1.1 2", b"not http at all\r\n\r\n"] {
        let error = raw(answer).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NoAnswer, "{error}");
        assert!(error.order_may_exist());
        assert_eq!(error.status(), None);
        assert!(
            error.to_string().contains("before you place it again"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_body_that_breaks_off_keeps_what_was_seen() {
    let answer = b"HTTP/1.1 201 Created\r\ncontent-length: 99\r\n\r\n{\"id\":112233,\"x\":";
    let error = raw(answer).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnreadableAnswer);
    assert_eq!(error.status(), Some(201));
    assert_eq!(error.order_id().unwrap().as_str(), "112233");
    assert!(error.to_string().contains("breaks off"), "{error}");
}

#[tokio::test]
async fn a_server_that_stays_silent_ends_in_time_with_the_outcome_open() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let client = Client::builder()
        .base_url(url)
        .api_key(ApiKey::new("canary-key").unwrap())
        .timeout(Duration::from_millis(200))
        .build()
        .unwrap();
    let (error, _socket) = tokio::join!(client.place(order().build().checked().unwrap()), async {
        let (mut socket, _) = listener.accept().await.unwrap();
        read_request(&mut socket).await;
        socket
    });
    let error = error.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NoAnswer);
    assert!(error.order_may_exist());
    assert!(error.to_string().contains("in time"), "{error}");
}

#[tokio::test]
async fn an_endless_body_is_cut_at_the_limit() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let peer = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        read_request(&mut socket).await;
        let head = b"HTTP/1.1 201 Created\r\ncontent-type: application/json\r\n\r\n{\"id\":112233,\"x\":\"";
        socket.write_all(head).await.unwrap();
        let filler = vec![b'x'; 1024 * 1024];
        // Until the client has had enough; 64 MiB at most.
        for _ in 0..64 {
            if socket.write_all(&filler).await.is_err() {
                return true;
            }
        }
        false
    });
    let error = client(url)
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnreadableAnswer);
    assert!(error.to_string().contains("longer than 8 MiB"), "{error}");
    assert_eq!(error.order_id().unwrap().as_str(), "112233");
    assert!(error.body_excerpt().unwrap().len() < 400);
    assert!(peer.await.unwrap(), "the client read on beyond its limit");
}

#[tokio::test]
async fn what_the_server_repeats_of_the_secrets_is_not_shown() {
    let echo = "key canary-key card 4111111111111111 or 4111 1111 1111 1111 cvv 333 token example-sca-token";
    let body = format!(r#"{{"errors":[{{"code":"invalid_value:{echo}","message":"{echo}"}}]}}"#);
    let error = json(400, &body).await;
    assert!(error.to_string().contains("cvv [secret] token"), "{error}");
    let page = format!("<html>{}{echo}</html>", " ".repeat(290));
    let error = answered(500, "text/html", &page).await.unwrap_err();
    assert!(error.body_excerpt().unwrap().contains("[secret]"));
    // Where the excerpt ends inside a secret, too.
    let page = format!("{}canary-key", "y".repeat(295));
    answered(500, "text/html", &page).await.unwrap_err();
}

#[tokio::test]
async fn the_plain_url_of_a_user_works_with_and_without_its_path() {
    let server = MockServer::start_async().await;
    let mock = server
        .mock_async(|when, then| {
            when.path("/services/v2/order/certificate/eu_qwac_psd2");
            then.status(201).body(r#"{"id":1}"#);
        })
        .await;
    for path in ["", "/", "/services/v2", "/services/v2/"] {
        let client = client(server.base_url() + path);
        client
            .place(order().build().checked().unwrap())
            .await
            .unwrap();
    }
    mock.assert_calls_async(4).await;
}
