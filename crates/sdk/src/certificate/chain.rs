//! Several certificates, which should be a chain.

use super::fault::Fault;
use super::{Certificate, pem};
use serde::Serialize;

/// One certificate or more, in the order in which they were given. **Nothing about them has been verified.**
///
/// As JSON it is the list of its certificates; the paths of a [`Verifier`](crate::Verifier)'s findings are places in there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Chain {
    certificates: Vec<Certificate>,
}

impl Chain {
    /// Reads the certificates of a text with PEM blocks, in any order, or one certificate in DER. What stands between the
    /// blocks is passed over. It verifies nothing; see the [module](super).
    ///
    /// # Errors
    ///
    /// A [`Fault`] where the text can't be read, or something in it is no certificate; its path is then the place of that
    /// one.
    pub fn parse(bytes: impl AsRef<[u8]>) -> Result<Self, Fault> {
        let bytes = bytes.as_ref();
        if !pem::is_pem(bytes) {
            return Certificate::from_der(bytes).map(Self::from);
        }
        let ders = pem::certificates(bytes)?;
        let certificates = ders.iter().enumerate().map(|(place, der)| {
            Certificate::from_der(der).map_err(|fault| fault.under(&format!("/{place}")))
        });
        let certificates = certificates.collect::<Result<_, _>>()?;
        Ok(Self { certificates })
    }

    /// The certificates in the order in which they were given.
    pub fn certificates(&self) -> &[Certificate] {
        &self.certificates
    }

    /// The certificate that the others are there for, and its place: the first that is none of a CA, else the first.
    pub fn leaf(&self) -> Option<(usize, &Certificate)> {
        let mut all = self.certificates.iter().enumerate();
        all.clone()
            .find(|(_, one)| !one.is_ca)
            .or_else(|| all.next())
    }
}

impl From<Certificate> for Chain {
    fn from(certificate: Certificate) -> Self {
        Self {
            certificates: vec![certificate],
        }
    }
}
