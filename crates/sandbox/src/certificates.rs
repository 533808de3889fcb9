//! The calls about issued certificates: download, chain and revocation.

use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use serde::Serialize;
use serde_json::Value;

use crate::archive::zip;
use crate::authority::Authority;
use crate::call::{Answer, Call, ok};
use crate::control::ControlError;
use crate::orders;
use crate::records::StoredCertificate;
use crate::refusal::Refusal;
use crate::state::State;

/// What the issuing CA is called in answers.
pub(crate) const ISSUING_CA: &str = "TEST QWAC Issuing CA";
const ROOT_CA: &str = "TEST QWAC Root CA";

/// One certificate of a chain.
#[derive(Debug, Serialize)]
pub(crate) struct ChainCertificate {
    subject_common_name: String,
    pem: String,
}

/// A certificate with its issuers up to the root.
pub(crate) fn chain(
    certificate: &StoredCertificate,
    authority: &Authority,
) -> Vec<ChainCertificate> {
    let leaf = ChainCertificate {
        subject_common_name: certificate.common_name.clone(),
        pem: pem(&certificate.der()),
    };
    [leaf].into_iter().chain(issuers(authority)).collect()
}

fn issuers(authority: &Authority) -> [ChainCertificate; 2] {
    [
        (ISSUING_CA, authority.issuing_certificate()),
        (ROOT_CA, authority.root_certificate()),
    ]
    .map(|(name, der)| ChainCertificate {
        subject_common_name: name.to_owned(),
        pem: pem(der),
    })
}

/// The API's PEM has CR LF. Source: public clients.
fn pem(der: &[u8]) -> String {
    crate::authority::pem("CERTIFICATE", der).replace('\n', "\r\n")
}

/// `GET /certificate/{id}/chain`. Source: public clients.
pub(crate) fn above(call: &Call) -> Answer {
    #[derive(Serialize)]
    struct Chain {
        intermediates: [ChainCertificate; 2],
    }
    let store = &call.service.store;
    store.read(|state, _| by_number(call, state).map(|_| ()))?;
    ok(Chain {
        intermediates: issuers(store.authority()),
    })
}

/// `GET /certificate/{id}/download/format/{format}`. Source: download page.
pub(crate) fn download(call: &Call) -> Answer {
    let store = &call.service.store;
    let certificate = store.read(|state, _| by_number(call, state).cloned())?;
    file(&certificate, store.authority(), call.param(1))
}

/// `GET /certificate/download/order/{id}/format/{format}`: the present certificate. Source: download page.
pub(crate) fn download_of_order(call: &Call) -> Answer {
    let store = &call.service.store;
    let certificate = store.read(|state, _| {
        let id = call.number().ok_or(ControlError::NoOrder)?;
        let order = state.orders.get(&id).ok_or(ControlError::NoOrder)?;
        let certificate = state.certificate_of(order);
        certificate.cloned().ok_or(ControlError::NoCertificate)
    })?;
    file(&certificate, store.authority(), call.param(1))
}

/// `PUT /certificate/{id}/revoke`. Source: public clients.
pub(crate) fn revoke(call: &Call) -> Answer {
    let body = call.body(&call.service.schemas.revoke)?;
    let store = &call.service.store;
    let (order, certificate) = store.read(|state, _| {
        by_number(call, state).map(|certificate| (certificate.order_id, certificate.id))
    })?;
    orders::ask_for_revocation(call, &body, order, Some(certificate))
}

/// Whether it is revoked does not matter; whether such a one can be had is not documented.
fn by_number<'a>(call: &Call, state: &'a State) -> Result<&'a StoredCertificate, ControlError> {
    call.number()
        .and_then(|id| state.certificates.get(&id))
        .ok_or(ControlError::NoCertificate)
}

/// The file in one of the glossary's formats, of the media type that stands there. All are PEM, PKCS #7 too ("all returned
/// certificates use PEM encoding"). The names of the files in an archive are not documented.
fn file(certificate: &StoredCertificate, authority: &Authority, format: &str) -> Answer {
    let leaf = certificate.der();
    let (issuing, root) = (
        authority.issuing_certificate(),
        authority.root_certificate(),
    );
    let archive = |end: &str| {
        let name: String = certificate
            .common_name
            .chars()
            .map(|letter| {
                if letter.is_ascii_alphanumeric() {
                    letter
                } else {
                    '_'
                }
            })
            .collect();
        zip(&[
            (format!("{name}.{end}"), pem(&leaf).into_bytes()),
            (format!("TEST_CA.{end}"), pem(issuing).into_bytes()),
            (format!("TEST_Root.{end}"), pem(root).into_bytes()),
        ])
    };
    let in_pem = |parts: &[&[u8]]| -> Vec<u8> {
        let parts: String = parts.iter().map(|der| pem(der)).collect();
        parts.into_bytes()
    };
    let (content_type, bytes) = match format {
        "default" | "apache" => ("application/zip", archive("crt")),
        "default_cer" => ("application/zip", archive("cer")),
        "default_pem" => ("application/zip", archive("pem")),
        "cer" | "p7b" => (
            "application/x-pkcs7-certificates",
            crate::authority::pkcs7_pem(vec![leaf, issuing.to_vec(), root.to_vec()])
                .replace('\n', "\r\n")
                .into_bytes(),
        ),
        "pem_all" => ("application/x-pem-file", in_pem(&[&leaf, issuing, root])),
        "pem_noroot" => ("application/x-pem-file", in_pem(&[&leaf, issuing])),
        "pem_nointermediate" => ("application/x-pem-file", in_pem(&[&leaf])),
        _ => return Err(Refusal::invalid_value("format")),
    };
    Ok(([(CONTENT_TYPE, content_type)], bytes).into_response())
}

/// The words of the API for why a certificate is revoked. Those that are unknown here give no reason: only `superseded` is
/// published.
pub(crate) fn reason(body: &Value) -> crate::authority::RevocationReason {
    let word = body.get("revocation_reason").cloned().unwrap_or_default();
    serde_json::from_value(word).unwrap_or(crate::authority::RevocationReason::Unspecified)
}
