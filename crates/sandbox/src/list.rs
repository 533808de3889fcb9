//! The list of orders: what `GET /order/certificate` answers. Source: list orders page.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::call::{Answer, Call, ok};
use crate::fault_plan::InjectedFault;
use crate::filter::Filter;
use crate::info::{PRODUCT, add, date, order_info};
use crate::records::StoredOrder;
use crate::refusal::{ApiError, Refusal};
use crate::state::State;

/// The most orders of one answer, and the default.
pub(crate) const MOST: usize = 1000;

/// What is asked for.
#[derive(Debug)]
pub(crate) struct Query {
    filters: Vec<Filter>,
    sort: Vec<(SortBy, Direction)>,
    limit: usize,
    offset: usize,
}

#[derive(Debug, Clone, Copy)]
enum SortBy {
    OrderId,
    DateCreated,
    CommonName,
    Status,
}

#[derive(Debug, Clone, Copy)]
enum Direction {
    Ascending,
    Descending,
}

impl Query {
    /// Reads the query of an address, still percent-encoded.
    ///
    /// What cannot be read is refused, a parameter that stands twice too. The documentation does not say so; but who
    /// misspells a filter would otherwise get every order and take it for the one that was looked for.
    pub(crate) fn parse(query: &str) -> Result<Self, Refusal> {
        let mut parsed = Self {
            filters: Vec::new(),
            sort: Vec::new(),
            limit: MOST,
            offset: 0,
        };
        let mut filters: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut faults = Vec::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let wrong = || ApiError::invalid_value(&name);
            if !seen.insert(name.clone().into_owned()) {
                faults.push(wrong());
            } else if let Some(property) = filtered_property(&name) {
                let values = filters.entry(property.to_owned()).or_default();
                values.push(value.into_owned());
            } else {
                let done = match &*name {
                    "sort" => sort(&value).map(|sort| parsed.sort = sort),
                    "limit" => number(&value)
                        .filter(|limit| *limit <= MOST)
                        .map(|limit| parsed.limit = limit),
                    "offset" => number(&value).map(|offset| parsed.offset = offset),
                    _ => None,
                };
                if done.is_none() {
                    faults.push(wrong());
                }
            }
        }
        for (property, values) in filters {
            match Filter::new(&property, &values) {
                Some(filter) => parsed.filters.push(filter),
                None => faults.push(ApiError::invalid_value(&format!("filters[{property}]"))),
            }
        }
        if faults.is_empty() {
            Ok(parsed)
        } else {
            Err(Refusal::faults(faults))
        }
    }
}

/// The property of `filters[property]` and of `filters[property][0]`.
pub(crate) fn filtered_property(name: &str) -> Option<&str> {
    let inside = name.strip_prefix("filters[")?.strip_suffix(']')?;
    match inside.split_once("][") {
        None => Some(inside),
        Some((property, index)) => number(index).map(|_| property),
    }
}

pub(crate) fn number(text: &str) -> Option<usize> {
    // The parser alone takes a plus.
    text.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| text.parse().ok())?
}

fn sort(value: &str) -> Option<Vec<(SortBy, Direction)>> {
    value
        .split(',')
        .map(|property| {
            let (property, direction) = match property.strip_prefix('-') {
                Some(property) => (property, Direction::Descending),
                None => (property, Direction::Ascending),
            };
            let by = match property {
                "order_id" => SortBy::OrderId,
                "date_created" => SortBy::DateCreated,
                "common_name" => SortBy::CommonName,
                "status" => SortBy::Status,
                _ => return None,
            };
            Some((by, direction))
        })
        .collect()
}

impl SortBy {
    fn compare(self, one: &StoredOrder, other: &StoredOrder) -> Ordering {
        let common_name = |order: &StoredOrder| {
            let name = order.certificate.get("common_name");
            name.and_then(Value::as_str).map(str::to_lowercase)
        };
        match self {
            Self::OrderId => one.id.cmp(&other.id),
            Self::DateCreated => one.date_created.cmp(&other.date_created),
            Self::CommonName => common_name(one).cmp(&common_name(other)),
            Self::Status => one.status.as_str().cmp(other.status.as_str()),
        }
    }
}

/// The answer: the page that was asked for, and how many orders there are.
pub(crate) fn list(call: &Call, fault: Option<&InjectedFault>) -> Answer {
    let query = Query::parse(&call.query)?;
    ok(call
        .service
        .store
        .read(|state, now| page(state, &query, fault, now)))
}

fn page(state: &State, query: &Query, fault: Option<&InjectedFault>, now: Timestamp) -> Value {
    let lag = match fault {
        Some(InjectedFault::Behind(lag)) => Some(*lag),
        _ => None,
    };
    let mut orders = state.listed(lag, now, |order| {
        query.filters.iter().all(|filter| filter.fits(order, state))
    });
    let total = orders.len();
    orders.sort_by(|one, other| {
        query
            .sort
            .iter()
            .map(|(by, direction)| match direction {
                Direction::Ascending => by.compare(one, other),
                Direction::Descending => by.compare(other, one),
            })
            .find(|ordering| ordering.is_ne())
            .unwrap_or(Ordering::Equal)
    });
    let times = match fault {
        Some(InjectedFault::Duplicates) => 2,
        _ => 1,
    };
    let page: Vec<Value> = orders
        .iter()
        .skip(query.offset)
        .take(query.limit)
        .flat_map(|order| std::iter::repeat_n(listed(state, order, now), times))
        .collect();
    json!({
        "orders": page,
        "page": { "total": total, "limit": query.limit, "offset": query.offset },
    })
}

/// One order of the list: a part of what order info tells.
fn listed(state: &State, order: &StoredOrder, now: Timestamp) -> Value {
    let info = order_info(state, order, now);
    let part = |of: &Value, fields: &[&str]| -> Value {
        let fields = fields.iter();
        fields
            .filter_map(|field| Some(((*field).to_owned(), of.get(field)?.clone())))
            .collect()
    };
    let mut listed = part(
        &info,
        &[
            "id",
            "certificate",
            "status",
            "date_created",
            "organization",
            "disable_renewal_notifications",
            "container",
            "product",
        ],
    );
    for (name, fields) in [
        (
            "certificate",
            ["common_name", "dns_names", "signature_hash"].as_slice(),
        ),
        ("organization", &["id", "name"]),
    ] {
        if let Some(object) = listed.get_mut(name) {
            *object = part(object, fields);
        }
    }
    // The page's sample has the number of a certificate that is pending; that of order info has not.
    if let (Some(id), Some(certificate)) = (order.certificate_id, listed.get_mut("certificate")) {
        add(certificate, json!({ "id": id }));
        if let Some(issued) = state.certificate_of(order) {
            let till = date(issued.not_after).to_string();
            add(certificate, json!({ "valid_till": till }));
        }
    }
    add(
        &mut listed,
        json!({ "is_renewed": order.is_renewed, "has_duplicates": false, "product_name_id": PRODUCT }),
    );
    listed
}
