//! What of a request may have gone out before its transport failed.

/// What may have gone out.
pub(crate) enum Sent {
    /// No connection came about.
    NoConnection,
    /// The connection ended before a byte of the request was written.
    Nothing,
    /// A byte of it, or all, or nothing: it can't be known.
    Perhaps,
}

/// What went out of a request that failed so.
///
/// reqwest calls everything that comes before a connection is there a failure to connect: name, route, time, proxy and
/// TLS.
///
/// hyper cancels a request only where its connection ended before it took the request up to write it; from then on, every
/// failure has another kind. hyper-util by itself tries such a request again where the connection came from the pool,
/// and tells it where it was new.
pub(crate) fn sent(error: &reqwest::Error) -> Sent {
    if error.is_connect() {
        return Sent::NoConnection;
    }
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        if let Some(error) = error.downcast_ref::<hyper::Error>() {
            return if error.is_canceled() {
                Sent::Nothing
            } else {
                Sent::Perhaps
            };
        }
        cause = error.source();
    }
    Sent::Perhaps
}
