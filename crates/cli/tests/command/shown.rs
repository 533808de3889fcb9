//! What the command shows, to people and to scripts, and what it never shows.

use crate::process::{err, errors, file, first, json, out, project, qwac, run};
use crate::server::{Server, answer};
use std::process::{Output, Stdio};

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
        assert!(result["findings"].is_array());
        assert_eq!(errors(&result), 0);
    }
}

#[test]
fn a_json_result_has_one_shape() {
    for (arguments, keys) in [
        (
            &["order", "no.toml", "--json"][..],
            &["order", "request", "findings", "error"][..],
        ),
        (
            &["order", "tests/orders/first.toml", "--json"],
            &["order", "request", "findings", "error"],
        ),
        (
            &["check", "no.toml", "--json"],
            &["valid", "findings", "error"],
        ),
    ] {
        let result = json(&run(arguments));
        let found: Vec<_> = result.as_object().unwrap().keys().collect();
        assert_eq!(found, keys, "{arguments:?}");
        assert_eq!(result["error"]["order_may_exist"], false);
        assert!(result["error"]["message"].is_string());
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
    for arguments in [&["--help"][..], &["order", "--help"], &["check", "--help"]] {
        let help = out(&run(arguments));
        for wanted in [
            "Exit codes:",
            "  0  ",
            "  1  ",
            "  2  ",
            "error.order_may_exist",
        ] {
            assert!(help.contains(wanted), "{wanted} in {help}");
        }
    }
    assert_eq!(run(&["--version"]).status.code(), Some(0));
}

#[test]
fn the_key_can_not_be_an_argument() {
    let output = run(&["order", "tests/orders/first.toml", "--api-key", "canary"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!out(&run(&["order", "--help"])).contains("--api-key"));
}

#[test]
fn a_card_is_masked_everywhere() {
    let card = r#"
payment = { method = "card", card = { number = "3782 822463 10005", expiration_month = 9, expiration_year = 2028, cvv = "7391", cardholder_name = "Jane Roe", sca_token = "canary-token" }, billing_address = { address = "Street 1", city = "Utrecht", country = "NL", zip = "3511 AB" } }
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
        for secret in ["3782", "7391", "canary", "Jane"] {
            assert!(!shown.contains(secret), "{secret} in {shown}");
        }
        if arguments[0] == "order" {
            assert!(shown.contains("***********0005"), "{shown}");
        }
    }
}

/// What the command shows of an order for which the server answers this.
fn answered(body: &str, arguments: &[&str]) -> Output {
    let server = Server::start();
    let child = qwac(&[
        "order",
        "tests/orders/first.toml",
        "--base-url",
        &server.url(),
    ])
    .args(arguments)
    .env("CERTCENTRAL_API_KEY", "canary-key")
    .stdout(Stdio::piped())
    .stderr(Stdio::piped())
    .spawn()
    .unwrap();
    answer(server.request(), body);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    output
}

#[test]
fn all_of_an_answer_is_shown() {
    let example = project("spec/examples/response-issued-at-once.json");
    let body = std::fs::read_to_string(example).unwrap();
    let shown = out(&answered(&body, &[]));
    for wanted in ["112233", "112236", "fgnvj2nvj2", "issued"] {
        assert!(shown.contains(wanted), "{wanted} in {shown}");
    }
    let pem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    assert!(shown.ends_with(pem), "{shown}");

    let order = &json(&answered(&body, &["--json"]))["order"];
    assert_eq!(order["id"], 112233);
    assert_eq!(order["status"], "issued");
    assert_eq!(order["certificate_id"], 113);
    assert_eq!(order["organization_id"], 112236);
    assert_eq!(order["dcv_random_value"], "fgnvj2nvj2");
    assert_eq!(order["requests"][0]["id"], 113);
    let chain = order["certificate_chain"][0]["pem"].as_str().unwrap();
    assert!(chain.starts_with("-----BEGIN"));
}

/// Text that would add a line, turn the rest of one around, or steer a terminal.
const RUDE: &str =
    "x\r\nerror: forged\u{1b}[2J\u{85}\u{9b}\u{202e}\u{2066}\u{2028}\u{2029}\u{200f}\u{feff}";

fn assert_harmless(shown: &str) {
    assert!(
        !shown.lines().any(|line| line.starts_with("error: forged")),
        "{shown:?}"
    );
    for c in shown.chars().filter(|c| *c != '\n') {
        let steers = c.is_control() || (!c.is_ascii() && RUDE.contains(c));
        assert!(!steers, "{c:?} in {shown:?}");
    }
}

#[test]
fn words_of_a_server_neither_add_lines_nor_steer_the_terminal() {
    let body = serde_json::json!({
        "id": RUDE,
        "requests": [{ "id": 1, "status": RUDE }],
        "domains": [{ "name": RUDE }],
        "certificate_chain": [{ "subject_common_name": RUDE, "pem": RUDE }],
        "dcv_random_value": RUDE,
    })
    .to_string();
    assert_harmless(&out(&answered(&body, &[])));
    let output = answered(&body, &["--json"]);
    assert_harmless(&out(&output));
    assert!(json(&output)["order"].is_object());
}

#[test]
fn words_of_a_file_neither_add_lines_nor_steer_the_terminal() {
    let mut rude =
        serde_json::json!({ "common_name": RUDE, "dns_names": [RUDE], "comments": RUDE });
    rude["psp_roles"] = serde_json::json!([RUDE]);
    rude["extra"] = serde_json::json!({ RUDE: 1 });
    let (_a, order) = file("order.json", &rude.to_string());
    let (_b, unknown) = file(
        "unknown.json",
        &serde_json::json!({ RUDE: RUDE }).to_string(),
    );
    for path in [&order, &unknown] {
        for arguments in [
            &["check", path][..],
            &["check", path, "--json"],
            &["order", path, "--sandbox"],
            &["order", path, "--sandbox", "--json"],
        ] {
            let output = run(arguments);
            assert_harmless(&out(&output));
            assert_harmless(&err(&output));
            if arguments.contains(&"--json") {
                assert!(json(&output)["findings"].is_array());
            }
        }
    }
}

#[test]
fn the_request_is_escaped_for_the_terminal_and_whole_for_scripts() {
    let comments = format!(
        "comments = {}\n{}",
        serde_json::json!(RUDE.replace('\u{1b}', "")),
        first()
    );
    let (_folder, path) = file("order.toml", &comments);
    let output = run(&["order", &path, "--sandbox", "--json"]);
    assert_harmless(&out(&output));
    assert_eq!(
        json(&output)["request"]["comments"],
        RUDE.replace('\u{1b}', "")
    );
    assert_harmless(&out(&run(&["order", &path, "--sandbox"])));
}
