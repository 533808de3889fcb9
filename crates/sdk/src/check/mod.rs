//! The check of an order before it leaves: all faults at once, each with its place.
//!
//! Limits of single fields stand in the spec and come through the generated field table (`limits`). What needs a
//! parser or says more than a limit has a module of its own, and words the faults at its own fields itself.

mod csr;
mod extra;
mod fields;
mod limits;
mod roles;

use crate::body::Body;
use crate::error::Error;
use crate::order::Order;
use crate::report::{Finding, Report, Severity};
use qwac_psd2_core::fields::ORDER_REQUEST;
use qwac_psd2_core::types::OrderRequest;
use serde_json::Value;
use std::fmt;
use zeroize::Zeroizing;

impl Order {
    /// Checks the order: everything that can be known before paying, all at once.
    ///
    /// Reads and writes nothing, and never panics.
    pub fn check(&self) -> Report {
        check(self).1
    }

    /// Checks the order and makes of it what a client can place.
    ///
    /// # Errors
    ///
    /// [`CheckFailed`](crate::ErrorKind::CheckFailed) when the report has an error;
    /// [`Error::report`] is that report.
    pub fn checked(&self) -> Result<CheckedOrder, Error> {
        let (body, report) = check(self);
        if !report.is_valid() {
            return Err(Error::check_failed(report));
        }
        let masked = body.masked();
        let secrets = body.secrets();
        // Cannot fail after a clean check: the table and the types come from one spec, and a property test says so.
        let request = body
            .into_request()
            .map_err(|_| Error::configuration("the order passed its check but doesn't fit the wire format; this is a fault of qwac-psd2"))?;
        Ok(CheckedOrder {
            request: Box::new(request),
            masked,
            secrets,
            report,
        })
    }
}

fn check(order: &Order) -> (Body, Report) {
    let body = Body::of(order);
    let faults = limits::faults(&ORDER_REQUEST, body.json());
    let mut findings = Vec::new();
    for fault in &faults {
        // A topic's own module words the faults of its fields.
        if !(csr::owns(fault) || roles::owns(fault)) {
            findings.push(fields::finding(fault));
        }
    }
    findings.extend(csr::findings(&order.csr));
    findings.extend(faults.iter().filter_map(roles::finding));
    findings.extend(extra::findings(&body));
    (body, Report::new(findings))
}

/// A rule of the check.
pub(crate) struct Rule {
    pub(crate) id: &'static str,
    pub(crate) severity: Severity,
    /// What to do, and where the rule comes from.
    pub(crate) help: &'static str,
}

impl Rule {
    pub(crate) fn finding(&self, path: impl Into<String>, message: impl Into<String>) -> Finding {
        Finding {
            rule: self.id,
            severity: self.severity,
            path: path.into(),
            message: message.into(),
            help: self.help.to_owned(),
        }
    }
}

/// An order whose check found no error: the only thing that a client can place.
///
/// Placing takes it, so that one check places at most one order; it can't be cloned.
pub struct CheckedOrder {
    pub(crate) request: Box<OrderRequest>,
    pub(crate) secrets: Vec<Zeroizing<String>>,
    masked: Value,
    report: Report,
}

impl CheckedOrder {
    /// What the check found: warnings and notes.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The body that will be sent, in the API's own names, with its secrets masked.
    pub fn request(&self) -> &Value {
        &self.masked
    }
}

impl fmt::Debug for CheckedOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckedOrder")
            .field("request", &self.masked)
            .field("report", &self.report)
            .finish_non_exhaustive()
    }
}
