//! The certificate signing request of an order: read leniently, sent in the one documented form.

mod kind;
mod pem;
mod public_key;
mod request;
mod signature;
mod verify;

pub(crate) use kind::Kind;
pub(crate) use pem::{Form, MAX_LENGTH, names_private_key};
pub(crate) use public_key::{KeyFault, PublicKey, RsaKey};
pub(crate) use request::{Request, directory_string};
pub(crate) use signature::Signature;

use pem::Block;
use serde::Deserialize;
use std::borrow::Cow;
use std::fmt;

/// A certificate signing request (PKCS#10), or a bare public key (SPKI), as PEM text.
///
/// Held as given, right or wrong; the check of the order reads it. `Debug` shows its length only, because a private
/// key may stand here by mistake.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Csr(String);

impl Csr {
    /// The text as given.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for Csr {
    fn from(pem: String) -> Self {
        Self(pem)
    }
}

impl From<&str> for Csr {
    fn from(pem: &str) -> Self {
        Self(pem.to_owned())
    }
}

impl fmt::Debug for Csr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Csr({} bytes)", self.0.len())
    }
}

/// A CSR that could be read.
pub(crate) struct ReadCsr {
    /// PEM with header and footer and without line breaks, as the order page asks for.
    pub(crate) wire: String,
    /// In what the given text differed from the ordinary forms.
    pub(crate) forms: Vec<Form>,
    /// The public key, of a request or bare.
    pub(crate) key: PublicKey,
    /// What the request says besides. A bare public key says nothing.
    pub(crate) request: Option<Request>,
}

/// Why a CSR can't be read. Holds nothing of the text but a harmless label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    Missing,
    PrivateKey,
    /// Too long to be read; its length.
    TooLong(usize),
    /// Bytes that are no text: DER, most likely.
    Binary,
    /// No PEM block; what the text holds as base64 without header and footer, if that can be told.
    NoPem(Option<Kind>),
    NoEnd,
    SeveralBlocks,
    TrailingText,
    /// A block of another kind, by its label.
    OtherKind(Kind),
    /// A block with an unknown label; the label, if it can be shown.
    OtherLabel(Option<String>),
    NotBase64,
    /// Not what the label, the first kind, says; what it is instead, if that can be told.
    Not(Kind, Option<Kind>),
}

/// Reads a CSR, or says why it can't be read.
pub(crate) fn read(text: &str) -> Result<ReadCsr, Fault> {
    let text = pem::as_meant(text)?;
    let block = Block::find(&text, matches!(text, Cow::Owned(_)))?;
    // Before anything is said of the label: it may be the wrong one, also where the rest is damaged.
    let inside = Kind::of(&block.start());
    if inside == Some(Kind::PrivateKey) {
        return Err(Fault::PrivateKey);
    }
    let kind = block.kind()?;
    let der = block.decode()?;
    let (key, request) = match kind {
        Kind::Request => Request::read(&der).map(|(key, request)| (key, Some(request))),
        Kind::PublicKey => PublicKey::read(&der).map(|key| (key, None)),
        other => return Err(Fault::OtherKind(other)),
    }
    .map_err(|_| Fault::Not(kind, inside.filter(|inside| *inside != kind)))?;
    let (wire, forms) = block.normalised(&der);
    Ok(ReadCsr {
        wire,
        forms,
        key,
        request,
    })
}

#[cfg(test)]
mod tests;
