//! Holds a body against the generated field table and finds every fault.

use super::meant::{self, Meant};
use crate::body::{likely, says_nothing};
use crate::mask::may_show_name;
use crate::place::pointer_token;
use qwac_psd2_core::fields::{ORDER_REQUEST, Secrecy, Shape};
use regress::Regex;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::LazyLock;

/// One way in which a body leaves the table.
pub(crate) struct Fault {
    /// JSON pointer to the value, or to where it is missing.
    pub(crate) path: String,
    pub(crate) kind: Kind,
    /// What the spec says of the field, with its source.
    pub(crate) about: &'static str,
}

pub(crate) enum Kind {
    Missing,
    WrongType(&'static str),
    /// Fewer characters than this.
    TooShort(usize),
    /// More characters than this; and how many.
    TooLong(usize, usize),
    /// Not of this form.
    Form(&'static str),
    /// Not one of the allowed values; the value, if it may be shown.
    NotAllowed(String, Option<String>),
    /// Below this number.
    TooSmall(i64),
    /// Above this number.
    TooGreat(i64),
    /// Fewer items than this.
    TooFew(usize),
    /// More items than this; and how many.
    TooMany(usize, usize),
    /// The same as the item at this place.
    Repeated(usize),
    /// Says nothing where nothing need be said: null, an empty text or list.
    Empty,
    /// Not in the table; what is likely meant.
    Unknown(Option<Meant>),
}

pub(crate) fn faults(shape: &'static Shape, body: &Value) -> Vec<Fault> {
    let mut walk = Walk { faults: Vec::new() };
    walk.value(shape, body, "", "The body of an order.");
    walk.faults
}

/// Stands in a path for a name that may be a secret.
pub(crate) const HIDDEN_NAME: &str = "...";

struct Walk {
    faults: Vec<Fault>,
}

impl Walk {
    fn fault(&mut self, path: &str, about: &'static str, kind: Kind) {
        self.faults.push(Fault {
            path: path.to_owned(),
            kind,
            about,
        });
    }

    fn value(&mut self, shape: &'static Shape, value: &Value, path: &str, about: &'static str) {
        match (shape, value) {
            (Shape::Text { .. }, Value::String(text)) => self.text(shape, text, path, about),
            (Shape::Integer { min, max, allowed }, Value::Number(number)) => {
                let Some(number) = number.as_i64() else {
                    let wanted = match number.is_u64() {
                        true => "a whole number of at most 9223372036854775807",
                        false => "a whole number",
                    };
                    return self.fault(path, about, Kind::WrongType(wanted));
                };
                if !allowed.is_empty() && !allowed.contains(&number) {
                    let words = allowed.iter().map(i64::to_string).collect::<Vec<_>>();
                    let kind = Kind::NotAllowed(words.join(", "), Some(number.to_string()));
                    self.fault(path, about, kind);
                }
                if let Some(min) = min.filter(|min| number < *min) {
                    self.fault(path, about, Kind::TooSmall(min));
                }
                if let Some(max) = max.filter(|max| number > *max) {
                    self.fault(path, about, Kind::TooGreat(max));
                }
            }
            (Shape::Boolean, Value::Bool(_)) => {}
            (Shape::Object(known), Value::Object(given)) => {
                for field in *known {
                    let path = format!("{path}/{}", pointer_token(field.name));
                    match given.get(field.name) {
                        Some(Value::Null) if field.nullable => {}
                        Some(value) => {
                            let before = self.faults.len();
                            self.value(&field.shape, value, &path, field.about);
                            if !field.required && says_nothing(value) && self.faults.len() > before
                            {
                                self.faults.truncate(before);
                                self.fault(&path, field.about, Kind::Empty);
                            }
                        }
                        None if field.required => self.fault(&path, field.about, Kind::Missing),
                        None => {}
                    }
                }
                for name in given.keys() {
                    if !known.iter().any(|field| field.name == name) {
                        let kind = Kind::Unknown(meant::by(name, path, known));
                        let name = match may_show_name(name) {
                            true => &pointer_token(name),
                            false => HIDDEN_NAME,
                        };
                        self.fault(&format!("{path}/{name}"), about, kind);
                    }
                }
            }
            (
                Shape::List {
                    items,
                    min,
                    max,
                    unique,
                },
                Value::Array(given),
            ) => {
                if given.len() < *min {
                    self.fault(path, about, Kind::TooFew(*min));
                }
                if let Some(max) = max.filter(|max| given.len() > *max) {
                    self.fault(path, about, Kind::TooMany(max, given.len()));
                }
                // Of a list that is too long, what is over the limit has been told already.
                for (i, item) in given.iter().enumerate().take(max.unwrap_or(usize::MAX)) {
                    let path = format!("{path}/{i}");
                    // Looked for only where it matters: a list without such a limit may be long.
                    if *unique
                        && let Some(first) = given.iter().take(i).position(|other| other == item)
                    {
                        self.fault(&path, about, Kind::Repeated(first));
                    }
                    self.value(items, item, &path, about);
                }
            }
            (Shape::Either(shapes), _) => {
                if let Some(shape) = likely(shapes, value) {
                    self.value(shape, value, path, about);
                }
            }
            (Shape::Text { .. }, _) => self.fault(path, about, Kind::WrongType("text")),
            (Shape::Integer { .. }, _) => {
                self.fault(path, about, Kind::WrongType("a whole number"))
            }
            (Shape::Boolean, _) => self.fault(path, about, Kind::WrongType("true or false")),
            (Shape::Object(_), _) => self.fault(path, about, Kind::WrongType("an object")),
            (Shape::List { .. }, _) => self.fault(path, about, Kind::WrongType("a list")),
        }
    }

    fn text(&mut self, shape: &'static Shape, text: &str, path: &str, about: &'static str) {
        let Shape::Text {
            min,
            max,
            pattern,
            allowed,
            secrecy,
        } = shape
        else {
            return;
        };
        let length = text.chars().count();
        if length < *min {
            self.fault(path, about, Kind::TooShort(*min));
        }
        if let Some(max) = max.filter(|max| length > *max) {
            self.fault(path, about, Kind::TooLong(max, length));
        }
        if let Some((_, form)) = pattern.filter(|(pattern, _)| !matches(pattern, text)) {
            self.fault(path, about, Kind::Form(form));
        }
        if !allowed.is_empty() && !allowed.contains(&text) {
            // Beside the secrets of a card, a wrong value may be one of them.
            let open = *secrecy == Secrecy::Open && !path.starts_with("/credit_card/");
            let shown = (open && length <= 40).then(|| text.to_owned());
            self.fault(path, about, Kind::NotAllowed(allowed.join(", "), shown));
        }
    }
}

/// The patterns of the table, compiled on first use. A test proves that all can be.
static PATTERNS: LazyLock<HashMap<&'static str, Regex>> = LazyLock::new(|| {
    let mut patterns = HashMap::new();
    collect_patterns(&ORDER_REQUEST, &mut |pattern| {
        if let Ok(regex) = Regex::new(pattern) {
            patterns.insert(pattern, regex);
        }
    });
    patterns
});

fn collect_patterns(shape: &'static Shape, add: &mut impl FnMut(&'static str)) {
    match shape {
        Shape::Text {
            pattern: Some((pattern, _)),
            ..
        } => add(pattern),
        Shape::Object(fields) => {
            for field in *fields {
                collect_patterns(&field.shape, add);
            }
        }
        Shape::List { items, .. } => collect_patterns(items, add),
        Shape::Either(shapes) => shapes.iter().for_each(|shape| collect_patterns(shape, add)),
        _ => {}
    }
}

/// Whether the text matches. A pattern that is not there matches nothing.
fn matches(pattern: &str, text: &str) -> bool {
    PATTERNS
        .get(pattern)
        .is_some_and(|regex| regex.find(text).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_of_the_table_compiles() {
        let mut count = 0;
        collect_patterns(&ORDER_REQUEST, &mut |pattern| {
            Regex::new(pattern).unwrap();
            count += 1;
        });
        assert!(count > 0);
    }
}
