//! No secret shows in any rendering, error or log line.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod support;

use httpmock::prelude::*;
use proptest::prelude::*;
use qwac_psd2::{ApiKey, BillingAddress, Card, Checker, Client, Order, Payment, Secret};
use std::io::Write;
use std::sync::{Arc, Mutex};
use support::order;
use support::peer::{Act, Peer};

const SECRETS: [&str; 4] = ["canary-key", "378282246310005", "8642", "canary-token"];

fn card_order() -> Order {
    let card = Card::new("3782-822463-10005", 12, 2030, "8642", "Jane Roe")
        .sca_token("canary-token")
        .set_as_default(true);
    order()
        .payment(Payment::card(card, BillingAddress::new("a", "b", "c")))
        .build()
}

fn assert_clean(shown: &str) {
    for secret in SECRETS.iter().chain(&["3782-822463-10005"]) {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

/// Collects what is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// What was logged, without the server's port, whose digits could look like a secret.
    fn text(&self, port: u16) -> String {
        let text = String::from_utf8(self.0.lock().unwrap().clone()).unwrap();
        text.replace(&port.to_string(), "")
    }
}

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
        // Its digits could look like a secret.
        .without_time()
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);

    let key = ApiKey::new("canary-key").unwrap();
    let builder = Client::builder()
        .settle(qwac_psd2::Settle::off())
        .api_key(key.clone());
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
        (
            201,
            r#"{"id":378282246310005,"requests":[{"id":1,"status":"pending 378282246310005 canary-key"}],
                "domains":[{"name":"canary-token"}],"dcv_random_value":"8642 canary-key"}"#,
        ),
        (201, r#"{"id":"378282246310005","requests":5}"#),
        (
            400,
            r#"{"errors":[{"code":"c","message":"8642 canary-token 378282246310005"}]}"#,
        ),
        (500, "canary-key"),
        (429, "canary-key"),
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

    let log = log.text(server.port());
    assert!(log.contains("order placed"), "the log was heard: {log}");
    assert_clean(&log);
}

#[tokio::test]
async fn the_span_of_an_order_tells_its_attempts_and_no_secret() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::CLOSE)
        .with_ansi(false)
        // Its digits could look like a secret.
        .without_time()
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);

    let retry = Act::error(429, "retry-after: 0\r\n");
    let peer = Peer::new(vec![retry.clone(), Act::placed(), retry]).await;
    let client = Client::builder()
        .api_key(ApiKey::new("canary-key").unwrap())
        .base_url(peer.url())
        .build()
        .unwrap();
    client
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
    let mut order = card_order();
    order.dns_names.clear();
    client.place(order.checked().unwrap()).await.unwrap_err();
    let log = log.text(peer.address.port());
    assert_clean(&log);
    let closes = log.lines().filter(|line| line.ends_with(": close"));
    let closes: Vec<_> = closes.filter(|line| line.contains("order{")).collect();
    for (line, parts) in closes.iter().zip([
        &["attempt=1", "status=429", "attempt=2", "status=201"][..],
        &["attempt=1", "status=429"],
    ]) {
        let all = [
            "operation=\"order_eu_qwac_psd2\"",
            "fingerprint=",
            "duration_ms=",
        ];
        for part in all.iter().chain(parts) {
            assert!(line.contains(part), "{part}: {line}");
        }
    }
    assert_eq!(closes.len(), 2, "{log}");
    assert!(!closes[1].contains("attempt=2"), "{}", closes[1]);
    // The two are different orders.
    let fingerprint = |line: &str| {
        line.split("fingerprint=")
            .nth(1)
            .map(|rest| rest[..18].to_owned())
    };
    assert_ne!(fingerprint(closes[0]), fingerprint(closes[1]));
}

#[tokio::test]
async fn each_attempt_of_another_call_tells_its_operation_status_and_duration() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::DEBUG)
        .with_ansi(false)
        .without_time()
        .with_writer(move || writer.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);

    let refused = Act::error(429, "retry-after: 0\r\n");
    let gone = Act::Answer("HTTP/1.1 204 X\r\n\r\n".to_owned());
    let peer = Peer::new(vec![refused, gone, Act::error(404, "")]).await;
    let client = support::client(peer.url());
    client.reject(1, "no").await.unwrap();
    client.request(1).await.unwrap_err();
    let log = log.text(peer.address.port());
    assert_clean(&log);
    for (what, parts) in [
        (
            "not changed",
            ["update_request_status", "attempt=1", "status=429"],
        ),
        (
            ": changed",
            ["update_request_status", "attempt=2", "status=204"],
        ),
        (": asked", ["request_info", "attempt=1", "status=404"]),
    ] {
        let line = log.lines().find(|line| line.contains(what));
        let line = line.unwrap_or_else(|| panic!("{what}: {log}"));
        for part in parts.iter().chain(&["duration_ms="]) {
            assert!(line.contains(part), "{part}: {line}");
        }
    }
}

#[test]
fn card_data_in_the_wrong_place_is_masked_too() {
    let extra = serde_json::json!({
        "creditcard": { "number": "378282246310005", "cvv": "8642" },
        "note": { "text": "card 3782 822463 10005", "number": 378_282_246_310_005_u64 },
        "sca": ["3782-822463-10005"],
    });
    let comments = "please charge 3782 822463 10005";
    let order = order()
        .comments(comments)
        .extra(extra.as_object().cloned().unwrap())
        .build();
    let shown = format!("{order:?} {:#?}", order.checked().unwrap());
    for digits in ["378282246310005", "3782 822463", "3782-822463", "8642"] {
        assert!(!shown.contains(digits), "{digits} in {shown}");
    }
    // A misspelt secret in the card itself.
    let card = serde_json::json!({"credit_card": {"cvc2": "8642", "number": "378282246310005"}});
    let order = support::order()
        .extra(card.as_object().cloned().unwrap())
        .build();
    assert!(!format!("{order:?}").contains("8642"));
}

#[test]
fn reading_an_order_shows_no_secret_where_it_fails() {
    for json in [
        r#"{"payment":{"method":"card","card":{"number":378282246310005}}}"#,
        r#"{"payment":{"method":"card","card":{"number":["378282246310005"]}}}"#,
        r#"{"payment":{"method":"card","card":{"number":"378282246310005","cvv":8642}}}"#,
        r#"{"payment":{"method":"card","card":{"number":"1","cvv":"8642","expiration_month":"378282246310005"}}}"#,
        r#"{"payment":{"method":"balance","card":{"number":"378282246310005","expiration_month":1,
            "expiration_year":2030,"cvv":"8642","cardholder_name":"J"}}}"#,
        r#"{"payment":{"metod":"card","number":"378282246310005"}}"#,
        r#"{"payment":378282246310005}"#,
        r#"{"payment":{"method":"card","card":"378282246310006"}}"#,
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

/// A card's number, right or wrong, as people write it.
fn numbers() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{8,20}",
        "[3-6][0-9]{3}([ .-][0-9]{4}){3}",
        proptest::sample::select(vec![
            "4111111111111111",
            "378282246310005",
            "30569309025904"
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_finding_has_anything_of_a_card(
        number in numbers(),
        month in any::<u8>(),
        year in 1900_u16..2200,
        token in "canary[a-z]{8}",
        misplaced in 0_usize..8,
    ) {
        let card = Card::new(number.as_str(), month, year, "8642", "Jane Roe").sca_token(token.as_str());
        let address = BillingAddress::new("Street 1", "Utrecht", "NL");
        let order = order().payment(Payment::card(card, address)).build();
        let mut wire = serde_json::json!({
            "payment_method": "card",
            "credit_card": {
                "number": number, "expiration_month": month.to_string(), "expiration_year": year.to_string(),
                "cvv": "8642", "cardholder_name": "Jane Roe", "set_as_default": "0", "sca_token": token,
            },
            "billing_address": {"address": "Street 1", "city": "Utrecht", "country": "NL"},
            "organization": {"id": 1, "contacts": [{"contact_type": "verified_contact", "country": "NL"}]},
        });
        // What belongs to the card may stand in a field that shows its value otherwise.
        let places = [
            ("/payment_method", number.as_str()),
            ("/credit_card/set_as_default", number.as_str()),
            ("/credit_card/set_as_default", "8642"),
            ("/credit_card/cvv", token.as_str()),
            ("/billing_address/country", number.as_str()),
            ("/organization/id", number.as_str()),
            ("/organization/contacts/0/country", number.as_str()),
        ];
        if let Some((place, value)) = places.get(misplaced) {
            *wire.pointer_mut(place).unwrap() = (*value).into();
        }
        let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
        let fives: Vec<String> = digits.windows(5).map(|five| five.iter().collect()).collect();
        let checker = Checker::at("2026-11-24T12:00:00Z".parse().unwrap());
        // What is found in any order has nothing to do with the card.
        let of_any_order = checker.check(&support::order().build());
        for report in [checker.check(&order), checker.check_wire(&wire.to_string())] {
            let found = report.findings().iter().filter(|finding| !of_any_order.findings().contains(finding));
            for finding in found {
                let json = serde_json::to_string(finding).unwrap();
                let shown = format!("{finding} {finding:?} {json}");
                for secret in fives.iter().map(String::as_str).chain([number.as_str(), "8642", &token]) {
                    prop_assert!(!shown.contains(secret), "{} in {}", secret, shown);
                }
            }
        }
    }
}
