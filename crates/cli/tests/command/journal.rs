//! The journal of the command: orders that were left open are found, and none is placed twice.

use crate::process::{err, json, out, qwac};
use qwac_psd2_sandbox::{FaultPlan, InjectedFault, Page, Sandbox, Target, When};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use tokio::runtime::Runtime;

struct Place {
    // Dropped last: the sandbox needs it.
    sandbox: Sandbox,
    _runtime: Runtime,
    folder: TempDir,
}

impl Place {
    fn new(fault: Option<InjectedFault>) -> Self {
        let runtime = Runtime::new().unwrap();
        let sandbox = runtime.block_on(Sandbox::start()).unwrap();
        let plan = FaultPlan::seeded(1);
        sandbox.set_faults(match fault {
            Some(fault) => plan.with(Target::PlaceOrder, When::Nth(1), fault),
            None => plan,
        });
        Self {
            sandbox,
            _runtime: runtime,
            folder: TempDir::new().unwrap(),
        }
    }

    fn journal(&self) -> PathBuf {
        self.folder.path().join("journal")
    }

    fn qwac(&self, arguments: &[&str]) -> Command {
        let mut command = qwac(arguments);
        command
            .args(["--base-url", &self.sandbox.base_url(), "--settle", "0"])
            .arg("--journal")
            .arg(self.journal())
            .env("CERTCENTRAL_API_KEY", self.sandbox.api_key())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn order(&self, arguments: &[&str]) -> Output {
        let arguments = [&["order", "tests/orders/first.toml"], arguments].concat();
        self.qwac(&arguments).output().unwrap()
    }

    fn reconcile(&self, arguments: &[&str]) -> Output {
        let arguments = [&["reconcile"], arguments].concat();
        self.qwac(&arguments).output().unwrap()
    }

    fn only_order(&self) -> u64 {
        let orders = self.sandbox.orders();
        assert_eq!(orders.len(), 1);
        orders[0].id
    }
}

#[test]
fn the_same_order_is_refused_and_placed_when_that_is_meant() {
    let place = Place::new(None);
    assert_eq!(place.order(&[]).status.code(), Some(0));
    let id = place.only_order();
    let output = place.order(&["--json"]);
    assert_eq!(output.status.code(), Some(1));
    let error = &json(&output)["error"];
    assert_eq!(error["kind"], "placed_before");
    assert_eq!(error["order_id"], id);
    let shown = err(&place.order(&[]));
    assert!(
        shown.contains(&id.to_string()) && shown.contains("--again"),
        "{shown}"
    );
    place.only_order();
    assert_eq!(place.order(&["--again"]).status.code(), Some(0));
    assert_eq!(place.sandbox.orders().len(), 2);
    // What is said beats what the environment has.
    assert_eq!(place.order(&["--no-journal"]).status.code(), Some(0));
    assert_eq!(place.sandbox.orders().len(), 3);
}

/// Kills a command with the one signal that nothing survives, when its order has arrived.
#[cfg(unix)]
fn killed(place: &Place) {
    let mut child = place
        .qwac(&["order", "tests/orders/first.toml", "--timeout", "60"])
        .spawn()
        .unwrap();
    while place.sandbox.orders().is_empty() {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[cfg(unix)]
#[test]
fn an_order_whose_process_was_killed_is_found_before_it_is_placed_again() {
    let place = Place::new(Some(InjectedFault::Delay(Duration::from_secs(60))));
    killed(&place);
    let id = place.only_order();
    let output = place.order(&["--json"]);
    assert_eq!(output.status.code(), Some(1), "{}", out(&output));
    assert_eq!(json(&output)["error"]["kind"], "placed_before");
    assert_eq!(json(&output)["error"]["order_id"], id);
    place.only_order();
    assert!(out(&place.reconcile(&[])).contains("No order is open"));
}

#[cfg(unix)]
#[test]
fn an_order_whose_process_was_killed_is_reconciled() {
    let place = Place::new(Some(InjectedFault::Delay(Duration::from_secs(60))));
    killed(&place);
    let output = place.reconcile(&["--json"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    let orders = &json(&output)["orders"];
    assert_eq!(orders[0]["outcome"], "placed");
    assert_eq!(orders[0]["order"]["id"], place.only_order());
    assert_eq!(orders[0]["order"]["recovered"], true);
    assert_eq!(orders[0]["receipt"]["common_name"], "example.net");
    assert_eq!(
        json(&place.reconcile(&["--json"]))["orders"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn an_open_outcome_is_settled_by_its_receipt() {
    let lost = |page| InjectedFault::Status {
        status: 502,
        page,
        recorded: true,
    };
    let place = Place::new(Some(lost(Page::Html)));
    place.sandbox.set_faults(
        FaultPlan::seeded(1)
            .with(Target::PlaceOrder, When::Nth(1), lost(Page::Html))
            .with(Target::ListOrders, When::Always, lost(Page::Json)),
    );
    let output = place.order(&["--json"]);
    assert_eq!(output.status.code(), Some(1));
    let error = &json(&output)["error"];
    assert_eq!(error["kind"], "outcome_unknown", "{error}");
    assert_eq!(error["cause"], "service");
    assert_eq!(error["order_may_exist"], true);
    let whole = place.folder.path().join("result.json");
    std::fs::write(&whole, &output.stdout).unwrap();
    let receipt = place.folder.path().join("receipt.json");
    std::fs::write(&receipt, error["receipt"].to_string()).unwrap();

    let output = place.reconcile(&[]);
    assert_eq!(
        output.status.code(),
        Some(1),
        "the list is still out of order"
    );
    assert!(
        out(&output).contains("may have been placed"),
        "{}",
        out(&output)
    );
    place.sandbox.set_faults(FaultPlan::default());
    for path in [&whole, &receipt] {
        let output = place.reconcile(&[path.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let shown = out(&output);
        assert!(shown.contains(&place.only_order().to_string()), "{shown}");
        assert!(
            shown.contains("Found, after its answer was lost"),
            "{shown}"
        );
    }
}

#[test]
fn a_person_says_what_came_of_an_order() {
    for (says, again) in [
        (["--order", "4711"], false),
        (["--not-placed", "--json"], true),
    ] {
        let lost = InjectedFault::Status {
            status: 502,
            page: Page::Html,
            recorded: false,
        };
        let place = Place::new(None);
        place.sandbox.set_faults(
            FaultPlan::seeded(1)
                .with(Target::PlaceOrder, When::Nth(1), lost.clone())
                .with(Target::ListOrders, When::Always, lost),
        );
        let result = place.folder.path().join("result.json");
        std::fs::write(&result, place.order(&["--json"]).stdout).unwrap();
        let path = result.to_str().unwrap();
        let output = place.reconcile(&[&[path], &says[..]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let output = place.order(&["--json"]);
        if again {
            assert_eq!(output.status.code(), Some(0));
        } else {
            assert_eq!(json(&output)["error"]["order_id"], 4711);
        }
    }
}

#[test]
fn a_journal_that_can_not_be_used_stops_the_order() {
    let place = Place::new(None);
    std::fs::write(place.journal(), "not a journal").unwrap();
    let output = place.order(&[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        err(&output).contains("Nothing was sent"),
        "{}",
        err(&output)
    );
    assert!(place.sandbox.orders().is_empty());
    let output = qwac(&["reconcile", "no-such-file"])
        .env("CERTCENTRAL_API_KEY", "k")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn an_order_at_the_embedded_sandbox_is_not_written_down() {
    let folder = TempDir::new().unwrap();
    let journal = folder.path().join("journal");
    let output = qwac(&["order", "tests/orders/first.toml", "--sandbox", "--journal"])
        .arg(&journal)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(!journal.exists());
}
