//! What callers were told, held against what the sandbox has.

use crate::caller::{self, Hardship};
use qwac_psd2_sandbox::Sandbox;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the caller of an order was told at last.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Told {
    pub(crate) number: u32,
    pub(crate) outcome: Outcome,
    /// How often the outcome was unknown and then settled by its receipt.
    pub(crate) unknown_settled: u32,
    /// Whether the order was found after its answer was lost.
    pub(crate) recovered: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Outcome {
    /// With this number.
    Placed(String),
    NotPlaced,
    /// Nothing for sure, however often it was looked for.
    Open,
}

/// What a run came to.
#[derive(Debug, Serialize)]
pub(crate) struct Verdict {
    orders: u32,
    /// Orders of which a caller was told the number.
    placed: usize,
    /// Orders that the sandbox has beyond the first of each.
    duplicates: usize,
    /// Orders that the sandbox has and no caller was told of, or the other way round.
    lost: usize,
    /// Orders of which a caller was told another number.
    wrong: usize,
    unknown_settled: u32,
    /// Orders found after their answers were lost.
    recovered: usize,
    not_placed: usize,
    /// Orders of callers who were told that it can't be known for good, and could not be told more.
    open: usize,
    kills: u32,
    faults: usize,
    #[serde(skip)]
    kill: bool,
}

impl Verdict {
    pub(crate) fn is_good(&self) -> bool {
        let told = self.placed + self.not_placed + self.open;
        let sound = self.unsound() == 0 && told == self.orders as usize;
        // A run in which little went wrong proves little.
        let orders = self.orders as usize;
        let hard = self.faults * 5 >= orders && (self.kills * 50 >= self.orders || !self.kill);
        // Who only says that nothing can be known is never wrong, and of no use.
        let useful = self.open * 20 <= orders;
        sound && hard && useful
    }

    fn unsound(&self) -> usize {
        self.duplicates + self.lost + self.wrong
    }

    /// Counts what the callers who asked for the same were told, against the orders of that name in the sandbox: each with the
    /// caller who placed it.
    fn count(&mut self, told: &[&Told], orders: &[(String, u32)]) {
        let mut untold = orders.to_vec();
        let mut open = 0;
        // Sisters want the same, so each may be told of the other's, as long as each is told of one.
        let mut swapped = 0;
        for told in told {
            match &told.outcome {
                Outcome::Placed(id) => {
                    self.placed += 1;
                    match untold.iter().position(|(untold, _)| untold == id) {
                        Some(at) => {
                            swapped += usize::from(untold.swap_remove(at).1 != told.number);
                        }
                        None if orders.is_empty() => self.lost += 1,
                        None => self.wrong += 1,
                    }
                }
                Outcome::NotPlaced => self.not_placed += 1,
                Outcome::Open => open += usize::from(Hardship::of(told.number).may_stay_open()),
            }
        }
        self.open += open;
        let more = told.iter().map(|told| {
            let own = orders.iter().filter(|(_, by)| *by == told.number);
            own.count().saturating_sub(1)
        });
        let duplicates = more.sum::<usize>().saturating_sub(swapped);
        self.duplicates += duplicates;
        // Of an order whose caller knows that it may exist, nobody was told anything wrong.
        self.lost += untold.len().saturating_sub(duplicates + open);
    }
}

pub(crate) fn compare(
    sandbox: &Sandbox,
    orders: u32,
    told: &[Told],
    kill: bool,
    kills: u32,
) -> Verdict {
    let mut ledger: BTreeMap<String, Vec<(String, u32)>> = BTreeMap::new();
    for order in sandbox.orders() {
        let text = |pointer| order.request.pointer(pointer).unwrap().as_str().unwrap();
        let name = text("/certificate/common_name").to_owned();
        let caller = text("/comments").parse().unwrap();
        let orders = ledger.entry(name).or_default();
        orders.push((order.id.to_string(), caller));
    }
    let mut callers: BTreeMap<String, Vec<&Told>> = BTreeMap::new();
    for told in told {
        let name = if kill {
            caller::own_name(told.number)
        } else {
            caller::name_or_sisters(told.number)
        };
        callers.entry(name).or_default().push(told);
    }
    let mut verdict = Verdict {
        orders,
        placed: 0,
        duplicates: 0,
        lost: 0,
        wrong: 0,
        unknown_settled: told.iter().map(|told| told.unknown_settled).sum(),
        recovered: told.iter().filter(|told| told.recovered).count(),
        not_placed: 0,
        open: 0,
        kill,
        kills,
        faults: sandbox.injected_faults().len(),
    };
    for (name, told) in callers {
        let orders = ledger.remove(&name).unwrap_or_default();
        let before = verdict.unsound();
        verdict.count(&told, &orders);
        if verdict.unsound() > before {
            eprintln!("{name}: the sandbox has {orders:?}, callers were told {told:?}");
        }
    }
    // Of these, nobody was told anything.
    verdict.lost += ledger.len();
    verdict
}
