//! Countries by their codes: ISO 3166-1 alpha-2.

use crate::rule::shown;

/// Whether this is the code of a country, in upper or lower case.
///
/// `XK` is no official code, but the one by which Kosovo is known where it is needed: the CA decides.
pub(crate) fn is_code(code: &str) -> bool {
    let code = code.to_ascii_uppercase();
    code == "XK" || CODES.binary_search(&code.as_str()).is_ok()
}

/// The code that is meant by one that people take for it.
pub(crate) fn meant(code: &str) -> Option<&'static str> {
    match code.to_ascii_uppercase().as_str() {
        "UK" => Some("GB"),
        "EL" => Some("GR"),
        _ => None,
    }
}

/// What is wrong with a code of two letters, in words.
pub(crate) fn fault(code: &str) -> Option<String> {
    // Another form than two letters is told by the spec's pattern.
    let two_letters = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic());
    (two_letters && !is_code(code)).then(|| {
        let hint = meant(code).map_or_else(String::new, |meant| format!("; is {meant:?} meant?"));
        format!("{} is not the code of a country{hint}", shown(code))
    })
}

/// The officially assigned codes, sorted.
const CODES: [&str; 249] = [
    "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX", "AZ",
    "BA", "BB", "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS",
    "BT", "BV", "BW", "BY", "BZ", "CA", "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN",
    "CO", "CR", "CU", "CV", "CW", "CX", "CY", "CZ", "DE", "DJ", "DK", "DM", "DO", "DZ", "EC", "EE",
    "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA", "GB", "GD", "GE", "GF",
    "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "HK", "HM",
    "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM",
    "JO", "JP", "KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC",
    "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY", "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK",
    "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA",
    "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP", "NR", "NU", "NZ", "OM", "PA", "PE", "PF", "PG",
    "PH", "PK", "PL", "PM", "PN", "PR", "PS", "PT", "PW", "PY", "QA", "RE", "RO", "RS", "RU", "RW",
    "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM", "SN", "SO", "SR", "SS",
    "ST", "SV", "SX", "SY", "SZ", "TC", "TD", "TF", "TG", "TH", "TJ", "TK", "TL", "TM", "TN", "TO",
    "TR", "TT", "TV", "TW", "TZ", "UA", "UG", "UM", "US", "UY", "UZ", "VA", "VC", "VE", "VG", "VI",
    "VN", "VU", "WF", "WS", "YE", "YT", "ZA", "ZM", "ZW",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_two_capital_letters_and_sorted() {
        assert!(CODES.is_sorted_by(|one, other| one < other));
        for code in CODES {
            assert!(code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()));
        }
    }

    #[test]
    fn a_code_is_known_in_either_case() {
        for code in ["NL", "nl", "Gb", "XK", "ZW", "AD"] {
            assert_eq!(fault(code), None, "{code}");
        }
    }

    #[test]
    fn a_code_of_no_country_is_told_and_of_two_what_is_meant() {
        for code in ["AA", "EU", "XX", "ZZ", "AN", "YU"] {
            let told = fault(code).unwrap();
            assert!(told.contains(code) && !told.contains("meant"), "{told}");
        }
        assert!(fault("uk").unwrap().contains("\"GB\""));
        assert!(fault("EL").unwrap().contains("\"GR\""));
    }

    #[test]
    fn another_form_is_not_told_here() {
        for code in ["", "N", "NLD", "é", "1A", "Netherlands"] {
            assert_eq!(fault(code), None, "{code}");
        }
    }
}
