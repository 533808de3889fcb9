//! Calls about one order, and the list of orders.

use super::listing::Page;
use super::{Client, CsrUpdate, Listing};
use crate::check::Checker;
use crate::csr::{self, Csr};
use crate::error::{Again, Error};
use crate::follow::{
    CheckedReissue, DcvToken, ListedOrder, OrderDcvCheck, OrderFilter, OrderInfo, OrderStatus,
    OrderStatusChange, OrderValidation, Reader, Revocation,
};
use crate::placed::{Id, PlacedOrder};
use crate::report::Report;
use qwac_psd2_core::types;
use serde_json::Map;
use std::time::Duration;

/// The longest time for which changes of the status are told. Source: status change page.
const MOST_SECONDS: i32 = 7 * 24 * 60 * 60;

impl Client {
    /// How an order stands.
    ///
    /// # Errors
    ///
    /// [`NotFound`](crate::ErrorKind::NotFound) where the key sees no such order; otherwise those of a call that failed.
    pub async fn order(&self, order: impl Into<Id>) -> Result<OrderInfo, Error> {
        let id = order.into().in_address()?;
        let (id, scrub) = (&id, &*self.scrub);
        let told = self
            .read("order_info", scrub, |client| async move {
                client.order_info(id).await
            })
            .await?;
        Ok(OrderInfo::read(told, Reader(scrub)))
    }

    /// How the validation of an order stands: of its organization, its representatives and its names.
    ///
    /// # Errors
    ///
    /// As those of [`order`](Self::order).
    pub async fn order_validation(&self, order: impl Into<Id>) -> Result<OrderValidation, Error> {
        let id = order.into().in_address()?;
        let (id, scrub) = (&id, &*self.scrub);
        let told = self
            .read("order_validation", scrub, |client| async move {
                client.order_validation(id).await
            })
            .await?;
        Ok(OrderValidation::read(told, Reader(scrub)))
    }

    /// The orders that the key sees, the oldest first.
    pub fn orders(&self, filter: OrderFilter) -> Listing<ListedOrder> {
        let client = self.clone();
        Listing::new(move |limit, offset| {
            let (client, filter) = (client.clone(), filter.clone());
            async move {
                let (filter, scrub) = (&filter, &*client.scrub);
                let page = client
                    .read("list_orders", scrub, |client| async move {
                        client
                            .list_orders(
                                None,
                                filter.common_name.as_deref(),
                                filter.created.as_deref(),
                                filter.domain_name.as_deref(),
                                None,
                                None,
                                filter.organization_id.as_deref(),
                                filter.product.as_deref(),
                                filter.search.as_deref(),
                                filter.serial_number.as_deref(),
                                filter.status.as_deref(),
                                None,
                                Some(limit),
                                Some(offset),
                                // So that one that comes meanwhile moves none to another page.
                                Some("date_created"),
                            )
                            .await
                    })
                    .await?;
                let reader = Reader(scrub);
                let items = page.orders.into_iter();
                let items =
                    items.map(|told| (told.id.to_string(), ListedOrder::read(told, reader)));
                Ok(Page::new(items, page.page.as_ref()))
            }
        })
    }

    /// The orders, of all products, whose status changed within this time until now, whole seconds of at most seven days: one
    /// question for all that wait. Each comes with its present status; what it was in between isn't told.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::ErrorKind::Configuration) for a longer time: nothing was sent. Otherwise those of a call that
    /// failed.
    pub async fn order_status_changes(
        &self,
        within: Duration,
    ) -> Result<Vec<OrderStatusChange>, Error> {
        // Rather a second more than one less.
        let seconds = within
            .as_secs()
            .saturating_add(u64::from(within.subsec_nanos() > 0));
        let seconds = i32::try_from(seconds).ok();
        let Some(seconds) = seconds.filter(|seconds| *seconds <= MOST_SECONDS) else {
            return Err(Error::configuration(
                "changes of the status are told for at most seven days. Nothing was sent",
            ));
        };
        let scrub = &*self.scrub;
        let told = self
            .read("order_status_changes", scrub, |client| async move {
                client.order_status_changes(None, None, Some(seconds)).await
            })
            .await?;
        let changes = told.told().and_then(|changes| changes.orders.clone());
        Ok(changes
            .unwrap_or_default()
            .into_iter()
            .map(|told| OrderStatusChange::read(told, Reader(scrub)))
            .collect())
    }

    /// Gives a pending order another CSR, after it was checked by the rules of an order's CSR. What the check found
    /// besides errors comes back.
    ///
    /// It is sent at most once, for a repeat might undo what another gave meanwhile; order info tells which CSR there is.
    /// See [`ClientBuilder::csr_update`](crate::ClientBuilder::csr_update) for the method.
    ///
    /// # Errors
    ///
    /// [`CheckFailed`](crate::ErrorKind::CheckFailed): nothing was sent. Otherwise
    /// [`Error::may_have_happened`] tells whether the order may have the CSR all the same.
    pub async fn update_csr(&self, order: impl Into<Id>, csr: &Csr) -> Result<Report, Error> {
        let id = order.into().in_address()?;
        let report = Checker::at(self.clock.now()).check_csr(csr);
        let read = csr::read(csr.as_str());
        let Some(read) = read.ok().filter(|_| report.is_valid()) else {
            return Err(Error::check_failed(report));
        };
        let body = types::CsrUpdate {
            csr: read.wire,
            extra: Map::new(),
        };
        let method = self.csr_update;
        self.change("update_csr", Again::Never, move |client| {
            let (id, body) = (id.clone(), body.clone());
            async move {
                match method {
                    CsrUpdate::Post => client.update_csr(&id, &body).await,
                    CsrUpdate::Put => client.update_csr_put(&id, &body).await,
                }
            }
        })
        .await?;
        Ok(report)
    }

    /// Cancels an order that is not issued yet, or the reissue of one that is. The note is required and kept with the
    /// order.
    ///
    /// It may be sent again where what came of it is open: what is canceled can't be canceled a second time, and then the
    /// order is asked whether it is.
    ///
    /// # Errors
    ///
    /// [`Error::may_have_happened`] tells whether it may be canceled all the same.
    pub async fn cancel(&self, order: impl Into<Id>, note: &str) -> Result<(), Error> {
        let order = order.into();
        let id = order.in_address()?;
        if note.trim().is_empty() {
            return Err(Error::configuration(
                "a cancellation needs a note. Nothing was sent",
            ));
        }
        let body = types::OrderStatusUpdate {
            status: OrderStatus::Canceled.as_str().to_owned(),
            note: Some(note.to_owned()),
            extra: Map::new(),
        };
        let canceled = self
            .change("update_order_status", Again::Harmless, move |client| {
                let (id, body) = (id.clone(), body.clone());
                async move { client.update_order_status(&id, &body).await }
            })
            .await;
        match canceled {
            Err(error) if error.may_have_happened() => match self.order(order).await {
                Ok(info) if info.status == Some(OrderStatus::Canceled) => Ok(()),
                _ => Err(error),
            },
            canceled => canceled,
        }
    }

    /// Orders another certificate of an issued order, such as for a new key. Names beyond those of the order may cost.
    ///
    /// Like an order, it is never sent again once a byte may have left, and it goes on to its end when the caller stops
    /// waiting. Unlike an order, it stands in no journal, and where what came of it is open it is not looked for. Then read
    /// the [`order`](Self::order) before you send it again: if its status is `reissue_pending`, a request of the type
    /// `reissue` waits, or its certificate has another number than before, a reissue has arrived. See D51 of the decisions.
    ///
    /// # Errors
    ///
    /// [`Error::may_have_happened`] tells whether it may have been ordered all the same.
    pub async fn reissue(
        &self,
        order: impl Into<Id>,
        reissue: CheckedReissue,
    ) -> Result<PlacedOrder, Error> {
        let id = order.into().in_address()?;
        let body = reissue.request;
        let placed = self
            .change("reissue", Again::Never, move |client| {
                let (id, body) = (id.clone(), body.clone());
                async move { client.reissue(&id, &body).await }
            })
            .await?;
        PlacedOrder::read(placed, &self.scrub)
            .ok_or_else(|| Error::unreadable_change("the answer to the reissue has no number"))
    }

    /// Asks for the revocation of all certificates of an order. It can't be taken back.
    ///
    /// Sent at most once: a second one would be a second request to approve.
    ///
    /// # Errors
    ///
    /// [`Error::may_have_happened`] tells whether it may have been asked for all the same.
    pub async fn revoke_order(
        &self,
        order: impl Into<Id>,
        comments: &str,
    ) -> Result<Revocation, Error> {
        let id = order.into().in_address()?;
        let body = revocation(comments);
        let told = self
            .change("revoke_order", Again::Never, move |client| {
                let (id, body) = (id.clone(), body.clone());
                async move { client.revoke_order(&id, &body).await }
            })
            .await?;
        Ok(Revocation::read(told, Reader(&self.scrub)))
    }

    /// Has DigiCert look at once whether control of the order's names is shown. It does so by itself, too, only later.
    ///
    /// It may be sent again, since looking twice does no more than looking once.
    ///
    /// # Errors
    ///
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) where it found no proof.
    pub async fn check_order_dcv(&self, order: impl Into<Id>) -> Result<OrderDcvCheck, Error> {
        let id = order.into().in_address()?;
        let told = self
            .change("check_order_dcv", Again::Harmless, move |client| {
                let id = id.clone();
                async move { client.check_order_dcv(&id).await }
            })
            .await?;
        Ok(OrderDcvCheck::read(told, Reader(&self.scrub)))
    }

    /// Asks for the random value by which control of the order's names can be shown.
    ///
    /// Sent at most once: whether a second one ends the first is not documented.
    ///
    /// # Errors
    ///
    /// [`Error::may_have_happened`] tells whether there may be a new value all the same.
    pub async fn order_dcv_token(&self, order: impl Into<Id>) -> Result<DcvToken, Error> {
        let id = order.into().in_address()?;
        let told = self
            .change("order_dcv_token", Again::Never, move |client| {
                let id = id.clone();
                async move { client.order_dcv_token(&id).await }
            })
            .await?;
        Ok(DcvToken::read(told, Reader(&self.scrub)))
    }
}

/// The body of a revocation with this message to the administrator.
pub(super) fn revocation(comments: &str) -> types::RevokeRequest {
    let comments = comments.trim();
    types::RevokeRequest {
        comments: Some(comments.to_owned()).filter(|comments| !comments.is_empty()),
        revocation_reason: None,
        skip_approval: None,
        extra: Map::new(),
    }
}
