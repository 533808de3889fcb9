//! The signature of a request by its own key, which proves that the sender has the private key.

use super::public_key::RsaKey;
use num_bigint::BigUint;
use ring::signature::{self, RsaParameters, RsaPublicKeyComponents};
use x509_cert::der::asn1::BitStringRef;
use x509_cert::der::{self, Encode};
use x509_cert::spki::AlgorithmIdentifierRef;

/// RSASSA-PSS with SHA-256 and its usual parameters, a salt as long as the hash among them, in DER: RFC 4055.
const PSS_SHA256: &[u8] = b"\x30\x34\xa0\x0f\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\
    \xa1\x1c\x30\x1a\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x08\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\
    \xa2\x03\x02\x01\x20";
/// The same with SHA-384.
const PSS_SHA384: &[u8] = b"\x30\x34\xa0\x0f\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x02\x05\x00\
    \xa1\x1c\x30\x1a\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x08\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x02\x05\x00\
    \xa2\x03\x02\x01\x30";
/// The same with SHA-512.
const PSS_SHA512: &[u8] = b"\x30\x34\xa0\x0f\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x03\x05\x00\
    \xa1\x1c\x30\x1a\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x08\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x03\x05\x00\
    \xa2\x03\x02\x01\x40";
const NULL: &[u8] = b"\x05\x00";

/// A signature, not yet verified.
pub(crate) struct Signature {
    signed: Vec<u8>,
    algorithm: String,
    /// In DER; empty if there are none.
    parameters: Vec<u8>,
    value: Vec<u8>,
}

impl Signature {
    pub(super) fn new(
        signed: Vec<u8>,
        algorithm: AlgorithmIdentifierRef<'_>,
        value: BitStringRef<'_>,
    ) -> der::Result<Self> {
        let parameters = algorithm.parameters.map(|any| any.to_der());
        let value = value.as_bytes().ok_or(der::Tag::BitString.value_error())?;
        Ok(Self {
            signed,
            algorithm: algorithm.oid.to_string(),
            parameters: parameters.transpose()?.unwrap_or_default(),
            value: value.to_vec(),
        })
    }

    /// The algorithm's name, or its number.
    pub(crate) fn algorithm(&self) -> &str {
        match self.algorithm.as_str() {
            "1.2.840.113549.1.1.2" => "md2WithRSAEncryption",
            "1.2.840.113549.1.1.4" => "md5WithRSAEncryption",
            "1.2.840.113549.1.1.5" | "1.3.14.3.2.29" => "sha1WithRSAEncryption",
            "1.2.840.113549.1.1.10" => "RSASSA-PSS with unusual parameters",
            "1.2.840.113549.1.1.14" => "sha224WithRSAEncryption",
            number => number,
        }
    }

    /// The hash, if it is one that can be forged.
    pub(crate) fn weak_hash(&self) -> Option<&'static str> {
        match (self.algorithm.as_str(), self.parameters.as_slice()) {
            ("1.2.840.113549.1.1.2", _) => Some("MD2"),
            ("1.2.840.113549.1.1.4", _) => Some("MD5"),
            ("1.2.840.113549.1.1.5" | "1.3.14.3.2.29", _) => Some("SHA-1"),
            // The parameters name a hash first, unless it is the one that stands for itself.
            ("1.2.840.113549.1.1.10", [] | [0x30, 0] | [0x30, _, 0xa1..=0xa3, ..]) => Some("SHA-1"),
            _ => None,
        }
    }

    /// Whether signatures of this algorithm can be verified here, if the key is not at fault.
    pub(crate) fn is_known(&self) -> bool {
        self.scheme().is_some()
    }

    /// How to verify a signature of this algorithm by this key, if it can be done here.
    pub(crate) fn verifier(&self, key: &RsaKey) -> Option<&'static RsaParameters> {
        let bytes = key.modulus.bits().div_ceil(8);
        let odd = key.modulus.bit(0) && key.exponent.bit(0);
        if !(256..=1024).contains(&bytes) || !odd {
            return None;
        }
        // The limits of the library.
        if key.exponent < BigUint::from(3_u8) || key.exponent.bits() > 33 {
            return None;
        }
        self.scheme()
    }

    /// How signatures of this algorithm are verified, if they can be here.
    fn scheme(&self) -> Option<&'static RsaParameters> {
        match (self.algorithm.as_str(), self.parameters.as_slice()) {
            ("1.2.840.113549.1.1.5" | "1.3.14.3.2.29", NULL | []) => {
                Some(&signature::RSA_PKCS1_2048_8192_SHA1_FOR_LEGACY_USE_ONLY)
            }
            ("1.2.840.113549.1.1.11", NULL | []) => Some(&signature::RSA_PKCS1_2048_8192_SHA256),
            ("1.2.840.113549.1.1.12", NULL | []) => Some(&signature::RSA_PKCS1_2048_8192_SHA384),
            ("1.2.840.113549.1.1.13", NULL | []) => Some(&signature::RSA_PKCS1_2048_8192_SHA512),
            ("1.2.840.113549.1.1.10", PSS_SHA256) => Some(&signature::RSA_PSS_2048_8192_SHA256),
            ("1.2.840.113549.1.1.10", PSS_SHA384) => Some(&signature::RSA_PSS_2048_8192_SHA384),
            ("1.2.840.113549.1.1.10", PSS_SHA512) => Some(&signature::RSA_PSS_2048_8192_SHA512),
            _ => None,
        }
    }

    /// Whether this key made this signature.
    pub(crate) fn holds(&self, verifier: &RsaParameters, key: &RsaKey) -> bool {
        let key = RsaPublicKeyComponents {
            n: key.modulus.to_bytes_be(),
            e: key.exponent.to_bytes_be(),
        };
        key.verify(verifier, &self.signed, &self.value).is_ok()
    }
}
