//! A journal that the language keeps.

use crate::error::CallbackError;
use crate::foreign;
use qwac_psd2::JournalFault;
use std::fmt;
use std::sync::Arc;

/// Keeps what a client writes down of its orders, across crashes and among the processes that share it: texts under keys.
///
/// The client decides what stands in it. The texts hold no secret. Only one thing is asked of a journal, `replace`, and it has
/// to hold: it is what keeps an order from being placed twice. It is called on threads of the library, where it may block.
#[uniffi::export(with_foreign)]
pub trait Journal: Send + Sync {
    /// The text under a key.
    fn read(&self, key: String) -> Result<Option<String>, CallbackError>;

    /// Puts `to` under the key if what stands there is `before`, where none is no text, and says whether it did. Of several
    /// that do so at once, from whatever process, one succeeds. When it returns, the change outlives a crash of the process
    /// and of the machine.
    fn replace(
        &self,
        key: String,
        before: Option<String>,
        to: Option<String>,
    ) -> Result<bool, CallbackError>;

    /// All texts.
    fn texts(&self) -> Result<Vec<String>, CallbackError>;
}

/// The same as the SDK calls it.
pub(super) struct Kept(pub(super) Arc<dyn Journal>);

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Journal")
    }
}

fn call<T>(call: impl FnOnce() -> Result<T, CallbackError>) -> Result<T, JournalFault> {
    let down = || CallbackError::Failed {
        reason: "the program is ending".to_owned(),
    };
    Ok(foreign::call(call).ok_or_else(down)??)
}

impl qwac_psd2::Journal for Kept {
    fn read(&self, key: &str) -> Result<Option<String>, JournalFault> {
        call(|| self.0.read(key.to_owned()))
    }

    fn replace(
        &self,
        key: &str,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Result<bool, JournalFault> {
        call(|| {
            let (from, to) = (from.map(str::to_owned), to.map(str::to_owned));
            self.0.replace(key.to_owned(), from, to)
        })
    }

    fn texts(&self) -> Result<Vec<String>, JournalFault> {
        call(|| self.0.texts())
    }
}
