//! Thousands of orders at the pace that the API allows, with its windows and the client's scaled down alike.

use crate::order;
use qwac_psd2::{ApiKey, Client, Pace, Retries};
use qwac_psd2_sandbox::{RateLimit, Sandbox};
use std::time::Duration;

const ORDERS: usize = 5000;

/// A hundredth of the documented 5 seconds and 3 minutes.
const WINDOWS: [(usize, Duration); 2] = [
    (100, Duration::from_millis(50)),
    (1000, Duration::from_millis(1800)),
];

#[tokio::test(flavor = "multi_thread")]
async fn five_thousand_orders_meet_no_refusal() {
    let limit = WINDOWS
        .into_iter()
        .fold(RateLimit::off(), |limit, (count, span)| {
            limit.with_window(count, span)
        });
    let sandbox = Sandbox::builder().rate_limit(limit).start().await.unwrap();
    let client = Client::builder()
        .base_url(sandbox.base_url())
        .api_key(ApiKey::new(sandbox.api_key()).unwrap())
        .pace(Pace::windows(WINDOWS))
        // A refusal would be an error at once.
        .retries(Retries::none())
        .build()
        .unwrap();
    let one = order().build();
    let orders = (0..ORDERS).map(|_| one.checked().unwrap());
    let began = std::time::Instant::now();
    let mut outcomes = client.place_all(orders, 64).unwrap();
    let mut ids = std::collections::BTreeSet::new();
    while let Some(outcome) = outcomes.next().await {
        let placed = outcome.unwrap_or_else(|error| panic!("{error}"));
        assert!(!placed.recovered);
        ids.insert(placed.order_id.to_string());
    }
    assert_eq!(ids.len(), ORDERS);
    assert_eq!(sandbox.orders().len(), ORDERS);
    assert_eq!(outcomes.progress().ended, ORDERS);
    // Four windows of a thousand each have to pass before the last thousand.
    assert!(began.elapsed() >= WINDOWS[1].1 * 4, "the pace was not kept");
}
