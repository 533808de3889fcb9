//! What the command shows to people and to scripts.
//!
//! Everything here can fail: the result of an order that costs money must not vanish in a full disk without a word.

use crate::End;
use crate::failure::Failure;
use crate::text::{json_text, one_line};
use qwac_psd2::{Error, Id, PlacedOrder, PlacedStatus, Report};
use serde::Serialize;
use serde_json::{Value, json};
use std::io::{IsTerminal, Result, Write, stderr, stdout};
use std::path::Path;

/// Writes a line to standard output.
pub(crate) fn line(text: &str) -> Result<()> {
    writeln!(stdout(), "{}", one_line(text))
}

/// Writes a line to standard error, which is the last place to tell anything.
pub(crate) fn error_line(text: &str) {
    let _ = writeln!(stderr(), "{}", one_line(text));
}

/// One JSON value on standard output.
pub(crate) fn json(value: &impl Serialize) -> Result<()> {
    let mut out = stdout();
    writeln!(out, "{}", json_text(value)?)?;
    out.flush()
}

/// The end of a command that follows an order: what it found, or why it failed; with --json one object in either case.
pub(crate) fn end<T: Serialize>(
    as_json: bool,
    result: std::result::Result<T, Failure>,
    show: impl FnOnce(&T) -> Result<()>,
) -> std::result::Result<End, Failure> {
    let shown = match result {
        Ok(told) if as_json => json(&told).map(|()| End::Well),
        Ok(told) => show(&told).map(|()| End::Well),
        Err(failure) if as_json => json(&json!({ "error": failure.json() })).map(|()| End::Failed),
        Err(failure) => return Err(failure),
    };
    let flushed = shown.and_then(|end| stdout().flush().map(|()| end));
    flushed.map_err(|error| Failure::Machine(format!("the result can't be written: {error}")))
}

/// Whether what is written to standard output goes nowhere without an error.
///
/// In place of an output that is closed, Rust opens /dev/null. The two can't be told apart.
#[cfg(unix)]
pub(crate) fn vanishes() -> bool {
    use std::os::{fd::AsFd, unix::fs::MetadataExt};
    let device = |metadata: std::fs::Metadata| metadata.rdev();
    let out = stdout().as_fd().try_clone_to_owned();
    let out = out.and_then(|out| std::fs::File::from(out).metadata());
    match (out.map(device), std::fs::metadata("/dev/null").map(device)) {
        (Ok(out), Ok(null)) => out == null,
        _ => false,
    }
}

/// Whether what is written to standard output goes nowhere without an error. Only known on Unix.
#[cfg(not(unix))]
pub(crate) fn vanishes() -> bool {
    false
}

/// What a check found, with a closing line.
pub(crate) fn report(file: &Path, report: &Report) -> Result<()> {
    for finding in report.findings() {
        let path = match finding.path.as_str() {
            "" => "/",
            path => path,
        };
        let (severity, rule) = (finding.severity, finding.rule);
        line(&format!("{severity} {path} [{rule}]: {}", finding.message))?;
        line(&format!("  {}", finding.help))?;
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
    line(&format!("{}: {verdict}, {count}", file.display()))
}

/// The end of a command that only looks at a file: what it found, or why it could not look, for people or as one JSON object:
/// `{"valid", "findings"}`, and `"error"` if there is one.
pub(crate) fn verdict(
    file: &Path,
    for_scripts: bool,
    report: std::result::Result<Report, Failure>,
) -> std::result::Result<End, Failure> {
    let found = match report {
        Ok(found) => found,
        Err(failure) if for_scripts => {
            json(&json!({ "valid": false, "findings": [], "error": failure.json() }))?;
            return Ok(End::Failed);
        }
        Err(failure) => return Err(failure),
    };
    let valid = found.is_valid();
    if for_scripts {
        json(&json!({ "valid": valid, "findings": found }))?;
    } else {
        self::report(file, &found)?;
    }
    Ok(if valid { End::Well } else { End::NotValid })
}

/// The request as it goes out, its CSR shortened.
pub(crate) fn request(url: &str, body: &Value) -> Result<()> {
    let mut body = body.clone();
    if let Some(csr) = body.pointer_mut("/certificate/csr")
        && let Some(pem) = csr.as_str()
    {
        let start: String = pem.chars().take(52).collect();
        *csr = format!("{start}... ({} characters)", pem.chars().count()).into();
    }
    heading(&format!("Request: POST {url}"))?;
    json(&body)
}

/// What came back.
pub(crate) fn placed(placed: &PlacedOrder) -> Result<()> {
    heading(if placed.recovered {
        "Found, after its answer was lost"
    } else {
        "Answer"
    })?;
    line(&format!("  order         {}", placed.order_id))?;
    let status = placed.status.as_str().replace('_', " ");
    line(&format!("  status        {status}"))?;
    if let Some(id) = &placed.certificate_id {
        line(&format!("  certificate   {id}"))?;
    }
    if let Some(id) = &placed.organization_id {
        line(&format!("  organization  {id} (new)"))?;
    }
    for request in &placed.requests {
        let id = request.id.as_ref().map_or("number not given", Id::as_str);
        let status = request.status.as_deref().unwrap_or("status not given");
        line(&format!("  request       {id} ({status})"))?;
    }
    for domain in &placed.domains {
        if let Some(name) = domain.dns_name.as_ref().or(domain.name.as_ref()) {
            line(&format!("  domain        {name}"))?;
        }
    }
    if let Some(value) = &placed.dcv_random_value {
        line(&format!("  domain proof  {value}"))?;
    }
    if let Some(next) = next(&placed.status) {
        line(&format!("  next          {next}"))?;
    }
    let chain = placed.certificate_chain.iter();
    for pem in chain.filter_map(|certificate| certificate.pem.as_ref()) {
        if is_pem(pem) {
            pem.lines().try_for_each(line)?;
        } else {
            line(pem)?;
        }
    }
    stdout().flush()
}

/// Whether the text is nothing but PEM, whose lines may stand as they are: no words of a server can be among them.
fn is_pem(text: &str) -> bool {
    let base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    text.lines().all(|line| {
        matches!(
            line,
            "-----BEGIN CERTIFICATE-----" | "-----END CERTIFICATE-----"
        ) || line.chars().all(base64)
    })
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
    let mut json = json!({
        "kind": error.kind(),
        "cause": error.cause(),
        "message": error.to_string(),
        "status": error.status(),
        "api_errors": error.api_errors(),
        "order_id": error.order_id(),
        "order_may_exist": error.order_may_exist(),
        "may_have_happened": error.may_have_happened(),
    });
    if let (Some(receipt), Value::Object(json)) = (error.receipt(), &mut json) {
        json.insert("receipt".to_owned(), json!(receipt));
    }
    json
}

fn heading(text: &str) -> Result<()> {
    let text = one_line(text);
    if stdout().is_terminal() {
        writeln!(stdout(), "\n\x1b[1m{text}\x1b[0m")
    } else {
        writeln!(stdout(), "\n{text}")
    }
}
