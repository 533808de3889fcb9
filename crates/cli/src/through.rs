//! `qwac order --through`: from the order to its certificate, held against the order.

use crate::failure::Failure;
use crate::{download, show};
use qwac_psd2::{Chain, Client, Format, Id, Order, Ordered, Report, Verifier};
use serde::Serialize;
use std::path::{Path, PathBuf};

/// What came of it.
#[derive(Serialize)]
pub(crate) struct Through {
    /// The certificate and its issuers, as PEM.
    certificate: String,
    /// What holding it against the order found.
    pub(crate) verification: Report,
    #[serde(skip)]
    file: Option<PathBuf>,
}

/// A file that is there is not written over, and one that can't be made is of no use: either must be known before an order is
/// placed.
pub(crate) fn check(out: Option<&Path>) -> Result<(), Failure> {
    let Some(out) = out else {
        return Ok(());
    };
    let fault = |what: String| {
        let out = out.display();
        Err(Failure::File(format!("{out} {what}. Nothing was sent.")))
    };
    if out.exists() {
        return fault("is there already: take another name".to_owned());
    }
    match download::beside(out) {
        Ok(_) => Ok(()),
        Err(error) => fault(format!("can't be written: {error}")),
    }
}

/// Downloads the certificate of an issued order, writes it, and holds it against the order.
pub(crate) async fn finish(
    client: &Client,
    order: &Order,
    id: &Id,
    out: Option<&Path>,
) -> Result<Through, Failure> {
    let file = client.certificate(id, &Format::PemNoRoot).await?;
    let certificate = file.pem().unwrap_or_default().to_owned();
    let chain = Chain::parse(&certificate)
        .map_err(|error| Failure::Machine(format!("the certificate can't be read: {error}")))?;
    if let Some(out) = out {
        download::write(&file, out, false)?;
    }
    Ok(Through {
        certificate,
        verification: Verifier::now().verify(&Ordered::from(order), &chain),
        file: out.map(Path::to_owned),
    })
}

/// The certificate, and what came of holding it against the order.
pub(crate) fn tell(through: &Through) -> std::io::Result<()> {
    match &through.file {
        Some(file) => show::line(&format!("Written: {}", file.display()))?,
        // Line by line: a server's words must not steer the terminal.
        None => through.certificate.lines().try_for_each(show::line)?,
    }
    let name = through.file.as_deref();
    show::report(
        name.unwrap_or(Path::new("certificate")),
        &through.verification,
    )
}
