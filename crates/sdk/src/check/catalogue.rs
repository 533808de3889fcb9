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
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    TOPICS.iter().copied().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_rule_has_a_name_of_its_own_and_says_what_it_is_and_where_it_comes_from() {
        let mut names = HashSet::new();
        for rule in rules() {
            let id = rule.id();
            assert!(names.insert(id), "{id} stands twice");
            let word = |word: &str| {
                !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
            };
            let parts = id.split_once('.');
            assert!(
                parts.is_some_and(|(topic, what)| word(topic) && word(what)),
                "{id}"
            );
            assert!(rule.about().ends_with('.'), "{id}: {}", rule.about());
            assert!(rule.help().contains("Source: "), "{id}: {}", rule.help());
        }
    }
}
