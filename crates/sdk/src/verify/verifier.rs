//! The verification with its settings: the time, and what the caller knows besides the order.

use super::catalogue::searches;
use super::issued::Issued;
use super::ordered::Ordered;
use crate::certificate::{Chain, NcaId, OrganizationIdentifier};
use crate::report::Report;
use jiff::Timestamp;

/// Holds certificates against their order, and against what a PSD2 certificate must be, as of a given time.
///
/// A verification is a function of the chain, the order and of what stands here: it reads and writes nothing, looks at no
/// clock, asks no one about revocation, and never panics. The paths of its findings are JSON pointers into the chain as
/// JSON, such as `/0/qc_statements/2/roles/1`: the second role in the third statement of the first certificate.
///
/// ```
/// # fn example(order: &qwac_psd2::Order, pem: &str) -> Result<(), Box<dyn std::error::Error>> {
/// use qwac_psd2::{Chain, Ordered, Verifier, certificate::NcaId};
///
/// let report = Verifier::now()
///     .expect_nca(NcaId::parse("NL-DNB")?)
///     .verify(&Ordered::from(order), &Chain::parse(pem)?);
/// print!("{report}");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Verifier {
    pub(super) now: Timestamp,
    pub(super) nca: Option<NcaId>,
    pub(super) organization_identifier: Option<OrganizationIdentifier>,
    pub(super) roots: Option<Chain>,
}

impl Verifier {
    /// Verifies as of this time.
    pub fn at(now: Timestamp) -> Self {
        Self {
            now,
            nca: None,
            organization_identifier: None,
            roots: None,
        }
    }

    /// Verifies as of the time of this call, by the system's clock.
    pub fn now() -> Self {
        Self::at(Timestamp::now())
    }

    /// The certificate must name this authority. An order can't say it: the CA takes it from what it validated.
    #[must_use]
    pub fn expect_nca(mut self, nca: NcaId) -> Self {
        self.nca = Some(nca);
        self
    }

    /// The certificate must name the organization by this identifier. An order can't say it either.
    #[must_use]
    pub fn expect_organization_identifier(mut self, identifier: OrganizationIdentifier) -> Self {
        self.organization_identifier = Some(identifier);
        self
    }

    /// The chain must lead to one of these certificates, which the caller trusts. Without them, nothing is said about trust.
    #[must_use]
    pub fn roots(mut self, roots: Chain) -> Self {
        self.roots = Some(roots);
        self
    }

    /// Whether what was ordered came back, and whether it is sound.
    pub fn verify(&self, ordered: &Ordered, chain: &Chain) -> Report {
        self.report(Some(ordered), chain)
    }

    /// What there is to say of a certificate without its order. One of electronic seals is not held to what a web server's
    /// must be.
    pub fn inspect(&self, chain: &Chain) -> Report {
        self.report(None, chain)
    }

    fn report(&self, ordered: Option<&Ordered>, chain: &Chain) -> Report {
        let mut findings = Vec::new();
        // A chain has at least one certificate.
        if let Some(issued) = Issued::new(chain, ordered, self) {
            for rule in searches() {
                (rule.find)(&issued, &mut rule.found(&mut findings));
            }
        }
        Report::new(findings)
    }
}
