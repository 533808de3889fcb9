//! A call that changes something is never made again once a byte may have left, unless that is harmless; and its error
//! says what may have happened.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

mod support;

use qwac_psd2::{
    ApiKey, Client, DcvMethod, Error, ErrorKind, NewOrganization, OrderContact, Reissue, Retries,
    Settle, ValidationRequest,
};
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;
use support::CSR;
use support::peer::{Act, Peer};

fn client(peer: &Peer) -> Client {
    Client::builder()
        .base_url(peer.url())
        .settle(Settle::off())
        .retries(Retries::default().base(Duration::from_millis(1)))
        .api_key(ApiKey::new("canary-key").unwrap())
        .build()
        .unwrap()
}

type Call = fn(Client) -> Pin<Box<dyn Future<Output = Result<(), Error>> + Send>>;

macro_rules! calls {
    ($($name:literal => |$client:ident| $call:expr;)*) => {
        [$(($name, (|$client: Client| Box::pin(async move { $call.await.map(drop) }) as _) as Call)),*]
    };
}

/// Those that must not be made twice.
fn once() -> Vec<(&'static str, Call)> {
    calls! {
        "update_csr" => |client| client.update_csr("1", &CSR.into());
        "reissue" => |client| client.reissue("1", Reissue::new("example.net", ["example.net"], CSR).checked().unwrap());
        "revoke_order" => |client| client.revoke_order("1", "x");
        "revoke" => |client| client.revoke("1", "x");
        "order_dcv_token" => |client| client.order_dcv_token("1");
        "new_dcv_token" => |client| client.new_dcv_token("1");
        "change_dcv_method" => |client| client.change_dcv_method("1", &DcvMethod::Email, true);
        "create_organization" => |client| client.create_organization(&organization());
        "submit_organization" => |client| client.submit_organization("1", [ValidationRequest::new("ev")]);
        "update_organization_contacts" => |client| async {
            let jane = OrderContact::new("Jane", "Roe");
            client.update_organization_contacts("1", Some(&jane), None).await
        };
    }
    .to_vec()
}

/// Those whose second time does no more than the first.
fn harmless() -> Vec<(&'static str, Call)> {
    calls! {
        "cancel" => |client| client.cancel("1", "x");
        "approve" => |client| client.approve("1", "x");
        "reject" => |client| client.reject("1", "x");
        "check_order_dcv" => |client| client.check_order_dcv("1");
        "check_domain_dcv" => |client| client.check_domain_dcv("1");
        "activate" => |client| client.activate_organization("1");
        "deactivate" => |client| client.deactivate_organization("1");
    }
    .to_vec()
}

fn organization() -> NewOrganization {
    NewOrganization::new(
        "Example Payments B.V.",
        "Oudegracht 1",
        "Utrecht",
        "Utrecht",
        "3511 AA",
        "NL",
        "+31 30 123 4567",
    )
}

const DONE: &str = "HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\n{\"id\":1}";

fn writes(peer: &Peer) -> usize {
    let arrived = peer.arrived();
    arrived
        .iter()
        .filter(|request| !request.text.starts_with("GET"))
        .count()
}

#[tokio::test]
async fn what_may_have_arrived_is_not_sent_again() {
    let acts = [
        Act::End(""),
        Act::error(500, ""),
        Act::error(503, "retry-after: 0\r\n"),
        Act::error(409, ""),
        Act::Answer("HTTP/1.1 403 X\r\ncontent-length: 6\r\n\r\n<html>".to_owned()),
        Act::End("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"id\":1"),
        Act::Answer("HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\n<html>".to_owned()),
        Act::error(200, ""),
    ];
    for (name, call) in once() {
        for act in &acts {
            let peer = Peer::new(vec![act.clone(), Act::Answer(DONE.to_owned())]).await;
            let error = call(client(&peer)).await.unwrap_err();
            assert_eq!(peer.count(), 1, "{name}");
            assert!(error.may_have_happened(), "{name}: {error}");
            assert!(!error.order_may_exist() && !error.is_retryable());
            let text = error.to_string();
            assert!(text.contains("may have been done"), "{name}: {text}");
            assert!(!text.contains("order was taken"), "{text}");
            assert!(!format!("{error:?} {text}").contains("canary"));
        }
    }
}

#[tokio::test]
async fn what_surely_changed_nothing_says_so() {
    for (name, call) in [once(), harmless()].concat() {
        for (status, kind) in [
            (400, ErrorKind::InvalidRequest),
            (403, ErrorKind::Authentication),
            (404, ErrorKind::NotFound),
        ] {
            let peer = Peer::new(vec![Act::error(status, "")]).await;
            let error = call(client(&peer)).await.unwrap_err();
            assert_eq!((error.kind(), peer.count()), (kind, 1), "{name}");
            assert!(!error.may_have_happened(), "{name}");
            assert!(
                error.to_string().contains("Nothing was changed."),
                "{error}"
            );
        }
        // Refused for the pace, before anything was done.
        let busy = Act::error(429, "retry-after: 0\r\n");
        let peer = Peer::new(vec![busy, Act::Answer(DONE.to_owned())]).await;
        call(client(&peer))
            .await
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(peer.count(), 2, "{name}");
    }
}

#[tokio::test]
async fn what_is_harmless_twice_is_made_again() {
    for (name, call) in harmless() {
        let script = vec![
            Act::End(""),
            Act::error(500, ""),
            Act::Answer(DONE.to_owned()),
        ];
        let peer = Peer::new(script).await;
        call(client(&peer))
            .await
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(peer.count(), 3, "{name}");
        let peer = Peer::new(vec![Act::error(500, "")]).await;
        let error = call(client(&peer)).await.unwrap_err();
        assert_eq!(writes(&peer), 4, "{name}");
        assert!(error.may_have_happened() && error.is_retryable(), "{name}");
        assert!(error.to_string().contains("does no harm"), "{error}");
    }
}

fn told(body: &str) -> Act {
    let length = body.len();
    Act::Answer(format!(
        "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{body}"
    ))
}

#[tokio::test]
async fn an_approval_whose_answer_was_lost_and_that_is_refused_then_is_looked_at() {
    for (status, wanted) in [("approved", true), ("rejected", false), ("pending", false)] {
        // The first attempt does it, the second is refused, for it is done.
        let look = told(&format!(r#"{{"id":1,"status":"{status}"}}"#));
        let peer = Peer::new(vec![Act::End(""), Act::error(400, ""), look]).await;
        let done = client(&peer).approve("1", "").await;
        assert_eq!(peer.count(), 3);
        match done {
            Ok(()) => assert!(wanted, "{status}"),
            Err(error) => {
                assert!(!wanted, "{status}");
                assert_eq!(error.kind(), ErrorKind::InvalidRequest);
                assert!(error.may_have_happened());
            }
        }
    }
    let look = told(r#"{"id":1,"status":"CANCELED"}"#);
    let peer = Peer::new(vec![Act::End(""), Act::error(400, ""), look]).await;
    client(&peer).cancel("1", "x").await.unwrap();
}

#[tokio::test]
async fn nobody_there_is_nothing_sent() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let client = Client::builder()
        .base_url(url)
        .retries(Retries::none())
        .api_key(ApiKey::new("canary-key").unwrap())
        .build()
        .unwrap();
    for (name, call) in [once(), harmless()].concat() {
        let error = call(client.clone()).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotSent, "{name}");
        assert!(!error.may_have_happened() && error.is_retryable());
    }
}

#[tokio::test]
async fn a_caller_who_stops_waiting_does_not_cut_a_change() {
    let peer = Peer::new(vec![Act::Answer(DONE.to_owned())]).await;
    let (seen, client) = (peer.clone(), client(&peer));
    let call = tokio::spawn(async move {
        let checked = Reissue::new("example.net", ["example.net"], CSR).checked();
        let reissue = client.reissue("1", checked.unwrap());
        // Polled once, which begins it, and dropped.
        let mut reissue = Box::pin(reissue);
        let once = std::future::poll_fn(|context| {
            let _ = reissue.as_mut().poll(context);
            std::task::Poll::Ready(())
        });
        once.await;
        drop(reissue);
    });
    call.await.unwrap();
    while !seen
        .arrived()
        .first()
        .is_some_and(|request| request.text.contains("\"csr\""))
    {
        tokio::task::yield_now().await;
    }
}
