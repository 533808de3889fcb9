//! Secrets as types: what is in them shows nowhere.

use crate::error::Error;
use secrecy::{ExposeSecret, SecretString};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use std::fmt;

/// The environment variable that holds the API key: `CERTCENTRAL_API_KEY`.
pub const API_KEY_VARIABLE: &str = "CERTCENTRAL_API_KEY";

/// An API key of CertCentral Europe.
///
/// It goes out in the header `X-DC-DEVKEY` and shows itself in no other way: not in `Debug`, not in an error, not in a
/// log line. Its own memory is wiped when it is dropped; the copies that the HTTP and TLS libraries need to send it are
/// beyond our reach and are not.
#[derive(Clone)]
pub struct ApiKey(SecretString);

impl ApiKey {
    /// A key from a string. White space around it, such as the line end of a file, is dropped.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::ErrorKind::Configuration) when the key is empty or holds a character that no header
    /// field can carry. The error does not show the key.
    pub fn new(key: impl Into<String>) -> Result<Self, Error> {
        let given = SecretString::from(key.into());
        let key = given.expose_secret().trim();
        if key.is_empty() {
            return Err(Error::configuration("the API key is empty"));
        }
        if !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Error::configuration(
                "the API key holds a space or a character outside ASCII; copy it again from CertCentral",
            ));
        }
        Ok(Self(key.to_owned().into()))
    }

    /// The key that the environment variable [`CERTCENTRAL_API_KEY`](API_KEY_VARIABLE) holds.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::ErrorKind::Configuration) when the variable is not set or does not hold a key.
    pub fn from_env() -> Result<Self, Error> {
        match std::env::var(API_KEY_VARIABLE) {
            Ok(key) => Self::new(key),
            Err(std::env::VarError::NotPresent) => Err(Error::configuration(format!(
                "no API key: set the environment variable {API_KEY_VARIABLE}"
            ))),
            Err(std::env::VarError::NotUnicode(_)) => Err(Error::configuration(format!(
                "the environment variable {API_KEY_VARIABLE} does not hold text"
            ))),
        }
    }

    pub(crate) fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey([secret])")
    }
}

/// A secret of a payment: a card number, a card verification value or a token.
///
/// It shows itself nowhere but in the order's body, and its memory is wiped when it is dropped. The buffers of the
/// HTTP and TLS libraries, through which the body leaves, are beyond our reach and are not wiped.
#[derive(Clone, Default)]
pub struct Secret(SecretString);

impl Secret {
    pub(crate) fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl From<String> for Secret {
    fn from(value: String) -> Self {
        Self(value.into())
    }
}

impl From<&str> for Secret {
    fn from(value: &str) -> Self {
        Self(value.into())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// Takes text only, and does not show what it refuses: serde's own messages do.
        struct Text;

        impl Visitor<'_> for Text {
            type Value = Secret;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text in quotes")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Secret, E> {
                Ok(text.into())
            }

            fn visit_string<E: de::Error>(self, text: String) -> Result<Secret, E> {
                Ok(text.into())
            }

            fn visit_i64<E: de::Error>(self, _: i64) -> Result<Secret, E> {
                Err(E::custom("this value is text: put it in quotes"))
            }

            fn visit_u64<E: de::Error>(self, _: u64) -> Result<Secret, E> {
                self.visit_i64(0)
            }

            fn visit_f64<E: de::Error>(self, _: f64) -> Result<Secret, E> {
                self.visit_i64(0)
            }
        }

        // Not as a string: a deserializer that knows the type would refuse another one itself, and show it.
        deserializer.deserialize_any(Text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_shows_nothing() {
        let key = ApiKey::new("canary-key").unwrap();
        assert!(!format!("{key:?} {key:#?}").contains("canary"));
        assert!(!format!("{:?}", Secret::from("canary")).contains("canary"));
    }

    #[test]
    fn the_line_end_of_a_key_file_is_dropped() {
        assert_eq!(ApiKey::new("k3y\r\n").unwrap().expose(), "k3y");
    }

    #[test]
    fn a_key_that_no_header_can_carry_is_refused_without_showing_it() {
        for bad in ["", " \n", "canary key", "canary\u{2011}key", "canary\0"] {
            let error = ApiKey::new(bad).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("canary"));
        }
    }
}
