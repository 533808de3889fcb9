//! A secret on its way into a request body.

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

/// A string of the order's body that the spec marks as secret, such as a card number.
///
/// It serializes to its value, because that is how it gets on the wire; it shows itself in no other way, and its
/// memory is wiped when it is dropped.
#[derive(Clone, Deserialize)]
#[serde(transparent)]
pub struct WireSecret(SecretString);

impl WireSecret {
    /// The value.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl From<String> for WireSecret {
    fn from(value: String) -> Self {
        Self(value.into())
    }
}

impl fmt::Debug for WireSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

impl Serialize for WireSecret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}
