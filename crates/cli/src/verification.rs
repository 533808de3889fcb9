//! What `qwac inspect` and `qwac verify` may be told besides.

use crate::certificate_file;
use crate::failure::Failure;
use qwac_psd2::Verifier;
use qwac_psd2::certificate::{NcaId, OrganizationIdentifier};
use std::path::PathBuf;

#[derive(clap::Args)]
pub(crate) struct Expected {
    /// The competent authority that the certificate must name, such as NL-DNB.
    #[arg(long, value_name = "ID", value_parser = NcaId::parse)]
    nca: Option<NcaId>,
    /// The organization identifier that it must have, such as PSDNL-DNB-R161162.
    #[arg(long, value_name = "ID", value_parser = OrganizationIdentifier::parse)]
    organization_identifier: Option<OrganizationIdentifier>,
    /// A file with certificates that you trust, as PEM; the chain must lead to one of them.
    #[arg(long, value_name = "FILE")]
    roots: Option<PathBuf>,
}

impl Expected {
    /// A verifier as of now.
    pub(crate) fn verifier(&self) -> Result<Verifier, Failure> {
        let mut verifier = Verifier::now();
        if let Some(nca) = &self.nca {
            verifier = verifier.expect_nca(nca.clone());
        }
        if let Some(identifier) = &self.organization_identifier {
            verifier = verifier.expect_organization_identifier(identifier.clone());
        }
        if let Some(roots) = &self.roots {
            verifier = verifier.roots(certificate_file::read(roots)?);
        }
        Ok(verifier)
    }
}
