//! Reads an order from a TOML or JSON file in the SDK's words.

use crate::text::without_digits;
use qwac_psd2::{Checker, Order, UniqueJson};
use serde_json::Value;
use std::io::Read;
use std::path::Path;

/// The most bytes of a file that are read: 1 MiB. An order has a few kilobytes.
const MOST: u64 = 1024 * 1024;

/// Reads the order. Its CSR stands in the file or in one that the file names, seen from the order's folder.
pub(crate) fn read(path: &Path) -> Result<Order, String> {
    let in_file = |what: String| format!("{}: {what}", path.display());
    let text = text(path)?;
    let mut order = parse(path, &text).map_err(in_file)?;
    if let Some(csr) = order.get_mut("csr")
        && let Some(given) = csr.as_str().filter(|given| names_a_file(given))
    {
        let folder = path.parent().unwrap_or(Path::new(""));
        let read = bounded_text(&folder.join(given));
        *csr = read
            .map_err(|what| in_file(without_digits(&csr_fault(given, &what), 8)))?
            .into();
    }
    serde_path_to_error::deserialize(order).map_err(|error| {
        let place = error.path().to_string();
        let what = match place.as_str() {
            "." => error.inner().to_string(),
            place => format!("{place}: {}", error.inner()),
        };
        in_file(without_digits(&what, 8))
    })
}

/// Whether a CSR is the name of a file and not the CSR itself, a fragment of one, or nothing.
fn names_a_file(csr: &str) -> bool {
    !csr.trim().is_empty()
        && !csr.contains("-----")
        && !csr.contains('\n')
        && csr.len() < 1024
        && !is_base64(csr)
}

/// Whether this is base64 and at least as long as a line of PEM: a CSR or a key without its header, of which the check
/// tells what it is. A file's name of this length has a dot or begins with a slash, and base64 of DER or OpenSSH doesn't.
fn is_base64(text: &str) -> bool {
    let base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=' | ' ' | '\r');
    text.len() >= 64 && !text.starts_with('/') && text.chars().all(base64)
}

/// What is wrong with the file that should hold the CSR. What doesn't look like a file's name is not shown: it may be a
/// private key without its header.
fn csr_fault(given: &str, what: &str) -> String {
    if given.contains('.') && given.chars().count() <= 100 {
        format!("csr: {given}: {what}")
    } else {
        format!("csr: neither a PEM block nor the name of a file that can be read: {what}")
    }
}

/// The text of a file that the user named.
pub(crate) fn text(path: &Path) -> Result<String, String> {
    bounded_text(path).map_err(|what| format!("{}: {what}", path.display()))
}

/// A raw body that the user named. Of one that is too long to be checked, as much as shows that.
pub(crate) fn wire(path: &Path) -> Result<String, String> {
    let most = Checker::MAX_WIRE_LENGTH;
    let bytes = start(path, most as u64).map_err(|what| format!("{}: {what}", path.display()))?;
    if bytes.len() > most {
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    String::from_utf8(bytes).map_err(|_| {
        let path = path.display();
        format!("{path}: not text in UTF-8, as JSON is; save it as UTF-8")
    })
}

/// At most so many bytes of a file, and one more if it has more.
fn start(path: &Path, most: u64) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)
        .and_then(|file| file.take(most + 1).read_to_end(&mut bytes))
        .map_err(|error| error.to_string())?;
    Ok(bytes)
}

fn bounded_text(path: &Path) -> Result<String, String> {
    let bytes = start(path, MOST)?;
    if bytes.len() as u64 > MOST {
        return Err("longer than 1 MiB; this is no order and no CSR".to_owned());
    }
    String::from_utf8(bytes).map_err(|_| {
        "not text in UTF-8; a CSR in DER becomes PEM with: openssl req -inform DER -in FILE -out request.csr"
            .to_owned()
    })
}

/// The file as JSON, so that both forms take the same way from here.
///
/// Faults are told by line and without the line itself, which may hold a card number.
fn parse(path: &Path, text: &str) -> Result<Value, String> {
    let text = text.trim_start_matches('\u{feff}');
    let is_json = path.extension().is_some_and(|ending| ending == "json")
        || text.trim_start().starts_with('{');
    if is_json {
        return match serde_json::from_str(text) {
            Ok(UniqueJson(order @ Value::Object(_))) => Ok(order),
            Ok(_) => Err("not an order: an order is an object, between { and }".to_owned()),
            Err(error) if error.is_data() => Err(without_digits(&error.to_string(), 8)),
            Err(error) => Err(format!("not JSON: {error}")),
        };
    }
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        let line = before.map_or(1, |before| before.matches('\n').count() + 1);
        format!(
            "line {line}: not TOML: {}",
            without_digits(error.message(), 4)
        )
    })?;
    Ok(table
        .into_iter()
        .map(|(key, value)| (key, json(value)))
        .collect())
}

fn json(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => text.into(),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(yes) => yes.into(),
        // A date may stand without quotes in TOML; the SDK reads it as text.
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.into_iter().map(json).collect(),
        toml::Value::Table(table) => table
            .into_iter()
            .map(|(key, value)| (key, json(value)))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(name: &str, text: &str) -> Result<Value, String> {
        parse(Path::new(name), text)
    }

    #[test]
    fn both_forms_are_the_same_order() {
        let toml = "common_name = \"a.example\"\nexpires_on = 2027-06-09\nvalidity = { days = 9 }";
        let json = r#"{"common_name":"a.example","expires_on":"2027-06-09","validity":{"days":9}}"#;
        assert_eq!(parsed("o.toml", toml), parsed("o.json", json));
        assert_eq!(parsed("o", json), parsed("o.json", json));
    }

    #[test]
    fn a_fault_is_told_by_its_line_and_without_the_line() {
        for number in ["4111 1111 1111 1111", "4111111111111111111111"] {
            let text = format!("common_name = \"a.example\"\nnumber = {number}\n");
            let error = parsed("o.toml", &text).unwrap_err();
            assert!(error.starts_with("line 2: "), "{error}");
            assert!(!error.contains("1111"), "{error}");
        }
    }

    #[test]
    fn a_csr_is_a_file_unless_it_is_a_csr() {
        assert!(names_a_file("first.csr"));
        assert!(names_a_file("../keys/first.csr"));
        let line = "MIIB".repeat(16);
        assert!(names_a_file(&format!("{line}.csr")));
        assert!(names_a_file(&format!("/{line}")));
        for csr in [
            "",
            " ",
            "-----BEGIN CERTIFICATE REQUEST-----",
            "MIIB\nMIIC",
            &line,
            &format!("{line}=="),
        ] {
            assert!(!names_a_file(csr), "{csr}");
        }
    }
}
