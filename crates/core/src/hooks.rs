//! What every call needs and the generator doesn't give: the key, a bounded body, and a memory of the answer.

use crate::generated_client::Client;
use crate::seen::{MAX_BODY, ReadFault, Seen};
use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use progenitor_client::{ClientHooks, ClientInfo, Error, OperationInfo};
use reqwest::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, USER_AGENT};
use reqwest::{Method, ResponseBuilderExt as _, StatusCode};
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

/// Where calls go and as whom.
#[derive(Clone)]
pub struct Connection {
    base_url: String,
    http: reqwest::Client,
    key: HeaderValue,
    user_agent: HeaderValue,
}

impl Connection {
    /// A connection to the API at `base_url`, which has no slash at its end.
    ///
    /// `http` should follow no redirects and repeat nothing by itself: either would send an order again.
    pub fn new(
        http: reqwest::Client,
        base_url: String,
        mut key: HeaderValue,
        user_agent: HeaderValue,
    ) -> Self {
        key.set_sensitive(true);
        Self {
            base_url,
            http,
            key,
            user_agent,
        }
    }

    /// The address of the API, without a slash at its end.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The generated client for one call, and the memory of that call's answer.
    pub fn call(&self) -> (Client, Memory) {
        let seen = Arc::default();
        let call = Call {
            key: self.key.clone(),
            user_agent: self.user_agent.clone(),
            seen: Arc::clone(&seen),
        };
        let client = Client::new_with_client(&self.base_url, self.http.clone(), call);
        (client, Memory(seen))
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("base_url", &self.base_url)
            .finish_non_exhaustive()
    }
}

/// What was seen of the answer to one call. It is told once.
#[derive(Debug)]
pub struct Memory(Arc<Mutex<Seen>>);

impl Memory {
    /// What was seen so far.
    pub fn seen(self) -> Seen {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// One call: who makes it and what was seen of its answer.
#[derive(Clone)]
pub struct Call {
    key: HeaderValue,
    user_agent: HeaderValue,
    seen: Arc<Mutex<Seen>>,
}

impl Call {
    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("seen", &*self.lock())
            .finish_non_exhaustive()
    }
}

impl ClientHooks<Call> for Client {
    async fn pre<E>(
        &self,
        request: &mut reqwest::Request,
        _: &OperationInfo,
    ) -> Result<(), Error<E>> {
        let headers = request.headers_mut();
        // progenitor sends the version of the spec with every request; this API knows no such header.
        headers.remove("api-version");
        headers.insert("x-dc-devkey", self.inner().key.clone());
        headers.insert(USER_AGENT, self.inner().user_agent.clone());
        // The API answers in the form that the request's content type names, also where there is no body.
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        if request.method() != Method::GET && request.body().is_none() {
            // hyper leaves it out, and what stands in front of a service may ask for it (RFC 9110, 8.6).
            let headers = request.headers_mut();
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        Ok(())
    }

    /// Runs the call and reads its body here: up to a limit, and without losing the status when reading fails.
    async fn exec(
        &self,
        request: reqwest::Request,
        _: &OperationInfo,
    ) -> reqwest::Result<reqwest::Response> {
        let call = self.inner();
        // Only a call that reads JSON names what it accepts; a download takes what comes.
        let reads_json = request.headers().contains_key(ACCEPT);
        let mut response = self.client().execute(request).await?;
        let status = response.status();
        *call.lock() = Seen {
            status: Some(status),
            headers: response.headers().clone(),
            ..Seen::default()
        };
        let mut body = BytesMut::new();
        let fault = loop {
            match response.chunk().await {
                Ok(None) => break None,
                Ok(Some(chunk)) if body.len() + chunk.len() > MAX_BODY => {
                    break Some(ReadFault::TooLong);
                }
                Ok(Some(chunk)) => body.extend_from_slice(&chunk),
                Err(_) => break Some(ReadFault::Cut),
            }
        };
        let body = body.freeze();
        let whole = match fault {
            // A part of a body must not be taken for the whole, and a file may be read without being decoded.
            Some(fault) => reqwest::Body::wrap_stream(Broken(Some(fault))),
            // No content is JSON's "nothing": a call that may be answered with or without a body has one type for both.
            None if reads_json && status == StatusCode::NO_CONTENT => "null".into(),
            None => body.clone().into(),
        };
        let mut answer = http::Response::new(whole);
        *answer.status_mut() = status;
        *answer.headers_mut() = std::mem::take(response.headers_mut());
        let mut named = http::Response::builder().url(response.url().clone());
        if let Some(named) = named.extensions_mut() {
            *answer.extensions_mut() = std::mem::take(named);
        }
        {
            let mut seen = call.lock();
            seen.body = body;
            seen.fault = fault;
        }
        // hyper has left a task that puts the connection back. It runs first: whoever is told the answer finds the connection
        // free, and no sleeping thread is woken for what this one does next.
        tokio::task::yield_now().await;
        Ok(answer.into())
    }
}

/// A body that can't be read, for the reason that it holds.
struct Broken(Option<ReadFault>);

impl Stream for Broken {
    type Item = Result<Bytes, ReadFault>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Err))
    }
}
