//! The kinds of failure, and what to do about each.

use serde::Serialize;
use std::fmt;

/// What kind of failure it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client was set up wrongly. Nothing was sent.
    Configuration,
    /// The check of the order found errors. Nothing was sent.
    CheckFailed,
    /// The order journal can't be read or written. Nothing was sent.
    Journal,
    /// The journal knows the same order: it was placed before. Nothing was sent now.
    PlacedBefore,
    /// What happened left the outcome open, and looking for the order did not settle it, or was not asked for. The order
    /// may exist; [`Error::receipt`](crate::Error::receipt) settles it later.
    OutcomeUnknown,
    /// What happened left the outcome open, but the order was looked for, long enough, and is not there.
    NotPlaced,
    /// No connection came about: name, route, TLS or proxy; or it ended before anything was sent. Nothing was sent.
    NotSent,
    /// The request went out and no answer came back: the time ran out or the connection broke. The order may exist.
    NoAnswer,
    /// The API does not take the key, or its user may not do this (401, 403).
    Authentication,
    /// The API finds something wrong with the request (400).
    InvalidRequest,
    /// The API doesn't know something that the request names (404).
    NotFound,
    /// Too many requests (429). The order was not placed.
    RateLimited,
    /// The API does not take the form of the request (406).
    Refused,
    /// The service failed (5xx). The order may exist.
    Service,
    /// The status says yes, but the answer can't be read. The order exists, or may.
    UnreadableAnswer,
    /// An answer that this API is not known to give: another status, or a refusal that is not in the API's form and may
    /// come from something in front of it. The order may exist.
    UnexpectedAnswer,
}

impl ErrorKind {
    /// A stable word: the variant in snake case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Configuration => "configuration",
            Self::CheckFailed => "check_failed",
            Self::Journal => "journal",
            Self::PlacedBefore => "placed_before",
            Self::OutcomeUnknown => "outcome_unknown",
            Self::NotPlaced => "not_placed",
            Self::NotSent => "not_sent",
            Self::NoAnswer => "no_answer",
            Self::Authentication => "authentication",
            Self::InvalidRequest => "invalid_request",
            Self::NotFound => "not_found",
            Self::RateLimited => "rate_limited",
            Self::Refused => "refused",
            Self::Service => "service",
            Self::UnreadableAnswer => "unreadable_answer",
            Self::UnexpectedAnswer => "unexpected_answer",
        }
    }

    /// Whether an order that met it may have been placed.
    pub(super) fn is_open(self) -> bool {
        matches!(
            self,
            Self::OutcomeUnknown
                | Self::NoAnswer
                | Self::Service
                | Self::UnreadableAnswer
                | Self::UnexpectedAnswer
        )
    }

    /// Whether an order that met it was sent and surely not placed.
    pub(super) fn is_refusal(self) -> bool {
        matches!(
            self,
            Self::NotPlaced
                | Self::Authentication
                | Self::InvalidRequest
                | Self::NotFound
                | Self::RateLimited
                | Self::Refused
        )
    }

    pub(super) fn advice(self) -> Option<&'static str> {
        Some(match self {
            Self::CheckFailed => "Nothing was sent. Mend the order and check it again.",
            Self::Journal => "Nothing was sent.",
            Self::PlacedBefore => {
                "Nothing was sent. To order another certificate of the same key, say so: CheckedOrder::again, or --again in \
                 the command."
            }
            Self::OutcomeUnknown => {
                "Its receipt settles it later: Client::reconcile, or qwac reconcile."
            }
            Self::NotPlaced => "It was looked for and is not there; it may be placed again.",
            Self::NotSent => {
                "Nothing was sent. Check the base URL, the network, the proxy and the root certificates."
            }
            Self::Authentication => {
                "Check that the API key is whole, active and from CertCentral Europe (a key of another region is unknown \
                 there)."
            }
            Self::InvalidRequest => "Mend what the API names.",
            Self::NotFound => {
                "Check the numbers in the request, and that the base URL ends with /services/v2."
            }
            Self::RateLimited => {
                "The API takes 100 requests in 5 seconds and 1000 in 3 minutes from a key; wait up to 3 minutes before \
                 you try again."
            }
            _ => return None,
        })
    }
}

pub(super) const NOT_PLACED: &str = "The order was not placed.";
pub(super) const MAY_EXIST: &str =
    "The order may have been placed. Look for it in CertCentral before you place it again.";
pub(super) const NOT_CHANGED: &str = "Nothing was changed.";
pub(super) const MAY_BE_CHANGED: &str =
    "It may have been done all the same. Look in CertCentral before you do it again.";
pub(super) const MAY_BE_CHANGED_HARMLESS: &str =
    "It may have been done all the same; doing it again does no harm.";
pub(super) const NOT_THIS_APPROVER: &str =
    "The key's user may not approve requests: have another user approve it.";
pub(super) const NO_PERMISSION: &str = "The key is known, but its user may not do this: check the user's role and the key's \
                             restrictions.";
pub(super) const NO_APPROVER: &str = "The key's user may not approve requests. The order may have been placed and wait for another \
                           approver: look for it in CertCentral before you place it again.";

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
