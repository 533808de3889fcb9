//! Finds what passes for a card number in text, and takes it out.

use std::ops::Range;

const GONE: &str = "[secret]";

/// The text with `[secret]` in place of every card number, known or not: 12 to 19 digits that pass the Luhn test, with
/// up to two spaces, hyphens or dots between any two of them.
pub(crate) fn without_card_numbers(text: &str) -> String {
    if is_thumbprint(text) {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    let mut end = 0;
    for number in card_numbers(text) {
        // What overlaps the number before belongs to the same stretch, which has its `[secret]` already.
        if number.start >= end {
            kept.push_str(text.get(end..number.start).unwrap_or_default());
            kept.push_str(GONE);
        }
        end = end.max(number.end);
    }
    kept.push_str(text.get(end..).unwrap_or_default());
    kept
}

/// Forty hexadecimal digits and not only decimal ones, as in `renewed_thumbprint`. About one in a hundred has a stretch
/// in it that passes for a card number, but is none.
fn is_thumbprint(text: &str) -> bool {
    text.len() == 40
        && text.bytes().all(|byte| byte.is_ascii_hexdigit())
        && text.bytes().any(|byte| !byte.is_ascii_digit())
}

/// Digits without anything between them.
struct Group<'a> {
    start: usize,
    digits: &'a str,
    /// Digits stand close enough before it to be of the same number.
    continues: bool,
}

/// Where card numbers stand, by their beginnings; they may overlap. Each begins with a group of digits and ends with
/// one, so that the digits of an order number, a time or a telephone number beside it do not hide it.
fn card_numbers(text: &str) -> Vec<Range<usize>> {
    let groups = groups(text);
    let mut found = Vec::new();
    for (index, first) in groups.iter().enumerate() {
        let mut digits = String::new();
        for (distance, group) in groups.iter().skip(index).enumerate() {
            if distance > 0 && !group.continues || digits.len() + group.digits.len() > 19 {
                break;
            }
            digits.push_str(group.digits);
            if digits.len() >= 12 && passes_luhn(&digits) {
                found.push(first.start..group.start + group.digits.len());
            }
        }
    }
    found
}

fn groups(text: &str) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut rest = text;
    let mut start = 0;
    while let Some(skipped) = rest.find(|c: char| c.is_ascii_digit()) {
        let (between, found) = rest.split_at(skipped);
        let length = found
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(found.len());
        let (digits, after) = found.split_at(length);
        start += skipped;
        groups.push(Group {
            start,
            digits,
            continues: !groups.is_empty() && separates(between),
        });
        start += length;
        rest = after;
    }
    groups
}

fn separates(between: &str) -> bool {
    between.chars().count() <= 2
        && between
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '-' | '.'))
}

/// The check that card numbers carry: every second digit from the right counts twice, with the digits of the double
/// added up, and the sum is a multiple of ten.
fn passes_luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(digit.saturating_sub(b'0'));
            match (place % 2, digit) {
                (0, _) => digit,
                (_, 0..=4) => digit * 2,
                _ => digit * 2 - 9,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn card_numbers_go_however_they_are_written() {
        for number in [
            "4111111111111111",
            "4111 1111 1111 1111",
            "4111  1111  1111  1111",
            "4111\u{a0}1111\u{a0}1111\u{a0}1111",
            "4111-1111-1111-1111",
            "4111. 1111. 1111. 1111",
            "4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1",
            "3782-822463-10005",
            // Nineteen digits, and twelve.
            "6304000000000000000",
            "501800000009",
        ] {
            for (before, after) in [("", ""), ("é card", "é"), ("cvv 333, ", "; 12")] {
                assert_eq!(
                    without_card_numbers(&format!("{before}{number}{after}")),
                    format!("{before}[secret]{after}"),
                );
            }
        }
    }

    #[test]
    fn other_digits_beside_a_card_number_do_not_hide_it() {
        assert_eq!(
            without_card_numbers("4111 1111 1111 1111 917 4111111111111111 333"),
            "[secret] 917 [secret] 333"
        );
        let text = without_card_numbers("12 2026 4111 1111 1111 1111 09 2028");
        assert!(!text.contains("1111"), "{text}");
    }

    #[test]
    fn numbers_that_are_no_card_stay() {
        for text in [
            "",
            "é",
            "order 112233",
            "2026-11-24 10:00:00",
            "4111111111111112",
            "4111 1111   1111 1111",
            "4111a1111b1111c1111",
            // Luhn would let these pass, but they are too short and too long.
            "00000000000",
            "00000000000000000000",
            "+12 345 678 9012",
            "ends. - 5",
            "4111111111111111abcdefabcdefabcdefabcdef",
        ] {
            assert_eq!(without_card_numbers(text), text);
        }
    }
}
