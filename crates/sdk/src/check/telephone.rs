//! The structure of telephone numbers: E.164, and what people write in its place.

/// What a text is as a telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Telephone {
    /// An international number: `+` and 7 to 15 digits.
    International,
    /// A number whose form leaves a doubt; which.
    Doubtful(&'static str),
    /// No telephone number; why.
    None(&'static str),
}

/// Reads a telephone number as people write it. Nothing is said of whether the number is in use.
pub(super) fn read(text: &str) -> Telephone {
    let text = text.trim().to_lowercase();
    let (number, extension) = match text.find(['x', 'e', '#', ';', ',']) {
        Some(at) => text.split_at_checked(at).unwrap_or((&text, "")),
        None => (text.as_str(), ""),
    };
    match main_number(number) {
        Telephone::None(why) => Telephone::None(why),
        read if extension.is_empty() => read,
        _ if is_extension(extension) => Telephone::Doubtful("has an extension in it"),
        _ => Telephone::None("has characters in it that no telephone number has"),
    }
}

/// Whether this is an extension with what people write before it, such as `ext. 12` or `x12`.
fn is_extension(text: &str) -> bool {
    let words = ["extension", "ext", "x", "#", ";ext", ","];
    let rest = words.iter().find_map(|word| text.strip_prefix(word));
    rest.is_some_and(|rest| {
        let digits = rest.trim_start_matches([' ', '.', ':', '=']);
        (1..=16).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn main_number(number: &str) -> Telephone {
    let without_zero = number.replacen("(0)", "", 1);
    let drops_zero = without_zero.len() != number.len();
    let number: String = without_zero.chars().filter(|c| !separates(*c)).collect();
    let (international, digits) = match number.strip_prefix('+') {
        Some(digits) => (true, digits),
        None => (false, number.as_str()),
    };
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Telephone::None("has characters in it that no telephone number has");
    }
    // The two zeros, or 011, that many countries dial before a foreign country's code are no part of the number.
    let dialled = match international {
        true => None,
        false => digits
            .strip_prefix("00")
            .or_else(|| digits.strip_prefix("011")),
    };
    match dialled.unwrap_or(digits).len() {
        0 => Telephone::None("has no digits"),
        1..7 => Telephone::None("has fewer than 7 digits"),
        16.. => Telephone::None("has more than 15 digits"),
        _ if international && digits.starts_with('0') => {
            Telephone::None("has a 0 after the +, where a country's code begins")
        }
        _ if international && drops_zero => {
            Telephone::Doubtful("has a (0), which is not dialled after the country's code")
        }
        _ if international => Telephone::International,
        _ => Telephone::Doubtful("does not begin with + and the country's code"),
    }
}

/// What people write between the digits.
fn separates(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn international_numbers_pass_however_they_are_spaced() {
        for number in [
            // The order page's own example.
            "+12 345 678 9012",
            "+31 20 555 0100",
            "+1 (801) 701-9600",
            "(+49) 30/123.456.78",
            " +44\u{a0}20\u{2011}7946\u{2013}0958 ",
            "+6832345",
            "+123456789012345",
        ] {
            assert_eq!(read(number), Telephone::International, "{number}");
        }
    }

    #[test]
    fn a_form_that_leaves_a_doubt_is_told() {
        for (number, doubt) in [
            ("8017019600", "does not begin with +"),
            ("020 555 0100", "does not begin with +"),
            ("0031 20 555 0100", "does not begin with +"),
            ("011 44 20 7946 0958 123", "does not begin with +"),
            ("+31 (0)20 555 0100", "(0)"),
            ("+31 20 555 0100 x12", "extension"),
            ("+31 20 555 0100 ext. 12", "extension"),
            ("+31 20 555 0100, 12", "extension"),
            ("+31 20 555 0100 Extension 12", "extension"),
            ("+31 20 555 0100;ext=12", "extension"),
            ("020 555 0100 #12", "extension"),
        ] {
            match read(number) {
                Telephone::Doubtful(told) => assert!(told.contains(doubt), "{number}: {told}"),
                other => panic!("{number}: {other:?}"),
            }
        }
    }

    #[test]
    fn what_is_no_number_is_told_why() {
        for (number, why) in [
            (" ", "no digits"),
            ("+", "no digits"),
            ("n/a", "characters"),
            ("1-800-FLOWERS", "characters"),
            ("+31 20 555 0100 or +31 20 555 0101", "characters"),
            ("31+205550100", "characters"),
            ("++31205550100", "characters"),
            ("jane@example.com", "characters"),
            ("+٣١٢٠٥٥٥٠١٠٠", "characters"),
            ("+31 20 555 0100 ext.", "characters"),
            ("+31 20 555 0100 ext é", "characters"),
            ("12345", "fewer than 7"),
            ("+31 205", "fewer than 7"),
            ("00 12345", "fewer than 7"),
            ("+1234567890123456", "more than 15"),
            ("+0 20 555 0100", "a 0 after the +"),
        ] {
            match read(number) {
                Telephone::None(told) => assert!(told.contains(why), "{number}: {told}"),
                other => panic!("{number}: {other:?}"),
            }
        }
    }

    proptest! {
        #[test]
        fn every_text_gets_an_answer(text in "\\PC{0,40}|[+0-9 x().-]{0,40}") {
            read(&text);
        }

        #[test]
        fn spaces_change_nothing(number in "\\+[1-9][0-9]{6,14}", at in 0_usize..16) {
            let mut spaced = number.clone();
            spaced.insert(at.min(number.len()), ' ');
            prop_assert_eq!(read(&spaced), Telephone::International);
            prop_assert_eq!(read(&number), Telephone::International);
        }
    }
}
