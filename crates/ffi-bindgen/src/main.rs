//! Writes the generated Python, Kotlin and Swift sources into a folder: `qwac-psd2-ffi-bindgen LIBRARY FOLDER`.
//!
//! A program of its own, so that only who makes these sources again compiles uniffi's generators.

mod kotlin;
mod swift;
mod words;

use anyhow::{Context, Result, bail};
use camino::{Utf8Path, Utf8PathBuf};
use std::fs;
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage, generate};

const HEADER: &str = "Generated from crates/ffi; never edited. To make it again: cargo xtask regenerate --only bindings";

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1).map(Utf8PathBuf::from);
    let (Some(library), Some(folder), None) =
        (arguments.next(), arguments.next(), arguments.next())
    else {
        bail!("give the library and the folder to write to");
    };
    let made = folder.join("made");
    generate(GenerateOptions {
        languages: vec![
            TargetLanguage::Python,
            TargetLanguage::Kotlin,
            TargetLanguage::Swift,
        ],
        source: library,
        out_dir: made.clone(),
        crate_filter: Some("qwac_psd2_ffi".to_owned()),
        ..GenerateOptions::default()
    })?;
    let lists = qwac_psd2_ffi::words();
    let read = |name: &str| read(&made.join(name));
    let write = |name: &str, comment: &str, text: &str| {
        // Trailing blanks come and go with the generator's templates and say nothing.
        let lines: Vec<_> = text.lines().map(str::trim_end).collect();
        let text = format!("{comment} {HEADER}\n\n{}\n", lines.join("\n").trim());
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("cannot write {path}"))
    };
    // Raw: bindings/python/generate.py reads what there is to call from it.
    write("_ffi.py", "#", &read("qwac_psd2.py")?)?;
    write("_words.py", "#", &words::python(&lists))?;
    let kotlin = read("eu/qwac/psd2/qwac_psd2.kt")?;
    write("Ffi.kt", "//", &kotlin::kotlin(&kotlin)?)?;
    // Raw, too: for Python, uniffi writes no comments of fields.
    write("uniffi.kt", "//", &kotlin)?;
    write("Words.kt", "//", &words::kotlin(&lists))?;
    write("Ffi.swift", "//", &swift::swift(&read("QwacPsd2.swift")?)?)?;
    write("Words.swift", "//", &words::swift(&lists))?;
    write("QwacPsd2FFI.h", "//", &read("QwacPsd2FFI.h")?)?;
    // uniffi's own names a module that only Apple's systems have.
    let map = "module QwacPsd2FFI {\n    header \"QwacPsd2FFI.h\"\n    export *\n}";
    write("module.modulemap", "//", map)?;
    fs::remove_dir_all(&made).with_context(|| format!("cannot remove {made}"))
}

fn read(path: &Utf8Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {path}"))
}

/// Replaces what must be there, so that a generator that writes something else is found out.
fn replace(source: &str, from: &str, to: &str) -> Result<String> {
    if !source.contains(from) {
        bail!("uniffi does not write any more: {from}");
    }
    Ok(source.replace(from, to))
}
