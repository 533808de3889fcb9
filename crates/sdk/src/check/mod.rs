//! The check of an order before it leaves: all faults at once, each with its place.
//!
//! A rule is a value with a function (`rule`); each topic has a module with its rules, and `catalogue` lists them all.
//! Limits of single fields stand in the spec and come through the generated field table (`limits`); `fields` words
//! their faults, except where a topic does so itself.

mod blocklist;
mod body;
mod card;
mod catalogue;
mod checker;
mod contacts;
mod csr;
mod dcv;
mod email;
mod fields;
mod id;
mod limits;
mod meant;
mod names;
mod organization;
mod payment;
mod profile;
mod renewal;
mod roles;
mod rule;
mod subject;
mod telephone;
mod validity;
mod wire;

pub use checker::{CheckedOrder, Checker, KeyBlocklist};

use crate::rule::{Rule, Stage};

/// The rules of the check, as the catalogue tells them.
pub(crate) fn rules() -> impl Iterator<Item = Rule> {
    catalogue::rules().map(|rule| rule.rule(Stage::Check))
}
