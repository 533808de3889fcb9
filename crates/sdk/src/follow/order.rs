//! What CertCentral tells of an order.

use super::{ApiDate, ApprovalRequest, Reader};
use crate::csr::Csr;
use crate::open_words::open_words;
use crate::order::{Order, OrderBuilder, Organization, Renewal};
use crate::placed::Id;
use qwac_psd2_core::types::{
    self, InfoCertificateOrNone, ListedCertificateOrNone, ToldOrganizationOrNone, ToldProductOrNone,
};
use serde::Serialize;

open_words! {
    without case
    /// Where an order stands. The list is open: public clients that took it for closed had to be mended (D34 of the
    /// decisions).
    OrderStatus {
        /// Somebody must approve its request.
        NeedsApproval = "needs_approval",
        /// The CA validates it.
        Pending = "pending",
        /// The CA works on it.
        Processing = "processing",
        /// Approved.
        Approved = "approved",
        /// It waits for a CSR.
        NeedsCsr = "needs_csr",
        /// The certificate can be picked up.
        WaitingPickup = "waiting_pickup",
        /// A certificate is there, and another one is on its way.
        ReissuePending = "reissue_pending",
        /// The certificate is there.
        Issued = "issued",
        /// The certificate is over.
        Expired = "expired",
        /// The certificate was revoked.
        Revoked = "revoked",
        /// Rejected.
        Rejected = "rejected",
        /// Rejected.
        Denied = "denied",
        /// Canceled.
        Canceled = "canceled",
    }
}

impl OrderStatus {
    /// Whether nothing comes after it by itself: issued, expired, revoked, rejected, denied or canceled. A word that is
    /// not known is not the end.
    pub fn is_end(&self) -> bool {
        matches!(
            self,
            Self::Issued
                | Self::Expired
                | Self::Revoked
                | Self::Rejected
                | Self::Denied
                | Self::Canceled
        )
    }
}

/// An order as it stands.
///
/// The PSP roles, the profile and the service's name are not among it: no published answer tells them (D36 of the
/// decisions).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct OrderInfo {
    /// Its number.
    pub id: Id,
    /// Where it stands.
    pub status: Option<OrderStatus>,
    /// The product's name in the API, such as `eu_qwac_psd2`.
    pub product: Option<String>,
    /// When it was placed.
    pub date_created: Option<ApiDate>,
    /// Until when it runs.
    pub order_valid_till: Option<ApiDate>,
    /// The number of the organization.
    pub organization_id: Option<Id>,
    /// The name of the organization.
    pub organization_name: Option<String>,
    /// The certificate, which has a number only once it is approved, and days only once it is issued.
    pub certificate: CertificateInfo,
    /// The requests inside CertCentral that belong to it.
    pub requests: Vec<ApprovalRequest>,
}

/// A certificate as order info tells it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CertificateInfo {
    /// Its number.
    pub id: Option<Id>,
    /// Its common name.
    pub common_name: Option<String>,
    /// Its further names.
    pub dns_names: Vec<String>,
    /// Its CSR, as it is told.
    pub csr: Option<String>,
    /// Its serial number, in hexadecimal.
    pub serial_number: Option<String>,
    /// The SHA-1 thumbprint, in hexadecimal.
    pub thumbprint: Option<String>,
    /// When it was issued.
    pub date_issued: Option<ApiDate>,
    /// Its first day.
    pub valid_from: Option<ApiDate>,
    /// Its last day.
    pub valid_till: Option<ApiDate>,
}

impl OrderInfo {
    pub(crate) fn read(answer: types::OrderInfo, reader: Reader<'_>) -> Self {
        let organization = answer
            .organization
            .as_ref()
            .and_then(ToldOrganizationOrNone::told);
        let product = answer.product.as_ref().and_then(ToldProductOrNone::told);
        let certificate = answer.certificate.as_ref();
        let certificate = certificate.and_then(InfoCertificateOrNone::told).cloned();
        let certificate = certificate.map(|told| CertificateInfo {
            id: reader.id(told.id),
            common_name: reader.line(told.common_name),
            dns_names: reader.names(told.dns_names),
            csr: reader.pem(told.csr),
            serial_number: reader.hex(told.serial_number),
            thumbprint: reader.hex(told.thumbprint),
            date_issued: reader.date(told.date_issued),
            valid_from: reader.date(told.valid_from),
            valid_till: reader.date(told.valid_till),
        });
        let requests = answer.requests.unwrap_or_default().into_iter();
        Self {
            id: reader.own_id(&answer.id),
            status: reader.word(answer.status),
            product: reader.line(product.and_then(|told| told.name_id.clone())),
            date_created: reader.date(answer.date_created),
            order_valid_till: reader.date(answer.order_valid_till),
            organization_id: reader.id(organization.and_then(|told| told.id.clone())),
            organization_name: reader.line(organization.and_then(|told| told.name.clone())),
            certificate: certificate.unwrap_or_default(),
            requests: requests
                .map(|told| ApprovalRequest::of_order(told, reader))
                .collect(),
        }
    }

    /// Starts the order that renews this one, with this CSR: what order info tells is taken over, that is the names and
    /// the organization. The roles, the profile, the verified contact, the validity and the payment are not told; they
    /// have to be given again, and the check says so.
    pub fn renewal(&self, intended_use: crate::IntendedUse, csr: impl Into<Csr>) -> OrderBuilder {
        Order::builder(intended_use).csr(csr).renewing(self)
    }
}

impl Order {
    /// Makes it the renewal of this order. What it leaves open and order info tells, the names and the organization, is
    /// taken over; what it says stays.
    ///
    /// The names are taken over together, where it has none at all: a new name that replaces one must not bring the
    /// others back.
    #[must_use]
    pub fn renewing(mut self, info: &OrderInfo) -> Self {
        if self.common_name.is_empty() && self.dns_names.is_empty() {
            let certificate = &info.certificate;
            self.common_name = certificate.common_name.clone().unwrap_or_default();
            self.dns_names.clone_from(&certificate.dns_names);
        }
        let number = |id: &Id| id.as_str().parse().ok();
        if self.organization.is_none() {
            let id = info.organization_id.as_ref().and_then(number);
            self.organization = id.map(|id| Organization::existing(id, []));
        }
        if self.renewal_of.is_none() {
            self.renewal_of = number(&info.id).map(Renewal::OrderId);
        }
        self
    }
}

impl OrderBuilder {
    /// Makes it the renewal of this order, as [`Order::renewing`] does.
    pub fn renewing(self, info: &OrderInfo) -> Self {
        self.with(|order| order.renewing(info))
    }
}

/// An order as the list has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ListedOrder {
    /// Its number.
    pub id: Id,
    /// Where it stands.
    pub status: Option<OrderStatus>,
    /// The product's name in the API.
    pub product: Option<String>,
    /// When it was placed.
    pub date_created: Option<ApiDate>,
    /// The number of the organization.
    pub organization_id: Option<Id>,
    /// The name of the organization.
    pub organization_name: Option<String>,
    /// The number of the certificate.
    pub certificate_id: Option<Id>,
    /// The common name of the certificate.
    pub common_name: Option<String>,
    /// Its further names.
    pub dns_names: Vec<String>,
    /// Its last day.
    pub valid_till: Option<ApiDate>,
}

impl ListedOrder {
    pub(crate) fn read(told: types::ListedOrder, reader: Reader<'_>) -> Self {
        let organization = told
            .organization
            .as_ref()
            .and_then(ToldOrganizationOrNone::told);
        let product = told.product.as_ref().and_then(ToldProductOrNone::told);
        let product = product.and_then(|product| product.name_id.clone());
        let certificate = told.certificate.as_ref();
        let certificate = certificate.and_then(ListedCertificateOrNone::told).cloned();
        Self {
            id: reader.own_id(&told.id),
            status: reader.word(told.status),
            product: reader.line(told.product_name_id.or(product)),
            date_created: reader.date(told.date_created),
            organization_id: reader.id(organization.and_then(|told| told.id.clone())),
            organization_name: reader.line(organization.and_then(|told| told.name.clone())),
            certificate_id: reader.id(certificate.as_ref().and_then(|told| told.id.clone())),
            common_name: reader.line(
                certificate
                    .as_ref()
                    .and_then(|told| told.common_name.clone()),
            ),
            valid_till: reader.date(
                certificate
                    .as_ref()
                    .and_then(|told| told.valid_till.clone()),
            ),
            dns_names: reader.names(certificate.and_then(|told| told.dns_names)),
        }
    }
}

/// An order whose status changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct OrderStatusChange {
    /// The number of the order.
    pub order_id: Id,
    /// The number of its certificate.
    pub certificate_id: Option<Id>,
    /// Where it stands now.
    pub status: Option<OrderStatus>,
}

impl OrderStatusChange {
    pub(crate) fn read(told: types::OrderStatusChange, reader: Reader<'_>) -> Self {
        Self {
            order_id: reader.own_id(&told.order_id),
            certificate_id: reader.id(told.certificate_id),
            status: reader.word(told.status),
        }
    }
}

/// Which orders a list has. Each setter narrows it; without any, it has all that the key may see.
///
/// The filters are documented (list orders page), their exact meaning is not: a caller that relies on one looks at what
/// comes.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct OrderFilter {
    pub(crate) status: Option<String>,
    pub(crate) product: Option<String>,
    pub(crate) common_name: Option<String>,
    pub(crate) domain_name: Option<String>,
    pub(crate) organization_id: Option<String>,
    pub(crate) serial_number: Option<String>,
    pub(crate) search: Option<String>,
    pub(crate) created: Option<String>,
}

impl OrderFilter {
    /// All orders.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only orders that stand there. `needs_approval` is not among the documented words of this filter.
    pub fn status(mut self, status: impl Into<OrderStatus>) -> Self {
        self.status = Some(status.into().as_str().to_owned());
        self
    }

    /// Only orders of this product; PSD2 QWACs are `eu_qwac_psd2`.
    pub fn product(mut self, name: impl Into<String>) -> Self {
        self.product = Some(name.into());
        self
    }

    /// Only orders whose certificate has this common name.
    pub fn common_name(mut self, name: impl Into<String>) -> Self {
        self.common_name = Some(name.into());
        self
    }

    /// Only orders that have this name.
    pub fn domain_name(mut self, name: impl Into<String>) -> Self {
        self.domain_name = Some(name.into());
        self
    }

    /// Only orders of this organization.
    pub fn organization(mut self, id: impl Into<Id>) -> Self {
        self.organization_id = Some(id.into().as_str().to_owned());
        self
    }

    /// Only the order of the certificate with this serial number, in hexadecimal.
    pub fn serial_number(mut self, number: impl Into<String>) -> Self {
        self.serial_number = Some(number.into());
        self
    }

    /// Only orders whose common name or e-mail is this; `%` stands for any text.
    pub fn search(mut self, text: impl Into<String>) -> Self {
        self.search = Some(text.into());
        self
    }

    /// Only orders placed from the one day to the other. In which zone a day begins, and whether the ends count, is not
    /// documented (D33 of the decisions): ask for a day more at either end.
    pub fn created_between(mut self, from: jiff::civil::Date, to: jiff::civil::Date) -> Self {
        self.created = Some(format!("{from}...{to}"));
        self
    }
}
