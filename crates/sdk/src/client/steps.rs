//! A stream whose items are made one after the other by async steps from one state to the next.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

type Step<S, T> = Pin<Box<dyn Future<Output = (Option<S>, Option<T>)> + Send>>;

/// The state between steps, or the step that is under way. Dropping it ends the step.
pub(super) struct Steps<S, T> {
    /// Takes the state and gives the next one, if there is one, and an item; without an item it is the end.
    go: fn(S) -> Step<S, T>,
    state: Option<S>,
    step: Option<Step<S, T>>,
}

impl<S, T> Steps<S, T> {
    pub(super) fn new(state: S, go: fn(S) -> Step<S, T>) -> Self {
        Self {
            go,
            state: Some(state),
            step: None,
        }
    }

    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<T>> {
        if self.step.is_none() {
            self.step = self.state.take().map(self.go);
        }
        let Some(step) = &mut self.step else {
            return Poll::Ready(None);
        };
        let (state, item) = ready!(step.as_mut().poll(context));
        self.step = None;
        self.state = state;
        Poll::Ready(item)
    }
}
