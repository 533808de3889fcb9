//! Calls about certificates.

use super::{Client, calls};
use crate::certificate::Download;
use crate::told::{ChainCertificate, Revocation};
use qwac_psd2::{Format, Id};

calls! {
    /// The certificate of an order as a file: the one that is in force, without duplicates and former ones.
    ///
    /// It was not verified: this only says that it is a whole file of the format.
    ///
    /// Errors: `UnreadableAnswer` for an answer that is none, such as a page, one that breaks
    /// off, or a file of another format; `NotFound` where there is no certificate yet.
    Ends fn certificate(order: Id, format: Format) -> Download = |client| client.certificate(order, &format);

    /// A certificate as a file, by its own number.
    ///
    /// Errors: As those of `certificate`.
    Ends fn download(certificate: Id, format: Format) -> Download = |client| client.download(certificate, &format);

    /// The issuers of a certificate, the nearest first, by the certificate's own number. How many there are differs.
    ///
    /// Errors: `NotFound` where the key sees no such certificate.
    Ends fn chain(certificate: Id) -> Vec<ChainCertificate> = |client| client.chain(certificate);

    /// Asks for the revocation of one certificate. It can't be taken back.
    ///
    /// Sent at most once: a second one would be a second request to approve.
    ///
    /// Errors: `may_have_happened` of the error tells whether it may have been asked for all the same.
    #[uniffi::method(default(comments = ""))]
    GoesOn fn revoke(certificate: Id, comments: String) -> Revocation = |client| client.revoke(certificate, &comments);
}
