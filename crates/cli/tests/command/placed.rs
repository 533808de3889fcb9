//! An order that was placed, or may have been, is never lost without a word.
//!
//! On Unix, where the signals and the devices are.
#![cfg(unix)]

use crate::process::{err, json, out, qwac, run};
use crate::server::{Server, answer};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};

const ORDER: [&str; 2] = ["order", "tests/orders/first.toml"];

/// `qwac order` on its way to this server.
fn ordering(server: &Server, arguments: &[&str]) -> Child {
    qwac(&[&ORDER, arguments].concat())
        .args(["--base-url", &server.url()])
        .env("CERTCENTRAL_API_KEY", "canary-key")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// With an output that nobody reads.
fn to_nobody(mut command: Command) -> Output {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    command.stdout(writer).output().unwrap()
}

#[cfg(target_os = "linux")]
fn to_a_full_disk(mut command: Command) -> Output {
    let full = File::options().write(true).open("/dev/full").unwrap();
    command.stdout(full).output().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_stops_an_order_or_its_number_is_told() {
    let output = to_a_full_disk(qwac(&[&ORDER[..], &["--sandbox", "--json"]].concat()));
    assert_eq!(output.status.code(), Some(1));
    let shown = err(&output);
    assert!(
        shown.contains("order 1000001 was placed, but the result can't be written: "),
        "{shown}"
    );
    // For people, the request is shown before it is sent.
    let output = to_a_full_disk(qwac(&[&ORDER[..], &["--sandbox"]].concat()));
    assert_eq!(output.status.code(), Some(1));
    let shown = err(&output);
    assert!(shown.contains("can't be written: "), "{shown}");
    assert!(shown.contains("Nothing was sent"), "{shown}");
    for arguments in [
        &["check", ORDER[1]][..],
        &["check", ORDER[1], "--json"],
        &["--help"],
    ] {
        assert_eq!(to_a_full_disk(qwac(arguments)).status.code(), Some(1));
    }
}

#[test]
fn a_reader_that_went_away_ends_with_1_and_without_a_panic() {
    for arguments in [
        &["check", ORDER[1]][..],
        &["check", ORDER[1], "--json"],
        &["order", ORDER[1], "--sandbox"],
        &["sandbox"],
    ] {
        let output = to_nobody(qwac(arguments));
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(!err(&output).contains("panicked"), "{}", err(&output));
    }
    let output = to_nobody(qwac(&[&ORDER[..], &["--sandbox", "--json"]].concat()));
    assert_eq!(output.status.code(), Some(1));
    assert!(
        err(&output).contains("order 1000001 was placed"),
        "{}",
        err(&output)
    );
}

#[test]
fn a_reader_that_goes_away_before_the_answer_does_not_lose_the_number() {
    let server = Server::start();
    let mut child = ordering(&server, &[]);
    let stream = server.request();
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    reader.read_line(&mut String::new()).unwrap();
    drop(reader);
    answer(stream, r#"{"id":112233}"#);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let shown = err(&output);
    assert!(
        shown.contains("order 112233 was placed, but the result can't be written: "),
        "{shown}"
    );
}

#[test]
fn an_error_that_cannot_be_written_is_told_elsewhere() {
    let server = Server::start();
    let mut child = ordering(&server, &["--json", "--settle", "0", "--timeout", "1"]);
    drop(child.stdout.take());
    answer(server.request(), "{}");
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        err(&output).contains("may have been placed"),
        "{}",
        err(&output)
    );
}

/// In place of a closed output, a process of Rust finds /dev/null.
#[test]
fn a_closed_output_does_not_lose_the_number() {
    let binary = env!("CARGO_BIN_EXE_qwac");
    for ending in [">&-", "> /dev/null"] {
        for json in ["", "--json"] {
            let line = format!("'{binary}' {} --sandbox {json} {ending}", ORDER.join(" "));
            let mut shell = Command::new("sh");
            let shell = shell.args(["-c", &line]).stdin(Stdio::null());
            let output = shell
                .current_dir(crate::process::project(""))
                .output()
                .unwrap();
            assert_eq!(output.status.code(), Some(0));
            assert_eq!(err(&output), "order 1000001 was placed\n");
        }
    }
    assert_eq!(err(&run(&[&ORDER[..], &["--sandbox"]].concat())), "");
}

#[test]
fn an_interrupted_order_says_that_it_may_exist() {
    for signal in ["-INT", "-TERM"] {
        for arguments in [&[][..], &["--json"]] {
            let server = Server::start();
            let child = ordering(&server, arguments);
            let _open = server.request();
            let mut kill = Command::new("kill");
            let kill = kill.args([signal, &child.id().to_string()]);
            assert!(kill.status().unwrap().success());
            let output = child.wait_with_output().unwrap();
            assert_eq!(output.status.code(), Some(1));
            let shown = err(&output);
            assert!(
                shown.contains("interrupted. The order may have been placed"),
                "{shown}"
            );
            assert!(shown.contains("CertCentral"), "{shown}");
            if !arguments.is_empty() {
                let result = json(&output);
                assert_eq!(result["error"]["kind"], "interrupted");
                assert_eq!(result["error"]["order_may_exist"], true);
                assert!(result["request"].is_object());
            }
            assert!(!(out(&output) + &err(&output)).contains("canary"));
        }
    }
}
