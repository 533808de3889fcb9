//! The certificate signing request of an order: read leniently, sent in the one documented form.

use base64ct::{Base64, Encoding};
use serde::Deserialize;
use std::fmt;
use x509_cert::der::Decode;
use x509_cert::request::CertReq;
use x509_cert::spki::SubjectPublicKeyInfoOwned;

/// A certificate signing request (PKCS#10), or a bare public key (SPKI), as PEM text.
///
/// Held as given, right or wrong; the check of the order reads it. `Debug` shows its length only, because a private
/// key may stand here by mistake.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Csr(String);

impl Csr {
    /// The text as given.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads the text, or says why it can't be read.
    pub(crate) fn read(&self) -> Result<ReadCsr, Fault> {
        let block = Block::find(&self.0)?;
        let (label, der) = match block.label {
            "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => {
                let der = block.decode()?;
                CertReq::from_der(&der).map_err(|_| Fault::NotARequest)?;
                ("CERTIFICATE REQUEST", der)
            }
            "PUBLIC KEY" => {
                let der = block.decode()?;
                SubjectPublicKeyInfoOwned::from_der(&der).map_err(|_| Fault::NotAPublicKey)?;
                ("PUBLIC KEY", der)
            }
            label if label.ends_with("PRIVATE KEY") => return Err(Fault::PrivateKey),
            label => return Err(Fault::OtherLabel(label.chars().take(40).collect())),
        };
        let base64 = Base64::encode_string(&der);
        Ok(ReadCsr {
            wire: format!("-----BEGIN {label}-----{base64}-----END {label}-----"),
        })
    }
}

impl From<String> for Csr {
    fn from(pem: String) -> Self {
        Self(pem)
    }
}

impl From<&str> for Csr {
    fn from(pem: &str) -> Self {
        Self(pem.to_owned())
    }
}

impl fmt::Debug for Csr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Csr({} bytes)", self.0.len())
    }
}

/// A CSR that could be read.
pub(crate) struct ReadCsr {
    /// PEM with header and footer and without line breaks, as the order page asks for.
    pub(crate) wire: String,
}

/// Why a CSR can't be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Missing,
    NoPem,
    NoEnd,
    SeveralBlocks,
    TrailingText,
    PrivateKey,
    OtherLabel(String),
    NotBase64,
    NotARequest,
    NotAPublicKey,
}

/// A PEM block as it stands in the text.
struct Block<'a> {
    label: &'a str,
    base64: &'a str,
}

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
const DASHES: &str = "-----";

impl<'a> Block<'a> {
    fn find(text: &'a str) -> Result<Self, Fault> {
        if text.trim().is_empty() {
            return Err(Fault::Missing);
        }
        // Before everything else: whatever else is wrong, a private key must be told.
        if text.contains("PRIVATE KEY-----") {
            return Err(Fault::PrivateKey);
        }
        // Text before the block, as OpenSSL writes it with -text, is no harm.
        let (_, rest) = text.split_once(BEGIN).ok_or(Fault::NoPem)?;
        let (label, rest) = rest.split_once(DASHES).ok_or(Fault::NoPem)?;
        let (base64, rest) = rest.split_once(END).ok_or(Fault::NoEnd)?;
        let rest = rest
            .strip_prefix(label)
            .and_then(|rest| rest.strip_prefix(DASHES))
            .ok_or(Fault::NoEnd)?;
        if rest.contains(BEGIN) {
            return Err(Fault::SeveralBlocks);
        }
        if !rest.trim().is_empty() {
            return Err(Fault::TrailingText);
        }
        Ok(Self { label, base64 })
    }

    fn decode(&self) -> Result<Vec<u8>, Fault> {
        let base64: String = self.base64.split_ascii_whitespace().collect();
        Base64::decode_vec(&base64).map_err(|_| Fault::NotBase64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = include_str!("../../../tests/orders/first.csr");

    fn read(text: &str) -> Result<String, Fault> {
        Csr::from(text).read().map(|csr| csr.wire)
    }

    #[test]
    fn the_wire_form_has_no_line_breaks_and_stays_what_it_is() {
        let wire = read(FIRST).unwrap();
        assert!(wire.starts_with("-----BEGIN CERTIFICATE REQUEST-----MII"));
        assert!(wire.ends_with("-----END CERTIFICATE REQUEST-----"));
        assert!(!wire.contains(char::is_control));
        assert_eq!(read(&wire).unwrap(), wire);
    }

    #[test]
    fn forms_that_tools_write_are_read_alike() {
        let wire = read(FIRST).unwrap();
        let forms = [
            FIRST.replace('\n', "\r\n"),
            format!("\u{feff}{FIRST}"),
            format!("Certificate Request:\n    Data:\n{FIRST}"),
            FIRST.replace("CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST"),
            format!("{FIRST}\n\n"),
        ];
        for form in forms {
            assert_eq!(read(&form).unwrap(), wire);
        }
    }

    #[test]
    fn what_is_no_request_is_told_apart() {
        let cut = FIRST.replace("-----END CERTIFICATE REQUEST-----", "");
        let twice = format!("{FIRST}{FIRST}");
        let trailing = format!("{FIRST}thanks!");
        let key = "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n";
        let key_after = format!("{FIRST}{key}");
        for (text, fault) in [
            ("", Fault::Missing),
            (" \n", Fault::Missing),
            ("MIIB", Fault::NoPem),
            (&cut, Fault::NoEnd),
            (&twice, Fault::SeveralBlocks),
            (&trailing, Fault::TrailingText),
            (key, Fault::PrivateKey),
            (&key_after, Fault::PrivateKey),
            (
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
                Fault::OtherLabel("CERTIFICATE".into()),
            ),
            (
                "-----BEGIN CERTIFICATE REQUEST-----\n!\n-----END CERTIFICATE REQUEST-----",
                Fault::NotBase64,
            ),
            (
                "-----BEGIN CERTIFICATE REQUEST-----\nMAA=\n-----END CERTIFICATE REQUEST-----",
                Fault::NotARequest,
            ),
            (
                "-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----",
                Fault::NotAPublicKey,
            ),
        ] {
            assert_eq!(read(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn debug_does_not_show_the_text() {
        let csr = Csr::from("-----BEGIN PRIVATE KEY-----canary");
        assert!(!format!("{csr:?}").contains("canary"));
    }
}
