//! Rules that hold a certificate against its order, and against what the caller expects.

use super::Rule;
use super::issued::Issued;
use crate::certificate::{CLIENT_AUTH, KnownRole, QcStatement, TYPE_WEB};
use crate::lifetime;
use crate::order::IntendedUse;
use crate::report::Severity;
use crate::rule::{Found, shown};
use base64ct::{Base64, Encoding};
use jiff::ToSpan;
use jiff::tz::TimeZone;
use std::collections::HashSet;

pub(super) const RULES: &[Rule] = &[
    PUBLIC_KEY,
    COMMON_NAME,
    NAME_MISSING,
    NAME_EXTRA,
    ROLE_MISSING,
    ROLE_EXTRA,
    NCA,
    ORGANIZATION_IDENTIFIER,
    TYPE,
    CLIENT_AUTHENTICATION,
    VALIDITY,
];

const PUBLIC_KEY: Rule = Rule {
    id: "verify.public_key",
    severity: Severity::Error,
    about: "The certificate is for another key than the order's CSR.",
    help: "Don't install it: your private key does not belong to it. Look whether it is the certificate of another \
           order, or whether the CSR was replaced. Source: RFC 2986; order page, csr.",
    find: |issued, found| {
        let Some(ordered) = issued.ordered else {
            return;
        };
        let path = issued.at("/key");
        match &ordered.public_key {
            Some(key) if *key == Base64::encode_string(issued.leaf.key_der()) => {}
            Some(_) => found.at(&path, "the key is not the one of the CSR"),
            None => found.at(
                &path,
                "the order has no CSR that can be read, so that the key is unknown",
            ),
        }
    },
};

const COMMON_NAME: Rule = Rule {
    id: "verify.common_name",
    severity: Severity::Error,
    about: "The certificate's common name is not the ordered one.",
    help: "Ask DigiCert for a reissue, or correct the order on your side. A certificate without a common name is \
           allowed. Source: order page, common_name.",
    find: |issued, found| {
        let Some(ordered) = issued.ordered else {
            return;
        };
        if let Some(name) = issued.leaf.subject.common_name()
            && !name.eq_ignore_ascii_case(&ordered.common_name)
        {
            let message = format!(
                "the common name is {}, and {} was ordered",
                shown(name),
                shown(&ordered.common_name)
            );
            found.at(&issued.at("/subject"), message);
        }
    },
};

const NAME_MISSING: Rule = Rule {
    id: "verify.name_missing",
    severity: Severity::Error,
    about: "A name that was ordered is not in the certificate.",
    help: "Ask DigiCert for a reissue: TLS fails for this name. Source: order page, dns_names.",
    find: |issued, found| {
        let Some(ordered) = issued.ordered else {
            return;
        };
        let present = lower(&issued.leaf.dns_names);
        let mut told = HashSet::new();
        for name in std::iter::once(&ordered.common_name).chain(&ordered.dns_names) {
            let name = name.to_ascii_lowercase();
            if !name.is_empty() && !present.contains(&name) && told.insert(name.clone()) {
                found.at(
                    &issued.at("/dns_names"),
                    format!("{} was ordered and is not there", shown(&name)),
                );
            }
        }
    },
};

/// DigiCert adds the name with or without `www.` by itself.
const NAME_EXTRA: Rule = Rule {
    id: "verify.name_extra",
    severity: Severity::Warning,
    about: "The certificate has a name that was not ordered.",
    help: "DigiCert adds a name with or without www. by itself. For any other, look whether it is yours. Source: order \
           page, dns_names.",
    find: |issued, found| {
        let Some(ordered) = issued.ordered else {
            return;
        };
        let wanted = lower(std::iter::once(&ordered.common_name).chain(&ordered.dns_names));
        for (place, name) in issued.leaf.dns_names.iter().enumerate() {
            if !wanted.contains(&name.to_ascii_lowercase()) {
                let path = issued.at(&format!("/dns_names/{place}"));
                found.at(&path, format!("{} was not ordered", shown(name)));
            }
        }
        if issued.leaf.other_names > 0 {
            let message = format!("{} names that are no DNS names", issued.leaf.other_names);
            found.at(&issued.at("/other_names"), message);
        }
    },
};

const ROLE_MISSING: Rule = Rule {
    id: "verify.role_missing",
    severity: Severity::Error,
    about: "A role that was ordered is not in the certificate.",
    help: "Ask DigiCert whether the role is registered for your organization, and for a reissue: banks refuse what the \
           certificate has no role for. Source: order page, psp_roles; ETSI TS 119 495, clause 5.2.2.",
    find: |issued, found| {
        let Some(ordered) = issued.ordered else {
            return;
        };
        let present = roles(issued);
        let path = match issued.psd2() {
            Some((_, at)) => at("/roles"),
            None => issued.at("/qc_statements"),
        };
        for role in &ordered.psp_roles {
            let known = KnownRole::ordered(role);
            if known.is_none_or(|role| !present.contains(&role)) {
                let message = format!("{} was ordered and is not there", shown(role.as_str()));
                found.at(&path, message);
            }
        }
    },
};

const ROLE_EXTRA: Rule = Rule {
    id: "verify.role_extra",
    severity: Severity::Error,
    about: "The certificate has a role that was not ordered.",
    help: "Don't use it: it claims a licence that you may not have. Ask DigiCert for a reissue. Source: order page, \
           psp_roles; ETSI TS 119 495, clause 5.2.2.",
    find: |issued, found| {
        let (Some(ordered), Some((statement, at))) = (issued.ordered, issued.psd2()) else {
            return;
        };
        let wanted: HashSet<_> = ordered
            .psp_roles
            .iter()
            .filter_map(KnownRole::ordered)
            .collect();
        for (place, role) in statement.roles.iter().enumerate() {
            // By its number: whether its name fits is another rule.
            if role.by_oid().is_none_or(|role| !wanted.contains(&role)) {
                let message = format!("{} was not ordered", shown(&role.name));
                found.at(&at(&format!("/roles/{place}")), message);
            }
        }
    },
};

const NCA: Rule = Rule {
    id: "verify.nca",
    severity: Severity::Error,
    about: "The certificate does not name the expected competent authority.",
    help: "Ask DigiCert for a reissue under the authority that licensed you: banks look you up in its register. Source: \
           ETSI TS 119 495, clause 5.2.3.",
    find: |issued, found| {
        let (Some(expected), Some((statement, at))) = (&issued.settings.nca, issued.psd2()) else {
            return;
        };
        let given = statement.nca_id.as_deref().unwrap_or_default();
        if given != expected.to_string() {
            let message = format!(
                "the authority is {}, and {expected} was expected",
                shown(given)
            );
            found.at(&at("/nca_id"), message);
        }
    },
};

const ORGANIZATION_IDENTIFIER: Rule = Rule {
    id: "verify.organization_identifier",
    severity: Severity::Error,
    about: "The certificate does not name the organization by the expected identifier.",
    help: "Ask DigiCert for a reissue: banks know you by your authorization number. Source: ETSI TS 119 495, clause \
           5.2.1.",
    find: |issued, found| {
        let Some(expected) = &issued.settings.organization_identifier else {
            return;
        };
        let given = issued
            .leaf
            .subject
            .organization_identifier()
            .unwrap_or_default();
        if given != expected.to_string() {
            let message = format!(
                "the identifier is {}, and {} was expected",
                shown(given),
                shown(&expected.to_string())
            );
            found.at(&issued.at("/subject"), message);
        }
    },
};

const TYPE: Rule = Rule {
    id: "verify.qc_type",
    severity: Severity::Error,
    about: "The certificate is not one for web sites, as was ordered.",
    help: "Look whether it is the certificate of another order. A QWAC has the type web and no other. Source: ETSI EN \
           319 412-5, 4.2.3.",
    find: |issued, found| {
        if issued.ordered.is_none() {
            return;
        }
        for (path, statement) in issued.statements() {
            if let QcStatement::Type { types } = statement
                && types.iter().any(|kind| *kind != TYPE_WEB)
            {
                let types: Vec<_> = types.iter().map(ToString::to_string).collect();
                let message = format!("the type is {}, not web", types.join(" and "));
                found.at(&format!("{path}/types"), message);
            }
        }
    },
};

const CLIENT_AUTHENTICATION: Rule = Rule {
    id: "verify.client_auth",
    severity: Severity::Error,
    about: "The certificate is meant for mutual TLS, but is not for clients.",
    help: "Banks refuse it as a client's certificate. Order with profile_option server_client_auth_eku, or ask DigiCert \
           for a reissue with it. Source: RFC 5280, 4.2.1.12; DigiCert, Sunsetting the client authentication EKU from \
           DigiCert public TLS certificates.",
    find: |issued, found| {
        let mutual = issued
            .ordered
            .is_some_and(|ordered| ordered.intended_use == Some(IntendedUse::MutualTls));
        if mutual && !issued.has_purpose(CLIENT_AUTH) {
            let path = issued.at("/extended_key_usages");
            found.at(
                &path,
                "clientAuth is not there, which mutual TLS with banks needs",
            );
        }
    },
};

/// One day more or less is a matter of the hour.
const VALIDITY: Rule = Rule {
    id: "verify.validity",
    severity: Severity::Warning,
    about: "The certificate does not end when it was ordered to, or as late as it could.",
    help: "Plan by the certificate's own end. If it ends early, ask DigiCert; validity that was lost is not given back \
           by itself. Source: order page, custom_expiration_date; CA/B Forum Baseline Requirements, 6.3.2.",
    find: validity,
};

fn validity(issued: &Issued<'_>, found: &mut Found<'_>) {
    let (Some(ordered), Some(from), Some(to)) = (
        issued.ordered,
        issued.leaf.not_before,
        issued.leaf.not_after,
    ) else {
        return;
    };
    let from = TimeZone::UTC.to_datetime(from).date();
    let to = TimeZone::UTC.to_datetime(to).date();
    let asked = match (ordered.ends_on, ordered.days) {
        (Some(day), _) => day,
        // No validity that the API takes is longer.
        (None, Some(days @ 1..=1200)) => from.saturating_add(days.days()),
        _ => return,
    };
    let path = issued.at("/not_after");
    let could = asked.min(lifetime::last_day(from));
    if to > asked.saturating_add(1.day()) {
        found.at(&path, format!("it ends on {to}, and was to end on {asked}"));
    } else if to < could.saturating_sub(1.day()) {
        found.at(
            &path,
            format!("it ends on {to}, and could last until {could}"),
        );
    }
}

/// The roles of the certificate that are known, by their numbers.
fn roles(issued: &Issued<'_>) -> HashSet<KnownRole> {
    let roles = issued.psd2().map(|(statement, _)| statement.roles.iter());
    let roles = roles.into_iter().flatten();
    roles.filter_map(|role| role.by_oid()).collect()
}

fn lower<'a>(names: impl IntoIterator<Item = &'a String>) -> HashSet<String> {
    let names = names.into_iter();
    names.map(|name| name.to_ascii_lowercase()).collect()
}
