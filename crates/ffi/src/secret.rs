//! Secrets, as objects: what is in them shows in no rendering of any language.

use crate::error::QwacError;
use std::fmt;
use std::sync::Arc;

/// An API key of CertCentral Europe. It shows itself nowhere.
#[derive(uniffi::Object)]
#[uniffi::export(Debug, Display)]
pub struct ApiKey(pub(crate) qwac_psd2::ApiKey);

#[uniffi::export]
impl ApiKey {
    /// A key from a string. White space around it, such as the line end of a file, is dropped.
    #[uniffi::constructor]
    pub fn new(key: String) -> Result<Arc<Self>, QwacError> {
        Ok(Arc::new(Self(qwac_psd2::ApiKey::new(key)?)))
    }

    /// The key that the environment variable `CERTCENTRAL_API_KEY` holds.
    #[uniffi::constructor]
    pub fn from_env() -> Result<Arc<Self>, QwacError> {
        Ok(Arc::new(Self(qwac_psd2::ApiKey::from_env()?)))
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// A secret text: a proxy's address with its password, or a private key. It shows itself nowhere.
#[derive(uniffi::Object)]
#[uniffi::export(Debug, Display)]
pub struct Secret(pub(crate) String);

#[uniffi::export]
impl Secret {
    /// A secret of this text.
    #[uniffi::constructor]
    pub fn new(text: String) -> Arc<Self> {
        Arc::new(Self(text))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret([secret])")
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        // The SDK's own type wipes what it is given.
        drop(qwac_psd2::Secret::from(std::mem::take(&mut self.0)));
    }
}

/// A payment card. It shows the last four digits of its number and nothing else.
#[derive(uniffi::Object)]
#[uniffi::export(Debug, Display)]
pub struct Card(pub(crate) qwac_psd2::Card);

#[uniffi::export]
impl Card {
    /// A card with this number, in which spaces and hyphens are dropped, which ends in this month (1 to 12) and year (four
    /// digits), with its verification value of three or four digits.
    ///
    /// `save_credit_card`: whether CertCentral stores it. `set_as_default`: whether it becomes the default payment method.
    /// `sca_token`: the token of the strong customer authentication for this payment.
    #[uniffi::constructor(default(save_credit_card = None, set_as_default = false, sca_token = None))]
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        number: String,
        expiration_month: u8,
        expiration_year: u16,
        cvv: String,
        cardholder_name: String,
        save_credit_card: Option<bool>,
        set_as_default: bool,
        sca_token: Option<String>,
    ) -> Arc<Self> {
        let mut card = qwac_psd2::Card::new(
            number,
            expiration_month,
            expiration_year,
            cvv,
            cardholder_name,
        )
        .set_as_default(set_as_default);
        card.save_credit_card = save_credit_card;
        card.sca_token = sca_token.map(Into::into);
        Arc::new(Self(card))
    }
}

impl fmt::Debug for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Display for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}
