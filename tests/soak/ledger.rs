//! What callers were told, held against what the sandbox has.

use crate::caller::common_name;
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
    kills: u32,
    faults: usize,
    #[serde(skip)]
    kill: bool,
}

impl Verdict {
    pub(crate) fn is_good(&self) -> bool {
        let told = self.placed + self.not_placed;
        let sound = self.duplicates + self.lost + self.wrong == 0 && told == self.orders as usize;
        // A run in which little went wrong proves little.
        let orders = self.orders as usize;
        let hard = self.faults * 5 >= orders && (self.kills * 50 >= self.orders || !self.kill);
        sound && hard
    }
}

pub(crate) fn compare(
    sandbox: &Sandbox,
    orders: u32,
    told: &[Told],
    kill: bool,
    kills: u32,
) -> Verdict {
    let mut ledger: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for order in sandbox.orders() {
        let name = order.request["certificate"]["common_name"]
            .as_str()
            .unwrap();
        ledger
            .entry(name.to_owned())
            .or_default()
            .push(order.id.to_string());
    }
    let mut verdict = Verdict {
        orders,
        placed: 0,
        duplicates: ledger.values().map(|ids| ids.len() - 1).sum(),
        lost: 0,
        wrong: 0,
        unknown_settled: told.iter().map(|told| told.unknown_settled).sum(),
        recovered: told.iter().filter(|told| told.recovered).count(),
        not_placed: 0,
        kill,
        kills,
        faults: sandbox.injected_faults().len(),
    };
    for told in told {
        let ids = ledger.remove(&common_name(told.number)).unwrap_or_default();
        match &told.outcome {
            Outcome::Placed(id) => {
                verdict.placed += 1;
                verdict.lost += usize::from(ids.is_empty());
                verdict.wrong += usize::from(!ids.is_empty() && !ids.contains(id));
            }
            Outcome::Open => {}
            Outcome::NotPlaced => {
                verdict.not_placed += 1;
                verdict.lost += ids.len();
            }
        }
    }
    // Of these, nobody was told anything.
    verdict.lost += ledger.len();
    verdict
}
