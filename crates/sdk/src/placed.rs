//! What came of an order that was placed.

use crate::error::Error;
use crate::plain_text::one_line;
use crate::scrub::Scrub;
use qwac_psd2_core::types::{
    self, Identifier, InfoCertificateOrNone, OrderPlacedOrganization, ToldOrganizationOrNone,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Map;
use std::fmt;

/// A number that CertCentral gave out: of an order, a request, a certificate or an organization.
///
/// The API writes it as a number or as a string; both are the same `Id`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Id(String);

impl Id {
    /// A number that CertCentral gave out is digits, and stays whole even if it passes for something else. Other text, and
    /// the number of this order's own card, is cleared.
    pub(crate) fn new(text: &str, scrub: &Scrub) -> Self {
        let digits = text.len() <= 20 && text.bytes().all(|byte| byte.is_ascii_digit());
        if digits && !scrub.knows_number(text) {
            return Self(text.to_owned());
        }
        Self(one_line(&scrub.text(text), 100))
    }

    /// The number as a part of an address.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::ErrorKind::Configuration) for what can't be a number: it would make another address.
    pub(crate) fn in_address(&self) -> Result<String, Error> {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if !self.0.is_empty() && self.0.len() <= 100 && self.0.bytes().all(fits) {
            Ok(self.0.clone())
        } else {
            Err(Error::configuration(
                "a number of CertCentral has digits, as CertCentral shows it; this one can't be one. Nothing was sent",
            ))
        }
    }

    /// As [`new`](Self::new), where an empty text is none.
    fn read(id: Option<Identifier>, scrub: &Scrub) -> Option<Self> {
        let id = Self::new(&id?.to_string(), scrub);
        Some(id).filter(|id| !id.0.is_empty())
    }

    /// The digits; or whatever the API gave instead.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<u64> for Id {
    fn from(number: u64) -> Self {
        Self(number.to_string())
    }
}

impl From<&str> for Id {
    /// The number as it stands, without blanks around it. One that can't be a number is told when it is used.
    fn from(number: &str) -> Self {
        Self(one_line(number.trim(), 100))
    }
}

impl From<String> for Id {
    fn from(number: String) -> Self {
        Self::from(number.as_str())
    }
}

impl From<&Self> for Id {
    fn from(id: &Self) -> Self {
        id.clone()
    }
}

impl<'de> Deserialize<'de> for Id {
    /// A number or a string.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Identifier::deserialize(deserializer).map(|id| Self::from(id.to_string()))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Id {
    /// A number where it is one, so that a script can count on it.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.parse::<i64>() {
            Ok(number) if number.to_string() == self.0 => serializer.serialize_i64(number),
            _ => serializer.serialize_str(&self.0),
        }
    }
}

/// Where an order stands right after it was placed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlacedStatus {
    /// Somebody must approve the request in CertCentral (`pending`).
    WaitingForApproval,
    /// A service user has submitted the request (`submitted`); somebody must approve it in CertCentral.
    Submitted,
    /// Approved, by itself or without the approval step. The CA's validation goes on; the certificate has a number
    /// but does not exist yet.
    Approved,
    /// Issued at once: the certificate came with the answer.
    Issued,
    /// Rejected.
    Rejected,
    /// The answer says nothing of it.
    Unstated,
    /// A word that this version doesn't know.
    Other(String),
}

impl PlacedStatus {
    /// A stable word: `waiting_for_approval`, `submitted`, `approved`, `issued`, `rejected`, `unstated`, or the API's
    /// own.
    pub const fn as_str(&self) -> &str {
        match self {
            Self::WaitingForApproval => "waiting_for_approval",
            Self::Submitted => "submitted",
            Self::Approved => "approved",
            Self::Issued => "issued",
            Self::Rejected => "rejected",
            Self::Unstated => "unstated",
            Self::Other(word) => word.as_str(),
        }
    }
}

impl fmt::Display for PlacedStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for PlacedStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// An order that CertCentral has taken.
///
/// It serializes with its number as `id`; lists that are empty and values that are absent are left out, but for
/// `certificate_id`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PlacedOrder {
    /// The number of the order.
    #[serde(rename = "id")]
    pub order_id: Id,
    /// Where it stands.
    pub status: PlacedStatus,
    /// The requests inside CertCentral; none when the approval step was skipped.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<PlacedRequest>,
    /// The number of the certificate, once approved. It does not mean that the certificate exists.
    pub certificate_id: Option<Id>,
    /// The number of the organization that was created with the order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<Id>,
    /// The domains of the order, where the answer lists them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub domains: Vec<PlacedDomain>,
    /// The certificate and its issuers, where it was issued at once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub certificate_chain: Vec<ChainCertificate>,
    /// The random value for the domain validation, where the answer has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dcv_random_value: Option<String>,
    /// Whether the order's answer was lost and this is what looking for it found. Then only what order info tells is here.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub recovered: bool,
}

/// A request inside CertCentral that belongs to an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PlacedRequest {
    /// Its number.
    pub id: Option<Id>,
    /// The API's word for where it stands.
    pub status: Option<String>,
}

/// A domain of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PlacedDomain {
    /// Its number.
    pub id: Option<Id>,
    /// The name whose control is shown.
    pub name: Option<String>,
    /// The name as ordered.
    pub dns_name: Option<String>,
}

/// One certificate of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ChainCertificate {
    /// The common name of its subject.
    pub subject_common_name: Option<String>,
    /// The certificate as PEM. Lines may end with CR LF.
    pub pem: Option<String>,
}

/// The most characters of a word or a name of an answer that are kept.
const MOST: usize = 300;

impl PlacedOrder {
    /// Reads an answer, without secrets; none, when it gives the order no number.
    ///
    /// The certificates stay as they are: a secret in one would be no certificate, and taking digits out of one breaks it.
    pub(crate) fn read(answer: types::OrderPlaced, scrub: &Scrub) -> Option<Self> {
        let id = |id| Id::read(id, scrub);
        let line = |text: Option<String>| text.map(|text| one_line(&scrub.text(&text), MOST));
        let order_id = id(Some(answer.id))?;
        let requests: Vec<_> = answer
            .requests
            .unwrap_or_default()
            .into_iter()
            .map(|request| PlacedRequest {
                id: id(request.id),
                status: line(request.status),
            })
            .collect();
        let certificate_id = id(answer.certificate_id);
        let chain = answer.certificate_chain.unwrap_or_default();
        let certificate_chain: Vec<_> = chain
            .into_iter()
            .map(|certificate| ChainCertificate {
                subject_common_name: line(certificate.subject_common_name),
                pem: certificate.pem,
            })
            .collect();
        let organization_id = match answer.organization {
            Some(OrderPlacedOrganization::CreatedOrganization(created)) => id(created.id),
            Some(OrderPlacedOrganization::Array(_)) | None => None,
        };
        let domains = answer.domains.unwrap_or_default().into_iter();
        let has_certificate_id = certificate_id.is_some();
        let has_certificate = certificate_chain.iter().any(ChainCertificate::is_pem);
        Some(Self {
            order_id,
            status: status(&requests, has_certificate_id, has_certificate),
            requests,
            certificate_id,
            organization_id,
            domains: domains
                .map(|domain| PlacedDomain {
                    id: id(domain.id),
                    name: line(domain.name),
                    dns_name: line(domain.dns_name),
                })
                .collect(),
            certificate_chain,
            dcv_random_value: line(answer.dcv_random_value),
            recovered: false,
        })
    }

    /// What order info tells of an order whose answer was lost; none, when it has no number. An order for a new organization
    /// tells that one's number.
    pub(crate) fn recovered(
        info: types::OrderInfo,
        new_organization: bool,
        scrub: &Scrub,
    ) -> Option<Self> {
        let certificate = info.certificate.as_ref();
        let certificate = certificate.and_then(InfoCertificateOrNone::told);
        let certificate_id = certificate.and_then(|certificate| certificate.id.clone());
        let organization = match info.organization {
            Some(ToldOrganizationOrNone::ToldOrganization(told)) if new_organization => {
                told.id.map(|id| types::CreatedOrganization {
                    id: Some(id),
                    extra: Map::new(),
                })
            }
            _ => None,
        };
        let status = info.status.unwrap_or_default();
        let answer = types::OrderPlaced {
            id: info.id,
            requests: info.requests,
            certificate_id,
            organization: organization.map(OrderPlacedOrganization::CreatedOrganization),
            domains: None,
            certificate_chain: None,
            dcv_random_value: None,
            extra: Map::new(),
        };
        let mut placed = Self::read(answer, scrub)?;
        let of_order = one_line(&scrub.text(&status), MOST);
        placed.status = status_of_order(&of_order).unwrap_or(placed.status);
        placed.recovered = true;
        Some(placed)
    }
}

impl ChainCertificate {
    fn is_pem(&self) -> bool {
        let pem = self.pem.as_deref();
        pem.is_some_and(|pem| pem.contains("-----BEGIN CERTIFICATE-----"))
    }
}

/// The least advanced request says where the order stands; without requests, what the certificate tells.
fn status(
    requests: &[PlacedRequest],
    has_certificate_id: bool,
    has_certificate: bool,
) -> PlacedStatus {
    let words = || {
        requests
            .iter()
            .filter_map(|request| request.status.as_deref())
    };
    // Other words of this API have been seen in capitals.
    let any = |wanted: &str| words().any(|word| word.eq_ignore_ascii_case(wanted));
    if any("rejected") {
        PlacedStatus::Rejected
    } else if any("pending") {
        PlacedStatus::WaitingForApproval
    } else if any("submitted") {
        PlacedStatus::Submitted
    } else if let Some(unknown) = words().find(|word| !word.eq_ignore_ascii_case("approved")) {
        PlacedStatus::Other(unknown.to_owned())
    } else if has_certificate {
        PlacedStatus::Issued
    } else if any("approved") || has_certificate_id {
        PlacedStatus::Approved
    } else {
        PlacedStatus::Unstated
    }
}

/// Where an order stands by its own status; none where its requests say it better.
fn status_of_order(status: &str) -> Option<PlacedStatus> {
    Some(match status.to_ascii_lowercase().as_str() {
        "" | "needs_approval" => return None,
        // The requests are through, and the CA's validation goes on.
        "pending" | "processing" | "approved" => PlacedStatus::Approved,
        "issued" => PlacedStatus::Issued,
        "rejected" | "denied" => PlacedStatus::Rejected,
        _ => PlacedStatus::Other(status.to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(json: &str) -> PlacedOrder {
        PlacedOrder::read(serde_json::from_str(json).unwrap(), &Scrub::new([])).unwrap()
    }

    macro_rules! example {
        ($name:literal) => {
            placed(include_str!(concat!(
                "../../../spec/examples/response-",
                $name,
                ".json"
            )))
        };
    }

    #[test]
    fn the_documented_answers_are_told_apart() {
        assert_eq!(example!("pending").status, PlacedStatus::WaitingForApproval);
        assert_eq!(example!("submitted").status, PlacedStatus::Submitted);
        assert_eq!(example!("immediate").status, PlacedStatus::Approved);
        let domains = example!("domains");
        assert_eq!(domains.status, PlacedStatus::Approved);
        assert_eq!(domains.order_id.as_str(), "935608748");
        assert_eq!(domains.certificate_id.unwrap().as_str(), "937645001");
        assert_eq!(
            domains.domains[0].name.as_deref(),
            Some("unbellicose-unawakable.net")
        );
        let issued = example!("issued-at-once");
        assert_eq!(issued.status, PlacedStatus::Issued);
        assert_eq!(issued.order_id, Id("112233".to_owned()));
        assert_eq!(issued.organization_id.unwrap().as_str(), "112236");
        assert_eq!(issued.certificate_chain.len(), 1);
    }

    #[test]
    fn what_the_answer_leaves_open_stays_open() {
        assert_eq!(placed(r#"{"id":1}"#).status, PlacedStatus::Unstated);
        let odd = placed(
            r#"{"id":"OID-1","requests":[{"id":null,"status":"frozen"}],"organization":[],
                "domains":null,"certificate_id":null,"certificate_chain":null,"new":{"x":1}}"#,
        );
        assert_eq!(odd.status, PlacedStatus::Other("frozen".into()));
        assert_eq!(odd.order_id.as_str(), "OID-1");
        assert_eq!(odd.organization_id, None);
    }

    #[test]
    fn what_is_empty_is_none() {
        let empty = placed(r#"{"id":1,"certificate_id":"","requests":[{"id":""}]}"#);
        assert_eq!(empty.status, PlacedStatus::Unstated);
        assert_eq!(empty.certificate_id, None);
        assert_eq!(empty.requests[0].id, None);
    }

    #[test]
    fn issued_is_what_has_a_certificate_and_nothing_that_waits() {
        let chain = r#""certificate_chain":[{"pem":"-----BEGIN CERTIFICATE-----\r\nMII"}]"#;
        let status = |fields: &str| placed(&format!(r#"{{"id":1,{fields}}}"#)).status;
        assert_eq!(status(chain), PlacedStatus::Issued);
        let without = r#""certificate_chain":[{"subject_common_name":"x"},{"pem":"x"}]"#;
        assert_eq!(status(without), PlacedStatus::Unstated);
        let waits = format!(r#""requests":[{{"status":"submitted"}}],{chain}"#);
        assert_eq!(status(&waits), PlacedStatus::Submitted);
    }

    #[test]
    fn an_id_is_written_as_a_number_where_it_is_one() {
        let json = |id: &str| serde_json::to_string(&Id(id.to_owned())).unwrap();
        assert_eq!(json("112233"), "112233");
        assert_eq!(json("OID-1"), "\"OID-1\"");
        assert_eq!(json("007"), "\"007\"");
    }
}
