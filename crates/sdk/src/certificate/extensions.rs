//! The extensions of a certificate: RFC 5280, 4.2.

use super::fault::{Faults, Wrong};
use super::identifier::CabfOrganizationIdentifier;
use super::node::Node;
use super::oid::{self, Oid};
use super::qc_statements::QcStatements;
use super::{Certificate, Extension, KeyUsage, Policy, hex};
use std::collections::HashSet;
use x509_cert::der::Tag;

const SUBJECT_KEY_ID: &str = "2.5.29.14";
const KEY_USAGE: &str = "2.5.29.15";
const SUBJECT_ALT_NAME: &str = "2.5.29.17";
const BASIC_CONSTRAINTS: &str = "2.5.29.19";
const CRL_POINTS: &str = "2.5.29.31";
const POLICIES: &str = "2.5.29.32";
const AUTHORITY_KEY_ID: &str = "2.5.29.35";
const EXTENDED_KEY_USAGE: &str = "2.5.29.37";
const AUTHORITY_ACCESS: &str = "1.3.6.1.5.5.7.1.1";

const OCSP: &str = "1.3.6.1.5.5.7.48.1";
const CA_ISSUERS: &str = "1.3.6.1.5.5.7.48.2";
const CPS: &str = "1.3.6.1.5.5.7.2.1";

/// The numbers of GeneralName's choices.
const DNS_NAME: u32 = 2;
const URI: u32 = 6;

/// Reads the list of extensions into the certificate.
pub(super) fn read(list: Node<'_>, into: &mut Certificate, faults: &mut Faults) {
    let extensions = faults.keep("/extensions", list.filled_sequence());
    let mut seen = HashSet::new();
    for (place, node) in extensions.into_iter().flatten().enumerate() {
        let path = format!("/extensions/{place}");
        let Some((extension, value)) = faults.keep(&path, parts(node)) else {
            continue;
        };
        if !seen.insert(extension.oid.clone()) {
            faults.add(&path, node.wrong(format!("a second {}", extension.oid)));
        } else if let Err(wrong) = read_value(&extension.oid, value, into, faults) {
            faults.add(&path, wrong);
        }
        into.extensions.push(extension);
    }
}

fn parts(node: Node<'_>) -> Result<(Extension, Node<'_>), Wrong> {
    let parts = node.sequence()?;
    let (id, critical, value) = match parts.as_slice() {
        [id, value] => (id, false, value),
        [id, critical, value] => (id, critical.boolean()?, value),
        _ => {
            let what = format!("{} elements where two or three belong", parts.len());
            return Err(node.wrong(what));
        }
    };
    value.octets()?;
    let extension = Extension {
        oid: id.oid()?,
        critical,
    };
    Ok((extension, *value))
}

fn read_value(
    oid: &Oid,
    octets: Node<'_>,
    into: &mut Certificate,
    faults: &mut Faults,
) -> Result<(), Wrong> {
    let value = || Node::only(octets.content(), octets.content_offset());
    match oid.as_str() {
        SUBJECT_KEY_ID => into.subject_key_id = Some(hex(value()?.octets()?)),
        AUTHORITY_KEY_ID => {
            let parts = value()?.sequence()?;
            let key = parts.iter().find(|part| part.is_context(0));
            into.authority_key_id = key.map(|key| hex(key.content()));
        }
        KEY_USAGE => into.key_usages = Some(key_usages(value()?)?),
        EXTENDED_KEY_USAGE => {
            let usages = value()?.filled_sequence()?;
            let mut list = Vec::new();
            for (place, usage) in usages.into_iter().enumerate() {
                let path = format!("/extended_key_usages/{place}");
                list.extend(faults.keep(&path, usage.oid()));
            }
            into.extended_key_usages = Some(list);
        }
        BASIC_CONSTRAINTS => {
            let parts = value()?.sequence()?;
            let mut parts = parts.as_slice();
            if let [first, rest @ ..] = parts
                && first.tag() == Tag::Boolean
            {
                into.is_ca = first.boolean()?;
                parts = rest;
            }
            if let [length, ..] = parts {
                into.path_length = Some(length.integer()?);
            }
        }
        SUBJECT_ALT_NAME => {
            let names = value()?.filled_sequence()?;
            for (place, name) in names.into_iter().enumerate() {
                if name.is_context(DNS_NAME) {
                    let path = format!("/dns_names/{place}");
                    into.dns_names
                        .extend(faults.keep(&path, name.implicit_ia5()));
                } else {
                    into.other_names += 1;
                }
            }
        }
        POLICIES => {
            let policies = value()?.filled_sequence()?;
            let mut list = Vec::new();
            for (place, node) in policies.into_iter().enumerate() {
                list.extend(faults.keep(&format!("/policies/{place}"), policy(node)));
            }
            into.policies = Some(list);
        }
        AUTHORITY_ACCESS => {
            for access in value()?.filled_sequence()? {
                let [method, location] = access.fields("two (a method and a location)")?;
                let list = match method.oid()?.as_str() {
                    OCSP => &mut into.ocsp,
                    CA_ISSUERS => &mut into.ca_issuers,
                    _ => continue,
                };
                if location.is_context(URI) {
                    list.extend(faults.keep("/ocsp", location.implicit_ia5()));
                }
            }
        }
        CRL_POINTS => {
            for point in value()?.filled_sequence()? {
                into.crls.extend(crl_addresses(point)?);
            }
        }
        oid::QC_STATEMENTS => {
            // A fault inside stands at its own place; one of the whole, at the list.
            match value() {
                Ok(list) => {
                    into.qc_statements = Some(QcStatements::read(list, "/qc_statements", faults));
                }
                Err(wrong) => {
                    into.qc_statements = Some(QcStatements::default());
                    faults.add("/qc_statements", wrong);
                }
            }
        }
        oid::CABF_ORGANIZATION_IDENTIFIER => {
            let read = value().and_then(organization_identifier);
            into.cabf_organization_identifier = faults.keep("/cabf_organization_identifier", read);
        }
        _ => {}
    }
    Ok(())
}

fn key_usages(node: Node<'_>) -> Result<Vec<KeyUsage>, Wrong> {
    let bits = node.bits()?;
    let set = bits.bits().zip(KeyUsage::ALL);
    Ok(set
        .filter_map(|(set, usage)| set.then_some(usage))
        .collect())
}

fn policy(node: Node<'_>) -> Result<Policy, Wrong> {
    let parts = node.sequence()?;
    let [id, qualifiers @ ..] = parts.as_slice() else {
        return Err(node.wrong("a policy without its number"));
    };
    let mut cps = Vec::new();
    if let [qualifiers] = qualifiers {
        for qualifier in qualifiers.sequence()? {
            let [kind, value] = qualifier.fields("two (a kind and a value)")?;
            if kind.oid()? == CPS {
                cps.push(value.text_of(Tag::Ia5String)?);
            }
        }
    }
    Ok(Policy {
        oid: id.oid()?,
        cps,
    })
}

/// The addresses of a DistributionPoint's full name.
fn crl_addresses(point: Node<'_>) -> Result<Vec<String>, Wrong> {
    let mut addresses = Vec::new();
    for part in point.sequence()? {
        if !part.is_context(0) {
            continue;
        }
        for name in part.inside()? {
            if name.is_context(0) {
                for name in name.inside()? {
                    if name.is_context(URI) {
                        addresses.push(name.implicit_ia5()?);
                    }
                }
            }
        }
    }
    Ok(addresses)
}

/// The CA/B Forum's extension: EV Guidelines, 7.1.2.2.
fn organization_identifier(node: Node<'_>) -> Result<CabfOrganizationIdentifier, Wrong> {
    let parts = node.sequence()?;
    let (scheme, country, state, reference) = match parts.as_slice() {
        [scheme, country, reference] => (scheme, country, None, reference),
        [scheme, country, state, reference] if state.is_context(0) => {
            (scheme, country, Some(state), reference)
        }
        _ => {
            let what = "three elements belong here (scheme, country, reference), and a state may";
            return Err(node.wrong(what));
        }
    };
    let state = state.map(|state| match std::str::from_utf8(state.content()) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => Err(state.wrong("not a text")),
    });
    Ok(CabfOrganizationIdentifier {
        scheme: scheme.text_of(Tag::PrintableString)?,
        country: country.text_of(Tag::PrintableString)?,
        state: state.transpose()?,
        reference: reference.text_of(Tag::Utf8String)?,
    })
}
