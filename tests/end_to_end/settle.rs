//! An order whose outcome is open is looked for in the sandbox, and what came of it is told.

use crate::clock::TestClock;
use crate::{order, project};
use qwac_psd2::jiff::{SignedDuration, Timestamp};
use qwac_psd2::{
    ApiKey, Client, ClientBuilder, Clock, Error, ErrorKind, Order, Ordered, Pace, PlacedStatus,
    PspRole, Receipt, Retries, Settle, Sleep,
};
use qwac_psd2_sandbox::{
    Account, Approval, FaultPlan, InjectedFault, Lag, Page, Sandbox, Target, When,
};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

/// A sandbox that goes by the clock, and the settings of a client of it that does too.
async fn sandbox(clock: &TestClock, account: Account) -> Sandbox {
    let own = clock.clone();
    Sandbox::builder()
        .account(account)
        .clock(move || qwac_psd2::Clock::now(&own))
        .start()
        .await
        .unwrap()
}

fn settings(sandbox: &Sandbox, clock: &TestClock) -> ClientBuilder {
    Client::builder()
        .base_url(sandbox.base_url())
        .api_key(ApiKey::new(sandbox.api_key()).unwrap())
        .clock(clock.clone())
        .pace(Pace::unlimited())
        .retries(Retries::default().base(Duration::from_millis(1)))
        .timeout(SECOND)
}

struct Place {
    clock: TestClock,
    sandbox: Sandbox,
    client: Client,
}

async fn place() -> Place {
    let clock = TestClock::new();
    let sandbox = sandbox(&clock, Account::default()).await;
    let client = settings(&sandbox, &clock).build().unwrap();
    Place {
        clock,
        sandbox,
        client,
    }
}

impl Place {
    /// Lets this happen to the next order, and to it alone.
    fn fault(&self, fault: InjectedFault) {
        let plan = FaultPlan::seeded(1).with(Target::PlaceOrder, When::Nth(1), fault);
        self.sandbox.set_faults(plan);
    }
}

fn status(status: u16, page: Page, recorded: bool) -> InjectedFault {
    InjectedFault::Status {
        status,
        page,
        recorded,
    }
}

/// Everything that can happen after a byte has left, with whether the order was taken.
fn open_ends() -> Vec<(InjectedFault, bool, ErrorKind)> {
    use ErrorKind::{NoAnswer, Service, UnexpectedAnswer, UnreadableAnswer};
    let mut ends = vec![
        (InjectedFault::ResetBefore, false, NoAnswer),
        (InjectedFault::ResetAfter, true, NoAnswer),
        (InjectedFault::Delay(5 * SECOND), true, NoAnswer),
        (InjectedFault::Stall(0), true, UnreadableAnswer),
        (InjectedFault::Truncate(0), true, UnreadableAnswer),
        (InjectedFault::Truncate(4), true, UnreadableAnswer),
        // What is known of the number ends in the middle of it.
        (InjectedFault::Truncate(7), true, UnreadableAnswer),
        (status(201, Page::Html, true), true, UnreadableAnswer),
        (status(200, Page::Html, false), false, UnreadableAnswer),
        (status(409, Page::Json, true), true, UnexpectedAnswer),
        (status(403, Page::Html, false), false, UnexpectedAnswer),
    ];
    for code in [500, 502, 503] {
        for page in [Page::Json, Page::Html] {
            for recorded in [true, false] {
                ends.push((status(code, page, recorded), recorded, Service));
            }
        }
    }
    ends
}

/// In what is shown of the request such a name is masked; what is looked for is not.
#[tokio::test]
async fn an_order_for_a_name_that_passes_for_a_card_number_is_found() {
    let place = place().await;
    place.fault(InjectedFault::ResetAfter);
    let name = "4111111111111111.example.net";
    let order = order().common_name(name).build().checked().unwrap();
    assert_eq!(Ordered::from(&order).common_name, name);
    assert!(!order.request().to_string().contains(name));
    let placed = place.client.place(order).await.unwrap();
    assert!(placed.recovered);
    assert_eq!(place.sandbox.orders().len(), 1);
}

#[tokio::test]
async fn whatever_happens_after_a_byte_has_left_the_truth_is_told() {
    for (fault, recorded, cause) in open_ends() {
        let place = place().await;
        place.fault(fault.clone());
        let outcome = place.client.place(order().build().checked().unwrap()).await;
        let orders = place.sandbox.orders();
        assert_eq!(orders.len(), usize::from(recorded), "{fault:?}");
        match outcome {
            Ok(placed) => {
                assert_eq!(
                    placed.order_id.as_str(),
                    orders[0].id.to_string(),
                    "{fault:?}"
                );
                assert!(placed.recovered, "{fault:?}");
                assert_eq!(placed.status, PlacedStatus::WaitingForApproval);
                assert_eq!(placed.requests.len(), 1);
            }
            Err(error) => {
                assert!(!recorded, "{fault:?}: {error}");
                assert_eq!(error.kind(), ErrorKind::NotPlaced, "{fault:?}: {error}");
                assert_eq!(error.cause(), cause, "{fault:?}");
                assert!(!error.order_may_exist());
                assert!(error.is_retryable());
                assert!(error.to_string().contains("was not placed"), "{error}");
                let again = place.client.place(order().build().checked().unwrap()).await;
                assert!(!again.unwrap().recovered);
                assert_eq!(place.sandbox.orders().len(), 1);
            }
        }
    }
}

#[tokio::test]
async fn an_order_counts_as_not_placed_only_when_the_window_is_over() {
    let place = place().await;
    place.fault(InjectedFault::ResetBefore);
    let error = place.client.place(order().build().checked().unwrap()).await;
    assert_eq!(error.unwrap_err().kind(), ErrorKind::NotPlaced);
    let waits: Vec<_> = place.clock.waits().iter().map(Duration::as_secs).collect();
    assert_eq!(waits[..6], [2, 4, 8, 16, 30, 30]);
    assert_eq!(waits.iter().sum::<u64>(), 300);
}

#[tokio::test]
async fn a_list_that_is_behind_is_waited_for() {
    for lag in [Lag::Requests(9), Lag::Time(100 * SECOND)] {
        let place = place().await;
        place.sandbox.set_faults(
            FaultPlan::seeded(1)
                .with(Target::PlaceOrder, When::Nth(1), InjectedFault::ResetAfter)
                .with(Target::ListOrders, When::Always, InjectedFault::Behind(lag)),
        );
        let placed = place.client.place(order().build().checked().unwrap()).await;
        assert!(placed.unwrap().recovered);
        assert!(place.clock.waits().len() > 3);
    }
}

#[tokio::test]
async fn a_list_that_tells_an_order_twice_tells_one() {
    let place = place().await;
    place.sandbox.set_faults(
        FaultPlan::seeded(1)
            .with(Target::PlaceOrder, When::Nth(1), InjectedFault::ResetAfter)
            .with(Target::ListOrders, When::Always, InjectedFault::Duplicates),
    );
    let placed = place.client.place(order().build().checked().unwrap()).await;
    assert!(placed.unwrap().recovered);
}

#[tokio::test]
async fn looking_is_tried_again_when_it_fails() {
    let place = place().await;
    place.sandbox.set_faults(
        FaultPlan::seeded(1)
            .with(Target::PlaceOrder, When::Nth(1), InjectedFault::ResetAfter)
            .with(
                Target::ListOrders,
                When::Nth(1),
                status(503, Page::Html, false),
            )
            .with(Target::ListOrders, When::Nth(2), InjectedFault::ResetAfter)
            .with(
                Target::ListOrders,
                When::Nth(3),
                InjectedFault::Truncate(20),
            )
            .with(
                Target::OrderInfo,
                When::Nth(1),
                status(500, Page::Json, false),
            ),
    );
    let placed = place.client.place(order().build().checked().unwrap()).await;
    assert!(placed.unwrap().recovered);
}

#[tokio::test]
async fn a_number_that_the_broken_answer_named_is_asked_for_by_itself() {
    let place = place().await;
    place.sandbox.set_faults(
        FaultPlan::seeded(1)
            .with(
                Target::PlaceOrder,
                When::Nth(1),
                InjectedFault::Truncate(40),
            )
            .with(
                Target::ListOrders,
                When::Always,
                status(500, Page::Json, false),
            ),
    );
    let placed = place.client.place(order().build().checked().unwrap()).await;
    assert!(placed.unwrap().recovered);
}

/// Loses the answer and everything that is asked afterwards.
async fn unknown(place: &Place, order: Order) -> Error {
    place.sandbox.set_faults(
        FaultPlan::seeded(1)
            .with(Target::PlaceOrder, When::Nth(1), InjectedFault::ResetAfter)
            .with(
                Target::ListOrders,
                When::Always,
                status(500, Page::Html, false),
            ),
    );
    let error = place
        .client
        .place(order.checked().unwrap())
        .await
        .unwrap_err();
    place.sandbox.set_faults(FaultPlan::default());
    assert_eq!(error.kind(), ErrorKind::OutcomeUnknown, "{error}");
    assert_eq!(error.cause(), ErrorKind::NoAnswer);
    assert!(error.order_may_exist());
    assert!(!error.is_retryable());
    let text = error.to_string();
    assert!(
        text.contains("Looking for it failed: the service failed: HTTP 500"),
        "{text}"
    );
    assert!(text.contains("may have been placed"), "{text}");
    error
}

#[tokio::test]
async fn a_receipt_settles_the_outcome_later_and_from_another_process() {
    let place = place().await;
    let error = unknown(&place, order().build()).await;
    let text = serde_json::to_string(error.receipt().unwrap()).unwrap();
    place.clock.pass(Duration::from_secs(30 * 24 * 3600));
    let receipt: Receipt = serde_json::from_str(&text).unwrap();
    assert_eq!(receipt.common_name(), "example.net");
    let other = settings(&place.sandbox, &place.clock).build().unwrap();
    for client in [&other, &place.client, &other] {
        let placed = client.reconcile(&receipt).await.unwrap();
        assert!(placed.recovered);
        assert_eq!(
            placed.order_id.as_str(),
            place.sandbox.orders()[0].id.to_string()
        );
    }
    assert_eq!(place.sandbox.orders().len(), 1);
}

#[tokio::test]
async fn a_receipt_is_of_one_service_and_whole() {
    let place = place().await;
    let error = unknown(&place, order().build()).await;
    let receipt = error.receipt().unwrap();
    let elsewhere = Sandbox::start().await.unwrap();
    let elsewhere = settings(&elsewhere, &place.clock).build().unwrap();
    let error = elsewhere.reconcile(receipt).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    let text = serde_json::to_string(receipt).unwrap();
    for (from, to) in [
        ("\"version\":1", "\"version\":2"),
        ("example.org", "example.com.org"),
    ] {
        let changed: Receipt = serde_json::from_str(&text.replace(from, to)).unwrap();
        let error = place.client.reconcile(&changed).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Configuration, "{to}");
    }
}

#[tokio::test]
async fn two_of_the_same_by_different_clients_can_not_be_told_apart() {
    let place = place().await;
    let other = settings(&place.sandbox, &place.clock).build().unwrap();
    other
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
    place.fault(InjectedFault::ResetAfter);
    let error = place
        .client
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OutcomeUnknown);
    for order in place.sandbox.orders() {
        assert!(error.to_string().contains(&order.id.to_string()), "{error}");
    }
}

#[tokio::test]
async fn an_order_that_is_known_to_be_another_is_not_taken_for_it() {
    let place = place().await;
    // By the same client, which knows its own orders.
    let first = place
        .client
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
    place.fault(InjectedFault::ResetAfter);
    let second = place
        .client
        .place(order().build().checked().unwrap())
        .await
        .unwrap();
    assert!(second.recovered);
    assert_ne!(first.order_id, second.order_id);
    place.fault(InjectedFault::ResetBefore);
    let third = place
        .client
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(third.kind(), ErrorKind::NotPlaced);
}

/// What a look makes of an order that another client placed so long before, where this one's was not taken.
async fn beside(earlier: Order, before: Duration) -> Error {
    let place = place().await;
    let other = settings(&place.sandbox, &place.clock).build().unwrap();
    other.place(earlier.checked().unwrap()).await.unwrap();
    place.clock.pass(before);
    place.fault(InjectedFault::ResetBefore);
    place
        .client
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err()
}

#[tokio::test]
async fn an_order_that_may_be_it_is_never_passed_over() {
    // The same, but for clocks that may differ.
    let error = beside(order().build(), Duration::from_secs(3600)).await;
    assert_eq!(error.kind(), ErrorKind::OutcomeUnknown, "{error}");
    assert!(error.to_string().contains("alike"), "{error}");
    // The same key for other names.
    let error = beside(order().dns_names(["example.com"]).build(), SECOND).await;
    assert_eq!(error.kind(), ErrorKind::OutcomeUnknown, "{error}");
}

#[tokio::test]
async fn an_order_that_is_surely_another_is_passed_over() {
    let day = Duration::from_secs(24 * 3600);
    let second = std::fs::read_to_string(project("tests/orders/second.csr")).unwrap();
    for (earlier, before) in [
        (order().csr(second), SECOND),
        (
            order()
                .common_name("example.com")
                .dns_names(["example.net"]),
            SECOND,
        ),
        (order(), day + SECOND),
    ] {
        let error = beside(earlier.build(), before).await;
        assert_eq!(error.kind(), ErrorKind::NotPlaced, "{error}");
    }
}

#[tokio::test]
async fn the_answers_names_may_be_in_another_order_and_with_the_common_name() {
    let place = place().await;
    place.fault(InjectedFault::ResetAfter);
    let order = order()
        .dns_names([
            "example.org",
            "EXAMPLE.com",
            "bücher.example.com",
            "example.net",
        ])
        .psp_roles([PspRole::CardIssuing])
        .build();
    assert!(
        place
            .client
            .place(order.checked().unwrap())
            .await
            .unwrap()
            .recovered
    );
}

#[tokio::test]
async fn what_is_recovered_tells_where_the_order_stands() {
    let clock = TestClock::new();
    for (approval, status) in [
        (Approval::Required, PlacedStatus::WaitingForApproval),
        (Approval::Automatic, PlacedStatus::Approved),
    ] {
        let sandbox = sandbox(&clock, Account::default().with_approval(approval)).await;
        let client = settings(&sandbox, &clock).build().unwrap();
        sandbox.set_faults(FaultPlan::seeded(1).with(
            Target::PlaceOrder,
            When::Nth(1),
            InjectedFault::ResetAfter,
        ));
        let placed = client
            .place(order().build().checked().unwrap())
            .await
            .unwrap();
        assert!(placed.recovered);
        assert_eq!(placed.status, status);
        assert_eq!(placed.organization_id, None);
    }
}

#[tokio::test]
async fn without_settling_an_open_outcome_is_told_at_once_with_its_receipt() {
    let place = place().await;
    let settings = settings(&place.sandbox, &place.clock).settle(Settle::off());
    let client = settings.build().unwrap();
    place.fault(InjectedFault::ResetAfter);
    let error = client
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OutcomeUnknown);
    assert!(place.clock.waits().is_empty());
    assert!(
        place
            .client
            .reconcile(error.receipt().unwrap())
            .await
            .unwrap()
            .recovered
    );
}

#[tokio::test]
async fn the_outcome_of_an_order_whose_caller_went_away_is_obtainable() {
    let place = place().await;
    place.fault(InjectedFault::Delay(Duration::from_millis(300)));
    let checked = order().build().checked().unwrap();
    let handle = checked.handle();
    {
        let call = place.client.place(checked);
        let cut = tokio::time::timeout(Duration::from_millis(30), call).await;
        assert!(cut.is_err(), "it was too quick to be cut");
    }
    let placed = place.client.outcome(&handle).await.unwrap();
    let again = place.client.outcome(&handle.clone()).await.unwrap();
    assert_eq!(placed, again);
    assert_eq!(
        placed.order_id.as_str(),
        place.sandbox.orders()[0].id.to_string()
    );
    // Of another client too: the handle has it.
    let other = settings(&place.sandbox, &place.clock).build().unwrap();
    assert_eq!(other.outcome(&handle).await.unwrap(), placed);
}

#[tokio::test]
async fn an_order_that_is_dropped_has_no_outcome() {
    let place = place().await;
    let checked = order().build().checked().unwrap();
    let handle = checked.handle();
    drop(checked);
    let error = place.client.outcome(&handle).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(!error.order_may_exist());
}

#[test]
fn a_runtime_that_ends_under_a_call_leaves_a_receipt() {
    let outer = tokio::runtime::Runtime::new().unwrap();
    let place = outer.block_on(place());
    place.fault(InjectedFault::Delay(Duration::from_millis(500)));
    let checked = order().build().checked().unwrap();
    let handle = checked.handle();
    let inner = tokio::runtime::Runtime::new().unwrap();
    let client = place.client.clone();
    inner.spawn(async move { client.place(checked).await });
    // Until it has arrived.
    while place.sandbox.orders().is_empty() {
        std::thread::yield_now();
    }
    inner.shutdown_background();
    let error = outer.block_on(place.client.outcome(&handle)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OutcomeUnknown, "{error}");
    let receipt = error.receipt().unwrap().clone();
    let other = settings(&place.sandbox, &place.clock).build().unwrap();
    let placed = outer.block_on(other.reconcile(&receipt)).unwrap();
    assert_eq!(
        placed.order_id.as_str(),
        place.sandbox.orders()[0].id.to_string()
    );
}

#[tokio::test]
async fn of_two_equal_orders_at_once_none_is_told_the_others_number() {
    let place = place().await;
    // The first is recorded and slow; the second is lost meanwhile.
    place.sandbox.set_faults(
        FaultPlan::seeded(1)
            .with(
                Target::PlaceOrder,
                When::Nth(1),
                InjectedFault::Delay(Duration::from_millis(600)),
            )
            .with(Target::PlaceOrder, When::Nth(2), InjectedFault::ResetBefore),
    );
    let client = place.client.clone();
    let first = tokio::spawn(async move { client.place(order().build().checked().unwrap()).await });
    while place.sandbox.orders().is_empty() {
        tokio::task::yield_now().await;
    }
    let second = place
        .client
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    let first = first.await.unwrap().unwrap();
    assert_eq!(place.sandbox.orders().len(), 1);
    assert_eq!(
        first.order_id.as_str(),
        place.sandbox.orders()[0].id.to_string()
    );
    assert!(second.order_id().is_none(), "{second}");
}

#[tokio::test]
async fn a_clock_that_is_wrong_settles_nothing() {
    for hours in [-48, -1, 1, 48] {
        let place = place().await;
        let wrong = TestClock::new();
        wrong.set(&place.clock, hours);
        let client = settings(&place.sandbox, &wrong).build().unwrap();
        for fault in [InjectedFault::ResetAfter, InjectedFault::ResetBefore] {
            place.fault(fault);
            let error = client
                .place(order().build().checked().unwrap())
                .await
                .unwrap_err();
            assert_eq!(error.kind(), ErrorKind::OutcomeUnknown, "{error}");
            assert!(error.to_string().contains("clock"), "{error}");
        }
    }
}

#[tokio::test]
async fn a_receipt_that_a_wrong_clock_dated_is_never_taken_at_its_word() {
    for hours in [-48, 48] {
        for settle in [Settle::default(), Settle::off()] {
            let place = place().await;
            let wrong = TestClock::new();
            wrong.set(&place.clock, hours);
            let client = settings(&place.sandbox, &wrong).settle(settle);
            let client = client.build().unwrap();
            place.fault(InjectedFault::ResetAfter);
            let error = client
                .place(order().build().checked().unwrap())
                .await
                .unwrap_err();
            // The clock was set since, or it is another machine.
            let other = settings(&place.sandbox, &place.clock).build().unwrap();
            let receipt = error.receipt().unwrap();
            let error = other.reconcile(receipt).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::OutcomeUnknown, "{error}");
            let id = place.sandbox.orders()[0].id.to_string();
            assert!(error.to_string().contains(&id), "{error}");
        }
    }
}

/// A clock that is ahead until somebody sets it.
#[derive(Debug)]
struct SetBack {
    right: TestClock,
    is_set: Arc<AtomicBool>,
}

impl Clock for SetBack {
    fn now(&self) -> Timestamp {
        let now = self.right.now();
        if self.is_set.load(Ordering::SeqCst) {
            now
        } else {
            now + SignedDuration::from_hours(48)
        }
    }

    fn sleep(&self, time: Duration) -> Sleep {
        // Nobody waits long before the clock is set.
        self.is_set.store(true, Ordering::SeqCst);
        self.right.sleep(time)
    }
}

#[tokio::test]
async fn a_clock_that_is_set_back_in_the_middle_makes_no_order_count_as_not_placed() {
    let place = place().await;
    let is_set = Arc::new(AtomicBool::new(false));
    let clock = SetBack {
        right: place.clock.clone(),
        is_set: Arc::clone(&is_set),
    };
    let client = settings(&place.sandbox, &place.clock)
        .clock(clock)
        .retries(Retries::default().attempts(1));
    let client = client.build().unwrap();
    // The first look fails, so that nothing tells the time before the clock is set.
    let plan = FaultPlan::seeded(1)
        .with(Target::PlaceOrder, When::Nth(1), InjectedFault::ResetAfter)
        .with(
            Target::ListOrders,
            When::Nth(1),
            status(503, Page::Html, false),
        );
    place.sandbox.set_faults(plan);
    let error = client
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    assert!(is_set.load(Ordering::SeqCst));
    assert_eq!(error.kind(), ErrorKind::OutcomeUnknown, "{error}");
}

#[tokio::test]
async fn a_window_that_a_wrong_clock_began_is_begun_anew() {
    let place = place().await;
    let behind = TestClock::new();
    behind.set(&place.clock, -48);
    let client = settings(&place.sandbox, &behind).settle(Settle::off());
    place.fault(InjectedFault::ResetAfter);
    let error = client
        .build()
        .unwrap()
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    // Right after it; but by the receipt, days have passed. The list is behind.
    let lag = InjectedFault::Behind(Lag::Time(Duration::from_secs(60)));
    let plan = FaultPlan::seeded(1).with(Target::ListOrders, When::Always, lag);
    place.sandbox.set_faults(plan);
    let other = settings(&place.sandbox, &place.clock).build().unwrap();
    let error = other.reconcile(error.receipt().unwrap()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OutcomeUnknown, "{error}");
}

#[tokio::test]
async fn what_is_not_there_at_all_was_not_placed_whatever_the_clock_said() {
    let place = place().await;
    let wrong = TestClock::new();
    wrong.set(&place.clock, 48);
    let client = settings(&place.sandbox, &wrong).build().unwrap();
    place.fault(InjectedFault::ResetBefore);
    let error = client
        .place(order().build().checked().unwrap())
        .await
        .unwrap_err();
    let other = settings(&place.sandbox, &place.clock).build().unwrap();
    let error = other.reconcile(error.receipt().unwrap()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotPlaced, "{error}");
}

#[tokio::test]
async fn a_number_in_an_error_page_is_not_taken_for_the_orders() {
    let place = place().await;
    let first = order().common_name("other.example.net").build();
    let first = place.client.place(first.checked().unwrap()).await.unwrap();
    let text =
        serde_json::to_string(unknown(&place, order().build()).await.receipt().unwrap()).unwrap();
    // As if an answer had named the number of another order.
    let named = format!("\"order_id\":\"{}\",\"new_organization\"", first.order_id);
    let receipt: Receipt =
        serde_json::from_str(&text.replace("\"new_organization\"", &named)).unwrap();
    assert!(receipt.order_id().is_some());
    let other = settings(&place.sandbox, &place.clock).build().unwrap();
    let error = other.reconcile(&receipt).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OutcomeUnknown, "{error}");
}

#[tokio::test]
async fn no_setting_overflows_or_goes_on_for_ever() {
    for settle in [
        Settle::default().window(Duration::MAX),
        Settle::default().window(SECOND).interval(Duration::MAX),
        Settle::default().window(SECOND).interval(Duration::ZERO),
    ] {
        let place = place().await;
        let settings = settings(&place.sandbox, &place.clock)
            .settle(settle.clone())
            .idle_timeout(Duration::MAX);
        let client = settings.build().unwrap();
        place.fault(InjectedFault::ResetAfter);
        let placed = client.place(order().build().checked().unwrap()).await;
        assert!(placed.unwrap().recovered, "{settle:?}");
        if settle != Settle::default().window(Duration::MAX) {
            place.fault(InjectedFault::ResetBefore);
            let error = client.place(order().build().checked().unwrap()).await;
            assert_eq!(
                error.unwrap_err().kind(),
                ErrorKind::NotPlaced,
                "{settle:?}"
            );
        }
    }
}
