//! Every example is what the spec says, by a validator that is not ours.

use crate::project;
use qwac_psd2_sandbox::spec::Spec;
use serde_json::Value;
use std::collections::BTreeMap;

/// The examples by the schema that they belong to.
fn examples() -> BTreeMap<&'static str, Vec<(String, Value)>> {
    let mut examples: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for entry in std::fs::read_dir(project("spec/examples")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let schema = match name.split('-').next() {
            Some("request") => "OrderRequest",
            Some("response") => "OrderPlaced",
            Some("list") => "OrderList",
            Some("info") => "OrderInfo",
            Some("error") => "ErrorBody",
            other => panic!("{name}: what is a {other:?}?"),
        };
        let json = serde_json::from_str(&std::fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        examples.entry(schema).or_default().push((name, json));
    }
    examples
}

#[test]
fn every_example_is_valid() {
    let spec = Spec::load().unwrap();
    let examples = examples();
    assert_eq!(examples.len(), 5);
    for (schema, examples) in examples {
        let schema = spec.schema(schema).unwrap();
        for (name, json) in examples {
            let faults: Vec<_> = schema
                .faults(&json)
                .iter()
                .map(ToString::to_string)
                .collect();
            assert!(faults.is_empty(), "{name}: {faults:?}");
        }
    }
}

#[test]
fn the_validator_sees_what_is_wrong() {
    let spec = Spec::load().unwrap();
    let schema = spec.schema("OrderRequest").unwrap();
    let mut json: Value = examples()["OrderRequest"][0].1.clone();
    json["certificate"]["psp_roles"] = serde_json::json!(["psp_xx"]);
    json["certificate"]
        .as_object_mut()
        .unwrap()
        .remove("common_name");
    assert_eq!(schema.faults(&json).len(), 2);
}

#[test]
fn the_examples_that_the_spec_names_are_there() {
    let text = std::fs::read_to_string(project("spec/certcentral-eu.yaml")).unwrap();
    let named: Vec<_> = text
        .split("externalValue: ")
        .skip(1)
        .map(|rest| rest.split_whitespace().next().unwrap())
        .collect();
    assert_eq!(named.len(), 10);
    for name in named {
        assert!(project("spec").join(name).exists(), "{name}");
    }
}
