use crate::body::Body;
use crate::check::Checker;
use crate::names::Kind;
use crate::report::{Report, Severity};
use jiff::Timestamp;
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Value, json};

/// A name of tests/vectors/names.json.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    name: String,
    ascii: Option<String>,
    kind: String,
    /// Where the referee is known to see it otherwise.
    #[serde(rename = "peer")]
    _peer: Option<Value>,
}

fn vectors() -> Vec<Vector> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/vectors/names.json"
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn with_names(common_name: &str, dns_names: &[&str]) -> Value {
    json!({ "certificate": { "common_name": common_name, "dns_names": dns_names } })
}

fn check(body: &Value) -> Report {
    Checker::at(Timestamp::UNIX_EPOCH).check_wire(&body.to_string())
}

/// The errors and warnings about a place.
fn told<'a>(report: &'a Report, path: &str) -> Vec<&'a str> {
    let told = report.findings().iter();
    told.filter(|finding| finding.path == path && finding.severity > Severity::Note)
        .map(|finding| finding.rule)
        .collect()
}

#[test]
fn every_name_of_the_vectors_is_converted_and_told_as_they_say() {
    let vectors = vectors();
    assert!(vectors.len() >= 200);
    let mut wrong = Vec::new();
    for vector in vectors {
        // A common name has a shorter limit, and there its other faults would hide behind it.
        let body = with_names("pay.example.com", &[&vector.name]);
        let report = check(&body);
        let told = told(&report, "/certificate/dns_names/0");
        let expected = match vector.kind.as_str() {
            "ok" => Vec::new(),
            rule => vec![rule],
        };
        let body = Body::from_wire(body);
        let ascii = body.names.get(1).and_then(|name| name.ascii.clone());
        if told != expected || ascii != vector.ascii {
            wrong.push(format!("{:?}: {ascii:?} {told:?}", vector.name));
        }
        // The same as a common name, which has a shorter limit.
        let report = check(&with_names(&vector.name, &[]));
        let told = self::told(&report, "/certificate/common_name");
        let length = ascii.as_ref().unwrap_or(&vector.name).chars().count();
        if told != expected && !(length > 64 && told.contains(&"field.length")) {
            wrong.push(format!("{:?} as common name: {told:?}", vector.name));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_limit_of_a_common_name_is_that_of_the_form_in_which_it_is_sent() {
    let short = format!("{}.example.com", "ü".repeat(30));
    assert!(short.chars().count() <= 64);
    let report = check(&with_names(&short, &[]));
    assert_eq!(
        told(&report, "/certificate/common_name"),
        Vec::<&str>::new()
    );
    let long = format!("{}.{0}.example.com", "ü".repeat(20));
    assert!(long.chars().count() <= 64);
    let report = check(&with_names(&long, &[]));
    assert_eq!(told(&report, "/certificate/common_name"), ["field.length"]);
}

#[test]
fn what_a_name_is_meant_to_be_is_said() {
    for (name, words) in [
        ("https://example.com/", "is a URL"),
        ("jane@example.com", "is a mail address"),
        ("example.com:443", "has ':'"),
        ("host.lan", "ends in \"lan\", which is for inner networks"),
        ("example.zz", "ends in \"zz\", which is no top-level domain"),
        ("example.com ", "has white space around it"),
    ] {
        let report = check(&with_names(name, &[]));
        let finding = report
            .findings()
            .iter()
            .find(|finding| finding.rule.starts_with("names."))
            .unwrap();
        assert!(finding.message.contains(words), "{}", finding.message);
    }
}

#[test]
fn many_names_are_told_apart_in_little_time() {
    let names: Vec<String> = (0..20_000)
        .map(|i| format!("n{}.example.com", i % 10_000))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let report = check(&with_names("example.com", &names));
    let repeated = report.findings().iter();
    let repeated = repeated.filter(|finding| finding.rule == "names.repeated");
    assert_eq!(repeated.count(), 10_000);
}

proptest! {
    #[test]
    fn any_text_as_a_name_gets_at_most_one_word_on_its_kind(one in any::<String>(), other in "\\PC*") {
        let body = with_names(&one, &[&other]);
        let report = check(&body);
        for name in &Body::from_wire(body).names {
            let told = told(&report, &name.path);
            let kinds = told.iter().filter(|rule| rule.starts_with("names.")).count();
            prop_assert!(kinds <= 1, "{:?}", told);
            prop_assert!(name.kind == Kind::Public || !told.is_empty(), "{:?}", name.given);
        }
    }
}
