//! Certificate revocation lists (RFC 5280, 5).

use jiff::{SignedDuration, Timestamp};

use super::ca::{Ca, signature_algorithm};
use super::ledger::{Revocation, Serial};
use super::{Error, der, oids, shifted};

/// The list of `issuer`. Its number is the time in seconds, which grows from one list to the next.
pub(super) fn crl(
    issuer: &Ca,
    revoked: &[(Serial, Revocation)],
    now: Timestamp,
) -> Result<Vec<u8>, Error> {
    let next = shifted(now, SignedDuration::from_hours(7 * 24));
    let number = u64::try_from(now.as_second()).unwrap_or_default();
    let extensions = der::sequence([
        super::certificate::authority_key_id(issuer),
        der::sequence([
            der::oid(oids::CRL_NUMBER),
            der::octet_string(&der::integer(&number.to_be_bytes())),
        ]),
    ]);
    let mut parts = vec![
        der::integer(&[1]),
        signature_algorithm(),
        issuer.name.clone(),
        der::time(now),
        der::time(next),
    ];
    // An empty list is left out (5.1.2.6).
    if !revoked.is_empty() {
        parts.push(der::sequence(revoked.iter().map(revoked_entry)));
    }
    parts.push(der::explicit(0, &extensions));
    issuer.sign(&der::sequence(parts))
}

fn revoked_entry((serial, revocation): &(Serial, Revocation)) -> Vec<u8> {
    // Unspecified is said by leaving the reason out (5.3.1).
    let reason = match revocation.reason.code() {
        0 => None,
        code => Some(der::sequence([der::sequence([
            der::oid(oids::CRL_REASON),
            der::octet_string(&der::enumerated(code)),
        ])])),
    };
    let parts = [
        der::integer(serial.as_bytes()),
        der::time(revocation.time()),
    ];
    der::sequence(parts.into_iter().chain(reason))
}
