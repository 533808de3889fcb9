//! Takes secrets out of text that a server or a library wrote.

use std::borrow::Cow;

const GONE: &str = "[secret]";

/// The secrets of one call.
pub(crate) struct Scrub<'a> {
    secrets: Vec<&'a str>,
}

impl<'a> Scrub<'a> {
    pub(crate) fn new(secrets: impl IntoIterator<Item = &'a str>) -> Self {
        let mut secrets: Vec<_> = secrets.into_iter().filter(|s| !s.is_empty()).collect();
        // The longest first, so that one inside another leaves nothing of the other.
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        Self { secrets }
    }

    /// The text without the secrets and without anything that looks like a card number.
    pub(crate) fn text(&self, text: &str) -> String {
        let mut text = Cow::Borrowed(text);
        for secret in &self.secrets {
            if text.contains(secret) {
                text = Cow::Owned(replace_whole(&text, secret));
            }
        }
        card_numbers(&text)
    }
}

/// Replaces the secret where it stands by itself. A short one, such as `123`, must not break up a longer number.
fn replace_whole(text: &str, secret: &str) -> String {
    let short = secret.len() < 8;
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(secret) {
        out.push_str(before);
        let inside = short
            && (out.ends_with(|c: char| c.is_ascii_alphanumeric())
                || after.starts_with(|c: char| c.is_ascii_alphanumeric()));
        out.push_str(if inside { secret } else { GONE });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Replaces digits that make up a card number: 12 to 19 of them that pass the Luhn test, spaces and hyphens between
/// them or not.
pub(crate) fn card_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = String::new();
    for c in text.chars() {
        let separator = matches!(c, ' ' | '-') && run.ends_with(|c: char| c.is_ascii_digit());
        if c.is_ascii_digit() || separator {
            run.push(c);
        } else {
            flush(&mut run, &mut out);
            out.push(c);
        }
    }
    flush(&mut run, &mut out);
    out
}

/// Writes a run of digit groups with the groups left out that together make up a card number.
fn flush(run: &mut String, out: &mut String) {
    let groups: Vec<&str> = run.split_inclusive([' ', '-']).collect();
    let mut rest = groups.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let longest_card = (1..=rest.len()).rev().find_map(|count| {
            let (card, after) = rest.split_at(count);
            is_card(card).then_some((card, after))
        });
        match longest_card {
            Some((card, after)) => {
                out.push_str(GONE);
                out.extend(
                    card.last()
                        .and_then(|group| group.chars().find(|c| !c.is_ascii_digit())),
                );
                rest = after;
            }
            None => {
                out.push_str(first);
                rest = others;
            }
        }
    }
    run.clear();
}

fn is_card(groups: &[&str]) -> bool {
    let digits: Vec<u32> = groups
        .iter()
        .flat_map(|group| group.chars())
        .filter_map(|c| c.to_digit(10))
        .collect();
    (12..=19).contains(&digits.len()) && luhn(&digits)
}

fn luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(i, digit)| match (i % 2, digit * 2) {
            (0, _) => *digit,
            (_, double) if double > 9 => double - 9,
            (_, double) => double,
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_go_and_the_rest_stays() {
        let scrub = Scrub::new(["k3y-canary", "333", ""]);
        assert_eq!(
            scrub.text("key k3y-canary, cvv 333, order 1333444"),
            "key [secret], cvv [secret], order 1333444"
        );
    }

    #[test]
    fn card_numbers_go_however_they_are_written() {
        for number in [
            "4111111111111111",
            "4111 1111 1111 1111",
            "3782-822463-10005",
        ] {
            let text = card_numbers(&format!("card {number} was refused"));
            assert!(!text.contains("1111") && !text.contains("0005"), "{text}");
            assert!(
                text.starts_with("card ") && text.ends_with("was refused"),
                "{text}"
            );
        }
    }

    #[test]
    fn a_card_number_beside_other_digits_goes_too() {
        let beside = card_numbers("4111 1111 1111 1111 333 or 4111111111111111 333");
        assert_eq!(beside, "[secret] 333 or [secret] 333");
    }

    #[test]
    fn numbers_that_are_no_card_stay() {
        for text in [
            "order 112233",
            "2026-11-24 10:00:00",
            "4111111111111112",
            "+31 20 555 0100",
        ] {
            assert_eq!(card_numbers(text), text);
        }
    }
}
