//! How an order is paid.

use super::plain::{number_or_digits, setters};
use crate::mask::last_four;
use crate::secret::Secret;
use crate::unique_json::UniqueJson;
use serde::{Deserialize, Deserializer, de::Error as _};
use serde_json::Value;
use std::fmt;
use zeroize::Zeroizing;

/// How an order is paid.
///
/// In a file: `payment = "balance"`, or for a card a table with `method = "card"`, `card` and `billing_address`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub enum Payment {
    /// As the account does by default; nothing is sent.
    #[default]
    AccountDefault,
    /// From the account's balance.
    Balance,
    /// With the card that the key's user has stored.
    Profile,
    /// By bank transfer.
    WireTransfer,
    /// With this card.
    Card {
        /// The card.
        card: Box<Card>,
        /// The address that it is billed to.
        billing_address: Box<BillingAddress>,
    },
    /// By a method that this version doesn't know.
    Other(String),
}

impl Payment {
    /// Pays with this card, billed to this address.
    pub fn card(card: Card, billing_address: BillingAddress) -> Self {
        Self::Card {
            card: Box::new(card),
            billing_address: Box::new(billing_address),
        }
    }

    /// The API's word for the method, if one is sent.
    pub fn method(&self) -> Option<&str> {
        match self {
            Self::AccountDefault => None,
            Self::Balance => Some("balance"),
            Self::Profile => Some("profile"),
            Self::WireTransfer => Some("wire_transfer"),
            Self::Card { .. } => Some("card"),
            Self::Other(method) => Some(method),
        }
    }
}

impl<'de> Deserialize<'de> for Payment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Table {
            method: String,
            card: Option<Card>,
            billing_address: Option<BillingAddress>,
        }
        let UniqueJson(given) = UniqueJson::deserialize(deserializer)?;
        let table = match given {
            Value::String(method) => Table {
                method,
                card: None,
                billing_address: None,
            },
            table => serde_json::from_value(table)
                .map_err(|error| D::Error::custom(without_value(&error.to_string())))?,
        };
        let payment = match (table.method.as_str(), table.card, table.billing_address) {
            ("card", Some(card), Some(address)) => Self::card(card, address),
            ("card", _, _) => {
                return Err(D::Error::custom(
                    "payment by card needs `card` and `billing_address`",
                ));
            }
            (_, Some(_), _) | (_, _, Some(_)) => {
                return Err(D::Error::custom(
                    "only payment by card has `card` and `billing_address`",
                ));
            }
            ("balance", ..) => Self::Balance,
            ("profile", ..) => Self::Profile,
            ("wire_transfer", ..) => Self::WireTransfer,
            (other, ..) => Self::Other(other.to_owned()),
        };
        Ok(payment)
    }
}

/// A message of serde without the value that it stumbled over: here that may be a card's.
fn without_value(message: &str) -> String {
    match message.split_once(", expected ") {
        Some((before, expected)) if before.starts_with("invalid ") => {
            format!("a value is not as it should be; expected {expected}")
        }
        _ => message.to_owned(),
    }
}

/// A payment card.
///
/// It shows itself nowhere but in the order's body; `Debug` shows the last four digits of the number.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Card {
    /// The card's number; spaces and hyphens between the digits are dropped.
    pub number: Secret,
    /// The month in which the card ends, 1 to 12.
    #[serde(deserialize_with = "number_or_digits")]
    pub expiration_month: u8,
    /// The year in which the card ends, four digits.
    #[serde(deserialize_with = "number_or_digits")]
    pub expiration_year: u16,
    /// The verification value, three or four digits.
    pub cvv: Secret,
    /// First and last name of the cardholder.
    pub cardholder_name: String,
    /// Whether CertCentral stores the card; absent states no wish.
    pub save_credit_card: Option<bool>,
    /// Whether the card becomes the default payment method.
    #[serde(default)]
    pub set_as_default: bool,
    /// The token of the strong customer authentication for this payment.
    pub sca_token: Option<Secret>,
}

impl Card {
    /// A card with this number, which ends in this month and year.
    pub fn new(
        number: impl Into<Secret>,
        expiration_month: u8,
        expiration_year: u16,
        cvv: impl Into<Secret>,
        cardholder_name: impl Into<String>,
    ) -> Self {
        Self {
            number: number.into(),
            expiration_month,
            expiration_year,
            cvv: cvv.into(),
            cardholder_name: cardholder_name.into(),
            save_credit_card: None,
            set_as_default: false,
            sca_token: None,
        }
    }

    setters! { optional
        /// Whether CertCentral stores the card.
        save_credit_card: bool,
        /// The token of the strong customer authentication for this payment.
        sca_token: Secret,
    }

    /// The number without spaces and hyphens.
    pub(crate) fn number_digits(&self) -> Zeroizing<String> {
        let digits = self.number.expose().chars();
        Zeroizing::new(digits.filter(|c| !matches!(c, ' ' | '-')).collect())
    }

    /// Makes the card the default payment method, or not.
    #[must_use]
    pub fn set_as_default(mut self, yes: bool) -> Self {
        self.set_as_default = yes;
        self
    }
}

impl fmt::Debug for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Card({})", last_four(&self.number_digits()))
    }
}

/// The address that a card is billed to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BillingAddress {
    /// Street address.
    #[serde(default)]
    pub address: String,
    /// Continuation of the street address.
    pub address2: Option<String>,
    /// City.
    #[serde(default)]
    pub city: String,
    /// State or province, where the country has them.
    pub state: Option<String>,
    /// Country.
    #[serde(default)]
    pub country: String,
    /// ZIP or postal code, where the country has them.
    pub zip: Option<String>,
}

impl BillingAddress {
    /// An address.
    pub fn new(
        address: impl Into<String>,
        city: impl Into<String>,
        country: impl Into<String>,
    ) -> Self {
        Self {
            address: address.into(),
            address2: None,
            city: city.into(),
            state: None,
            country: country.into(),
            zip: None,
        }
    }

    setters! { optional
        /// Continuation of the street address.
        address2: String,
        /// State or province.
        state: String,
        /// ZIP or postal code.
        zip: String,
    }
}
