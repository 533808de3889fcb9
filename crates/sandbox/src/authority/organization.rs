//! The organization in a certificate, and the national competent authority that supervises it.

/// What a certificate says of the organization. None of it comes with the order: the CA takes it from the validated
/// organization.
///
/// The fields are open, so that a test can have a certificate issued that contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Organization {
    /// The legal name, at most 64 characters (EV Guidelines 7.1.4.2.1).
    pub name: String,
    /// The country of its seat and of its register, ISO 3166-1 alpha-2 in capitals.
    pub country: String,
    /// State or province. A certificate has this or the locality, or both (EV Guidelines 7.1.4.2.6).
    pub state: Option<String>,
    /// City.
    pub locality: Option<String>,
    /// What kind of organization it is, one of the words of EV Guidelines 7.1.4.2.3.
    pub business_category: String,
    /// Its number in the register; in the certificate `serialNumber`.
    pub registration_number: String,
    /// Scheme, country, `-` and reference, such as `PSDNL-DNB-TEST12345`. Source: EV Guidelines 7.1.4.2.8, ETSI TS
    /// 119 495 GEN-5.2.1-3.
    pub identifier: String,
    /// The national competent authority's identifier, such as `NL-DNB`.
    pub nca_id: String,
    /// The national competent authority's name.
    pub nca_name: String,
}

impl Organization {
    /// An organization with details that are as good as real ones in form, and TEST where they are made up.
    ///
    /// `country` is an ISO 3166-1 alpha-2 code in any case. The national competent authority is the country's; one
    /// without gets `CC-TEST`. `number` sets apart organizations, and may be the one that it has in the account.
    #[must_use]
    pub fn pretended(name: impl Into<String>, country: &str, number: u64) -> Self {
        let country = country.to_ascii_uppercase();
        let (code, nca_name) = NATIONAL_AUTHORITIES
            .iter()
            .find(|(of, ..)| *of == country)
            .map_or(("TEST", "TEST Competent Authority"), |(_, code, name)| {
                (*code, *name)
            });
        Self {
            name: name.into(),
            state: None,
            locality: Some("Test City".to_owned()),
            business_category: "Private Organization".to_owned(),
            registration_number: format!("TEST{number}"),
            identifier: format!("PSD{country}-{code}-TEST{number}"),
            nca_id: format!("{country}-{code}"),
            nca_name: nca_name.to_owned(),
            country,
        }
    }
}

/// Country, code and English name of the national competent authorities.
///
/// The codes are those of the EBA's list, version 4 of 2023-02-02, as zlint's `w_qcstatem_psd2_ncaid_eulist` has it. The
/// names are those of ETSI TS 119 495 V1.2.1, Annex D; where the list has another authority since, its own.
const NATIONAL_AUTHORITIES: [(&str, &str, &str); 30] = [
    ("AT", "FMA", "Austria Financial Market Authority"),
    ("BE", "NBB", "National Bank of Belgium"),
    ("BG", "BNB", "Bulgarian National Bank"),
    ("CY", "CBC", "Central Bank of Cyprus"),
    ("CZ", "CNB", "Czech National Bank"),
    ("DE", "BAFIN", "Federal Financial Supervisory Authority"),
    ("DK", "DFSA", "Danish Financial Supervisory Authority"),
    ("EE", "FI", "Estonia Financial Supervisory Authority"),
    ("ES", "BE", "Bank of Spain"),
    ("FI", "FINFSA", "Finnish Financial Supervisory Authority"),
    (
        "FR",
        "ACPR",
        "Prudential Supervisory and Resolution Authority",
    ),
    ("GR", "BOG", "Bank of Greece"),
    ("HR", "HNB", "Croatian National Bank"),
    ("HU", "CBH", "Central Bank of Hungary"),
    ("IE", "CBI", "Central Bank of Ireland"),
    ("IS", "CBI", "Central Bank of Iceland"),
    ("IT", "BI", "Bank of Italy"),
    ("LI", "FMA", "Financial Market Authority Liechtenstein"),
    ("LT", "BL", "Bank of Lithuania"),
    (
        "LU",
        "CSSF",
        "Commission for the Supervision of Financial Sector",
    ),
    ("LV", "BL", "Bank of Latvia"),
    ("MT", "MFSA", "Malta Financial Services Authority"),
    ("NL", "DNB", "The Netherlands Bank"),
    ("NO", "FSA", "The Financial Supervisory Authority of Norway"),
    ("PL", "PFSA", "Polish Financial Supervision Authority"),
    ("PT", "BP", "Bank of Portugal"),
    ("RO", "NBR", "National bank of Romania"),
    ("SE", "FINA", "Swedish Financial Supervision Authority"),
    ("SI", "BS", "Bank of Slovenia"),
    ("SK", "NBS", "National Bank of Slovakia"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_authority_is_the_countrys_and_stands_in_the_identifier() {
        let bank = Organization::pretended("Example Bank", "de", 7);
        assert_eq!(bank.country, "DE");
        assert_eq!(bank.nca_id, "DE-BAFIN");
        assert_eq!(bank.nca_name, "Federal Financial Supervisory Authority");
        assert_eq!(bank.identifier, "PSDDE-BAFIN-TEST7");
    }

    #[test]
    fn a_country_without_one_gets_a_test_authority() {
        let bank = Organization::pretended("Example Bank", "CH", 7);
        assert_eq!(bank.identifier, "PSDCH-TEST-TEST7");
        assert_eq!(bank.nca_id, "CH-TEST");
    }

    #[test]
    fn every_listed_authority_has_the_documented_form() {
        for (country, code, name) in NATIONAL_AUTHORITIES {
            assert!(country.len() == 2 && (2..=8).contains(&code.len()));
            assert!(
                [country, code]
                    .concat()
                    .bytes()
                    .all(|byte| byte.is_ascii_uppercase())
            );
            // Latin letters (GEN-5.2.3-1), which pkilint takes for ASCII.
            assert!(name.is_ascii() && !name.is_empty());
        }
        assert!(NATIONAL_AUTHORITIES.is_sorted());
    }
}
