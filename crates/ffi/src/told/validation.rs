//! What CertCentral tells of validations.

use crate::cross::mirror;
use crate::time::ApiDate;
use qwac_psd2::{DcvMethod, Id, OrderStatus, ValidationStatus};

mirror! {
    /// How the validation of an order stands.
    OrderValidation = qwac_psd2::OrderValidation {
        /// The number of the order.
        order_id: Option<Id>,
        /// Where the order stands.
        order_status: Option<OrderStatus>,
        /// How control of the domains is shown.
        dcv_method: Option<DcvMethod>,
        /// The number of the organization.
        organization_id: Option<Id>,
        /// The name of the organization.
        organization_name: Option<String>,
        /// The validations of the organization.
        organization: Vec<Validation>,
        /// The validations of the names.
        names: Vec<NameValidation>,
    }

    /// A validation of an organization or a domain.
    Validation = qwac_psd2::Validation {
        /// Its type, such as `ov` or `ev`. Which one stands for PSD2 QWACs is not documented (D43 of the decisions).
        validation_type: Option<String>,
        /// Its name for people.
        name: Option<String>,
        /// Where it stands.
        status: Option<ValidationStatus>,
        /// Where the domain's own part of it stands, for a domain.
        dcv_status: Option<ValidationStatus>,
        /// Since when it is known.
        date_created: Option<ApiDate>,
        /// Until when it holds.
        validated_until: Option<ApiDate>,
        /// The representatives who belong to it.
        verified_contacts: Vec<VerifiedContact>,
    }

    /// An authorized representative of an organization.
    VerifiedContact = qwac_psd2::VerifiedContact {
        /// The number of the person.
        id: Option<Id>,
        /// First name.
        first_name: Option<String>,
        /// Last name.
        last_name: Option<String>,
        /// E-mail address.
        email: Option<String>,
        /// Where the validation of the person stands.
        status: Option<ValidationStatus>,
    }

    /// How the validation of a name stands.
    NameValidation = qwac_psd2::NameValidation {
        /// The number of the domain.
        domain_id: Option<Id>,
        /// The name whose control is shown.
        name: Option<String>,
        /// The names of the order that it stands for.
        dns_names: Vec<String>,
        /// How control is shown.
        dcv_method: Option<DcvMethod>,
        /// Where it stands.
        status: Option<ValidationStatus>,
    }
}
