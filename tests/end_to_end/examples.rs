//! Every example is what the spec says, by a validator that is not ours.

use crate::project;
use qwac_psd2_sandbox::spec::Spec;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The schema and the file of every example that the spec names beside a schema.
fn named() -> BTreeSet<(String, String)> {
    let text = std::fs::read_to_string(project("spec/certcentral-eu.yaml")).unwrap();
    let mut named = BTreeSet::new();
    find_named(&serde_yaml_ng::from_str(&text).unwrap(), &mut named);
    named
}

fn find_named(value: &Value, named: &mut BTreeSet<(String, String)>) {
    match value {
        Value::Object(object) => {
            let examples = object.get("examples").and_then(Value::as_object);
            for example in examples.into_iter().flatten() {
                let schema = object["schema"]["$ref"].as_str().unwrap();
                let file = example.1["externalValue"].as_str().unwrap();
                named.insert((
                    schema.rsplit('/').next().unwrap().to_owned(),
                    file.strip_prefix("examples/").unwrap().to_owned(),
                ));
            }
            object.values().for_each(|value| find_named(value, named));
        }
        Value::Array(items) => items.iter().for_each(|value| find_named(value, named)),
        _ => {}
    }
}

/// The examples by the schema that they belong to: the one beside which the spec names them, else the one that their
/// name tells.
fn examples() -> BTreeMap<String, Vec<(String, Value)>> {
    let named: BTreeMap<String, String> = named()
        .into_iter()
        .map(|(schema, file)| (file, schema))
        .collect();
    let mut examples: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for entry in std::fs::read_dir(project("spec/examples")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let schema = match (named.get(&name), name.split('-').next()) {
            (Some(schema), _) => schema.as_str(),
            (None, Some("request")) => "OrderRequest",
            (None, Some("response")) => "OrderPlaced",
            (None, Some("error")) => "ErrorBody",
            (None, other) => panic!("{name}: what is a {other:?}?"),
        };
        let json = serde_json::from_str(&std::fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        examples
            .entry(schema.to_owned())
            .or_default()
            .push((name, json));
    }
    examples
}

#[test]
fn every_example_is_valid() {
    let spec = Spec::load().unwrap();
    let examples = examples();
    assert!(examples.len() > 30);
    for (schema, examples) in examples {
        let schema = spec.schema(&schema).unwrap();
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
    let named = named();
    assert!(named.len() > 40);
    for (_, file) in named {
        assert!(project("spec/examples").join(&file).exists(), "{file}");
    }
}
