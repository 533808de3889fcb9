//! Calls about domains and the control of them.

use super::listing::Page;
use super::{Client, Listing};
use crate::error::{Again, Error};
use crate::follow::{DcvToken, DomainInfo, Reader, ValidationStatus};
use crate::order::DcvMethod;
use crate::placed::Id;
use qwac_psd2_core::types;
use serde_json::Map;

impl Client {
    /// The domains that the key sees, with their validations; those that have this text in their names, where one is
    /// given.
    pub fn domains(&self, search: Option<&str>) -> Listing<DomainInfo> {
        let (client, search) = (self.clone(), search.map(str::to_owned));
        Listing::new(move |limit, offset| {
            let (client, search) = (client.clone(), search.clone());
            async move {
                let (search, scrub) = (search.as_deref(), &*client.scrub);
                let page = client
                    .read("list_domains", scrub, |client| async move {
                        client
                            .list_domains(search, Some(true), Some(limit), Some(offset), None)
                            .await
                    })
                    .await?;
                let reader = Reader(scrub);
                let items = page.domains.into_iter();
                let items = items.map(|told| (told.id.to_string(), DomainInfo::read(told, reader)));
                Ok(Page::new(items, page.page.as_ref()))
            }
        })
    }

    /// A domain, with its validations and with what has to be published to show control of it.
    ///
    /// # Errors
    ///
    /// [`NotFound`](crate::ErrorKind::NotFound) where the key sees no such domain.
    pub async fn domain(&self, domain: impl Into<Id>) -> Result<DomainInfo, Error> {
        let id = domain.into().in_address()?;
        let (id, scrub) = (&id, &*self.scrub);
        let told = self
            .read("domain_info", scrub, |client| async move {
                client.domain_info(id, Some(true), Some(true)).await
            })
            .await?;
        Ok(DomainInfo::read(told, Reader(scrub)))
    }

    /// Changes how control of a domain is shown, and gives what has to be published for it; nothing where the method is
    /// mail, which is sent unless `send_mail` is false.
    ///
    /// Sent at most once: each one may send mails and end the token before.
    ///
    /// # Errors
    ///
    /// [`Error::may_have_happened`] tells whether it may be changed all the same.
    pub async fn change_dcv_method(
        &self,
        domain: impl Into<Id>,
        method: &DcvMethod,
        send_mail: bool,
    ) -> Result<Option<DcvToken>, Error> {
        let id = domain.into().in_address()?;
        let body = types::DcvMethodChange {
            dcv_method: method.as_str().to_owned(),
            // To send them is what the API does by itself.
            send_dcv_email_flag: (!send_mail).then_some(false),
            extra: Map::new(),
        };
        let told = self
            .change("change_dcv_method", Again::Never, move |client| {
                let (id, body) = (id.clone(), body.clone());
                async move { client.change_dcv_method(&id, &body).await }
            })
            .await?;
        Ok(DcvToken::of_change(&told, Reader(&self.scrub)))
    }

    /// Asks for a new token of a domain. The one before counts no more.
    ///
    /// Sent at most once: a second one would end the first, of which somebody may know already.
    ///
    /// # Errors
    ///
    /// [`Error::may_have_happened`] tells whether there may be a new one all the same.
    pub async fn new_dcv_token(&self, domain: impl Into<Id>) -> Result<DcvToken, Error> {
        let id = domain.into().in_address()?;
        let told = self
            .change("new_dcv_token", Again::Never, move |client| {
                let id = id.clone();
                async move { client.new_dcv_token(&id).await }
            })
            .await?;
        Ok(DcvToken::read(told, Reader(&self.scrub)))
    }

    /// Has DigiCert look at once whether control of a domain is shown, and tells where it stands then.
    ///
    /// It may be sent again, since looking twice does no more than looking once.
    ///
    /// # Errors
    ///
    /// [`InvalidRequest`](crate::ErrorKind::InvalidRequest) where it found no proof.
    pub async fn check_domain_dcv(
        &self,
        domain: impl Into<Id>,
    ) -> Result<Option<ValidationStatus>, Error> {
        let id = domain.into().in_address()?;
        let told = self
            .change("check_domain_dcv", Again::Harmless, move |client| {
                let id = id.clone();
                async move { client.check_domain_dcv(&id).await }
            })
            .await?;
        Ok(Reader(&self.scrub).word(told.status))
    }
}
