//! The blocking client does what the async one does, and says so where it can't.

#![cfg(feature = "blocking")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod support;

use httpmock::prelude::*;
use qwac_psd2::blocking::Client;
use qwac_psd2::{ApiKey, ErrorKind};
use std::future::Future;
use std::io::{Read, Write};
use support::order;

fn client(url: String) -> Client {
    qwac_psd2::Client::builder()
        .settle(qwac_psd2::Settle::off())
        .base_url(url)
        .api_key(ApiKey::new("k").unwrap())
        .build_blocking()
        .unwrap()
}

#[test]
fn an_order_is_placed_from_several_threads() {
    let server = MockServer::start();
    let mock = server.mock(|when, then| {
        when.method(POST);
        then.status(201).body(r#"{"id":112233}"#);
    });
    let client = client(server.base_url());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            let client = client.clone();
            scope.spawn(move || {
                let placed = client.place(order().build().checked().unwrap()).unwrap();
                assert_eq!(placed.order_id.as_str(), "112233");
            });
        }
    });
    mock.assert_calls(4);
}

#[test]
fn it_works_on_the_threads_of_an_async_runtime() {
    let server = MockServer::start();
    let mock = server.mock(|when, then| {
        when.method(POST);
        then.status(201).body(r#"{"id":1}"#);
    });
    let url = server.base_url();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async move {
        // Made, used and dropped inside the runtime.
        let client = client(url);
        client.place(order().build().checked().unwrap()).unwrap();
        let place = move || client.place(order().build().checked().unwrap());
        tokio::task::spawn_blocking(place).await.unwrap().unwrap();
    });
    mock.assert_calls(2);
}

#[test]
fn many_orders_are_placed_and_told_in_their_order() {
    let server = MockServer::start();
    let mock = server.mock(|when, then| {
        when.method(POST);
        then.status(201).body(r#"{"id":1}"#);
    });
    let client = client(server.base_url());
    let orders = || (0..9).map(|_| order().build().checked().unwrap());
    let mut outcomes = client.place_all(orders(), 3).unwrap();
    // The run goes on without the client.
    drop(client);
    for count in 1..=9 {
        outcomes.next().unwrap().unwrap();
        assert!(outcomes.progress().ended >= count);
    }
    assert!(outcomes.next().is_none());
    assert_eq!(outcomes.progress().begun, 9);
    mock.assert_calls(9);
}

#[test]
fn many_orders_that_nobody_waits_for_end_where_they_are() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let client = client(format!("http://{}", listener.local_addr().unwrap()));
    let orders = (0..9).map(|_| order().build().checked().unwrap());
    let outcomes = client.place_all(orders, 1).unwrap();
    let (mut socket, _) = listener.accept().unwrap();
    // The first is under way: nobody waits for it, and nobody can place another.
    drop((outcomes, client));
    socket.read_exact(&mut [0; 100]).unwrap();
    let answer = b"HTTP/1.1 201 Created\r\ncontent-length: 8\r\n\r\n{\"id\":1}";
    socket.write_all(&answer[..40]).unwrap();
    socket.write_all(&answer[40..]).unwrap();
    // Ended in order, after the answer and without a further request.
    let mut rest = Vec::new();
    socket.read_to_end(&mut rest).unwrap();
    let rest = String::from_utf8(rest).unwrap();
    assert!(rest.ends_with('}') && !rest.contains("POST "), "{rest}");
    listener.set_nonblocking(true).unwrap();
    assert!(listener.accept().is_err());
}

#[test]
fn a_failure_is_the_same_error() {
    let client = client("http://127.0.0.1:1".to_owned());
    let error = client
        .place(order().build().checked().unwrap())
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotSent);
}

#[test]
fn an_order_is_followed() {
    let server = MockServer::start();
    let get = |path: &str, body: &str| {
        server.mock(|when, then| {
            when.method(GET).path(format!("/services/v2{path}"));
            then.status(200).body(body);
        });
    };
    get(
        "/order/certificate/7",
        r#"{"id":7,"status":"issued","certificate":{"id":8}}"#,
    );
    get("/order/certificate", r#"{"orders":[{"id":7}]}"#);
    let pem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    get("/certificate/download/order/7/format/pem_all", pem);
    server.mock(|when, then| {
        when.method(PUT).path("/services/v2/request/9/status");
        then.status(204);
    });
    let client = client(server.base_url());
    client.approve(9, "Agreed.").unwrap();
    let waited = client.wait(7, qwac_psd2::Wait::default()).unwrap();
    assert!(waited.progress().is_issued());
    assert!(client.progress(7).unwrap().is_issued());
    assert_eq!(client.order(7).unwrap().id.as_str(), "7");
    let orders = client.orders(qwac_psd2::OrderFilter::new()).unwrap();
    assert_eq!(orders.len(), 1);
    let file = client.certificate(7, &qwac_psd2::Format::PemAll).unwrap();
    assert_eq!(file.pem(), Some(pem));
    get(
        "/order/certificate/status-changes",
        r#"{"orders":[{"order_id":7}]}"#,
    );
    let changes = client.order_status_changes(std::time::Duration::from_secs(60));
    assert_eq!(changes.unwrap()[0].order_id.as_str(), "7");
}

#[test]
fn an_organization_is_submitted_and_its_contacts_are_changed() {
    let server = MockServer::start();
    let submission = server.mock(|when, then| {
        when.method(POST)
            .path("/services/v2/organization/5/validation");
        then.status(204);
    });
    let contacts = server.mock(|when, then| {
        when.method(PUT).path("/services/v2/organization/5/contact");
        then.status(204);
    });
    let client = client(server.base_url());
    let ev = qwac_psd2::ValidationRequest::new("ev").user(7);
    client.submit_organization(5, [ev]).unwrap();
    let jane = qwac_psd2::OrderContact::new("Jane", "Roe");
    client
        .update_organization_contacts(5, Some(&jane), None)
        .unwrap();
    submission.assert_calls(1);
    contacts.assert_calls(1);
}

#[test]
fn asking_without_a_runtime_is_an_error() {
    let client = qwac_psd2::Client::builder()
        .base_url("http://127.0.0.1:1")
        .api_key(ApiKey::new("k").unwrap())
        .build()
        .unwrap();
    let mut asking = Box::pin(client.order(7));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(asked) = asking.as_mut().poll(&mut context) else {
        panic!("it waits");
    };
    assert_eq!(asked.unwrap_err().kind(), ErrorKind::Configuration);
}
