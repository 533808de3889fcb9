//! Calls about the key, its requests, organizations and domains.

use super::{Client, calls};
use crate::order::{NewOrganization, OrderContact, ValidationRequest};
use crate::told::{
    Account, AccountCheck, ApprovalRequest, DcvToken, DomainInfo, OrganizationInfo, Product, User,
};
use qwac_psd2::{DcvMethod, Id, ValidationStatus};

calls! {
    /// Whether the key is good and may order PSD2 QWACs, as far as that can be asked. Nothing is changed.
    ///
    /// Errors: Where it could not be asked, such as for a network that is down. A key that is refused is an answer.
    Ends fn account_check() -> AccountCheck = |client| client.account_check();

    /// The user of the key.
    ///
    /// Errors: Those of a call that failed.
    Ends fn user() -> User = |client| client.user();

    /// The account of the key.
    ///
    /// Errors: Those of a call that failed.
    Ends fn account() -> Account = |client| client.account();

    /// The product `eu_qwac_psd2` as the account may order it.
    ///
    /// Errors: `NotFound` where the account doesn't have it.
    Ends fn product() -> Product = |client| client.product();

    /// How a request stands.
    ///
    /// Errors: `NotFound` where the key sees no such request.
    Ends fn request(request: Id) -> ApprovalRequest = |client| client.request(request);

    /// Approves a request, if the key's user may. From then on an order costs money.
    ///
    /// It may be sent again where what came of it is open: a request is decided once, whoever asks, and then it is asked
    /// whether it is approved.
    ///
    /// Errors: `InvalidRequest` where it was decided before;
    /// `may_have_happened` of the error tells whether it may be approved all the same.
    #[uniffi::method(default(comment = ""))]
    GoesOn fn approve(request: Id, comment: String) -> () = |client| client.approve(request, &comment);

    /// Rejects a request, if the key's user may. It may be sent again, as an approval.
    ///
    /// Errors: As those of `approve`.
    #[uniffi::method(default(comment = ""))]
    GoesOn fn reject(request: Id, comment: String) -> () = |client| client.reject(request, &comment);

    /// An organization with its validations.
    ///
    /// Errors: `NotFound` where the key sees no such organization.
    Ends fn organization(organization: Id) -> OrganizationInfo = |client| client.organization(organization);

    /// Creates an organization in the account, after what it is called and where it is was checked by the rules of an
    /// order. Of its people, the organization contact is sent; a verified contact belongs into an order.
    ///
    /// Sent at most once: a second one might be created beside the first.
    ///
    /// Errors: `CheckFailed`: nothing was sent. Otherwise
    /// `may_have_happened` of the error tells whether it may have been created all the same.
    GoesOn fn create_organization(new: NewOrganization) -> Id = |client| client.create_organization(&new.into());

    /// Submits an organization for these validations.
    ///
    /// Sent at most once: whether a second one starts the validation anew is not documented. `organization` tells which it
    /// has.
    ///
    /// Errors: `Configuration` where there is no validation, or a value is empty or too long: nothing was sent. Otherwise
    /// `may_have_happened` of the error tells whether it may have been submitted all the same.
    GoesOn fn submit_organization(organization: Id, validations: Vec<ValidationRequest>) -> () = |client| client.submit_organization(organization, validations.into_iter().map(Into::into));

    /// Changes the contacts of an organization; one that is not given stays as it is. Where first name, last name and
    /// e-mail stay the same, the contact is changed in place; otherwise another one takes its place. Of either, what is left
    /// out here is deleted there.
    ///
    /// Sent at most once, for a repeat might undo what another changed meanwhile.
    ///
    /// Errors: `Configuration` where there is no contact, or a value is empty or too long: nothing was sent. Otherwise
    /// `may_have_happened` of the error tells whether they may have been changed all the same.
    #[uniffi::method(default(organization_contact = None, technical_contact = None))]
    GoesOn fn update_organization_contacts(organization: Id, organization_contact: Option<OrderContact>, technical_contact: Option<OrderContact>) -> () = |client| {
        let contacts = (organization_contact.map(Into::into), technical_contact.map(Into::into));
        async move { client.update_organization_contacts(organization, contacts.0.as_ref(), contacts.1.as_ref()).await }
    };

    /// Makes an organization one that can be ordered for. It may be sent again: it is so or it isn't.
    ///
    /// Errors: Those of a call that failed.
    GoesOn fn activate_organization(organization: Id) -> () = |client| client.activate_organization(organization);

    /// Makes an organization one that can't be ordered for. It may be sent again: it is so or it isn't.
    ///
    /// Errors: Those of a call that failed.
    GoesOn fn deactivate_organization(organization: Id) -> () = |client| client.deactivate_organization(organization);

    /// A domain, with its validations and with what has to be published to show control of it.
    ///
    /// Errors: `NotFound` where the key sees no such domain.
    Ends fn domain(domain: Id) -> DomainInfo = |client| client.domain(domain);

    /// Changes how control of a domain is shown, and gives what has to be published for it; nothing where the method is
    /// mail, which is sent unless `send_mail` is false.
    ///
    /// Sent at most once: each one may send mails and end the token before.
    ///
    /// Errors: `may_have_happened` of the error tells whether it may be changed all the same.
    #[uniffi::method(default(send_mail = true))]
    GoesOn fn change_dcv_method(domain: Id, method: DcvMethod, send_mail: bool) -> Option<DcvToken> = |client| client.change_dcv_method(domain, &method, send_mail);

    /// Asks for a new token of a domain. The one before counts no more.
    ///
    /// Sent at most once: a second one would end the first, of which somebody may know already.
    ///
    /// Errors: `may_have_happened` of the error tells whether there may be a new one all the same.
    GoesOn fn new_dcv_token(domain: Id) -> DcvToken = |client| client.new_dcv_token(domain);

    /// Has DigiCert look at once whether control of a domain is shown, and tells where it stands then.
    ///
    /// It may be sent again, since looking twice does no more than looking once.
    ///
    /// Errors: `InvalidRequest` where it found no proof.
    GoesOn fn check_domain_dcv(domain: Id) -> Option<ValidationStatus> = |client| client.check_domain_dcv(domain);
}
