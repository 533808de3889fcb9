//! The entries of the journal: one for each intent, open or placed.

use super::Journal;
use crate::error::Error;
use crate::placed::Id;
use crate::receipt::Receipt;
use crate::scrub::Scrub;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What the journal says of an intent. Where an order was surely not placed, nothing stands.
#[derive(Serialize, Deserialize)]
struct Line {
    receipt: Receipt,
    /// The number of the order, once it is known; until then the outcome is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    placed: Option<String>,
}

/// The journal of a client.
#[derive(Debug, Clone)]
pub(crate) struct Entries(Arc<dyn Journal>);

/// What became of an attempt to begin.
pub(crate) enum Begun {
    /// The entry is written: the order may be sent.
    Yes(Entry),
    /// The same was placed before, as this order.
    Placed(Receipt, Id),
    /// The same was sent before, and its outcome is open.
    Open(Entry),
}

/// One entry, as it was written or read last.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    journal: Arc<dyn Journal>,
    pub(crate) receipt: Receipt,
    text: String,
}

impl Entries {
    pub(crate) fn new(journal: Arc<dyn Journal>) -> Self {
        Self(journal)
    }

    /// Writes down what is about to be sent; with `again`, also where the same was placed before, whose order then is one
    /// of those that this is not.
    pub(crate) async fn begin(&self, receipt: Receipt, again: bool) -> Result<Begun, Error> {
        let journal = Arc::clone(&self.0);
        blocking(move || {
            let mut receipt = receipt;
            loop {
                let before = journal.read(&key(&receipt)).map_err(Error::journal)?;
                if let Some(text) = &before {
                    let line = parse(text)?;
                    let Some(id) = line.placed else {
                        let (receipt, text) = (line.receipt, text.clone());
                        return Ok(Begun::Open(Entry {
                            journal,
                            receipt,
                            text,
                        }));
                    };
                    if !again {
                        let id = Id::new(&id, &Scrub::new([]));
                        return Ok(Begun::Placed(line.receipt, id));
                    }
                    receipt.other_orders.extend(line.receipt.other_orders);
                    receipt.other_orders.insert(id);
                }
                let text = write(&receipt, None)?;
                let written = journal.replace(&key(&receipt), before.as_deref(), Some(&text));
                if written.map_err(Error::journal)? {
                    return Ok(Begun::Yes(Entry {
                        journal,
                        receipt,
                        text,
                    }));
                }
                // Another was quicker.
            }
        })
        .await
    }

    /// The entry of a receipt, if it is open.
    pub(crate) async fn open(&self, receipt: &Receipt) -> Result<Option<Entry>, Error> {
        let (journal, key, id) = (Arc::clone(&self.0), key(receipt), receipt.id().to_owned());
        blocking(move || {
            let Some(text) = journal.read(&key).map_err(Error::journal)? else {
                return Ok(None);
            };
            let line = parse(&text)?;
            let is_it = line.placed.is_none() && line.receipt.id() == id;
            let receipt = line.receipt;
            Ok(is_it.then_some(Entry {
                journal,
                receipt,
                text,
            }))
        })
        .await
    }

    /// The receipts of all entries whose outcome is open.
    pub(crate) async fn all_open(&self) -> Result<Vec<Receipt>, Error> {
        let journal = Arc::clone(&self.0);
        blocking(move || {
            let texts = journal.texts().map_err(Error::journal)?;
            let lines = texts.iter().map(|text| parse(text));
            let lines = lines.collect::<Result<Vec<_>, _>>()?.into_iter();
            Ok(lines
                .filter(|line| line.placed.is_none())
                .map(|line| line.receipt)
                .collect())
        })
        .await
    }
}

impl Entry {
    /// Writes down how the receipt changed.
    pub(crate) async fn update(&mut self, receipt: &Receipt) -> Result<(), Error> {
        let text = write(receipt, None)?;
        if !self.replace(Some(text.clone())).await? {
            return Err(Error::journal(
                "the entry of this order was changed by another process",
            ));
        }
        self.text = text;
        self.receipt = receipt.clone();
        Ok(())
    }

    /// Writes down that the order was placed, or that it surely was not; whether nobody did so before.
    pub(crate) async fn close(&self, placed: Option<&Id>) -> Result<bool, Error> {
        let text = placed
            .map(|id| write(&self.receipt, Some(id.as_str().to_owned())))
            .transpose()?;
        self.replace(text).await
    }

    async fn replace(&self, to: Option<String>) -> Result<bool, Error> {
        let entry = self.clone();
        blocking(move || {
            let key = key(&entry.receipt);
            let replaced = entry
                .journal
                .replace(&key, Some(&entry.text), to.as_deref());
            replaced.map_err(Error::journal)
        })
        .await
    }
}

fn key(receipt: &Receipt) -> String {
    format!("{} {}", receipt.fingerprint(), receipt.base_url())
}

fn write(receipt: &Receipt, placed: Option<String>) -> Result<String, Error> {
    let receipt = receipt.clone();
    serde_json::to_string(&Line { receipt, placed }).map_err(Error::journal)
}

/// An entry that can't be read may be of an order that was placed, so nothing goes on without it.
fn parse(text: &str) -> Result<Line, Error> {
    let line: Line = serde_json::from_str(text)
        .map_err(|error| Error::journal(format!("an entry can't be read: {error}")))?;
    if line.receipt.is_whole() {
        Ok(line)
    } else {
        Err(Error::journal(
            "an entry is damaged or of another version of this program",
        ))
    }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let work = tokio::task::spawn_blocking(work).await;
    work.unwrap_or_else(|_| Err(Error::journal("its thread ended early")))
}
