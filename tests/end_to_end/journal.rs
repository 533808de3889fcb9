//! The order journal in a file: what stands in it keeps an order from being lost or placed twice.

use crate::{order, project};
use qwac_psd2::{
    ApiKey, BillingAddress, Card, CheckedOrder, Client, ClientBuilder, Error, ErrorKind,
    FileJournal, Journal, JournalFault, Payment, PspRole, Settle,
};
use qwac_psd2_sandbox::{Account, FaultPlan, InjectedFault, Sandbox, Target, When};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tempfile::TempDir;

struct Place {
    sandbox: Sandbox,
    folder: TempDir,
}

async fn place() -> Place {
    Place {
        sandbox: Sandbox::start().await.unwrap(),
        folder: TempDir::new().unwrap(),
    }
}

impl Place {
    fn file(&self) -> PathBuf {
        self.folder.path().join("some/folder/journal")
    }

    fn settings(&self) -> ClientBuilder {
        Client::builder()
            .base_url(self.sandbox.base_url())
            .api_key(ApiKey::new(self.sandbox.api_key()).unwrap())
            .timeout(Duration::from_secs(5))
            .settle(Settle::default().window(Duration::ZERO))
    }

    /// A client as of another process: it shares nothing but the file.
    fn client(&self) -> Client {
        let journal = FileJournal::open(self.file()).unwrap();
        self.settings().journal(journal).build().unwrap()
    }

    /// A client that gives up its own attempts soon.
    fn quick(&self) -> Client {
        let journal = FileJournal::open(self.file()).unwrap();
        let settings = self.settings().timeout(Duration::from_millis(200));
        settings.journal(journal).build().unwrap()
    }

    /// Places an order as a process that ends before it has looked for it.
    async fn lost(&self, order: CheckedOrder) -> Error {
        let journal = FileJournal::open(self.file()).unwrap();
        let settings = self.settings().settle(Settle::off());
        let client = settings.journal(journal).build().unwrap();
        client.place(order).await.unwrap_err()
    }

    fn fault(&self, fault: InjectedFault) {
        let plan = FaultPlan::seeded(1).with(Target::PlaceOrder, When::Nth(1), fault);
        self.sandbox.set_faults(plan);
    }
}

#[tokio::test]
async fn the_same_order_is_refused_with_a_pointer_to_the_first() {
    let place = place().await;
    let first = place
        .client()
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
    // The payment and a comment make no other order of it.
    let second = order()
        .payment(Payment::AccountDefault)
        .disable_renewal_notifications(true);
    let checked = second.build().checked().unwrap();
    let error = place.client().place(checked).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::PlacedBefore, "{error}");
    assert_eq!(error.order_id(), Some(&first.order_id));
    assert!(
        error.to_string().contains(first.order_id.as_str()),
        "{error}"
    );
    assert!(error.to_string().contains("Nothing was sent"), "{error}");
    assert_eq!(place.sandbox.orders().len(), 1);

    // Other roles, other names or another key do.
    let second = std::fs::read_to_string(project("tests/orders/second.csr")).unwrap();
    for other in [
        order().psp_roles([PspRole::CardIssuing]),
        order().dns_names(["example.com"]),
        order().csr(second),
    ] {
        place
            .client()
            .place(other.build().checked().unwrap())
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn the_same_order_is_placed_again_when_that_is_meant() {
    let place = place().await;
    let client = place.client();
    let first = client
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
    let again = || order().build().checked().unwrap().again();
    let second = place.client().place(again()).await.unwrap();
    assert_ne!(first.order_id, second.order_id);
    // The journal knows both: neither is taken for the third, whose answer is lost.
    place.fault(InjectedFault::ResetAfter);
    let third = place.client().place(again()).await.unwrap();
    assert!(third.recovered);
    assert!(![&first.order_id, &second.order_id].contains(&&third.order_id));
    place.fault(InjectedFault::ResetBefore);
    let fourth = place.client().place(again()).await.unwrap_err();
    assert_eq!(fourth.kind(), ErrorKind::NotPlaced);
    assert_eq!(place.sandbox.orders().len(), 3);
    // What came to nothing leaves what was before it.
    let error = place
        .client()
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::PlacedBefore);
    assert_eq!(error.order_id(), Some(&third.order_id));
}

#[tokio::test]
async fn an_old_receipt_is_not_settled_by_a_later_order() {
    let place = place().await;
    place.fault(InjectedFault::ResetBefore);
    let error = place.lost(order().build().checked().unwrap()).await;
    let receipt = error.receipt().unwrap().clone();
    let gone = place.client().reconcile(&receipt).await.unwrap_err();
    assert_eq!(gone.kind(), ErrorKind::NotPlaced);
    place
        .client()
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
    let gone = place.client().reconcile(&receipt).await.unwrap_err();
    assert_eq!(gone.kind(), ErrorKind::NotPlaced, "{gone}");
}

#[tokio::test]
async fn what_another_key_does_not_see_may_be_there() {
    let place = place().await;
    place.fault(InjectedFault::ResetAfter);
    let error = place.lost(order().build().checked().unwrap()).await;
    // As an account of its own would answer it: with an empty list.
    let address = place.sandbox.address();
    let folder = place.folder;
    drop(place.sandbox);
    let other = loop {
        match other_sandbox(address).await {
            Some(other) => break other,
            None => tokio::task::yield_now().await,
        }
    };
    let journal = FileJournal::open(folder.path().join("some/folder/journal")).unwrap();
    let client = Client::builder()
        .base_url(other.base_url())
        .api_key(ApiKey::new("another-key").unwrap())
        .settle(Settle::default().window(Duration::ZERO))
        .journal(journal)
        .build()
        .unwrap();
    let unknown = client
        .reconcile(error.receipt().unwrap())
        .await
        .unwrap_err();
    assert_eq!(unknown.kind(), ErrorKind::OutcomeUnknown, "{unknown}");
    assert!(unknown.to_string().contains("another"), "{unknown}");
    assert_eq!(client.open_orders().await.unwrap().len(), 1);
}

async fn other_sandbox(address: std::net::SocketAddr) -> Option<Sandbox> {
    let account = Account::default().with_api_key("another-key");
    let sandbox = Sandbox::builder().listen(address).account(account);
    sandbox.start().await.ok()
}

#[tokio::test]
async fn the_attempt_of_another_process_counts_with_that_ones_time() {
    let place = place().await;
    // Its answer takes longer than the second client would wait for one of its own.
    place.fault(InjectedFault::Delay(Duration::from_secs(2)));
    let (slow, quick) = (place.client(), place.quick());
    let first = tokio::spawn(async move { slow.place(order().build().checked().unwrap()).await });
    while place.sandbox.orders().is_empty() {
        tokio::task::yield_now().await;
    }
    let second = quick.place(order().build().checked().unwrap()).await;
    let id = first.await.unwrap().unwrap().order_id;
    assert_eq!(second.unwrap_err().order_id(), Some(&id));
    assert_eq!(place.sandbox.orders().len(), 1);
}

#[test]
fn a_damaged_file_is_an_error_and_not_a_panic() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("journal");
    let journal = FileJournal::open(&path).unwrap();
    journal.replace("key", None, Some("text")).unwrap();
    let whole = std::fs::read(&path).unwrap();
    for length in (0..whole.len()).step_by(whole.len() / 40) {
        std::fs::write(&path, &whole[..length]).unwrap();
        FileJournal::open(&path).unwrap_err();
    }
    for at in (0..whole.len()).step_by(whole.len() / 40) {
        let mut changed = whole.clone();
        changed[at] ^= 0xff;
        std::fs::write(&path, &changed).unwrap();
        // It may be whole all the same; but it is no other text, and there is no panic.
        if let Ok(text) = FileJournal::open(&path).and_then(|journal| journal.read("key")) {
            assert!(text.is_none_or(|text| text == "text"));
        }
    }
    std::fs::remove_file(&path).unwrap();
    journal.replace("key", None, Some("text")).unwrap_err();
    assert!(!path.exists(), "a journal that is gone was made again");
}

#[tokio::test]
async fn what_was_surely_not_placed_may_be_placed() {
    let place = place().await;
    for fault in [
        InjectedFault::TooManyRequests {
            retry_after: Some("900".to_owned()),
        },
        InjectedFault::ResetBefore,
    ] {
        place.fault(fault.clone());
        let error = place
            .client()
            .place(order().build().checked().unwrap())
            .await
            .unwrap_err();
        assert!(!error.order_may_exist(), "{fault:?}: {error}");
        assert!(place.client().open_orders().await.unwrap().is_empty());
    }
    place
        .client()
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
}

#[tokio::test]
async fn what_a_process_left_open_is_settled_before_the_same_is_placed() {
    for recorded in [true, false] {
        let place = place().await;
        let fault = if recorded {
            InjectedFault::ResetAfter
        } else {
            InjectedFault::ResetBefore
        };
        place.fault(fault);
        let journal = FileJournal::open(place.file()).unwrap();
        let lost = place
            .settings()
            .settle(Settle::off())
            .journal(journal)
            .build()
            .unwrap();
        let error = lost
            .place(order().build().checked().unwrap())
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::OutcomeUnknown);

        let client = place.client();
        let open = client.open_orders().await.unwrap();
        assert_eq!(open.len(), 1);
        assert_eq!(open[0].common_name(), "example.net");
        let outcome = client.place(order().build().checked().unwrap()).await;
        let orders = place.sandbox.orders();
        assert_eq!(orders.len(), 1);
        if recorded {
            let error = outcome.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::PlacedBefore);
            assert_eq!(error.order_id().unwrap().as_str(), orders[0].id.to_string());
        } else {
            assert_eq!(outcome.unwrap().order_id.as_str(), orders[0].id.to_string());
        }
        assert!(client.open_orders().await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn an_open_order_is_reconciled_and_then_known() {
    let place = place().await;
    place.fault(InjectedFault::ResetAfter);
    let journal = FileJournal::open(place.file()).unwrap();
    let lost = place
        .settings()
        .settle(Settle::off())
        .journal(journal)
        .build()
        .unwrap();
    lost.place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    let client = place.client();
    let open = client.open_orders().await.unwrap();
    assert!(client.reconcile(&open[0]).await.unwrap().recovered);
    assert!(client.open_orders().await.unwrap().is_empty());
    let error = client
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::PlacedBefore);
}

#[tokio::test]
async fn a_person_may_say_what_came_of_an_open_order() {
    let place = place().await;
    place.fault(InjectedFault::ResetBefore);
    let journal = FileJournal::open(place.file()).unwrap();
    let lost = place
        .settings()
        .settle(Settle::off())
        .journal(journal)
        .build()
        .unwrap();
    lost.place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    let client = place.client();
    let open = client.open_orders().await.unwrap();
    client.close_order(&open[0], Some(" 4711 ")).await.unwrap();
    let error = client.close_order(&open[0], None).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    let error = client
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.order_id().unwrap().as_str(), "4711");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_who_place_the_same_at_once_one_does() {
    let place = place().await;
    // Slow enough that all have begun before the first has ended.
    let delay = InjectedFault::Delay(Duration::from_millis(300));
    place
        .sandbox
        .set_faults(FaultPlan::seeded(1).with(Target::PlaceOrder, When::Always, delay));
    let mut calls = Vec::new();
    for _ in 0..8 {
        let client = place.client();
        let checked = order().build().checked().unwrap();
        calls.push(tokio::spawn(async move { client.place(checked).await }));
    }
    let mut told = Vec::new();
    for call in calls {
        match call.await.unwrap() {
            Ok(placed) => told.push(placed.order_id),
            Err(error) => {
                assert!(error.order_may_exist(), "{error}");
                told.extend(error.order_id().cloned());
            }
        }
    }
    let orders = place.sandbox.orders();
    assert_eq!(orders.len(), 1);
    assert!(
        told.iter()
            .all(|id| id.as_str() == orders[0].id.to_string())
    );
    assert!(!told.is_empty());
}

/// Fails from a certain call on.
#[derive(Debug)]
struct Failing {
    journal: FileJournal,
    good: AtomicUsize,
}

impl Failing {
    fn count(&self) -> Result<(), JournalFault> {
        let left = self
            .good
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
                left.checked_sub(1)
            });
        left.map(drop).map_err(|_| "the disk is full".into())
    }
}

impl Journal for Failing {
    fn read(&self, key: &str) -> Result<Option<String>, JournalFault> {
        self.count()?;
        self.journal.read(key)
    }

    fn replace(
        &self,
        key: &str,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Result<bool, JournalFault> {
        self.count()?;
        self.journal.replace(key, from, to)
    }

    fn texts(&self) -> Result<Vec<String>, JournalFault> {
        self.count()?;
        self.journal.texts()
    }
}

#[tokio::test]
async fn without_its_journal_a_client_sends_nothing_and_loses_nothing() {
    for good in 0..5 {
        let place = place().await;
        let journal = FileJournal::open(place.file()).unwrap();
        let failing = Failing {
            journal,
            good: AtomicUsize::new(good),
        };
        let client = place.settings().journal(failing).build().unwrap();
        let outcome = client.place(order().build().checked().unwrap()).await;
        if good < 3 {
            // Reading and writing come before anything is sent.
            let error = outcome.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Journal);
            assert!(error.to_string().contains("the disk is full"), "{error}");
            assert!(!error.order_may_exist());
            assert!(place.sandbox.orders().is_empty());
        } else {
            // Placed is placed, whether it can be written down or not; the next one finds it.
            let id = outcome.unwrap().order_id;
            let error = place
                .client()
                .place(order().build().checked().unwrap())
                .await
                .unwrap_err();
            assert_eq!(error.kind(), ErrorKind::PlacedBefore);
            assert_eq!(error.order_id(), Some(&id));
            assert_eq!(place.sandbox.orders().len(), 1);
        }
    }
}

#[tokio::test]
async fn a_damaged_entry_stops_what_it_is_about() {
    let place = place().await;
    place
        .client()
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
    let journal = FileJournal::open(place.file()).unwrap();
    let text = journal.texts().unwrap().remove(0);
    let receipt: serde_json::Value = serde_json::from_str(&text).unwrap();
    let part = |name: &str| receipt["receipt"][name].as_str().unwrap().to_owned();
    let key = format!("{} {}", part("fingerprint"), part("base_url"));
    for damaged in ["{}", "", &text.replace("example.org", "example.de")] {
        let now = journal.read(&key).unwrap();
        assert!(
            journal
                .replace(&key, now.as_deref(), Some(damaged))
                .unwrap()
        );
        let error = place
            .client()
            .place(order().build().checked().unwrap())
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Journal, "{error}");
    }
    assert_eq!(place.sandbox.orders().len(), 1);
}

#[tokio::test]
async fn the_journal_holds_no_secret_and_is_its_owners_alone() {
    let place = place().await;
    let card = Card::new("4111 1111 1111 1111", 9, 2028, "737", "Canary Holder")
        .sca_token("canary-sca-token");
    let payment = Payment::card(
        card,
        BillingAddress::new("Canary Street 1", "Amsterdam", "NL"),
    );
    place.fault(InjectedFault::ResetAfter);
    let card_order = order().payment(payment);
    let journal = FileJournal::open(place.file()).unwrap();
    let settings = Client::builder()
        .base_url(place.sandbox.base_url())
        .api_key(ApiKey::new(place.sandbox.api_key()).unwrap());
    let lost = settings
        .settle(Settle::off())
        .journal(journal)
        .build()
        .unwrap();
    let error = lost
        .place(card_order.build().checked().unwrap())
        .await
        .unwrap_err();
    let receipt = serde_json::to_string(error.receipt().unwrap()).unwrap();
    let bytes = std::fs::read(place.file()).unwrap();
    let bytes = String::from_utf8_lossy(&bytes);
    assert!(bytes.contains("example.net"), "not what was written");
    for secret in [
        "411111",
        "1111 1111",
        "737\"",
        "anary",
        "sca-token",
        place.sandbox.api_key(),
        "roe@",
    ] {
        assert!(!bytes.contains(secret), "{secret} in the journal");
        assert!(!receipt.contains(secret), "{secret} in the receipt");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(place.file())
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn a_file_that_is_no_journal_is_left_alone() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("notes.txt");
    std::fs::write(&path, "not a journal").unwrap();
    FileJournal::open(&path).unwrap_err();
    assert_eq!(std::fs::read(&path).unwrap(), b"not a journal");
}

#[test]
fn only_one_of_many_threads_replaces_a_text() {
    let folder = TempDir::new().unwrap();
    let path = Arc::new(folder.path().join("journal"));
    FileJournal::open(path.as_ref()).unwrap();
    let threads: Vec<_> = (0..8)
        .map(|number| {
            let path = Arc::clone(&path);
            std::thread::spawn(move || {
                let journal = FileJournal::open(path.as_ref()).unwrap();
                let won = journal.replace("key", None, Some(&number.to_string()));
                won.unwrap().then_some(number)
            })
        })
        .collect();
    let won: Vec<_> = threads
        .into_iter()
        .filter_map(|thread| thread.join().unwrap())
        .collect();
    assert_eq!(won.len(), 1);
    let journal = FileJournal::open(path.as_ref()).unwrap();
    assert_eq!(journal.read("key").unwrap(), Some(won[0].to_string()));
    assert!(!journal.replace("key", None, Some("x")).unwrap());
    assert!(
        journal
            .replace("key", Some(&won[0].to_string()), None)
            .unwrap()
    );
    assert_eq!(journal.read("key").unwrap(), None);
}
