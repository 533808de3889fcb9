//! The pretended account: how it approves orders, what it knows, its key and its first numbers.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// The settings of the pretended account.
///
/// ```
/// use qwac_psd2_sandbox::{Account, Approval};
///
/// let account = Account::default().with_approval(Approval::Automatic).with_organization(12346);
/// assert!(account.organizations.contains(&12345));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Account {
    /// How the account approves the requests of its orders.
    pub approval: Approval,
    /// The numbers of the organizations that the account has; 12345 by default, as in the order page's examples.
    pub organizations: BTreeSet<u64>,
    /// The API key that the account accepts: `sandbox-key` by default. It opens nothing and is no secret.
    pub api_key: String,
    /// The numbers that are given out first.
    pub first_ids: FirstIds,
}

impl Default for Account {
    fn default() -> Self {
        Self {
            approval: Approval::default(),
            organizations: BTreeSet::from([12345]),
            api_key: "sandbox-key".to_owned(),
            first_ids: FirstIds::default(),
        }
    }
}

impl Account {
    /// Sets how requests are approved.
    #[must_use]
    pub fn with_approval(mut self, approval: Approval) -> Self {
        self.approval = approval;
        self
    }

    /// Adds an organization that the account has.
    #[must_use]
    pub fn with_organization(mut self, id: u64) -> Self {
        self.organizations.insert(id);
        self
    }

    /// Sets the API key that the account accepts. Take an invented one: it shows in `Debug`.
    #[must_use]
    pub fn with_api_key(mut self, key: impl Into<String>) -> Self {
        self.api_key = key.into();
        self
    }

    /// Sets the numbers that are given out first.
    #[must_use]
    pub fn with_first_ids(mut self, first_ids: FirstIds) -> Self {
        self.first_ids = first_ids;
        self
    }
}

/// How the account approves a request, which decides the answer to an order. Source: order page, the four answers.
///
/// A request with `skip_approval: true` gets the answer of [`Approval::Skipped`] where the account says
/// [`Approval::Required`] or [`Approval::Automatic`]. It needs a key whose user may approve (sibling pages), which the
/// sandbox takes for granted there, but not for a service user: there the request stays `submitted`. What the service
/// does with `skip_approval` from a key that may not approve is not documented.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Approval {
    /// Somebody must approve in CertCentral: the request is `pending`.
    #[default]
    Required,
    /// The key belongs to a service user: the request is `submitted`.
    ServiceUser,
    /// The request is approved at once: the answer lists the domains and has a certificate number.
    Automatic,
    /// The account has no approval step: the answer has a certificate number and no request.
    Skipped,
}

impl Approval {
    /// All ways, in the order of the order page's answers.
    pub const ALL: [Self; 4] = [
        Self::Required,
        Self::ServiceUser,
        Self::Automatic,
        Self::Skipped,
    ];

    /// The name for a command line, such as `service-user`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::ServiceUser => "service-user",
            Self::Automatic => "automatic",
            Self::Skipped => "skipped",
        }
    }
}

impl fmt::Display for Approval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Approval {
    type Err = UnknownApproval;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|approval| approval.name() == name)
            .ok_or(UnknownApproval)
    }
}

/// A word that names no [`Approval`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected one of: required, service-user, automatic, skipped")]
#[non_exhaustive]
pub struct UnknownApproval;

/// The numbers that are given out first, one for each kind of thing; each next one is larger by one.
///
/// The defaults lie apart from each other, so that a client that takes one number for another is found out.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FirstIds {
    /// The first order.
    pub order: u64,
    /// The first request inside CertCentral.
    pub request: u64,
    /// The first certificate.
    pub certificate: u64,
    /// The first domain.
    pub domain: u64,
    /// The first organization that an order creates; numbers that the account has already are passed over.
    pub organization: u64,
}

impl Default for FirstIds {
    fn default() -> Self {
        Self {
            order: 1_000_001,
            request: 2_000_001,
            certificate: 3_000_001,
            domain: 4_000_001,
            organization: 5_000_001,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_approval_reads_back_from_its_name() {
        for approval in Approval::ALL {
            assert_eq!(approval.to_string().parse(), Ok(approval));
        }
        assert_eq!("Required".parse::<Approval>(), Err(UnknownApproval));
    }

    #[test]
    fn the_refusal_of_a_wrong_name_lists_every_right_one() {
        for approval in Approval::ALL {
            assert!(UnknownApproval.to_string().contains(approval.name()));
        }
    }
}
