//! One of the two CAs: its key, its name, its certificate, and what it signs.

use std::fmt;

use jiff::Timestamp;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};

use super::Error;
use super::certificate::{self, ToBeSigned};
use super::der;
use super::ledger::Serial;
use super::oids;
use super::subject::ca_name;

pub(super) struct Ca {
    /// The name in DER, as it stands in what the CA issues.
    pub(super) name: Vec<u8>,
    pub(super) not_after: Timestamp,
    pub(super) certificate: Vec<u8>,
    key: Key,
}

/// A key pair on P-256, and the form in which it can be kept.
pub(super) struct Key {
    pair: EcdsaKeyPair,
    pkcs8: Vec<u8>,
}

impl Key {
    fn generate() -> Result<Self, Error> {
        let pkcs8 =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &SystemRandom::new())
                .map_err(|_| Error::NoRandomness)?;
        Self::from_pkcs8(pkcs8.as_ref().to_vec()).ok_or(Error::NoRandomness)
    }

    pub(super) fn from_pkcs8(pkcs8: Vec<u8>) -> Option<Self> {
        let random = SystemRandom::new();
        let pair =
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &pkcs8, &random).ok()?;
        Some(Self { pair, pkcs8 })
    }

    pub(super) fn public(&self) -> &[u8] {
        self.pair.public_key().as_ref()
    }

    /// The SubjectPublicKeyInfo (RFC 5480).
    fn info(&self) -> Vec<u8> {
        der::sequence([
            der::sequence([der::oid(oids::EC_PUBLIC_KEY), der::oid(oids::PRIME256V1)]),
            der::bit_string(self.public()),
        ])
    }

    /// The first 160 bits of the public key's digest (RFC 7093, method 1).
    fn id(&self) -> Vec<u8> {
        let digest = digest(&SHA256, self.public());
        digest.as_ref().iter().copied().take(20).collect()
    }
}

impl Ca {
    pub(super) fn root(serial: Serial, from: Timestamp, to: Timestamp) -> Result<Self, Error> {
        let key = Key::generate()?;
        let name = ca_name("TEST QWAC Root CA", &key.id());
        let mut ca = Self {
            name,
            not_after: to,
            certificate: Vec::new(),
            key,
        };
        ca.certificate = ca.sign(&ca.to_be_signed(
            &ca,
            serial,
            from,
            vec![
                certificate::basic_constraints(None),
                certificate::ca_key_usage(),
                certificate::subject_key_id(&ca.key_id()),
            ],
        ))?;
        Ok(ca)
    }

    pub(super) fn issuing(
        root: &Self,
        serial: Serial,
        from: Timestamp,
        to: Timestamp,
        base_url: &str,
    ) -> Result<Self, Error> {
        let key = Key::generate()?;
        let name = ca_name("TEST QWAC Issuing CA", &key.id());
        let mut ca = Self {
            name,
            not_after: to,
            certificate: Vec::new(),
            key,
        };
        ca.certificate = root.sign(&ca.to_be_signed(
            root,
            serial,
            from,
            vec![
                certificate::basic_constraints(Some(0)),
                certificate::ca_key_usage(),
                certificate::ext_key_usage(&[oids::SERVER_AUTH, oids::CLIENT_AUTH]),
                certificate::policies(),
                certificate::subject_key_id(&ca.key_id()),
                certificate::authority_key_id(root),
                certificate::authority_info(&format!("{base_url}/ca/root.cer"), None),
                certificate::crl_distribution_point(&format!("{base_url}/crl/root.crl")),
            ],
        ))?;
        Ok(ca)
    }

    /// A CA as it was kept.
    pub(super) fn restored(
        name: Vec<u8>,
        not_after: Timestamp,
        certificate: Vec<u8>,
        key: Key,
    ) -> Self {
        Self {
            name,
            not_after,
            certificate,
            key,
        }
    }

    fn to_be_signed(
        &self,
        issuer: &Self,
        serial: Serial,
        not_before: Timestamp,
        extensions: Vec<Vec<u8>>,
    ) -> Vec<u8> {
        ToBeSigned {
            serial,
            issuer: &issuer.name,
            not_before,
            not_after: self.not_after,
            subject: self.name.clone(),
            public_key: self.key.info(),
            extensions,
        }
        .der()
    }

    pub(super) fn key_id(&self) -> Vec<u8> {
        self.key.id()
    }

    pub(super) fn public_key(&self) -> &[u8] {
        self.key.public()
    }

    pub(super) fn pkcs8(&self) -> &[u8] {
        &self.key.pkcs8
    }

    /// What was to be signed, with algorithm and signature: the form that certificates, CRLs and OCSP answers share.
    pub(super) fn sign(&self, to_be_signed: &[u8]) -> Result<Vec<u8>, Error> {
        let signature = self
            .key
            .pair
            .sign(&SystemRandom::new(), to_be_signed)
            .map_err(|_| Error::NoRandomness)?;
        Ok(der::sequence([
            to_be_signed.to_vec(),
            signature_algorithm(),
            der::bit_string(signature.as_ref()),
        ]))
    }
}

impl fmt::Debug for Ca {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ca")
            .field("not_after", &self.not_after)
            .finish_non_exhaustive()
    }
}

pub(super) fn signature_algorithm() -> Vec<u8> {
    der::sequence([der::oid(oids::ECDSA_WITH_SHA256)])
}
