//! What contacts an organization may have and needs.

use qwac_psd2_sandbox::Approval;
use serde_json::{Value, json};

use crate::client::{example, order, sandbox, start};
use crate::faulty::{assert_refused, remove};

/// A contact as in the order page's second example.
fn contact(contact_type: &str) -> Value {
    json!({ "contact_type": contact_type, "country": "NL" })
}

/// A contact with everything that one of a new organization needs.
fn person(contact_type: &str) -> Value {
    json!({
        "contact_type": contact_type,
        "first_name": "Jane",
        "last_name": "Roe",
        "job_title": "Director",
        "telephone": "+31 20 555 0101",
        "email": "jane.roe@example.com",
        "country": "NL",
    })
}

#[tokio::test]
async fn one_field_wrong_in_two_contacts_is_told_once() {
    assert_refused(&["invalid_value:country"], |request| {
        let contacts = json!([
            { "contact_type": "verified_contact", "country": "X" },
            { "contact_type": "verified_contact" },
        ]);
        request["organization"]["contacts"] = contacts;
    })
    .await;
}

#[tokio::test]
async fn two_contacts_of_one_type_are_refused() {
    for contact_type in ["organization_contact", "technical_contact"] {
        assert_refused(&["contact_type_duplicate"], |request| {
            request["organization"]["contacts"] = vec![contact(contact_type); 2].into();
        })
        .await;
    }
}

#[tokio::test]
async fn fifteen_verified_contacts_are_enough() {
    let verified = |count| Value::from(vec![contact("verified_contact"); count]);
    let sandbox = start().await;
    let mut request = example("request-page-first.json");
    request["organization"]["contacts"] = verified(15);
    assert_eq!(order(&sandbox, &request).status, 201);
    for count in [16, 18] {
        assert_refused(&["invalid_value:contacts"], |request| {
            request["organization"]["contacts"] = verified(count);
        })
        .await;
    }
}

#[tokio::test]
async fn a_new_organization_needs_a_verified_contact() {
    let new = example("request-new-organization.json");
    for contacts in [
        Some(json!([person("organization_contact")])),
        Some(json!([])),
        None,
    ] {
        assert_refused(&["invalid_value:contacts"], |request| {
            *request = new.clone();
            match contacts {
                Some(contacts) => request["organization"]["contacts"] = contacts,
                None => remove(&mut request["organization"], "contacts"),
            }
        })
        .await;
    }
}

#[tokio::test]
async fn a_service_user_names_the_organization_contact_of_a_new_organization() {
    let mut request = example("request-new-organization.json");
    request["organization"]["contacts"] = json!([person("verified_contact")]);
    let answer = order(&sandbox(Approval::ServiceUser).await, &request);
    assert_eq!(answer.codes(), ["invalid_value:organization_contact"]);
    assert_eq!(
        order(&sandbox(Approval::Required).await, &request).status,
        201
    );
}

#[tokio::test]
async fn a_contact_of_a_new_organization_needs_all_details_or_the_number_of_a_user() {
    let new = example("request-new-organization.json");
    for field in ["first_name", "last_name", "job_title", "telephone", "email"] {
        assert_refused(&[&format!("invalid_value:{field}")], |request| {
            *request = new.clone();
            remove(&mut request["organization"]["contacts"][1], field);
        })
        .await;
    }
    assert_refused(
        &[
            "invalid_value:first_name",
            "invalid_value:last_name",
            "invalid_value:job_title",
            "invalid_value:telephone",
            "invalid_value:email",
        ],
        |request| {
            *request = new.clone();
            request["organization"]["contacts"] = vec![contact("verified_contact"); 2].into();
        },
    )
    .await;

    let mut request = new;
    let mut user = contact("verified_contact");
    user["user_id"] = json!(565_611);
    request["organization"]["contacts"] = json!([user]);
    assert_eq!(order(&start().await, &request).status, 201);
}

#[tokio::test]
async fn a_contact_of_a_known_organization_needs_no_details() {
    let mut request = example("request-page-second.json");
    request["organization"]["contacts"] = json!([contact("technical_contact")]);
    assert_eq!(order(&start().await, &request).status, 201);
}
