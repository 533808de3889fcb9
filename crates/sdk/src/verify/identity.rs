//! Rules for the organization's identifier.

use super::Rule;
use crate::certificate::{IdentifierScheme, ORGANIZATION_IDENTIFIER, OrganizationIdentifier};
use crate::report::Severity;
use crate::rule::shown;

pub(super) const RULES: &[Rule] = &[
    FORM,
    MISSING,
    SCHEME,
    AUTHORITY,
    EXTENSION_MISSING,
    EXTENSION,
];

const FORM: Rule = Rule {
    id: "certificate.organization_identifier",
    severity: Severity::Error,
    about: "The organization's identifier has not the form that it must have.",
    help: "It is PSD, the country, a hyphen, the authority's letters, a hyphen and the authorization number, as in \
           PSDNL-DNB-R161162. Ask DigiCert for a reissue. Source: ETSI TS 119 495, GEN-5.2.1-3; CA/B Forum EV \
           Guidelines, 7.1.4.2.8.",
    find: |issued, found| {
        if let Some((place, text)) = issued.leaf.subject.find(ORGANIZATION_IDENTIFIER)
            && let Err(fault) = OrganizationIdentifier::parse(text)
        {
            let path = issued.at(&format!("/subject/{place}"));
            found.at(&path, format!("{}: {fault}", shown(text)));
        }
    },
};

const MISSING: Rule = Rule {
    id: "certificate.identifier_missing",
    severity: Severity::Warning,
    about: "The subject has no organization identifier.",
    help: "Many banks find you by it. Ask DigiCert to put the authorization number into the certificate. Source: ETSI TS \
           119 495, GEN-5.2.1-3, a SHOULD since V1.5.1.",
    find: |issued, found| {
        if issued.leaf.subject.organization_identifier().is_none() {
            found.at(&issued.at("/subject"), "there is no organizationIdentifier");
        }
    },
};

const SCHEME: Rule = Rule {
    id: "certificate.identifier_scheme",
    severity: Severity::Warning,
    about: "The organization's identifier is not one of PSD2.",
    help: "Another register is allowed where there is no authorization number; banks that look for PSD refuse it. Source: \
           ETSI TS 119 495, GEN-5.2.1-3, a SHOULD since V1.5.1.",
    find: |issued, found| {
        if let Some((place, text)) = issued.leaf.subject.find(ORGANIZATION_IDENTIFIER)
            && let Ok(identifier) = OrganizationIdentifier::parse(text)
            && identifier.scheme() != IdentifierScheme::Psd
        {
            let path = issued.at(&format!("/subject/{place}"));
            found.at(&path, format!("{} does not begin with PSD", shown(text)));
        }
    },
};

const AUTHORITY: Rule = Rule {
    id: "certificate.authorities_differ",
    severity: Severity::Error,
    about: "The organization's identifier and the PSD2 statement name two authorities.",
    help: "Ask DigiCert for a reissue: banks compare the two. Source: ETSI TS 119 495, GEN-5.2.1-3 and GEN-5.2.3-2.",
    find: |issued, found| {
        let Some((statement, at)) = issued.psd2() else {
            return;
        };
        let identifier = issued.leaf.subject.organization_identifier();
        let identifier = identifier.and_then(|text| OrganizationIdentifier::parse(text).ok());
        if let Some(nca) = identifier.as_ref().and_then(OrganizationIdentifier::nca)
            && let Some(id) = &statement.nca_id
            && *id != nca.to_string()
            && !issued.without_authority()
        {
            let message = format!("{} here, {nca} in the subject", shown(id));
            found.at(&at("/nca_id"), message);
        }
    },
};

const EXTENSION_MISSING: Rule = Rule {
    id: "certificate.identifier_extension_missing",
    severity: Severity::Error,
    about: "The subject has an organization identifier, and the CA/B Forum's extension with the same is not there.",
    help: "Ask DigiCert for a reissue. Source: CA/B Forum EV Guidelines, 7.1.4.2.8.",
    find: |issued, found| {
        let text = issued.leaf.subject.organization_identifier();
        if let Some(Ok(_)) = text.map(OrganizationIdentifier::parse)
            && issued.leaf.cabf_organization_identifier.is_none()
            && !issued.is_seal()
        {
            let path = issued.at("/cabf_organization_identifier");
            found.at(
                &path,
                "the extension 2.23.140.3.1 is not there, or can't be read",
            );
        }
    },
};

const EXTENSION: Rule = Rule {
    id: "certificate.identifier_extension",
    severity: Severity::Error,
    about: "The CA/B Forum's extension names the organization by another identifier than the subject.",
    help: "Ask DigiCert for a reissue. Source: CA/B Forum EV Guidelines, 7.1.2.2 and 7.1.4.2.8.",
    find: |issued, found| {
        if let Some(extension) = &issued.leaf.cabf_organization_identifier
            && let text = issued
                .leaf
                .subject
                .organization_identifier()
                .unwrap_or_default()
            && extension.to_string() != text
        {
            let message = format!(
                "{} here, {} in the subject",
                shown(&extension.to_string()),
                shown(text)
            );
            found.at(&issued.at("/cabf_organization_identifier"), message);
        }
    },
};
