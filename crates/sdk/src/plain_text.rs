//! Makes text from outside safe to show: on one line, without characters that steer a terminal, not too long.

/// The text on one line of at most `most` characters.
///
/// Controls, line separators and characters that change the direction of writing become U+FFFD: with them, a server
/// could forge lines of a log or what a terminal shows.
pub(crate) fn one_line(text: &str, most: usize) -> String {
    let mut line: String = text.chars().take(most).map(visible).collect();
    if text.chars().nth(most).is_some() {
        line.push_str(" ...");
    }
    line
}

fn visible(c: char) -> char {
    match c {
        '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_breaks_the_line_or_steers_the_terminal() {
        let line = one_line("a\nb\x1b[2J\u{9b}c\u{202e}d\u{2028}", 100);
        assert_eq!(line, "a\u{fffd}b\u{fffd}[2J\u{fffd}c\u{fffd}d\u{fffd}");
    }

    #[test]
    fn long_text_is_cut_and_says_so() {
        assert_eq!(one_line("äöü", 3), "äöü");
        assert_eq!(one_line("äöüx", 3), "äöü ...");
    }
}
