//! No secret shows in any rendering, error or log line.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail so")]

mod support;

use httpmock::prelude::*;
use qwac_psd2::{ApiKey, BillingAddress, Card, Client, Order, Payment, Secret};
use std::io::Write;
use std::sync::{Arc, Mutex};
use support::order;

const SECRETS: [&str; 4] = ["canary-key", "5555555555554444", "8642", "canary-token"];

fn card_order() -> Order {
    let card = Card::new("5555-5555-5555-4444", 12, 2030, "8642", "Jane Roe")
        .sca_token("canary-token")
        .set_as_default(true);
    order()
        .payment(Payment::card(card, BillingAddress::new("a", "b", "c")))
        .build()
}

fn assert_clean(shown: &str) {
    for secret in SECRETS.iter().chain(&["5555-5555-5555-4444"]) {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

/// Collects what is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn renderings_errors_and_log_lines_are_clean() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);

    let key = ApiKey::new("canary-key").unwrap();
    let builder = Client::builder().api_key(key.clone());
    let server = MockServer::start_async().await;
    let client = builder.base_url(server.base_url()).build().unwrap();
    let order = card_order();
    let checked = order.checked().unwrap();
    assert_clean(&format!(
        "{key:?} {:?} {client:?} {order:?} {order:#?} {checked:?} {checked:#?} {:?} {}",
        Secret::from("canary-token"),
        order.check(),
        checked.request(),
    ));

    for (status, body) in [
        (201, r#"{"id":112233}"#),
        (201, r#"{"id":"5555555555554444","requests":5}"#),
        (
            400,
            r#"{"errors":[{"code":"c","message":"8642 canary-token 5555555555554444"}]}"#,
        ),
        (500, "canary-key"),
    ] {
        let mock = server
            .mock_async(|when, then| {
                when.method(POST);
                then.status(status).body(body);
            })
            .await;
        match client.place(card_order().checked().unwrap()).await {
            Ok(placed) => assert_clean(&format!("{placed:?}")),
            Err(error) => assert_clean(&format!("{error} {error:?} {error:#?}")),
        }
        mock.delete_async().await;
    }

    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("order placed"), "the log was heard: {log}");
    assert_clean(&log);
}

#[test]
fn card_data_in_the_wrong_place_is_masked_too() {
    let extra = serde_json::json!({
        "creditcard": { "number": "5555555555554444", "cvv": "8642" },
        "note": { "text": "card 5555 5555 5555 4444", "number": 5_555_555_555_554_444_u64 },
        "sca": ["5555-5555-5555-4444"],
    });
    let comments = "please charge 5555 5555 5555 4444";
    let order = order()
        .comments(comments)
        .extra(extra.as_object().cloned().unwrap())
        .build();
    let shown = format!("{order:?} {:#?}", order.checked().unwrap());
    for digits in ["5555555555554444", "5555 5555", "5555-5555", "8642"] {
        assert!(!shown.contains(digits), "{digits} in {shown}");
    }
    // A misspelt secret in the card itself.
    let card = serde_json::json!({"credit_card": {"cvc2": "8642", "number": "5555555555554444"}});
    let order = support::order()
        .extra(card.as_object().cloned().unwrap())
        .build();
    assert!(!format!("{order:?}").contains("8642"));
}

#[test]
fn reading_an_order_shows_no_secret_where_it_fails() {
    for json in [
        r#"{"payment":{"method":"card","card":{"number":5555555555554444}}}"#,
        r#"{"payment":{"method":"card","card":{"number":["5555555555554444"]}}}"#,
        r#"{"payment":{"method":"card","card":{"number":"5555555555554444","cvv":8642}}}"#,
        r#"{"payment":{"method":"card","card":{"number":"1","cvv":"8642","expiration_month":"5555555555554444"}}}"#,
        r#"{"payment":{"method":"balance","card":{"number":"5555555555554444","expiration_month":1,
            "expiration_year":2030,"cvv":"8642","cardholder_name":"J"}}}"#,
        r#"{"payment":{"metod":"card","number":"5555555555554444"}}"#,
        r#"{"payment":5555555555554444}"#,
        r#"{"payment":{"method":"card","card":"5555555555554443"}}"#,
        r#"{"payment":{"method":"card","card":{"number":"1","cvv":"1","expiration_month":8642}}}"#,
        r#"{"payment":{"method":"card","card":{"number":"1","cvv":"1","expiration_month":"x8642"}}}"#,
        r#"{"payment":{"method":"card","card":{"number":"1","cvv":"1","expiration_month":1,
            "expiration_year":2030,"cardholder_name":"J","save_credit_card":"canary-token"}}}"#,
    ] {
        let error = serde_json::from_str::<Order>(json).unwrap_err();
        assert_clean(&format!("{error} {error:?}"));
    }
}

#[test]
fn a_card_number_in_quotes_is_asked_for() {
    let json = r#"{"payment":{"method":"card","card":{"number":4111111111111111}}}"#;
    let error = serde_json::from_str::<Order>(json).unwrap_err().to_string();
    assert!(error.contains("put it in quotes"), "{error}");
}
