//! Card numbers: their length, first and check digits, and what their networks print on the card.

use crate::scrub::luhn;
use zeroize::Zeroizing;

/// Why a number is no card's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CardFault {
    /// Something else than digits is in it.
    NotDigits,
    /// Not of 12 to 19 digits.
    Length,
    /// Begins with 0.
    LeadingZero,
    /// The last digit doesn't fit the others.
    CheckDigit,
}

/// What is wrong with a card number without spaces and hyphens.
pub(super) fn fault(number: &str) -> Option<CardFault> {
    let digits: Option<Vec<u32>> = number.chars().map(|c| c.to_digit(10)).collect();
    let Some(digits) = digits.map(Zeroizing::new) else {
        return Some(CardFault::NotDigits);
    };
    if !(12..=19).contains(&digits.len()) {
        Some(CardFault::Length)
    } else if digits.starts_with(&[0]) {
        Some(CardFault::LeadingZero)
    } else if !luhn(&digits) {
        Some(CardFault::CheckDigit)
    } else {
        None
    }
}

/// How many digits the verification value has on cards of this number's network, if it is a known one.
pub(super) fn cvv_length(number: &str) -> Option<usize> {
    match number.get(..4)?.parse::<u16>().ok()? {
        // American Express.
        3400..=3499 | 3700..=3799 => Some(4),
        // Mastercard, Diners Club, JCB.
        2221..=2720 | 3000..=3059 | 3528..=3589 | 3600..=3699 | 3800..=3999 => Some(3),
        // Visa, then Maestro and Mastercard.
        4000..=5899 => Some(3),
        // Discover, UnionPay, Maestro.
        6011 | 6200..=6299 | 6440..=6599 | 6304 | 6700..=6799 => Some(3),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Published test numbers, with the length of their verification value.
    const TEST_NUMBERS: [(&str, usize); 10] = [
        ("4111111111111111", 3),
        ("5555555555554444", 3),
        ("2223003122003222", 3),
        ("378282246310005", 4),
        ("341111111111111", 4),
        ("6011111111111117", 3),
        ("30569309025904", 3),
        ("3530111333300000", 3),
        ("676770000005", 3),
        ("6212345678900000003", 3),
    ];

    #[test]
    fn test_numbers_of_all_networks_pass() {
        for (number, cvv) in TEST_NUMBERS {
            assert_eq!(fault(number), None, "{number}");
            assert_eq!(cvv_length(number), Some(cvv), "{number}");
        }
    }

    #[test]
    fn a_number_is_refused_for_its_form_first() {
        for (number, wrong) in [
            ("", CardFault::Length),
            ("4111.1111.1111.1111", CardFault::NotDigits),
            ("411111111111111١", CardFault::NotDigits),
            ("41111111116", CardFault::Length),
            ("41111111111111111111", CardFault::Length),
            // Passes the check of its last digit.
            ("0000000000000000", CardFault::LeadingZero),
            ("4111111111111112", CardFault::CheckDigit),
        ] {
            assert_eq!(fault(number), Some(wrong), "{number}");
        }
    }

    #[test]
    fn an_unknown_network_has_no_length() {
        for number in ["", "41", "9999", "6001000000000", "+123", "é123", "1234"] {
            assert_eq!(cvv_length(number), None, "{number}");
        }
    }

    proptest! {
        /// What the check digit is for: ISO/IEC 7812-1, annex B.
        #[test]
        fn one_wrong_digit_is_always_found(
            (number, _) in proptest::sample::select(TEST_NUMBERS.as_slice()),
            at in 1_usize..12,
            add in 1_u8..10,
        ) {
            let mut digits = number.as_bytes().to_vec();
            digits[at] = b'0' + (digits[at] - b'0' + add) % 10;
            let changed = String::from_utf8(digits).unwrap();
            prop_assert_eq!(fault(&changed), Some(CardFault::CheckDigit));
        }

        #[test]
        fn every_text_gets_an_answer(text in "\\PC{0,24}") {
            fault(&text);
            cvv_length(&text);
        }
    }
}
