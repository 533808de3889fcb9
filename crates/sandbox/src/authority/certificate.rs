//! Certificates: the frame that all have, their extensions, and the profile of a PSD2 QWAC.

use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use x509_parser::prelude::FromDer;
use x509_parser::x509::SubjectPublicKeyInfo;

use super::ca::{Ca, signature_algorithm};
use super::der::{self, Oid};
use super::ledger::Serial;
use super::statements::qc_statements;
use super::subject::{cabf_organization_identifier, subject};
use super::{Error, QwacRequest, oids};

/// The profile option that asks for TLS client authentication, too. Source: sibling pages of the order page.
const SERVER_AND_CLIENT: &str = "server_client_auth_eku";

/// A certificate without its signature.
pub(super) struct ToBeSigned<'a> {
    pub(super) serial: Serial,
    pub(super) issuer: &'a [u8],
    pub(super) not_before: Timestamp,
    pub(super) not_after: Timestamp,
    pub(super) subject: Vec<u8>,
    pub(super) public_key: Vec<u8>,
    pub(super) extensions: Vec<Vec<u8>>,
}

impl ToBeSigned<'_> {
    /// A TBSCertificate of version 3 (RFC 5280, 4.1).
    pub(super) fn der(self) -> Vec<u8> {
        der::sequence([
            der::explicit(0, &der::integer(&[2])),
            der::integer(self.serial.as_bytes()),
            signature_algorithm(),
            self.issuer.to_vec(),
            der::sequence([der::time(self.not_before), der::time(self.not_after)]),
            self.subject,
            self.public_key,
            der::explicit(3, &der::sequence(self.extensions)),
        ])
    }
}

/// A PSD2 QWAC: QEVCP-w with QCP-w-psd2.
pub(super) fn qwac(
    request: &QwacRequest,
    issuer: &Ca,
    base_url: &str,
    serial: Serial,
    not_before: Timestamp,
    not_after: Timestamp,
) -> Result<Vec<u8>, Error> {
    if !matches!(
        SubjectPublicKeyInfo::from_der(&request.public_key),
        Ok(([], _))
    ) {
        return Err(Error::PublicKey);
    }
    let extensions = vec![
        authority_key_id(issuer),
        authority_info(
            &format!("{base_url}/ca/issuing.cer"),
            Some(&format!("{base_url}/ocsp")),
        ),
        subject_alt_name(request)?,
        policies(),
        ext_key_usage(usages(request.profile_option.as_deref(), not_before)),
        extension(
            oids::QC_STATEMENTS,
            &qc_statements(&request.roles, &request.organization)?,
        ),
        extension(
            oids::CABF_ORGANIZATION_IDENTIFIER,
            &cabf_organization_identifier(&request.organization)?,
        ),
        crl_distribution_point(&format!("{base_url}/crl/issuing.crl")),
        // digitalSignature. With keyEncipherment beside it, it is not recommended (Baseline Requirements 7.1.2.7.11).
        critical(oids::KEY_USAGE, &der::named_bits(0b1000_0000)),
    ];
    issuer.sign(
        &ToBeSigned {
            serial,
            issuer: &issuer.name,
            not_before,
            not_after,
            subject: subject(request)?,
            public_key: request.public_key.clone(),
            extensions,
        }
        .der(),
    )
}

/// From 2027-03-01 on, nobody gets client authentication any more. Source: DigiCert's alert ALERT53.
fn usages(profile_option: Option<&str>, now: Timestamp) -> &'static [Oid] {
    let day = TimeZone::UTC.to_datetime(now).date();
    if profile_option == Some(SERVER_AND_CLIENT) && day < date(2027, 3, 1) {
        &[oids::SERVER_AUTH, oids::CLIENT_AUTH]
    } else {
        &[oids::SERVER_AUTH]
    }
}

/// The common name and then the others, each once.
fn subject_alt_name(request: &QwacRequest) -> Result<Vec<u8>, Error> {
    let mut names: Vec<&String> = Vec::new();
    for name in std::iter::once(&request.common_name).chain(&request.dns_names) {
        let fits =
            (1..=253).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_graphic());
        if !fits {
            return Err(Error::Name(name.clone()));
        }
        if !names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            names.push(name);
        }
    }
    // dNSName is [2].
    let names = names.iter().map(|name| der::implicit(2, name.as_bytes()));
    Ok(extension(oids::SUBJECT_ALT_NAME, &der::sequence(names)))
}

fn extension(oid: Oid, value: &[u8]) -> Vec<u8> {
    der::sequence([der::oid(oid), der::octet_string(value)])
}

fn critical(oid: Oid, value: &[u8]) -> Vec<u8> {
    der::sequence([der::oid(oid), der::boolean(true), der::octet_string(value)])
}

pub(super) fn authority_key_id(issuer: &Ca) -> Vec<u8> {
    let id = der::implicit(0, &issuer.key_id());
    extension(oids::AUTHORITY_KEY_IDENTIFIER, &der::sequence([id]))
}

pub(super) fn subject_key_id(id: &[u8]) -> Vec<u8> {
    extension(oids::SUBJECT_KEY_IDENTIFIER, &der::octet_string(id))
}

/// Of a CA, with the most CAs that may come under it.
pub(super) fn basic_constraints(path_length: Option<u8>) -> Vec<u8> {
    let path_length = path_length.map(|length| der::integer(&[length]));
    let parts = std::iter::once(der::boolean(true)).chain(path_length);
    critical(oids::BASIC_CONSTRAINTS, &der::sequence(parts))
}

/// keyCertSign and cRLSign; digitalSignature for OCSP answers, which the CA signs itself.
pub(super) fn ca_key_usage() -> Vec<u8> {
    critical(oids::KEY_USAGE, &der::named_bits(0b1000_0110))
}

pub(super) fn ext_key_usage(usages: &[Oid]) -> Vec<u8> {
    let usages = usages.iter().map(|usage| der::oid(usage));
    extension(oids::EXT_KEY_USAGE, &der::sequence(usages))
}

/// The CA/Browser Forum's comes first, as the EV Guidelines recommend.
pub(super) fn policies() -> Vec<u8> {
    let policies = [
        oids::POLICY_EV,
        oids::POLICY_QEVCP_W,
        oids::POLICY_QCP_W_PSD2,
    ];
    let policies = policies.map(|policy| der::sequence([der::oid(policy)]));
    extension(oids::CERTIFICATE_POLICIES, &der::sequence(policies))
}

pub(super) fn authority_info(ca_issuers: &str, ocsp: Option<&str>) -> Vec<u8> {
    // uniformResourceIdentifier is [6].
    let access =
        |method, url: &str| der::sequence([der::oid(method), der::implicit(6, url.as_bytes())]);
    let ocsp = ocsp.map(|url| access(oids::OCSP, url));
    let parts = ocsp
        .into_iter()
        .chain([access(oids::CA_ISSUERS, ca_issuers)]);
    extension(oids::AUTHORITY_INFO_ACCESS, &der::sequence(parts))
}

pub(super) fn crl_distribution_point(url: &str) -> Vec<u8> {
    let name = der::implicit(6, url.as_bytes());
    let point = der::explicit(0, &der::explicit(0, &name));
    extension(
        oids::CRL_DISTRIBUTION_POINTS,
        &der::sequence([der::sequence([point])]),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn client_authentication_is_given_when_asked_for_until_march_2027() {
        let both: &[Oid] = &[oids::SERVER_AUTH, oids::CLIENT_AUTH];
        let server: &[Oid] = &[oids::SERVER_AUTH];
        for (option, now, usage) in [
            (None, "2026-11-24T00:00:00Z", server),
            (Some("server_auth_only_eku"), "2026-11-24T00:00:00Z", server),
            (Some(SERVER_AND_CLIENT), "2026-11-24T00:00:00Z", both),
            (Some(SERVER_AND_CLIENT), "2027-02-28T23:59:59Z", both),
            (Some(SERVER_AND_CLIENT), "2027-03-01T00:00:00Z", server),
        ] {
            assert_eq!(
                usages(option, now.parse().unwrap()),
                usage,
                "{option:?} {now}"
            );
        }
    }
}
