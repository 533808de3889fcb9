//! What goes wrong in the sandbox, and the client's times that fit it.

use qwac_psd2::{ClientBuilder, Pace, Retries, Settle};
use qwac_psd2_sandbox::{FaultPlan, InjectedFault, Lag, Page, Target, When};
use std::time::Duration;

/// How long an attempt may take, more or less.
pub(crate) const TIMEOUT: Duration = Duration::from_millis(1000);

/// How long an order is looked for: longer than anything in the sandbox takes to be seen.
const WINDOW: Duration = Duration::from_millis(2000);

/// How far the list is behind.
const LAG: Duration = Duration::from_millis(250);

/// The documented windows of the pace, scaled down.
const SHORT_WINDOW: Duration = Duration::from_millis(50);

/// Client settings as one would have them for the real service, scaled down.
pub(crate) fn settings(client: ClientBuilder, seed: u64) -> ClientBuilder {
    client
        .timeout(TIMEOUT)
        .pace(Pace::windows([(10_000, SHORT_WINDOW)]))
        .retries(
            Retries::default()
                .attempts(2)
                .base(Duration::from_millis(5))
                .seed(seed),
        )
        .settle(
            Settle::default()
                .window(WINDOW)
                .interval(Duration::from_millis(20)),
        )
}

/// About every third order meets one of these, and most of what is asked about it afterwards does too.
pub(crate) fn plan(seed: u64) -> FaultPlan {
    let mut plan = FaultPlan::seeded(seed).with(
        Target::Connection,
        When::Chance(0.02),
        InjectedFault::Refuse,
    );
    let mut with = |target, chance, fault| {
        plan = std::mem::take(&mut plan).with(target, When::Chance(chance), fault);
    };
    for fault in [
        InjectedFault::ResetBefore,
        InjectedFault::ResetAfter,
        InjectedFault::Delay(TIMEOUT * 2),
        InjectedFault::Delay(TIMEOUT / 20),
        InjectedFault::Stall(0),
        InjectedFault::Stall(30),
        InjectedFault::Truncate(0),
        InjectedFault::Truncate(9),
        InjectedFault::Truncate(60),
        InjectedFault::WrongContentType,
        InjectedFault::TooManyRequests { retry_after: None },
        InjectedFault::TooManyRequests {
            retry_after: Some("0".to_owned()),
        },
        InjectedFault::TooManyRequests {
            retry_after: Some("soon".to_owned()),
        },
    ] {
        with(Target::PlaceOrder, 0.02, fault);
    }
    for status in [500, 502, 503] {
        for page in [Page::Json, Page::Html] {
            for recorded in [true, false] {
                with(
                    Target::PlaceOrder,
                    0.01,
                    InjectedFault::Status {
                        status,
                        page,
                        recorded,
                    },
                );
            }
        }
    }
    let broken = InjectedFault::Status {
        status: 503,
        page: Page::Html,
        recorded: false,
    };
    with(
        Target::ListOrders,
        0.4,
        InjectedFault::Behind(Lag::Time(LAG)),
    );
    for target in [Target::ListOrders, Target::OrderInfo] {
        for fault in [
            broken.clone(),
            InjectedFault::ResetAfter,
            InjectedFault::Truncate(25),
            InjectedFault::TooManyRequests {
                retry_after: Some("0".to_owned()),
            },
        ] {
            with(target, 0.15, fault);
        }
    }
    with(Target::ListOrders, 0.1, InjectedFault::Duplicates);
    plan
}
