//! The card that pays is never kept, answered or told in a refusal.

use qwac_psd2_sandbox::Approval;
use serde_json::{Value, json};

use crate::client::{ORDER, example, get, order, sandbox, start};

const SECRETS: [&str; 4] = ["4111111111111111", "example-sca-token", "Jane Roe", "2028"];

/// The example's card, with a CVV that stands nowhere else.
fn request() -> Value {
    let mut request = example("request-payment-card.json");
    assert_eq!(request["credit_card"]["cvv"], "333");
    request["credit_card"]["cvv"] = json!("9173");
    request["organization"]["contacts"][0]["last_name"] = json!("Other");
    request
}

fn assert_clean(text: &str) {
    for secret in SECRETS.into_iter().chain(["9173"]) {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

#[tokio::test]
async fn a_placed_order_is_kept_and_shown_masked() {
    let sandbox = start().await;
    let mut request = request();
    request["credit_card"]["Number"] = json!("4111111111111111");
    let answer = order(&sandbox, &request);
    assert_eq!(answer.status, 201);

    let kept = sandbox.order(1_000_001).unwrap();
    assert_eq!(
        kept.request["credit_card"],
        json!({
            "number": "************1111",
            "Number": "***",
            "expiration_month": "***",
            "expiration_year": "***",
            "cvv": "***",
            "cardholder_name": "***",
            "save_credit_card": false,
            "set_as_default": "0",
            "sca_token": "***",
        }),
    );
    assert_eq!(kept.request["billing_address"], request["billing_address"]);

    let info = get(&sandbox, "/services/v2/order/certificate/1000001");
    let body = get(&sandbox, "/sandbox/orders/1000001/request");
    assert_eq!(info.status, 200);
    assert_eq!(body.json(), kept.request);
    assert_eq!(info.json().get("credit_card"), None);
    for text in [
        answer.text,
        info.text,
        body.text,
        format!("{sandbox:?}"),
        format!("{:?}", sandbox.orders()),
    ] {
        assert_clean(&text);
    }
}

#[tokio::test]
async fn a_host_name_is_kept_as_it_was_sent_unless_it_has_the_card_in_it() {
    let sandbox = start().await;
    let mut request = request();
    let names = [
        "5555555555554444.example.net",
        "4111-1111.1111-1111.example.org",
    ];
    request["certificate"]["dns_names"] = json!(names);
    assert_eq!(order(&sandbox, &request).status, 201);
    let kept = sandbox.order(1_000_001).unwrap().request;
    assert_eq!(kept["certificate"]["dns_names"][0], names[0]);
    assert_ne!(kept["certificate"]["dns_names"][1], names[1]);
}

/// The digits of a text alone: a card number shows in them however it is written.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[tokio::test]
async fn a_card_in_the_wrong_place_is_kept_and_shown_masked() {
    const NUMBER: &str = "4111111111111111";
    let sandbox = sandbox(Approval::Automatic).await;
    let mut request = example("request-every-field.json");
    for (pointer, value) in [
        ("/certificate/common_name", json!("4111-1111-1111-1111")),
        (
            "/certificate/service_name",
            json!("card4111 1111 1111 1111"),
        ),
        (
            "/organization/contacts/0/city",
            json!("4111.1111.1111.1111"),
        ),
        (
            "/organization_contact/first_name",
            json!("4111  1111  1111  1111"),
        ),
        ("/technical_contact/telephone", json!("4111-1111 1111.1111")),
        (
            "/comments",
            json!("card 4111 1111 1111 1111 cvv 333, 4111111111111111"),
        ),
        ("/custom_fields/0/value", json!(NUMBER)),
        ("/custom_fields/0/metadata_id", json!(4111111111111111_u64)),
        ("/container/id", json!(NUMBER)),
        ("/dcv_method", json!(NUMBER)),
        (
            "/additional_emails/0",
            json!("4111111111111111@example.com"),
        ),
        ("/payment_method", json!(NUMBER)),
    ] {
        *request.pointer_mut(pointer).unwrap() = value;
    }
    request["skip_approval"] = json!(false);
    request["renewal_of_order_id"] = json!(4111111111111111_u64);
    request["creditcard"] = json!({ "number": NUMBER, "cvv": "9173" });
    request["note"] = json!([{ "deep": [NUMBER, 4111111111111111_u64], "CVC": "9173" }]);
    request[NUMBER] = json!(1);
    request["organization"]["x-Token"] = json!("example-sca-token");
    request["organization"]["contacts"][0]["API_KEY"] = json!("9173");
    request["certificate"]["password"] = json!(["9173"]);
    request["container"]["secrets"] = json!(9173);
    let answer = order(&sandbox, &request);
    assert_eq!(answer.status, 201, "{answer:?}");

    let kept = sandbox.order(1_000_001).unwrap().request;
    for (pointer, expected) in [
        ("/creditcard", json!("***")),
        ("/comments", json!("card [secret] cvv 333, [secret]")),
        ("/certificate/service_name", json!("card[secret]")),
        (
            "/note",
            json!([{ "deep": ["[secret]", "***"], "CVC": "***" }]),
        ),
        ("/renewal_of_order_id", json!("***")),
        ("/container", json!({ "id": "[secret]", "secrets": "***" })),
        ("/[secret]", json!(1)),
        ("/organization/x-Token", json!("***")),
        ("/organization/contacts/0/API_KEY", json!("***")),
        (
            "/organization/contacts/0/email",
            json!("john.doe@example.com"),
        ),
        ("/certificate/password", json!("***")),
        ("/certificate/csr", request["certificate"]["csr"].clone()),
        ("/locale", json!("en")),
    ] {
        assert_eq!(kept.pointer(pointer), Some(&expected), "{pointer}");
    }

    let info = get(&sandbox, "/services/v2/order/certificate/1000001");
    let body = get(&sandbox, "/sandbox/orders/1000001/request");
    assert_eq!(info.status, 200);
    assert_eq!(body.json(), kept);
    for text in [
        answer.text,
        info.text,
        body.text,
        format!("{sandbox:?}"),
        format!("{:?}", sandbox.orders()),
    ] {
        assert!(!digits(&text).contains(NUMBER), "{text}");
        assert!(!text.contains("9173"), "{text}");
        assert!(!text.contains("example-sca-token"), "{text}");
    }
}

#[tokio::test]
async fn a_card_number_in_place_of_an_organization_is_not_told() {
    let sandbox = start().await;
    let mut request = example("request-page-first.json");
    for id in [json!("4111111111111111"), json!(4111111111111111_u64)] {
        request["organization"]["id"] = id;
        let answer = order(&sandbox, &request);
        assert_eq!(answer.status, 404);
        assert_eq!(
            answer.json()["errors"][0]["message"],
            "The organization was not found.",
        );
    }
}

#[tokio::test]
async fn a_refused_order_is_not_kept_and_not_told() {
    let sandbox = start().await;
    let good = request();
    let mut wrong = vec![];
    for field in good["credit_card"].as_object().unwrap().keys() {
        for broken in [
            json!(4111111111111111_u64),
            json!(["4111111111111111", "9173"]),
            json!({ "4111111111111111": "example-sca-token" }),
            json!("9173 4111111111111111 example-sca-token Jane Roe 2028\u{0}"),
        ] {
            let mut request = good.clone();
            request["credit_card"][field] = broken;
            // So that the field's own freedom does not matter.
            request["order_validity"] = json!({ "years": 4 });
            wrong.push(request.to_string());
        }
    }
    let mut request = good.clone();
    request["credit_card"] = json!("4111111111111111");
    wrong.push(request.to_string());
    let text = good.to_string();
    wrong.push(text[..text.len() - 1].to_owned());
    wrong.push(text.replacen(
        "\"credit_card\"",
        "\"x\":4111111111111111 \"credit_card\"",
        1,
    ));

    for body in wrong {
        let answer = crate::client::post(&sandbox, body.as_bytes());
        assert_eq!(answer.status, 400, "{body}");
        assert_clean(&answer.text);
        assert_clean(&answer.head);
    }
    assert_eq!(sandbox.orders(), []);
    assert_clean(&format!("{sandbox:?}"));
    assert_clean(&get(&sandbox, ORDER).text);
}
