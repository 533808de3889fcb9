//! What the account holds, behind a lock and with the time of now.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};

use crate::account::Account;
use crate::authority::Authority;
use crate::kept;
use crate::progress::World;
use crate::records::StoredOrder;
use crate::state::State;

/// Tells the time.
pub(crate) type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

pub(crate) struct Store {
    account: Account,
    clock: Clock,
    authority: Authority,
    file: Option<PathBuf>,
    state: Mutex<State>,
}

impl Store {
    pub(crate) fn new(
        account: Account,
        clock: Clock,
        authority: Authority,
        mut state: State,
        file: Option<PathBuf>,
    ) -> Self {
        let now = shifted(clock(), state.advanced);
        state.add_organizations(&account, now);
        state.changed = true;
        Self {
            account,
            clock,
            authority,
            file,
            state: Mutex::new(state),
        }
    }

    pub(crate) fn account(&self) -> &Account {
        &self.account
    }

    pub(crate) fn authority(&self) -> &Authority {
        &self.authority
    }

    pub(crate) fn now(&self) -> Timestamp {
        shifted((self.clock)(), self.state().advanced)
    }

    /// Lets time pass.
    pub(crate) fn advance(&self, seconds: i64) {
        let mut state = self.state();
        state.advanced = state.advanced.saturating_add(seconds);
        state.changed = true;
    }

    /// Looks at the state of now.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&State, Timestamp) -> T) -> T {
        let mut state = self.state();
        let world = self.world(&state);
        if state.settle(&world) {
            state.changed = true;
        }
        look(&state, world.now)
    }

    /// Changes the state of now.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut State, &World<'_>) -> T) -> T {
        let mut state = self.state();
        let world = self.world(&state);
        state.settle(&world);
        state.changed = true;
        change(&mut state, &world)
    }

    /// Writes what changed to the file, if there is one.
    pub(crate) fn keep(&self) -> io::Result<()> {
        let Some(file) = &self.file else {
            return Ok(());
        };
        // Locked until it is written, so that an older state never overwrites a newer one.
        let mut state = self.state();
        if state.changed {
            kept::write(file, &state, &self.authority)?;
            state.changed = false;
        }
        Ok(())
    }

    fn world(&self, state: &State) -> World<'_> {
        World {
            account: &self.account,
            authority: &self.authority,
            now: shifted((self.clock)(), state.advanced),
        }
    }

    pub(crate) fn orders(&self) -> Vec<StoredOrder> {
        self.read(|state, _| state.orders.values().cloned().collect())
    }

    pub(crate) fn order(&self, id: u64) -> Option<StoredOrder> {
        self.read(|state, _| state.orders.get(&id).cloned())
    }

    /// Counts a call, of whatever kind.
    pub(crate) fn count_call(&self) {
        self.state().calls += 1;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing between two changes of the state can panic, so a poisoned state is still whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store")
            .field("account", &self.account)
            .field("orders", &self.state().orders)
            .finish_non_exhaustive()
    }
}

fn shifted(time: Timestamp, seconds: i64) -> Timestamp {
    // Only a span of calendar units could be an error.
    time.saturating_add(SignedDuration::from_secs(seconds))
        .unwrap_or(time)
}
