//! What is wrong with the encoding of a certificate, and where.

use serde::Serialize;
use std::fmt;

/// A part of a certificate that is not encoded as it must be.
///
/// It tells about the encoding only. What a well-formed certificate says wrongly is told by a
/// [`Verifier`](crate::Verifier).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Fault {
    /// Where: a JSON pointer (RFC 6901) into the certificate as JSON, such as `/qc_statements/2/roles/0`. Empty for the
    /// whole. Items of a list are counted as they are encoded, so that after one that can't be read the count runs ahead
    /// of the list; only QC statements keep their place.
    pub path: String,
    /// Where: bytes from the start of the certificate's DER. Of a text that is no certificate at all, from its start.
    pub offset: usize,
    /// What is wrong.
    pub message: String,
}

impl Fault {
    pub(super) fn new(path: impl Into<String>, wrong: Wrong) -> Self {
        Self {
            path: path.into(),
            offset: wrong.offset,
            message: wrong.what,
        }
    }

    /// The same fault, seen from a list of which the certificate is an item.
    pub(super) fn under(mut self, path: &str) -> Self {
        self.path.insert_str(0, path);
        self
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        write!(f, "{} (at byte {})", self.message, self.offset)
    }
}

impl std::error::Error for Fault {}

/// A fault before it is known to which part it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) offset: usize,
    pub(super) what: String,
}

impl Wrong {
    pub(super) fn at(offset: usize, what: impl Into<String>) -> Self {
        Self {
            offset,
            what: what.into(),
        }
    }
}

/// Collects the faults of the parts, so that none hides the rest.
#[derive(Default)]
pub(super) struct Faults(pub(super) Vec<Fault>);

impl Faults {
    pub(super) fn add(&mut self, path: &str, wrong: Wrong) {
        self.0.push(Fault::new(path, wrong));
    }

    /// What was read, or nothing and a fault.
    pub(super) fn keep<T>(&mut self, path: &str, read: Result<T, Wrong>) -> Option<T> {
        read.map_err(|wrong| self.add(path, wrong)).ok()
    }
}
