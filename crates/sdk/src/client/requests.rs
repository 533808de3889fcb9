//! Calls about requests: what waits for an approver.

use super::listing::Page;
use super::{Client, Listing};
use crate::error::{Again, Error};
use crate::follow::{ApprovalRequest, Reader, RequestStatus};
use crate::placed::Id;
use qwac_psd2_core::types;
use serde_json::Map;

impl Client {
    /// The requests that the key sees; those that stand there, where a status is given.
    pub fn requests(&self, status: Option<RequestStatus>) -> Listing<ApprovalRequest> {
        let client = self.clone();
        Listing::new(move |limit, offset| {
            let (client, status) = (client.clone(), status.clone());
            async move {
                let status = status.as_ref().map(RequestStatus::as_str);
                let scrub = &*client.scrub;
                let page = client
                    .read("list_requests", scrub, |client| async move {
                        client
                            .list_requests(None, status, None, Some(limit), Some(offset), None)
                            .await
                    })
                    .await?;
                let reader = Reader(scrub);
                let items = page.requests.into_iter();
                let items =
                    items.map(|told| (told.id.to_string(), ApprovalRequest::read(told, reader)));
                Ok(Page::new(items, page.page.as_ref()))
            }
        })
    }

    /// How a request stands.
    ///
    /// # Errors
    ///
    /// [`NotFound`](crate::ErrorKind::NotFound) where the key sees no such request.
    pub async fn request(&self, request: impl Into<Id>) -> Result<ApprovalRequest, Error> {
        let id = request.into().in_address()?;
        let (id, scrub) = (&id, &*self.scrub);
        let told = self
            .read("request_info", scrub, |client| async move {
                client.request_info(id).await
            })
            .await?;
        Ok(ApprovalRequest::read(told, Reader(scrub)))
    }

    /// Approves a request, if the key's user may. From then on an order costs money.
    ///
    /// It may be sent again where what came of it is open: a request is decided once, whoever asks, and then it is asked
    /// whether it is approved.
    ///
    /// # Errors
    ///
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) where it was decided before;
    /// [`Error::may_have_happened`] tells whether it may be approved all the same.
    pub async fn approve(&self, request: impl Into<Id>, comment: &str) -> Result<(), Error> {
        self.decide(request.into(), RequestStatus::Approved, comment)
            .await
    }

    /// Rejects a request, if the key's user may. It may be sent again, as an approval.
    ///
    /// # Errors
    ///
    /// As those of [`approve`](Self::approve).
    pub async fn reject(&self, request: impl Into<Id>, comment: &str) -> Result<(), Error> {
        self.decide(request.into(), RequestStatus::Rejected, comment)
            .await
    }

    async fn decide(&self, request: Id, wanted: RequestStatus, comment: &str) -> Result<(), Error> {
        let id = request.in_address()?;
        let comment = comment.trim();
        let body = types::ApprovalUpdate {
            status: wanted.as_str().to_owned(),
            processor_comment: Some(comment.to_owned()).filter(|comment| !comment.is_empty()),
            extra: Map::new(),
        };
        let decided = self
            .change("update_request_status", Again::Harmless, move |client| {
                let (id, body) = (id.clone(), body.clone());
                async move { client.update_request_status(&id, &body).await }
            })
            .await;
        match decided {
            Err(error) if error.may_have_happened() => match self.request(request).await {
                Ok(request) if request.status == Some(wanted) => Ok(()),
                _ => Err(error),
            },
            decided => decided,
        }
    }
}
