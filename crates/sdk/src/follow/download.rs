//! A certificate as a file: in which format, and whether what came is one.

use crate::open_words::open_words;
use serde::Serialize;
use std::fmt;

open_words! {
    without case
    /// The form of a downloaded certificate. DigiCert's glossary calls all of them PEM, but gives some the media type of
    /// other forms: [`Download::form`] says what came (D45 of the decisions).
    Format {
        /// What the order's server platform takes: a ZIP archive.
        Default = "default",
        /// For Apache: a ZIP archive.
        Apache = "apache",
        /// The certificate and its issuers as files `.cer`: a ZIP archive.
        DefaultCer = "default_cer",
        /// The certificate and its issuers as files `.pem`: a ZIP archive.
        DefaultPem = "default_pem",
        /// A file `.cer`.
        Cer = "cer",
        /// A file `.p7b`, PKCS #7.
        P7b = "p7b",
        /// The certificate, its issuers and the root, as PEM.
        PemAll = "pem_all",
        /// The certificate alone, as PEM.
        PemNoIntermediate = "pem_nointermediate",
        /// The certificate and its issuers without the root, as PEM: what a server shows.
        PemNoRoot = "pem_noroot",
    }
}

impl Format {
    /// Which form it is known to have; none where that isn't sure.
    fn form(&self) -> Option<FileForm> {
        match self {
            Self::Default | Self::Apache | Self::DefaultCer | Self::DefaultPem => {
                Some(FileForm::Zip)
            }
            Self::PemAll | Self::PemNoIntermediate | Self::PemNoRoot => Some(FileForm::Pem),
            Self::Cer | Self::P7b | Self::Other(_) => None,
        }
    }
}

/// What a file is, by its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FileForm {
    /// PEM blocks.
    Pem,
    /// A ZIP archive.
    Zip,
    /// DER: a certificate or PKCS #7.
    Der,
    /// Something else, which only a format can have that this version doesn't know.
    Other,
}

impl FileForm {
    /// A stable word: the variant in snake case.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pem => "pem",
            Self::Zip => "zip",
            Self::Der => "der",
            Self::Other => "other",
        }
    }

    /// The ending of a file's name for it, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pem => "pem",
            Self::Zip => "zip",
            Self::Der => "der",
            Self::Other => "bin",
        }
    }
}

/// A downloaded certificate. The bytes were looked at: they are whole, and what the format says. They were not verified.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Download {
    /// The file.
    pub bytes: Vec<u8>,
    /// The media type that the answer gives it.
    pub media_type: Option<String>,
    /// What the bytes are.
    pub form: FileForm,
}

impl Download {
    /// Takes an answer for a file, or says why it is none.
    pub(crate) fn read(
        bytes: &[u8],
        media_type: Option<String>,
        format: &Format,
    ) -> Result<Self, &'static str> {
        let form = match form(bytes)? {
            Some(form) if format.form().is_some_and(|wanted| wanted != form) => {
                return Err("is a file of another format than the one that was asked for");
            }
            Some(form) => form,
            None if matches!(format, Format::Other(_)) && !is_text(bytes) => FileForm::Other,
            None => return Err("is no certificate"),
        };
        Ok(Self {
            bytes: bytes.to_vec(),
            media_type,
            form,
        })
    }

    /// The file as text, where it is PEM.
    pub fn pem(&self) -> Option<&str> {
        let text = std::str::from_utf8(&self.bytes).ok()?;
        (self.form == FileForm::Pem).then_some(text)
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("bytes", &self.bytes.len())
            .field("media_type", &self.media_type)
            .field("form", &self.form)
            .finish()
    }
}

/// What these bytes are, or how they break off; none where they are nothing that is known.
fn form(bytes: &[u8]) -> Result<Option<FileForm>, &'static str> {
    let cut = "breaks off";
    if bytes.is_empty() {
        return Err("is empty");
    }
    if bytes.starts_with(b"PK\x03\x04") {
        // The end of the central directory is at the end, before a comment of at most 65535 bytes.
        let tail = bytes.len().saturating_sub(22 + 65535);
        let tail = bytes.get(tail..).unwrap_or_default();
        let ends = tail.windows(4).any(|window| window == b"PK\x05\x06");
        return if ends {
            Ok(Some(FileForm::Zip))
        } else {
            Err(cut)
        };
    }
    if let Some(length) = der_length(bytes) {
        return match bytes.len() {
            given if given == length => Ok(Some(FileForm::Der)),
            given if given < length => Err(cut),
            _ => Ok(None),
        };
    }
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let blocks = |what: &str| text.lines().filter(|line| line.starts_with(what)).count();
    let begun = ["CERTIFICATE", "PKCS7", "CMS"]
        .iter()
        .map(|label| blocks(&format!("-----BEGIN {label}-----")))
        .sum::<usize>();
    let ended = ["CERTIFICATE", "PKCS7", "CMS"]
        .iter()
        .map(|label| blocks(&format!("-----END {label}-----")))
        .sum::<usize>();
    match (begun, ended) {
        _ if is_markup(text) => Ok(None),
        (0, _) => Ok(None),
        (begun, ended) if begun == ended => Ok(Some(FileForm::Pem)),
        _ => Err(cut),
    }
}

/// How long the DER is that begins so: a SEQUENCE of more than 127 bytes.
fn der_length(bytes: &[u8]) -> Option<usize> {
    let [0x30, long, rest @ ..] = bytes else {
        return None;
    };
    let count = usize::from(long.checked_sub(0x80)?);
    if !(1..=4).contains(&count) {
        return None;
    }
    let digits = rest.get(..count)?;
    let length = digits.iter().try_fold(0_usize, |length, byte| {
        length.checked_mul(256)?.checked_add(usize::from(*byte))
    })?;
    length.checked_add(2 + count)
}

/// A page or an object: what stands before the first block is no certificate's.
fn is_markup(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    start.starts_with('<') || start.starts_with('{')
}

/// Whether it is text and no file: a page or a message.
fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PEM: &str = "-----BEGIN CERTIFICATE-----\r\nMIIB\r\n-----END CERTIFICATE-----\r\n";

    fn read(bytes: impl AsRef<[u8]>, format: &Format) -> Result<FileForm, &'static str> {
        Download::read(bytes.as_ref(), None, format).map(|download| download.form)
    }

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let zip = b"PK\x03\x04 and so on PK\x05\x06 and its end";
        let mut der = vec![0x30, 0x82, 0x01, 0x00];
        der.resize(4 + 256, 7);
        assert_eq!(read(PEM, &Format::PemAll), Ok(FileForm::Pem));
        assert_eq!(read(PEM, &Format::Cer), Ok(FileForm::Pem));
        assert_eq!(read(zip, &Format::Default), Ok(FileForm::Zip));
        assert_eq!(read(&der, &Format::P7b), Ok(FileForm::Der));
        let pkcs7 = "-----BEGIN PKCS7-----\nMIIB\n-----END PKCS7-----";
        assert_eq!(read(pkcs7, &Format::P7b), Ok(FileForm::Pem));
        let unknown = Format::from("jks");
        assert_eq!(read(b"\xfe\xed\xfe\xed", &unknown), Ok(FileForm::Other));
        assert_eq!(read(PEM, &unknown), Ok(FileForm::Pem));
    }

    #[test]
    fn what_is_no_file_is_none() {
        let page = format!("<html>{PEM}</html>");
        let json = "{\"errors\":[]}";
        for format in ["pem_all", "cer", "p7b", "default", "jks"] {
            let format = Format::from(format);
            for bytes in ["", "  ", "sorry", page.as_str(), json, "<!doctype html>"] {
                assert!(read(bytes, &format).is_err(), "{bytes} as {format}");
            }
        }
        assert!(read(PEM, &Format::Default).is_err());
        assert!(read(b"PK\x03\x04PK\x05\x06", &Format::PemAll).is_err());
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(bytes: Vec<u8>) {
            for format in ["pem_all", "p7b", "default", "new"] {
                let _ = read(&bytes, &Format::from(format));
            }
        }

        #[test]
        fn no_part_of_a_file_passes_for_it(cut in 0_usize..60) {
            let pem = PEM.trim_end();
            prop_assert!(cut < pem.len());
            prop_assert!(read(&pem[..cut], &Format::PemAll).is_err());
            let mut der = vec![0x30, 0x81, 0x80];
            der.resize(3 + 128, 7);
            prop_assert!(read(&der[..cut], &Format::Cer).is_err());
        }
    }
}
