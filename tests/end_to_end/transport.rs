//! TLS with a root of one's own, and a proxy, over real sockets.

use crate::order;
use qwac_psd2::{ApiKey, Client, ClientBuilder, ErrorKind};
use rcgen::{BasicConstraints, Certificate, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::RootCertStore;
use rustls::pki_types::PrivateKeyDer;
use rustls::server::WebPkiClientVerifier;
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

fn builder() -> ClientBuilder {
    Client::builder().api_key(ApiKey::new("canary-key").unwrap())
}

/// Reads one request and answers that the order was placed. Gives back what it read.
async fn answer(socket: &mut (impl AsyncRead + AsyncWrite + Unpin)) -> String {
    let mut request = Vec::new();
    let mut buffer = vec![0; 64 * 1024];
    while !request.ends_with(b"}") {
        let count = socket.read(&mut buffer).await.unwrap();
        assert!(count > 0, "the client went away");
        request.extend_from_slice(&buffer[..count]);
    }
    let answer = b"HTTP/1.1 201 Created\r\ncontent-length: 13\r\n\r\n{\"id\":112233}";
    socket.write_all(answer).await.unwrap();
    socket.flush().await.unwrap();
    String::from_utf8(request).unwrap()
}

/// A certificate authority.
fn authority() -> CertifiedIssuer<'static, KeyPair> {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// A certificate of it for 127.0.0.1, and its key.
fn certified(issuer: &CertifiedIssuer<'static, KeyPair>) -> (Certificate, KeyPair) {
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
    (params.signed_by(&key, issuer).unwrap(), key)
}

/// A server with such a certificate. It asks its clients for one too, where it is `for_known` ones only.
fn server(issuer: &CertifiedIssuer<'static, KeyPair>, for_known: bool) -> TlsAcceptor {
    let (leaf, key) = certified(issuer);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .unwrap();
    let config = if for_known {
        let mut roots = RootCertStore::empty();
        roots.add(issuer.der().clone()).unwrap();
        let clients = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider);
        config.with_client_cert_verifier(clients.build().unwrap())
    } else {
        config.with_no_client_auth()
    };
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config = config.with_single_cert(vec![leaf.der().clone()], key);
    TlsAcceptor::from(Arc::new(config.unwrap()))
}

#[tokio::test]
async fn a_server_that_asks_for_a_certificate_is_shown_the_identity() {
    let issuer = authority();
    let acceptor = server(&issuer, true);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        loop {
            let (socket, _) = listener.accept().await.unwrap();
            if let Ok(mut tls) = acceptor.accept(socket).await {
                return answer(&mut tls).await;
            }
        }
    });
    let (certificate, key) = certified(&issuer);
    let identity = [key.serialize_pem(), certificate.pem()].concat();
    let known = builder()
        .base_url(&url)
        .root_certificates(issuer.pem())
        .client_identity(identity);
    let known = known.build().unwrap();
    known
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
    assert!(server.await.unwrap().starts_with("POST "));

    for wrong in [
        certificate.pem(),
        key.serialize_pem(),
        [
            KeyPair::generate().unwrap().serialize_pem(),
            certificate.pem(),
        ]
        .concat(),
        "canary".to_owned(),
    ] {
        let error = builder().client_identity(wrong).build().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration);
        assert!(error.to_string().contains("client identity"), "{error}");
    }
}

#[tokio::test]
async fn a_root_of_ones_own_is_trusted_when_given_and_only_then() {
    let issuer = authority();
    let acceptor = server(&issuer, false);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        loop {
            let (socket, _) = listener.accept().await.unwrap();
            if let Ok(mut tls) = acceptor.accept(socket).await {
                return answer(&mut tls).await;
            }
        }
    });
    let stranger = builder().base_url(&url).build().unwrap();
    let error = stranger
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotSent, "{error}");
    assert!(
        error.to_string().to_lowercase().contains("certificate"),
        "{error}"
    );

    let friend = builder()
        .base_url(&url)
        .root_certificates(issuer.pem())
        .build()
        .unwrap();
    let placed = friend
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
    assert_eq!(placed.order_id.as_str(), "112233");
    let request = server.await.unwrap();
    assert!(request.starts_with("POST /services/v2/order/certificate/eu_qwac_psd2 HTTP/1.1\r\n"));
    assert_eq!(request.matches("POST ").count(), 1);
}

#[tokio::test]
async fn a_proxy_is_used_when_given() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let proxy = format!("http://user:canary@{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        answer(&mut socket).await
    });
    // Nothing listens at the address itself.
    let client = builder()
        .base_url("http://127.0.0.1:1")
        .proxy(proxy)
        .build()
        .unwrap();
    client
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
    let request = server.await.unwrap();
    assert!(
        request.starts_with("POST http://127.0.0.1:1/services/v2/"),
        "{request}"
    );
    assert!(
        request
            .to_lowercase()
            .contains("proxy-authorization: basic "),
        "{request}"
    );
}

#[tokio::test]
async fn a_proxy_that_is_down_means_nothing_was_sent_and_shows_no_password() {
    let client = builder()
        .proxy("http://user:canary@127.0.0.1:1")
        .build()
        .unwrap();
    let error = client
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotSent);
    assert!(!format!("{error} {error:?}").contains("canary"));
}
