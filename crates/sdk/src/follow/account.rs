//! What CertCentral tells of the key: its user, its account, and the product.

use super::Reader;
use super::read::flag;
use crate::error::{Error, ErrorKind};
use crate::placed::Id;
use qwac_psd2_core::types;
use serde::Serialize;

/// The user of the API key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct User {
    /// The number of the user.
    pub id: Id,
    /// The name to log in with.
    pub username: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// The API's word for where the user stands, such as `active`.
    pub status: Option<String>,
    /// The API's word for what kind of user it is, such as `standard`.
    #[serde(rename = "type")]
    pub user_type: Option<String>,
    /// The number of the account.
    pub account_id: Option<Id>,
    /// The user's roles in CertCentral, such as `Administrator`.
    pub access_roles: Vec<String>,
}

/// The account of the API key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Account {
    /// Its number.
    pub id: Id,
    /// The API's word for how it pays.
    pub pricing_model: Option<String>,
}

/// A product as the account may order it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Product {
    /// Its name in the API, such as `eu_qwac_psd2`.
    pub name_id: String,
    /// Its name for people.
    pub name: Option<String>,
    /// For how many years an order may run.
    pub order_validity_years: Vec<Id>,
    /// For how many years a certificate may run.
    pub certificate_validity_years: Vec<Id>,
    /// Whether further names may be ordered.
    pub dns_names_allowed: Option<bool>,
    /// Whether the last day may be chosen.
    pub expiration_date_allowed: Option<bool>,
}

/// Whether the key is good, and whether it may order PSD2 QWACs.
#[derive(Debug, Clone, Serialize)]
#[non_exhaustive]
pub struct AccountCheck {
    /// The answer.
    pub answer: AccountAnswer,
    /// The answer's reason, for people.
    pub why: String,
    /// The key's user, as far as told.
    pub user: Option<User>,
    /// The key's account, as far as told.
    pub account: Option<Account>,
    /// The product, as far as told.
    pub product: Option<Product>,
}

/// Whether a key may order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AccountAnswer {
    /// The key is good, its user is active and the account has the product. Whether the user's role and the key's
    /// restrictions allow an order can't be asked; a key that may only read passes here, too.
    Yes,
    /// The API doesn't take the key.
    KeyRefused,
    /// The key is good, but its user is not active.
    UserNotActive,
    /// The key is good, but its account doesn't have the product.
    NoProduct,
    /// The key is good, but it may not ask for some of this. It may still be allowed to order.
    NotTold,
}

impl AccountAnswer {
    /// A stable word: the variant in snake case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::KeyRefused => "key_refused",
            Self::UserNotActive => "user_not_active",
            Self::NoProduct => "no_product",
            Self::NotTold => "not_told",
        }
    }
}

impl User {
    pub(crate) fn read(told: types::User, reader: Reader<'_>) -> Self {
        let roles = told.access_roles.unwrap_or_default().into_iter();
        Self {
            id: reader.own_id(&told.id),
            username: reader.line(told.username),
            first_name: reader.line(told.first_name),
            last_name: reader.line(told.last_name),
            email: reader.line(told.email),
            status: reader.line(told.status),
            user_type: reader.line(told.type_),
            account_id: reader.id(told.account_id),
            access_roles: roles.filter_map(|role| reader.line(role.name)).collect(),
        }
    }

    fn is_active(&self) -> bool {
        // Another word than these may be one of an active user.
        let status = self.status.as_deref().unwrap_or_default();
        !["inactive", "disabled", "deleted"]
            .iter()
            .any(|word| status.eq_ignore_ascii_case(word))
    }
}

impl Account {
    pub(crate) fn read(told: types::Account, reader: Reader<'_>) -> Self {
        Self {
            id: reader.own_id(&told.id),
            pricing_model: reader.line(told.pricing_model),
        }
    }
}

impl Product {
    pub(crate) fn read(told: types::Product, reader: Reader<'_>) -> Self {
        let years = |years: Option<Vec<types::Identifier>>| {
            let years = years.unwrap_or_default().into_iter();
            years.filter_map(|years| reader.id(Some(years))).collect()
        };
        Self {
            name_id: reader.line(Some(told.name_id)).unwrap_or_default(),
            name: reader.line(told.name),
            order_validity_years: years(told.allowed_order_validity_years),
            certificate_validity_years: years(told.allowed_validity_years),
            dns_names_allowed: flag(told.additional_dns_names_allowed.as_ref()),
            expiration_date_allowed: flag(told.custom_expiration_date_allowed.as_ref()),
        }
    }
}

impl AccountCheck {
    /// What the three answers say together.
    ///
    /// # Errors
    ///
    /// The first failure that says nothing of the key, such as a network that is down.
    pub(crate) fn of(
        user: Result<User, Error>,
        account: Result<Account, Error>,
        product: Result<Product, Error>,
    ) -> Result<Self, Error> {
        let mut refused = None;
        let mut unknown = None;
        let user = known(user, &mut refused, &mut unknown)?;
        let account = known(account, &mut refused, &mut unknown)?;
        // Of the product, "not found" is an answer.
        let no_product = product
            .as_ref()
            .is_err_and(|error| error.kind() == ErrorKind::NotFound);
        let product = match product {
            Err(_) if no_product => None,
            product => known(product, &mut refused, &mut unknown)?,
        };
        let told = user.is_some() || account.is_some() || product.is_some() || no_product;
        let (answer, why) = if let (Some(error), false) = (&refused, told || is_known(&refused)) {
            (AccountAnswer::KeyRefused, error.to_string())
        } else if let Some(user) = user.as_ref().filter(|user| !user.is_active()) {
            let status = user.status.as_deref().unwrap_or_default();
            let why = format!("the key is good, but its user {} is {status}", user.id);
            (AccountAnswer::UserNotActive, why)
        } else if no_product {
            (
                AccountAnswer::NoProduct,
                "the key is good, but its account does not have the product eu_qwac_psd2: ask DigiCert for it".to_owned(),
            )
        } else if let Some(error) = refused.or(unknown) {
            let why = format!("the key is good, but it may not ask for all of this: {error}");
            (AccountAnswer::NotTold, why)
        } else {
            (
                AccountAnswer::Yes,
                "the key is good and its account has the product eu_qwac_psd2".to_owned(),
            )
        };
        Ok(Self {
            answer,
            why,
            user,
            account,
            product,
        })
    }
}

/// Whether a refusal says that the key is known and may only not ask.
fn is_known(refused: &Option<Error>) -> bool {
    let errors = refused.iter().flat_map(Error::api_errors);
    errors
        .map(|error| error.code.to_ascii_lowercase())
        .any(|code| code.contains("missing_permission"))
}

/// What was told; none where the API refused to tell it, and why.
fn known<T>(
    told: Result<T, Error>,
    refused: &mut Option<Error>,
    unknown: &mut Option<Error>,
) -> Result<Option<T>, Error> {
    match told {
        Ok(told) => Ok(Some(told)),
        Err(error) => {
            let slot = match error.kind() {
                ErrorKind::Authentication => refused,
                ErrorKind::NotFound | ErrorKind::InvalidRequest => unknown,
                _ => return Err(error),
            };
            slot.get_or_insert(error);
            Ok(None)
        }
    }
}
