//! TLS with a root of one's own, and a proxy, over real sockets.

use crate::order;
use qwac_psd2::{ApiKey, Client, ClientBuilder, ErrorKind};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::PrivateKeyDer;
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

/// A certificate authority, as PEM, and a server with a certificate of it for 127.0.0.1.
fn authority() -> (String, TlsAcceptor) {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let leaf = CertificateParams::new(vec!["127.0.0.1".to_owned()])
        .unwrap()
        .signed_by(&key, &issuer)
        .unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![leaf.der().clone()],
            PrivateKeyDer::try_from(key.serialize_der()).unwrap(),
        )
        .unwrap();
    (issuer.pem(), TlsAcceptor::from(Arc::new(config)))
}

#[tokio::test]
async fn a_root_of_ones_own_is_trusted_when_given_and_only_then() {
    let (root, acceptor) = authority();
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
        .root_certificates(root)
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
