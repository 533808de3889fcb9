//! The catalogue: every rule of the verification.

use super::{Rule, chain, encoding, identity, matching, profile, qualified, statement};
use crate::rule::Stage;

const TOPICS: &[&[Rule]] = &[
    matching::RULES,
    encoding::RULES,
    statement::RULES,
    identity::RULES,
    qualified::RULES,
    profile::RULES,
    chain::RULES,
];

/// All rules with their functions, in the order in which the verification goes through them.
pub(super) fn searches() -> impl Iterator<Item = &'static Rule> {
    TOPICS.iter().copied().flatten()
}

/// The rules of the verification, as the catalogue tells them.
pub(crate) fn rules() -> impl Iterator<Item = crate::rule::Rule> {
    searches().map(|rule| rule.rule(Stage::Verify))
}
