//! From an order to a verified certificate in one command.

use crate::certificates::for_another_key;
use crate::process::{Running, err, file, first, json, out, own_journal, qwac, run};
use crate::server::Service;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};

#[test]
fn an_order_goes_through_to_a_certificate_that_is_what_was_ordered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chain.pem");
    let file = path.to_str().unwrap();
    let order = ["order", "tests/orders/first.toml", "--sandbox", "--through"];
    let output = run(&[&order[..], &["--out", file]].concat());
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}{}",
        out(&output),
        err(&output)
    );
    assert!(out(&output).contains("Written: "), "{}", out(&output));

    let verify = run(&["verify", "tests/orders/first.toml", file, "--json"]);
    assert_eq!(json(&verify)["valid"], true, "{}", out(&verify));
    let text = Command::new("openssl")
        .args([
            "x509",
            "-noout",
            "-subject",
            "-ext",
            "subjectAltName",
            "-in",
            file,
        ])
        .output()
        .unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    assert!(text.contains("example.net"), "{text}");
    // What is there is not written over.
    let again = run(&[&order[..], &["--out", file]].concat());
    assert_eq!(again.status.code(), Some(1));
}

#[test]
fn the_result_for_scripts_has_the_certificate_and_its_verification() {
    let output = run(&[
        "order",
        "tests/orders/first.toml",
        "--sandbox",
        "--through",
        "--json",
    ]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let result = json(&output);
    let pem = result["certificate"].as_str().unwrap();
    assert!(pem.starts_with("-----BEGIN CERTIFICATE-----"), "{pem}");
    let findings = result["verification"].as_array().unwrap();
    assert!(
        findings
            .iter()
            .all(|finding| finding["severity"] != "error"),
        "{result}"
    );
}

/// The command against a server, which is another process. Its orders stand in a journal of their own.
fn at(url: &str, arguments: &[&str]) -> Command {
    let mut command = qwac(arguments);
    command
        .args(["--base-url", url])
        .env("QWAC_JOURNAL", own_journal())
        .env("CERTCENTRAL_API_KEY", "sandbox-key");
    command
}

fn done(url: &str, arguments: &[&str]) -> Output {
    let output = at(url, arguments).output().unwrap();
    assert!(!(out(&output) + &err(&output)).contains("sandbox-key"));
    output
}

fn through<'a>(order: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["order", order, "--through", "--interval", "1"], more].concat()
}

/// Where a file would be that is not there yet.
fn nowhere(folder: &tempfile::TempDir) -> String {
    let path = folder.path().join("chain.pem");
    path.to_str().unwrap().to_owned()
}

#[test]
fn an_order_at_a_server_goes_through_too() {
    let running = Running::start(&["--automatic", "1"]);
    let (folder, order) = file("order.toml", &first());
    let path = nowhere(&folder);
    let output = done(&running.url, &through(&order, &["--out", &path]));
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    // Who has to act is told as by `qwac wait`, and nothing of looking for a lost answer.
    let told = err(&output);
    assert!(told.contains("must approve request 2000001"), "{told}");
    assert!(told.contains("order 1000001: pending"), "{told}");
    assert!(!told.contains("is open"), "{told}");
    let shown = out(&output);
    let (before, after) = shown.split_once("Written: ").unwrap();
    assert!(before.contains("order         1000001"), "{shown}");
    assert!(after.contains("valid, 1 finding"), "{shown}");
    let verify = run(&["verify", &order, &path, "--json"]);
    assert_eq!(json(&verify)["valid"], true, "{}", out(&verify));

    let output = done(&running.url, &through(&order, &["--json", "--again"]));
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let result = json(&output);
    assert_eq!(result["order"]["id"], 1_000_002);
    assert_eq!(result["outcome"], "issued");
    assert_eq!(result["progress"]["certificate_id"], 3_000_002);
    let pem = std::fs::read_to_string(&path).unwrap();
    let other = result["certificate"].as_str().unwrap();
    assert_eq!(pem.lines().count(), other.lines().count());
    assert!(err(&output).contains("order 1000002 was placed"));
}

#[test]
fn where_a_person_has_to_act_or_the_time_is_over_it_says_how_to_go_on() {
    let running = Running::start(&[]);
    let (folder, order) = file("order.toml", &first());
    let path = nowhere(&folder);
    let output = done(
        &running.url,
        &through(&order, &["--out", &path, "--until-action"]),
    );
    assert_eq!(output.status.code(), Some(1), "{}", out(&output));
    let told = err(&output);
    assert!(
        told.contains("an approver must approve request 2000001"),
        "{told}"
    );
    let on = "order 1000001 was placed. Go on with qwac wait 1000001, then qwac download 1000001";
    assert!(told.contains(on), "{told}");
    assert!(out(&output).contains("order         1000001"));
    assert!(!std::path::Path::new(&path).exists());

    for (more, outcome) in [
        (&["--until-action"][..], "needs_action"),
        (&["--deadline", "0"], "timed_out"),
    ] {
        let arguments = through(&order, &[more, &["--json"]].concat()).to_vec();
        let output = done(&running.url, &arguments);
        assert_eq!(output.status.code(), Some(1), "{}", err(&output));
        let result = json(&output);
        assert_eq!(result["outcome"], outcome);
        assert!(result["order"]["id"].is_number(), "{result}");
        assert_eq!(result["progress"]["status"], "needs_approval");
        assert_eq!(result["error"]["kind"], "not_issued");
        assert_eq!(result["error"]["order_may_exist"], true);
        assert!(result.get("certificate").is_none());
    }

    // Going on as it says.
    running.ask("POST", "/sandbox/orders/1000001/issue");
    let waited = done(&running.url, &["wait", "1000001"]);
    assert_eq!(waited.status.code(), Some(0), "{}", err(&waited));
    let downloaded = done(&running.url, &["download", "1000001", "--out", &path]);
    assert_eq!(downloaded.status.code(), Some(0), "{}", err(&downloaded));
    let verify = run(&["verify", &order, &path, "--json"]);
    assert_eq!(json(&verify)["valid"], true, "{}", out(&verify));
}

/// The command, waiting for its order, and what it said on standard error so far.
fn waiting(running: &Running, order: &str) -> (Child, BufReader<std::process::ChildStderr>) {
    let mut child = at(&running.url, &through(order, &["--json"]))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    while !line.contains("must approve") {
        line.clear();
        assert!(told.read_line(&mut line).unwrap() > 0, "it ended");
    }
    (child, told)
}

#[test]
fn an_order_that_is_rejected_meanwhile_ends_it() {
    let running = Running::start(&[]);
    let (_folder, order) = file("order.toml", &first());
    let (child, _told) = waiting(&running, &order);
    running.ask("POST", "/sandbox/orders/1000001/reject");
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let result = json(&output);
    assert_eq!(result["outcome"], "ended");
    assert_eq!(result["progress"]["status"], "rejected");
    let message = result["error"]["message"].as_str().unwrap();
    assert!(message.contains("rejected"), "{message}");
}

/// On Unix, where the signals are.
#[cfg(unix)]
#[test]
fn a_signal_ends_the_wait_and_not_the_order() {
    let running = Running::start(&[]);
    let (_folder, order) = file("order.toml", &first());
    let (child, mut told) = waiting(&running, &order);
    let mut kill = Command::new("kill");
    let killed = kill.args(["-TERM", &child.id().to_string()]).status();
    assert!(killed.unwrap().success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let result = json(&output);
    assert_eq!(result["error"]["kind"], "stopped");
    assert_eq!(result["error"]["order_may_exist"], true);
    assert_eq!(result["order"]["id"], 1_000_001);
    let mut rest = String::new();
    std::io::Read::read_to_string(&mut told, &mut rest).unwrap();
    assert!(rest.contains("Go on with qwac wait 1000001"), "{rest}");
}

#[test]
fn what_can_be_known_before_is_told_before_anything_is_sent() {
    let running = Running::start(&["--automatic", "0"]);
    let (_folder, order) = file("order.toml", &first());
    let (folder, there) = file("chain.pem", "something");
    let nowhere = folder.path().join("no/chain.pem").display().to_string();
    for (arguments, says) in [
        (through(&order, &["--out", &there]), "is there already"),
        (through(&order, &["--out", &nowhere]), "can't be written"),
        (vec!["order", &order, "--deadline", "5"], "add --through"),
        (vec!["order", &order, "--until-action"], "add --through"),
        (vec!["order", &order, "--out", "new.pem"], "--through"),
    ] {
        let output = done(&running.url, &arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(err(&output).contains(says), "{}", err(&output));
    }
    assert_eq!(std::fs::read_to_string(&there).unwrap(), "something");
    let info = running.ask("GET", "/services/v2/order/certificate/1000001");
    assert!(info.contains("not_found|order"), "{info}");
}

#[test]
fn a_certificate_that_is_not_what_was_ordered_is_no_success() {
    let pem = for_another_key();
    let issued = r#"{"id":7,"status":"issued","certificate":{"id":8}}"#;
    let service = Service::answering(&[
        ("POST /services/v2/order/certificate/", 201, r#"{"id":7}"#),
        ("GET /services/v2/order/certificate/7 ", 200, issued),
        ("GET /services/v2/certificate/download/order/7/", 200, &pem),
    ]);
    let (folder, order) = file("order.toml", &first());
    let path = nowhere(&folder);
    let output = done(service.url(), &through(&order, &["--out", &path]));
    assert_eq!(output.status.code(), Some(3), "{}", err(&output));
    let shown = out(&output);
    assert!(shown.contains("verify.public_key"), "{shown}");
    // To be looked at.
    assert_eq!(std::fs::read_to_string(&path).unwrap(), pem);

    // A download that fails doesn't hide the order.
    let page = "<html>down</html>";
    let service = Service::answering(&[
        ("POST /services/v2/order/certificate/", 201, r#"{"id":7}"#),
        ("GET /services/v2/order/certificate/7 ", 200, issued),
        ("GET /services/v2/certificate/download/order/7/", 404, page),
    ]);
    let output = done(service.url(), &through(&order, &["--json"]));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&output)["order"]["id"], 7);
    assert_eq!(json(&output)["error"]["order_may_exist"], true);
    let told = err(&output);
    assert!(told.contains("then qwac download 7"), "{told}");
}

/// On a terminal there is a bar of what is done and left to do; elsewhere only what is told.
#[cfg(unix)]
#[test]
fn a_terminal_shows_how_far_it_is() {
    const TERMINAL: &str = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)";
    let running = Running::start(&[]);
    let (_folder, order) = file("order.toml", &first());
    let placed = done(&running.url, &["order", &order]);
    assert_eq!(placed.status.code(), Some(0), "{}", err(&placed));
    let wait = ["wait", "1000001", "--interval", "1"];
    let mut child = Command::new("python3")
        .args(["-c", TERMINAL, env!("CARGO_BIN_EXE_qwac")])
        .args(wait)
        .args(["--base-url", &running.url])
        .env("CERTCENTRAL_API_KEY", "sandbox-key")
        .env("TERM", "xterm")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut terminal = BufReader::new(child.stdout.take().unwrap());
    let mut until = |wanted: &str| {
        let mut shown = String::new();
        while !shown.contains(wanted) {
            let read = terminal.read_line(&mut shown).unwrap();
            assert!(read > 0, "no {wanted} in {shown:?}");
        }
        shown
    };
    until("must approve request");
    running.ask("POST", "/sandbox/orders/1000001/approve");
    until("must validate the organization");
    running.ask("POST", "/sandbox/orders/1000001/issue");
    let shown = until("qwac download 1000001");
    assert!(child.wait().unwrap().success());
    // Of the approval, three names, the representative, the organization and the certificate, one is done.
    let bar = "[====>                         ] order 1000001: pending, 5 to do";
    assert!(shown.contains(bar), "{shown:?}");

    let again = done(&running.url, &wait);
    assert!(!err(&again).contains('['), "{}", err(&again));
}
