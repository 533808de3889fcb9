//! Waiting for an order: once to its next turn, or as a watch of each.

use super::steps::Steps;
use super::{Client, calls};
use crate::cross::Cross;
use crate::error::QwacError;
use crate::foreign;
use crate::runtime::{Dropped, run};
use crate::told::DcvToken;
use qwac_psd2::{DcvMethod, Id, OrderStatus, Wait};
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;
use std::time::Duration;
use tokio::sync::watch;

/// How far an order is.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct OrderProgress {
    /// The number of the order.
    pub order_id: Id,
    /// Where it stands; none where nothing was told yet.
    pub status: Option<OrderStatus>,
    /// The number of the certificate, once it has one. It does not mean that the certificate exists.
    pub certificate_id: Option<Id>,
    /// Who has to act before it goes on; empty where that isn't known, and at the end.
    pub actions: Vec<Action>,
    /// Whether the certificate is there, and no other one is on its way.
    pub is_issued: bool,
    /// Whether nothing more comes by itself, with or without a certificate.
    pub is_end: bool,
    /// All of it as JSON, from which another wait goes on, also in another process.
    pub json: String,
    /// All of it for people, in a sentence.
    pub text: String,
}

/// Something that a person has to do before an order goes on.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Action {
    /// What has to be done, in a sentence.
    pub text: String,
    /// The same in parts.
    pub step: ActionStep,
}

/// What has to be done before an order goes on.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum ActionStep {
    /// An approver must approve the request in CertCentral.
    ApproveRequest {
        /// The number of the request.
        request_id: Option<Id>,
    },
    /// The order needs a CSR.
    GiveCsr,
    /// Somebody must show control of a domain.
    ProveDomain {
        /// The number of the domain.
        domain_id: Option<Id>,
        /// The name whose control is shown.
        name: Option<String>,
        /// How.
        dcv_method: Option<DcvMethod>,
        /// What has to be published, where it could be asked for: a key that is restricted to orders may not.
        token: Option<DcvToken>,
    },
    /// The organization's authorized representative must approve, by answering DigiCert's mail or call.
    Representative {
        /// The name of the representative.
        name: Option<String>,
        /// The e-mail address.
        email: Option<String>,
    },
    /// DigiCert validates the organization, and may ask for documents.
    ValidateOrganization {
        /// The name of the validation, such as `EV`.
        validation: Option<String>,
    },
    /// Something that this version of the bindings doesn't know; the sentence says it.
    Other,
}

impl Cross<Action> for qwac_psd2::Action {
    fn cross(self) -> Action {
        Action {
            text: self.to_string(),
            step: match self {
                Self::ApproveRequest { request_id } => ActionStep::ApproveRequest { request_id },
                Self::GiveCsr => ActionStep::GiveCsr,
                Self::ProveDomain {
                    domain_id,
                    name,
                    dcv_method,
                    token,
                } => ActionStep::ProveDomain {
                    domain_id,
                    name,
                    dcv_method,
                    token: token.cross(),
                },
                Self::Representative { name, email } => ActionStep::Representative { name, email },
                Self::ValidateOrganization { validation } => {
                    ActionStep::ValidateOrganization { validation }
                }
                _ => ActionStep::Other,
            },
        }
    }
}

impl Cross<OrderProgress> for qwac_psd2::OrderProgress {
    fn cross(self) -> OrderProgress {
        OrderProgress {
            is_issued: self.is_issued(),
            is_end: self.is_end(),
            json: serde_json::to_string(&self).unwrap_or_default(),
            text: self.to_string(),
            order_id: self.order_id,
            status: self.status,
            certificate_id: self.certificate_id,
            actions: self.actions.cross(),
        }
    }
}

/// How often and how long an order is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct WaitOptions {
    /// The wait after the first look, and after one that found something changed; 30 seconds if not given, and at least one.
    /// It doubles with each look that found nothing.
    #[uniffi(default = None)]
    pub interval: Option<Duration>,
    /// The longest wait between two looks; 15 minutes if not given.
    #[uniffi(default = None)]
    pub longest_interval: Option<Duration>,
    /// How long is waited in all; 30 days if not given.
    #[uniffi(default = None)]
    pub deadline: Option<Duration>,
    /// Waits as long as it takes, whatever the deadline.
    #[uniffi(default = false)]
    pub no_deadline: bool,
    /// Goes on where a person has to act, until the order's end. A watch does so anyway.
    #[uniffi(default = false)]
    pub through_actions: bool,
}

/// Why a wait ended, with how far the order is.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum Waited {
    /// The certificate is there.
    Issued {
        /// How far it is.
        progress: OrderProgress,
    },
    /// The order is at its end without one: rejected, canceled, revoked or expired.
    Ended {
        /// How far it is.
        progress: OrderProgress,
    },
    /// A person has to act: the actions say who and what.
    NeedsAction {
        /// How far it is.
        progress: OrderProgress,
    },
    /// The time ran out.
    TimedOut {
        /// How far it is.
        progress: OrderProgress,
    },
    /// The wait was stopped.
    Stopped {
        /// How far it was when it was seen last.
        progress: OrderProgress,
    },
}

/// Is told each change of an order that is waited for.
#[uniffi::export(with_foreign)]
pub trait ProgressListener: Send + Sync {
    /// The order has moved.
    fn on_progress(&self, progress: OrderProgress) -> Result<(), crate::error::CallbackError>;
}

/// Stops a wait.
#[derive(uniffi::Object)]
pub struct Stop(watch::Sender<bool>);

#[uniffi::export]
impl Stop {
    /// One that stops nothing yet.
    #[uniffi::constructor]
    pub fn new() -> Arc<Self> {
        Arc::new(Self(watch::Sender::new(false)))
    }

    /// Stops the waits that were given it, and all that will be.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }
}

/// What comes first: the work's outcome, or none for a stop.
async fn unless_stopped<T>(work: impl Future<Output = T>, stop: Option<&Stop>) -> Option<T> {
    let mut work = std::pin::pin!(work);
    let Some(stop) = stop else {
        return Some(work.await);
    };
    let mut told = stop.0.subscribe();
    let mut stopped = std::pin::pin!(told.wait_for(|stopped| *stopped));
    std::future::poll_fn(|context| {
        if stopped.as_mut().poll(context).is_ready() {
            return Poll::Ready(None);
        }
        work.as_mut().poll(context).map(Some)
    })
    .await
}

impl From<WaitOptions> for Wait {
    fn from(options: WaitOptions) -> Self {
        let mut wait = Self::default();
        if let Some(interval) = options.interval {
            wait = wait.interval(interval);
        }
        if let Some(interval) = options.longest_interval {
            wait = wait.longest_interval(interval);
        }
        if let Some(deadline) = options.deadline {
            wait = wait.deadline(deadline);
        }
        if options.no_deadline {
            wait = wait.no_deadline();
        }
        if options.through_actions {
            wait = wait.through_actions();
        }
        wait
    }
}

/// Where a wait begins: at the number, or where an earlier one of the same order ended.
fn start(order: Id, seen: Option<String>) -> Result<qwac_psd2::OrderProgress, QwacError> {
    let Some(seen) = seen else {
        return Ok(order.into());
    };
    let seen: qwac_psd2::OrderProgress = serde_json::from_str(&seen).map_err(|_| {
        QwacError::input("what was seen before is not the JSON of an order's progress")
    })?;
    if seen.order_id != order {
        return Err(QwacError::input("what was seen before is of another order"));
    }
    Ok(seen)
}

/// A wait with its parts.
struct Waiting {
    client: qwac_psd2::Client,
    start: qwac_psd2::OrderProgress,
    wait: Wait,
    listener: Option<Arc<dyn ProgressListener>>,
    stop: Option<Arc<Stop>>,
}

impl Waiting {
    async fn go(self) -> Result<Waited, QwacError> {
        let seen = Mutex::new(self.start.clone());
        let tell = |progress: &qwac_psd2::OrderProgress| {
            *seen.lock().unwrap_or_else(PoisonError::into_inner) = progress.clone();
            let Some(listener) = &self.listener else {
                return;
            };
            // The listener may call the library in turn, and wait for it.
            let told = tokio::task::block_in_place(|| {
                foreign::call(|| listener.on_progress(progress.clone().cross()))
            });
            if let Some(Err(error)) = told {
                tracing::error!(%error, "who was to be told how far the order is has failed");
            }
        };
        let waited = self.client.wait_with(self.start.clone(), self.wait, tell);
        let waited = match unless_stopped(waited, self.stop.as_deref()).await {
            Some(waited) => waited?,
            None => {
                let seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                return Ok(Waited::Stopped {
                    progress: seen.clone().cross(),
                });
            }
        };
        let progress = waited.progress().clone().cross();
        Ok(match waited {
            qwac_psd2::Waited::Issued(_) => Waited::Issued { progress },
            qwac_psd2::Waited::Ended(_) => Waited::Ended { progress },
            qwac_psd2::Waited::NeedsAction(_) => Waited::NeedsAction { progress },
            _ => Waited::TimedOut { progress },
        })
    }
}

#[uniffi::export]
impl Client {
    /// Waits until an order is issued, is at its end without that, or a person has to act.
    ///
    /// `seen`, to go on with an earlier wait: the `json` of the progress that it saw last; then it doesn't end again for what
    /// was seen already. `listener` is told each change. `stop` ends it from elsewhere, and so does a caller who stops waiting.
    /// A status that is not known never ends it, nor does a failure that passes, such as a network that is down.
    ///
    /// Errors: those of `order` that don't pass, such as a key that is refused; and the last that does, where the time ran out
    /// before the order was seen at all.
    #[uniffi::method(default(options = None, seen = None, listener = None, stop = None))]
    pub async fn wait(
        &self,
        order: Id,
        options: Option<WaitOptions>,
        seen: Option<String>,
        listener: Option<Arc<dyn ProgressListener>>,
        stop: Option<Arc<Stop>>,
    ) -> Result<Waited, QwacError> {
        let waiting = Waiting {
            client: self.sdk.clone(),
            start: start(order, seen)?,
            wait: options.map(Wait::from).unwrap_or_default(),
            listener,
            stop,
        };
        run(Dropped::Ends, waiting.go()).await?
    }

    /// Watches an order: how far it is, each time that something changed, until its end or until the time runs out. As `wait`,
    /// it can go on with what was seen before.
    #[uniffi::method(default(options = None, seen = None))]
    pub fn watch(
        &self,
        order: Id,
        options: Option<WaitOptions>,
        seen: Option<String>,
    ) -> Result<Arc<Watch>, QwacError> {
        let start = start(order, seen)?;
        let wait = options.map(Wait::from).unwrap_or_default();
        Ok(Arc::new(Watch::of(
            self.sdk.watch(start.clone(), wait),
            start,
        )))
    }
}

calls! {
    /// How far an order is and who has to act, seen once.
    ///
    /// Errors: as those of `order`.
    Ends fn progress(order: Id) -> OrderProgress = |client| client.progress(order);
}

/// How far an order is, each time that something changed. Dropping it ends it.
#[derive(uniffi::Object)]
pub struct Watch {
    steps: Steps<Watched, Result<qwac_psd2::OrderProgress, qwac_psd2::Error>>,
    stop: Arc<Stop>,
    seen: Mutex<qwac_psd2::OrderProgress>,
}

struct Watched {
    watch: qwac_psd2::Watch,
    stop: Arc<Stop>,
}

impl Watch {
    fn of(watch: qwac_psd2::Watch, start: qwac_psd2::OrderProgress) -> Self {
        let stop = Stop::new();
        let watched = Watched {
            watch,
            stop: Arc::clone(&stop),
        };
        Self {
            steps: Steps::new(watched, |mut watched| {
                Box::pin(async move {
                    let item = unless_stopped(watched.watch.next(), Some(&watched.stop)).await;
                    (watched, item.flatten())
                })
            }),
            stop,
            seen: Mutex::new(start),
        }
    }

    fn told(
        &self,
        item: Option<Result<qwac_psd2::OrderProgress, qwac_psd2::Error>>,
    ) -> Result<Option<OrderProgress>, QwacError> {
        let progress = item.transpose()?;
        if let Some(progress) = &progress {
            *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = progress.clone();
        }
        Ok(progress.cross())
    }
}

#[uniffi::export]
impl Watch {
    /// The next change; none after the order's end, after the deadline, after an error and after `stop`. Who stops waiting for
    /// it loses none.
    pub async fn next(&self) -> Result<Option<OrderProgress>, QwacError> {
        self.told(self.steps.next().await?)
    }

    /// What was seen last. Another watch that is given its `json` goes on from there.
    pub fn seen(&self) -> OrderProgress {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.clone().cross()
    }

    /// Ends it, also for who waits for its next change.
    pub fn stop(&self) {
        self.stop.stop();
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.stop.stop();
    }
}
