//! TLS: rustls with ring and bundled roots, the same on every platform; further roots by option.

use crate::error::Error;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use std::sync::Arc;

/// The TLS configuration: Mozilla's roots, as bundled, and the given ones.
pub(super) fn config(extra_roots: &[Vec<u8>]) -> Result<ClientConfig, Error> {
    let mut roots = RootCertStore::empty();
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    for pem in extra_roots {
        let mut count = 0;
        for certificate in CertificateDer::pem_slice_iter(pem) {
            let certificate = certificate.map_err(|error| {
                Error::configuration(format!("a root certificate is not readable PEM: {error}"))
            })?;
            roots.add(certificate).map_err(|error| {
                Error::configuration(format!("a root certificate can't be used: {error}"))
            })?;
            count += 1;
        }
        if count == 0 {
            return Err(Error::configuration(
                "the root certificates hold no CERTIFICATE block in PEM",
            ));
        }
    }
    // Named here and not taken from the process: no other library can leave us without one, or with another.
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| Error::configuration(format!("TLS can't be set up: {error}")))?;
    Ok(config.with_root_certificates(roots).with_no_client_auth())
}
