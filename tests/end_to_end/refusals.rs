//! Every refusal of the sandbox is the right typed error at the SDK.

use crate::{client, order, representative};
use qwac_psd2::jiff::civil::date;
use qwac_psd2::{
    ApiKey, Checker, Client, Error, ErrorKind, NewOrganization, Organization, reqwest,
};
use qwac_psd2_sandbox::{Account, Approval, Sandbox};
use serde_json::{Value, json};

fn codes(error: &Error) -> Vec<&str> {
    error
        .api_errors()
        .iter()
        .map(|error| error.code.as_str())
        .collect()
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
async fn a_day_that_was_right_when_the_order_was_checked() {
    let sandbox = Sandbox::start().await.unwrap();
    let order = order().expires_on(date(2026, 1, 31)).build();
    let checked = Checker::at("2026-01-01T00:00:00Z".parse().unwrap()).checked(&order);
    let error = client(&sandbox).place(checked.unwrap()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(error.status(), Some(400));
    assert_eq!(codes(&error), ["invalid_value:custom_expiration_date"]);
    assert!(!error.order_may_exist());
    assert!(sandbox.orders().is_empty());
}

#[tokio::test]
async fn a_service_user_who_names_no_organization_contact() {
    let account = Account::default().with_approval(Approval::ServiceUser);
    let sandbox = Sandbox::builder().account(account).start().await.unwrap();
    let new = NewOrganization::new(
        "Example Payments B.V.",
        "Keizersgracht 1",
        "Amsterdam",
        "Noord-Holland",
        "1015 CJ",
        "NL",
        "+31 20 555 0100",
    )
    .contact(representative());
    let order = order().organization(new).build();
    let error = client(&sandbox)
        .place(order.checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(codes(&error), ["invalid_value:organization_contact"]);
    assert!(!error.order_may_exist());
}

/// Everything else that the sandbox refuses of a body, the check refuses first: a `CheckedOrder` can't hold it.
#[tokio::test]
async fn what_the_sandbox_refuses_never_leaves() {
    let sandbox = Sandbox::start().await.unwrap();
    let good = order().build().checked().unwrap().request().clone();
    let contact = good["organization"]["contacts"][0].clone();
    let of_type = |contact_type: &str| {
        let mut contact = contact.clone();
        contact["contact_type"] = contact_type.into();
        contact
    };
    let two = json!([of_type("technical_contact"), of_type("technical_contact")]);
    let new = |contacts: Value| {
        json!({
            "name": "Example", "address": "a", "city": "c", "state": "s", "zip": "z", "country": "NL",
            "telephone": "+31 20 555 0100", "contacts": contacts,
        })
    };
    let far = "2099-01-01";
    for (place, value) in [
        ("/certificate/common_name", Value::Null),
        ("/certificate/psp_roles", json!([])),
        ("/certificate/psp_roles", json!(["psp_xx"])),
        ("/certificate/csr", json!("MIIB")),
        ("/certificate/signature_hash", json!("sha512")),
        ("/certificate/cert_validity", json!({ "years": 3 })),
        ("/custom_expiration_date", json!("31 FEB 2027")),
        ("/custom_expiration_date", json!("01 JAN 2020")),
        ("/order_validity", json!({ "days": 398 })),
        ("/organization", json!({})),
        ("/organization", new(json!([of_type("technical_contact")]))),
        (
            "/organization",
            new(json!([{ "contact_type": "verified_contact", "country": "NL" }])),
        ),
        ("/organization/contacts", two),
        ("/organization/contacts", vec![contact.clone(); 16].into()),
        ("/payment_method", json!("card")),
        ("/renewed_thumbprint", json!("6e3c")),
        ("/skip_approval", json!("yes")),
    ] {
        let mut body = good.clone();
        let (parent, name) = place.rsplit_once('/').unwrap();
        body.pointer_mut(parent).unwrap()[name] = value.clone();
        let status = post(&sandbox, &body).await;
        assert_eq!(status, 400, "the sandbox takes {place} = {value}");
        let report = Checker::now().check_wire(&body.to_string());
        assert!(!report.is_valid(), "the check takes {place} = {value}");
    }
    // The page's limit of 397 days may be stale: the server decides, and the check warns.
    let mut body = good.clone();
    body["custom_expiration_date"] = far.into();
    assert_eq!(post(&sandbox, &body).await, 400);
    let report = Checker::now().check_wire(&body.to_string());
    assert!(
        report
            .findings()
            .iter()
            .any(|found| found.rule == "validity.range")
    );
    assert_eq!(post(&sandbox, &good).await, 201);
}

/// Posts a body as it is, past the client and its check.
async fn post(sandbox: &Sandbox, body: &Value) -> u16 {
    let http = reqwest::Client::builder()
        .tls_backend_preconfigured(no_roots())
        .build()
        .unwrap();
    let url = format!("{}/order/certificate/eu_qwac_psd2", sandbox.base_url());
    let sent = http
        .post(url)
        .header("x-dc-devkey", sandbox.api_key())
        .json(body)
        .send();
    sent.await.unwrap().status().as_u16()
}

/// Plain HTTP on loopback needs no TLS, but reqwest wants one to be there.
fn no_roots() -> rustls::ClientConfig {
    rustls::ClientConfig::builder_with_provider(rustls::crypto::ring::default_provider().into())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth()
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
