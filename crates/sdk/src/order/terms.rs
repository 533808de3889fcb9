//! The terms of an order: roles, profile, domain validation, validity, renewal.

use super::plain::{day, number_or_digits};
use crate::open_words::open_words;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

open_words! {
    to the letter
    /// A payment service provider role under PSD2, as ETSI TS 119 495 has it.
    ///
    /// An order states roles that the organization has already registered with DigiCert; it does not give any.
    PspRole {
        /// Account servicing (`PSP_AS`): a bank or other institution that holds payment accounts.
        AccountServicing = "psp_as",
        /// Payment initiation (`PSP_PI`).
        PaymentInitiation = "psp_pi",
        /// Account information (`PSP_AI`).
        AccountInformation = "psp_ai",
        /// Issuing of card-based payment instruments (`PSP_IC`).
        CardIssuing = "psp_ic",
    }
}

/// What the certificate is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntendedUse {
    /// For a server that shows it to its visitors, and nothing else.
    Server,
    /// Also for the client's side of mutual TLS, as at the interfaces of banks under PSD2. Needs the profile
    /// [`ServerClientAuthEku`](ProfileOption::ServerClientAuthEku).
    MutualTls,
}

impl IntendedUse {
    /// A stable word: the variant in snake case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::MutualTls => "mutual_tls",
        }
    }
}

open_words! {
    to the letter
    /// A certificate profile: what the certificate may be used for.
    ProfileOption {
        /// For servers and, in mutual TLS, for clients. Announced to end on 2027-03-01.
        ServerClientAuthEku = "server_client_auth_eku",
        /// For servers only; what CertCentral does without a profile.
        ServerAuthOnlyEku = "server_auth_only_eku",
    }
}

open_words! {
    to the letter
    /// How control of the domains is shown.
    DcvMethod {
        /// By a link in a mail to an address of the domain.
        Email = "email",
        /// By a token in a DNS TXT record.
        DnsTxtToken = "dns-txt-token",
        /// By a token in a DNS CNAME record.
        DnsCnameToken = "dns-cname-token",
        /// By a token in a file on the web server; proves the exact name only.
        HttpToken = "http-token",
        /// By a token in a file with a name of its own.
        HttpTokenDynamic = "http-token-dynamic",
    }
}

/// How long an order or a certificate runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Validity {
    /// For this many years, 1 to 3. One year is the ordinary plan; more is by arrangement with the CA.
    Years(u32),
    /// For this many days, at most 397. Certificates end after 199 days all the same.
    Days(u32),
    /// Up to and including this day.
    Until(#[serde(deserialize_with = "day")] Date),
}

/// What an order renews.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Renewal {
    /// An order, by its number.
    OrderId(#[serde(deserialize_with = "number_or_digits")] u64),
    /// A certificate, by its SHA-1 thumbprint: 40 hexadecimal digits.
    Thumbprint(String),
}

/// A value for one of the account's own order fields.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CustomField {
    /// The number of the field.
    pub metadata_id: i64,
    /// The value.
    pub value: String,
}

impl CustomField {
    /// A value for the field of this number.
    pub fn new(metadata_id: i64, value: impl Into<String>) -> Self {
        Self {
            metadata_id,
            value: value.into(),
        }
    }
}
