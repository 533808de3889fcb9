//! What can be wrong or unusual with the CSR as a text.

use super::{PATH, fault, owns, read};
use crate::check::fields::fault_at;
use crate::check::limits::Kind;
use crate::check::rule::{Rule, shown};
use crate::csr::{Fault as CsrFault, Form, Kind as Holds, MAX_LENGTH};
use crate::report::Severity;

/// The order page requires it.
pub(super) const MISSING: Rule = Rule {
    id: "csr.missing",
    severity: Severity::Error,
    about: "The order has no CSR.",
    help: "Make one where the private key is to live, for example with: openssl req -new -newkey rsa:3072 -nodes \
           -keyout key.pem -out request.csr. Source: order page.",
    find: |order, found| {
        let absent = order
            .faults
            .iter()
            .any(|fault| owns(fault) && matches!(fault.kind, Kind::Missing));
        if absent && order.csr().is_none() || fault(order) == Some(&CsrFault::Missing) {
            found.at(PATH, "the order has no CSR");
        }
    },
};

/// The CSR is a text: order page.
pub(super) const TYPE: Rule = Rule {
    id: "csr.type",
    severity: Severity::Error,
    about: "The CSR is not a text.",
    help: "Write the PEM block as one JSON string. Source: order page.",
    find: |order, found| {
        for fault in order.faults.iter().filter(|fault| owns(fault)) {
            if matches!(fault.kind, Kind::WrongType(_)) {
                fault_at(fault, found);
            }
        }
    },
};

/// A private key must never leave; the CA refuses keys that it has seen (CA/B Forum Baseline Requirements, 6.1.1.3).
pub(super) const PRIVATE_KEY: Rule = Rule {
    id: "csr.private_key",
    severity: Severity::Error,
    about: "A private key stands in place of the CSR or beside it.",
    help: "Never send a private key to anyone. Give the certificate signing request that was made with it; if the key \
           was stored or sent where it doesn't belong, make a new one. Source: CA/B Forum Baseline Requirements, \
           6.1.1.3.",
    find: |order, found| {
        if fault(order) == Some(&CsrFault::PrivateKey) {
            found.at(PATH, "this holds a private key");
        }
    },
};

/// A limit of this check, so that whatever is given it ends soon.
pub(super) const LENGTH: Rule = Rule {
    id: "csr.length",
    severity: Severity::Error,
    about: "The CSR is longer than any request is.",
    help: "Give the PEM block alone: a request with an RSA-4096 key and 250 names of ordinary length has some 15 000 \
           bytes. Source: a limit of this check, 65 536 bytes.",
    find: |order, found| {
        if let Some(CsrFault::TooLong(length)) = fault(order) {
            let message = format!("the CSR has {length} bytes; at most {MAX_LENGTH} are read");
            found.at(PATH, message);
        }
    },
};

/// The order page wants PEM with header and footer.
pub(super) const PEM: Rule = Rule {
    id: "csr.pem",
    severity: Severity::Error,
    about: "The CSR is not one PEM block of a request or a public key.",
    help: "Give one PEM block, from -----BEGIN CERTIFICATE REQUEST----- to -----END CERTIFICATE REQUEST-----, or a \
           PUBLIC KEY block. Source: order page.",
    find: |order, found| {
        let message = match fault(order) {
            Some(CsrFault::Binary) => {
                let help = "Give PEM, which is text: openssl req -inform DER -in FILE -out request.csr makes it of DER; \
                            a file that PowerShell wrote as UTF-16 must be saved as UTF-8. Source: order page.";
                return found.with_help(PATH, "this is binary, not PEM", help);
            }
            Some(CsrFault::NoPem(Some(kind))) => {
                let message = format!(
                    "this is {} in base64, without header and footer",
                    what(*kind)
                );
                return found.with_help(PATH, message, bare_base64(*kind));
            }
            Some(CsrFault::OtherKind(kind)) => {
                let message = format!("this is {}, not a certificate signing request", what(*kind));
                return found.with_help(PATH, message, instead(*kind));
            }
            Some(CsrFault::NoPem(None)) => "there is no PEM block".to_owned(),
            Some(CsrFault::NoEnd) => "the PEM block has no END line of the same label".to_owned(),
            Some(CsrFault::SeveralBlocks) => "there is more than one PEM block".to_owned(),
            Some(CsrFault::TrailingText) => "there is text after the PEM block".to_owned(),
            Some(CsrFault::OtherLabel(Some(label))) => {
                let label = shown(label);
                format!("this is a {label} block, not a certificate signing request")
            }
            Some(CsrFault::OtherLabel(None)) => "the PEM block has no known label".to_owned(),
            _ => return,
        };
        found.at(PATH, message);
    },
};

/// What is inside must be what the label says: PKCS#10 (RFC 2986) or SubjectPublicKeyInfo (RFC 5280).
pub(super) const CONTENT: Rule = Rule {
    id: "csr.content",
    severity: Severity::Error,
    about: "The PEM block does not hold what its label says.",
    help: "The block is damaged, or was cut or changed by hand. Make the request again, or look at it with: openssl \
           req -in request.csr -noout -text. Source: RFC 2986, RFC 5280.",
    find: |order, found| match fault(order) {
        Some(CsrFault::NotBase64) => found.at(PATH, "the PEM block is not base64"),
        Some(CsrFault::Not(label, Some(kind))) => {
            let (label, kind_name) = (what(*label), what(*kind));
            let message = format!("the PEM block should hold {label}, but holds {kind_name}");
            found.with_help(PATH, message, instead(*kind));
        }
        Some(CsrFault::Not(label, None)) => {
            found.at(
                PATH,
                format!("the PEM block does not hold {}", what(*label)),
            );
        }
        _ => {}
    },
};

/// The order page wants the block in one line. Public clients send it in lines and succeed, so that ordinary PEM is not
/// worth a word.
pub(super) const FORM: Rule = Rule {
    id: "csr.form",
    severity: Severity::Note,
    about: "The CSR had an unusual form and is sent in the documented one.",
    help: "Nothing to do: it is sent as one PEM block without line breaks, and what it says stays the same. Source: \
           order page.",
    find: |order, found| {
        let forms: Vec<_> = read(order)
            .map(|csr| csr.forms.iter().map(form).collect())
            .unwrap_or_default();
        if !forms.is_empty() {
            let forms = forms.join(", ");
            found.at(
                PATH,
                format!("the CSR had {forms}; it is sent in the documented form"),
            );
        }
    },
};

fn form(form: &Form) -> &'static str {
    match form {
        Form::Escapes => "line breaks written as \\n",
        Form::ByteOrderMark => "a byte order mark",
        Form::LeadingText => "text before the PEM block",
        Form::NewLabel => "the label NEW CERTIFICATE REQUEST",
        Form::CarriageReturns => "carriage returns",
        Form::LongLine => "one long line",
        Form::OtherLines => "lines of unusual length",
    }
}

fn what(kind: Holds) -> &'static str {
    match kind {
        Holds::Request => "a certificate signing request",
        Holds::PublicKey => "a public key",
        Holds::Pkcs1Key => "a public key in the form of PKCS#1 (RSA PUBLIC KEY)",
        Holds::PrivateKey => "a private key",
        Holds::Certificate => "a certificate",
        Holds::Crl => "a certificate revocation list",
        Holds::Pkcs7 => "a PKCS#7 bundle",
    }
}

/// What to do about something that is no request.
fn instead(kind: Holds) -> &'static str {
    match kind {
        Holds::Request => "Write CERTIFICATE REQUEST into header and footer. Source: RFC 7468.",
        Holds::PublicKey => "Write PUBLIC KEY into header and footer. Source: RFC 7468.",
        Holds::Pkcs1Key => {
            "Give the certificate signing request, or bring the key into the form that is taken: openssl rsa \
             -RSAPublicKey_in -in FILE -pubout. Source: order page."
        }
        Holds::Certificate => {
            "Give the certificate signing request. One for the key of a certificate that you have is made with: openssl \
             x509 -x509toreq -in FILE -signkey key.pem. Source: order page."
        }
        Holds::PrivateKey => PRIVATE_KEY.help,
        Holds::Crl | Holds::Pkcs7 => {
            "This comes from a CA and is not sent to one. Give the certificate signing request that was made with the \
             private key. Source: order page."
        }
    }
}

/// What to do about base64 without header and footer.
fn bare_base64(kind: Holds) -> &'static str {
    match kind {
        Holds::Request => {
            "Put -----BEGIN CERTIFICATE REQUEST----- before it and -----END CERTIFICATE REQUEST----- after it. Source: \
             order page."
        }
        Holds::PublicKey => {
            "Put -----BEGIN PUBLIC KEY----- before it and -----END PUBLIC KEY----- after it. Source: order page."
        }
        other => instead(other),
    }
}
