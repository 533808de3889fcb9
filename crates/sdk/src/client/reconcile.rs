//! Settles orders whose outcome was left open, later and from any process.

use super::Client;
use super::send::{close, left_open};
use crate::error::Error;
use crate::placed::{Id, PlacedOrder};
use crate::receipt::Receipt;
use crate::scrub::Scrub;

impl Client {
    /// Settles an order whose outcome was left open: looks for it, as the client's [`Settle`](crate::Settle) says. Where its
    /// window is over already, which counts from when the order was sent, that is one look.
    ///
    /// The outcome is also written down in the client's [`Journal`](crate::Journal), if that has the receipt.
    ///
    /// # Errors
    ///
    /// [`NotPlaced`](crate::ErrorKind::NotPlaced): it is not there and may be placed again.
    /// [`OutcomeUnknown`](crate::ErrorKind::OutcomeUnknown): it could not be looked for, or there are others like it.
    /// [`Configuration`](crate::ErrorKind::Configuration): the receipt is damaged or of another base URL.
    pub async fn reconcile(&self, receipt: &Receipt) -> Result<PlacedOrder, Error> {
        self.can_settle(receipt)?;
        let entry = match &self.entries {
            Some(entries) => entries.open(receipt).await?,
            None => None,
        };
        let scrub = Scrub::new([self.key.expose()]);
        // What the journal has of it may be newer.
        let receipt = entry.as_ref().map_or(receipt, |entry| &entry.receipt);
        let settled = self.settle(receipt, left_open(receipt), &scrub).await;
        if let Some(entry) = &entry {
            close(entry, &settled).await;
        }
        settled
    }

    /// The receipts of the orders in the client's [`Journal`](crate::Journal) whose outcome is open, such as after a crash; also
    /// those that another process has under way just now. Each is for [`reconcile`](Self::reconcile). Without a journal,
    /// none.
    ///
    /// # Errors
    ///
    /// [`Journal`](crate::ErrorKind::Journal), when it can't be read.
    pub async fn open_orders(&self) -> Result<Vec<Receipt>, Error> {
        match &self.entries {
            Some(entries) => {
                let mut open = entries.all_open().await?;
                open.retain(|receipt| receipt.base_url() == self.base_url());
                Ok(open)
            }
            None => Ok(Vec::new()),
        }
    }

    /// Writes down in the client's [`Journal`](crate::Journal) what a person found out about an order whose outcome is open:
    /// its number, or none where it was surely not placed. Nothing is asked of the API.
    ///
    /// # Errors
    ///
    /// [`Journal`](crate::ErrorKind::Journal), when it can't be written;
    /// [`Configuration`](crate::ErrorKind::Configuration), when the order is not open there.
    pub async fn close_order(
        &self,
        receipt: &Receipt,
        order_id: Option<&str>,
    ) -> Result<(), Error> {
        self.can_settle(receipt)?;
        let entry = match &self.entries {
            Some(entries) => entries.open(receipt).await?,
            None => None,
        };
        let id = order_id.map(|id| Id::new(id.trim(), &Scrub::new([])));
        let closed = match entry {
            Some(entry) => entry.close(id.as_ref()).await?,
            None => false,
        };
        if closed {
            Ok(())
        } else {
            Err(Error::configuration("the journal has no such open order"))
        }
    }

    fn can_settle(&self, receipt: &Receipt) -> Result<(), Error> {
        if !receipt.is_whole() {
            return Err(Error::configuration(
                "the receipt is damaged or of another version of this program",
            ));
        }
        if receipt.base_url() != self.base_url() {
            return Err(Error::configuration(format!(
                "the order was sent to {}, and this client calls {}",
                crate::plain_text::one_line(receipt.base_url(), 200),
                self.base_url()
            )));
        }
        Ok(())
    }
}
