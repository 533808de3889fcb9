//! Callers who place orders, are told what came of them, and do what a careful caller does then.

use crate::chance::Chance;
use crate::faults;
use crate::ledger::{Outcome, Told};
use qwac_psd2::jiff::{SignedDuration, Timestamp};
use qwac_psd2::{
    ApiKey, CheckedOrder, Client, ClientBuilder, Clock, Contact, ContactType, Error, ErrorKind,
    IntendedUse, Order, Organization, Payment, PlacedOrder, PspRole, Sleep, SystemClock, Validity,
};
use qwac_psd2_sandbox::Sandbox;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::Semaphore;

/// How many orders are under way at a time.
const IN_FLIGHT: usize = 48;

/// How often a caller tries again at most. A run in which that is not enough is broken.
const MOST_TRIES: u32 = 200;

const CSRS: [&str; 2] = [
    include_str!("../orders/first.csr"),
    include_str!("../orders/second.csr"),
];

/// What a caller has that makes it harder to tell what became of its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hardship {
    None,
    /// Another caller of the same client places the same order at the same time, and both are meant.
    Sister,
    /// A clock that is days wrong.
    WrongClock,
}

impl Hardship {
    pub(crate) fn of(number: u32) -> Self {
        match number % 16 {
            6 | 7 => Self::Sister,
            15 => Self::WrongClock,
            _ => Self::None,
        }
    }

    /// Whether the outcome may stay unknown for good: where it can't be told which order is whose, or when one was sent.
    /// Then a client must say so.
    pub(crate) fn may_stay_open(self) -> bool {
        self != Self::None
    }
}

/// A name that only the order of this number is for.
pub(crate) fn own_name(number: u32) -> String {
    format!("order-{number}.example.net")
}

/// The name that the order of this number is for where there are sisters.
pub(crate) fn name_or_sisters(number: u32) -> String {
    own_name(match Hardship::of(number) {
        Hardship::Sister => number - number % 2,
        _ => number,
    })
}

/// A clock that is wrong by as much: always, or until it is set, and again and again.
#[derive(Debug)]
struct Wrong {
    by: SignedDuration,
    /// How often it is looked at until it is set right, and then until it goes wrong again.
    for_looks: Option<u64>,
    looks: AtomicU64,
}

impl Wrong {
    fn by(by: SignedDuration) -> Self {
        Self {
            by,
            for_looks: None,
            looks: AtomicU64::new(0),
        }
    }
}

impl Clock for Wrong {
    fn now(&self) -> Timestamp {
        let looks = self.looks.fetch_add(1, Ordering::Relaxed);
        let is_right = self.for_looks.is_some_and(|span| looks / span % 2 == 1);
        if is_right {
            Timestamp::now()
        } else {
            Timestamp::now() + self.by
        }
    }

    fn sleep(&self, time: Duration) -> Sleep {
        SystemClock.sleep(time)
    }
}

/// Clients of several machines: each has a clock and a timeout of its own.
struct Clients {
    /// Whose clocks are as good as clocks are.
    usual: Vec<Client>,
    /// Whose clocks are days ahead, days behind, and now so, now right.
    wrong: Vec<Client>,
}

impl Clients {
    fn new(base_url: &str, api_key: &str, seed: u64) -> Self {
        let client = |wrong: Wrong, timeout: Duration| {
            let builder = builder(base_url, api_key, seed);
            builder.clock(wrong).timeout(timeout).build().unwrap()
        };
        let days = SignedDuration::from_hours(50);
        let mut set = Wrong::by(days);
        set.for_looks = Some(7);
        let usual = [
            (0, faults::TIMEOUT),
            (-240, faults::TIMEOUT * 2 / 3),
            (240, faults::TIMEOUT * 3 / 2),
        ];
        let usual = usual.map(|(seconds, timeout)| {
            client(Wrong::by(SignedDuration::from_secs(seconds)), timeout)
        });
        Self {
            usual: usual.into(),
            wrong: vec![
                client(Wrong::by(days), faults::TIMEOUT),
                client(Wrong::by(-days), faults::TIMEOUT),
                client(set, faults::TIMEOUT),
            ],
        }
    }

    /// That of a caller; sisters share one.
    fn of(&self, number: u32) -> &Client {
        match Hardship::of(number) {
            Hardship::WrongClock => &self.wrong[number as usize / 16 % self.wrong.len()],
            _ => &self.usual[number as usize / 2 % self.usual.len()],
        }
    }
}

/// The order of this caller, for this name. Its comments have the caller's number, which is no part of what makes two orders the
/// same.
pub(crate) fn order(common_name: String, number: u32) -> CheckedOrder {
    let representative = Contact::new(ContactType::VerifiedContact, "NL")
        .first_name("Jane")
        .last_name("Roe")
        .job_title("Managing Director")
        .telephone("+31 20 555 0101")
        .email("jane.roe@example.com");
    Order::builder(IntendedUse::Server)
        .common_name(&common_name)
        .csr(CSRS[common_name.len() % CSRS.len()])
        .psp_roles([PspRole::PaymentInitiation, PspRole::AccountInformation])
        .organization(Organization::existing(12345, [representative]))
        .validity(Validity::Years(1))
        .payment(Payment::Balance)
        .comments(number.to_string())
        .build()
        .checked()
        .unwrap()
}

fn builder(base_url: &str, api_key: &str, seed: u64) -> ClientBuilder {
    let client = Client::builder()
        .base_url(base_url)
        .api_key(ApiKey::new(api_key).unwrap());
    faults::settings(client, seed)
}

/// Places the orders, many at a time, and tells what each caller was told at last.
pub(crate) async fn place(sandbox: &Sandbox, orders: u32, seed: u64) -> Vec<Told> {
    let (base_url, api_key) = (sandbox.base_url(), sandbox.api_key().to_owned());
    let clients = Clients::new(&base_url, &api_key, seed);
    let places = Arc::new(Semaphore::new(IN_FLIGHT));
    let mut callers = Vec::new();
    for number in 0..orders {
        let places = Arc::clone(&places);
        let own = clients.of(number).clone();
        let later = match Hardship::of(number) {
            // Only who has sent both can tell them apart.
            Hardship::Sister => own.clone(),
            // As of another process, which knows nothing but the receipt.
            _ => builder(&base_url, &api_key, seed ^ u64::from(number))
                .build()
                .unwrap(),
        };
        callers.push(tokio::spawn(async move {
            let _place = places.acquire().await.unwrap();
            call(&own, &later, number, &mut Chance::of(seed, number.into())).await
        }));
    }
    let mut told = Vec::new();
    for caller in callers {
        told.push(caller.await.unwrap());
    }
    told
}

async fn call(client: &Client, later: &Client, number: u32, chance: &mut Chance) -> Told {
    // Some callers are content with an order that was not placed; the others want one.
    let gives_up = chance.below(5) == 0;
    let mut unknown_settled = 0;
    let mut recovered = false;
    for _ in 0..MOST_TRIES {
        let mut outcome = place_once(client, number, chance).await;
        let tries = if Hardship::of(number).may_stay_open() {
            5
        } else {
            MOST_TRIES
        };
        for _ in 0..tries {
            let Some(receipt) = outcome.as_ref().err().and_then(Error::receipt).cloned() else {
                break;
            };
            outcome = later.reconcile(&receipt).await;
            unknown_settled += u32::from(!is_unknown(&outcome));
        }
        let outcome = match outcome {
            Ok(placed) => {
                recovered |= placed.recovered;
                Outcome::Placed(placed.order_id.to_string())
            }
            Err(error) if error.order_may_exist() => {
                if !Hardship::of(number).may_stay_open() {
                    eprintln!("order {number} stays open: {error}");
                }
                Outcome::Open
            }
            Err(error) if !error.is_retryable() => panic!("order {number}: {error}"),
            Err(_) if gives_up => Outcome::NotPlaced,
            Err(_) => continue,
        };
        return Told {
            number,
            outcome,
            unknown_settled,
            recovered,
        };
    }
    panic!("order {number} was tried {MOST_TRIES} times");
}

fn is_unknown(outcome: &Result<PlacedOrder, Error>) -> bool {
    let kind = outcome.as_ref().err().map(Error::kind);
    kind == Some(ErrorKind::OutcomeUnknown)
}

/// Places the order; now and then as a caller who stops waiting and asks for the outcome later.
async fn place_once(
    client: &Client,
    number: u32,
    chance: &mut Chance,
) -> Result<PlacedOrder, Error> {
    let mut order = order(name_or_sisters(number), number);
    if Hardship::of(number) == Hardship::Sister {
        order = order.again();
    }
    if chance.below(4) > 0 {
        return client.place(order).await;
    }
    let handle = order.handle();
    let patience = Duration::from_millis(chance.below(20));
    match tokio::time::timeout(patience, client.place(order)).await {
        Ok(outcome) => outcome,
        Err(_) => client.outcome(&handle).await,
    }
}
