//! What the command shows to people and to scripts.

use crate::End;
use qwac_psd2::{Error, PlacedOrder, PlacedStatus, Report};
use serde_json::{Value, json};
use std::io::{IsTerminal, Write};
use std::path::Path;

/// Writes a line to standard output. A reader that went away is no fault of ours.
pub(crate) fn line(text: &str) {
    let _ = writeln!(std::io::stdout(), "{}", printable(text));
}

/// Writes a line to standard error.
pub(crate) fn error_line(text: &str) {
    let _ = writeln!(std::io::stderr(), "{}", printable(text));
}

/// One JSON value on standard output.
pub(crate) fn json(value: &Value) {
    let _ = writeln!(std::io::stdout(), "{value:#}");
}

/// A fault outside any call: of the order's file or of this machine.
pub(crate) fn fault(kind: &str, fault: &str, as_json: bool) -> End {
    if as_json {
        json(&json!({ "error": { "kind": kind, "message": fault } }));
    } else {
        error_line(&format!("error: {fault}"));
    }
    End::Failed
}

/// What a check found, with a closing line.
pub(crate) fn report(file: &Path, report: &Report) {
    for finding in report.findings() {
        line(&finding.to_string());
    }
    let verdict = if report.is_valid() {
        "valid"
    } else {
        "not valid"
    };
    let count = match report.findings().len() {
        0 => "nothing found".to_owned(),
        1 => "1 finding".to_owned(),
        count => format!("{count} findings"),
    };
    line(&format!("{}: {verdict}, {count}", file.display()));
}

/// The request as it goes out, its CSR shortened.
pub(crate) fn request(url: &str, body: &Value) {
    let mut body = body.clone();
    if let Some(csr) = body.pointer_mut("/certificate/csr")
        && let Some(pem) = csr.as_str()
    {
        let start: String = pem.chars().take(52).collect();
        *csr = format!("{start}... ({} characters)", pem.chars().count()).into();
    }
    heading(&format!("Request: POST {url}"));
    line(&format!("{body:#}"));
}

/// What came back.
pub(crate) fn placed(placed: &PlacedOrder) {
    heading("Answer");
    line(&format!("  order         {}", placed.order_id));
    line(&format!(
        "  status        {}",
        placed.status.as_str().replace('_', " ")
    ));
    if let Some(id) = &placed.certificate_id {
        line(&format!("  certificate   {id}"));
    }
    if let Some(id) = &placed.organization_id {
        line(&format!("  organization  {id} (new)"));
    }
    for request in &placed.requests {
        if let Some(id) = &request.id {
            let status = request.status.as_deref().unwrap_or("status not given");
            line(&format!("  request       {id} ({status})"));
        }
    }
    for domain in &placed.domains {
        if let Some(name) = domain.dns_name.as_ref().or(domain.name.as_ref()) {
            line(&format!("  domain        {name}"));
        }
    }
    if let Some(next) = next(&placed.status) {
        line(&format!("  next          {next}"));
    }
}

/// What is to be done now.
fn next(status: &PlacedStatus) -> Option<&'static str> {
    match status {
        PlacedStatus::WaitingForApproval | PlacedStatus::Submitted => {
            Some("an approver must approve the request in CertCentral")
        }
        PlacedStatus::Approved => Some(
            "DigiCert validates the domains, the organization and the roles, and the authorized representative approves",
        ),
        PlacedStatus::Issued => Some("the certificate is there"),
        PlacedStatus::Rejected => Some("the request was rejected; look at it in CertCentral"),
        _ => None,
    }
}

/// The error of a call, as an object for scripts.
pub(crate) fn error_json(error: &Error) -> Value {
    json!({
        "kind": error.kind(),
        "message": error.to_string(),
        "status": error.status(),
        "api_errors": error.api_errors(),
        "order_id": error.order_id(),
        "order_may_exist": error.order_may_exist(),
    })
}

fn heading(text: &str) {
    if std::io::stdout().is_terminal() {
        let _ = writeln!(std::io::stdout(), "\n\x1b[1m{}\x1b[0m", printable(text));
    } else {
        line(&format!("\n{text}"));
    }
}

/// Text without control characters but line ends: a server or a file must not steer the terminal.
fn printable(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_control() && c != '\n' {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}
