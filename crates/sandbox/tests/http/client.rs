//! A plain HTTP client, and the example requests to send with it.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;

use jiff::Timestamp;
use qwac_psd2_sandbox::{Account, Approval, Sandbox, SandboxBuilder};
use serde_json::Value;

pub(crate) const ORDER: &str = "/services/v2/order/certificate/eu_qwac_psd2";

/// One answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        assert!(
            self.head.contains("content-type: application/json\r\n"),
            "{self:?}"
        );
        serde_json::from_str(&self.text).unwrap()
    }

    /// The codes of a refusal.
    pub(crate) fn codes(&self) -> Vec<String> {
        let body = self.json();
        let errors = body["errors"].as_array().unwrap();
        errors
            .iter()
            .map(|error| {
                assert_eq!(error.as_object().unwrap().len(), 2, "{error}");
                assert!(error["message"].is_string(), "{error}");
                error["code"].as_str().unwrap().to_owned()
            })
            .collect()
    }
}

/// Sends one request on its own connection. `head` are lines without their ends.
pub(crate) fn send(
    address: SocketAddr,
    method: &str,
    path: &str,
    head: &[&str],
    body: &[u8],
) -> Answer {
    let host = format!("host: {address}");
    let lines = [&[&host, "connection: close"], head].concat();
    send_lines(address, method, path, &lines, body)
}

/// As [`send`], with all lines of the head but the length of the body.
pub(crate) fn send_lines(
    address: SocketAddr,
    method: &str,
    path: &str,
    lines: &[&str],
    body: &[u8],
) -> Answer {
    let mut request = format!("{method} {path} HTTP/1.1\r\n");
    for line in lines {
        request += &format!("{line}\r\n");
    }
    request += &format!("content-length: {}\r\n\r\n", body.len());
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    stream.write_all(body).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, text) = answer.split_once("\r\n\r\n").unwrap();
    Answer {
        status: head[9..12].parse().unwrap(),
        head: format!("{head}\r\n").to_lowercase(),
        text: text.to_owned(),
    }
}

pub(crate) const KEY: &str = "X-DC-DEVKEY: sandbox-key";
pub(crate) const JSON: &str = "Content-Type: application/json";

pub(crate) fn post(sandbox: &Sandbox, body: &[u8]) -> Answer {
    send(sandbox.address(), "POST", ORDER, &[KEY, JSON], body)
}

pub(crate) fn order(sandbox: &Sandbox, request: &Value) -> Answer {
    post(sandbox, request.to_string().as_bytes())
}

pub(crate) fn get(sandbox: &Sandbox, path: &str) -> Answer {
    send(sandbox.address(), "GET", path, &[KEY, JSON], b"")
}

/// A sandbox in which it is always noon of 2026-11-24: the examples have dates, which time must not make wrong.
pub(crate) fn builder() -> SandboxBuilder {
    let now: Timestamp = "2026-11-24T12:00:00Z".parse().unwrap();
    Sandbox::builder().clock(move || now)
}

pub(crate) async fn start() -> Sandbox {
    builder().start().await.unwrap()
}

pub(crate) async fn sandbox(approval: Approval) -> Sandbox {
    let account = Account::default().with_approval(approval);
    builder().account(account).start().await.unwrap()
}

/// Every example of the spec whose name begins with `prefix`, by name.
pub(crate) fn examples(prefix: &str) -> Vec<(String, Value)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../spec/examples");
    let mut examples: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.to_owned();
            let text = name
                .starts_with(prefix)
                .then(|| std::fs::read(path).unwrap())?;
            Some((name, serde_json::from_slice(&text).unwrap()))
        })
        .collect();
    examples.sort_by(|(one, _), (other, _)| one.cmp(other));
    assert!(!examples.is_empty());
    examples
}

pub(crate) fn example(name: &str) -> Value {
    let mut examples = examples(name);
    assert_eq!(examples.len(), 1, "{name}");
    examples.remove(0).1
}
