//! The command as a process: what it prints, how it ends, and what it never shows.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// A file of the project.
fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

fn qwac(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qwac"));
    command
        .args(arguments)
        .current_dir(project(""))
        .env_remove("CERTCENTRAL_API_KEY")
        .stdin(Stdio::null());
    command
}

fn run(arguments: &[&str]) -> Output {
    qwac(arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_str(&out(output)).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

/// An order file in a folder of its own.
fn file(name: &str, text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

fn first() -> String {
    std::fs::read_to_string(project("tests/orders/first.toml"))
        .unwrap()
        .replace(
            "\"first.csr\"",
            &format!("'{}'", project("tests/orders/first.csr").display()),
        )
}

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
fn the_result_for_scripts_is_one_object() {
    for (approval, status, has_certificate) in [
        ("required", "waiting_for_approval", false),
        ("service-user", "submitted", false),
        ("automatic", "approved", true),
        ("skipped", "approved", true),
    ] {
        let output = run(&[
            "order",
            "tests/orders/first.toml",
            "--sandbox",
            "--json",
            "--approval",
            approval,
        ]);
        assert_eq!(output.status.code(), Some(0));
        let result = json(&output);
        assert!(result["order"]["id"].is_u64(), "{result}");
        assert_eq!(result["order"]["status"], status);
        assert_eq!(result["order"]["certificate_id"].is_u64(), has_certificate);
        assert_eq!(
            result["request"]["certificate"]["common_name"],
            "example.net"
        );
        assert_eq!(result["findings"], serde_json::json!([]));
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
fn a_card_is_masked_everywhere() {
    let card = r#"
payment = { method = "card", card = { number = "4111 1111 1111 1111", expiration_month = 9, expiration_year = 2028, cvv = "7391", cardholder_name = "Jane Roe", sca_token = "canary-token" }, billing_address = { address = "Street 1", city = "Utrecht", country = "NL" } }
"#;
    let (_folder, path) = file("card.toml", &first().replace("payment = \"balance\"", card));
    for arguments in [
        &["order", &path, "--sandbox"][..],
        &["order", &path, "--sandbox", "--json"],
        &["check", &path],
        &["check", &path, "--json"],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let shown = out(&output) + &err(&output);
        for secret in ["4111", "7391", "canary", "Jane"] {
            assert!(!shown.contains(secret), "{secret} in {shown}");
        }
        if arguments[0] == "order" {
            assert!(shown.contains("************1111"), "{shown}");
        }
    }
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
fn a_check_tells_all_findings_and_ends_with_2() {
    let (_folder, path) = file("empty.toml", "");
    let output = run(&["check", &path, "--json"]);
    assert_eq!(output.status.code(), Some(2));
    let report = json(&output);
    assert_eq!(report["valid"], false);
    assert_eq!(report["findings"].as_array().unwrap().len(), 4);
    for finding in report["findings"].as_array().unwrap() {
        for key in ["rule", "severity", "path", "message", "help"] {
            assert!(finding[key].is_string(), "{key} in {finding}");
        }
    }
    let output = run(&["check", &path]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        out(&output).contains("/certificate/csr"),
        "{}",
        out(&output)
    );
    // A wrong order is not placed, and says so in the same way.
    let output = run(&["order", &path, "--sandbox", "--json"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(json(&output)["order"], Value::Null);
    assert_eq!(json(&output)["findings"], report["findings"]);
    let output = run(&["order", &path, "--sandbox"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        err(&output).contains("nothing was sent"),
        "{}",
        err(&output)
    );
}

#[test]
fn a_good_order_checks_with_0() {
    let output = run(&["check", "tests/orders/first.toml", "--json"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        json(&output),
        serde_json::json!({"valid": true, "findings": []})
    );
}

#[test]
fn rude_files_end_with_1_and_a_reason() {
    let (_a, not_text) = file("der.toml", "");
    std::fs::write(&not_text, [0x30, 0x82, 0xff, 0xfe]).unwrap();
    let (_b, broken) = file(
        "broken.toml",
        "common_name = \"x\"\nnumber = 4111 1111 1111 1111\n",
    );
    let (_c, typo) = file("typo.toml", "comon_name = \"x\"\n");
    let (_d, no_csr) = file("nocsr.toml", "csr = \"missing.csr\"\n");
    let (_e, huge) = file("huge.toml", &"#".repeat(2 * 1024 * 1024));
    let (_f, card) = file(
        "card.json",
        r#"{"payment":{"method":"card","card":{"number":4111111111111111}}}"#,
    );
    let (_g, deep) = file("deep.json", &("[".repeat(100_000)));
    let (_h, list) = file("list.json", "[]");
    for (path, wanted) in [
        ("no/such/file.toml", "No such file"),
        (".", "directory"),
        (&not_text, "not text"),
        (&broken, "line 2"),
        (&typo, "comon_name"),
        (&no_csr, "missing.csr"),
        (&huge, "longer than 1 MiB"),
        (&card, "put it in quotes"),
        (&deep, "not JSON"),
        (&list, "not an order"),
    ] {
        for command in ["check", "order"] {
            let output = run(&[command, path]);
            assert_eq!(output.status.code(), Some(1), "{path}");
            assert!(
                err(&output).contains(wanted),
                "{wanted} in {}",
                err(&output)
            );
            assert!(!err(&output).contains("1111"), "{}", err(&output));
            let output = run(&[command, path, "--json"]);
            assert_eq!(output.status.code(), Some(1));
            let message = json(&output)["error"]["message"].to_string();
            assert!(message.contains(wanted), "{wanted} in {message}");
        }
    }
}

#[test]
fn wrong_usage_ends_with_1_and_help_with_0() {
    for arguments in [
        &[][..],
        &["frobnicate"],
        &["order"],
        &["sandbox", "--listen", "nowhere"],
    ] {
        assert_eq!(run(arguments).status.code(), Some(1), "{arguments:?}");
    }
    assert_eq!(run(&["--help"]).status.code(), Some(0));
    assert_eq!(run(&["--version"]).status.code(), Some(0));
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
fn the_key_can_not_be_an_argument() {
    let output = run(&["order", "tests/orders/first.toml", "--api-key", "canary"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!out(&run(&["order", "--help"])).contains("--api-key"));
}

/// A sandbox as a process of its own, which ends with the test.
struct Running {
    child: std::process::Child,
    url: String,
    shown: String,
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        use std::io::{BufRead, BufReader};
        let mut child = qwac(&[&["sandbox"], arguments].concat())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut shown = String::new();
        while !shown.contains("Ctrl-C") {
            shown += &lines
                .next()
                .expect("the sandbox says how to call it")
                .unwrap();
            shown.push('\n');
        }
        let url = shown
            .split_whitespace()
            .find(|word| word.starts_with("http://"))
            .unwrap();
        Self {
            child,
            url: url.to_owned(),
            shown,
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
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
