//! Waiting for an order: who has to act is told, nothing ends it wrongly, and it goes on where it was stopped.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod support;

use httpmock::prelude::*;
use qwac_psd2::{
    Action, ApiKey, Client, DcvMethod, ErrorKind, OrderProgress, OrderStatus, Retries, Wait, Waited,
};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use support::clock::TestClock;

macro_rules! example {
    ($name:literal) => {
        include_str!(concat!("../../../spec/examples/", $name, ".json"))
    };
}

/// The answers to one address, one after the other; the last one stays.
type Answers = Arc<Mutex<VecDeque<(u16, Value)>>>;

fn answers(answers: impl IntoIterator<Item = (u16, Value)>) -> Answers {
    Arc::new(Mutex::new(answers.into_iter().collect()))
}

fn next(answers: &Answers) -> (u16, Value) {
    let mut answers = answers.lock().unwrap();
    match answers.len() {
        0 => (
            404,
            json!({ "errors": [{ "code": "not_found", "message": "" }] }),
        ),
        1 => answers[0].clone(),
        _ => answers.pop_front().unwrap(),
    }
}

struct Scene {
    client: Client,
    clock: TestClock,
    _server: MockServer,
}

/// A service that tells these of order 112233, its validation and its domain 778899.
async fn scene(
    orders: impl IntoIterator<Item = (u16, Value)>,
    validations: impl IntoIterator<Item = (u16, Value)>,
    domains: impl IntoIterator<Item = (u16, Value)>,
) -> Scene {
    let server = MockServer::start_async().await;
    let paths = [
        ("/services/v2/order/certificate/112233", answers(orders)),
        (
            "/services/v2/order/certificate/112233/validation",
            answers(validations),
        ),
        ("/services/v2/domain/778899", answers(domains)),
    ];
    for (path, script) in paths {
        server
            .mock_async(|when, then| {
                when.method(GET).path(path);
                then.respond_with(move |_: &httpmock::HttpMockRequest| {
                    let (status, body) = next(&script);
                    httpmock::HttpMockResponse::builder()
                        .status(status)
                        .body(body.to_string())
                        .build()
                });
            })
            .await;
    }
    let clock = TestClock::new();
    let client = Client::builder()
        .base_url(server.base_url())
        .clock(clock.clone())
        .retries(Retries::none())
        .api_key(ApiKey::new("canary-key").unwrap())
        .build()
        .unwrap();
    Scene {
        client,
        clock,
        _server: server,
    }
}

fn order(status: &str) -> (u16, Value) {
    (
        200,
        json!({ "id": 112_233, "status": status, "certificate": {} }),
    )
}

fn issued() -> (u16, Value) {
    let certificate = json!({ "id": 445_566 });
    (
        200,
        json!({ "id": 112_233, "status": "issued", "certificate": certificate }),
    )
}

fn example(text: &str) -> (u16, Value) {
    (200, serde_json::from_str(text).unwrap())
}

const FAILS: (u16, Value) = (500, Value::Null);

#[tokio::test]
async fn it_looks_ever_more_rarely_until_the_certificate_is_there() {
    let pending = (0..7).map(|_| order("pending"));
    let scene = scene(pending.chain([issued()]), [], []).await;
    let waited = scene.client.wait("112233", Wait::default()).await.unwrap();
    let Waited::Issued(progress) = waited else {
        panic!("{waited:?}");
    };
    assert_eq!(progress.certificate_id.unwrap().as_str(), "445566");
    let waits: Vec<_> = scene.clock.waits().iter().map(Duration::as_secs).collect();
    assert_eq!(waits, [30, 60, 120, 240, 480, 900, 900]);
}

#[tokio::test]
async fn it_tells_who_must_act_and_goes_on_from_there() {
    let scene = scene(
        [
            example(example!("info-pending")),
            example(example!("info-pending")),
            order("pending"),
            order("pending"),
            issued(),
        ],
        [
            (404, json!({ "errors": [{ "code": "not_found", "message": "" }] })),
            (403, json!({ "errors": [{ "code": "access_denied", "message": "" }] })),
            example(example!("validation-pending")),
        ],
        [(
            200,
            json!({ "id": 778_899, "dcv_token": { "token": "example-random-value", "verification_value": "dcv.digicert.com" } }),
        )],
    )
    .await;
    let client = &scene.client;
    let waited = client.wait("112233", Wait::default()).await.unwrap();
    let Waited::NeedsAction(progress) = &waited else {
        panic!("{waited:?}");
    };
    let approve = Action::ApproveRequest {
        request_id: Some("113".into()),
    };
    assert_eq!(progress.actions, [approve]);
    // Written down, and read by another process: what was seen does not end it again.
    let kept = serde_json::to_string(waited.progress()).unwrap();
    let seen: OrderProgress = serde_json::from_str(&kept).unwrap();
    assert_eq!(&seen, waited.progress());
    let waited = client.wait(&seen, Wait::default()).await.unwrap();
    let Waited::NeedsAction(progress) = &waited else {
        panic!("{waited:?}");
    };
    let [
        Action::ProveDomain {
            name,
            dcv_method,
            token,
            ..
        },
        Action::Representative { email, .. },
        Action::ValidateOrganization { validation },
    ] = progress.actions.as_slice()
    else {
        panic!("{progress:?}");
    };
    assert_eq!(name.as_deref(), Some("example.net"));
    assert_eq!(dcv_method, &Some(DcvMethod::DnsTxtToken));
    let token = token.as_ref().unwrap().token.as_deref();
    assert_eq!(token, Some("example-random-value"));
    assert_eq!(email.as_deref(), Some("john.doe@example.com"));
    assert_eq!(validation.as_deref(), Some("EV"));
    let told = progress.to_string();
    for part in [
        "example.net by dns-txt-token",
        "example-random-value",
        "John Doe",
    ] {
        assert!(told.contains(part), "{told}");
    }
    let kept: OrderProgress =
        serde_json::from_str(&serde_json::to_string(progress).unwrap()).unwrap();
    assert_eq!(&kept, progress);
    let waited = client.wait(progress, Wait::default()).await.unwrap();
    assert!(matches!(waited, Waited::Issued(_)), "{waited:?}");
    // Asked again after the end, it says so again.
    let waited = client
        .wait(waited.progress(), Wait::default())
        .await
        .unwrap();
    assert!(matches!(waited, Waited::Issued(_)), "{waited:?}");
}

#[tokio::test]
async fn every_end_is_one_and_no_other_word_is() {
    for word in [
        "rejected", "denied", "canceled", "CANCELED", "revoked", "expired",
    ] {
        let scene = scene([order("pending"), order(word)], [], []).await;
        let waited = scene.client.wait(112_233, Wait::default()).await.unwrap();
        assert!(matches!(waited, Waited::Ended(_)), "{word}: {waited:?}");
    }
    let words = [
        "on_hold",
        "processing",
        "waiting_pickup",
        "reissue_pending",
        "approved",
        "",
    ];
    for word in words {
        let scene = scene([order(word), order(word), issued()], [], []).await;
        let waited = scene.client.wait(112_233, Wait::default()).await.unwrap();
        assert!(matches!(waited, Waited::Issued(_)), "{word}: {waited:?}");
    }
    let bare = (200, json!({ "id": 112_233 }));
    let odd = (
        200,
        json!({ "dns_name_validations": [{ "status": "new_word" }] }),
    );
    let scene = scene([bare, issued()], [odd], []).await;
    let waited = scene.client.wait(112_233, Wait::default()).await.unwrap();
    assert!(matches!(waited, Waited::Issued(_)), "{waited:?}");
}

#[tokio::test]
async fn an_issued_order_whose_reissue_waits_is_not_at_its_end() {
    let request = |status: &str, kind: &str| {
        let requests = json!([{ "id": 114, "type": kind, "status": status }]);
        (
            200,
            json!({ "id": 112_233, "status": "issued", "requests": requests }),
        )
    };
    let scene1 = scene([request("pending", "reissue"), issued()], [], []).await;
    let waited = scene1.client.wait("112233", Wait::default()).await.unwrap();
    assert!(matches!(waited, Waited::NeedsAction(_)), "{waited:?}");
    let waited = scene1.client.wait(waited.progress(), Wait::default()).await;
    assert!(matches!(waited, Ok(Waited::Issued(_))), "{waited:?}");
    for (status, kind) in [
        ("pending", "revoke"),
        ("approved", "reissue"),
        ("pending", "new_request"),
    ] {
        let scene2 = scene([request(status, kind)], [], []).await;
        let waited = scene2.client.wait("112233", Wait::default()).await;
        assert!(
            matches!(waited, Ok(Waited::Issued(_))),
            "{kind}: {waited:?}"
        );
    }
}

#[tokio::test]
async fn a_validation_that_cannot_be_read_for_a_while_is_as_it_was() {
    let validation = example(example!("validation-pending"));
    let scene = scene(
        [
            order("pending"),
            order("pending"),
            order("pending"),
            issued(),
        ],
        [validation.clone(), FAILS, validation],
        [],
    )
    .await;
    let mut watch = scene.client.watch("112233", Wait::default());
    let mut seen = Vec::new();
    while let Some(progress) = watch.next().await {
        seen.push(progress.unwrap().actions.len());
    }
    assert_eq!(seen, [3, 0]);
}

#[tokio::test]
async fn a_failure_that_passes_does_not_end_it_and_one_that_stays_does() {
    let page = (403, Value::String("<html>".into()));
    let scene1 = scene([FAILS, page, order("pending"), FAILS, issued()], [], []).await;
    let waited = scene1.client.wait("112233", Wait::default()).await.unwrap();
    assert!(matches!(waited, Waited::Issued(_)), "{waited:?}");
    let scene2 = scene(
        [
            order("pending"),
            (403, json!({ "errors": [{ "code": "access_denied" }] })),
        ],
        [],
        [],
    )
    .await;
    let error = scene2
        .client
        .wait("112233", Wait::default())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Authentication);
    let scene3 = scene([], [], []).await;
    let error = scene3
        .client
        .wait("112233", Wait::default())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    let error = scene3.client.wait("..", Wait::default()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
}

#[tokio::test]
async fn the_deadline_ends_it_by_the_clients_clock() {
    let hour = Wait::default().deadline(Duration::from_secs(3600));
    let scene1 = scene([order("pending")], [], []).await;
    let waited = scene1.client.wait("112233", hour.clone()).await.unwrap();
    let Waited::TimedOut(progress) = waited else {
        panic!("{waited:?}");
    };
    assert_eq!(progress.status, Some(OrderStatus::Pending));
    let waits: Duration = scene1.clock.waits().iter().sum();
    assert_eq!(waits, Duration::from_secs(3600));
    // Where the order was never seen, why it was not is told.
    let scene2 = scene([FAILS], [], []).await;
    let error = scene2.client.wait("112233", hour).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Service);
    let none = Wait::default().deadline(Duration::ZERO);
    let scene3 = scene([order("pending")], [], []).await;
    let waited = scene3.client.wait("112233", none).await.unwrap();
    assert!(matches!(waited, Waited::TimedOut(_)), "{waited:?}");
    assert!(scene3.clock.waits().is_empty());
}

#[tokio::test]
async fn a_watch_tells_changes_only_and_goes_on_where_people_act() {
    let scene = scene(
        [
            example(example!("info-pending")),
            example(example!("info-pending")),
            order("pending"),
            order("pending"),
            order("pending"),
            issued(),
        ],
        [],
        [],
    )
    .await;
    let mut watch = scene.client.watch("112233", Wait::default());
    let mut seen = Vec::new();
    while let Some(progress) = watch.next().await {
        let progress = progress.unwrap();
        assert_eq!(&progress, watch.seen());
        seen.push(progress.status.unwrap());
    }
    let wanted = [
        OrderStatus::NeedsApproval,
        OrderStatus::Pending,
        OrderStatus::Issued,
    ];
    assert_eq!(seen, wanted);
    // What changed makes it look often again.
    let waits: Vec<_> = scene.clock.waits().iter().map(Duration::as_secs).collect();
    assert_eq!(waits, [30, 60, 30, 60, 120]);
    assert!(watch.next().await.is_none());
    let through = Wait::default().through_actions();
    let scene = self::scene([example(example!("info-pending")), issued()], [], []).await;
    let waited = scene.client.wait("112233", through).await.unwrap();
    assert!(matches!(waited, Waited::Issued(_)), "{waited:?}");
}

#[tokio::test]
async fn what_must_be_published_is_asked_for_once_and_again_when_its_time_is_over() {
    let token = |value: &str, until: &str| {
        let token = json!({ "token": value, "expiration_date": until });
        (200, json!({ "id": 778_899, "dcv_token": token }))
    };
    let scene = scene(
        [order("pending")],
        [example(example!("validation-pending"))],
        [
            token("first", "2026-11-24T12:10:00+00:00"),
            token("second", "2026-12-24T12:00:00+00:00"),
            token("third", "2026-12-24T12:00:00+00:00"),
        ],
    )
    .await;
    let wait = Wait::default().deadline(Duration::from_secs(3600));
    let mut watch = scene.client.watch("112233", wait);
    let mut tokens = Vec::new();
    while let Some(progress) = watch.next().await {
        for action in progress.unwrap().actions {
            if let Action::ProveDomain { token, .. } = action {
                tokens.push(token.unwrap().token.unwrap());
            }
        }
    }
    assert_eq!(tokens, ["first", "second"]);
}
