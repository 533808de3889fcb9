//! A sandbox as a process: its orders go on by themselves, and are there after it ended.

use crate::process::{Running, file, first, out, qwac};
use std::io::{Read, Write};

/// The body of the answer, of the sandbox's own call or of order info.
fn ask(running: &Running, method: &str, path: &str) -> String {
    let address = running.url.strip_prefix("http://").unwrap();
    let address = address.strip_suffix("/services/v2").unwrap();
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\nx-dc-devkey: sandbox-key\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

const INFO: &str = "/services/v2/order/certificate/1000001";

fn order(running: &Running) {
    let (_folder, order) = file("order.toml", &first());
    let output = qwac(&["order", &order, "--base-url", &running.url])
        .env("CERTCENTRAL_API_KEY", "sandbox-key")
        .output()
        .unwrap();
    assert!(out(&output).contains("1000001"), "{output:?}");
}

#[test]
fn a_state_file_outlives_the_process() {
    let (_folder, state) = file("state.json", "");
    std::fs::remove_file(&state).unwrap();
    let running = Running::start(&["--state", &state]);
    order(&running);
    let step = "/sandbox/orders/1000001/issue";
    assert!(ask(&running, "POST", step).contains(r#"{"status":"issued"}"#));
    // Killed, not asked to end.
    drop(running);
    let running = Running::start(&["--state", &state]);
    assert!(ask(&running, "GET", INFO).contains(r#""status":"issued""#));
}

#[test]
fn an_automatic_sandbox_issues_by_itself() {
    let running = Running::start(&["--automatic", "0"]);
    order(&running);
    assert!(ask(&running, "GET", INFO).contains(r#""status":"issued""#));
}
