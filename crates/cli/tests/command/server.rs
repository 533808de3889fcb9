//! A server that says what a test wants, or nothing.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

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

/// A service that answers each call with what stands beside its beginning, such as `GET /services/v2/request`, and
/// remembers what arrived. It ends with the process.
pub(crate) struct Service {
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Service {
    pub(crate) fn answering(answers: &[(&str, u16, &str)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let service = Self {
            url: format!("http://{}", listener.local_addr().unwrap()),
            requests: Arc::default(),
        };
        let owned = answers.iter();
        let answers: Vec<_> = owned
            .map(|(call, status, body)| ((*call).to_owned(), *status, (*body).to_owned()))
            .collect();
        let requests = Arc::clone(&service.requests);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let request = whole_request(&mut stream);
                let wanted = answers
                    .iter()
                    .filter(|(call, ..)| request.starts_with(call))
                    .max_by_key(|(call, ..)| call.len());
                let (_, status, body) = wanted.unwrap_or_else(|| panic!("{request}"));
                // Told before the answer, so that whoever has it finds the request here.
                requests.lock().unwrap().push(request);
                let length = body.len();
                write!(
                    stream,
                    "HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
                )
                .unwrap();
            }
        });
        service
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// What arrived, in order.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

/// Reads a request with its body, as long as it says.
fn whole_request(stream: &mut TcpStream) -> String {
    let mut request = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&request).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let head = head.to_lowercase();
            let mut fields = head.lines();
            let length = fields.find_map(|field| field.strip_prefix("content-length: "));
            if body.len() >= length.map_or(0, |length| length.parse().unwrap()) {
                return text;
            }
        }
        match stream.read(&mut buffer).unwrap() {
            0 => return text,
            count => request.extend_from_slice(&buffer[..count]),
        }
    }
}
