//! Distinguished names.

use super::fault::Faults;
use super::node::Node;
use super::oid::{self, Oid};
use serde::Serialize;
use std::fmt;

/// A distinguished name: its attributes in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct DistinguishedName {
    attributes: Vec<Attribute>,
}

/// An attribute of a distinguished name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Attribute {
    /// What the standards call it, else its number.
    pub name: String,
    /// Its number.
    pub oid: Oid,
    /// Its value as text.
    pub value: String,
}

impl DistinguishedName {
    /// The attributes.
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// The common name.
    pub fn common_name(&self) -> Option<&str> {
        self.get(oid::COMMON_NAME)
    }

    /// The organization's name.
    pub fn organization(&self) -> Option<&str> {
        self.get(oid::ORGANIZATION)
    }

    /// The organization's identifier, such as `PSDNL-DNB-R161162`. May be malformed; see
    /// [`OrganizationIdentifier`](super::OrganizationIdentifier).
    pub fn organization_identifier(&self) -> Option<&str> {
        self.get(oid::ORGANIZATION_IDENTIFIER)
    }

    /// The country's code.
    pub fn country(&self) -> Option<&str> {
        self.get(oid::COUNTRY)
    }

    /// The first attribute of this number.
    pub fn get(&self, oid: &str) -> Option<&str> {
        self.find(oid).map(|(_, value)| value)
    }

    /// The same, with its place.
    pub(crate) fn find(&self, oid: &str) -> Option<(usize, &str)> {
        let mut all = self.attributes.iter().enumerate();
        all.find(|(_, attribute)| attribute.oid == *oid)
            .map(|(place, attribute)| (place, attribute.value.as_str()))
    }

    pub(super) fn read(node: Node<'_>, path: &str, faults: &mut Faults) -> Self {
        let mut attributes = Vec::new();
        let sets = faults.keep(path, node.sequence()).unwrap_or_default();
        for set in sets {
            for attribute in faults.keep(path, set.set()).unwrap_or_default() {
                let read = attribute
                    .fields("two (a number and a value)")
                    .and_then(|[oid, value]| Ok((oid.oid()?, value.text()?)));
                if let Some((oid, value)) = faults.keep(path, read) {
                    attributes.push(Attribute {
                        name: oid.name().unwrap_or(oid.as_str()).to_owned(),
                        oid,
                        value,
                    });
                }
            }
        }
        Self { attributes }
    }
}

impl fmt::Display for DistinguishedName {
    /// For people: `countryName=NL, organizationName=…`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, attribute) in self.attributes.iter().enumerate() {
            let comma = if place > 0 { ", " } else { "" };
            write!(f, "{comma}{}={}", attribute.name, attribute.value)?;
        }
        Ok(())
    }
}
