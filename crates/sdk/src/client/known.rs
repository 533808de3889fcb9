//! The orders that a client already knows, each with what placed it.

use crate::placed::Id;
use crate::receipt::Receipt;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Which order came of which receipt, shared by the clones of a client: an order that was told for one receipt is not that of
/// another, even where the two asked for the same.
#[derive(Debug, Clone, Default)]
pub(super) struct Known(Arc<Mutex<HashMap<String, String>>>);

impl Known {
    /// Says that the order is that of the receipt; false, where it is another's.
    pub(super) fn claim(&self, order: &Id, receipt: &Receipt) -> bool {
        let mut orders = self.orders();
        let owner = orders.entry(order.as_str().to_owned());
        owner.or_insert_with(|| receipt.id().to_owned()) == receipt.id()
    }

    pub(super) fn is_of_another(&self, order: &str, receipt: &Receipt) -> bool {
        let orders = self.orders();
        orders.get(order).is_some_and(|owner| owner != receipt.id())
    }

    fn orders(&self) -> MutexGuard<'_, HashMap<String, String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
