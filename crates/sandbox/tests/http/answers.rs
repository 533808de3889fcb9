//! What a good order gets: the four documented answers, and what the account has afterwards.

use qwac_psd2_sandbox::spec::Spec;
use qwac_psd2_sandbox::{Account, Approval, FirstIds};
use serde_json::{Value, json};

use crate::client::{JSON, KEY, ORDER, builder, example, examples, order, sandbox, send, start};
use crate::info::info;

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
        assert_eq!(stored.status.as_str(), status, "{approval}");
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
    let sandbox = start().await;
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
    let sandbox = builder().account(account).start().await.unwrap();
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
async fn the_account_sets_key_and_numbers() {
    let mut first_ids = FirstIds::default();
    first_ids.order = 7;
    let account = Account::default()
        .with_api_key("another-key")
        .with_first_ids(first_ids);
    let sandbox = builder().account(account).start().await.unwrap();
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
