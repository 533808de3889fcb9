//! What can be read of an order afterwards: order info, and the request as it arrived.

use jiff::Timestamp;
use qwac_psd2_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::client::{builder, example, get, order, send, send_lines, start};

pub(crate) fn info(sandbox: &Sandbox, id: u64) -> Value {
    let answer = get(sandbox, &format!("/services/v2/order/certificate/{id}"));
    assert_eq!(answer.status, 200);
    answer.json()
}

#[tokio::test]
async fn order_info_tells_what_is_known_before_issuance() {
    let now: Timestamp = "2026-11-24T03:04:05Z".parse().unwrap();
    let sandbox = builder().clock(move || now).start().await.unwrap();
    let mut request = example("request-payment-card.json");
    request["renewal_of_order_id"] = json!(112_233);
    order(&sandbox, &request);
    assert_eq!(
        info(&sandbox, 1_000_001),
        json!({
            "id": 1_000_001,
            "certificate": {
                "common_name": "example.net",
                "dns_names": ["example.com", "example.org"],
                "csr": request["certificate"]["csr"],
                "signature_hash": "sha256",
                "server_platform": { "id": -1 },
                "organization": { "id": 12345 },
                "date_created": "2026-11-24T03:04:05+00:00",
            },
            "status": "needs_approval",
            "is_renewal": true,
            "renewed_order_id": 112_233,
            "date_created": "2026-11-24T03:04:05+00:00",
            "organization": { "id": 12345 },
            "disable_renewal_notifications": false,
            "product": { "name_id": "eu_qwac_psd2", "name": "EU QWAC PSD2" },
            "requests": [{
                "id": 2_000_001,
                "date": "2026-11-24T03:04:05+00:00",
                "type": "new_request",
                "status": "pending",
                "comments": null,
            }],
            "payment_method": "card",
            "dcv_method": "email",
        }),
    );
}

#[tokio::test]
async fn order_info_repeats_the_optional_fields_of_the_request() {
    let sandbox = start().await;
    let request = example("request-every-field.json");
    order(&sandbox, &request);
    let info = info(&sandbox, 1_000_001);
    for field in [
        "container",
        "custom_fields",
        "organization_contact",
        "technical_contact",
        "dcv_method",
    ] {
        assert_eq!(info[field], request[field], "{field}");
    }
    assert_eq!(info["certificate"]["server_platform"]["id"], 45);
    assert_eq!(info["certificate"]["cert_validity"]["days"], 180);
    assert_eq!(info["is_renewal"], false);
}

#[tokio::test]
async fn the_request_can_be_read_back_without_a_key() {
    let sandbox = start().await;
    let request = example("request-page-second.json");
    order(&sandbox, &request);
    let answer = send(
        sandbox.address(),
        "GET",
        "/sandbox/orders/1000001/request",
        &[],
        b"",
    );
    assert_eq!(answer.status, 200);
    assert_eq!(answer.json(), request);
}

#[tokio::test]
async fn the_request_is_read_back_by_a_client_of_this_machine_only() {
    let sandbox = start().await;
    order(&sandbox, &example("request-page-second.json"));
    let get = |lines: &[&str]| {
        let path = "/sandbox/orders/1000001/request";
        let lines = [lines, &["connection: close"]].concat();
        send_lines(sandbox.address(), "GET", path, &lines, b"")
    };
    for right in [
        "127.0.0.1",
        "127.0.0.1:8080",
        "127.1.2.3:1",
        "[::1]",
        "[::1]:8080",
        "localhost",
        "LocalHost:8080",
    ] {
        assert_eq!(get(&[&format!("Host: {right}")]).status, 200, "{right}");
    }
    for wrong in [
        "",
        "example.com",
        "example.com:8080",
        "localhost.example.com",
        "127.0.0.1.example.com",
        "example.com:127.0.0.1",
        "0.0.0.0",
        "192.0.2.1:8080",
        "[::]:8080",
        "[2001:db8::1]",
        "localhost:x",
        "a@localhost",
    ] {
        let answer = get(&[&format!("Host: {wrong}")]);
        assert!(matches!(answer.status, 400 | 404), "{wrong}: {answer:?}");
        assert!(!answer.text.contains("example.net"), "{answer:?}");
        if answer.status == 404 {
            assert_eq!(answer.codes(), ["not_found|route"], "{wrong}");
        }
    }
    let answer = get(&["Host: localhost", "Host: example.com"]);
    assert!(!answer.text.contains("example.net"), "{answer:?}");
    assert!(!get(&[]).text.contains("example.net"));
}
