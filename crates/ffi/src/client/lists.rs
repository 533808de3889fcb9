//! Lists of CertCentral, whose pages are asked for as they are read.

use super::Client;
use super::steps::Steps;
use crate::cross::Cross;
use crate::error::QwacError;
use crate::time::Day;
use crate::told::{ApprovalRequest, DomainInfo, ListedOrder, OrganizationInfo};
use qwac_psd2::{Id, Listing, OrderStatus, RequestStatus};
use std::sync::Arc;

/// Lists, each an object of its own, because objects have no parameters.
macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident of $item:ident;)*) => {$(
        $(#[$doc])*
        #[derive(uniffi::Object)]
        pub struct $name(
            Steps<Listing<qwac_psd2::$item>, Result<qwac_psd2::$item, qwac_psd2::Error>>,
        );

        impl $name {
            fn of(listing: Listing<qwac_psd2::$item>) -> Arc<Self> {
                Arc::new(Self(Steps::new(listing, |mut listing| {
                    Box::pin(async move {
                        let item = listing.next().await;
                        (listing, item)
                    })
                })))
            }
        }

        #[uniffi::export]
        impl $name {
            /// The next item; none at the end. After an error nothing more comes.
            pub async fn next(&self) -> Result<Option<$item>, QwacError> {
                Ok(self.0.next().await?.transpose()?.cross())
            }
        }
    )*};
}

lists! {
    /// Orders, read one after the other. Where something comes or goes meanwhile, one may be missing; none comes twice.
    OrderList of ListedOrder;
    /// Requests, read one after the other.
    RequestList of ApprovalRequest;
    /// Organizations, read one after the other.
    OrganizationList of OrganizationInfo;
    /// Domains, read one after the other.
    DomainList of DomainInfo;
}

/// Which orders a list has. Each field narrows it; without any, it has all that the key may see.
///
/// The filters are documented, their exact meaning is not: a caller that relies on one looks at what comes.
#[derive(Debug, Clone, uniffi::Record)]
pub struct OrderFilter {
    /// Only orders that stand there. `needs_approval` is not among the documented words of this filter.
    #[uniffi(default = None)]
    pub status: Option<OrderStatus>,
    /// Only orders of this product; PSD2 QWACs are `eu_qwac_psd2`.
    #[uniffi(default = None)]
    pub product: Option<String>,
    /// Only orders whose certificate has this common name.
    #[uniffi(default = None)]
    pub common_name: Option<String>,
    /// Only orders that have this name.
    #[uniffi(default = None)]
    pub domain_name: Option<String>,
    /// Only orders of this organization.
    #[uniffi(default = None)]
    pub organization: Option<Id>,
    /// Only the order of the certificate with this serial number, in hexadecimal.
    #[uniffi(default = None)]
    pub serial_number: Option<String>,
    /// Only orders whose common name or e-mail is this; `%` stands for any text.
    #[uniffi(default = None)]
    pub search: Option<String>,
    /// Only orders placed from this day on; goes with `created_to`. In which zone a day begins, and whether the ends count,
    /// is not documented: ask for a day more at either end.
    #[uniffi(default = None)]
    pub created_from: Option<Day>,
    /// Only orders placed until this day; goes with `created_from`.
    #[uniffi(default = None)]
    pub created_to: Option<Day>,
}

/// Which organizations a list has. Without any field, it has all that the key may see.
#[derive(Debug, Clone, uniffi::Record)]
pub struct OrganizationFilter {
    /// Only organizations that have this in one of their texts.
    #[uniffi(default = None)]
    pub search: Option<String>,
    /// Only organizations that stand there, such as `active`.
    #[uniffi(default = None)]
    pub status: Option<String>,
    /// With their validations.
    #[uniffi(default = false)]
    pub with_validations: bool,
}

#[uniffi::export]
impl Client {
    /// The orders that the key sees, the oldest first. Nothing is asked before the first is read.
    ///
    /// Errors: `InvalidInput` where one of the days of the filter is given without the other.
    #[uniffi::method(default(filter = None))]
    pub fn orders(&self, filter: Option<OrderFilter>) -> Result<Arc<OrderList>, QwacError> {
        let mut sdk = qwac_psd2::OrderFilter::new();
        if let Some(filter) = filter {
            macro_rules! set {
                ($($field:ident)*) => {$(
                    if let Some(value) = filter.$field {
                        sdk = sdk.$field(value);
                    }
                )*};
            }
            set!(status product common_name domain_name organization serial_number search);
            sdk = match (filter.created_from, filter.created_to) {
                (Some(from), Some(to)) => sdk.created_between(from.0, to.0),
                (None, None) => sdk,
                _ => {
                    return Err(QwacError::input(
                        "created_from and created_to go together: give both",
                    ));
                }
            };
        }
        Ok(OrderList::of(self.sdk.orders(sdk)))
    }

    /// The requests that the key sees; those that stand there, where a status is given.
    #[uniffi::method(default(status = None))]
    pub fn requests(&self, status: Option<RequestStatus>) -> Arc<RequestList> {
        RequestList::of(self.sdk.requests(status))
    }

    /// The organizations that the key sees.
    #[uniffi::method(default(filter = None))]
    pub fn organizations(&self, filter: Option<OrganizationFilter>) -> Arc<OrganizationList> {
        let mut sdk = qwac_psd2::OrganizationFilter::new();
        if let Some(filter) = filter {
            if let Some(text) = filter.search {
                sdk = sdk.search(text);
            }
            if let Some(status) = filter.status {
                sdk = sdk.status(status);
            }
            if filter.with_validations {
                sdk = sdk.with_validations();
            }
        }
        OrganizationList::of(self.sdk.organizations(sdk))
    }

    /// The domains that the key sees, with their validations; those that have this text in their names, where one is given.
    #[uniffi::method(default(search = None))]
    pub fn domains(&self, search: Option<String>) -> Arc<DomainList> {
        DomainList::of(self.sdk.domains(search.as_deref()))
    }
}
