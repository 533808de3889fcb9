//! Rules for renewal: an order is renewed by its number or by its certificate's thumbprint.

use super::id;
use super::rule::Rule;
use crate::report::Severity;

pub(super) const RULES: &[Rule] = &[BOTH, ORDER_ID];

const ORDER: &str = "/renewal_of_order_id";
const THUMBPRINT: &str = "/renewed_thumbprint";

/// One row of the order page: "renewed_thumbprint -or- renewal_of_order_id".
const BOTH: Rule = Rule {
    id: "renewal.both",
    severity: Severity::Error,
    about: "The renewal names an order and a certificate.",
    help: "Give renewal_of_order_id or renewed_thumbprint: if they name two different orders, it is not documented which \
           is renewed. Source: order page.",
    find: |order, found| {
        let names_an_order = order
            .get(ORDER)
            .is_some_and(|value| id::fault(value).is_none());
        if names_an_order && order.get(THUMBPRINT).is_some() {
            found.at(
                THUMBPRINT,
                "renewal_of_order_id already names what is renewed",
            );
        }
    },
};

/// A public client sends 0 where nothing is renewed, and orders so.
const ORDER_ID: Rule = Rule {
    id: "renewal.order_id",
    severity: Severity::Warning,
    about: "The number of the renewed order can be none.",
    help: "Give the number of the order that is renewed. Where nothing is renewed, leave renewal_of_order_id out: the \
           order counts as a new one. Source: order page; public clients send 0 for none.",
    find: |order, found| {
        if let Some(fault) = order.get(ORDER).and_then(id::fault) {
            found.at(ORDER, format!("the order's number {fault}"));
        }
    },
};
