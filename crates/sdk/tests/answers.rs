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
use std::future::Future;
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
    if let Err(error) = &result
        && error.order_id().is_none()
    {
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
        (429, ErrorKind::RateLimited, false),
        // Not documented for this API: whatever it says, an order may exist.
        (408, ErrorKind::UnexpectedAnswer, true),
        (409, ErrorKind::UnexpectedAnswer, true),
        (422, ErrorKind::UnexpectedAnswer, true),
        (304, ErrorKind::UnexpectedAnswer, true),
        (500, ErrorKind::Service, true),
        (503, ErrorKind::Service, true),
    ] {
        // 304 has no body.
        let names_errors = status != 304;
        let error = json(status, if names_errors { body } else { "" }).await;
        assert_eq!(error.cause(), kind, "{status}");
        assert_eq!(error.status(), Some(status));
        assert_eq!(error.order_may_exist(), may_exist, "{status}");
        assert_eq!(error.order_id(), None);
        let text = error.to_string();
        assert_eq!(text.contains("was not placed"), !may_exist, "{text}");
        assert_eq!(text.contains("may have been placed"), may_exist, "{text}");
        if names_errors {
            assert_eq!(error.api_errors()[0].code, "some_code");
            assert!(text.contains("some_code: Some message."), "{text}");
        }
    }
}

#[tokio::test]
async fn a_refusal_that_is_not_the_apis_leaves_the_outcome_open() {
    for status in [400, 401, 403, 404, 406, 413, 499] {
        for body in [
            "",
            "<html>Blocked</html>",
            "{}",
            r#"{"errors":[]}"#,
            // Of a proxy, a gateway, a web framework.
            r#"{"error":"Forbidden"}"#,
            r#"{"errors":"upstream reset after request was sent"}"#,
            r#"{"timestamp":1,"status":404,"error":"Not Found"}"#,
            r#"{"errors":[{"message":"blocked"}]}"#,
        ] {
            let error = answered(status, "text/html", body).await.unwrap_err();
            assert_eq!(
                error.cause(),
                ErrorKind::UnexpectedAnswer,
                "{status} {body}"
            );
            assert!(error.order_may_exist());
        }
    }
    // Refused for the pace: that comes before anything else, whoever says it.
    let error = answered(429, "text/html", "<html>").await.unwrap_err();
    assert_eq!(error.cause(), ErrorKind::RateLimited);
    assert!(!error.order_may_exist());
}

#[tokio::test]
async fn an_order_that_an_odd_answer_names_is_kept() {
    let error = json(409, r#"{"id":77,"errors":[{"code":"duplicate"}]}"#).await;
    assert_eq!(error.order_id().unwrap().as_str(), "77");
    assert!(error.to_string().contains("names order 77"), "{error}");
    assert!(
        error.to_string().contains("may have been placed"),
        "{error}"
    );
}

#[tokio::test]
async fn a_success_that_names_errors_tells_them() {
    let error = json(200, r#"{"errors":[{"code":"odd","message":"m"}]}"#).await;
    assert_eq!(error.cause(), ErrorKind::UnreadableAnswer);
    assert_eq!(error.api_errors()[0].code, "odd");
    assert!(error.order_may_exist());
    let error = json(201, r#"{"id":7,"errors":[{"code":"odd","message":"m"}]}"#).await;
    assert_eq!(error.api_errors()[0].code, "odd");
    assert_eq!(error.order_id().unwrap().as_str(), "7");
    assert!(error.order_may_exist());
}

#[tokio::test]
async fn many_errors_are_told_in_a_few_words() {
    let errors = vec![r#"{"code":"c"}"#; 150].join(",");
    let error = json(400, &format!(r#"{{"errors":[{errors}]}}"#)).await;
    assert_eq!(error.api_errors().len(), 150);
    assert!(error.to_string().contains("and 130 more"), "{error}");
}

#[tokio::test]
async fn a_number_that_was_rounded_is_no_order() {
    for id in ["12345678901234567890123", "55.5"] {
        let error = json(201, &format!(r#"{{"id":{id},"x":1}}"#)).await;
        assert_eq!(error.order_id(), None);
        assert!(error.order_may_exist());
    }
}

#[tokio::test]
async fn what_the_key_may_not_do_is_told_from_a_wrong_key() {
    let errors = |code: &str| format!(r#"{{"errors":[{{"code":"access_denied|{code}"}}]}}"#);
    let error = json(403, &errors("missing_permission")).await;
    assert!(error.to_string().contains("The key is known"), "{error}");
    assert!(!error.order_may_exist());
    let error = json(403, &errors("Invalid_Approver")).await;
    assert!(error.to_string().contains("may not approve"), "{error}");
    assert!(error.order_may_exist());
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
    assert_eq!(error.cause(), ErrorKind::Authentication);
    assert!(error.to_string().contains("API key"), "{error}");
    assert!(error.to_string().contains("CertCentral Europe"), "{error}");
}

#[tokio::test]
async fn an_html_page_is_told_from_the_api() {
    let page = "<html><body><h1>Blocked</h1></body></html>";
    let error = answered(403, "text/html; charset=utf-8", page)
        .await
        .unwrap_err();
    assert_eq!(
        error.cause(),
        ErrorKind::UnexpectedAnswer,
        "the key is not to blame"
    );
    assert!(error.to_string().contains("text/html"), "{error}");
    assert!(error.to_string().contains("firewall"), "{error}");
    assert_eq!(error.body_excerpt(), Some(page));
    let error = answered(502, "text/html", page).await.unwrap_err();
    assert_eq!(error.cause(), ErrorKind::Service);
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
        (r#"{"id":""}"#, None),
        (r#"{"id":1,"id":2}"#, None),
        // A number that equals a secret of the order is still the order's.
        (r#"{"id":333,"requests":5}"#, Some("333")),
        (
            r#"{"id":5500005555555559,"requests":5}"#,
            Some("5500005555555559"),
        ),
    ] {
        let error = json(201, body).await;
        assert_eq!(error.cause(), ErrorKind::UnreadableAnswer, "{body}");
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
            .settle(qwac_psd2::Settle::off())
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
            assert_eq!(error.cause(), ErrorKind::UnexpectedAnswer);
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
    assert_eq!(error.cause(), ErrorKind::NotSent);
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
        assert_eq!(error.cause(), ErrorKind::NoAnswer, "{error}");
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
    assert_eq!(error.cause(), ErrorKind::UnreadableAnswer);
    assert_eq!(error.status(), Some(201));
    assert_eq!(error.order_id().unwrap().as_str(), "112233");
    assert!(error.to_string().contains("breaks off"), "{error}");
}

#[tokio::test]
async fn a_server_that_stays_silent_ends_in_time_with_the_outcome_open() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let client = Client::builder()
        .settle(qwac_psd2::Settle::off())
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
    assert_eq!(error.cause(), ErrorKind::NoAnswer);
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
    assert_eq!(error.cause(), ErrorKind::UnreadableAnswer);
    assert!(error.to_string().contains("longer than 8 MiB"), "{error}");
    assert_eq!(error.order_id().unwrap().as_str(), "112233");
    assert!(error.body_excerpt().unwrap().len() < 400);
    assert!(peer.await.unwrap(), "the client read on beyond its limit");
}

#[tokio::test]
async fn what_the_server_repeats_of_the_secrets_is_not_shown() {
    let echo = "key canary-key card 4111111111111111 or 4111  1111 1111.1111 cvv333 token example-sca-token";
    let body = format!(r#"{{"errors":[{{"code":"invalid_value:{echo}","message":"{echo}"}}]}}"#);
    let error = json(400, &body).await;
    assert!(error.to_string().contains("cvv[secret] token"), "{error}");
    let page = format!("<html>{}{echo}</html>", " ".repeat(290));
    let error = answered(500, "text/html", &page).await.unwrap_err();
    assert!(error.body_excerpt().unwrap().contains("[secret]"));
}

#[tokio::test]
async fn a_secret_is_not_shown_in_part_where_an_excerpt_ends() {
    for filler in ["y", " ", "\n"] {
        for before in [290, 295, 299, 4_785, 4_790, 65_530, 65_535] {
            for secret in ["canary-key", "4111111111111111"] {
                let page = format!(
                    "x{}{secret}{}",
                    filler.repeat(before),
                    " tail".repeat(20_000)
                );
                let error = answered(500, "text/html", &page).await.unwrap_err();
                let shown = format!("{error} {error:?}");
                assert!(
                    !shown.contains("canar") && !shown.contains("41111111"),
                    "{shown}"
                );
            }
        }
    }
}

#[tokio::test]
async fn words_of_a_server_cannot_forge_lines() {
    let nasty = r"x\nerror: order 5 was placed\u001b[2J\u009b\u202e";
    let error = json(
        400,
        &format!(r#"{{"errors":[{{"code":"c","message":"{nasty}"}}]}}"#),
    )
    .await;
    assert!(
        !error
            .to_string()
            .contains(['\n', '\u{1b}', '\u{9b}', '\u{202e}'])
    );
    let placed = answered(
        201,
        "application/json",
        &format!(r#"{{"id":"{nasty}","requests":[{{"id":"{nasty}","status":"{nasty}"}}],"domains":[{{"name":"{nasty}"}}]}}"#),
    )
    .await
    .unwrap();
    let texts = [
        placed.order_id.as_str(),
        placed.status.as_str(),
        placed.domains[0].name.as_deref().unwrap(),
    ];
    for text in texts {
        assert!(
            !text.contains(['\n', '\u{1b}', '\u{9b}', '\u{202e}']),
            "{text:?}"
        );
    }
}

#[tokio::test]
async fn a_caller_who_stops_waiting_does_not_cut_the_call() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let client = client(url);
    let place = tokio::spawn(async move { client.place(order().build().checked().unwrap()).await });
    let (mut socket, _) = listener.accept().await.unwrap();
    read_request(&mut socket).await;
    place.abort();
    assert!(place.await.unwrap_err().is_cancelled());
    // The call is still there to take the answer: its connection is open until the answer came.
    let answer =
        b"HTTP/1.1 201 Created\r\ncontent-length: 8\r\nconnection: close\r\n\r\n{\"id\":1}";
    socket.write_all(&answer[..40]).await.unwrap();
    tokio::task::yield_now().await;
    socket.write_all(&answer[40..]).await.unwrap();
    socket.shutdown().await.unwrap();
    assert_eq!(
        socket.read(&mut [0; 1]).await.unwrap(),
        0,
        "ended in order, not reset"
    );
}

#[test]
fn without_a_runtime_it_says_so() {
    let order = order().build().checked().unwrap();
    let client = client("http://127.0.0.1:1");
    let mut place = std::pin::pin!(client.place(order));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(Err(error)) = place.as_mut().poll(&mut context) else {
        panic!("it is over at once");
    };
    assert_eq!(error.cause(), ErrorKind::Configuration);
    assert!(error.to_string().contains("Tokio runtime"), "{error}");
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
