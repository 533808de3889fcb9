//! What `qwac inspect`, `qwac verify` and `qwac calendar` do with certificates.

use crate::issuer::{AI, Ca, Day, PI, Template, ca_params};
use crate::process::{err, file, json, out, project, run};
use base64ct::{Base64, Encoding};
use qwac_psd2::jiff::{Timestamp, ToSpan, tz::TimeZone};
use rcgen::{PKCS_RSA_SHA256, PublicKeyData, SignatureAlgorithm};

/// The key of tests/orders/first.csr: the bits of its PKCS#1 form.
struct FirstKey(Vec<u8>);

impl FirstKey {
    fn read() -> Self {
        let pem = std::fs::read_to_string(project("tests/orders/first.csr")).unwrap();
        let base64: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
        let der = Base64::decode_vec(&base64).unwrap();
        // rsaEncryption with its NULL, then a bit string of a length in two bytes with no bits unused.
        let before = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00\x03\x82".as_slice();
        let at = der
            .windows(before.len())
            .position(|run| run == before)
            .unwrap();
        let rest = &der[at + before.len()..];
        let length = usize::from(u16::from_be_bytes([rest[0], rest[1]]));
        Self(rest[3..2 + length].to_vec())
    }
}

impl PublicKeyData for FirstKey {
    fn der_bytes(&self) -> &[u8] {
        &self.0
    }

    fn algorithm(&self) -> &'static SignatureAlgorithm {
        &PKCS_RSA_SHA256
    }
}

/// So many days from today.
fn day(days: i64) -> Day {
    let today = TimeZone::UTC.to_datetime(Timestamp::now()).date();
    let day = today.checked_add(days.days()).unwrap();
    (
        day.year().into(),
        day.month().cast_unsigned(),
        day.day().cast_unsigned(),
    )
}

/// What tests/orders/first.toml asks for.
fn first() -> Template {
    let others = [("0.4.0.19495.1.1", "PSP_AS"), ("0.4.0.19495.1.4", "PSP_IC")];
    let roles = [PI, AI, others[0], others[1]];
    let mut template = Template::good().psd2(&roles, "The Netherlands Bank", "NL-DNB");
    template.names = ["example.net", "example.com", "example.org"]
        .map(str::to_owned)
        .into();
    (template.from, template.to) = (day(-1), day(40));
    template
}

/// A certificate with its issuer, and the root.
fn issue(template: &Template) -> (String, String) {
    issue_for(template, &FirstKey::read())
}

fn issue_for(template: &Template, key: &impl PublicKeyData) -> (String, String) {
    let root = Ca::root(ca_params("TEST root"));
    let ca = Ca::under(&root, ca_params("TEST issuer"));
    let leaf = ca.issue(template, key).pem();
    (format!("{leaf}{}", ca.pem), root.pem)
}

/// A certificate as it was ordered, but for another key.
pub(crate) fn for_another_key() -> String {
    issue_for(&first(), &rcgen::KeyPair::generate().unwrap()).0
}

fn found(shown: &serde_json::Value) -> Vec<&str> {
    let findings = shown["findings"].as_array().unwrap().iter();
    findings.map(|one| one["rule"].as_str().unwrap()).collect()
}

#[test]
fn what_was_ordered_is_verified() {
    let (chain, root) = issue(&first());
    let (_chain, chain) = file("chain.pem", &chain);
    let (_root, root) = file("root.pem", &root);
    let good = ["verify", "tests/orders/first.toml", &chain];
    let settings = [
        "--roots",
        &root,
        "--nca",
        "NL-DNB",
        "--organization-identifier",
        "PSDNL-DNB-R161162",
        "--json",
    ];
    let output = run(&[good.as_slice(), &settings].concat());
    assert_eq!(output.status.code(), Some(0), "{}", out(&output));
    assert_eq!(json(&output)["valid"], true);
    assert!(found(&json(&output)).is_empty(), "{}", out(&output));

    let output = run(&good);
    assert_eq!(output.status.code(), Some(0));
    assert!(
        out(&output).contains("valid, 1 finding"),
        "{}",
        out(&output)
    );
    assert!(out(&output).contains("chain.no_roots"));

    let output = run(&[good.as_slice(), &["--nca", "DE-BAFIN"]].concat());
    assert_eq!(output.status.code(), Some(2));
    assert!(out(&output).contains("verify.nca"), "{}", out(&output));

    let output = run(&[good.as_slice(), &["--nca", "DE_BAFIN"]].concat());
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("underscore"), "{}", err(&output));
}

#[test]
fn what_was_not_ordered_is_refused() {
    let (chain, _) = issue(&first().psd2(&[PI], "The Netherlands Bank", "NL-DNB"));
    let (_chain, chain) = file("chain.pem", &chain);
    let output = run(&["verify", "tests/orders/first.toml", &chain, "--json"]);
    assert_eq!(output.status.code(), Some(2));
    let shown = json(&output);
    assert_eq!(shown["valid"], false);
    assert!(found(&shown).contains(&"verify.role_missing"), "{shown}");
}

#[test]
fn a_certificate_is_shown_to_people_and_to_scripts() {
    let (chain, _) = issue(&first());
    let (_chain, path) = file("chain.pem", &chain.replace('\n', "\r\n"));
    let output = run(&["inspect", &path]);
    assert_eq!(output.status.code(), Some(0), "{}", out(&output));
    for said in [
        "PSP_PI, payment initiation",
        "PSP_AI, account information",
        "The Netherlands Bank, NL-DNB",
        "PSDNL-DNB-R161162",
        "TEST Payments B.V.",
        "days left",
        "serverAuth, clientAuth",
        "digitalSignature",
        "web (0.4.0.1862.1.6.3)",
    ] {
        assert!(out(&output).contains(said), "{said}: {}", out(&output));
    }
    let shown = json(&run(&["inspect", &path, "--json"]));
    assert_eq!(shown["certificates"].as_array().unwrap().len(), 2);
    let statement = &shown["certificates"][0]["qc_statements"][3];
    assert_eq!(statement["statement"], "psd2");
    assert_eq!(statement["roles"][1]["name"], "PSP_AI");
    assert_eq!(statement["nca_id"], "NL-DNB");

    // A finding's path is a place among the certificates.
    let (chain, _) = issue(&first().psd2(&[PI, (AI.0, "PSP_IC")], "The Netherlands Bank", "NL"));
    let (_chain, path) = file("chain.pem", &chain);
    let output = run(&["inspect", &path, "--json"]);
    assert_eq!(output.status.code(), Some(2));
    let shown = json(&output);
    assert!(
        found(&shown).contains(&"certificate.role_mismatch"),
        "{shown}"
    );
    for finding in shown["findings"].as_array().unwrap() {
        let path = finding["path"].as_str().unwrap();
        assert!(shown["certificates"].pointer(path).is_some(), "{path}");
    }
}

#[test]
fn what_a_certificate_says_does_not_steer_the_terminal() {
    let mut template = first();
    template.organization_identifier = Some("PSDNL-DNB-\x1b[2J\u{202e}\n".to_owned());
    let (chain, _) = issue(&template);
    let (_chain, path) = file("chain.pem", &chain);
    for arguments in [["inspect", &path].as_slice(), &["inspect", &path, "--json"]] {
        let shown = out(&run(arguments));
        assert!(shown.contains("PSDNL-DNB-"), "{shown}");
        let steers = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!shown.contains(steers), "{shown}");
    }
}

#[test]
fn what_is_no_certificate_is_told() {
    let key = "-----BEGIN PRIVATE KEY-----\nMIIEvQ==\n-----END PRIVATE KEY-----\n";
    let (_key, key) = file("key.pem", key);
    for (path, said) in [
        ("no/such.pem", "no/such.pem"),
        ("tests/orders/first.csr", "something else"),
        ("tests/orders/first.toml", "no certificate"),
        (key.as_str(), "private key"),
    ] {
        let output = run(&["inspect", path]);
        assert_eq!(output.status.code(), Some(1), "{path}");
        assert!(err(&output).contains(said), "{}", err(&output));
        assert!(!err(&output).contains("MIIEvQ"), "{}", err(&output));
        for arguments in [
            ["inspect", path, "--json"].as_slice(),
            &["verify", "tests/orders/first.toml", path, "--json"],
            &["calendar", path, "--json"],
        ] {
            let output = run(arguments);
            assert_eq!(output.status.code(), Some(1), "{arguments:?}");
            assert_eq!(json(&output)["error"]["kind"], "file", "{arguments:?}");
        }
    }
}

#[test]
fn renewals_become_a_calendar() {
    let (one, _) = issue(&first());
    let mut other = first();
    (other.from, other.to) = (day(-100), day(5));
    let (other, _) = issue(&other);
    let (_one, one) = file("one.pem", &one);
    let (_other, other) = file("other.pem", &other);

    let output = run(&["calendar", &one, &other]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let calendar = out(&output);
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    assert_eq!(calendar.matches("BEGIN:VEVENT\r\n").count(), 4);
    let (year, month, day_of_month) = day(5);
    let ends = format!("DTSTART;VALUE=DATE:{year}{month:02}{day_of_month:02}\r\n");
    assert!(calendar.contains(&ends), "{calendar}");

    let folder = tempfile::tempdir().unwrap();
    let ics = folder.path().join("renewals.ics");
    let ics = ics.to_str().unwrap();
    let output = run(&["calendar", &one, &other, "--out", ics]);
    assert_eq!(output.status.code(), Some(0));
    let lines: Vec<String> = out(&output).lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(
        lines[0].contains("(now)") && !lines[1].contains("(now)"),
        "{lines:?}"
    );
    assert!(
        std::fs::read_to_string(ics)
            .unwrap()
            .ends_with("END:VCALENDAR\r\n")
    );

    let plan = json(&run(&["calendar", &one, &other, "--json"]));
    assert_eq!(plan["renewals"].as_array().unwrap().len(), 2);
    assert_eq!(plan["renewals"][0]["due"], true);

    let output = run(&["calendar", &one, "--out", "no/such/folder.ics", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&output)["error"]["kind"], "file");
}
