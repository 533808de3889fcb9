//! What CertCentral tells of a domain and of the control of it.

use crate::cross::mirror;
use crate::time::ApiDate;
use crate::told::Validation;
use qwac_psd2::{DcvMethod, Id, OrderStatus, ValidationStatus};

mirror! {
    /// A domain of the account.
    DomainInfo = qwac_psd2::DomainInfo {
        /// Its number.
        id: Id,
        /// Its name.
        name: Option<String>,
        /// Whether it can be ordered for.
        is_active: Option<bool>,
        /// Where it stands.
        status: Option<ValidationStatus>,
        /// The number of its organization.
        organization_id: Option<Id>,
        /// How control of it is shown.
        dcv_method: Option<DcvMethod>,
        /// What has to be published for that, where it is told.
        dcv_token: Option<DcvToken>,
        /// When control was shown.
        dcv_approved: Option<ApiDate>,
        /// Its validations, where they are told.
        validations: Vec<Validation>,
    }

    /// What shows control of a domain, where it is published. It is no secret: it stands in the public DNS or on a public
    /// web server.
    DcvToken = qwac_psd2::DcvToken {
        /// The value to publish.
        token: Option<String>,
        /// Where it stands.
        status: Option<ValidationStatus>,
        /// Until when it counts.
        expiration_date: Option<ApiDate>,
        /// For a CNAME record, the name that it points to.
        verification_value: Option<String>,
        /// For a file, the address under which it is looked for.
        http_token_url: Option<String>,
    }

    /// What a check of an order's names found.
    OrderDcvCheck = qwac_psd2::OrderDcvCheck {
        /// Where the order stands.
        order_status: Option<OrderStatus>,
        /// The number of the certificate.
        certificate_id: Option<Id>,
        /// Where the control of all names stands.
        dcv_status: Option<ValidationStatus>,
        /// Where the control of each name stands.
        names: Vec<CheckedName>,
    }

    /// What a check of one name found.
    CheckedName = qwac_psd2::CheckedName {
        /// The name.
        dns_name: Option<String>,
        /// Where the control of it stands.
        status: Option<ValidationStatus>,
    }
}
