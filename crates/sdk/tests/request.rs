//! The requests that the SDK builds are the ones of spec/examples, and their header is as the API wants it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail so")]

mod support;

use httpmock::prelude::*;
use qwac_psd2::{
    ApiKey, Client, Contact, ContactType, CustomField, DcvMethod, NewOrganization, Order,
    OrderContact, Organization, Payment, ProfileOption, Renewal, Validity,
};
use serde_json::Value;
use support::{card_payment, client, order};

/// Places the order and holds what arrived against the example.
async fn assert_sends(order: Order, example: &str) {
    let path = format!(
        "{}/../../spec/examples/request-{example}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let wanted: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let server = MockServer::start_async().await;
    let mock = server
        .mock_async(|when, then| {
            when.method(POST)
                .path("/services/v2/order/certificate/eu_qwac_psd2")
                .json_body(wanted);
            then.status(201).body(r#"{"id":112233}"#);
        })
        .await;
    let checked = order
        .checked()
        .unwrap_or_else(|error| panic!("{example}: {error}"));
    client(server.base_url())
        .place(checked)
        .await
        .unwrap_or_else(|error| panic!("{example} is not what was sent: {error}"));
    mock.assert_calls_async(1).await;
}

fn john() -> Contact {
    Contact::new(ContactType::VerifiedContact, "US")
        .first_name("John")
        .last_name("Doe")
        .telephone("+12 345 678 9012")
        .job_title("Manager")
        .email("john.doe@example.com")
        .pseudonym("JohnDoe123")
        .city("Lehi")
        .state("UT")
        .zip("84103")
}

/// Decision D38.
#[tokio::test]
async fn what_says_nothing_is_not_sent_and_what_may_be_lost_is_told() {
    let extra = serde_json::json!({
        "locale": null, "additional_emails": [], "certificate": {"server_platform": null},
    });
    let order = order()
        .service_name("")
        .comments("")
        .extra(extra.as_object().unwrap().clone())
        .build();
    let report = order.check();
    let empty = report
        .findings()
        .iter()
        .filter(|finding| finding.rule == "field.empty");
    let mut places: Vec<_> = empty.map(|finding| finding.path.as_str()).collect();
    places.sort_unstable();
    assert_eq!(
        places,
        [
            "/certificate/server_platform",
            "/certificate/service_name",
            "/locale"
        ]
    );
    assert_sends(order, "page-second").await;
}

#[tokio::test]
async fn the_pages_requests() {
    let first = order().organization(Organization::existing(12345, [john()]));
    assert_sends(first.build(), "page-first").await;
    assert_sends(order().build(), "page-second").await;
}

#[tokio::test]
async fn every_payment_method() {
    for (payment, example) in [
        (Payment::AccountDefault, "payment-account-default"),
        (Payment::Balance, "payment-balance"),
        (Payment::Profile, "payment-profile"),
        (Payment::WireTransfer, "payment-wire-transfer"),
        (card_payment(), "payment-card"),
    ] {
        assert_sends(order().payment(payment).build(), example).await;
    }
}

#[tokio::test]
async fn a_new_organization() {
    let new = NewOrganization::new(
        "Example Payments B.V.",
        "Keizersgracht 1",
        "Amsterdam",
        "Noord-Holland",
        "1015 CJ",
        "NL",
        "+31 20 555 0100",
    )
    .assumed_name("Example Pay")
    .address2("Floor 2")
    .skip_duplicate_org_check(true)
    .contact(
        Contact::new(ContactType::VerifiedContact, "NL")
            .first_name("Jane")
            .last_name("Roe")
            .job_title("Managing Director")
            .telephone("+31 20 555 0101")
            .email("jane.roe@example.com"),
    )
    .contact(
        Contact::new(ContactType::OrganizationContact, "NL")
            .first_name("John")
            .last_name("Doe")
            .job_title("Compliance Officer")
            .telephone("+31 20 555 0102")
            .email("john.doe@example.com"),
    )
    .contact(Contact::new(ContactType::TechnicalContact, "NL").user_id(565_611_u64));
    assert_sends(order().organization(new).build(), "new-organization").await;
}

#[tokio::test]
async fn a_renewal() {
    let by_id = order().renewal_of(Renewal::OrderId(112_233));
    assert_sends(by_id.build(), "renewal").await;
    let thumbprint = "6e3c8a1fbd5d0a52b9a1f2a7f7de8a4f0b8c1d2e";
    let by_thumbprint = order().renewal_of(Renewal::Thumbprint(thumbprint.into()));
    assert_sends(by_thumbprint.build(), "renewal-thumbprint").await;
}

#[tokio::test]
async fn every_field() {
    let day = qwac_psd2::jiff::civil::date(2027, 6, 9);
    let order = order()
        .service_name("payments")
        .server_platform(45)
        .profile_option(ProfileOption::ServerClientAuthEku)
        .certificate_validity(Validity::Days(180))
        .dcv_method(DcvMethod::DnsTxtToken)
        .organization(Organization::existing(12345, [john()]))
        .organization_contact(
            OrderContact::new("John", "Doe")
                .job_title("Compliance Officer")
                .email("john.doe@example.com")
                .telephone("+31 20 555 0102")
                .telephone_extension("12"),
        )
        .technical_contact(
            OrderContact::new("Ada", "Byron")
                .job_title("Platform Engineer")
                .email("ada.byron@example.com")
                .telephone("+31 20 555 0103"),
        )
        .validity(Validity::Until(day))
        .expires_on(day)
        .skip_approval(true)
        .comments("Renewal of the payment gateway")
        .container(5_u64)
        .custom_fields([CustomField::new(7, "cost centre 42")])
        .locale("en")
        .disable_renewal_notifications(true)
        .additional_emails(["pki@example.com"]);
    assert_sends(order.build(), "every-field").await;
}

#[tokio::test]
async fn the_header_carries_the_key_and_nothing_that_the_api_does_not_know() {
    let server = MockServer::start_async().await;
    let mock = server
        .mock_async(|when, then| {
            when.method(POST)
                .path("/services/v2/order/certificate/eu_qwac_psd2")
                .header("x-dc-devkey", "canary-key")
                .header("content-type", "application/json")
                .header(
                    "user-agent",
                    concat!("qwac-psd2/", env!("CARGO_PKG_VERSION"), " my-bank/1.0"),
                )
                .header_missing("api-version")
                .header_missing("authorization")
                .header_missing("cookie")
                .header_missing("referer");
            then.status(200).body(r#"{"id":1}"#);
        })
        .await;
    let client = Client::builder()
        .base_url(server.base_url())
        .api_key(ApiKey::new("canary-key").unwrap())
        .user_agent_suffix("my-bank/1.0")
        .build()
        .unwrap();
    client
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
    mock.assert_calls_async(1).await;
}

#[tokio::test]
async fn extra_fields_are_merged_in_and_replace_nothing() {
    let extra = serde_json::json!({
        "auto_renew": 1,
        "certificate": { "is_rsassa_pss": true },
    });
    let server = MockServer::start_async().await;
    let mock = server
        .mock_async(|when, then| {
            when.method(POST).json_body_includes(
                r#"{"auto_renew":1,"certificate":{"is_rsassa_pss":true,"common_name":"example.net"}}"#,
            );
            then.status(201).body(r#"{"id":1}"#);
        })
        .await;
    let order = order().extra(extra.as_object().cloned().unwrap()).build();
    client(server.base_url())
        .place(order.checked().unwrap())
        .await
        .unwrap();
    mock.assert_calls_async(1).await;
}
