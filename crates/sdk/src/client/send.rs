//! Sends one order: attempt after attempt, as long as surely nothing was placed.

use super::Client;
use super::pace::Turn;
use crate::api_error;
use crate::check::CheckedOrder;
use crate::error::{Error, ErrorKind};
use crate::placed::PlacedOrder;
use crate::scrub::Scrub;
use qwac_psd2_core::Error as WireError;
use ring::digest::{SHA256, digest};
use tokio::time::{Instant, sleep_until, timeout_at};
use tracing::{Span, field};

/// The span of one order's whole call. It tells neither body nor secret.
pub(super) fn span(order: &CheckedOrder) -> Span {
    tracing::info_span!(
        "order",
        operation = "order_eu_qwac_psd2",
        fingerprint = fingerprint(order),
        attempt = field::Empty,
        status = field::Empty,
        duration_ms = field::Empty,
    )
}

/// Tells orders apart in logs: the beginning of the SHA-256 of the body with its secrets masked, so that no card number
/// can be found by trying.
fn fingerprint(order: &CheckedOrder) -> String {
    let body = order.request().to_string();
    let hash = digest(&SHA256, body.as_bytes());
    let bytes = hash.as_ref().iter().take(8);
    bytes.map(|byte| format!("{byte:02x}")).collect()
}

/// A card's SCA token serves once, and nothing says that a refused request leaves it unused.
fn is_paid_by_card(order: &CheckedOrder) -> bool {
    let method = order.request.payment_method.as_deref();
    order.request.credit_card.is_some() || method.is_some_and(|method| method == "card")
}

impl Client {
    /// The whole call of one order.
    pub(super) async fn send(&self, order: CheckedOrder) -> Result<PlacedOrder, Error> {
        let turn = self.pacer.turn().await;
        let began = Instant::now();
        let result = self.attempts(&order, turn, began).await;
        let duration = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        Span::current().record("duration_ms", duration);
        match &result {
            Ok(placed) => {
                tracing::info!(order_id = %placed.order_id, status = %placed.status, "order placed");
            }
            Err(error) => tracing::warn!(
                kind = %error.kind(),
                status = error.status(),
                order_id = error.order_id().map(field::display),
                order_may_exist = error.order_may_exist(),
                "order not placed, or not known to be"
            ),
        }
        result
    }

    async fn attempts(
        &self,
        order: &CheckedOrder,
        mut turn: Turn,
        began: Instant,
    ) -> Result<PlacedOrder, Error> {
        let deadline = began.checked_add(self.backoff.deadline());
        let in_time = |at: &Instant| deadline.is_none_or(|deadline| *at <= deadline);
        let mut attempts = 0;
        let mut refusals = 0;
        loop {
            attempts += 1;
            Span::current().record("attempt", attempts);
            let result = self.attempt(order).await;
            drop(turn);
            let error = match result {
                Ok(placed) => return Ok(placed),
                Err(error) => error.after_attempts(attempts),
            };
            let wait = match error.kind() {
                ErrorKind::NotSent => self.backoff.wait(attempts),
                ErrorKind::RateLimited => {
                    refusals += 1;
                    let asked = error.retry_after();
                    let asked =
                        asked.unwrap_or_else(|| self.pacer.pace().wait_after_refusals(refusals));
                    self.backoff.wait_at_least(asked)
                }
                // Anything else may have placed it, or would be refused again.
                _ => return Err(error),
            };
            let Some(at) = Instant::now().checked_add(wait).filter(in_time) else {
                return Err(error);
            };
            let is_refused = error.kind() == ErrorKind::RateLimited;
            if is_refused && self.backoff.is_on() {
                // All others would be refused too, and each of their requests might prolong it.
                self.pacer.close_until(at);
            }
            if !self.backoff.allows_another(attempts) || (is_refused && is_paid_by_card(order)) {
                return Err(error);
            }
            tracing::info!(
                kind = %error.kind(),
                status = error.status(),
                wait_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX),
                "nothing was placed, trying again"
            );
            sleep_until(at).await;
            let next = self.pacer.turn();
            turn = match deadline {
                Some(deadline) => match timeout_at(deadline, next).await {
                    Ok(turn) => turn,
                    Err(_) => return Err(error),
                },
                None => next.await,
            };
        }
    }

    /// One attempt: sends the request, once, and reads its answer.
    async fn attempt(&self, order: &CheckedOrder) -> Result<PlacedOrder, Error> {
        let (client, call) = self.connection.call();
        tracing::debug!("placing an order");
        let result = client.order_eu_qwac_psd2(&order.request).await;
        let seen = call.seen();
        if let Some(status) = seen.status {
            Span::current().record("status", status.as_u16());
        }
        let secrets = order.secrets.iter().map(|secret| secret.as_str());
        let scrub = Scrub::new(secrets.chain([self.key.expose()]));
        Err(match (result, seen.status) {
            (Ok(answer), status) => match PlacedOrder::read(answer.into_inner(), &scrub) {
                // A success that names errors says two things; the error keeps the number of the order.
                Some(placed) if api_error::read(&seen.body, &scrub).errors.is_empty() => {
                    return Ok(placed);
                }
                _ => Error::answer(status.unwrap_or_default(), &seen, &scrub),
            },
            // A status was seen: whatever failed, failed after the server's word.
            (Err(_), Some(status)) => Error::answer(status, &seen, &scrub),
            (Err(WireError::CommunicationError(error)), None) => Error::transport(&error, &scrub),
            // Without a status, the generated client fails only in the transport and before sending.
            (Err(_), None) => Error::configuration("the request could not be made"),
        })
    }
}
