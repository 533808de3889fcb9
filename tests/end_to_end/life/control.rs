//! Control of domains, by each method.

use super::Scene;
use crate::order;
use qwac_psd2::{DcvMethod, DcvToken, ErrorKind, Id, OrderProgress, Severity};
use qwac_psd2_sandbox::{Account, Approval};
use std::time::Duration;

const METHODS: [DcvMethod; 5] = [
    DcvMethod::DnsTxtToken,
    DcvMethod::DnsCnameToken,
    DcvMethod::HttpToken,
    DcvMethod::HttpTokenDynamic,
    DcvMethod::Email,
];

/// All but the control of domains is there.
async fn scene(path: String) -> Scene {
    let account = Account::default()
        .with_approval(Approval::Skipped)
        .with_validated_organization(12345)
        .with_delegation(true);
    Scene::of(path, account).await
}

#[tokio::test]
async fn each_method_leads_to_the_certificate_for_one_name_and_for_several() {
    for method in METHODS {
        for names in [
            &["example.net"][..],
            &["example.net", "pay.example.net", "bücher.example.com"],
        ] {
            let scene = scene(format!("{method} for {names:?}")).await;
            let order = order()
                .dns_names(names[1..].to_vec())
                .dcv_method(method.clone())
                .build();
            let placed = scene.place(&order).await;
            let done = scene.to_certificate(&placed.order_id).await;
            let sent = [
                "example.net",
                "pay.example.net",
                "xn--bcher-kva.example.com",
            ];
            let wanted = sent.iter().take(names.len());
            let wanted: Vec<_> = wanted
                .map(|name| format!("prove {name} by {method}"))
                .collect();
            assert_eq!(done, wanted, "{}", scene.path);
            scene.verify(&order, &placed.order_id).await;
        }
    }
}

/// The numbers of an order's domains, in the order of its names.
async fn domains(scene: &Scene, order: &Id) -> Vec<Id> {
    let told = scene.client.order_validation(order).await.unwrap();
    let domains = told.names.into_iter().map(|name| name.domain_id.unwrap());
    domains.collect()
}

#[tokio::test]
async fn each_name_may_have_a_method_of_its_own_and_change_it() {
    let scene = scene("several methods".to_owned()).await;
    let names = ["a", "b", "c", "d"].map(|name| format!("{name}.example.net"));
    let order = order()
        .dns_names(names.clone())
        .dcv_method(DcvMethod::Email)
        .build();
    let placed = scene.place(&order).await;
    let domains = domains(&scene, &placed.order_id).await;
    let all = ["example.net".to_owned()].into_iter().chain(names);
    let mut wanted = Vec::new();
    for ((domain, name), method) in domains.iter().zip(all).zip(&METHODS) {
        let token = scene
            .client
            .change_dcv_method(domain, method, false)
            .await
            .unwrap();
        assert_eq!(token.is_some(), *method != DcvMethod::Email, "{method}");
        if let Some(token) = token {
            assert_eq!(
                token.http_token_url.is_some(),
                method.as_str().starts_with("http"),
                "{method}"
            );
            let target = token.verification_value.is_some();
            assert_eq!(target, *method == DcvMethod::DnsCnameToken, "{method}");
            // A new one takes its place.
            let second = scene.client.new_dcv_token(domain).await.unwrap();
            assert_ne!(second.token, token.token, "{method}");
            let told = scene.client.domain(domain).await.unwrap();
            assert_eq!(told.dcv_token.unwrap().token, second.token, "{method}");
        }
        wanted.push(format!("prove {name} by {method}"));
    }
    assert_eq!(scene.to_certificate(&placed.order_id).await, wanted);
    scene.verify(&order, &placed.order_id).await;
}

#[tokio::test]
async fn a_check_of_the_order_says_whether_all_its_names_are_proved() {
    let scene = scene("the order's check".to_owned()).await;
    let order = order()
        .dns_names(["example.com"])
        .dcv_method(DcvMethod::DnsTxtToken)
        .build();
    let placed = scene.place(&order).await;
    let id = &placed.order_id;
    let value = scene.client.order_dcv_token(id).await.unwrap();
    assert!(value.expiration_date.is_some());
    let check = || scene.client.check_order_dcv(id);
    assert_eq!(check().await.unwrap_err().kind(), ErrorKind::InvalidRequest);
    scene.sandbox.prove_domain("example.net").unwrap();
    let error = check().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest, "one is missing");
    scene.sandbox.prove_domain("example.com").unwrap();
    let checked = check().await.unwrap();
    assert_eq!(checked.order_status.unwrap().as_str(), "issued");
    assert_eq!(checked.names.len(), 2);
    let proved = |status: Option<qwac_psd2::ValidationStatus>| !status.unwrap().is_pending();
    assert!(proved(checked.dcv_status));
    assert!(checked.names.into_iter().all(|name| proved(name.status)));
    scene.verify(&order, id).await;
}

#[tokio::test]
async fn a_token_whose_time_is_over_is_told_anew() {
    let scene = scene("a late token".to_owned()).await;
    let order = order()
        .dns_names([] as [&str; 0])
        .dcv_method(DcvMethod::DnsTxtToken)
        .build();
    let placed = scene.place(&order).await;
    let domain = &domains(&scene, &placed.order_id).await[0];
    let first = scene.client.new_dcv_token(domain).await.unwrap();
    let shown = |progress: &OrderProgress, token: &DcvToken| {
        let value = token.token.as_deref().unwrap();
        progress.to_string().contains(value)
    };
    let seen = OrderProgress::unseen(&placed.order_id);
    let seen = scene.wait(&seen).await.progress().clone();
    assert!(shown(&seen, &first), "{seen}");
    // The random value serves for 30 days.
    scene.clock.pass(Duration::from_secs(31 * 24 * 3600));
    let second = scene.client.new_dcv_token(domain).await.unwrap();
    let seen = scene.wait(&seen).await.progress().clone();
    assert!(shown(&seen, &second) && !shown(&seen, &first), "{seen}");
    assert_eq!(
        scene.to_certificate(&placed.order_id).await,
        ["prove example.net by dns-txt-token"]
    );
}

/// EV Guidelines, 7.1.2.1: the certificates have none.
#[tokio::test]
async fn a_wildcard_never_leaves() {
    let scene = scene("wildcards".to_owned()).await;
    for wrong in [
        order().common_name("*.example.net"),
        order().dns_names(["*.example.net"]),
    ] {
        let report = wrong.clone().build().check();
        let errors = report.findings().iter();
        let mut errors = errors.filter(|one| one.severity == Severity::Error);
        assert!(errors.any(|one| one.message.contains('*')), "{report}");
        let error = wrong.build().checked().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::CheckFailed);
    }
    assert!(scene.sandbox.orders().is_empty());
}
