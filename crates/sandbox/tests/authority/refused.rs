//! What is not issued.

use qwac_psd2_sandbox::authority::{Authority, Error, Organization, QwacRequest};

use crate::{authority, now, public_key, request};

#[test]
fn a_request_that_no_certificate_could_say_is_refused_and_named() {
    let authority = authority();
    let refused = |change: &dyn Fn(&mut QwacRequest)| {
        let mut request = request();
        change(&mut request);
        authority.issue(&request, now()).unwrap_err()
    };
    for key in [vec![], vec![0x30], [public_key(), vec![0]].concat()] {
        assert_eq!(
            refused(&|request| request.public_key.clone_from(&key)),
            Error::PublicKey
        );
    }
    assert_eq!(refused(&|request| request.roles.clear()), Error::NoRoles);
    for name in ["", "ü.example", "a b.example", &"a".repeat(254)] {
        let error = Error::Name(name.to_owned());
        assert_eq!(
            refused(&|request| request.common_name = name.to_owned()),
            error
        );
        assert_eq!(
            refused(&|request| request.dns_names = vec![name.to_owned()]),
            error
        );
    }
}

#[test]
fn an_organization_that_no_certificate_could_say_is_refused_and_named() {
    type Change = fn(&mut Organization, String);
    let cases: [(&str, Change, &[&str]); 8] = [
        ("name", |of, value| of.name = value, &["", "a\nb"]),
        (
            "country",
            |of, value| of.country = value,
            &["", "nl", "NLD", "Ü"],
        ),
        ("state", |of, value| of.state = Some(value), &[""]),
        (
            "locality",
            |of, value| of.locality = Some(value),
            &["", "a\0"],
        ),
        (
            "registration_number",
            |of, value| of.registration_number = value,
            &["", "1_2", "é"],
        ),
        (
            "identifier",
            |of, value| of.identifier = value,
            &["", "PSDNL", "PSDNL-", "psdnl-DNB-1", "PSDN-DNB-1", "ÄSDL-1"],
        ),
        ("nca_id", |of, value| of.nca_id = value, &[""]),
        ("nca_name", |of, value| of.nca_name = value, &[""]),
    ];
    let authority = authority();
    for (field, change, values) in cases {
        let too_long = "x".repeat(300);
        for value in values.iter().copied().chain([too_long.as_str()]) {
            let mut request = request();
            change(&mut request.organization, value.to_owned());
            let error = authority.issue(&request, now()).unwrap_err();
            let value = value.to_owned();
            assert_eq!(error, Error::Organization { field, value });
        }
    }
}

#[test]
fn an_organization_without_any_place_is_refused() {
    let mut request = request();
    request.organization.locality = None;
    assert!(authority().issue(&request, now()).is_err());
    request.organization.state = Some("Utrecht".to_owned());
    assert!(authority().issue(&request, now()).is_ok());
}

#[test]
fn a_base_address_that_no_certificate_could_say_is_refused() {
    for url in ["", "http://ü.example", "http://127.0.0.1 /"] {
        let error = Authority::new(url, now()).unwrap_err();
        assert_eq!(error, Error::BaseUrl(url.to_owned()));
    }
}
