//! The order journal: what is meant to be ordered is written down before it is sent, and what came of it after.

mod entry;
#[cfg(feature = "journal")]
mod file;

pub(crate) use entry::{Begun, Entries, Entry, Stands};
#[cfg(feature = "journal")]
pub use file::FileJournal;

use std::fmt;

/// Why a journal can't be read or written.
pub type JournalFault = Box<dyn std::error::Error + Send + Sync>;

/// Keeps what a client writes down of its orders, across crashes and among the processes that share it: texts under keys.
///
/// The client decides what stands in it. The texts hold no secret: neither the API key nor a card, a contact or a comment.
/// Only one thing is asked of a journal, [`replace`](Self::replace), and it has to hold: it is what keeps an order from
/// being placed twice.
///
/// The client calls it on threads where blocking is allowed.
pub trait Journal: fmt::Debug + Send + Sync {
    /// The text under a key.
    ///
    /// # Errors
    ///
    /// When the journal can't be read. No order is placed then.
    fn read(&self, key: &str) -> Result<Option<String>, JournalFault>;

    /// Puts `to` under the key if what stands there is `from`, where none is no text, and says whether it did. Of
    /// several that do so at once, from whatever process, one succeeds. When it returns, the change outlives a crash
    /// of the process and of the machine.
    ///
    /// # Errors
    ///
    /// When the journal can't be written; whether the change was made is then open.
    fn replace(
        &self,
        key: &str,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Result<bool, JournalFault>;

    /// All texts.
    ///
    /// # Errors
    ///
    /// When the journal can't be read.
    fn texts(&self) -> Result<Vec<String>, JournalFault>;
}
