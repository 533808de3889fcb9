//! Each field of a PSD2 QWAC, and of the CAs above it.

use proptest::prelude::*;
use qwac_psd2_sandbox::authority::{Organization, Role};
use x509_parser::certificate::X509Certificate;
use x509_parser::der_parser::ber::{BerObject, BerObjectContent};
use x509_parser::der_parser::der::parse_der;
use x509_parser::der_parser::oid;
use x509_parser::extensions::{GeneralName, ParsedExtension};
use x509_parser::oid_registry::Oid;

use crate::{authority, now, parsed, public_key, request};

const QC_STATEMENTS: Oid<'static> = oid!(1.3.6.1.5.5.7.1.3);
const CABF_ORGANIZATION_IDENTIFIER: Oid<'static> = oid!(2.23.140.3.1);
const UTF8: u32 = 12;
const PRINTABLE: u32 = 19;

/// The attributes of a subject: identifier, tag of the string, text.
fn attributes(certificate: &X509Certificate<'_>) -> Vec<(String, u32, String)> {
    let attributes = certificate.subject().iter_attributes();
    attributes
        .map(|attribute| {
            let value = attribute.attr_value();
            let text = String::from_utf8(value.data.to_vec()).unwrap();
            (attribute.attr_type().to_id_string(), value.tag().0, text)
        })
        .collect()
}

fn value<'a>(certificate: &'a X509Certificate<'_>, oid: &Oid<'_>) -> &'a [u8] {
    let extension = certificate.get_extension_unique(oid).unwrap().unwrap();
    assert!(!extension.critical, "{oid}");
    extension.value
}

fn sequence<'a>(object: &'a BerObject<'a>) -> &'a [BerObject<'a>] {
    object.as_sequence().unwrap()
}

fn utf8<'a>(object: &'a BerObject<'a>) -> &'a str {
    match &object.content {
        BerObjectContent::UTF8String(text) => text,
        other => panic!("{other:?}"),
    }
}

fn oid_of(object: &BerObject<'_>) -> String {
    object.as_oid().unwrap().to_id_string()
}

/// The roles with their identifiers, the authority's name and its identifier.
type Psd2Statement = (Vec<(String, String)>, String, String);

fn psd2_statement(certificate: &X509Certificate<'_>) -> Psd2Statement {
    let (rest, statements) = parse_der(value(certificate, &QC_STATEMENTS)).unwrap();
    assert!(rest.is_empty());
    let statement = sequence(&statements).last().unwrap();
    let [id, info] = sequence(statement) else {
        panic!("{statement:?}");
    };
    assert_eq!(oid_of(id), "0.4.0.19495.2");
    let [roles, nca_name, nca_id] = sequence(info) else {
        panic!("{info:?}");
    };
    let roles = sequence(roles).iter().map(|role| {
        let [id, name] = sequence(role) else {
            panic!("{role:?}");
        };
        (oid_of(id), utf8(name).to_owned())
    });
    (
        roles.collect(),
        utf8(nca_name).to_owned(),
        utf8(nca_id).to_owned(),
    )
}

fn dns_names(certificate: &X509Certificate<'_>) -> Vec<String> {
    let names = certificate.subject_alternative_name().unwrap().unwrap();
    let names = names.value.general_names.iter();
    names
        .map(|name| match name {
            GeneralName::DNSName(name) => (*name).to_owned(),
            other => panic!("{other}"),
        })
        .collect()
}

#[test]
fn the_subject_is_the_validated_organization() {
    let mut request = request();
    request.organization.state = Some("Noord-Holland".to_owned());
    let issued = authority().issue(&request, now()).unwrap();
    let certificate = parsed(&issued.der);
    let expected = [
        ("1.3.6.1.4.1.311.60.2.1.3", PRINTABLE, "NL"),
        ("2.5.4.15", UTF8, "Private Organization"),
        ("2.5.4.5", PRINTABLE, "TEST12345"),
        ("2.5.4.6", PRINTABLE, "NL"),
        ("2.5.4.8", UTF8, "Noord-Holland"),
        ("2.5.4.7", UTF8, "Test City"),
        ("2.5.4.97", UTF8, "PSDNL-DNB-TEST12345"),
        ("2.5.4.10", UTF8, "Example Bank"),
        ("2.5.4.3", UTF8, "example.net"),
    ];
    let expected = expected.map(|(oid, tag, text)| (oid.to_owned(), tag, text.to_owned()));
    assert_eq!(attributes(&certificate), expected);
}

#[test]
fn a_common_name_of_more_than_64_characters_is_an_alternative_name_only() {
    let mut request = request();
    for (length, stands) in [(64, true), (65, false)] {
        request.common_name = format!("{}.example.net", "a".repeat(length - 12));
        let issued = authority().issue(&request, now()).unwrap();
        let certificate = parsed(&issued.der);
        assert_eq!(
            certificate.subject().iter_common_name().next().is_some(),
            stands
        );
        assert_eq!(dns_names(&certificate), [request.common_name.clone()]);
    }
}

#[test]
fn the_key_of_the_csr_is_certified_unchanged() {
    let issued = authority().issue(&request(), now()).unwrap();
    assert_eq!(parsed(&issued.der).public_key().raw, public_key());
}

#[test]
fn each_name_stands_once_the_common_name_first() {
    let mut request = request();
    request.dns_names = [
        "api.example.net",
        "EXAMPLE.net",
        "www.example.net",
        "api.example.net",
    ]
    .map(str::to_owned)
    .to_vec();
    let issued = authority().issue(&request, now()).unwrap();
    assert_eq!(
        dns_names(&parsed(&issued.der)),
        ["example.net", "api.example.net", "www.example.net"]
    );
}

#[test]
fn the_psd2_statement_has_the_ordered_roles_and_the_competent_authority() {
    let mut request = request();
    request.roles = vec![
        Role::CardInstruments,
        Role::AccountServicing,
        Role::PaymentInitiation,
        Role::AccountInformation,
    ];
    request.organization = Organization::pretended("Example Bank", "DE", 1);
    let issued = authority().issue(&request, now()).unwrap();
    let (roles, name, id) = psd2_statement(&parsed(&issued.der));
    let expected = [
        ("0.4.0.19495.1.4", "PSP_IC"),
        ("0.4.0.19495.1.1", "PSP_AS"),
        ("0.4.0.19495.1.2", "PSP_PI"),
        ("0.4.0.19495.1.3", "PSP_AI"),
    ];
    assert_eq!(
        roles,
        expected.map(|(oid, name)| (oid.to_owned(), name.to_owned()))
    );
    assert_eq!(name, "Federal Financial Supervisory Authority");
    assert_eq!(id, "DE-BAFIN");
}

#[test]
fn the_other_statements_make_it_a_qualified_web_certificate() {
    let issued = authority().issue(&request(), now()).unwrap();
    let certificate = parsed(&issued.der);
    let (_, statements) = parse_der(value(&certificate, &QC_STATEMENTS)).unwrap();
    let [compliance, kind, disclosure, _psd2] = sequence(&statements) else {
        panic!("{statements:?}");
    };
    let [id] = sequence(compliance) else {
        panic!("{compliance:?}");
    };
    assert_eq!(oid_of(id), "0.4.0.1862.1.1");
    let [id, kinds] = sequence(kind) else {
        panic!("{kind:?}");
    };
    assert_eq!(oid_of(id), "0.4.0.1862.1.6");
    let [web] = sequence(kinds) else {
        panic!("{kinds:?}");
    };
    assert_eq!(oid_of(web), "0.4.0.1862.1.6.3");
    let [id, places] = sequence(disclosure) else {
        panic!("{disclosure:?}");
    };
    assert_eq!(oid_of(id), "0.4.0.1862.1.5");
    let places = sequence(places).iter().map(|place| match sequence(place) {
        [url, language] => match (&url.content, &language.content) {
            (BerObjectContent::IA5String(url), BerObjectContent::PrintableString(language)) => {
                assert!(url.starts_with("https://"));
                *language
            }
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    });
    assert_eq!(places.collect::<Vec<_>>(), ["en", "nl"]);
}

#[test]
fn the_organizations_identifier_stands_in_its_own_extension_in_parts() {
    let mut request = request();
    request.organization.identifier = "PSDNL-DNB-R161162".to_owned();
    let issued = authority().issue(&request, now()).unwrap();
    // As in a certificate that was issued.
    let expected = b"\x30\x16\x13\x03PSD\x13\x02NL\x0c\x0bDNB-R161162";
    assert_eq!(
        value(&parsed(&issued.der), &CABF_ORGANIZATION_IDENTIFIER),
        expected
    );
}

#[test]
fn policies_usages_and_addresses_are_those_of_the_profile() {
    let authority = authority();
    let mut request = request();
    request.profile_option = Some("server_client_auth_eku".to_owned());
    let issued = authority.issue(&request, now()).unwrap();
    let certificate = parsed(&issued.der);
    assert_eq!(certificate.version().0, 2);
    assert_eq!(certificate.raw_serial(), issued.serial.as_bytes());
    let key_usage = certificate.key_usage().unwrap().unwrap();
    assert!(key_usage.critical && key_usage.value.flags == 1);
    let usages = certificate.extended_key_usage().unwrap().unwrap().value;
    assert!(usages.server_auth && usages.client_auth && !usages.any && usages.other.is_empty());
    assert!(certificate.basic_constraints().unwrap().is_none());
    let mut seen = 0;
    for extension in certificate.extensions() {
        match extension.parsed_extension() {
            ParsedExtension::CertificatePolicies(policies) => {
                let ids = policies
                    .iter()
                    .map(|policy| policy.policy_id.to_id_string());
                assert_eq!(
                    ids.collect::<Vec<_>>(),
                    ["2.23.140.1.1", "0.4.0.194112.1.4", "0.4.0.19495.3.1"]
                );
            }
            ParsedExtension::AuthorityInfoAccess(access) => {
                let urls = access.iter().map(|one| one.access_location.to_string());
                let urls: Vec<_> = urls.collect();
                assert!(urls[0].contains("http://127.0.0.1:8080/ocsp"), "{urls:?}");
                assert!(urls[1].contains("http://127.0.0.1:8080/ca/issuing.cer"));
                assert_eq!(urls.len(), 2);
            }
            ParsedExtension::CRLDistributionPoints(points) => {
                let text = format!("{points:?}");
                assert!(text.contains("http://127.0.0.1:8080/crl/issuing.crl"));
            }
            ParsedExtension::AuthorityKeyIdentifier(id) => {
                let issuing = parsed(authority.issuing_certificate());
                let of_issuing = issuing.iter_extensions().find_map(|extension| {
                    match extension.parsed_extension() {
                        ParsedExtension::SubjectKeyIdentifier(id) => Some(id.0.to_vec()),
                        _ => None,
                    }
                });
                assert_eq!(
                    id.key_identifier.as_ref().map(|id| id.0.to_vec()),
                    of_issuing
                );
                assert!(of_issuing.is_some());
            }
            _ => continue,
        }
        seen += 1;
    }
    assert_eq!(seen, 4);
}

#[test]
fn the_chain_is_signed_up_to_the_root_and_marked_test() {
    let authority = authority();
    let issued = authority.issue(&request(), now()).unwrap();
    let leaf = parsed(&issued.der);
    let issuing = parsed(authority.issuing_certificate());
    let root = parsed(authority.root_certificate());
    for (certificate, issuer) in [(&leaf, &issuing), (&issuing, &root), (&root, &root)] {
        assert_eq!(certificate.issuer(), issuer.subject());
        certificate
            .verify_signature(Some(issuer.public_key()))
            .unwrap();
        assert!(issuer.validity().not_before <= certificate.validity().not_before);
        assert!(issuer.validity().not_after >= certificate.validity().not_after);
        let text = issuer.subject().to_string();
        assert!(
            text.contains("O=TEST ") && text.contains("CN=TEST "),
            "{text}"
        );
    }
    for (ca, path_length) in [(&issuing, Some(0)), (&root, None)] {
        let constraints = ca.basic_constraints().unwrap().unwrap();
        assert!(constraints.critical && constraints.value.ca);
        assert_eq!(constraints.value.path_len_constraint, path_length);
        let usage = ca.key_usage().unwrap().unwrap().value;
        assert!(usage.key_cert_sign() && usage.crl_sign());
    }
}

#[test]
fn the_authorities_of_two_runs_have_other_names_and_keys() {
    let (first, second) = (authority(), authority());
    let (first, second) = (
        parsed(first.issuing_certificate()),
        parsed(second.issuing_certificate()),
    );
    assert_ne!(first.subject().to_string(), second.subject().to_string());
    assert_ne!(first.public_key().raw, second.public_key().raw);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Every request of the right form is issued, and the certificate says what was asked for.
    #[test]
    fn what_is_issued_says_what_was_asked_for(
        name in "\\PC{1,64}",
        country in "[A-Za-z]{2}",
        identifier in "[A-Z]{5}-\\PC{1,140}",
        nca_name in "\\PC{1,256}",
        nca_id in "\\PC{1,256}",
        number in "[A-Za-z0-9 '()+,./:=?-]{1,64}",
        common_name in "[!-~]{1,80}",
        roles in prop::sample::subsequence(Role::ALL.to_vec(), 1..=4).prop_shuffle(),
    ) {
        let mut request = request();
        request.organization = Organization::pretended(name.clone(), &country, 1);
        request.organization.identifier = identifier.clone();
        request.organization.nca_name = nca_name.clone();
        request.organization.nca_id = nca_id.clone();
        request.organization.registration_number = number.clone();
        request.common_name = common_name.clone();
        request.roles = roles.clone();
        let issued = authority().issue(&request, now()).unwrap();
        let certificate = parsed(&issued.der);
        let attributes = attributes(&certificate);
        let text = |oid: &str| {
            attributes.iter().find(|(of, ..)| of == oid).map(|(.., text)| text.clone())
        };
        prop_assert_eq!(text("2.5.4.10"), Some(name));
        prop_assert_eq!(text("2.5.4.6"), Some(country.to_uppercase()));
        prop_assert_eq!(text("2.5.4.97"), Some(identifier));
        prop_assert_eq!(text("2.5.4.5"), Some(number));
        prop_assert_eq!(dns_names(&certificate), [common_name]);
        let names = roles.iter().map(|role| role.name().to_owned());
        let (issued_roles, name, id) = psd2_statement(&certificate);
        prop_assert_eq!((name, id), (nca_name, nca_id));
        let issued_names = issued_roles.into_iter().map(|(_, name)| name);
        prop_assert_eq!(issued_names.collect::<Vec<_>>(), names.collect::<Vec<_>>());
    }

    /// Whatever stands in a request, it is refused or issued.
    #[test]
    fn no_request_is_too_odd(texts in prop::array::uniform8(any::<String>()), key: Vec<u8>) {
        let mut request = request();
        let [name, country, state, category, number, identifier, nca, common_name] = texts;
        request.organization = Organization::pretended(name, &country, u64::MAX);
        request.organization.state = Some(state);
        request.organization.business_category = category;
        request.organization.registration_number = number;
        request.organization.identifier = identifier;
        request.organization.nca_name = nca;
        request.common_name = common_name;
        request.public_key = key;
        let _ = authority().issue(&request, now());
    }
}
