//! What the rules look at: a body with everything that more than one rule wants to know of it, found out once.

use super::checker::KeyBlocklist;
use super::limits::{self, Fault};
use crate::body::{Body, says_nothing};
use crate::csr::{self, ReadCsr};
use crate::names::Name;
use crate::order::IntendedUse;
use jiff::civil::Date;
use jiff::{Timestamp, tz::TimeZone};
use qwac_psd2_core::fields::ORDER_REQUEST;
use serde_json::Value;

/// The body under check.
pub(super) struct Subject<'a> {
    body: &'a Body,
    /// Where the body leaves the field table.
    pub(super) faults: Vec<Fault>,
    /// What the order says that the certificate is for. A raw body can't say it.
    pub(super) intended_use: Option<IntendedUse>,
    /// When it is, for this check.
    pub(super) now: Timestamp,
    /// Keys that are known to be compromised, if the caller has a list.
    pub(super) blocklist: Option<&'a KeyBlocklist>,
}

impl<'a> Subject<'a> {
    pub(super) fn new(
        body: &'a Body,
        intended_use: Option<IntendedUse>,
        now: Timestamp,
        blocklist: Option<&'a KeyBlocklist>,
    ) -> Self {
        Self {
            body,
            faults: limits::faults(&ORDER_REQUEST, body.json()),
            intended_use,
            now,
            blocklist,
        }
    }

    /// The value at a JSON pointer, unless it is absent or null.
    pub(super) fn get(&self, pointer: &str) -> Option<&'a Value> {
        self.body.json().pointer(pointer).filter(|v| !v.is_null())
    }

    /// Whether something is said at a JSON pointer.
    pub(super) fn has(&self, pointer: &str) -> bool {
        self.get(pointer).is_some_and(|value| !says_nothing(value))
    }

    /// The text at a JSON pointer.
    pub(super) fn text(&self, pointer: &str) -> Option<&'a str> {
        self.get(pointer)?.as_str()
    }

    /// The number at a JSON pointer.
    pub(super) fn number(&self, pointer: &str) -> Option<i64> {
        self.get(pointer)?.as_i64()
    }

    /// The items of the list at a JSON pointer, each with its own pointer.
    pub(super) fn items(&self, pointer: &str) -> impl Iterator<Item = (String, &'a Value)> {
        let list = self.get(pointer).and_then(Value::as_array);
        let pointer = pointer.to_owned();
        list.into_iter()
            .flatten()
            .enumerate()
            .map(move |(i, item)| (format!("{pointer}/{i}"), item))
    }

    /// The CSR, or why it can't be read; nothing if the body has something else than text in its place.
    pub(super) fn csr(&self) -> Option<Result<&'a ReadCsr, &'a csr::Fault>> {
        self.body.csr.as_ref().map(Result::as_ref)
    }

    /// The common name and the further names, in this order.
    pub(super) fn names(&self) -> &'a [Name] {
        &self.body.names
    }

    /// Where extra fields would have replaced what the order says.
    pub(super) fn overridden(&self) -> &'a [String] {
        &self.body.overridden
    }

    /// The day of the check, in UTC.
    pub(super) fn today(&self) -> Date {
        TimeZone::UTC.to_datetime(self.now).date()
    }
}
