//! The check of what came back: a certificate against its order, and by itself.
//!
//! As in the check of an order, a rule is a value with a function; each topic has a module with its rules, and `catalogue`
//! lists them all. `issued` holds what more than one rule wants to know.

mod catalogue;
mod chain;
mod encoding;
mod identity;
mod issued;
mod matching;
mod ordered;
mod profile;
mod qualified;
mod signature;
mod statement;
mod verifier;

pub(crate) use catalogue::rules;
pub use ordered::Ordered;
pub use verifier::Verifier;

use crate::rule::{Found, Search};

/// A rule of the verification, with its function.
type Rule = Search<fn(&issued::Issued<'_>, &mut Found<'_>)>;
