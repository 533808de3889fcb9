//! The people of an order.

use super::plain::{optional_number_or_digits, setters};
use crate::open_words::open_words;
use serde::Deserialize;

open_words! {
    to the letter
    /// What a person is to the organization.
    ContactType {
        /// Answers for the organization.
        OrganizationContact = "organization_contact",
        /// Answers for the technology.
        TechnicalContact = "technical_contact",
        /// The authorized representative: stands in the company register and approves the order.
        VerifiedContact = "verified_contact",
    }
}

/// A person of the organization.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Contact {
    /// What the person is to the organization.
    pub contact_type: ContactType,
    /// The country of the person, ISO 3166-1 alpha-2.
    #[serde(default)]
    pub country: String,
    /// A user of the account. Values given beside it are written into that user.
    #[serde(default, deserialize_with = "optional_number_or_digits")]
    pub user_id: Option<u64>,
    /// First name, at most 128 characters.
    pub first_name: Option<String>,
    /// Last name, at most 128 characters.
    pub last_name: Option<String>,
    /// Job title, at most 64 characters.
    pub job_title: Option<String>,
    /// Telephone number, at most 32 characters.
    pub telephone: Option<String>,
    /// E-mail address, at most 255 characters.
    pub email: Option<String>,
    /// A reference that stands for the person's real name.
    pub pseudonym: Option<String>,
    /// City of the person.
    pub city: Option<String>,
    /// State or province of the person.
    pub state: Option<String>,
    /// ZIP or postal code of the person.
    pub zip: Option<String>,
}

impl Contact {
    /// A person of this type in this country (ISO 3166-1 alpha-2).
    pub fn new(contact_type: ContactType, country: impl Into<String>) -> Self {
        Self {
            contact_type,
            country: country.into(),
            user_id: None,
            first_name: None,
            last_name: None,
            job_title: None,
            telephone: None,
            email: None,
            pseudonym: None,
            city: None,
            state: None,
            zip: None,
        }
    }

    setters! { optional
        /// A user of the account. Values given beside it are written into that user.
        user_id: u64,
        /// First name.
        first_name: String,
        /// Last name.
        last_name: String,
        /// Job title.
        job_title: String,
        /// Telephone number.
        telephone: String,
        /// E-mail address.
        email: String,
        /// A reference that stands for the person's real name.
        pseudonym: String,
        /// City of the person.
        city: String,
        /// State or province of the person.
        state: String,
        /// ZIP or postal code of the person.
        zip: String,
    }
}

/// A contact for one order only; the organization keeps its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct OrderContact {
    /// First name, at most 128 characters.
    pub first_name: Option<String>,
    /// Last name, at most 128 characters.
    pub last_name: Option<String>,
    /// Job title, at most 64 characters.
    pub job_title: Option<String>,
    /// E-mail address, at most 255 characters.
    pub email: Option<String>,
    /// Telephone number, at most 32 characters.
    pub telephone: Option<String>,
    /// Extension of the telephone number, at most 16 characters.
    pub telephone_extension: Option<String>,
}

impl OrderContact {
    /// A contact of this name.
    pub fn new(first_name: impl Into<String>, last_name: impl Into<String>) -> Self {
        Self {
            first_name: Some(first_name.into()),
            last_name: Some(last_name.into()),
            ..Self::default()
        }
    }

    setters! { optional
        /// Job title.
        job_title: String,
        /// E-mail address.
        email: String,
        /// Telephone number.
        telephone: String,
        /// Extension of the telephone number.
        telephone_extension: String,
    }
}
