//! The names of an order, in the form in which they are sent.

mod kind;

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

pub(crate) use kind::Kind;

/// A name of the order.
pub(crate) struct Name {
    /// Where it stands in the body as given.
    pub(crate) path: String,
    /// The name as given.
    pub(crate) given: String,
    /// The name as it is sent: in lower case, with international labels as A-labels. Nothing if it can't have this form.
    pub(crate) ascii: Option<String>,
    /// What it is, when it is not simply a name in the public DNS.
    pub(crate) kind: Kind,
    /// The place in `dns_names`; the common name has none.
    index: Option<usize>,
    /// Where in the list of names the same name stands before.
    pub(crate) repeats: Option<usize>,
}

/// Reads the common name and the further names, and puts the form in which they are sent in their place.
pub(crate) fn read(json: &mut Value) -> Vec<Name> {
    let mut names = Vec::new();
    let Some(certificate) = json.get_mut("certificate") else {
        return names;
    };
    if let Some(value) = certificate.get_mut("common_name") {
        names.extend(name(value, None));
    }
    if let Some(Value::Array(values)) = certificate.get_mut("dns_names") {
        let further = values.iter_mut().enumerate();
        names.extend(further.filter_map(|(index, value)| name(value, Some(index))));
    }
    find_repeated(&mut names);
    names
}

fn name(value: &mut Value, index: Option<usize>) -> Option<Name> {
    let Value::String(text) = value else {
        return None;
    };
    let ascii = sent(text);
    let kind = Kind::of(text, ascii.as_deref());
    let given = match &ascii {
        Some(ascii) => std::mem::replace(text, ascii.clone()),
        None => text.clone(),
    };
    Some(Name {
        path: match index {
            None => "/certificate/common_name".to_owned(),
            Some(index) => format!("/certificate/dns_names/{index}"),
        },
        given,
        ascii,
        kind,
        index,
        repeats: None,
    })
}

/// A name in the form in which it is sent, if it can have one.
pub(crate) fn sent(name: &str) -> Option<String> {
    to_ascii(name, AsciiDenyList::STD3)
}

/// UTS 46, non-transitional. Hyphens and lengths have rules of their own, which say more than that it failed.
fn to_ascii(name: &str, deny: AsciiDenyList) -> Option<String> {
    Uts46::new()
        .to_ascii(name.as_bytes(), deny, Hyphens::Allow, DnsLength::Ignore)
        .ok()
        .map(Into::into)
}

fn find_repeated(names: &mut [Name]) {
    let mut first = HashMap::new();
    for (place, name) in names.iter_mut().enumerate() {
        if let Some(ascii) = &name.ascii {
            let first = *first.entry(ascii.as_str()).or_insert(place);
            name.repeats = (first < place).then_some(first);
        }
    }
}

/// Takes the further names out of a body that say what another name says already.
pub(crate) fn remove_repeated(names: &[Name], json: &mut Value) {
    let repeated: HashSet<usize> = names
        .iter()
        .filter(|name| name.repeats.is_some())
        .filter_map(|name| name.index)
        .collect();
    if repeated.is_empty() {
        return;
    }
    let Some(Value::Object(certificate)) = json.get_mut("certificate") else {
        return;
    };
    let Some(Value::Array(items)) = certificate.get_mut("dns_names") else {
        return;
    };
    let mut places = 0..;
    items.retain(|_| {
        places
            .next()
            .is_some_and(|place| !repeated.contains(&place))
    });
    if items.is_empty() {
        certificate.remove("dns_names");
    }
}

#[cfg(test)]
mod tests;
