//! Every call of the spec is served: its good answer, the refusal of what is not there, and of a body that is none.

use std::collections::BTreeSet;

use qwac_psd2_sandbox::{Account, Approval, RateLimit};
use serde_json::{Value, json};

use crate::api::{call, good, operations, place, refused};
use crate::client::{builder, example};

/// For each call the parameters and the body with which it succeeds on an issued order; then the status.
fn calls(order: &str) -> Vec<(&'static str, Vec<String>, Option<Value>)> {
    let order = order.to_owned();
    let of = |params: &[&str]| params.iter().map(|param| (*param).to_owned()).collect();
    let with_format = |id: &str| vec![id.to_owned(), "pem_all".to_owned()];
    vec![
        (
            "order_eu_qwac_psd2",
            of(&[]),
            Some(example("request-page-first.json")),
        ),
        (
            "list_orders",
            of(&["filters[status]=issued&sort=-date_created&limit=10&offset=0"]),
            None,
        ),
        ("order_info", of(&[&order]), None),
        ("order_status_changes", of(&["minutes=10&seconds=30"]), None),
        ("order_validation", of(&[&order]), None),
        (
            "list_requests",
            of(&["filters[status]=approved&filters[search]=%25.net&sort=-id"]),
            None,
        ),
        ("request_info", of(&["2000001"]), None),
        ("download_certificate", with_format("3000001"), None),
        ("download_order_certificate", with_format(&order), None),
        ("certificate_chain", of(&["3000001"]), None),
        (
            "list_organizations",
            of(&["include_validation=true&filters[status]=active"]),
            None,
        ),
        (
            "create_organization",
            of(&[]),
            Some(example("organization-request.json")),
        ),
        ("organization_info", of(&["12345"]), None),
        ("organization_validation", of(&["12345"]), None),
        (
            "submit_organization",
            of(&["12345"]),
            Some(example("organization-submission.json")),
        ),
        (
            "update_organization_contacts",
            of(&["12345"]),
            Some(example("organization-contacts.json")),
        ),
        (
            "list_domains",
            of(&["include_validation=true&filters[search]=%25net&sort=name"]),
            None,
        ),
        (
            "domain_info",
            of(&["4000001", "include_dcv=true&include_validation=true"]),
            None,
        ),
        (
            "change_dcv_method",
            of(&["4000001"]),
            Some(example("dcv-method-request.json")),
        ),
        ("new_dcv_token", of(&["4000001"]), None),
        ("check_domain_dcv", of(&["4000001"]), None),
        ("check_order_dcv", of(&[&order]), None),
        ("current_user", of(&[]), None),
        ("account", of(&[]), None),
        ("list_products", of(&[]), None),
        (
            "product_info",
            of(&["eu_qwac_psd2", "container_id=5"]),
            None,
        ),
        (
            "reissue",
            of(&[&order]),
            // A name whose control is not shown yet, so that the reissue waits.
            Some(json!({ "certificate": { "dns_names": ["new.example.net"] } })),
        ),
        ("order_dcv_token", of(&[&order]), None),
        (
            "update_order_status",
            of(&[&order]),
            Some(example("status-cancel.json")),
        ),
        (
            "revoke_certificate",
            of(&["3000001"]),
            Some(example("revoke-request.json")),
        ),
        (
            "revoke_order",
            of(&[&order]),
            Some(json!({ "skip_approval": true })),
        ),
        ("deactivate_organization", of(&["12345"]), None),
        ("activate_organization", of(&["12345"]), None),
    ]
}

#[tokio::test]
async fn every_call_has_its_documented_answer() {
    for approval in [Approval::Required, Approval::Automatic, Approval::Skipped] {
        let sandbox = builder()
            .account(Account::default().with_approval(approval))
            .rate_limit(RateLimit::off())
            .start()
            .await
            .unwrap();
        let order = place(&sandbox, "http-token");
        let csr = Some(example("csr-update.json"));
        good(&sandbox, "update_csr", &[&order], csr.clone());
        good(&sandbox, "update_csr_put", &[&order], csr);
        let mut called = BTreeSet::from(["update_csr", "update_csr_put", "update_request_status"]);
        if approval == Approval::Required {
            let approved = Some(example("approval-update.json"));
            good(&sandbox, "update_request_status", &["2000001"], approved);
        }
        sandbox.issue(order.parse().unwrap()).unwrap();
        for (name, params, body) in calls(&order) {
            if approval == Approval::Skipped && name == "request_info" {
                continue;
            }
            let params: Vec<&str> = params.iter().map(String::as_str).collect();
            let told = call(&sandbox, name, &params, body);
            let text = String::from_utf8_lossy(&told.body).into_owned();
            assert!(
                (200..300).contains(&told.status),
                "{approval} {name}: {text}"
            );
            called.insert(name);
        }
        let all = operations();
        let left: Vec<_> = all
            .iter()
            .filter(|(name, ..)| !called.contains(name.as_str()))
            .collect();
        assert!(approval == Approval::Skipped || left.is_empty(), "{left:?}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let sandbox = builder()
        .rate_limit(RateLimit::off())
        .start()
        .await
        .unwrap();
    for (name, params, body) in calls("999") {
        let kind = match name {
            "order_eu_qwac_psd2" | "create_organization" | "current_user" | "account" => continue,
            _ if name.starts_with("list_") || name == "order_status_changes" => continue,
            "product_info" => "product",
            "request_info" => "request",
            _ if name.contains("organization") => "organization",
            "download_order_certificate" | "check_order_dcv" | "order_dcv_token" => "order",
            _ if name.contains("certificate") => "certificate",
            _ if name.contains("domain") || name.contains("dcv") => "domain",
            _ => "order",
        };
        for id in ["999", "18446744073709551616", "-1", "a%2Fb", "%FF"] {
            let mut params: Vec<&str> = params.iter().map(String::as_str).collect();
            params[0] = id;
            let expected = (404, format!("not_found|{kind}"));
            assert_eq!(
                refused(&sandbox, name, &params, body.clone()),
                expected,
                "{name} {id}"
            );
        }
    }
}

#[tokio::test]
async fn a_wrong_body_is_refused_by_the_name_of_its_field() {
    let sandbox = builder()
        .rate_limit(RateLimit::off())
        .start()
        .await
        .unwrap();
    let order = place(&sandbox, "email");
    for (name, id, body, field) in [
        ("update_csr", order.as_str(), json!({}), "csr"),
        ("update_csr_put", &order, json!({ "csr": 7 }), "csr"),
        (
            "update_order_status",
            &order,
            json!({ "status": "CANCELED", "note": "a" }),
            "status",
        ),
        (
            "update_order_status",
            &order,
            json!({ "status": "canceled" }),
            "note",
        ),
        (
            "update_request_status",
            "2000001",
            json!({ "status": "denied" }),
            "status",
        ),
        ("reissue", &order, json!({}), "certificate"),
        (
            "reissue",
            &order,
            json!({ "certificate": { "signature_hash": "sha1" } }),
            "signature_hash",
        ),
        (
            "revoke_order",
            &order,
            json!({ "skip_approval": "yes" }),
            "skip_approval",
        ),
        (
            "submit_organization",
            "12345",
            json!({ "validations": [{}] }),
            "type",
        ),
        ("change_dcv_method", "4000001", json!({}), "dcv_method"),
    ] {
        let expected = (400, format!("invalid_value:{field}"));
        assert_eq!(
            refused(&sandbox, name, &[id], Some(body)),
            expected,
            "{name}"
        );
        let (status, code) = refused(&sandbox, name, &[id], None);
        assert_eq!(
            (status, code.as_str()),
            (400, "bad_request_format"),
            "{name}"
        );
    }
    for (name, query) in [
        ("list_requests", "filters[state]=pending"),
        ("list_organizations", "limit=1001"),
        ("list_domains", "sort=-price"),
        ("order_status_changes", "minutes=10081"),
        (
            "order_status_changes",
            "filters[status_last_updated]=2026-11-24",
        ),
        (
            "order_status_changes",
            "filters[status_last_updated]=2026-11-01...2026-11-24",
        ),
        ("order_status_changes", ""),
    ] {
        let (status, code) = refused(&sandbox, name, &[query], None);
        assert_eq!(status, 400, "{name} {query}");
        assert!(code.starts_with("invalid_value:"), "{code}");
    }
}

#[tokio::test]
async fn card_numbers_in_messages_are_not_kept() {
    let sandbox = builder()
        .rate_limit(RateLimit::off())
        .start()
        .await
        .unwrap();
    place(&sandbox, "email");
    let body = json!({ "status": "approved", "processor_comment": "4111 1111 1111 1111" });
    good(&sandbox, "update_request_status", &["2000001"], Some(body));
    let info = good(&sandbox, "request_info", &["2000001"], None);
    assert_eq!(info["processor_comment"], "[secret]");
}
