//! Calls into the language: none is made once it has begun to shut down.
//!
//! An interpreter that ends can't take calls from other threads; one that comes all the same ends the process. So whoever
//! holds the interpreter says so before, with [`shut_down`].

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

static IS_DOWN: AtomicBool = AtomicBool::new(false);
static CALLS: AtomicUsize = AtomicUsize::new(0);

/// How long a call that is under way is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// Makes a call into the language; none where that has shut down.
pub(crate) fn call<T>(call: impl FnOnce() -> T) -> Option<T> {
    struct Counted;

    impl Drop for Counted {
        fn drop(&mut self) {
            CALLS.fetch_sub(1, Ordering::SeqCst);
        }
    }

    CALLS.fetch_add(1, Ordering::SeqCst);
    let _counted = Counted;
    (!is_down()).then(call)
}

/// Whether the language has begun to end.
pub(crate) fn is_down() -> bool {
    IS_DOWN.load(Ordering::SeqCst)
}

/// Says that the language ends: from now on nothing calls into it, no outcome, no journal, no log. Orders that are under
/// way go on as long as the process lives. It can't be taken back.
///
/// Waits for calls into the language that are under way just now, but no longer than two seconds.
#[uniffi::export]
pub fn shut_down() {
    IS_DOWN.store(true, Ordering::SeqCst);
    let began = Instant::now();
    while CALLS.load(Ordering::SeqCst) > 0 && began.elapsed() < PATIENCE {
        thread::sleep(Duration::from_millis(1));
    }
}
