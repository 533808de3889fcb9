//! `cargo xtask regenerate`: writes what is generated, or checks that it is fresh. One function does both, so that
//! writing and checking cannot drift apart.

use crate::{bindings, client_code, field_table, rule_list, spec};
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
    /// The Python, Kotlin and Swift sources, which come from crates/ffi.
    Bindings,
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
    let is_meant = |part| options.only.is_none_or(|only| only == part);
    let mut stale = Vec::new();
    let mut settle = |path: &'static str, wanted: &str| -> Result<()> {
        match settle(options, &spec::root().join(path), wanted)? {
            State::Fresh => println!("fresh   {path}"),
            State::Written => println!("written {path}"),
            State::Stale(difference) => {
                println!("stale   {path}");
                if options.verbose {
                    print!("{difference}");
                }
                stale.push(path);
            }
        }
        Ok(())
    };
    for output in OUTPUTS.iter().filter(|output| is_meant(output.part)) {
        let wanted = output.header.to_owned() + &(output.make)(&spec)?;
        settle(output.path, &wanted)?;
    }
    if is_meant(Part::Bindings) {
        for (path, wanted) in bindings::generate()? {
            settle(path, &wanted)?;
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
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot make {}", folder.display()))?;
    }
    std::fs::write(path, wanted).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(State::Written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_files_are_what_the_spec_says() {
        // Whether those of the bindings are fresh is a matter of `cargo xtask lint`: it needs uniffi's generators.
        for part in [Part::Core, Part::Rules] {
            let options = Options {
                only: Some(part),
                ..Options::checking()
            };
            run(&options).unwrap();
        }
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
