//! The check finds what the vectors say, and every rule has vectors.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail so")]

use qwac_psd2::jiff::Timestamp;
use qwac_psd2::{Checker, KeyBlocklist, Order, Report, Stage, rules};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Base {
    #[serde(rename = "about")]
    _about: String,
    now: Timestamp,
    order: Value,
    wire: Value,
    findings: Vec<String>,
}

/// The vectors of one rule.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vectors {
    rule: String,
    trips: Vec<Case>,
    passes: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    order: Option<Value>,
    wire: Option<Value>,
    text: Option<String>,
    now: Option<Timestamp>,
    #[serde(default)]
    blocklist: Vec<String>,
    #[serde(default)]
    says: Vec<String>,
    findings: Vec<String>,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors/check")
}

fn base() -> Base {
    serde_json::from_str(&std::fs::read_to_string(folder().join("base.json")).unwrap()).unwrap()
}

/// All vectors, by file name without its ending.
fn vectors() -> BTreeMap<String, Vectors> {
    let files = std::fs::read_dir(folder())
        .unwrap()
        .map(|file| file.unwrap().path());
    files
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path))
        .filter(|(name, _)| name != "base")
        .map(|(name, path)| {
            let text = std::fs::read_to_string(&path).unwrap();
            let vectors =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, vectors)
        })
        .collect()
}

/// RFC 7396.
fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(serde_json::Map::new());
    }
    let target = target.as_object_mut().unwrap();
    for (name, value) in patch {
        if value.is_null() {
            target.remove(name);
        } else {
            merge(target.entry(name.clone()).or_insert(Value::Null), value);
        }
    }
}

fn changed(base: &Value, patch: &Value) -> Value {
    let mut changed = base.clone();
    merge(&mut changed, patch);
    changed
}

fn found(report: &Report) -> Vec<String> {
    let mut found: Vec<String> = report
        .findings()
        .iter()
        .map(|finding| format!("{} {} {}", finding.severity, finding.rule, finding.path))
        .collect();
    found.sort();
    found
}

/// The reports of a case: of its order, of its body.
fn reports(base: &Base, case: &Case) -> Vec<Report> {
    let mut checker = Checker::at(case.now.unwrap_or(base.now));
    if !case.blocklist.is_empty() {
        checker = checker.key_blocklist(KeyBlocklist::parse(&case.blocklist.join("\n")).unwrap());
    }
    let mut reports = Vec::new();
    if let Some(patch) = &case.order {
        let order: Order = serde_json::from_value(changed(&base.order, patch))
            .unwrap_or_else(|error| panic!("{}: {error}", case.name));
        reports.push(checker.check(&order));
    }
    if let Some(patch) = &case.wire {
        reports.push(checker.check_wire(&changed(&base.wire, patch).to_string()));
    }
    if let Some(text) = &case.text {
        reports.push(checker.check_wire(text));
    }
    assert!(!reports.is_empty(), "{} checks nothing", case.name);
    reports
}

#[test]
fn the_check_finds_what_the_vectors_say() {
    let base = base();
    let mut wrong = String::new();
    for (file, vectors) in vectors() {
        assert_eq!(file, vectors.rule);
        for case in vectors.trips.iter().chain(&vectors.passes) {
            for report in reports(&base, case) {
                let found = found(&report);
                for text in &case.says {
                    let said = report
                        .findings()
                        .iter()
                        .any(|finding| finding.message.contains(text));
                    assert!(said, "{file}, {}: {text:?} in\n{report}", case.name);
                }
                let mut expected = case.findings.clone();
                expected.sort();
                if found != expected {
                    writeln!(
                        wrong,
                        "{file}, {}:\n  found    {found:#?}\n  expected {expected:#?}",
                        case.name
                    )
                    .unwrap();
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_good_order_and_its_body_give_no_error_and_no_warning() {
    let base = base();
    let checker = Checker::at(base.now);
    let order: Order = serde_json::from_value(base.order.clone()).unwrap();
    for report in [
        checker.check(&order),
        checker.check_wire(&base.wire.to_string()),
    ] {
        assert_eq!(found(&report), base.findings);
        assert!(
            base.findings
                .iter()
                .all(|finding| finding.starts_with("note "))
        );
    }
}

#[test]
fn every_rule_has_a_vector_that_trips_it_and_one_that_passes() {
    let mut vectors = vectors();
    let mut missing = Vec::new();
    for rule in rules().filter(|rule| rule.stage() == Stage::Check) {
        let Some(vectors) = vectors.remove(rule.id()) else {
            missing.push(rule.id());
            continue;
        };
        let trips = |case: &&Case| {
            case.findings
                .iter()
                .any(|found| found.split(' ').nth(1) == Some(rule.id()))
        };
        assert!(
            !vectors.trips.is_empty() && !vectors.passes.is_empty(),
            "{}",
            rule.id()
        );
        assert!(
            vectors.trips.iter().all(|case| trips(&case)),
            "{}",
            rule.id()
        );
        assert!(
            !vectors.passes.iter().any(|case| trips(&case)),
            "{}",
            rule.id()
        );
    }
    assert!(missing.is_empty(), "rules without vectors: {missing:?}");
    assert!(
        vectors.is_empty(),
        "vectors without a rule: {:?}",
        vectors.keys()
    );
}

/// What CertCentral documents is never refused.
#[test]
fn every_documented_request_has_no_error() {
    let checker = Checker::at(base().now);
    let examples = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../spec/examples");
    let mut checked = 0;
    for file in std::fs::read_dir(examples).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if name.starts_with("request-") {
            let report = checker.check_wire(&std::fs::read_to_string(&path).unwrap());
            assert!(report.is_valid(), "{name}: {report}");
            checked += 1;
        }
    }
    assert!(checked >= 11, "{checked} requests");
}

/// The secrets of a card's vector: its number, each stretch of five digits of it, its verification value and its token.
fn card_secrets(body: &Value) -> Vec<String> {
    let text = |pointer| {
        body.pointer(pointer)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let mut secrets = vec![
        text("/credit_card/number").to_owned(),
        text("/credit_card/cvv").to_owned(),
        text("/credit_card/sca_token").to_owned(),
    ];
    for number in [text("/credit_card/number"), text("/payment_method")] {
        let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
        secrets.extend(digits.windows(5).map(|five| five.iter().collect()));
    }
    secrets.retain(|secret| !secret.is_empty());
    secrets
}

#[test]
fn no_finding_of_a_payment_vector_has_anything_of_the_card() {
    let base = base();
    let mut cards = 0;
    for (file, vectors) in vectors() {
        if !file.starts_with("payment.") {
            continue;
        }
        for case in vectors.trips.iter().chain(&vectors.passes) {
            let Some(patch) = &case.wire else { continue };
            let secrets = card_secrets(&changed(&base.wire, patch));
            cards += usize::from(!secrets.is_empty());
            for report in reports(&base, case) {
                let json = serde_json::to_string(&report).unwrap();
                let shown = format!("{report} {report:?} {report:#?} {json}");
                for secret in &secrets {
                    assert!(!shown.contains(secret), "{file}, {}: {shown}", case.name);
                }
            }
        }
    }
    assert!(cards > 50, "{cards} cards");
}
