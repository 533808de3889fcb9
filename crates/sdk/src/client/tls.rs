//! TLS: rustls with ring and bundled roots, the same on every platform; further roots and an identity by option.

use crate::error::Error;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ClientConfig, RootCertStore};
use std::sync::Arc;

/// The TLS configuration: Mozilla's roots, as bundled, and the given ones; the identity, if there is one.
pub(super) fn config(
    extra_roots: &[Vec<u8>],
    identity: Option<&[u8]>,
) -> Result<ClientConfig, Error> {
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
    let config = config.with_root_certificates(roots);
    let Some(identity) = identity else {
        return Ok(config.with_no_client_auth());
    };
    // Without the library's own words: they could show something of the key.
    let fault = |what: &str| Error::configuration(format!("the client identity {what}"));
    let chain = CertificateDer::pem_slice_iter(identity).collect::<Result<Vec<_>, _>>();
    let chain = chain.map_err(|_| fault("is not readable PEM"))?;
    if chain.is_empty() {
        return Err(fault("holds no CERTIFICATE block in PEM"));
    }
    let key = PrivateKeyDer::from_pem_slice(identity)
        .map_err(|_| fault("holds no private key in PEM, or an encrypted one"))?;
    config.with_client_auth_cert(chain, key).map_err(|_| {
        fault("can't be used: its key is of an unknown kind or not that of its first certificate")
    })
}
