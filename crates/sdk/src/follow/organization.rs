//! What CertCentral tells of an organization.

use super::read::flag;
use super::{Reader, Validation, VerifiedContact};
use crate::placed::Id;
use qwac_psd2_core::types;
use serde::Serialize;

/// An organization of the account. Its authorization number and its competent authority are not among it: no published
/// answer tells them (D43 of the decisions).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct OrganizationInfo {
    /// Its number.
    pub id: Id,
    /// The API's word for where it stands, such as `active` or `inactive`.
    pub status: Option<String>,
    /// Whether it can be ordered for.
    pub is_active: Option<bool>,
    /// Its legal name.
    pub name: Option<String>,
    /// The name under which it does business.
    pub assumed_name: Option<String>,
    /// Street address.
    pub address: Option<String>,
    /// ZIP or postal code.
    pub zip: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State or province.
    pub state: Option<String>,
    /// Country, ISO 3166-1 alpha-2; upper or lower case, as it is told.
    pub country: Option<String>,
    /// Telephone number.
    pub telephone: Option<String>,
    /// Its validations, where they are told.
    pub validations: Vec<Validation>,
    /// Its authorized representatives, where they are told.
    pub verified_contacts: Vec<VerifiedContact>,
}

impl OrganizationInfo {
    pub(crate) fn read(told: types::OrganizationInfo, reader: Reader<'_>) -> Self {
        Self {
            id: reader.own_id(&told.id),
            status: reader.line(told.status),
            is_active: flag(told.is_active.as_ref()),
            name: reader.line(told.name),
            assumed_name: reader.line(told.assumed_name),
            address: reader.line(told.address),
            zip: reader.line(told.zip),
            city: reader.line(told.city),
            state: reader.line(told.state),
            country: reader.line(told.country),
            telephone: reader.line(told.telephone),
            validations: Validation::read_all(told.validations.unwrap_or_default(), reader),
            verified_contacts: VerifiedContact::read_all(told.verified_contacts, reader),
        }
    }
}
