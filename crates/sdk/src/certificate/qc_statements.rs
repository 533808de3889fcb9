//! The QC statements: what makes a certificate a qualified one. ETSI EN 319 412-5; RFC 3739, 3.2.6.

use super::fault::{Fault, Faults, Wrong};
use super::hex;
use super::node::Node;
use super::oid::Oid;
use super::psd2::{self, Psd2Statement};
use serde::Serialize;
use x509_cert::der::Tag;

/// The statements of a certificate.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct QcStatements {
    statements: Vec<QcStatement>,
}

impl QcStatements {
    /// Reads the value of the extension: a DER SEQUENCE of statements. Whatever the bytes are, what can be read comes back,
    /// with the faults of the rest, whose paths begin at the list and whose offsets at its first byte.
    pub fn parse(der: &[u8]) -> (Self, Vec<Fault>) {
        let mut faults = Faults::default();
        let statements = match Node::only(der, 0) {
            Ok(list) => Self::read(list, "", &mut faults),
            Err(wrong) => {
                faults.add("", wrong);
                Self::default()
            }
        };
        (statements, faults.0)
    }

    pub(super) fn read(list: Node<'_>, path: &str, faults: &mut Faults) -> Self {
        let nodes = faults
            .keep(path, list.filled_sequence())
            .unwrap_or_default();
        let statements = nodes.into_iter().enumerate().map(|(place, node)| {
            let path = format!("{path}/{place}");
            read_statement(node, &path, faults)
        });
        Self {
            statements: statements.collect(),
        }
    }

    /// All statements, in their order.
    pub fn all(&self) -> &[QcStatement] {
        &self.statements
    }

    /// The PSD2 statement, and its place. Of several, the first.
    pub fn psd2(&self) -> Option<(usize, &Psd2Statement)> {
        let mut all = self.statements.iter().enumerate();
        all.find_map(|(place, statement)| match statement {
            QcStatement::Psd2(psd2) => Some((place, psd2)),
            _ => None,
        })
    }
}

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "statement", rename_all = "snake_case")]
#[non_exhaustive]
pub enum QcStatement {
    /// QcCompliance, 0.4.0.1862.1.1: the certificate is a qualified one.
    Compliance,
    /// QcLimitValue, 0.4.0.1862.1.2: the value of a transaction up to which the issuer is liable: `amount` times ten to the
    /// `exponent`, in a currency by its letters or number (ISO 4217).
    LimitValue {
        /// Three letters or a number.
        currency: String,
        /// The amount.
        amount: i64,
        /// The power of ten.
        exponent: i64,
    },
    /// QcRetentionPeriod, 0.4.0.1862.1.3: for so many years after the end the issuer keeps its records.
    RetentionPeriod {
        /// Years.
        years: i64,
    },
    /// QcSSCD, 0.4.0.1862.1.4: the key is in a qualified device.
    Sscd,
    /// QcPDS, 0.4.0.1862.1.5: where the disclosure statements stand.
    Pds {
        /// One for each language.
        locations: Vec<PdsLocation>,
    },
    /// QcType, 0.4.0.1862.1.6: what the certificate is for.
    Type {
        /// One of signatures, seals and web sites, by its number.
        types: Vec<Oid>,
    },
    /// QcCClegislation, 0.4.0.1862.1.7: the countries by whose law it is qualified, where that is not the Union's.
    Legislation {
        /// ISO 3166-1 alpha-2.
        countries: Vec<String>,
    },
    /// pkixQCSyntax-v2, 1.3.6.1.5.5.7.11.2: how the subject's attributes are meant.
    Syntax {
        /// Such as 0.4.0.194121.1.2, a legal person.
        semantics: Option<Oid>,
    },
    /// The PSD2 statement, 0.4.0.19495.2.
    Psd2(Psd2Statement),
    /// A statement that this version doesn't know.
    Other {
        /// Its number.
        oid: Oid,
        /// Its content in DER, in hexadecimal.
        info: Option<String>,
    },
    /// A statement that can't be read. A fault says why.
    Malformed {
        /// Its number, if this much can be read.
        oid: Option<Oid>,
        /// The statement in hexadecimal.
        der: String,
    },
}

const COMPLIANCE: &str = "0.4.0.1862.1.1";
const LIMIT_VALUE: &str = "0.4.0.1862.1.2";
const RETENTION: &str = "0.4.0.1862.1.3";
const SSCD: &str = "0.4.0.1862.1.4";
const PDS: &str = "0.4.0.1862.1.5";
const TYPE: &str = "0.4.0.1862.1.6";
const LEGISLATION: &str = "0.4.0.1862.1.7";
const SYNTAX: &str = "1.3.6.1.5.5.7.11.2";
const PSD2: &str = "0.4.0.19495.2";

pub(crate) const TYPE_SEAL: &str = "0.4.0.1862.1.6.2";
pub(crate) const TYPE_WEB: &str = "0.4.0.1862.1.6.3";

impl QcStatement {
    /// The statement's number, as far as it can be read.
    pub fn oid(&self) -> Option<&str> {
        Some(match self {
            Self::Compliance => COMPLIANCE,
            Self::LimitValue { .. } => LIMIT_VALUE,
            Self::RetentionPeriod { .. } => RETENTION,
            Self::Sscd => SSCD,
            Self::Pds { .. } => PDS,
            Self::Type { .. } => TYPE,
            Self::Legislation { .. } => LEGISLATION,
            Self::Syntax { .. } => SYNTAX,
            Self::Psd2(_) => PSD2,
            Self::Other { oid, .. } => oid.as_str(),
            Self::Malformed { oid, .. } => oid.as_ref()?.as_str(),
        })
    }
}

/// Where a disclosure statement stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PdsLocation {
    /// The address.
    pub url: String,
    /// The language: ISO 639-1, two small letters.
    pub language: String,
}

fn read_statement(node: Node<'_>, path: &str, faults: &mut Faults) -> QcStatement {
    let mut oid = None;
    match read_known(node, path, &mut oid, faults) {
        Ok(statement) => statement,
        Err(wrong) => {
            faults.add(path, wrong);
            QcStatement::Malformed {
                oid,
                der: hex(node.bytes),
            }
        }
    }
}

fn read_known(
    node: Node<'_>,
    path: &str,
    read_oid: &mut Option<Oid>,
    faults: &mut Faults,
) -> Result<QcStatement, Wrong> {
    let parts = node.sequence()?;
    let (id, info) = match parts.as_slice() {
        [id] => (id, None),
        [id, info] => (id, Some(*info)),
        _ => {
            let what = format!("{} elements where one or two belong", parts.len());
            return Err(node.wrong(what));
        }
    };
    let oid = id.oid()?;
    *read_oid = Some(oid.clone());
    let needed = || info.ok_or_else(|| node.wrong("the statement has no content"));
    Ok(match oid.as_str() {
        COMPLIANCE | SSCD => {
            if let Some(info) = info {
                return Err(info.wrong("content where none belongs"));
            }
            if oid == COMPLIANCE {
                QcStatement::Compliance
            } else {
                QcStatement::Sscd
            }
        }
        LIMIT_VALUE => limit_value(needed()?)?,
        RETENTION => QcStatement::RetentionPeriod {
            years: needed()?.integer()?,
        },
        PDS => pds(needed()?, path, faults)?,
        TYPE => QcStatement::Type {
            types: each(
                needed()?.filled_sequence()?,
                path,
                "types",
                faults,
                |item| item.oid(),
            ),
        },
        LEGISLATION => QcStatement::Legislation {
            countries: each(
                needed()?.filled_sequence()?,
                path,
                "countries",
                faults,
                |item| item.text_of(Tag::PrintableString),
            ),
        },
        SYNTAX => QcStatement::Syntax {
            semantics: match info {
                Some(info) => semantics(info)?,
                None => None,
            },
        },
        PSD2 => QcStatement::Psd2(psd2::read(needed()?, path, faults)),
        _ => QcStatement::Other {
            oid,
            info: info.map(|info| hex(info.bytes)),
        },
    })
}

/// The items that can be read. Of the others, the faults are told.
fn each<'a, T>(
    items: Vec<Node<'a>>,
    path: &str,
    list: &str,
    faults: &mut Faults,
    read: impl Fn(Node<'a>) -> Result<T, Wrong>,
) -> Vec<T> {
    let items = items.into_iter().enumerate();
    items
        .filter_map(|(place, item)| faults.keep(&format!("{path}/{list}/{place}"), read(item)))
        .collect()
}

fn limit_value(info: Node<'_>) -> Result<QcStatement, Wrong> {
    let [currency, amount, exponent] = info.fields("three (currency, amount and exponent)")?;
    let currency = match currency.tag() {
        Tag::Integer => currency.integer()?.to_string(),
        _ => currency.text_of(Tag::PrintableString)?,
    };
    Ok(QcStatement::LimitValue {
        currency,
        amount: amount.integer()?,
        exponent: exponent.integer()?,
    })
}

fn pds(info: Node<'_>, path: &str, faults: &mut Faults) -> Result<QcStatement, Wrong> {
    let locations = each(info.filled_sequence()?, path, "locations", faults, |item| {
        let [url, language] = item.fields("two (an address and a language)")?;
        Ok(PdsLocation {
            url: url.text_of(Tag::Ia5String)?,
            language: language.text_of(Tag::PrintableString)?,
        })
    });
    Ok(QcStatement::Pds { locations })
}

/// SemanticsInformation: an object identifier, and names of registers, which are not shown.
fn semantics(info: Node<'_>) -> Result<Option<Oid>, Wrong> {
    match info.sequence()?.first() {
        Some(first) if first.tag() == Tag::ObjectIdentifier => first.oid().map(Some),
        _ => Ok(None),
    }
}
