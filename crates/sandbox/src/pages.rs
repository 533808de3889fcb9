//! The parameters that all lists but that of orders share: filters, sort, limit and offset. Source: the page on filters,
//! sorting and pagination.

use std::cmp::Ordering;

use serde_json::{Value, json};

use crate::filter::matches;
use crate::list::{MOST, filtered_property, number};
use crate::progress::text;
use crate::refusal::{ApiError, Refusal};

/// What is asked for.
pub(crate) struct Pages {
    filters: Vec<(String, String)>,
    /// The properties to sort by, and whether the order is turned round.
    sort: Vec<(String, bool)>,
    limit: usize,
    offset: usize,
    include_validation: bool,
}

impl Pages {
    /// Reads the query of an address, still percent-encoded, with these filters. What cannot be read is refused, as in the
    /// list of orders.
    pub(crate) fn parse(query: &str, filters: &[&str], sort: &[&str]) -> Result<Self, Refusal> {
        let mut parsed = Self {
            filters: Vec::new(),
            sort: Vec::new(),
            limit: MOST,
            offset: 0,
            include_validation: false,
        };
        let mut faults = Vec::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let done = match filtered_property(&name) {
                Some(property) => filters.contains(&property).then(|| {
                    let filter = (property.to_owned(), value.clone().into_owned());
                    parsed.filters.push(filter);
                }),
                None => match &*name {
                    "sort" => value
                        .split(',')
                        .map(|property| {
                            let (property, down) = match property.strip_prefix('-') {
                                Some(property) => (property, true),
                                None => (property, false),
                            };
                            sort.contains(&property)
                                .then(|| (property.to_owned(), down))
                        })
                        .collect::<Option<_>>()
                        .map(|sort| parsed.sort = sort),
                    "limit" => number(&value)
                        .filter(|limit| *limit <= MOST)
                        .map(|limit| parsed.limit = limit),
                    "offset" => number(&value).map(|offset| parsed.offset = offset),
                    "include_validation" => {
                        flag(&value).map(|include| parsed.include_validation = include)
                    }
                    _ => None,
                },
            };
            if done.is_none() {
                faults.push(ApiError::invalid_value(&name));
            }
        }
        if faults.is_empty() {
            Ok(parsed)
        } else {
            Err(Refusal::faults(faults))
        }
    }

    pub(crate) fn include_validation(&self) -> bool {
        self.include_validation
    }

    /// The page of these items, in the list of that name. `search` names the texts of an item that are searched.
    pub(crate) fn page(
        &self,
        name: &str,
        items: Vec<Value>,
        search: impl Fn(&Value) -> Vec<String>,
    ) -> Value {
        let fits = |item: &Value| {
            self.filters.iter().all(|(property, wanted)| {
                if property == "search" {
                    search(item).iter().any(|text| matches(wanted, text))
                } else {
                    text(item, property).eq_ignore_ascii_case(wanted)
                }
            })
        };
        let mut items: Vec<Value> = items.into_iter().filter(fits).collect();
        items.sort_by(|one, other| {
            let orders = self.sort.iter().map(|(property, down)| {
                let order = compare(&one[property], &other[property]);
                if *down { order.reverse() } else { order }
            });
            orders
                .into_iter()
                .find(|order| order.is_ne())
                .unwrap_or(Ordering::Equal)
        });
        let total = items.len();
        let page: Vec<Value> = items
            .into_iter()
            .skip(self.offset)
            .take(self.limit)
            .collect();
        json!({
            name: page,
            "page": { "total": total, "limit": self.limit, "offset": self.offset },
        })
    }
}

/// `true` and `false`, and `1` and `0`.
pub(crate) fn flag(value: &str) -> Option<bool> {
    match value {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

fn compare(one: &Value, other: &Value) -> Ordering {
    match (one.as_u64(), other.as_u64()) {
        (Some(one), Some(other)) => one.cmp(&other),
        _ => {
            let text = |value: &Value| value.as_str().map(str::to_lowercase);
            text(one).cmp(&text(other))
        }
    }
}
