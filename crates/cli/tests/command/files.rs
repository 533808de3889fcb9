//! What the command makes of an order's file.

use crate::process::{err, errors, file, first, json, out, project, run};
use serde_json::Value;
use std::process::Command;

#[test]
fn a_good_order_checks_with_0() {
    let output = run(&["check", "tests/orders/first.toml", "--json"]);
    assert_eq!(output.status.code(), Some(0));
    let report = json(&output);
    assert_eq!(report["valid"], true);
    assert_eq!(errors(&report), 0);
}

#[test]
fn a_check_tells_all_findings_and_ends_with_2() {
    let (_folder, path) = file("empty.toml", "");
    let output = run(&["check", &path, "--json"]);
    assert_eq!(output.status.code(), Some(2));
    let report = json(&output);
    assert_eq!(report["valid"], false);
    assert_eq!(errors(&report), 4);
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
    let (_i, twice) = file("twice.json", r#"{"common_name":"a","common_name":"b"}"#);
    let (_j, twice_inside) = file("twice.json", r#"{"organization":{"id":1,"id":2}}"#);
    let (_l, twice_a_number) = file(
        "twice.json",
        r#"{"4111111111111111":1,"4111111111111111":1}"#,
    );
    let (_m, number_as_text) = file("text.toml", "common_name = 4111111111111111\n");
    let (_n, number_as_name) = file("name.toml", "4111111111111111 = 1\n");
    let (_k, long_number) = file("long.toml", "number = 4111111111111111111111\n");
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
        (&twice, "`common_name` stands twice"),
        (&twice_inside, "`id` stands twice"),
        (&long_number, "line 1"),
        (&twice_a_number, "`...` stands twice"),
        (&number_as_text, "common_name: invalid type"),
        (&number_as_name, "unknown field"),
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
            let error = &json(&output)["error"];
            assert_eq!(error["kind"], "file");
            assert_eq!(error["order_may_exist"], false);
            let message = error["message"].to_string();
            assert!(!message.contains("1111"), "{message}");
            assert!(message.contains(wanted), "{wanted} in {message}");
        }
    }
}

/// What is no file's name is for the check, which tells a private key also without its header.
#[test]
fn a_private_key_in_place_of_a_csr_is_not_shown() {
    let made = Command::new("openssl")
        .args(["genpkey", "-algorithm", "ed25519"])
        .output()
        .expect("this test needs openssl: apt-get install openssl");
    let pem = String::from_utf8(made.stdout).unwrap();
    let key = pem.lines().nth(1).unwrap();
    assert_eq!(key.len(), 64);
    let csr = project("tests/orders/first.csr");
    let (_folder, path) = file("key.toml", &first().replace(csr.to_str().unwrap(), key));
    for arguments in [
        &["order", &path, "--sandbox"][..],
        &["order", &path, "--sandbox", "--json"],
        &["check", &path],
        &["check", &path, "--json"],
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2));
        let shown = out(&output) + &err(&output);
        assert!(shown.contains("csr.private_key"), "{shown}");
        assert!(!shown.contains(key), "{shown}");
    }
}

#[test]
fn a_csr_without_its_header_is_told_by_the_check() {
    let csr = std::fs::read_to_string(project("tests/orders/first.csr")).unwrap();
    let base64: String = csr.lines().filter(|line| !line.contains("-----")).collect();
    let csr = project("tests/orders/first.csr");
    // All of it, and what is left of one that was cut.
    for (given, rule) in [
        (base64.as_str(), "csr.pem"),
        (&base64[..64], "csr.pem"),
        (&base64[64..128], "csr.pem"),
    ] {
        let (_folder, path) = file("bare.toml", &first().replace(csr.to_str().unwrap(), given));
        let output = run(&["check", &path, "--json"]);
        assert_eq!(output.status.code(), Some(2));
        let report = json(&output);
        assert_eq!(errors(&report), 1);
        assert_eq!(report["findings"][0]["rule"], rule);
        assert_eq!(report["findings"][0]["path"], "/certificate/csr");
        assert!(!out(&output).contains(given));
    }
}

#[test]
fn a_name_is_shown_only_where_it_looks_like_one() {
    let long = format!("{}.csr", "x".repeat(97));
    for (name, shown) in [("missing.csr", true), ("missing", false), (&long, false)] {
        let (_folder, path) = file("order.toml", &format!("csr = '{name}'"));
        let message = err(&run(&["check", &path]));
        assert_eq!(message.contains(name), shown, "{message}");
        assert!(message.contains("No such file"), "{message}");
    }
}
