//! Which requests go wrong, and how: the plan of a test, or a seeded mix for a long run.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

/// Which requests go wrong, and how. Without rules, none.
///
/// Each request is counted for its [`Target`], and the first rule that applies decides. Chance hangs on the seed, the
/// target and the request's number, and on nothing else: two runs with one seed see the same faults, also when the
/// requests to different targets come in another order.
///
/// ```
/// use qwac_psd2_sandbox::{FaultPlan, InjectedFault, Target, When};
///
/// let plan = FaultPlan::seeded(7)
///     .with(Target::PlaceOrder, When::Nth(1), InjectedFault::ResetAfter)
///     .with(Target::PlaceOrder, When::Chance(0.05), InjectedFault::Truncate(10))
///     .with(Target::ListOrders, When::Always, InjectedFault::Duplicates);
/// # let _ = plan;
/// ```
///
/// As JSON, for those who don't use Rust: a time is a number of seconds.
///
/// ```
/// let plan = r#"{"seed": 7, "rules": [
///     {"target": "place_order", "when": {"nth": 1}, "fault": "reset_after"},
///     {"target": "other", "when": "always", "fault": {"delay": 0.5}}
/// ]}"#;
/// let plan: qwac_psd2_sandbox::FaultPlan = serde_json::from_str(plan)?;
/// # let _ = plan;
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[must_use]
pub struct FaultPlan {
    seed: u64,
    rules: Vec<Rule>,
    /// How many requests of each target there were.
    #[serde(skip)]
    counts: BTreeMap<Target, u64>,
    #[serde(skip)]
    injected: Vec<(Target, InjectedFault)>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    target: Target,
    when: When,
    fault: InjectedFault,
}

/// What a fault happens to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Target {
    /// A new connection, before anything is read from it.
    Connection,
    /// A request that places an order. Only requests that have the right key and keep the pace count, here and below.
    PlaceOrder,
    /// A request for the list of orders.
    ListOrders,
    /// A request for order info.
    OrderInfo,
    /// Any other call of the API.
    Other,
}

/// Which requests to a target a fault happens to. They are counted from 1, from when the plan was set.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum When {
    /// Every one.
    Always,
    /// This one.
    Nth(u64),
    /// The first so many.
    First(u64),
    /// Each with this probability, from 0 to 1.
    Chance(f64),
}

/// What goes wrong. A fault that makes no sense for its target does nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum InjectedFault {
    /// The connection is reset as soon as it is there. For [`Target::Connection`], where it is the only one. For a port
    /// where nobody listens, see [`Sandbox::stop_listening`](crate::Sandbox::stop_listening).
    Refuse,
    /// The request is read whole, nothing is recorded, and the connection is reset.
    ResetBefore,
    /// The request is done, so that a placed order is recorded, and the connection is reset without an answer.
    ResetAfter,
    /// The request is done, and the answer begins only after this time.
    Delay(#[serde(with = "seconds")] Duration),
    /// The request is done, and after so many bytes of the answer's body nothing more comes, though the connection
    /// stays. At least one byte is missing.
    Stall(usize),
    /// The request is done, and after so many bytes of the answer's body the connection ends. At least one byte is
    /// missing.
    Truncate(usize),
    /// Nothing is recorded, and the answer is 429 `request_limit_exceeded`.
    TooManyRequests {
        /// The header `Retry-After` as it is sent: seconds, a date or anything else. None is documented.
        retry_after: Option<String>,
    },
    /// The answer has this status and nothing to do with the request.
    Status {
        /// The status; 500 in place of a number that is none.
        status: u16,
        /// The body.
        page: Page,
        /// Whether the request is done all the same, so that a placed order is recorded.
        recorded: bool,
    },
    /// The request is done, and its answer calls itself `text/html`.
    WrongContentType,
    /// The list lacks the newest orders. For [`Target::ListOrders`].
    Behind(Lag),
    /// The list has every order of its page twice. For [`Target::ListOrders`].
    Duplicates,
}

/// The body of an answer that is none of the API's results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Page {
    /// An error in the API's own form.
    Json,
    /// A page of something in front of the API.
    Html,
}

/// How far the list of orders is behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Lag {
    /// An order is listed once so many further requests came after it, of whatever kind.
    Requests(u64),
    /// An order is listed once it is so old by the sandbox's clock.
    Time(#[serde(with = "seconds")] Duration),
}

/// A time as a number of seconds.
mod seconds {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};
    use std::time::Duration;

    pub(super) fn serialize<S: Serializer>(time: &Duration, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_f64(time.as_secs_f64())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Duration, D::Error> {
        let seconds = f64::deserialize(from)?;
        Duration::try_from_secs_f64(seconds).map_err(D::Error::custom)
    }
}

impl FaultPlan {
    /// A plan without rules, whose chances hang on `seed`.
    pub fn seeded(seed: u64) -> Self {
        Self {
            seed,
            ..Self::default()
        }
    }

    /// Adds a rule. Earlier rules go before later ones.
    pub fn with(mut self, target: Target, when: When, fault: InjectedFault) -> Self {
        self.rules.push(Rule {
            target,
            when,
            fault,
        });
        self
    }

    /// Counts a request and says what goes wrong with it.
    pub(crate) fn next(&mut self, target: Target) -> Option<InjectedFault> {
        let count = self.counts.entry(target).or_default();
        *count += 1;
        let number = *count;
        let fault = self
            .rules
            .iter()
            .zip(0_u64..)
            .filter(|(rule, _)| rule.target == target)
            .find(|(rule, index)| match rule.when {
                When::Always => true,
                When::Nth(nth) => nth == number,
                When::First(first) => number <= first,
                When::Chance(chance) => draw(self.seed, target, number, *index) < chance,
            })
            .map(|(rule, _)| rule.fault.clone())?;
        self.injected.push((target, fault.clone()));
        Some(fault)
    }

    /// What went wrong until now, in this order.
    pub(crate) fn injected(&self) -> Vec<(Target, InjectedFault)> {
        self.injected.clone()
    }
}

/// A number from 0 to 1, without 1: 53 bits, as many as such a number holds exactly.
fn draw(seed: u64, target: Target, number: u64, rule: u64) -> f64 {
    let target = match target {
        Target::Connection => 1,
        Target::PlaceOrder => 2,
        Target::ListOrders => 3,
        Target::OrderInfo => 4,
        Target::Other => 5,
    };
    let mixed = [target, number, rule]
        .into_iter()
        .fold(mix(seed), |mixed, part| mix(mixed ^ part));
    (mixed >> 11) as f64 / (1_u64 << 53) as f64
}

/// One step of SplitMix64 (Steele, Lea and Flood, 2014): every bit of the result hangs on every bit of the input.
fn mix(input: u64) -> u64 {
    let mut bits = input.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers of the first hundred requests that go wrong.
    fn hits(plan: &FaultPlan, target: Target) -> Vec<u64> {
        let mut plan = plan.clone();
        (1..=100).filter(|_| plan.next(target).is_some()).collect()
    }

    #[test]
    fn the_first_rule_that_applies_decides() {
        let mut plan = FaultPlan::default()
            .with(Target::OrderInfo, When::Always, InjectedFault::ResetBefore)
            .with(Target::PlaceOrder, When::Nth(2), InjectedFault::ResetAfter)
            .with(Target::PlaceOrder, When::First(3), InjectedFault::Stall(1));
        let faults: Vec<_> = (0..4).map(|_| plan.next(Target::PlaceOrder)).collect();
        assert_eq!(
            faults,
            [
                Some(InjectedFault::Stall(1)),
                Some(InjectedFault::ResetAfter),
                Some(InjectedFault::Stall(1)),
                None,
            ],
        );
        assert_eq!(plan.next(Target::ListOrders), None);
        assert_eq!(plan.injected().len(), 3);
    }

    #[test]
    fn chance_hangs_on_the_seed_and_the_number_alone() {
        let fault = InjectedFault::ResetAfter;
        let plan = |seed| {
            FaultPlan::seeded(seed).with(Target::PlaceOrder, When::Chance(0.3), fault.clone())
        };
        let first = hits(&plan(1), Target::PlaceOrder);
        assert!((15..=45).contains(&first.len()), "{first:?}");
        assert_ne!(first, hits(&plan(2), Target::PlaceOrder));

        let mut interleaved = plan(1);
        let again: Vec<u64> = (1..=100)
            .filter(|_| {
                interleaved.next(Target::ListOrders);
                interleaved.next(Target::PlaceOrder).is_some()
            })
            .collect();
        assert_eq!(first, again);
    }

    #[test]
    fn a_chance_of_none_and_of_one_are_never_and_always() {
        for (chance, count) in [(0.0, 0), (1.0, 100)] {
            let plan = FaultPlan::seeded(3).with(
                Target::ListOrders,
                When::Chance(chance),
                InjectedFault::Duplicates,
            );
            assert_eq!(hits(&plan, Target::ListOrders).len(), count);
        }
    }
}
