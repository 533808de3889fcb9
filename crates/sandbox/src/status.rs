//! The words for how far orders and requests are.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How far an order is, in the words of order info. Source: list orders page, order info page; `expired` from public
/// clients. The documented `waiting_pickup` is not used here: what brings an order there is not documented.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OrderStatus {
    /// A request waits for somebody in CertCentral.
    NeedsApproval,
    /// The approved order is validated.
    Pending,
    /// The certificate is there.
    Issued,
    /// Another certificate was ordered within the order; the present one stays until then.
    ReissuePending,
    /// The request was rejected, or the order is none for which a certificate can be issued.
    Rejected,
    /// The order was canceled.
    Canceled,
    /// All certificates of the order are revoked.
    Revoked,
    /// The order's last day is over.
    Expired,
}

impl OrderStatus {
    /// The word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NeedsApproval => "needs_approval",
            Self::Pending => "pending",
            Self::Issued => "issued",
            Self::ReissuePending => "reissue_pending",
            Self::Rejected => "rejected",
            Self::Canceled => "canceled",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
        }
    }

    /// Whether nothing leads on from here.
    pub(crate) fn is_end(self) -> bool {
        matches!(
            self,
            Self::Rejected | Self::Canceled | Self::Revoked | Self::Expired
        )
    }

    /// Whether the order waits for its first certificate. The documentation says `pending` of that; whether it counts a
    /// request that waits is not documented.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Self::NeedsApproval | Self::Pending)
    }
}

impl fmt::Display for OrderStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// How far a request is. Source: request info page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RequestStatus {
    Submitted,
    Pending,
    Approved,
    Rejected,
}

impl RequestStatus {
    /// Whether somebody still has to decide.
    pub(crate) fn waits(self) -> bool {
        matches!(self, Self::Submitted | Self::Pending)
    }
}

/// What a request asks for. Source: request info page; `duplicate` is not sold here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RequestType {
    NewRequest,
    Reissue,
    Revoke,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_that_serde_writes() {
        for status in [
            OrderStatus::NeedsApproval,
            OrderStatus::Pending,
            OrderStatus::Issued,
            OrderStatus::ReissuePending,
            OrderStatus::Rejected,
            OrderStatus::Canceled,
            OrderStatus::Revoked,
            OrderStatus::Expired,
        ] {
            assert_eq!(serde_json::to_value(status).unwrap(), status.as_str());
        }
    }
}
