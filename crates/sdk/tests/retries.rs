//! What surely placed nothing is tried again; what may have placed an order is never sent a second time.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod support;

use qwac_psd2::{
    ApiKey, CheckedOrder, Client, ClientBuilder, Error, ErrorKind, Pace, PlacedOrder, Retries,
    reqwest,
};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use support::peer::{Act, PLACED, Peer, rest_of_request};
use support::{card_payment, order};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

fn builder(url: String) -> ClientBuilder {
    Client::builder()
        .settle(qwac_psd2::Settle::off())
        .base_url(url)
        .api_key(ApiKey::new("canary-key").unwrap())
        .pace(Pace::unlimited())
        .retries(retries())
}

fn retries() -> Retries {
    Retries::default()
        .attempts(3)
        .base(Duration::from_millis(4))
        .seed(1)
}

fn checked() -> CheckedOrder {
    order().build().checked().unwrap()
}

fn checked_card() -> CheckedOrder {
    order().payment(card_payment()).build().checked().unwrap()
}

async fn place(builder: ClientBuilder) -> Result<PlacedOrder, Error> {
    builder.build().unwrap().place(checked()).await
}

/// Resolves every name to the next of these addresses, or fails, and then always to the last.
struct Resolver {
    answers: Vec<Option<SocketAddr>>,
    asked: Arc<Mutex<usize>>,
}

impl reqwest::dns::Resolve for Resolver {
    fn resolve(&self, _: reqwest::dns::Name) -> reqwest::dns::Resolving {
        let mut asked = self.asked.lock().unwrap();
        let answer = self.answers.get(*asked).or(self.answers.last()).unwrap();
        *asked += 1;
        let answer: Result<reqwest::dns::Addrs, _> = match answer {
            Some(address) => Ok(Box::new(std::iter::once(*address))),
            None => Err("no such name".into()),
        };
        Box::pin(std::future::ready(answer))
    }
}

fn resolving(answers: Vec<Option<SocketAddr>>) -> (ClientBuilder, Arc<Mutex<usize>>) {
    let asked = Arc::default();
    let resolver = Resolver {
        answers,
        asked: Arc::clone(&asked),
    };
    let builder = builder("http://localhost".to_owned())
        .http_client(|http| http.dns_resolver(Arc::new(resolver)));
    (builder, asked)
}

/// An address at which nothing listens.
async fn nobody() -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap()
}

fn assert_not_sent(error: &Error) {
    assert_eq!(error.kind(), ErrorKind::NotSent, "{error}");
    assert!(error.is_retryable());
    assert!(!error.order_may_exist());
    assert!(error.to_string().contains("tried 3 times"), "{error}");
}

#[tokio::test]
async fn a_name_that_is_not_known_is_asked_for_again() {
    let (client, asked) = resolving(vec![None]);
    assert_not_sent(&place(client).await.unwrap_err());
    assert_eq!(*asked.lock().unwrap(), 3);
}

#[tokio::test]
async fn a_refused_connection_is_tried_again_and_the_order_goes_out_once() {
    let dead = nobody().await;
    let (client, asked) = resolving(vec![Some(dead)]);
    assert_not_sent(&place(client).await.unwrap_err());
    assert_eq!(*asked.lock().unwrap(), 3);

    for checked in [checked(), checked_card()] {
        let peer = Peer::new(vec![Act::placed()]).await;
        let (client, asked) = resolving(vec![Some(dead), None, Some(peer.address)]);
        client.build().unwrap().place(checked).await.unwrap();
        assert_eq!((*asked.lock().unwrap(), peer.count()), (3, 1));
    }
}

#[tokio::test]
async fn what_speaks_no_tls_is_tried_again() {
    let peer = Peer::serve(|_, mut socket| async move {
        let _ = socket.write_all(b"220 not TLS\r\n").await;
        let _ = socket.read(&mut [0; 4096]).await;
    })
    .await;
    let client = builder(format!("https://{}", peer.address));
    assert_not_sent(&place(client).await.unwrap_err());
    assert_eq!(peer.connections(), 3);
}

#[tokio::test]
async fn a_connection_that_takes_too_long_is_tried_again() {
    // Takes the connection and says nothing, so that TLS doesn't come about.
    let peer = Peer::serve(|_, mut socket| async move {
        let mut all = Vec::new();
        let _ = socket.read_to_end(&mut all).await;
    })
    .await;
    let client = builder(format!("https://{}", peer.address));
    let error = place(client.connect_timeout(Duration::from_millis(50))).await;
    let error = error.unwrap_err();
    assert_not_sent(&error);
    assert!(error.to_string().contains("in time"), "{error}");
    assert_eq!(peer.connections(), 3);
}

#[tokio::test]
async fn a_proxy_that_refuses_the_way_is_tried_again() {
    let refusal = "HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
    let proxy = Peer::new(vec![Act::Answer(refusal.to_owned())]).await;
    let client = builder("https://certcentral.example".to_owned()).proxy(proxy.url());
    assert_not_sent(&place(client).await.unwrap_err());
    let arrived = proxy.arrived();
    assert_eq!(arrived.len(), 3);
    assert!(
        arrived
            .iter()
            .all(|request| request.text.starts_with("CONNECT "))
    );
}

#[tokio::test]
async fn no_retries_means_one_attempt() {
    let (client, asked) = resolving(vec![None]);
    let error = place(client.retries(Retries::none())).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotSent);
    assert!(!error.to_string().contains("tried"), "{error}");
    assert_eq!(*asked.lock().unwrap(), 1);
    let peer = Peer::new(vec![Act::error(429, "retry-after: 0\r\n")]).await;
    let error = place(builder(peer.url()).retries(Retries::none())).await;
    assert_eq!(error.unwrap_err().kind(), ErrorKind::RateLimited);
    assert_eq!(peer.count(), 1);
}

/// How long it was between the first two requests.
fn gap(peer: &Peer) -> Duration {
    let arrived = peer.arrived();
    arrived[1].at - arrived[0].at
}

#[tokio::test]
async fn a_refusal_for_the_pace_is_waited_out_as_it_asks() {
    for fields in [
        "retry-after: 1\r\n",
        "date: Tue, 24 Nov 2026 10:00:00 GMT\r\nretry-after: Tue, 24 Nov 2026 10:00:01 GMT\r\n",
    ] {
        let peer = Peer::new(vec![Act::error(429, fields), Act::placed()]).await;
        place(builder(peer.url())).await.unwrap();
        assert_eq!(peer.count(), 2);
        assert!(gap(&peer) >= Duration::from_secs(1), "{:?}", gap(&peer));
    }
}

#[tokio::test]
async fn a_refusal_that_asks_for_nothing_is_waited_out_by_the_windows() {
    let windows = [80, 160].map(Duration::from_millis);
    let peer = Peer::new(vec![
        Act::error(429, ""),
        Act::error(429, "retry-after: soon\r\n"),
        Act::placed(),
    ])
    .await;
    let pace = Pace::windows(windows.map(|length| (10, length)));
    place(builder(peer.url()).pace(pace)).await.unwrap();
    let arrived = peer.arrived();
    assert_eq!(arrived.len(), 3);
    for (pair, window) in arrived.windows(2).zip(windows) {
        assert!(pair[1].at - pair[0].at >= window);
    }
}

#[tokio::test]
async fn a_refusal_that_lasts_ends_in_an_error_that_says_how_long() {
    let peer = Peer::new(vec![Act::error(
        429,
        "retry-after: 0\r\nx-request-id: 77-canary-key\r\n",
    )])
    .await;
    let error = place(builder(peer.url())).await.unwrap_err();
    assert_eq!(peer.count(), 3);
    assert_eq!(error.kind(), ErrorKind::RateLimited);
    assert_eq!(error.retry_after(), Some(Duration::ZERO));
    assert_eq!(error.request_id(), Some("77-[secret]"));
    assert!(error.is_retryable());
    let text = error.to_string();
    for part in [
        "tried 3 times",
        "wait 0 seconds",
        "77-[secret]",
        "not placed",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[tokio::test]
async fn a_wait_beyond_the_deadline_ends_at_once() {
    for fields in [
        "retry-after: 86400\r\n",
        "retry-after: 99999999999999999999\r\n",
    ] {
        let peer = Peer::new(vec![Act::error(429, fields), Act::placed()]).await;
        let client = builder(peer.url()).build().unwrap();
        let error = client.place(checked()).await.unwrap_err();
        assert_eq!(peer.count(), 1);
        assert!(error.retry_after() >= Some(Duration::from_secs(86400)));
        assert!(error.to_string().contains("asks to wait"), "{error}");
        // Nobody else is held up for so long.
        client.place(checked()).await.unwrap();
    }
    let (client, asked) = resolving(vec![None]);
    let retries = retries()
        .base(Duration::from_secs(60))
        .cap(Duration::from_secs(60));
    let error = place(client.retries(retries.deadline(Duration::from_secs(1)))).await;
    assert_eq!(error.unwrap_err().kind(), ErrorKind::NotSent);
    assert_eq!(*asked.lock().unwrap(), 1);
}

#[tokio::test]
async fn a_card_order_is_not_sent_again_after_a_refusal_and_the_others_wait() {
    let peer = Peer::new(vec![Act::error(429, "retry-after: 1\r\n"), Act::placed()]).await;
    let client = builder(peer.url()).build().unwrap();
    let error = client.place(checked_card()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::RateLimited);
    assert_eq!(peer.count(), 1);
    client.clone().place(checked()).await.unwrap();
    assert!(gap(&peer) >= Duration::from_secs(1));
}

#[tokio::test]
async fn what_may_have_placed_an_order_is_sent_once() {
    let cut = "HTTP/1.1 201 Created\r\ncontent-length: 99\r\n\r\n{";
    let html = "HTTP/1.1 502 Bad\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>";
    for (act, kind) in [
        (Act::error(500, ""), ErrorKind::Service),
        (Act::error(503, "retry-after: 0\r\n"), ErrorKind::Service),
        (
            Act::error(408, "retry-after: 0\r\n"),
            ErrorKind::UnexpectedAnswer,
        ),
        (Act::error(425, ""), ErrorKind::UnexpectedAnswer),
        (Act::End(html), ErrorKind::Service),
        (Act::End(cut), ErrorKind::UnreadableAnswer),
        (Act::End("HTTP/1.1 2"), ErrorKind::NoAnswer),
        (Act::End("not HTTP\r\n\r\n"), ErrorKind::NoAnswer),
        (Act::End(""), ErrorKind::NoAnswer),
        (Act::Reset, ErrorKind::NoAnswer),
    ] {
        let peer = Peer::new(vec![act]).await;
        let error = place(builder(peer.url())).await.unwrap_err();
        assert_eq!(error.cause(), kind, "{error}");
        assert!(error.order_may_exist() && !error.is_retryable(), "{error}");
        assert_eq!((peer.count(), peer.connections()), (1, 1), "{error}");
    }
}

#[tokio::test]
async fn what_the_api_refuses_for_good_is_sent_once() {
    for status in [400, 401, 403, 404, 406] {
        let peer = Peer::new(vec![Act::error(status, "")]).await;
        let error = place(builder(peer.url())).await.unwrap_err();
        assert!(!error.is_retryable(), "{error}");
        assert_eq!(peer.count(), 1);
    }
}

#[tokio::test]
async fn a_kept_connection_that_the_server_has_ended_is_replaced_unseen() {
    let (gone, mut is_gone) = tokio::sync::mpsc::unbounded_channel();
    let peer = Peer::serve(move |peer, mut socket| {
        let gone = gone.clone();
        async move {
            let text = rest_of_request(&mut socket, Vec::new()).await;
            let at = Instant::now();
            peer.requests
                .lock()
                .unwrap()
                .push(support::peer::Arrived { at, text });
            socket.write_all(PLACED.as_bytes()).await.unwrap();
            socket.shutdown().await.unwrap();
            // The client has seen the end when it ends its own side.
            assert_eq!(socket.read(&mut [0; 1]).await.unwrap(), 0);
            gone.send(()).unwrap();
        }
    })
    .await;
    let client = builder(peer.url())
        .retries(Retries::none())
        .build()
        .unwrap();
    for count in 1..5 {
        client.place(checked()).await.unwrap();
        is_gone.recv().await.unwrap();
        assert_eq!((peer.count(), peer.connections()), (count, count));
    }
}

#[tokio::test]
async fn a_connection_is_kept_as_long_as_is_set() {
    for (idle, connections) in [(Duration::from_secs(60), 1), (Duration::ZERO, 3)] {
        let peer = Peer::new(vec![Act::placed()]).await;
        let client = builder(peer.url()).idle_timeout(idle).build().unwrap();
        for _ in 0..3 {
            client.place(checked()).await.unwrap();
        }
        assert_eq!((peer.count(), peer.connections()), (3, connections));
    }
}

/// Places orders at a server that ends its side of each connection while the next order may go out, and still reads what
/// comes. Whatever wins the race: no order comes twice, and its outcome fits what came.
async fn race(answers: bool) {
    let seen: Arc<Mutex<HashMap<String, usize>>> = Arc::default();
    let ended: Arc<Mutex<usize>> = Arc::default();
    let (seeing, ending) = (Arc::clone(&seen), Arc::clone(&ended));
    let peer = Peer::serve(move |peer, mut socket| {
        let (seen, ended) = (Arc::clone(&seeing), Arc::clone(&ending));
        async move {
            let mut all = String::new();
            if answers {
                all = rest_of_request(&mut socket, Vec::new()).await;
                let _ = socket.write_all(PLACED.as_bytes()).await;
            }
            for _ in 0..peer.connections() % 16 {
                tokio::task::yield_now().await;
            }
            let _ = socket.shutdown().await;
            let mut more = Vec::new();
            let _ = socket.read_to_end(&mut more).await;
            all.push_str(&String::from_utf8_lossy(&more));
            for id in all.split("race-").skip(1) {
                let id = id.chars().take(4).collect();
                *seen.lock().unwrap().entry(id).or_default() += 1;
            }
            *ended.lock().unwrap() += 1;
        }
    })
    .await;
    // hyper loses a request now and then whose connection ends in that very moment: nothing of it arrives, and only the
    // time limit ends it.
    let client = builder(peer.url()).timeout(Duration::from_secs(2));
    let client = client.build().unwrap();
    let mut outcomes = Vec::new();
    for number in 1000..1400 {
        let order = order().comments(format!("race-{number}")).build();
        outcomes.push((number, client.place(order.checked().unwrap()).await));
    }
    // Without the client, all connections come to their ends.
    drop(client);
    while *ended.lock().unwrap() < peer.connections() {
        tokio::task::yield_now().await;
    }
    let seen = seen.lock().unwrap();
    for (number, outcome) in outcomes {
        let count = seen.get(&number.to_string()).copied().unwrap_or(0);
        match outcome.map_err(|error| error.cause()) {
            Ok(_) => assert_eq!(count, 1, "{number}"),
            Err(ErrorKind::NoAnswer) => assert!(count <= 1, "{number}: {count}"),
            Err(ErrorKind::NotSent) => assert_eq!(count, 0, "{number}"),
            Err(kind) => panic!("{number}: {kind}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_kept_connection_that_ends_while_an_order_goes_out_repeats_none() {
    race(true).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_connection_that_ends_while_an_order_goes_out_repeats_none() {
    race(false).await;
}
