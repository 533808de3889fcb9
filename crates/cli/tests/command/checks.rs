//! What `qwac check --wire` and `qwac rules` print.

use crate::process::{err, file, json, out, project, run};

const FIRST_KEY: &str = "0ed367109da6f67748f035273bd62d14ffbae5fcc7bdba35b4b3678241e9abac";

/// The good body of the vectors.
fn body() -> String {
    let base = std::fs::read_to_string(project("tests/vectors/check/base.json")).unwrap();
    let base: serde_json::Value = serde_json::from_str(&base).unwrap();
    base["wire"].to_string()
}

fn rules_found(shown: &serde_json::Value) -> Vec<&str> {
    let findings = shown["findings"].as_array().unwrap().iter();
    findings
        .map(|finding| finding["rule"].as_str().unwrap())
        .collect()
}

#[test]
fn a_body_from_a_script_is_checked() {
    let (_folder, path) = file("body.json", &body());
    let output = run(&["check", "--wire", &path, "--json"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert_eq!(json(&output)["valid"], true);

    let wrong = body().replace("psp_pi", "PSP_PI");
    let (_folder, path) = file("body.json", &wrong);
    let output = run(&["check", "--wire", &path, "--json"]);
    assert_eq!(output.status.code(), Some(2));
    let shown = json(&output);
    let finding = &shown["findings"][0];
    assert_eq!(finding["rule"], "roles.unknown");
    assert_eq!(finding["severity"], "error");
    assert_eq!(finding["path"], "/certificate/psp_roles/0");
    assert!(finding["message"].is_string() && finding["help"].is_string());
}

#[test]
fn a_body_that_is_not_json_gives_a_report() {
    for text in ["", "not JSON", "{\"a\":1,\"a\":2}", "[]", "7"] {
        let (_folder, path) = file("body.json", text);
        let output = run(&["check", "--wire", &path, "--json"]);
        assert_eq!(output.status.code(), Some(2), "{text}");
        assert_eq!(json(&output)["valid"], false, "{text}");
    }
    let (_folder, path) = file("body.json", "{\"a\":1,\"a\":2}");
    let shown = json(&run(&["check", "--wire", &path, "--json"]));
    assert!(rules_found(&shown).contains(&"body.repeated_name"));
}

/// Whatever JSON is given, a report comes back: odd values, deep and long ones.
#[test]
fn odd_and_long_bodies_give_a_report() {
    let list = format!("[{}1]", "1,".repeat(200_000));
    let name = format!(
        "{{\"{}\":{}}}",
        "n".repeat(500_000),
        list.replace("[1,", "[\"x\",")
    );
    let repeated: String = (0..20_000)
        .map(|i| format!("\"a{i}\":1,\"a{i}\":2,"))
        .collect();
    let long = format!("{{\"comments\":\"{}\"}}", "ä".repeat(2 * 1024 * 1024));
    let deep = format!("{}{}", "[".repeat(500_000), "]".repeat(500_000));
    let bodies = [
        ("1e999", "number out of range"),
        ("\"\\ud800\"", "unexpected end of hex escape"),
        ("null", "must be an object"),
        (&deep, "recursion limit"),
        (&list, "must be an object"),
        (&name, "a name that is not shown"),
        (&format!("{{{repeated}\"z\":1}}"), "stands twice"),
        (&long, "more than 1048576 bytes"),
    ];
    for (body, wanted) in bodies {
        let (_folder, path) = file("body.json", body);
        let output = run(&["check", "--wire", &path, "--json"]);
        assert_eq!(output.status.code(), Some(2), "{wanted}: {}", err(&output));
        let shown = json(&output);
        assert_eq!(shown["valid"], false);
        let mut findings = shown["findings"].as_array().unwrap().iter();
        let told = findings.any(|finding| finding["message"].as_str().unwrap().contains(wanted));
        assert!(told, "{wanted}");
    }
    // Only text is JSON.
    let (_folder, path) = file("body.json", "");
    std::fs::write(&path, b"\xff\xfe{\0}\0").unwrap();
    let output = run(&["check", "--wire", &path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        err(&output).contains("save it as UTF-8"),
        "{}",
        err(&output)
    );
}

#[test]
fn a_body_that_cannot_be_read_is_no_report() {
    let output = run(&["check", "--wire", "no/such/body.json", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&output)["error"]["kind"], "file");
}

#[test]
fn a_key_that_is_in_a_list_is_refused() {
    let (_folder, list) = file("keys.txt", "# none of this\nxyz\n");
    let arguments = ["check", "tests/orders/first.toml", "--key-blocklist", &list];
    let output = run(&arguments);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("line 2"), "{}", err(&output));

    // SHA-256 of the SubjectPublicKeyInfo of tests/orders/first.csr, by OpenSSL.
    let (_folder, list) = file("keys.txt", FIRST_KEY);
    let arguments = ["check", "tests/orders/first.toml", "--key-blocklist", &list];
    let output = run(&arguments);
    assert_eq!(output.status.code(), Some(2));
    assert!(out(&output).contains("csr.blocklisted"), "{}", out(&output));
}

#[test]
fn the_rules_are_listed() {
    let output = run(&["rules", "--json"]);
    assert_eq!(output.status.code(), Some(0));
    let rules = json(&output);
    let rules = rules.as_array().unwrap();
    let of = |id: &str| rules.iter().find(|rule| rule["rule"] == id).unwrap();
    assert_eq!(of("roles.empty")["severity"], "error");
    assert!(
        of("roles.empty")["help"]
            .as_str()
            .unwrap()
            .contains("psp_ic")
    );
    let output = run(&["rules"]);
    for rule in rules {
        assert!(out(&output).contains(rule["rule"].as_str().unwrap()));
    }
}
