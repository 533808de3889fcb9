//! The paths from an order to its certificate.

use super::{Scene, everything};
use crate::{order, representative};
use qwac_psd2::jiff::civil::date;
use qwac_psd2::{
    IntendedUse, NewOrganization, Order, OrderBuilder, OrderContact, Organization, PlacedStatus,
    ProfileOption, PspRole, Validity, Wait,
};
use qwac_psd2_sandbox::{Account, Approval, Progress};
use std::time::Duration;

/// What has to be done for an order of which nothing is known yet.
const ALL: [&str; 6] = [
    "approve",
    "prove example.net by dns-txt-token",
    "prove example.com by dns-txt-token",
    "prove example.org by dns-txt-token",
    "agree",
    "validate",
];

fn tokens() -> OrderBuilder {
    order().dcv_method(qwac_psd2::DcvMethod::DnsTxtToken)
}

fn new_organization() -> Organization {
    NewOrganization::new(
        "Example Payments B.V.",
        "Oudegracht 1",
        "Utrecht",
        "Utrecht",
        "3511 AA",
        "NL",
        "+31 30 123 4567",
    )
    .contact(representative())
    .into()
}

fn account(approval: Approval) -> Account {
    Account::default().with_approval(approval)
}

/// A way to the certificate: its name, the account, the order, what the answer says, and what has to be done.
type Way = (
    &'static str,
    Account,
    OrderBuilder,
    PlacedStatus,
    Vec<&'static str>,
);

fn ways() -> Vec<Way> {
    let proved = || everything().with_approval(Approval::Required);
    let validated = || Account::default().with_validated_organization(12345);
    let by_another = || {
        let mut all = ALL.to_vec();
        all[0] = "another approves";
        all
    };
    let pending = || PlacedStatus::WaitingForApproval;
    vec![
        (
            "approval by the key's user",
            account(Approval::Required),
            tokens(),
            pending(),
            ALL.to_vec(),
        ),
        (
            "approval by another, for the key of a service user",
            account(Approval::ServiceUser),
            tokens(),
            PlacedStatus::Submitted,
            by_another(),
        ),
        (
            "an account that approves by itself",
            account(Approval::Automatic),
            tokens(),
            PlacedStatus::Approved,
            ALL[1..].to_vec(),
        ),
        (
            "an account without approval",
            account(Approval::Skipped),
            tokens(),
            PlacedStatus::Approved,
            ALL[1..].to_vec(),
        ),
        (
            "an order that skips the approval",
            account(Approval::Required),
            tokens().skip_approval(true),
            PlacedStatus::Approved,
            ALL[1..].to_vec(),
        ),
        (
            "an order of a service user that would skip the approval",
            account(Approval::ServiceUser),
            tokens().skip_approval(true),
            PlacedStatus::Submitted,
            by_another(),
        ),
        (
            "an organization that is validated already",
            validated(),
            tokens(),
            pending(),
            ALL[..5].to_vec(),
        ),
        (
            "a new organization",
            Account::default(),
            tokens().organization(new_organization()),
            pending(),
            ALL.to_vec(),
        ),
        (
            "contacts for this order only",
            Account::default(),
            tokens()
                .organization_contact(contact("Jane"))
                .technical_contact(contact("John")),
            pending(),
            ALL.to_vec(),
        ),
        (
            "domains that are proved already",
            proved(),
            tokens(),
            pending(),
            vec!["approve"],
        ),
        (
            "a representative who delegated",
            account(Approval::Skipped)
                .with_delegation(true)
                .with_validated_organization(12345),
            tokens().dns_names(["example.net"]),
            PlacedStatus::Approved,
            vec!["prove example.net by dns-txt-token"],
        ),
        (
            "a representative who has to agree",
            proved().with_delegation(false),
            tokens(),
            pending(),
            vec!["approve", "agree"],
        ),
        (
            "nothing missing",
            everything(),
            tokens(),
            PlacedStatus::Issued,
            Vec::new(),
        ),
        (
            "nothing missing, approved by itself",
            everything().with_approval(Approval::Automatic),
            tokens(),
            PlacedStatus::Issued,
            Vec::new(),
        ),
    ]
}

fn contact(name: &str) -> OrderContact {
    OrderContact::new(name, "Roe")
        .job_title("Engineer")
        .email("pki@example.com")
        .telephone("+31 30 123 4567")
}

#[tokio::test]
async fn every_way_leads_to_the_certificate_that_was_ordered() {
    for (path, account, order, answer, wanted) in ways() {
        let scene = Scene::of(path, account).await;
        let order = order.build();
        let placed = scene.place(&order).await;
        assert_eq!(placed.status, answer, "{path}");
        let done = scene.to_certificate(&placed.order_id).await;
        assert_eq!(done, wanted, "{path}");
        scene.verify(&order, &placed.order_id).await;
        if !placed.certificate_chain.is_empty() {
            let pem = placed.certificate_chain.iter();
            let pem: Vec<_> = pem.map(|one| one.pem.as_deref().unwrap()).collect();
            let chain = qwac_psd2::Chain::parse(pem.concat()).unwrap();
            scene.assert_clean(&order, &chain);
        }
        assert_eq!(
            placed.certificate_chain.is_empty(),
            answer != PlacedStatus::Issued,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_second_order_uses_what_was_validated_for_the_first() {
    let scene = Scene::of("a second order", Account::default()).await;
    let first = tokens().organization(new_organization()).build();
    let placed = scene.place(&first).await;
    assert_eq!(scene.to_certificate(&placed.order_id).await, ALL);
    // The new organization is one of the account now, and the same once more is tied to it.
    let told = scene.client.order_validation(&placed.order_id).await;
    let id = super::number(&told.unwrap().organization_id.unwrap());
    for organization in [
        Organization::existing(id, [representative()]),
        new_organization(),
    ] {
        let second = tokens().organization(organization).build();
        let placed = scene.place(&second).await;
        let done = scene.to_certificate(&placed.order_id).await;
        assert_eq!(done, ["approve", "agree"]);
        scene.verify(&second, &placed.order_id).await;
    }
    assert_eq!(scene.sandbox.orders().len(), 3);
}

/// All sets of roles but the empty one.
fn role_sets() -> impl Iterator<Item = Vec<PspRole>> {
    let all = [
        PspRole::AccountServicing,
        PspRole::PaymentInitiation,
        PspRole::AccountInformation,
        PspRole::CardIssuing,
    ];
    (1..16_usize).map(move |set| {
        let roles = all.iter().enumerate();
        let roles = roles.filter(|(place, _)| set >> place & 1 == 1);
        roles.map(|(_, role)| role.clone()).collect()
    })
}

#[tokio::test]
async fn every_set_of_roles_comes_for_every_use_and_profile() {
    let sets: Vec<_> = role_sets().collect();
    let uses = [
        (
            IntendedUse::MutualTls,
            Some(ProfileOption::ServerClientAuthEku),
        ),
        (
            IntendedUse::Server,
            Some(ProfileOption::ServerClientAuthEku),
        ),
        (IntendedUse::Server, Some(ProfileOption::ServerAuthOnlyEku)),
        (IntendedUse::Server, None),
    ];
    let scene = Scene::of("roles", everything()).await;
    for (place, roles) in sets.iter().enumerate() {
        for (intended_use, profile) in &uses {
            let order = |roles: &[PspRole]| -> Order {
                let mut order = order().psp_roles(roles.to_vec()).build();
                order.intended_use = Some(*intended_use);
                order.profile_option = profile.clone();
                order
            };
            let ordered = order(roles);
            let placed = scene.place(&ordered).await;
            scene.verify(&ordered, &placed.order_id).await;
            // The neighbour has a role more or less: what was issued is not that.
            let other = order(&sets[(place + 1) % sets.len()]);
            let report = scene.report(&other, &scene.chain(&placed.order_id).await);
            assert!(!report.is_valid(), "{roles:?} taken for {other:?}");
        }
    }
    assert_eq!(scene.sandbox.orders().len(), 15 * 4);
    // Without the profile, nothing that was issued is for mutual TLS.
    let mut order = order().build();
    let placed = scene.place(&order).await;
    order.intended_use = Some(IntendedUse::MutualTls);
    let rules = ["verify.client_auth"];
    scene.verify_fails(&order, &placed.order_id, &rules).await;
}

#[tokio::test]
async fn every_form_of_validity_comes_as_it_was_ordered() {
    for (path, order) in [
        ("years", order().validity(Validity::Years(1))),
        ("more years", order().validity(Validity::Years(3))),
        ("days", order().validity(Validity::Days(90))),
        (
            "until a day",
            order().validity(Validity::Until(date(2027, 3, 1))),
        ),
        (
            "a certificate of some days in a year",
            order().certificate_validity(Validity::Days(30)),
        ),
        (
            "a certificate until a day",
            order().certificate_validity(Validity::Until(date(2027, 2, 1))),
        ),
        ("a day for all", order().expires_on(date(2027, 1, 15))),
    ] {
        let scene = Scene::of(path, everything()).await;
        let order = order.build();
        let placed = scene.place(&order).await;
        scene.verify(&order, &placed.order_id).await;
    }
}

#[tokio::test]
async fn a_watch_tells_each_state_in_between() {
    let hour = Duration::from_secs(3600);
    let account = Account::default().with_progress(Progress::Automatic(hour));
    let scene = Scene::of("watch", account).await;
    let order = tokens().build();
    let placed = scene.place(&order).await;
    let mut watch = scene.client.watch(&placed.order_id, Wait::default());
    let mut told = Vec::new();
    while let Some(progress) = watch.next().await {
        let progress = progress.unwrap();
        let status = progress.status.as_ref().unwrap().as_str().to_owned();
        told.push((status, progress.actions.len(), progress.is_end()));
    }
    let wanted = [
        ("needs_approval", 4, false),
        ("pending", 5, false),
        ("issued", 0, true),
    ];
    let wanted = wanted.map(|(status, actions, end)| (status.to_owned(), actions, end));
    assert_eq!(told, wanted);
    scene.verify(&order, &placed.order_id).await;
    let within = scene.client.order_status_changes(2 * hour).await.unwrap();
    assert_eq!(within[0].order_id, placed.order_id);
    assert_eq!(within[0].status.as_ref().unwrap().as_str(), "issued");
}
