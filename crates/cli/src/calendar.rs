//! `qwac calendar`: when certificates should be ordered anew, as a calendar.

use crate::failure::Failure;
use crate::{End, certificate_file, show};
use qwac_psd2::jiff::Timestamp;
use qwac_psd2::{RenewalPlan, renewal_plan};
use serde_json::json;
use std::io::Write;
use std::path::PathBuf;

#[derive(clap::Args)]
#[command(after_help = crate::EXIT_CODES)]
pub(crate) struct Options {
    /// Certificates, each with or without its chain, as PEM or DER.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Writes the calendar (iCalendar, RFC 5545) to this file, and the plan for people to the standard output. Without it,
    /// the calendar goes to the standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Prints one JSON object: {"made_at", "renewals", "left_out"}, and "error" alone if a file can't be read.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    let plan = match plan(options) {
        Ok(plan) => plan,
        Err(failure) if options.json => {
            show::json(&json!({ "error": failure.json() }))?;
            return Ok(End::Failed);
        }
        Err(failure) => return Err(failure),
    };
    if options.json {
        show::json(&plan)?;
    } else if options.out.is_some() {
        people(&plan)?;
    } else {
        // Its lines are escaped already, and end as the standard says.
        let mut out = std::io::stdout();
        out.write_all(plan.to_icalendar().as_bytes())?;
        out.flush()?;
    }
    Ok(end(&plan))
}

/// A certificate that can't be planned for is a matter for whoever reads the exit code.
fn end(plan: &RenewalPlan) -> End {
    if plan.left_out.is_empty() {
        End::Well
    } else {
        End::NotValid
    }
}

fn plan(options: &Options) -> Result<RenewalPlan, Failure> {
    let mut certificates = Vec::new();
    for file in &options.files {
        let chain = certificate_file::read(file)?;
        certificates.extend(chain.leaf().map(|(_, leaf)| leaf.clone()));
    }
    let plan = renewal_plan(&certificates, Timestamp::now());
    if let Some(path) = &options.out {
        std::fs::write(path, plan.to_icalendar())
            .map_err(|error| Failure::File(format!("{}: {error}", path.display())))?;
    }
    Ok(plan)
}

fn people(plan: &RenewalPlan) -> std::io::Result<()> {
    for renewal in &plan.renewals {
        let due = if renewal.due { " (now)" } else { "" };
        show::line(&format!(
            "{}  order anew on {}{due}; it ends at {}",
            renewal.name, renewal.order_on, renewal.ends_at
        ))?;
    }
    for sha256 in &plan.left_out {
        show::line(&format!("{sha256}  left out: its validity can't be read"))?;
    }
    Ok(())
}
