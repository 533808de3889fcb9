//! Everything of the account that changes, and the numbers that it gives out.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::account::{Account, Approval, FirstIds};
use crate::control::ControlError;
use crate::fault_plan::Lag;
use crate::progress::World;
use crate::records::{
    InnerRequest, StoredCertificate, StoredDomain, StoredOrder, StoredOrganization,
    StoredValidation, Token, organization_until,
};
use crate::status::OrderStatus;

/// The type of the validation that an order for a PSD2 QWAC needs. No published answer has its name; here it is that of
/// the product.
pub(crate) const QWAC: &str = "eu_qwac_psd2";

/// The organization that an order names.
pub(crate) enum NamedOrganization {
    Existing(u64),
    New {
        name: String,
        /// `skip_duplicate_org_check`: creates it even when there is one of the same name.
        even_if_alike: bool,
    },
}

/// Everything that changes.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct State {
    pub(crate) next: FirstIds,
    pub(crate) orders: BTreeMap<u64, StoredOrder>,
    pub(crate) requests: BTreeMap<u64, InnerRequest>,
    pub(crate) certificates: BTreeMap<u64, StoredCertificate>,
    pub(crate) organizations: BTreeMap<u64, StoredOrganization>,
    pub(crate) domains: BTreeMap<u64, StoredDomain>,
    /// How many calls there were.
    pub(crate) calls: u64,
    /// How many tokens were made.
    tokens: u64,
    /// How much later it is here than by the clock, in seconds.
    pub(crate) advanced: i64,
    /// Something is not in the file yet.
    #[serde(skip)]
    pub(crate) changed: bool,
    /// Follows from the rest.
    #[serde(skip)]
    index: Index,
}

/// What would take long to look for among many orders.
#[derive(Clone, Default)]
struct Index {
    /// The orders that were approved and are not at their end: those which time or a validation may move on.
    moving: BTreeSet<u64>,
    /// The requests of each order.
    requests: BTreeMap<u64, Vec<u64>>,
}

impl State {
    pub(crate) fn new(first_ids: FirstIds) -> Self {
        Self {
            next: first_ids,
            orders: BTreeMap::new(),
            requests: BTreeMap::new(),
            certificates: BTreeMap::new(),
            organizations: BTreeMap::new(),
            domains: BTreeMap::new(),
            calls: 0,
            tokens: 0,
            advanced: 0,
            changed: false,
            index: Index::default(),
        }
    }

    /// Makes the index of a state that was read.
    pub(crate) fn make_index(&mut self) {
        let approved = self
            .orders
            .values()
            .filter(|order| order.approved.is_some());
        self.index.moving = approved.map(|order| order.id).collect();
        for request in self.requests.values() {
            let of_order = self.index.requests.entry(request.order_id).or_default();
            of_order.push(request.id);
        }
    }

    /// An approved order may move on by itself.
    pub(crate) fn moves(&mut self, order: u64) {
        self.index.moving.insert(order);
    }

    /// The orders that may move on by themselves.
    pub(crate) fn moving(&self) -> impl Iterator<Item = &StoredOrder> {
        let moving = self.index.moving.iter();
        moving.filter_map(|id| self.orders.get(id))
    }

    /// Changes the orders that may move on by themselves, and forgets those that came to their end.
    pub(crate) fn move_on(&mut self, mut change: impl FnMut(&mut StoredOrder)) {
        let orders = &mut self.orders;
        self.index.moving.retain(|id| {
            let order = orders.get_mut(id);
            order.is_some_and(|order| {
                change(order);
                !order.status.is_end()
            })
        });
    }

    /// Adds a request.
    pub(crate) fn file_request(&mut self, request: InnerRequest) -> &mut InnerRequest {
        let of_order = self.index.requests.entry(request.order_id).or_default();
        of_order.push(request.id);
        self.requests.entry(request.id).or_insert(request)
    }

    /// Adds what the account has from the start, unless it is there from an earlier run.
    pub(crate) fn add_organizations(&mut self, account: &Account, now: Timestamp) {
        for id in &account.organizations {
            self.organizations.entry(*id).or_insert_with(|| {
                let validation = account.validated_organizations.contains(id).then(|| {
                    let validation = StoredValidation {
                        date_created: now,
                        validated_until: Some(organization_until(now)),
                        verified_users: json!([]),
                    };
                    (QWAC.to_owned(), validation)
                });
                StoredOrganization {
                    details: Value::Null,
                    is_active: true,
                    validations: validation.into_iter().collect(),
                }
            });
        }
    }

    /// The orders to keep, by number, as a list tells them that is behind by this much.
    pub(crate) fn listed(
        &self,
        lag: Option<Lag>,
        now: Timestamp,
        keep: impl Fn(&StoredOrder) -> bool,
    ) -> Vec<&StoredOrder> {
        // Without the call that asks for the list.
        let calls = self.calls.saturating_sub(1);
        let is_told = |order: &StoredOrder| match lag {
            None => true,
            Some(Lag::Requests(lag)) => calls.saturating_sub(order.taken_at_call) >= lag,
            Some(Lag::Time(lag)) => SignedDuration::try_from(lag)
                .is_ok_and(|lag| now.duration_since(order.date_created) >= lag),
        };
        let orders = self.orders.values();
        orders
            .filter(|order| is_told(order) && keep(order))
            .collect()
    }

    pub(crate) fn order_mut(&mut self, id: u64) -> Result<&mut StoredOrder, ControlError> {
        self.orders.get_mut(&id).ok_or(ControlError::NoOrder)
    }

    pub(crate) fn requests_of(&self, order: u64) -> impl Iterator<Item = &InnerRequest> {
        let of_order = self.index.requests.get(&order).into_iter().flatten();
        of_order.filter_map(|id| self.requests.get(id))
    }

    /// The order's present certificate, if it is there.
    pub(crate) fn certificate_of(&self, order: &StoredOrder) -> Option<&StoredCertificate> {
        self.certificates.get(&order.certificate_id?)
    }

    pub(crate) fn new_token(&mut self, now: Timestamp) -> Token {
        Token::new(next(&mut self.tokens), now)
    }

    /// The number of the organization's domain of that name, which is added if it is not there.
    pub(crate) fn domain(
        &mut self,
        organization_id: u64,
        name: &str,
        method: &str,
        world: &World<'_>,
    ) -> u64 {
        let known = self.domains.values().find(|domain| {
            domain.organization_id == organization_id && domain.name.eq_ignore_ascii_case(name)
        });
        if let Some(known) = known {
            return known.id;
        }
        let id = next(&mut self.next.domain);
        let is_proved = world.account.proved_domains.contains(&name.to_lowercase());
        self.domains.insert(
            id,
            StoredDomain {
                id,
                name: name.to_owned(),
                organization_id,
                date_created: world.now,
                method: method.to_owned(),
                token: None,
                awaited: None,
                proved: is_proved.then_some(world.now),
            },
        );
        id
    }

    /// The organization's number, and whether it was created now. `None` when the account has no such active one.
    ///
    /// Without `skip_duplicate_org_check`, the order is tied to an organization that is alike (order page). What makes
    /// two alike is not documented; here it is the same name, whatever the case of its letters, and only among those
    /// that were created here, for the others have no name.
    pub(crate) fn named_organization(
        &mut self,
        named: &NamedOrganization,
        details: &Value,
    ) -> Option<(u64, bool)> {
        match named {
            NamedOrganization::Existing(id) => {
                let organization = self.organizations.get(id)?;
                organization.is_active.then_some((*id, false))
            }
            NamedOrganization::New {
                name,
                even_if_alike,
            } => {
                if let Some(id) = self.organization_alike(name)
                    && !even_if_alike
                {
                    return Some((id, false));
                }
                Some((self.add_organization(details.clone()), true))
            }
        }
    }

    pub(crate) fn organization_alike(&self, name: &str) -> Option<u64> {
        let mut organizations = self.organizations.iter();
        let alike = organizations.find(|(_, organization)| {
            let known = organization.details.get("name").and_then(Value::as_str);
            known.is_some_and(|known| known.to_lowercase() == name.to_lowercase())
        });
        alike.map(|(id, _)| *id)
    }

    pub(crate) fn add_organization(&mut self, details: Value) -> u64 {
        let mut id = next(&mut self.next.organization);
        while self.organizations.contains_key(&id) {
            id = next(&mut self.next.organization);
        }
        self.organizations.insert(
            id,
            StoredOrganization {
                details,
                is_active: true,
                validations: BTreeMap::new(),
            },
        );
        id
    }

    /// Takes an order. `request` is masked; `names` are the names to secure. The number of the order, and whether its
    /// organization was created; `None` when the account has no such organization.
    pub(crate) fn take(
        &mut self,
        request: Value,
        organization: &NamedOrganization,
        approval: Approval,
        names: &[String],
        world: &World<'_>,
    ) -> Option<(u64, bool)> {
        let details = request.get("organization").cloned().unwrap_or_default();
        let (organization_id, organization_created) =
            self.named_organization(organization, &details)?;
        let text = |name: &str| request.get(name).and_then(Value::as_str);
        // The default is not documented.
        let method = text("dcv_method").unwrap_or("email").to_owned();
        let comments = text("comments").map(str::to_owned);
        let domains = names
            .iter()
            .map(|name| self.domain(organization_id, name, &method, world))
            .collect();
        let id = next(&mut self.next.order);
        let certificate = request.get("certificate").cloned().unwrap_or_default();
        self.orders.insert(
            id,
            StoredOrder {
                id,
                status: OrderStatus::NeedsApproval,
                certificate_id: None,
                request,
                certificate,
                organization_id,
                date_created: world.now,
                status_changed: world.now,
                taken_at_call: self.calls,
                approved: None,
                representative_agreed: false,
                domains,
                reissue: None,
                valid_till: None,
                is_renewed: false,
                random_value: None,
            },
        );
        self.ask_for_approval(id, approval, comments, world);
        Some((id, organization_created))
    }
}

pub(crate) fn next(counter: &mut u64) -> u64 {
    let id = *counter;
    *counter = counter.wrapping_add(1);
    id
}
