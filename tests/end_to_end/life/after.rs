//! What comes after the order: another CSR, a reissue, a renewal, a revocation.

use super::{Scene, csr, everything, number, settings};
use crate::{order, representative};
use qwac_psd2::{
    CsrUpdate, ErrorKind, IntendedUse, Ordered, PspRole, Reissue, Renewal, RequestType, Validity,
    Verifier, Waited,
};
use qwac_psd2_sandbox::{Account, Approval};
use std::io::{Read, Write};

/// The order with the other key.
fn with_second_key() -> qwac_psd2::OrderBuilder {
    order().csr(csr("second"))
}

#[tokio::test]
async fn the_csr_of_a_pending_order_is_replaced_and_counts() {
    for method in [CsrUpdate::Post, CsrUpdate::Put] {
        let scene = Scene::of(format!("{method:?}"), Account::default()).await;
        let client = settings(&scene.sandbox, &scene.clock).csr_update(method);
        let client = client.build().unwrap();
        let first = order().build();
        let placed = scene.place(&first).await;
        let id = &placed.order_id;
        let report = client.update_csr(id, &csr("second").into()).await.unwrap();
        assert!(report.is_valid());
        scene.to_certificate(id).await;
        scene.verify(&with_second_key().build(), id).await;
        scene.verify_fails(&first, id, &["verify.public_key"]).await;
        // Too late now.
        let error = client.update_csr(id, &csr("first").into()).await;
        let error = error.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
        assert!(!error.may_have_happened());
    }
}

#[tokio::test]
async fn a_reissue_has_the_new_key_and_names_and_the_old_certificate_stays() {
    let (scene, first, id) = Scene::issued("reissue").await;
    let before = scene.chain(&id).await;
    let info = scene.client.order(&id).await.unwrap();
    let reissue = Reissue::of(&info, csr("second")).comments("The key was replaced.");
    let placed = scene.client.reissue(&id, reissue.checked().unwrap()).await;
    assert_eq!(placed.unwrap().order_id, id);
    assert_eq!(scene.status(&id).await, "reissue_pending");
    // Until the new one is there, the present one is.
    assert_eq!(scene.chain(&id).await, before);
    assert_eq!(scene.to_certificate(&id).await, ["approve"]);
    scene.verify(&with_second_key().build(), &id).await;
    scene
        .verify_fails(&first, &id, &["verify.public_key"])
        .await;

    // For another name, which has to be proved first.
    let names = ["example.com", "new.example.net"];
    let reissue = Reissue::new("example.net", names, csr("second"));
    scene
        .client
        .reissue(&id, reissue.checked().unwrap())
        .await
        .unwrap();
    let done = scene.to_certificate(&id).await;
    let wanted = [
        "approve",
        "choose how to prove new.example.net",
        "prove new.example.net by dns-txt-token",
    ];
    assert_eq!(done, wanted);
    let third = with_second_key().dns_names(names).build();
    scene.verify(&third, &id).await;

    // The first one can still be had by its number.
    let old = info.certificate.id.unwrap();
    let file = scene
        .client
        .download(&old, &qwac_psd2::Format::PemNoRoot)
        .await;
    let chain = qwac_psd2::Chain::parse(&file.unwrap().bytes).unwrap();
    assert_eq!(chain, before);
    scene.assert_clean(&first, &chain);
}

#[tokio::test]
async fn a_reissue_that_is_rejected_or_canceled_leaves_the_order_as_it_was() {
    let (scene, first, id) = Scene::issued("no reissue").await;
    let info = scene.client.order(&id).await.unwrap();
    for cancels in [false, true] {
        let reissue = Reissue::of(&info, csr("second")).checked().unwrap();
        let placed = scene.client.reissue(&id, reissue).await.unwrap();
        let request = placed.requests[0].id.clone().unwrap();
        let told = scene.client.request(&request).await.unwrap();
        assert_eq!(told.request_type, Some(RequestType::Reissue));
        assert_eq!(told.order_id.as_ref(), Some(&id));
        if cancels {
            scene.client.cancel(&id, "Not needed.").await.unwrap();
        } else {
            scene.client.reject(&request, "Why?").await.unwrap();
        }
        assert_eq!(scene.status(&id).await, "issued");
        let now = scene.client.order(&id).await.unwrap();
        assert_eq!(now.certificate, info.certificate);
        scene.verify(&first, &id).await;
    }
    // What is issued can't be canceled.
    let error = scene.client.cancel(&id, "Too late.").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
}

#[tokio::test]
async fn a_reissue_can_skip_the_approval() {
    let (scene, _, id) = Scene::issued("a reissue without approval").await;
    let info = scene.client.order(&id).await.unwrap();
    let reissue = Reissue::of(&info, csr("second")).skip_approval(true);
    let reissue = reissue.checked().unwrap();
    scene.client.reissue(&id, reissue).await.unwrap();
    assert_eq!(scene.to_certificate(&id).await, [""; 0]);
    scene.verify(&with_second_key().build(), &id).await;
}

#[tokio::test]
async fn a_renewal_by_either_way_to_name_the_order_comes_as_it_was_ordered() {
    let (scene, _, id) = Scene::issued("renewal").await;
    let info = scene.client.order(&id).await.unwrap();
    let renewal = || {
        info.renewal(IntendedUse::Server, csr("second"))
            .psp_roles([PspRole::PaymentInitiation, PspRole::AccountInformation])
            .organization(qwac_psd2::Organization::existing(12345, [representative()]))
            .validity(Validity::Years(1))
    };
    let thumbprint = info.certificate.thumbprint.clone().unwrap();
    let by_thumbprint = renewal().renewal_of(Renewal::Thumbprint(thumbprint));
    for (path, renewal) in [("by number", renewal()), ("by thumbprint", by_thumbprint)] {
        let renewal = renewal.build();
        let placed = scene.place(&renewal).await;
        assert_ne!(placed.order_id, id, "{path}");
        assert_eq!(scene.to_certificate(&placed.order_id).await, ["approve"]);
        scene.verify(&renewal, &placed.order_id).await;
        let stored = scene.sandbox.order(number(&placed.order_id)).unwrap();
        let names = ["renewal_of_order_id", "renewed_thumbprint"];
        let named = names.map(|name| stored.request.get(name).is_some());
        assert_eq!(named, [path == "by number", path == "by thumbprint"]);
        let told = scene.client.order(&placed.order_id).await.unwrap();
        assert_eq!(told.organization_id, info.organization_id);
    }
}

/// What is to be had at an address on loopback, without the head.
fn fetched(url: &str) -> Vec<u8> {
    let (host, path) = url
        .strip_prefix("http://")
        .unwrap()
        .split_once('/')
        .unwrap();
    let mut stream = std::net::TcpStream::connect(host).unwrap();
    write!(
        stream,
        "GET /{path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let head = answer
        .windows(4)
        .position(|end| end == b"\r\n\r\n")
        .unwrap();
    answer.split_off(head + 4)
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<_> = hex
        .chars()
        .map(|digit| digit.to_digit(16).unwrap())
        .collect();
    let pairs = digits.chunks(2);
    pairs
        .map(|pair| u8::try_from(pair[0] * 16 + pair[1]).unwrap())
        .collect()
}

#[tokio::test]
async fn a_revocation_is_asked_for_approved_and_published() {
    for of_order in [true, false] {
        let path = if of_order { "order" } else { "certificate" };
        let (scene, first, id) = Scene::issued(path).await;
        let info = scene.client.order(&id).await.unwrap();
        let chain = scene.chain(&id).await;
        let leaf = &chain.certificates()[0];
        let is_listed = || {
            // Drawn by chance and as long as they are, these bytes stand nowhere else.
            let serial = bytes(&leaf.serial_number);
            assert!(serial.len() >= 8);
            let list = fetched(&leaf.crls[0]);
            list.windows(serial.len()).any(|window| window == serial)
        };
        assert!(!is_listed());
        let client = &scene.client;
        let asked = match of_order {
            true => client.revoke_order(&id, "Replaced.").await,
            false => {
                let certificate = info.certificate.id.as_ref().unwrap();
                client.revoke(certificate, "Replaced.").await
            }
        };
        let asked = asked.unwrap();
        assert!(asked.status.unwrap().waits(), "{path}");
        assert_eq!(scene.status(&id).await, "issued", "{path}");
        assert!(!is_listed(), "{path}");
        let request = asked.request_id.unwrap();
        let told = client.request(&request).await.unwrap();
        assert_eq!(told.request_type, Some(RequestType::Revoke), "{path}");
        client.approve(&request, "Agreed.").await.unwrap();
        assert_eq!(scene.status(&id).await, "revoked", "{path}");
        assert!(is_listed(), "{path}");
        let seen = qwac_psd2::OrderProgress::unseen(&id);
        assert!(matches!(scene.wait(&seen).await, Waited::Ended(_)));
        // A verification never asks for that, and says so.
        let report = Verifier::at(qwac_psd2::Clock::now(&scene.clock))
            .verify(&Ordered::from(&first), &chain);
        assert!(report.is_valid(), "{report}");
    }
}

#[tokio::test]
async fn a_revocation_that_is_rejected_revokes_nothing() {
    let (scene, first, id) = Scene::issued("no revocation").await;
    let asked = scene.client.revoke_order(&id, "").await.unwrap();
    let request = asked.request_id.unwrap();
    scene.client.reject(&request, "No.").await.unwrap();
    assert_eq!(scene.status(&id).await, "issued");
    scene.verify(&first, &id).await;
}

#[tokio::test]
async fn a_service_user_asks_for_a_revocation_and_another_approves_it() {
    let account = everything().with_approval(Approval::ServiceUser);
    let scene = Scene::of("a service user's revocation", account).await;
    let placed = scene.place(&order().build()).await;
    let id = &placed.order_id;
    assert_eq!(scene.to_certificate(id).await, ["another approves"]);
    let asked = scene.client.revoke_order(id, "Lost.").await.unwrap();
    let request = asked.request_id.unwrap();
    let error = scene.client.approve(&request, "").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Authentication);
    scene.sandbox.approve(number(id)).unwrap();
    assert_eq!(scene.status(id).await, "revoked");
}
