//! What is told of a value that does not conform to the spec, and that it is never shown.

use qwac_psd2_sandbox::spec::{Schema, Spec};
use serde_json::{Value, json};

use crate::client::example;

fn schema(name: &str) -> Schema {
    Spec::load().unwrap().schema(name).unwrap()
}

fn faults(name: &str, value: &Value) -> Vec<String> {
    schema(name)
        .faults(value)
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn all_faults_come_at_once_and_by_place() {
    let mut request = example("request-page-first.json");
    request["certificate"]["psp_roles"] = json!(["psp_as", "psp_as", "psp_xx"]);
    request["certificate"]["signature_hash"] = json!("sha1");
    request["order_validity"]["days"] = json!(398);
    request.as_object_mut().unwrap().remove("organization");
    assert_eq!(
        faults("OrderRequest", &request),
        [
            "/certificate/psp_roles: value has non-unique elements",
            r#"/certificate/psp_roles/2: value is not "psp_as" or "psp_pi" or "psp_ai" or "psp_ic""#,
            r#"/certificate/signature_hash: value is not "sha256""#,
            "/order_validity/days: value is greater than the maximum of 397",
            "/organization: value is missing",
        ],
    );
}

#[test]
fn a_choice_gives_the_faults_of_the_alternative_that_was_meant() {
    let of_organization = |organization: Value| faults("OrderOrganization", &organization);

    let mut new = example("request-new-organization.json")["organization"].clone();
    new["country"] = json!("NLD");
    new.as_object_mut().unwrap().remove("zip");
    assert_eq!(
        of_organization(new),
        [
            r#"/country: value does not match "^[A-Za-z]{2}$""#,
            "/zip: value is missing",
        ],
    );
    assert_eq!(
        of_organization(json!({ "id": 1, "contacts": [{ "country": "NL" }] })),
        ["/contacts/0/contact_type: value is missing"],
    );
    assert_eq!(of_organization(json!({})), ["/id: value is missing"]);
    assert_eq!(
        of_organization(json!("12345")),
        [": value is not of type object"]
    );
    assert_eq!(
        of_organization(json!({ "id": true })),
        ["/id: value is not of type integer or string"],
    );
    assert_eq!(
        of_organization(json!({ "id": "12x" })),
        [r#"/id: value does not match "^[0-9]+$""#],
    );

    let mut both = example("request-new-organization.json")["organization"].clone();
    both["id"] = json!(12345);
    assert_eq!(
        of_organization(both),
        [": value fits more than one alternative and must fit exactly one"],
    );
}

#[test]
fn null_is_allowed_where_the_spec_says_so_and_nowhere_else() {
    let nulls = json!({ "id": 1, "requests": null, "domains": null, "dcv_random_value": null });
    assert_eq!(faults("OrderPlaced", &nulls), Vec::<String>::new());
    assert_eq!(
        faults("OrderPlaced", &json!({ "id": null })),
        ["/id: value is not of type integer or string"],
    );
    assert_eq!(
        faults("OrderPlaced", &json!({ "id": 1, "organization": 7 })),
        ["/organization: value is not of type object or array"],
    );
    let card = example("request-payment-card.json")["credit_card"].clone();
    let with = |save: Value| {
        let mut card = card.clone();
        card["save_credit_card"] = save;
        faults("CreditCard", &card)
    };
    assert_eq!(with(json!(null)), Vec::<String>::new());
    assert_eq!(
        with(json!("yes")),
        ["/save_credit_card: value is not of type boolean or null"],
    );
}

#[test]
fn numbers_outside_of_the_format_are_faults() {
    assert_eq!(
        faults("NumericIdentifier", &json!(i64::MAX)),
        Vec::<String>::new()
    );
    assert_eq!(faults("NumericIdentifier", &json!(u64::MAX)).len(), 1);
    assert_eq!(faults("NumericIdentifier", &json!(1.5)).len(), 1);
}

#[test]
fn faults_never_show_the_value() {
    let request_schema = schema("OrderRequest");
    let canary = "canary-4111111111111111";
    let request = example("request-payment-card.json");
    for field in request["credit_card"].as_object().unwrap().keys() {
        for wrong in [
            json!({ canary: canary }),
            json!([canary]),
            json!([[canary], { "a": canary }]),
        ] {
            let mut request = request.clone();
            request["credit_card"][field] = wrong;
            let faults = request_schema.faults(&request);
            assert_ne!(faults, [], "{field}");
            assert!(!format!("{faults:?}").contains(canary), "{faults:?}");
        }
    }
    let mut request = request.clone();
    request["credit_card"] = json!(canary);
    let faults = request_schema.faults(&request);
    assert_eq!(
        faults[0].to_string(),
        "/credit_card: value is not of type object"
    );
}
