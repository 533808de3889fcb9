//! What happens to every request for something of the account: key, pace, and the fault that is planned for it.

use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};

use crate::fault_plan::{FaultPlan, InjectedFault, Page, Target};
use crate::line::{Cut, Left, Line};
use crate::pace::TooEarly;
use crate::refusal::Refusal;
use crate::routes::Service;

/// The header with the API key. Source: authentication page.
const KEY_HEADER: &str = "x-dc-devkey";

const HTML: &str = "<html><head><title>Error</title></head><body><h1>Error</h1></body></html>\n";

/// The plan, which may change while the sandbox runs.
#[derive(Debug, Default)]
pub(crate) struct Faults(Mutex<FaultPlan>);

impl Faults {
    pub(crate) fn new(plan: FaultPlan) -> Self {
        Self(Mutex::new(plan))
    }

    pub(crate) fn plan(&self) -> MutexGuard<'_, FaultPlan> {
        // Nothing between two changes of a plan can panic, so a poisoned plan is still whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn next(&self, target: Target) -> Option<InjectedFault> {
        self.plan().next(target)
    }
}

/// Answers a request: `work` does what was asked for, unless something comes before it. It is told the fault, for those
/// that change the result itself.
pub(crate) async fn answer(
    service: &Service,
    line: &Line,
    target: Target,
    headers: &HeaderMap,
    work: impl FnOnce(Option<&InjectedFault>) -> Result<Response, Refusal>,
) -> Response {
    if let Err(refusal) = check_key(service, headers) {
        return refusal.into_response();
    }
    if let Err(TooEarly(wait)) = service.pace.take(service.store.now()) {
        return too_many_requests(wait.map(|seconds| seconds.to_string()).as_deref());
    }
    service.store.count_call();
    let fault = service.faults.next(target);
    if let Some(fault) = &fault
        && let Some(answer) = instead(line, fault)
    {
        return answer;
    }
    let answer = work(fault.as_ref()).into_response();
    // What was answered is not forgotten.
    if service.store.keep().is_err() {
        return Refusal::failure(StatusCode::INTERNAL_SERVER_ERROR).into_response();
    }
    match fault {
        Some(fault) => spoilt(line, fault, answer).await,
        None => answer,
    }
}

fn check_key(service: &Service, headers: &HeaderMap) -> Result<(), Refusal> {
    let wanted = service.store.account().api_key.as_bytes();
    match headers.get(KEY_HEADER) {
        Some(key) if key.as_bytes() == wanted => Ok(()),
        _ => Err(Refusal::invalid_key()),
    }
}

/// The answer of a fault that keeps the request from being done.
fn instead(line: &Line, fault: &InjectedFault) -> Option<Response> {
    match fault {
        InjectedFault::ResetBefore => Some(reset(line)),
        InjectedFault::TooManyRequests { retry_after } => {
            Some(too_many_requests(retry_after.as_deref()))
        }
        InjectedFault::Status {
            status,
            page,
            recorded: false,
        } => Some(error_page(*status, *page)),
        _ => None,
    }
}

/// What a fault makes of the answer to a request that was done.
async fn spoilt(line: &Line, fault: InjectedFault, mut answer: Response) -> Response {
    match fault {
        InjectedFault::ResetAfter => reset(line),
        InjectedFault::Delay(time) => {
            tokio::time::sleep(time).await;
            answer
        }
        InjectedFault::Stall(after) => {
            line.cut(Cut::Silence(less_than(&answer, after)));
            answer
        }
        InjectedFault::Truncate(after) => {
            line.cut(Cut::End(less_than(&answer, after)));
            answer
        }
        InjectedFault::Status {
            status,
            page,
            recorded: true,
        } => error_page(status, page),
        InjectedFault::WrongContentType => {
            let html = HeaderValue::from_static("text/html; charset=utf-8");
            answer.headers_mut().insert(CONTENT_TYPE, html);
            answer
        }
        _ => answer,
    }
}

/// Not the whole body, even where so many bytes were allowed.
fn less_than(answer: &Response, after: usize) -> Left {
    use axum::body::HttpBody;
    let length = answer.body().size_hint().exact().unwrap_or_default();
    let most = usize::try_from(length)
        .unwrap_or(usize::MAX)
        .saturating_sub(1);
    Left::Body(after.min(most))
}

/// Something has to be written for the line to be cut; nothing of it passes.
fn reset(line: &Line) -> Response {
    line.cut(Cut::Reset);
    Response::new(Body::empty())
}

fn too_many_requests(retry_after: Option<&str>) -> Response {
    let mut answer = Refusal::request_limit().into_response();
    if let Some(Ok(value)) = retry_after.map(HeaderValue::from_str) {
        answer.headers_mut().insert(RETRY_AFTER, value);
    }
    answer
}

fn error_page(status: u16, page: Page) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    match page {
        Page::Json => Refusal::failure(status).into_response(),
        Page::Html => (status, Html(HTML)).into_response(),
    }
}
