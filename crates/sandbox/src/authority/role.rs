//! The roles of a payment service provider.

use std::fmt;
use std::str::FromStr;

use super::der::Oid;

/// A role that an order can name. Source: ETSI TS 119 495, 5.2.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Role {
    /// Account servicing, `PSP_AS`.
    AccountServicing,
    /// Payment initiation, `PSP_PI`.
    PaymentInitiation,
    /// Account information, `PSP_AI`.
    AccountInformation,
    /// Issuing of card-based payment instruments, `PSP_IC`.
    CardInstruments,
}

impl Role {
    /// All roles, in the order of their identifiers.
    pub const ALL: [Self; 4] = [
        Self::AccountServicing,
        Self::PaymentInitiation,
        Self::AccountInformation,
        Self::CardInstruments,
    ];

    /// The name in the certificate, such as `PSP_AS`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AccountServicing => "PSP_AS",
            Self::PaymentInitiation => "PSP_PI",
            Self::AccountInformation => "PSP_AI",
            Self::CardInstruments => "PSP_IC",
        }
    }

    /// The identifier in the certificate, the one that belongs to the name (GEN-5.2.2-5).
    pub(super) fn oid(self) -> Oid {
        match self {
            Self::AccountServicing => &[0, 4, 0, 19495, 1, 1],
            Self::PaymentInitiation => &[0, 4, 0, 19495, 1, 2],
            Self::AccountInformation => &[0, 4, 0, 19495, 1, 3],
            Self::CardInstruments => &[0, 4, 0, 19495, 1, 4],
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Role {
    type Err = UnknownRole;

    /// Reads the name as it stands in an order, `psp_as`, or in a certificate, `PSP_AS`.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|role| role.name().eq_ignore_ascii_case(name))
            .ok_or(UnknownRole)
    }
}

/// A word that names no [`Role`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected one of: psp_as, psp_pi, psp_ai, psp_ic")]
#[non_exhaustive]
pub struct UnknownRole;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_reads_back_from_the_words_of_orders_and_certificates() {
        for role in Role::ALL {
            assert_eq!(role.to_string().parse(), Ok(role));
            assert_eq!(role.name().to_lowercase().parse(), Ok(role));
            assert!(
                UnknownRole
                    .to_string()
                    .contains(&role.name().to_lowercase())
            );
        }
        assert_eq!("psp_as ".parse::<Role>(), Err(UnknownRole));
        assert_eq!("psp_cb".parse::<Role>(), Err(UnknownRole));
    }
}
