//! The calls about domains and the proof of control over them.
//!
//! What proves a domain is the control call: the sandbox looks up no DNS record, fetches no file and sends no mail.

use serde_json::{Value, json};

use crate::call::{Answer, Call, ok};
use crate::control::ControlError;
use crate::info::{add, date_time};
use crate::order_dcv::not_found_code;
use crate::pages::{Pages, flag};
use crate::progress::text;
use crate::records::{StoredDomain, Token};
use crate::refusal::{ApiError, Refusal};
use crate::state::{QWAC, State};

/// `GET /domain`. Source: list domains page.
pub(crate) fn list(call: &Call) -> Answer {
    let pages = Pages::parse(
        &call.query,
        &["search"],
        &["id", "name", "status", "date_created"],
    )?;
    let include = Include {
        dcv: true,
        validation: pages.include_validation(),
    };
    let domains = call.service.store.read(|state, now| {
        let domains = state.domains.values();
        domains
            .map(|domain| told(state, domain, include, now))
            .collect()
    });
    ok(pages.page("domains", domains, |domain| {
        vec![text(domain, "name").to_owned()]
    }))
}

/// `GET /domain/{id}`. Source: domain info page.
pub(crate) fn info(call: &Call) -> Answer {
    let mut include = Include::default();
    let mut faults = Vec::new();
    for (name, value) in form_urlencoded::parse(call.query.as_bytes()) {
        let fits = match &*name {
            "include_dcv" => flag(&value).map(|dcv| include.dcv = dcv),
            "include_validation" => flag(&value).map(|told| include.validation = told),
            _ => None,
        };
        if fits.is_none() {
            faults.push(ApiError::invalid_value(&name));
        }
    }
    if !faults.is_empty() {
        return Err(Refusal::faults(faults));
    }
    let domain = call.service.store.read(|state, now| {
        let domain = call.number().and_then(|id| state.domains.get(&id));
        let domain = domain.ok_or(ControlError::NoDomain)?;
        Ok::<_, ControlError>(told(state, domain, include, now))
    })?;
    ok(domain)
}

/// `PUT /domain/{id}/dcv/method`. Source: change DCV method page.
pub(crate) fn change_method(call: &Call) -> Answer {
    let body = call.body(&call.service.schemas.dcv_method)?;
    let method = text(&body, "dcv_method").to_owned();
    if !has_token(&method) && method != "email" {
        return Err(invalid_method());
    }
    let answer = call.service.store.change(|state, world| {
        let token = has_token(&method).then(|| state.new_token(world.now));
        let domain = call.number().and_then(|id| state.domains.get_mut(&id));
        let domain = domain.ok_or(ControlError::NoDomain)?;
        domain.method = method;
        domain.token = token;
        Ok::<_, ControlError>(match &domain.token {
            Some(token) => json!({ "dcv_token": token_of(domain, token) }),
            None => {
                let name = &domain.name;
                let address = |mailbox: &str| format!("{mailbox}@{name}");
                // The constructed addresses. Source: Baseline Requirements 3.2.2.4.4.
                let emails = [
                    "admin",
                    "administrator",
                    "webmaster",
                    "hostmaster",
                    "postmaster",
                ];
                let emails: Vec<String> = emails.into_iter().map(address).collect();
                json!({ "validation_emails": { "name_scope": name, "base_emails": emails } })
            }
        })
    })?;
    ok(answer)
}

/// `POST /domain/{id}/dcv/token`. Source: domain DCV token page.
pub(crate) fn new_token(call: &Call) -> Answer {
    let answer = call.service.store.change(|state, world| {
        let token = state.new_token(world.now);
        let domain = call.number().and_then(|id| state.domains.get_mut(&id));
        let domain = domain.ok_or(ControlError::NoDomain)?;
        if !has_token(&domain.method) {
            return Err(invalid_method());
        }
        let told = token_of(domain, &token);
        domain.token = Some(token);
        Ok(told)
    })?;
    ok(answer)
}

/// `PUT /domain/{id}/dcv/validate-token`. Source: check domain DCV page.
pub(crate) fn check(call: &Call) -> Answer {
    let (method, is_proved) = call.service.store.read(|state, now| {
        let domain = call.number().and_then(|id| state.domains.get(&id));
        let domain = domain.ok_or(ControlError::NoDomain)?;
        Ok::<_, ControlError>((domain.method.clone(), domain.is_proved(now)))
    })?;
    if !has_token(&method) {
        return Err(invalid_method());
    }
    if is_proved {
        return ok(json!({ "status": "active" }));
    }
    Err(not_found_code(&method).unwrap_or_else(invalid_method))
}

#[derive(Debug, Clone, Copy, Default)]
struct Include {
    dcv: bool,
    validation: bool,
}

fn has_token(method: &str) -> bool {
    not_found_code(method).is_some()
}

/// Source: domain DCV token page; that another call answers the same is not documented.
fn invalid_method() -> Refusal {
    Refusal::bad_request("invalid_dcv_method", "The DCV method does not allow it.")
}

fn told(state: &State, domain: &StoredDomain, include: Include, now: jiff::Timestamp) -> Value {
    let is_proved = domain.is_proved(now);
    let status = if is_proved { "active" } else { "pending" };
    let organization = state.organizations.get(&domain.organization_id);
    let mut told = json!({
        "id": domain.id,
        "is_active": true,
        "status": status,
        "name": domain.name,
        "date_created": date_time(domain.date_created),
        "organization": {
            "id": domain.organization_id,
            "name": organization.and_then(|organization| organization.details.get("name")),
        },
    });
    if include.validation {
        let status = if is_proved { "complete" } else { "pending" };
        let mut validation = json!({
            "type": QWAC,
            "name": "EU QWAC PSD2",
            "status": if is_proved { "active" } else { "pending" },
            "dcv_status": status,
        });
        if let Some(since) = domain.proved {
            let until = date_time(domain.end(since));
            add(&mut validation, json!({ "validated_until": until }));
        }
        add(&mut told, json!({ "validations": [validation] }));
    }
    if include.dcv {
        add(&mut told, json!({ "dcv_method": domain.method }));
        if let Some(token) = &domain.token {
            add(&mut told, json!({ "dcv_token": token_of(domain, token) }));
        }
        if let Some(proved) = domain.proved {
            add(
                &mut told,
                json!({ "dcv_approval_datetime": date_time(proved) }),
            );
        }
    }
    told
}

/// The token with what its method needs besides. Source: change DCV method page, domain DCV token page.
fn token_of(domain: &StoredDomain, token: &Token) -> Value {
    let mut told = json!({
        "token": token.value,
        "status": "pending",
        "expiration_date": date_time(token.ends),
    });
    let name = &domain.name;
    let more = match domain.method.as_str() {
        "dns-cname-token" => json!({ "verification_value": "dcv.digicert.com" }),
        "http-token" => {
            json!({ "http_token_url": format!("http://{name}/.well-known/pki-validation/fileauth.txt") })
        }
        "http-token-dynamic" => json!({
            "http_token_url": format!("http://{name}/.well-known/pki-validation/{}.txt", token.value),
        }),
        _ => json!({}),
    };
    add(&mut told, more);
    told
}
