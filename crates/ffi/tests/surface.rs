//! The surface as the languages use it, against the sandbox: every object, the ways of an order, what goes wrong.
//!
//! A method that is async in a language is awaited here by an executor that is none of Tokio's, as in a language.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use qwac_psd2_ffi::*;
use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, SystemTime};

/// Waits for a future on this thread, as the event loop of a language does.
fn wait<T>(future: impl Future<Output = T>) -> T {
    struct Parked(Thread);

    impl Wake for Parked {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    let waker = Waker::from(Arc::new(Parked(thread::current())));
    let mut future = pin!(future);
    loop {
        match future.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}

/// Polls a future once and drops it, as a language does that cancels.
fn cancel<T>(future: impl Future<Output = T>) {
    let mut future = pin!(future);
    let polled = future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()));
    assert!(polled.is_pending());
}

fn order() -> Order {
    Order {
        common_name: "example.net".to_owned(),
        csr: include_str!("../../../tests/orders/first.csr").to_owned(),
        psp_roles: vec!["psp_pi".into(), "psp_ai".into()],
        intended_use: Some(qwac_psd2::IntendedUse::MutualTls),
        profile_option: Some("server_client_auth_eku".into()),
        organization: Some(Organization::Existing {
            id: 12345,
            contacts: vec![Contact {
                contact_type: "verified_contact".into(),
                country: "NL".to_owned(),
                first_name: Some("Jane".to_owned()),
                last_name: Some("Roe".to_owned()),
                job_title: Some("Managing Director".to_owned()),
                telephone: Some("+31 20 555 0101".to_owned()),
                email: Some("jane.roe@example.com".to_owned()),
                user_id: None,
                pseudonym: None,
                city: None,
                state: None,
                zip: None,
            }],
        }),
        validity: Some(Validity::Years { years: 1 }),
        payment: Some(Payment::Balance),
        dns_names: Vec::new(),
        service_name: None,
        server_platform: None,
        dcv_method: None,
        organization_contact: None,
        technical_contact: None,
        certificate_validity: None,
        expires_on: None,
        renewal_of: None,
        skip_approval: None,
        comments: None,
        container: None,
        custom_fields: Vec::new(),
        locale: None,
        disable_renewal_notifications: None,
        additional_emails: Vec::new(),
        extra: None,
    }
}

fn checked_order() -> Arc<CheckedOrder> {
    checked(order(), None, None).unwrap()
}

fn sandbox(automatic: Option<Duration>) -> Arc<Sandbox> {
    sandbox_with(SandboxOptions {
        automatic,
        ..sandbox_options()
    })
}

fn sandbox_with(options: SandboxOptions) -> Arc<Sandbox> {
    Sandbox::start(Some(options)).unwrap()
}

fn sandbox_options() -> SandboxOptions {
    SandboxOptions {
        listen: None,
        approval: None,
        automatic: None,
        organizations: Vec::new(),
        validated_organizations: Vec::new(),
        proved_domains: Vec::new(),
        delegation: false,
        api_key: None,
        now: None,
        rate_limit: Some(Vec::new()),
        retry_after: false,
        faults: None,
        state: None,
    }
}

fn options(sandbox: &Sandbox) -> ClientOptions {
    ClientOptions {
        base_url: Some(sandbox.base_url()),
        timeout: Some(Duration::from_secs(20)),
        connect_timeout: None,
        idle_timeout: None,
        user_agent_suffix: None,
        proxy: None,
        root_certificates: Vec::new(),
        client_identity: None,
        pace: Some(Vec::new()),
        retries: None,
        settle: Some(SettleOptions {
            look: false,
            window: None,
            interval: None,
        }),
        journal_path: None,
        update_csr_by_put: false,
    }
}

fn client(sandbox: &Sandbox) -> Arc<Client> {
    Client::new(sandbox.api_key().unwrap(), Some(options(sandbox)), None).unwrap()
}

fn every_second() -> Option<WaitOptions> {
    Some(WaitOptions {
        interval: Some(Duration::from_secs(1)),
        longest_interval: Some(Duration::from_secs(1)),
        deadline: Some(Duration::from_secs(60)),
        no_deadline: false,
        through_actions: false,
    })
}

fn fault(fault: InjectedFault) -> Option<FaultPlan> {
    Some(FaultPlan {
        rules: vec![FaultRule {
            target: FaultTarget::PlaceOrder,
            when: FaultWhen::Always,
            fault,
        }],
        seed: 0,
    })
}

#[test]
fn an_order_goes_to_its_verified_certificate_and_its_renewal() {
    let sandbox = sandbox(Some(Duration::ZERO));
    let client = client(&sandbox);
    let checked = checked_order();
    let ordered = Ordered::from_json(checked.ordered().unwrap().json()).unwrap();
    assert!(checked.request().unwrap().contains("example.net"));
    let placed = wait(client.place(checked)).unwrap();
    let id = placed.order_id;
    let Waited::Issued { progress } =
        wait(client.wait(id.clone(), every_second(), None, None, None)).unwrap()
    else {
        panic!("it is issued");
    };
    assert!(progress.is_issued && progress.is_end);
    let file = wait(client.certificate(id.clone(), "pem_noroot".into())).unwrap();
    let chain = Chain::parse(file.bytes).unwrap();
    let roots = Chain::parse(sandbox.root_certificate().unwrap().into_bytes()).unwrap();
    let verified = VerifyOptions {
        now: None,
        nca: Some("NL-DNB".to_owned()),
        organization_identifier: None,
        roots: Some(roots),
    };
    let report = verify(ordered, Arc::clone(&chain), Some(verified.clone())).unwrap();
    assert!(report.is_valid, "{}", report.text);
    assert!(
        inspect(Arc::clone(&chain), Some(verified))
            .unwrap()
            .is_valid
    );
    let leaf = &chain.certificates()[usize::try_from(chain.leaf()).unwrap()];
    assert_eq!(leaf.psd2.as_ref().unwrap().roles.len(), 2);
    let plan = renewal_plan(vec![chain], None).unwrap();
    assert_eq!(plan.renewals.len(), 1);
    assert!(plan.calendar.starts_with("BEGIN:VCALENDAR"));

    let mut renewal = order();
    renewal.common_name.clear();
    renewal.organization = None;
    let renewal = wait(client.renewing(renewal, id.clone())).unwrap();
    assert_eq!(renewal.common_name, "example.net");
    assert_eq!(
        renewal.renewal_of,
        Some(Renewal::OrderId {
            id: id.as_str().parse().unwrap()
        })
    );
}

#[test]
fn every_call_is_made_once() {
    let sandbox = sandbox(None);
    let client = client(&sandbox);
    let placed = wait(client.place(checked_order())).unwrap();
    let (id, number) = (placed.order_id, sandbox.orders().unwrap()[0].id);
    let request = placed.requests[0].id.clone().unwrap();
    assert_eq!(wait(client.order(id.clone())).unwrap().id, id);
    assert!(wait(client.account_check()).unwrap().user.is_some());
    wait(client.user()).unwrap();
    wait(client.account()).unwrap();
    wait(client.product()).unwrap();
    wait(client.request(request.clone())).unwrap();
    wait(client.approve(request, String::new())).unwrap();
    assert!(
        !wait(client.progress(id.clone()))
            .unwrap()
            .actions
            .is_empty()
    );
    wait(client.order_validation(id.clone())).unwrap();
    wait(client.order_dcv_token(id.clone())).unwrap();
    wait(client.check_order_dcv(id.clone())).unwrap();
    wait(client.organization("12345".into())).unwrap();
    wait(client.deactivate_organization("12345".into())).unwrap();
    wait(client.activate_organization("12345".into())).unwrap();
    let person = OrderContact {
        first_name: Some("Ann".to_owned()),
        last_name: Some("Poe".to_owned()),
        job_title: None,
        email: Some("ann.poe@example.com".to_owned()),
        telephone: None,
        telephone_extension: None,
    };
    let validation = ValidationRequest {
        validation_type: "ov".to_owned(),
        users: Vec::new(),
        people: vec![person.clone()],
    };
    wait(client.submit_organization("12345".into(), vec![validation])).unwrap();
    wait(client.update_organization_contacts("12345".into(), Some(person), None)).unwrap();
    let changes = wait(client.order_status_changes(Duration::from_secs(60)));
    assert_eq!(changes.unwrap()[0].order_id, id);
    let domain = wait(client.domains(None).next()).unwrap().unwrap().id;
    wait(client.domain(domain.clone())).unwrap();
    let by_cname = wait(client.change_dcv_method(domain.clone(), "dns-cname-token".into(), true));
    assert!(by_cname.unwrap().is_some());
    wait(client.new_dcv_token(domain.clone())).unwrap();
    sandbox.prove_domains(number).unwrap();
    wait(client.check_domain_dcv(domain)).unwrap();
    let csr = include_str!("../../../tests/orders/second.csr");
    assert!(
        wait(client.update_csr(id.clone(), csr.to_owned()))
            .unwrap()
            .is_valid
    );
    sandbox.issue(number).unwrap();
    let certificate = wait(client.order(id.clone())).unwrap().certificate;
    let certificate_id = certificate.id.unwrap();
    wait(client.certificate(id.clone(), "pem_all".into())).unwrap();
    wait(client.download(certificate_id.clone(), "p7b".into())).unwrap();
    assert!(
        !wait(client.chain(certificate_id.clone()))
            .unwrap()
            .is_empty()
    );
    let info = wait(client.order(id.clone())).unwrap();
    let reissue = reissue_of(info, order().csr);
    let reissue = checked_reissue(reissue, None, None).unwrap();
    reissue.report().unwrap();
    wait(client.reissue(id.clone(), Arc::clone(&reissue))).unwrap();
    assert!(reissue.report().is_err());
    sandbox.issue(number).unwrap();
    wait(client.revoke(certificate_id, "Gone.".to_owned())).unwrap();
    wait(client.revoke_order(id.clone(), String::new())).unwrap();
    assert_eq!(sandbox.approve(number).unwrap().as_str(), "revoked");

    let other = wait(client.place(checked_order())).unwrap();
    wait(client.reject(other.requests[0].id.clone().unwrap(), "No.".to_owned())).unwrap();
    let third = wait(client.place(checked_order())).unwrap();
    wait(client.cancel(third.order_id, "Not needed.".to_owned())).unwrap();
    let orders = client.orders(None).unwrap();
    let mut count = 0;
    while wait(orders.next()).unwrap().is_some() {
        count += 1;
    }
    assert_eq!(count, 3);
    assert!(wait(client.requests(None).next()).unwrap().is_some());
    assert!(wait(client.organizations(None).next()).unwrap().is_some());
    assert!(wait(client.open_orders()).unwrap().is_empty());
    let new = NewOrganization {
        name: "Example Payments B.V.".to_owned(),
        address: "Damrak 1".to_owned(),
        city: "Amsterdam".to_owned(),
        state: "Noord-Holland".to_owned(),
        zip: "1012 LG".to_owned(),
        country: "NL".to_owned(),
        telephone: "+31 20 555 0101".to_owned(),
        contacts: Vec::new(),
        assumed_name: None,
        address2: None,
        skip_duplicate_org_check: None,
    };
    wait(client.create_organization(new)).unwrap();
}

#[test]
fn a_caller_who_stops_waiting_loses_no_order() {
    let sandbox = sandbox(None);
    sandbox
        .set_faults(fault(InjectedFault::Delay {
            time: Duration::from_millis(300),
        }))
        .unwrap();
    let client = client(&sandbox);
    let order = checked_order();
    let handle = order.handle();
    cancel(client.place(Arc::clone(&order)));
    // Also who stops to wait for the outcome loses nothing.
    cancel(client.outcome(Arc::clone(&handle)));
    let placed = wait(client.outcome(handle)).unwrap();
    assert_eq!(sandbox.orders().unwrap().len(), 1);
    assert_eq!(
        placed.order_id.as_str(),
        sandbox.orders().unwrap()[0].id.to_string()
    );
    let again = wait(client.place(order)).unwrap_err();
    assert!(matches!(again, QwacError::Configuration { .. }), "{again}");
}

#[test]
fn a_caller_who_stops_waiting_loses_no_item_of_a_list() {
    let sandbox = sandbox(None);
    let client = client(&sandbox);
    wait(client.place(checked_order())).unwrap();
    let list = client.orders(None).unwrap();
    let mut slow = fault(InjectedFault::Delay {
        time: Duration::from_millis(300),
    });
    for rule in slow.iter_mut().flat_map(|plan| &mut plan.rules) {
        rule.target = FaultTarget::ListOrders;
    }
    sandbox.set_faults(slow).unwrap();
    cancel(list.next());
    assert!(wait(list.next()).unwrap().is_some());
    assert!(wait(list.next()).unwrap().is_none());
    assert!(wait(list.next()).unwrap().is_none());
}

#[test]
fn an_open_outcome_has_a_receipt_that_settles_it() {
    let sandbox = sandbox(None);
    sandbox
        .set_faults(fault(InjectedFault::ResetAfter))
        .unwrap();
    let client = client(&sandbox);
    let error = wait(client.place(checked_order())).unwrap_err();
    let QwacError::OutcomeUnknown { info } = &error else {
        panic!("{error}");
    };
    assert!(info.order_may_exist && info.may_have_happened && !info.may_be_retried);
    assert_eq!(info.status, None);
    let receipt = read_receipt(info.receipt.clone().unwrap()).unwrap();
    assert_eq!(receipt.common_name, "example.net");
    let looking = ClientOptions {
        settle: None,
        ..options(&sandbox)
    };
    let client = Client::new(sandbox.api_key().unwrap(), Some(looking), None).unwrap();
    let placed = wait(client.reconcile(receipt.json.clone())).unwrap();
    assert!(placed.recovered);
    let settled = wait(client.reconcile(receipt.json)).unwrap();
    assert_eq!(settled.order_id, placed.order_id);
    assert_eq!(sandbox.injected_faults().unwrap().len(), 1);
}

/// A journal in memory, as a language may have one.
#[derive(Default)]
struct Memory(Mutex<std::collections::BTreeMap<String, String>>);

impl Journal for Memory {
    fn read(&self, key: String) -> Result<Option<String>, CallbackError> {
        Ok(self.0.lock().unwrap().get(&key).cloned())
    }

    fn replace(
        &self,
        key: String,
        before: Option<String>,
        to: Option<String>,
    ) -> Result<bool, CallbackError> {
        let mut texts = self.0.lock().unwrap();
        if texts.get(&key) != before.as_ref() {
            return Ok(false);
        }
        match to {
            Some(to) => texts.insert(key, to),
            None => texts.remove(&key),
        };
        Ok(true)
    }

    fn texts(&self) -> Result<Vec<String>, CallbackError> {
        Ok(self.0.lock().unwrap().values().cloned().collect())
    }
}

/// One that always fails.
struct Broken;

impl Journal for Broken {
    fn read(&self, _: String) -> Result<Option<String>, CallbackError> {
        self.texts().map(|_| None)
    }

    fn replace(
        &self,
        _: String,
        _: Option<String>,
        _: Option<String>,
    ) -> Result<bool, CallbackError> {
        self.texts().map(|_| false)
    }

    fn texts(&self) -> Result<Vec<String>, CallbackError> {
        Err(CallbackError::Failed {
            reason: "the disk is full".to_owned(),
        })
    }
}

#[test]
fn a_journal_of_the_language_is_kept_to() {
    let sandbox = sandbox(None);
    let key = || sandbox.api_key().unwrap();
    let journal = Arc::new(Memory::default());
    let client = Client::new(key(), Some(options(&sandbox)), Some(journal)).unwrap();
    wait(client.place(checked_order())).unwrap();
    let error = wait(client.place(checked_order())).unwrap_err();
    assert!(matches!(error, QwacError::PlacedBefore { .. }), "{error}");
    let again = checked_order();
    again.again().unwrap();
    wait(client.place(again)).unwrap();

    sandbox
        .set_faults(fault(InjectedFault::ResetAfter))
        .unwrap();
    let again = checked_order();
    again.again().unwrap();
    wait(client.place(again)).unwrap_err();
    let open = wait(client.open_orders()).unwrap();
    assert_eq!(open.len(), 1);
    wait(client.close_order(open[0].json.clone(), Some("1000003".into()))).unwrap();
    assert!(wait(client.open_orders()).unwrap().is_empty());
    wait(client.close_order(open[0].json.clone(), None)).unwrap_err();

    let broken = Client::new(key(), Some(options(&sandbox)), Some(Arc::new(Broken))).unwrap();
    let error = wait(broken.place(checked_order())).unwrap_err();
    assert!(matches!(error, QwacError::Journal { .. }), "{error}");
    assert!(error.to_string().contains("the disk is full"), "{error}");
    assert_eq!(sandbox.orders().unwrap().len(), 3);
}

#[test]
fn a_journal_in_a_file_is_kept_to() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.redb");
    let sandbox = sandbox(None);
    let options = ClientOptions {
        journal_path: Some(path.to_str().unwrap().to_owned()),
        ..options(&sandbox)
    };
    for is_first in [true, false] {
        let key = sandbox.api_key().unwrap();
        let client = Client::new(key, Some(options.clone()), None).unwrap();
        assert_eq!(wait(client.place(checked_order())).is_ok(), is_first);
    }
}

#[test]
fn many_orders_are_placed_and_their_outcomes_told_in_order() {
    let sandbox = sandbox(None);
    let client = client(&sandbox);
    let orders: Vec<_> = (0..20).map(|_| checked_order()).collect();
    let all = client.place_all(orders.clone(), 4).unwrap();
    cancel(all.next());
    let mut placed = 0;
    while let Some(outcome) = wait(all.next()).unwrap() {
        assert!(matches!(outcome, Outcome::Placed { .. }));
        placed += 1;
    }
    assert_eq!((placed, sandbox.orders().unwrap().len()), (20, 20));
    let progress = all.progress();
    assert_eq!(
        (progress.total, progress.ended, progress.failed),
        (20, 20, 0)
    );
    // One that was placed before: none is taken.
    let fresh = checked_order();
    assert!(
        client
            .place_all(vec![Arc::clone(&fresh), Arc::clone(&orders[0])], 1)
            .is_err()
    );
    assert!(fresh.report().is_ok());
    let all = client.place_all(vec![fresh], 1).unwrap();
    assert!(wait(all.next()).unwrap().is_some());
    all.stop();
    assert!(wait(all.next()).unwrap().is_none());
}

#[derive(Default)]
struct Heard(Mutex<Vec<String>>);

impl ProgressListener for Heard {
    fn on_progress(&self, progress: OrderProgress) -> Result<(), CallbackError> {
        self.0.lock().unwrap().push(progress.text);
        Err(CallbackError::Failed {
            reason: "a listener that fails ends no wait".to_owned(),
        })
    }
}

#[test]
fn a_wait_tells_its_progress_stops_and_goes_on() {
    let sandbox = sandbox(None);
    let client = client(&sandbox);
    let id = wait(client.place(checked_order())).unwrap().order_id;
    let number = id.as_str().parse().unwrap();
    let heard = Arc::new(Heard::default());
    let Waited::NeedsAction { progress } =
        wait(client.wait(id.clone(), every_second(), None, Some(heard.clone()), None)).unwrap()
    else {
        panic!("somebody has to approve");
    };
    assert_eq!(heard.0.lock().unwrap().len(), 1);
    assert!(matches!(
        progress.actions[0].step,
        ActionStep::ApproveRequest { .. }
    ));

    let stop = Stop::new();
    stop.stop();
    let seen = Some(progress.json.clone());
    let stopped = wait(client.wait(id.clone(), every_second(), seen.clone(), None, Some(stop)));
    let Waited::Stopped { progress: at } = stopped.unwrap() else {
        panic!("it was stopped");
    };
    assert_eq!(at.json, progress.json);

    let watch = client.watch(id.clone(), every_second(), seen).unwrap();
    cancel(watch.next());
    sandbox.approve(number).unwrap();
    let next = wait(watch.next()).unwrap().unwrap();
    assert_ne!(next.json, progress.json);
    assert_eq!(watch.seen(), next);
    watch.stop();
    assert!(wait(watch.next()).unwrap().is_none());
    let other = client.watch("5".into(), None, Some(progress.json));
    assert!(matches!(other, Err(QwacError::InvalidInput { .. })));
}

struct Log(Mutex<Vec<LogLine>>);

impl LogSink for Log {
    fn log(&self, line: LogLine) -> Result<(), CallbackError> {
        self.0.lock().unwrap().push(line);
        Ok(())
    }
}

#[test]
fn the_log_reaches_the_language_without_secrets() {
    let log = Arc::new(Log(Mutex::default()));
    set_log_sink(Some(log.clone()), Some(LogLevel::Trace)).unwrap();
    let sandbox = sandbox_with(SandboxOptions {
        api_key: Some("canary-key".to_owned()),
        ..sandbox_options()
    });
    let client = client(&sandbox);
    wait(client.place(checked_order())).unwrap();
    set_log_sink(None, None).unwrap();
    let lines = log.0.lock().unwrap();
    assert!(
        lines
            .iter()
            .any(|line| line.target.starts_with("qwac_psd2::"))
    );
    assert!(
        lines
            .iter()
            .any(|line| line.fields.contains_key("fingerprint"))
    );
    assert!(!format!("{lines:?}").contains("canary"));
}

#[test]
fn secrets_show_nowhere() {
    let key = ApiKey::new("canary".to_owned()).unwrap();
    let secret = Secret::new("canary".to_owned());
    let card = Card::new(
        "4111 1111 1111 1111".to_owned(),
        12,
        2099,
        "737".to_owned(),
        "Jane Roe".to_owned(),
        None,
        false,
        Some("canary".to_owned()),
    );
    let mut order = order();
    order.payment = Some(Payment::WithCard {
        card: Arc::clone(&card),
        billing_address: BillingAddress {
            address: "Damrak 1".to_owned(),
            city: "Amsterdam".to_owned(),
            country: "NL".to_owned(),
            address2: None,
            state: None,
            zip: None,
        },
    });
    let shown = format!("{key:?} {key} {secret:?} {secret} {card:?} {card} {order:?} {order}");
    for hidden in ["canary", "41111111", "4111 1111", "737"] {
        assert!(!shown.contains(hidden), "{shown}");
    }
    let checked = checked(order, None, None).unwrap();
    assert!(!format!("{checked:?} {}", checked.request().unwrap()).contains("41111111"));
}

#[test]
fn garbage_is_an_error() {
    let input = |error: QwacError| matches!(error, QwacError::InvalidInput { .. });
    assert!(input(Chain::parse(vec![0x30, 0x82]).unwrap_err()));
    assert!(input(Ordered::from_json("[".to_owned()).unwrap_err()));
    assert!(input(read_receipt("{}".to_owned()).unwrap_err()));
    assert!(input(parse_nca("NL_DNB".to_owned()).unwrap_err()));
    assert!(input(
        parse_organization_identifier("X".to_owned()).unwrap_err()
    ));
    assert!(parse_organization_identifier("PSDNL-DNB-R1".to_owned()).is_ok());
    assert!(!parse_qc_statements(vec![1, 2, 3]).faults.is_empty());
    assert!(!check_wire("[".to_owned(), None, None).unwrap().is_valid);
    assert!(!check_csr("no".to_owned(), None, None).unwrap().is_valid);
    let wrong = Order {
        extra: Some("[]".to_owned()),
        ..order()
    };
    assert!(input(check(wrong, None, None).unwrap_err()));
    let failed = checked(
        Order {
            common_name: String::new(),
            ..order()
        },
        None,
        None,
    )
    .unwrap_err();
    let QwacError::CheckFailed { info } = failed else {
        panic!("{failed}");
    };
    assert!(!info.report.unwrap().is_valid);
    assert!(KeyBlocklist::parse("x".to_owned()).is_err());
    assert!(ApiKey::new(" ".to_owned()).is_err());
    let sandbox = sandbox(None);
    let client = client(&sandbox);
    for odd in ["", "../x", "1/2", &"9".repeat(300)] {
        assert!(wait(client.order(odd.into())).is_err(), "{odd}");
    }
    let error = wait(client.order("5".into())).unwrap_err();
    assert!(
        matches!(&error, QwacError::Api { info } if info.status == Some(404)),
        "{error}"
    );
    let filter = OrderFilter {
        status: None,
        product: None,
        common_name: None,
        domain_name: None,
        organization: None,
        serial_number: None,
        search: None,
        created_from: None,
        created_to: Some(Day::from_text("2027-01-01").unwrap()),
    };
    assert!(client.orders(Some(filter)).is_err());
    let no_port = sandbox_with_error("127.0.0.1");
    assert!(matches!(no_port, QwacError::Sandbox { .. }));
    assert!(matches!(
        sandbox_with_error("192.0.2.1:80"),
        QwacError::Sandbox { .. }
    ));
}

fn sandbox_with_error(listen: &str) -> QwacError {
    let options = SandboxOptions {
        listen: Some(listen.to_owned()),
        ..sandbox_options()
    };
    wait(start_sandbox(Some(options))).unwrap_err()
}

#[test]
fn a_sandbox_does_its_steps_until_it_is_stopped() {
    let sandbox = sandbox_with(SandboxOptions {
        now: Some(SystemTime::now()),
        ..sandbox_options()
    });
    let client = client(&sandbox);
    let id = wait(client.place(checked_order())).unwrap().order_id;
    let number = id.as_str().parse().unwrap();
    sandbox.approve(number).unwrap();
    sandbox.prove_domain("example.net".to_owned()).unwrap();
    sandbox.agree(number).unwrap();
    sandbox.validate_organization(12345).unwrap();
    assert_eq!(
        sandbox.order(number).unwrap().unwrap().status.as_str(),
        "issued"
    );
    assert!(
        sandbox
            .issuing_certificate()
            .unwrap()
            .starts_with("-----BEGIN")
    );
    sandbox.advance(Duration::from_secs(60)).unwrap();
    assert_eq!(sandbox.expire(number).unwrap().as_str(), "expired");
    assert!(sandbox.revoke(5, None).is_err() && sandbox.reject(5).is_err());
    sandbox.stop_listening().unwrap();
    sandbox.listen_again().unwrap();
    sandbox.stop();
    let error = sandbox.orders().unwrap_err();
    assert!(matches!(error, QwacError::Sandbox { .. }), "{error}");
    let error = wait(client.order(id)).unwrap_err();
    assert!(
        matches!(&error, QwacError::Transport { info } if info.may_be_retried),
        "{error}"
    );
}

#[test]
fn every_kind_of_error_and_every_rule_is_listed() {
    assert!(rules().len() > 100);
    let kinds = words()
        .into_iter()
        .find(|(list, _)| list.name == "ErrorKind");
    assert_eq!(kinds.unwrap().1.len(), 18);
    assert_eq!(european_base_url(), qwac_psd2::EUROPEAN_BASE_URL);
    assert_eq!(
        oid_name("2.5.4.3".to_owned()).as_deref(),
        Some("commonName")
    );
    assert_eq!(certificate_roles().len(), 9);
}
