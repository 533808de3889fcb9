//! How certificates are read.

use super::*;
use proptest::prelude::*;
use serde::Deserialize;
use std::time::Instant;

const STATEMENTS: &str = include_str!("../../../../tests/vectors/certificate/qc_statements.json");
const IDENTIFIERS: &str =
    include_str!("../../../../tests/vectors/certificate/organization_identifiers.json");
const AUTHORITIES: &str = include_str!("../../../../tests/vectors/certificate/nca_ids.json");

fn bytes(hex: &str) -> Vec<u8> {
    let pairs = hex.as_bytes().chunks(2);
    pairs
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}

fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap();
    let mut der = vec![tag];
    if length < 0x80 {
        der.push(u8::try_from(length).unwrap());
    } else {
        let digits = length.to_be_bytes();
        let digits = &digits[digits.iter().position(|digit| *digit > 0).unwrap()..];
        der.push(0x80 | u8::try_from(digits.len()).unwrap());
        der.extend(digits);
    }
    der.extend(content);
    der
}

fn seq(parts: &[&[u8]]) -> Vec<u8> {
    tlv(0x30, &parts.concat())
}

const ALGORITHM: &[u8] = b"\x30\x0a\x06\x08\x2a\x86\x48\xce\x3d\x04\x03\x02";

/// A certificate with these extensions and nothing else of interest.
fn certificate(extensions: &[Vec<u8>]) -> Vec<u8> {
    let time = tlv(0x17, b"261124000000Z");
    let key = seq(&[&seq(&[b"\x06\x03\x2b\x65\x70"]), &tlv(3, &[0, 1, 2, 3])]);
    let extensions = tlv(0xa3, &tlv(0x30, &extensions.concat()));
    let signed = seq(&[
        b"\xa0\x03\x02\x01\x02\x02\x01\x01",
        ALGORITHM,
        &seq(&[]),
        &seq(&[&time, &time]),
        &seq(&[]),
        &key,
        &extensions,
    ]);
    seq(&[&signed, ALGORITHM, &tlv(3, &[0, 1])])
}

fn extension(oid: &[u8], value: &[u8]) -> Vec<u8> {
    seq(&[&tlv(6, oid), &tlv(4, value)])
}

/// qcStatements.
const QC: &[u8] = b"\x2b\x06\x01\x05\x05\x07\x01\x03";
/// subjectAltName.
const SAN: &[u8] = b"\x55\x1d\x11";

fn with_statements(value: &[u8]) -> Certificate {
    Certificate::parse(certificate(&[extension(QC, value)])).unwrap()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    name: String,
    hex: String,
    valid: bool,
    roles: Option<Vec<String>>,
    nca_name: Option<String>,
    nca_id: Option<String>,
    qc_type: Option<String>,
    why: Option<String>,
    source: String,
    errors: Vec<String>,
}

#[test]
fn statements_are_read_and_judged_as_the_vectors_say() {
    let vectors: Vec<Vector> = serde_json::from_str(STATEMENTS).unwrap();
    assert!(vectors.len() > 10);
    for vector in vectors {
        let name = &vector.name;
        assert_eq!(vector.valid, vector.errors.is_empty(), "{name}");
        assert_eq!(vector.valid, vector.why.is_none(), "{name}");
        assert!(!vector.source.is_empty());
        let certificate = with_statements(&bytes(&vector.hex));
        let (number, statement) = certificate.qc_statements.as_ref().unwrap().psd2().unwrap();
        if vector.valid {
            let words = statement
                .roles
                .iter()
                .map(|role| role.known().unwrap().name());
            let words: Vec<_> = words.map(str::to_lowercase).collect();
            assert_eq!(Some(words), vector.roles, "{name}");
            assert_eq!(statement.nca_name, vector.nca_name, "{name}");
            assert_eq!(statement.nca_id, vector.nca_id, "{name}");
        }
        if let Some(kind) = vector.qc_type {
            let all = certificate.qc_statements.as_ref().unwrap().all();
            let types = all.iter().find_map(|statement| match statement {
                QcStatement::Type { types } => types[0].name(),
                _ => None,
            });
            assert_eq!(types, Some(kind.as_str()), "{name}");
        }
        // Most of these are one statement, and no whole certificate: what is missing besides is no matter here.
        let report = crate::Verifier::at(Timestamp::UNIX_EPOCH).inspect(&certificate.into());
        let found = report.findings().iter().filter(|finding| {
            finding.severity == crate::Severity::Error
                && finding
                    .path
                    .starts_with(&format!("/0/qc_statements/{number}"))
        });
        let mut found: Vec<_> = found.map(|finding| finding.rule).collect();
        found.dedup();
        assert_eq!(found, vector.errors, "{name}: {report}");
    }
}

#[test]
fn identifiers_are_read_as_the_vectors_say() {
    #[derive(Deserialize)]
    struct Vectors {
        valid: Vec<String>,
        invalid: Vec<Invalid>,
    }
    #[derive(Deserialize)]
    struct Invalid {
        identifier: String,
        why: String,
    }
    let vectors: Vectors = serde_json::from_str(IDENTIFIERS).unwrap();
    for text in &vectors.valid {
        let read = OrganizationIdentifier::parse(text).unwrap();
        assert_eq!(read.to_string(), *text);
        assert_eq!(read.scheme(), IdentifierScheme::Psd);
        let nca = read.nca().unwrap();
        let number = read.authorization_number().unwrap();
        assert_eq!(format!("PSD{nca}-{number}"), *text);
    }
    for Invalid { identifier, why } in &vectors.invalid {
        assert!(
            OrganizationIdentifier::parse(identifier).is_err(),
            "{identifier}: {why}"
        );
    }
    for text in [
        "VATNL-123456789B01",
        "NTRDE-HRB 1",
        "LEIXG-5493001KJTIIGC8Y1R12",
        "VATEL-1",
    ] {
        let read = OrganizationIdentifier::parse(text).unwrap();
        assert!(read.nca().is_none() && read.authorization_number().is_none());
    }
    for text in [
        "",
        "PS",
        "PSD",
        "PSDé",
        "ÄÖÜ",
        "PSDNL",
        "VATNL-",
        "psdNL-DNB-1",
        "PSDXK-AB-1",
    ] {
        assert!(OrganizationIdentifier::parse(text).is_err(), "{text}");
    }
}

#[test]
fn authorities_stand_where_the_vectors_say() {
    #[derive(Deserialize)]
    struct Vectors {
        listed: Vec<String>,
        former: Vec<String>,
        unknown: Vec<String>,
    }
    let vectors: Vectors = serde_json::from_str(AUTHORITIES).unwrap();
    assert_eq!(vectors.listed.len(), 30);
    for (ids, standing) in [
        (vectors.listed, NcaStanding::Listed),
        (vectors.former, NcaStanding::Former),
        (vectors.unknown, NcaStanding::Unknown),
    ] {
        for id in ids {
            let read = NcaId::parse(&id).unwrap();
            assert_eq!(read.standing(), standing, "{id}");
            let listed = NcaId::listed_for(read.country());
            assert_eq!(
                listed.as_ref() == Some(&read),
                standing == NcaStanding::Listed,
                "{id}"
            );
        }
    }
    for text in [
        "",
        "NL",
        "NL-",
        "NL_DNB",
        "nl-dnb",
        "NL-D",
        "NL-DNBANKXXX",
        "NL-DNB-1",
        "NL-DNB ",
        "EU-ECB",
    ] {
        assert!(NcaId::parse(text).is_err(), "{text}");
    }
}

#[test]
fn a_malformed_part_is_told_by_its_place_and_hides_nothing() {
    // Two roles in one, as a CA has issued it.
    let vectors: Vec<Vector> = serde_json::from_str(STATEMENTS).unwrap();
    let flattened = vectors
        .iter()
        .find(|v| v.name.contains("flattened"))
        .unwrap();
    let value = bytes(&flattened.hex);
    let read = with_statements(&value);
    let [fault] = read.faults.as_slice() else {
        panic!("{:?}", read.faults)
    };
    assert_eq!(fault.path, "/qc_statements/1/roles/0");
    assert!(
        fault.message.contains("several roles were put into one"),
        "{fault}"
    );
    // The offset is the one of the role's own SEQUENCE.
    assert_eq!(&read.der()[fault.offset..fault.offset + 2], b"\x30\x22");
    assert_eq!(read.psd2().unwrap().nca_id.as_deref(), Some("GB-FCA"));
    assert_eq!(read.psd2().unwrap().roles.len(), 2);

    // Each statement stands for itself.
    let unknown = seq(&[b"\x06\x02\x2a\x03", b"\x05\x00"]);
    let broken = seq(&[b"\x05\x00"]);
    let compliance = seq(&[b"\x06\x06\x04\x00\x8e\x46\x01\x01"]);
    let read = with_statements(&seq(&[&unknown, &broken, &compliance]));
    let [
        QcStatement::Other { oid, info },
        QcStatement::Malformed { .. },
        QcStatement::Compliance,
    ] = read.qc_statements.as_ref().unwrap().all()
    else {
        panic!("{:?}", read.qc_statements)
    };
    assert_eq!((oid.as_str(), info.as_deref()), ("1.2.3", Some("0500")));
    assert_eq!(read.faults[0].path, "/qc_statements/1");

    // An extension that is broken, or there twice, does not hide the next.
    let names = extension(SAN, &tlv(0x30, &tlv(0x82, b"a.example")));
    let der = certificate(&[
        extension(b"\x55\x1d\x0f", b"\x05\x00"),
        names.clone(),
        names,
    ]);
    let read = Certificate::parse(der).unwrap();
    assert_eq!(read.dns_names, ["a.example"]);
    let paths: Vec<_> = read
        .faults
        .iter()
        .map(|fault| fault.path.as_str())
        .collect();
    assert_eq!(paths, ["/extensions/0", "/extensions/2"]);
}

#[test]
fn what_is_no_certificate_is_told() {
    let good = certificate(&[]);
    for (bytes, said) in [
        (b"".to_vec(), "no certificate in this text"),
        (b"hello".to_vec(), "no certificate in this text"),
        (b"\xff\xfe".to_vec(), "neither DER nor text"),
        (good[..good.len() - 1].to_vec(), "not a certificate"),
        ([good.as_slice(), b"\0"].concat(), "1 bytes too many"),
        (vec![0x30; 100_000], "no certificate has so many"),
        (tlv(0x30, &vec![0; 70_000]), "no certificate has so many"),
        (
            b"-----BEGIN RSA PRIVATE KEY-----\nAA==\n-----END RSA PRIVATE KEY-----".to_vec(),
            "private key",
        ),
        (
            b"-----BEGIN CERTIFICATE REQUEST-----\nAA==\n-----END CERTIFICATE REQUEST-----"
                .to_vec(),
            "something else",
        ),
        (b"-----BEGIN CERTIFICATE-----\nAA==".to_vec(), "no footer"),
        (
            b"-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----".to_vec(),
            "not base64",
        ),
    ] {
        let fault = Certificate::parse(&bytes).unwrap_err().to_string();
        assert!(fault.contains(said), "{said}: {fault}");
        assert!(Chain::parse(&bytes).is_err());
    }
}

#[test]
fn a_text_of_several_certificates_is_read_in_every_form() {
    use base64ct::{Base64, Encoding};
    let block = |der: &[u8]| {
        let base64 = Base64::encode_string(der);
        let lines = base64.as_bytes().chunks(64);
        let lines = lines.map(|line| std::str::from_utf8(line).unwrap());
        let lines = lines.collect::<Vec<_>>().join("\n");
        format!("-----BEGIN CERTIFICATE-----\n{lines}\n-----END CERTIFICATE-----\n")
    };
    let one = certificate(&[]);
    let two = certificate(&[extension(SAN, &tlv(0x30, &tlv(0x82, b"a.example")))]);
    let text = format!(
        " 0 s:CN = a\n{}subject=b\n\n{}end",
        block(&one),
        block(&two)
    );
    for text in [
        text.clone(),
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
    ] {
        let chain = Chain::parse(&text).unwrap();
        let ders: Vec<_> = chain.certificates().iter().map(Certificate::der).collect();
        assert_eq!(ders, [one.as_slice(), &two]);
        let fault = Certificate::parse(&text).unwrap_err().to_string();
        assert!(
            fault.contains("2 certificates where one belongs"),
            "{fault}"
        );
    }
    // Which one is broken is told.
    let broken = format!("{}{}", block(&one), block(b"\x30\x00"));
    assert_eq!(Chain::parse(broken).unwrap_err().path, "/1");
    assert_eq!(Certificate::parse(&one).unwrap().der(), one);
}

#[test]
fn a_hostile_certificate_takes_no_longer_than_its_length() {
    let statement = seq(&[b"\x06\x02\x2a\x03"]);
    let many = |item: &[u8], count| tlv(0x30, &item.repeat(count));
    let deep = (0..8000).fold(Vec::new(), |inside, _| {
        if inside.len() > 30_000 {
            inside
        } else {
            tlv(0x30, &inside)
        }
    });
    for (extension_of, value) in [
        (QC, many(&statement, 9000)),
        (QC, deep),
        (
            QC,
            tlv(
                0x30,
                &seq(&[
                    b"\x06\x05\x04\x00\x81\x98\x27\x02",
                    &many(b"\x30\x00", 20_000),
                ]),
            ),
        ),
        (SAN, many(b"\x82\x01a", 20_000)),
        (b"\x55\x1d\x20".as_slice(), many(b"\x05\x00", 20_000)),
        (b"\x55\x1d\x25".as_slice(), many(b"\x05\x00", 20_000)),
    ] {
        let begin = Instant::now();
        let der = certificate(&[extension(extension_of, &value)]);
        let length = der.len();
        let chain = Chain::parse(der).unwrap();
        let report = crate::Verifier::at(Timestamp::UNIX_EPOCH).inspect(&chain);
        assert!(!report.is_valid());
        let told = report.to_string().len() + serde_json::to_string(&chain).unwrap().len();
        assert!(told < 300 * length, "{told} of {length} bytes");
        // It doesn't hang. How it grows is shown by the benchmark `certificate`.
        assert!(begin.elapsed().as_secs() < 20, "{:?}", begin.elapsed());
    }
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = Certificate::parse(&bytes);
        let _ = QcStatements::parse(&bytes);
        let _ = with_statements(&bytes);
    }

    #[test]
    fn no_damage_panics(
        vector in 0..12_usize,
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let vectors: Vec<Vector> = serde_json::from_str(STATEMENTS).unwrap();
        let mut der = certificate(&[extension(QC, &bytes(&vectors[vector].hex))]);
        for (place, byte) in damage {
            let place = place.index(der.len());
            der[place] = byte;
        }
        if let Ok(read) = Certificate::parse(&der) {
            for fault in &read.faults {
                prop_assert!(fault.offset <= der.len(), "{fault}");
            }
            prop_assert_eq!(read.der(), der);
            let verifier = crate::Verifier::at(Timestamp::UNIX_EPOCH);
            let chain = Chain::from(read.clone());
            let _ = verifier.inspect(&chain).to_string();
            let _ = verifier.verify(&crate::Ordered::default(), &chain);
            let _ = crate::renewal_plan([&read], Timestamp::UNIX_EPOCH).to_icalendar();
        }
    }

    #[test]
    fn identifiers_never_panic_and_are_written_as_read(text in "(PSD|VAT|NTR|LEI|.{0,3})[A-Z]{0,3}[-_]?.{0,20}") {
        if let Ok(read) = OrganizationIdentifier::parse(&text) {
            prop_assert_eq!(read.to_string(), text.as_str());
        }
        if let Ok(read) = NcaId::parse(&text) {
            prop_assert_eq!(read.to_string(), text);
        }
    }
}
