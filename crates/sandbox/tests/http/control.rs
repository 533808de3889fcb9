//! The sandbox's own calls over HTTP.

use qwac_psd2_sandbox::{Account, Approval, ControlError, FaultPlan, OrderStatus, Sandbox};
use serde_json::json;

use crate::api::{good, place, request, status};
use crate::client::{Answer, builder, order, send, send_lines};

const ID: &str = "1000001";

fn control(sandbox: &Sandbox, path: &str) -> Answer {
    send(
        sandbox.address(),
        "POST",
        &format!("/sandbox/{path}"),
        &[],
        b"",
    )
}

#[tokio::test]
async fn every_step_can_be_done_without_rust() {
    let sandbox = builder().start().await.unwrap();
    place(&sandbox, "email");
    for (path, answer) in [
        ("orders/1000001/approve", "pending"),
        ("orders/1000001/validate-organization", "pending"),
        ("orders/1000001/agree", "pending"),
        ("orders/1000001/prove-domains", "issued"),
        ("orders/1000001/expire", "expired"),
        ("orders/1000001/revoke", "revoked"),
    ] {
        let told = control(&sandbox, path);
        assert_eq!(told.status, 200, "{path}");
        assert_eq!(told.json(), json!({ "status": answer }), "{path}");
    }
    for (path, answer) in [("issue", "issued"), ("reject", "rejected")] {
        let id = place(&sandbox, "email");
        let told = control(&sandbox, &format!("orders/{id}/{path}"));
        assert_eq!(told.json(), json!({ "status": answer }), "{path}");
    }
    for path in [
        "organizations/12345/validate",
        "domains/example.net/prove",
        "clock/advance/60",
    ] {
        assert_eq!(control(&sandbox, path).status, 204, "{path}");
    }
}

#[tokio::test]
async fn a_step_that_can_not_be_done_says_so() {
    let sandbox = builder().start().await.unwrap();
    place(&sandbox, "email");
    for (path, status, code) in [
        ("orders/7/approve", 404, "not_found|order"),
        ("orders/1000001/expire", 400, "invalid_order_status"),
        ("orders/1000001/revoke", 400, "invalid_order_status"),
        ("orders/1000001/nonsense", 404, "not_found|route"),
        ("orders/x/approve", 404, "not_found|route"),
        ("organizations/7/validate", 404, "not_found|organization"),
        ("domains/example.invalid/prove", 404, "not_found|domain"),
        ("clock/advance/-1", 404, "not_found|route"),
    ] {
        let answer = control(&sandbox, path);
        assert_eq!(
            (answer.status, answer.codes()),
            (status, vec![code.to_owned()]),
            "{path}"
        );
    }
    assert_eq!(sandbox.agree(7), Err(ControlError::NoOrder));
    assert_eq!(sandbox.approve(1_000_001), Ok(OrderStatus::Pending));
    assert_eq!(sandbox.approve(1_000_001), Err(ControlError::NoRequest));
}

#[tokio::test]
async fn no_web_page_does_a_step() {
    let sandbox = builder().start().await.unwrap();
    place(&sandbox, "email");
    for head in [
        vec!["host: evil.example"],
        vec!["host: localhost", "origin: https://evil.example"],
        vec!["host: localhost", "origin: null"],
    ] {
        let lines = [head.clone(), vec!["connection: close"]].concat();
        for path in [
            "orders/1000001/approve",
            "organizations/12345/validate",
            "domains/example.net/prove",
            "clock/advance/1",
        ] {
            let path = format!("/sandbox/{path}");
            let answer = send_lines(sandbox.address(), "POST", &path, &lines, b"");
            assert_eq!(answer.codes(), ["not_found|route"], "{head:?} {path}");
        }
    }
    assert_eq!(status(&sandbox, ID), "needs_approval");
}

#[tokio::test]
async fn time_passes_for_everything() {
    let account = Account::default().with_approval(Approval::Skipped);
    let sandbox = builder().account(account).start().await.unwrap();
    control(&sandbox, "clock/advance/86400");
    place(&sandbox, "email");
    let info = good(&sandbox, "order_info", &[ID], None);
    assert_eq!(info["date_created"], "2026-11-25T12:00:00+00:00");
}

fn faults(sandbox: &Sandbox, method: &str, plan: &str) -> Answer {
    let address = sandbox.address();
    send(address, method, "/sandbox/faults", &[], plan.as_bytes())
}

#[tokio::test]
async fn faults_are_planned_and_told_without_rust() {
    let sandbox = builder().start().await.unwrap();
    for fault in [
        json!("refuse"),
        json!("reset_before"),
        json!("reset_after"),
        json!({ "delay": 0.5 }),
        json!({ "stall": 10 }),
        json!({ "truncate": 10 }),
        json!({ "too_many_requests": { "retry_after": "5" } }),
        json!({ "status": { "status": 503, "page": "html", "recorded": true } }),
        json!("wrong_content_type"),
        json!({ "behind": { "requests": 3 } }),
        json!({ "behind": { "time": 60.0 } }),
        json!("duplicates"),
    ] {
        for when in [
            json!("always"),
            json!({ "nth": 2 }),
            json!({ "first": 2 }),
            json!({ "chance": 0.5 }),
        ] {
            let rule = json!({ "target": "connection", "when": when, "fault": fault });
            let plan = json!({ "seed": 7, "rules": [rule] });
            assert_eq!(
                faults(&sandbox, "PUT", &plan.to_string()).status,
                204,
                "{plan}"
            );
            sandbox.set_faults(FaultPlan::default());
        }
    }
    let fault = json!({ "status": { "status": 503, "page": "json", "recorded": true } });
    let rule = json!({ "target": "place_order", "when": { "nth": 1 }, "fault": fault });
    faults(&sandbox, "PUT", &json!({ "rules": [rule] }).to_string());
    let answer = order(&sandbox, &request("email"));
    assert_eq!(answer.status, 503);
    assert_eq!(sandbox.orders().len(), 1);
    let told = faults(&sandbox, "GET", "").json();
    let injected = json!([{ "target": "place_order", "fault": fault }]);
    assert_eq!(told, json!({ "injected": injected }));
    assert_eq!(faults(&sandbox, "PUT", "{}").status, 204);
    assert_eq!(order(&sandbox, &request("email")).status, 201);
    assert_eq!(
        faults(&sandbox, "GET", "").json(),
        json!({ "injected": [] })
    );
}

#[tokio::test]
async fn a_plan_that_can_not_be_read_changes_nothing() {
    let sandbox = builder().start().await.unwrap();
    let always =
        json!({ "target": "place_order", "when": "always", "fault": "wrong_content_type" });
    faults(&sandbox, "PUT", &json!({ "rules": [always] }).to_string());
    let rule =
        |fault| json!({ "rules": [{ "target": "other", "when": "always", "fault": fault }] });
    for wrong in [
        String::new(),
        "[]".to_owned(),
        r#"{"rule": []}"#.to_owned(),
        rule(json!("nonsense")).to_string(),
        rule(json!({ "delay": -1 })).to_string(),
        rule(json!({ "delay": 1e300 })).to_string(),
        " ".repeat(2 * 1024 * 1024),
    ] {
        let answer = faults(&sandbox, "PUT", &wrong);
        assert_eq!(answer.codes(), ["bad_request_format"], "{wrong:.100}");
    }
    let lines = ["host: evil.example", "connection: close"];
    for method in ["PUT", "GET"] {
        let answer = send_lines(sandbox.address(), method, "/sandbox/faults", &lines, b"{}");
        assert_eq!(answer.codes(), ["not_found|route"], "{method}");
    }
    assert!(
        order(&sandbox, &request("email"))
            .head
            .contains("text/html")
    );
}
