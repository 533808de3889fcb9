//! The life of an order: from its placement to its certificate, and what comes after.

use std::time::Duration;

use qwac_psd2_sandbox::{
    Account, Approval, ControlError, FaultPlan, InjectedFault, OrderStatus, Page, Progress,
    RateLimit, Sandbox, Target, When,
};
use serde_json::{Value, json};
use x509_parser::certificate::X509Certificate;
use x509_parser::pem::parse_x509_pem;
use x509_parser::prelude::FromDer;
use x509_parser::revocation_list::CertificateRevocationList;

use crate::api::{call, good, place, refused, request, send, status};
use crate::client::{builder, example};

const ORDER: u64 = 1_000_001;
const ID: &str = "1000001";

async fn account(account: Account) -> Sandbox {
    builder()
        .account(account)
        .rate_limit(RateLimit::off())
        .start()
        .await
        .unwrap()
}

async fn approving(approval: Approval) -> Sandbox {
    account(Account::default().with_approval(approval)).await
}

/// An issued order.
async fn issued() -> Sandbox {
    let sandbox = approving(Approval::Required).await;
    place(&sandbox, "email");
    assert_eq!(sandbox.issue(ORDER), Ok(OrderStatus::Issued));
    sandbox
}

fn decide(sandbox: &Sandbox, request: u64, status: &str) {
    let body = json!({ "status": status });
    good(
        sandbox,
        "update_request_status",
        &[&request.to_string()],
        Some(body),
    );
}

#[tokio::test]
async fn an_order_goes_step_by_step_to_its_certificate() {
    let sandbox = approving(Approval::Required).await;
    place(&sandbox, "dns-txt-token");
    assert_eq!(status(&sandbox, ID), "needs_approval");
    decide(&sandbox, 2_000_001, "approved");
    assert_eq!(status(&sandbox, ID), "pending");
    let info = good(&sandbox, "order_info", &[ID], None);
    assert_eq!(info["certificate"].get("id"), None);
    assert_eq!(info["requests"][0]["status"], "approved");

    let validation = || good(&sandbox, "order_validation", &[ID], None);
    let first = validation();
    assert_eq!(first["organization_validations"][0]["status"], "pending");
    let contact = &first["organization_validations"][0]["verified_contacts"][0];
    assert_eq!(contact["status"], "pending");
    assert_eq!(first["dns_name_validations"][0]["status"], "pending");

    sandbox.validate_organization(12345).unwrap();
    assert_eq!(
        validation()["organization_validations"][0]["status"],
        "active"
    );
    sandbox.prove_domain("Example.net").unwrap();
    sandbox.prove_domain("example.com").unwrap();
    assert_eq!(
        refused(&sandbox, "check_order_dcv", &[ID], None).1,
        "invalid_dns_txt"
    );
    sandbox.prove_domain("example.org").unwrap();
    let checked = good(&sandbox, "check_order_dcv", &[ID], None);
    assert_eq!(checked["dcv_status"], "complete");
    assert_eq!(status(&sandbox, ID), "pending");
    assert_eq!(sandbox.agree(ORDER), Ok(OrderStatus::Issued));

    let info = good(&sandbox, "order_info", &[ID], None);
    assert_eq!(info["certificate"]["id"], 3_000_001);
    assert_eq!(info["certificate"]["valid_from"], "2026-11-24");
    let stored = sandbox.order(ORDER).unwrap();
    assert_eq!(stored.certificate_id, Some(3_000_001));
    assert_eq!(info["certificate"]["days_remaining"], 199);
    for name in ["thumbprint", "serial_number"] {
        let name = info["certificate"][name].as_str().unwrap();
        assert_eq!(good(&sandbox, "order_info", &[name], None), info);
    }
    let changes = good(&sandbox, "order_status_changes", &["minutes=1"], None);
    let expected = json!([{ "order_id": ORDER, "certificate_id": 3_000_001, "status": "issued" }]);
    assert_eq!(changes["orders"], expected);
}

#[tokio::test]
async fn every_method_of_showing_control_leads_to_the_certificate() {
    for (method, code) in [
        ("dns-txt-token", Some("invalid_dns_txt")),
        ("dns-cname-token", Some("invalid_dns_cname")),
        ("http-token", Some("file_random_value_not_found")),
        ("http-token-dynamic", Some("file_random_value_not_found")),
        ("email", None),
    ] {
        let sandbox = approving(Approval::Skipped).await;
        place(&sandbox, "email");
        let domain = "4000001";
        let change = Some(json!({ "dcv_method": method }));
        let told = good(&sandbox, "change_dcv_method", &[domain], change);
        let info = good(&sandbox, "domain_info", &[domain, "include_dcv=1"], None);
        assert_eq!(info["dcv_method"], method);
        match code {
            Some(code) => {
                let first = told["dcv_token"]["token"].clone();
                assert_eq!(info["dcv_token"]["token"], first);
                let second = good(&sandbox, "new_dcv_token", &[domain], None);
                assert_ne!(second["token"], first, "{method}");
                assert_eq!(
                    second.get("http_token_url").is_some(),
                    method.starts_with("http")
                );
                let refusal = refused(&sandbox, "check_domain_dcv", &[domain], None);
                assert_eq!(refusal, (400, code.to_owned()));
                let refusal = refused(&sandbox, "check_order_dcv", &[ID], None);
                assert_eq!(refusal, (400, code.to_owned()));
            }
            None => {
                assert_eq!(told["validation_emails"]["name_scope"], "example.net");
                for call in ["new_dcv_token", "check_domain_dcv"] {
                    let refusal = refused(&sandbox, call, &[domain], None);
                    assert_eq!(refusal, (400, "invalid_dcv_method".to_owned()));
                }
                let checked = good(&sandbox, "check_order_dcv", &[ID], None);
                assert_eq!(checked["dcv_status"], "pending");
            }
        }
        let value = good(&sandbox, "order_dcv_token", &[ID], None);
        assert_eq!(good(&sandbox, "order_dcv_token", &[ID], None), value);
        sandbox.agree(ORDER).unwrap();
        sandbox.validate_organization(12345).unwrap();
        assert_eq!(
            sandbox.prove_domains(ORDER),
            Ok(OrderStatus::Issued),
            "{method}"
        );
        assert_eq!(
            refused(&sandbox, "order_dcv_token", &[ID], None).1,
            "invalid_order_status"
        );
    }
}

#[tokio::test]
async fn where_nothing_is_missing_the_answer_has_the_certificate() {
    for approval in [Approval::Automatic, Approval::Skipped] {
        let mut everything = Account::default()
            .with_approval(approval)
            .with_validated_organization(12345)
            .with_delegation(true);
        for name in ["Example.net", "example.com", "example.org"] {
            everything = everything.with_proved_domain(name);
        }
        let sandbox = account(everything).await;
        let placed = good(&sandbox, "order_eu_qwac_psd2", &[], Some(request("email")));
        assert_eq!(placed["certificate_id"], 3_000_001);
        let chain = placed["certificate_chain"].as_array().unwrap();
        assert_eq!(chain.len(), 3);
        assert_eq!(chain[0]["subject_common_name"], "example.net");
        let pem = chain[0]["pem"].as_str().unwrap();
        let downloaded = call(
            &sandbox,
            "download_certificate",
            &["3000001", "pem_nointermediate"],
            None,
        );
        assert_eq!(downloaded.body, pem.as_bytes());
        assert_eq!(
            placed
                .get("requests")
                .map(|requests| &requests[0]["status"]),
            (approval == Approval::Automatic).then_some(&json!("approved")),
        );
        assert_eq!(status(&sandbox, ID), "issued");

        // The representative delegated, but is not named.
        let mut without = request("email");
        without["organization"] = json!({ "id": 12345 });
        good(&sandbox, "order_eu_qwac_psd2", &[], Some(without));
        assert_eq!(status(&sandbox, "1000002"), "pending");
    }
}

#[tokio::test]
async fn an_automatic_account_needs_nothing_but_time() {
    let hour = Duration::from_secs(3600);
    let sandbox = account(Account::default().with_progress(Progress::Automatic(hour))).await;
    place(&sandbox, "email");
    for expected in ["needs_approval", "pending", "issued"] {
        assert_eq!(status(&sandbox, ID), expected);
        sandbox.advance(hour).unwrap();
    }
    // Time that passes at once is no other time.
    place(&sandbox, "email");
    sandbox.advance(2 * hour).unwrap();
    assert_eq!(status(&sandbox, "1000002"), "issued");

    let sandbox =
        account(Account::default().with_progress(Progress::Automatic(Duration::ZERO))).await;
    let placed = good(&sandbox, "order_eu_qwac_psd2", &[], Some(request("email")));
    assert_eq!(placed["requests"][0]["status"], "pending");
    assert_eq!(status(&sandbox, ID), "issued");
}

#[tokio::test]
async fn a_rejected_or_canceled_order_stays_so() {
    let sandbox = approving(Approval::Required).await;
    for _ in 0..3 {
        place(&sandbox, "email");
    }
    decide(&sandbox, 2_000_001, "rejected");
    let cancel = || Some(example("status-cancel.json"));
    good(&sandbox, "update_order_status", &["1000002"], cancel());
    decide(&sandbox, 2_000_003, "approved");
    good(&sandbox, "update_order_status", &["1000003"], cancel());
    for (id, expected) in [
        ("1000001", "rejected"),
        ("1000002", "canceled"),
        ("1000003", "canceled"),
    ] {
        assert_eq!(status(&sandbox, id), expected);
        let number: u64 = id.parse().unwrap();
        assert!(matches!(
            sandbox.issue(number),
            Err(ControlError::WrongStatus(_))
        ));
        for (name, body) in [
            ("update_order_status", cancel()),
            ("update_csr", Some(example("csr-update.json"))),
            ("reissue", Some(example("reissue-request.json"))),
            ("revoke_order", Some(json!({}))),
        ] {
            let refusal = refused(&sandbox, name, &[id], body);
            assert_eq!(
                refusal,
                (400, "invalid_order_status".to_owned()),
                "{id} {name}"
            );
        }
        let refusal = refused(
            &sandbox,
            "download_order_certificate",
            &[id, "pem_all"],
            None,
        );
        assert_eq!(refusal, (404, "not_found|certificate".to_owned()));
    }
    for request in ["2000001", "2000002", "2000003"] {
        let body = Some(json!({ "status": "approved" }));
        let refusal = refused(&sandbox, "update_request_status", &[request], body);
        assert_eq!(refusal, (400, "request_already_processed".to_owned()));
    }
}

#[tokio::test]
async fn a_service_user_asks_and_does_not_approve() {
    let sandbox = approving(Approval::ServiceUser).await;
    place(&sandbox, "email");
    let body = Some(json!({ "status": "approved" }));
    let refusal = refused(&sandbox, "update_request_status", &["2000001"], body);
    assert_eq!(refusal, (403, "access_denied|invalid_approver".to_owned()));
    assert_eq!(sandbox.approve(ORDER), Ok(OrderStatus::Pending));
    assert_eq!(sandbox.issue(ORDER), Ok(OrderStatus::Issued));
    let body = Some(json!({ "skip_approval": true }));
    let asked = good(&sandbox, "revoke_order", &[ID], body);
    assert_eq!(asked["status"], "submitted");
    assert_eq!(sandbox.approve(ORDER), Ok(OrderStatus::Revoked));
}

#[tokio::test]
async fn the_csr_of_a_pending_order_can_be_changed_and_counts() {
    let sandbox = approving(Approval::Required).await;
    place(&sandbox, "email");
    let other = Some(example("csr-update.json"));
    good(&sandbox, "update_csr", &[ID], other.clone());
    let info = good(&sandbox, "order_info", &[ID], None);
    assert_eq!(info["certificate"]["csr"], other.clone().unwrap()["csr"]);
    let nonsense = Some(json!({ "csr": "nonsense" }));
    let refusal = refused(&sandbox, "update_csr", &[ID], nonsense);
    assert_eq!(refusal, (400, "csr_invalid_cannot_parse".to_owned()));
    sandbox.issue(ORDER).unwrap();
    let refusal = refused(&sandbox, "update_csr", &[ID], other);
    assert_eq!(refusal, (400, "invalid_order_status".to_owned()));
}

#[tokio::test]
async fn a_reissue_takes_the_place_of_the_certificate() {
    let sandbox = issued().await;
    let body =
        || Some(json!({ "certificate": { "dns_names": ["new.example.net"] }, "comments": "a" }));
    let answer = good(&sandbox, "reissue", &[ID], body());
    assert_eq!(
        answer,
        json!({ "id": ORDER, "requests": [{ "id": 2_000_002, "status": "pending" }] })
    );
    assert_eq!(status(&sandbox, ID), "reissue_pending");
    assert_eq!(
        refused(&sandbox, "reissue", &[ID], body()).1,
        "invalid_order_status"
    );
    // The present certificate stays in place meanwhile.
    let info = good(&sandbox, "order_info", &[ID], None);
    assert_eq!(info["certificate"]["id"], 3_000_001);

    decide(&sandbox, 2_000_002, "approved");
    let validation = good(&sandbox, "order_validation", &[ID], None);
    let names: Vec<&Value> = validation["dns_name_validations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| &name["status"])
        .collect();
    assert_eq!(names, ["complete", "pending"]);
    sandbox.prove_domain("new.example.net").unwrap();
    assert_eq!(status(&sandbox, ID), "issued");
    let info = good(&sandbox, "order_info", &[ID], None);
    assert_eq!(info["certificate"]["id"], 3_000_002);
    assert_eq!(info["certificate"]["dns_names"], json!(["new.example.net"]));
    let file = call(
        &sandbox,
        "download_order_certificate",
        &[ID, "pem_nointermediate"],
        None,
    );
    let (_, pem) = parse_x509_pem(&file.body).unwrap();
    let certificate = pem.parse_x509().unwrap();
    let names = certificate.subject_alternative_name().unwrap().unwrap();
    assert_eq!(names.value.general_names.len(), 2);
    // That of before can still be had by its number.
    good_file(&sandbox, "3000001");
}

#[tokio::test]
async fn a_reissue_can_be_rejected_and_canceled() {
    let sandbox = issued().await;
    let body = || Some(example("reissue-request.json"));
    good(&sandbox, "reissue", &[ID], body());
    assert_eq!(sandbox.reject(ORDER), Ok(OrderStatus::Issued));
    good(&sandbox, "reissue", &[ID], body());
    good(
        &sandbox,
        "update_order_status",
        &[ID],
        Some(example("status-cancel.json")),
    );
    assert_eq!(status(&sandbox, ID), "issued");
    let requests = good(&sandbox, "list_requests", &["filters[type]=reissue"], None);
    assert_eq!(requests["page"]["total"], 2);
    let refusal = refused(
        &sandbox,
        "update_order_status",
        &[ID],
        Some(example("status-cancel.json")),
    );
    assert_eq!(refusal, (400, "invalid_order_status".to_owned()));
    assert_eq!(
        good(&sandbox, "order_info", &[ID], None)["certificate"]["id"],
        3_000_001
    );
}

#[tokio::test]
async fn a_revocation_is_approved_and_published() {
    let sandbox = issued().await;
    good(
        &sandbox,
        "revoke_order",
        &[ID],
        Some(example("revoke-request.json")),
    );
    assert_eq!(status(&sandbox, ID), "issued");
    decide(&sandbox, 2_000_002, "approved");
    assert_eq!(status(&sandbox, ID), "revoked");
    let crl = sandbox
        .authority()
        .crl("2026-11-24T12:00:00Z".parse().unwrap())
        .unwrap();
    let (_, list) = CertificateRevocationList::from_der(&crl).unwrap();
    let revoked: Vec<_> = list.iter_revoked_certificates().collect();
    assert_eq!(revoked.len(), 1);
    assert_eq!(revoked[0].reason_code().unwrap().1.0, 4);
    assert_eq!(
        refused(&sandbox, "revoke_order", &[ID], Some(json!({}))).1,
        "invalid_order_status"
    );
}

#[tokio::test]
async fn an_order_is_revoked_with_the_last_of_its_certificates() {
    let sandbox = issued().await;
    good(
        &sandbox,
        "reissue",
        &[ID],
        Some(example("reissue-request.json")),
    );
    sandbox.issue(ORDER).unwrap();
    let skip = || Some(json!({ "skip_approval": true }));
    assert_eq!(
        call(&sandbox, "revoke_certificate", &["3000001"], skip()).status,
        204
    );
    assert_eq!(status(&sandbox, ID), "issued");
    assert_eq!(
        call(&sandbox, "revoke_certificate", &["3000002"], skip()).status,
        204
    );
    assert_eq!(status(&sandbox, ID), "revoked");
}

#[tokio::test]
async fn an_order_ends_and_can_be_renewed() {
    let sandbox = issued().await;
    let day = Duration::from_secs(24 * 3600);
    let last = good(&sandbox, "order_info", &[ID], None)["order_valid_till"].clone();
    assert_eq!(last, "2027-11-24");
    sandbox.advance(365 * day).unwrap();
    assert_eq!(status(&sandbox, ID), "issued");
    sandbox.advance(day).unwrap();
    assert_eq!(status(&sandbox, ID), "expired");
    let listed = good(&sandbox, "list_orders", &["filters[status]=issued"], None);
    assert_eq!(listed["page"]["total"], 1);

    let mut renewal = request("email");
    renewal["renewal_of_order_id"] = json!(ORDER);
    renewal["order_validity"] = json!({ "years": 1 });
    good(&sandbox, "order_eu_qwac_psd2", &[], Some(renewal));
    sandbox.approve(1_000_002).unwrap();
    // A year on, nothing of the first validation holds any more.
    let validation = good(&sandbox, "order_validation", &["1000002"], None);
    assert_eq!(validation["dns_name_validations"][0]["status"], "pending");
    assert_eq!(sandbox.issue(1_000_002), Ok(OrderStatus::Issued));
    let renewed = good(&sandbox, "list_orders", &["filters[is_renewed]=1"], None);
    assert_eq!(renewed["orders"][0]["id"], ORDER);
    let body = Some(json!({ "status": "not_renewed" }));
    good(&sandbox, "update_order_status", &[ID], body);
    let renewed = good(&sandbox, "list_orders", &["filters[is_renewed]=1"], None);
    assert_eq!(renewed["page"]["total"], 0);
}

#[tokio::test]
async fn a_validation_is_used_again_while_it_holds() {
    let sandbox = issued().await;
    place(&sandbox, "email");
    sandbox.approve(1_000_002).unwrap();
    assert_eq!(sandbox.agree(1_000_002), Ok(OrderStatus::Issued));
}

#[tokio::test]
async fn an_inactive_organization_gets_nothing() {
    let sandbox = approving(Approval::Required).await;
    place(&sandbox, "email");
    good(&sandbox, "deactivate_organization", &["12345"], None);
    let refusal = refused(&sandbox, "order_eu_qwac_psd2", &[], Some(request("email")));
    assert_eq!(refusal, (404, "not_found".to_owned()));
    assert_eq!(sandbox.issue(ORDER), Ok(OrderStatus::Pending));
    good(&sandbox, "activate_organization", &["12345"], None);
    assert_eq!(status(&sandbox, ID), "issued");
}

#[tokio::test]
async fn an_organization_alike_is_refused_unless_it_is_wanted() {
    let sandbox = approving(Approval::Required).await;
    let mut body = example("organization-request.json");
    let created = good(&sandbox, "create_organization", &[], Some(body.clone()));
    assert_eq!(created["id"], 5_000_001);
    let refusal = refused(&sandbox, "create_organization", &[], Some(body.clone()));
    assert_eq!(refusal, (400, "organization_duplicate".to_owned()));
    body["skip_duplicate_org_check"] = json!(true);
    let created = good(&sandbox, "create_organization", &[], Some(body));
    assert_eq!(created["id"], 5_000_002);
    let submission = Some(example("organization-submission.json"));
    good(&sandbox, "submit_organization", &["5000002"], submission);
    let validations =
        || good(&sandbox, "organization_validation", &["5000002"], None)["validations"].clone();
    assert_eq!(validations()[0]["status"], "pending");
    sandbox.validate_organization(5_000_002).unwrap();
    assert_eq!(validations()[0]["status"], "active");
}

#[tokio::test]
async fn an_order_for_which_there_is_no_certificate_is_rejected() {
    let sandbox = approving(Approval::Required).await;
    let mut order = request("email");
    order["certificate"]["common_name"] = json!("no domain name");
    good(&sandbox, "order_eu_qwac_psd2", &[], Some(order));
    assert_eq!(sandbox.issue(ORDER), Ok(OrderStatus::Rejected));
}

#[tokio::test]
async fn the_certificate_says_what_was_ordered() {
    let sandbox = approving(Approval::Skipped).await;
    let mut order = request("email");
    order["certificate"]["profile_option"] = json!("server_client_auth_eku");
    order["certificate"]["cert_validity"] = json!({ "days": 90 });
    order
        .as_object_mut()
        .unwrap()
        .remove("custom_expiration_date");
    good(&sandbox, "order_eu_qwac_psd2", &[], Some(order));
    sandbox.issue(ORDER).unwrap();
    let pem = good_file(&sandbox, "3000001");
    let (_, pem) = parse_x509_pem(&pem).unwrap();
    let (_, certificate) = X509Certificate::from_der(&pem.contents).unwrap();
    let usage = certificate.extended_key_usage().unwrap().unwrap();
    assert!(usage.value.client_auth && usage.value.server_auth);
    let (_, issuing) =
        X509Certificate::from_der(sandbox.authority().issuing_certificate()).unwrap();
    certificate
        .verify_signature(Some(issuing.public_key()))
        .unwrap();
    let validity = certificate.validity();
    let length = validity.not_after.timestamp() - validity.not_before.timestamp();
    assert_eq!(length, 90 * 86_400 - 1);
}

fn good_file(sandbox: &Sandbox, certificate: &str) -> Vec<u8> {
    let told = call(
        sandbox,
        "download_certificate",
        &[certificate, "pem_nointermediate"],
        None,
    );
    assert_eq!(told.status, 200);
    told.body
}

#[tokio::test]
async fn a_planned_fault_happens_to_any_call_and_what_was_done_stays_done() {
    let failure = InjectedFault::Status {
        status: 503,
        page: Page::Html,
        recorded: true,
    };
    let sandbox = approving(Approval::Required).await;
    place(&sandbox, "email");
    sandbox.set_faults(FaultPlan::default().with(Target::Other, When::Nth(1), failure.clone()));
    // Order info has a target of its own.
    assert_eq!(status(&sandbox, ID), "needs_approval");
    let path = format!("/services/v2/order/certificate/{ID}/status");
    let told = send(&sandbox, "PUT", &path, Some(example("status-cancel.json")));
    assert_eq!(told.status, 503);
    assert_eq!(sandbox.injected_faults(), [(Target::Other, failure)]);
    assert_eq!(status(&sandbox, ID), "canceled");
}
