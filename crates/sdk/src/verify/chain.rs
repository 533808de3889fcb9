//! Rules for the chain: who signed whom, and in which order they stand.

use super::Rule;
use super::issued::Issued;
use super::signature::{Signed, signed_by, weak_hash};
use crate::certificate::{Certificate, KeyUsage};
use crate::report::Severity;
use std::collections::HashSet;

pub(super) const RULES: &[Rule] = &[
    SEVERAL,
    SELF_SIGNED,
    ISSUER_MISSING,
    SIGNATURE,
    UNVERIFIED,
    WEAK_HASH,
    NOT_CA,
    PATH_LENGTH,
    CURRENT,
    ORDER,
    STRAY,
    UNTRUSTED,
    NO_ROOTS,
];

const SEVERAL: Rule = Rule {
    id: "chain.several",
    severity: Severity::Error,
    about: "There is more than one certificate that is none of a CA.",
    help: "Give one certificate with its chain. Source: RFC 8446, 4.4.2.",
    find: |issued, found| {
        let all = issued.chain.certificates().iter().enumerate();
        for (place, _) in all.filter(|(_, one)| !one.is_ca).skip(1) {
            found.at(
                &format!("/{place}"),
                "another certificate that is none of a CA",
            );
        }
    },
};

const SELF_SIGNED: Rule = Rule {
    id: "chain.self_signed",
    severity: Severity::Error,
    about: "The certificate names itself as its issuer.",
    help: "No trust service provider issued it. It may be one for tests. Source: RFC 5280, 3.2.",
    find: |issued, found| {
        if issued.leaf.is_self_issued() && !issued.leaf.is_ca {
            found.at(&issued.at("/issuer"), "the issuer is the subject");
        }
    },
};

const ISSUER_MISSING: Rule = Rule {
    id: "chain.issuer_missing",
    severity: Severity::Warning,
    about: "The certificate of the issuer is not there.",
    help: "Download the certificate with its chain and let the server send both: banks don't fetch what is missing. \
           Source: RFC 8446, 4.4.2.",
    find: |issued, found| {
        // A certificate that is looked at alone needs no chain.
        let alone = issued.ordered.is_none() && issued.chain.certificates().len() == 1;
        if issued.path.len() == 1 && !issued.leaf.is_self_issued() && !alone {
            found.at(
                &issued.at("/issuer"),
                "there is no certificate with this name",
            );
        }
    },
};

const SIGNATURE: Rule = Rule {
    id: "chain.signature",
    severity: Severity::Error,
    about: "A certificate was not signed by the one that has its issuer's name.",
    help: "It was changed, or the chain is another issuer's. Download it again. Source: RFC 5280, 6.1.3.",
    find: |issued, found| {
        for (path, certificate, issuer) in pairs(issued) {
            if signed_by(certificate, issuer) == Signed::No {
                found.at(&path, "the signature is not by the key of its issuer");
            }
        }
    },
};

const UNVERIFIED: Rule = Rule {
    id: "chain.unverified",
    severity: Severity::Note,
    about: "A signature can't be verified here.",
    help: "RSA with PKCS#1 and PSS, ECDSA with P-256 and P-384, and Ed25519 can be. Verify it with another tool. Source: \
           this client.",
    find: |issued, found| {
        for (path, certificate, issuer) in pairs(issued) {
            if signed_by(certificate, issuer) == Signed::Unknown {
                found.at(&path, "this algorithm can't be verified here");
            }
        }
    },
};

const WEAK_HASH: Rule = Rule {
    id: "chain.weak_hash",
    severity: Severity::Error,
    about: "A signature rests on a hash that can be forged.",
    help: "TLS software refuses it. Ask DigiCert for a reissue. Source: CA/B Forum Baseline Requirements, 7.1.3.2.",
    find: |issued, found| {
        // Nobody relies on how a root signed itself.
        for (path, certificate) in issued.links() {
            if let Some(hash) = weak_hash(certificate)
                && !(certificate.is_ca && certificate.is_self_issued())
            {
                found.at(
                    &format!("{path}/signature_algorithm"),
                    format!("signed with {hash}"),
                );
            }
        }
    },
};

const NOT_CA: Rule = Rule {
    id: "chain.not_ca",
    severity: Severity::Error,
    about: "An issuer may not issue certificates.",
    help: "Download the chain again. Source: RFC 5280, 4.2.1.3 and 4.2.1.9.",
    find: |issued, found| {
        for (path, issuer) in issued.links().skip(1) {
            let may_sign = issuer
                .key_usages
                .as_ref()
                .is_none_or(|usages| usages.contains(&KeyUsage::KeyCertSign));
            if !issuer.is_ca {
                found.at(&format!("{path}/is_ca"), "an issuer that is no CA");
            } else if !may_sign {
                found.at(
                    &format!("{path}/key_usages"),
                    "an issuer without keyCertSign",
                );
            }
        }
    },
};

const PATH_LENGTH: Rule = Rule {
    id: "chain.path_length",
    severity: Severity::Error,
    about: "There are more CAs under a CA than it allows.",
    help: "Download the chain again. Source: RFC 5280, 4.2.1.9.",
    find: |issued, found| {
        for (under, (path, issuer)) in issued.links().skip(1).enumerate() {
            if let Some(most) = issuer.path_length
                && i64::try_from(under).unwrap_or(i64::MAX) > most
            {
                let message = format!("{under} CAs stand under it, where {most} may");
                found.at(&format!("{path}/path_length"), message);
            }
        }
    },
};

const CURRENT: Rule = Rule {
    id: "chain.not_current",
    severity: Severity::Error,
    about: "An issuer's certificate is not valid at this time.",
    help: "Download the chain again: there may be a newer one. Source: RFC 5280, 6.1.3.",
    find: |issued, found| {
        for (path, issuer) in issued.links().skip(1) {
            if issuer.not_before.is_some_and(|from| issued.now() < from) {
                found.at(&format!("{path}/not_before"), "it has not begun");
            }
            if issuer.not_after.is_some_and(|to| issued.now() > to) {
                found.at(&format!("{path}/not_after"), "it has ended");
            }
        }
    },
};

const ORDER: Rule = Rule {
    id: "chain.order",
    severity: Severity::Warning,
    about: "The certificates don't stand in the order in which a server sends them.",
    help: "First the certificate, then its issuer, then the issuer's. Some banks' software takes no other order. Source: \
           RFC 8446, 4.4.2.",
    find: |issued, found| {
        if !issued.path.is_sorted() || issued.path.first() != Some(&0) {
            let places: Vec<_> = issued.path.iter().map(ToString::to_string).collect();
            let message = format!("the chain goes by the places {}", places.join(", "));
            found.at("", message);
        }
    },
};

const STRAY: Rule = Rule {
    id: "chain.stray",
    severity: Severity::Warning,
    about: "A certificate does not belong to the chain.",
    help: "Leave it out: some banks' software takes the whole for broken. Source: RFC 8446, 4.4.2.",
    find: |issued, found| {
        let used: HashSet<_> = issued.path.iter().collect();
        for (place, one) in issued.chain.certificates().iter().enumerate() {
            // A second certificate that is none of a CA has a rule of its own.
            if !used.contains(&place) && one.is_ca {
                found.at(
                    &format!("/{place}"),
                    "it issued none of the others, or stands twice",
                );
            }
        }
    },
};

const UNTRUSTED: Rule = Rule {
    id: "chain.untrusted",
    severity: Severity::Error,
    about: "The chain does not lead to one of the given roots.",
    help: "Look whether the roots are those of this issuer, and whether a certificate between is missing. Source: RFC \
           5280, 6.1.",
    find: |issued, found| {
        let Some(roots) = &issued.settings.roots else {
            return;
        };
        let roots = roots.certificates();
        let anchored = |certificate: &Certificate| {
            roots.iter().any(|root| {
                root.der() == certificate.der()
                    || (root.subject_der() == certificate.issuer_der()
                        && signed_by(certificate, root) == Signed::Yes)
            })
        };
        // Up to the first that was not signed by the next: who comes after it vouches for nothing.
        let sound = 1 + pairs(issued)
            .take_while(|(_, one, issuer)| signed_by(one, issuer) == Signed::Yes)
            .count();
        if !issued.links().take(sound).any(|(_, one)| anchored(one)) {
            found.at(&issued.at("/issuer"), "none of the roots issued it");
        }
    },
};

const NO_ROOTS: Rule = Rule {
    id: "chain.no_roots",
    severity: Severity::Note,
    about: "No roots were given, so that nothing is said about trust.",
    help: "Give the roots that you trust. Whether the certificate was revoked is never asked here. Source: this client.",
    find: |issued, found| {
        if issued.settings.roots.is_none() {
            found.at("", "whether the issuer can be trusted was not looked at");
        }
    },
};

/// Each certificate of the path with its issuer; at the end a root with itself.
fn pairs<'a>(
    issued: &Issued<'a>,
) -> impl Iterator<Item = (String, &'a Certificate, &'a Certificate)> {
    let links: Vec<_> = issued.links().collect();
    let issuers: Vec<_> = links.iter().map(|(_, one)| *one).skip(1).collect();
    let last = links.last().map(|(_, one)| *one);
    let root = last.filter(|last| last.is_self_issued());
    links
        .into_iter()
        .zip(issuers.into_iter().chain(root))
        .map(|((path, one), issuer)| (path, one, issuer))
}
