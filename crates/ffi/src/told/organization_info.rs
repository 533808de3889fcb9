//! What CertCentral tells of an organization.

use crate::cross::mirror;
use crate::told::Validation;
use crate::told::VerifiedContact;
use qwac_psd2::Id;

mirror! {
    /// An organization of the account. Its authorization number and its competent authority are not among it: no published
    /// answer tells them (D43 of the decisions).
    OrganizationInfo = qwac_psd2::OrganizationInfo {
        /// Its number.
        id: Id,
        /// The API's word for where it stands, such as `active` or `inactive`.
        status: Option<String>,
        /// Whether it can be ordered for.
        is_active: Option<bool>,
        /// Its legal name.
        name: Option<String>,
        /// The name under which it does business.
        assumed_name: Option<String>,
        /// Street address.
        address: Option<String>,
        /// ZIP or postal code.
        zip: Option<String>,
        /// City.
        city: Option<String>,
        /// State or province.
        state: Option<String>,
        /// Country, ISO 3166-1 alpha-2; upper or lower case, as it is told.
        country: Option<String>,
        /// Telephone number.
        telephone: Option<String>,
        /// Its validations, where they are told.
        validations: Vec<Validation>,
        /// Its authorized representatives, where they are told.
        verified_contacts: Vec<VerifiedContact>,
    }
}
