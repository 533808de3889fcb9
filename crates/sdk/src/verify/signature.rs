//! Whether one certificate signed another.

use crate::certificate::Certificate;
use ring::signature::{self, RsaParameters, UnparsedPublicKey, VerificationAlgorithm};

/// What can be said of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signed {
    Yes,
    No,
    /// Its algorithm, or the key's, is none that can be verified here.
    Unknown,
}

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

const P256: &str = "1.2.840.10045.3.1.7";
const P384: &str = "1.3.132.0.34";
const RSA_KEY: &str = "1.2.840.113549.1.1.1";
const EC_KEY: &str = "1.2.840.10045.2.1";
const ED25519: &str = "1.3.101.112";

/// Whether the issuer's key made the certificate's signature.
pub(super) fn signed_by(certificate: &Certificate, issuer: &Certificate) -> Signed {
    let (parameters, value) = certificate.signature();
    let (Some(algorithm), Some(key)) = (&certificate.signature_algorithm, &issuer.key) else {
        return Signed::No;
    };
    let curve = key.curve.as_ref().map(|curve| curve.as_str());
    let scheme: &'static dyn VerificationAlgorithm =
        match (key.algorithm.as_str(), curve, algorithm.as_str()) {
            (RSA_KEY, _, algorithm) => match rsa_scheme(algorithm, parameters) {
                Some(scheme) => scheme,
                None => return Signed::Unknown,
            },
            (EC_KEY, Some(P256), "1.2.840.10045.4.3.2") => &signature::ECDSA_P256_SHA256_ASN1,
            (EC_KEY, Some(P256), "1.2.840.10045.4.3.3") => &signature::ECDSA_P256_SHA384_ASN1,
            (EC_KEY, Some(P384), "1.2.840.10045.4.3.2") => &signature::ECDSA_P384_SHA256_ASN1,
            (EC_KEY, Some(P384), "1.2.840.10045.4.3.3") => &signature::ECDSA_P384_SHA384_ASN1,
            (ED25519, _, ED25519) => &signature::ED25519,
            _ => return Signed::Unknown,
        };
    let key = UnparsedPublicKey::new(scheme, &key.key);
    match key.verify(certificate.signed(), value) {
        Ok(()) => Signed::Yes,
        Err(_) => Signed::No,
    }
}

/// The hash of the certificate's signature, if it is one that can be forged.
pub(super) fn weak_hash(certificate: &Certificate) -> Option<&'static str> {
    match certificate.signature_algorithm.as_ref()?.as_str() {
        "1.2.840.113549.1.1.2" => Some("MD2"),
        "1.2.840.113549.1.1.4" => Some("MD5"),
        "1.2.840.113549.1.1.5" | "1.3.14.3.2.29" | "1.2.840.10045.4.1" => Some("SHA-1"),
        _ => None,
    }
}

/// How signatures of this algorithm, with these parameters in DER, are verified, if they can be here.
fn rsa_scheme(algorithm: &str, parameters: &[u8]) -> Option<&'static RsaParameters> {
    match (algorithm, parameters) {
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
