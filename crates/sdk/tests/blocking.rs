//! The blocking client does what the async one does, and says so where it can't.

#![cfg(feature = "blocking")]
#![allow(clippy::unwrap_used, reason = "a test may fail so")]

mod support;

use httpmock::prelude::*;
use qwac_psd2::blocking::Client;
use qwac_psd2::{ApiKey, ErrorKind};
use support::order;

fn client(url: String) -> Client {
    qwac_psd2::Client::builder()
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
fn a_failure_is_the_same_error() {
    let client = client("http://127.0.0.1:1".to_owned());
    let error = client
        .place(order().build().checked().unwrap())
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotSent);
}
