//! What a good order gets: the four documented answers, order info, and what the sandbox keeps.

use jiff::Timestamp;
use qwac_psd2_sandbox::spec::Spec;
use qwac_psd2_sandbox::{Account, Approval, FirstIds, Sandbox};
use serde_json::{Value, json};

use crate::client::{JSON, KEY, ORDER, example, examples, get, order, sandbox, send};

fn info(sandbox: &Sandbox, id: u64) -> Value {
    let answer = get(sandbox, &format!("/services/v2/order/certificate/{id}"));
    assert_eq!(answer.status, 200);
    answer.json()
}

#[tokio::test]
async fn each_approval_has_its_answer() {
    let request = example("request-page-first.json");
    for (approval, expected, status, certificate_id) in [
        (
            Approval::Required,
            r#"{"id":1000001,"requests":[{"id":2000001,"status":"pending"}]}"#,
            "needs_approval",
            None,
        ),
        (
            Approval::ServiceUser,
            r#"{"id":1000001,"requests":[{"id":2000001,"status":"submitted"}]}"#,
            "needs_approval",
            None,
        ),
        (
            Approval::Automatic,
            concat!(
                r#"{"id":1000001,"domains":["#,
                r#"{"id":4000001,"name":"example.net","dns_name":"example.net"},"#,
                r#"{"id":4000002,"name":"example.com","dns_name":"example.com"},"#,
                r#"{"id":4000003,"name":"example.org","dns_name":"example.org"}],"#,
                r#""certificate_id":3000001}"#
            ),
            "pending",
            Some(3_000_001),
        ),
        (
            Approval::Skipped,
            r#"{"id":1000001,"certificate_id":3000001}"#,
            "pending",
            Some(3_000_001),
        ),
    ] {
        let sandbox = sandbox(approval).await;
        let answer = order(&sandbox, &request);
        assert_eq!(answer.status, 201, "{approval}");
        assert_eq!(answer.text, expected, "{approval}");
        answer.json();
        let stored = sandbox.order(1_000_001).unwrap();
        assert_eq!(stored.status, status, "{approval}");
        assert_eq!(stored.certificate_id, certificate_id, "{approval}");
        assert_eq!(stored.request, request, "{approval}");
        assert_eq!(info(&sandbox, 1_000_001)["status"], status, "{approval}");
    }
}

#[tokio::test]
async fn skipping_the_approval_helps_all_but_a_service_user() {
    let mut request = example("request-page-first.json");
    request["skip_approval"] = json!(true);
    for approval in [Approval::Required, Approval::Automatic, Approval::Skipped] {
        let sandbox = sandbox(approval).await;
        let answer = order(&sandbox, &request).json();
        assert_eq!(
            answer,
            json!({ "id": 1_000_001, "certificate_id": 3_000_001 })
        );
        assert_eq!(info(&sandbox, 1_000_001).get("requests"), None);
    }
    let sandbox = sandbox(Approval::ServiceUser).await;
    let answer = order(&sandbox, &request).json();
    assert_eq!(answer["requests"][0]["status"], "submitted");
}

#[tokio::test]
async fn every_example_is_taken_in_every_account() {
    let placed = Spec::load().unwrap().schema("OrderPlaced").unwrap();
    for approval in Approval::ALL {
        let sandbox = sandbox(approval).await;
        let examples = examples("request-");
        for (name, request) in &examples {
            let answer = order(&sandbox, request);
            assert_eq!(answer.status, 201, "{name}: {answer:?}");
            assert_eq!(placed.faults(&answer.json()), [], "{name}");
        }
        assert_eq!(sandbox.orders().len(), examples.len());
    }
}

#[tokio::test]
async fn a_new_organization_is_created_and_known_afterwards() {
    let sandbox = Sandbox::start().await.unwrap();
    let mut request = example("request-new-organization.json");
    let create = |request: &Value| order(&sandbox, request).json();
    assert_eq!(create(&request)["organization"], json!({ "id": 5_000_001 }));
    // The example skips the check for duplicates.
    assert_eq!(create(&request)["organization"], json!({ "id": 5_000_002 }));

    request["organization"]["skip_duplicate_org_check"] = json!(false);
    request["organization"]["name"] = json!("EXAMPLE Payments B.V.");
    let tied = create(&request);
    assert_eq!(tied.get("organization"), None);
    let organization = info(&sandbox, tied["id"].as_u64().unwrap())["organization"].clone();
    assert_eq!(organization["id"], 5_000_001);
    assert_eq!(organization["name"], "Example Payments B.V.");

    let mut existing = example("request-page-first.json");
    existing["organization"]["id"] = json!("5000002");
    assert_eq!(order(&sandbox, &existing).status, 201);
}

#[tokio::test]
async fn a_created_organization_never_takes_a_known_number() {
    let account = Account::default().with_organization(5_000_001);
    let sandbox = Sandbox::builder().account(account).start().await.unwrap();
    let answer = order(&sandbox, &example("request-new-organization.json")).json();
    assert_eq!(answer["organization"]["id"], 5_000_002);
}

#[tokio::test]
async fn each_domain_is_listed_once() {
    let sandbox = sandbox(Approval::Automatic).await;
    let mut request = example("request-page-first.json");
    request["certificate"]["dns_names"] = json!(["a.example", "Example.NET", "a.example"]);
    let domains = order(&sandbox, &request).json()["domains"].clone();
    let names: Vec<&Value> = domains
        .as_array()
        .unwrap()
        .iter()
        .map(|domain| &domain["name"])
        .collect();
    assert_eq!(names, ["example.net", "a.example"]);
}

#[tokio::test]
async fn order_info_tells_what_is_known_before_issuance() {
    let now: Timestamp = "2026-11-24T03:04:05Z".parse().unwrap();
    let sandbox = Sandbox::builder().clock(move || now).start().await.unwrap();
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
    let sandbox = Sandbox::start().await.unwrap();
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
    let sandbox = Sandbox::start().await.unwrap();
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
async fn the_account_sets_key_and_numbers() {
    let mut first_ids = FirstIds::default();
    first_ids.order = 7;
    let account = Account::default()
        .with_api_key("another-key")
        .with_first_ids(first_ids);
    let sandbox = Sandbox::builder().account(account).start().await.unwrap();
    assert_eq!(sandbox.api_key(), "another-key");
    let body = example("request-page-first.json").to_string();
    let send = |key| {
        send(
            sandbox.address(),
            "POST",
            ORDER,
            &[key, JSON],
            body.as_bytes(),
        )
    };
    assert_eq!(send(KEY).status, 403);
    let ids: Vec<Value> = (0..3)
        .map(|_| send("x-dc-devkey: another-key").json()["id"].clone())
        .collect();
    assert_eq!(ids, [7, 8, 9]);
}
