//! The signature of a request by its own key, which proves that the sender has the private key: with what it was made.

use super::public_key::RsaKey;
use super::verify::{Scheme, Verifier};
use ring::digest;
use x509_cert::der::asn1::{AnyRef, BitStringRef, ObjectIdentifier};
use x509_cert::der::{self, Decode, Reader, SliceReader, Tag, TagNumber, Tagged};
use x509_cert::spki::AlgorithmIdentifierRef;

/// A hash function.
#[derive(Debug)]
pub(super) struct Hash {
    pub(super) name: &'static str,
    pub(super) number: ObjectIdentifier,
    /// What RSA with this hash is called: RFC 8017, appendix A.2.4, and for the second SHA-1 the OIW's list.
    rsa: &'static [ObjectIdentifier],
    /// Whether signatures with it can be forged.
    weak: bool,
    /// How it is computed, if it can be here: `spec/decisions.md`, D37.
    pub(super) algorithm: Option<&'static digest::Algorithm>,
}

static MD2: Hash = Hash {
    name: "MD2",
    number: ObjectIdentifier::new_unwrap("1.2.840.113549.2.2"),
    rsa: &[ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.2")],
    weak: true,
    algorithm: None,
};
static MD5: Hash = Hash {
    name: "MD5",
    number: ObjectIdentifier::new_unwrap("1.2.840.113549.2.5"),
    rsa: &[ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.4")],
    weak: true,
    algorithm: None,
};
static SHA1: Hash = Hash {
    name: "SHA-1",
    number: ObjectIdentifier::new_unwrap("1.3.14.3.2.26"),
    rsa: &[
        ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.5"),
        ObjectIdentifier::new_unwrap("1.3.14.3.2.29"),
    ],
    weak: true,
    algorithm: Some(&digest::SHA1_FOR_LEGACY_USE_ONLY),
};
static SHA224: Hash = Hash {
    name: "SHA-224",
    number: ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.4"),
    rsa: &[ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.14")],
    weak: false,
    algorithm: None,
};
static SHA256: Hash = Hash {
    name: "SHA-256",
    number: ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1"),
    rsa: &[ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11")],
    weak: false,
    algorithm: Some(&digest::SHA256),
};
static SHA384: Hash = Hash {
    name: "SHA-384",
    number: ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2"),
    rsa: &[ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.12")],
    weak: false,
    algorithm: Some(&digest::SHA384),
};
static SHA512: Hash = Hash {
    name: "SHA-512",
    number: ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3"),
    rsa: &[ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.13")],
    weak: false,
    algorithm: Some(&digest::SHA512),
};
static HASHES: [&Hash; 7] = [&MD2, &MD5, &SHA1, &SHA224, &SHA256, &SHA384, &SHA512];

/// RSASSA-PSS and its mask function: RFC 8017, appendices A.2.3 and B.2.1.
const PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");
const MGF1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.8");

/// A signature, not yet verified.
pub(crate) struct Signature {
    pub(super) signed: Vec<u8>,
    pub(super) value: Vec<u8>,
    algorithm: ObjectIdentifier,
    /// How it was made, if that is a way that is known.
    scheme: Option<Scheme>,
}

impl Signature {
    pub(super) fn new(
        signed: Vec<u8>,
        algorithm: AlgorithmIdentifierRef<'_>,
        value: BitStringRef<'_>,
    ) -> der::Result<Self> {
        let value = value.as_bytes().ok_or(Tag::BitString.value_error())?;
        Ok(Self {
            signed,
            value: value.to_vec(),
            algorithm: algorithm.oid,
            scheme: scheme(algorithm),
        })
    }

    /// How it was made, as messages tell it: by name, or by number.
    pub(crate) fn algorithm(&self) -> String {
        match &self.scheme {
            Some(Scheme::Pkcs1(hash)) => hash.name.to_owned(),
            Some(Scheme::Pss { hash, mask, .. }) => {
                // The hash that can't be computed, if it is only one of the two.
                let hash = match hash.algorithm {
                    Some(_) => mask,
                    None => hash,
                };
                format!("RSASSA-PSS with {}", hash.name)
            }
            None if self.algorithm == PSS => "RSASSA-PSS with unusual parameters".to_owned(),
            None => self.algorithm.to_string(),
        }
    }

    /// The hash, if it is one that can be forged.
    pub(crate) fn weak_hash(&self) -> Option<&'static str> {
        let hash = match self.scheme.as_ref()? {
            Scheme::Pkcs1(hash) | Scheme::Pss { hash, .. } => hash,
        };
        hash.weak.then_some(hash.name)
    }

    /// Whether signatures of this kind can be verified here, if the key is not at fault.
    pub(crate) fn is_known(&self) -> bool {
        self.scheme.as_ref().is_some_and(Scheme::can_be_verified)
    }

    /// What verifies this signature by this key, if it can be done here.
    pub(crate) fn verifier<'a>(&'a self, key: &'a RsaKey) -> Option<Verifier<'a>> {
        let scheme = self.scheme.as_ref()?;
        Verifier::new(scheme, key, &self.signed, &self.value)
    }
}

/// How signatures of this algorithm are made, if it is one that is known.
fn scheme(algorithm: AlgorithmIdentifierRef<'_>) -> Option<Scheme> {
    let parameters = algorithm.parameters;
    if algorithm.oid == PSS {
        return pss(parameters?).ok().flatten();
    }
    // Where NULL is asked for, some tools write nothing.
    if parameters.is_some_and(|any| !any.is_null()) {
        return None;
    }
    let named = |hash: &&&'static Hash| hash.rsa.contains(&algorithm.oid);
    HASHES.iter().find(named).map(|hash| Scheme::Pkcs1(hash))
}

/// The parameters of RSASSA-PSS, each of which may be left out where it is the one of SHA-1: RFC 8017, appendix A.2.3.
fn pss(parameters: AnyRef<'_>) -> der::Result<Option<Scheme>> {
    parameters.tag().assert_eq(Tag::Sequence)?;
    let mut reader = SliceReader::new(parameters.value())?;
    let mut hash = Some(&SHA1);
    let mut mask = Some(&SHA1);
    let mut salt = 20;
    let mut trailer = 1;
    let mut least = 0;
    while !reader.is_finished() {
        let field = AnyRef::decode(&mut reader)?;
        let Tag::ContextSpecific {
            constructed: true,
            number: TagNumber(number @ 0..=3),
        } = field.tag()
        else {
            return Ok(None);
        };
        // Each at most once, and in this order.
        if number < least {
            return Ok(None);
        }
        least = number + 1;
        match number {
            0 => hash = hash_of(AlgorithmIdentifierRef::from_der(field.value())?),
            1 => {
                let function = AlgorithmIdentifierRef::from_der(field.value())?;
                mask = match function.parameters {
                    Some(hash) if function.oid == MGF1 => hash_of(hash.decode_as()?),
                    _ => None,
                };
            }
            2 => salt = u32::from_der(field.value())?,
            _ => trailer = u8::from_der(field.value())?,
        }
    }
    Ok(match (hash, mask, usize::try_from(salt)) {
        (Some(hash), Some(mask), Ok(salt)) if trailer == 1 => {
            Some(Scheme::Pss { hash, mask, salt })
        }
        _ => None,
    })
}

fn hash_of(algorithm: AlgorithmIdentifierRef<'_>) -> Option<&'static Hash> {
    HASHES.into_iter().find(|hash| hash.number == algorithm.oid)
}
