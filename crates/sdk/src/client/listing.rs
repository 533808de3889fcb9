//! Lists that come in pages, as one stream.

use super::steps::Steps;
use crate::error::Error;
use futures_core::Stream;
use qwac_psd2_core::types;
use std::collections::{HashSet, VecDeque};
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

/// How many items a page has, at most (documented).
const PAGE: i32 = 1000;

/// A page: its items, each with its number, and how many there are in all, where that is told.
pub(super) struct Page<T> {
    pub(super) items: Vec<(String, T)>,
    pub(super) total: Option<i64>,
}

impl<T> Page<T> {
    pub(super) fn new(
        items: impl Iterator<Item = (String, T)>,
        page: Option<&types::PageOrNone>,
    ) -> Self {
        let page = page.and_then(types::PageOrNone::told);
        let total = page.and_then(|page| page.total.as_ref());
        Self {
            items: items.collect(),
            total: total.and_then(|total| total.to_string().parse().ok()),
        }
    }
}

type Asked<T> = Pin<Box<dyn Future<Output = Result<Page<T>, Error>> + Send>>;

/// A list of CertCentral, whose pages are asked for one after the other as it is read. Where something comes or goes
/// meanwhile, an item may be missing; none comes twice.
///
/// After an error nothing more comes.
pub struct Listing<T>(Box<Steps<Walk<T>, Result<T, Error>>>);

/// How far the list was read.
struct Walk<T> {
    /// Asks for so many items from that place on.
    ask: Box<dyn FnMut(i32, i32) -> Asked<T> + Send>,
    ready: VecDeque<T>,
    seen: HashSet<String>,
    offset: i32,
    is_over: bool,
}

impl<T: Send + 'static> Listing<T> {
    pub(super) fn new<F>(mut ask: impl FnMut(i32, i32) -> F + Send + 'static) -> Self
    where
        F: Future<Output = Result<Page<T>, Error>> + Send + 'static,
    {
        let walk = Walk {
            ask: Box::new(move |limit, offset| Box::pin(ask(limit, offset))),
            ready: VecDeque::new(),
            seen: HashSet::new(),
            offset: 0,
            is_over: false,
        };
        Self(Box::new(Steps::new(walk, |mut walk| {
            Box::pin(async move {
                let item = walk.next().await;
                let goes_on = matches!(item, Some(Ok(_)));
                (goes_on.then_some(walk), item)
            })
        })))
    }

    /// The next item; none at the end.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// All items that are left.
    ///
    /// # Errors
    ///
    /// The first that was met: then what came before it is not all there is.
    pub async fn all(mut self) -> Result<Vec<T>, Error> {
        let mut all = Vec::new();
        while let Some(item) = self.next().await {
            all.push(item?);
        }
        Ok(all)
    }
}

impl<T> Walk<T> {
    async fn next(&mut self) -> Option<Result<T, Error>> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Some(Ok(item));
            }
            if self.is_over {
                return None;
            }
            if let Err(error) = self.turn().await {
                return Some(Err(error));
            }
        }
    }

    /// Asks for the next page.
    async fn turn(&mut self) -> Result<(), Error> {
        let page = (self.ask)(PAGE, self.offset).await?;
        let count = i32::try_from(page.items.len()).unwrap_or(i32::MAX);
        self.offset = self.offset.saturating_add(count);
        // Where the list doesn't tell how many there are, a page that is not full is the last.
        self.is_over = match page.total {
            _ if count == 0 => true,
            Some(total) if total >= i64::from(self.offset) => i64::from(self.offset) == total,
            // Not told, or fewer than there are.
            _ => count < PAGE,
        };
        for (id, item) in page.items {
            if self.seen.insert(id) {
                self.ready.push_back(item);
            }
        }
        if self.ready.is_empty() && !self.is_over {
            return Err(Error::unreadable(
                "the API gives the same page of the list again instead of the next one",
            ));
        }
        Ok(())
    }
}

impl<T> Stream for Listing<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll(context)
    }
}

impl<T> fmt::Debug for Listing<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Listing").finish_non_exhaustive()
    }
}
