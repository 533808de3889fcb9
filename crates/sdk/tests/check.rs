//! The check tells all faults at once, each with its place; what it lets pass always fits the wire.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail so")]

mod support;

use proptest::prelude::*;
use qwac_psd2::{
    BillingAddress, Card, Checker, Contact, ContactType, ErrorKind, IntendedUse, NewOrganization,
    Order, OrderBuilder, Organization, Payment, PspRole, Renewal, Report, Severity, Validity,
};
use serde_json::Value;
use support::{CSR, card_payment};

/// A good order: no finding is more than a note.
fn order() -> OrderBuilder {
    let contact = Contact::new(ContactType::VerifiedContact, "NL")
        .first_name("Ada")
        .last_name("Byron")
        .job_title("Managing Director")
        .telephone("+31 20 555 0101")
        .email("ada.byron@example.com");
    support::order().organization(Organization::existing(12345, [contact]))
}

/// The errors.
fn found(report: &Report) -> Vec<(&str, &str)> {
    report
        .findings()
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| (finding.rule, finding.path.as_str()))
        .collect()
}

#[test]
fn an_ordinary_order_gives_no_error_and_no_warning() {
    let report = order().build().check();
    let weighs = |finding: &&qwac_psd2::Finding| finding.severity > Severity::Note;
    assert_eq!(report.findings().iter().find(weighs), None);
}

#[test]
fn an_empty_order_tells_everything_that_is_missing() {
    let report = Order::builder(IntendedUse::Server).build().check();
    assert_eq!(
        found(&report),
        [
            ("field.required", "/certificate/common_name"),
            ("field.required", "/organization"),
            ("csr.missing", "/certificate/csr"),
            ("roles.empty", "/certificate/psp_roles"),
        ]
    );
    assert!(!report.is_valid());
    for finding in report.findings() {
        assert!(!finding.help.is_empty() && !finding.message.is_empty());
    }
}

#[test]
fn the_roles_are_known_and_stand_once() {
    let roles = |roles: &[&str]| {
        let roles = roles.iter().map(|role| PspRole::from(*role));
        order().psp_roles(roles).build().check()
    };
    assert_eq!(
        found(&roles(&[])),
        [("roles.empty", "/certificate/psp_roles")]
    );
    assert_eq!(
        found(&roles(&["psp_ai", "PSP_PI", "psp_ai", "psp_cb"])),
        [
            ("roles.unknown", "/certificate/psp_roles/1"),
            ("roles.unknown", "/certificate/psp_roles/3"),
            ("roles.duplicate", "/certificate/psp_roles/2"),
        ]
    );
    assert!(roles(&["psp_ic"]).is_valid());
}

#[test]
fn a_list_without_end_is_told_in_a_few_words() {
    let roles = (0..20_000).map(|i| PspRole::from(format!("role{i}")));
    let report = order().psp_roles(roles).build().check();
    assert!(!report.is_valid());
    assert!(report.findings().len() < 20);
}

#[test]
fn numbers_and_days_are_read_as_people_and_the_api_write_them() {
    let read = |json: &str| serde_json::from_str::<Order>(json);
    let order = read(
        r#"{"organization":{"id":"12345","contacts":[{"contact_type":"verified_contact","user_id":"5"}]},
            "expires_on":"09 JUN 2027","validity":{"until":"9 jun 2027"},"renewal_of":{"order_id":"7"},
            "container":5}"#,
    )
    .unwrap();
    let day = qwac_psd2::jiff::civil::date(2027, 6, 9);
    assert_eq!(order.expires_on, Some(day));
    assert_eq!(order.validity, Some(Validity::Until(day)));
    assert_eq!(order.renewal_of, Some(Renewal::OrderId(7)));
    assert!(matches!(
        order.organization,
        Some(Organization::Existing { id: 12345, .. })
    ));
    for wrong in [
        r#"{"organization":{"id":"12x"}}"#,
        r#"{"organization":{"id":-1}}"#,
        r#"{"expires_on":"31 FEB 2027"}"#,
        r#"{"expires_on":"2027-02-30"}"#,
    ] {
        let error = read(wrong).unwrap_err().to_string();
        assert!(error.contains("expected a"), "{error}");
    }
}

#[test]
fn what_stands_twice_in_an_order_is_refused() {
    for json in [
        r#"{"common_name":"a","common_name":"b"}"#,
        r#"{"organization":{"id":1,"id":2}}"#,
        r#"{"payment":{"method":"balance","method":"profile"}}"#,
    ] {
        serde_json::from_str::<Order>(json).unwrap_err();
    }
}

#[test]
fn a_csr_that_is_none_is_refused_and_a_private_key_never_shown() {
    let csr = |text: &str| order().csr(text).build();
    let key = "-----BEGIN RSA PRIVATE KEY-----\ncanary\n-----END RSA PRIVATE KEY-----";
    for (text, rule) in [
        ("", "csr.missing"),
        ("request.csr", "csr.pem"),
        (
            "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
            "csr.pem",
        ),
        (
            "-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----",
            "csr.content",
        ),
        (key, "csr.private_key"),
    ] {
        let order = csr(text);
        let report = order.check();
        assert_eq!(found(&report), [(rule, "/certificate/csr")], "{text}");
        let error = order.checked().unwrap_err();
        let shown = format!("{report} {report:?} {error} {error:?} {order:?}");
        assert!(!shown.contains("canary"), "{shown}");
    }
}

#[test]
fn limits_come_from_the_spec_and_name_their_place() {
    let new = NewOrganization::new("n".repeat(65), "", "c", "s", "z", "NLD", "+31 20 555 0100")
        .contact(Contact::new(ContactType::VerifiedContact, "NL").user_id(1_u64))
        .contact(
            Contact::new(ContactType::from("ev_approver"), "NL")
                .user_id(2_u64)
                .email(""),
        );
    let order = order()
        .common_name("a".repeat(65))
        .dns_names(["", "example.com"])
        .organization(new)
        .validity(Validity::Years(4))
        .certificate_validity(Validity::Days(398))
        .renewal_of(Renewal::Thumbprint("xyz".into()))
        .build();
    let report = order.check();
    let mut found = found(&report);
    found.retain(|(rule, _)| rule.starts_with("field."));
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("field.form", "/organization/country"),
            ("field.form", "/renewed_thumbprint"),
            ("field.length", "/certificate/common_name"),
            ("field.length", "/certificate/dns_names/0"),
            ("field.length", "/organization/name"),
            ("field.range", "/certificate/cert_validity/days"),
            ("field.required", "/organization/address"),
            ("field.value", "/order_validity/years"),
            ("field.value", "/organization/contacts/1/contact_type"),
        ]
    );
}

#[test]
fn card_faults_show_nothing_of_the_card() {
    let card = Card::new("", 13, 28, "canary", "");
    let payment = Payment::card(card, BillingAddress::new("", "", ""));
    let order = order().payment(payment).build();
    let report = order.check();
    let mut found = found(&report);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("field.form", "/credit_card/cvv"),
            ("field.form", "/credit_card/expiration_month"),
            ("field.form", "/credit_card/expiration_year"),
            ("field.required", "/billing_address/address"),
            ("field.required", "/billing_address/city"),
            ("field.required", "/billing_address/country"),
            ("field.required", "/credit_card/cardholder_name"),
            ("field.required", "/credit_card/number"),
        ]
    );
    let error = order.checked().unwrap_err();
    assert!(!format!("{report:?} {report} {error} {error:?} {order:?}").contains("canary"));
}

#[test]
fn extra_fields_cannot_replace_what_the_order_says() {
    let extra = serde_json::json!({
        "payment_method": "card",
        "certificate": { "common_name": "evil.example", "a/b~c": 1 },
        "organization": 7,
    });
    let order = order().extra(extra.as_object().cloned().unwrap()).build();
    let report = order.check();
    let mut found = found(&report);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("extra.overrides", "/certificate/common_name"),
            ("extra.overrides", "/organization"),
            ("extra.overrides", "/payment_method"),
        ]
    );
}

#[test]
fn a_failed_check_is_an_error_that_holds_the_report() {
    let order = Order::builder(IntendedUse::Server).build();
    let error = order.checked().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::CheckFailed);
    assert_eq!(error.report(), Some(&order.check()));
    assert!(!error.order_may_exist());
    assert!(error.to_string().contains("/certificate/csr"), "{error}");
}

#[test]
fn a_checked_order_shows_what_it_sends_without_its_secrets() {
    let checked = order().payment(card_payment()).build().checked().unwrap();
    let card = checked.request().get("credit_card").unwrap();
    assert_eq!(
        *card,
        serde_json::json!({
            "number": "************1111",
            "expiration_month": "***",
            "expiration_year": "***",
            "cvv": "***",
            "cardholder_name": "***",
            "save_credit_card": false,
            "set_as_default": "0",
            "sca_token": "***",
        })
    );
    let shown = format!("{checked:?} {checked:#?}");
    for secret in ["411111", "333", "example-sca-token", "Jane"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z]{1,12}(\\.[a-z]{2,6})?",
        1 => Just(String::new()),
        1 => "\\PC{0,80}",
        1 => "[A-Z]{2}",
        1 => "[0-9a-f]{40}",
    ]
}

fn contacts() -> impl Strategy<Value = Vec<Contact>> {
    let contact = (
        prop_oneof![Just("verified_contact".to_owned()), words()],
        words(),
        proptest::option::of(words()),
        proptest::option::of(numbers()),
    );
    let contact = contact.prop_map(|(contact_type, country, name, user_id)| {
        let mut contact = Contact::new(ContactType::from(contact_type), country);
        contact.first_name = name;
        contact.user_id = user_id;
        contact
    });
    proptest::collection::vec(contact, 0..4)
}

fn organizations() -> impl Strategy<Value = Organization> {
    prop_oneof![
        (numbers(), contacts()).prop_map(|(id, contacts)| Organization::existing(id, contacts)),
        (proptest::array::uniform7(words()), contacts()).prop_map(
            |([a, b, c, d, e, f, g], contacts)| {
                let mut new = NewOrganization::new(a, b, c, d, e, f, g);
                new.contacts = contacts;
                new.into()
            }
        ),
    ]
}

/// Numbers that can't pass for a card's, which would be masked in what is shown of the body.
fn numbers() -> impl Strategy<Value = u64> {
    0_u64..100_000_000_000
}

fn orders() -> impl Strategy<Value = Order> {
    let validity = prop_oneof![
        any::<u32>().prop_map(Validity::Days),
        (0..5_u32).prop_map(Validity::Years),
        (-9999_i16..9999, 1_i8..13, 1_i8..29)
            .prop_map(|(y, m, d)| Validity::Until(qwac_psd2::jiff::civil::date(y, m, d))),
    ];
    let payment = prop_oneof![
        Just(Payment::Balance),
        words().prop_map(Payment::Other),
        (words(), any::<u8>(), any::<u16>(), words()).prop_map(|(number, month, year, cvv)| {
            let card = Card::new(number, month, year, cvv, "J");
            Payment::card(card, BillingAddress::new("a", "b", "c"))
        }),
    ];
    let extra = proptest::collection::btree_map(
        prop_oneof![
            Just("certificate".to_owned()),
            Just("container".to_owned()),
            words()
        ],
        prop_oneof![
            Just(serde_json::json!(7)),
            Just(serde_json::json!({"id": "x"})),
            Just(serde_json::json!({"csr": null, "psp_roles": [1]})),
        ],
        0..3,
    );
    let roles = proptest::collection::vec(
        prop_oneof![Just("psp_as"), Just("psp_pi"), Just("PSP_AS")],
        0..3,
    );
    (
        words(),
        proptest::collection::vec(words(), 0..4),
        prop_oneof![3 => Just(CSR.to_owned()), 1 => words()],
        roles,
        proptest::option::of(organizations()),
        proptest::option::of(validity),
        payment,
        extra,
    )
        .prop_map(
            |(name, names, csr, roles, organization, validity, payment, extra)| {
                let mut order = Order::builder(IntendedUse::Server)
                    .common_name(name)
                    .dns_names(names)
                    .csr(csr)
                    .psp_roles(roles)
                    .payment(payment)
                    .extra(extra.into_iter().collect::<serde_json::Map<_, _>>())
                    .build();
                order.organization = organization;
                order.validity = validity;
                order
            },
        )
}

/// The pointers of all values in a value.
fn places(value: &Value, path: &str) -> Vec<String> {
    let mut all = vec![path.to_owned()];
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                all.extend(places(value, &format!("{path}/{name}")));
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                all.extend(places(value, &format!("{path}/{index}")));
            }
        }
        _ => {}
    }
    all
}

/// Someone may write a card's number, its verification value or a token where a name belongs.
#[test]
fn a_secret_as_a_name_is_not_shown() {
    let checked = order().payment(card_payment()).build().checked().unwrap();
    for name in [
        "4111111111111111",
        "4111 1111 1111 1112",
        "number4111111111111112",
        "41/11~1111",
        "9071",
        "sca:eyJhbGciOi.JIUzI1NiJ9",
        "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ",
    ] {
        for parent in ["/credit_card", "/billing_address"] {
            let mut body = checked.request().clone();
            let fields = body.pointer_mut(parent).unwrap().as_object_mut().unwrap();
            fields.insert(name.to_owned(), 1.into());
            // In the text of the body it also stands twice.
            let once = body.to_string();
            let member = format!("\"{name}\":1");
            let twice = once.replace(&member, &format!("{member},{member}"));
            assert_ne!(once, twice);
            let mut shown = Checker::now().check_wire(&twice).to_string();
            assert!(
                shown.contains("body.repeated_name") && shown.contains("field.unknown"),
                "{shown}"
            );
            // The typed way has the same names among its extra fields.
            let extra = serde_json::json!({ &parent[1..]: { name: 1 } });
            let order = order()
                .payment(card_payment())
                .extra(extra.as_object().unwrap().clone())
                .build();
            shown += &format!("{order:?} {}", order.check());
            if let Ok(checked) = order.checked() {
                shown += &format!("{checked:?} {}", checked.request());
            }
            let secret = parent == "/credit_card" || !name.contains(':');
            let escaped = name.replace('~', "~0").replace('/', "~1");
            for name in [name, &escaped] {
                assert!(
                    !(secret && shown.contains(name)),
                    "{parent}, {name}: {shown}"
                );
            }
        }
    }
    // A misspelt name is no secret, and to be told.
    let body = r#"{"credit_card":{"expiry":"12","cvc2":"123"},"billing_address":{"adress":"x"}}"#;
    let shown = Checker::now().check_wire(body).to_string();
    for name in ["expiry", "cvc2", "adress"] {
        assert!(shown.contains(&format!("{name:?} is no field")), "{shown}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// The check and the generated types come from one spec: what the one lets pass, the other takes.
    #[test]
    fn an_order_without_an_error_always_fits_the_wire(order in orders()) {
        match order.checked() {
            Ok(_) => prop_assert!(order.check().is_valid()),
            Err(error) => {
                prop_assert_eq!(error.kind(), ErrorKind::CheckFailed);
                prop_assert!(!order.check().is_valid());
            }
        }
    }

    /// As above, with orders that are mostly right, so that many pass.
    #[test]
    fn a_nearly_right_order_fits_the_wire_or_is_told_why(
        name in words(),
        organization in organizations(),
        day in (1_i16..9999, 1_i8..13, 1_i8..29),
    ) {
        let day = qwac_psd2::jiff::civil::date(day.0, day.1, day.2);
        let order = order().service_name(name).organization(organization).expires_on(day).build();
        let kind = order.checked().err().map(|error| error.kind());
        prop_assert!(matches!(kind, None | Some(ErrorKind::CheckFailed)), "{:?}", kind);
    }

    /// What an order sends is as good a body as the order is an order.
    #[test]
    fn the_body_of_a_good_order_is_good(order in orders()) {
        let checker = Checker::now();
        if let Ok(checked) = checker.checked(&order) {
            let report = checker.check_wire(&checked.request().to_string());
            // A card's secrets are masked in what is shown of the body.
            let paid_by_card = matches!(order.payment, Payment::Card { .. });
            prop_assert!(paid_by_card || report.is_valid(), "{}", report);
        }
    }

    #[test]
    fn whatever_json_is_given_a_report_comes_back(
        value in anything(),
        pointer in 0_usize..32,
        name in words(),
    ) {
        let checker = Checker::now();
        let _ = checker.check_wire(&value.to_string()).to_string();
        // The same somewhere in a good body.
        let checked = order().payment(card_payment()).build().checked().unwrap();
        let mut body = checked.request().clone();
        let place = places(&body, "");
        let place = place.get(pointer % place.len()).cloned().unwrap_or_default();
        if let Some(at) = body.pointer_mut(&place) {
            match at {
                Value::Object(fields) if !name.is_empty() => { fields.insert(name, value); }
                at => *at = value,
            }
        }
        let _ = checker.check_wire(&body.to_string()).to_string();
    }

    #[test]
    fn whatever_text_is_given_a_report_comes_back(text in "\\PC{0,200}") {
        let _ = Checker::now().check_wire(&text).to_string();
    }

    #[test]
    fn no_text_as_a_csr_panics(text in "\\PC*(-----BEGIN \\PC*-----\\PC*-----END \\PC*-----)?\\PC*") {
        prop_assert!(!order().csr(text.as_str()).build().check().is_valid());
    }

    /// People, payment and renewal, with anything in any place of them.
    #[test]
    fn whatever_stands_in_a_raw_body_a_report_comes_back(
        values in proptest::collection::vec((0..PLACES.len(), anything()), 1..6),
    ) {
        let mut body = serde_json::json!({
            "organization": {"id": 1, "contacts": [{"contact_type": "verified_contact"}]},
            "organization_contact": {}, "technical_contact": {}, "credit_card": {}, "billing_address": {},
        });
        for (place, value) in values {
            let (parent, name) = PLACES[place];
            if let Some(parent) = body.pointer_mut(parent).and_then(serde_json::Value::as_object_mut) {
                parent.insert(name.to_owned(), value);
            }
        }
        let report = qwac_psd2::Checker::now().check_wire(&body.to_string());
        prop_assert!(!report.is_valid());
    }
}

const CONTACT: &str = "/organization/contacts/0";

const PLACES: [(&str, &str); 24] = [
    ("", "organization"),
    ("", "organization_contact"),
    ("", "additional_emails"),
    ("", "payment_method"),
    ("", "credit_card"),
    ("", "billing_address"),
    ("", "renewal_of_order_id"),
    ("", "renewed_thumbprint"),
    ("/organization", "id"),
    ("/organization", "name"),
    ("/organization", "country"),
    ("/organization", "telephone"),
    ("/organization", "contacts"),
    (CONTACT, "contact_type"),
    (CONTACT, "user_id"),
    (CONTACT, "telephone"),
    (CONTACT, "email"),
    (CONTACT, "country"),
    ("/technical_contact", "email"),
    ("/credit_card", "number"),
    ("/credit_card", "cvv"),
    ("/credit_card", "expiration_year"),
    ("/credit_card", "expiration_month"),
    ("/billing_address", "country"),
];

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<u64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        "\\PC{0,24}".prop_map(Into::into),
        "[0-9 +x@.-]{0,24}".prop_map(Into::into),
        words().prop_map(Into::into),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        let names = prop_oneof![Just("id".to_owned()), Just("contacts".to_owned()), words()];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            proptest::collection::btree_map(names, inner, 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}
