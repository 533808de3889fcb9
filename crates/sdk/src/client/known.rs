//! The orders that a client already knows, each with what placed it, and those that are under way.

use crate::placed::Id;
use crate::receipt::Receipt;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Which order came of which receipt, shared by the clones of a client: an order that was told for one receipt is not that of
/// another, even where the two asked for the same.
#[derive(Debug, Clone, Default)]
pub(super) struct Known(Arc<Mutex<Orders>>);

#[derive(Debug, Default)]
struct Orders {
    /// The receipt of each order, some hundred bytes each. None is forgotten: a receipt may be settled at any time later.
    owners: HashMap<String, String>,
    /// How many orders of an intent are under way.
    under_way: BTreeMap<String, usize>,
}

/// An order is under way until this is dropped.
pub(super) struct UnderWay {
    known: Known,
    fingerprint: String,
}

impl Known {
    /// Says that an order of this intent is under way from now on.
    pub(super) fn begin(&self, receipt: &Receipt) -> UnderWay {
        let fingerprint = receipt.fingerprint().to_owned();
        *self
            .orders()
            .under_way
            .entry(fingerprint.clone())
            .or_default() += 1;
        let known = self.clone();
        UnderWay { known, fingerprint }
    }

    /// Whether another order of the same intent is under way, beside this one if `own` is too. Which of the two an order is
    /// can't be told then.
    pub(super) fn has_sister(&self, receipt: &Receipt, own: usize) -> bool {
        let orders = self.orders();
        let count = orders.under_way.get(receipt.fingerprint());
        count.is_some_and(|count| *count > own)
    }

    /// Says that the order is that of the receipt; false, where it is another's.
    pub(super) fn claim(&self, order: &Id, receipt: &Receipt) -> bool {
        let mut orders = self.orders();
        let owner = orders.owners.entry(order.as_str().to_owned());
        owner.or_insert_with(|| receipt.id().to_owned()) == receipt.id()
    }

    pub(super) fn is_of_another(&self, order: &str, receipt: &Receipt) -> bool {
        let orders = self.orders();
        let owner = orders.owners.get(order);
        owner.is_some_and(|owner| owner != receipt.id())
    }

    fn orders(&self) -> MutexGuard<'_, Orders> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        let mut orders = self.known.orders();
        if let Some(count) = orders.under_way.get_mut(&self.fingerprint) {
            *count -= 1;
            if *count == 0 {
                orders.under_way.remove(&self.fingerprint);
            }
        }
    }
}
