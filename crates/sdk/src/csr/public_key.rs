//! The public key: SubjectPublicKeyInfo with an RSA key in it.

use num_bigint::BigUint;
use x509_cert::der::asn1::{ObjectIdentifier, UintRef};
use x509_cert::der::{self, Decode, Reader, SliceReader};
use x509_cert::spki::SubjectPublicKeyInfoRef;

/// RFC 8017, appendix C.
const RSA_ENCRYPTION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");

/// A public key.
pub(crate) struct PublicKey {
    /// SubjectPublicKeyInfo in DER, as given.
    pub(crate) der: Vec<u8>,
    pub(crate) rsa: Result<RsaKey, KeyFault>,
}

/// An RSA key, good or bad.
pub(crate) struct RsaKey {
    pub(crate) modulus: BigUint,
    pub(crate) exponent: BigUint,
}

/// Why a public key is none of RSA.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyFault {
    /// Of another algorithm.
    Algorithm(ObjectIdentifier),
    /// rsaEncryption without the NULL that belongs to it.
    Parameters,
    /// Not a modulus and an exponent.
    Encoding,
}

impl PublicKey {
    pub(crate) fn read(der: &[u8]) -> der::Result<Self> {
        let info = SubjectPublicKeyInfoRef::from_der(der)?;
        let algorithm = info.algorithm;
        let rsa = if algorithm.oid != RSA_ENCRYPTION {
            Err(KeyFault::Algorithm(algorithm.oid))
        } else if !algorithm.parameters.is_some_and(|any| any.is_null()) {
            Err(KeyFault::Parameters)
        } else {
            let key = info.subject_public_key.as_bytes();
            key.and_then(|key| RsaKey::read(key).ok())
                .ok_or(KeyFault::Encoding)
        };
        Ok(Self {
            der: der.to_vec(),
            rsa,
        })
    }
}

impl RsaKey {
    fn read(der: &[u8]) -> der::Result<Self> {
        let mut reader = SliceReader::new(der)?;
        let key = reader.sequence(|reader| {
            let modulus = UintRef::decode(reader)?;
            let exponent = UintRef::decode(reader)?;
            der::Result::Ok(Self {
                modulus: BigUint::from_bytes_be(modulus.as_bytes()),
                exponent: BigUint::from_bytes_be(exponent.as_bytes()),
            })
        })?;
        reader.finish()?;
        Ok(key)
    }
}
