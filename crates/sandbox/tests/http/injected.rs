//! Faults that a test asks for: what a client sees of them on the socket, and what was recorded all the same.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use qwac_psd2_sandbox::{FaultPlan, InjectedFault, Lag, Page, RateLimit, Sandbox, Target, When};
use serde_json::json;

use crate::client::{JSON, KEY, ORDER, builder, example, get, order};
use crate::list::{ids, list};

/// Long enough that only a mistake takes it.
const LONG: Duration = Duration::from_secs(60);

async fn sandbox(plan: FaultPlan) -> Sandbox {
    builder().faults(plan).start().await.unwrap()
}

/// A sandbox in which every request for an order meets this fault.
async fn always(fault: InjectedFault) -> Sandbox {
    sandbox(FaultPlan::default().with(Target::PlaceOrder, When::Always, fault)).await
}

fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(LONG)).unwrap();
    stream
}

fn send_order(stream: &mut TcpStream) {
    send_order_with(stream, "");
}

/// Sends an order with more lines in its head.
fn send_order_with(stream: &mut TcpStream, lines: &str) {
    let body = example("request-page-first.json").to_string();
    let head = format!("POST {ORDER} HTTP/1.1\r\nhost: a\r\n{KEY}\r\n{JSON}\r\n{lines}");
    write!(stream, "{head}content-length: {}\r\n\r\n{body}", body.len()).unwrap();
}

/// Everything that comes until the connection ends, and how it ends if not well.
fn read_to_end(stream: &mut TcpStream) -> (String, Option<ErrorKind>) {
    let mut bytes = Vec::new();
    let end = stream
        .read_to_end(&mut bytes)
        .err()
        .map(|error| error.kind());
    (String::from_utf8(bytes).unwrap(), end)
}

/// Places an order over a connection of its own.
fn place(sandbox: &Sandbox) -> (String, Option<ErrorKind>) {
    let mut stream = connect(sandbox.address());
    send_order(&mut stream);
    read_to_end(&mut stream)
}

/// The length of the body that the head promises, and what came of it.
fn promised_and_come(answer: &str) -> (usize, &str) {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let (_, length) = head.split_once("content-length: ").unwrap();
    let length = length.lines().next().unwrap();
    (length.parse().unwrap(), body)
}

#[tokio::test]
async fn a_refused_connection_is_reset_before_anything_is_read() {
    let plan = FaultPlan::default().with(Target::Connection, When::First(2), InjectedFault::Refuse);
    let sandbox = sandbox(plan).await;
    for _ in 0..2 {
        let mut stream = connect(sandbox.address());
        assert_eq!(
            read_to_end(&mut stream),
            (String::new(), Some(ErrorKind::ConnectionReset))
        );
    }
    assert_eq!(
        order(&sandbox, &example("request-page-first.json")).status,
        201
    );
}

#[tokio::test]
async fn a_reset_is_one_and_comes_before_or_after_the_order_is_recorded() {
    for (fault, recorded) in [
        (InjectedFault::ResetBefore, 0),
        (InjectedFault::ResetAfter, 1),
    ] {
        let sandbox = always(fault).await;
        let seen = place(&sandbox);
        assert_eq!(seen, (String::new(), Some(ErrorKind::ConnectionReset)));
        assert_eq!(sandbox.orders().len(), recorded);
    }
}

#[tokio::test]
async fn a_truncated_answer_ends_well_but_early() {
    for (after, come) in [(0, ""), (11, r#"{"id":10000"#)] {
        let sandbox = always(InjectedFault::Truncate(after)).await;
        let (answer, end) = place(&sandbox);
        assert_eq!(end, None);
        assert!(answer.starts_with("HTTP/1.1 201 Created\r\n"), "{answer}");
        let (promised, body) = promised_and_come(&answer);
        assert!(promised > 11);
        assert_eq!(body, come);
        assert_eq!(sandbox.orders().len(), 1);
    }
}

#[tokio::test]
async fn a_truncated_answer_is_never_whole() {
    let sandbox = always(InjectedFault::Truncate(usize::MAX)).await;
    let (answer, _) = place(&sandbox);
    let (promised, body) = promised_and_come(&answer);
    assert_eq!(body.len(), promised - 1);
}

#[tokio::test]
async fn a_stalled_answer_falls_silent_until_the_client_goes() {
    let sandbox = always(InjectedFault::Stall(11)).await;
    let mut stream = connect(sandbox.address());
    send_order(&mut stream);
    let mut answer = Vec::new();
    while !answer.ends_with(br#"{"id":10000"#) {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        answer.extend(byte);
    }
    stream
        .set_read_timeout(Some(Duration::from_millis(100)))
        .unwrap();
    let silence = stream.read(&mut [0]).unwrap_err().kind();
    assert!(matches!(
        silence,
        ErrorKind::WouldBlock | ErrorKind::TimedOut
    ));
    assert_eq!(sandbox.orders().len(), 1);
    assert_eq!(get(&sandbox, "/sandbox/orders/1000001/request").status, 200);

    // The sandbox sees that the client goes, and lets the connection go too.
    stream.set_read_timeout(Some(LONG)).unwrap();
    stream.shutdown(std::net::Shutdown::Write).unwrap();
    assert_eq!(stream.read(&mut [0]).unwrap_or(0), 0);
}

#[tokio::test]
async fn a_delayed_answer_waits_while_the_order_is_recorded() {
    let sandbox = always(InjectedFault::Delay(Duration::from_secs(3600))).await;
    let mut stream = connect(sandbox.address());
    send_order(&mut stream);
    let start = Instant::now();
    while sandbox.orders().is_empty() {
        assert!(start.elapsed() < LONG);
        std::thread::yield_now();
    }
    stream.set_nonblocking(true).unwrap();
    let nothing = stream.read(&mut [0]).unwrap_err().kind();
    assert_eq!(nothing, ErrorKind::WouldBlock);

    let delay = Duration::from_millis(50);
    let plan = FaultPlan::default().with(
        Target::PlaceOrder,
        When::Always,
        InjectedFault::Delay(delay),
    );
    sandbox.set_faults(plan);
    let start = Instant::now();
    assert_eq!(
        order(&sandbox, &example("request-page-first.json")).status,
        201
    );
    assert!(start.elapsed() >= delay);
}

#[tokio::test]
async fn too_many_requests_comes_with_any_retry_after_or_none() {
    for retry_after in [
        None,
        Some("7"),
        Some("Tue, 24 Nov 2026 12:00:30 GMT"),
        Some("soon"),
    ] {
        let sandbox = always(InjectedFault::TooManyRequests {
            retry_after: retry_after.map(str::to_owned),
        })
        .await;
        let answer = order(&sandbox, &example("request-page-first.json"));
        assert_eq!(answer.status, 429);
        assert_eq!(answer.json(), example("error-rate-limit.json"));
        let header = answer
            .head
            .lines()
            .find_map(|line| line.strip_prefix("retry-after: "));
        assert_eq!(
            header.map(str::to_owned),
            retry_after.map(str::to_lowercase)
        );
        assert_eq!(sandbox.orders(), []);
    }
}

#[tokio::test]
async fn any_status_comes_as_json_or_html_with_the_order_recorded_or_not() {
    for status in [500, 502, 503] {
        for page in [Page::Json, Page::Html] {
            for recorded in [false, true] {
                let sandbox = always(InjectedFault::Status {
                    status,
                    page,
                    recorded,
                })
                .await;
                let answer = order(&sandbox, &example("request-page-first.json"));
                assert_eq!(answer.status, status);
                match page {
                    Page::Json => assert_eq!(answer.codes(), ["internal_error"]),
                    _ => {
                        assert!(answer.head.contains("content-type: text/html"));
                        assert!(answer.text.starts_with("<html>"));
                    }
                }
                assert_eq!(sandbox.orders().len(), usize::from(recorded));
            }
        }
    }
}

#[tokio::test]
async fn a_right_answer_may_call_itself_html() {
    let sandbox = always(InjectedFault::WrongContentType).await;
    let answer = order(&sandbox, &example("request-page-first.json"));
    assert_eq!(answer.status, 201);
    assert!(answer.head.contains("content-type: text/html"));
    assert!(answer.text.starts_with(r#"{"id":1000001"#));
}

fn lists(fault: InjectedFault) -> FaultPlan {
    FaultPlan::default().with(Target::ListOrders, When::Always, fault)
}

#[tokio::test]
async fn the_list_may_be_some_requests_behind() {
    let sandbox = sandbox(lists(InjectedFault::Behind(Lag::Requests(2)))).await;
    let request = example("request-page-first.json");
    order(&sandbox, &request);
    assert_eq!(ids(&sandbox, ""), [0; 0]);
    order(&sandbox, &request);
    assert_eq!(ids(&sandbox, ""), [1]);
    assert_eq!(ids(&sandbox, ""), [1]);
    assert_eq!(ids(&sandbox, ""), [1, 2]);
    assert_eq!(list(&sandbox, "").json()["page"]["total"], 2);
    // Order info never lags.
    order(&sandbox, &request);
    assert_eq!(
        get(&sandbox, "/services/v2/order/certificate/1000003").status,
        200
    );
}

#[tokio::test]
async fn the_list_may_be_some_time_behind() {
    let seconds = Arc::new(AtomicI64::new(0));
    let clock = Arc::clone(&seconds);
    let sandbox = Sandbox::builder()
        .clock(move || Timestamp::from_second(clock.load(Ordering::SeqCst)).unwrap())
        .faults(lists(InjectedFault::Behind(Lag::Time(
            Duration::from_secs(30),
        ))))
        .start()
        .await
        .unwrap();
    let mut request = example("request-page-first.json");
    request["order_validity"] = json!({ "years": 1 });
    assert_eq!(order(&sandbox, &request).status, 201);
    seconds.store(29, Ordering::SeqCst);
    assert_eq!(ids(&sandbox, ""), [0; 0]);
    seconds.store(30, Ordering::SeqCst);
    assert_eq!(ids(&sandbox, ""), [1]);
}

#[tokio::test]
async fn the_list_may_have_every_order_twice() {
    let sandbox = sandbox(lists(InjectedFault::Duplicates)).await;
    let request = example("request-page-first.json");
    order(&sandbox, &request);
    order(&sandbox, &request);
    assert_eq!(ids(&sandbox, ""), [1, 1, 2, 2]);
    assert_eq!(sandbox.orders().len(), 2);
}

#[tokio::test]
async fn a_closed_port_refuses_and_keeps_the_connections_that_are_there() {
    let sandbox = sandbox(FaultPlan::default()).await;
    let mut stream = connect(sandbox.address());
    send_order(&mut stream);
    let mut first = [0; 20];
    stream.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 201 Created");

    sandbox.stop_listening().unwrap();
    sandbox.stop_listening().unwrap();
    let refused = TcpStream::connect(sandbox.address()).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::ConnectionRefused);
    send_order_with(&mut stream, "connection: close\r\n");
    let (rest, _) = read_to_end(&mut stream);
    assert!(rest.contains("HTTP/1.1 201 Created"), "{rest}");

    sandbox.listen_again().unwrap();
    sandbox.listen_again().unwrap();
    assert_eq!(
        order(&sandbox, &example("request-page-first.json")).status,
        201
    );
    assert_eq!(sandbox.orders().len(), 3);
}

/// A bit of everything that can happen to an order.
fn mix(seed: u64) -> FaultPlan {
    let chance = |plan: FaultPlan, fault| plan.with(Target::PlaceOrder, When::Chance(0.15), fault);
    [
        InjectedFault::ResetBefore,
        InjectedFault::ResetAfter,
        InjectedFault::Truncate(5),
        InjectedFault::TooManyRequests { retry_after: None },
        InjectedFault::Status {
            status: 502,
            page: Page::Html,
            recorded: true,
        },
    ]
    .into_iter()
    .fold(FaultPlan::seeded(seed), chance)
}

#[tokio::test]
async fn a_seed_decides_what_goes_wrong_and_the_ledger_tells_what_was_recorded() {
    let run = async |seed| {
        let sandbox = builder()
            .faults(mix(seed))
            .rate_limit(RateLimit::off())
            .start()
            .await
            .unwrap();
        for _ in 0..60 {
            let mut stream = connect(sandbox.address());
            send_order_with(&mut stream, "connection: close\r\n");
            read_to_end(&mut stream);
        }
        let faults = sandbox.injected_faults();
        sandbox.set_faults(FaultPlan::default());
        assert_eq!(sandbox.injected_faults(), []);
        (faults, sandbox.orders().len())
    };
    let (faults, orders) = run(1).await;
    assert!((10..=50).contains(&faults.len()), "{faults:?}");
    let not_recorded = faults.iter().filter(|(_, fault)| {
        matches!(
            fault,
            InjectedFault::ResetBefore | InjectedFault::TooManyRequests { .. }
        )
    });
    assert_eq!(orders, 60 - not_recorded.count());
    assert_eq!(run(1).await.0, faults);
    assert_ne!(run(2).await.0, faults);
}
