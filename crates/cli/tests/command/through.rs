//! From an order to a verified certificate in one command.

use crate::process::{err, json, out, run};
use std::process::Command;

#[test]
fn an_order_goes_through_to_a_certificate_that_is_what_was_ordered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chain.pem");
    let file = path.to_str().unwrap();
    let order = ["order", "tests/orders/first.toml", "--sandbox", "--through"];
    let output = run(&[&order[..], &["--out", file]].concat());
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}{}",
        out(&output),
        err(&output)
    );
    assert!(out(&output).contains("Written: "), "{}", out(&output));

    let verify = run(&["verify", "tests/orders/first.toml", file, "--json"]);
    assert_eq!(json(&verify)["valid"], true, "{}", out(&verify));
    let text = Command::new("openssl")
        .args([
            "x509",
            "-noout",
            "-subject",
            "-ext",
            "subjectAltName",
            "-in",
            file,
        ])
        .output()
        .unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(text.contains("example.net"), "{text}");
    // What is there is not written over.
    let again = run(&[&order[..], &["--out", file]].concat());
    assert_eq!(again.status.code(), Some(1));
}

#[test]
fn the_result_for_scripts_has_the_certificate_and_its_verification() {
    let output = run(&[
        "order",
        "tests/orders/first.toml",
        "--sandbox",
        "--through",
        "--json",
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let result = json(&output);
    let pem = result["certificate"].as_str().unwrap();
    assert!(pem.starts_with("-----BEGIN CERTIFICATE-----"), "{pem}");
    let findings = result["verification"].as_array().unwrap();
    assert!(
        findings
            .iter()
            .all(|finding| finding["severity"] != "error"),
        "{result}"
    );
    let alone = run(&["order", "tests/orders/first.toml", "--through"]);
    assert_eq!(
        alone.status.code(),
        Some(1),
        "there is nothing to wait for at once"
    );
}
