//! Waiting for an order, as `qwac wait` and `qwac order --through` do: how long, what is told meanwhile, and how far it is.

use crate::failure::Failure;
use crate::show;
use crate::text::one_line;
use indicatif::{ProgressBar, ProgressStyle};
use qwac_psd2::{Action, Client, Id, OrderProgress, Wait, Waited};
use std::time::Duration;

#[derive(Default, clap::Args)]
pub(crate) struct Waiting {
    /// How long to wait in all.
    /// [default: 30 days]
    #[arg(long, value_name = "SECONDS")]
    deadline: Option<u64>,
    /// How long to wait after the first look; doubled with each that finds nothing new, up to 15 minutes.
    /// [default: 30]
    #[arg(long, value_name = "SECONDS")]
    interval: Option<u64>,
    /// Ends as soon as a person has to act. Without it, that is told on standard error, and waiting goes on.
    #[arg(long)]
    pub(crate) until_action: bool,
    /// Nobody has to act, whatever the order says.
    #[arg(skip)]
    is_automatic: bool,
}

impl Waiting {
    /// Whether any of the options was given.
    pub(crate) fn is_given(&self) -> bool {
        self.deadline.is_some() || self.interval.is_some() || self.until_action
    }

    /// For the embedded sandbox, which does all by itself within seconds.
    pub(crate) fn or_soon(&self) -> Self {
        Self {
            deadline: self.deadline.or(Some(60)),
            interval: self.interval.or(Some(1)),
            until_action: false,
            is_automatic: true,
        }
    }

    /// Waits as [`Client::wait`] does, and tells each change.
    pub(crate) async fn wait(&self, client: &Client, order: &Id) -> Result<Waited, Failure> {
        let mut wait = Wait::default();
        if let Some(seconds) = self.interval {
            wait = wait.interval(Duration::from_secs(seconds));
        }
        if let Some(seconds) = self.deadline {
            wait = wait.deadline(Duration::from_secs(seconds));
        }
        let mut watch = client.watch(order, wait);
        let mut bar = Bar::new(order);
        while let Some(progress) = watch.next().await {
            let progress = progress?;
            if progress.is_issued() {
                return Ok(Waited::Issued(progress));
            }
            if progress.is_end() {
                return Ok(Waited::Ended(progress));
            }
            if progress.needs_action() && self.until_action {
                return Ok(Waited::NeedsAction(progress));
            }
            bar.show(&progress);
            if !self.is_automatic {
                bar.bar.suspend(|| show::error_line(&progress.to_string()));
            }
        }
        Ok(Waited::TimedOut(watch.seen().clone()))
    }
}

/// A bar of what has to be done and of what is done, on a terminal. Elsewhere nothing of it is written, only what is told.
struct Bar {
    bar: ProgressBar,
    /// All that was seen to be left to do.
    seen: Vec<Action>,
}

impl Bar {
    fn new(order: &Id) -> Self {
        let bar = ProgressBar::new(1);
        if let Ok(style) = ProgressStyle::with_template("{elapsed_precise} [{bar:30}] {msg}") {
            bar.set_style(style.progress_chars("=> "));
        }
        bar.set_message(one_line(&format!("order {order}")));
        // So that the time goes on while nothing is asked.
        bar.enable_steady_tick(Duration::from_secs(1));
        Self {
            bar,
            seen: Vec::new(),
        }
    }

    fn show(&mut self, progress: &OrderProgress) {
        let left: Vec<_> = progress.actions.iter().map(without_token).collect();
        for action in &left {
            if !self.seen.contains(action) {
                self.seen.push(action.clone());
            }
        }
        let seen = self.seen.iter();
        let done = seen.filter(|action| !left.contains(action)).count();
        // The certificate itself is one more.
        self.bar
            .set_length(count(self.seen.len().saturating_add(1)));
        self.bar.set_position(count(done));
        let status = progress
            .status
            .as_ref()
            .map_or("not told", |status| status.as_str());
        let status = status.replace('_', " ");
        let id = &progress.order_id;
        let message = format!("order {id}: {status}, {} to do", left.len());
        self.bar.set_message(one_line(&message));
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// With another token it is the same thing to do.
fn without_token(action: &Action) -> Action {
    let mut action = action.clone();
    if let Action::ProveDomain { token, .. } = &mut action {
        *token = None;
    }
    action
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
