//! What CertCentral tells of validations: of an order, of an organization, of names.

use super::{ApiDate, OrderStatus, Reader};
use crate::open_words::open_words;
use crate::order::DcvMethod;
use crate::placed::Id;
use qwac_psd2_core::types;
use serde::Serialize;

open_words! {
    without case
    /// Where a validation stands. The documentation uses the last three side by side, without saying which comes last
    /// (D39 of the decisions).
    ValidationStatus {
        /// Not yet done.
        Pending = "pending",
        /// Done and in force.
        Active = "active",
        /// Done.
        Approved = "approved",
        /// Done.
        Complete = "complete",
    }
}

impl ValidationStatus {
    /// Whether it is not done yet. A word that is not known says nothing.
    pub fn is_pending(&self) -> bool {
        *self == Self::Pending
    }
}

/// How the validation of an order stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct OrderValidation {
    /// The number of the order.
    pub order_id: Option<Id>,
    /// Where the order stands.
    pub order_status: Option<OrderStatus>,
    /// How control of the domains is shown.
    pub dcv_method: Option<DcvMethod>,
    /// The number of the organization.
    pub organization_id: Option<Id>,
    /// The name of the organization.
    pub organization_name: Option<String>,
    /// The validations of the organization.
    pub organization: Vec<Validation>,
    /// The validations of the names.
    pub names: Vec<NameValidation>,
}

/// A validation of an organization or a domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Validation {
    /// Its type, such as `ov` or `ev`. Which one stands for PSD2 QWACs is not documented (D43 of the decisions).
    #[serde(rename = "type")]
    pub validation_type: Option<String>,
    /// Its name for people.
    pub name: Option<String>,
    /// Where it stands.
    pub status: Option<ValidationStatus>,
    /// Where the domain's own part of it stands, for a domain.
    pub dcv_status: Option<ValidationStatus>,
    /// Since when it is known.
    pub date_created: Option<ApiDate>,
    /// Until when it holds.
    pub validated_until: Option<ApiDate>,
    /// The representatives who belong to it.
    pub verified_contacts: Vec<VerifiedContact>,
}

/// An authorized representative of an organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct VerifiedContact {
    /// The number of the person.
    pub id: Option<Id>,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Where the validation of the person stands.
    pub status: Option<ValidationStatus>,
}

/// How the validation of a name stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NameValidation {
    /// The number of the domain.
    pub domain_id: Option<Id>,
    /// The name whose control is shown.
    pub name: Option<String>,
    /// The names of the order that it stands for.
    pub dns_names: Vec<String>,
    /// How control is shown.
    pub dcv_method: Option<DcvMethod>,
    /// Where it stands.
    pub status: Option<ValidationStatus>,
}

impl OrderValidation {
    pub(crate) fn read(answer: types::OrderValidation, reader: Reader<'_>) -> Self {
        let organization = answer.organization_validations.unwrap_or_default();
        let names = answer.dns_name_validations.unwrap_or_default().into_iter();
        Self {
            order_id: reader.id(answer.order_id),
            order_status: reader.word(answer.order_status),
            dcv_method: reader.word(answer.order_dcv_method),
            organization_id: reader.id(answer.organization_id),
            organization_name: reader.line(answer.organization_name),
            organization: Validation::read_all(organization, reader),
            names: names
                .map(|name| NameValidation {
                    domain_id: reader.id(name.domain_id),
                    name: reader.line(name.name_scope),
                    dns_names: reader.names(name.dns_names),
                    dcv_method: reader.word(name.method),
                    status: reader.word(name.status),
                })
                .collect(),
        }
    }
}

impl Validation {
    pub(crate) fn read_all(told: Vec<types::Validation>, reader: Reader<'_>) -> Vec<Self> {
        let told = told.into_iter().map(|told| Self {
            validation_type: reader.line(told.type_),
            name: reader.line(told.name),
            status: reader.word(told.status),
            dcv_status: reader.word(told.dcv_status),
            date_created: reader.date(told.date_created),
            validated_until: reader.date(told.validated_until),
            verified_contacts: VerifiedContact::read_all(told.verified_contacts, reader),
        });
        told.collect()
    }
}

impl VerifiedContact {
    pub(crate) fn read_all(
        told: Option<Vec<types::VerifiedContact>>,
        reader: Reader<'_>,
    ) -> Vec<Self> {
        let told = told.unwrap_or_default().into_iter().map(|told| Self {
            id: reader.id(told.id.or(told.user_id)),
            first_name: reader.line(told.first_name),
            last_name: reader.line(told.last_name),
            email: reader.line(told.email),
            status: reader.word(told.status),
        });
        told.collect()
    }
}
