//! Keeps an authority from one run to the next.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use x509_parser::pem::parse_x509_pem;

use super::ca::{Ca, Key};
use super::ledger::Ledger;
use super::{Authority, Error, checked_url, pem};

/// An [`Authority`] as it can be kept: certificates and private keys in PEM, and what was issued. Serializes with serde.
///
/// The keys are those of TEST CAs that nobody trusts; `Debug` does not show them all the same.
#[derive(Clone, Serialize, Deserialize)]
pub struct AuthorityState {
    root_certificate: String,
    root_key: String,
    issuing_certificate: String,
    issuing_key: String,
    ledger: Ledger,
}

impl fmt::Debug for AuthorityState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthorityState")
            .field("root_certificate", &self.root_certificate)
            .field("issuing_certificate", &self.issuing_certificate)
            .finish_non_exhaustive()
    }
}

impl Authority {
    /// The authority as it is now.
    #[must_use]
    pub fn state(&self) -> AuthorityState {
        AuthorityState {
            root_certificate: self.root_pem(),
            root_key: pem("PRIVATE KEY", self.root.pkcs8()),
            issuing_certificate: self.issuing_pem(),
            issuing_key: pem("PRIVATE KEY", self.issuing.pkcs8()),
            ledger: self.ledger().clone(),
        }
    }

    /// The authority as it was kept. `base_url` is for what is issued from now on; older certificates, the issuing CA's
    /// among them, keep the addresses that they have.
    ///
    /// # Errors
    ///
    /// [`Error::State`] when something of it can't be read, or a key is not that of its certificate; [`Error::BaseUrl`].
    pub fn from_state(state: AuthorityState, base_url: impl Into<String>) -> Result<Self, Error> {
        Ok(Self {
            base_url: checked_url(base_url.into())?,
            root: ca(&state.root_certificate, &state.root_key)?,
            issuing: ca(&state.issuing_certificate, &state.issuing_key)?,
            ledger: std::sync::Mutex::new(state.ledger),
        })
    }
}

fn ca(certificate: &str, key: &str) -> Result<Ca, Error> {
    let (_, certificate) = parse_x509_pem(certificate.as_bytes())
        .map_err(|_| Error::State("a certificate is not in PEM"))?;
    let parsed = certificate
        .parse_x509()
        .map_err(|_| Error::State("a certificate can't be read"))?;
    let not_after = Timestamp::from_second(parsed.validity().not_after.timestamp())
        .map_err(|_| Error::State("a certificate has no end"))?;
    let name = parsed.subject().as_raw().to_vec();
    let public_key = parsed.public_key().subject_public_key.data.to_vec();

    let (_, key) =
        parse_x509_pem(key.as_bytes()).map_err(|_| Error::State("a key is not in PEM"))?;
    let key = Key::from_pkcs8(key.contents).ok_or(Error::State("a key can't be read"))?;
    if key.public() != public_key {
        return Err(Error::State("a key is not that of its certificate"));
    }
    Ok(Ca::restored(name, not_after, certificate.contents, key))
}
