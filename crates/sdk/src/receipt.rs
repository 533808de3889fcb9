//! The receipt of an order that was sent: what is needed to find it later.

use crate::check::CheckedOrder;
use crate::intent::Intent;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};

/// The form of a receipt. Another one is not read.
const VERSION: u32 = 1;

/// What is needed to find an order whose outcome is open, at any time and from any process.
///
/// It holds no secret: neither key nor card, no contact and no comment. It serializes to JSON and back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    version: u32,
    /// Tells receipts of the same intent apart.
    id: String,
    base_url: String,
    fingerprint: String,
    #[serde(flatten)]
    pub(crate) intent: Intent,
    pub(crate) new_organization: bool,
    pub(crate) sent_at: Timestamp,
    pub(crate) ended_at: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) order_id: Option<String>,
    /// Orders with the same intent that are known to be others.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub(crate) other_orders: BTreeSet<String>,
}

impl Receipt {
    pub(crate) fn new(order: &CheckedOrder, base_url: &str, sent_at: Timestamp) -> Self {
        Self {
            version: VERSION,
            id: random_id(),
            base_url: base_url.to_owned(),
            fingerprint: order.intent.fingerprint(),
            intent: order.intent.clone(),
            new_organization: order.new_organization,
            sent_at,
            ended_at: sent_at,
            order_id: None,
            other_orders: BTreeSet::new(),
        }
    }

    /// The address of the API to which the order was sent.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The order in a few letters, the same as in the client's logs: of its key, names and roles.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The common name of the order.
    pub fn common_name(&self) -> &str {
        &self.intent.common_name
    }

    /// When the order was sent, by the client's clock.
    pub fn sent_at(&self) -> Timestamp {
        self.sent_at
    }

    /// The number of the order, where the answer named one before it broke off.
    pub fn order_id(&self) -> Option<&str> {
        self.order_id.as_deref()
    }

    /// A text of its own, by which two receipts of the same order are told apart.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether this version of the library can read it, and its parts agree.
    pub(crate) fn is_whole(&self) -> bool {
        self.version == VERSION && self.fingerprint == self.intent.fingerprint()
    }

    pub(crate) fn is_other(&self, id: &str) -> bool {
        self.other_orders.contains(id)
    }
}

/// 16 random bytes in hex; nothing rests on them but that two receipts differ.
fn random_id() -> String {
    let hasher = || RandomState::new().hash_one(0);
    format!("{:016x}{:016x}", hasher(), hasher())
}
