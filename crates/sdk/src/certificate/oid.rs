//! Object identifiers and what they are called.

use serde::Serialize;
use std::fmt;

/// An object identifier, such as `0.4.0.19495.2`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Oid(String);

impl Oid {
    /// The numbers, with dots between them.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What the standards call it, if this version knows it.
    pub fn name(&self) -> Option<&'static str> {
        NAMES
            .iter()
            .find(|(oid, _)| *oid == self.0)
            .map(|(_, name)| *name)
    }
}

impl From<String> for Oid {
    fn from(oid: String) -> Self {
        Self(oid)
    }
}

impl From<&str> for Oid {
    fn from(oid: &str) -> Self {
        Self(oid.to_owned())
    }
}

impl PartialEq<str> for Oid {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Oid {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for Oid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name() {
            Some(name) => write!(f, "{name} ({})", self.0),
            None => f.write_str(&self.0),
        }
    }
}

pub(crate) const COMMON_NAME: &str = "2.5.4.3";
pub(crate) const COUNTRY: &str = "2.5.4.6";
pub(crate) const ORGANIZATION: &str = "2.5.4.10";
pub(crate) const ORGANIZATION_IDENTIFIER: &str = "2.5.4.97";

pub(crate) const SERVER_AUTH: &str = "1.3.6.1.5.5.7.3.1";
pub(crate) const CLIENT_AUTH: &str = "1.3.6.1.5.5.7.3.2";
pub(crate) const ANY_USAGE: &str = "2.5.29.37.0";

pub(crate) const QCP_W_PSD2: &str = "0.4.0.19495.3.1";
/// QEVCP-w, which was called QCP-w before; QNCP-w; QNCP-w-gen.
pub(crate) const WEB_POLICIES: [&str; 3] = [QEVCP_W, "0.4.0.194112.1.5", "0.4.0.194112.1.6"];
pub(crate) const QEVCP_W: &str = "0.4.0.194112.1.4";
pub(crate) const CABF_EV: &str = "2.23.140.1.1";

pub(super) const QC_STATEMENTS: &str = "1.3.6.1.5.5.7.1.3";
pub(super) const CABF_ORGANIZATION_IDENTIFIER: &str = "2.23.140.3.1";

const NAMES: &[(&str, &str)] = &[
    (COMMON_NAME, "commonName"),
    ("2.5.4.4", "surname"),
    ("2.5.4.5", "serialNumber"),
    (COUNTRY, "countryName"),
    ("2.5.4.7", "localityName"),
    ("2.5.4.8", "stateOrProvinceName"),
    ("2.5.4.9", "streetAddress"),
    (ORGANIZATION, "organizationName"),
    ("2.5.4.11", "organizationalUnitName"),
    ("2.5.4.15", "businessCategory"),
    ("2.5.4.17", "postalCode"),
    ("2.5.4.42", "givenName"),
    (ORGANIZATION_IDENTIFIER, "organizationIdentifier"),
    ("1.2.840.113549.1.9.1", "emailAddress"),
    ("0.9.2342.19200300.100.1.25", "domainComponent"),
    ("1.3.6.1.4.1.311.60.2.1.1", "jurisdictionLocalityName"),
    (
        "1.3.6.1.4.1.311.60.2.1.2",
        "jurisdictionStateOrProvinceName",
    ),
    ("1.3.6.1.4.1.311.60.2.1.3", "jurisdictionCountryName"),
    (SERVER_AUTH, "serverAuth"),
    (CLIENT_AUTH, "clientAuth"),
    ("1.3.6.1.5.5.7.3.3", "codeSigning"),
    ("1.3.6.1.5.5.7.3.4", "emailProtection"),
    ("1.3.6.1.5.5.7.3.8", "timeStamping"),
    ("1.3.6.1.5.5.7.3.9", "OCSPSigning"),
    (ANY_USAGE, "anyExtendedKeyUsage"),
    ("0.4.0.194115.1.0", "id-kp-tls-binding"),
    (QCP_W_PSD2, "QCP-w-psd2"),
    ("0.4.0.194112.1.0", "QCP-n"),
    ("0.4.0.194112.1.1", "QCP-l"),
    ("0.4.0.194112.1.2", "QCP-n-qscd"),
    ("0.4.0.194112.1.3", "QCP-l-qscd"),
    (QEVCP_W, "QEVCP-w"),
    ("0.4.0.194112.1.5", "QNCP-w"),
    ("0.4.0.194112.1.6", "QNCP-w-gen"),
    (CABF_EV, "CA/B Forum EV"),
    ("2.23.140.1.2.2", "CA/B Forum OV"),
    ("0.4.0.194121.1.1", "natural person"),
    ("0.4.0.194121.1.2", "legal person"),
    ("0.4.0.1862.1.6.1", "esign"),
    ("0.4.0.1862.1.6.2", "eseal"),
    ("0.4.0.1862.1.6.3", "web"),
    ("1.2.840.113549.1.1.1", "RSA"),
    ("1.2.840.113549.1.1.5", "sha1WithRSAEncryption"),
    ("1.2.840.113549.1.1.10", "RSASSA-PSS"),
    ("1.2.840.113549.1.1.11", "sha256WithRSAEncryption"),
    ("1.2.840.113549.1.1.12", "sha384WithRSAEncryption"),
    ("1.2.840.113549.1.1.13", "sha512WithRSAEncryption"),
    ("1.2.840.10045.2.1", "EC"),
    ("1.2.840.10045.4.3.2", "ecdsa-with-SHA256"),
    ("1.2.840.10045.4.3.3", "ecdsa-with-SHA384"),
    ("1.2.840.10045.4.3.4", "ecdsa-with-SHA512"),
    ("1.2.840.10045.3.1.7", "P-256"),
    ("1.3.132.0.34", "P-384"),
    ("1.3.132.0.35", "P-521"),
    ("1.3.101.112", "Ed25519"),
];
