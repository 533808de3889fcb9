//! `cargo xtask regenerate`: writes what is generated, or checks that it is fresh. One function does both, so that
//! writing and checking cannot drift apart.

use crate::{client_code, field_table, rule_list, spec};
use anyhow::{Context, Result, bail};
use std::path::Path;

#[derive(clap::Args, Default)]
pub(crate) struct Options {
    /// Writes nothing; names the files that are stale and fails if there are any.
    #[arg(long)]
    check: bool,
    /// With --check, shows how stale files differ.
    #[arg(long)]
    verbose: bool,
    /// Only this part.
    #[arg(long)]
    only: Option<Part>,
}

impl Options {
    /// Checks everything and writes nothing.
    pub(crate) fn checking() -> Self {
        Self {
            check: true,
            ..Self::default()
        }
    }
}

#[derive(clap::ValueEnum, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The generated files of crates/core.
    Core,
    /// The list of the rules, which comes from crates/sdk.
    Rules,
}

/// One generated file.
struct Output {
    part: Part,
    path: &'static str,
    /// The first lines, which say that it is generated.
    header: &'static str,
    make: fn(&spec::Spec) -> Result<String>,
}

const OUTPUTS: &[Output] = &[
    Output {
        part: Part::Core,
        path: "crates/core/src/generated_client.rs",
        header: RUST_HEADER,
        make: client_code::generate,
    },
    Output {
        part: Part::Core,
        path: "crates/core/src/generated_fields.rs",
        header: RUST_HEADER,
        make: field_table::generate,
    },
    Output {
        part: Part::Rules,
        path: "spec/rules.md",
        header: rule_list::HEADER,
        make: rule_list::generate,
    },
];

const RUST_HEADER: &str = "\
// Generated from spec/certcentral-eu.yaml; never edited. To make it again: cargo xtask regenerate

";

pub(crate) fn run(options: &Options) -> Result<()> {
    let spec = spec::Spec::load()?;
    let mut stale = Vec::new();
    for output in OUTPUTS {
        if options.only.is_some_and(|only| only != output.part) {
            continue;
        }
        let wanted = output.header.to_owned() + &(output.make)(&spec)?;
        match settle(options, &spec::root().join(output.path), &wanted)? {
            State::Fresh => println!("fresh   {}", output.path),
            State::Written => println!("written {}", output.path),
            State::Stale(difference) => {
                println!("stale   {}", output.path);
                if options.verbose {
                    print!("{difference}");
                }
                stale.push(output.path);
            }
        }
    }
    if !stale.is_empty() {
        bail!(
            "{} is not fresh: run `cargo xtask regenerate`",
            stale.join(", ")
        );
    }
    Ok(())
}

enum State {
    Fresh,
    Written,
    Stale(String),
}

/// Writes the file if it differs or, when only checking, says how it differs.
fn settle(options: &Options, path: &Path, wanted: &str) -> Result<State> {
    let found = match std::fs::read_to_string(path) {
        // A checkout on Windows may have other line ends; that is not stale.
        Ok(text) => text.replace("\r\n", "\n"),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => {
            return Err(error).with_context(|| format!("cannot read {}", path.display()));
        }
    };
    if found == wanted {
        return Ok(State::Fresh);
    }
    if options.check {
        let difference = similar::TextDiff::from_lines(found.as_str(), wanted)
            .unified_diff()
            .header("as committed", "as generated")
            .to_string();
        return Ok(State::Stale(difference));
    }
    std::fs::write(path, wanted).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(State::Written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_files_are_what_the_spec_says() {
        run(&Options::checking()).unwrap();
    }

    #[test]
    fn a_check_writes_nothing_and_shows_the_difference() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("file.rs");
        std::fs::write(&path, "one\ntwo\n").unwrap();
        let State::Stale(difference) = settle(&Options::checking(), &path, "one\nthree\n").unwrap()
        else {
            panic!("a different file is stale");
        };
        assert!(difference.contains("-two\n+three\n"), "{difference}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "one\ntwo\n");
    }

    #[test]
    fn a_missing_file_is_stale_and_then_written() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("file.rs");
        assert!(matches!(
            settle(&Options::checking(), &path, "x\n").unwrap(),
            State::Stale(_)
        ));
        assert!(!path.exists());
        assert!(matches!(
            settle(&Options::default(), &path, "x\n").unwrap(),
            State::Written
        ));
        assert!(matches!(
            settle(&Options::checking(), &path, "x\n").unwrap(),
            State::Fresh
        ));
    }

    #[test]
    fn other_line_ends_are_not_stale() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("file.rs");
        std::fs::write(&path, "one\r\ntwo\r\n").unwrap();
        assert!(matches!(
            settle(&Options::checking(), &path, "one\ntwo\n").unwrap(),
            State::Fresh
        ));
    }
}
