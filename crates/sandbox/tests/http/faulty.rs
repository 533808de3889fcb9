//! Orders that are refused for what they say: fields, rules between fields, dates.

use qwac_psd2_sandbox::spec::Spec;
use serde_json::{Value, json};

use crate::client::{Answer, builder, example, order, start};

pub(crate) async fn refused(change: impl FnOnce(&mut Value)) -> Answer {
    let sandbox = start().await;
    let mut request = example("request-page-first.json");
    change(&mut request);
    let answer = order(&sandbox, &request);
    assert_eq!(sandbox.orders(), [], "{answer:?}");
    let schema = Spec::load().unwrap().schema("ErrorBody").unwrap();
    assert_eq!(schema.faults(&answer.json()), []);
    answer
}

pub(crate) async fn assert_refused(codes: &[&str], change: impl FnOnce(&mut Value)) {
    let answer = refused(change).await;
    assert_eq!(answer.status, 400);
    assert_eq!(answer.codes(), codes);
}

pub(crate) fn remove(value: &mut Value, field: &str) {
    value.as_object_mut().unwrap().remove(field).unwrap();
}

#[tokio::test]
async fn all_faults_of_fields_and_rules_come_at_once() {
    let answer = refused(|request| {
        request["certificate"]["csr"] = json!("no PEM");
        remove(&mut request["certificate"], "common_name");
        request["certificate"]["dns_names"] = json!(["a.example", ""]);
        request["order_validity"]["years"] = json!(4);
        request["organization"]["contacts"][0]["country"] = json!("USA");
        request["payment_method"] = json!("card");
    })
    .await;
    assert_eq!(answer.status, 400);
    assert_eq!(
        answer.codes(),
        [
            "invalid_value:common_name",
            "invalid_value:dns_names",
            "invalid_value:years",
            "invalid_value:country",
            "invalid_value:credit_card",
            "invalid_value:billing_address",
            "csr_invalid_cannot_parse",
        ],
    );
    assert_eq!(
        answer.json()["errors"][0]["message"],
        "common_name contains an invalid value.",
    );
}

#[tokio::test]
async fn an_empty_object_names_what_is_missing() {
    assert_refused(
        &["invalid_value:certificate", "invalid_value:organization"],
        |request| *request = json!({}),
    )
    .await;
}

#[tokio::test]
async fn an_organization_is_a_known_one_or_a_new_one() {
    let new = example("request-new-organization.json");
    assert_refused(&["invalid_value:organization"], |request| {
        *request = new;
        request["organization"]["id"] = json!(12345);
    })
    .await;
}

#[tokio::test]
async fn one_renewed_order_is_named_in_one_way() {
    assert_refused(&["invalid_value:renewed_thumbprint"], |request| {
        request["renewal_of_order_id"] = json!(112_233);
        request["renewed_thumbprint"] = json!("6e3c8a1fbd5d0a52b9a1f2a7f7de8a4f0b8c1d2e");
    })
    .await;
}

#[tokio::test]
async fn a_card_needs_its_details() {
    let card = example("request-payment-card.json");
    for field in ["credit_card", "billing_address"] {
        assert_refused(&[&format!("invalid_value:{field}")], |request| {
            *request = card.clone();
            remove(request, field);
        })
        .await;
    }
}

#[tokio::test]
async fn a_csr_that_cannot_be_read_is_refused() {
    assert_refused(&["csr_invalid_cannot_parse"], |request| {
        request["certificate"]["csr"] =
            json!("-----BEGIN CERTIFICATE REQUEST-----MIIB-----END CERTIFICATE REQUEST-----");
    })
    .await;
}

#[tokio::test]
async fn a_certificate_that_outlives_its_order_is_refused() {
    assert_refused(&["cert_validity_exceeds_order_validity"], |request| {
        request["certificate"]["cert_validity"] = json!({ "days": 100 });
        request["order_validity"] = json!({ "days": 99 });
    })
    .await;
}

#[tokio::test]
async fn a_day_that_is_not_in_the_calendar_is_refused() {
    assert_refused(&["invalid_value:custom_expiration_date"], |request| {
        request["order_validity"] = json!({ "custom_expiration_date": "31 FEB 2027" });
    })
    .await;
}

#[tokio::test]
async fn an_unknown_organization_is_not_found() {
    for (id, shown) in [
        (json!(12346), " 12346"),
        (json!("12346"), " 12346"),
        (json!(-1), " -1"),
        (json!("123456789012345678"), " 123456789012345678"),
        // Too long for a number that somebody gave out; it may be anything.
        (json!("1234567890123456789"), ""),
        (json!("99999999999999999999"), ""),
    ] {
        let answer = refused(|request| request["organization"]["id"] = id).await;
        assert_eq!(answer.status, 404);
        assert_eq!(answer.codes(), ["not_found"]);
        let message = format!("The organization{shown} was not found.");
        assert_eq!(answer.json()["errors"][0]["message"], message);
    }
}

#[tokio::test]
async fn a_date_before_today_or_over_397_days_ahead_is_refused_wherever_it_stands() {
    fn place<'a>(request: &'a mut Value, pointer: &str) -> &'a mut Value {
        match pointer {
            "" => request,
            "/order_validity" => &mut request["order_validity"],
            _ => &mut request["certificate"]["cert_validity"],
        }
    }
    for pointer in ["", "/order_validity", "/certificate/cert_validity"] {
        // Today is 2026-11-24.
        for wrong in ["23 NOV 2026", "2026-11-23", "2027-12-27", "27 DEC 2027"] {
            assert_refused(&["invalid_value:custom_expiration_date"], |request| {
                request["order_validity"] = json!({});
                place(request, pointer)["custom_expiration_date"] = json!(wrong);
            })
            .await;
        }
        for right in ["24 NOV 2026", "2026-11-24", "2027-12-26", "26 DEC 2027"] {
            let mut request = example("request-page-first.json");
            request["order_validity"] = json!({});
            place(&mut request, pointer)["custom_expiration_date"] = json!(right);
            assert_eq!(
                order(&start().await, &request).status,
                201,
                "{pointer} {right}"
            );
        }
    }
}

#[tokio::test]
async fn today_is_the_day_in_utc_by_the_sandboxs_clock() {
    let mut request = example("request-page-first.json");
    request["custom_expiration_date"] = json!("2027-06-09");
    for (now, status) in [
        ("2026-05-07T23:59:59Z", 400),
        ("2026-05-08T00:00:00Z", 201),
        ("2027-06-09T23:59:59Z", 201),
        ("2027-06-10T00:00:00Z", 400),
    ] {
        let now: jiff::Timestamp = now.parse().unwrap();
        let sandbox = builder().clock(move || now).start().await.unwrap();
        assert_eq!(order(&sandbox, &request).status, status, "{now}");
    }
}
