//! Settles orders whose outcome was left open, later and from any process.

use super::Client;
use super::send::{close, left_open};
use super::settle::Of;
use crate::error::Error;
use crate::journal::Stands;
use crate::placed::{Id, PlacedOrder};
use crate::receipt::{Dated, Receipt};
use crate::scrub::Scrub;
use tracing::{Instrument, Span};

impl Client {
    /// Settles an order whose outcome was left open: looks for it, as the client's [`Settle`](crate::Settle) says. An order that
    /// is there is found at once. That it is not there counts at the end of the window, which begins with this call; or with the
    /// end of the attempt, where the service's word was heard that the clock was right then.
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
        let mut receipt = receipt.clone();
        let mut open = None;
        match self.stands(&receipt).await? {
            Stands::Nothing => {}
            // What the journal has of it may be newer.
            Stands::Open(entry) => {
                let dated = receipt.dated;
                receipt = entry.receipt.clone();
                if dated == Dated::Wrongly {
                    receipt.dated = dated;
                }
                open = Some(entry);
            }
            Stands::Placed(id) => receipt.order_id = Some(id),
            Stands::Others(others) => receipt.other_orders.extend(others),
        }
        let (met, span) = (left_open(&receipt), span(&receipt));
        let settled = self.settle(&mut receipt, Of::Before, met, &self.scrub);
        let settled = settled.instrument(span).await;
        if let Some(entry) = &open {
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
        let id = order_id.map(number).transpose()?;
        let closed = match self.stands(receipt).await? {
            Stands::Open(entry) => entry.close(id.as_ref()).await?,
            _ => false,
        };
        if closed {
            Ok(())
        } else {
            Err(Error::configuration("the journal has no such open order"))
        }
    }

    async fn stands(&self, receipt: &Receipt) -> Result<Stands, Error> {
        match &self.entries {
            Some(entries) => entries.find(receipt).await,
            None => Ok(Stands::Nothing),
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

/// The span of settling an order that was left open.
fn span(receipt: &Receipt) -> Span {
    tracing::info_span!(
        "reconcile",
        operation = "list_orders",
        fingerprint = receipt.fingerprint()
    )
}

/// The number of an order as a person gives it.
fn number(text: &str) -> Result<Id, Error> {
    let text = text.trim();
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if digits && (1..=20).contains(&text.len()) {
        Ok(Id::new(text, &Scrub::new([])))
    } else {
        Err(Error::configuration(
            "the number of an order is 1 to 20 digits",
        ))
    }
}
