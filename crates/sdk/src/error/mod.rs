//! The one error of every call: what went wrong, whether an order may exist, and what to do.

mod answer;
mod kind;

pub use kind::ErrorKind;

use crate::api_error::ApiError;
use crate::placed::Id;
use crate::receipt::Receipt;
use crate::report::Report;
use jiff::SignedDuration;
use kind::{
    MAY_BE_CHANGED, MAY_BE_CHANGED_HARMLESS, MAY_EXIST, NO_APPROVER, NO_PERMISSION, NOT_CHANGED,
    NOT_PLACED, NOT_THIS_APPROVER,
};
use reqwest::StatusCode;
use std::fmt;
use std::time::Duration;

/// Why a call failed.
///
/// `Display` tells a person what happened and what to do. No rendering holds a secret: what the server or a library
/// wrote is cleared of the key and of the card's data first.
#[derive(Clone)]
pub struct Error(Box<Details>);

#[derive(Debug, Clone)]
struct Details {
    kind: ErrorKind,
    /// The kind of what happened first, where the kind is what a look at the orders made of it.
    cause: Option<ErrorKind>,
    doing: Doing,
    what: String,
    status: Option<StatusCode>,
    api_errors: Vec<ApiError>,
    body_excerpt: Option<String>,
    order_id: Option<Id>,
    report: Option<Report>,
    retry_after: Option<Duration>,
    request_id: Option<String>,
    attempts: u32,
    receipt: Option<Receipt>,
    /// What came of looking for the order.
    looked: Option<String>,
    /// Whether an attempt before the last one left it open what was changed.
    open_before: bool,
}

/// What the call that failed was to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doing {
    /// Placing an order.
    Placing,
    /// Changing something.
    Changing(Again),
    /// Anything that changes nothing.
    Asking,
}

/// What doing a change a second time does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Again {
    /// Nothing more: what is approved is not approved a second time. So it may be tried again.
    Harmless,
    /// Perhaps something more, such as a second reissue that costs a second time.
    Never,
}

/// Why looking for an order did not settle its outcome.
#[derive(Debug, Clone)]
pub(crate) enum Unsettled {
    /// It could not be looked for.
    Failed(Error),
    /// These are the same, and it may be any of them.
    Several(Vec<Id>),
    /// These may be it, and it may be none of them.
    Alike(Vec<Id>),
    /// It was looked for with another API key than it was sent with.
    OtherKey,
    /// The client's clock is ahead of the service's by this much.
    Clocks(SignedDuration),
}

impl Error {
    /// What kind of failure it was.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The kind of what happened when the order was sent, where [`kind`](Self::kind) is
    /// [`OutcomeUnknown`](ErrorKind::OutcomeUnknown) or [`NotPlaced`](ErrorKind::NotPlaced), which is what came of it; else
    /// the kind.
    pub fn cause(&self) -> ErrorKind {
        self.0.cause.unwrap_or(self.0.kind)
    }

    /// What settles an open outcome later, by [`Client::reconcile`](crate::Client::reconcile) and from any process.
    pub fn receipt(&self) -> Option<&Receipt> {
        self.0.receipt.as_ref()
    }

    /// The HTTP status, if an answer came.
    pub fn status(&self) -> Option<u16> {
        self.0.status.map(|status| status.as_u16())
    }

    /// All errors that the API named, in its order.
    pub fn api_errors(&self) -> &[ApiError] {
        &self.0.api_errors
    }

    /// The beginning of an answer that is not in the API's form, without secrets.
    pub fn body_excerpt(&self) -> Option<&str> {
        self.0.body_excerpt.as_deref()
    }

    /// The number of the order that was placed all the same, if the answer could be read so far.
    pub fn order_id(&self) -> Option<&Id> {
        self.0.order_id.as_ref()
    }

    /// The report of a check that failed.
    pub fn report(&self) -> Option<&Report> {
        self.0.report.as_ref()
    }

    /// How long the answer asks to wait (`Retry-After`), if it does.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The answer's own number, which helps the API's support to find it, if one came. None is documented.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// Whether the same order may be placed again, or the same call made again, and is likely to pass later: surely nothing
    /// was placed or changed, or doing it twice does no harm, and what stood in its way passes, such as a network that is
    /// down or a pace that was too high.
    ///
    /// The client has already tried again as its [`Retries`](crate::Retries) say. A card's SCA token serves once: get a
    /// new one before you place an order again that was refused with a 429.
    pub fn is_retryable(&self) -> bool {
        match self.0.kind {
            ErrorKind::NotSent | ErrorKind::RateLimited | ErrorKind::NotPlaced => true,
            kind => {
                kind.is_open()
                    && matches!(
                        self.0.doing,
                        Doing::Asking | Doing::Changing(Again::Harmless)
                    )
            }
        }
    }

    /// Whether the order may exist in spite of the error. Then look for it before placing it again.
    ///
    /// Only what surely came before an order says no: nothing was sent, or the API itself refused in a documented way.
    pub fn order_may_exist(&self) -> bool {
        match self.0.kind {
            _ if self.0.doing != Doing::Placing => false,
            ErrorKind::OutcomeUnknown
            | ErrorKind::PlacedBefore
            | ErrorKind::NoAnswer
            | ErrorKind::Service
            | ErrorKind::UnreadableAnswer
            | ErrorKind::UnexpectedAnswer => true,
            // Whether the API refuses the order or only its approval is not documented.
            ErrorKind::Authentication => self.names("invalid_approver"),
            ErrorKind::Configuration
            | ErrorKind::CheckFailed
            | ErrorKind::Journal
            | ErrorKind::NotPlaced
            | ErrorKind::NotSent
            | ErrorKind::InvalidRequest
            | ErrorKind::NotFound
            | ErrorKind::RateLimited
            | ErrorKind::Refused => false,
        }
    }

    /// Whether what the call was to place or change may have been, in spite of the error: an order, a reissue, an approval.
    /// Then look before you do it again. For an order it is [`order_may_exist`](Self::order_may_exist), for a call that
    /// only asks it is false.
    pub fn may_have_happened(&self) -> bool {
        match self.0.doing {
            Doing::Placing => self.order_may_exist(),
            Doing::Asking => false,
            Doing::Changing(again) => {
                // Whether the API refuses a reissue, or only to approve it, is not documented.
                let unapproved = again == Again::Never && self.names("invalid_approver");
                self.0.kind.is_open() || self.0.open_before || unapproved
            }
        }
    }

    /// The same error, where an attempt before it left it open what was changed.
    pub(crate) fn after_open_attempt(mut self) -> Self {
        self.0.open_before = true;
        self
    }

    /// Whether it was met by an order of which nothing else is known, so that it has to be looked for.
    pub(crate) fn leaves_open(&self) -> bool {
        let is_known = matches!(
            self.0.kind,
            ErrorKind::OutcomeUnknown | ErrorKind::PlacedBefore
        );
        self.order_may_exist() && !is_known
    }

    fn names(&self, code: &str) -> bool {
        self.0
            .api_errors
            .iter()
            .any(|error| error.code.to_ascii_lowercase().contains(code))
    }

    /// What became of the order, and what to do.
    fn advice(&self) -> Vec<&'static str> {
        let kind = self.0.kind;
        let placing = self.0.doing == Doing::Placing;
        let mut advice = Vec::new();
        let no_approver =
            self.cause() == ErrorKind::Authentication && self.names("invalid_approver");
        match kind {
            _ if placing && no_approver && self.order_may_exist() => advice.push(NO_APPROVER),
            _ if placing && kind.is_open() => advice.push(MAY_EXIST),
            _ if placing && kind.is_refusal() => advice.push(NOT_PLACED),
            _ => match self.0.doing {
                Doing::Changing(Again::Harmless) if self.may_have_happened() => {
                    advice.push(MAY_BE_CHANGED_HARMLESS);
                }
                Doing::Changing(Again::Never) if self.may_have_happened() => {
                    advice.push(MAY_BE_CHANGED);
                }
                Doing::Changing(_) if kind.is_refusal() => advice.push(NOT_CHANGED),
                _ => {}
            },
        }
        if kind == ErrorKind::Authentication && no_approver {
            if !placing {
                advice.push(NOT_THIS_APPROVER);
            }
            return advice;
        }
        if kind == ErrorKind::Authentication && self.names("missing_permission") {
            advice.push(NO_PERMISSION);
        } else {
            advice.extend(kind.advice());
        }
        advice
    }

    fn new(kind: ErrorKind, what: impl Into<String>) -> Self {
        Self(Box::new(Details {
            kind,
            cause: None,
            doing: Doing::Placing,
            what: what.into(),
            status: None,
            api_errors: Vec::new(),
            body_excerpt: None,
            order_id: None,
            report: None,
            retry_after: None,
            request_id: None,
            attempts: 1,
            receipt: None,
            looked: None,
            open_before: false,
        }))
    }

    pub(crate) fn configuration(what: impl Into<String>) -> Self {
        Self::new(ErrorKind::Configuration, what)
    }

    pub(crate) fn check_failed(report: Report) -> Self {
        let errors = report
            .findings()
            .iter()
            .filter(|finding| finding.severity == crate::Severity::Error)
            .map(|finding| format!("{}: {}", finding.path, finding.message));
        let errors = told(&errors.collect::<Vec<_>>());
        let mut error = Self::new(
            ErrorKind::CheckFailed,
            format!("the check of the order found errors: {errors}"),
        );
        error.0.report = Some(report);
        error
    }

    /// The error for a call that ended without an answer, for a reason that is not the transport's.
    pub(crate) fn no_answer(what: impl Into<String>) -> Self {
        Self::new(ErrorKind::NoAnswer, what)
    }

    /// The error for a change whose task was ended from outside.
    pub(crate) fn change_ended(again: Again) -> Self {
        let mut error = Self::no_answer("the program's runtime ended while the call was under way");
        error.0.doing = Doing::Changing(again);
        error
    }

    /// The error for an answer of success that is not what it should be: what it is instead.
    pub(crate) fn unreadable(what: impl Into<String>) -> Self {
        let mut error = Self::new(ErrorKind::UnreadableAnswer, what);
        error.0.doing = Doing::Asking;
        error
    }

    /// As [`unreadable`](Self::unreadable), for the answer to a change that must not be made twice.
    pub(crate) fn unreadable_change(what: impl Into<String>) -> Self {
        let mut error = Self::new(ErrorKind::UnreadableAnswer, what);
        error.0.doing = Doing::Changing(Again::Never);
        error
    }

    /// The error for a question that was not answered in time.
    pub(crate) fn unanswered() -> Self {
        let mut error = Self::no_answer("no answer came in time");
        error.0.doing = Doing::Asking;
        error
    }

    /// The error for an answer that is about another order than was asked for.
    pub(crate) fn other_order(asked: &str) -> Self {
        let what = format!("order {asked} was asked for, and the answer is about another");
        let mut error = Self::new(ErrorKind::UnexpectedAnswer, what);
        error.0.doing = Doing::Asking;
        error
    }

    /// The error for a list that has no end.
    pub(crate) fn endless_list() -> Self {
        let what = "the list of orders goes on and on, as if nothing was filtered";
        let mut error = Self::new(ErrorKind::UnexpectedAnswer, what);
        error.0.doing = Doing::Asking;
        error
    }

    /// The error for a call that ended before anything was sent, for a reason that is not the transport's.
    pub(crate) fn not_sent(what: impl Into<String>) -> Self {
        Self::new(ErrorKind::NotSent, what)
    }

    /// The journal can't be read or written. Nothing was sent.
    pub(crate) fn journal(what: impl fmt::Display) -> Self {
        Self::new(
            ErrorKind::Journal,
            format!("the order journal can't be used: {what}"),
        )
    }

    /// The same order was placed before.
    pub(crate) fn placed_before(first: &Receipt, id: Id) -> Self {
        let what = format!(
            "the journal knows the same order, with the same key, names and roles: order {id}, sent at {}",
            first.sent_at
        );
        let mut error = Self::new(ErrorKind::PlacedBefore, what);
        error.0.order_id = Some(id);
        error
    }

    /// The outcome stays open; why, if it was looked for.
    pub(crate) fn outcome_unknown(mut self, receipt: Receipt, why: Option<Unsettled>) -> Self {
        let orders = |ids: &[Id]| {
            let ids: Vec<_> = ids.iter().map(|id| id.as_str().to_owned()).collect();
            told_with(&ids, ", ")
        };
        self.0.cause = Some(self.cause());
        self.0.kind = ErrorKind::OutcomeUnknown;
        self.0.looked = why.map(|why| match why {
            Unsettled::Failed(error) => format!("Looking for it failed: {}", error.0.told()),
            Unsettled::Several(ids) => {
                format!(
                    "It can't be told which of these orders it is: {}.",
                    orders(&ids)
                )
            }
            Unsettled::OtherKey => "It was not found with this API key, but it was sent with another, which may see other \
                                    orders."
                .to_owned(),
            Unsettled::Clocks(difference) => format!(
                "The clocks of this machine and of the service differ by {} seconds, so that the time of an order tells \
                 nothing: set this machine's clock.",
                difference.as_secs().unsigned_abs()
            ),
            Unsettled::Alike(ids) => {
                format!(
                    "These orders are alike, but may be others: {}.",
                    orders(&ids)
                )
            }
        });
        self.0.receipt = Some(receipt);
        self
    }

    /// The order was looked for, long enough, and is not there.
    pub(crate) fn not_placed(mut self) -> Self {
        self.0.cause = Some(self.cause());
        self.0.kind = ErrorKind::NotPlaced;
        self.0.order_id = None;
        self
    }

    /// The same error, met at the last of that many attempts.
    pub(crate) fn after_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }
}

/// The most of many errors that a message tells; what holds them has them all.
const MOST_SHOWN: usize = 20;

/// Errors on one line, the first of many.
fn told(errors: &[String]) -> String {
    told_with(errors, "; ")
}

fn told_with(texts: &[String], between: &str) -> String {
    let shown: Vec<&str> = texts.iter().take(MOST_SHOWN).map(String::as_str).collect();
    let shown = shown.join(between);
    match texts.len().saturating_sub(MOST_SHOWN) {
        0 => shown,
        more => format!("{shown} (and {more} more)"),
    }
}

impl Details {
    /// What happened, with all that helps to find it, without what to do.
    fn told(&self) -> String {
        let mut told = self.what.clone();
        if !told.ends_with('.') {
            told.push('.');
        }
        if let Some(excerpt) = &self.body_excerpt {
            told.push_str(&format!(" It begins: {excerpt:?}."));
        }
        if let Some(id) = &self.request_id {
            told.push_str(&format!(" Its request id is {id}."));
        }
        told
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let details = &self.0;
        f.write_str(&details.told())?;
        if let Some(looked) = &details.looked {
            write!(f, " {looked}")?;
        }
        let placed_before = details.kind == ErrorKind::PlacedBefore;
        if let (Some(id), false) = (&details.order_id, placed_before) {
            let is_success = details.status.is_some_and(|status| status.is_success());
            return if is_success && details.api_errors.is_empty() {
                write!(
                    f,
                    " Order {id} was placed. Do not place it again; look at it in CertCentral."
                )
            } else {
                write!(f, " The answer names order {id}. {MAY_EXIST}")
            };
        }
        if details.attempts > 1 {
            write!(f, " It was tried {} times.", details.attempts)?;
        }
        if let (ErrorKind::RateLimited, Some(wait)) = (details.kind, details.retry_after) {
            let begun = u64::from(wait.subsec_nanos() > 0);
            let seconds = wait.as_secs().saturating_add(begun);
            match details.doing {
                Doing::Placing => write!(f, " {NOT_PLACED}")?,
                Doing::Changing(_) if !details.open_before => write!(f, " {NOT_CHANGED}")?,
                Doing::Changing(_) => write!(f, " {MAY_BE_CHANGED_HARMLESS}")?,
                Doing::Asking => {}
            }
            return write!(
                f,
                " The API asks to wait {seconds} seconds before you try again."
            );
        }
        for advice in self.advice() {
            write!(f, " {advice}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Error {}
