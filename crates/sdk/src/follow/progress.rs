//! How far an order is on its way to the certificate, and who has to act.

use super::{
    ApprovalRequest, DcvToken, OrderInfo, OrderStatus, OrderValidation, RequestType,
    ValidationStatus,
};
use crate::order::DcvMethod;
use crate::placed::Id;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How far an order is. It is all that a wait for it remembers: written down as JSON, a later one goes on from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OrderProgress {
    /// The number of the order.
    pub order_id: Id,
    /// Where it stands; none where nothing was told yet.
    pub status: Option<OrderStatus>,
    /// The number of the certificate, once it has one. It does not mean that the certificate exists.
    pub certificate_id: Option<Id>,
    /// Who has to act before it goes on; empty where that isn't known, and at the end.
    pub actions: Vec<Action>,
}

/// Something that a person has to do before an order goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Action {
    /// An approver must approve the request in CertCentral.
    ApproveRequest {
        /// The number of the request.
        request_id: Option<Id>,
    },
    /// The order needs a CSR.
    GiveCsr,
    /// Somebody must show control of a domain.
    ProveDomain {
        /// The number of the domain.
        domain_id: Option<Id>,
        /// The name whose control is shown.
        name: Option<String>,
        /// How.
        dcv_method: Option<DcvMethod>,
        /// What has to be published, where it could be asked for: a key that is restricted to orders may not.
        token: Option<DcvToken>,
    },
    /// The organization's authorized representative must approve, by answering DigiCert's mail or call.
    Representative {
        /// The name of the representative.
        name: Option<String>,
        /// The e-mail address.
        email: Option<String>,
    },
    /// DigiCert validates the organization, and may ask for documents.
    ValidateOrganization {
        /// The name of the validation, such as `EV`.
        validation: Option<String>,
    },
}

impl OrderProgress {
    /// Before anything was seen.
    pub fn unseen(order_id: impl Into<Id>) -> Self {
        Self {
            order_id: order_id.into(),
            status: None,
            certificate_id: None,
            actions: Vec::new(),
        }
    }

    /// Whether the certificate is there, and no other one is on its way.
    pub fn is_issued(&self) -> bool {
        self.status == Some(OrderStatus::Issued) && self.is_end()
    }

    /// Whether nothing more comes by itself, with or without a certificate. A word that is not known is never the end, and
    /// an issued order whose reissue waits for an approver isn't at it either.
    pub fn is_end(&self) -> bool {
        self.status.as_ref().is_some_and(OrderStatus::is_end) && !self.needs_action()
    }

    /// Whether a person has to act before it goes on.
    pub fn needs_action(&self) -> bool {
        !self.actions.is_empty()
    }

    /// What the answers say, without tokens.
    pub(crate) fn read(info: &OrderInfo, validation: Option<&OrderValidation>) -> Self {
        let mut progress = Self {
            order_id: info.id.clone(),
            status: info.status.clone(),
            certificate_id: info.certificate.id.clone(),
            actions: Vec::new(),
        };
        let is_end = info.status.as_ref().is_some_and(OrderStatus::is_end);
        // An order that is over waits for nobody; an issued one may wait for another certificate.
        let counts = |request: &ApprovalRequest| match info.status {
            Some(OrderStatus::Issued) => request.request_type == Some(RequestType::Reissue),
            _ => !is_end,
        };
        let requests = info.requests.iter();
        let requests = requests.filter(|request| request.holds_up() && counts(request));
        let approve = requests.map(|request| Action::ApproveRequest {
            request_id: request.id.clone(),
        });
        progress.actions.extend(approve);
        match info.status {
            Some(OrderStatus::NeedsApproval) if progress.actions.is_empty() => {
                progress
                    .actions
                    .push(Action::ApproveRequest { request_id: None });
            }
            Some(OrderStatus::NeedsCsr) => progress.actions.push(Action::GiveCsr),
            _ => {}
        }
        if let Some(validation) = validation.filter(|_| !is_end) {
            progress.actions.extend(of_validation(validation));
        }
        progress
    }

    /// What the validation said when it was seen last.
    pub(crate) fn of_validation(&self) -> impl Iterator<Item = &Action> {
        let of_order =
            |action: &&Action| matches!(action, Action::ApproveRequest { .. } | Action::GiveCsr);
        self.actions.iter().filter(move |action| !of_order(action))
    }

    /// What has to be published for this domain, if that was seen.
    pub(crate) fn token_for(&self, wanted: &Action) -> Option<&DcvToken> {
        self.actions
            .iter()
            .find_map(|action| match (action, wanted) {
                (
                    Action::ProveDomain {
                        domain_id,
                        dcv_method,
                        token,
                        ..
                    },
                    Action::ProveDomain {
                        domain_id: wanted,
                        dcv_method: wanted_method,
                        ..
                    },
                ) if domain_id == wanted && dcv_method == wanted_method => token.as_ref(),
                _ => None,
            })
    }
}

fn of_validation(validation: &OrderValidation) -> Vec<Action> {
    let waits = |status: &Option<ValidationStatus>| {
        status.as_ref().is_some_and(ValidationStatus::is_pending)
    };
    let names = validation.names.iter().filter(|name| waits(&name.status));
    let mut actions: Vec<_> = names
        .map(|name| Action::ProveDomain {
            domain_id: name.domain_id.clone(),
            name: name
                .name
                .clone()
                .or_else(|| name.dns_names.first().cloned()),
            dcv_method: name.dcv_method.clone().or(validation.dcv_method.clone()),
            token: None,
        })
        .collect();
    for part in &validation.organization {
        let people = part.verified_contacts.iter();
        for person in people.filter(|person| waits(&person.status)) {
            let names = [&person.first_name, &person.last_name];
            let names: Vec<_> = names.into_iter().flatten().map(String::as_str).collect();
            let action = Action::Representative {
                name: Some(names.join(" ")).filter(|name| !name.is_empty()),
                email: person.email.clone(),
            };
            // One person may belong to several validations.
            if !actions.contains(&action) {
                actions.push(action);
            }
        }
        if waits(&part.status) {
            actions.push(Action::ValidateOrganization {
                validation: part.name.clone().or(part.validation_type.clone()),
            });
        }
    }
    actions
}

/// The number of an order, before anything was seen of it.
macro_rules! unseen {
    ($($number:ty),*) => {$(
        impl From<$number> for OrderProgress {
            fn from(order_id: $number) -> Self {
                Self::unseen(order_id)
            }
        }
    )*};
}

unseen!(u64, &str, String, Id, &Id);

impl From<&Self> for OrderProgress {
    fn from(progress: &Self) -> Self {
        progress.clone()
    }
}

impl fmt::Display for Action {
    /// What has to be done, in a sentence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ApproveRequest { request_id } => match request_id {
                Some(id) => write!(f, "an approver must approve request {id}"),
                None => f.write_str("an approver must approve the request"),
            },
            Self::GiveCsr => f.write_str("the order needs a CSR"),
            Self::ProveDomain {
                name,
                dcv_method,
                token,
                ..
            } => {
                let name = name.as_deref().unwrap_or("a domain");
                write!(f, "somebody must show control of {name}")?;
                if let Some(method) = dcv_method {
                    write!(f, " by {method}")?;
                }
                let Some(token) = token else {
                    return Ok(());
                };
                if let Some(value) = &token.token {
                    write!(f, ", with the value {value}")?;
                }
                if let Some(target) = &token.verification_value {
                    write!(f, " that points to {target}")?;
                }
                if let Some(url) = &token.http_token_url {
                    write!(f, " at {url}")?;
                }
                Ok(())
            }
            Self::Representative { name, email } => {
                let name = name.as_deref().unwrap_or("the authorized representative");
                match email {
                    Some(email) => write!(f, "{name} must approve (DigiCert writes to {email})"),
                    None => write!(f, "{name} must approve"),
                }
            }
            Self::ValidateOrganization { validation } => match validation {
                Some(name) => write!(f, "DigiCert must validate the organization ({name})"),
                None => f.write_str("DigiCert must validate the organization"),
            },
        }
    }
}

impl fmt::Display for OrderProgress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status.as_ref().map_or("not told", OrderStatus::as_str);
        write!(f, "order {}: {}", self.order_id, status.replace('_', " "))?;
        for (number, action) in self.actions.iter().enumerate() {
            f.write_str(if number == 0 { "; " } else { ", " })?;
            action.fmt(f)?;
        }
        Ok(())
    }
}
