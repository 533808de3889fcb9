//! What a loosely typed value of an answer says: an object or an empty list, a yes or no in three forms.

use crate::types::{
    ApprovalOrder, ApprovalOrderOrNone, DcvMethodAnswer, DcvMethodAnswerOrNone, DcvToken,
    DcvTokenOrNone, Flag, InfoCertificate, InfoCertificateOrNone, ListedCertificate,
    ListedCertificateOrNone, OrderStatusChanges, OrderStatusChangesOrNone, Page, PageOrNone,
    ToldOrganization, ToldOrganizationOrNone, ToldProduct, ToldProductOrNone,
};

/// Says what is told where an object or, instead of an empty one, a list may stand.
macro_rules! told {
    ($($or_none:ident: $variant:ident),* $(,)?) => {$(
        impl $or_none {
            /// What is told; nothing where a list stands instead of an object (D24 of the decisions).
            pub fn told(&self) -> Option<&$variant> {
                match self {
                    Self::$variant(told) => Some(told),
                    Self::Array(_) => None,
                }
            }
        }
    )*};
}

told! {
    ApprovalOrderOrNone: ApprovalOrder,
    DcvMethodAnswerOrNone: DcvMethodAnswer,
    DcvTokenOrNone: DcvToken,
    InfoCertificateOrNone: InfoCertificate,
    ListedCertificateOrNone: ListedCertificate,
    OrderStatusChangesOrNone: OrderStatusChanges,
    PageOrNone: Page,
    ToldOrganizationOrNone: ToldOrganization,
    ToldProductOrNone: ToldProduct,
}

impl Flag {
    /// Whether it is set; nothing where the value is neither yes nor no (D35 of the decisions).
    pub fn is_set(&self) -> Option<bool> {
        match self {
            Self::Boolean(set) => Some(*set),
            Self::Int64(1) => Some(true),
            Self::Int64(0) => Some(false),
            Self::Int64(_) => None,
            Self::String(word) => match word.as_str() {
                "1" | "true" => Some(true),
                "0" | "false" => Some(false),
                _ => None,
            },
        }
    }
}
