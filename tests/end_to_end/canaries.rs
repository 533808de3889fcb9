//! An order full of secrets goes through success and every failure, with everything logged; no secret shows anywhere.

use crate::order;
use qwac_psd2::jiff::Timestamp;
use qwac_psd2::{
    ApiKey, BillingAddress, Card, CheckedOrder, Client, ClientBuilder, Clock, Error, ErrorKind,
    FileJournal, Journal, JournalFault, Payment, PlacedOrder, Retries, Settle, Sleep, SystemClock,
};
use qwac_psd2_sandbox::{Account, FaultPlan, InjectedFault, Page, Sandbox, Target, When};
use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

const KEY: &str = "canary-key-5f2c";

/// What must not stand anywhere: the key, and what of the card the API is told.
const SECRETS: [&str; 6] = [
    KEY,
    "378282246310005",
    "3782 822463 10005",
    "canary-token-77aa",
    "8642",
    "Canary Cardholder",
];

/// A field of the order that is no secret, to see that the log was heard.
const NAME: &str = "example.net";

fn card_order() -> CheckedOrder {
    let card = Card::new("3782 822463 10005", 12, 2030, "8642", "Canary Cardholder")
        .sca_token("canary-token-77aa");
    let address = BillingAddress::new("Street 1", "Utrecht", "NL").zip("3511 AB");
    order()
        .payment(Payment::card(card, address))
        .build()
        .checked()
        .unwrap()
}

/// Everything that was shown: collected, and looked through at the end.
#[derive(Clone, Default)]
struct Shown(Arc<Mutex<Vec<u8>>>);

impl Shown {
    fn add(&self, text: impl AsRef<[u8]>) {
        let mut shown = self.0.lock().unwrap();
        shown.extend_from_slice(text.as_ref());
        shown.push(b'\n');
    }

    fn outcome(&self, outcome: &Result<PlacedOrder, Error>) {
        match outcome {
            Ok(placed) => {
                self.add(format!("{placed:?} {placed:#?}"));
                self.add(serde_json::to_vec(placed).unwrap());
            }
            Err(error) => {
                self.add(format!("{error} {error:?} {error:#?} {}", error.kind()));
                self.add(format!("{:?}", std::error::Error::source(error)));
                if let Some(receipt) = error.receipt() {
                    self.add(format!("{receipt:?}"));
                    self.add(serde_json::to_vec(receipt).unwrap());
                }
            }
        }
    }

    /// Looks through all of it. Digits of ports and times could look like a secret of four digits, so that one only counts
    /// where no digit or letter stands beside it.
    fn assert_clean(&self) {
        let shown = self.0.lock().unwrap();
        let text = String::from_utf8_lossy(&shown);
        assert!(text.contains(NAME), "nothing was heard");
        for secret in SECRETS {
            for (at, _) in text.match_indices(secret) {
                let before = text[..at].chars().next_back();
                let after = text[at + secret.len()..].chars().next();
                let part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                let is_other = secret.len() == 4 && (part(before) || part(after));
                let around: String = text[..at].chars().rev().take(200).collect();
                let around: String = around.chars().rev().collect();
                assert!(is_other, "{secret} after {around}");
            }
        }
    }
}

impl Write for Shown {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Logs everything of this thread, on which all tasks of these tests run.
fn listen(shown: &Shown) -> tracing::subscriber::DefaultGuard {
    let writer = shown.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
        .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
        .without_time()
        .with_writer(move || writer.clone())
        .finish();
    tracing::subscriber::set_default(subscriber)
}

async fn sandbox() -> Sandbox {
    let account = Account::default().with_api_key(KEY);
    Sandbox::builder().account(account).start().await.unwrap()
}

fn settings(base_url: &str) -> ClientBuilder {
    Client::builder()
        .base_url(base_url)
        .api_key(ApiKey::new(KEY).unwrap())
        .timeout(Duration::from_millis(300))
        .retries(Retries::default().base(Duration::from_millis(1)))
        .settle(Settle::default().window(Duration::ZERO))
}

fn status(status: u16, page: Page, recorded: bool) -> InjectedFault {
    InjectedFault::Status {
        status,
        page,
        recorded,
    }
}

#[tokio::test]
async fn no_failure_at_the_sandbox_shows_a_secret() {
    let shown = Shown::default();
    let _listening = listen(&shown);
    let mut faults = vec![
        None,
        Some(InjectedFault::ResetBefore),
        Some(InjectedFault::ResetAfter),
        Some(InjectedFault::Delay(Duration::from_secs(3))),
        Some(InjectedFault::Stall(20)),
        Some(InjectedFault::Truncate(9)),
        Some(InjectedFault::WrongContentType),
        Some(InjectedFault::TooManyRequests {
            retry_after: Some("1".to_owned()),
        }),
    ];
    for code in [302, 400, 401, 403, 404, 406, 409, 500, 503] {
        faults.push(Some(status(code, Page::Json, false)));
        faults.push(Some(status(code, Page::Html, true)));
    }
    let mut kinds = BTreeSet::new();
    for fault in faults {
        for list_works in [true, false] {
            let sandbox = sandbox().await;
            let folder = TempDir::new().unwrap();
            let file = folder.path().join("journal");
            let mut plan = FaultPlan::seeded(1);
            if let Some(fault) = &fault {
                plan = plan.with(Target::PlaceOrder, When::Nth(1), fault.clone());
            }
            if !list_works {
                plan = plan.with(
                    Target::ListOrders,
                    When::Always,
                    status(500, Page::Html, false),
                );
            }
            sandbox.set_faults(plan);
            let journal = FileJournal::open(&file).unwrap();
            let client = settings(&sandbox.base_url())
                .journal(journal)
                .build()
                .unwrap();
            let order = card_order();
            let handle = order.handle();
            shown.add(format!(
                "{client:?} {order:?} {handle:?} {}",
                order.request()
            ));
            shown.outcome(&client.place(order).await);
            shown.outcome(&client.outcome(&handle).await);
            shown.add(format!("{handle:?}"));
            // The same again: refused by the journal, or placed.
            let again = client.place(card_order()).await;
            kinds.extend(again.as_ref().err().map(|error| error.kind().as_str()));
            shown.outcome(&again);
            for receipt in client.open_orders().await.unwrap() {
                shown.outcome(&client.reconcile(&receipt).await);
            }
            shown.add(std::fs::read(&file).unwrap());
            for order in sandbox.orders() {
                shown.add(format!("{order:?}"));
            }
        }
    }
    assert!(
        kinds.contains(ErrorKind::PlacedBefore.as_str()),
        "{kinds:?}"
    );
    assert!(
        kinds.contains(ErrorKind::OutcomeUnknown.as_str()),
        "{kinds:?}"
    );
    shown.assert_clean();
}

/// A server that answers everything with everything it got.
async fn echo(head: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/services/v2", listener.local_addr().unwrap());
    tokio::spawn(async move {
        loop {
            let (mut socket, _) = listener.accept().await.unwrap();
            let mut request = vec![0; 256 * 1024];
            let mut length = 0;
            while let Ok(count @ 1..) = socket.read(&mut request[length..]).await {
                length += count;
                let text = String::from_utf8_lossy(&request[..length]).into_owned();
                if text.starts_with("GET") && text.ends_with("\r\n\r\n") || text.ends_with('}') {
                    let said = format!(
                        "{head}\r\ncontent-type: text/plain\r\nx-request-id: {KEY}\r\nconnection: close\r\n\r\n{text}"
                    );
                    let _ = socket.write_all(said.as_bytes()).await;
                    break;
                }
            }
        }
    });
    url
}

#[tokio::test]
async fn what_a_server_says_back_shows_no_secret() {
    let shown = Shown::default();
    let _listening = listen(&shown);
    shown.add(NAME);
    for head in [
        "HTTP/1.1 201 Created",
        "HTTP/1.1 302 Found\r\nlocation: https://other.example/canary-key-5f2c?8642",
        "HTTP/1.1 400 Bad Request",
        "HTTP/1.1 403 Forbidden",
        "HTTP/1.1 429 Too Many\r\nretry-after: 0",
        "HTTP/1.1 500 Oops",
        "HTP/9 canary-key-5f2c",
    ] {
        let client = settings(&echo(head).await).build().unwrap();
        shown.outcome(&client.place(card_order()).await);
    }
    shown.assert_clean();
}

#[tokio::test]
async fn what_never_leaves_shows_no_secret() {
    let shown = Shown::default();
    let _listening = listen(&shown);
    shown.add(NAME);
    let sandbox = sandbox().await;
    let url = sandbox.base_url();
    sandbox.stop_listening().unwrap();
    for builder in [
        settings(&url),
        settings(&url.replace("http:", "https:")),
        settings("https://no-such-host.invalid"),
        settings("https://127.0.0.1:1").proxy("http://user:canary-token-77aa@127.0.0.1:1"),
        settings(&url).client_identity(format!("{KEY} canary-token-77aa")),
    ] {
        shown.add(format!("{builder:?}"));
        match builder.build() {
            Ok(client) => shown.outcome(&client.place(card_order()).await),
            Err(error) => shown.outcome(&Err(error)),
        }
    }
    shown.assert_clean();
}

/// Panics wherever it can.
#[derive(Debug)]
struct Panics;

impl Clock for Panics {
    fn now(&self) -> Timestamp {
        SystemClock.now()
    }

    fn sleep(&self, _: Duration) -> Sleep {
        panic!("the clock panics")
    }
}

impl Journal for Panics {
    fn read(&self, _: &str) -> Result<Option<String>, JournalFault> {
        panic!("the journal panics")
    }

    fn replace(&self, _: &str, _: Option<&str>, _: Option<&str>) -> Result<bool, JournalFault> {
        panic!("the journal panics")
    }

    fn texts(&self) -> Result<Vec<String>, JournalFault> {
        panic!("the journal panics")
    }
}

#[tokio::test]
async fn a_panic_in_what_a_user_brings_shows_no_secret_and_loses_no_order() {
    let shown = Shown::default();
    let _listening = listen(&shown);
    let sandbox = sandbox().await;
    let plan = FaultPlan::seeded(1)
        .with(Target::PlaceOrder, When::Always, InjectedFault::ResetAfter)
        .with(
            Target::ListOrders,
            When::Always,
            status(500, Page::Html, false),
        );
    sandbox.set_faults(plan);
    let heard = shown.clone();
    let before = Arc::new(std::panic::take_hook());
    let chained = Arc::clone(&before);
    std::panic::set_hook(Box::new(move |panic| {
        heard.add(panic.to_string());
        chained(panic);
    }));

    let client = settings(&sandbox.base_url())
        .journal(Panics)
        .build()
        .unwrap();
    let outcome = client.place(card_order()).await;
    let kind = outcome.as_ref().unwrap_err().kind();
    assert_eq!(kind, ErrorKind::Journal);
    assert!(sandbox.orders().is_empty());
    shown.outcome(&outcome);

    let settle = Settle::default().window(Duration::from_secs(9));
    let client = settings(&sandbox.base_url())
        .clock(Panics)
        .settle(settle)
        .build()
        .unwrap();
    let order = card_order();
    let handle = order.handle();
    let outcome = client.place(order).await;
    shown.outcome(&outcome);
    shown.outcome(&client.outcome(&handle).await);
    let error = outcome.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OutcomeUnknown, "{error}");
    sandbox.set_faults(FaultPlan::default());
    let client = settings(&sandbox.base_url()).build().unwrap();
    let placed = client.reconcile(error.receipt().unwrap()).await.unwrap();
    assert_eq!(placed.order_id.as_str(), sandbox.orders()[0].id.to_string());
    shown.assert_clean();
}
