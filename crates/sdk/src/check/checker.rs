//! The check with its settings: the time, and a list of keys that must not be used.

use super::catalogue::rules;
use super::rule::Rule;
use super::subject::Subject;
use super::{csr, fields, names, wire};
use crate::body::Body;
use crate::csr::Csr;
use crate::error::Error;
use crate::handle::{OrderHandle, Teller};
use crate::intent::Intent;
use crate::order::{IntendedUse, Order};
use crate::report::{Finding, Report};
use crate::scrub::Scrub;
use jiff::Timestamp;
use serde_json::{Value, json};
use std::fmt;
use std::sync::{Arc, OnceLock};
use zeroize::Zeroizing;

pub use super::blocklist::KeyBlocklist;
use qwac_psd2_core::types::OrderRequest;

/// Checks orders as of a given time.
///
/// A check is a function of the order and of what stands here: it reads and writes nothing, looks at no clock, and never
/// panics. [`Order::check`] is a check as of now.
#[derive(Debug, Clone)]
pub struct Checker {
    now: Timestamp,
    blocklist: Option<KeyBlocklist>,
}

impl Checker {
    /// The longest raw body that [`check_wire`](Self::check_wire) reads, in bytes: 1 MiB.
    pub const MAX_WIRE_LENGTH: usize = wire::MAX_LENGTH;

    /// Checks as of this time. Days are those of UTC.
    pub fn at(now: Timestamp) -> Self {
        Self {
            now,
            blocklist: None,
        }
    }

    /// Checks as of the time of this call, by the system's clock.
    pub fn now() -> Self {
        Self::at(Timestamp::now())
    }

    /// Refuses CSRs whose key is in this list.
    #[must_use]
    pub fn key_blocklist(mut self, keys: KeyBlocklist) -> Self {
        self.blocklist = Some(keys);
        self
    }

    /// Checks the order: everything that can be known before paying, all at once.
    pub fn check(&self, order: &Order) -> Report {
        self.report(&Body::of(order), order.intended_use, Vec::new())
    }

    /// Checks the order and makes of it what a client can place.
    ///
    /// # Errors
    ///
    /// [`CheckFailed`](crate::ErrorKind::CheckFailed) when the report has an error;
    /// [`Error::report`] is that report.
    pub fn checked(&self, order: &Order) -> Result<CheckedOrder, Error> {
        let body = Body::of(order);
        let report = self.report(&body, order.intended_use, Vec::new());
        if !report.is_valid() {
            return Err(Error::check_failed(report));
        }
        let body = body.settled();
        let secrets = body.secrets();
        // Neither can fail after a clean check: the table and the types come from one spec, a property test says so, and a
        // CSR without a key is an error.
        let fault = "the order passed its check but can't be sent; this is a fault of qwac-psd2";
        let fault = || Error::configuration(fault);
        let intent = Intent::of(body.json()).ok_or_else(fault)?;
        let new_organization = body.json().pointer("/organization/id").is_none();
        let request = body.into_request().map_err(|_| fault())?;
        Ok(CheckedOrder {
            request: Box::new(request),
            new_organization,
            shown: OnceLock::new(),
            fingerprint: intent.fingerprint(),
            intent: Arc::new(intent),
            secrets,
            intended_use: order.intended_use,
            report,
            again: false,
            teller: Teller::default(),
        })
    }

    /// Checks the body of a request in the API's own JSON, as it stands in a script. Whatever the text is, a report comes
    /// back; of one that is longer than [`MAX_WIRE_LENGTH`](Self::MAX_WIRE_LENGTH), it says no more than that.
    ///
    /// The findings are those of the [`Order`] that would make this body, at the same places.
    pub fn check_wire(&self, json: &str) -> Report {
        match wire::read(json) {
            (Some(body), findings) => self.report(&Body::from_wire(body), None, findings),
            (None, findings) => Report::new(findings),
        }
    }

    /// Checks a CSR by itself: whether it can be read, its key and its signature.
    pub fn check_csr(&self, csr: &Csr) -> Report {
        let body = json!({ "certificate": { "csr": csr.as_str() } });
        self.report_by(csr::RULES.iter(), &Body::from_wire(body), None, Vec::new())
    }

    /// Checks what a new organization is called and where it is, and nothing of its people.
    pub(crate) fn check_organization(&self, organization: &Value) -> Report {
        let body = Body::from_wire(json!({ "organization": organization }));
        let report = self.report(&body, None, Vec::new());
        let about = |path: &str| {
            path.starts_with("/organization/") && !path.starts_with("/organization/contacts")
        };
        let findings = report.findings().iter();
        Report::new(
            findings
                .filter(|finding| about(&finding.path))
                .cloned()
                .collect(),
        )
    }

    /// Checks the CSR and the names of a body, and nothing else of it.
    pub(crate) fn check_certificate(&self, body: &Body) -> Report {
        let rules = csr::RULES.iter().chain(names::RULES).chain(fields::RULES);
        let about = |path: &str| {
            ["csr", "common_name", "dns_names"].iter().any(|field| {
                path.strip_prefix("/certificate/")
                    .is_some_and(|rest| rest.split('/').next() == Some(field))
            })
        };
        let report = self.report_by(rules, body, None, Vec::new());
        let findings = report.findings().iter();
        Report::new(
            findings
                .filter(|finding| about(&finding.path))
                .cloned()
                .collect(),
        )
    }

    fn report(
        &self,
        body: &Body,
        intended_use: Option<IntendedUse>,
        findings: Vec<Finding>,
    ) -> Report {
        self.report_by(rules(), body, intended_use, findings)
    }

    fn report_by(
        &self,
        rules: impl Iterator<Item = &'static Rule>,
        body: &Body,
        intended_use: Option<IntendedUse>,
        mut findings: Vec<Finding>,
    ) -> Report {
        let subject = Subject::new(body, intended_use, self.now, self.blocklist.as_ref());
        for rule in rules {
            (rule.find)(&subject, &mut rule.found(&mut findings));
        }
        // A card's data may stand in other places too, which a message may tell.
        let secrets = body.secrets();
        if !secrets.is_empty() {
            let scrub = Scrub::new(secrets.iter().map(|secret| secret.as_str()));
            for finding in &mut findings {
                finding.path = scrub.text(&finding.path);
                finding.message = scrub.text(&finding.message);
            }
        }
        Report::new(findings)
    }
}

impl Order {
    /// Checks the order as of now: everything that can be known before paying, all at once.
    pub fn check(&self) -> Report {
        Checker::now().check(self)
    }

    /// Checks the order as of now and makes of it what a client can place.
    ///
    /// # Errors
    ///
    /// [`CheckFailed`](crate::ErrorKind::CheckFailed) when the report has an error;
    /// [`Error::report`] is that report.
    pub fn checked(&self) -> Result<CheckedOrder, Error> {
        Checker::now().checked(self)
    }
}

/// An order whose check found no error: the only thing that a client can place.
///
/// Placing takes it, so that one check places at most one order; it can't be cloned.
pub struct CheckedOrder {
    pub(crate) request: Box<OrderRequest>,
    pub(crate) secrets: Vec<Zeroizing<String>>,
    pub(crate) intent: Arc<Intent>,
    /// Of the intent.
    pub(crate) fingerprint: String,
    pub(crate) new_organization: bool,
    pub(crate) again: bool,
    pub(crate) teller: Teller,
    pub(crate) intended_use: Option<IntendedUse>,
    /// Made when it is asked for.
    shown: OnceLock<Value>,
    report: Report,
}

impl CheckedOrder {
    /// What the check found: warnings and notes.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The body that will be sent, in the API's own names, with its secrets masked.
    pub fn request(&self) -> &Value {
        self.shown.get_or_init(|| Body::shown(&self.request))
    }

    /// By which the outcome can be asked for, also when whoever places the order stops waiting.
    pub fn handle(&self) -> OrderHandle {
        self.teller.handle()
    }

    /// Says that another order of the same key, names and roles is meant to be placed, though the client's
    /// [`Journal`](crate::Journal) knows one: the renewal of a certificate with its old key, for example. Without a journal
    /// it changes nothing.
    #[must_use]
    pub fn again(mut self) -> Self {
        self.again = true;
        self
    }
}

impl fmt::Debug for CheckedOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckedOrder")
            .field("request", self.request())
            .field("report", &self.report)
            .finish_non_exhaustive()
    }
}
