//! The lists of words, in each language: members that are the words, and any other word beside them.

use qwac_psd2::{Word, WordList};
use std::fmt::Write;

/// A list with its words.
type List = (WordList, Vec<Word>);

/// `class PspRole(str, Enum)`: a member is its word, so that what comes back as a plain text compares equal.
pub(crate) fn python(lists: &[List]) -> String {
    let mut out = String::from(
        "\"\"\"Lists of words. A word that this version doesn't know is a plain ``str``, in both directions.\"\"\"\n\n\
         from __future__ import annotations\n\nfrom enum import Enum\n",
    );
    out += "\n__all__ = [\n";
    for (list, _) in lists {
        let _ = writeln!(out, "    \"{}\",", list.name);
    }
    out += "]\n";
    for (list, words) in lists {
        let _ = writeln!(out, "\n\nclass {}(str, Enum):", list.name);
        let _ = writeln!(out, "    \"\"\"{}\"\"\"", text(list.about, "    "));
        out.push('\n');
        for word in words {
            let _ = writeln!(out, "    {} = \"{}\"", upper(word.name), word.word);
            let _ = writeln!(out, "    \"\"\"{}\"\"\"", text(word.about, "    "));
        }
        out += "\n    def __str__(self) -> str:\n        return self.value\n";
    }
    out
}

/// A class with the words as constants. No value class: functions that take one have no name in Java.
pub(crate) fn kotlin(lists: &[List]) -> String {
    let mut out = String::from("package eu.qwac.psd2\n");
    for (list, words) in lists {
        let name = list.name;
        let _ = write!(
            out,
            "\n/**\n * {}\n *\n * A word that this version doesn't know is one, too.\n *\n * @property word The word.\n */\n\
             public class {name}(public val word: String) {{\n    override fun equals(other: Any?): Boolean = other is {name} && \
             other.word == word\n\n    override fun hashCode(): Int = word.hashCode()\n\n    override fun toString(): String = \
             word\n\n    public companion object {{\n",
            text(list.about, " * ").replace(" * \n", " *\n")
        );
        for (place, word) in words.iter().enumerate() {
            if place > 0 {
                out.push('\n');
            }
            let about = text(word.about, "         * ");
            if about.contains('\n') {
                let _ = writeln!(out, "        /**\n         * {about}\n         */");
            } else {
                let _ = writeln!(out, "        /** {about} */");
            }
            let _ = writeln!(
                out,
                "        @JvmField\n        public val {}: {name} = {name}(\"{}\")",
                upper(word.name),
                word.word
            );
        }
        out += "    }\n}\n";
    }
    out
}

/// A structure with the words as static members; and the day, which Foundation has no type for.
pub(crate) fn swift(lists: &[List]) -> String {
    let mut out = String::new();
    let day: List = (
        WordList {
            name: "Day",
            about: "A day of the calendar, without a time and a zone: `2027-06-09`.",
            words: &[],
        },
        Vec::new(),
    );
    for (list, words) in lists.iter().chain([&day]) {
        let name = list.name;
        let _ = write!(
            out,
            "\n/// {}\npublic struct {name}: RawRepresentable, Hashable, Sendable, CustomStringConvertible, \
             ExpressibleByStringLiteral {{\n    /// The word.\n    public let rawValue: String\n\n    /// The one of this \
             word, known or not.\n    public init(rawValue: String) {{ self.rawValue = rawValue }}\n\n    /// The one of \
             this word, known or not.\n    public init(stringLiteral word: String) {{ rawValue = word }}\n\n    \
             /// The word.\n    public var description: String {{ rawValue }}\n",
            text(list.about, "/// ")
        );
        for word in words {
            let _ = write!(
                out,
                "\n    /// {}\n    public static let {} = {name}(rawValue: \"{}\")\n",
                text(word.about, "    /// "),
                lower(word.name),
                word.word
            );
        }
        out += "}\n";
    }
    out
}

/// A comment of Rust on lines that begin so.
fn text(about: &str, begin: &str) -> String {
    let lines: Vec<_> = about.trim().lines().map(str::trim).collect();
    let between = format!("\n{begin}");
    lines.join(&between)
}

/// `AccountServicing` as `ACCOUNT_SERVICING`.
fn upper(name: &str) -> String {
    let mut out = String::new();
    for (place, c) in name.chars().enumerate() {
        if c.is_uppercase() && place > 0 {
            out.push('_');
        }
        out.extend(c.to_uppercase());
    }
    out
}

/// `AccountServicing` as `accountServicing`; what Swift has a use for itself, in backticks.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    let name: String = first.chain(letters).collect();
    match name.as_str() {
        "default" => format!("`{name}`"),
        _ => name,
    }
}
