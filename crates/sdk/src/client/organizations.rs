//! Calls about organizations.

use super::listing::Page;
use super::{Client, Listing};
use crate::body;
use crate::check::Checker;
use crate::error::{Again, Error};
use crate::follow::{OrganizationInfo, Reader};
use crate::order::{ContactType, NewOrganization, OrderContact};
use crate::placed::Id;
use qwac_psd2_core::types;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// Which organizations a list has. Without any setter, it has all that the key may see.
#[derive(Debug, Clone, Default)]
#[must_use]
pub struct OrganizationFilter {
    search: Option<String>,
    status: Option<String>,
    validations: bool,
}

impl OrganizationFilter {
    /// All organizations.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only organizations that have this in one of their texts.
    pub fn search(mut self, text: impl Into<String>) -> Self {
        self.search = Some(text.into());
        self
    }

    /// Only organizations that stand there, such as `active`.
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// With their validations.
    pub fn with_validations(mut self) -> Self {
        self.validations = true;
        self
    }
}

/// A validation that an organization is submitted for.
///
/// Documented types are `ov`, `ev`, `cs`, `ev_cs`, `ds` and `smime`; which one stands for PSD2 QWACs is not (D43 of the
/// decisions). An order for one submits its organization by itself.
#[derive(Debug, Clone)]
#[must_use]
pub struct ValidationRequest(Value);

impl ValidationRequest {
    /// A validation of this type.
    pub fn new(validation_type: impl Into<String>) -> Self {
        Self(json!({ "type": validation_type.into() }))
    }

    /// With a user of the account, by number, among those who approve.
    pub fn user(self, id: u64) -> Self {
        self.with(json!({ "id": id }))
    }

    /// With a person who is no user among those who approve. Of a telephone number the extension is not sent: this call has
    /// none.
    pub fn person(self, person: &OrderContact) -> Self {
        let mut person = body::order_contact(person);
        if let Some(fields) = person.as_object_mut() {
            fields.remove("telephone_extension");
        }
        self.with(person)
    }

    fn with(mut self, user: Value) -> Self {
        if let Some(fields) = self.0.as_object_mut()
            && let Some(users) = fields
                .entry("verified_users")
                .or_insert_with(|| json!([]))
                .as_array_mut()
        {
            users.push(user);
        }
        self
    }
}

impl Client {
    /// The organizations that the key sees.
    pub fn organizations(&self, filter: OrganizationFilter) -> Listing<OrganizationInfo> {
        let client = self.clone();
        Listing::new(move |limit, offset| {
            let (client, filter) = (client.clone(), filter.clone());
            async move {
                let (filter, scrub) = (&filter, &*client.scrub);
                let page = client
                    .read("list_organizations", scrub, |client| async move {
                        client
                            .list_organizations(
                                filter.search.as_deref(),
                                filter.status.as_deref(),
                                filter.validations.then_some(true),
                                Some(limit),
                                Some(offset),
                                None,
                            )
                            .await
                    })
                    .await?;
                let reader = Reader(scrub);
                let items = page.organizations.into_iter();
                let items =
                    items.map(|told| (told.id.to_string(), OrganizationInfo::read(told, reader)));
                Ok(Page::new(items, page.page.as_ref()))
            }
        })
    }

    /// An organization with its validations.
    ///
    /// # Errors
    ///
    /// [`NotFound`](crate::ErrorKind::NotFound) where the key sees no such organization.
    pub async fn organization(
        &self,
        organization: impl Into<Id>,
    ) -> Result<OrganizationInfo, Error> {
        let id = organization.into().in_address()?;
        let (id, scrub) = (&id, &*self.scrub);
        let mut told = self
            .read("organization_info", scrub, |client| async move {
                client.organization_info(id).await
            })
            .await?;
        if told.validations.is_none() {
            // Of a single organization, another address tells them (D43 of the decisions).
            let list = self
                .read("organization_validation", scrub, |client| async move {
                    client.organization_validation(id).await
                })
                .await?;
            told.validations = Some(list.validations);
        }
        Ok(OrganizationInfo::read(told, Reader(scrub)))
    }

    /// Creates an organization in the account, after what it is called and where it is was checked by the rules of an
    /// order. Of its people, the organization contact is sent; a verified contact belongs into an order.
    ///
    /// Sent at most once: a second one might be created beside the first.
    ///
    /// # Errors
    ///
    /// [`CheckFailed`](crate::ErrorKind::CheckFailed): nothing was sent. Otherwise
    /// [`Error::may_have_happened`] tells whether it may have been created all the same.
    pub async fn create_organization(&self, new: &NewOrganization) -> Result<Id, Error> {
        let mut json = body::new_organization(new);
        let report = Checker::at(self.clock.now()).check_organization(&json);
        if !report.is_valid() {
            return Err(Error::check_failed(report));
        }
        if let Some(fields) = json.as_object_mut() {
            fields.remove("contacts");
            if let Some(contact) = organization_contact(new) {
                fields.insert("organization_contact".to_owned(), contact);
            }
        }
        // The check has looked at all but the contact.
        let body: types::OrganizationRequest = wire(json, "the organization contact")?;
        let created = self
            .change("create_organization", Again::Never, move |client| {
                let body = body.clone();
                async move { client.create_organization(&body).await }
            })
            .await?;
        Ok(Reader(&self.scrub).own_id(&created.id))
    }

    /// Submits an organization for these validations.
    ///
    /// Sent at most once: whether a second one starts the validation anew is not documented.
    /// [`organization`](Self::organization) tells which it has.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::ErrorKind::Configuration) where there is no validation, or a value is empty or too long:
    /// nothing was sent. Otherwise [`Error::may_have_happened`] tells whether it may have
    /// been submitted all the same.
    pub async fn submit_organization(
        &self,
        organization: impl Into<Id>,
        validations: impl IntoIterator<Item = ValidationRequest>,
    ) -> Result<(), Error> {
        let id = organization.into().in_address()?;
        let validations: Vec<_> = validations.into_iter().map(|asked| asked.0).collect();
        if validations.is_empty() {
            return Err(Error::configuration(
                "an organization is submitted for at least one validation. Nothing was sent",
            ));
        }
        let body: types::OrganizationSubmission =
            wire(json!({ "validations": validations }), "one of the people")?;
        self.change("submit_organization", Again::Never, move |client| {
            let (id, body) = (id.clone(), body.clone());
            async move { client.submit_organization(&id, &body).await }
        })
        .await
    }

    /// Changes the contacts of an organization; one that is not given stays as it is. Where first name, last name and
    /// e-mail stay the same, the contact is changed in place; otherwise another one takes its place. Of either, what is left
    /// out here is deleted there.
    ///
    /// Sent at most once, for a repeat might undo what another changed meanwhile.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::ErrorKind::Configuration) where there is no contact, or a value is empty or too long:
    /// nothing was sent. Otherwise [`Error::may_have_happened`] tells whether they may have been changed all
    /// the same.
    pub async fn update_organization_contacts(
        &self,
        organization: impl Into<Id>,
        organization_contact: Option<&OrderContact>,
        technical_contact: Option<&OrderContact>,
    ) -> Result<(), Error> {
        let id = organization.into().in_address()?;
        let contacts = [
            ("organization_contact", organization_contact),
            ("technical_contact", technical_contact),
        ];
        let contacts: Map<_, _> = contacts
            .into_iter()
            .filter_map(|(name, contact)| Some((name.to_owned(), body::order_contact(contact?))))
            .collect();
        if contacts.is_empty() {
            return Err(Error::configuration(
                "there is no contact to change. Nothing was sent",
            ));
        }
        let body: types::OrganizationContacts = wire(Value::Object(contacts), "a contact")?;
        self.change(
            "update_organization_contacts",
            Again::Never,
            move |client| {
                let (id, body) = (id.clone(), body.clone());
                async move { client.update_organization_contacts(&id, &body).await }
            },
        )
        .await
    }

    /// Makes an organization one that can be ordered for. It may be sent again: it is so or it isn't.
    ///
    /// # Errors
    ///
    /// Those of a call that failed.
    pub async fn activate_organization(&self, organization: impl Into<Id>) -> Result<(), Error> {
        let id = organization.into().in_address()?;
        self.change("activate_organization", Again::Harmless, move |client| {
            let id = id.clone();
            async move { client.activate_organization(&id).await }
        })
        .await
    }

    /// Makes an organization one that can't be ordered for. It may be sent again: it is so or it isn't.
    ///
    /// # Errors
    ///
    /// Those of a call that failed.
    pub async fn deactivate_organization(&self, organization: impl Into<Id>) -> Result<(), Error> {
        let id = organization.into().in_address()?;
        self.change("deactivate_organization", Again::Harmless, move |client| {
            let id = id.clone();
            async move { client.deactivate_organization(&id).await }
        })
        .await
    }
}

/// The body of a call. What of it has limits and was not checked before are people.
fn wire<T: DeserializeOwned>(json: Value, people: &str) -> Result<T, Error> {
    // Without the reader's words, which may name a value.
    serde_json::from_value(json).map_err(|_| {
        Error::configuration(format!(
            "{people} has a value that is empty or too long. Nothing was sent"
        ))
    })
}

/// The organization contact in the form of this call, which has no country.
fn organization_contact(new: &NewOrganization) -> Option<Value> {
    let contact = new
        .contacts
        .iter()
        .find(|contact| contact.contact_type == ContactType::OrganizationContact)?;
    let fields = [
        ("first_name", &contact.first_name),
        ("last_name", &contact.last_name),
        ("email", &contact.email),
        ("job_title", &contact.job_title),
        ("telephone", &contact.telephone),
    ];
    let fields = fields.into_iter();
    let fields: Map<_, _> = fields
        .filter_map(|(name, value)| Some((name.to_owned(), json!(value.as_ref()?))))
        .collect();
    Some(Value::Object(fields))
}
