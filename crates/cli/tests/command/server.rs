//! A server that says what a test wants, or nothing.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};

pub(crate) struct Server(TcpListener);

impl Server {
    pub(crate) fn start() -> Self {
        Self(TcpListener::bind("127.0.0.1:0").unwrap())
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.0.local_addr().unwrap())
    }

    /// Waits until a whole request has come.
    pub(crate) fn request(&self) -> TcpStream {
        let (mut stream, _) = self.0.accept().unwrap();
        let mut request = Vec::new();
        let mut buffer = [0; 4096];
        while !request.ends_with(b"}") {
            let count = stream.read(&mut buffer).unwrap();
            assert!(count > 0, "the request breaks off");
            request.extend_from_slice(&buffer[..count]);
        }
        stream
    }
}

/// Answers that the order was placed.
pub(crate) fn answer(mut stream: TcpStream, body: &str) {
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
    )
    .unwrap();
}
