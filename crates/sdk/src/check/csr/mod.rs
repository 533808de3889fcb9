//! Rules for the CSR: one PEM block that holds a certificate signing request or a public key, with a sound RSA key.

mod content;
mod factors;
mod form;
mod key;
mod signature;
mod weak_key;

use super::limits::Fault;
use super::rule::Rule;
use super::subject::Subject;
use crate::csr::{Fault as CsrFault, ReadCsr, RsaKey};

pub(super) const RULES: &[Rule] = &[
    form::MISSING,
    form::TYPE,
    form::PRIVATE_KEY,
    form::LENGTH,
    form::PEM,
    form::CONTENT,
    form::FORM,
    key::ALGORITHM,
    key::ENCODING,
    key::SIZE,
    key::EXPONENT,
    key::EXPONENT_RANGE,
    weak_key::EVEN_MODULUS,
    weak_key::SMALL_FACTOR,
    weak_key::FERMAT,
    weak_key::ROCA,
    weak_key::BLOCKLISTED,
    weak_key::BLOCKLIST,
    signature::SIGNATURE,
    signature::WEAK_HASH,
    signature::UNVERIFIED,
    signature::PUBLIC_KEY,
    content::COMMON_NAME,
    content::DNS_NAMES,
    content::ORGANIZATION,
];

const PATH: &str = "/certificate/csr";

/// Whether a fault is about the CSR.
pub(super) fn owns(fault: &Fault) -> bool {
    fault.path == PATH
}

/// Why the CSR can't be read.
fn fault<'a>(order: &Subject<'a>) -> Option<&'a CsrFault> {
    order.csr()?.err()
}

/// The CSR, if it can be read.
fn read<'a>(order: &Subject<'a>) -> Option<&'a ReadCsr> {
    order.csr()?.ok()
}

/// The key, if it can be read and is one of RSA.
fn rsa<'a>(order: &Subject<'a>) -> Option<&'a RsaKey> {
    read(order)?.key.rsa.as_ref().ok()
}
