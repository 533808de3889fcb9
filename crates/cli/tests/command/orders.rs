//! Orders that are placed, and those that are not.

use crate::process::{Running, err, file, first, json, out, project, qwac, run};
use serde_json::Value;
use std::process::Command;

#[test]
fn the_first_order_is_placed_at_the_sandbox() {
    let output = run(&["order", "tests/orders/first.toml", "--sandbox"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let shown = out(&output);
    for wanted in [
        "nothing leaves this machine",
        "POST http://127.0.0.1:",
        "\"psp_roles\"",
        "waiting for approval",
    ] {
        assert!(shown.contains(wanted), "{wanted} in {shown}");
    }
}

#[test]
fn an_order_of_ones_own_organization_can_be_tried() {
    let text = first().replace("id = 12345", "id = 998877");
    let (_folder, path) = file("mine.toml", &text);
    let output = run(&["order", &path, "--sandbox"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
}

#[test]
fn the_readmes_order_is_valid() {
    let readme = std::fs::read_to_string(project("README.md")).unwrap();
    let order = readme
        .split("```toml\n")
        .filter_map(|rest| rest.split("```").next())
        .find(|block| block.contains("common_name"))
        .unwrap();
    let (folder, path) = file("my-order.toml", order);
    std::fs::copy(
        project("tests/orders/first.csr"),
        folder.path().join("payments.csr"),
    )
    .unwrap();
    let output = run(&["order", &path, "--sandbox"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
}

#[test]
fn a_csr_that_openssl_just_made_is_ordered() {
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new("openssl")
        .args([
            "req", "-new", "-newkey", "rsa:3072", "-nodes", "-keyout", "key.pem",
        ])
        .args(["-subj", "/CN=example.net", "-out", "first.csr"])
        .current_dir(folder.path())
        .output()
        .expect("this test needs openssl: apt-get install openssl");
    assert!(made.status.success());
    let order = std::fs::read_to_string(project("tests/orders/first.toml")).unwrap();
    let path = folder.path().join("order.toml");
    std::fs::write(&path, &order).unwrap();
    let output = run(&["order", path.to_str().unwrap(), "--sandbox"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));

    // The key in its place is refused, and not shown.
    std::fs::write(&path, order.replace("first.csr", "key.pem")).unwrap();
    let output = run(&["order", path.to_str().unwrap(), "--sandbox"]);
    assert_eq!(output.status.code(), Some(2));
    let shown = out(&output) + &err(&output);
    assert!(shown.contains("csr.private_key"), "{shown}");
    let key = std::fs::read_to_string(folder.path().join("key.pem")).unwrap();
    assert!(!shown.contains(key.lines().nth(1).unwrap()));
}

#[test]
fn a_sandbox_of_its_own_serves_orders_from_other_processes() {
    let running = Running::start(&["--listen", "127.0.0.1:0", "--approval", "skipped"]);
    assert!(
        running.shown.contains("CERTCENTRAL_API_KEY="),
        "{}",
        running.shown
    );
    let place = |key: &str| {
        qwac(&[
            "order",
            "tests/orders/first.toml",
            "--json",
            "--base-url",
            &running.url,
        ])
        .env("CERTCENTRAL_API_KEY", key)
        .output()
        .unwrap()
    };
    let placed = place("sandbox-key");
    assert_eq!(placed.status.code(), Some(0), "{}", out(&placed));
    assert_eq!(json(&placed)["order"]["status"], "approved");

    let refused = place("canary-key");
    assert_eq!(refused.status.code(), Some(1));
    let result = json(&refused);
    assert_eq!(result["error"]["kind"], "authentication");
    assert_eq!(result["error"]["status"], 403);
    assert_eq!(result["error"]["order_may_exist"], false);
    assert_eq!(result["order"], Value::Null);
    assert!(!(out(&refused) + &err(&refused)).contains("canary"));
}

#[test]
fn a_sandbox_listens_on_loopback_only() {
    let output = run(&["sandbox", "--listen", "0.0.0.0:0"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("loopback"), "{}", err(&output));
}

#[test]
fn without_a_key_nothing_is_sent() {
    let output = run(&["order", "tests/orders/first.toml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        err(&output).contains("CERTCENTRAL_API_KEY"),
        "{}",
        err(&output)
    );
}

#[test]
fn a_server_that_is_not_there_is_told() {
    let output = qwac(&[
        "order",
        "tests/orders/first.toml",
        "--base-url",
        "http://127.0.0.1:1",
    ])
    .env("CERTCENTRAL_API_KEY", "canary-key")
    .output()
    .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        err(&output).contains("Nothing was sent"),
        "{}",
        err(&output)
    );
    assert!(!(out(&output) + &err(&output)).contains("canary"));
}

/// The sandbox's approval without the sandbox would order for real.
#[test]
fn an_approval_is_for_the_sandbox_only() {
    let order = [
        "order",
        "tests/orders/first.toml",
        "--approval",
        "automatic",
    ];
    let output = run(&order);
    assert_eq!(output.status.code(), Some(1));
    let shown = err(&output);
    assert!(
        shown.contains("--approval is for the embedded sandbox"),
        "{shown}"
    );
    let result = json(&run(&[&order[..], &["--json"]].concat()));
    assert_eq!(result["error"]["kind"], "usage");
    assert_eq!(result["error"]["order_may_exist"], false);
}
