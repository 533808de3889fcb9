//! Holds a body against the generated field table and finds every fault.

use crate::body::{likely, pointer_token};
use qwac_psd2_core::fields::{Secrecy, Shape};
use serde_json::Value;

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
}

pub(crate) fn faults(shape: &'static Shape, body: &Value) -> Vec<Fault> {
    let mut walk = Walk { faults: Vec::new() };
    walk.value(shape, body, "", "The body of an order.");
    walk.faults
}

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
                    let wanted = "a whole number of at most 9223372036854775807";
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
                        Some(value) => self.value(&field.shape, value, &path, field.about),
                        None if field.required => self.fault(&path, field.about, Kind::Missing),
                        None => {}
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
                    let first = given.iter().position(|other| other == item);
                    if let Some(first) = first.filter(|first| *unique && *first < i) {
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
            let shown = (*secrecy == Secrecy::Open && length <= 40).then(|| text.to_owned());
            self.fault(path, about, Kind::NotAllowed(allowed.join(", "), shown));
        }
    }
}

/// Whether the text matches. A pattern that can't be compiled matches nothing, and a test proves that all can be.
fn matches(pattern: &str, text: &str) -> bool {
    regress::Regex::new(pattern).is_ok_and(|regex| regex.find(text).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use qwac_psd2_core::fields::ORDER_REQUEST;

    #[test]
    fn every_pattern_of_the_table_compiles() {
        fn visit(shape: &Shape) {
            match shape {
                Shape::Text {
                    pattern: Some((pattern, _)),
                    ..
                } => {
                    regress::Regex::new(pattern).unwrap();
                }
                Shape::Object(fields) => fields.iter().for_each(|field| visit(&field.shape)),
                Shape::List { items, .. } => visit(items),
                Shape::Either(shapes) => shapes.iter().for_each(visit),
                _ => {}
            }
        }
        visit(&ORDER_REQUEST);
    }
}
