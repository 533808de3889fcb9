//! Callers who place orders, are told what came of them, and do what a careful caller does then.

use crate::chance::Chance;
use crate::faults;
use crate::ledger::{Outcome, Told};
use qwac_psd2::{
    ApiKey, CheckedOrder, Client, Contact, ContactType, Error, ErrorKind, IntendedUse, Order,
    Organization, Payment, PlacedOrder, PspRole, Validity,
};
use qwac_psd2_sandbox::Sandbox;
use std::sync::Arc;
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

pub(crate) fn common_name(number: u32) -> String {
    format!("order-{number}.example.net")
}

/// The order of this number: with a name of its own.
pub(crate) fn order(number: u32) -> CheckedOrder {
    let representative = Contact::new(ContactType::VerifiedContact, "NL")
        .first_name("Jane")
        .last_name("Roe")
        .job_title("Managing Director")
        .telephone("+31 20 555 0101")
        .email("jane.roe@example.com");
    Order::builder(IntendedUse::Server)
        .common_name(common_name(number))
        .csr(CSRS[number as usize % CSRS.len()])
        .psp_roles([PspRole::PaymentInitiation, PspRole::AccountInformation])
        .organization(Organization::existing(12345, [representative]))
        .validity(Validity::Years(1))
        .payment(Payment::Balance)
        .build()
        .checked()
        .unwrap()
}

pub(crate) fn client(base_url: &str, api_key: &str, seed: u64) -> Client {
    let client = Client::builder()
        .base_url(base_url)
        .api_key(ApiKey::new(api_key).unwrap());
    faults::settings(client, seed).build().unwrap()
}

/// Places the orders, many at a time, and tells what each caller was told at last.
pub(crate) async fn place(sandbox: &Sandbox, orders: u32, seed: u64) -> Vec<Told> {
    let (base_url, api_key) = (sandbox.base_url(), sandbox.api_key().to_owned());
    let shared = client(&base_url, &api_key, seed);
    let places = Arc::new(Semaphore::new(IN_FLIGHT));
    let mut callers = Vec::new();
    for number in 0..orders {
        let (places, shared) = (Arc::clone(&places), shared.clone());
        // As of another process, which knows nothing but the receipt.
        let other = client(&base_url, &api_key, seed ^ u64::from(number));
        callers.push(tokio::spawn(async move {
            let _place = places.acquire().await.unwrap();
            call(
                &shared,
                &other,
                number,
                &mut Chance::of(seed, number.into()),
            )
            .await
        }));
    }
    let mut told = Vec::new();
    for caller in callers {
        told.push(caller.await.unwrap());
    }
    told
}

async fn call(client: &Client, other: &Client, number: u32, chance: &mut Chance) -> Told {
    // Some callers are content with an order that was not placed; the others want one.
    let gives_up = chance.below(5) == 0;
    let mut unknown_settled = 0;
    let mut recovered = false;
    for _ in 0..MOST_TRIES {
        let mut outcome = place_once(client, number, chance).await;
        for _ in 0..MOST_TRIES {
            let Some(receipt) = outcome.as_ref().err().and_then(Error::receipt).cloned() else {
                break;
            };
            outcome = other.reconcile(&receipt).await;
            unknown_settled += u32::from(!is_unknown(&outcome));
        }
        let outcome = match outcome {
            Ok(placed) => {
                recovered |= placed.recovered;
                Outcome::Placed(placed.order_id.to_string())
            }
            Err(error) if error.order_may_exist() => {
                eprintln!("order {number} stays open: {error}");
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
    let order = order(number);
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
