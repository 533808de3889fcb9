//! What was ordered, without what is secret in an order: to be kept until the certificate is there.

use crate::body::Body;
use crate::check::CheckedOrder;
use crate::csr;
use crate::order::{IntendedUse, Order, ProfileOption, PspRole};
use base64ct::{Base64, Encoding};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a certificate is held against: a description of an order without secrets, small enough to be kept beside it.
///
/// Make one of a [`CheckedOrder`] before it is placed, or of the [`Order`] at any time, and keep it as JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Ordered {
    /// The public key of the CSR: SubjectPublicKeyInfo in DER, as base64. Nothing if the CSR can't be read.
    pub public_key: Option<String>,
    /// The common name, in the form in which it is sent.
    pub common_name: String,
    /// The further names, likewise.
    pub dns_names: Vec<String>,
    /// The roles.
    pub psp_roles: Vec<PspRole>,
    /// What the certificate is for: as the order says, else as its profile does.
    pub intended_use: Option<IntendedUse>,
    /// The day on which the certificate was to end, if the order names one.
    pub ends_on: Option<Date>,
    /// How many days it was to last, if the order says so.
    pub days: Option<i64>,
}

impl Ordered {
    /// Of a body, masked or not.
    fn of_request(body: &Value, intended_use: Option<IntendedUse>) -> Self {
        let text = |pointer: &str| body.pointer(pointer).and_then(Value::as_str);
        let texts = |pointer: &str| -> Vec<String> {
            let list = body.pointer(pointer).and_then(Value::as_array);
            let texts = list.into_iter().flatten().filter_map(Value::as_str);
            texts.map(str::to_owned).collect()
        };
        let profile = text("/certificate/profile_option").map(ProfileOption::from);
        let by_profile = match profile {
            Some(ProfileOption::ServerClientAuthEku) => Some(IntendedUse::MutualTls),
            Some(ProfileOption::ServerAuthOnlyEku) => Some(IntendedUse::Server),
            _ => None,
        };
        let csr = text("/certificate/csr").and_then(|csr| csr::read(csr).ok());
        let mut ordered = Self {
            public_key: csr.map(|csr| Base64::encode_string(&csr.key.der)),
            common_name: text("/certificate/common_name")
                .unwrap_or_default()
                .to_owned(),
            dns_names: texts("/certificate/dns_names"),
            psp_roles: texts("/certificate/psp_roles")
                .into_iter()
                .map(PspRole::from)
                .collect(),
            intended_use: intended_use.or(by_profile),
            ends_on: text("/custom_expiration_date").and_then(day),
            days: None,
        };
        for validity in ["/certificate/cert_validity", "/order_validity"] {
            let has = |name: &str| body.pointer(&format!("{validity}/{name}"));
            if ordered.ends_on.is_none() && ordered.days.is_none() {
                // A date goes before days: order page.
                let date = has("custom_expiration_date").and_then(Value::as_str);
                ordered.ends_on = date.and_then(day);
                if ordered.ends_on.is_none() {
                    ordered.days = has("days").and_then(Value::as_i64);
                }
            }
        }
        ordered
    }
}

impl From<&Order> for Ordered {
    /// Of an order, right or wrong. What looks like a secret is masked, as a name with the digits of a card number would be; of
    /// a [`CheckedOrder`], the names stand as they are sent.
    fn from(order: &Order) -> Self {
        Self::of_request(&Body::of(order).settled().masked(), order.intended_use)
    }
}

impl From<&CheckedOrder> for Ordered {
    fn from(order: &CheckedOrder) -> Self {
        Body::read(&order.request, |json| {
            Self::of_request(json, order.intended_use)
        })
    }
}

/// A day in one of the forms that a request has.
fn day(text: &str) -> Option<Date> {
    let day = Date::strptime("%d %b %Y", text).or_else(|_| Date::strptime("%Y-%m-%d", text));
    day.ok()
}
