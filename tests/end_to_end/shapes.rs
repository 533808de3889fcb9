//! The SDK against the sandbox: each kind of account answers in its own shape, and what arrived is what was ordered.

use crate::{client, order};
use qwac_psd2::{Contact, ContactType, NewOrganization, PlacedStatus};
use qwac_psd2_sandbox::{Account, Approval, Sandbox};
use serde_json::json;

async fn sandbox(approval: Approval) -> Sandbox {
    let account = Account::default().with_approval(approval);
    Sandbox::builder().account(account).start().await.unwrap()
}

#[tokio::test]
async fn each_account_answers_in_its_own_shape() {
    for (approval, status, certificate, domains) in [
        (
            Approval::Required,
            PlacedStatus::WaitingForApproval,
            false,
            0,
        ),
        (Approval::ServiceUser, PlacedStatus::Submitted, false, 0),
        (Approval::Automatic, PlacedStatus::Approved, true, 3),
        (Approval::Skipped, PlacedStatus::Approved, true, 0),
    ] {
        let sandbox = sandbox(approval).await;
        let placed = client(&sandbox)
            .place(order().build().checked().unwrap())
            .await
            .unwrap();
        assert_eq!(placed.status, status, "{approval}");
        assert_eq!(placed.certificate_id.is_some(), certificate, "{approval}");
        assert_eq!(placed.domains.len(), domains, "{approval}");
    }
}

#[tokio::test]
async fn what_was_ordered_is_what_arrived() {
    let sandbox = Sandbox::start().await.unwrap();
    let order = order()
        .extra(json!({"auto_renew": 1}).as_object().unwrap().clone())
        .build();
    let checked = order.checked().unwrap();
    let sent = checked.request().clone();
    let placed = client(&sandbox).place(checked).await.unwrap();
    let arrived = sandbox
        .order(placed.order_id.as_str().parse().unwrap())
        .unwrap();
    assert_eq!(arrived.request, sent);
    assert_eq!(arrived.request["auto_renew"], 1);
    assert_eq!(arrived.request["organization"]["id"], 12345, "as a number");
    assert_eq!(arrived.request["certificate"]["signature_hash"], "sha256");
}

#[tokio::test]
async fn skipping_the_approval_is_the_orders_own_wish() {
    let sandbox = sandbox(Approval::Required).await;
    let order = order().skip_approval(true).build();
    let placed = client(&sandbox)
        .place(order.checked().unwrap())
        .await
        .unwrap();
    assert_eq!(placed.status, PlacedStatus::Approved);
    assert!(placed.requests.is_empty());
}

#[tokio::test]
async fn a_new_organization_gets_a_number() {
    let sandbox = Sandbox::start().await.unwrap();
    let new = NewOrganization::new(
        "Example B.V.",
        "Street 1",
        "Utrecht",
        "Utrecht",
        "3500 AA",
        "NL",
        "+31 30 555 0100",
    )
    .contact(
        Contact::new(ContactType::VerifiedContact, "NL")
            .first_name("Jane")
            .last_name("Roe")
            .job_title("Director")
            .telephone("+31 30 555 0101")
            .email("jane@example.com"),
    );
    let placed = client(&sandbox)
        .place(order().organization(new).build().checked().unwrap())
        .await
        .unwrap();
    assert!(placed.organization_id.is_some());
}

#[tokio::test]
async fn many_orders_at_once_are_each_placed_once() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = client(&sandbox);
    let places = (0..50).map(|_| {
        let client = client.clone();
        tokio::spawn(async move {
            client
                .place(order().build().checked().unwrap())
                .await
                .unwrap()
        })
    });
    let mut ids = Vec::new();
    for place in places.collect::<Vec<_>>() {
        ids.push(place.await.unwrap().order_id.to_string());
    }
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 50);
    assert_eq!(sandbox.orders().len(), 50);
}
