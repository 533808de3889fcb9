//! What is likely meant by a name that its object doesn't know: one like it, or a place elsewhere in the body.

use qwac_psd2_core::fields::{Field, ORDER_REQUEST, Shape};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What is likely meant by an unknown name.
pub(crate) enum Meant {
    /// The known name in the same object that is like it.
    Like(&'static str),
    /// The objects of the body that know this very name, such as `certificate`; empty for the body itself.
    In(&'static [String]),
}

/// In more objects than this a name is too common to tell which one is meant.
const MOST: usize = 3;

/// The objects that know a name.
static OWNERS: LazyLock<HashMap<&'static str, Vec<String>>> = LazyLock::new(|| {
    let mut owners = HashMap::new();
    collect(&ORDER_REQUEST, "", &mut owners);
    owners
});

fn collect(shape: &'static Shape, path: &str, owners: &mut HashMap<&'static str, Vec<String>>) {
    match shape {
        Shape::Object(fields) => {
            for field in *fields {
                let owners_of_field = owners.entry(field.name).or_default();
                if !owners_of_field.iter().any(|owner| owner == path) {
                    owners_of_field.push(path.to_owned());
                }
                let dot = if path.is_empty() { "" } else { "." };
                collect(&field.shape, &format!("{path}{dot}{}", field.name), owners);
            }
        }
        Shape::List { items, .. } => collect(items, &format!("{path}[]"), owners),
        Shape::Either(shapes) => shapes.iter().for_each(|shape| collect(shape, path, owners)),
        _ => {}
    }
}

/// What is likely meant by a name in an object at this pointer, which has these known names.
pub(crate) fn by(name: &str, pointer: &str, known: &'static [Field]) -> Option<Meant> {
    elsewhere(name, pointer).or_else(|| like(name, known).map(Meant::Like))
}

fn elsewhere(name: &str, pointer: &str) -> Option<Meant> {
    let owners = OWNERS.get(name)?;
    let here = owners.iter().any(|owner| *owner == dotted(pointer));
    (!here && owners.len() <= MOST).then_some(Meant::In(owners))
}

/// A pointer to an object of the table, as the keys of [`OWNERS`] are written.
fn dotted(pointer: &str) -> String {
    let mut dotted = String::new();
    for token in pointer.split('/').skip(1) {
        if token.bytes().all(|byte| byte.is_ascii_digit()) {
            dotted.push_str("[]");
        } else {
            dotted.push_str(if dotted.is_empty() { "" } else { "." });
            dotted.push_str(token);
        }
    }
    dotted
}

/// The known name that is most like this one, if it is like enough to be meant.
fn like(name: &str, known: &'static [Field]) -> Option<&'static str> {
    // No name of the API is as long, and comparing takes its time.
    if name.len() > 64 {
        return None;
    }
    let name = name.to_lowercase();
    known
        .iter()
        .map(|field| (strsim::jaro_winkler(&name, field.name), field.name))
        .filter(|(likeness, _)| *likeness >= 0.85)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name)
}
