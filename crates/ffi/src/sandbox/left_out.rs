//! No sandbox, as on a phone: the surface is the same, so that one generated source goes with every build, and starting one
//! says that there is none.

use super::{FaultPlan, FaultThatHappened, SandboxOptions, Step, StoredOrder};
use crate::error::QwacError;
use qwac_psd2::OrderStatus;
use std::time::Duration;

/// There is none.
pub(super) enum Running {}

/// Says that there is none.
#[allow(clippy::unused_async)]
pub(super) async fn start(_: Option<SandboxOptions>) -> Result<Running, QwacError> {
    Err(QwacError::sandbox(
        "this build of qwac_psd2 has no sandbox: builds for a desk and a server have it",
    ))
}

/// What is asked of none.
macro_rules! never {
    ($($name:ident($($type:ty),*) -> $told:ty;)*) => {
        impl Running {$(
            pub(super) fn $name(&self, $(_: $type),*) -> $told {
                match *self {}
            }
        )*}
    };
}

never! {
    base_url() -> String;
    api_key() -> String;
    orders() -> Vec<StoredOrder>;
    order(u64) -> Option<StoredOrder>;
    root_certificate() -> String;
    issuing_certificate() -> String;
    step(u64, Step) -> Result<OrderStatus, QwacError>;
    prove_domain(&str) -> Result<(), QwacError>;
    validate_organization(u64) -> Result<(), QwacError>;
    advance(Duration) -> Result<(), QwacError>;
    set_faults(Option<FaultPlan>) -> ();
    injected_faults() -> Vec<FaultThatHappened>;
    set_listening(bool) -> Result<(), QwacError>;
}
