//! The pretended account: how it approves orders, what it knows, its key and its first numbers.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Serialize};

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
    /// Those of them that are validated for PSD2 QWACs when the sandbox starts; none by default.
    pub validated_organizations: BTreeSet<u64>,
    /// The domains, of whatever organization, whose control is shown already when an order names them; none by default.
    pub proved_domains: BTreeSet<String>,
    /// Whether the authorized representatives delegated their approval to the key's user. An order that names a verified
    /// contact needs no approval of theirs then. Source: authorized representative approval delegation page.
    pub delegation: bool,
    /// How the steps on the way to a certificate are done.
    pub progress: Progress,
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
            validated_organizations: BTreeSet::new(),
            proved_domains: BTreeSet::new(),
            delegation: false,
            progress: Progress::default(),
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

    /// Adds an organization that is validated for PSD2 QWACs when the sandbox starts.
    #[must_use]
    pub fn with_validated_organization(mut self, id: u64) -> Self {
        self.organizations.insert(id);
        self.validated_organizations.insert(id);
        self
    }

    /// Adds a domain whose control is shown already, whatever the case of its letters.
    #[must_use]
    pub fn with_proved_domain(mut self, name: impl Into<String>) -> Self {
        self.proved_domains.insert(name.into().to_lowercase());
        self
    }

    /// Sets whether the representatives delegated their approval.
    #[must_use]
    pub fn with_delegation(mut self, delegation: bool) -> Self {
        self.delegation = delegation;
        self
    }

    /// Sets how the steps on the way to a certificate are done.
    #[must_use]
    pub fn with_progress(mut self, progress: Progress) -> Self {
        self.progress = progress;
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

/// How the steps on the way from an order to its certificate are done: the approval in CertCentral, the validation of the
/// organization, the proof of control over the domains, and the representative's approval.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Progress {
    /// By a test, through the API or the sandbox's control calls.
    #[default]
    ByHand,
    /// By themselves: an approval this time after its request was made, all else this time after the approval, by the
    /// sandbox's clock. With no time at all, the next call after the order finds it issued. A test may do a step earlier.
    Automatic(Duration),
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
