//! The statements of a qualified certificate for PSD2.

use super::der;
use super::oids;
use super::subject::text;
use super::{Error, Organization, Role};

/// Where the PKI disclosure statements would be, in which language. Must be https (EN 319 412-5, QCS-4.3.4-03), which the
/// sandbox does not speak, so nothing is there: `.example` belongs to nobody (RFC 2606). One is in English (-04).
const DISCLOSURE_STATEMENTS: [(&str, &str); 2] = [
    ("https://www.test-qwac-ca.example/pds_en.pdf", "en"),
    ("https://www.test-qwac-ca.example/pds_nl.pdf", "nl"),
];

/// The value of the extension qcStatements. Source: RFC 3739 3.2.6, EN 319 412-5, TS 119 495 Annex A.
pub(super) fn qc_statements(roles: &[Role], organization: &Organization) -> Result<Vec<u8>, Error> {
    if roles.is_empty() {
        return Err(Error::NoRoles);
    }
    let disclosure = DISCLOSURE_STATEMENTS.map(|(url, language)| {
        der::sequence([der::ia5_string(url), der::printable_string(language)])
    });
    let roles = roles
        .iter()
        .map(|role| der::sequence([der::oid(role.oid()), der::utf8_string(role.name())]));
    Ok(der::sequence([
        der::sequence([der::oid(oids::QC_COMPLIANCE)]),
        der::sequence([
            der::oid(oids::QC_TYPE),
            der::sequence([der::oid(oids::QC_TYPE_WEB)]),
        ]),
        der::sequence([der::oid(oids::QC_PDS), der::sequence(disclosure)]),
        der::sequence([
            der::oid(oids::PSD2_QC_STATEMENT),
            der::sequence([
                der::sequence(roles),
                text("nca_name", &organization.nca_name, 256)?,
                text("nca_id", &organization.nca_id, 256)?,
            ]),
        ]),
    ]))
}
