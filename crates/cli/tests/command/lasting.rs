//! A sandbox as a process: its orders go on by themselves, and are there after it ended.

use crate::process::{Running, file, first, out, qwac};

const INFO: &str = "/services/v2/order/certificate/1000001";

fn order(running: &Running) {
    let (_folder, order) = file("order.toml", &first());
    let output = qwac(&["order", &order, "--base-url", &running.url])
        .env("CERTCENTRAL_API_KEY", "sandbox-key")
        .output()
        .unwrap();
    assert!(out(&output).contains("1000001"), "{output:?}");
}

#[test]
fn a_state_file_outlives_the_process() {
    let (_folder, state) = file("state.json", "");
    std::fs::remove_file(&state).unwrap();
    let running = Running::start(&["--state", &state]);
    order(&running);
    let step = "/sandbox/orders/1000001/issue";
    assert!(running.ask("POST", step).contains(r#"{"status":"issued"}"#));
    // Killed, not asked to end.
    drop(running);
    let running = Running::start(&["--state", &state]);
    assert!(running.ask("GET", INFO).contains(r#""status":"issued""#));
}

#[test]
fn an_automatic_sandbox_issues_by_itself() {
    let running = Running::start(&["--automatic", "0"]);
    order(&running);
    assert!(running.ask("GET", INFO).contains(r#""status":"issued""#));
}
