//! Text that is safe to show: a server or a file must not steer the terminal or add lines.

use serde::Serialize;

/// The text on one line.
pub(crate) fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if steers(c) { '\u{fffd}' } else { c })
        .collect()
}

/// JSON over several lines, in which what could steer a terminal is escaped.
pub(crate) fn json_text(value: &impl Serialize) -> serde_json::Result<String> {
    let mut text = String::new();
    for c in serde_json::to_string_pretty(value)?.chars() {
        // JSON's own layout has line ends. Everything else of this kind stands inside of strings.
        if c != '\n' && steers(c) {
            text.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            text.push(c);
        }
    }
    Ok(text)
}

/// Replaces every run of so many digits or more, which may be a card number. Between two digits of a run may stand a
/// space, a hyphen or a dot.
pub(crate) fn without_digits(text: &str, many: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let (run, after) = from.split_at(run_of_digits(from));
        let digits = run.chars().filter(char::is_ascii_digit).count();
        out.push_str(before);
        out.push_str(if digits < many { run } else { "..." });
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The length of the run with which the text begins.
fn run_of_digits(text: &str) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        match c {
            _ if c.is_ascii_digit() => end = at + 1,
            ' ' | '-' | '.' if at == end => {}
            _ => break,
        }
    }
    end
}

/// Controls, line separators and characters that change the direction of writing.
fn steers(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_steers_the_terminal() {
        let text = "a\nb\x1b[2J\u{9b}\u{202e}\u{2028}z";
        assert!(!one_line(text).chars().any(steers));
        let json = json_text(&serde_json::json!({ "a": text })).unwrap();
        assert!(!json.chars().any(|c| c != '\n' && steers(c)), "{json}");
        let back: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(back["a"], text);
    }

    #[test]
    fn long_runs_of_digits_go() {
        assert_eq!(
            without_digits("line 12, 41111 and 7", 4),
            "line 12, ... and 7"
        );
        assert_eq!(without_digits("é4111", 4), "é...");
        assert_eq!(without_digits("\"4111 11-1.1\", 5", 8), "\"...\", 5");
        assert_eq!(without_digits("4111, 1111  11", 5), "4111, 1111  11");
    }
}
