//! Rules for the PSD2 statement: the roles, and the authority that gave them.

use super::Rule;
use crate::certificate::{NcaId, NcaStanding};
use crate::report::Severity;
use crate::rule::shown;
use std::collections::HashSet;

pub(super) const RULES: &[Rule] = &[
    MISSING,
    ROLE_MISMATCH,
    ROLE_UNKNOWN,
    ROLE_REPEATED,
    NCA_ID,
    NCA_NAME,
    NCA_LETTERS,
    NCA_UNKNOWN,
];

const MISSING: Rule = Rule {
    id: "certificate.psd2",
    severity: Severity::Error,
    about: "The certificate has no PSD2 statement.",
    help: "It carries no role: it is no certificate under PSD2. Look whether another product was ordered. Source: ETSI TS \
           119 495, clause 5.1.",
    find: |issued, found| {
        if issued.psd2().is_none() {
            let path = issued.at("/qc_statements");
            found.at(
                &path,
                "there is no PSD2 statement (0.4.0.19495.2) that can be read",
            );
        }
    },
};

const ROLE_MISMATCH: Rule = Rule {
    id: "certificate.role_mismatch",
    severity: Severity::Error,
    about: "The number and the name of a role don't fit.",
    help: "Ask DigiCert for a reissue: one bank reads the number and another the name. Source: ETSI TS 119 495, \
           GEN-5.2.2-5.",
    find: |issued, found| {
        let Some((statement, at)) = issued.psd2() else {
            return;
        };
        for (place, role) in statement.roles.iter().enumerate() {
            let (by_oid, by_name) = (role.by_oid(), role.by_name());
            if by_oid != by_name {
                let belongs = match (by_oid, by_name) {
                    (Some(known), _) => format!("{} has the name {}", role.oid, known.name()),
                    (_, Some(known)) => format!("{} has the number {}", known.name(), known.oid()),
                    (None, None) => continue,
                };
                let message = format!("{} {}: {belongs}", role.oid, shown(&role.name));
                found.at(&at(&format!("/roles/{place}")), message);
            }
        }
    },
};

const ROLE_UNKNOWN: Rule = Rule {
    id: "certificate.role_unknown",
    severity: Severity::Warning,
    about: "A role is none that this version knows.",
    help: "It may be of a later version of the standard, or a slip of the issuer. Known are the roles of ETSI TS 119 495 \
           V1.8.1. Source: ETSI TS 119 495, clause 5.2.2.",
    find: |issued, found| {
        let Some((statement, at)) = issued.psd2() else {
            return;
        };
        for (place, role) in statement.roles.iter().enumerate() {
            if role.by_oid().is_none() && role.by_name().is_none() {
                let message = format!("{} {} is not known", role.oid, shown(&role.name));
                found.at(&at(&format!("/roles/{place}")), message);
            }
        }
    },
};

const ROLE_REPEATED: Rule = Rule {
    id: "certificate.role_repeated",
    severity: Severity::Warning,
    about: "A role stands twice.",
    help: "Harmless to most readers; tell DigiCert. Source: ETSI TS 119 495, clause 5.2.2.",
    find: |issued, found| {
        let Some((statement, at)) = issued.psd2() else {
            return;
        };
        let mut seen = HashSet::new();
        for (place, role) in statement.roles.iter().enumerate() {
            if !seen.insert(&role.oid) {
                let message = format!("{} stands there already", shown(&role.name));
                found.at(&at(&format!("/roles/{place}")), message);
            }
        }
    },
};

const NCA_ID: Rule = Rule {
    id: "certificate.nca_id",
    severity: Severity::Error,
    about: "The authority's identifier has not the form that it must have.",
    help: "It is a country, a hyphen and the authority's letters, as in NL-DNB; NA for central banks and public \
           authorities, and only for them. Ask DigiCert for a reissue. Source: ETSI TS 119 495, GEN-5.2.3-2 and \
           GEN-5.2.3-5.",
    find: |issued, found| {
        let Some((statement, at)) = issued.psd2() else {
            return;
        };
        let Some(id) = statement.nca_id.as_deref() else {
            return;
        };
        let wrong = match (issued.without_authority(), NcaId::parse(id)) {
            (true, _) if id == "NA" => return,
            (true, _) => "for this role it must be NA".to_owned(),
            (false, Ok(_)) => return,
            (false, Err(_)) if id == "NA" => {
                "NA is for central banks and public authorities only".to_owned()
            }
            (false, Err(fault)) => fault.to_string(),
        };
        found.at(&at("/nca_id"), format!("{}: {wrong}", shown(id)));
    },
};

const NCA_NAME: Rule = Rule {
    id: "certificate.nca_name",
    severity: Severity::Error,
    about: "The authority's name is NA where it must not be, or not NA where it must.",
    help: "NA is the name for central banks and public authorities, and only for them. Ask DigiCert for a reissue. \
           Source: ETSI TS 119 495, GEN-5.2.3-1A.",
    find: |issued, found| {
        let Some((statement, at)) = issued.psd2() else {
            return;
        };
        let Some(name) = statement.nca_name.as_deref() else {
            return;
        };
        match (issued.without_authority(), name == "NA") {
            (true, false) => found.at(
                &at("/nca_name"),
                format!("{}: for this role it must be NA", shown(name)),
            ),
            (false, true) => found.at(
                &at("/nca_name"),
                "NA is for central banks and public authorities only",
            ),
            _ => {}
        }
    },
};

const NCA_LETTERS: Rule = Rule {
    id: "certificate.nca_letters",
    severity: Severity::Warning,
    about: "The authority's name has characters outside of ASCII.",
    help: "The standard asks for the Latin alphabet; some readers, pkilint among them, take it as ASCII. Source: ETSI TS \
           119 495, GEN-5.2.3-1.",
    find: |issued, found| {
        let Some((statement, at)) = issued.psd2() else {
            return;
        };
        if let Some(name) = statement.nca_name.as_deref()
            && !name.is_ascii()
        {
            found.at(&at("/nca_name"), format!("{} is not ASCII", shown(name)));
        }
    },
};

const NCA_UNKNOWN: Rule = Rule {
    id: "certificate.nca_unknown",
    severity: Severity::Warning,
    about: "The authority is not in the list of competent authorities.",
    help: "Compare it with your licence. The list that is known here is version 4 of 2023-02-02 and may be out of date; \
           some banks keep to it. Source: European Banking Authority, list of national competent authorities.",
    find: |issued, found| {
        let Some((statement, at)) = issued.psd2() else {
            return;
        };
        let Some(Ok(id)) = statement.nca_id.as_deref().map(NcaId::parse) else {
            return;
        };
        let standing = match id.standing() {
            NcaStanding::Listed => return,
            NcaStanding::Former => "was in an earlier list",
            NcaStanding::Unknown => "is in no list",
        };
        let listed =
            NcaId::listed_for(id.country()).map(|listed| format!("; the list has {listed}"));
        let message = format!("{id} {standing}{}", listed.unwrap_or_default());
        found.at(&at("/nca_id"), message);
    },
};
