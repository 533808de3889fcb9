//! The catalogue: every rule of the check.

use super::rule::Rule;
use super::{
    body, contacts, csr, dcv, fields, names, organization, payment, profile, renewal, roles,
    validity,
};

const TOPICS: &[&[Rule]] = &[
    body::RULES,
    fields::RULES,
    csr::RULES,
    names::RULES,
    dcv::RULES,
    roles::RULES,
    profile::RULES,
    validity::RULES,
    organization::RULES,
    contacts::RULES,
    payment::RULES,
    renewal::RULES,
];

/// All rules of the check, in the order in which it goes through them.
pub(super) fn rules() -> impl Iterator<Item = &'static Rule> {
    TOPICS.iter().copied().flatten()
}
