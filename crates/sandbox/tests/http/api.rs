//! Calls by the names of the spec's operations, each answer held to the spec.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::{LazyLock, Mutex};

use qwac_psd2_sandbox::Sandbox;
use qwac_psd2_sandbox::spec::{Schema, Spec};
use serde_json::{Value, json};

use crate::client::{JSON, KEY, example};

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../spec/certcentral-eu.yaml"
    );
    serde_yaml_ng::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
});

static SPEC: LazyLock<Spec> = LazyLock::new(|| Spec::load().unwrap());
static SCHEMAS: Mutex<BTreeMap<String, &'static Schema>> = Mutex::new(BTreeMap::new());

/// Every operation of the spec: its name, method and path.
pub(crate) fn operations() -> Vec<(String, String, String)> {
    let paths = DOCUMENT["paths"].as_object().unwrap();
    let mut operations = Vec::new();
    for (path, methods) in paths {
        for (method, operation) in methods.as_object().unwrap() {
            let name = operation["operationId"].as_str().unwrap();
            operations.push((name.to_owned(), method.to_uppercase(), path.clone()));
        }
    }
    operations
}

/// An answer as it came.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) status: u16,
    pub(crate) content_type: String,
    pub(crate) body: Vec<u8>,
}

impl Told {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(crate) fn code(&self) -> String {
        let body = self.json();
        assert_eq!(body["errors"].as_array().unwrap().len(), 1, "{body}");
        body["errors"][0]["code"].as_str().unwrap().to_owned()
    }
}

/// Sends a call of the spec; `params` are those of the path and then, if there is one more, the query.
pub(crate) fn call(sandbox: &Sandbox, name: &str, params: &[&str], body: Option<Value>) -> Told {
    let (_, method, path) = operations()
        .into_iter()
        .find(|(operation, ..)| operation == name)
        .unwrap_or_else(|| panic!("no operation {name}"));
    let mut params = params.iter();
    let mut parts: Vec<String> = Vec::new();
    for part in path.split('/') {
        parts.push(match part.starts_with('{') {
            true => (*params.next().unwrap()).to_owned(),
            false => part.to_owned(),
        });
    }
    let mut address = format!("/services/v2{}", parts.join("/"));
    if let Some(query) = params.next() {
        address += &format!("?{query}");
    }
    let told = send(sandbox, &method, &address, body);
    conforms(&path, &method.to_lowercase(), &told);
    told
}

/// A good answer's JSON, or null where it has none.
pub(crate) fn good(sandbox: &Sandbox, name: &str, params: &[&str], body: Option<Value>) -> Value {
    let told = call(sandbox, name, params, body);
    let text = String::from_utf8_lossy(&told.body);
    assert!(
        (200..300).contains(&told.status),
        "{name}: {} {text}",
        told.status
    );
    match told.body.is_empty() {
        true => Value::Null,
        false => told.json(),
    }
}

/// The status and the code of a refusal.
pub(crate) fn refused(
    sandbox: &Sandbox,
    name: &str,
    params: &[&str],
    body: Option<Value>,
) -> (u16, String) {
    let told = call(sandbox, name, params, body);
    let text = String::from_utf8_lossy(&told.body).into_owned();
    assert!(
        (400..500).contains(&told.status),
        "{name}: {} {text}",
        told.status
    );
    (told.status, told.code())
}

pub(crate) fn send(sandbox: &Sandbox, method: &str, address: &str, body: Option<Value>) -> Told {
    let body = body.map(|body| body.to_string()).unwrap_or_default();
    let request = format!(
        "{method} {address} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n{KEY}\r\n{JSON}\r\ncontent-length: {}\r\n\r\n{body}",
        sandbox.address(),
        body.len(),
    );
    let mut stream = TcpStream::connect(sandbox.address()).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .unwrap();
    let body = answer.split_off(end + 4);
    let head = String::from_utf8(answer).unwrap().to_lowercase();
    let content_type = head
        .lines()
        .find_map(|line| line.strip_prefix("content-type: "));
    Told {
        status: head[9..12].parse().unwrap(),
        content_type: content_type.unwrap_or_default().to_owned(),
        body,
    }
}

/// The answer is one that the spec has for this operation.
fn conforms(path: &str, method: &str, told: &Told) {
    let class = format!("{}XX", told.status / 100);
    let mut response = &DOCUMENT["paths"][path][method]["responses"][&class];
    if let Some(reference) = response["$ref"].as_str() {
        response = DOCUMENT.pointer(reference.trim_start_matches('#')).unwrap();
    }
    let what = format!("{method} {path} {}", told.status);
    assert!(response.is_object(), "{what}: the spec has no such answer");
    let Some(content) = response["content"].as_object() else {
        assert!(told.body.is_empty(), "{what}");
        return;
    };
    if told.status == 204 {
        assert!(told.body.is_empty(), "{what}");
        return;
    }
    assert!(
        content.contains_key(&told.content_type),
        "{what}: {}",
        told.content_type
    );
    if told.content_type == "application/json" {
        let reference = content["application/json"]["schema"]["$ref"]
            .as_str()
            .unwrap();
        let name = reference.rsplit('/').next().unwrap();
        let faults = schema(name).faults(&told.json());
        assert!(faults.is_empty(), "{what}: {faults:?} {}", told.json());
    }
}

fn schema(name: &str) -> &'static Schema {
    let mut schemas = SCHEMAS.lock().unwrap();
    schemas
        .entry(name.to_owned())
        .or_insert_with(|| Box::leak(Box::new(SPEC.schema(name).unwrap())))
}

/// Places the order page's first request, with this method of showing control. The order's number.
pub(crate) fn place(sandbox: &Sandbox, dcv_method: &str) -> String {
    let placed = good(
        sandbox,
        "order_eu_qwac_psd2",
        &[],
        Some(request(dcv_method)),
    );
    placed["id"].to_string()
}

pub(crate) fn request(dcv_method: &str) -> Value {
    let mut request = example("request-page-first.json");
    request["dcv_method"] = json!(dcv_method);
    request
}

pub(crate) fn status(sandbox: &Sandbox, order: &str) -> String {
    let info = good(sandbox, "order_info", &[order], None);
    info["status"].as_str().unwrap().to_owned()
}
