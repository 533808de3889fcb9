//! Certificates as they are: what a PSD2 certificate says, read openly and trusted by no one.
//!
//! [`Certificate::parse`] reads any certificate, and of a QWAC or QSealC under PSD2 all that matters there. A malformed part
//! doesn't hide the rest: [`Certificate::faults`] says which part, at which byte, and what is wrong with it.
//!
//! **Nothing here says that a certificate may be trusted.** Reading verifies no signature, knows no root and asks no one
//! about revocation. Anybody can write a certificate with any role in it. To hold one against an order, and against roots,
//! there is [`Verifier`](crate::Verifier).

mod chain;
mod extensions;
mod fault;
mod identifier;
mod key;
mod name;
mod nca;
mod node;
mod oid;
mod pem;
mod psd2;
mod qc_statements;

pub use chain::Chain;
pub use fault::Fault;
pub use identifier::{
    CabfOrganizationIdentifier, IdentifierFault, IdentifierScheme, NcaId, OrganizationIdentifier,
};
pub use key::CertificateKey;
pub use name::{Attribute, DistinguishedName};
pub use nca::NcaStanding;
pub use oid::Oid;
pub use psd2::{KnownRole, Psd2Statement, RoleOfPsp};
pub use qc_statements::{PdsLocation, QcStatement, QcStatements};

pub(crate) use oid::{
    ANY_USAGE, CABF_EV, CLIENT_AUTH, COMMON_NAME, ORGANIZATION_IDENTIFIER, QCP_W_PSD2, QEVCP_W,
    SERVER_AUTH, WEB_POLICIES,
};
pub(crate) use qc_statements::{TYPE_SEAL, TYPE_WEB};

use fault::{Faults, Wrong};
use jiff::Timestamp;
use node::Node;
use ring::digest;
use serde::Serialize;
use std::fmt;
use std::ops::Range;

/// The most bytes of a certificate that are read. A real one has a few thousand.
const MAX_LENGTH: usize = 64 * 1024;

/// A certificate, as it is. **Nothing about it has been verified.**
///
/// As JSON it has the names of these fields; the paths of [`Fault`]s and of a
/// [`Verifier`](crate::Verifier)'s findings are places in there.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Certificate {
    /// SHA-256 of the certificate, in hexadecimal.
    pub sha256: String,
    /// SHA-1 of the certificate, in hexadecimal: the thumbprint by which a renewal can name it.
    pub sha1: String,
    /// The serial number, in hexadecimal.
    pub serial_number: String,
    /// The algorithm of the issuer's signature.
    pub signature_algorithm: Option<Oid>,
    /// Who issued it.
    pub issuer: DistinguishedName,
    /// The first moment of its validity.
    pub not_before: Option<Timestamp>,
    /// The last moment of its validity, which belongs to it.
    pub not_after: Option<Timestamp>,
    /// Whom it names.
    pub subject: DistinguishedName,
    /// The public key.
    pub key: Option<CertificateKey>,
    /// The DNS names among the subject's alternative names, as they stand.
    pub dns_names: Vec<String>,
    /// How many alternative names of other kinds there are, such as IP addresses.
    pub other_names: usize,
    /// Whether it is the certificate of a CA.
    pub is_ca: bool,
    /// How many CAs may stand under it.
    pub path_length: Option<i64>,
    /// What the key may be used for.
    pub key_usages: Option<Vec<KeyUsage>>,
    /// For which purposes.
    pub extended_key_usages: Option<Vec<Oid>>,
    /// Under which policies it was issued.
    pub policies: Option<Vec<Policy>>,
    /// The QC statements, the one of PSD2 among them.
    pub qc_statements: Option<QcStatements>,
    /// The organization's identifier in the CA/B Forum's extension, 2.23.140.3.1.
    pub cabf_organization_identifier: Option<CabfOrganizationIdentifier>,
    /// Where an OCSP responder is.
    pub ocsp: Vec<String>,
    /// Where the issuer's certificate is.
    pub ca_issuers: Vec<String>,
    /// Where certificate revocation lists are.
    pub crls: Vec<String>,
    /// The identifier of the issuer's key, in hexadecimal.
    pub authority_key_id: Option<String>,
    /// The identifier of the own key, in hexadecimal.
    pub subject_key_id: Option<String>,
    /// All extensions, also those that are not read here.
    pub extensions: Vec<Extension>,
    /// The parts that are not encoded as they must be.
    pub faults: Vec<Fault>,
    #[serde(skip)]
    raw: Raw,
}

/// What a signature is verified over and with.
#[derive(Clone, Default, PartialEq, Eq)]
struct Raw {
    der: Vec<u8>,
    signed: Range<usize>,
    issuer: Range<usize>,
    subject: Range<usize>,
    key: Range<usize>,
    signature_parameters: Vec<u8>,
    signature: Vec<u8>,
}

/// An extension by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Extension {
    /// Its number.
    pub oid: Oid,
    /// Whether who doesn't know it must refuse the certificate.
    pub critical: bool,
}

/// A certificate policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Policy {
    /// Its number.
    pub oid: Oid,
    /// Where its practice statement stands.
    pub cps: Vec<String>,
}

/// What a key may be used for: RFC 5280, 4.2.1.3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the standard's own names")]
pub enum KeyUsage {
    DigitalSignature,
    NonRepudiation,
    KeyEncipherment,
    DataEncipherment,
    KeyAgreement,
    KeyCertSign,
    CrlSign,
    EncipherOnly,
    DecipherOnly,
}

impl KeyUsage {
    /// In the order of their bits.
    const ALL: [Self; 9] = [
        Self::DigitalSignature,
        Self::NonRepudiation,
        Self::KeyEncipherment,
        Self::DataEncipherment,
        Self::KeyAgreement,
        Self::KeyCertSign,
        Self::CrlSign,
        Self::EncipherOnly,
        Self::DecipherOnly,
    ];

    /// The standard's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DigitalSignature => "digitalSignature",
            Self::NonRepudiation => "nonRepudiation",
            Self::KeyEncipherment => "keyEncipherment",
            Self::DataEncipherment => "dataEncipherment",
            Self::KeyAgreement => "keyAgreement",
            Self::KeyCertSign => "keyCertSign",
            Self::CrlSign => "cRLSign",
            Self::EncipherOnly => "encipherOnly",
            Self::DecipherOnly => "decipherOnly",
        }
    }
}

impl Certificate {
    /// Reads one certificate, as PEM or DER. It verifies nothing; see the [module](self).
    ///
    /// # Errors
    ///
    /// A [`Fault`] where this is no certificate at all. Faults of its parts are in [`faults`](Self::faults).
    pub fn parse(bytes: impl AsRef<[u8]>) -> Result<Self, Fault> {
        let bytes = bytes.as_ref();
        if !pem::is_pem(bytes) {
            return Self::from_der(bytes);
        }
        match pem::certificates(bytes)?.as_slice() {
            [der] => Self::from_der(der),
            all => {
                let what = format!("{} certificates where one belongs", all.len());
                Err(Fault::new("", Wrong::at(0, what)))
            }
        }
    }

    /// The certificate in DER.
    pub fn der(&self) -> &[u8] {
        &self.raw.der
    }

    /// The PSD2 statement, if there is one. Of several, the first.
    pub fn psd2(&self) -> Option<&Psd2Statement> {
        let (_, statement) = self.qc_statements.as_ref()?.psd2()?;
        Some(statement)
    }

    /// Whether the two names are the same, byte for byte, and it may so have issued itself.
    pub fn is_self_issued(&self) -> bool {
        self.issuer_der() == self.subject_der()
    }

    pub(crate) fn signed(&self) -> &[u8] {
        self.slice(&self.raw.signed)
    }

    pub(crate) fn issuer_der(&self) -> &[u8] {
        self.slice(&self.raw.issuer)
    }

    pub(crate) fn subject_der(&self) -> &[u8] {
        self.slice(&self.raw.subject)
    }

    /// SubjectPublicKeyInfo.
    pub(crate) fn key_der(&self) -> &[u8] {
        self.slice(&self.raw.key)
    }

    /// The parameters of the signature's algorithm, and the signature.
    pub(crate) fn signature(&self) -> (&[u8], &[u8]) {
        (&self.raw.signature_parameters, &self.raw.signature)
    }

    fn slice(&self, range: &Range<usize>) -> &[u8] {
        self.raw.der.get(range.clone()).unwrap_or_default()
    }

    fn from_der(der: &[u8]) -> Result<Self, Fault> {
        let mut faults = Faults::default();
        let mut certificate = Self::read(der, &mut faults).map_err(|wrong| {
            let what = format!("not a certificate: {}", wrong.what);
            Fault::new("", Wrong::at(wrong.offset, what))
        })?;
        certificate.faults = faults.0;
        Ok(certificate)
    }

    fn read(der: &[u8], faults: &mut Faults) -> Result<Self, Wrong> {
        if der.len() > MAX_LENGTH {
            let what = format!("{} bytes, of which no certificate has so many", der.len());
            return Err(Wrong::at(0, what));
        }
        let [signed, algorithm, signature] =
            Node::only(der, 0)?.fields("three (the content, an algorithm and a signature)")?;
        let parts = signed.sequence()?;
        let mut parts = parts.into_iter().peekable();
        let version = parts.next_if(|part| part.is_context(0));
        let mut part = |what: &str| {
            parts
                .next()
                .ok_or_else(|| signed.wrong(format!("there is no {what}")))
        };
        let serial = part("serial number")?;
        let inner_algorithm = part("algorithm")?;
        let issuer = part("issuer")?;
        let validity = part("validity")?;
        let subject = part("subject")?;
        let key = part("public key")?;

        let mut certificate = Self {
            sha256: hex(digest::digest(&digest::SHA256, der).as_ref()),
            sha1: hex(digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, der).as_ref()),
            serial_number: hex(serial.content()),
            signature_algorithm: None,
            issuer: DistinguishedName::read(issuer, "/issuer", faults),
            not_before: None,
            not_after: None,
            subject: DistinguishedName::read(subject, "/subject", faults),
            key: faults.keep("/key", CertificateKey::read(key)),
            dns_names: Vec::new(),
            other_names: 0,
            is_ca: false,
            path_length: None,
            key_usages: None,
            extended_key_usages: None,
            policies: None,
            qc_statements: None,
            cabf_organization_identifier: None,
            ocsp: Vec::new(),
            ca_issuers: Vec::new(),
            crls: Vec::new(),
            authority_key_id: None,
            subject_key_id: None,
            extensions: Vec::new(),
            faults: Vec::new(),
            raw: Raw {
                der: der.to_vec(),
                signed: range(signed),
                issuer: range(issuer),
                subject: range(subject),
                key: range(key),
                signature_parameters: Vec::new(),
                signature: Vec::new(),
            },
        };
        if serial.tag() != x509_cert::der::Tag::Integer {
            faults.add("/serial_number", serial.wrong("not a number"));
        }
        if version.is_none_or(|version| version.content() != [2, 1, 2]) {
            faults.add("", signed.wrong("not a certificate of version 3"));
        }
        certificate.read_validity(validity, faults);
        certificate.read_signature(inner_algorithm, algorithm, signature, faults);
        for part in parts {
            if part.is_context(3) {
                let list = Node::only(part.content(), part.content_offset());
                if let Some(list) = faults.keep("/extensions", list) {
                    extensions::read(list, &mut certificate, faults);
                }
            } else if !part.is_context(1) && !part.is_context(2) {
                faults.add("", part.wrong("an element that no certificate has"));
            }
        }
        Ok(certificate)
    }

    fn read_validity(&mut self, node: Node<'_>, faults: &mut Faults) {
        let times = node.fields("two (a beginning and an end)");
        if let Some([from, to]) = faults.keep("/not_before", times) {
            self.not_before = faults.keep("/not_before", from.time());
            self.not_after = faults.keep("/not_after", to.time());
        }
    }

    fn read_signature(
        &mut self,
        inner: Node<'_>,
        outer: Node<'_>,
        signature: Node<'_>,
        faults: &mut Faults,
    ) {
        const PATH: &str = "/signature_algorithm";
        if inner.bytes != outer.bytes {
            let what = "the algorithm inside of the certificate and the one after it differ";
            faults.add(PATH, outer.wrong(what));
        }
        if let Some(parts) = faults.keep(PATH, outer.filled_sequence())
            && let [id, parameters @ ..] = parts.as_slice()
        {
            self.signature_algorithm = faults.keep(PATH, id.oid());
            let parameters = parameters.iter().map(|part| part.bytes);
            self.raw.signature_parameters = parameters.collect::<Vec<_>>().concat();
        }
        if let Some(bits) = faults.keep("/signature", signature.bits()) {
            self.raw.signature = bits.as_bytes().unwrap_or_default().to_vec();
        }
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificate")
            .field("subject", &self.subject.to_string())
            .field("serial_number", &self.serial_number)
            .field("sha256", &self.sha256)
            .finish_non_exhaustive()
    }
}

fn range(node: Node<'_>) -> Range<usize> {
    node.offset..node.offset + node.bytes.len()
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests;
