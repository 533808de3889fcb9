//! A tampered certificate for each rule of the verification is caught, and a sound one passes them all.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail so"
)]

#[path = "support/issuer.rs"]
mod issuer;

use issuer::*;
use qwac_psd2::certificate::{Certificate, Chain, NcaId, OrganizationIdentifier};
use qwac_psd2::jiff::civil::date;
use qwac_psd2::{
    Checker, Contact, ContactType, IntendedUse, Order, Ordered, Organization, Payment,
    ProfileOption, PspRole, Report, Severity, Stage, Validity, Verifier, rules,
};
use rcgen::{BasicConstraints, ExtendedKeyUsagePurpose, IsCa, KeyPair, KeyUsagePurpose};
use std::collections::BTreeMap;

/// An issuer, an order and a certificate for it. A case changes one thing.
struct World {
    root: Ca,
    ca: Ca,
    key: KeyPair,
    template: Template,
    ordered: Option<Ordered>,
    now: &'static str,
    nca: &'static str,
    organization_identifier: &'static str,
    roots: Option<String>,
    /// What becomes of the leaf's DER.
    tamper: fn(Vec<u8>) -> Vec<u8>,
    /// What becomes of the chain: leaf, issuer, root.
    arrange: fn(&World, [String; 3]) -> Vec<String>,
}

impl World {
    fn new() -> Self {
        let root = Ca::root(ca_params("TEST root"));
        let ca = Ca::under(&root, ca_params("TEST issuer"));
        let key = KeyPair::generate().unwrap();
        let order = Order::builder(IntendedUse::MutualTls)
            .common_name("example.net")
            .dns_names(["API.example.net"])
            .csr(key.public_key_pem())
            .psp_roles([PspRole::AccountInformation, PspRole::PaymentInitiation])
            .build();
        Self {
            roots: Some(root.pem.clone()),
            root,
            ca,
            key,
            template: Template::good(),
            ordered: Some(Ordered::from(&order)),
            now: "2026-12-01T00:00:00Z",
            nca: "NL-DNB",
            organization_identifier: "PSDNL-DNB-R161162",
            tamper: |der| der,
            arrange: |_, [leaf, ca, _]| vec![leaf, ca],
        }
    }

    fn ordered(&mut self) -> &mut Ordered {
        self.ordered.as_mut().unwrap()
    }

    fn chain(&self) -> Chain {
        let leaf = self.ca.issue(&self.template, &self.key);
        let der = (self.tamper)(leaf.der().to_vec());
        let all = [pem(&der), self.ca.pem.clone(), self.root.pem.clone()];
        Chain::parse((self.arrange)(self, all).concat()).unwrap()
    }

    fn report(&self) -> Report {
        let identifier = OrganizationIdentifier::parse(self.organization_identifier).unwrap();
        let mut verifier = Verifier::at(self.now.parse().unwrap())
            .expect_nca(NcaId::parse(self.nca).unwrap())
            .expect_organization_identifier(identifier);
        if let Some(roots) = &self.roots {
            verifier = verifier.roots(Chain::parse(roots).unwrap());
        }
        match &self.ordered {
            Some(ordered) => verifier.verify(ordered, &self.chain()),
            None => verifier.inspect(&self.chain()),
        }
    }
}

fn pem(der: &[u8]) -> String {
    use base64ct::{Base64, Encoding};
    let base64 = Base64::encode_string(der);
    format!("-----BEGIN CERTIFICATE-----\n{base64}\n-----END CERTIFICATE-----\n")
}

/// Replaces one run of bytes, wherever it stands, by another of the same length.
fn swap(der: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut der = der.to_vec();
    let places: Vec<_> = (0..der.len().saturating_sub(from.len()))
        .filter(|&at| der[at..].starts_with(from))
        .collect();
    assert!(!places.is_empty(), "not there");
    for at in places {
        der[at..at + to.len()].copy_from_slice(to);
    }
    der
}

const ECDSA_SHA256: &[u8] = b"\x30\x0a\x06\x08\x2a\x86\x48\xce\x3d\x04\x03\x02";

/// As if it was signed with SHA-1: the number of that is a byte shorter, so that the lengths around it change.
fn with_sha1(der: &[u8]) -> Vec<u8> {
    let parts: Vec<&[u8]> = {
        let at = |from: usize| {
            from + der[from..]
                .windows(ECDSA_SHA256.len())
                .position(|window| window == ECDSA_SHA256)
                .unwrap()
        };
        let first = at(0);
        let second = at(first + 1);
        let end = ECDSA_SHA256.len();
        vec![
            &der[8..first],
            &der[first + end..second],
            &der[second + end..],
        ]
    };
    let sha1 = b"\x30\x09\x06\x07\x2a\x86\x48\xce\x3d\x04\x01".as_slice();
    let signed = tlv(0x30, &[parts[0], sha1, parts[1]].concat());
    tlv(0x30, &[&signed, sha1, parts[2]].concat())
}

type Tampering = fn(&mut World);

/// For each rule, what makes it speak, where, and how much.
const CASES: &[(&str, &str, Tampering)] = &[
    ("verify.public_key", "/0/key", |w| {
        w.key = KeyPair::generate().unwrap()
    }),
    ("verify.public_key", "/0/key", |w| {
        w.ordered().public_key = None
    }),
    ("verify.common_name", "/0/subject", |w| {
        w.template.common_name = Some("api.example.net".into());
    }),
    ("verify.name_missing", "/0/dns_names", |w| {
        w.template.names.pop();
    }),
    ("verify.name_extra", "/0/dns_names/2", |w| {
        w.template.names.push("www.example.net".into());
    }),
    ("verify.role_missing", "/0/qc_statements/3/roles", |w| {
        w.template = w
            .template
            .clone()
            .psd2(&[PI], "The Netherlands Bank", "NL-DNB");
    }),
    ("verify.role_missing", "/0/qc_statements", |w| {
        w.template.statements.pop();
    }),
    ("verify.role_extra", "/0/qc_statements/3/roles/2", |w| {
        let service = ("0.4.0.19495.1.1", "PSP_AS");
        w.template = w
            .template
            .clone()
            .psd2(&[PI, AI, service], "The Netherlands Bank", "NL-DNB");
    }),
    ("verify.role_extra", "/0/qc_statements/3/roles/2", |w| {
        let unknown = ("1.2.3.4", "PSP_PI");
        w.template = w
            .template
            .clone()
            .psd2(&[PI, AI, unknown], "The Netherlands Bank", "NL-DNB");
    }),
    ("verify.nca", "/0/qc_statements/3/nca_id", |w| {
        w.nca = "DE-BAFIN"
    }),
    ("verify.organization_identifier", "/0/subject", |w| {
        w.organization_identifier = "PSDNL-DNB-R161163";
    }),
    ("verify.qc_type", "/0/qc_statements/1/types", |w| {
        w.template.statements[1] = qc_type(&["0.4.0.1862.1.6.2"]);
    }),
    ("verify.client_auth", "/0/extended_key_usages", |w| {
        w.template.purposes.pop();
    }),
    ("verify.validity", "/0/not_after", |w| {
        w.ordered().ends_on = Some(date(2027, 3, 1));
    }),
    ("verify.validity", "/0/not_after", |w| {
        w.template.to = (2027, 3, 1);
        w.ordered().days = Some(365);
    }),
    ("certificate.malformed", "/0/qc_statements/3/roles/0", |w| {
        let flattened = seq(&[seq(&[oid(PI.0), utf8(PI.1), oid(AI.0), utf8(AI.1)])]);
        let content = seq(&[flattened, utf8("The Netherlands Bank"), utf8("NL-DNB")]);
        w.template.statements[3] = seq(&[oid("0.4.0.19495.2"), content]);
    }),
    ("certificate.malformed", "/0/qc_statements/3/roles", |w| {
        w.template = w
            .template
            .clone()
            .psd2(&[], "The Netherlands Bank", "NL-DNB");
    }),
    (
        "certificate.malformed",
        "/0/qc_statements/3/nca_name",
        |w| {
            let content = seq(&[
                seq(&[seq(&[oid(PI.0), utf8(PI.1)])]),
                printable("The Netherlands Bank"),
                utf8("NL-DNB"),
            ]);
            w.template.statements[3] = seq(&[oid("0.4.0.19495.2"), content]);
        },
    ),
    ("certificate.malformed", "/0/qc_statements/0", |w| {
        w.template.statements[0] = seq(&[oid(COMPLIANCE), utf8("yes")]);
    }),
    (
        "certificate.malformed",
        "/0/cabf_organization_identifier",
        |w| {
            w.template.cabf = Some(utf8("PSDNL-DNB-R161162"));
        },
    ),
    ("certificate.psd2", "/0/qc_statements", |w| {
        w.template.statements.pop();
    }),
    (
        "certificate.role_mismatch",
        "/0/qc_statements/3/roles/1",
        |w| {
            w.template =
                w.template
                    .clone()
                    .psd2(&[PI, (AI.0, "PSP_IC")], "The Netherlands Bank", "NL-DNB");
        },
    ),
    // An issuer's script has done so.
    (
        "certificate.role_mismatch",
        "/0/qc_statements/3/roles/1",
        |w| {
            w.template =
                w.template
                    .clone()
                    .psd2(&[PI, (PI.0, "PSP_AI")], "The Netherlands Bank", "NL-DNB");
        },
    ),
    (
        "certificate.role_unknown",
        "/0/qc_statements/3/roles/2",
        |w| {
            let later = ("0.4.0.19495.1.9", "PSP_XY");
            w.template =
                w.template
                    .clone()
                    .psd2(&[PI, AI, later], "The Netherlands Bank", "NL-DNB");
        },
    ),
    (
        "certificate.role_repeated",
        "/0/qc_statements/3/roles/2",
        |w| {
            w.template = w
                .template
                .clone()
                .psd2(&[PI, AI, PI], "The Netherlands Bank", "NL-DNB");
        },
    ),
    ("certificate.nca_id", "/0/qc_statements/3/nca_id", |w| {
        w.template = w
            .template
            .clone()
            .psd2(&[PI, AI], "The Netherlands Bank", "NL");
    }),
    ("certificate.nca_id", "/0/qc_statements/3/nca_id", |w| {
        w.template = w
            .template
            .clone()
            .psd2(&[PI, AI], "The Netherlands Bank", "NL_DNB");
    }),
    ("certificate.nca_id", "/0/qc_statements/3/nca_id", |w| {
        w.template = w
            .template
            .clone()
            .psd2(&[PI, AI], "The Netherlands Bank", "NA");
    }),
    ("certificate.nca_name", "/0/qc_statements/3/nca_name", |w| {
        w.template = w.template.clone().psd2(&[PI, AI], "NA", "NL-DNB");
    }),
    (
        "certificate.nca_letters",
        "/0/qc_statements/3/nca_name",
        |w| {
            w.template = w
                .template
                .clone()
                .psd2(&[PI, AI], "Banco de España", "NL-DNB");
        },
    ),
    (
        "certificate.nca_unknown",
        "/0/qc_statements/3/nca_id",
        |w| {
            w.template = w
                .template
                .clone()
                .psd2(&[PI, AI], "Banco de Espana", "ES-BDE");
        },
    ),
    ("certificate.organization_identifier", "/0/subject/1", |w| {
        w.template.organization_identifier = Some("PSDNL_DNB-R161162".into());
    }),
    ("certificate.identifier_missing", "/0/subject", |w| {
        w.template.organization_identifier = None;
    }),
    ("certificate.identifier_scheme", "/0/subject/1", |w| {
        w.template.organization_identifier = Some("NTRNL-30012345".into());
    }),
    (
        "certificate.authorities_differ",
        "/0/qc_statements/3/nca_id",
        |w| {
            w.template =
                w.template
                    .clone()
                    .psd2(&[PI, AI], "The National Bank of Belgium", "BE-NBB");
        },
    ),
    (
        "certificate.identifier_extension_missing",
        "/0/cabf_organization_identifier",
        |w| w.template.cabf = None,
    ),
    (
        "certificate.identifier_extension",
        "/0/cabf_organization_identifier",
        |w| {
            w.template.cabf = Some(cabf("PSD", "NL", "R161162"));
        },
    ),
    ("certificate.qc_critical", "/0/extensions/6", |w| {
        w.template.qc_critical = true
    }),
    ("certificate.qc_repeated", "/0/qc_statements/4", |w| {
        w.template.statements.push(seq(&[oid(COMPLIANCE)]));
    }),
    ("certificate.qc_compliance", "/0/qc_statements", |w| {
        w.template.statements.remove(0);
    }),
    ("certificate.qc_type", "/0/qc_statements", |w| {
        w.template.statements.remove(1);
    }),
    ("certificate.qc_type", "/0/qc_statements/1/types", |w| {
        w.template.statements[1] = qc_type(&[WEB, "0.4.0.1862.1.6.1"]);
    }),
    ("certificate.qc_pds", "/0/qc_statements", |w| {
        w.template.statements.remove(2);
    }),
    (
        "certificate.qc_pds_form",
        "/0/qc_statements/2/locations/0/url",
        |w| {
            w.template.statements[2] = pds("http://www.example.org/pds_en.pdf", "en");
        },
    ),
    (
        "certificate.qc_pds_form",
        "/0/qc_statements/2/locations/0/language",
        |w| {
            w.template.statements[2] = pds("https://www.example.org/pds_en.pdf", "EN");
        },
    ),
    (
        "certificate.qc_pds_english",
        "/0/qc_statements/2/locations",
        |w| {
            w.template.statements[2] = pds("https://www.example.org/pds_nl.pdf", "nl");
        },
    ),
    ("certificate.qc_sscd", "/0/qc_statements/4", |w| {
        w.template.statements.push(seq(&[oid("0.4.0.1862.1.4")]));
    }),
    ("certificate.qc_legislation", "/0/qc_statements/4", |w| {
        let countries = seq(&[printable("CH")]);
        w.template
            .statements
            .push(seq(&[oid("0.4.0.1862.1.7"), countries]));
    }),
    ("certificate.policy", "/0/policies", |w| {
        w.template.policies = vec!["2.23.140.1.1", "0.4.0.19495.3.1"];
    }),
    ("certificate.policy_ev", "/0/policies", |w| {
        w.template.policies.remove(0);
    }),
    ("certificate.policy_psd2", "/0/policies", |w| {
        w.template.policies.pop();
    }),
    ("certificate.ca", "/0/is_ca", |w| w.template.is_ca = true),
    ("certificate.names", "/0/dns_names", |w| {
        w.template.names.clear()
    }),
    ("certificate.common_name", "/0/subject/3", |w| {
        w.template.common_name = Some("Example.net".into());
    }),
    ("certificate.server_auth", "/0/extended_key_usages", |w| {
        w.template.purposes.remove(0);
    }),
    ("certificate.server_auth", "/0/extended_key_usages", |w| {
        w.template.purposes.push(ExtendedKeyUsagePurpose::Any);
    }),
    ("certificate.client_auth", "/0/extended_key_usages", |w| {
        w.template.purposes.pop();
        w.ordered().intended_use = None;
    }),
    ("certificate.key_usage", "/0/key_usages", |w| {
        w.template.usages = vec![KeyUsagePurpose::KeyEncipherment];
    }),
    ("certificate.key_encipherment", "/0/key_usages", |w| {
        w.template.usages.push(KeyUsagePurpose::KeyEncipherment);
    }),
    ("certificate.not_current", "/0/not_after", |w| {
        w.now = "2027-06-11T00:00:01Z"
    }),
    ("certificate.not_current", "/0/not_before", |w| {
        w.now = "2026-11-23T23:59:59Z"
    }),
    ("certificate.validity", "/0/not_after", |w| {
        w.template.to = (2027, 6, 12)
    }),
    ("certificate.revocation", "/0/ocsp", |w| {
        w.template.crl = false
    }),
    ("chain.several", "/2", |w| {
        w.arrange = |_, [leaf, ca, _]| vec![leaf.clone(), ca, leaf];
    }),
    ("chain.self_signed", "/0/issuer", |w| {
        w.arrange = |w, _| vec![w.template.params().self_signed(&w.key).unwrap().pem()];
    }),
    ("chain.issuer_missing", "/0/issuer", |w| {
        w.arrange = |_, [leaf, ..]| vec![leaf]
    }),
    ("chain.signature", "/0", |w| {
        // Another key under the same name.
        w.arrange = |w, [leaf, ..]| vec![leaf, Ca::under(&w.root, ca_params("TEST issuer")).pem];
    }),
    ("chain.signature", "/0", |w| {
        w.tamper = |der| swap(&der, b"TEST Payments", b"TEST payments");
    }),
    ("chain.unverified", "/0", |w| {
        w.tamper = |der| {
            let sha512 = [&ECDSA_SHA256[..ECDSA_SHA256.len() - 1], &[4]].concat();
            swap(&der, ECDSA_SHA256, &sha512)
        };
    }),
    ("chain.weak_hash", "/0/signature_algorithm", |w| {
        w.tamper = |der| with_sha1(&der)
    }),
    ("chain.not_ca", "/1/is_ca", |w| {
        let mut params = ca_params("TEST issuer");
        params.is_ca = IsCa::ExplicitNoCa;
        w.ca = Ca::under(&w.root, params);
    }),
    ("chain.not_ca", "/1/key_usages", |w| {
        let mut params = ca_params("TEST issuer");
        params.key_usages = vec![KeyUsagePurpose::CrlSign];
        // rcgen itself refuses to sign with it: the certificate says less than its key does.
        let key = KeyPair::generate().unwrap();
        let pem = params.signed_by(&key, &w.root.issuer).unwrap().pem();
        let issuer = rcgen::Issuer::new(ca_params("TEST issuer"), key);
        w.ca = Ca { issuer, pem };
    }),
    ("chain.path_length", "/2/path_length", |w| {
        let mut params = ca_params("TEST root");
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        w.root = Ca::root(params);
        w.ca = Ca::under(&w.root, ca_params("TEST issuer"));
        w.arrange = |_, all| all.to_vec();
    }),
    ("chain.not_current", "/1/not_after", |w| {
        let mut params = ca_params("TEST issuer");
        params.not_after = rcgen::date_time_ymd(2026, 11, 30);
        w.ca = Ca::under(&w.root, params);
    }),
    ("chain.order", "", |w| {
        w.arrange = |_, [leaf, ca, root]| vec![leaf, root, ca]
    }),
    ("chain.order", "", |w| {
        w.arrange = |_, [leaf, ca, _]| vec![ca, leaf]
    }),
    ("chain.stray", "/2", |w| {
        w.arrange = |_, [leaf, ca, _]| vec![leaf, ca, Ca::root(ca_params("TEST other")).pem];
    }),
    ("chain.untrusted", "/0/issuer", |w| {
        w.roots = Some(Ca::root(ca_params("TEST root")).pem);
    }),
    ("chain.no_roots", "", |w| w.roots = None),
];

#[test]
fn a_sound_certificate_has_no_finding() {
    let world = World::new();
    assert_eq!(world.report().to_string(), "");
    // The root may stand there too.
    let world = World {
        arrange: |_, all| all.to_vec(),
        ..World::new()
    };
    assert_eq!(world.report().to_string(), "");
}

#[test]
fn a_tampered_certificate_is_caught_by_every_rule() {
    let mut known: BTreeMap<_, _> = rules()
        .filter(|rule| rule.stage() == Stage::Verify)
        .map(|rule| (rule.id(), (rule, 0)))
        .collect();
    for (id, path, tamper) in CASES {
        let mut world = World::new();
        tamper(&mut world);
        let report = world.report();
        let (rule, count) = known.get_mut(id).unwrap_or_else(|| panic!("{id}"));
        *count += 1;
        let found = report
            .findings()
            .iter()
            .find(|finding| finding.rule == *id && finding.path == *path);
        let finding = found.unwrap_or_else(|| panic!("{id} at {path}: {report}"));
        assert_eq!(finding.severity, rule.severity(), "{id}");
        assert_eq!(
            report.is_valid(),
            !report
                .findings()
                .iter()
                .any(|f| f.severity == Severity::Error)
        );
    }
    let untested: Vec<_> = known.values().filter(|(_, count)| *count == 0).collect();
    assert!(untested.is_empty(), "{untested:?}");
}

#[test]
fn the_path_of_a_finding_is_a_place_in_the_chain_as_json() {
    for (id, path, tamper) in CASES {
        let mut world = World::new();
        tamper(&mut world);
        let json = serde_json::to_value(world.chain()).unwrap();
        for finding in world.report().findings() {
            let path = finding.path.as_str();
            assert!(json.pointer(path).is_some(), "{id}: {path} in {json}");
        }
        assert!(json.pointer(path).is_some(), "{id}: {path}");
    }
}

#[test]
fn more_than_one_thing_is_found_at_once() {
    let mut world = World::new();
    world.template = world.template.psd2(&[PI], "The Netherlands Bank", "NL");
    world.template.purposes.pop();
    world.template.names.pop();
    let report = world.report();
    let found: Vec<_> = report
        .findings()
        .iter()
        .map(|finding| finding.rule)
        .collect();
    for rule in [
        "verify.role_missing",
        "verify.name_missing",
        "verify.client_auth",
        "certificate.nca_id",
        "verify.nca",
    ] {
        assert!(found.contains(&rule), "{rule}: {report}");
    }
}

#[test]
fn a_central_bank_has_no_authority() {
    let mut world = World::new();
    let bank = ("0.4.0.19495.1.5", "PSP_CB");
    world.ordered = None;
    world.template = world.template.psd2(&[bank], "NA", "NA");
    let report = world.report();
    assert!(!report.to_string().contains("certificate."), "{report}");
    world.template = world
        .template
        .psd2(&[bank], "European Central Bank", "EU-ECB");
    let report = world.report().to_string();
    assert!(report.contains("certificate.nca_id") && report.contains("certificate.nca_name"));
}

#[test]
fn a_seal_is_not_held_to_what_a_web_server_needs() {
    let mut world = World::new();
    world.ordered = None;
    world.template.names.clear();
    world.template.common_name = Some("TEST Payments B.V.".into());
    world.template.statements[1] = qc_type(&["0.4.0.1862.1.6.2"]);
    world
        .template
        .statements
        .push(seq(&[oid("0.4.0.1862.1.4")]));
    world.template.policies = vec!["0.4.0.194112.1.3"];
    world.template.purposes.clear();
    world.template.usages = vec![KeyUsagePurpose::ContentCommitment];
    world.template.cabf = None;
    world.template.to = (2028, 11, 24);
    assert_eq!(world.report().to_string(), "");
}

#[test]
fn one_certificate_can_be_looked_at_alone() {
    let mut world = World::new();
    world.ordered = None;
    world.arrange = |_, [leaf, ..]| vec![leaf];
    world.roots = None;
    let report = world.report();
    let found: Vec<_> = report
        .findings()
        .iter()
        .map(|finding| finding.rule)
        .collect();
    assert_eq!(found, ["chain.no_roots"]);
}

/// Who holds the chain can't vouch for itself: a root of its own, after a certificate that the real root did not sign.
#[test]
fn a_true_root_after_a_false_issuer_is_no_trust() {
    let mut world = World::new();
    let false_root = Ca::root(ca_params("TEST root"));
    world.ca = Ca::under(&false_root, ca_params("TEST issuer"));
    world.arrange = |_, all| all.to_vec();
    let report = world.report().to_string();
    assert!(report.contains("chain.untrusted"), "{report}");
    assert!(report.contains("chain.signature"), "{report}");
}

#[test]
fn what_was_ordered_can_be_kept_without_the_order() {
    let csr = include_str!("../../../tests/orders/first.csr");
    let contact = Contact::new(ContactType::VerifiedContact, "NL")
        .first_name("Ada")
        .last_name("Byron")
        .job_title("Managing Director")
        .telephone("+31 20 555 0101")
        .email("ada.byron@example.com");
    let order = Order::builder(IntendedUse::MutualTls)
        .common_name("EXAMPLE.net")
        .dns_names(["example.net", "müller.example.net"])
        .csr(csr)
        .psp_roles([PspRole::PaymentInitiation])
        .profile_option(ProfileOption::ServerClientAuthEku)
        .organization(Organization::existing(12345, [contact]))
        .validity(Validity::Until(date(2027, 3, 1)))
        .payment(Payment::Balance)
        .build();
    let checked = Checker::at("2026-11-24T00:00:00Z".parse().unwrap())
        .checked(&order)
        .unwrap();
    let ordered = Ordered::from(&checked);
    assert_eq!(ordered, Ordered::from(&order));
    assert_eq!(ordered.common_name, "example.net");
    assert_eq!(ordered.dns_names, ["xn--mller-kva.example.net"]);
    assert_eq!(ordered.ends_on, Some(date(2027, 3, 1)));
    assert_eq!(ordered.intended_use, Some(IntendedUse::MutualTls));
    assert!(ordered.public_key.as_ref().unwrap().starts_with("MII"));

    let json = serde_json::to_string(&ordered).unwrap();
    assert!(!json.contains("Byron"), "{json}");
    let kept: Ordered = serde_json::from_str(&json).unwrap();
    assert_eq!(kept, ordered);
}

#[test]
fn a_renewal_is_planned_by_the_end_and_by_the_limits_of_its_day() {
    let world = World::new();
    let (_, leaf) = {
        let chain = world.chain();
        let (place, leaf) = chain.leaf().unwrap();
        (place, leaf.clone())
    };
    let now = "2026-12-01T08:00:00Z".parse().unwrap();
    let plan = qwac_psd2::renewal_plan([&leaf, &leaf], now);
    let [renewal] = plan.renewals.as_slice() else {
        panic!("{plan:?}")
    };
    assert_eq!(renewal.name, "example.net");
    assert_eq!(renewal.order_on, date(2027, 5, 12));
    assert!(!renewal.due);
    // After 2027-03-15 the next one is shorter.
    assert_eq!(renewal.next_lasts_days, 99);
    assert_eq!(renewal.next_ends_on, date(2027, 8, 19));
    assert_eq!(renewal.domains_reusable_until, date(2027, 3, 14));
    assert_eq!(renewal.organization_reusable_until, date(2027, 12, 26));

    let calendar = plan.to_icalendar();
    assert_eq!(
        calendar,
        qwac_psd2::renewal_plan([&leaf], now).to_icalendar()
    );
    assert!(calendar.contains("DTSTAMP:20261201T080000Z\r\n"));
    assert!(calendar.contains("DTSTART;VALUE=DATE:20270512\r\n"));
    assert!(calendar.contains("DTSTART;VALUE=DATE:20270611\r\n"));

    let late = qwac_psd2::renewal_plan([&leaf], "2027-05-12T00:00:00Z".parse().unwrap());
    assert!(late.renewals[0].due);
    // The same events at another time: a calendar replaces them.
    let uids = |text: &str| -> Vec<String> {
        let unfolded = text.replace("\r\n ", "");
        let lines = unfolded.lines().filter(|line| line.starts_with("UID:"));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(uids(&calendar), uids(&late.to_icalendar()));
}

#[test]
fn a_certificate_shows_who_it_is_and_no_more_in_debug() {
    let chain = World::new().chain();
    let (_, leaf) = chain.leaf().unwrap();
    let shown = format!("{leaf:?}");
    assert!(
        shown.contains("TEST Payments B.V.") && !shown.contains("der"),
        "{shown}"
    );
    let again = Certificate::parse(leaf.der()).unwrap();
    assert_eq!(&again, leaf);
}
