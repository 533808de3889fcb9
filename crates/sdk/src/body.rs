//! The body of an order's request: made from an order or given as JSON, its CSR and names in the form in which they are
//! sent; wiped when dropped.

use crate::csr::{self, ReadCsr};
use crate::day;
use crate::mask::{collect_secrets, mask};
use crate::names::{self, Name};
use crate::order::{
    BillingAddress, Card, Contact, NewOrganization, Order, OrderContact, Organization, Payment,
    Renewal, Validity,
};
use crate::place::pointer_token;
use qwac_psd2_core::fields::{ORDER_REQUEST, Shape};
use qwac_psd2_core::types::OrderRequest;
use serde_json::{Map, Value, json};
use zeroize::{Zeroize, Zeroizing};

/// The body of a request.
pub(crate) struct Body {
    /// With the CSR and the names in the form in which they are sent. Names that stand twice still do, so that a place in
    /// here is a place in what was given.
    json: Value,
    /// The CSR, or why it can't be read. Nothing where none is given, or something else than text.
    pub(crate) csr: Option<Result<ReadCsr, csr::Fault>>,
    /// The common name and the further names, as far as they are text.
    pub(crate) names: Vec<Name>,
    /// Where the order's extra fields would have replaced what the order says.
    pub(crate) overridden: Vec<String>,
}

impl Body {
    pub(crate) fn of(order: &Order) -> Self {
        let mut body = fields([
            ("certificate", Some(certificate(order))),
            (
                "dcv_method",
                text(order.dcv_method.as_ref().map(|m| m.as_str())),
            ),
            (
                "organization",
                order.organization.as_ref().map(organization),
            ),
            (
                "organization_contact",
                order.organization_contact.as_ref().map(order_contact),
            ),
            (
                "technical_contact",
                order.technical_contact.as_ref().map(order_contact),
            ),
            ("order_validity", order.validity.map(validity)),
            (
                "custom_expiration_date",
                order.expires_on.map(|on| day::write(on).into()),
            ),
            ("payment_method", text(order.payment.method())),
            ("skip_approval", order.skip_approval.map(Value::from)),
            ("comments", text(order.comments.as_deref())),
            ("container", order.container.map(|id| json!({ "id": id }))),
            (
                "custom_fields",
                list(order.custom_fields.iter().map(
                    |field| json!({ "metadata_id": field.metadata_id, "value": field.value }),
                )),
            ),
            ("locale", text(order.locale.as_deref())),
            (
                "disable_renewal_notifications",
                order.disable_renewal_notifications.map(Value::from),
            ),
            (
                "additional_emails",
                list(order.additional_emails.iter().map(String::as_str)),
            ),
        ]);
        if let Payment::Card {
            card: paid_with,
            billing_address: address,
        } = &order.payment
        {
            body.insert("credit_card".into(), card(paid_with));
            body.insert("billing_address".into(), billing_address(address));
        }
        match &order.renewal_of {
            None => {}
            Some(Renewal::OrderId(id)) => {
                body.insert("renewal_of_order_id".into(), json!(id));
            }
            Some(Renewal::Thumbprint(thumbprint)) => {
                body.insert("renewed_thumbprint".into(), json!(thumbprint));
            }
        }
        let mut overridden = Vec::new();
        merge(&mut body, &order.extra, "", &mut overridden);
        let mut body = Self::from_wire(Value::Object(body));
        body.overridden = overridden;
        body
    }

    /// A body in the API's own JSON.
    pub(crate) fn from_wire(mut json: Value) -> Self {
        let csr = read_csr(&mut json);
        let names = names::read(&mut json);
        Self {
            json,
            csr,
            names,
            overridden: Vec::new(),
        }
    }

    pub(crate) fn json(&self) -> &Value {
        &self.json
    }

    /// Makes of the body under check the one that is sent.
    pub(crate) fn settled(mut self) -> Self {
        names::remove_repeated(&self.names, &mut self.json);
        drop_what_says_nothing(&ORDER_REQUEST, &mut self.json);
        self
    }

    /// The body without its secrets.
    pub(crate) fn masked(&self) -> Value {
        mask(&ORDER_REQUEST, &self.json)
    }

    /// What of a request may be shown.
    pub(crate) fn shown(request: &OrderRequest) -> Value {
        Self::read(request, |json| mask(&ORDER_REQUEST, json))
    }

    /// Reads something of a request, with its secrets.
    pub(crate) fn read<T>(request: &OrderRequest, read: impl FnOnce(&Value) -> T) -> T {
        let mut json = serde_json::to_value(request).unwrap_or_default();
        let told = read(&json);
        wipe(&mut json);
        told
    }

    /// The values that the spec marks as secret.
    pub(crate) fn secrets(&self) -> Vec<Zeroizing<String>> {
        let mut secrets = Vec::new();
        collect_secrets(&ORDER_REQUEST, &self.json, &mut secrets);
        secrets
    }

    /// The body as the generated client takes it.
    pub(crate) fn into_request(mut self) -> Result<OrderRequest, serde_json::Error> {
        serde_json::from_value(std::mem::take(&mut self.json))
    }
}

impl Drop for Body {
    fn drop(&mut self) {
        wipe(&mut self.json);
    }
}

fn wipe(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(items) => items.iter_mut().for_each(wipe),
        Value::Object(fields) => fields.values_mut().for_each(wipe),
        _ => {}
    }
}

/// Puts the wire form in place of the CSR. What can't be read is taken out: it may be a private key.
fn read_csr(json: &mut Value) -> Option<Result<ReadCsr, csr::Fault>> {
    let certificate = json.get_mut("certificate")?.as_object_mut()?;
    let Value::String(given) = certificate.get_mut("csr")? else {
        return None;
    };
    let read = csr::read(given);
    given.zeroize();
    match &read {
        Ok(csr) => given.clone_from(&csr.wire),
        Err(_) => {
            certificate.remove("csr");
        }
    }
    Some(read)
}

fn certificate(order: &Order) -> Value {
    Value::Object(fields([
        ("common_name", filled(&order.common_name)),
        ("service_name", text(order.service_name.as_deref())),
        (
            "dns_names",
            list(order.dns_names.iter().map(String::as_str)),
        ),
        ("csr", filled(order.csr.as_str())),
        // Qualified certificates allow no other, so an order has no say in it.
        ("signature_hash", text(Some("sha256"))),
        (
            "psp_roles",
            Some(order.psp_roles.iter().map(|role| role.as_str()).collect()),
        ),
        (
            "server_platform",
            order.server_platform.map(|id| json!({ "id": id })),
        ),
        (
            "profile_option",
            text(order.profile_option.as_ref().map(|p| p.as_str())),
        ),
        ("cert_validity", order.certificate_validity.map(validity)),
    ]))
}

fn organization(organization: &Organization) -> Value {
    match organization {
        Organization::Existing { id, contacts } => {
            let mut fields = fields([("contacts", list(contacts.iter().map(contact)))]);
            fields.insert("id".into(), json!(id));
            Value::Object(fields)
        }
        Organization::New(new) => new_organization(new),
    }
}

pub(crate) fn new_organization(new: &NewOrganization) -> Value {
    Value::Object(fields([
        ("name", filled(&new.name)),
        ("assumed_name", text(new.assumed_name.as_deref())),
        ("address", filled(&new.address)),
        ("address2", text(new.address2.as_deref())),
        ("city", filled(&new.city)),
        ("state", filled(&new.state)),
        ("zip", filled(&new.zip)),
        ("country", filled(&new.country)),
        ("telephone", filled(&new.telephone)),
        (
            "skip_duplicate_org_check",
            new.skip_duplicate_org_check.map(Value::from),
        ),
        ("contacts", list(new.contacts.iter().map(contact))),
    ]))
}

fn contact(contact: &Contact) -> Value {
    Value::Object(fields([
        ("contact_type", filled(contact.contact_type.as_str())),
        ("user_id", contact.user_id.map(Value::from)),
        ("first_name", text(contact.first_name.as_deref())),
        ("last_name", text(contact.last_name.as_deref())),
        ("job_title", text(contact.job_title.as_deref())),
        ("telephone", text(contact.telephone.as_deref())),
        ("email", text(contact.email.as_deref())),
        ("pseudonym", text(contact.pseudonym.as_deref())),
        ("country", filled(&contact.country)),
        ("city", text(contact.city.as_deref())),
        ("state", text(contact.state.as_deref())),
        ("zip", text(contact.zip.as_deref())),
    ]))
}

pub(crate) fn order_contact(contact: &OrderContact) -> Value {
    Value::Object(fields([
        ("first_name", text(contact.first_name.as_deref())),
        ("last_name", text(contact.last_name.as_deref())),
        ("job_title", text(contact.job_title.as_deref())),
        ("email", text(contact.email.as_deref())),
        ("telephone", text(contact.telephone.as_deref())),
        (
            "telephone_extension",
            text(contact.telephone_extension.as_deref()),
        ),
    ]))
}

fn card(card: &Card) -> Value {
    let number = card.number_digits();
    Value::Object(fields([
        ("number", filled(&number)),
        (
            "expiration_month",
            Some(format!("{:02}", card.expiration_month).into()),
        ),
        (
            "expiration_year",
            Some(card.expiration_year.to_string().into()),
        ),
        ("cvv", filled(card.cvv.expose())),
        ("cardholder_name", filled(&card.cardholder_name)),
        ("save_credit_card", card.save_credit_card.map(Value::from)),
        (
            "set_as_default",
            text(Some(if card.set_as_default { "1" } else { "0" })),
        ),
        (
            "sca_token",
            text(card.sca_token.as_ref().map(|t| t.expose())),
        ),
    ]))
}

fn billing_address(address: &BillingAddress) -> Value {
    Value::Object(fields([
        ("address", filled(&address.address)),
        ("address2", text(address.address2.as_deref())),
        ("city", filled(&address.city)),
        ("state", text(address.state.as_deref())),
        ("country", filled(&address.country)),
        ("zip", text(address.zip.as_deref())),
    ]))
}

fn validity(validity: Validity) -> Value {
    match validity {
        Validity::Years(years) => json!({ "years": years }),
        Validity::Days(days) => json!({ "days": days }),
        Validity::Until(day) => json!({ "custom_expiration_date": day::write(day) }),
    }
}

/// A required text: an empty one is missing.
fn filled(value: &str) -> Option<Value> {
    (!value.is_empty()).then(|| value.into())
}

/// An optional text: an empty one was meant, and the check tells whether it may stand.
fn text(value: Option<&str>) -> Option<Value> {
    value.map(Value::from)
}

/// An optional list: an empty one is left out.
fn list<T: Into<Value>>(items: impl IntoIterator<Item = T>) -> Option<Value> {
    let items: Vec<Value> = items.into_iter().map(Into::into).collect();
    (!items.is_empty()).then_some(Value::Array(items))
}

fn fields<const N: usize>(fields: [(&str, Option<Value>); N]) -> Map<String, Value> {
    fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
}

/// Adds the extra fields and notes where they would replace something.
fn merge(
    body: &mut Map<String, Value>,
    extra: &Map<String, Value>,
    path: &str,
    overridden: &mut Vec<String>,
) {
    for (name, value) in extra {
        let path = format!("{path}/{}", pointer_token(name));
        match (body.get_mut(name), value) {
            (None, _) => {
                body.insert(name.clone(), value.clone());
            }
            (Some(Value::Object(inner)), Value::Object(extra)) => {
                merge(inner, extra, &path, overridden);
            }
            (Some(_), _) => overridden.push(path),
        }
    }
}

/// Whether a value says no more than its absence: null, an empty text, an empty list.
pub(crate) fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// Takes the known fields out that need not be there and say nothing.
fn drop_what_says_nothing(shape: &Shape, value: &mut Value) {
    match (shape, value) {
        (Shape::Object(known), Value::Object(given)) => {
            for field in *known {
                let Some(value) = given.get_mut(field.name) else {
                    continue;
                };
                if !field.required && says_nothing(value) {
                    given.remove(field.name);
                } else {
                    drop_what_says_nothing(&field.shape, value);
                }
            }
        }
        (Shape::List { items, .. }, Value::Array(given)) => {
            for value in given {
                drop_what_says_nothing(items, value);
            }
        }
        (Shape::Either(shapes), value) => {
            if let Some(shape) = likely(shapes, value) {
                drop_what_says_nothing(shape, value);
            }
        }
        _ => {}
    }
}

/// The shape among several that a value is most likely meant to have.
pub(crate) fn likely<'a>(shapes: &'a [Shape], value: &Value) -> Option<&'a Shape> {
    // Of equals, the last is taken: from the back, so that it is the first.
    shapes
        .iter()
        .rev()
        .max_by_key(|shape| match (shape, value) {
            (Shape::Object(known), Value::Object(given)) => {
                let required = known.iter().filter(|field| field.required);
                let (met, all) = required.fold((0_usize, 0_usize), |(met, all), field| {
                    let given = given.get(field.name).is_some_and(|value| !value.is_null());
                    (met + usize::from(given), all + 1)
                });
                // In per mille, and never nothing: an object fits an object better than anything else does.
                1 + 1000 * met / all.max(1)
            }
            (Shape::Text { .. }, Value::String(_))
            | (Shape::Integer { .. }, Value::Number(_))
            | (Shape::Boolean, Value::Bool(_))
            | (Shape::List { .. }, Value::Array(_)) => 1,
            _ => 0,
        })
}
