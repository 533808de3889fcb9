//! The card that pays is never kept, answered or told in a refusal.

use qwac_psd2_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::client::{ORDER, example, get, order};

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
    let now = jiff::Timestamp::UNIX_EPOCH;
    let sandbox = Sandbox::builder().clock(move || now).start().await.unwrap();
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
async fn a_refused_order_is_not_kept_and_not_told() {
    let sandbox = Sandbox::start().await.unwrap();
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
