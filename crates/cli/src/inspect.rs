//! `qwac inspect`: shows what a certificate says of PSD2, and what there is to find in it.

use crate::failure::Failure;
use crate::verification::Expected;
use crate::{End, certificate_file, show};
use qwac_psd2::certificate::{Certificate, QcStatement};
use qwac_psd2::jiff::Timestamp;
use qwac_psd2::{Chain, Report};
use serde_json::json;
use std::io::Result as Written;
use std::path::PathBuf;

#[derive(clap::Args)]
#[command(after_help = crate::EXIT_CODES)]
pub(crate) struct Options {
    /// The certificate, with or without its chain, as PEM or DER.
    file: PathBuf,
    #[command(flatten)]
    expected: Expected,
    /// Prints one JSON object: {"valid", "certificates", "findings"}, and "error" if the file can't be read. The paths of
    /// the findings are places in the certificates.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    let (chain, report) = match inspect(options) {
        Ok(inspected) => inspected,
        Err(failure) if options.json => {
            let error = failure.json();
            show::json(
                &json!({ "valid": false, "certificates": [], "findings": [], "error": error }),
            )?;
            return Ok(End::Failed);
        }
        Err(failure) => return Err(failure),
    };
    let valid = report.is_valid();
    if options.json {
        show::json(&json!({ "valid": valid, "certificates": chain, "findings": report }))?;
    } else {
        if let Some((_, leaf)) = chain.leaf() {
            certificate(leaf)?;
        }
        show::line("")?;
        show::report(&options.file, &report)?;
    }
    Ok(if valid { End::Well } else { End::NotValid })
}

fn inspect(options: &Options) -> Result<(Chain, Report), Failure> {
    let chain = certificate_file::read(&options.file)?;
    let report = options.expected.verifier()?.inspect(&chain);
    Ok((chain, report))
}

/// For people. What stands in a certificate is shown as it stands; nobody vouches for it.
fn certificate(of: &Certificate) -> Written<()> {
    let subject = &of.subject;
    field("names", [of.dns_names.join(", ")])?;
    field("organization", subject.organization().map(str::to_owned))?;
    let identifier = subject.organization_identifier();
    field("identifier", identifier.map(str::to_owned))?;
    field("country", subject.country().map(str::to_owned))?;
    match of.psd2() {
        Some(psd2) => {
            let roles = psd2.roles.iter().map(|role| match role.known() {
                Some(known) => format!("{}, {}", role.name, known.about()),
                None => format!("{} ({}), not known", role.name, role.oid.as_str()),
            });
            field("roles", roles)?;
            let authority = [&psd2.nca_name, &psd2.nca_id].map(|part| part.as_deref());
            let authority: Vec<&str> = authority.into_iter().flatten().collect();
            field("authority", [authority.join(", ")])?;
        }
        None => field("roles", ["none: there is no PSD2 statement".to_owned()])?,
    }
    let types = of.qc_statements.iter().flat_map(|all| all.all());
    let types = types.filter_map(|statement| match statement {
        QcStatement::Type { types } => Some(types),
        _ => None,
    });
    field("qualified for", types.flatten().map(ToString::to_string))?;
    let policies = of.policies.iter().flatten();
    field("policies", policies.map(|policy| policy.oid.to_string()))?;
    let usages = of.key_usages.iter().flatten();
    let usages: Vec<&str> = usages.map(|usage| usage.name()).collect();
    field("key usages", [usages.join(", ")])?;
    let purposes = of.extended_key_usages.iter().flatten();
    let purposes: Vec<&str> = purposes
        .map(|purpose| purpose.name().unwrap_or(purpose.as_str()))
        .collect();
    field("purposes", [purposes.join(", ")])?;
    if let (Some(from), Some(to)) = (of.not_before, of.not_after) {
        field("valid", [format!("{from} to {to}, {}", left(to))])?;
    }
    if let Some(key) = &of.key {
        let bits = key.bits.map(|bits| format!(", {bits} bits"));
        let algorithm = key.algorithm.name().unwrap_or(key.algorithm.as_str());
        field("key", [format!("{algorithm}{}", bits.unwrap_or_default())])?;
        field("key SHA-256", [key.sha256.clone()])?;
    }
    field("issuer", [of.issuer.to_string()])?;
    field("serial number", [of.serial_number.clone()])?;
    field("SHA-256", [of.sha256.clone()])
}

/// One line for each value, the first with its name.
fn field(name: &str, values: impl IntoIterator<Item = String>) -> Written<()> {
    let mut name = name;
    for value in values.into_iter().filter(|value| !value.is_empty()) {
        show::line(&format!("{name:15}{value}"))?;
        name = "";
    }
    Ok(())
}

fn left(to: Timestamp) -> String {
    match to.as_second().saturating_sub(Timestamp::now().as_second()) {
        ..0 => "ended".to_owned(),
        seconds => format!("{} days left", seconds / 86_400),
    }
}
