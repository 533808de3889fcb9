//! What the rules look at: a chain with everything that more than one rule wants to know of it, found out once.

use super::ordered::Ordered;
use super::signature::{Signed, signed_by};
use super::verifier::Verifier;
use crate::certificate::{Certificate, Chain, KnownRole, Psd2Statement, QcStatement, TYPE_SEAL};
use jiff::Timestamp;
use std::collections::HashSet;

/// A chain under verification.
pub(super) struct Issued<'a> {
    pub(super) chain: &'a Chain,
    pub(super) leaf: &'a Certificate,
    /// The place of the leaf in the chain.
    place: usize,
    /// From the leaf on, each the issuer of the one before: places in the chain.
    pub(super) path: Vec<usize>,
    /// What was ordered, if this is about an order.
    pub(super) ordered: Option<&'a Ordered>,
    pub(super) settings: &'a Verifier,
}

impl<'a> Issued<'a> {
    pub(super) fn new(
        chain: &'a Chain,
        ordered: Option<&'a Ordered>,
        settings: &'a Verifier,
    ) -> Option<Self> {
        let (place, leaf) = chain.leaf()?;
        Some(Self {
            chain,
            leaf,
            place,
            path: path(chain, place),
            ordered,
            settings,
        })
    }

    pub(super) fn now(&self) -> Timestamp {
        self.settings.now
    }

    /// A place in the leaf, as a pointer into the chain.
    pub(super) fn at(&self, pointer: &str) -> String {
        format!("/{}{pointer}", self.place)
    }

    /// The statement of PSD2, and a place in it as a pointer into the chain.
    pub(super) fn psd2(&self) -> Option<(&'a Psd2Statement, impl Fn(&str) -> String + use<>)> {
        let (number, statement) = self.leaf.qc_statements.as_ref()?.psd2()?;
        let path = self.at(&format!("/qc_statements/{number}"));
        Some((statement, move |pointer: &str| format!("{path}{pointer}")))
    }

    /// The QC statements, each with its pointer.
    pub(super) fn statements(&self) -> impl Iterator<Item = (String, &'a QcStatement)> {
        let all = self.leaf.qc_statements.as_ref();
        let all = all.map_or([].as_slice(), |all| all.all());
        let path = self.at("/qc_statements");
        let numbered = all.iter().enumerate();
        numbered.map(move |(number, one)| (format!("{path}/{number}"), one))
    }

    /// Whether it is a certificate of electronic seals, which nothing of a web server is asked of. Never of an order.
    pub(super) fn is_seal(&self) -> bool {
        self.ordered.is_none()
            && self.statements().any(|(_, statement)| {
                matches!(statement, QcStatement::Type { types } if types.iter().any(|kind| *kind == TYPE_SEAL))
            })
    }

    /// Whether the authority is to be `NA`: GEN-5.2.3-1A and GEN-5.2.3-5.
    pub(super) fn without_authority(&self) -> bool {
        self.psd2().is_some_and(|(statement, _)| {
            let roles = statement.roles.iter().filter_map(|role| role.by_oid());
            roles
                .into_iter()
                .any(|role| matches!(role, KnownRole::CentralBank | KnownRole::PublicAuthority))
        })
    }

    pub(super) fn has_policy(&self, oid: &str) -> bool {
        let policies = self.leaf.policies.iter().flatten();
        policies.into_iter().any(|policy| policy.oid == *oid)
    }

    pub(super) fn has_purpose(&self, oid: &str) -> bool {
        let purposes = self.leaf.extended_key_usages.iter().flatten();
        purposes.into_iter().any(|purpose| *purpose == *oid)
    }

    /// The certificates of the path, with their pointers.
    pub(super) fn links(&self) -> impl Iterator<Item = (String, &'a Certificate)> {
        let all = self.chain.certificates();
        let places = self.path.iter();
        places.filter_map(|&place| Some((format!("/{place}"), all.get(place)?)))
    }
}

/// Goes from the leaf to its issuer, and so on, as far as the chain leads.
fn path(chain: &Chain, leaf: usize) -> Vec<usize> {
    let all = chain.certificates();
    let mut path = vec![leaf];
    let mut used = HashSet::from([leaf]);
    while let Some(last) = path.last().and_then(|&last| all.get(last)) {
        if last.is_self_issued() {
            break;
        }
        let named = |(place, one): &(usize, &Certificate)| {
            !used.contains(place) && one.subject_der() == last.issuer_der()
        };
        let candidates = || all.iter().enumerate().filter(named);
        // Several may have the name: an issuer with an old and a new key. The one that signed is meant.
        let next = candidates()
            .find(|(_, one)| signed_by(last, one) == Signed::Yes)
            .or_else(|| candidates().next())
            .map(|(place, _)| place);
        let Some(next) = next else { break };
        used.insert(next);
        path.push(next);
    }
    path
}
