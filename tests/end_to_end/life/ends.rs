//! The ends of an order that are no certificate, or no longer one.

use super::{Scene, number};
use crate::order;
use qwac_psd2::{
    ErrorKind, Format, Id, OrderFilter, OrderProgress, Reissue, RequestStatus, Waited,
};
use qwac_psd2_sandbox::{Account, Approval};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

/// The order is at this end: a wait says so at once, no certificate is to be had, and nothing can be done with it any more.
async fn assert_ended(scene: &Scene, id: &Id, status: &str) {
    let path = &scene.path;
    let seen = OrderProgress::unseen(id);
    let waited = scene.wait(&seen).await;
    assert!(matches!(waited, Waited::Ended(_)), "{path}: {waited:?}");
    let told = waited.progress();
    let told = (
        told.status.as_ref().unwrap().as_str(),
        told.needs_action(),
        told.is_issued(),
    );
    assert_eq!(told, (status, false, false), "{path}");
    let client = &scene.client;
    let filter = OrderFilter::new().status(status);
    let listed = client.orders(filter).all().await.unwrap();
    assert_eq!(listed[0].id, *id, "{path}");
    let reissue = Reissue::new("example.net", ["example.com"], super::csr("second"));
    let refused = [
        client.cancel(id, "x").await.unwrap_err(),
        client
            .update_csr(id, &super::csr("second").into())
            .await
            .unwrap_err(),
        client
            .reissue(id, reissue.checked().unwrap())
            .await
            .unwrap_err(),
    ];
    for error in refused {
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{path}: {error}");
        assert!(!error.may_have_happened(), "{path}: {error}");
    }
}

async fn assert_no_certificate(scene: &Scene, id: &Id) {
    for format in [Format::PemAll, Format::Default, Format::P7b] {
        let error = scene.client.certificate(id, &format).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotFound, "{}", scene.path);
    }
}

#[tokio::test]
async fn an_order_is_rejected_or_canceled_at_every_step() {
    for (path, approved, validated, status) in [
        ("rejected", false, false, "rejected"),
        ("canceled before the approval", false, false, "canceled"),
        ("canceled after the approval", true, false, "canceled"),
        ("canceled during the validation", true, true, "canceled"),
    ] {
        let scene = Scene::of(path, Account::default()).await;
        let placed = scene.place(&order().build()).await;
        let id = &placed.order_id;
        let request = placed.requests[0].id.as_ref().unwrap();
        if approved {
            scene.client.approve(request, "").await.unwrap();
        }
        if validated {
            scene.sandbox.prove_domain("example.net").unwrap();
            scene.sandbox.validate_organization(12345).unwrap();
        }
        assert_no_certificate(&scene, id).await;
        if status == "rejected" {
            scene.client.reject(request, "Not ours.").await.unwrap();
            let told = scene.client.request(request).await.unwrap();
            assert_eq!(told.status, Some(RequestStatus::Rejected));
            assert_eq!(told.processor_comment.as_deref(), Some("Not ours."));
        } else {
            scene.client.cancel(id, "Not needed.").await.unwrap();
        }
        assert_ended(&scene, id, status).await;
        assert_no_certificate(&scene, id).await;
        // It was decided.
        let error = scene.client.approve(request, "").await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{path}");
        // Nobody else's doing brings it back.
        let all = scene.sandbox.issue(number(id));
        assert!(all.is_err(), "{path}: {all:?}");
    }
}

#[tokio::test]
async fn an_order_of_a_service_user_is_rejected_by_another() {
    let account = Account::default().with_approval(Approval::ServiceUser);
    let scene = Scene::of("rejected by another", account).await;
    let placed = scene.place(&order().build()).await;
    let request = placed.requests[0].id.as_ref().unwrap();
    let error = scene.client.reject(request, "").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Authentication);
    scene.sandbox.reject(number(&placed.order_id)).unwrap();
    assert_ended(&scene, &placed.order_id, "rejected").await;
}

#[tokio::test]
async fn an_order_expires_and_its_certificate_with_it() {
    let (scene, first, id) = Scene::issued("expired").await;
    let chain = scene.chain(&id).await;
    // The certificate is over before the order is; then another one can be had.
    scene.clock.pass(200 * DAY);
    let report = scene.report(&first, &chain);
    let found = report.findings().iter();
    let mut found = found.filter(|one| one.rule == "certificate.not_current");
    assert!(found.any(|_| true), "{report}");
    assert_eq!(scene.status(&id).await, "issued");
    let info = scene.client.order(&id).await.unwrap();
    let reissue = Reissue::of(&info, super::csr("first")).checked().unwrap();
    scene.client.reissue(&id, reissue).await.unwrap();
    // What was proved a year ago counts no more for a domain, and still for the organization.
    let done = scene.to_certificate(&id).await;
    assert_eq!(done.len(), 4, "{done:?}");
    assert_eq!(done[0], "approve");
    scene.verify(&first, &id).await;
    scene.clock.pass(166 * DAY);
    assert_ended(&scene, &id, "expired").await;
}

#[tokio::test]
async fn an_order_expires_while_it_is_reissued() {
    let (scene, _, id) = Scene::issued("expired in a reissue").await;
    let info = scene.client.order(&id).await.unwrap();
    let reissue = Reissue::of(&info, super::csr("second")).checked().unwrap();
    scene.client.reissue(&id, reissue).await.unwrap();
    scene.clock.pass(366 * DAY);
    assert_ended(&scene, &id, "expired").await;
}

#[tokio::test]
async fn an_organization_that_is_switched_off_gets_no_order() {
    let scene = Scene::of("an inactive organization", super::everything()).await;
    let client = &scene.client;
    client.deactivate_organization(12345).await.unwrap();
    let told = client.organization(12345).await.unwrap();
    assert_eq!(told.is_active, Some(false));
    let error = client.place(order().build().checked().unwrap()).await;
    let error = error.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound, "{error}");
    assert!(!error.order_may_exist());
    assert!(scene.sandbox.orders().is_empty());
    client.activate_organization(12345).await.unwrap();
    let placed = scene.place(&order().build()).await;
    scene.verify(&order().build(), &placed.order_id).await;
}
