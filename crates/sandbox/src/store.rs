//! What the account holds: orders and organizations, and the numbers that it gives out.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use crate::account::{Account, Approval, FirstIds};
use crate::fault_plan::Lag;

/// An order that the sandbox took.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StoredOrder {
    /// The order's number.
    pub id: u64,
    /// The order's status, as documented for order info: `needs_approval` while a request waits for somebody in
    /// CertCentral, `pending` while an approved order is validated. Which one the service shows for a `submitted`
    /// request is not documented; the sandbox says `needs_approval`.
    pub status: &'static str,
    /// The certificate's number, once the order is approved.
    pub certificate_id: Option<u64>,
    /// The request's body as it arrived, masked as in [`Schema::masked`](crate::spec::Schema::masked).
    pub request: Value,
    /// The request inside CertCentral; an account without an approval step has none.
    pub(crate) approval_request: Option<ApprovalRequest>,
    pub(crate) organization_id: u64,
    pub(crate) date_created: Timestamp,
    /// How many requests there were when it was taken, its own among them.
    pub(crate) taken_at_request: u64,
}

/// A request inside CertCentral that belongs to an order.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ApprovalRequest {
    pub(crate) id: u64,
    pub(crate) status: &'static str,
}

/// The organization that an order names.
pub(crate) enum NamedOrganization {
    Existing(u64),
    New {
        name: String,
        /// `skip_duplicate_org_check`: creates it even when there is one of the same name.
        even_if_alike: bool,
    },
}

/// An order just taken, with the numbers that only its answer shows.
pub(crate) struct Taken {
    pub(crate) order: StoredOrder,
    /// The organization was created with the order.
    pub(crate) organization_created: bool,
    /// The domains with their numbers, for an account that approves automatically.
    pub(crate) domains: Vec<(u64, String)>,
}

/// Tells the time.
pub(crate) type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

pub(crate) struct Store {
    account: Account,
    clock: Clock,
    state: Mutex<State>,
}

struct State {
    next: FirstIds,
    orders: BTreeMap<u64, StoredOrder>,
    requests: u64,
    /// Details as given by the order that created the organization; null for one that the account had before.
    organizations: BTreeMap<u64, Value>,
}

impl Store {
    pub(crate) fn new(account: Account, clock: Clock) -> Self {
        let organizations = account.organizations.iter().map(|id| (*id, Value::Null));
        let state = State {
            next: account.first_ids.clone(),
            orders: BTreeMap::new(),
            requests: 0,
            organizations: organizations.collect(),
        };
        Self {
            account,
            clock,
            state: Mutex::new(state),
        }
    }

    pub(crate) fn account(&self) -> &Account {
        &self.account
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    pub(crate) fn orders(&self) -> Vec<StoredOrder> {
        self.state().orders.values().cloned().collect()
    }

    pub(crate) fn order(&self, id: u64) -> Option<StoredOrder> {
        self.state().orders.get(&id).cloned()
    }

    /// Counts a request, of whatever kind.
    pub(crate) fn count_request(&self) {
        self.state().requests += 1;
    }

    /// The orders to keep, by number, as a list tells them that is behind by this much.
    pub(crate) fn listed(
        &self,
        lag: Option<Lag>,
        keep: impl Fn(&StoredOrder) -> bool,
    ) -> Vec<StoredOrder> {
        let now = self.now();
        let state = self.state();
        // Without the request that asks for the list.
        let requests = state.requests.saturating_sub(1);
        let is_told = |order: &StoredOrder| match lag {
            None => true,
            Some(Lag::Requests(lag)) => requests.saturating_sub(order.taken_at_request) >= lag,
            Some(Lag::Time(lag)) => SignedDuration::try_from(lag)
                .is_ok_and(|lag| now.duration_since(order.date_created) >= lag),
        };
        let orders = state.orders.values();
        orders
            .filter(|order| is_told(order) && keep(order))
            .cloned()
            .collect()
    }

    /// The details of an organization of the account, null when none are known.
    pub(crate) fn organization(&self, id: u64) -> Value {
        self.state()
            .organizations
            .get(&id)
            .cloned()
            .unwrap_or_default()
    }

    /// Takes an order. `request` is masked; `domains` are the names to secure. `None` when the account has no such
    /// organization.
    pub(crate) fn take(
        &self,
        request: Value,
        organization: &NamedOrganization,
        approval: Approval,
        domains: Vec<String>,
    ) -> Option<Taken> {
        let date_created = self.now();
        let mut state = self.state();
        let (organization_id, organization_created) = state.organization(organization, &request)?;
        let request_status = match approval {
            Approval::Required => Some("pending"),
            Approval::ServiceUser => Some("submitted"),
            Approval::Automatic => Some("approved"),
            Approval::Skipped => None,
        };
        let approved = matches!(approval, Approval::Automatic | Approval::Skipped);
        let order = StoredOrder {
            id: next(&mut state.next.order),
            status: if approved {
                "pending"
            } else {
                "needs_approval"
            },
            certificate_id: approved.then(|| next(&mut state.next.certificate)),
            request,
            approval_request: request_status.map(|status| ApprovalRequest {
                id: next(&mut state.next.request),
                status,
            }),
            organization_id,
            date_created,
            taken_at_request: state.requests,
        };
        state.orders.insert(order.id, order.clone());
        let domains = match approval {
            Approval::Automatic => domains
                .into_iter()
                .map(|name| (next(&mut state.next.domain), name))
                .collect(),
            _ => Vec::new(),
        };
        Some(Taken {
            order,
            organization_created,
            domains,
        })
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing between two changes of the state can panic, so a poisoned state is still whole.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store")
            .field("account", &self.account)
            .field("orders", &self.state().orders)
            .finish_non_exhaustive()
    }
}

impl State {
    /// The organization's number, and whether it was created now.
    ///
    /// Without `skip_duplicate_org_check`, the order is tied to an organization that is alike (order page). What makes
    /// two alike is not documented; here it is the same name, whatever the case of its letters, and only among those
    /// that orders created, for the others have no name here.
    fn organization(&mut self, named: &NamedOrganization, request: &Value) -> Option<(u64, bool)> {
        match named {
            NamedOrganization::Existing(id) => {
                self.organizations.contains_key(id).then_some((*id, false))
            }
            NamedOrganization::New {
                name,
                even_if_alike,
            } => {
                let alike = self.organizations.iter().find(|(_, details)| {
                    let known = details.get("name").and_then(Value::as_str);
                    known.is_some_and(|known| known.to_lowercase() == name.to_lowercase())
                });
                if let Some((id, _)) = alike
                    && !even_if_alike
                {
                    return Some((*id, false));
                }
                let mut id = next(&mut self.next.organization);
                while self.organizations.contains_key(&id) {
                    id = next(&mut self.next.organization);
                }
                let details = request.get("organization").cloned().unwrap_or_default();
                self.organizations.insert(id, details);
                Some((id, true))
            }
        }
    }
}

fn next(counter: &mut u64) -> u64 {
    let id = *counter;
    *counter = counter.wrapping_add(1);
    id
}
