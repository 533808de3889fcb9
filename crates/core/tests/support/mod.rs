//! A connection to a server on this machine, and a server that answers one request.

#![allow(dead_code, reason = "not every test uses everything")]

use qwac_psd2_core::Connection;
use reqwest::header::HeaderValue;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

pub(crate) fn connection(base_url: String) -> Connection {
    // Loopback and plain HTTP: no TLS provider is needed, but reqwest wants one to be there.
    let provider = rustls::crypto::ring::default_provider();
    let tls = rustls::ClientConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
    Connection::new(
        reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .build()
            .unwrap(),
        base_url,
        HeaderValue::from_static("canary-key"),
        HeaderValue::from_static("agent/1"),
    )
}

/// A request as it was on the wire.
pub(crate) struct Arrived {
    /// The request line and the header lines.
    pub(crate) head: Vec<String>,
    pub(crate) body: String,
}

/// Answers one request with these bytes and ends the connection.
pub(crate) fn answer_raw(answer: impl Into<Vec<u8>>) -> (String, JoinHandle<Arrived>) {
    let answer = answer.into();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/services/v2", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut socket, _) = listener.accept().unwrap();
        let mut reader = BufReader::new(socket.try_clone().unwrap());
        let mut head = Vec::new();
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            match line.trim_end() {
                "" => break,
                line => head.push(line.to_owned()),
            }
        }
        let length = head
            .iter()
            .find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
        let mut body = vec![0; length.unwrap_or(0)];
        reader.read_exact(&mut body).unwrap();
        socket.write_all(&answer).unwrap();
        Arrived {
            head,
            body: String::from_utf8(body).unwrap(),
        }
    });
    (url, server)
}

/// Answers one request with 200 and this body.
pub(crate) fn answer_once(body: &str) -> (String, JoinHandle<Arrived>) {
    answer_raw(format!(
        "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    ))
}
