//! The calls that look orders up: what goes over the wire, and what is read of what comes back.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may fail so"
)]

mod support;

use qwac_psd2_core::Error;
use qwac_psd2_core::types::{Identifier, OrderInfo, OrderList, ToldOrganizationOrNone};
use support::{answer_once, connection};

#[tokio::test]
async fn filters_reach_the_wire_percent_encoded_and_nothing_else_is_sent() {
    let (url, server) = answer_once(r#"{"orders":[]}"#);
    let (client, _) = connection(url).call();
    let list = client
        .list_orders(
            None,
            Some("münchen.example"),
            Some("2026-11-23...2026-11-25"),
            Some("pay.example.net"),
            None,
            Some("0"),
            Some("12345"),
            Some("eu_qwac_psd2"),
            Some("%a&b=c"),
            None,
            None,
            Some(">2026-11-24"),
            Some(1000),
            Some(0),
            Some("-date_created"),
        )
        .await
        .unwrap();
    assert!(list.orders.is_empty());
    let head = server.join().unwrap().head;
    assert_eq!(
        head[0],
        "GET /services/v2/order/certificate\
         ?filters%5Bcommon_name%5D=m%C3%BCnchen.example\
         &filters%5Bdate_created%5D=2026-11-23...2026-11-25\
         &filters%5Bdomain_name%5D=pay.example.net\
         &filters%5Bis_renewed%5D=0\
         &filters%5Borganization_id%5D=12345\
         &filters%5Bproduct_name_id%5D=eu_qwac_psd2\
         &filters%5Bsearch%5D=%25a%26b%3Dc\
         &filters%5Bvalid_till%5D=%3E2026-11-24\
         &limit=1000&offset=0&sort=-date_created HTTP/1.1"
    );
    assert!(head.contains(&"x-dc-devkey: canary-key".to_owned()));
    assert!(head.contains(&"content-type: application/json".to_owned()));
    assert!(!head.iter().any(|line| line.starts_with("api-version")));
}

#[tokio::test]
async fn a_list_without_filters_has_no_query() {
    let (url, server) = answer_once(r#"{"orders":[]}"#);
    let (client, _) = connection(url).call();
    client
        .list_orders(
            None, None, None, None, None, None, None, None, None, None, None, None, None, None,
            None,
        )
        .await
        .unwrap();
    let head = server.join().unwrap().head;
    assert_eq!(head[0], "GET /services/v2/order/certificate HTTP/1.1");
}

#[tokio::test]
async fn order_info_asks_for_one_order_whatever_stands_in_its_number() {
    let (url, server) = answer_once(r#"{"id":"112233"}"#);
    let (client, call) = connection(url).call();
    let info = client.order_info("11/22?33").await.unwrap();
    assert_eq!(info.id.to_string(), "112233");
    assert_eq!(call.seen().id().as_deref(), Some("112233"));
    let head = server.join().unwrap().head;
    assert_eq!(
        head[0],
        "GET /services/v2/order/certificate/11%2F22%3F33 HTTP/1.1"
    );
}

#[tokio::test]
async fn an_answer_without_orders_is_no_empty_list() {
    for body in ["{}", r#"{"orders":null}"#, "[]", r#"{"page":{"total":0}}"#] {
        let (url, _) = answer_once(body);
        let (client, _) = connection(url).call();
        let answer = client
            .list_orders(
                None, None, None, None, None, None, None, None, None, None, None, None, None, None,
                None,
            )
            .await;
        assert!(
            matches!(answer, Err(Error::InvalidResponsePayload(..))),
            "{body}"
        );
    }
}

#[test]
fn the_examples_are_read() {
    let list: OrderList =
        serde_json::from_str(include_str!("../../../spec/examples/list-two.json")).unwrap();
    assert_eq!(list.orders.len(), 2);
    assert_eq!(list.orders[0].extra["has_duplicates"], false);
    let info: OrderInfo =
        serde_json::from_str(include_str!("../../../spec/examples/info-issued.json")).unwrap();
    assert!(matches!(info.id, Identifier::String(id) if id == "112234"));
    assert!(matches!(
        info.organization,
        Some(ToldOrganizationOrNone::Array(_))
    ));
    let info: OrderInfo =
        serde_json::from_str(include_str!("../../../spec/examples/info-pending.json")).unwrap();
    assert_eq!(info.status.as_deref(), Some("needs_approval"));
    let certificate = info.certificate.unwrap().told().unwrap().clone();
    assert!(certificate.id.is_none());
    assert!(certificate.csr.unwrap().starts_with("-----BEGIN"));
}

#[test]
fn odd_but_harmless_answers_are_read() {
    for odd in [
        r#"{"id":1}"#,
        r#"{"id":"1","status":"never heard of","certificate":{"dns_names":[" "],"valid_till":"2027-06-13 00:00:00"}}"#,
        r#"{"id":1,"status":null,"certificate":{"id":null,"dns_names":null,"common_name":null},"organization":[]}"#,
        r#"{"id":1,"certificate":{"cert_validity":{"custom_expiration_date":7}},"is_renewed":"0","product":[]}"#,
    ] {
        serde_json::from_str::<OrderInfo>(odd).unwrap();
        let list: OrderList = serde_json::from_str(&format!(r#"{{"orders":[{odd}]}}"#)).unwrap();
        assert_eq!(list.orders.len(), 1, "{odd}");
    }
}
