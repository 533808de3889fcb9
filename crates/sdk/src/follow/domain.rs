//! What CertCentral tells of a domain and of the control of it.

use super::read::flag;
use super::{ApiDate, OrderStatus, Reader, Validation, ValidationStatus};
use crate::order::DcvMethod;
use crate::placed::Id;
use qwac_psd2_core::types::{self, DcvMethodAnswerOrNone, DcvTokenOrNone, ToldOrganizationOrNone};
use serde::{Deserialize, Serialize};

/// A domain of the account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct DomainInfo {
    /// Its number.
    pub id: Id,
    /// Its name.
    pub name: Option<String>,
    /// Whether it can be ordered for.
    pub is_active: Option<bool>,
    /// Where it stands.
    pub status: Option<ValidationStatus>,
    /// The number of its organization.
    pub organization_id: Option<Id>,
    /// How control of it is shown.
    pub dcv_method: Option<DcvMethod>,
    /// What has to be published for that, where it is told.
    pub dcv_token: Option<DcvToken>,
    /// When control was shown.
    pub dcv_approved: Option<ApiDate>,
    /// Its validations, where they are told.
    pub validations: Vec<Validation>,
}

/// What shows control of a domain, where it is published. It is no secret: it stands in the public DNS or on a public
/// web server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DcvToken {
    /// The value to publish.
    pub token: Option<String>,
    /// Where it stands.
    pub status: Option<ValidationStatus>,
    /// Until when it counts.
    pub expiration_date: Option<ApiDate>,
    /// For a CNAME record, the name that it points to.
    pub verification_value: Option<String>,
    /// For a file, the address under which it is looked for.
    pub http_token_url: Option<String>,
}

/// What a check of an order's names found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct OrderDcvCheck {
    /// Where the order stands.
    pub order_status: Option<OrderStatus>,
    /// The number of the certificate.
    pub certificate_id: Option<Id>,
    /// Where the control of all names stands.
    pub dcv_status: Option<ValidationStatus>,
    /// Where the control of each name stands.
    pub names: Vec<CheckedName>,
}

/// What a check of one name found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct CheckedName {
    /// The name.
    pub dns_name: Option<String>,
    /// Where the control of it stands.
    pub status: Option<ValidationStatus>,
}

impl DomainInfo {
    pub(crate) fn read(told: types::DomainInfo, reader: Reader<'_>) -> Self {
        let organization = told
            .organization
            .as_ref()
            .and_then(ToldOrganizationOrNone::told);
        let token = told.dcv_token.as_ref().and_then(DcvTokenOrNone::told);
        Self {
            id: reader.own_id(&told.id),
            name: reader.line(told.name),
            is_active: flag(told.is_active.as_ref()),
            status: reader.word(told.status),
            organization_id: reader.id(organization.and_then(|told| told.id.clone())),
            dcv_method: reader.word(told.dcv_method),
            dcv_token: token.map(|told| DcvToken::read(told.clone(), reader)),
            dcv_approved: reader.date(told.dcv_approval_datetime),
            validations: Validation::read_all(told.validations.unwrap_or_default(), reader),
        }
    }
}

impl DcvToken {
    pub(crate) fn read(told: types::DcvToken, reader: Reader<'_>) -> Self {
        Self {
            token: reader.line(told.token),
            status: reader.word(told.status),
            expiration_date: reader.date(told.expiration_date),
            verification_value: reader.line(told.verification_value),
            http_token_url: reader.line(told.http_token_url),
        }
    }

    /// The token that came with a change of the method; none where mails were sent instead, or nothing was told.
    pub(crate) fn of_change(told: &DcvMethodAnswerOrNone, reader: Reader<'_>) -> Option<Self> {
        let token = told.told()?.dcv_token.as_ref()?.told()?;
        Some(Self::read(token.clone(), reader))
    }
}

impl OrderDcvCheck {
    pub(crate) fn read(told: types::OrderDcvCheck, reader: Reader<'_>) -> Self {
        let names = told.dns_name_validations.unwrap_or_default().into_iter();
        Self {
            order_status: reader.word(told.order_status),
            certificate_id: reader.id(told.certificate_id),
            dcv_status: reader.word(told.dcv_status),
            names: names
                .map(|name| CheckedName {
                    dns_name: reader.line(name.dns_name),
                    status: reader.word(name.status),
                })
                .collect(),
        }
    }
}
