//! Reads certificates from files.

use crate::failure::Failure;
use qwac_psd2::Chain;
use std::io::Read;
use std::path::Path;

/// The most bytes of a file that are read: 1 MiB. A chain has a few thousand.
const MOST: u64 = 1024 * 1024;

/// Reads the certificates of a file: PEM blocks, or one in DER.
pub(crate) fn read(path: &Path) -> Result<Chain, Failure> {
    let in_file = |what: String| Failure::File(format!("{}: {what}", path.display()));
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(MOST + 1).read_to_end(&mut bytes))
        .map_err(|error| in_file(error.to_string()))?;
    if bytes.len() as u64 > MOST {
        return Err(in_file("longer than 1 MiB; this is no chain".to_owned()));
    }
    Chain::parse(&bytes).map_err(|fault| in_file(fault.to_string()))
}
