//! The signals that end the command: Ctrl-C, and on Unix also the polite request to end.

use crate::failure::Failure;

/// Listens from now on. The future is ready when a signal came.
#[cfg(unix)]
pub(crate) fn interrupted() -> Result<impl Future<Output = ()>, Failure> {
    use tokio::signal::unix::{SignalKind, signal};
    let fault = |error| Failure::Machine(format!("signals can't be heard: {error}"));
    let mut interrupt = signal(SignalKind::interrupt()).map_err(fault)?;
    let mut terminate = signal(SignalKind::terminate()).map_err(fault)?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Listens from now on. The future is ready when a signal came.
#[cfg(not(unix))]
pub(crate) fn interrupted() -> Result<impl Future<Output = ()>, Failure> {
    Ok(async {
        // Without a signal to hear, the command runs to its own end.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
