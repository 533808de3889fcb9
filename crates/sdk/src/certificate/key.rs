//! The public key of a certificate.

use super::fault::Wrong;
use super::hex;
use super::node::Node;
use super::oid::Oid;
use crate::csr::PublicKey;
use ring::digest;
use serde::Serialize;

/// A public key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CertificateKey {
    /// The algorithm.
    pub algorithm: Oid,
    /// The curve, of an elliptic key.
    pub curve: Option<Oid>,
    /// The length of the modulus in bits, of an RSA key.
    pub bits: Option<u64>,
    /// SHA-256 of the SubjectPublicKeyInfo, in hexadecimal: as in a list of keys that must not be used, and as a pin.
    pub sha256: String,
    /// The bits of the key: a PKCS#1 key of RSA, a point of a curve.
    #[serde(skip)]
    pub(crate) key: Vec<u8>,
}

impl CertificateKey {
    pub(super) fn read(node: Node<'_>) -> Result<Self, Wrong> {
        let [algorithm, key] = node.fields("two (an algorithm and a key)")?;
        let parts = algorithm.filled_sequence()?;
        let [id, parameters @ ..] = parts.as_slice() else {
            return Err(algorithm.wrong("there is no algorithm"));
        };
        let id = id.oid()?;
        let rsa = PublicKey::read(node.bytes).ok();
        let rsa = rsa.and_then(|key| key.rsa.ok());
        let bits = key.bits()?;
        Ok(Self {
            algorithm: id,
            curve: parameters.first().and_then(|part| part.oid().ok()),
            bits: rsa.map(|rsa| rsa.modulus.bits()),
            sha256: hex(digest::digest(&digest::SHA256, node.bytes).as_ref()),
            key: bits.as_bytes().unwrap_or_default().to_vec(),
        })
    }
}
