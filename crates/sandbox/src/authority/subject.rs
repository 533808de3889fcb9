//! The names in certificates: of the CAs, and of the organization.

use super::der::{self, Oid};
use super::oids;
use super::{Error, Organization, QwacRequest};

/// The name of a CA, with a part of its key's identifier, so that the CAs of two runs are told apart.
pub(super) fn ca_name(kind: &str, key_id: &[u8]) -> Vec<u8> {
    let key: String = key_id
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    der::sequence([
        attribute(oids::COUNTRY, der::printable_string("NL")),
        attribute(
            oids::ORGANIZATION,
            der::utf8_string("TEST qwac-psd2 sandbox"),
        ),
        attribute(
            oids::COMMON_NAME,
            der::utf8_string(&format!("{kind} {key}")),
        ),
    ])
}

/// The name of the subscriber, in the order of certificates that DigiCert issued.
///
/// Without the common name where it is longer than the 64 characters that X.520 has for it; it is one of the alternative
/// names all the same.
pub(super) fn subject(request: &QwacRequest) -> Result<Vec<u8>, Error> {
    let organization = &request.organization;
    let country = country(organization)?;
    let category = text("business_category", &organization.business_category, 128)?;
    let number = printable("registration_number", &organization.registration_number)?;
    let identifier = text("identifier", &organization.identifier, 256)?;
    let name = text("name", &organization.name, 64)?;
    let state = optional("state", organization.state.as_deref())?;
    let locality = optional("locality", organization.locality.as_deref())?;
    if state.is_none() && locality.is_none() {
        return Err(unfit("locality", ""));
    }

    let mut attributes = vec![
        attribute(oids::JURISDICTION_COUNTRY, country.clone()),
        attribute(oids::BUSINESS_CATEGORY, category),
        attribute(oids::SERIAL_NUMBER, number),
        attribute(oids::COUNTRY, country),
    ];
    attributes.extend(state.map(|state| attribute(oids::STATE, state)));
    attributes.extend(locality.map(|locality| attribute(oids::LOCALITY, locality)));
    attributes.push(attribute(oids::ORGANIZATION_IDENTIFIER, identifier));
    attributes.push(attribute(oids::ORGANIZATION, name));
    if request.common_name.len() <= 64 {
        let name = der::utf8_string(&request.common_name);
        attributes.push(attribute(oids::COMMON_NAME, name));
    }
    Ok(der::sequence(attributes))
}

/// The value of the CA/Browser Forum's extension for the organization's identifier: `PSDNL-DNB-TEST1` is scheme `PSD`,
/// country `NL` and reference `DNB-TEST1`. Source: EV Guidelines, 7.1.4.2.8 and Appendix H.
pub(super) fn cabf_organization_identifier(organization: &Organization) -> Result<Vec<u8>, Error> {
    let identifier = &organization.identifier;
    let parts = || {
        let (front, reference) = identifier.split_once('-')?;
        let (scheme, country) = front.split_at_checked(3)?;
        let in_capitals = front.bytes().all(|byte| byte.is_ascii_uppercase());
        (in_capitals && country.len() == 2 && !reference.is_empty())
            .then_some((scheme, country, reference))
    };
    let (scheme, country, reference) = parts().ok_or_else(|| unfit("identifier", identifier))?;
    Ok(der::sequence([
        der::printable_string(scheme),
        der::printable_string(country),
        der::utf8_string(reference),
    ]))
}

fn attribute(oid: Oid, value: Vec<u8>) -> Vec<u8> {
    der::set(der::sequence([der::oid(oid), value]))
}

fn country(organization: &Organization) -> Result<Vec<u8>, Error> {
    let country = &organization.country;
    let fits = country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase());
    fits.then(|| der::printable_string(country))
        .ok_or_else(|| unfit("country", country))
}

/// A UTF8String of so many characters.
pub(super) fn text(field: &'static str, value: &str, most: usize) -> Result<Vec<u8>, Error> {
    let length = value.chars().count();
    ((1..=most).contains(&length) && !value.chars().any(char::is_control))
        .then(|| der::utf8_string(value))
        .ok_or_else(|| unfit(field, value))
}

/// Places have at most 128 characters (RFC 5280, Appendix A).
fn optional(field: &'static str, value: Option<&str>) -> Result<Option<Vec<u8>>, Error> {
    value.map(|value| text(field, value, 128)).transpose()
}

fn printable(field: &'static str, value: &str) -> Result<Vec<u8>, Error> {
    let may_stand = |byte: u8| byte.is_ascii_alphanumeric() || b" '()+,-./:=?".contains(&byte);
    ((1..=64).contains(&value.len()) && value.bytes().all(may_stand))
        .then(|| der::printable_string(value))
        .ok_or_else(|| unfit(field, value))
}

fn unfit(field: &'static str, value: &str) -> Error {
    Error::Organization {
        field,
        value: value.to_owned(),
    }
}
