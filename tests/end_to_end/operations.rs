//! Every call of the spec has its method in the SDK.

use crate::project;
use serde_json::Value;

/// What the SDK leaves out, and ARCHITECTURE.md says why.
const LEFT_OUT: [&str; 1] = ["list_products"];

#[test]
fn the_sdk_makes_every_call_of_the_spec() {
    let text = std::fs::read_to_string(project("spec/certcentral-eu.yaml")).unwrap();
    let spec: Value = serde_yaml_ng::from_str(&text).unwrap();
    let paths = spec["paths"].as_object().unwrap().values();
    let operations: Vec<&str> = paths
        .flat_map(|path| path.as_object().unwrap().values())
        .filter_map(|operation| operation["operationId"].as_str())
        .collect();
    assert!(operations.len() > 30);
    let mut sources = String::new();
    for entry in std::fs::read_dir(project("crates/sdk/src/client")).unwrap() {
        sources += &std::fs::read_to_string(entry.unwrap().path()).unwrap();
    }
    sources.retain(|letter| !letter.is_whitespace());
    for operation in operations {
        let is_made = sources.contains(&format!("client.{operation}("));
        assert_eq!(is_made, !LEFT_OUT.contains(&operation), "{operation}");
    }
}
