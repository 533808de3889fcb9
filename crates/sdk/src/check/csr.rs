//! The CSR: one PEM block that holds a certificate signing request or a public key.

use super::Rule;
use super::limits::Fault;
use crate::csr::{Csr, Fault as CsrFault};
use crate::report::{Finding, Severity};

const PATH: &str = "/certificate/csr";

/// The order page requires it.
const MISSING: Rule = Rule {
    id: "csr.missing",
    severity: Severity::Error,
    help: "Make one where the private key is to live, for example with: openssl req -new -newkey rsa:3072 -nodes \
           -keyout key.pem -out request.csr. Source: order page.",
};

/// A private key must never leave; the CA refuses keys that it has seen (CA/B Forum Baseline Requirements, 6.1.1.3).
const PRIVATE_KEY: Rule = Rule {
    id: "csr.private_key",
    severity: Severity::Error,
    help: "Never send a private key to anyone. Give the certificate signing request that was made with it; if the key \
           was stored or sent where it doesn't belong, make a new one.",
};

/// The order page wants PEM with header and footer.
const PEM: Rule = Rule {
    id: "csr.pem",
    severity: Severity::Error,
    help: "Give one PEM block, from -----BEGIN CERTIFICATE REQUEST----- to -----END CERTIFICATE REQUEST-----, or a \
           PUBLIC KEY block. Source: order page.",
};

/// What is inside must be what the label says: PKCS#10 (RFC 2986) or SubjectPublicKeyInfo (RFC 5280).
const CONTENT: Rule = Rule {
    id: "csr.content",
    severity: Severity::Error,
    help: "The block is damaged, or was cut or changed by hand. Make the request again, or look at it with: openssl \
           req -in request.csr -noout -text. Source: RFC 2986, RFC 5280.",
};

/// Whether a fault is about the CSR.
pub(super) fn owns(fault: &Fault) -> bool {
    fault.path == PATH
}

/// The finding for a CSR that can't be read.
pub(super) fn findings(csr: &Csr) -> Option<Finding> {
    let (rule, message) = match csr.read().err()? {
        CsrFault::Missing => (&MISSING, "the order has no CSR".to_owned()),
        CsrFault::PrivateKey => (&PRIVATE_KEY, "this holds a private key".to_owned()),
        CsrFault::NoPem => (&PEM, "there is no PEM block".to_owned()),
        CsrFault::NoEnd => (
            &PEM,
            "the PEM block has no END line of the same label".to_owned(),
        ),
        CsrFault::SeveralBlocks => (&PEM, "there is more than one PEM block".to_owned()),
        CsrFault::TrailingText => (&PEM, "there is text after the PEM block".to_owned()),
        CsrFault::OtherLabel(label) => (
            &PEM,
            format!("this is a {label:?} block, not a certificate signing request"),
        ),
        CsrFault::NotBase64 => (&CONTENT, "the PEM block is not base64".to_owned()),
        CsrFault::NotARequest => (
            &CONTENT,
            "the PEM block does not hold a certificate signing request".to_owned(),
        ),
        CsrFault::NotAPublicKey => (
            &CONTENT,
            "the PEM block does not hold a public key".to_owned(),
        ),
    };
    Some(rule.finding(PATH, message))
}
