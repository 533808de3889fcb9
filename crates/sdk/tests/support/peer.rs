//! A server on a raw socket, which does what a test tells it and remembers what arrived.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Instant;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub(crate) const PLACED: &str = "HTTP/1.1 201 Created\r\ncontent-length: 8\r\n\r\n{\"id\":1}";

/// What to do with a request that has arrived.
#[derive(Clone)]
pub(crate) enum Act {
    /// Answer with these bytes and keep the connection.
    Answer(String),
    /// Read a part of it, then drop the connection with the rest unread, which resets it.
    Reset,
    /// Answer with these bytes, which may be a part of an answer or none, and end the connection.
    End(&'static str),
}

impl Act {
    pub(crate) fn placed() -> Self {
        Self::Answer(PLACED.to_owned())
    }

    /// An answer in the API's form, with these header fields.
    pub(crate) fn error(status: u16, fields: &str) -> Self {
        let body = r#"{"errors":[{"code":"c","message":"m"}]}"#;
        Self::Answer(format!(
            "HTTP/1.1 {status} X\r\ncontent-length: {}\r\n{fields}\r\n{body}",
            body.len()
        ))
    }
}

/// A request that has arrived, or its beginning.
#[derive(Clone)]
pub(crate) struct Arrived {
    pub(crate) at: Instant,
    pub(crate) text: String,
}

#[derive(Clone)]
pub(crate) struct Peer {
    pub(crate) address: SocketAddr,
    pub(crate) connections: Arc<Mutex<usize>>,
    pub(crate) requests: Arc<Mutex<Vec<Arrived>>>,
}

impl Peer {
    /// Does these things with the requests that arrive, in this order; the last with all further ones.
    pub(crate) async fn new(script: Vec<Act>) -> Self {
        Self::serve(move |peer, socket| {
            let script = script.clone();
            async move { peer.act(socket, &script).await }
        })
        .await
    }

    /// Does this with each connection.
    pub(crate) async fn serve<F>(each: impl Fn(Peer, TcpStream) -> F + Send + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let peer = Self {
            address: listener.local_addr().unwrap(),
            connections: Arc::default(),
            requests: Arc::default(),
        };
        let serving = peer.clone();
        tokio::spawn(async move {
            loop {
                let (socket, _) = listener.accept().await.unwrap();
                *serving.connections.lock().unwrap() += 1;
                tokio::spawn(each(serving.clone(), socket));
            }
        });
        peer
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn count(&self) -> usize {
        self.requests.lock().unwrap().len()
    }

    pub(crate) fn connections(&self) -> usize {
        *self.connections.lock().unwrap()
    }

    pub(crate) fn arrived(&self) -> Vec<Arrived> {
        self.requests.lock().unwrap().clone()
    }

    async fn act(&self, mut socket: TcpStream, script: &[Act]) {
        loop {
            let mut first = vec![0; 64];
            let Ok(count @ 1..) = socket.read(&mut first).await else {
                return;
            };
            let number = {
                let mut requests = self.requests.lock().unwrap();
                requests.push(Arrived {
                    at: Instant::now(),
                    text: String::new(),
                });
                requests.len() - 1
            };
            let act = script.get(number).or(script.last()).unwrap();
            if matches!(act, Act::Reset) {
                return;
            }
            first.truncate(count);
            let text = rest_of_request(&mut socket, first).await;
            self.requests.lock().unwrap()[number].text = text;
            match act {
                Act::Answer(bytes) => socket.write_all(bytes.as_bytes()).await.unwrap(),
                Act::End(bytes) => return socket.write_all(bytes.as_bytes()).await.unwrap(),
                Act::Reset => return,
            }
        }
    }
}

/// Reads a request to its end. Its body is one JSON object, and nothing follows.
pub(crate) async fn rest_of_request(socket: &mut TcpStream, mut request: Vec<u8>) -> String {
    let mut buffer = vec![0; 64 * 1024];
    while !is_whole(&request) {
        match socket.read(&mut buffer).await {
            Ok(count @ 1..) => request.extend_from_slice(&buffer[..count]),
            _ => break,
        }
    }
    String::from_utf8_lossy(&request).into_owned()
}

fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    length.is_none_or(|length| body.len() >= length.trim().parse::<usize>().unwrap())
}
