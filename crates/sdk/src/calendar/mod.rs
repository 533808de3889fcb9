//! When certificates should be ordered anew, and a calendar of it.

mod icalendar;
mod plan;

pub use plan::{PlannedRenewal, RenewalPlan, renewal_plan};
