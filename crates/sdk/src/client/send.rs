//! Sends one order: attempt after attempt, as long as surely nothing was placed; then settles what is open.

use super::attempts::Attempts;
use super::failure::failure;
use super::settle::Of;
use super::{Client, milliseconds};
use crate::api_error;
use crate::check::CheckedOrder;
use crate::error::{Doing, Error, ErrorKind};
use crate::journal::{Begun, Entry};
use crate::placed::PlacedOrder;
use crate::plain_text::one_line;
use crate::receipt::Receipt;
use crate::scrub::Scrub;
use jiff::Timestamp;
use tokio::time::Instant;
use tracing::{Span, field};

/// The span of one order's whole call. It tells neither body nor secret.
pub(super) fn span(order: &CheckedOrder) -> Span {
    tracing::info_span!(
        "order",
        operation = "order_eu_qwac_psd2",
        fingerprint = order.fingerprint,
        attempt = field::Empty,
        status = field::Empty,
        duration_ms = field::Empty,
    )
}

impl Sending<'_> {
    /// Writes down what became known of the order since.
    async fn write_down_more(&mut self) {
        if let Some(entry) = &mut self.entry
            && let Err(error) = entry.update(&self.receipt).await
        {
            // What stands there is true, if less exact.
            tracing::warn!(%error, "the journal was not brought up to date");
        }
    }
}

/// A card's SCA token serves once, and nothing says that a refused request leaves it unused.
fn is_paid_by_card(order: &CheckedOrder) -> bool {
    let method = order.request.payment_method.as_deref();
    order.request.credit_card.is_some() || method.is_some_and(|method| method == "card")
}

/// An order on its way, with what is written down of it.
struct Sending<'a> {
    order: &'a CheckedOrder,
    scrub: &'a Scrub,
    receipt: Receipt,
    entry: Option<Entry>,
}

impl Client {
    /// The whole call of one order, whose outcome its handles are told.
    pub(super) async fn send(&self, order: CheckedOrder) {
        let began = Instant::now();
        let result = self.placed_or_settled(&order).await;
        Span::current().record("duration_ms", milliseconds(began.elapsed()));
        match &result {
            Ok(placed) => tracing::info!(
                order_id = %placed.order_id,
                status = %placed.status,
                recovered = placed.recovered,
                "order placed"
            ),
            Err(error) => tracing::warn!(
                kind = %error.kind(),
                cause = %error.cause(),
                status = error.status(),
                order_id = error.order_id().map(field::display),
                order_may_exist = error.order_may_exist(),
                "order not placed, or not known to be"
            ),
        }
        order.teller.end(result);
    }

    async fn placed_or_settled(&self, order: &CheckedOrder) -> Result<PlacedOrder, Error> {
        let scrub = self.scrub.with(&order.secrets);
        let mut sending = Sending {
            order,
            scrub: &scrub,
            receipt: Receipt::new(order, &self.sender, self.clock.now()),
            entry: None,
        };
        sending.receipt.is_under_way = true;
        let _under_way = self.known.begin(&sending.receipt);
        self.settle_before(&sending).await?;
        let result = match self.attempts(&mut sending).await {
            Err(error) if error.leaves_open() => self.settle_sent(&mut sending, error).await,
            result => result,
        };
        if let Ok(placed) = &result {
            self.known.claim(&placed.order_id, &sending.receipt);
        }
        if let Some(entry) = &sending.entry {
            close(entry, &result).await;
        }
        result
    }

    /// Attempt after attempt, as long as surely nothing was placed.
    async fn attempts(&self, sending: &mut Sending<'_>) -> Result<PlacedOrder, Error> {
        let order = sending.order;
        let mut attempts = Attempts::begin(self).await;
        loop {
            Span::current().record("attempt", attempts.number());
            let latest = self.write_down(sending).await?;
            order.teller.sending(Some(sending.receipt.clone()));
            let result = if sending.entry.is_some() && self.clock.now() >= latest {
                // Whoever read the entry counts on it that nothing is sent any more.
                Err(Error::not_sent(
                    "this process stood still for too long before it sent the order",
                ))
            } else {
                self.attempt(order, sending.scrub).await
            };
            sending.receipt.ended_at = self.clock.now();
            let error = match result {
                Ok(placed) => return Ok(placed),
                Err(error) => error,
            };
            if !error.order_may_exist() {
                order.teller.sending(None);
            }
            let is_safe = match error.kind() {
                ErrorKind::NotSent => true,
                ErrorKind::RateLimited => !is_paid_by_card(order),
                // Anything else may have placed it, or would be refused again.
                _ => false,
            };
            attempts.next(error, is_safe).await?;
        }
    }

    /// Writes the order down before it is sent, so that whoever comes after a crash knows of it.
    /// Gives the time at which the attempt has ended at the latest.
    async fn write_down(&self, sending: &mut Sending<'_>) -> Result<Timestamp, Error> {
        // Until the attempt's end is known, it is the latest that it can be.
        let latest = self
            .clock
            .now()
            .checked_add(sending.receipt.longest_attempt);
        let latest = latest.unwrap_or(Timestamp::MAX);
        sending.receipt.ended_at = latest;
        let Some(entries) = &self.entries else {
            return Ok(latest);
        };
        if let Some(entry) = &mut sending.entry {
            entry.update(&sending.receipt).await?;
            return Ok(latest);
        }
        match entries
            .begin(sending.receipt.clone(), sending.order.again)
            .await?
        {
            Begun::Yes(entry) => {
                sending.receipt.other_orders = entry.receipt.other_orders.clone();
                sending.entry = Some(entry);
                Ok(latest)
            }
            Begun::Placed(first, id) => Err(Error::placed_before(&first, id)),
            Begun::Open(before) => {
                let receipt = before.receipt;
                Err(left_open(&receipt).outcome_unknown(receipt, None))
            }
        }
    }

    /// Settles an order of the same intent that the journal has open: a process ended in the middle of it, or it is still under
    /// way.
    async fn settle_before(&self, sending: &Sending<'_>) -> Result<(), Error> {
        let Some(entries) = &self.entries else {
            return Ok(());
        };
        let Some(before) = entries.open(&sending.receipt).await? else {
            return Ok(());
        };
        let met = left_open(&before.receipt);
        let mut receipt = before.receipt.clone();
        // This one has sent nothing yet: it is no sister.
        receipt.is_under_way = true;
        let settled = self
            .settle(&mut receipt, Of::Before, met, sending.scrub)
            .await;
        close(&before, &settled).await;
        match settled {
            Err(error) if error.kind() != ErrorKind::NotPlaced => Err(error),
            _ => Ok(()),
        }
    }

    async fn settle_sent(
        &self,
        sending: &mut Sending<'_>,
        met: Error,
    ) -> Result<PlacedOrder, Error> {
        // Only what says that the order was taken names its order; an error page may name anything.
        let is_success = met
            .status()
            .is_some_and(|status| (200..300).contains(&status));
        let named = met.order_id().filter(|_| is_success);
        sending.receipt.order_id = named.map(|id| id.as_str().to_owned());
        sending.order.teller.sending(Some(sending.receipt.clone()));
        sending.write_down_more().await;
        let dated = sending.receipt.dated;
        let receipt = &mut sending.receipt;
        let settled = self.settle(receipt, Of::Now, met, sending.scrub).await;
        if sending.receipt.dated != dated {
            sending.write_down_more().await;
        }
        settled
    }

    /// One attempt: sends the request, once, and reads its answer.
    async fn attempt(&self, order: &CheckedOrder, scrub: &Scrub) -> Result<PlacedOrder, Error> {
        let (client, call) = self.connection.call();
        tracing::debug!("placing an order");
        let result = client.order_eu_qwac_psd2(&order.request).await;
        let seen = call.seen();
        if let Some(status) = seen.status {
            Span::current().record("status", status.as_u16());
        }
        let placing = Doing::Placing;
        Err(match result {
            Ok(answer) => {
                let answer = answer.into_inner();
                // A success that names errors says two things; the error keeps the number of the order.
                let names_errors = api_error::may_be_named(&answer.extra)
                    && !api_error::read(&seen.body, scrub).errors.is_empty();
                match PlacedOrder::read(answer, scrub) {
                    Some(placed) if !names_errors => return Ok(placed),
                    _ => Error::answer(placing, seen.status.unwrap_or_default(), &seen, scrub),
                }
            }
            Err(error) => failure(placing, error, &seen, scrub),
        })
    }
}

/// What is known of an order that was sent by somebody who did not live to see the outcome, or did not get it.
pub(super) fn left_open(receipt: &Receipt) -> Error {
    Error::no_answer(format!(
        "the outcome of the order for {} that was sent at {} was left open",
        one_line(receipt.common_name(), 100),
        receipt.sent_at
    ))
}

/// Writes down what came of an order, unless it is still open. A journal that fails now doesn't change what came of it: its
/// entry stays open, and whoever comes to it looks for the order again.
pub(super) async fn close(entry: &Entry, result: &Result<PlacedOrder, Error>) {
    let placed = match result {
        Ok(placed) => Some(&placed.order_id),
        Err(error) if error.order_may_exist() => return,
        Err(_) => None,
    };
    match entry.close(placed).await {
        Ok(true) => {}
        Ok(false) => tracing::warn!("another process has written the outcome down"),
        Err(error) => tracing::error!(%error, "the outcome was not written down"),
    }
}
