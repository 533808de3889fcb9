//! Makes the list of the rules for people, from the command `qwac rules`.

use crate::spec::Spec;
use crate::steps::cargo_command;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::fmt::Write;

pub(crate) const HEADER: &str = "\
<!-- Generated from the rules of crates/sdk; never edited. To make it again: cargo xtask regenerate -->

";

#[derive(Deserialize)]
struct Rule {
    rule: String,
    stage: String,
    severity: String,
    about: String,
    help: String,
}

/// The list as Markdown.
///
/// A process of its own asks the command, so that the generated client can be made again while the SDK does not compile.
pub(crate) fn generate(_: &Spec) -> Result<String> {
    let output = cargo_command()
        .args(["run", "--quiet", "--locked", "--package", "qwac-psd2-cli"])
        .args(["--", "rules", "--json"])
        .current_dir(crate::spec::root())
        .output()
        .context("cannot run cargo")?;
    if !output.status.success() {
        bail!(
            "qwac rules failed: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    let rules: Vec<Rule> = serde_json::from_slice(&output.stdout)?;
    let mut text = String::from("# The rules\n");
    let (mut stage, mut topic) = ("", "");
    for rule in &rules {
        if rule.stage != stage {
            stage = &rule.stage;
            text += about(stage)?;
        }
        let (of, _) = rule
            .rule
            .split_once('.')
            .context("a rule without a topic")?;
        if of != topic {
            topic = of;
            write!(text, "\n### {topic}\n\n")?;
        }
        writeln!(
            text,
            "- **`{}`** ({}): {}\n  {}",
            rule.rule, rule.severity, rule.about, rule.help
        )?;
    }
    Ok(text)
}

fn about(stage: &str) -> Result<&'static str> {
    Ok(match stage {
        "check" => {
            "
## The check of an order

What `qwac check` and `Order::check` look for, in this order. An error stops an order; a warning is likely a mistake or a
matter that the server decides; a note tells what could not be checked or was brought into another form.
"
        }
        "verify" => {
            "
## The verification of what came back

What `qwac verify`, `qwac inspect` and `Verifier` look for, in this order: `verify` needs the order, the others don't. An
error is a certificate that is not what was ordered, or not sound; a warning is what some banks are known to refuse; a note
tells what could not be looked at. A path is a place in the certificates as `qwac inspect --json` shows them.
"
        }
        stage => bail!("rules of an unknown stage: {stage}"),
    })
}
