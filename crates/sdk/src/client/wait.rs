//! Waits for an order: looks at it ever more rarely until it is at its end, or a person has to act.

use super::Client;
use super::steps::Steps;
use crate::error::Error;
use crate::follow::{Action, DcvToken, OrderProgress};
use crate::order::DcvMethod;
use crate::placed::Id;
use futures_core::Stream;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

/// The shortest wait between two looks.
const SHORTEST: Duration = Duration::from_secs(1);

/// How often and how long an order is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Wait {
    interval: Duration,
    longest_interval: Duration,
    deadline: Option<Duration>,
    through_actions: bool,
}

impl Default for Wait {
    /// At once, after 30 seconds, and then ever more rarely up to every 15 minutes, for 30 days; until a person has to
    /// act.
    fn default() -> Self {
        Self {
            interval: Duration::from_secs(30),
            longest_interval: Duration::from_secs(15 * 60),
            deadline: Some(Duration::from_secs(30 * 24 * 60 * 60)),
            through_actions: false,
        }
    }
}

impl Wait {
    /// The wait after the first look, and after one that found something changed; 30 seconds if not called, and at least one.
    /// It doubles with each look that found nothing.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.interval = interval;
        self
    }

    /// The longest wait between two looks; 15 minutes if not called.
    pub fn longest_interval(mut self, interval: Duration) -> Self {
        self.longest_interval = interval;
        self
    }

    /// How long is waited in all; 30 days if not called.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// As long as it takes.
    pub fn no_deadline(mut self) -> Self {
        self.deadline = None;
        self
    }

    /// Goes on where a person has to act, until the order's end. [`Watch`] does so anyway.
    pub fn through_actions(mut self) -> Self {
        self.through_actions = true;
        self
    }
}

/// Why a wait ended, with how far the order is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", content = "progress", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Waited {
    /// The certificate is there.
    Issued(OrderProgress),
    /// The order is at its end without one: rejected, canceled, revoked or expired.
    Ended(OrderProgress),
    /// A person has to act: [`OrderProgress::actions`] says who and what.
    NeedsAction(OrderProgress),
    /// The time ran out.
    TimedOut(OrderProgress),
}

impl Waited {
    /// How far the order is. A wait that is given it goes on from there.
    pub fn progress(&self) -> &OrderProgress {
        match self {
            Self::Issued(progress)
            | Self::Ended(progress)
            | Self::NeedsAction(progress)
            | Self::TimedOut(progress) => progress,
        }
    }
}

impl Client {
    /// Waits until an order is issued, is at its end without that, or a person has to act.
    ///
    /// It is given the number of the order or, to go on with an earlier wait, what that saw last: then it doesn't end again
    /// for what was seen already. It can be dropped at any time. A status that is not known never ends it, nor does a
    /// failure that passes, such as a network that is down.
    ///
    /// ```no_run
    /// # async fn example(client: qwac_psd2::Client) -> Result<(), qwac_psd2::Error> {
    /// use qwac_psd2::{Wait, Waited};
    ///
    /// let mut waited = client.wait("112233", Wait::default()).await?;
    /// while let Waited::NeedsAction(progress) = waited {
    ///     println!("{progress}"); // tell somebody, and go on
    ///     waited = client.wait(progress, Wait::default()).await?;
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`order`](Client::order) that don't pass, such as a key that is refused; and the last that does, where
    /// the time ran out before the order was seen at all.
    pub async fn wait(&self, order: impl Into<OrderProgress>, wait: Wait) -> Result<Waited, Error> {
        self.wait_with(order, wait, |_| ()).await
    }

    /// As [`wait`](Self::wait); tells each change to `on_progress`, also the last.
    ///
    /// # Errors
    ///
    /// As there.
    pub async fn wait_with(
        &self,
        order: impl Into<OrderProgress>,
        wait: Wait,
        mut on_progress: impl FnMut(&OrderProgress),
    ) -> Result<Waited, Error> {
        let through_actions = wait.through_actions;
        let mut watch = self.watch(order, wait);
        while let Some(progress) = watch.next().await {
            let progress = progress?;
            on_progress(&progress);
            if progress.is_issued() {
                return Ok(Waited::Issued(progress));
            }
            if progress.is_end() {
                return Ok(Waited::Ended(progress));
            }
            if progress.needs_action() && !through_actions {
                return Ok(Waited::NeedsAction(progress));
            }
        }
        Ok(Waited::TimedOut(watch.seen().clone()))
    }

    /// How far an order is and who has to act, seen once.
    ///
    /// # Errors
    ///
    /// As those of [`order`](Client::order).
    pub async fn progress(&self, order: impl Into<Id>) -> Result<OrderProgress, Error> {
        let seen = OrderProgress::unseen(order);
        Watcher::new(self, seen, Wait::default()).look().await
    }

    /// Watches an order: how far it is, each time that something changed, until its end or until the time runs out. As
    /// [`wait`](Self::wait), it can go on with what was seen before.
    pub fn watch(&self, order: impl Into<OrderProgress>, wait: Wait) -> Watch {
        let seen = order.into();
        let watcher = Watcher::new(self, seen.clone(), wait);
        let steps = Steps::new(watcher, |mut watcher: Watcher| {
            Box::pin(async move {
                let item = watcher.next().await;
                let goes_on = matches!(&item, Some(Ok(progress)) if !progress.is_end());
                (goes_on.then_some(watcher), item)
            })
        });
        Watch { steps, seen }
    }
}

/// How far an order is, each time that something changed, made by [`Client::watch`]. After its end, after an error and
/// after the deadline nothing more comes. Dropping it ends it.
pub struct Watch {
    steps: Steps<Watcher, Result<OrderProgress, Error>>,
    seen: OrderProgress,
}

impl Watch {
    /// The next change; none after the order's end or the deadline.
    pub async fn next(&mut self) -> Option<Result<OrderProgress, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// What was seen last. Another watch that is given it goes on from there.
    pub fn seen(&self) -> &OrderProgress {
        &self.seen
    }
}

impl Stream for Watch {
    type Item = Result<OrderProgress, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let item = self.steps.poll(context);
        if let Poll::Ready(Some(Ok(progress))) = &item {
            self.seen = progress.clone();
        }
        item
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch")
            .field("seen", &self.seen)
            .finish_non_exhaustive()
    }
}

/// Who looks.
struct Watcher {
    client: Client,
    wait: Wait,
    seen: OrderProgress,
    interval: Duration,
    /// When it looked first.
    began: Option<Timestamp>,
    has_seen: bool,
    /// The last failure that passes.
    failed: Option<Error>,
}

impl Watcher {
    fn new(client: &Client, seen: OrderProgress, wait: Wait) -> Self {
        Self {
            client: client.clone(),
            seen,
            // Without a pause it would ask as fast as the pace allows.
            interval: wait.interval.max(SHORTEST),
            began: None,
            has_seen: false,
            failed: None,
            wait,
        }
    }

    async fn next(&mut self) -> Option<Result<OrderProgress, Error>> {
        loop {
            if self.began.is_some() && !self.sleep().await {
                return match (self.has_seen, self.failed.take()) {
                    (false, Some(error)) => Some(Err(error)),
                    _ => None,
                };
            }
            self.began.get_or_insert_with(|| self.client.clock.now());
            match self.look().await {
                Ok(progress) => {
                    let is_news = progress != self.seen;
                    let is_end = progress.is_end();
                    self.has_seen = true;
                    self.seen = progress;
                    if is_news {
                        self.interval = self.wait.interval.max(SHORTEST);
                    }
                    if is_news || is_end {
                        tracing::info!(
                            order_id = %self.seen.order_id,
                            status = self.seen.status.as_ref().map(|status| status.as_str()),
                            actions = self.seen.actions.len(),
                            "the order has moved"
                        );
                        return Some(Ok(self.seen.clone()));
                    }
                }
                Err(error) if error.is_retryable() => self.failed = Some(error),
                Err(error) => return Some(Err(error)),
            }
        }
    }

    /// Waits until the next look; false where the time is over.
    async fn sleep(&mut self) -> bool {
        let clock = &self.client.clock;
        let mut interval = self.interval;
        if let (Some(deadline), Some(began)) = (self.wait.deadline, self.began) {
            let passed = clock.now().duration_since(began).max(SignedDuration::ZERO);
            let left = deadline.saturating_sub(Duration::try_from(passed).unwrap_or_default());
            if left.is_zero() {
                return false;
            }
            interval = interval.min(left);
        }
        clock.sleep(interval).await;
        let longest = self.wait.longest_interval.max(SHORTEST);
        self.interval = self.interval.saturating_mul(2).min(longest);
        true
    }

    async fn look(&self) -> Result<OrderProgress, Error> {
        let id = &self.seen.order_id;
        let info = self.client.order(id).await?;
        let is_end = info.status.as_ref().is_some_and(|status| status.is_end());
        let validation = match is_end {
            true => None,
            false => Some(self.client.order_validation(id).await),
        };
        let told = validation.as_ref().and_then(|told| told.as_ref().ok());
        let mut progress = OrderProgress::read(&info, told);
        if let Some(Err(error)) = &validation {
            tracing::debug!(kind = %error.kind(), "the order's validation is not told");
            // There may be none before the approval, and the key may not ask for it. Otherwise it will be told again, and
            // until then it is as it was.
            if error.is_retryable() {
                progress.actions.extend(self.seen.of_validation().cloned());
            }
        }
        // An order may be looked for by a serial number, too; what was asked for stays the order's name here.
        progress.order_id = id.clone();
        for action in &mut progress.actions {
            let known = self.seen.token_for(action).cloned();
            if let Action::ProveDomain {
                domain_id: Some(domain),
                dcv_method,
                token,
                ..
            } = action
                && *dcv_method != Some(DcvMethod::Email)
            {
                *token = self.token(domain, known).await;
            }
        }
        Ok(progress)
    }

    /// What has to be published for a domain: as it was seen, unless its time is over; else as it is told now.
    async fn token(&self, domain: &Id, known: Option<DcvToken>) -> Option<DcvToken> {
        let expires = |token: &DcvToken| token.expiration_date.as_ref()?.time();
        let now = self.client.clock.now();
        if let Some(token) = &known
            && expires(token).is_none_or(|time| time > now)
        {
            return known;
        }
        match self.client.domain(domain).await {
            Ok(info) => info.dcv_token.or(known),
            Err(error) => {
                tracing::debug!(kind = %error.kind(), "the domain's token is not told");
                known
            }
        }
    }
}
