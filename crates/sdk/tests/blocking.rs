//! The blocking client does what the async one does, and says so where it can't.

#![cfg(feature = "blocking")]
#![allow(clippy::unwrap_used, reason = "a test may fail so")]

mod support;

use httpmock::prelude::*;
use qwac_psd2::blocking::Client;
use qwac_psd2::{ApiKey, ErrorKind};
use support::order;

fn client(url: String) -> Client {
    let builder = qwac_psd2::Client::builder()
        .base_url(url)
        .api_key(ApiKey::new("k").unwrap());
    Client::build(builder).unwrap()
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
fn inside_an_async_runtime_it_says_so_and_sends_nothing() {
    let server = MockServer::start();
    let mock = server.mock(|when, then| {
        when.method(POST);
        then.status(201).body(r#"{"id":1}"#);
    });
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        // Made and dropped inside the runtime, too.
        let client = client(server.base_url());
        let error = client
            .place(order().build().checked().unwrap())
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
        assert!(error.to_string().contains("qwac_psd2::Client"), "{error}");
    });
    mock.assert_calls(0);
}
