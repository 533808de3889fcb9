//! What came of an order that was placed.

use crate::cross::mirror;
use qwac_psd2::{Id, PlacedStatus};

mirror! {
    /// An order that CertCentral has taken.
    PlacedOrder = qwac_psd2::PlacedOrder {
        /// The number of the order.
        order_id: Id,
        /// Where it stands.
        status: PlacedStatus,
        /// The requests inside CertCentral; none when the approval step was skipped.
        requests: Vec<PlacedRequest>,
        /// The number of the certificate, once approved. It does not mean that the certificate exists.
        certificate_id: Option<Id>,
        /// The number of the organization that was created with the order.
        organization_id: Option<Id>,
        /// The domains of the order, where the answer lists them.
        domains: Vec<PlacedDomain>,
        /// The certificate and its issuers, where it was issued at once.
        certificate_chain: Vec<ChainCertificate>,
        /// The random value for the domain validation, where the answer has one.
        dcv_random_value: Option<String>,
        /// Whether the order's answer was lost and this is what looking for it found. Then only what order info tells is here.
        recovered: bool,
    }

    /// A request inside CertCentral that belongs to an order.
    PlacedRequest = qwac_psd2::PlacedRequest {
        /// Its number.
        id: Option<Id>,
        /// The API's word for where it stands.
        status: Option<String>,
    }

    /// A domain of an order.
    PlacedDomain = qwac_psd2::PlacedDomain {
        /// Its number.
        id: Option<Id>,
        /// The name whose control is shown.
        name: Option<String>,
        /// The name as ordered.
        dns_name: Option<String>,
    }

    /// One certificate of a chain.
    ChainCertificate = qwac_psd2::ChainCertificate {
        /// The common name of its subject.
        subject_common_name: Option<String>,
        /// The certificate as PEM. Lines may end with CR LF.
        pem: Option<String>,
    }
}
