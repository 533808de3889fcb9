//! What the account has on record: orders, requests, certificates, organizations and domains.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, SHA256, digest};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::authority::{Issued, RevocationReason, Serial};
use crate::status::{OrderStatus, RequestStatus, RequestType};

/// An order that the sandbox took.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StoredOrder {
    /// The order's number.
    pub id: u64,
    /// How far the order is. Which status the service shows for a `submitted` request is not documented; the sandbox
    /// says `needs_approval`.
    pub status: OrderStatus,
    /// The number of the order's present certificate, once the order is approved; it may not be issued yet.
    pub certificate_id: Option<u64>,
    /// The request's body as it arrived, masked as in [`Schema::masked`](crate::spec::Schema::masked).
    pub request: Value,
    /// What the present certificate says or is to say: the `certificate` of the order, as later calls changed it.
    pub(crate) certificate: Value,
    pub(crate) organization_id: u64,
    pub(crate) date_created: Timestamp,
    pub(crate) status_changed: Timestamp,
    /// How many calls there were when it was taken, its own among them.
    pub(crate) taken_at_call: u64,
    /// When the order, or its reissue, was approved: from then on it is validated.
    pub(crate) approved: Option<Timestamp>,
    /// The authorized representative agreed.
    pub(crate) representative_agreed: bool,
    /// Its domains, by number.
    pub(crate) domains: Vec<u64>,
    pub(crate) reissue: Option<Reissue>,
    /// The order's last day, once its first certificate is there.
    pub(crate) valid_till: Option<Date>,
    pub(crate) is_renewed: bool,
    /// The random value that shows control of all its names, once somebody asked for it.
    pub(crate) random_value: Option<Token>,
}

/// A reissue that is not done yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Reissue {
    /// What the new certificate is to say.
    pub(crate) certificate: Value,
    /// Its number, once the reissue is approved.
    pub(crate) certificate_id: Option<u64>,
    pub(crate) domains: Vec<u64>,
}

/// A request inside CertCentral, which somebody approves or rejects.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct InnerRequest {
    pub(crate) id: u64,
    #[serde(rename = "type")]
    pub(crate) kind: RequestType,
    pub(crate) status: RequestStatus,
    pub(crate) order_id: u64,
    /// The one certificate that is to be revoked; without it, all of the order.
    pub(crate) certificate_id: Option<u64>,
    pub(crate) reason: Option<RevocationReason>,
    pub(crate) date: Timestamp,
    pub(crate) date_processed: Option<Timestamp>,
    pub(crate) comments: Option<String>,
    pub(crate) processor_comment: Option<String>,
}

/// A certificate that was issued.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredCertificate {
    pub(crate) id: u64,
    pub(crate) order_id: u64,
    pub(crate) common_name: String,
    pub(crate) serial: Serial,
    pub(crate) not_before: Timestamp,
    pub(crate) not_after: Timestamp,
    /// DER in base64.
    der: String,
    pub(crate) revoked: bool,
}

impl StoredCertificate {
    pub(crate) fn new(id: u64, order_id: u64, common_name: String, issued: &Issued) -> Self {
        Self {
            id,
            order_id,
            common_name,
            serial: issued.serial,
            not_before: issued.not_before,
            not_after: issued.not_after,
            der: STANDARD.encode(&issued.der),
            revoked: false,
        }
    }

    pub(crate) fn der(&self) -> Vec<u8> {
        // Written above, or read from a file that someone else wrote over.
        STANDARD.decode(&self.der).unwrap_or_default()
    }

    /// SHA-1, as CertCentral tells it.
    pub(crate) fn thumbprint(&self) -> String {
        hex(digest(&SHA1_FOR_LEGACY_USE_ONLY, &self.der()).as_ref()).to_uppercase()
    }
}

/// An organization of the account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredOrganization {
    /// As given by the order or the call that created it.
    pub(crate) details: Value,
    pub(crate) is_active: bool,
    /// By type.
    pub(crate) validations: BTreeMap<String, StoredValidation>,
}

/// What an organization is validated for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredValidation {
    pub(crate) date_created: Timestamp,
    /// Until when it holds, once it is done.
    pub(crate) validated_until: Option<Timestamp>,
    pub(crate) verified_users: Value,
}

impl StoredValidation {
    pub(crate) fn is_valid(&self, now: Timestamp) -> bool {
        self.validated_until.is_some_and(|until| now < until)
    }
}

/// A domain of the account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredDomain {
    pub(crate) id: u64,
    pub(crate) name: String,
    pub(crate) organization_id: u64,
    pub(crate) date_created: Timestamp,
    pub(crate) method: String,
    pub(crate) token: Option<Token>,
    /// Since when its control is waited for; none when nothing needs it.
    pub(crate) awaited: Option<Timestamp>,
    pub(crate) proved: Option<Timestamp>,
}

/// How long an organization's validation may be used again, and the proof of a domain. Source: reseller reports of
/// DigiCert's announcement of 2026-02-24.
const ORGANIZATION_DAYS: i64 = 397;
const DOMAIN_DAYS: i64 = 199;
/// How long a random value may be used. Source: the pages' samples; Baseline Requirements 3.2.2.4.
const TOKEN_DAYS: i64 = 30;

impl StoredDomain {
    pub(crate) fn is_proved(&self, now: Timestamp) -> bool {
        self.proved.is_some_and(|since| now < self.end(since))
    }

    pub(crate) fn end(&self, since: Timestamp) -> Timestamp {
        days_after(since, DOMAIN_DAYS)
    }
}

/// Until when an organization that is validated now may be used.
pub(crate) fn organization_until(now: Timestamp) -> Timestamp {
    days_after(now, ORGANIZATION_DAYS)
}

fn days_after(time: Timestamp, days: i64) -> Timestamp {
    // Only a span of calendar units could be an error.
    time.saturating_add(SignedDuration::from_hours(24 * days))
        .unwrap_or(time)
}

/// A random value that shows control of a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Token {
    pub(crate) value: String,
    pub(crate) ends: Timestamp,
}

impl Token {
    /// The token of that count, which is no secret: a test can have it again.
    pub(crate) fn new(count: u64, now: Timestamp) -> Self {
        let digest = digest(
            &SHA256,
            format!("qwac-psd2-sandbox token {count}").as_bytes(),
        );
        Self {
            value: hex(digest.as_ref()).chars().take(32).collect(),
            ends: days_after(now, TOKEN_DAYS),
        }
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
