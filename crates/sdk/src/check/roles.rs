//! The roles of the payment service provider: one or more, each known, none twice.

use super::Rule;
use super::limits::{Fault, Kind};
use crate::report::{Finding, Severity};

const PATH: &str = "/certificate/psp_roles";

/// A role list must not be empty: ETSI TS 119 495, GEN-5.2.2-1.
const EMPTY: Rule = Rule {
    id: "roles.empty",
    severity: Severity::Error,
    help: "Name the roles that your organization has registered with DigiCert: psp_as (account servicing), psp_pi \
           (payment initiation), psp_ai (account information), psp_ic (card-based payment instruments). \
           Source: order page; ETSI TS 119 495, GEN-5.2.2-1.",
};

/// The order page knows four roles.
const UNKNOWN: Rule = Rule {
    id: "roles.unknown",
    severity: Severity::Error,
    help: "CertCentral takes psp_as (account servicing), psp_pi (payment initiation), psp_ai (account information) \
           and psp_ic (card-based payment instruments), in lower case. Source: order page.",
};

/// A role that stands twice is a slip of the hand, and the certificate's list has each role once.
const DUPLICATE: Rule = Rule {
    id: "roles.duplicate",
    severity: Severity::Error,
    help: "Name each role once. Source: ETSI TS 119 495, clause 5.2.2.",
};

/// Whether a fault is about the roles.
pub(super) fn owns(fault: &Fault) -> bool {
    fault.path.starts_with(PATH)
}

/// The finding for a fault of the roles.
pub(super) fn finding(fault: &Fault) -> Option<Finding> {
    if !owns(fault) {
        return None;
    }
    Some(match &fault.kind {
        Kind::Missing | Kind::TooFew(_) => EMPTY.finding(PATH, "the order names no role"),
        Kind::NotAllowed(_, Some(role)) => {
            UNKNOWN.finding(&fault.path, format!("{role:?} is not a role"))
        }
        Kind::NotAllowed(_, None) => UNKNOWN.finding(&fault.path, "this is not a role"),
        Kind::Repeated(first) => DUPLICATE.finding(
            &fault.path,
            format!("this role already stands at item {first}"),
        ),
        // More roles than there are can only be repeated or unknown ones, which are told one by one.
        Kind::TooMany(..) => return None,
        _ => super::fields::finding(fault),
    })
}
