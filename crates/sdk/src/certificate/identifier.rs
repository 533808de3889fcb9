//! Identifiers of an authority and of an organization, and their rules.

use crate::country;
use serde::Serialize;
use std::fmt;
use std::str::FromStr;

/// Why a text is no identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct IdentifierFault(String);

impl fmt::Display for IdentifierFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for IdentifierFault {}

fn fault<T>(why: impl Into<String>) -> Result<T, IdentifierFault> {
    Err(IdentifierFault(why.into()))
}

/// The identifier of a national competent authority, such as `NL-DNB`: a country (ISO 3166-1 alpha-2), a hyphen, and two to
/// eight capital letters.
///
/// Source: ETSI TS 119 495, GEN-5.2.3-2. An underscore in place of the hyphen, which some authorities publish, is none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NcaId {
    country: String,
    authority: String,
}

impl NcaId {
    /// Reads an identifier.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in words.
    pub fn parse(text: &str) -> Result<Self, IdentifierFault> {
        let Some((country, authority)) = text.split_once('-') else {
            if text.contains('_') {
                return fault(UNDERSCORE);
            }
            return fault("there is no hyphen between country and authority, as in NL-DNB");
        };
        known_country(country)?;
        if !is_authority(authority) {
            return fault(format!(
                "the authority must be two to eight capital letters, as in NL-DNB, not {}",
                shown(authority)
            ));
        }
        Ok(Self {
            country: country.to_owned(),
            authority: authority.to_owned(),
        })
    }

    /// The country's code: ISO 3166-1 alpha-2.
    pub fn country(&self) -> &str {
        &self.country
    }

    /// The authority's abbreviation.
    pub fn authority(&self) -> &str {
        &self.authority
    }
}

impl FromStr for NcaId {
    type Err = IdentifierFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl fmt::Display for NcaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.country, self.authority)
    }
}

/// Under which register an organization has its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IdentifierScheme {
    /// `PSD`: the authority that licensed it under PSD2.
    Psd,
    /// `NTR`: the national trade register.
    TradeRegister,
    /// `VAT`: the value added tax number.
    Vat,
    /// `LEI`: the legal entity identifier.
    Lei,
}

/// The `organizationIdentifier` of a subject, such as `PSDNL-DNB-R161162`.
///
/// Scheme (three letters), country (two), a hyphen, and the reference: CA/B Forum EV Guidelines, 7.1.4.2.8. Under the scheme
/// `PSD` the reference is the authority (two to eight capital letters), a hyphen, and the number that it gave, in which any
/// character may stand: ETSI TS 119 495, GEN-5.2.1-3.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OrganizationIdentifier {
    scheme: IdentifierScheme,
    country: String,
    nca: Option<NcaId>,
    reference: String,
}

impl OrganizationIdentifier {
    /// Reads an identifier.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in words.
    pub fn parse(text: &str) -> Result<Self, IdentifierFault> {
        let Some((word, rest)) = text.split_at_checked(3) else {
            return fault("too short: it begins with a scheme of three letters, such as PSD");
        };
        let Some(scheme) = IdentifierScheme::from_word(word) else {
            return fault(format!(
                "{} is none of the schemes PSD, NTR, VAT and LEI",
                shown(word)
            ));
        };
        let Some((country, reference)) = rest.split_once('-') else {
            return fault("there is no hyphen after the country, as in PSDNL-DNB-R161162");
        };
        // An LEI is of no country: EN 319 412-1 has "XG" for it. VAT numbers of Northern Ireland begin with XI, Greek ones EL.
        let of_scheme = match scheme {
            IdentifierScheme::Lei => country == "XG",
            IdentifierScheme::Vat => matches!(country, "EL" | "XI"),
            _ => false,
        };
        if !of_scheme {
            known_country(country)?;
        }
        if reference.is_empty() {
            return fault("nothing follows the country");
        }
        let mut identifier = Self {
            scheme,
            country: country.to_owned(),
            nca: None,
            reference: reference.to_owned(),
        };
        if scheme == IdentifierScheme::Psd {
            let Some((authority, number)) = reference.split_once('-') else {
                return fault(
                    "there is no hyphen between authority and authorization number, as in PSDNL-DNB-R161162",
                );
            };
            identifier.nca = Some(NcaId::parse(&format!("{country}-{authority}"))?);
            if number.is_empty() {
                return fault("there is no authorization number after the authority");
            }
        }
        Ok(identifier)
    }

    /// The register.
    pub fn scheme(&self) -> IdentifierScheme {
        self.scheme
    }

    /// The country's code.
    pub fn country(&self) -> &str {
        &self.country
    }

    /// What follows the country: as the CA/B Forum's own extension repeats it.
    pub fn reference(&self) -> &str {
        &self.reference
    }

    /// The authority, under the scheme `PSD`.
    pub fn nca(&self) -> Option<&NcaId> {
        self.nca.as_ref()
    }

    /// The number that the authority gave, under the scheme `PSD`.
    pub fn authorization_number(&self) -> Option<&str> {
        self.nca.as_ref()?;
        self.reference.split_once('-').map(|(_, number)| number)
    }
}

impl FromStr for OrganizationIdentifier {
    type Err = IdentifierFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl fmt::Display for OrganizationIdentifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = self.scheme.word();
        write!(f, "{word}{}-{}", self.country, self.reference)
    }
}

impl IdentifierScheme {
    /// The three letters.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Psd => "PSD",
            Self::TradeRegister => "NTR",
            Self::Vat => "VAT",
            Self::Lei => "LEI",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Psd, Self::TradeRegister, Self::Vat, Self::Lei]
            .into_iter()
            .find(|scheme| scheme.word() == word)
    }
}

/// The same, as the CA/B Forum's extension 2.23.140.3.1 has it: EV Guidelines, 7.1.2.2.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CabfOrganizationIdentifier {
    /// Three letters, such as `PSD`.
    pub scheme: String,
    /// Two letters.
    pub country: String,
    /// The state or province, where the register is one of these.
    pub state: Option<String>,
    /// What follows: under `PSD`, the authority, a hyphen and the number.
    pub reference: String,
}

impl fmt::Display for CabfOrganizationIdentifier {
    /// As the subject has it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.scheme, self.country)?;
        if let Some(state) = &self.state {
            write!(f, "+{state}")?;
        }
        write!(f, "-{}", self.reference)
    }
}

const UNDERSCORE: &str = "an underscore stands where a hyphen belongs, as in NL-DNB";

fn known_country(code: &str) -> Result<(), IdentifierFault> {
    if code.contains('_') {
        return fault(UNDERSCORE);
    }
    let capitals = code.bytes().all(|byte| byte.is_ascii_uppercase());
    if code.len() == 2 && capitals && code != "XK" && country::is_code(code) {
        return Ok(());
    }
    let hint =
        country::meant(code).map_or_else(String::new, |meant| format!("; is {meant} meant?"));
    fault(format!(
        "{} is not the code of a country{hint}",
        shown(code)
    ))
}

fn is_authority(text: &str) -> bool {
    (2..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn shown(text: &str) -> String {
    crate::rule::shown(text)
}
