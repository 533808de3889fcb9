//! The competent authorities that are known.

use super::identifier::NcaId;

/// What the lists say of an authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NcaStanding {
    /// In the list of the European Banking Authority, version 4 of 2023-02-02.
    Listed,
    /// In an earlier list: a certificate of an older day may have it.
    Former,
    /// In neither. The list goes out of date, so that this proves nothing.
    Unknown,
}

impl NcaId {
    /// What the lists say of it.
    pub fn standing(&self) -> NcaStanding {
        let stands = |list: &[(&str, &str)]| list.contains(&(self.country(), self.authority()));
        if stands(&LISTED) {
            NcaStanding::Listed
        } else if stands(&FORMER) {
            NcaStanding::Former
        } else {
            NcaStanding::Unknown
        }
    }

    /// The authority that the list has for this country.
    pub fn listed_for(country: &str) -> Option<Self> {
        let (country, authority) = LISTED.iter().find(|(listed, _)| *listed == country)?;
        Self::parse(&format!("{country}-{authority}")).ok()
    }
}

/// The list of ETSI TS 119 495's authorities, version 4 (European Banking Authority, 2023-02-02), as zlint has it.
const LISTED: [(&str, &str); 30] = [
    ("AT", "FMA"),
    ("BE", "NBB"),
    ("BG", "BNB"),
    ("CY", "CBC"),
    ("CZ", "CNB"),
    ("DE", "BAFIN"),
    ("DK", "DFSA"),
    ("EE", "FI"),
    ("ES", "BE"),
    ("FI", "FINFSA"),
    ("FR", "ACPR"),
    ("GR", "BOG"),
    ("HR", "HNB"),
    ("HU", "CBH"),
    ("IE", "CBI"),
    ("IS", "CBI"),
    ("IT", "BI"),
    ("LI", "FMA"),
    ("LT", "BL"),
    ("LU", "CSSF"),
    ("LV", "BL"),
    ("MT", "MFSA"),
    ("NL", "DNB"),
    ("NO", "FSA"),
    ("PL", "PFSA"),
    ("PT", "BP"),
    ("RO", "NBR"),
    ("SE", "FINA"),
    ("SI", "BS"),
    ("SK", "NBS"),
];

/// In ETSI TS 119 495 V1.2.1, Annex D, and in no list since.
const FORMER: [(&str, &str); 4] = [("GB", "FCA"), ("HR", "CNB"), ("IS", "FME"), ("LV", "FCMC")];
