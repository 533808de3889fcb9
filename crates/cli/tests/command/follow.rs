//! The commands that follow an order: what they ask, what they show, how they end.

use crate::process::{err, first, json, out, project, qwac};
use crate::server::Service;
use std::process::Output;

macro_rules! example {
    ($name:literal) => {
        include_str!(concat!("../../../../spec/examples/", $name, ".json"))
    };
}

const ORDER: &str = "GET /services/v2/order/certificate/112233 ";
const VALIDATION: &str = "GET /services/v2/order/certificate/112233/validation ";
const DOMAIN: &str = "GET /services/v2/domain/778899";
const REQUEST: &str = "PUT /services/v2/request/113/status ";
const CANCEL: &str = "PUT /services/v2/order/certificate/112233/status ";
const DOWNLOAD: &str = "GET /services/v2/certificate/download/order/112233/format/";
const PEM: &str = "-----BEGIN CERTIFICATE-----\r\nMIIB\r\n-----END CERTIFICATE-----\r\n";

fn run(service: &Service, arguments: &[&str]) -> Output {
    let output = qwac(arguments)
        .args(["--base-url", service.url()])
        .env("CERTCENTRAL_API_KEY", "canary-key")
        .output()
        .unwrap();
    assert!(!(out(&output) + &err(&output)).contains("canary"));
    output
}

fn pending() -> Service {
    Service::answering(&[
        (ORDER, 200, example!("info-pending")),
        (VALIDATION, 200, example!("validation-pending")),
        (DOMAIN, 200, example!("domain-pending")),
        (REQUEST, 204, ""),
        (CANCEL, 204, ""),
    ])
}

fn refused() -> Service {
    Service::answering(&[
        ("GET ", 403, example!("error-invalid-key")),
        ("PUT ", 403, example!("error-invalid-key")),
    ])
}

#[test]
fn status_shows_the_order_and_who_must_act() {
    let service = pending();
    let output = run(&service, &["status", "112233"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let shown = out(&output);
    for part in [
        "order         112233",
        "status        needs approval",
        "name          example.org",
        "organization  12345, Example Payments B.V.",
        "request       113 (pending)",
        "to do         an approver must approve request 113",
        "to do         somebody must show control of example.net by dns-txt-token, with the value example-random-value",
        "to do         John Doe must approve",
    ] {
        assert!(shown.contains(part), "{part} in {shown}");
    }
    let result = json(&run(&service, &["status", "112233", "--json"]));
    assert_eq!(result["order"]["status"], "needs_approval");
    assert_eq!(result["actions"][0]["action"], "approve_request");
    assert_eq!(
        result["actions"][1]["token"]["token"],
        "example-random-value"
    );
}

#[test]
fn a_failure_is_told_to_people_and_to_scripts() {
    let service = refused();
    for command in [
        &["status", "112233"][..],
        &["wait", "112233"],
        &["approve", "112233"],
        &["approve", "--request", "113"],
        &["cancel", "112233", "--note", "x"],
        &["download", "112233"],
        &["organizations"],
    ] {
        let output = run(&service, command);
        assert_eq!(output.status.code(), Some(1), "{command:?}");
        assert!(err(&output).contains("API key"), "{}", err(&output));
        assert_eq!(out(&output), "");
        let output = run(&service, &[command, &["--json"]].concat());
        assert_eq!(output.status.code(), Some(1), "{command:?}");
        let error = &json(&output)["error"];
        assert_eq!(error["kind"], "authentication", "{command:?}");
        assert_eq!(error["may_have_happened"], false);
    }
    let output = run(&service, &["status", ".."]);
    assert!(
        err(&output).contains("Nothing was sent"),
        "{}",
        err(&output)
    );
}

#[test]
fn wait_ends_with_the_certificate_a_person_or_the_time() {
    let issued = example!("info-issued").replace("112234", "112233");
    let service = Service::answering(&[(ORDER, 200, &issued)]);
    let output = run(&service, &["wait", "112233"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let shown = out(&output);
    assert!(shown.contains("order 112233: issued"), "{shown}");
    assert!(shown.contains("qwac download 112233"), "{shown}");
    let result = json(&run(&service, &["wait", "112233", "--json"]));
    assert_eq!(result["outcome"], "issued");
    assert_eq!(result["progress"]["certificate_id"], 445_566);

    let service = pending();
    let output = run(&service, &["wait", "112233", "--until-action", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&output)["outcome"], "needs_action");
    let output = run(&service, &["wait", "112233", "--deadline", "0", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&output)["outcome"], "timed_out");
    assert!(
        err(&output).contains("must approve request 113"),
        "{}",
        err(&output)
    );
}

#[test]
fn approve_finds_what_waits_and_approves_it() {
    for arguments in [
        &["approve", "112233", "--comment", "Agreed."][..],
        &["approve", "--request", "113", "--comment", "Agreed."],
    ] {
        let service = pending();
        let output = run(&service, arguments);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        assert_eq!(out(&output), "Request 113 is approved.\n");
        let last = service.requests().pop().unwrap();
        assert!(last.starts_with(REQUEST), "{last}");
        assert!(
            last.contains("\"approved\"") && last.contains("Agreed."),
            "{last}"
        );
    }
    let issued = example!("info-issued").replace("112234", "112233");
    let service = Service::answering(&[(ORDER, 200, &issued)]);
    let output = run(&service, &["approve", "112233"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        err(&output).contains("no request that waits"),
        "{}",
        err(&output)
    );
}

#[test]
fn an_approval_before_one_that_fails_is_told() {
    let two = example!("info-pending").replace(
        r#""requests": ["#,
        r#""requests": [{ "id": 112, "type": "new_request", "status": "submitted" },"#,
    );
    let service = Service::answering(&[
        (ORDER, 200, &two),
        (VALIDATION, 404, r#"{"errors":[{"code":"not_found"}]}"#),
        ("PUT /services/v2/request/112/status ", 204, ""),
        (
            REQUEST,
            400,
            r#"{"errors":[{"code":"request_already_processed"}]}"#,
        ),
    ]);
    let output = run(&service, &["approve", "112233"]);
    assert_eq!(output.status.code(), Some(1));
    let shown = err(&output);
    assert!(shown.contains("Request 112 is approved."), "{shown}");
    assert!(shown.contains("request_already_processed"), "{shown}");
    assert!(shown.contains("Nothing was changed."), "{shown}");
}

#[test]
fn cancel_needs_a_note() {
    let service = pending();
    let output = run(&service, &["cancel", "112233", "--note", "Not needed."]);
    assert_eq!(
        out(&output),
        "Order 112233 is canceled.\n",
        "{}",
        err(&output)
    );
    let sent = service.requests().pop().unwrap();
    assert!(
        sent.contains("\"canceled\"") && sent.contains("Not needed."),
        "{sent}"
    );
    assert_eq!(run(&service, &["cancel", "112233"]).status.code(), Some(1));
    let output = run(&service, &["cancel", "112233", "--note", " "]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(service.requests().len(), 1);
}

#[test]
fn organizations_are_listed() {
    let list = "GET /services/v2/organization?";
    let service = Service::answering(&[(list, 200, example!("organizations-two"))]);
    let output = run(&service, &["organizations"]);
    let shown = out(&output);
    let first = "12345     Example Payments B.V., Utrecht, nl, active\n          EV: active until 2027-12-03";
    assert!(shown.starts_with(first), "{shown} {}", err(&output));
    let result = json(&run(
        &service,
        &["organizations", "--search", "x", "--json"],
    ));
    assert_eq!(result["organizations"][1]["id"], 12346);
    assert!(service.requests()[1].contains("search%5D=x"));
}

#[test]
fn download_writes_whole_files_only_and_over_none() {
    let service = Service::answering(&[(DOWNLOAD, 200, PEM)]);
    let output = run(&service, &["download", "112233"]);
    assert_eq!(out(&output), PEM.replace('\r', ""), "{}", err(&output));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chain.pem");
    let file = path.to_str().unwrap();
    let arguments = ["download", "112233", "--format", "pem_all", "--out", file];
    let output = run(&service, &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), PEM);
    assert!(service.requests()[1].contains("/format/pem_all "));
    std::fs::write(&path, "mine").unwrap();
    let output = run(&service, &arguments);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("--overwrite"), "{}", err(&output));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
    let result = json(&run(
        &service,
        &[&arguments[..], &["--overwrite", "--json"]].concat(),
    ));
    assert_eq!(result["form"], "pem");
    assert_eq!(result["file"], file);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), PEM);
    // Nothing else is left there.
    assert_eq!(folder.path().read_dir().unwrap().count(), 1);

    for body in ["<html>Log in</html>", &PEM[..40], ""] {
        let service = Service::answering(&[(DOWNLOAD, 200, body)]);
        let other = folder.path().join("other.pem");
        let output = run(
            &service,
            &["download", "112233", "--out", other.to_str().unwrap()],
        );
        assert_eq!(output.status.code(), Some(1), "{body}");
        assert!(!other.exists());
    }
    let zip = "PK\u{3}\u{4}PK\u{5}\u{6}";
    let service = Service::answering(&[(DOWNLOAD, 200, zip)]);
    let output = run(&service, &["download", "112233", "--format", "default"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("--out"), "{}", err(&output));
}

#[test]
fn renew_takes_over_the_names_and_the_organization() {
    let service = Service::answering(&[
        (ORDER, 200, example!("info-pending")),
        (
            "POST /services/v2/order/certificate/eu_qwac_psd2 ",
            201,
            r#"{"id":112299}"#,
        ),
    ]);
    // What the renewed order tells may be left out.
    let order: String = first()
        .lines()
        .filter(|line| !line.starts_with("common_name") && !line.starts_with("dns_names"))
        .map(|line| format!("{line}\n"))
        .collect();
    let (_folder, file) = crate::process::file("renewal.toml", &order);
    let output = run(&service, &["renew", "112233", &file, "--dry-run", "--json"]);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{} {}",
        out(&output),
        err(&output)
    );
    let result = json(&output);
    assert_eq!(result["request"]["renewal_of_order_id"], 112_233);
    assert_eq!(
        result["request"]["certificate"]["common_name"],
        "example.net"
    );
    assert_eq!(service.requests().len(), 1);

    let csr = project("tests/orders/second.csr");
    let csr = ["--csr", csr.to_str().unwrap()];
    let output = run(&service, &[&["renew", "112233", &file][..], &csr].concat());
    assert_eq!(
        output.status.code(),
        Some(0),
        "{} {}",
        out(&output),
        err(&output)
    );
    assert!(out(&output).contains("112299"), "{}", out(&output));
    let sent = service.requests().pop().unwrap();
    assert!(sent.contains("\"renewal_of_order_id\":112233"), "{sent}");

    let (_folder, file) = crate::process::file("wrong.toml", "common_name = \"example.net\"");
    let output = run(&service, &["renew", "112233", &file]);
    assert_eq!(output.status.code(), Some(2), "{}", err(&output));
    assert_eq!(service.requests().len(), 4);
}

/// On Unix, where the signals are.
#[cfg(unix)]
#[test]
fn a_wait_that_is_stopped_says_that_the_order_goes_on() {
    use std::io::{BufRead, BufReader};
    use std::process::{Command, Stdio};
    let service = pending();
    let mut child = qwac(&["wait", "112233", "--base-url", service.url()])
        .env("CERTCENTRAL_API_KEY", "canary-key")
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut errors = BufReader::new(child.stderr.take().unwrap()).lines();
    let first = errors.next().unwrap().unwrap();
    assert!(first.contains("needs approval"), "{first}");
    let mut kill = Command::new("kill");
    let killed = kill.args(["-INT", &child.id().to_string()]).status();
    assert!(killed.unwrap().success());
    let last = errors.next().unwrap().unwrap();
    assert!(last.contains("The order goes on"), "{last}");
    assert_eq!(child.wait().unwrap().code(), Some(1));
}
