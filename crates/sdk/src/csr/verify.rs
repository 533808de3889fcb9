//! Verifies RSA signatures: RFC 8017, sections 8.1.2 and 8.2.2.
//!
//! Not by ring's own verifier, which takes neither a salt of another length than the hash nor an exponent of more than 33
//! bits. Nothing here is secret.

use super::public_key::RsaKey;
use super::signature::Hash;
use num_bigint::BigUint;
use ring::digest;

/// The greatest modulus with which signatures are verified. The CA takes no greater key, and the time that an exponent as
/// long as its modulus takes grows with the third power.
const MAX_BITS: u64 = 4096;

/// How a signature is made.
#[derive(Debug)]
pub(super) enum Scheme {
    /// RSASSA-PKCS1-v1_5.
    Pkcs1(&'static Hash),
    /// RSASSA-PSS, with MGF1.
    Pss {
        hash: &'static Hash,
        /// The hash of the mask function.
        mask: &'static Hash,
        /// The length of the salt in bytes.
        salt: usize,
    },
}

impl Scheme {
    /// Whether all of its hashes can be computed.
    pub(super) fn can_be_verified(&self) -> bool {
        match self {
            Self::Pkcs1(hash) => hash.algorithm.is_some(),
            Self::Pss { hash, mask, .. } => hash.algorithm.is_some() && mask.algorithm.is_some(),
        }
    }
}

/// A signature and the key that should have made it, both of a kind that can be verified here.
pub(crate) struct Verifier<'a> {
    scheme: &'a Scheme,
    key: &'a RsaKey,
    signed: &'a [u8],
    value: &'a [u8],
}

impl<'a> Verifier<'a> {
    /// Nothing for keys that RSA can't have, and for those with which verifying would take long.
    pub(super) fn new(
        scheme: &'a Scheme,
        key: &'a RsaKey,
        signed: &'a [u8],
        value: &'a [u8],
    ) -> Option<Self> {
        let odd = key.modulus.bit(0) && key.exponent.bit(0);
        let in_range = key.exponent >= BigUint::from(3_u8) && key.exponent < key.modulus;
        (scheme.can_be_verified() && odd && in_range && key.modulus.bits() <= MAX_BITS).then_some(
            Self {
                scheme,
                key,
                signed,
                value,
            },
        )
    }

    /// Whether this key made this signature.
    pub(crate) fn holds(&self) -> bool {
        self.message().is_some_and(|message| match self.scheme {
            Scheme::Pkcs1(hash) => is_pkcs1(&message, hash, self.signed),
            Scheme::Pss { hash, mask, salt } => {
                let bits = self.key.modulus.bits() - 1;
                is_pss(&message, bits, (hash, mask, *salt), self.signed).unwrap_or(false)
            }
        })
    }

    /// What the signature was made of, as long as the modulus; nothing if it can't be a signature of this key.
    fn message(&self) -> Option<Vec<u8>> {
        let length = bytes(self.key.modulus.bits())?;
        let value = BigUint::from_bytes_be(self.value);
        if self.value.len() != length || value >= self.key.modulus {
            return None;
        }
        let number = power(&value, &self.key.exponent, &self.key.modulus).to_bytes_be();
        let mut message = vec![0; length.checked_sub(number.len())?];
        message.extend(number);
        Some(message)
    }
}

/// The power of a value modulo another, by squaring. For exponents like 65537 this is many times as fast as the library's
/// `modpow`, which prepares for long ones, and for long ones hardly slower.
fn power(value: &BigUint, exponent: &BigUint, modulus: &BigUint) -> BigUint {
    let mut power = BigUint::from(1_u8);
    for bit in (0..exponent.bits()).rev() {
        power = &power * &power % modulus;
        if exponent.bit(bit) {
            power = &power * value % modulus;
        }
    }
    power
}

fn bytes(bits: u64) -> Option<usize> {
    usize::try_from(bits.div_ceil(8)).ok()
}

/// EMSA-PKCS1-v1_5: what the message must be is made and compared, so that nothing in it is read.
fn is_pkcs1(message: &[u8], hash: &Hash, signed: &[u8]) -> bool {
    let Some(algorithm) = hash.algorithm else {
        return false;
    };
    let digest = digest::digest(algorithm, signed);
    // The NULL belongs there; that it is left out must be taken too: RFC 8017, section 8.2.2 and appendix A.2.4.
    [&b"\x05\x00"[..], b""].into_iter().any(|parameters| {
        let number = hash.number.as_bytes();
        let number = element(0x06, &[number]);
        let algorithm = element(0x30, &[&number, parameters]);
        let digest = element(0x04, &[digest.as_ref()]);
        let info = element(0x30, &[&algorithm, &digest]);
        // Three bytes around the padding, which has eight bytes at least.
        let Some(padding @ 8..) = message.len().checked_sub(info.len() + 3) else {
            return false;
        };
        let made = [&[0, 1][..], &vec![0xff; padding], &[0], &info].concat();
        made == message
    })
}

/// A DER element with less than 128 bytes of content.
fn element(tag: u8, content: &[&[u8]]) -> Vec<u8> {
    let content = content.concat();
    let length = u8::try_from(content.len()).unwrap_or(u8::MAX);
    [&[tag, length], content.as_slice()].concat()
}

/// EMSA-PSS verification: RFC 8017, section 9.1.2, whose names for the parts these are.
fn is_pss(
    message: &[u8],
    em_bits: u64,
    (hash, mask, salt): (&Hash, &Hash, usize),
    signed: &[u8],
) -> Option<bool> {
    let (hash, mask) = (hash.algorithm?, mask.algorithm?);
    let before = message.len().checked_sub(bytes(em_bits)?)?;
    // The modulus has a byte more than the message where its first byte is 1.
    let (before, em) = message.split_at_checked(before)?;
    let (&0xbc, rest) = em.split_last()? else {
        return Some(false);
    };
    let (masked_db, h) = rest.split_at_checked(rest.len().checked_sub(hash.output_len())?)?;
    let unused = u32::try_from(em.len() as u64 * 8 - em_bits).ok()?;
    let used = 0xff_u8.checked_shr(unused)?;
    if before.iter().any(|byte| *byte != 0) || masked_db.first()? & !used != 0 {
        return Some(false);
    }
    let db_mask = mgf1(mask, h, masked_db.len());
    let mut db: Vec<u8> = masked_db.iter().zip(db_mask).map(|(a, b)| a ^ b).collect();
    *db.first_mut()? &= used;
    let (start, salt) = db.split_at_checked(db.len().checked_sub(salt)?)?;
    let (&1, zeros) = start.split_last()? else {
        return Some(false);
    };
    let m_hash = digest::digest(hash, signed);
    let mut again = digest::Context::new(hash);
    for part in [&[0; 8], m_hash.as_ref(), salt] {
        again.update(part);
    }
    Some(zeros.iter().all(|byte| *byte == 0) && again.finish().as_ref() == h)
}

/// The mask function: RFC 8017, appendix B.2.1.
fn mgf1(hash: &'static digest::Algorithm, seed: &[u8], length: usize) -> impl Iterator<Item = u8> {
    (0_u32..)
        .flat_map(move |counter| {
            let mut block = digest::Context::new(hash);
            block.update(seed);
            block.update(&counter.to_be_bytes());
            block.finish().as_ref().to_vec()
        })
        .take(length)
}
