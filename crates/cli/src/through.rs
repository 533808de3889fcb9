//! `qwac order --through`: from the order at the embedded sandbox to its certificate, held against the order.

use crate::failure::Failure;
use crate::{download, show};
use qwac_psd2::{Chain, Client, Format, Order, Ordered, PlacedOrder, Report, Verifier, Wait};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::time::Duration;

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

/// Waits for the certificate, which the sandbox issues within seconds, verifies it, and writes it.
pub(crate) async fn go(
    client: &Client,
    order: &Order,
    placed: &PlacedOrder,
    out: Option<&Path>,
) -> Result<Through, Failure> {
    let wait = Wait::default()
        .interval(Duration::from_millis(100))
        .deadline(Duration::from_secs(60));
    let id = &placed.order_id;
    let mut watch = client.watch(id, wait);
    loop {
        // Nobody has to act: the sandbox does all by itself.
        match watch.next().await.transpose()? {
            Some(progress) if progress.is_issued() => break,
            Some(progress) if !progress.is_end() => {}
            _ => {
                return Err(Failure::Machine(format!(
                    "the order did not come to its certificate: {}",
                    watch.seen()
                )));
            }
        }
    }
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
