//! The PSD2 statement: the roles, and the authority that gave them. ETSI TS 119 495 V1.8.1, clause 5.2 and Annex A.
//!
//! ```text
//! PSD2QcType ::= SEQUENCE { rolesOfPSP RolesOfPSP, nCAName UTF8String (1..256), nCAId UTF8String (1..256) }
//! RolesOfPSP ::= SEQUENCE OF SEQUENCE { roleOfPspOid OBJECT IDENTIFIER, roleOfPspName UTF8String (1..256) }
//! ```

use super::fault::{Faults, Wrong};
use super::node::Node;
use super::oid::Oid;
use crate::order::PspRole;
use serde::Serialize;
use x509_cert::der::Tag;

/// What the PSD2 statement of a certificate says, as it stands there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Psd2Statement {
    /// The roles of the payment service provider, in their order.
    pub roles: Vec<RoleOfPsp>,
    /// The name of the competent authority, in Latin letters; `NA` for a central bank or a public authority.
    pub nca_name: Option<String>,
    /// The identifier of the competent authority, such as `NL-DNB`; `NA` likewise.
    pub nca_id: Option<String>,
}

/// A role as it stands in a certificate: it may be one that this version doesn't know, and its two halves may not fit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RoleOfPsp {
    /// The role's number.
    pub oid: Oid,
    /// The role's name.
    pub name: String,
}

impl RoleOfPsp {
    /// The role that number and name say both.
    pub fn known(&self) -> Option<KnownRole> {
        self.by_oid().filter(|role| role.name() == self.name)
    }

    pub(crate) fn by_oid(&self) -> Option<KnownRole> {
        let mut roles = KnownRole::ALL.into_iter();
        roles.find(|role| self.oid == role.oid())
    }

    pub(crate) fn by_name(&self) -> Option<KnownRole> {
        let mut roles = KnownRole::ALL.into_iter();
        roles.find(|role| self.name == role.name())
    }
}

/// The roles of ETSI TS 119 495 V1.8.1, clause 5.2.2. CertCentral takes orders for the four of PSD2 itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum KnownRole {
    /// `Unspecified`.
    Unspecified,
    /// `PSP_AS`: account servicing.
    AccountServicing,
    /// `PSP_PI`: payment initiation.
    PaymentInitiation,
    /// `PSP_AI`: account information.
    AccountInformation,
    /// `PSP_IC`: issuing of card-based payment instruments.
    CardIssuing,
    /// `PSP_CB`: an international central bank.
    CentralBank,
    /// `PSP_PA`: an international public authority.
    PublicAuthority,
    /// `VOP_RS`: requests verification of a payee.
    PayeeRequester,
    /// `VOP_VS`: answers requests for verification of a payee.
    PayeeVerifier,
}

impl KnownRole {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Unspecified,
        Self::AccountServicing,
        Self::PaymentInitiation,
        Self::AccountInformation,
        Self::CardIssuing,
        Self::CentralBank,
        Self::PublicAuthority,
        Self::PayeeRequester,
        Self::PayeeVerifier,
    ];

    /// The number.
    pub const fn oid(self) -> &'static str {
        match self {
            Self::Unspecified => "0.4.0.19495.1.0",
            Self::AccountServicing => "0.4.0.19495.1.1",
            Self::PaymentInitiation => "0.4.0.19495.1.2",
            Self::AccountInformation => "0.4.0.19495.1.3",
            Self::CardIssuing => "0.4.0.19495.1.4",
            Self::CentralBank => "0.4.0.19495.1.5",
            Self::PublicAuthority => "0.4.0.19495.1.6",
            Self::PayeeRequester => "0.4.0.19495.1.51",
            Self::PayeeVerifier => "0.4.0.19495.1.52",
        }
    }

    /// The name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unspecified => "Unspecified",
            Self::AccountServicing => "PSP_AS",
            Self::PaymentInitiation => "PSP_PI",
            Self::AccountInformation => "PSP_AI",
            Self::CardIssuing => "PSP_IC",
            Self::CentralBank => "PSP_CB",
            Self::PublicAuthority => "PSP_PA",
            Self::PayeeRequester => "VOP_RS",
            Self::PayeeVerifier => "VOP_VS",
        }
    }

    /// What it means, for people.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Unspecified => "unspecified",
            Self::AccountServicing => "account servicing",
            Self::PaymentInitiation => "payment initiation",
            Self::AccountInformation => "account information",
            Self::CardIssuing => "card-based payment instruments",
            Self::CentralBank => "international central bank",
            Self::PublicAuthority => "international public authority",
            Self::PayeeRequester => "verification of payee, requester",
            Self::PayeeVerifier => "verification of payee, responder",
        }
    }

    /// The role that an order asks for by this word.
    pub fn ordered(role: &PspRole) -> Option<Self> {
        match role {
            PspRole::AccountServicing => Some(Self::AccountServicing),
            PspRole::PaymentInitiation => Some(Self::PaymentInitiation),
            PspRole::AccountInformation => Some(Self::AccountInformation),
            PspRole::CardIssuing => Some(Self::CardIssuing),
            PspRole::Other(_) => None,
        }
    }
}

/// Reads the statement's content. What is wrong is told under this path; the rest is read all the same.
pub(super) fn read(info: Node<'_>, path: &str, faults: &mut Faults) -> Psd2Statement {
    let mut statement = Psd2Statement::default();
    let what = "three (the roles, the authority's name and its identifier)";
    let parts = info.fields::<3>(what);
    let Some([roles, name, id]) = faults.keep(path, parts) else {
        return statement;
    };
    let listed = roles.filled_sequence();
    for (place, role) in faults
        .keep(&format!("{path}/roles"), listed)
        .into_iter()
        .flatten()
        .enumerate()
    {
        read_role(
            role,
            &format!("{path}/roles/{place}"),
            &mut statement.roles,
            faults,
        );
    }
    statement.nca_name = text(name, &format!("{path}/nca_name"), faults);
    statement.nca_id = text(id, &format!("{path}/nca_id"), faults);
    statement
}

fn read_role(role: Node<'_>, path: &str, roles: &mut Vec<RoleOfPsp>, faults: &mut Faults) {
    let parts = match role.sequence() {
        Ok(parts) => parts,
        Err(wrong) => return faults.add(path, wrong),
    };
    if parts.len() != 2 {
        let flattened = parts.len() > 2 && parts.len() % 2 == 0;
        let hint = if flattened {
            "; several roles were put into one"
        } else {
            ""
        };
        let what = format!(
            "{} elements where two (a number and a name) belong{hint}",
            parts.len()
        );
        faults.add(path, role.wrong(what));
    }
    // Of several roles in one, each is shown: a person sees what was meant, and the fault stands.
    for pair in parts.chunks(2) {
        let [oid, name] = pair else { return };
        let oid = faults.keep(&format!("{path}/oid"), oid.oid());
        let name = text(*name, &format!("{path}/name"), faults);
        if let (Some(oid), Some(name)) = (oid, name) {
            roles.push(RoleOfPsp { oid, name });
        }
    }
}

/// A UTF8String of 1 to 256 characters. One of another kind or length is shown, with a fault.
fn text(node: Node<'_>, path: &str, faults: &mut Faults) -> Option<String> {
    let text = faults.keep(path, node.text())?;
    if node.tag() != Tag::Utf8String {
        let what = format!("{} where {} belongs", node.tag(), Tag::Utf8String);
        faults.add(path, node.wrong(what));
    }
    let length = text.chars().count();
    if !(1..=256).contains(&length) {
        let what = format!("{length} characters where 1 to 256 belong");
        faults.add(path, Wrong::at(node.content_offset(), what));
    }
    Some(text)
}
