//! The life of an order, by the SDK over real HTTP: from the order to the certificate, which is held against the order,
//! through every path of the state machine. Time is the test's.

mod after;
mod control;
mod ends;
mod files;
mod lost;
mod paths;

use crate::clock::TestClock;
use qwac_psd2::certificate::NcaId;
use qwac_psd2::{
    Action, ApiKey, Chain, Client, ClientBuilder, Clock, DcvMethod, ErrorKind, Format, Id, Order,
    OrderProgress, Ordered, Pace, PlacedOrder, Report, Severity, Verifier, Wait, Waited,
};
use qwac_psd2_sandbox::{Account, Approval, RateLimit, Sandbox};

/// A CertCentral, and a client with the same clock.
struct Scene {
    /// What goes on here, for the message of a failure.
    path: String,
    sandbox: Sandbox,
    client: Client,
    clock: TestClock,
}

fn csr(name: &str) -> String {
    std::fs::read_to_string(crate::project(&format!("tests/orders/{name}.csr"))).unwrap()
}

fn number(id: &Id) -> u64 {
    id.as_str().parse().unwrap()
}

/// An account in which nothing is missing for a certificate of [`crate::order`].
fn everything() -> Account {
    ["example.net", "example.com", "example.org"]
        .into_iter()
        .fold(Account::default(), Account::with_proved_domain)
        .with_approval(Approval::Skipped)
        .with_validated_organization(12345)
        .with_delegation(true)
}

impl Scene {
    async fn of(path: impl Into<String>, account: Account) -> Self {
        let clock = TestClock::new();
        let time = clock.clone();
        let sandbox = Sandbox::builder()
            .account(account)
            .clock(move || Clock::now(&time))
            .rate_limit(RateLimit::off())
            .start()
            .await
            .unwrap();
        let client = settings(&sandbox, &clock).build().unwrap();
        Self {
            path: path.into(),
            sandbox,
            client,
            clock,
        }
    }

    /// The order of [`crate::order`], issued.
    async fn issued(path: &str) -> (Self, Order, Id) {
        let scene = Self::of(path, everything().with_approval(Approval::Required)).await;
        let order = crate::order().build();
        let placed = scene.place(&order).await;
        scene.to_certificate(&placed.order_id).await;
        (scene, order, placed.order_id)
    }

    async fn place(&self, order: &Order) -> PlacedOrder {
        let checked = order.checked();
        let checked = checked.unwrap_or_else(|error| panic!("{}: {error}", self.path));
        let placed = self.client.place(checked).await;
        placed.unwrap_or_else(|error| panic!("{}: {error}", self.path))
    }

    /// Waits until something has to be done or the order is at its end. What was seen goes through JSON to a client that
    /// knows nothing, as where a wait is gone on with in another process.
    async fn wait(&self, seen: &OrderProgress) -> Waited {
        let kept = serde_json::to_string(seen).unwrap();
        let seen: OrderProgress = serde_json::from_str(&kept).unwrap();
        let client = settings(&self.sandbox, &self.clock).build().unwrap();
        let waited = client.wait(seen, Wait::default()).await;
        waited.unwrap_or_else(|error| panic!("{}: {error}", self.path))
    }

    /// Does what a wait says has to be done, one thing after the other, until the certificate is there. What had to be done,
    /// but for the questions for tokens.
    async fn to_certificate(&self, order: &Id) -> Vec<String> {
        let mut done = Vec::new();
        let mut seen = OrderProgress::unseen(order);
        loop {
            seen = match self.wait(&seen).await {
                Waited::Issued(progress) => {
                    assert!(progress.certificate_id.is_some(), "{}", self.path);
                    return done;
                }
                Waited::NeedsAction(progress) => progress,
                other => panic!("{}: {other:?} after {done:?}", self.path),
            };
            // One at a time: the wait must tell the rest again, and only the rest.
            let Some(action) = seen.actions.first().cloned() else {
                panic!("{}: {seen}", self.path);
            };
            let act = self.act(order, &action).await;
            if !act.starts_with("ask ") {
                done.push(act);
            }
        }
    }

    /// Does what somebody has to do.
    async fn act(&self, order: &Id, action: &Action) -> String {
        let path = &self.path;
        match action {
            Action::ApproveRequest { request_id } => {
                let request = request_id.as_ref().unwrap();
                let approved = self.client.approve(request, "Agreed.").await;
                match approved {
                    Ok(()) => "approve".to_owned(),
                    Err(error) => {
                        // The key of a service user; an administrator does it.
                        assert_eq!(error.kind(), ErrorKind::Authentication, "{path}: {error}");
                        assert!(!error.may_have_happened(), "{path}");
                        self.sandbox.approve(number(order)).unwrap();
                        "another approves".to_owned()
                    }
                }
            }
            Action::ProveDomain {
                domain_id,
                name,
                dcv_method,
                token,
            } => {
                let (domain, name) = (domain_id.as_ref().unwrap(), name.as_deref().unwrap());
                let Some(method) = dcv_method else {
                    // The order said none: then somebody has to choose.
                    let method = DcvMethod::DnsTxtToken;
                    let told = self.client.change_dcv_method(domain, &method, false).await;
                    assert!(told.unwrap().is_some(), "{path}");
                    return format!("choose how to prove {name}");
                };
                if token.is_none() && *method != DcvMethod::Email {
                    self.client.new_dcv_token(domain).await.unwrap();
                    return format!("ask for the token of {name}");
                }
                assert_eq!(token.is_some(), *method != DcvMethod::Email, "{path}");
                self.prove(domain, name, method).await;
                format!("prove {name} by {method}")
            }
            Action::Representative { email, .. } => {
                assert_eq!(email.as_deref(), Some("jane.roe@example.com"), "{path}");
                self.sandbox.agree(number(order)).unwrap();
                "agree".to_owned()
            }
            Action::ValidateOrganization { .. } => {
                let told = self.client.order_validation(order).await.unwrap();
                let organization = told.organization_id.unwrap();
                self.sandbox
                    .validate_organization(number(&organization))
                    .unwrap();
                "validate".to_owned()
            }
            other => panic!("{path}: {other:?}"),
        }
    }

    /// Publishes what shows control of a domain. Before that a check finds nothing, afterwards it does.
    async fn prove(&self, domain: &Id, name: &str, method: &DcvMethod) {
        let path = &self.path;
        let told = self.client.domain(domain).await.unwrap();
        assert_eq!(told.dcv_method.as_ref(), Some(method), "{path}");
        let check = || self.client.check_domain_dcv(domain);
        let error = check().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{path}: {error}");
        self.sandbox.prove_domain(name).unwrap();
        if *method != DcvMethod::Email {
            let status = check().await.unwrap().unwrap();
            assert!(!status.is_pending(), "{path}: {status:?}");
        }
        let told = self.client.domain(domain).await.unwrap();
        assert!(told.dcv_approved.is_some(), "{path}");
    }

    async fn status(&self, order: &Id) -> String {
        let info = self.client.order(order).await.unwrap();
        assert_eq!(info.id, *order, "{}", self.path);
        info.status.unwrap().as_str().to_owned()
    }

    /// The present certificate of the order, as a server shows it.
    async fn chain(&self, order: &Id) -> Chain {
        let file = self.client.certificate(order, &Format::PemNoRoot).await;
        let file = file.unwrap_or_else(|error| panic!("{}: {error}", self.path));
        Chain::parse(&file.bytes).unwrap()
    }

    /// What holding a chain against the order finds, where the sandbox's root is trusted.
    fn report(&self, order: &Order, chain: &Chain) -> Report {
        let roots = Chain::parse(self.sandbox.authority().root_pem()).unwrap();
        Verifier::at(Clock::now(&self.clock))
            .roots(roots)
            .expect_nca(NcaId::parse("NL-DNB").unwrap())
            .verify(&Ordered::from(order), chain)
    }

    fn assert_clean(&self, order: &Order, chain: &Chain) {
        let report = self.report(order, chain);
        let findings = report.findings().iter();
        let bad: Vec<_> = findings
            .filter(|finding| finding.severity != Severity::Note)
            .collect();
        assert!(bad.is_empty(), "{}: {report}", self.path);
    }

    /// The certificate is what was ordered.
    async fn verify(&self, order: &Order, id: &Id) {
        self.assert_clean(order, &self.chain(id).await);
    }

    /// The certificate is not what this other order says, by these rules.
    async fn verify_fails(&self, other: &Order, id: &Id, rules: &[&str]) {
        let report = self.report(other, &self.chain(id).await);
        for rule in rules {
            let found = report.findings().iter().any(|one| one.rule == *rule);
            assert!(found, "{}: no {rule} in {report}", self.path);
        }
    }
}

fn settings(sandbox: &Sandbox, clock: &TestClock) -> ClientBuilder {
    Client::builder()
        .base_url(sandbox.base_url())
        .api_key(ApiKey::new(sandbox.api_key()).unwrap())
        .clock(clock.clone())
        .pace(Pace::unlimited())
}
