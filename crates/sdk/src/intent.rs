//! The intent of an order: by what it is told from others where the service shows it.

use crate::csr;
use crate::names;
use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;

/// What an order asks for, as far as it makes two orders the same: the key, the names, the roles.
///
/// It holds no secret, and nothing that a second try of the same order may change, such as the payment or a comment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Intent {
    /// SHA-256 of the public key (SubjectPublicKeyInfo in DER), in hex.
    public_key_sha256: String,
    pub(crate) common_name: String,
    /// All names, the common name among them.
    dns_names: BTreeSet<String>,
    psp_roles: BTreeSet<String>,
}

impl Intent {
    /// The intent of the body of an order without an error; none where it has no key.
    pub(crate) fn of(body: &Value) -> Option<Self> {
        let certificate = body.get("certificate")?;
        let texts = |field: &str| -> BTreeSet<String> {
            let list = certificate.get(field).and_then(Value::as_array);
            let texts = list.into_iter().flatten().filter_map(Value::as_str);
            texts.map(str::to_owned).collect()
        };
        let common_name = certificate.get("common_name")?.as_str()?.to_owned();
        let names = texts("dns_names");
        Some(Self {
            public_key_sha256: public_key(certificate.get("csr")?.as_str()?)?,
            dns_names: all_names(&common_name, names.iter().map(String::as_str)),
            common_name: as_sent(&common_name),
            psp_roles: texts("psp_roles"),
        })
    }

    /// The intent in a few letters, for logs and for the journal: the beginning of its SHA-256.
    pub(crate) fn fingerprint(&self) -> String {
        let hash = sha256(serde_json::to_string(self).unwrap_or_default().as_bytes());
        hash.chars().take(16).collect()
    }

    /// Whether this CSR holds the key; none where it can't be read.
    pub(crate) fn has_key_of(&self, csr: &str) -> Option<bool> {
        Some(public_key(csr)? == self.public_key_sha256)
    }

    /// Whether this is the common name.
    pub(crate) fn is_common_name(&self, name: &str) -> bool {
        as_sent(name.trim()) == self.common_name
    }

    /// Whether these are the names. The service may tell the common name among the others or not, and tells names that
    /// are empty where there are no others.
    pub(crate) fn has_names<'a>(
        &self,
        common_name: &'a str,
        names: impl IntoIterator<Item = &'a str>,
    ) -> bool {
        self.is_common_name(common_name) && all_names(common_name, names) == self.dns_names
    }

    /// Whether these are the roles.
    pub(crate) fn has_roles(&self, roles: &BTreeSet<String>) -> bool {
        *roles == self.psp_roles
    }
}

fn all_names<'a>(
    common_name: &'a str,
    names: impl IntoIterator<Item = &'a str>,
) -> BTreeSet<String> {
    let names = names.into_iter().chain([common_name]);
    let names = names.map(str::trim).filter(|name| !name.is_empty());
    names.map(as_sent).collect()
}

/// A name in the form in which names are sent.
fn as_sent(name: &str) -> String {
    names::sent(name).unwrap_or_else(|| name.to_lowercase())
}

/// The SHA-256 of a CSR's public key.
fn public_key(csr: &str) -> Option<String> {
    Some(sha256(&csr::read(csr).ok()?.key.der))
}

fn sha256(bytes: &[u8]) -> String {
    let hash = digest(&SHA256, bytes);
    hash.as_ref()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
