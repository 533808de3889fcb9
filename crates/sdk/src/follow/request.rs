//! What CertCentral tells of a request: what somebody asked for and somebody else must approve.

use super::{ApiDate, Reader};
use crate::open_words::open_words;
use crate::placed::Id;
use qwac_psd2_core::types::{self, ApprovalOrderOrNone};
use serde::Serialize;

open_words! {
    without case
    /// Where a request stands.
    RequestStatus {
        /// A service user has submitted it.
        Submitted = "submitted",
        /// It waits for an approver.
        Pending = "pending",
        /// Approved.
        Approved = "approved",
        /// Rejected.
        Rejected = "rejected",
    }
}

impl RequestStatus {
    /// Whether somebody must still approve or reject it. A word that is not known says nothing.
    pub fn waits(&self) -> bool {
        matches!(self, Self::Submitted | Self::Pending)
    }
}

open_words! {
    without case
    /// What a request is for.
    RequestType {
        /// A new order.
        NewRequest = "new_request",
        /// A revocation.
        Revoke = "revoke",
        /// A duplicate of a certificate.
        Duplicate = "duplicate",
        /// A reissue.
        Reissue = "reissue",
    }
}

/// A request inside CertCentral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ApprovalRequest {
    /// Its number.
    pub id: Option<Id>,
    /// What it is for.
    #[serde(rename = "type")]
    pub request_type: Option<RequestType>,
    /// Where it stands.
    pub status: Option<RequestStatus>,
    /// When it was made. Not told where it is told as a part of its order.
    pub date: Option<ApiDate>,
    /// The order that it belongs to. Not told where it is told as a part of it.
    pub order_id: Option<Id>,
    /// What the requester wrote.
    pub comments: Option<String>,
    /// What the approver wrote.
    pub processor_comment: Option<String>,
}

impl ApprovalRequest {
    pub(crate) fn read(told: types::Approval, reader: Reader<'_>) -> Self {
        let order = told.order.as_ref().and_then(ApprovalOrderOrNone::told);
        Self {
            id: reader.id(Some(told.id)),
            request_type: reader.word(told.type_),
            status: reader.word(told.status),
            date: reader.date(told.date),
            order_id: reader.id(order.and_then(|order| order.id.clone())),
            comments: reader.line(told.comments),
            processor_comment: reader.line(told.processor_comment),
        }
    }

    pub(crate) fn of_order(told: types::PlacedRequest, reader: Reader<'_>) -> Self {
        Self {
            id: reader.id(told.id),
            request_type: reader.word(told.type_),
            status: reader.word(told.status),
            date: None,
            order_id: None,
            comments: None,
            processor_comment: None,
        }
    }

    /// Whether somebody must approve it before a certificate can come.
    pub(crate) fn holds_up(&self) -> bool {
        let certifies = !matches!(
            self.request_type,
            Some(RequestType::Revoke | RequestType::Duplicate)
        );
        certifies && self.status.as_ref().is_some_and(RequestStatus::waits)
    }
}

/// What an answer says that makes a request: a revocation, for example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Revocation {
    /// The number of the request; none where it was done at once, without approval.
    pub request_id: Option<Id>,
    /// Where the request stands.
    pub status: Option<RequestStatus>,
}

impl Revocation {
    pub(crate) fn read(told: types::Revocation, reader: Reader<'_>) -> Self {
        let told = told.0;
        Self {
            request_id: told.as_ref().and_then(|told| reader.id(told.id.clone())),
            status: told.and_then(|told| reader.word(told.status)),
        }
    }
}
