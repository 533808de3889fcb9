//! One step after the other of something that goes on: a list, a watch, many orders. A caller who stops waiting for a step
//! loses nothing: whoever asks next gets it.

use crate::error::QwacError;
use crate::runtime::{self, Dropped, ended};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use tokio::sync::Mutex;
use tokio::task::JoinHandle;

/// A step: gives back what goes on, and the step's item, which is none at the end.
pub(super) type Step<S, T> = Pin<Box<dyn Future<Output = (S, Option<T>)> + Send>>;

/// What goes on, and how it takes a step.
pub(super) struct Steps<S, T> {
    state: Arc<Mutex<State<S, T>>>,
    step: fn(S) -> Step<S, T>,
}

enum State<S, T> {
    Rests(S),
    Goes(JoinHandle<(S, Option<T>)>),
    Over,
}

impl<S: Send + 'static, T: Send + 'static> Steps<S, T> {
    pub(super) fn new(start: S, step: fn(S) -> Step<S, T>) -> Self {
        Self {
            state: Arc::new(Mutex::new(State::Rests(start))),
            step,
        }
    }

    /// The next step's item; none at the end.
    pub(super) async fn next(&self) -> Result<Option<T>, QwacError> {
        runtime::guard(next(Arc::clone(&self.state), self.step)).await
    }
}

async fn next<S: Send + 'static, T: Send + 'static>(
    state: Arc<Mutex<State<S, T>>>,
    step: fn(S) -> Step<S, T>,
) -> Result<Option<T>, QwacError> {
    let runtime = runtime::handle()?;
    let mut state = state.lock().await;
    *state = match std::mem::replace(&mut *state, State::Over) {
        State::Rests(rests) => State::Goes(runtime.spawn(step(rests))),
        goes => goes,
    };
    let State::Goes(goes) = &mut *state else {
        return Ok(None);
    };
    // Whoever stops waiting here leaves it as it is.
    let (rests, item) = match goes.await {
        Ok(stepped) => stepped,
        Err(_) => {
            *state = State::Over;
            return Err(ended(Dropped::Ends));
        }
    };
    *state = match item {
        Some(_) => State::Rests(rests),
        None => State::Over,
    };
    Ok(item)
}
