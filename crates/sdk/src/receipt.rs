//! The receipt of an order that was sent: what is needed to find it later.

use crate::check::CheckedOrder;
use crate::intent::Intent;
use crate::secret::ApiKey;
use jiff::{SignedDuration, Timestamp};
use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::Duration;

/// The form of a receipt. Another one is not read.
const VERSION: u32 = 1;

/// What is known of the clock that dated a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Dated {
    /// No list of the service's orders told what time it was there.
    #[default]
    Unchecked,
    /// It agreed with the service's.
    Rightly,
    /// It did not: the times of the receipt tell nothing.
    Wrongly,
}

/// What is needed to find an order whose outcome is open, at any time and from any process.
///
/// It holds no secret: neither key nor card, no contact and no comment. It serializes to JSON and back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    version: u32,
    /// Tells receipts of the same intent apart.
    id: String,
    base_url: String,
    /// Tells API keys apart without telling them: another key may not see the same orders.
    key_tag: String,
    fingerprint: String,
    #[serde(flatten)]
    pub(crate) intent: Arc<Intent>,
    pub(crate) new_organization: bool,
    /// Before anything was sent.
    pub(crate) sent_at: Timestamp,
    /// When the last attempt ended, or will have at the latest.
    pub(crate) ended_at: Timestamp,
    /// By which clock.
    #[serde(default)]
    pub(crate) dated: Dated,
    /// The longest time of an attempt.
    pub(crate) longest_attempt: SignedDuration,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) order_id: Option<String>,
    /// Orders with the same intent that are known to be others.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub(crate) other_orders: BTreeSet<String>,
    /// Whether it is the receipt of a call that goes on just now, in this process.
    #[serde(skip)]
    pub(crate) is_under_way: bool,
}

impl Receipt {
    pub(crate) fn new(order: &CheckedOrder, sent_by: &Sender, sent_at: Timestamp) -> Self {
        let longest = SignedDuration::try_from(sent_by.timeout).unwrap_or(SignedDuration::MAX);
        Self {
            version: VERSION,
            id: random_id(),
            base_url: sent_by.base_url.clone(),
            key_tag: sent_by.key_tag.clone(),
            fingerprint: order.fingerprint.clone(),
            intent: Arc::clone(&order.intent),
            new_organization: order.new_organization,
            sent_at,
            ended_at: sent_at,
            dated: Dated::Unchecked,
            longest_attempt: longest,
            order_id: None,
            other_orders: BTreeSet::new(),
            is_under_way: false,
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

    /// When the order was given to the client, by the client's clock; it was sent then or later.
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

    /// Whether it was sent with the same key. Another one may be of another account, or see only a part of this one.
    pub(crate) fn has_key_of(&self, sender: &Sender) -> bool {
        self.key_tag == sender.key_tag
    }

    /// Whether this version of the library can read it, and its parts agree.
    pub(crate) fn is_whole(&self) -> bool {
        self.version == VERSION && self.fingerprint == self.intent.fingerprint()
    }

    pub(crate) fn is_other(&self, id: &str) -> bool {
        self.other_orders.contains(id)
    }
}

/// What a receipt takes from the client that sends it.
#[derive(Debug)]
pub(crate) struct Sender {
    base_url: String,
    key_tag: String,
    timeout: Duration,
}

impl Sender {
    /// A client that sends there, with this key, for at most so long.
    pub(crate) fn new(base_url: &str, key: &ApiKey, timeout: Duration) -> Self {
        Self {
            base_url: base_url.to_owned(),
            key_tag: key_tag(key),
            timeout,
        }
    }
}

/// 32 bits of a hash: enough to see that a key is another one, and too few to find it.
fn key_tag(key: &ApiKey) -> String {
    let hash = digest(
        &SHA256,
        format!("qwac-psd2 key tag {}", key.expose()).as_bytes(),
    );
    let bytes = hash.as_ref().iter().take(4);
    bytes.map(|byte| format!("{byte:02x}")).collect()
}

/// 16 random bytes in hex; nothing rests on them but that two receipts differ.
fn random_id() -> String {
    let hasher = || RandomState::new().hash_one(0);
    format!("{:016x}{:016x}", hasher(), hasher())
}
