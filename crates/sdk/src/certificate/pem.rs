//! Finds certificates in a text of PEM blocks.

use super::fault::{Fault, Wrong};
use crate::csr::names_private_key;
use base64ct::{Base64, Encoding};

/// The longest text that is read: 1 MiB. A chain has a few thousand characters.
const MAX_LENGTH: usize = 1024 * 1024;
/// The most certificates of one text. A chain has two to four.
const MOST: usize = 32;

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
const DASHES: &str = "-----";

/// Whether this is text and not DER. Text may begin with DER's first byte: it is a zero.
pub(super) fn is_pem(bytes: &[u8]) -> bool {
    match bytes {
        [0x30, 0x80..=0xff, ..] => false,
        [0x30, ..] => bytes
            .windows(BEGIN.len())
            .any(|window| window == BEGIN.as_bytes()),
        _ => true,
    }
}

/// The certificates of a text in DER, in their order. Text between the blocks, as OpenSSL writes it, is passed over.
pub(super) fn certificates(bytes: &[u8]) -> Result<Vec<Vec<u8>>, Fault> {
    find(bytes).map_err(|wrong| Fault::new("", wrong))
}

fn find(bytes: &[u8]) -> Result<Vec<Vec<u8>>, Wrong> {
    if bytes.len() > MAX_LENGTH {
        let what = format!("{} bytes, of which no chain has so many", bytes.len());
        return Err(Wrong::at(0, what));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| Wrong::at(error.valid_up_to(), "neither DER nor text"))?;
    if names_private_key(text) {
        let what = "there is a private key in this text; never give it to anyone";
        return Err(Wrong::at(0, what));
    }
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, block)) = rest.split_once(BEGIN) {
        let at = text.len() - block.len() - BEGIN.len();
        let number = found.len() + 1;
        let wrong = |what: &str| Wrong::at(at, format!("block {number}: {what}"));
        let (label, block) = block
            .split_once(DASHES)
            .ok_or_else(|| wrong("the header has no end"))?;
        if !matches!(
            label,
            "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE"
        ) {
            return Err(wrong("not a certificate but something else, by its header"));
        }
        let (base64, after) = block
            .split_once(END)
            .ok_or_else(|| wrong("there is no footer"))?;
        rest = after
            .strip_prefix(label)
            .and_then(|after| after.strip_prefix(DASHES))
            .ok_or_else(|| wrong("the footer is not the header's"))?;
        let base64: String = base64.split_ascii_whitespace().collect();
        found.push(Base64::decode_vec(&base64).map_err(|_| wrong("not base64"))?);
        if found.len() > MOST {
            return Err(wrong("more certificates than any chain has"));
        }
    }
    if found.is_empty() {
        return Err(Wrong::at(0, "there is no certificate in this text"));
    }
    Ok(found)
}
