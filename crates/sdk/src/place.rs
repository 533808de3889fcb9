//! A place in a JSON value, as its parts, so that a pointer is written only where something is told.

use crate::mask::names_a_field;
use std::fmt;

/// A place in a JSON value.
///
/// `Display` writes it as a JSON pointer (RFC 6901), with `...` for names that can't be those of a field: they may be
/// anything, also a secret.
#[derive(Clone, Copy)]
pub(crate) enum Place<'a> {
    Root,
    Member(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Member(parent, name) if names_a_field(name) => write!(f, "{parent}/{name}"),
            Self::Member(parent, _) => write!(f, "{parent}/..."),
            Self::Item(parent, index) => write!(f, "{parent}/{index}"),
        }
    }
}

/// A name as a part of a JSON pointer.
pub(crate) fn pointer_token(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
