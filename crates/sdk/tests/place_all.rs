//! Many orders: at the client's pace, some at a time, each told in its order.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod support;

use qwac_psd2::{ApiKey, CheckedOrder, Client, ClientBuilder, ErrorKind, Pace, Retries};
use std::sync::Arc;
use std::time::Duration;
use support::order;
use support::peer::{Act, Arrived, Peer, rest_of_request};
use tokio::io::AsyncWriteExt;
use tokio::sync::Semaphore;

fn builder(url: String) -> ClientBuilder {
    Client::builder()
        .settle(qwac_psd2::Settle::off())
        .base_url(url)
        .api_key(ApiKey::new("canary-key").unwrap())
        .pace(Pace::unlimited())
}

fn checked(number: usize) -> CheckedOrder {
    let order = order().comments(format!("number-{number}-")).build();
    order.checked().unwrap()
}

fn numbers(arrived: &[Arrived]) -> Vec<usize> {
    let number = |request: &Arrived| {
        let number = request.text.split("number-").nth(1).unwrap();
        number.split('-').next().unwrap().parse().unwrap()
    };
    arrived.iter().map(number).collect()
}

fn answer(number: usize) -> String {
    let body = format!(r#"{{"id":{number}}}"#);
    format!(
        "HTTP/1.1 201 Created\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Answers each order with its own number when `may_answer` allows it; every third one is refused.
async fn numbering(may_answer: Arc<Semaphore>) -> Peer {
    Peer::serve(move |peer, mut socket| {
        let may_answer = Arc::clone(&may_answer);
        async move {
            let text = rest_of_request(&mut socket, Vec::new()).await;
            let at = std::time::Instant::now();
            let arrived = Arrived { at, text };
            let number = numbers(std::slice::from_ref(&arrived))[0];
            peer.requests.lock().unwrap().push(arrived);
            may_answer.acquire().await.unwrap().forget();
            let Act::Answer(refusal) = Act::error(400, "connection: close\r\n") else {
                panic!()
            };
            let bytes = if number.is_multiple_of(3) {
                refusal
            } else {
                answer(number)
            };
            socket.write_all(bytes.as_bytes()).await.unwrap();
        }
    })
    .await
}

async fn until(condition: impl Fn() -> bool) {
    while !condition() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn each_outcome_is_told_in_the_order_given() {
    let may_answer = Arc::new(Semaphore::new(1000));
    let peer = numbering(may_answer).await;
    let client = builder(peer.url()).build().unwrap();
    let mut outcomes = client.place_all((1..=50).map(checked), 7).unwrap();
    assert_eq!(outcomes.progress().total, 50);
    for number in 1..=50 {
        match outcomes.next().await.unwrap() {
            Ok(placed) => assert_eq!(placed.order_id.as_str(), number.to_string()),
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::InvalidRequest);
                assert_eq!(number % 3, 0);
            }
        }
        assert!(outcomes.progress().ended >= number);
    }
    assert!(outcomes.next().await.is_none());
    let progress = outcomes.progress();
    assert_eq!(
        (progress.begun, progress.ended, progress.failed),
        (50, 50, 16)
    );
    let mut arrived = numbers(&peer.arrived());
    arrived.sort_unstable();
    assert!(arrived.into_iter().eq(1..=50), "each arrived once");
}

#[tokio::test]
async fn no_more_than_allowed_are_under_way_and_one_slow_order_holds_up_no_other() {
    let may_answer = Arc::new(Semaphore::new(0));
    let peer = numbering(Arc::clone(&may_answer)).await;
    let client = builder(peer.url()).build().unwrap();
    let outcomes = client.place_all((1..=20).map(checked), 4).unwrap();
    until(|| peer.count() == 4).await;
    for ended in 1..=16 {
        assert_eq!(outcomes.progress().begun, ended + 3);
        may_answer.add_permits(1);
        // Whether or not anyone asks for outcomes.
        until(|| peer.count() == ended + 4).await;
        assert_eq!(outcomes.progress().ended, ended);
    }
}

#[tokio::test]
async fn dropping_it_begins_no_more_and_cuts_none() {
    let may_answer = Arc::new(Semaphore::new(0));
    let peer = numbering(Arc::clone(&may_answer)).await;
    let client = builder(peer.url()).build().unwrap();
    let outcomes = client.place_all((1..=20).map(checked), 4).unwrap();
    until(|| peer.count() == 4).await;
    drop(outcomes);
    may_answer.add_permits(20);
    // A later order goes its way, and nothing of the rest was begun before it.
    client.place(checked(100)).await.unwrap();
    let mut arrived = numbers(&peer.arrived());
    arrived.sort_unstable();
    assert_eq!(arrived, [1, 2, 3, 4, 100]);
}

#[tokio::test]
async fn stopping_it_still_tells_of_those_that_were_begun() {
    let may_answer = Arc::new(Semaphore::new(0));
    let peer = numbering(Arc::clone(&may_answer)).await;
    let client = builder(peer.url()).build().unwrap();
    let mut outcomes = client.place_all((1..=20).map(checked), 4).unwrap();
    until(|| peer.count() == 4).await;
    outcomes.stop();
    may_answer.add_permits(20);
    let mut count = 0;
    while let Some(outcome) = outcomes.next().await {
        count += 1;
        assert_eq!(outcome.is_ok(), count % 3 != 0);
    }
    assert_eq!(count, 4);
    assert_eq!(peer.count(), 4);
}

#[tokio::test]
async fn the_pace_holds_for_all_clones_together() {
    const LENGTH: Duration = Duration::from_millis(150);
    let peer = Peer::new(vec![Act::placed()]).await;
    let client = builder(peer.url()).pace(Pace::windows([(5, LENGTH)]));
    let client = client.build().unwrap();
    let clone = client.clone();
    let mut first = client.place_all((1..=12).map(checked), 12).unwrap();
    let mut second = clone.place_all((13..=24).map(checked), 12).unwrap();
    while let (Some(first), Some(second)) = (first.next().await, second.next().await) {
        first.unwrap();
        second.unwrap();
    }
    let mut at: Vec<_> = peer.arrived().iter().map(|request| request.at).collect();
    at.sort_unstable();
    assert_eq!(at.len(), 24);
    for six in at.windows(6) {
        assert!(six[5] - six[0] > LENGTH);
    }
}

#[tokio::test]
async fn an_order_whose_caller_gave_up_waiting_for_its_turn_is_placed_all_the_same() {
    let peer = Peer::new(vec![Act::placed()]).await;
    let pace = Pace::windows([(1, Duration::from_millis(100))]);
    let client = builder(peer.url()).pace(pace).build().unwrap();
    client.place(checked(1)).await.unwrap();
    let waiting = {
        let client = client.clone();
        tokio::spawn(async move { client.place(checked(2)).await })
    };
    tokio::task::yield_now().await;
    tokio::task::yield_now().await;
    assert_eq!(peer.count(), 1);
    waiting.abort();
    assert!(waiting.await.unwrap_err().is_cancelled());
    client.place(checked(3)).await.unwrap();
    assert_eq!(numbers(&peer.arrived()), [1, 2, 3], "in their order");
}

#[test]
fn without_a_runtime_it_says_so_and_begins_none() {
    let client = builder("http://127.0.0.1:1".to_owned()).build().unwrap();
    let error = client.place_all([checked(1)], 1).unwrap_err();
    assert!(error.to_string().contains("Tokio runtime"), "{error}");
}

#[tokio::test]
async fn odd_numbers_of_orders_and_places_work() {
    let peer = Peer::new(vec![Act::placed()]).await;
    let client = builder(peer.url())
        .retries(Retries::none())
        .build()
        .unwrap();
    assert!(client.place_all([], 3).unwrap().next().await.is_none());
    for concurrency in [0, usize::MAX] {
        let mut outcomes = client.place_all((1..=3).map(checked), concurrency).unwrap();
        for _ in 1..=3 {
            outcomes.next().await.unwrap().unwrap();
        }
        assert!(outcomes.next().await.is_none());
    }
}
