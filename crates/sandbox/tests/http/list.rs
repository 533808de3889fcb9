//! The list of orders: what it tells, and which orders it tells in which order.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;
use qwac_psd2_sandbox::spec::Spec;
use qwac_psd2_sandbox::{Account, Approval, RateLimit, Sandbox};
use serde_json::{Value, json};

use crate::client::{Answer, builder, example, examples, get, order, sandbox, send};
use crate::info::info;

pub(crate) const LIST: &str = "/services/v2/order/certificate";

pub(crate) fn list(sandbox: &Sandbox, query: &str) -> Answer {
    get(sandbox, &format!("{LIST}{query}"))
}

/// The numbers of the listed orders, counted from the first of the sandbox.
pub(crate) fn ids(sandbox: &Sandbox, query: &str) -> Vec<u64> {
    let answer = list(sandbox, query);
    assert_eq!(answer.status, 200, "{query}: {answer:?}");
    let json = answer.json();
    let orders = json["orders"].as_array().unwrap();
    orders
        .iter()
        .map(|order| order["id"].as_u64().unwrap() - 1_000_000)
        .collect()
}

/// A sandbox with five orders, a day apart from noon of 2026-11-20. The third is of another organization.
async fn five_orders() -> Sandbox {
    let clock = Arc::new(AtomicI64::new(0));
    let days = Arc::clone(&clock);
    let first: Timestamp = "2026-11-20T12:00:00Z".parse().unwrap();
    let sandbox = Sandbox::builder()
        .clock(move || first + jiff::SignedDuration::from_hours(24 * days.load(Ordering::SeqCst)))
        .account(Account::default().with_organization(777))
        .start()
        .await
        .unwrap();
    let mut request = example("request-page-first.json");
    for (common_name, dns_names, organization) in [
        ("b.example", json!([]), 12345),
        ("A.example", json!(["x.example"]), 12345),
        ("a.example", json!(["y.example"]), 777),
        ("www.a.example", json!(["a.example"]), 12345),
        ("c.test", json!([]), 12345),
    ] {
        request["certificate"]["common_name"] = json!(common_name);
        request["certificate"]["dns_names"] = dns_names;
        request["organization"]["id"] = json!(organization);
        request["skip_approval"] = json!(common_name == "c.test");
        assert_eq!(order(&sandbox, &request).status, 201);
        clock.fetch_add(1, Ordering::SeqCst);
    }
    sandbox
}

#[tokio::test]
async fn the_list_tells_a_part_of_order_info() {
    let sandbox = sandbox(Approval::Automatic).await;
    order(&sandbox, &example("request-new-organization.json"));
    let json = list(&sandbox, "").json();
    let info = info(&sandbox, 1_000_001);
    assert_eq!(
        json,
        json!({
            "orders": [{
                "id": 1_000_001,
                "certificate": {
                    "id": 3_000_001,
                    "common_name": info["certificate"]["common_name"],
                    "dns_names": info["certificate"]["dns_names"],
                    "signature_hash": "sha256",
                },
                "status": "pending",
                "is_renewed": false,
                "date_created": "2026-11-24T12:00:00+00:00",
                "organization": { "id": 5_000_001, "name": "Example Payments B.V." },
                "disable_renewal_notifications": false,
                "product": { "name_id": "eu_qwac_psd2", "name": "EU QWAC PSD2" },
                "has_duplicates": false,
                "product_name_id": "eu_qwac_psd2",
            }],
            "page": { "total": 1, "limit": 1000, "offset": 0 },
        }),
    );
}

#[tokio::test]
async fn filters_pick_orders() {
    let sandbox = five_orders().await;
    for (query, wanted) in [
        ("", [1, 2, 3, 4, 5].as_slice()),
        ("?", &[1, 2, 3, 4, 5]),
        ("?filters[common_name]=a.example", &[2, 3]),
        ("?filters%5Bcommon_name%5D=a.example", &[2, 3]),
        ("?filters[common_name]=%25a.example", &[2, 3, 4]),
        ("?filters[domain_name]=a.example", &[2, 3, 4]),
        ("?filters[search]=%25.test", &[5]),
        ("?filters[search]=a.example", &[2, 3]),
        ("?filters[search]=john.doe@example.com", &[1, 2, 3, 4, 5]),
        ("?filters[status]=pending", &[5]),
        ("?filters[status]=needs_approval", &[1, 2, 3, 4]),
        (
            "?filters[status][0]=pending&filters[status][1]=issued",
            &[5],
        ),
        ("?filters[status]=issued", &[]),
        ("?filters[product_name_id]=eu_qwac_psd2", &[1, 2, 3, 4, 5]),
        ("?filters[product_name_id]=eu_qwac", &[]),
        ("?filters[organization_id]=777", &[3]),
        ("?filters[id][0]=1000001&filters[id][1]=1000004", &[1, 4]),
        ("?filters[certificate_id]=3000001", &[5]),
        ("?filters[date_created]=2026-11-21...2026-11-22", &[2, 3]),
        ("?filters[date_created]=2026-11-21", &[2]),
        ("?filters[date_created]=%3E2026-11-22", &[4, 5]),
        ("?filters[date_created]=%3C2026-11-22", &[1, 2]),
        (
            "?filters[date_created]=2026-11-21T12:00:00Z...2026-11-22T11:59:59%2B00:00",
            &[2],
        ),
        (
            "?filters[common_name]=a.example&filters[date_created]=%3E2026-11-21",
            &[3],
        ),
    ] {
        assert_eq!(ids(&sandbox, query), wanted, "{query}");
    }
}

#[tokio::test]
async fn the_list_is_sorted_and_told_in_pages() {
    let sandbox = five_orders().await;
    for (query, wanted) in [
        ("?sort=-date_created", [5, 4, 3, 2, 1].as_slice()),
        ("?sort=common_name,-order_id", &[3, 2, 1, 5, 4]),
        ("?sort=status,common_name", &[2, 3, 1, 4, 5]),
        ("?limit=2", &[1, 2]),
        ("?limit=2&offset=4", &[5]),
        ("?limit=2&offset=5", &[]),
        ("?limit=0", &[]),
        ("?sort=-order_id&limit=2&offset=1", &[4, 3]),
        ("?filters[organization_id]=12345&limit=1&offset=1", &[2]),
    ] {
        assert_eq!(ids(&sandbox, query), wanted, "{query}");
    }
    let page = list(&sandbox, "?filters[organization_id]=12345&limit=1&offset=1").json();
    assert_eq!(page["page"], json!({ "total": 4, "limit": 1, "offset": 1 }));
}

#[tokio::test]
async fn a_query_that_cannot_be_read_is_refused_with_all_its_faults() {
    let sandbox = five_orders().await;
    for (query, codes) in [
        (
            "?filters[comon_name]=a",
            ["invalid_value:filters[comon_name]"].as_slice(),
        ),
        (
            "?filter[common_name]=a",
            &["invalid_value:filter[common_name]"],
        ),
        ("?common_name=a", &["invalid_value:common_name"]),
        (
            "?filters[common_name][a]=a",
            &["invalid_value:filters[common_name][a]"],
        ),
        ("?filters[id]=x", &["invalid_value:filters[id]"]),
        (
            // The plus of the zone is a blank, because it was not encoded.
            "?filters[date_created]=2026-11-21T12:00:00+00:00...2026-11-22",
            &["invalid_value:filters[date_created]"],
        ),
        ("?limit=1001", &["invalid_value:limit"]),
        (
            "?offset=-1&limit=+1",
            &["invalid_value:offset", "invalid_value:limit"],
        ),
        ("?limit=1&limit=1", &["invalid_value:limit"]),
        ("?sort=price", &["invalid_value:sort"]),
        ("?sort=", &["invalid_value:sort"]),
    ] {
        let answer = list(&sandbox, query);
        assert_eq!(answer.status, 400, "{query}");
        assert_eq!(answer.codes(), codes, "{query}");
    }
}

#[tokio::test]
async fn the_list_needs_the_key() {
    let sandbox = five_orders().await;
    let answer = send(sandbox.address(), "GET", LIST, &[], b"");
    assert_eq!(answer.status, 403);
    assert_eq!(answer.json(), example("error-invalid-key.json"));
}

#[tokio::test]
async fn every_list_and_every_order_info_fits_the_spec() {
    let spec = Spec::load().unwrap();
    let (lists, infos) = (
        spec.schema("OrderList").unwrap(),
        spec.schema("OrderInfo").unwrap(),
    );
    for approval in Approval::ALL {
        let account = Account::default().with_approval(approval);
        let sandbox = builder()
            .account(account)
            .rate_limit(RateLimit::off())
            .start()
            .await
            .unwrap();
        assert_eq!(lists.faults(&list(&sandbox, "").json()), []);
        for (name, request) in examples("request-") {
            let id = order(&sandbox, &request).json()["id"].as_u64().unwrap();
            assert_eq!(infos.faults(&info(&sandbox, id)), [], "{name}");
        }
        let told: Value = list(&sandbox, "").json();
        assert_eq!(
            told["orders"].as_array().unwrap().len(),
            sandbox.orders().len()
        );
        assert_eq!(lists.faults(&told), []);
    }
}
