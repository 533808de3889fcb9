//! Writes DER (ITU-T X.690), as far as certificates, CRLs and OCSP answers need it.
//!
//! The sandbox's own writer and not one of the client's parsers' crates, so that a misreading there is not repeated here.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The numbers of an object identifier, of which there are at least two.
pub(super) type Oid = &'static [u64];

/// A value of the universal class, or of any other with `tag` as it stands in the encoding.
fn value(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut der = vec![tag];
    match u8::try_from(content.len()) {
        Ok(length) if length < 0x80 => der.push(length),
        _ => {
            let length = minimal(&content.len().to_be_bytes());
            // A length has at most eight bytes.
            der.push(0x80 | u8::try_from(length.len()).unwrap_or_default());
            der.extend(length);
        }
    }
    der.extend(content);
    der
}

/// A number without zeros in front, but with one byte at least.
fn minimal(big_endian: &[u8]) -> Vec<u8> {
    let number: Vec<u8> = big_endian
        .iter()
        .copied()
        .skip_while(|byte| *byte == 0)
        .collect();
    if number.is_empty() { vec![0] } else { number }
}

pub(super) fn sequence(parts: impl IntoIterator<Item = Vec<u8>>) -> Vec<u8> {
    value(0x30, &parts.into_iter().collect::<Vec<_>>().concat())
}

/// A SET of one, which needs no sorting.
pub(super) fn set(part: Vec<u8>) -> Vec<u8> {
    value(0x31, &part)
}

pub(super) fn boolean(is: bool) -> Vec<u8> {
    value(0x01, &[if is { 0xff } else { 0 }])
}

/// A number that is not negative.
pub(super) fn integer(big_endian: &[u8]) -> Vec<u8> {
    let mut number = minimal(big_endian);
    if number.first().is_some_and(|first| *first >= 0x80) {
        number.insert(0, 0);
    }
    value(0x02, &number)
}

pub(super) fn enumerated(number: u8) -> Vec<u8> {
    value(0x0a, &[number])
}

/// Whole bytes.
pub(super) fn bit_string(bytes: &[u8]) -> Vec<u8> {
    value(0x03, &[&[0], bytes].concat())
}

/// Named bits of one byte, the first of them the highest; those behind the last set one are left out.
pub(super) fn named_bits(bits: u8) -> Vec<u8> {
    match bits {
        0 => value(0x03, &[0]),
        // Fewer than eight, so it fits.
        _ => value(
            0x03,
            &[
                u8::try_from(bits.trailing_zeros()).unwrap_or_default(),
                bits,
            ],
        ),
    }
}

pub(super) fn octet_string(bytes: &[u8]) -> Vec<u8> {
    value(0x04, bytes)
}

pub(super) fn oid(oid: Oid) -> Vec<u8> {
    let (first, rest) = match oid {
        [first, second, rest @ ..] => (first.saturating_mul(40).saturating_add(*second), rest),
        _ => (0, oid),
    };
    let mut content = Vec::new();
    for number in std::iter::once(&first).chain(rest) {
        let groups = (64 - number.leading_zeros()).div_ceil(7).max(1);
        for group in (0..groups).rev() {
            let more = if group == 0 { 0 } else { 0x80 };
            content.push(more | (number >> (group * 7)) as u8 & 0x7f);
        }
    }
    value(0x06, &content)
}

pub(super) fn utf8_string(text: &str) -> Vec<u8> {
    value(0x0c, text.as_bytes())
}

/// `text` has only the letters that the type allows.
pub(super) fn printable_string(text: &str) -> Vec<u8> {
    value(0x13, text.as_bytes())
}

/// `text` is ASCII.
pub(super) fn ia5_string(text: &str) -> Vec<u8> {
    value(0x16, text.as_bytes())
}

/// A time of a certificate or a CRL: UTCTime until 2049, GeneralizedTime before 1950 and after. Source: RFC 5280, 4.1.2.5.
pub(super) fn time(time: Timestamp) -> Vec<u8> {
    let utc = TimeZone::UTC.to_datetime(time);
    if (1950..2050).contains(&utc.year()) {
        value(0x17, utc.strftime("%y%m%d%H%M%SZ").to_string().as_bytes())
    } else {
        generalized_time(time)
    }
}

/// A time of an OCSP answer. A year before 0, which the type does not have, becomes the year 0.
pub(super) fn generalized_time(time: Timestamp) -> Vec<u8> {
    let utc = TimeZone::UTC.to_datetime(time);
    let text = format!("{:04}{}", utc.year().max(0), utc.strftime("%m%d%H%M%SZ"));
    value(0x18, text.as_bytes())
}

/// `[number] EXPLICIT`.
pub(super) fn explicit(number: u8, inner: &[u8]) -> Vec<u8> {
    value(0xa0 | number, inner)
}

/// `[number] IMPLICIT` of a type that has no parts: the content without its tag.
pub(super) fn implicit(number: u8, content: &[u8]) -> Vec<u8> {
    value(0x80 | number, content)
}

/// `[number] IMPLICIT` of a type that has parts.
pub(super) fn implicit_sequence(number: u8, parts: impl IntoIterator<Item = Vec<u8>>) -> Vec<u8> {
    explicit(number, &parts.into_iter().collect::<Vec<_>>().concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_as_short_as_they_can_be() {
        assert_eq!(octet_string(&[7; 2]), [4, 2, 7, 7]);
        assert_eq!(octet_string(&[7; 127])[..2], [4, 127]);
        assert_eq!(octet_string(&[7; 128])[..3], [4, 0x81, 128]);
        assert_eq!(octet_string(&[7; 255])[..3], [4, 0x81, 255]);
        assert_eq!(octet_string(&[7; 256])[..4], [4, 0x82, 1, 0]);
        assert_eq!(octet_string(&[7; 70_000])[..5], [4, 0x83, 1, 0x11, 0x70]);
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be_and_never_negative() {
        assert_eq!(integer(&[]), [2, 1, 0]);
        assert_eq!(integer(&[0, 0, 5]), [2, 1, 5]);
        assert_eq!(integer(&[0x80]), [2, 2, 0, 0x80]);
        assert_eq!(integer(&[0x7f, 0xff]), [2, 2, 0x7f, 0xff]);
    }

    #[test]
    fn identifiers_are_those_of_the_standards() {
        // The PSD2 statement and the role PSP_PI as in certificates that were issued.
        assert_eq!(oid(&[0, 4, 0, 19495, 2]), [6, 6, 4, 0, 0x81, 0x98, 0x27, 2]);
        assert_eq!(
            oid(&[0, 4, 0, 19495, 1, 2]),
            [6, 7, 4, 0, 0x81, 0x98, 0x27, 1, 2]
        );
        assert_eq!(oid(&[2, 5, 29, 35]), [6, 3, 0x55, 0x1d, 0x23]);
        assert_eq!(
            oid(&[2, 999, u64::MAX])[2..],
            [
                0x88, 0x37, 0x81, 255, 255, 255, 255, 255, 255, 255, 255, 0x7f
            ]
        );
    }

    #[test]
    fn named_bits_end_with_the_last_set_one() {
        assert_eq!(named_bits(0b1000_0000), [3, 2, 7, 0x80]);
        assert_eq!(named_bits(0b0000_0110), [3, 2, 1, 6]);
        assert_eq!(named_bits(0), [3, 1, 0]);
    }

    #[test]
    fn times_change_their_type_with_1950_and_2050() {
        let text = |time: &str| {
            let der = super::time(time.parse().unwrap());
            (der[0], String::from_utf8(der[2..].to_vec()).unwrap())
        };
        assert_eq!(
            text("2026-11-24T21:00:05.9Z"),
            (0x17, "261124210005Z".to_owned())
        );
        assert_eq!(text("2049-12-31T23:59:59Z").0, 0x17);
        assert_eq!(
            text("2050-01-01T00:00:00Z"),
            (0x18, "20500101000000Z".to_owned())
        );
        assert_eq!(
            text("1949-12-31T23:59:59Z"),
            (0x18, "19491231235959Z".to_owned())
        );
        assert_eq!(time(Timestamp::MIN)[2..], *b"00000102015959Z");
    }
}
