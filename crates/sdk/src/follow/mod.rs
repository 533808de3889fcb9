//! What CertCentral tells after an order was placed, and what is asked of it then; plain data in the field's words.

mod account;
mod date;
mod domain;
mod download;
mod order;
mod organization;
mod progress;
mod read;
mod reissue;
mod request;
mod validation;

pub use account::{Account, AccountAnswer, AccountCheck, Product, User};
pub use date::ApiDate;
pub use domain::{CheckedName, DcvToken, DomainInfo, OrderDcvCheck};
pub use download::{Download, FileForm, Format};
pub use order::{
    CertificateInfo, ListedOrder, OrderFilter, OrderInfo, OrderStatus, OrderStatusChange,
};
pub use organization::OrganizationInfo;
pub use progress::{Action, OrderProgress};
pub(crate) use read::Reader;
pub use reissue::{CheckedReissue, Reissue};
pub use request::{ApprovalRequest, RequestStatus, RequestType, Revocation};
pub use validation::{
    NameValidation, OrderValidation, Validation, ValidationStatus, VerifiedContact,
};
