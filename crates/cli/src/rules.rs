//! `qwac rules`: lists the rules of the check and of the verification.

use crate::failure::Failure;
use crate::{End, show};
use qwac_psd2::{Rule, rules};
use std::io::{ErrorKind, Result};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Prints one JSON list: [{"rule", "stage", "severity", "about", "help"}].
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(options: &Options) -> std::result::Result<End, Failure> {
    match list(options) {
        // Whoever reads the list may stop in the middle.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(End::Well),
        listed => Ok(listed.map(|()| End::Well)?),
    }
}

fn list(options: &Options) -> Result<()> {
    let rules: Vec<Rule> = rules().collect();
    if options.json {
        return show::json(&rules);
    }
    rules.into_iter().try_for_each(|rule| {
        show::line(&format!("{:8}{}", rule.severity().as_str(), rule.id()))?;
        show::line(&format!("        {}", rule.about()))?;
        show::line(&format!("        {}", rule.help()))
    })
}
