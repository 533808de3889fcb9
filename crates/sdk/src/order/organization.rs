//! The organization of an order: one that the account has, or a new one.

use super::Contact;
use super::plain::{number_or_digits, setters};
use crate::unique_json::UniqueJson;
use serde::{Deserialize, Deserializer, de::Error as _};

/// The organization that the certificate names.
///
/// In a file, an organization with an `id` exists; one without is new.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Organization {
    /// An organization of the account.
    Existing {
        /// Its number.
        id: u64,
        /// Its verified contact, as a rule: without one, the order waits. Organization and technical contacts given
        /// here replace the stored ones.
        contacts: Vec<Contact>,
    },
    /// An organization that the account doesn't have yet.
    New(Box<NewOrganization>),
}

impl Organization {
    /// An organization of the account, with these contacts.
    pub fn existing(id: u64, contacts: impl IntoIterator<Item = Contact>) -> Self {
        Self::Existing {
            id,
            contacts: contacts.into_iter().collect(),
        }
    }
}

impl From<NewOrganization> for Organization {
    fn from(new: NewOrganization) -> Self {
        Self::New(Box::new(new))
    }
}

impl<'de> Deserialize<'de> for Organization {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Existing {
            #[serde(deserialize_with = "number_or_digits")]
            id: u64,
            #[serde(default)]
            contacts: Vec<Contact>,
        }
        let UniqueJson(fields) = UniqueJson::deserialize(deserializer)?;
        let exists = fields.get("id").is_some();
        if exists {
            serde_json::from_value(fields)
                .map(|Existing { id, contacts }| Self::Existing { id, contacts })
        } else {
            serde_json::from_value(fields).map(|new| Self::New(Box::new(new)))
        }
        .map_err(|error| {
            let which = if exists {
                "with an id"
            } else {
                "without an id"
            };
            D::Error::custom(format!("organization {which}: {error}"))
        })
    }
}

/// The details of a new organization. At least one verified contact belongs to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct NewOrganization {
    /// Legal name, at most 64 characters; together with the assumed name at most 61.
    pub name: String,
    /// The name under which it does business.
    pub assumed_name: Option<String>,
    /// Street address, at most 64 characters.
    pub address: String,
    /// Continuation of the street address, at most 64 characters.
    pub address2: Option<String>,
    /// City, at most 64 characters.
    pub city: String,
    /// State or province in full, at most 64 characters.
    pub state: String,
    /// ZIP or postal code.
    pub zip: String,
    /// Country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Telephone number.
    pub telephone: String,
    /// Creates it even when the account has one alike. Otherwise the order is tied to that one.
    pub skip_duplicate_org_check: Option<bool>,
    /// Its people: one to fifteen verified contacts, and at most one contact of each other type.
    pub contacts: Vec<Contact>,
}

impl NewOrganization {
    /// An organization of this legal name and address.
    pub fn new(
        name: impl Into<String>,
        address: impl Into<String>,
        city: impl Into<String>,
        state: impl Into<String>,
        zip: impl Into<String>,
        country: impl Into<String>,
        telephone: impl Into<String>,
    ) -> Self {
        Self {
            name: name.into(),
            address: address.into(),
            city: city.into(),
            state: state.into(),
            zip: zip.into(),
            country: country.into(),
            telephone: telephone.into(),
            ..Self::default()
        }
    }

    setters! { optional
        /// The name under which it does business.
        assumed_name: String,
        /// Continuation of the street address.
        address2: String,
        /// Creates it even when the account has one alike.
        skip_duplicate_org_check: bool,
    }

    /// Adds a person.
    #[must_use]
    pub fn contact(mut self, contact: Contact) -> Self {
        self.contacts.push(contact);
        self
    }
}
