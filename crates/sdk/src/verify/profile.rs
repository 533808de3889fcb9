//! Rules for what a TLS certificate must be: names, usages, validity.

use super::Rule;
use crate::certificate::{ANY_USAGE, CLIENT_AUTH, COMMON_NAME, KeyUsage, SERVER_AUTH};
use crate::lifetime;
use crate::report::Severity;
use crate::rule::shown;
use jiff::tz::TimeZone;

pub(super) const RULES: &[Rule] = &[
    CA,
    NAMES,
    NAME,
    PURPOSE,
    CLIENT_AUTHENTICATION,
    KEY_USAGE,
    KEY_ENCIPHERMENT,
    CURRENT,
    VALIDITY,
    REVOCATION,
];

const CA: Rule = Rule {
    id: "certificate.ca",
    severity: Severity::Error,
    about: "The certificate is one of a CA.",
    help: "Give the certificate that was issued to you, and the CAs' after it. Source: RFC 5280, 4.2.1.9.",
    find: |issued, found| {
        if issued.leaf.is_ca {
            found.at(
                &issued.at("/is_ca"),
                "there is no certificate here but those of CAs",
            );
        }
    },
};

const NAMES: Rule = Rule {
    id: "certificate.names",
    severity: Severity::Error,
    about: "The certificate for web sites has no DNS name.",
    help: "TLS compares the names in subjectAltName and no others. Ask DigiCert for a reissue. Source: CA/B Forum \
           Baseline Requirements, 7.1.2.7.12.",
    find: |issued, found| {
        if issued.leaf.dns_names.is_empty() && !issued.is_seal() {
            found.at(&issued.at("/dns_names"), "there is no DNS name");
        }
    },
};

const NAME: Rule = Rule {
    id: "certificate.common_name",
    severity: Severity::Error,
    about: "The common name is none of the certificate's DNS names.",
    help: "Ask DigiCert for a reissue. Source: CA/B Forum Baseline Requirements, 7.1.4.3.",
    find: |issued, found| {
        if let Some((place, name)) = issued.leaf.subject.find(COMMON_NAME)
            && !issued.leaf.dns_names.iter().any(|one| one == name)
            && !issued.is_seal()
        {
            let path = issued.at(&format!("/subject/{place}"));
            found.at(&path, format!("{} is none of the DNS names", shown(name)));
        }
    },
};

const PURPOSE: Rule = Rule {
    id: "certificate.server_auth",
    severity: Severity::Error,
    about: "The certificate for web sites is not for servers, or is for anything.",
    help: "It must have serverAuth and must not have anyExtendedKeyUsage. Ask DigiCert for a reissue. Source: CA/B Forum \
           Baseline Requirements, 7.1.2.7.10.",
    find: |issued, found| {
        if issued.is_seal() {
            return;
        }
        let path = issued.at("/extended_key_usages");
        if !issued.has_purpose(SERVER_AUTH) {
            found.at(&path, "serverAuth is not there");
        }
        if issued.has_purpose(ANY_USAGE) {
            found.at(&path, "anyExtendedKeyUsage is there");
        }
    },
};

/// Where the order says that it is for mutual TLS, this is an error; where it says that it is not, nothing.
const CLIENT_AUTHENTICATION: Rule = Rule {
    id: "certificate.client_auth",
    severity: Severity::Warning,
    about: "The certificate is not for clients, and nothing says that it need not be.",
    help: "Banks refuse it as a client's certificate in mutual TLS. Source: RFC 5280, 4.2.1.12; DigiCert, Sunsetting the \
           client authentication EKU from DigiCert public TLS certificates.",
    find: |issued, found| {
        let stated = issued
            .ordered
            .is_some_and(|ordered| ordered.intended_use.is_some());
        if !stated && !issued.is_seal() && !issued.has_purpose(CLIENT_AUTH) {
            let path = issued.at("/extended_key_usages");
            found.at(
                &path,
                "clientAuth is not there, which mutual TLS with banks needs",
            );
        }
    },
};

const KEY_USAGE: Rule = Rule {
    id: "certificate.key_usage",
    severity: Severity::Error,
    about: "The key may not be used for digital signatures, as TLS does.",
    help: "Ask DigiCert for a reissue with digitalSignature. Source: CA/B Forum Baseline Requirements, 7.1.2.7.11; RFC \
           8446, 4.4.2.2.",
    find: |issued, found| {
        if let Some(usages) = &issued.leaf.key_usages
            && !usages.contains(&KeyUsage::DigitalSignature)
            && !issued.is_seal()
        {
            found.at(&issued.at("/key_usages"), "digitalSignature is not there");
        }
    },
};

const KEY_ENCIPHERMENT: Rule = Rule {
    id: "certificate.key_encipherment",
    severity: Severity::Note,
    about: "The key may be used for signatures and for the encipherment of keys.",
    help: "Allowed and not recommended; linters warn of it. Source: CA/B Forum Baseline Requirements, 7.1.2.7.11.",
    find: |issued, found| {
        let usages = issued.leaf.key_usages.as_deref().unwrap_or_default();
        if [KeyUsage::DigitalSignature, KeyUsage::KeyEncipherment]
            .iter()
            .all(|usage| usages.contains(usage))
        {
            let path = issued.at("/key_usages");
            found.at(&path, "digitalSignature and keyEncipherment stand together");
        }
    },
};

const CURRENT: Rule = Rule {
    id: "certificate.not_current",
    severity: Severity::Error,
    about: "The certificate is not valid at this time.",
    help: "Renew it if it has ended; look at the clock if it has not begun. Source: RFC 5280, 4.1.2.5.",
    find: |issued, found| {
        if let Some(from) = issued.leaf.not_before
            && issued.now() < from
        {
            found.at(&issued.at("/not_before"), format!("it begins at {from}"));
        }
        if let Some(to) = issued.leaf.not_after
            && issued.now() > to
        {
            found.at(&issued.at("/not_after"), format!("it ended at {to}"));
        }
    },
};

/// The Baseline Requirements count every begun day, and both ends belong to the validity: a day more than DigiCert's limit.
const VALIDITY: Rule = Rule {
    id: "certificate.validity",
    severity: Severity::Warning,
    about: "The certificate lasts longer than one may that was issued on its day.",
    help: "Some banks plan to refuse it, Klarna among them, though CAs outside of browsers' lists still sell it. Source: \
           CA/B Forum Baseline Requirements, 6.3.2.",
    find: |issued, found| {
        if let (Some(from), Some(to)) = (issued.leaf.not_before, issued.leaf.not_after)
            && !issued.is_seal()
        {
            let seconds = to
                .as_second()
                .saturating_sub(from.as_second())
                .saturating_add(1);
            let days = seconds.saturating_add(86_399).div_euclid(86_400);
            let issuance = TimeZone::UTC.to_datetime(from).date();
            let most = lifetime::limit(issuance) + 1;
            if days > most {
                let message = format!("{days} days, where {most} were allowed on {issuance}");
                found.at(&issued.at("/not_after"), message);
            }
        }
    },
};

const REVOCATION: Rule = Rule {
    id: "certificate.revocation",
    severity: Severity::Warning,
    about: "The certificate does not say where to ask whether it was revoked.",
    help: "Banks that ask refuse it. Tell DigiCert. Source: CA/B Forum Baseline Requirements, 7.1.2.7.7 and 7.1.2.11.2.",
    find: |issued, found| {
        if issued.leaf.ocsp.is_empty() && issued.leaf.crls.is_empty() {
            found.at(
                &issued.at("/ocsp"),
                "there is no address of OCSP and none of a revocation list",
            );
        }
    },
};
