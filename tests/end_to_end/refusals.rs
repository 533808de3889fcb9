//! Every refusal of the sandbox is the right typed error at the SDK.

use crate::{client, order};
use qwac_psd2::{ApiKey, Client, Error, ErrorKind, Organization};
use qwac_psd2_sandbox::Sandbox;
use serde_json::{Value, json};

fn codes(error: &Error) -> Vec<&str> {
    error
        .api_errors()
        .iter()
        .map(|error| error.code.as_str())
        .collect()
}

/// Places an order whose body has these fields, which the check lets pass, in addition.
async fn refused(extra: Value) -> Error {
    let sandbox = Sandbox::start().await.unwrap();
    let order = order().extra(extra.as_object().unwrap().clone()).build();
    let error = client(&sandbox)
        .place(order.checked().unwrap())
        .await
        .unwrap_err();
    assert!(sandbox.orders().is_empty());
    assert!(!error.order_may_exist());
    error
}

#[tokio::test]
async fn a_wrong_key() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = Client::builder()
        .base_url(sandbox.base_url())
        .api_key(ApiKey::new("another-key").unwrap())
        .build()
        .unwrap();
    let error = client
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Authentication);
    assert_eq!(error.status(), Some(403));
    assert_eq!(codes(&error), ["access_denied|access_denied_invalid_key"]);
    assert!(!error.to_string().contains("another-key"));
}

#[tokio::test]
async fn a_wrong_path() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = Client::builder()
        .base_url(format!("{}/services/v2", sandbox.base_url()))
        .api_key(ApiKey::new(sandbox.api_key()).unwrap())
        .build()
        .unwrap();
    let error = client
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert_eq!(codes(&error), ["not_found|route"]);
    assert!(error.to_string().contains("/services/v2"), "{error}");
}

#[tokio::test]
async fn an_unknown_organization() {
    let sandbox = Sandbox::start().await.unwrap();
    let order = order()
        .organization(Organization::existing(999, []))
        .build();
    let error = client(&sandbox)
        .place(order.checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert_eq!(codes(&error), ["not_found"]);
}

#[tokio::test]
async fn values_that_only_the_server_refuses_come_all_at_once() {
    let error = refused(json!({
        "renewal_of_order_id": 1,
        "renewed_thumbprint": "6e3c8a1fbd5d0a52b9a1f2a7f7de8a4f0b8c1d2e",
        "certificate": { "cert_validity": { "years": 3 } },
    }))
    .await;
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(error.status(), Some(400));
    let mut codes = codes(&error);
    codes.sort_unstable();
    assert_eq!(
        codes,
        [
            "cert_validity_exceeds_order_validity",
            "invalid_value:renewed_thumbprint"
        ]
    );
}

#[tokio::test]
async fn two_contacts_of_one_type() {
    let sandbox = Sandbox::start().await.unwrap();
    let technical =
        || qwac_psd2::Contact::new(qwac_psd2::ContactType::TechnicalContact, "NL").user_id(5_u64);
    let order = order()
        .organization(Organization::existing(12345, [technical(), technical()]))
        .build();
    let error = client(&sandbox)
        .place(order.checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(codes(&error), ["contact_type_duplicate"]);
}

#[tokio::test]
async fn card_payment_without_a_card() {
    let sandbox = Sandbox::start().await.unwrap();
    let order = order()
        .payment(qwac_psd2::Payment::Other("card".into()))
        .build();
    let error = client(&sandbox)
        .place(order.checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(
        codes(&error),
        ["invalid_value:credit_card", "invalid_value:billing_address"]
    );
}

#[tokio::test]
async fn an_accepted_order_after_a_refused_one() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client(&sandbox);
    let wrong = order()
        .organization(Organization::existing(999, []))
        .build();
    client.place(wrong.checked().unwrap()).await.unwrap_err();
    client
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
    assert_eq!(sandbox.orders().len(), 1);
}
