//! What the TEST CAs publish: the addresses in their certificates, over real sockets.

use std::io::{Read, Write};
use std::net::TcpStream;

use qwac_psd2_sandbox::Sandbox;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;
use x509_parser::revocation_list::CertificateRevocationList;

use crate::client::{builder, get, start};

/// Status and type, and the body, which is no text.
fn ask(sandbox: &Sandbox, method: &str, path: &str, body: &[u8]) -> (String, Vec<u8>) {
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    let mut stream = TcpStream::connect(sandbox.address()).unwrap();
    stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
    let body = answer.split_off(end.unwrap() + 4);
    let head = String::from_utf8(answer).unwrap().to_lowercase();
    let kind = head.lines().find(|line| line.starts_with("content-type:"));
    (format!("{} {}", &head[9..12], kind.unwrap()), body)
}

#[tokio::test]
async fn certificates_and_lists_are_there_without_a_key() {
    let sandbox = start().await;
    let authority = sandbox.authority();
    let (_, issuing) = X509Certificate::from_der(authority.issuing_certificate()).unwrap();
    let (_, root) = X509Certificate::from_der(authority.root_certificate()).unwrap();
    for (name, certificate) in [("issuing", &issuing), ("root", &root)] {
        let (head, body) = ask(&sandbox, "GET", &format!("/ca/{name}.cer"), b"");
        assert_eq!(head, "200 content-type: application/pkix-cert");
        assert_eq!(X509Certificate::from_der(&body).unwrap().1, *certificate);

        let (head, body) = ask(&sandbox, "GET", &format!("/crl/{name}.crl"), b"");
        assert_eq!(head, "200 content-type: application/pkix-crl");
        let (_, list) = CertificateRevocationList::from_der(&body).unwrap();
        list.verify_signature(certificate.public_key()).unwrap();
        // Noon of 2026-11-24, by the sandbox's clock.
        assert_eq!(list.last_update().timestamp(), 1_795_521_600);
    }
}

#[tokio::test]
async fn the_addresses_in_the_certificates_are_the_sandboxs_own() {
    let sandbox = start().await;
    let issuing = String::from_utf8_lossy(sandbox.authority().issuing_certificate()).into_owned();
    let address = format!("http://{}/crl/root.crl", sandbox.address());
    assert!(issuing.contains(&address));
}

#[tokio::test]
async fn ocsp_answers_by_post_and_get() {
    let sandbox = start().await;
    let malformed = [0x30, 3, 0x0a, 1, 1];
    for (method, path, body) in [
        ("POST", "/ocsp", &b"nonsense"[..]),
        ("POST", "/ocsp", b""),
        ("GET", "/ocsp/nonsense", b""),
        ("GET", "/ocsp/%FF", b""),
        ("GET", "/ocsp/a/b", b""),
    ] {
        let (head, answer) = ask(&sandbox, method, path, body);
        assert_eq!(head, "200 content-type: application/ocsp-response");
        assert_eq!(answer, malformed, "{method} {path}");
    }
}

#[tokio::test]
async fn other_files_are_no_route() {
    let sandbox = builder().start().await.unwrap();
    for path in [
        "/ca/root.crl",
        "/ca/..%2Froot.cer",
        "/crl/other.crl",
        "/crl/",
        "/ocsp",
    ] {
        let answer = get(&sandbox, path);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.codes(), ["not_found|route"]);
    }
}
