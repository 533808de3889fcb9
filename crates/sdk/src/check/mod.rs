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
mod country;
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

pub use catalogue::rules;
pub use checker::{CheckedOrder, Checker, KeyBlocklist};
pub use rule::Rule;
