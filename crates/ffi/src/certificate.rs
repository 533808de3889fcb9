//! Certificates: read, held against their order, and planned anew.

use crate::cross::{Cross, mirror};
use crate::error::QwacError;
use crate::order::Order;
use crate::report::Report;
use crate::time::{Day, or_now};
use crate::told::{
    Attribute, CabfOrganizationIdentifier, CertificateFault, CertificateKey, Extension,
    PdsLocation, Policy, Psd2Statement,
};
use qwac_psd2::FileForm;
use qwac_psd2::certificate::{KnownRole, NcaId, NcaStanding, OrganizationIdentifier};
use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

mirror! {
    /// A downloaded certificate. The bytes were looked at: they are whole, and what the format says. They were not verified.
    Download = qwac_psd2::Download {
        /// The file.
        bytes: Vec<u8>,
        /// The media type that the answer gives it.
        media_type: Option<String>,
        /// What the bytes are.
        form: FileForm,
    }

    /// When one certificate should be ordered anew. Days are those of UTC.
    PlannedRenewal = qwac_psd2::PlannedRenewal {
        /// The common name, else the first DNS name, else the serial number.
        name: String,
        /// The serial number, in hexadecimal.
        serial_number: String,
        /// SHA-256 of the certificate, in hexadecimal.
        sha256: String,
        /// SHA-1 of the certificate, in hexadecimal: what an order can name as that which it renews.
        sha1: String,
        /// The last moment of the certificate.
        ends_at: SystemTime,
        /// The day on which to order anew: 30 days before the end, or a third of the certificate's life if that is less.
        order_on: Day,
        /// Whether this day has come.
        due: bool,
        /// How many days a certificate lasts at most that is issued on that day, or today if it has passed.
        next_lasts_days: i64,
        /// The last day of such a certificate.
        next_ends_on: Day,
        /// A hint from a weak source: the last day of issuance for which the validation of the domains serves, if it was done
        /// on the day on which this certificate begins.
        domains_reusable_until: Day,
        /// A hint from a weak source: the same for the organization.
        organization_reusable_until: Day,
    }
}

/// When certificates should be ordered anew.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct RenewalPlan {
    /// As of when.
    pub made_at: SystemTime,
    /// One for each certificate, the most urgent first.
    pub renewals: Vec<PlannedRenewal>,
    /// Certificates whose validity can't be read, by their SHA-256.
    pub left_out: Vec<String>,
    /// The plan as a calendar: iCalendar, RFC 5545.
    pub calendar: String,
}

/// Plans when certificates should be ordered anew: the one of each chain that the others of it are there for. The same
/// certificate twice is planned once.
///
/// It rests on what the certificates say, which has not been verified.
#[uniffi::export(default(now = None))]
pub fn renewal_plan(
    chains: Vec<Arc<Chain>>,
    now: Option<SystemTime>,
) -> Result<RenewalPlan, QwacError> {
    let leaves = chains.iter().filter_map(|chain| chain.0.leaf());
    let plan = qwac_psd2::renewal_plan(leaves.map(|(_, leaf)| leaf), or_now(now)?);
    Ok(RenewalPlan {
        calendar: plan.to_icalendar(),
        made_at: plan.made_at.cross(),
        renewals: plan.renewals.cross(),
        left_out: plan.left_out,
    })
}

/// A distinguished name.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct DistinguishedName {
    /// Its attributes in their order.
    pub attributes: Vec<Attribute>,
    /// The common name.
    pub common_name: Option<String>,
    /// The organization's name.
    pub organization: Option<String>,
    /// The organization's identifier, such as `PSDNL-DNB-R161162`. May be malformed.
    pub organization_identifier: Option<String>,
    /// The country's code.
    pub country: Option<String>,
    /// All of it for people.
    pub text: String,
}

impl Cross<DistinguishedName> for qwac_psd2::certificate::DistinguishedName {
    fn cross(self) -> DistinguishedName {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        DistinguishedName {
            attributes: self.attributes().to_vec().cross(),
            common_name: owned(self.common_name()),
            organization: owned(self.organization()),
            organization_identifier: owned(self.organization_identifier()),
            country: owned(self.country()),
            text: self.to_string(),
        }
    }
}

/// One QC statement.
#[derive(Debug, Clone, PartialEq, uniffi::Enum)]
pub enum QcStatement {
    /// QcCompliance: the certificate is a qualified one.
    Compliance,
    /// QcLimitValue: the value of a transaction up to which the issuer is liable: `amount` times ten to the `exponent`.
    LimitValue {
        /// Three letters or a number (ISO 4217).
        currency: String,
        /// The amount.
        amount: i64,
        /// The power of ten.
        exponent: i64,
    },
    /// QcRetentionPeriod: for so many years after the end the issuer keeps its records.
    RetentionPeriod {
        /// Years.
        years: i64,
    },
    /// QcSSCD: the key is in a qualified device.
    Sscd,
    /// QcPDS: where the disclosure statements stand.
    Pds {
        /// One for each language.
        locations: Vec<PdsLocation>,
    },
    /// QcType: what the certificate is for.
    Types {
        /// One of signatures, seals and web sites, by its number.
        types: Vec<String>,
    },
    /// QcCClegislation: the countries by whose law it is qualified, where that is not the Union's.
    Legislation {
        /// ISO 3166-1 alpha-2.
        countries: Vec<String>,
    },
    /// pkixQCSyntax-v2: how the subject's attributes are meant.
    Syntax {
        /// Such as 0.4.0.194121.1.2, a legal person.
        semantics: Option<String>,
    },
    /// The PSD2 statement.
    Psd2 {
        /// What it says.
        statement: Psd2Statement,
    },
    /// A statement that this version doesn't know.
    Other {
        /// Its number, as far as it can be read.
        oid: Option<String>,
        /// Its content in DER, in hexadecimal.
        content: Option<String>,
    },
    /// A statement that can't be read. A fault says why.
    Malformed {
        /// Its number, if this much can be read.
        oid: Option<String>,
        /// The statement in hexadecimal.
        der: String,
    },
}

impl Cross<QcStatement> for qwac_psd2::certificate::QcStatement {
    fn cross(self) -> QcStatement {
        let oid = self.oid().map(str::to_owned);
        match self {
            Self::Compliance => QcStatement::Compliance,
            Self::LimitValue {
                currency,
                amount,
                exponent,
            } => QcStatement::LimitValue {
                currency,
                amount,
                exponent,
            },
            Self::RetentionPeriod { years } => QcStatement::RetentionPeriod { years },
            Self::Sscd => QcStatement::Sscd,
            Self::Pds { locations } => QcStatement::Pds {
                locations: locations.cross(),
            },
            Self::Type { types } => QcStatement::Types {
                types: types.cross(),
            },
            Self::Legislation { countries } => QcStatement::Legislation { countries },
            Self::Syntax { semantics } => QcStatement::Syntax {
                semantics: semantics.cross(),
            },
            Self::Psd2(statement) => QcStatement::Psd2 {
                statement: statement.cross(),
            },
            Self::Other { oid, info } => QcStatement::Other {
                oid: Some(oid.cross()),
                content: info,
            },
            Self::Malformed { oid, der } => QcStatement::Malformed {
                oid: oid.cross(),
                der,
            },
            _ => QcStatement::Other { oid, content: None },
        }
    }
}

/// A certificate, as it is. **Nothing about it has been verified.**
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct Certificate {
    /// SHA-256 of the certificate, in hexadecimal.
    pub sha256: String,
    /// SHA-1 of the certificate, in hexadecimal: the thumbprint by which a renewal can name it.
    pub sha1: String,
    /// The serial number, in hexadecimal.
    pub serial_number: String,
    /// The algorithm of the issuer's signature.
    pub signature_algorithm: Option<String>,
    /// Who issued it.
    pub issuer: DistinguishedName,
    /// The first moment of its validity.
    pub not_before: Option<SystemTime>,
    /// The last moment of its validity, which belongs to it.
    pub not_after: Option<SystemTime>,
    /// Whom it names.
    pub subject: DistinguishedName,
    /// The public key.
    pub key: Option<CertificateKey>,
    /// The DNS names among the subject's alternative names, as they stand.
    pub dns_names: Vec<String>,
    /// How many alternative names of other kinds there are, such as IP addresses.
    pub other_names: u64,
    /// Whether it is the certificate of a CA.
    pub is_ca: bool,
    /// Whether issuer and subject are the same, and it may so have issued itself.
    pub is_self_issued: bool,
    /// How many CAs may stand under it.
    pub path_length: Option<i64>,
    /// What the key may be used for, in the standard's own names, such as `digitalSignature`.
    pub key_usages: Option<Vec<String>>,
    /// For which purposes, by their numbers.
    pub extended_key_usages: Option<Vec<String>>,
    /// Under which policies it was issued.
    pub policies: Option<Vec<Policy>>,
    /// The QC statements, the one of PSD2 among them.
    pub qc_statements: Option<Vec<QcStatement>>,
    /// The PSD2 statement, if there is one. Of several, the first.
    pub psd2: Option<Psd2Statement>,
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
    pub faults: Vec<CertificateFault>,
    /// The certificate in DER.
    pub der: Vec<u8>,
}

impl Cross<Certificate> for qwac_psd2::Certificate {
    fn cross(self) -> Certificate {
        let usages = self.key_usages.as_ref().map(|usages| {
            let names = usages.iter().map(|usage| usage.name().to_owned());
            names.collect()
        });
        let statements = self.qc_statements.as_ref();
        Certificate {
            der: self.der().to_vec(),
            psd2: self.psd2().cloned().cross(),
            is_self_issued: self.is_self_issued(),
            qc_statements: statements.map(|all| all.all().to_vec().cross()),
            key_usages: usages,
            sha256: self.sha256,
            sha1: self.sha1,
            serial_number: self.serial_number,
            signature_algorithm: self.signature_algorithm.cross(),
            issuer: self.issuer.cross(),
            not_before: self.not_before.cross(),
            not_after: self.not_after.cross(),
            subject: self.subject.cross(),
            key: self.key.cross(),
            dns_names: self.dns_names,
            other_names: self.other_names.cross(),
            is_ca: self.is_ca,
            path_length: self.path_length,
            extended_key_usages: self.extended_key_usages.cross(),
            policies: self.policies.cross(),
            cabf_organization_identifier: self.cabf_organization_identifier.cross(),
            ocsp: self.ocsp,
            ca_issuers: self.ca_issuers,
            crls: self.crls,
            authority_key_id: self.authority_key_id,
            subject_key_id: self.subject_key_id,
            extensions: self.extensions.cross(),
            faults: self.faults.cross(),
        }
    }
}

/// One certificate or more, in the order in which they were given. **Nothing about them has been verified.**
#[derive(uniffi::Object)]
#[uniffi::export(Debug)]
pub struct Chain(qwac_psd2::Chain);

impl fmt::Debug for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.0.certificates().iter();
        let names: Vec<_> = names.map(|one| one.subject.to_string()).collect();
        write!(f, "Chain({})", names.join("; "))
    }
}

#[uniffi::export]
impl Chain {
    /// Reads the certificates of a text with PEM blocks, in any order, or one certificate in DER.
    ///
    /// Errors: `InvalidInput` where the text can't be read, or something in it is no certificate.
    #[uniffi::constructor]
    pub fn parse(bytes: Vec<u8>) -> Result<Arc<Self>, QwacError> {
        Ok(Arc::new(Self(qwac_psd2::Chain::parse(bytes)?)))
    }

    /// The certificates in the order in which they were given.
    pub fn certificates(&self) -> Vec<Certificate> {
        self.0.certificates().to_vec().cross()
    }

    /// The place of the certificate that the others are there for: the first that is none of a CA, else the first.
    pub fn leaf(&self) -> u64 {
        self.0.leaf().map_or(0, |(place, _)| place.cross())
    }

    /// The list of the certificates as JSON; the paths of a report's findings are places in there.
    pub fn json(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }
}

/// What can be read of the QC statements of a certificate's extension.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct QcStatements {
    /// All statements, in their order.
    pub statements: Vec<QcStatement>,
    /// What is wrong with the rest.
    pub faults: Vec<CertificateFault>,
}

/// Reads the value of the extension with the QC statements: a DER SEQUENCE of statements.
#[uniffi::export]
pub fn parse_qc_statements(der: Vec<u8>) -> QcStatements {
    let (statements, faults) = qwac_psd2::certificate::QcStatements::parse(&der);
    QcStatements {
        statements: statements.all().to_vec().cross(),
        faults: faults.cross(),
    }
}

/// What a certificate is held against: a description of an order without secrets, small enough to be kept beside it.
#[derive(Debug, uniffi::Object)]
#[uniffi::export(Debug)]
pub struct Ordered(qwac_psd2::Ordered);

impl From<&qwac_psd2::CheckedOrder> for Ordered {
    fn from(order: &qwac_psd2::CheckedOrder) -> Self {
        Self(order.into())
    }
}

#[uniffi::export]
impl Ordered {
    /// Of an order, right or wrong. Of a checked one, `CheckedOrder.ordered` gives it.
    #[uniffi::constructor]
    pub fn of(order: Order) -> Result<Arc<Self>, QwacError> {
        Ok(Arc::new(Self((&order.to_sdk()?).into())))
    }

    /// As it was kept.
    ///
    /// Errors: `InvalidInput` for what is none.
    #[uniffi::constructor]
    pub fn from_json(json: String) -> Result<Arc<Self>, QwacError> {
        let ordered = serde_json::from_str(&json);
        let ordered =
            ordered.map_err(|_| QwacError::input("this is no description of what was ordered"))?;
        Ok(Arc::new(Self(ordered)))
    }

    /// All of it as JSON, to be kept.
    pub fn json(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }
}

/// What a verification knows besides the order.
#[derive(Debug, Clone, uniffi::Record)]
pub struct VerifyOptions {
    /// As of when; now if not given.
    #[uniffi(default = None)]
    pub now: Option<SystemTime>,
    /// The certificate must name this authority, such as `NL-DNB`. An order can't say it.
    #[uniffi(default = None)]
    pub nca: Option<String>,
    /// The certificate must name the organization by this identifier, such as `PSDNL-DNB-R161162`.
    #[uniffi(default = None)]
    pub organization_identifier: Option<String>,
    /// The chain must lead to one of these certificates, which you trust. Without them, nothing is said about trust.
    #[uniffi(default = None)]
    pub roots: Option<Arc<Chain>>,
}

fn verifier(options: Option<VerifyOptions>) -> Result<qwac_psd2::Verifier, QwacError> {
    let Some(options) = options else {
        return Ok(qwac_psd2::Verifier::now());
    };
    let mut verifier = qwac_psd2::Verifier::at(or_now(options.now)?);
    if let Some(nca) = options.nca {
        verifier = verifier.expect_nca(NcaId::parse(&nca)?);
    }
    if let Some(identifier) = options.organization_identifier {
        let identifier = OrganizationIdentifier::parse(&identifier)?;
        verifier = verifier.expect_organization_identifier(identifier);
    }
    if let Some(roots) = options.roots {
        verifier = verifier.roots(roots.0.clone());
    }
    Ok(verifier)
}

/// Whether what was ordered came back, and whether it is sound. Sends nothing, and asks no one about revocation.
///
/// Errors: `InvalidInput` for an authority or an identifier that is none.
#[uniffi::export(default(options = None))]
pub fn verify(
    ordered: Arc<Ordered>,
    chain: Arc<Chain>,
    options: Option<VerifyOptions>,
) -> Result<Report, QwacError> {
    Ok(verifier(options)?.verify(&ordered.0, &chain.0).cross())
}

/// What there is to say of a certificate without its order.
///
/// Errors: as those of `verify`.
#[uniffi::export(default(options = None))]
pub fn inspect(chain: Arc<Chain>, options: Option<VerifyOptions>) -> Result<Report, QwacError> {
    Ok(verifier(options)?.inspect(&chain.0).cross())
}

/// The identifier of an organization in its parts.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OrganizationIdentifierParts {
    /// Three letters: `PSD`, `NTR`, `VAT` or `LEI`.
    pub scheme: String,
    /// The country's code.
    pub country: String,
    /// What follows the country.
    pub reference: String,
    /// The authority, such as `NL-DNB`, under the scheme `PSD`.
    pub nca: Option<String>,
    /// The number that the authority gave, under the scheme `PSD`.
    pub authorization_number: Option<String>,
}

/// Reads the identifier of an organization, such as `PSDNL-DNB-R161162`.
///
/// Errors: `InvalidInput`, which says what is wrong with it.
#[uniffi::export]
pub fn parse_organization_identifier(
    text: String,
) -> Result<OrganizationIdentifierParts, QwacError> {
    let read = OrganizationIdentifier::parse(&text)?;
    Ok(OrganizationIdentifierParts {
        scheme: read.scheme().word().to_owned(),
        country: read.country().to_owned(),
        reference: read.reference().to_owned(),
        nca: read.nca().map(ToString::to_string),
        authorization_number: read.authorization_number().map(str::to_owned),
    })
}

/// A national competent authority.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Nca {
    /// The country's code: ISO 3166-1 alpha-2.
    pub country: String,
    /// The authority's abbreviation.
    pub authority: String,
    /// `listed`: in the list of the European Banking Authority; `former`: in an earlier one; `unknown`: in neither, which
    /// proves nothing.
    pub standing: String,
}

/// Reads the identifier of a national competent authority, such as `NL-DNB`.
///
/// Errors: `InvalidInput`, which says what is wrong with it.
#[uniffi::export]
pub fn parse_nca(text: String) -> Result<Nca, QwacError> {
    let read = NcaId::parse(&text)?;
    Ok(Nca {
        country: read.country().to_owned(),
        authority: read.authority().to_owned(),
        standing: match read.standing() {
            NcaStanding::Listed => "listed",
            NcaStanding::Former => "former",
            _ => "unknown",
        }
        .to_owned(),
    })
}

/// A role of a payment service provider as a certificate has it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CertificateRole {
    /// The role's number.
    pub oid: String,
    /// The role's name, such as `PSP_AS`.
    pub name: String,
    /// What it means.
    pub about: String,
}

/// The roles that a certificate can have: ETSI TS 119 495 V1.8.1, clause 5.2.2. CertCentral takes orders for the four of
/// PSD2 itself.
#[uniffi::export]
pub fn certificate_roles() -> Vec<CertificateRole> {
    let roles = KnownRole::ALL.into_iter().map(|role| CertificateRole {
        oid: role.oid().to_owned(),
        name: role.name().to_owned(),
        about: role.about().to_owned(),
    });
    roles.collect()
}

/// What the standards call an object identifier, if they have a name for it.
#[uniffi::export]
pub fn oid_name(oid: String) -> Option<String> {
    let oid = qwac_psd2::certificate::Oid::from(oid);
    oid.name().map(str::to_owned)
}
