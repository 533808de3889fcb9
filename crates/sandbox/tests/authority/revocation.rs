//! Revoking, the CRLs, and the answers to OCSP requests.

use proptest::prelude::*;
use qwac_psd2_sandbox::authority::{Authority, RevocationReason, Serial};
use x509_parser::extensions::ParsedExtension;
use x509_parser::prelude::FromDer;
use x509_parser::revocation_list::CertificateRevocationList;
use x509_parser::x509::ReasonCode;

use crate::{BASE, authority, now, parsed, request, time};

fn list(der: &[u8]) -> CertificateRevocationList<'_> {
    let (rest, list) = CertificateRevocationList::from_der(der).unwrap();
    assert!(rest.is_empty());
    list
}

#[test]
fn the_list_has_what_was_revoked_and_nothing_else() {
    let authority = authority();
    let reasons = [
        (RevocationReason::Unspecified, None),
        (
            RevocationReason::KeyCompromise,
            Some(ReasonCode::KeyCompromise),
        ),
        (
            RevocationReason::AffiliationChanged,
            Some(ReasonCode::AffiliationChanged),
        ),
        (RevocationReason::Superseded, Some(ReasonCode::Superseded)),
        (
            RevocationReason::CessationOfOperation,
            Some(ReasonCode::CessationOfOperation),
        ),
        (
            RevocationReason::PrivilegeWithdrawn,
            Some(ReasonCode::PrivilegeWithdrawn),
        ),
    ];
    let later = time("2026-12-01T00:00:00Z");
    let der = authority.crl(now()).unwrap();
    assert_eq!(list(&der).iter_revoked_certificates().count(), 0);

    let mut expected = Vec::new();
    for (reason, code) in reasons {
        let serial = authority.issue(&request(), now()).unwrap().serial;
        authority.issue(&request(), now()).unwrap();
        assert!(authority.revoke(serial, reason, later));
        // The first time and reason stay.
        assert!(!authority.revoke(serial, RevocationReason::KeyCompromise, now()));
        expected.push((serial.as_bytes().to_vec(), code));
    }
    expected.sort_by(|one, other| one.0.cmp(&other.0));

    let der = authority.crl(later).unwrap();
    let list = list(&der);
    let found = list.iter_revoked_certificates().map(|entry| {
        assert_eq!(entry.revocation_date.timestamp(), later.as_second());
        let code = entry.reason_code().map(|(_, code)| code);
        (entry.raw_serial().to_vec(), code)
    });
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

#[test]
fn the_lists_are_signed_and_dated_and_numbered_upwards() {
    let authority = authority();
    let later = time("2026-12-01T00:00:00Z");
    let mut numbers = Vec::new();
    for (der, at, issuer) in [
        (authority.crl(now()), now(), authority.issuing_certificate()),
        (authority.crl(later), later, authority.issuing_certificate()),
        (
            authority.root_crl(later),
            later,
            authority.root_certificate(),
        ),
    ] {
        let der = der.unwrap();
        let list = list(&der);
        let issuer = parsed(issuer);
        list.verify_signature(issuer.public_key()).unwrap();
        assert_eq!(list.issuer(), issuer.subject());
        assert_eq!(list.last_update().timestamp(), at.as_second());
        let next = list.next_update().unwrap().timestamp();
        assert_eq!(next, at.as_second() + 7 * 86_400);
        numbers.extend(list.extensions().iter().find_map(|extension| {
            match extension.parsed_extension() {
                ParsedExtension::CRLNumber(number) => Some(number.clone()),
                _ => None,
            }
        }));
    }
    assert_eq!(numbers.len(), 3);
    assert!(numbers[0] < numbers[1]);
}

#[test]
fn what_was_not_issued_is_not_revoked() {
    let authority = authority();
    let other = Authority::new(BASE, now()).unwrap();
    let serial = other.issue(&request(), now()).unwrap().serial;
    assert!(!authority.revoke(serial, RevocationReason::Superseded, now()));
}

#[test]
fn serial_numbers_come_from_the_seed_and_never_twice() {
    let serials = |authority: Authority| -> Vec<Serial> {
        let authority = authority.with_serials_from(7);
        let issue = || authority.issue(&request(), now()).unwrap().serial;
        let serials = vec![issue(), issue()];
        let authority = authority.with_serials_from(7);
        let again = authority.issue(&request(), now()).unwrap().serial;
        assert!(!serials.contains(&again));
        serials
    };
    assert_eq!(serials(authority()), serials(authority()));
    let chance = |authority: &Authority| authority.issue(&request(), now()).unwrap().serial;
    assert_ne!(chance(&authority()), chance(&authority()));
}

#[test]
fn a_serial_number_reads_back() {
    let serial = authority().issue(&request(), now()).unwrap().serial;
    let text = serial.to_string();
    assert_eq!(text.len(), 32);
    assert_eq!(text.parse(), Ok(serial));
    assert!("nonsense".parse::<Serial>().is_err());
}

/// An OCSP request of OpenSSL for a certificate of another CA, with a nonce.
const REQUEST: [u8; 120] = *b"\x30\x76\x30\x74\x30\x4d\x30\x4b\x30\x49\x30\x09\x06\x05\x2b\x0e\x03\x02\x1a\x05\x00\
\x04\x14aaaaaaaaaaaaaaaaaaaa\x04\x14bbbbbbbbbbbbbbbbbbbb\x02\x10\x40cccccccccccccc\x01\
\xa2\x23\x30\x21\x30\x1f\x06\x09\x2b\x06\x01\x05\x05\x07\x30\x01\x02\x04\x12\x04\x10dddddddddddddddd";

#[test]
fn ocsp_repeats_the_nonce_and_does_not_know_other_cas() {
    let answer = authority().ocsp(&REQUEST, now()).unwrap();
    let contains = |part: &[u8]| answer.windows(part.len()).any(|window| window == part);
    assert!(contains(b"\x04\x12\x04\x10dddddddddddddddd"));
    // The serial number, and behind it unknown, [2].
    assert!(contains(b"\x40cccccccccccccc\x01\x82\x00"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever is asked, an answer comes.
    #[test]
    fn ocsp_answers_every_request(
        mut bytes in prop_oneof![Just(REQUEST.to_vec()), prop::collection::vec(any::<u8>(), 0..200)],
        at in any::<prop::sample::Index>(),
        to in any::<u8>(),
        length in 0..=200_usize,
    ) {
        if !bytes.is_empty() {
            let at = at.index(bytes.len());
            bytes[at] = to;
            bytes.truncate(length);
        }
        let answer = authority().ocsp(&bytes, now()).unwrap();
        prop_assert_eq!(answer[0], 0x30);
    }
}
