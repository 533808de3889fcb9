//! The pages of a native library: a device with pages of 16 KB loads only one whose parts begin at such.

use anyhow::{Context, Result, bail};
use std::path::Path;

/// The pages that Android may have.
const PAGE: u64 = 16_384;

/// Fails unless each part of the library that is loaded is aligned to pages of 16 KB.
pub(crate) fn check_pages(library: &Path) -> Result<()> {
    let bytes =
        std::fs::read(library).with_context(|| format!("cannot read {}", library.display()))?;
    let alignments =
        loaded(&bytes).with_context(|| format!("{} is no 64-bit ELF file", library.display()))?;
    if alignments.is_empty() {
        bail!("{} has nothing to load", library.display());
    }
    for alignment in alignments {
        if alignment < PAGE {
            bail!(
                "{} is aligned to {alignment} bytes and not to {PAGE}: see .cargo/config.toml",
                library.display()
            );
        }
    }
    Ok(())
}

/// The alignments of what is loaded; none where this is no 64-bit ELF file of little-endian numbers.
fn loaded(bytes: &[u8]) -> Option<Vec<u64>> {
    const LOAD: u64 = 1;
    if bytes.get(..6)? != [0x7f, b'E', b'L', b'F', 2, 1] {
        return None;
    }
    let number = |at: usize, length: usize| -> Option<u64> {
        let part = bytes.get(at..at.checked_add(length)?)?;
        Some(
            part.iter()
                .rev()
                .fold(0, |sum, byte| sum << 8 | u64::from(*byte)),
        )
    };
    let at = |place: u64| usize::try_from(place).ok();
    let (begin, size, count) = (number(32, 8)?, number(54, 2)?, number(56, 2)?);
    let mut found = Vec::new();
    for place in 0..count {
        let header = at(begin.checked_add(place.checked_mul(size)?)?)?;
        if number(header, 4)? == LOAD {
            found.push(number(header.checked_add(48)?, 8)?);
        }
    }
    Some(found)
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use super::*;
    use std::process::Command;

    /// A library that the linker makes with these arguments.
    fn linked(folder: &Path, arguments: &[&str]) -> std::path::PathBuf {
        let source = folder.join("empty.c");
        std::fs::write(&source, "int one(void) { return 1; }\n").unwrap();
        let library = folder.join("libempty.so");
        let status = Command::new("cc")
            .args(["-shared", "-fPIC", "-o"])
            .args([&library, &source])
            .args(arguments)
            .status()
            .unwrap();
        assert!(status.success());
        library
    }

    #[test]
    fn the_settings_of_the_linker_make_pages_of_16_kb_and_others_are_found_out() {
        let folder = tempfile::tempdir().unwrap();
        let settings = include_str!("../../.cargo/config.toml");
        for target in ["aarch64-linux-android", "x86_64-linux-android"] {
            let (_, own) = settings.split_once(&format!("[target.{target}]")).unwrap();
            let (_, argument) = own.split_once("link-arg=").unwrap();
            let (argument, _) = argument.split_once('"').unwrap();
            check_pages(&linked(folder.path(), &[argument])).unwrap();
        }
        let small = linked(folder.path(), &["-Wl,-z,max-page-size=4096"]);
        let error = check_pages(&small).unwrap_err().to_string();
        assert!(error.contains("4096"), "{error}");
    }

    #[test]
    fn what_is_no_library_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        for bytes in [&b""[..], b"\x7fELF", b"\x7fELF\x02\x01", &[0; 64]] {
            std::fs::write(&file, bytes).unwrap();
            assert!(check_pages(&file).is_err());
        }
    }
}
