//! The signature of the request, which proves that who orders has the private key.

use super::{PATH, read};
use crate::check::rule::Rule;
use crate::check::subject::Subject;
use crate::csr::{RsaKey, Signature};
use crate::report::Severity;

/// The request is signed with the key in it: RFC 2986.
pub(super) const SIGNATURE: Rule = Rule {
    id: "csr.signature",
    severity: Severity::Error,
    about: "The CSR's signature was not made with its key.",
    help: "The request was changed after it was signed, or signed with another key. Make it again. Source: RFC 2986, \
           section 3.",
    find: |order, found| {
        if let Some((signature, key)) = signed(order)
            && let Some(verifier) = signature.verifier(key)
            && !verifier.holds()
        {
            found.at(PATH, "the CSR's signature is not one of its key");
        }
    },
};

/// SHA-1 and older hashes are no longer used by the CA: CA/B Forum Baseline Requirements, 7.1.3.2.1. The signature of the
/// request says nothing of the certificate's, so that a CA may take it.
pub(super) const WEAK_HASH: Rule = Rule {
    id: "csr.weak_hash",
    severity: Severity::Warning,
    about: "The CSR is signed with a hash that can be forged.",
    help: "Make the request again with SHA-256, for example with: openssl req -new -sha256 -key key.pem -out \
           request.csr. Source: CA/B Forum Baseline Requirements, 7.1.3.2.1.",
    find: |order, found| {
        if let Some(hash) = signed(order).and_then(|(signature, _)| signature.weak_hash()) {
            found.at(PATH, format!("the CSR is signed with {hash}"));
        }
    },
};

/// Not every signature can be verified here: RFC 8017; `spec/decisions.md`, D37.
pub(super) const UNVERIFIED: Rule = Rule {
    id: "csr.unverified",
    severity: Severity::Note,
    about: "The CSR's signature could not be verified here.",
    help: "Verified are RSA signatures with SHA-1, SHA-256, SHA-384 and SHA-512, in the form of PKCS#1 v1.5 and of \
           RSASSA-PSS, by keys of at most 4096 bits. Make the request with SHA-256 if it can be had. Source: RFC 8017.",
    find: |order, found| {
        if let Some((signature, key)) = signed(order)
            && signature.verifier(key).is_none()
        {
            let algorithm = signature.algorithm();
            let message = if signature.is_known() {
                "the signature of a key like this can't be verified here".to_owned()
            } else {
                format!("the CSR is signed with {algorithm}, which can't be verified here")
            };
            found.at(PATH, message);
        }
    },
};

/// The order page takes a bare public key in place of a request.
pub(super) const PUBLIC_KEY: Rule = Rule {
    id: "csr.public_key",
    severity: Severity::Note,
    about: "A bare public key stands in place of a CSR.",
    help: "CertCentral takes it. A certificate signing request also proves that you have the private key. Source: order \
           page.",
    find: |order, found| {
        if read(order).is_some_and(|csr| csr.request.is_none()) {
            let message =
                "this is a bare public key: whether you have the private key was not checked";
            found.at(PATH, message);
        }
    },
};

/// The signature and the RSA key that should have made it.
fn signed<'a>(order: &Subject<'a>) -> Option<(&'a Signature, &'a RsaKey)> {
    let csr = read(order)?;
    Some((&csr.request.as_ref()?.signature, csr.key.rsa.as_ref().ok()?))
}
