//! Whatever is sent, the sandbox answers in a documented shape, never fails, and never repeats a card number.

use std::sync::LazyLock;

use proptest::prelude::*;
use qwac_psd2_sandbox::spec::{Schema, Spec};
use qwac_psd2_sandbox::{RateLimit, Sandbox};
use serde_json::{Value, json};

use crate::client::{Answer, builder, example, get, post};
use crate::list::list;

static SANDBOX: LazyLock<Sandbox> = LazyLock::new(|| {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let sandbox = builder().rate_limit(RateLimit::off()).start();
    runtime.block_on(sandbox).unwrap()
});

static SCHEMAS: LazyLock<(Schema, Schema)> = LazyLock::new(|| {
    let spec = Spec::load().unwrap();
    (
        spec.schema("OrderPlaced").unwrap(),
        spec.schema("ErrorBody").unwrap(),
    )
});

/// Texts that some rule looks at, and any others.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,20}",
        "[0-9]{1,25}",
        "[0-3][0-9] [A-Z]{3} [0-9]{4}",
        "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        "-----BEGIN (CERTIFICATE REQUEST|PUBLIC KEY)-----[A-Za-z0-9+/]{0,40}-----END (CERTIFICATE REQUEST|PUBLIC KEY)-----",
        Just("verified_contact".to_owned()),
        Just("card".to_owned()),
    ]
}

fn json_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    let name = prop_oneof![
        text(),
        prop::sample::select(vec![
            "id",
            "name",
            "contacts",
            "contact_type",
            "certificate",
            "organization",
            "csr",
            "days",
            "years",
            "custom_expiration_date",
            "credit_card",
            "number",
            "country",
            "0",
            "",
        ])
        .prop_map(str::to_owned),
    ];
    leaf.prop_recursive(4, 32, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map(name.clone(), inner, 0..6)
                .prop_map(|object| object.into_iter().collect()),
        ]
    })
}

/// The pointers of every value in `value`.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(object) => {
            for (name, value) in object {
                pointers(value, &format!("{at}/{name}"), found);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                pointers(value, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn assert_documented(answer: &Answer) {
    let (placed, refused) = &*SCHEMAS;
    let schema = match answer.status {
        201 => placed,
        400 | 404 => refused,
        other => panic!("{other}: {answer:?}"),
    };
    assert_eq!(schema.faults(&answer.json()), [], "{answer:?}");
}

fn assert_no_card(text: &str) {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    assert!(!digits.contains("4111111111111111"), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn bytes(body in prop::collection::vec(any::<u8>(), 0..200)) {
        assert_documented(&post(&SANDBOX, &body));
    }

    #[test]
    fn json_values(body in json_value()) {
        assert_documented(&post(&SANDBOX, body.to_string().as_bytes()));
    }

    #[test]
    fn queries_of_the_list(
        parameters in prop::collection::vec(
            (
                prop_oneof![
                    "filters(\\[|%5B)(common_name|date_created|id|status|search|x)(\\]|%5D)(\\[[0-9a]?\\])?",
                    "sort|limit|offset",
                    "[a-z%\\[\\]]{0,9}",
                ],
                prop_oneof![
                    "-?(order_id|date_created|common_name|status)(,-?order_id)?",
                    "[0-9]{1,25}",
                    "(%3E|%3C)?[0-9]{4}-[0-9]{2}-[0-9]{2}(\\.\\.\\.[0-9]{4}-[0-9]{2}-[0-9]{2})?",
                    "[0-9A-Za-z%.,_~+:-]{0,20}",
                ],
            ),
            0..5,
        ),
    ) {
        let query: Vec<String> = parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let answer = list(&SANDBOX, &format!("?{}", query.join("&")));
        let (schema, refused) = match answer.status {
            200 => ("OrderList", false),
            400 => ("ErrorBody", true),
            other => panic!("{other}: {answer:?}"),
        };
        let schema = Spec::load().unwrap().schema(schema).unwrap();
        prop_assert_eq!(schema.faults(&answer.json()), [], "{:?}", answer);
        prop_assert!(!refused || !answer.codes().is_empty());
    }

    #[test]
    fn orders_with_one_value_changed(
        card in any::<bool>(),
        place in any::<prop::sample::Index>(),
        value in json_value(),
    ) {
        let name = if card { "request-payment-card.json" } else { "request-new-organization.json" };
        let mut request = example(name);
        request["certificate"]["cert_validity"] = json!({ "days": 1 });
        let mut places = Vec::new();
        pointers(&request, "", &mut places);
        *request.pointer_mut(&places[place.index(places.len())]).unwrap() = value;
        assert_documented(&post(&SANDBOX, request.to_string().as_bytes()));
    }

    #[test]
    fn a_card_number_anywhere(
        place in any::<prop::sample::Index>(),
        name in prop_oneof![Just("1".to_owned()), Just("name".to_owned()), "\\PC{0,9}"],
        written in "4111[ .-]{0,2}1111[ .-]{0,2}1111[ .-]{0,2}1111",
        before in "\\PC{0,9}[^ .0-9-]|",
        after in "[^ .0-9-]\\PC{0,9}|",
        form in 0..4,
    ) {
        let text = format!("{before}{written}{after}");
        let value = match form {
            0 => json!(text),
            1 => json!({ name: text }),
            2 => json!([{ text: 1 }]),
            _ => json!(4_111_111_111_111_111_u64),
        };
        let mut request = example("request-every-field.json");
        request["skip_approval"] = json!(false);
        request["extra"] = json!({ "inner": ["here"] });
        let mut places = Vec::new();
        pointers(&request, "", &mut places);
        *request.pointer_mut(&places[place.index(places.len())]).unwrap() = value;

        let answer = post(&SANDBOX, request.to_string().as_bytes());
        assert_documented(&answer);
        assert_no_card(&answer.text);
        if let Some(id) = answer.json()["id"].as_u64() {
            assert_no_card(&get(&SANDBOX, &format!("/services/v2/order/certificate/{id}")).text);
            assert_no_card(&get(&SANDBOX, &format!("/sandbox/orders/{id}/request")).text);
        }
    }
}
