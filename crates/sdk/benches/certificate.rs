//! How long a hostile certificate takes to be read, looked at and told, and how that grows with its size: in proportion, or
//! somebody who sends one holds up who reads it.

#![allow(
    missing_docs,
    reason = "criterion's macros write undocumented functions"
)]
#![allow(clippy::unwrap_used, reason = "a benchmark may fail so")]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use qwac_psd2::jiff::Timestamp;
use qwac_psd2::{Chain, Ordered, Verifier, renewal_plan};
use std::hint::black_box;

/// An element of DER.
fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    let mut der = vec![tag];
    // DER has the shortest form.
    match length {
        [0, 0, 0, short @ ..0x80] => der.push(short),
        [0, 0, 0, one] => der.extend([0x81, one]),
        [0, 0, two @ ..] => der.extend([[0x82].as_slice(), &two].concat()),
        four => der.extend([[0x84].as_slice(), &four].concat()),
    }
    der.extend(content);
    der
}

fn sequence(parts: &[&[u8]]) -> Vec<u8> {
    tlv(0x30, &parts.concat())
}

const ALGORITHM: &[u8] = b"\x30\x0a\x06\x08\x2a\x86\x48\xce\x3d\x04\x03\x02";

/// A certificate with this subject and these extensions.
fn certificate(subject: &[u8], extensions: &[u8]) -> Vec<u8> {
    let time = tlv(0x17, b"261124000000Z");
    let key = sequence(&[
        &sequence(&[b"\x06\x03\x2b\x65\x70"]),
        &tlv(3, &[0, 1, 2, 3]),
    ]);
    let extensions = tlv(0xa3, &tlv(0x30, extensions));
    let signed = sequence(&[
        b"\xa0\x03\x02\x01\x02\x02\x01\x01",
        ALGORITHM,
        &sequence(&[]),
        &sequence(&[&time, &time]),
        &tlv(0x30, subject),
        &key,
        &extensions,
    ]);
    sequence(&[&signed, ALGORITHM, &tlv(3, &[0, 1])])
}

fn extension(oid: &[u8], value: &[u8]) -> Vec<u8> {
    sequence(&[&tlv(6, oid), &tlv(4, value)])
}

/// So many bytes of these elements, each other than the one before.
fn many(bytes: usize, element: impl Fn(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let mut all = Vec::new();
    let mut number = 0_u32;
    while all.len() < bytes {
        // Two base-128 digits, as arcs of an OID have.
        let digits = [0x81 + (number >> 7 & 0x7e) as u8, (number & 0x7f) as u8];
        all.extend(element(&digits));
        number += 1;
    }
    all
}

fn oid(digits: &[u8]) -> Vec<u8> {
    tlv(6, &[&[0x2a], digits].concat())
}

const QC_STATEMENTS: &[u8] = b"\x2b\x06\x01\x05\x05\x07\x01\x03";
const ALTERNATIVE_NAMES: &[u8] = b"\x55\x1d\x11";
const POLICIES: &[u8] = b"\x55\x1d\x20";
const USAGES: &[u8] = b"\x55\x1d\x25";
const CRLS: &[u8] = b"\x55\x1d\x1f";

fn statement(oid: &[u8], value: &[u8]) -> Vec<u8> {
    extension(QC_STATEMENTS, &sequence(&[&sequence(&[oid, value])]))
}

type Hostile = (&'static str, fn(usize) -> Vec<u8>);

/// What there is much of, in so many bytes.
const KINDS: [Hostile; 14] = [
    ("extensions", |bytes| {
        certificate(
            b"",
            &many(bytes, |digits| sequence(&[&oid(digits), &tlv(4, b"")])),
        )
    }),
    ("the same extension", |bytes| {
        certificate(
            b"",
            &many(bytes, |_| extension(ALTERNATIVE_NAMES, b"\x30\x00")),
        )
    }),
    ("attributes of the subject", |bytes| {
        let attribute = |digits: &[u8]| tlv(0x31, &sequence(&[&oid(digits), &tlv(0x0c, b"a")]));
        certificate(&many(bytes, attribute), b"")
    }),
    ("names", |bytes| {
        let name = |digits: &[u8]| tlv(0x82, format!("{digits:x?}").as_bytes());
        let names = tlv(0x30, &many(bytes, name));
        certificate(b"", &extension(ALTERNATIVE_NAMES, &names))
    }),
    ("no names", |bytes| {
        let names = tlv(0x30, &many(bytes, |_| tlv(0x82, b"\xff")));
        certificate(b"", &extension(ALTERNATIVE_NAMES, &names))
    }),
    ("policies", |bytes| {
        let policies = tlv(0x30, &many(bytes, |digits| sequence(&[&oid(digits)])));
        certificate(b"", &extension(POLICIES, &policies))
    }),
    ("usages", |bytes| {
        certificate(b"", &extension(USAGES, &tlv(0x30, &many(bytes, oid))))
    }),
    ("addresses of lists", |bytes| {
        let address = |digits: &[u8]| {
            let address = tlv(0x86, &[b"http://", digits].concat());
            sequence(&[&tlv(0xa0, &tlv(0xa0, &address))])
        };
        certificate(b"", &extension(CRLS, &tlv(0x30, &many(bytes, address))))
    }),
    ("statements", |bytes| {
        let statements = tlv(0x30, &many(bytes, |digits| sequence(&[&oid(digits)])));
        certificate(b"", &extension(QC_STATEMENTS, &statements))
    }),
    ("the same statement", |bytes| {
        let one = b"\x30\x08\x06\x06\x04\x00\x8e\x46\x01\x01";
        let statements = tlv(0x30, &many(bytes, |_| one.to_vec()));
        certificate(b"", &extension(QC_STATEMENTS, &statements))
    }),
    ("roles", |bytes| {
        let role = |digits: &[u8]| sequence(&[&oid(digits), &tlv(0x0c, b"PSP_XX")]);
        let roles = sequence(&[
            &tlv(0x30, &many(bytes, role)),
            &tlv(0x0c, b"A"),
            &tlv(0x0c, b"NL-A"),
        ]);
        certificate(b"", &statement(b"\x06\x06\x04\x00\x81\x98\x27\x02", &roles))
    }),
    ("disclosure statements", |bytes| {
        let place = |_: &[u8]| sequence(&[&tlv(0x16, b"http://a"), &tlv(0x13, b"en")]);
        let places = tlv(0x30, &many(bytes, place));
        certificate(
            b"",
            &statement(b"\x06\x06\x04\x00\x8e\x46\x01\x05", &places),
        )
    }),
    ("elements in each other", |bytes| {
        let mut inside = Vec::new();
        while inside.len() < bytes {
            inside = tlv(0x30, &inside);
        }
        certificate(b"", &extension(QC_STATEMENTS, &inside))
    }),
    ("digits of one OID", |bytes| {
        let mut digits = vec![0xff; bytes];
        digits.push(0x7f);
        certificate(b"", &extension(USAGES, &tlv(0x30, &oid(&digits))))
    }),
];

/// All that is done with a certificate: it is read, held against an order, told, and planned for.
fn look(der: &[u8]) -> usize {
    let chain = Chain::parse(der).unwrap();
    let verifier = Verifier::at(Timestamp::UNIX_EPOCH).roots(chain.clone());
    let told = [
        verifier.inspect(&chain).to_string(),
        verifier.verify(&Ordered::default(), &chain).to_string(),
        serde_json::to_string(&chain).unwrap(),
        renewal_plan(chain.certificates(), Timestamp::UNIX_EPOCH).to_icalendar(),
    ];
    told.iter().map(String::len).sum()
}

fn hostile(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("hostile certificate");
    for (kind, make) in KINDS {
        for bytes in [7_500, 15_000, 30_000, 60_000] {
            let der = make(bytes);
            group.throughput(Throughput::Bytes(der.len() as u64));
            group.bench_with_input(BenchmarkId::new(kind, bytes), &der, |bencher, der| {
                bencher.iter(|| look(black_box(der)));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, hostile);
criterion_main!(benches);
