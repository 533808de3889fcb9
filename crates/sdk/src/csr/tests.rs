//! How CSRs are read.

use super::*;
use base64ct::{Base64, Encoding};
use proptest::prelude::*;

const FIRST: &str = include_str!("../../../../tests/orders/first.csr");
const FORMS: &str = include_str!("../../../../tests/vectors/csr_forms.json");

fn wire(text: &str) -> Result<String, Fault> {
    read(text).map(|csr| csr.wire)
}

fn first_der() -> Vec<u8> {
    let base64 = wire(FIRST).unwrap();
    Base64::decode_vec(base64.split("-----").nth(2).unwrap()).unwrap()
}

fn as_pem(der: &[u8]) -> String {
    let base64 = Base64::encode_string(der);
    format!("-----BEGIN CERTIFICATE REQUEST-----{base64}-----END CERTIFICATE REQUEST-----")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: String,
    readable: bool,
    wire: Option<String>,
    openssl: bool,
    cryptography: bool,
    why: Option<String>,
}

#[test]
fn forms_are_read_as_the_vectors_say() {
    let cases: Vec<Case> = serde_json::from_str(FORMS).unwrap();
    assert!(cases.len() > 50);
    for case in cases {
        assert_eq!(wire(&case.text).ok(), case.wire, "{}", case.name);
        assert_eq!(case.wire.is_some(), case.readable, "{}", case.name);
        let refused = !case.readable && (case.openssl || case.cryptography);
        assert_eq!(refused, case.why.is_some(), "{}", case.name);
    }
}

#[test]
fn the_wire_form_has_no_line_breaks() {
    let wire = wire(FIRST).unwrap();
    assert!(wire.starts_with("-----BEGIN CERTIFICATE REQUEST-----MII"));
    assert!(wire.ends_with("-----END CERTIFICATE REQUEST-----"));
    assert!(!wire.contains(char::is_control));
}

#[test]
fn what_is_unusual_in_a_text_is_told() {
    let long = FIRST
        .replace('\n', "")
        .replace("REQUEST-----", "REQUEST-----\n");
    let long = long.replace("-----END", "\n-----END");
    for (text, forms) in [
        (FIRST.to_owned(), vec![]),
        (wire(FIRST).unwrap(), vec![]),
        (format!("\n{FIRST}\n"), vec![]),
        (
            format!("\u{feff}{}", FIRST.replace('\n', "\r\n")),
            vec![Form::ByteOrderMark, Form::CarriageReturns],
        ),
        (FIRST.replace('\n', "\\n"), vec![Form::Escapes]),
        (
            format!(
                "Data:\n{}",
                FIRST
                    .replace("BEGIN C", "BEGIN NEW C")
                    .replace("END C", "END NEW C")
            ),
            vec![Form::LeadingText, Form::NewLabel],
        ),
        (long, vec![Form::LongLine]),
        (FIRST.replace('\n', "\n "), vec![Form::OtherLines]),
    ] {
        assert_eq!(read(&text).map(|csr| csr.forms).unwrap(), forms, "{text}");
    }
}

#[test]
fn a_text_that_is_too_long_is_not_read() {
    let text = format!("{}{FIRST}", "x".repeat(MAX_LENGTH - FIRST.len()));
    assert!(read(&text).is_ok());
    assert_eq!(
        wire(&format!("x{text}")),
        Err(Fault::TooLong(MAX_LENGTH + 1))
    );
    let key = format!("{text}-----BEGIN PRIVATE KEY-----");
    assert_eq!(wire(&key), Err(Fault::PrivateKey));
}

#[test]
fn a_label_is_kept_only_if_it_looks_like_one() {
    for (label, kept) in [
        ("DH PARAMETERS", Some("DH PARAMETERS")),
        ("MIIEvQIBADANBgkqhkiG9w0BAQEFAASC", None),
        ("A LABEL THAT IS LONGER THAN ANY LABEL IS, AND MORE", None),
    ] {
        let text = format!("-----BEGIN {label}-----\nMIIB\n-----END {label}-----\n");
        let kept = kept.map(str::to_owned);
        assert_eq!(wire(&text), Err(Fault::OtherLabel(kept)));
    }
}

#[test]
fn debug_does_not_show_the_text() {
    let csr = Csr::from("-----BEGIN PRIVATE KEY-----canary");
    assert!(!format!("{csr:?}").contains("canary"));
}

#[test]
fn what_a_request_says_is_read() {
    let csr = read(FIRST).unwrap();
    let request = csr.request.unwrap();
    assert_eq!(request.common_names, ["example.net"]);
    assert_eq!(request.organizations, ["Example Payments B.V."]);
    assert_eq!(
        request.dns_names,
        ["example.net", "example.com", "example.org"]
    );
    let key = csr.key.rsa.unwrap();
    assert_eq!(key.modulus.bits(), 3072);
    assert!(request.signature.verifier(&key).unwrap().holds());
}

/// Texts in the neighbourhood of PEM.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("-----BEGIN CERTIFICATE REQUEST-----".to_owned()),
        Just("-----END CERTIFICATE REQUEST-----".to_owned()),
        Just("-----BEGIN PUBLIC KEY-----".to_owned()),
        Just("-----END PUBLIC KEY-----".to_owned()),
        Just("PRIVATE KEY".to_owned()),
        Just("\\n".to_owned()),
        Just("\u{feff}".to_owned()),
        Just(FIRST.to_owned()),
        "[A-Za-z0-9+/=\r\n]{0,80}",
        "\\PC{0,20}",
        any::<String>(),
        proptest::collection::vec(any::<u8>(), 0..80).prop_map(|der| Base64::encode_string(&der)),
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// A readable text with an unusual form.
fn readable() -> impl Strategy<Value = String> {
    let line_end = prop_oneof![
        Just("\n"),
        Just("\r\n"),
        Just("\\n"),
        Just(" "),
        Just("\n\n")
    ];
    let before = prop_oneof![Just(""), Just("\u{feff}"), Just("text\n"), Just("-----\n")];
    (line_end, before, any::<bool>(), 1..100_usize).prop_map(|(line_end, before, new, width)| {
        let label = if new { "NEW CERTIFICATE REQUEST" } else { "CERTIFICATE REQUEST" };
        let base64 = Base64::encode_string(&first_der());
        let lines: Vec<_> = base64.as_bytes().chunks(width).map(|l| str::from_utf8(l).unwrap()).collect();
        let lines = lines.join(line_end);
        format!("{before}-----BEGIN {label}-----{line_end}{lines}{line_end}-----END {label}-----{line_end}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_panics(text in texts()) {
        if let Ok(csr) = read(&text) {
            prop_assert_eq!(wire(&csr.wire), Ok(csr.wire));
        }
    }

    #[test]
    fn every_form_comes_to_the_same_and_stays_so(text in readable()) {
        let sent = wire(&text);
        prop_assert_eq!(&sent, &wire(FIRST));
        prop_assert_eq!(wire(&sent.clone().unwrap()), sent);
    }

    #[test]
    fn no_der_panics(der in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Kind::of(&der);
        let _ = Request::read(&der);
        let _ = PublicKey::read(&der);
    }

    /// Whatever is changed: the request can't be read, or its signature isn't found to be right.
    #[test]
    fn a_changed_byte_is_noticed(at in any::<prop::sample::Index>(), change in 1..=255_u8) {
        let mut der = first_der();
        *at.get_mut(&mut der) ^= change;
        if let Ok(ReadCsr { key: PublicKey { rsa: Ok(key), .. }, request: Some(request), .. }) = read(&as_pem(&der)) {
            prop_assert!(!request.signature.verifier(&key).is_some_and(|verifier| verifier.holds()));
        }
    }
}
