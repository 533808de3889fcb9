//! The calls about organizations.

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::call::{Answer, Call, created, done, ok};
use crate::control::ControlError;
use crate::info::{add, date_time};
use crate::pages::Pages;
use crate::progress::text;
use crate::records::{StoredOrganization, StoredValidation};
use crate::refusal::Refusal;
use crate::state::QWAC;

/// `GET /organization`. Source: list organizations page.
pub(crate) fn list(call: &Call) -> Answer {
    let pages = Pages::parse(
        &call.query,
        &["status", "search"],
        &["id", "name", "status"],
    )?;
    let organizations = call.service.store.read(|state, now| {
        let organizations = state.organizations.iter();
        organizations
            .map(|(id, organization)| {
                let mut told = told(*id, organization);
                if pages.include_validation() {
                    let validations = validations(organization, now);
                    add(&mut told, json!({ "validations": validations }));
                }
                told
            })
            .collect()
    });
    ok(pages.page("organizations", organizations, |organization| {
        ["name", "assumed_name", "city", "country"]
            .map(|field| text(organization, field).to_owned())
            .into()
    }))
}

/// `POST /organization`. Source: create organization page.
pub(crate) fn create(call: &Call) -> Answer {
    let body = call.body(&call.service.schemas.organization)?;
    // Together at most 61 characters. Source: create organization page.
    let length = |field| text(&body, field).chars().count();
    if length("assumed_name") > 0 && length("name") + length("assumed_name") > 61 {
        return Err(Refusal::invalid_value("assumed_name"));
    }
    let even_if_alike = body.get("skip_duplicate_org_check") == Some(&Value::Bool(true));
    let id = call.service.store.change(|state, world| {
        if !even_if_alike && state.organization_alike(text(&body, "name")).is_some() {
            // That it is refused is documented; the code is not.
            return Err(Refusal::bad_request(
                "organization_duplicate",
                "The account has an organization alike.",
            ));
        }
        let validations = body.get("validations").cloned().unwrap_or_default();
        let id = state.add_organization(body);
        if let Some(organization) = state.organizations.get_mut(&id) {
            organization.submit(&validations, world.now);
        }
        Ok(id)
    })?;
    created(json!({ "id": id }))
}

/// `GET /organization/{id}`. Source: organization info page.
pub(crate) fn info(call: &Call) -> Answer {
    ok(look(call, |id, organization, _| {
        let mut told = told(id, organization);
        for name in ["organization_contact", "technical_contact"] {
            if let Some(contact) = organization.details.get(name) {
                add(&mut told, json!({ name: contact }));
            }
        }
        told
    })?)
}

/// `GET /organization/{id}/validation`. Source: public clients.
pub(crate) fn validation_list(call: &Call) -> Answer {
    ok(look(
        call,
        |_, organization, now| json!({ "validations": validations(organization, now) }),
    )?)
}

/// `POST /organization/{id}/validation`. Source: submit for validation page.
pub(crate) fn submit(call: &Call) -> Answer {
    let body = call.body(&call.service.schemas.submission)?;
    let validations = body.get("validations").cloned().unwrap_or_default();
    change(call, |organization, now| {
        organization.submit(&validations, now)
    })
}

/// `PUT /organization/{id}/activate` and `…/deactivate`. Source: a catalogue of the API that others published.
pub(crate) fn set_active(call: &Call, active: bool) -> Answer {
    change(call, |organization, _| organization.is_active = active)
}

/// `PUT /organization/{id}/contact`: each contact that is there takes the place of the one of before, with no field of it.
/// Source: update organization contact page.
pub(crate) fn update_contacts(call: &Call) -> Answer {
    let body = call.body(&call.service.schemas.contacts)?;
    change(call, |organization, _| {
        if !organization.details.is_object() {
            organization.details = json!({});
        }
        for name in ["organization_contact", "technical_contact"] {
            if let Some(contact) = body.get(name) {
                add(&mut organization.details, json!({ name: contact }));
            }
        }
    })
}

impl StoredOrganization {
    /// Asks for the validations that are named. One that is there and holds stays.
    fn submit(&mut self, validations: &Value, now: Timestamp) {
        for validation in validations.as_array().into_iter().flatten() {
            let kind = text(validation, "type").to_owned();
            let users = validation.get("verified_users").cloned();
            let known = self.validations.get(&kind);
            if !known.is_some_and(|known| known.is_valid(now)) {
                let asked = StoredValidation {
                    date_created: now,
                    validated_until: None,
                    verified_users: users.unwrap_or_else(|| json!([])),
                };
                self.validations.insert(kind, asked);
            }
        }
    }
}

fn look(
    call: &Call,
    look: impl FnOnce(u64, &StoredOrganization, Timestamp) -> Value,
) -> Result<Value, ControlError> {
    call.service.store.read(|state, now| {
        let id = call.number().ok_or(ControlError::NoOrganization)?;
        let organization = state.organizations.get(&id);
        let organization = organization.ok_or(ControlError::NoOrganization)?;
        Ok(look(id, organization, now))
    })
}

fn change(call: &Call, change: impl FnOnce(&mut StoredOrganization, Timestamp)) -> Answer {
    call.service.store.change(|state, world| {
        let organization = call
            .number()
            .and_then(|id| state.organizations.get_mut(&id));
        let organization = organization.ok_or(ControlError::NoOrganization)?;
        change(organization, world.now);
        state.issue_ready(world);
        Ok::<_, ControlError>(())
    })?;
    done()
}

fn told(id: u64, organization: &StoredOrganization) -> Value {
    let mut told = json!({
        "id": id,
        "status": if organization.is_active { "active" } else { "inactive" },
        "is_active": organization.is_active,
    });
    let details = &organization.details;
    crate::info::copy(
        details,
        &[
            "name",
            "assumed_name",
            "address",
            "address2",
            "city",
            "state",
            "zip",
            "telephone",
        ],
        &mut told,
    );
    if let Some(country) = details.get("country").and_then(Value::as_str) {
        // As in the pages' samples.
        add(&mut told, json!({ "country": country.to_lowercase() }));
    }
    if let Some(name) = details.get("name") {
        add(&mut told, json!({ "display_name": name }));
    }
    told
}

fn validations(organization: &StoredOrganization, now: Timestamp) -> Vec<Value> {
    let validations = organization.validations.iter();
    validations
        .map(|(kind, asked)| {
            let mut told = validation(kind, asked, now);
            add(&mut told, json!({ "verified_users": asked.verified_users }));
            told
        })
        .collect()
}

/// A validation as answers tell it. One that is over is told as pending: it has to be done anew.
pub(crate) fn validation(kind: &str, validation: &StoredValidation, now: Timestamp) -> Value {
    let (name, description) = match kind {
        QWAC => ("EU QWAC PSD2", "EU QWAC PSD2 (TEST)"),
        other => (other, other),
    };
    let mut told = json!({
        "type": kind,
        "name": name,
        "description": description,
        "date_created": date_time(validation.date_created),
        "status": if validation.is_valid(now) { "active" } else { "pending" },
    });
    if let Some(until) = validation.validated_until {
        add(&mut told, json!({ "validated_until": date_time(until) }));
    }
    told
}
