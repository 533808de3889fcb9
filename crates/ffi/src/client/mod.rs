//! The client: every call of the SDK's, each once to wait for asynchronously and once to wait for on the thread.

mod account;
mod certificates;
mod journal;
mod lists;
mod options;
mod orders;
mod placing;
mod steps;
mod waiting;

pub use journal::Journal;
pub use lists::{
    DomainList, OrderFilter, OrderList, OrganizationFilter, OrganizationList, RequestList,
};
pub use options::{ClientOptions, PaceWindow, RetryOptions, SettleOptions, european_base_url};
pub use placing::{Outcome, PlaceAll, PlaceAllProgress, Receipt, read_receipt};
pub use waiting::{
    Action, ActionStep, OrderProgress, ProgressListener, Stop, WaitOptions, Waited, Watch,
};

use std::fmt;

/// A client of CertCentral Europe. Share one: its calls keep to one pace and share their connections.
#[derive(uniffi::Object)]
#[uniffi::export(Debug)]
pub struct Client {
    sdk: qwac_psd2::Client,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Client({})", self.sdk.base_url())
    }
}

/// Calls of the SDK's client.
macro_rules! calls {
    ($(
        $(#[$attribute:meta])*
        $dropped:ident fn $name:ident($($argument:ident: $type:ty),*) -> $told:ty
            = |$client:ident| $call:expr;
    )*) => {
        #[uniffi::export]
        impl Client {$(
            $(#[$attribute])*
            pub async fn $name(&self, $($argument: $type),*) -> Result<$told, $crate::error::QwacError> {
                let $client = self.sdk.clone();
                let call = async move { $call.await };
                let dropped = $crate::runtime::Dropped::$dropped;
                Ok($crate::cross::Cross::cross($crate::runtime::run(dropped, call).await??))
            }
        )*}
    };
}

use calls;
