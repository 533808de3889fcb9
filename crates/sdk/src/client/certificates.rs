//! Calls about certificates: downloads, chains, revocation.

use super::Client;
use super::orders::revocation;
use crate::error::{Again, Error};
use crate::follow::{Download, Format, Reader, Revocation};
use crate::placed::{ChainCertificate, Id};
use crate::plain_text::one_line;
use qwac_psd2_core::Seen;

impl Client {
    /// The certificate of an order as a file: the one that is in force, without duplicates and former ones.
    ///
    /// It was not verified: this only says that it is a whole file of the format.
    ///
    /// # Errors
    ///
    /// [`UnreadableAnswer`](crate::ErrorKind::UnreadableAnswer) for an answer that is none, such as a page, one that breaks
    /// off, or a file of another format; [`NotFound`](crate::ErrorKind::NotFound) where there is no certificate yet.
    pub async fn certificate(
        &self,
        order: impl Into<Id>,
        format: &Format,
    ) -> Result<Download, Error> {
        let id = order.into().in_address()?;
        let (id, word, scrub) = (&id, in_address(format)?, &*self.scrub);
        let word = &word;
        self.read_as(
            "download_order_certificate",
            scrub,
            |client| async move { client.download_order_certificate(id, word).await },
            |_, seen| file(seen, format, scrub),
        )
        .await
    }

    /// A certificate as a file, by its own number.
    ///
    /// # Errors
    ///
    /// As those of [`certificate`](Self::certificate).
    pub async fn download(
        &self,
        certificate: impl Into<Id>,
        format: &Format,
    ) -> Result<Download, Error> {
        let id = certificate.into().in_address()?;
        let (id, word, scrub) = (&id, in_address(format)?, &*self.scrub);
        let word = &word;
        self.read_as(
            "download_certificate",
            scrub,
            |client| async move { client.download_certificate(id, word).await },
            |_, seen| file(seen, format, scrub),
        )
        .await
    }

    /// The issuers of a certificate, the nearest first, by the certificate's own number. How many there are differs.
    ///
    /// # Errors
    ///
    /// [`NotFound`](crate::ErrorKind::NotFound) where the key sees no such certificate.
    pub async fn chain(&self, certificate: impl Into<Id>) -> Result<Vec<ChainCertificate>, Error> {
        let id = certificate.into().in_address()?;
        let (id, scrub) = (&id, &*self.scrub);
        let told = self
            .read("certificate_chain", scrub, |client| async move {
                client.certificate_chain(id).await
            })
            .await?;
        let reader = Reader(scrub);
        let issuers = told.intermediates.into_iter();
        Ok(issuers
            .map(|told| ChainCertificate {
                subject_common_name: reader.line(told.subject_common_name),
                pem: reader.pem(told.pem),
            })
            .collect())
    }

    /// Asks for the revocation of one certificate. It can't be taken back.
    ///
    /// Sent at most once: a second one would be a second request to approve.
    ///
    /// # Errors
    ///
    /// [`Error::may_have_happened`] tells whether it may have been asked for all the same.
    pub async fn revoke(
        &self,
        certificate: impl Into<Id>,
        comments: &str,
    ) -> Result<Revocation, Error> {
        let id = certificate.into().in_address()?;
        let body = revocation(comments);
        let told = self
            .change("revoke_certificate", Again::Never, move |client| {
                let (id, body) = (id.clone(), body.clone());
                async move { client.revoke_certificate(&id, &body).await }
            })
            .await?;
        Ok(Revocation::read(told, Reader(&self.scrub)))
    }
}

/// A format as a part of an address.
fn in_address(format: &Format) -> Result<String, Error> {
    let word = format.as_str();
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if !word.is_empty() && word.len() <= 100 && word.bytes().all(fits) {
        Ok(word.to_owned())
    } else {
        Err(Error::configuration(
            "the name of a format has letters, digits and underscores. Nothing was sent",
        ))
    }
}

/// The file that an answer is.
fn file(seen: &Seen, format: &Format, scrub: &crate::scrub::Scrub) -> Result<Download, Error> {
    let media_type = seen
        .content_type()
        .map(|media_type| one_line(media_type, 100));
    let read = match seen.fault {
        None => Download::read(&seen.body, media_type, format),
        Some(_) => Err("breaks off"),
    };
    let status = seen.status.unwrap_or_default();
    read.map_err(|why| Error::no_file(why, status, seen, scrub))
}
