//! What each process has its own of.
//!
//! A fork copies a lock as it is just then: maybe held, by a thread that the new process doesn't have. So locks of the whole
//! library are not taken over.

use std::sync::OnceLock;

/// A value for each process, made when it is first asked for. Of those from before a fork, nothing is touched.
pub(crate) struct PerProcess<T>(OnceLock<Box<Own<T>>>);

struct Own<T> {
    process: u32,
    value: T,
    forked: PerProcess<T>,
}

impl<T: Default> PerProcess<T> {
    pub(crate) const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// This process's own.
    pub(crate) fn get(&self) -> &T {
        let process = std::process::id();
        let mut place = self;
        loop {
            let own = place.0.get_or_init(|| {
                Box::new(Own {
                    process,
                    value: T::default(),
                    forked: Self::new(),
                })
            });
            if own.process == process {
                return &own.value;
            }
            place = &own.forked;
        }
    }
}
