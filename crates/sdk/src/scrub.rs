//! Takes secrets out of text that a server or a library wrote.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;
use zeroize::Zeroizing;

const GONE: &str = "[secret]";

/// How many characters may stand between two digits of a card number, such as `&nbsp;`.
const GAP: usize = 8;

/// The secrets of one call, in every spelling in which an answer may repeat them.
#[derive(Clone)]
pub(crate) struct Scrub {
    /// Digits of card numbers.
    numbers: Vec<Zeroizing<String>>,
    /// Other texts, in lower case.
    texts: Vec<Zeroizing<String>>,
}

impl fmt::Debug for Scrub {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scrub").finish_non_exhaustive()
    }
}

impl Scrub {
    pub(crate) fn new<'a>(secrets: impl IntoIterator<Item = &'a str>) -> Self {
        let mut scrub = Self {
            numbers: Vec::new(),
            texts: Vec::new(),
        };
        scrub.add(secrets);
        scrub
    }

    /// These secrets and those of a call.
    pub(crate) fn with(self: &Arc<Self>, secrets: &[Zeroizing<String>]) -> Arc<Self> {
        let mut scrub = Arc::clone(self);
        if !secrets.is_empty() {
            Arc::make_mut(&mut scrub).add(secrets.iter().map(|secret| secret.as_str()));
        }
        scrub
    }

    fn add<'a>(&mut self, secrets: impl IntoIterator<Item = &'a str>) {
        for secret in secrets.into_iter().filter(|secret| !secret.is_empty()) {
            if secret.len() >= 12 && secret.bytes().all(|byte| byte.is_ascii_digit()) {
                self.numbers.push(Zeroizing::new(secret.to_owned()));
            } else {
                self.texts.extend(spellings(secret));
            }
        }
        // The longest first, so that one inside another leaves nothing of the other.
        self.texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    }

    /// Whether these digits are the number of a card that we know.
    pub(crate) fn knows_number(&self, digits: &str) -> bool {
        self.numbers.iter().any(|number| number.as_str() == digits)
    }

    /// How many characters the longest secret may take in a text.
    pub(crate) fn longest(&self) -> usize {
        let numbers = self.numbers.iter().map(|number| number.len() * (GAP + 1));
        let texts = self.texts.iter().map(|text| text.chars().count());
        // A card number that nobody told us has 19 digits and gaps of two.
        numbers.chain(texts).max().unwrap_or(0).max(19 * 3)
    }

    /// The text without the secrets and without anything that passes for a card number.
    pub(crate) fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for number in &self.numbers {
            text = without(&text, |rest| find_digits(rest, number));
        }
        for secret in &self.texts {
            text = without_text(&text, secret);
        }
        card_numbers(&text)
    }
}

/// A secret as it is and as JSON, URLs and HTML write it, in lower case.
fn spellings(secret: &str) -> Vec<Zeroizing<String>> {
    let json = serde_json::to_string(secret).unwrap_or_default();
    let json = json.trim_matches('"');
    let percent: String = secret
        .bytes()
        .map(|byte| match byte {
            b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
            byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
            byte => format!("%{byte:02x}"),
        })
        .collect();
    let html = secret
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
    let mut spellings = vec![
        secret.to_ascii_lowercase(),
        json.to_ascii_lowercase(),
        // As PHP writes it.
        json.replace('/', "\\/").to_ascii_lowercase(),
        percent.replace("%20", "+").to_ascii_lowercase(),
        percent.to_ascii_lowercase(),
        html.to_ascii_lowercase(),
    ];
    spellings.sort();
    spellings.dedup();
    spellings.into_iter().map(Zeroizing::new).collect()
}

/// Replaces everything that `find` finds.
fn without(text: &str, find: impl Fn(&str) -> Option<Range<usize>>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(found) = find(rest)
        && let (Some(before), Some(after)) = (rest.get(..found.start), rest.get(found.end..))
    {
        out.push_str(before);
        out.push_str(GONE);
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Where these digits stand in this order, whatever stands between them.
fn find_digits(text: &str, digits: &str) -> Option<Range<usize>> {
    let first = digits.chars().next()?;
    let starts = text.char_indices().filter(|(_, c)| *c == first);
    starts
        .filter_map(|(start, _)| {
            let mut rest = text.get(start..)?.char_indices();
            let mut end = start;
            for digit in digits.chars() {
                let (at, found) = rest
                    .by_ref()
                    .take(GAP + 1)
                    .find(|(_, c)| c.is_ascii_digit())?;
                if found != digit {
                    return None;
                }
                end = start + at + 1;
            }
            Some(start..end)
        })
        .next()
}

/// Replaces a text, in whatever case. A short one, such as `123`, must not break up a longer word or number.
fn without_text(text: &str, secret: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let digits = secret.bytes().all(|byte| byte.is_ascii_digit());
    let joins = |c: char| c.is_ascii_digit() || (!digits && c.is_ascii_alphanumeric());
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (start, _) in lower.match_indices(secret) {
        let end = start + secret.len();
        // Lower case in ASCII changes no length, so that places are the same in both.
        let (Some(between), Some(found)) = (text.get(done..start), text.get(start..end)) else {
            continue;
        };
        let before = lower
            .get(..start)
            .is_some_and(|before| before.ends_with(joins));
        let after = lower
            .get(end..)
            .is_some_and(|after| after.starts_with(joins));
        out.push_str(between);
        out.push_str(if secret.len() < 8 && (before || after) {
            found
        } else {
            GONE
        });
        done = end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// Replaces digits that make up a card number: 12 to 19 of them that pass the Luhn test, with up to two spaces, hyphens
/// or dots between them.
pub(crate) fn card_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = String::new();
    for c in text.chars() {
        let gap = run
            .chars()
            .rev()
            .take_while(|c| !c.is_ascii_digit())
            .count();
        let separator = matches!(c, ' ' | '-' | '.' | '\u{a0}') && !run.is_empty() && gap < 2;
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
    let groups: Vec<&str> = run.split_inclusive(|c: char| !c.is_ascii_digit()).collect();
    let mut rest = groups.as_slice();
    while let Some((first, others)) = rest.split_first() {
        let longest_card = counts_up_to_a_card(rest).rev().find_map(|count| {
            let (card, after) = rest.split_at(count);
            is_card(card).then_some((card, after))
        });
        match longest_card {
            Some((card, after)) => {
                out.push_str(GONE);
                let last = card.last().and_then(|group| group.chars().next_back());
                out.extend(last.filter(|c| !c.is_ascii_digit()));
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

/// How many of the first groups to try together: while they have no more digits than a card.
fn counts_up_to_a_card(groups: &[&str]) -> std::ops::RangeInclusive<usize> {
    let mut digits = 0;
    let fitting = groups.iter().take_while(|group| {
        digits += group.bytes().filter(u8::is_ascii_digit).count();
        digits <= 19
    });
    1..=fitting.take(64).count()
}

fn is_card(groups: &[&str]) -> bool {
    let digits: Vec<u32> = groups
        .iter()
        .flat_map(|group| group.chars())
        .filter_map(|c| c.to_digit(10))
        .collect();
    (12..=19).contains(&digits.len()) && luhn(&digits)
}

/// Whether the last digit is the one that the others call for: ISO/IEC 7812-1, annex B.
pub(crate) fn luhn(digits: &[u32]) -> bool {
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
            scrub.text("key K3Y-canary, cvv333, CVV 333, order 1333444"),
            "key [secret], cvv[secret], CVV [secret], order 1333444"
        );
        // A short text must not break up a word.
        assert_eq!(
            Scrub::new(["Roe"]).text("roe's heroes"),
            "[secret]'s heroes"
        );
    }

    #[test]
    fn a_known_card_number_goes_however_it_is_written_and_even_if_mistyped() {
        // Not a valid number: the Luhn test would let it pass.
        let scrub = Scrub::new(["4111111111111112"]);
        for written in [
            "4111111111111112",
            "4111 1111 1111 1112",
            "4111  1111  1111  1112",
            "4111.1111.1111.1112",
            "4111&nbsp;1111&nbsp;1111&nbsp;1112",
            "4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-2",
        ] {
            assert_eq!(
                scrub.text(&format!("card {written}, sorry")),
                "card [secret], sorry"
            );
        }
        assert_eq!(scrub.text("4111111111111113"), "4111111111111113");
    }

    #[test]
    fn other_spellings_of_a_secret_go() {
        let scrub = Scrub::new(["a/b+c \"d\"<é>"]);
        for written in [
            "a/b+c \\\"d\\\"<é>",
            "a\\/b+c \\\"d\\\"<é>",
            "a%2Fb%2Bc%20%22d%22%3C%C3%A9%3E",
            "a%2fb%2bc+%22d%22%3c%c3%a9%3e",
            "A/B+C &quot;D&quot;&lt;é&gt;",
        ] {
            assert_eq!(scrub.text(&format!("x {written} y")), "x [secret] y");
        }
    }

    #[test]
    fn card_numbers_go_however_they_are_written() {
        for number in [
            "4111111111111111",
            "4111 1111 1111 1111",
            "3782-822463-10005",
            "4111. 1111. 1111. 1111",
        ] {
            let text = card_numbers(&format!("card {number} was refused"));
            assert_eq!(text, "card [secret] was refused");
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
            "ends. - 5",
        ] {
            assert_eq!(card_numbers(text), text);
        }
    }
}
