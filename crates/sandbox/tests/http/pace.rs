//! The pace that the account must keep.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use jiff::Timestamp;
use qwac_psd2_sandbox::{RateLimit, Sandbox};

use crate::client::{JSON, example, get, order, send, start};
use crate::list::{LIST, list};

/// A sandbox and the milliseconds of its clock.
async fn with(limit: RateLimit) -> (Sandbox, Arc<AtomicI64>) {
    let milliseconds = Arc::new(AtomicI64::new(0));
    let clock = Arc::clone(&milliseconds);
    let sandbox = Sandbox::builder()
        .clock(move || Timestamp::from_millisecond(clock.load(Ordering::SeqCst)).unwrap())
        .rate_limit(limit)
        .start()
        .await
        .unwrap();
    (sandbox, milliseconds)
}

#[tokio::test]
async fn the_documented_limit_holds_by_default_and_keeps_orders_out() {
    let sandbox = start().await;
    for _ in 0..100 {
        assert_eq!(list(&sandbox, "").status, 200);
    }
    let answer = order(&sandbox, &example("request-page-first.json"));
    assert_eq!(answer.status, 429);
    assert_eq!(answer.json(), example("error-rate-limit.json"));
    assert!(!answer.head.contains("retry-after"), "{}", answer.head);
    assert_eq!(sandbox.orders(), []);
}

#[tokio::test]
async fn the_windows_roll_with_the_sandboxs_clock() {
    let limit = RateLimit::off()
        .with_window(2, Duration::from_millis(500))
        .with_retry_after();
    let (sandbox, clock) = with(limit).await;
    for _ in 0..2 {
        assert_eq!(list(&sandbox, "").status, 200);
    }
    clock.store(499, Ordering::SeqCst);
    let answer = list(&sandbox, "");
    assert_eq!(answer.status, 429);
    assert!(
        answer.head.contains("retry-after: 1\r\n"),
        "{}",
        answer.head
    );
    clock.store(500, Ordering::SeqCst);
    assert_eq!(list(&sandbox, "").status, 200);
}

#[tokio::test]
async fn only_requests_with_the_key_to_a_known_address_count() {
    let (sandbox, _) = with(RateLimit::off().with_window(1, Duration::from_secs(1))).await;
    for _ in 0..3 {
        let stranger = send(sandbox.address(), "GET", LIST, &[JSON], b"");
        assert_eq!(stranger.status, 403);
        assert_eq!(get(&sandbox, "/services/v2/nothing").status, 404);
        assert_eq!(get(&sandbox, "/sandbox/orders/1/request").status, 404);
    }
    assert_eq!(list(&sandbox, "").status, 200);
    assert_eq!(list(&sandbox, "").status, 429);
}

#[tokio::test]
async fn the_limit_can_be_off() {
    let (sandbox, _) = with(RateLimit::off()).await;
    for _ in 0..150 {
        assert_eq!(list(&sandbox, "").status, 200);
    }
}
