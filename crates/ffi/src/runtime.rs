//! The runtime of all calls: one for the process, started by the first call and never ended, so that an interpreter that
//! shuts down waits for nothing and a caller who stops waiting cuts nothing.

use crate::error::QwacError;
use crate::foreign;
use crate::per_process::PerProcess;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, mpsc};
use std::task::{Context, Poll, Wake, Waker};
use tokio::runtime::{Builder, Handle, Runtime};
use tokio::task::JoinHandle;

struct Own {
    runtime: Runtime,
    process: u32,
}

static OWN: OnceLock<Own> = OnceLock::new();
static STARTING: PerProcess<Mutex<()>> = PerProcess::new();

/// The runtime.
///
/// # Errors
///
/// When the system gives no threads, when the language has shut down, and in a process that was forked from one in which it
/// was started: the threads are not there, so that a call would never end.
pub(crate) fn handle() -> Result<&'static Handle, QwacError> {
    // Nobody could be told what came of it.
    if foreign::is_down() {
        return Err(QwacError::configuration(
            "the program is ending, and qwac_psd2 with it. Nothing was sent.",
        ));
    }
    let own = match OWN.get() {
        Some(own) => own,
        None => start()?,
    };
    if own.process != std::process::id() {
        return Err(QwacError::configuration(
            "this process was forked from one that has used qwac_psd2 already, and its threads are not here. Start \
             processes with \"spawn\" or \"forkserver\", or use qwac_psd2 for the first time after the fork. Nothing was \
             sent.",
        ));
    }
    Ok(own.runtime.handle())
}

fn start() -> Result<&'static Own, QwacError> {
    let starting = STARTING.get().lock();
    let _one = starting.unwrap_or_else(PoisonError::into_inner);
    if let Some(own) = OWN.get() {
        return Ok(own);
    }
    let runtime = Builder::new_multi_thread()
        .worker_threads(2)
        .thread_name("qwac-psd2")
        .enable_all()
        .build();
    let runtime = runtime
        .map_err(|error| QwacError::configuration(format!("no thread for the calls: {error}")))?;
    Ok(OWN.get_or_init(|| Own {
        runtime,
        process: std::process::id(),
    }))
}

/// What becomes of a call when its caller stops waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dropped {
    /// It goes on to its end.
    GoesOn,
    /// It goes on to its end, and an order comes of it.
    OrderGoesOn,
    /// It ends: it only asks.
    Ends,
}

/// Makes a call on the runtime.
///
/// # Errors
///
/// As [`handle`]; and where the call panicked, which would be a fault of this library.
pub(crate) async fn run<T: Send + 'static>(
    dropped: Dropped,
    call: impl Future<Output = T> + Send + 'static,
) -> Result<T, QwacError> {
    let (call, answer) = erased(call);
    let task = handle()?.spawn(call);
    guard(Call { task, dropped }).await?;
    take(&answer, dropped)
}

/// Runs what ends by itself and soon, waiting on this thread, which may be any.
pub(crate) fn block<T: Send + 'static>(
    call: impl Future<Output = T> + Send + 'static,
) -> Result<T, QwacError> {
    let (tell, told) = mpsc::sync_channel(1);
    handle()?.spawn(async move { tell.send(call.await) });
    told.recv().map_err(|_| ended(Dropped::Ends))
}

/// All calls as the runtime takes them: in one form, so that what runs a task is compiled once and not for each call, which
/// would be a third of a megabyte.
type Erased = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The call in that form, and where its answer will be.
fn erased<T: Send + 'static>(
    call: impl Future<Output = T> + Send + 'static,
) -> (Erased, Arc<Mutex<Option<T>>>) {
    let answer = Arc::new(Mutex::new(None));
    let place = Arc::clone(&answer);
    let call = async move {
        let told = call.await;
        *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(told);
    };
    (Box::pin(call), answer)
}

fn take<T>(answer: &Mutex<Option<T>>, dropped: Dropped) -> Result<T, QwacError> {
    let mut answer = answer.lock().unwrap_or_else(PoisonError::into_inner);
    answer.take().ok_or_else(|| ended(dropped))
}

/// The error of a call that panicked: it may have been anywhere on its way.
pub(crate) fn ended(dropped: Dropped) -> QwacError {
    const FAULT: &str = "the call ended early; this is a fault of qwac_psd2";
    match dropped {
        Dropped::Ends => QwacError::no_answer(FAULT, false, false),
        Dropped::GoesOn => QwacError::no_answer(
            format!("{FAULT}. What it was to do may have happened: look before you do it again."),
            true,
            false,
        ),
        Dropped::OrderGoesOn => QwacError::no_answer(
            format!("{FAULT}. The order may exist: look for it before you place it again."),
            true,
            true,
        ),
    }
}

struct Call {
    task: JoinHandle<()>,
    dropped: Dropped,
}

impl Future for Call {
    type Output = Result<(), QwacError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let dropped = self.dropped;
        let task = Pin::new(&mut self.task);
        task.poll(context).map_err(|_| ended(dropped))
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        if self.dropped == Dropped::Ends {
            self.task.abort();
        }
    }
}

/// Waits for what goes on by itself, on tasks of its own: whoever stops waiting ends nothing.
///
/// # Errors
///
/// As [`handle`].
pub(crate) async fn follow<F: Future>(future: F) -> Result<F::Output, QwacError> {
    let runtime = handle()?;
    let mut future = std::pin::pin!(future);
    let inside = std::future::poll_fn(|context| {
        let _inside = runtime.enter();
        future.as_mut().poll(context)
    });
    Ok(guard(inside).await)
}

/// A future that the language waits for, and that doesn't wake it once it has shut down.
pub(crate) async fn guard<F: Future>(future: F) -> F::Output {
    let mut future = std::pin::pin!(future);
    std::future::poll_fn(|context| {
        let waker = guarded(context.waker());
        future.as_mut().poll(&mut Context::from_waker(&waker))
    })
    .await
}

fn guarded(waker: &Waker) -> Waker {
    struct Guarded(Waker);

    impl Wake for Guarded {
        fn wake(self: Arc<Self>) {
            let _ = foreign::call(|| self.0.wake_by_ref());
        }
    }

    Waker::from(Arc::new(Guarded(waker.clone())))
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn broken() {
        panic!("as a fault of the library would");
    }

    #[test]
    fn a_call_that_breaks_says_what_may_have_happened() {
        for (dropped, may_have_happened, order_may_exist) in [
            (Dropped::Ends, false, false),
            (Dropped::GoesOn, true, false),
            (Dropped::OrderGoesOn, true, true),
        ] {
            let waited = handle().unwrap().block_on(run(dropped, broken()));
            let error = waited.unwrap_err();
            let QwacError::Transport { info } = &error else {
                panic!("{error:?}");
            };
            assert_eq!(info.kind.0, "no_answer");
            assert_eq!(info.may_have_happened, may_have_happened);
            assert_eq!(info.order_may_exist, order_may_exist);
            assert_eq!(info.text.contains("look"), may_have_happened);
        }
    }
}
