//! Every refusal, with its status, codes and order.

use qwac_psd2_sandbox::spec::Spec;
use qwac_psd2_sandbox::{Approval, Sandbox};
use serde_json::{Value, json};

use crate::client::{Answer, JSON, KEY, ORDER, example, get, order, post, sandbox, send};

async fn refused(change: impl FnOnce(&mut Value)) -> Answer {
    let sandbox = Sandbox::start().await.unwrap();
    let mut request = example("request-page-first.json");
    change(&mut request);
    let answer = order(&sandbox, &request);
    assert_eq!(sandbox.orders(), [], "{answer:?}");
    let schema = Spec::load().unwrap().schema("ErrorBody").unwrap();
    assert_eq!(schema.faults(&answer.json()), []);
    answer
}

async fn assert_refused(codes: &[&str], change: impl FnOnce(&mut Value)) {
    let answer = refused(change).await;
    assert_eq!(answer.status, 400);
    assert_eq!(answer.codes(), codes);
}

fn remove(value: &mut Value, field: &str) {
    value.as_object_mut().unwrap().remove(field).unwrap();
}

fn contact(contact_type: &str) -> Value {
    json!({ "contact_type": contact_type, "country": "NL" })
}

#[tokio::test]
async fn an_unknown_route_or_method_is_no_route_before_anything_else() {
    let sandbox = Sandbox::start().await.unwrap();
    for (method, path) in [
        ("GET", "/"),
        ("POST", "/services/v2/order/certificate/eu_qwac"),
        ("POST", "/services/v2/order/certificate/eu_qwac_psd2/"),
        ("POST", "/order/certificate/eu_qwac_psd2"),
        ("GET", ORDER),
        ("PUT", ORDER),
        ("DELETE", "/services/v2/order/certificate/1"),
        ("POST", "/sandbox/orders/1/request"),
        ("GET", "/sandbox/orders/1"),
    ] {
        let answer = send(sandbox.address(), method, path, &[], b"{");
        assert_eq!(answer.status, 404, "{method} {path}");
        assert_eq!(
            answer.text,
            r#"{"errors":[{"code":"not_found|route","message":"The specified route was not found."}]}"#,
        );
        answer.json();
    }
}

#[tokio::test]
async fn a_missing_or_wrong_key_is_refused_before_content_type_and_body() {
    let sandbox = Sandbox::start().await.unwrap();
    let info = "/services/v2/order/certificate/1";
    for key in [
        "A: b",
        "X-DC-DEVKEY:",
        "X-DC-DEVKEY: Sandbox-key",
        "Authorization: sandbox-key",
    ] {
        for (method, path) in [("POST", ORDER), ("GET", info)] {
            let answer = send(sandbox.address(), method, path, &[key], b"{");
            assert_eq!(answer.status, 403, "{method} {key}");
            assert_eq!(answer.json(), example("error-invalid-key.json"));
        }
    }
}

#[tokio::test]
async fn only_json_is_taken_and_its_parameters_do_not_matter() {
    let sandbox = Sandbox::start().await.unwrap();
    let body = example("request-page-first.json").to_string();
    let send = |content_type| {
        send(
            sandbox.address(),
            "POST",
            ORDER,
            &[KEY, content_type],
            body.as_bytes(),
        )
    };
    for wrong in [
        "A: b",
        "Content-Type:",
        "Content-Type: text/json",
        "Content-Type: application/xml",
        "Content-Type: application/json-patch+json",
        "Content-Type: application/x-www-form-urlencoded",
    ] {
        let answer = send(wrong);
        assert_eq!(answer.status, 406, "{wrong}");
        assert_eq!(answer.codes(), ["not_acceptable"]);
    }
    for right in [JSON, "Content-Type: Application/JSON ; charset=UTF-8"] {
        assert_eq!(send(right).status, 201, "{right}");
    }
}

#[tokio::test]
async fn a_body_that_is_no_json_object_is_refused() {
    let sandbox = Sandbox::start().await.unwrap();
    let good = example("request-page-first.json").to_string().into_bytes();
    let with = |bytes: &[u8]| [&good[..], bytes].concat();
    let deep = "[".repeat(300_000).into_bytes();
    for (name, body) in [
        ("empty", Vec::new()),
        ("truncated", good[..good.len() - 1].to_vec()),
        ("trailing garbage", with(b"x")),
        ("twice", with(&good)),
        (
            "a name twice",
            br#"{"certificate":{},"certificate":{}}"#.to_vec(),
        ),
        ("not UTF-8", b"{\"a\":\"\xff\"}".to_vec()),
        ("byte order mark", [b"\xef\xbb\xbf", &good[..]].concat()),
        ("too large a number", b"{\"a\":1e999}".to_vec()),
        ("deep", deep),
        ("list", b"[]".to_vec()),
        ("null", b"null".to_vec()),
        ("form", b"certificate=1".to_vec()),
    ] {
        let answer = post(&sandbox, &body);
        assert_eq!(answer.status, 400, "{name}");
        assert_eq!(answer.codes(), ["bad_request_format"], "{name}");
    }
    assert_eq!(sandbox.orders(), []);
}

#[tokio::test]
async fn a_body_over_one_mebibyte_is_refused_and_one_below_is_read() {
    let sandbox = Sandbox::start().await.unwrap();
    let mut body = example("request-page-first.json").to_string().into_bytes();
    body.resize(1024 * 1024, b' ');
    assert_eq!(post(&sandbox, &body).status, 201);
    body.push(b' ');
    let answer = post(&sandbox, &body);
    assert_eq!(answer.status, 413);
    assert_eq!(answer.codes(), ["request_too_large"]);
    body.resize(3 * 1024 * 1024, b' ');
    assert_eq!(post(&sandbox, &body).status, 413);
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
async fn one_field_wrong_in_two_contacts_is_told_once() {
    assert_refused(&["invalid_value:country"], |request| {
        let contacts = json!([
            { "contact_type": "verified_contact", "country": "X" },
            { "contact_type": "verified_contact" },
        ]);
        request["organization"]["contacts"] = contacts;
    })
    .await;
}

#[tokio::test]
async fn two_contacts_of_one_type_are_refused() {
    for contact_type in ["organization_contact", "technical_contact"] {
        assert_refused(&["contact_type_duplicate"], |request| {
            request["organization"]["contacts"] = vec![contact(contact_type); 2].into();
        })
        .await;
    }
}

#[tokio::test]
async fn fifteen_verified_contacts_are_enough() {
    let verified = |count| Value::from(vec![contact("verified_contact"); count]);
    let sandbox = Sandbox::start().await.unwrap();
    let mut request = example("request-page-first.json");
    request["organization"]["contacts"] = verified(15);
    assert_eq!(order(&sandbox, &request).status, 201);
    for count in [16, 18] {
        assert_refused(&["invalid_value:contacts"], |request| {
            request["organization"]["contacts"] = verified(count);
        })
        .await;
    }
}

#[tokio::test]
async fn a_new_organization_needs_a_verified_contact() {
    let new = example("request-new-organization.json");
    for contacts in [
        Some(json!([contact("organization_contact")])),
        Some(json!([])),
        None,
    ] {
        assert_refused(&["invalid_value:contacts"], |request| {
            *request = new.clone();
            match contacts {
                Some(contacts) => request["organization"]["contacts"] = contacts,
                None => remove(&mut request["organization"], "contacts"),
            }
        })
        .await;
    }
}

#[tokio::test]
async fn a_service_user_names_the_organization_contact_of_a_new_organization() {
    let mut request = example("request-new-organization.json");
    request["organization"]["contacts"] = json!([contact("verified_contact")]);
    let answer = order(&sandbox(Approval::ServiceUser).await, &request);
    assert_eq!(answer.codes(), ["invalid_value:organization_contact"]);
    assert_eq!(
        order(&sandbox(Approval::Required).await, &request).status,
        201
    );
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
        (json!(12346), "12346"),
        (json!("12346"), "12346"),
        (json!(-1), "-1"),
        (json!("99999999999999999999"), "99999999999999999999"),
    ] {
        let answer = refused(|request| request["organization"]["id"] = id).await;
        assert_eq!(answer.status, 404);
        assert_eq!(answer.codes(), ["not_found"]);
        let message = format!("The organization {shown} was not found.");
        assert_eq!(answer.json()["errors"][0]["message"], message);
    }
}

#[tokio::test]
async fn an_unknown_order_is_not_found() {
    let sandbox = Sandbox::start().await.unwrap();
    order(&sandbox, &example("request-page-first.json"));
    for id in [
        "1",
        "1000002",
        "-1",
        "x",
        "%FF",
        "99999999999999999999",
        "1000001%20",
    ] {
        for path in [
            format!("/services/v2/order/certificate/{id}"),
            format!("/sandbox/orders/{id}/request"),
        ] {
            let answer = get(&sandbox, &path);
            assert_eq!(answer.status, 404, "{path}");
            assert_eq!(answer.codes(), ["not_found|order"], "{path}");
        }
    }
}
