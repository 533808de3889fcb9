//! The object identifiers that stand in the certificates, under the names of their standards.

use super::der::Oid;

// Keys and signatures: RFC 5480, RFC 5758.
pub(super) const EC_PUBLIC_KEY: Oid = &[1, 2, 840, 10045, 2, 1];
pub(super) const PRIME256V1: Oid = &[1, 2, 840, 10045, 3, 1, 7];
pub(super) const ECDSA_WITH_SHA256: Oid = &[1, 2, 840, 10045, 4, 3, 2];

// Attributes of names: X.520; the jurisdiction from the CA/Browser Forum's EV Guidelines 7.1.4.2.4.
pub(super) const COMMON_NAME: Oid = &[2, 5, 4, 3];
pub(super) const SERIAL_NUMBER: Oid = &[2, 5, 4, 5];
pub(super) const COUNTRY: Oid = &[2, 5, 4, 6];
pub(super) const LOCALITY: Oid = &[2, 5, 4, 7];
pub(super) const STATE: Oid = &[2, 5, 4, 8];
pub(super) const ORGANIZATION: Oid = &[2, 5, 4, 10];
pub(super) const BUSINESS_CATEGORY: Oid = &[2, 5, 4, 15];
pub(super) const ORGANIZATION_IDENTIFIER: Oid = &[2, 5, 4, 97];
pub(super) const JURISDICTION_COUNTRY: Oid = &[1, 3, 6, 1, 4, 1, 311, 60, 2, 1, 3];

// Extensions: RFC 5280, RFC 3739, EV Guidelines Appendix H.
pub(super) const SUBJECT_KEY_IDENTIFIER: Oid = &[2, 5, 29, 14];
pub(super) const KEY_USAGE: Oid = &[2, 5, 29, 15];
pub(super) const SUBJECT_ALT_NAME: Oid = &[2, 5, 29, 17];
pub(super) const BASIC_CONSTRAINTS: Oid = &[2, 5, 29, 19];
pub(super) const CRL_NUMBER: Oid = &[2, 5, 29, 20];
pub(super) const CRL_REASON: Oid = &[2, 5, 29, 21];
pub(super) const CRL_DISTRIBUTION_POINTS: Oid = &[2, 5, 29, 31];
pub(super) const CERTIFICATE_POLICIES: Oid = &[2, 5, 29, 32];
pub(super) const AUTHORITY_KEY_IDENTIFIER: Oid = &[2, 5, 29, 35];
pub(super) const EXT_KEY_USAGE: Oid = &[2, 5, 29, 37];
pub(super) const AUTHORITY_INFO_ACCESS: Oid = &[1, 3, 6, 1, 5, 5, 7, 1, 1];
pub(super) const QC_STATEMENTS: Oid = &[1, 3, 6, 1, 5, 5, 7, 1, 3];
pub(super) const CABF_ORGANIZATION_IDENTIFIER: Oid = &[2, 23, 140, 3, 1];

// Where to ask about a certificate: RFC 5280 4.2.2.1, RFC 6960.
pub(super) const OCSP: Oid = &[1, 3, 6, 1, 5, 5, 7, 48, 1];
pub(super) const CA_ISSUERS: Oid = &[1, 3, 6, 1, 5, 5, 7, 48, 2];
pub(super) const OCSP_BASIC: Oid = &[1, 3, 6, 1, 5, 5, 7, 48, 1, 1];

// Extended key usages: RFC 5280 4.2.1.12.
pub(super) const SERVER_AUTH: Oid = &[1, 3, 6, 1, 5, 5, 7, 3, 1];
pub(super) const CLIENT_AUTH: Oid = &[1, 3, 6, 1, 5, 5, 7, 3, 2];

// Policies: EV Guidelines, ETSI EN 319 411-2 (QEVCP-w), ETSI TS 119 495 (QCP-w-psd2).
pub(super) const POLICY_EV: Oid = &[2, 23, 140, 1, 1];
pub(super) const POLICY_QEVCP_W: Oid = &[0, 4, 0, 194_112, 1, 4];
pub(super) const POLICY_QCP_W_PSD2: Oid = &[0, 4, 0, 19495, 3, 1];

// Statements of a qualified certificate: ETSI EN 319 412-5, ETSI TS 119 495.
pub(super) const QC_COMPLIANCE: Oid = &[0, 4, 0, 1862, 1, 1];
pub(super) const QC_PDS: Oid = &[0, 4, 0, 1862, 1, 5];
pub(super) const QC_TYPE: Oid = &[0, 4, 0, 1862, 1, 6];
pub(super) const QC_TYPE_WEB: Oid = &[0, 4, 0, 1862, 1, 6, 3];
pub(super) const PSD2_QC_STATEMENT: Oid = &[0, 4, 0, 19495, 2];
