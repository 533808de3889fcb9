//! What a PEM label names and what DER holds, told by how it begins.

/// What people put in place of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// PKCS#10.
    Request,
    /// SubjectPublicKeyInfo.
    PublicKey,
    /// A public key as PKCS#1 has it.
    Pkcs1Key,
    /// In whatever form, also encrypted or inside a PKCS#12 file.
    PrivateKey,
    Certificate,
    Crl,
    /// A bundle of certificates.
    Pkcs7,
}

const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const OCTET_STRING: u8 = 0x04;
const OBJECT_IDENTIFIER: u8 = 0x06;
const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const EXPLICIT_0: u8 = 0xa0;

impl Kind {
    /// What a PEM label names.
    pub(super) fn labelled(label: &str) -> Option<Self> {
        Some(match label {
            "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => Self::Request,
            "PUBLIC KEY" => Self::PublicKey,
            "RSA PUBLIC KEY" => Self::Pkcs1Key,
            "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => Self::Certificate,
            "X509 CRL" => Self::Crl,
            "PKCS7" | "PKCS #7 SIGNED DATA" | "CMS" => Self::Pkcs7,
            _ => return None,
        })
    }

    /// What these bytes hold, which may be the start of something longer.
    pub(super) fn of(der: &[u8]) -> Option<Self> {
        if der.starts_with(b"openssh-key-v1\0") {
            return Some(Self::PrivateKey);
        }
        let (SEQUENCE, whole, _) = open(der)? else {
            return None;
        };
        match open(whole)? {
            // PKCS#8, PKCS#1, SEC1 and PKCS#12 begin with a version from 0 to 3; a public key in PKCS#1 with its modulus.
            (INTEGER, [0..=3], _) => Some(Self::PrivateKey),
            (INTEGER, ..) => Some(Self::Pkcs1Key),
            (OBJECT_IDENTIFIER, ..) => Some(Self::Pkcs7),
            (SEQUENCE, first, rest) => match (open(first)?, rest.first()) {
                ((OBJECT_IDENTIFIER, ..), Some(&BIT_STRING)) => Some(Self::PublicKey),
                // PKCS#8, encrypted.
                ((OBJECT_IDENTIFIER, ..), Some(&OCTET_STRING)) => Some(Self::PrivateKey),
                ((EXPLICIT_0, ..), _) => Some(Self::Certificate),
                // A version, and a name that is empty or made of sets.
                ((INTEGER, _, [SEQUENCE, 0, ..]), _) => Some(Self::Request),
                ((INTEGER, _, rest), _) => match open(rest)? {
                    (SEQUENCE, [SET, ..], _) => Some(Self::Request),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }
}

/// The tag of the first element, its content as far as it is there, and what follows it.
fn open(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&tag, rest) = der.split_first()?;
    let (&length, rest) = rest.split_first()?;
    let (length, rest) = if length < 0x80 {
        (usize::from(length), rest)
    } else {
        let (digits, rest) = rest.split_at_checked(usize::from(length & 0x7f))?;
        let length = digits.iter().fold(0_usize, |length, digit| {
            length
                .saturating_mul(256)
                .saturating_add(usize::from(*digit))
        });
        (length, rest)
    };
    let (content, rest) = rest.split_at(length.min(rest.len()));
    Some((tag, content, rest))
}
