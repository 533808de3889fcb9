//! A rule of the check.

use super::subject::Subject;
use crate::rule::Search;

pub(super) use crate::rule::{Found, shown};

/// A rule of the check, with its function.
pub(super) type Rule = Search<fn(&Subject<'_>, &mut Found<'_>)>;
