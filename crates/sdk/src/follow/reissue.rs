//! A reissue: another certificate of an order, which is checked before it is sent, because added names may cost.

use super::OrderInfo;
use crate::body::Body;
use crate::check::Checker;
use crate::csr::Csr;
use crate::error::Error;
use crate::report::Report;
use qwac_psd2_core::types;
use serde_json::json;
use std::fmt;

/// Another certificate of an order, such as for a new key. Plain data: it may be wrong, and only
/// [`checked`](Reissue::checked) makes of it what a client sends.
///
/// Everything is said again, because what becomes of what is left out is not documented (D41 of the decisions). Names
/// beyond those of the order may cost.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct Reissue {
    common_name: String,
    dns_names: Vec<String>,
    csr: Csr,
    server_platform: Option<i64>,
    comments: Option<String>,
    skip_approval: Option<bool>,
}

impl Reissue {
    /// A certificate for these names and the key of this CSR.
    pub fn new(
        common_name: impl Into<String>,
        dns_names: impl IntoIterator<Item = impl Into<String>>,
        csr: impl Into<Csr>,
    ) -> Self {
        Self {
            common_name: common_name.into(),
            dns_names: dns_names.into_iter().map(Into::into).collect(),
            csr: csr.into(),
            ..Self::default()
        }
    }

    /// A certificate for the same names, with the key of this CSR.
    pub fn of(info: &OrderInfo, csr: impl Into<Csr>) -> Self {
        let certificate = &info.certificate;
        Self::new(
            certificate.common_name.clone().unwrap_or_default(),
            certificate.dns_names.clone(),
            csr,
        )
    }

    /// The number of the server platform; -1, "other", if not called.
    pub fn server_platform(mut self, id: i64) -> Self {
        self.server_platform = Some(id);
        self
    }

    /// A message to the approver.
    pub fn comments(mut self, comments: impl Into<String>) -> Self {
        self.comments = Some(comments.into());
        self
    }

    /// Skips the approval step in CertCentral, if the key's user may.
    pub fn skip_approval(mut self, skip: bool) -> Self {
        self.skip_approval = Some(skip);
        self
    }

    /// Checks the names and the CSR as of now, by the rules of an order.
    ///
    /// # Errors
    ///
    /// [`CheckFailed`](crate::ErrorKind::CheckFailed) when the report has an error; [`Error::report`] is that report.
    pub fn checked(&self) -> Result<CheckedReissue, Error> {
        self.checked_by(&Checker::now())
    }

    /// As [`checked`](Self::checked), by this checker.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn checked_by(&self, checker: &Checker) -> Result<CheckedReissue, Error> {
        let mut certificate = json!({
            "common_name": self.common_name,
            "dns_names": self.dns_names,
            "csr": self.csr.as_str(),
            "signature_hash": "sha256",
        });
        if self.common_name.is_empty()
            && let Some(certificate) = certificate.as_object_mut()
        {
            certificate.remove("common_name");
        }
        let body = Body::from_wire(json!({ "certificate": certificate }));
        let report = checker.check_certificate(&body);
        let Some(Ok(csr)) = body.csr.as_ref().filter(|_| report.is_valid()) else {
            return Err(Error::check_failed(report));
        };
        let csr = csr.wire.clone();
        let body = body.settled();
        let sent = body.json();
        let names = sent.pointer("/certificate/dns_names").cloned();
        let name = sent.pointer("/certificate/common_name");
        let request = types::ReissueRequest {
            certificate: types::ReissueCertificate {
                common_name: name.and_then(|name| name.as_str()).map(str::to_owned),
                csr: Some(csr),
                dns_names: serde_json::from_value(names.unwrap_or_default()).unwrap_or_default(),
                server_platform: Some(types::ServerPlatform {
                    id: self.server_platform.unwrap_or(-1),
                    extra: serde_json::Map::new(),
                }),
                signature_hash: Some("sha256".to_owned()),
                extra: serde_json::Map::new(),
            },
            comments: self.comments.clone(),
            skip_approval: self.skip_approval,
            extra: serde_json::Map::new(),
        };
        Ok(CheckedReissue { request, report })
    }
}

/// A reissue whose check found no error: the only one that a client sends. It can't be cloned, so that one check makes at
/// most one reissue.
pub struct CheckedReissue {
    pub(crate) request: types::ReissueRequest,
    report: Report,
}

impl fmt::Debug for CheckedReissue {
    /// Shows the names, as [`Reissue`] does, and not the CSR.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let certificate = &self.request.certificate;
        f.debug_struct("CheckedReissue")
            .field("common_name", &certificate.common_name)
            .field("dns_names", &certificate.dns_names)
            .field("report", &self.report)
            .finish()
    }
}

impl CheckedReissue {
    /// What the check found: warnings and notes.
    pub fn report(&self) -> &Report {
        &self.report
    }
}
