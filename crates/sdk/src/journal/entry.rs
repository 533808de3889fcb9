//! The entries of the journal: one for each intent, open or placed.

use super::Journal;
use crate::error::Error;
use crate::placed::Id;
use crate::receipt::Receipt;
use crate::scrub::Scrub;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What the journal says of an intent. Where an order was surely not placed, nothing stands.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Line {
    receipt: Receipt,
    /// The number of the order, once it is known; until then the outcome is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    placed: Option<String>,
    /// What stood there of an order before this one, which was placed too: it stands again, should this one not be placed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Box<Line>>,
}

/// The journal of a client.
#[derive(Debug, Clone)]
pub(crate) struct Entries(Arc<dyn Journal>);

/// What stands of an intent, as seen from one of its receipts.
pub(crate) enum Stands {
    Nothing,
    /// The receipt's own entry, which is open.
    Open(Box<Entry>),
    /// The receipt's own order, which was placed.
    Placed(String),
    /// An entry of another receipt; these orders are known to be others.
    Others(BTreeSet<String>),
}

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
    before: Option<Box<Line>>,
    text: String,
}

/// How often an entry is written anew where another was quicker each time.
const MOST_TRIES: u32 = 1000;

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
            for _ in 0..MOST_TRIES {
                let before = journal.read(&key(&receipt)).map_err(Error::journal)?;
                let mut placed_before = None;
                if let Some(text) = &before {
                    let line = parse(text)?;
                    let Some(id) = line.placed.clone() else {
                        return Ok(Begun::Open(Entry::new(journal, line, text.clone())));
                    };
                    if !again {
                        let id = Id::new(&id, &Scrub::new([]));
                        return Ok(Begun::Placed(line.receipt, id));
                    }
                    receipt
                        .other_orders
                        .extend(line.receipt.other_orders.iter().cloned());
                    receipt.other_orders.insert(id);
                    placed_before = Some(Box::new(line));
                }
                let line = Line {
                    receipt: receipt.clone(),
                    placed: None,
                    before: placed_before,
                };
                let text = write(&line)?;
                let written = journal.replace(&key(&receipt), before.as_deref(), Some(&text));
                if written.map_err(Error::journal)? {
                    return Ok(Begun::Yes(Entry::new(journal, line, text)));
                }
                // Another was quicker.
            }
            Err(Error::journal("it never takes what is written"))
        })
        .await
    }

    /// What stands of the intent of a receipt.
    pub(crate) async fn find(&self, receipt: &Receipt) -> Result<Stands, Error> {
        let (journal, receipt) = (Arc::clone(&self.0), receipt.clone());
        blocking(move || {
            let Some(text) = journal.read(&key(&receipt)).map_err(Error::journal)? else {
                return Ok(Stands::Nothing);
            };
            let line = parse(&text)?;
            let is_its = line.receipt.id() == receipt.id();
            Ok(match line.placed.clone() {
                None if is_its => Stands::Open(Box::new(Entry::new(journal, line, text))),
                Some(id) if is_its => Stands::Placed(id),
                None => Stands::Others(line.receipt.other_orders),
                Some(id) => {
                    let mut others = line.receipt.other_orders;
                    others.insert(id);
                    Stands::Others(others)
                }
            })
        })
        .await
    }

    /// The entry of this intent, if it is open, whatever receipt it is of.
    pub(crate) async fn open(&self, receipt: &Receipt) -> Result<Option<Entry>, Error> {
        let (journal, key) = (Arc::clone(&self.0), key(receipt));
        blocking(move || {
            let Some(text) = journal.read(&key).map_err(Error::journal)? else {
                return Ok(None);
            };
            let line = parse(&text)?;
            let is_open = line.placed.is_none();
            Ok(is_open.then(|| Entry::new(journal, line, text)))
        })
        .await
    }

    /// The receipts of all entries whose outcome is open.
    pub(crate) async fn all_open(&self) -> Result<Vec<Receipt>, Error> {
        let journal = Arc::clone(&self.0);
        blocking(move || {
            let texts = journal.texts().map_err(Error::journal)?;
            let mut open = Vec::new();
            for text in &texts {
                match parse(text) {
                    Ok(line) if line.placed.is_none() => open.push(line.receipt),
                    Ok(_) => {}
                    // The others can be settled all the same; placing what it is about is refused.
                    Err(error) => tracing::error!(%error, "passed over"),
                }
            }
            Ok(open)
        })
        .await
    }
}

impl Entry {
    fn new(journal: Arc<dyn Journal>, line: Line, text: String) -> Self {
        Self {
            journal,
            receipt: line.receipt,
            before: line.before,
            text,
        }
    }

    /// Writes down how the receipt changed.
    pub(crate) async fn update(&mut self, receipt: &Receipt) -> Result<(), Error> {
        let line = Line {
            receipt: receipt.clone(),
            placed: None,
            before: self.before.clone(),
        };
        let text = write(&line)?;
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
        let line = match placed {
            Some(id) => Some(Line {
                receipt: self.receipt.clone(),
                placed: Some(id.as_str().to_owned()),
                before: None,
            }),
            None => self.before.as_deref().cloned(),
        };
        let text = line.as_ref().map(write).transpose()?;
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

fn write(line: &Line) -> Result<String, Error> {
    serde_json::to_string(line).map_err(Error::journal)
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
