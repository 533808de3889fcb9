//! Certificates in a PKCS #7 file that signs nothing (RFC 2315, 9; the "certs-only" form of RFC 8551).

use super::der::{self, Oid};

const SIGNED_DATA: Oid = &[1, 2, 840, 113549, 1, 7, 2];
const DATA: Oid = &[1, 2, 840, 113549, 1, 7, 1];

/// The file in DER. The certificates are a SET, which DER sorts.
pub(super) fn certificates_only(mut certificates: Vec<Vec<u8>>) -> Vec<u8> {
    certificates.sort();
    let nothing = || der::set(Vec::new());
    let signed = der::sequence([
        der::integer(&[1]),
        nothing(),
        der::sequence([der::oid(DATA)]),
        der::implicit_sequence(0, certificates),
        nothing(),
    ]);
    der::sequence([der::oid(SIGNED_DATA), der::explicit(0, &signed)])
}
