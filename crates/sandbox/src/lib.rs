//! An embedded CertCentral Europe for PSD2 QWAC orders, to try and test against offline.
//!
//! The sandbox answers as DigiCert's documentation says the service answers, for one product: `eu_qwac_psd2`. It reads
//! the wire format from `spec/certcentral-eu.yaml` itself and shares no code with the client, so that it can prove the
//! client wrong. It keeps what arrived, without the card data, for a test to look at, and goes wrong as a [`FaultPlan`]
//! says.
//!
//! ```
//! # tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
//! let sandbox = qwac_psd2_sandbox::Sandbox::start().await?;
//! assert!(sandbox.base_url().ends_with("/services/v2"));
//! assert!(sandbox.orders().is_empty());
//! # std::io::Result::Ok(())
//! # })?;
//! # std::io::Result::Ok(())
//! ```
//!
//! An order lives on as it does in CertCentral: it is approved, validated and issued, reissued, revoked or canceled, by the
//! calls of the API, by time ([`Progress`], [`Sandbox::advance`]), and by what in life people do outside of the API. Rust has
//! the latter as methods of [`Sandbox`]. Over HTTP they need no key and no body, and answer `{"status": …}`, the order's
//! status afterwards, or 204:
//!
//! ```text
//! POST /sandbox/orders/ID/approve                approves all requests of the order that wait
//! POST /sandbox/orders/ID/reject                 rejects them
//! POST /sandbox/orders/ID/prove-domains          shows control of all its domains
//! POST /sandbox/orders/ID/agree                  the authorized representative agrees
//! POST /sandbox/orders/ID/validate-organization  validates its organization
//! POST /sandbox/orders/ID/issue                  all that is missing for its certificate
//! POST /sandbox/orders/ID/revoke                 revokes its certificates
//! POST /sandbox/orders/ID/expire                 its last day is over
//! POST /sandbox/organizations/ID/validate        validates the organization for all that was asked for
//! POST /sandbox/domains/NAME/prove               shows control of the domain
//! POST /sandbox/clock/advance/SECONDS            lets time pass
//! GET  /sandbox/orders/ID/request                the order as it arrived, without secrets
//! PUT  /sandbox/faults                           what is to go wrong: a FaultPlan as JSON
//! GET  /sandbox/faults                           what went wrong since then
//! ```
//!
//! They are for clients of this machine, and not for web pages.
//!
//! It has TEST CAs, too, which issue what an order asks for: [`authority`].
//!
//! Where the documentation is silent, the item that decides says so in its comment.

mod account;
mod account_calls;
mod answer;
mod archive;
pub mod authority;
mod builder;
mod call;
mod card_numbers;
mod certificates;
mod changes;
mod contacts;
mod control;
mod csr;
mod dates;
mod domains;
mod fault_calls;
mod fault_plan;
mod faults;
mod filter;
mod info;
mod issue;
mod json;
mod kept;
mod line;
mod list;
mod mask;
mod order;
mod order_dcv;
mod orders;
mod organizations;
mod pace;
mod pages;
mod port;
mod progress;
mod published;
mod records;
mod refusal;
mod requests;
mod routes;
mod rules;
mod sandbox;
mod schema;
mod schemas;
pub mod spec;
mod state;
mod status;
mod store;

pub use account::{Account, Approval, FirstIds, Progress, UnknownApproval};
pub use builder::SandboxBuilder;
pub use control::ControlError;
pub use fault_plan::{FaultPlan, InjectedFault, Lag, Page, Target, When};
pub use pace::RateLimit;
pub use records::StoredOrder;
pub use sandbox::Sandbox;
pub use status::OrderStatus;
