//! Rules for what can't be read at all.

use super::Rule;
use crate::report::Severity;

pub(super) const RULES: &[Rule] = &[MALFORMED];

const MALFORMED: Rule = Rule {
    id: "certificate.malformed",
    severity: Severity::Error,
    about: "A part of the certificate is not encoded as it must be.",
    help: "Show this to DigiCert and ask for a reissue: some banks read such a certificate, and the next one refuses it. \
           Source: RFC 5280, 4.1 and 4.2; ETSI EN 319 412-5, annex B; ETSI TS 119 495, annex A.",
    find: |issued, found| {
        for (place, certificate) in issued.chain.certificates().iter().enumerate() {
            for fault in &certificate.faults {
                let message = format!("{} (at byte {})", fault.message, fault.offset);
                found.at(&format!("/{place}{}", fault.path), message);
            }
        }
    },
};
