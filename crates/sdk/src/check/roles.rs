//! Rules for the roles of the payment service provider: one or more, each known, none twice.

use super::fields::fault_at;
use super::limits::{Fault, Kind};
use super::rule::{Rule, shown};
use super::subject::Subject;
use crate::report::Severity;

pub(super) const RULES: &[Rule] = &[EMPTY, UNKNOWN, DUPLICATE, FORM];

const PATH: &str = "/certificate/psp_roles";

/// A role list must not be empty: ETSI TS 119 495, GEN-5.2.2-1.
const EMPTY: Rule = Rule {
    id: "roles.empty",
    severity: Severity::Error,
    about: "The order names no role.",
    help: "Name the roles that your organization has registered with DigiCert: psp_as (account servicing), psp_pi \
           (payment initiation), psp_ai (account information), psp_ic (card-based payment instruments). \
           Source: order page; ETSI TS 119 495, GEN-5.2.2-1.",
    find: |order, found| {
        if faults(order).any(|fault| matches!(fault.kind, Kind::Missing | Kind::TooFew(_))) {
            found.at(PATH, "the order names no role");
        }
    },
};

/// The order page knows four roles.
const UNKNOWN: Rule = Rule {
    id: "roles.unknown",
    severity: Severity::Error,
    about: "A role is none of the four that CertCentral takes.",
    help: "CertCentral takes psp_as (account servicing), psp_pi (payment initiation), psp_ai (account information) \
           and psp_ic (card-based payment instruments), in lower case. Source: order page.",
    find: |order, found| {
        for fault in faults(order) {
            match &fault.kind {
                Kind::NotAllowed(_, Some(role)) => {
                    found.at(&fault.path, format!("{} is not a role", shown(role)));
                }
                Kind::NotAllowed(_, None) => found.at(&fault.path, "this is not a role"),
                _ => {}
            }
        }
    },
};

/// A role that stands twice is a slip of the hand, and the certificate's list has each role once.
const DUPLICATE: Rule = Rule {
    id: "roles.duplicate",
    severity: Severity::Error,
    about: "A role stands twice.",
    help: "Name each role once. Source: ETSI TS 119 495, clause 5.2.2.",
    find: |order, found| {
        for fault in faults(order) {
            if let Kind::Repeated(first) = fault.kind {
                found.at(
                    &fault.path,
                    format!("this role already stands at item {first}"),
                );
            }
        }
    },
};

/// The roles are a list of words, also where there is one only: order page.
const FORM: Rule = Rule {
    id: "roles.form",
    severity: Severity::Error,
    about: "The roles are not a list of words.",
    help: "Write the roles as a list, also a single one: [\"psp_pi\"]. Source: order page.",
    find: |order, found| {
        let wrong = |fault: &&Fault| matches!(fault.kind, Kind::WrongType(_));
        for fault in faults(order).filter(wrong) {
            fault_at(fault, found);
        }
    },
};

/// Whether a fault is about the roles.
pub(super) fn owns(fault: &Fault) -> bool {
    fault.path.starts_with(PATH)
}

/// The faults of the roles. More roles than there are can only be repeated or unknown ones, which are told one by one.
fn faults<'a>(order: &'a Subject<'_>) -> impl Iterator<Item = &'a Fault> {
    order.faults.iter().filter(|fault| owns(fault))
}
