//! Keys that are known to be compromised or weak, as a list that the caller has.

use crate::error::Error;
use std::collections::HashSet;
use std::sync::Arc;

/// Public keys that must not be certified, each by the SHA-256 of its SubjectPublicKeyInfo in DER.
///
/// Cloning is cheap.
#[derive(Clone, Default)]
pub struct KeyBlocklist {
    hashes: Arc<HashSet<[u8; 32]>>,
}

impl KeyBlocklist {
    /// A list of hashes.
    pub fn new(hashes: impl IntoIterator<Item = [u8; 32]>) -> Self {
        Self {
            hashes: Arc::new(hashes.into_iter().collect()),
        }
    }

    /// Reads a list: a line for each key, 64 hexadecimal digits. Empty lines and lines that begin with `#` say nothing.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::ErrorKind::Configuration), with the number of the line that is none of this.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut hashes = HashSet::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let hash = hash(line).ok_or_else(|| {
                Error::configuration(format!(
                    "line {} of the key blocklist is not a SHA-256 in hexadecimal",
                    index + 1
                ))
            })?;
            hashes.insert(hash);
        }
        Ok(Self {
            hashes: Arc::new(hashes),
        })
    }

    /// Whether the key with this hash is in the list.
    pub(super) fn contains(&self, hash: &[u8]) -> bool {
        self.hashes.contains(hash)
    }
}

impl std::fmt::Debug for KeyBlocklist {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KeyBlocklist({} keys)", self.hashes.len())
    }
}

fn hash(line: &str) -> Option<[u8; 32]> {
    let mut hash = [0; 32];
    let digits = line.as_bytes();
    if digits.len() != 64 || !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    for (byte, at) in hash.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(line.get(at..at + 2)?, 16).ok()?;
    }
    Some(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_line_by_line() {
        let list = format!("# known\n\n{}\n{}\n", "0A".repeat(32), "ff".repeat(32));
        let list = KeyBlocklist::parse(&list).unwrap();
        assert!(list.contains(&[10; 32]) && list.contains(&[255; 32]) && !list.contains(&[0; 32]));
    }

    #[test]
    fn a_line_that_is_no_hash_is_told_by_its_number() {
        for line in ["x", &"g0".repeat(32), &"é".repeat(32), &"+f".repeat(32)] {
            let error = KeyBlocklist::parse(&format!("#\n{line}")).unwrap_err();
            assert!(error.to_string().contains("line 2"), "{error}");
        }
    }
}
