//! What `place` costs beside reqwest posting the same bytes, one at a time and 64 at a time: at the sandbox, and at a server
//! that does nothing but answer.

#![allow(
    missing_docs,
    reason = "criterion's macros write undocumented functions"
)]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark may fail so"
)]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use qwac_psd2::{
    ApiKey, CheckedOrder, Client, Contact, ContactType, IntendedUse, Order, Organization, Pace,
    Payment, PspRole, Validity,
};
use qwac_psd2_sandbox::{RateLimit, Sandbox};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::Semaphore;

const CSR: &str = include_str!("../orders/first.csr");

const ANSWER: &str = "HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 59\r\n\r\n\
                      {\"id\":112233,\"requests\":[{\"id\":113,\"status\":\"pending\"}]}   ";

fn checked() -> CheckedOrder {
    let representative = Contact::new(ContactType::VerifiedContact, "NL")
        .first_name("Jane")
        .last_name("Roe")
        .job_title("Managing Director")
        .telephone("+31 20 555 0101")
        .email("jane.roe@example.com");
    Order::builder(IntendedUse::Server)
        .common_name("example.net")
        .csr(CSR)
        .psp_roles([PspRole::PaymentInitiation])
        .organization(Organization::existing(12345, [representative]))
        .validity(Validity::Years(1))
        .payment(Payment::Balance)
        .build()
        .checked()
        .unwrap()
}

/// The sandbox, on threads of its own.
fn sandbox() -> (String, String) {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        Runtime::new().unwrap().block_on(async {
            let sandbox = Sandbox::builder().rate_limit(RateLimit::off());
            let sandbox = sandbox.start().await.unwrap();
            let address = (sandbox.base_url(), sandbox.api_key().to_owned());
            tell.send(address).unwrap();
            std::future::pending::<()>().await;
        });
    });
    told.recv().unwrap()
}

/// A server on a thread of its own that takes every order.
fn server() -> String {
    let (tell, address) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            tell.send(listener.local_addr().unwrap()).unwrap();
            loop {
                let (socket, _) = listener.accept().await.unwrap();
                tokio::spawn(serve(socket));
            }
        });
    });
    format!("http://{}/services/v2", address.recv().unwrap())
}

async fn serve(mut socket: TcpStream) {
    socket.set_nodelay(true).unwrap();
    let mut request = Vec::new();
    let mut buffer = vec![0; 64 * 1024];
    while let Ok(count @ 1..) = socket.read(&mut buffer).await {
        request.extend_from_slice(&buffer[..count]);
        if is_whole(&request) {
            socket.write_all(ANSWER.as_bytes()).await.unwrap();
            request.clear();
        }
    }
}

fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request);
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length").then_some(value)
    });
    body.len() >= length.unwrap().parse::<usize>().unwrap()
}

/// How many calls are prepared before they are made: orders are checked just before they are placed, not by the ten
/// thousand.
const PREPARED: u64 = 256;

/// Makes so many calls, so many at a time; how long that took without preparing them.
fn calls<F>(runtime: &Runtime, calls: u64, at_a_time: usize, prepare: impl Fn() -> F) -> Duration
where
    F: Future<Output = ()> + Send + 'static,
{
    let mut took = Duration::ZERO;
    let mut left = calls;
    while left > 0 {
        let now = left.min(PREPARED);
        let calls = (0..now).map(|_| prepare()).collect();
        took += runtime.block_on(run(calls, at_a_time));
        left -= now;
    }
    took
}

/// Makes the calls, so many at a time, each as a task, and says how long that took.
async fn run<F>(calls: Vec<F>, at_a_time: usize) -> Duration
where
    F: Future<Output = ()> + Send + 'static,
{
    let places = Arc::new(Semaphore::new(at_a_time));
    let began = Instant::now();
    let mut tasks = Vec::with_capacity(calls.len());
    for call in calls {
        let place = Arc::clone(&places).acquire_owned().await.unwrap();
        tasks.push(tokio::spawn(async move {
            call.await;
            drop(place);
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    began.elapsed()
}

fn place(criterion: &mut Criterion) {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let (url, key) = sandbox();
    beside(criterion, "at the sandbox", &url, &key);
    beside(criterion, "at a bare server", &server(), "key");
}

fn beside(criterion: &mut Criterion, what: &str, url: &str, key: &str) {
    let runtime = Runtime::new().unwrap();
    let client = Client::builder()
        .base_url(url)
        .api_key(ApiKey::new(key).unwrap())
        .pace(Pace::unlimited())
        .build()
        .unwrap();
    let http = qwac_psd2::reqwest::Client::builder()
        .http1_only()
        .build()
        .unwrap();
    let endpoint = format!("{url}/order/certificate/eu_qwac_psd2");
    let post = || {
        // Each from a check of its own, so that both come to their calls alike: as long after the last, and as cold.
        let (http, body) = (http.clone(), checked().request().to_string());
        let (endpoint, key) = (endpoint.clone(), key.to_owned());
        async move {
            let call = http
                .post(endpoint)
                .header("x-dc-devkey", key)
                .header("content-type", "application/json")
                .body(body);
            let answer = call.send().await.unwrap();
            assert_eq!(answer.status(), 201);
            let json: serde_json::Value = answer.json().await.unwrap();
            assert!(json["id"].is_u64());
        }
    };
    let place = || {
        let (client, order) = (client.clone(), checked());
        async move {
            client.place(order).await.unwrap();
        }
    };
    let mut group = criterion.benchmark_group(what);
    group.throughput(Throughput::Elements(1));
    for at_a_time in [1, 64] {
        group.bench_function(BenchmarkId::new("reqwest", at_a_time), |bencher| {
            bencher.iter_custom(|count| calls(&runtime, count, at_a_time, post));
        });
        group.bench_function(BenchmarkId::new("qwac-psd2", at_a_time), |bencher| {
            bencher.iter_custom(|count| calls(&runtime, count, at_a_time, place));
        });
    }
    group.finish();
}

criterion_group!(benches, place);
criterion_main!(benches);
