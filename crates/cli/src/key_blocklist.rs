//! The list of keys that must not be certified, if the caller has one.

use crate::failure::Failure;
use qwac_psd2::{Checker, KeyBlocklist};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct KeyList {
    /// Refuses the keys in this file, such as Debian's weak ones: a line for each, the SHA-256 of its
    /// SubjectPublicKeyInfo in hexadecimal.
    #[arg(long, value_name = "FILE")]
    key_blocklist: Option<PathBuf>,
}

impl KeyList {
    /// The checker with the list, if there is one.
    pub(crate) fn apply(&self, checker: Checker) -> Result<Checker, Failure> {
        let Some(path) = &self.key_blocklist else {
            return Ok(checker);
        };
        let text = std::fs::read_to_string(path)
            .map_err(|error| Failure::File(format!("{}: {error}", path.display())))?;
        let keys = KeyBlocklist::parse(&text)
            .map_err(|error| Failure::File(format!("{}: {error}", path.display())))?;
        Ok(checker.key_blocklist(keys))
    }
}
