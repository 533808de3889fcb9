//! Order PSD2 QWACs from DigiCert CertCentral Europe: checked before they leave, never placed twice.
//!
//! ```no_run
//! use qwac_psd2::{ApiKey, Client, Contact, ContactType, IntendedUse, Order, Organization, Payment, ProfileOption, PspRole, Validity};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let order = Order::builder(IntendedUse::MutualTls)
//!     .common_name("example.net")
//!     .csr(std::fs::read_to_string("example.net.csr")?)
//!     .psp_roles([PspRole::PaymentInitiation, PspRole::AccountInformation])
//!     .profile_option(ProfileOption::ServerClientAuthEku)
//!     .organization(Organization::existing(
//!         12345,
//!         [Contact::new(ContactType::VerifiedContact, "NL")
//!             .first_name("Jane")
//!             .last_name("Roe")
//!             .job_title("Managing Director")
//!             .telephone("+31 20 555 0101")
//!             .email("jane.roe@example.com")],
//!     ))
//!     .validity(Validity::Years(1))
//!     .payment(Payment::Balance)
//!     .build();
//!
//! // Everything that is wrong, at once.
//! print!("{}", order.check());
//!
//! let client = Client::builder().api_key(ApiKey::from_env()?).build()?;
//! let placed = client.place(order.checked()?).await?;
//! println!("order {}: {}", placed.order_id, placed.status);
//! # Ok(())
//! # }
//! ```
//!
//! The way of an order: an [`Order`] is plain data and may be wrong. [`Order::check`] reports all that is wrong with it;
//! [`Order::checked`] makes a [`CheckedOrder`], which only a clean check does; [`Client::place`] sends it, and never again
//! once a byte of it may have arrived; [`Client::place_all`] places many.
//!
//! With the feature `blocking`, `qwac_psd2::blocking::Client` does the same without async.

mod api_error;
#[cfg(feature = "blocking")]
pub mod blocking;
mod body;
mod calendar;
pub mod certificate;
mod check;
mod client;
mod clock;
mod country;
mod csr;
mod day;
mod error;
mod follow;
mod handle;
mod intent;
mod journal;
mod lifetime;
mod mask;
mod names;
mod open_words;
mod order;
mod place;
mod placed;
mod plain_text;
mod receipt;
mod report;
mod retry_after;
mod rule;
mod scrub;
mod secret;
mod transport;
mod unique_json;
mod verify;
mod words;

pub use api_error::ApiError;
pub use calendar::{PlannedRenewal, RenewalPlan, renewal_plan};
pub use certificate::{Certificate, Chain};
pub use check::{CheckedOrder, Checker, KeyBlocklist};
pub use client::{
    Client, ClientBuilder, CsrUpdate, EUROPEAN_BASE_URL, Listing, OrganizationFilter, Pace,
    PlaceAll, Progress, Retries, Settle, ValidationRequest, Wait, Waited, Watch,
};
pub use clock::{Clock, Sleep, SystemClock};
pub use csr::Csr;
pub use error::{Error, ErrorKind};
pub use follow::{
    Account, AccountAnswer, AccountCheck, Action, ApiDate, ApprovalRequest, CertificateInfo,
    CheckedName, CheckedReissue, DcvToken, DomainInfo, Download, FileForm, Format, ListedOrder,
    NameValidation, OrderDcvCheck, OrderFilter, OrderInfo, OrderProgress, OrderStatus,
    OrderStatusChange, OrderValidation, OrganizationInfo, Product, Reissue, RequestStatus,
    RequestType, Revocation, User, Validation, ValidationStatus, VerifiedContact,
};
pub use handle::OrderHandle;
#[cfg(feature = "journal")]
pub use journal::FileJournal;
pub use journal::{Journal, JournalFault};
pub use order::{
    BillingAddress, Card, Contact, ContactType, CustomField, DcvMethod, IntendedUse,
    NewOrganization, Order, OrderBuilder, OrderContact, Organization, Payment, ProfileOption,
    PspRole, Renewal, Validity,
};
pub use placed::{ChainCertificate, Id, PlacedDomain, PlacedOrder, PlacedRequest, PlacedStatus};
pub use receipt::Receipt;
pub use report::{Finding, Report, Severity};
pub use rule::{Rule, Stage};
pub use secret::{API_KEY_VARIABLE, ApiKey, Secret};
pub use unique_json::UniqueJson;
pub use verify::{Ordered, Verifier};
pub use words::{Word, WordList, words};

/// All rules: those of the check, then those of the verification, each in the order in which they are gone through.
pub fn rules() -> impl Iterator<Item = Rule> {
    check::rules().chain(verify::rules())
}

// What stands in the public interface of this crate, for callers who don't want to match versions.
pub use jiff;
pub use reqwest;

/// The README's examples are compiled with the documentation's.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
