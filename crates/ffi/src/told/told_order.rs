//! What CertCentral tells of an order and of its requests.

use crate::cross::mirror;
use crate::time::ApiDate;
use qwac_psd2::{Id, OrderStatus, RequestStatus, RequestType};

mirror! {
    /// An order as it stands.
    ///
    /// The PSP roles, the profile and the service's name are not among it: no published answer tells them (D36 of the
    /// decisions).
    OrderInfo = qwac_psd2::OrderInfo {
        /// Its number.
        id: Id,
        /// Where it stands.
        status: Option<OrderStatus>,
        /// The product's name in the API, such as `eu_qwac_psd2`.
        product: Option<String>,
        /// When it was placed.
        date_created: Option<ApiDate>,
        /// Until when it runs.
        order_valid_till: Option<ApiDate>,
        /// The number of the organization.
        organization_id: Option<Id>,
        /// The name of the organization.
        organization_name: Option<String>,
        /// The certificate, which has a number only once it is approved, and days only once it is issued.
        certificate: CertificateInfo,
        /// The requests inside CertCentral that belong to it.
        requests: Vec<ApprovalRequest>,
    }

    /// A certificate as order info tells it.
    CertificateInfo = qwac_psd2::CertificateInfo {
        /// Its number.
        id: Option<Id>,
        /// Its common name.
        common_name: Option<String>,
        /// Its further names.
        dns_names: Vec<String>,
        /// Its CSR, as it is told.
        csr: Option<String>,
        /// Its serial number, in hexadecimal.
        serial_number: Option<String>,
        /// The SHA-1 thumbprint, in hexadecimal.
        thumbprint: Option<String>,
        /// When it was issued.
        date_issued: Option<ApiDate>,
        /// Its first day.
        valid_from: Option<ApiDate>,
        /// Its last day.
        valid_till: Option<ApiDate>,
    }

    /// An order whose status changed.
    OrderStatusChange = qwac_psd2::OrderStatusChange {
        /// The number of the order.
        order_id: Id,
        /// The number of its certificate.
        certificate_id: Option<Id>,
        /// Where it stands now.
        status: Option<OrderStatus>,
    }

    /// An order as the list has it.
    ListedOrder = qwac_psd2::ListedOrder {
        /// Its number.
        id: Id,
        /// Where it stands.
        status: Option<OrderStatus>,
        /// The product's name in the API.
        product: Option<String>,
        /// When it was placed.
        date_created: Option<ApiDate>,
        /// The number of the organization.
        organization_id: Option<Id>,
        /// The name of the organization.
        organization_name: Option<String>,
        /// The number of the certificate.
        certificate_id: Option<Id>,
        /// The common name of the certificate.
        common_name: Option<String>,
        /// Its further names.
        dns_names: Vec<String>,
        /// Its last day.
        valid_till: Option<ApiDate>,
    }

    /// A request inside CertCentral.
    ApprovalRequest = qwac_psd2::ApprovalRequest {
        /// Its number.
        id: Option<Id>,
        /// What it is for.
        request_type: Option<RequestType>,
        /// Where it stands.
        status: Option<RequestStatus>,
        /// When it was made. Not told where it is told as a part of its order.
        date: Option<ApiDate>,
        /// The order that it belongs to. Not told where it is told as a part of it.
        order_id: Option<Id>,
        /// What the requester wrote.
        comments: Option<String>,
        /// What the approver wrote.
        processor_comment: Option<String>,
    }

    /// What an answer says that makes a request: a revocation, for example.
    Revocation = qwac_psd2::Revocation {
        /// The number of the request; none where it was done at once, without approval.
        request_id: Option<Id>,
        /// Where the request stands.
        status: Option<RequestStatus>,
    }
}
