//! An order as a record: what the user wants, in the field's own words.

use crate::error::QwacError;
use crate::secret::Card;
use crate::time::Day;
use qwac_psd2::{ContactType, DcvMethod, IntendedUse, ProfileOption, PspRole, UniqueJson};
use std::fmt;
use std::sync::Arc;

/// An order for one PSD2 QWAC. Plain data: it may be wrong; a check says what is wrong with it.
#[derive(Clone, uniffi::Record)]
#[uniffi::export(Debug, Display)]
pub struct Order {
    /// The domain to secure, at most 64 characters.
    pub common_name: String,
    /// The certificate signing request, or the bare public key, as PEM. Only the public key is taken from it.
    pub csr: String,
    /// The roles under PSD2 that the organization has registered with DigiCert; one or more.
    pub psp_roles: Vec<PspRole>,
    /// What the certificate is for. It is not sent; the check holds the profile against it.
    #[uniffi(default = None)]
    pub intended_use: Option<IntendedUse>,
    /// The certificate profile. Without one, the certificate is for servers only and banks refuse it for mutual TLS.
    #[uniffi(default = None)]
    pub profile_option: Option<ProfileOption>,
    /// The organization that the certificate names. Required.
    #[uniffi(default = None)]
    pub organization: Option<Organization>,
    /// How long the order runs: the plan, inside which certificates are reissued.
    #[uniffi(default = None)]
    pub validity: Option<Validity>,
    /// How the order is paid; as the account does by default, if not given.
    #[uniffi(default = None)]
    pub payment: Option<Payment>,
    /// More domains to secure. Each can cost extra.
    #[uniffi(default = [])]
    pub dns_names: Vec<String>,
    /// The name of the service behind the certificate.
    #[uniffi(default = None)]
    pub service_name: Option<String>,
    /// The number of the server platform; CertCentral takes -1, "other", when absent.
    #[uniffi(default = None)]
    pub server_platform: Option<i64>,
    /// How control of the domains is shown.
    #[uniffi(default = None)]
    pub dcv_method: Option<DcvMethod>,
    /// An organization contact for this order only.
    #[uniffi(default = None)]
    pub organization_contact: Option<OrderContact>,
    /// A technical contact for this order only.
    #[uniffi(default = None)]
    pub technical_contact: Option<OrderContact>,
    /// How long the first certificate runs; not longer than the order. Documented for sibling orders only.
    #[uniffi(default = None)]
    pub certificate_validity: Option<Validity>,
    /// The day on which the certificate ends. Goes before the days and years of the validity.
    #[uniffi(default = None)]
    pub expires_on: Option<Day>,
    /// What this order renews.
    #[uniffi(default = None)]
    pub renewal_of: Option<Renewal>,
    /// Skips the approval step in CertCentral, if the key's user may. Documented for sibling orders only.
    #[uniffi(default = None)]
    pub skip_approval: Option<bool>,
    /// A message to the approver. Documented for sibling orders only.
    #[uniffi(default = None)]
    pub comments: Option<String>,
    /// The number of the division that owns the order. Documented for sibling orders only.
    #[uniffi(default = None)]
    pub container: Option<u64>,
    /// Values of the account's own order fields. Documented for sibling orders only.
    #[uniffi(default = [])]
    pub custom_fields: Vec<CustomField>,
    /// The language of the domain validation mails, such as `en`. Documented for sibling orders only.
    #[uniffi(default = None)]
    pub locale: Option<String>,
    /// Turns renewal reminders off for this order. Documented for sibling orders only.
    #[uniffi(default = None)]
    pub disable_renewal_notifications: Option<bool>,
    /// More addresses that get the order's mails. Documented for sibling orders only.
    #[uniffi(default = [])]
    pub additional_emails: Vec<String>,
    /// Fields that this version doesn't know, as the JSON text of an object in the API's own names and nesting. They are
    /// merged into the body and cannot replace what the order says otherwise.
    #[uniffi(default = None)]
    pub extra: Option<String>,
}

/// The organization that the certificate names.
#[derive(Debug, Clone, uniffi::Enum)]
pub enum Organization {
    /// An organization of the account.
    Existing {
        /// Its number.
        id: u64,
        /// Its verified contact, as a rule: without one, the order waits. Organization and technical contacts given here
        /// replace the stored ones.
        contacts: Vec<Contact>,
    },
    /// An organization that the account doesn't have yet.
    New {
        /// Its details.
        details: NewOrganization,
    },
}

/// A person of the organization.
#[derive(Debug, Clone, uniffi::Record)]
pub struct Contact {
    /// What the person is to the organization.
    pub contact_type: ContactType,
    /// The country of the person, ISO 3166-1 alpha-2.
    pub country: String,
    /// First name, at most 128 characters.
    #[uniffi(default = None)]
    pub first_name: Option<String>,
    /// Last name, at most 128 characters.
    #[uniffi(default = None)]
    pub last_name: Option<String>,
    /// Job title, at most 64 characters.
    #[uniffi(default = None)]
    pub job_title: Option<String>,
    /// Telephone number, at most 32 characters.
    #[uniffi(default = None)]
    pub telephone: Option<String>,
    /// E-mail address, at most 255 characters.
    #[uniffi(default = None)]
    pub email: Option<String>,
    /// A user of the account. Values given beside it are written into that user.
    #[uniffi(default = None)]
    pub user_id: Option<u64>,
    /// A reference that stands for the person's real name.
    #[uniffi(default = None)]
    pub pseudonym: Option<String>,
    /// City of the person.
    #[uniffi(default = None)]
    pub city: Option<String>,
    /// State or province of the person.
    #[uniffi(default = None)]
    pub state: Option<String>,
    /// ZIP or postal code of the person.
    #[uniffi(default = None)]
    pub zip: Option<String>,
}

/// A contact for one order only; the organization keeps its own.
#[derive(Debug, Clone, uniffi::Record)]
pub struct OrderContact {
    /// First name, at most 128 characters.
    #[uniffi(default = None)]
    pub first_name: Option<String>,
    /// Last name, at most 128 characters.
    #[uniffi(default = None)]
    pub last_name: Option<String>,
    /// Job title, at most 64 characters.
    #[uniffi(default = None)]
    pub job_title: Option<String>,
    /// E-mail address, at most 255 characters.
    #[uniffi(default = None)]
    pub email: Option<String>,
    /// Telephone number, at most 32 characters.
    #[uniffi(default = None)]
    pub telephone: Option<String>,
    /// Extension of the telephone number, at most 16 characters.
    #[uniffi(default = None)]
    pub telephone_extension: Option<String>,
}

/// A validation that an organization is submitted for.
///
/// Documented types are `ov`, `ev`, `cs`, `ev_cs`, `ds` and `smime`; which one stands for PSD2 QWACs is not (D43 of the
/// decisions). An order for one submits its organization by itself.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ValidationRequest {
    /// Its type.
    pub validation_type: String,
    /// Users of the account, by number, who are among those who approve.
    #[uniffi(default = [])]
    pub users: Vec<u64>,
    /// People who are no users and are among those who approve. Of a telephone number the extension is not sent: this call
    /// has none.
    #[uniffi(default = [])]
    pub people: Vec<OrderContact>,
}

/// The details of a new organization. At least one verified contact belongs to it.
#[derive(Debug, Clone, uniffi::Record)]
pub struct NewOrganization {
    /// Legal name, at most 64 characters; together with the assumed name at most 61.
    pub name: String,
    /// Street address, at most 64 characters.
    pub address: String,
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
    /// Its people: one to fifteen verified contacts, and at most one contact of each other type.
    #[uniffi(default = [])]
    pub contacts: Vec<Contact>,
    /// The name under which it does business.
    #[uniffi(default = None)]
    pub assumed_name: Option<String>,
    /// Continuation of the street address, at most 64 characters.
    #[uniffi(default = None)]
    pub address2: Option<String>,
    /// Creates it even when the account has one alike. Otherwise the order is tied to that one.
    #[uniffi(default = None)]
    pub skip_duplicate_org_check: Option<bool>,
}

/// How an order is paid.
#[derive(Debug, Clone, uniffi::Enum)]
pub enum Payment {
    /// As the account does by default; nothing is sent.
    AccountDefault,
    /// From the account's balance.
    Balance,
    /// With the card that the key's user has stored.
    Profile,
    /// By bank transfer.
    WireTransfer,
    /// With this card.
    WithCard {
        /// The card.
        card: Arc<Card>,
        /// The address that it is billed to.
        billing_address: BillingAddress,
    },
    /// By a method that this version doesn't know.
    Other {
        /// The API's word for it.
        method: String,
    },
}

/// The address that a card is billed to.
#[derive(Debug, Clone, uniffi::Record)]
pub struct BillingAddress {
    /// Street address.
    pub address: String,
    /// City.
    pub city: String,
    /// Country.
    pub country: String,
    /// Continuation of the street address.
    #[uniffi(default = None)]
    pub address2: Option<String>,
    /// State or province, where the country has them.
    #[uniffi(default = None)]
    pub state: Option<String>,
    /// ZIP or postal code, where the country has them.
    #[uniffi(default = None)]
    pub zip: Option<String>,
}

/// How long an order or a certificate runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Validity {
    /// For this many years, 1 to 3. One year is the ordinary plan; more is by arrangement with the CA.
    Years {
        /// How many.
        years: u32,
    },
    /// For this many days, at most 397. Certificates end after 199 days all the same.
    Days {
        /// How many.
        days: u32,
    },
    /// Up to and including this day.
    Until {
        /// The last day.
        day: Day,
    },
}

/// What an order renews.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Renewal {
    /// An order, by its number.
    OrderId {
        /// The number.
        id: u64,
    },
    /// A certificate, by its SHA-1 thumbprint: 40 hexadecimal digits.
    Thumbprint {
        /// The thumbprint.
        sha1: String,
    },
}

/// A value for one of the account's own order fields.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct CustomField {
    /// The number of the field.
    pub metadata_id: i64,
    /// The value.
    pub value: String,
}

impl Order {
    /// The same order in the SDK's words.
    pub(crate) fn to_sdk(&self) -> Result<qwac_psd2::Order, QwacError> {
        let order = self.clone();
        let mut sdk = qwac_psd2::Order::default();
        sdk.intended_use = order.intended_use;
        sdk.common_name = order.common_name;
        sdk.dns_names = order.dns_names;
        sdk.csr = order.csr.into();
        sdk.psp_roles = order.psp_roles;
        sdk.service_name = order.service_name;
        sdk.server_platform = order.server_platform;
        sdk.profile_option = order.profile_option;
        sdk.dcv_method = order.dcv_method;
        sdk.organization = order.organization.map(Into::into);
        sdk.organization_contact = order.organization_contact.map(Into::into);
        sdk.technical_contact = order.technical_contact.map(Into::into);
        sdk.validity = order.validity.map(Into::into);
        sdk.certificate_validity = order.certificate_validity.map(Into::into);
        sdk.expires_on = order.expires_on.map(|day| day.0);
        sdk.payment = order.payment.map(Into::into).unwrap_or_default();
        sdk.renewal_of = order.renewal_of.map(Into::into);
        sdk.skip_approval = order.skip_approval;
        sdk.comments = order.comments;
        sdk.container = order.container;
        let fields = order.custom_fields.into_iter();
        sdk.custom_fields = fields
            .map(|field| qwac_psd2::CustomField::new(field.metadata_id, field.value))
            .collect();
        sdk.locale = order.locale;
        sdk.disable_renewal_notifications = order.disable_renewal_notifications;
        sdk.additional_emails = order.additional_emails;
        if let Some(extra) = &order.extra {
            let extra: Result<UniqueJson, _> = serde_json::from_str(extra);
            let Ok(UniqueJson(serde_json::Value::Object(extra))) = extra else {
                // Without the parser's words, which may show what stands there.
                return Err(QwacError::input(
                    "the extra fields are not the JSON text of one object without a name that comes twice",
                ));
            };
            sdk.extra = extra;
        }
        Ok(sdk)
    }

    /// The same order with what making it a renewal changed.
    pub(crate) fn renewed_as(mut self, sdk: &qwac_psd2::Order) -> Self {
        self.common_name.clone_from(&sdk.common_name);
        self.dns_names.clone_from(&sdk.dns_names);
        if let (None, Some(qwac_psd2::Organization::Existing { id, .. })) =
            (&self.organization, &sdk.organization)
        {
            self.organization = Some(Organization::Existing {
                id: *id,
                contacts: Vec::new(),
            });
        }
        if let (None, Some(qwac_psd2::Renewal::OrderId(id))) = (&self.renewal_of, &sdk.renewal_of) {
            self.renewal_of = Some(Renewal::OrderId { id: *id });
        }
        self
    }
}

impl fmt::Debug for Order {
    /// The body that the order makes, without its secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.to_sdk() {
            Ok(order) => order.fmt(f),
            Err(error) => write!(f, "Order({error})"),
        }
    }
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl From<Organization> for qwac_psd2::Organization {
    fn from(organization: Organization) -> Self {
        match organization {
            Organization::Existing { id, contacts } => {
                Self::existing(id, contacts.into_iter().map(Into::into))
            }
            Organization::New { details } => qwac_psd2::NewOrganization::from(details).into(),
        }
    }
}

impl From<NewOrganization> for qwac_psd2::NewOrganization {
    fn from(new: NewOrganization) -> Self {
        let mut sdk = Self::default();
        sdk.name = new.name;
        sdk.assumed_name = new.assumed_name;
        sdk.address = new.address;
        sdk.address2 = new.address2;
        sdk.city = new.city;
        sdk.state = new.state;
        sdk.zip = new.zip;
        sdk.country = new.country;
        sdk.telephone = new.telephone;
        sdk.skip_duplicate_org_check = new.skip_duplicate_org_check;
        sdk.contacts = new.contacts.into_iter().map(Into::into).collect();
        sdk
    }
}

impl From<Contact> for qwac_psd2::Contact {
    fn from(contact: Contact) -> Self {
        let mut sdk = Self::new(contact.contact_type, contact.country);
        sdk.user_id = contact.user_id;
        sdk.first_name = contact.first_name;
        sdk.last_name = contact.last_name;
        sdk.job_title = contact.job_title;
        sdk.telephone = contact.telephone;
        sdk.email = contact.email;
        sdk.pseudonym = contact.pseudonym;
        sdk.city = contact.city;
        sdk.state = contact.state;
        sdk.zip = contact.zip;
        sdk
    }
}

impl From<OrderContact> for qwac_psd2::OrderContact {
    fn from(contact: OrderContact) -> Self {
        let mut sdk = Self::default();
        sdk.first_name = contact.first_name;
        sdk.last_name = contact.last_name;
        sdk.job_title = contact.job_title;
        sdk.email = contact.email;
        sdk.telephone = contact.telephone;
        sdk.telephone_extension = contact.telephone_extension;
        sdk
    }
}

impl From<ValidationRequest> for qwac_psd2::ValidationRequest {
    fn from(asked: ValidationRequest) -> Self {
        let users = asked.users.into_iter();
        let request = users.fold(Self::new(asked.validation_type), Self::user);
        let people = asked.people.into_iter().map(Into::into);
        people.fold(request, |request, person| request.person(&person))
    }
}

impl From<Payment> for qwac_psd2::Payment {
    fn from(payment: Payment) -> Self {
        match payment {
            Payment::AccountDefault => Self::AccountDefault,
            Payment::Balance => Self::Balance,
            Payment::Profile => Self::Profile,
            Payment::WireTransfer => Self::WireTransfer,
            Payment::WithCard {
                card,
                billing_address,
            } => {
                let mut address = qwac_psd2::BillingAddress::new(
                    billing_address.address,
                    billing_address.city,
                    billing_address.country,
                );
                address.address2 = billing_address.address2;
                address.state = billing_address.state;
                address.zip = billing_address.zip;
                Self::card(card.0.clone(), address)
            }
            Payment::Other { method } => Self::Other(method),
        }
    }
}

impl From<Validity> for qwac_psd2::Validity {
    fn from(validity: Validity) -> Self {
        match validity {
            Validity::Years { years } => Self::Years(years),
            Validity::Days { days } => Self::Days(days),
            Validity::Until { day } => Self::Until(day.0),
        }
    }
}

impl From<Renewal> for qwac_psd2::Renewal {
    fn from(renewal: Renewal) -> Self {
        match renewal {
            Renewal::OrderId { id } => Self::OrderId(id),
            Renewal::Thumbprint { sha1 } => Self::Thumbprint(sha1),
        }
    }
}
