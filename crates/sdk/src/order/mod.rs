//! An order as plain data: what the user wants, in the field's own words.

mod contact;
mod organization;
mod payment;
mod plain;
mod terms;

pub use contact::{Contact, ContactType, OrderContact};
pub use organization::{NewOrganization, Organization};
pub use payment::{BillingAddress, Card, Payment};
pub use terms::{CustomField, DcvMethod, IntendedUse, ProfileOption, PspRole, Renewal, Validity};

use crate::body::Body;
use crate::csr::Csr;
use jiff::civil::Date;
use plain::{optional_day, optional_number_or_digits, setters};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::fmt;

/// An order for one PSD2 QWAC.
///
/// Plain data: it may be wrong. [`check`](Order::check) says what is wrong with it, and only [`checked`](Order::checked)
/// makes of it what a client can place. Make one with [`builder`](Order::builder) or read one from a file with serde;
/// the names in a file are the names of these fields.
#[derive(Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Order {
    /// What the certificate is for. It is not sent; the check holds the profile against it.
    pub intended_use: Option<IntendedUse>,
    /// The domain to secure, at most 64 characters.
    pub common_name: String,
    /// More domains to secure. Each can cost extra.
    pub dns_names: Vec<String>,
    /// The certificate signing request, or the bare public key. Only the public key is taken from it.
    pub csr: Csr,
    /// The roles under PSD2 that the organization has registered with DigiCert; one or more.
    pub psp_roles: Vec<PspRole>,
    /// The name of the service behind the certificate.
    pub service_name: Option<String>,
    /// The number of the server platform; CertCentral takes -1, "other", when absent.
    pub server_platform: Option<i64>,
    /// The certificate profile. Without one, the certificate is for servers only and banks refuse it for mutual TLS.
    pub profile_option: Option<ProfileOption>,
    /// How control of the domains is shown.
    pub dcv_method: Option<DcvMethod>,
    /// The organization that the certificate names. Required.
    pub organization: Option<Organization>,
    /// An organization contact for this order only.
    pub organization_contact: Option<OrderContact>,
    /// A technical contact for this order only.
    pub technical_contact: Option<OrderContact>,
    /// How long the order runs: the plan, inside which certificates are reissued.
    pub validity: Option<Validity>,
    /// How long the first certificate runs; not longer than the order. Documented for sibling orders only.
    pub certificate_validity: Option<Validity>,
    /// The day on which the certificate ends. Goes before the days and years of the validity.
    #[serde(deserialize_with = "optional_day")]
    pub expires_on: Option<Date>,
    /// How the order is paid.
    pub payment: Payment,
    /// What this order renews.
    pub renewal_of: Option<Renewal>,
    /// Skips the approval step in CertCentral, if the key's user may. Documented for sibling orders only.
    pub skip_approval: Option<bool>,
    /// A message to the approver. Documented for sibling orders only.
    pub comments: Option<String>,
    /// The number of the division that owns the order. Documented for sibling orders only.
    #[serde(deserialize_with = "optional_number_or_digits")]
    pub container: Option<u64>,
    /// Values of the account's own order fields. Documented for sibling orders only.
    pub custom_fields: Vec<CustomField>,
    /// The language of the domain validation mails, such as `en`. Documented for sibling orders only.
    pub locale: Option<String>,
    /// Turns renewal reminders off for this order. Documented for sibling orders only.
    pub disable_renewal_notifications: Option<bool>,
    /// More addresses that get the order's mails. Documented for sibling orders only.
    pub additional_emails: Vec<String>,
    /// Fields that this version doesn't know, in the API's own names and nesting. They are merged into the body and
    /// cannot replace what the order says otherwise.
    pub extra: Map<String, Value>,
}

impl Order {
    /// Starts an order of a certificate for this use.
    pub fn builder(intended_use: IntendedUse) -> OrderBuilder {
        OrderBuilder {
            order: Self {
                intended_use: Some(intended_use),
                ..Self::default()
            },
        }
    }
}

impl fmt::Debug for Order {
    /// Shows the body that the order makes, without its secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Order")
            .field(&Body::of(self).settled().masked())
            .finish()
    }
}

/// Builds an [`Order`] step by step. Every setter replaces what an earlier call of it set.
#[derive(Debug, Clone)]
#[must_use]
pub struct OrderBuilder {
    order: Order,
}

impl OrderBuilder {
    setters! { order:
        /// The domain to secure.
        common_name: String,
        /// The certificate signing request, or the bare public key, as PEM.
        csr: Csr,
    }

    setters! { order: list
        /// More domains to secure.
        dns_names: String,
        /// The roles under PSD2, one or more.
        psp_roles: PspRole,
        /// Values of the account's own order fields.
        custom_fields: CustomField,
        /// More addresses that get the order's mails.
        additional_emails: String,
    }

    setters! { order: optional
        /// The name of the service behind the certificate.
        service_name: String,
        /// The number of the server platform.
        server_platform: i64,
        /// The certificate profile.
        profile_option: ProfileOption,
        /// How control of the domains is shown.
        dcv_method: DcvMethod,
        /// The organization that the certificate names.
        organization: Organization,
        /// An organization contact for this order only.
        organization_contact: OrderContact,
        /// A technical contact for this order only.
        technical_contact: OrderContact,
        /// How long the order runs.
        validity: Validity,
        /// How long the first certificate runs.
        certificate_validity: Validity,
        /// The day on which the certificate ends.
        expires_on: Date,
        /// What this order renews.
        renewal_of: Renewal,
        /// Skips the approval step in CertCentral.
        skip_approval: bool,
        /// A message to the approver.
        comments: String,
        /// The number of the division that owns the order.
        container: u64,
        /// The language of the domain validation mails.
        locale: String,
        /// Turns renewal reminders off for this order.
        disable_renewal_notifications: bool,
    }

    setters! { order:
        /// How the order is paid.
        payment: Payment,
        /// Fields that this version doesn't know, in the API's own names and nesting.
        extra: Map<String, Value>,
    }

    pub(crate) fn with(self, change: impl FnOnce(Order) -> Order) -> Self {
        Self {
            order: change(self.order),
        }
    }

    /// The order as it stands, right or wrong.
    pub fn build(self) -> Order {
        self.order
    }
}
