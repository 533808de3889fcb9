//! An authority that is kept from one run to the next.

use qwac_psd2_sandbox::authority::{Authority, AuthorityState, Error, RevocationReason};
use serde_json::Value;

use crate::{authority, now, parsed, request};

fn through_json(authority: &Authority) -> Value {
    serde_json::to_value(authority.state()).unwrap()
}

fn restored(state: Value) -> Result<Authority, Error> {
    let state: AuthorityState = serde_json::from_value(state).unwrap();
    Authority::from_state(state, "http://127.0.0.1:9090")
}

#[test]
fn it_goes_on_where_it_was() {
    let first = authority();
    let before = first.issue(&request(), now()).unwrap();
    let revoked = first.issue(&request(), now()).unwrap();
    first.revoke(revoked.serial, RevocationReason::Superseded, now());

    let second = restored(through_json(&first)).unwrap();
    assert_eq!(second.root_pem(), first.root_pem());
    assert_eq!(second.issuing_pem(), first.issuing_pem());
    assert!(!second.revoke(revoked.serial, RevocationReason::KeyCompromise, now()));
    assert!(second.revoke(before.serial, RevocationReason::KeyCompromise, now()));

    let after = second.issue(&request(), now()).unwrap();
    assert_ne!(after.serial, before.serial);
    let certificate = parsed(&after.der);
    let issuing = parsed(first.issuing_certificate());
    certificate
        .verify_signature(Some(issuing.public_key()))
        .unwrap();
    assert_eq!(certificate.issuer(), issuing.subject());
    // The addresses are those of the new run.
    let text = String::from_utf8_lossy(&after.der).into_owned();
    assert!(text.contains(":9090/crl/") && !text.contains(":8080"));
}

#[test]
fn what_is_no_state_is_refused() {
    let state = through_json(&authority());
    let other = through_json(&authority());
    for field in [
        "root_certificate",
        "root_key",
        "issuing_certificate",
        "issuing_key",
    ] {
        let half: String = state[field].as_str().unwrap().chars().take(100).collect();
        for wrong in [Value::from(""), Value::from(half), other[field].clone()] {
            let mut state = state.clone();
            state[field] = wrong;
            assert!(matches!(restored(state), Err(Error::State(_))), "{field}");
        }
    }
}

#[test]
fn no_key_shows() {
    let authority = authority();
    let state = authority.state();
    let json = through_json(&authority);
    for field in ["root_key", "issuing_key"] {
        let key = json[field].as_str().unwrap();
        assert!(key.starts_with("-----BEGIN PRIVATE KEY-----"));
        let part = key.lines().nth(1).unwrap();
        for shown in [format!("{authority:?}"), format!("{state:?}")] {
            assert!(!shown.contains(part) && !shown.contains("PRIVATE"));
        }
    }
}
