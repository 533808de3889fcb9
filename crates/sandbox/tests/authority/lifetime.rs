//! How long certificates run, and which usages they have, by the time of issuance.

use jiff::civil::date;
use qwac_psd2_sandbox::authority::{Authority, Error, Validity};

use crate::{BASE, authority, now, parsed, request, time};

#[test]
fn the_certificate_says_the_times_that_were_told() {
    let authority = authority();
    let issued = authority
        .issue(&request(), time("2026-11-24T10:00:00.75Z"))
        .unwrap();
    assert_eq!(issued.not_before, now());
    assert_eq!(issued.not_after, time("2027-06-11T09:59:59Z"));
    let certificate = parsed(&issued.der);
    let validity = certificate.validity();
    assert_eq!(
        validity.not_before.timestamp(),
        issued.not_before.as_second()
    );
    assert_eq!(validity.not_after.timestamp(), issued.not_after.as_second());
}

#[test]
fn the_limits_and_usages_of_each_date_apply() {
    let authority = authority();
    let mut request = request();
    request.profile_option = Some("server_client_auth_eku".to_owned());
    for (now, days, client) in [
        ("2026-11-24T10:00:00Z", 199, true),
        ("2027-02-28T23:59:59Z", 199, true),
        ("2027-03-01T00:00:00Z", 199, false),
        ("2027-03-15T00:00:00Z", 100, false),
        ("2029-03-15T00:00:00Z", 47, false),
    ] {
        let issued = authority.issue(&request, time(now)).unwrap();
        let runs = issued.not_after.duration_since(issued.not_before);
        assert_eq!(runs.as_secs() + 1, days * 86_400, "{now}");
        let certificate = parsed(&issued.der);
        let usages = certificate.extended_key_usage().unwrap().unwrap().value;
        assert!(usages.server_auth);
        assert_eq!(usages.client_auth, client, "{now}");
    }
}

#[test]
fn client_authentication_is_not_given_unasked() {
    let mut request = request();
    for option in [None, Some("server_auth_only_eku"), Some("another")] {
        request.profile_option = option.map(str::to_owned);
        let issued = authority().issue(&request, now()).unwrap();
        let certificate = parsed(&issued.der);
        assert!(
            !certificate
                .extended_key_usage()
                .unwrap()
                .unwrap()
                .value
                .client_auth
        );
    }
}

#[test]
fn the_shortest_of_wish_order_and_limit_counts() {
    let authority = authority();
    let end = |validity, order_end| {
        let mut request = request();
        request.validity = validity;
        request.order_end = order_end;
        let issued = authority.issue(&request, now())?;
        Ok::<_, Error>(issued.not_after.to_string())
    };
    let days = Validity::Days(30);
    let until = Validity::Until(date(2027, 1, 31));
    assert_eq!(end(days, None).unwrap(), "2026-12-24T09:59:59Z");
    assert_eq!(end(until, None).unwrap(), "2027-01-31T23:59:59Z");
    for validity in [days, until, Validity::Longest] {
        let order_end = Some(date(2026, 12, 1));
        assert_eq!(end(validity, order_end).unwrap(), "2026-12-01T23:59:59Z");
    }
    assert_eq!(
        end(Validity::Days(397), Some(date(2027, 11, 24))).unwrap(),
        "2027-06-11T09:59:59Z"
    );
    assert_eq!(end(Validity::Days(0), None), Err(Error::Expired));
    assert_eq!(
        end(Validity::Longest, Some(date(2026, 11, 23))),
        Err(Error::Expired)
    );
}

#[test]
fn no_certificate_outlives_the_ca() {
    let authority = authority();
    let last = time("2036-11-24T09:00:00Z");
    let issued = authority.issue(&request(), last).unwrap();
    let ca_end = parsed(authority.issuing_certificate()).validity().not_after;
    assert_eq!(issued.not_after.as_second(), ca_end.timestamp());
    let after = time("2036-11-24T10:00:01Z");
    assert_eq!(authority.issue(&request(), after), Err(Error::Expired));
}

#[test]
fn odd_clocks_are_no_obstacle() {
    for now in [
        "1899-12-31T23:59:59Z",
        "1970-01-01T00:00:00Z",
        "2049-12-31T00:00:00Z",
        "9999-12-30T00:00:00Z",
    ] {
        let authority = Authority::new(BASE, time(now)).unwrap();
        let issued = authority.issue(&request(), time(now)).unwrap();
        let certificate = parsed(&issued.der);
        let begin = certificate.validity().not_before.timestamp();
        assert_eq!(begin, issued.not_before.as_second());
        authority.crl(time(now)).unwrap();
    }
}
