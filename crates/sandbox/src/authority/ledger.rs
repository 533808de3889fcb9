//! The serial numbers that were given out, and what became of their certificates.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use ring::digest::{SHA256, digest};
use ring::rand::{SecureRandom, SystemRandom};
use serde::{Deserialize, Serialize};

use super::Error;

/// The serial number of a certificate: 16 bytes, of which 126 bits are random. Source: Baseline Requirements 7.1,
/// which asks for 64 and for a positive number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Serial([u8; 16]);

impl Serial {
    /// The number, its highest byte first; the highest is never zero.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Serial {
    /// In capitals of base 16, as CertCentral writes serial numbers.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032X}", u128::from_be_bytes(self.0))
    }
}

impl FromStr for Serial {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        u128::from_str_radix(text, 16)
            .map(|number| Self(number.to_be_bytes()))
            .map_err(|_| Error::State("a serial number is not of base 16"))
    }
}

impl From<Serial> for String {
    fn from(serial: Serial) -> Self {
        serial.to_string()
    }
}

impl TryFrom<String> for Serial {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

/// Why a certificate was revoked: the reasons that the Baseline Requirements 7.2.2 have for TLS certificates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RevocationReason {
    /// None given.
    Unspecified,
    /// The private key is known to others.
    KeyCompromise,
    /// The organization's name or other details changed.
    AffiliationChanged,
    /// There is a new certificate in its place.
    Superseded,
    /// The domain is not the organization's any more.
    CessationOfOperation,
    /// It may not be used any more, such as when the competent authority withdrew the authorization.
    PrivilegeWithdrawn,
}

impl RevocationReason {
    /// The CRLReason of RFC 5280, 5.3.1.
    pub(super) fn code(self) -> u8 {
        match self {
            Self::Unspecified => 0,
            Self::KeyCompromise => 1,
            Self::AffiliationChanged => 3,
            Self::Superseded => 4,
            Self::CessationOfOperation => 5,
            Self::PrivilegeWithdrawn => 9,
        }
    }
}

/// A certificate that was revoked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Revocation {
    pub(super) at: i64,
    pub(super) reason: RevocationReason,
}

impl Revocation {
    pub(super) fn time(self) -> Timestamp {
        Timestamp::from_second(self.at).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

/// What is known of a serial number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Unknown,
    Good,
    Revoked(Revocation),
}

/// The serial numbers are digests of a seed and a count, so that they can be had again from the seed.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Ledger {
    seed: [u8; 32],
    count: u64,
    issued: BTreeMap<Serial, Option<Revocation>>,
}

impl Ledger {
    pub(super) fn new() -> Result<Self, Error> {
        let mut seed = [0; 32];
        SystemRandom::new()
            .fill(&mut seed)
            .map_err(|_| Error::NoRandomness)?;
        Ok(Self {
            seed,
            count: 0,
            issued: BTreeMap::new(),
        })
    }

    pub(super) fn reseed(&mut self, seed: u64) {
        self.seed = [0; 32];
        for (byte, of_seed) in self.seed.iter_mut().zip(seed.to_be_bytes()) {
            *byte = of_seed;
        }
        self.count = 0;
    }

    /// A number that no certificate has yet, also where the seed was given twice.
    pub(super) fn next_serial(&mut self) -> Serial {
        loop {
            let serial = self.draw();
            if !self.issued.contains_key(&serial) {
                return serial;
            }
        }
    }

    fn draw(&mut self) -> Serial {
        let mixed = [&self.seed[..], &self.count.to_be_bytes()].concat();
        self.count = self.count.wrapping_add(1);
        let mut serial = [0; 16];
        for (byte, random) in serial.iter_mut().zip(digest(&SHA256, &mixed).as_ref()) {
            *byte = *random;
        }
        // Positive, and as long as all others.
        serial[0] = serial[0] & 0x7f | 0x40;
        Serial(serial)
    }

    pub(super) fn issued(&mut self, serial: Serial) {
        self.issued.insert(serial, None);
    }

    pub(super) fn revoke(
        &mut self,
        serial: Serial,
        reason: RevocationReason,
        now: Timestamp,
    ) -> bool {
        match self.issued.get_mut(&serial) {
            Some(revocation @ None) => {
                *revocation = Some(Revocation {
                    at: now.as_second(),
                    reason,
                });
                true
            }
            _ => false,
        }
    }

    /// What was revoked, by serial number.
    pub(super) fn revoked(&self) -> impl Iterator<Item = (Serial, Revocation)> {
        self.issued
            .iter()
            .filter_map(|(serial, revocation)| Some((*serial, (*revocation)?)))
    }

    pub(super) fn status(&self, serial: &[u8]) -> Status {
        let found = <[u8; 16]>::try_from(serial)
            .ok()
            .and_then(|serial| self.issued.get(&Serial(serial)));
        match found {
            None => Status::Unknown,
            Some(None) => Status::Good,
            Some(Some(revocation)) => Status::Revoked(*revocation),
        }
    }
}
