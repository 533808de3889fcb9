//! Rules for what makes a certificate a qualified one: policies and QC statements.

use super::Rule;
use super::issued::Issued;
use crate::certificate::{CABF_EV, QCP_W_PSD2, QEVCP_W, QcStatement, TYPE_WEB, WEB_POLICIES};
use crate::report::Severity;
use crate::rule::shown;
use std::collections::HashSet;

pub(super) const RULES: &[Rule] = &[
    CRITICAL,
    REPEATED,
    COMPLIANCE,
    TYPE,
    DISCLOSURE,
    DISCLOSURE_FORM,
    DISCLOSURE_ENGLISH,
    DEVICE,
    LEGISLATION,
    POLICY,
    POLICY_EV,
    POLICY_PSD2,
];

const QC_STATEMENTS: &str = "1.3.6.1.5.5.7.1.3";

const CRITICAL: Rule = Rule {
    id: "certificate.qc_critical",
    severity: Severity::Error,
    about: "The extension of the QC statements is marked as critical.",
    help: "Software that does not know it must refuse the certificate. Ask DigiCert for a reissue. Source: ETSI EN 319 \
           412-5, QCS-4.1-02.",
    find: |issued, found| {
        for (place, extension) in issued.leaf.extensions.iter().enumerate() {
            if extension.critical && extension.oid == QC_STATEMENTS {
                let path = issued.at(&format!("/extensions/{place}"));
                found.at(&path, "qcStatements must not be critical");
            }
        }
    },
};

const REPEATED: Rule = Rule {
    id: "certificate.qc_repeated",
    severity: Severity::Error,
    about: "A QC statement stands twice.",
    help: "Which of the two counts is up to the reader. Ask DigiCert for a reissue. Source: ETSI EN 319 412-5, clause 4; \
           RFC 3739, 3.2.6.",
    find: |issued, found| {
        let mut seen = HashSet::new();
        for (path, statement) in issued.statements() {
            if let Some(oid) = statement.oid()
                && !seen.insert(oid)
            {
                found.at(&path, format!("{oid} stands there already"));
            }
        }
    },
};

const COMPLIANCE: Rule = Rule {
    id: "certificate.qc_compliance",
    severity: Severity::Error,
    about: "Nothing says that the certificate is a qualified one.",
    help: "Look whether another product was ordered: a QWAC has QcCompliance. Source: ETSI EN 319 412-5, 4.2.1.",
    find: |issued, found| {
        if !any(issued, |statement| {
            matches!(statement, QcStatement::Compliance)
        }) {
            let path = issued.at("/qc_statements");
            found.at(&path, "there is no QcCompliance (0.4.0.1862.1.1)");
        }
    },
};

const TYPE: Rule = Rule {
    id: "certificate.qc_type",
    severity: Severity::Error,
    about: "The certificate does not say that it is of exactly one type.",
    help: "A QWAC has QcType with web, and nothing else. Ask DigiCert for a reissue. Source: ETSI EN 319 412-5, 4.2.3.",
    find: |issued, found| {
        let mut none = true;
        for (path, statement) in issued.statements() {
            if let QcStatement::Type { types } = statement {
                none = false;
                if types.len() != 1 {
                    let message = format!("{} types where one belongs", types.len());
                    found.at(&format!("{path}/types"), message);
                }
            }
        }
        if none {
            found.at(
                &issued.at("/qc_statements"),
                "there is no QcType (0.4.0.1862.1.6)",
            );
        }
    },
};

const DISCLOSURE: Rule = Rule {
    id: "certificate.qc_pds",
    severity: Severity::Error,
    about: "The certificate does not say where the disclosure statement stands.",
    help: "A qualified certificate has QcPDS. Ask DigiCert for a reissue. Source: ETSI EN 319 412-5, 4.3.4; ETSI TS 119 \
           495, GEN-5.1.1.",
    find: |issued, found| {
        if !any(issued, |statement| {
            matches!(statement, QcStatement::Pds { .. })
        }) {
            found.at(
                &issued.at("/qc_statements"),
                "there is no QcPDS (0.4.0.1862.1.5)",
            );
        }
    },
};

const DISCLOSURE_FORM: Rule = Rule {
    id: "certificate.qc_pds_form",
    severity: Severity::Error,
    about: "A disclosure statement is not under https, or its language is no code of two small letters.",
    help: "Ask DigiCert for a reissue. Source: ETSI EN 319 412-5, 4.3.4.",
    find: |issued, found| {
        for (path, statement) in issued.statements() {
            let QcStatement::Pds { locations } = statement else {
                continue;
            };
            for (place, location) in locations.iter().enumerate() {
                let path = format!("{path}/locations/{place}");
                if !location.url.starts_with("https://") {
                    let message = format!("{} is not under https", shown(&location.url));
                    found.at(&format!("{path}/url"), message);
                }
                let small = location
                    .language
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase());
                if location.language.len() != 2 || !small {
                    let message = format!("{} is no language", shown(&location.language));
                    found.at(&format!("{path}/language"), message);
                }
            }
        }
    },
};

const DISCLOSURE_ENGLISH: Rule = Rule {
    id: "certificate.qc_pds_english",
    severity: Severity::Warning,
    about: "There is no disclosure statement in English.",
    help: "One is expected; tell DigiCert. Source: ETSI EN 319 412-5, 4.3.4.",
    find: |issued, found| {
        for (path, statement) in issued.statements() {
            if let QcStatement::Pds { locations } = statement
                && !locations
                    .iter()
                    .any(|one| one.language.eq_ignore_ascii_case("en"))
            {
                found.at(&format!("{path}/locations"), "none is in English");
            }
        }
    },
};

const DEVICE: Rule = Rule {
    id: "certificate.qc_sscd",
    severity: Severity::Error,
    about: "A certificate for web sites says that its key is in a qualified signature device.",
    help: "QcSSCD is for signatures and seals. Ask DigiCert for a reissue. Source: ETSI EN 319 412-4, as checked by \
           pkilint.",
    find: |issued, found| {
        for (path, statement) in issued.statements() {
            if matches!(statement, QcStatement::Sscd) && !issued.is_seal() {
                found.at(&path, "QcSSCD (0.4.0.1862.1.4) does not belong into a QWAC");
            }
        }
    },
};

const LEGISLATION: Rule = Rule {
    id: "certificate.qc_legislation",
    severity: Severity::Error,
    about: "The certificate is qualified by the law of certain countries, and not by the Union's.",
    help: "Certificates under the law of the Union don't have QcCClegislation. Under PSD2 no other counts. Source: ETSI EN \
           319 412-5, 4.2.4.",
    find: |issued, found| {
        for (path, statement) in issued.statements() {
            if let QcStatement::Legislation { countries } = statement {
                let countries = shown(&countries.join(", "));
                found.at(&path, format!("qualified by the law of {countries} only"));
            }
        }
    },
};

const POLICY: Rule = Rule {
    id: "certificate.policy",
    severity: Severity::Error,
    about: "The certificate has none of the policies of a QWAC.",
    help: "It has QEVCP-w (0.4.0.194112.1.4), which DigiCert issues, QNCP-w or QNCP-w-gen. Look whether another product \
           was ordered. Source: ETSI EN 319 411-2, clause 5.3; ETSI TS 119 495, OVR-6.1-3.",
    find: |issued, found| {
        if !issued.is_seal() && !WEB_POLICIES.iter().any(|policy| issued.has_policy(policy)) {
            found.at(
                &issued.at("/policies"),
                "there is none of QEVCP-w, QNCP-w and QNCP-w-gen",
            );
        }
    },
};

const POLICY_EV: Rule = Rule {
    id: "certificate.policy_ev",
    severity: Severity::Warning,
    about: "The certificate has the policy QEVCP-w, and not the CA/B Forum's for extended validation.",
    help: "Tell DigiCert. Source: ETSI EN 319 411-2, clause 5.3; CA/B Forum EV Guidelines, 7.1.6.1.",
    find: |issued, found| {
        if issued.has_policy(QEVCP_W) && !issued.has_policy(CABF_EV) {
            found.at(&issued.at("/policies"), "2.23.140.1.1 is not there");
        }
    },
};

const POLICY_PSD2: Rule = Rule {
    id: "certificate.policy_psd2",
    severity: Severity::Warning,
    about: "The certificate for web sites has not the policy of PSD2.",
    help: "The policy QCP-w-psd2 may be left out, but some banks look for it. Source: ETSI TS 119 495, OVR-6.1-3.",
    find: |issued, found| {
        let web = any(
            issued,
            |statement| matches!(statement, QcStatement::Type { types } if types.iter().any(|kind| *kind == TYPE_WEB)),
        );
        if web && !issued.has_policy(QCP_W_PSD2) {
            found.at(
                &issued.at("/policies"),
                "QCP-w-psd2 (0.4.0.19495.3.1) is not there",
            );
        }
    },
};

fn any(issued: &Issued<'_>, is: impl Fn(&QcStatement) -> bool) -> bool {
    issued.statements().any(|(_, statement)| is(statement))
}
