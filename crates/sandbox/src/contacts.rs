//! The rules for the contacts of an order's organization.

use serde_json::Value;

use crate::account::{Account, Approval};
use crate::refusal::ApiError;
use crate::rules::has;

/// Everything that breaks a rule.
pub(crate) fn faults(request: &Value, account: &Account) -> Vec<ApiError> {
    let mut faults = Vec::new();
    faults.extend(duplicate_contact(request));
    faults.extend(too_many_verified_contacts(request));
    faults.extend(new_organization_without_verified_contact(request));
    faults.extend(new_organization_with_unknown_people(request));
    faults.extend(service_user_without_organization_contact(request, account));
    faults
}

fn contacts(request: &Value) -> impl Iterator<Item = &Value> {
    request
        .pointer("/organization/contacts")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn contacts_of_type<'a>(
    request: &'a Value,
    contact_type: &'a str,
) -> impl Iterator<Item = &'a Value> {
    contacts(request).filter(move |contact| {
        contact.get("contact_type").and_then(Value::as_str) == Some(contact_type)
    })
}

fn is_new_organization(request: &Value) -> bool {
    request.get("organization").is_some_and(|organization| {
        organization.get("id").is_none() && organization.get("name").is_some()
    })
}

/// One organization contact and one technical contact. Source: update organization and technical contact page; its
/// message is not documented.
fn duplicate_contact(request: &Value) -> Option<ApiError> {
    ["organization_contact", "technical_contact"]
        .into_iter()
        .any(|contact_type| contacts_of_type(request, contact_type).count() > 1)
        .then(|| {
            ApiError::new(
                "contact_type_duplicate",
                "There is more than one contact of the same type.",
            )
        })
}

/// At most fifteen verified contacts. Source: order page; the code is not documented.
fn too_many_verified_contacts(request: &Value) -> Option<ApiError> {
    (contacts_of_type(request, "verified_contact").count() > 15)
        .then(|| ApiError::invalid_value("contacts"))
}

/// A new organization needs a verified contact. Source: order page; the code is not documented.
fn new_organization_without_verified_contact(request: &Value) -> Option<ApiError> {
    (is_new_organization(request)
        && contacts_of_type(request, "verified_contact")
            .next()
            .is_none())
    .then(|| ApiError::invalid_value("contacts"))
}

/// A contact of a new organization is a user of the account, by its number, or has everything that a user would have:
/// "required when omitting user_id". Source: order page; the code is not documented.
///
/// For an organization that the account has, the page's own second example sends no more than the type and the country
/// of a contact; so it is taken there.
fn new_organization_with_unknown_people(request: &Value) -> Vec<ApiError> {
    if !is_new_organization(request) {
        return Vec::new();
    }
    contacts(request)
        .filter(|contact| contact.is_object() && !has(contact, "user_id"))
        .flat_map(|contact| {
            ["first_name", "last_name", "job_title", "telephone", "email"]
                .into_iter()
                .filter(|field| !has(contact, field))
        })
        .map(ApiError::invalid_value)
        .collect()
}

/// A service user who creates an organization must name its organization contact: there is nobody to take in its place.
/// Source: order page; the code is not documented.
fn service_user_without_organization_contact(
    request: &Value,
    account: &Account,
) -> Option<ApiError> {
    (account.approval == Approval::ServiceUser
        && is_new_organization(request)
        && contacts_of_type(request, "organization_contact")
            .next()
            .is_none())
    .then(|| ApiError::invalid_value("organization_contact"))
}
