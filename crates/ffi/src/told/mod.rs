//! What is told, as records: mirrors of the SDK's own types, whose comments these are.

mod account;
mod certificate_parts;
mod domain;
mod organization_info;
mod placed;
mod told_order;
mod validation;

pub use account::*;
pub use certificate_parts::*;
pub use domain::*;
pub use organization_info::*;
pub use placed::*;
pub use told_order::*;
pub use validation::*;
