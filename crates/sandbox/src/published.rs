//! What the TEST CAs publish at the addresses that stand in their certificates: certificates, CRLs and OCSP.
//!
//! No part of the documented API, so it needs no key and keeps no pace, as with a real CA.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::authority::Error;
use crate::refusal::Refusal;
use crate::routes::Service;

type File = Result<Path<String>, PathRejection>;

/// The certificate of a CA.
pub(crate) async fn certificate(State(service): State<Arc<Service>>, file: File) -> Response {
    let certificate = match name(&file) {
        "issuing.cer" => service.store.authority().issuing_certificate(),
        "root.cer" => service.store.authority().root_certificate(),
        _ => return Refusal::no_route().into_response(),
    };
    of_type("application/pkix-cert", Ok(certificate.to_vec()))
}

/// The CRL of a CA, made anew for each request.
pub(crate) async fn crl(State(service): State<Arc<Service>>, file: File) -> Response {
    let now = service.store.now();
    let crl = match name(&file) {
        "issuing.crl" => service.store.authority().crl(now),
        "root.crl" => service.store.authority().root_crl(now),
        _ => return Refusal::no_route().into_response(),
    };
    of_type("application/pkix-crl", crl)
}

/// OCSP by POST. Source: RFC 6960, Appendix A.
pub(crate) async fn ocsp(State(service): State<Arc<Service>>, request: Bytes) -> Response {
    let answer = service
        .store
        .authority()
        .ocsp(&request, service.store.now());
    of_type("application/ocsp-response", answer)
}

/// OCSP by GET: the request stands in the path, in base64. What is no base64 is no request, and gets the answer that
/// says so.
pub(crate) async fn ocsp_in_path(State(service): State<Arc<Service>>, request: File) -> Response {
    let request = STANDARD.decode(name(&request)).unwrap_or_default();
    let answer = service
        .store
        .authority()
        .ocsp(&request, service.store.now());
    of_type("application/ocsp-response", answer)
}

fn name(file: &File) -> &str {
    file.as_ref().map_or("", |Path(name)| name.as_str())
}

fn of_type(content_type: &'static str, body: Result<Vec<u8>, Error>) -> Response {
    match body {
        Ok(body) => ([(CONTENT_TYPE, content_type)], body).into_response(),
        Err(_) => Refusal::failure(StatusCode::INTERNAL_SERVER_ERROR).into_response(),
    }
}
