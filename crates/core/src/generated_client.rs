// Generated from spec/certcentral-eu.yaml; never edited. To make it again: cargo xtask regenerate

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};

#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///One error of the API. Source: errors page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ApiError {
        ///A stable word, as `name`, `name|detail` or `name:detail`; the list stays open.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code: ::std::option::Option<::std::string::String>,
        ///A sentence for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub message: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The address that the card is billed to; required with payment method `card`. Source: order page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct BillingAddress {
        ///Street address. Source: order page.
        pub address: BillingAddressAddress,
        ///Continuation of the street address. Source: order page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub address2: ::std::option::Option<::std::string::String>,
        ///City. Source: order page.
        pub city: BillingAddressCity,
        ///Country; the order page states no form. Source: order page.
        pub country: BillingAddressCountry,
        ///State or province; some countries need none. Source: order page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<::std::string::String>,
        ///ZIP or postal code; some countries need none. Source: order page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub zip: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///Street address. Source: order page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct BillingAddressAddress(::std::string::String);
    impl ::std::ops::Deref for BillingAddressAddress {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<BillingAddressAddress> for ::std::string::String {
        fn from(value: BillingAddressAddress) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for BillingAddressAddress {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for BillingAddressAddress {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for BillingAddressAddress {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for BillingAddressAddress {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///City. Source: order page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct BillingAddressCity(::std::string::String);
    impl ::std::ops::Deref for BillingAddressCity {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<BillingAddressCity> for ::std::string::String {
        fn from(value: BillingAddressCity) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for BillingAddressCity {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for BillingAddressCity {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for BillingAddressCity {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for BillingAddressCity {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Country; the order page states no form. Source: order page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct BillingAddressCountry(::std::string::String);
    impl ::std::ops::Deref for BillingAddressCountry {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<BillingAddressCountry> for ::std::string::String {
        fn from(value: BillingAddressCountry) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for BillingAddressCountry {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for BillingAddressCountry {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for BillingAddressCountry {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for BillingAddressCountry {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///What the certificate is to say. Nothing is taken from the CSR but the public key.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Certificate {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cert_validity: ::std::option::Option<CertificateValidity>,
        /**The domain to secure, a fully qualified name of at most 64 characters.
Source: order page; the length from the data entry page.
*/
        pub common_name: CertificateCommonName,
        /**The certificate signing request, or the bare public key, as PEM with header and footer and without line
breaks (D6). Source: order page.
*/
        pub csr: CertificateCsr,
        /**More domains to secure; each can cost extra. Source: order page; the length of a name from RFC 1035 and the
Baseline Requirements, 7.1.2.7.12.
*/
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub dns_names: ::std::vec::Vec<CertificateDnsNamesItem>,
        /**The name of a certificate profile. Known for public TLS: `server_client_auth_eku`, `server_auth_only_eku`;
the list stays open (D5). Source: order page; the values from sibling pages.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub profile_option: ::std::option::Option<CertificateProfileOption>,
        /**The payment service provider roles that the organization has registered with DigiCert; the order does not
assign them. One or more: a role list must not be empty (ETSI TS 119 495, GEN-5.2.2-1) (D3).
Source: order page.
*/
        pub psp_roles: ::std::vec::Vec<PspRole>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub server_platform: ::std::option::Option<ServerPlatform>,
        ///The name of the service behind the certificate. Source: order page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub service_name: ::std::option::Option<CertificateServiceName>,
        pub signature_hash: SignatureHash,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**The domain to secure, a fully qualified name of at most 64 characters.
Source: order page; the length from the data entry page.
*/
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CertificateCommonName(::std::string::String);
    impl ::std::ops::Deref for CertificateCommonName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CertificateCommonName> for ::std::string::String {
        fn from(value: CertificateCommonName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CertificateCommonName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CertificateCommonName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CertificateCommonName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CertificateCommonName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /**The certificate signing request, or the bare public key, as PEM with header and footer and without line
breaks (D6). Source: order page.
*/
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CertificateCsr(::std::string::String);
    impl ::std::ops::Deref for CertificateCsr {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CertificateCsr> for ::std::string::String {
        fn from(value: CertificateCsr) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CertificateCsr {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CertificateCsr {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CertificateCsr {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CertificateCsr {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///`CertificateDnsNamesItem`
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CertificateDnsNamesItem(::std::string::String);
    impl ::std::ops::Deref for CertificateDnsNamesItem {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CertificateDnsNamesItem> for ::std::string::String {
        fn from(value: CertificateDnsNamesItem) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CertificateDnsNamesItem {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 253usize {
                return Err("longer than 253 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CertificateDnsNamesItem {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CertificateDnsNamesItem {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CertificateDnsNamesItem {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /**The name of a certificate profile. Known for public TLS: `server_client_auth_eku`, `server_auth_only_eku`;
the list stays open (D5). Source: order page; the values from sibling pages.
*/
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CertificateProfileOption(::std::string::String);
    impl ::std::ops::Deref for CertificateProfileOption {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CertificateProfileOption> for ::std::string::String {
        fn from(value: CertificateProfileOption) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CertificateProfileOption {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CertificateProfileOption {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CertificateProfileOption {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CertificateProfileOption {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The name of the service behind the certificate. Source: order page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CertificateServiceName(::std::string::String);
    impl ::std::ops::Deref for CertificateServiceName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CertificateServiceName> for ::std::string::String {
        fn from(value: CertificateServiceName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CertificateServiceName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CertificateServiceName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CertificateServiceName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CertificateServiceName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /**How long the first certificate of the order runs; not longer than the order. The order page names this object
without listing it; its form comes from the sibling pages (D7).
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CertificateValidity {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub custom_expiration_date: ::std::option::Option<ExpirationDate>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub days: ::std::option::Option<Days>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub years: ::std::option::Option<Years>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///One certificate of the chain.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ChainCertificate {
        ///The certificate as PEM; lines may end with CR LF.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pem: ::std::option::Option<::std::string::String>,
        ///Common name of the certificate's subject.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subject_common_name: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**A person of the organization. Without `user_id`, the names, job title, telephone and e-mail are needed, though
the order page's second example leaves them out. With `user_id`, the values given here are written into that
user (D18, D19). Source: order page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Contact {
        ///City of the person. Source: order page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub city: ::std::option::Option<ContactCity>,
        pub contact_type: ContactType,
        pub country: CountryCode,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<EmailAddress>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub first_name: ::std::option::Option<FirstName>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_title: ::std::option::Option<JobTitle>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_name: ::std::option::Option<LastName>,
        ///A reference that stands for the person's real name (D4). Source: order page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pseudonym: ::std::option::Option<ContactPseudonym>,
        ///State or province of the person. Source: order page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<ContactState>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub telephone: ::std::option::Option<Telephone>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub user_id: ::std::option::Option<NumericIdentifier>,
        ///ZIP or postal code of the person. Source: order page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub zip: ::std::option::Option<ContactZip>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///City of the person. Source: order page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ContactCity(::std::string::String);
    impl ::std::ops::Deref for ContactCity {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ContactCity> for ::std::string::String {
        fn from(value: ContactCity) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ContactCity {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ContactCity {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ContactCity {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ContactCity {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///A reference that stands for the person's real name (D4). Source: order page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ContactPseudonym(::std::string::String);
    impl ::std::ops::Deref for ContactPseudonym {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ContactPseudonym> for ::std::string::String {
        fn from(value: ContactPseudonym) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ContactPseudonym {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ContactPseudonym {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ContactPseudonym {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ContactPseudonym {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///State or province of the person. Source: order page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ContactState(::std::string::String);
    impl ::std::ops::Deref for ContactState {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ContactState> for ::std::string::String {
        fn from(value: ContactState) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ContactState {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ContactState {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ContactState {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ContactState {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /**What the person is to the organization. A `verified_contact` is the authorized representative, who stands in
the company register and approves the order. Source: order page.
*/
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum ContactType {
        #[serde(rename = "organization_contact")]
        OrganizationContact,
        #[serde(rename = "technical_contact")]
        TechnicalContact,
        #[serde(rename = "verified_contact")]
        VerifiedContact,
    }
    impl ::std::fmt::Display for ContactType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::OrganizationContact => f.write_str("organization_contact"),
                Self::TechnicalContact => f.write_str("technical_contact"),
                Self::VerifiedContact => f.write_str("verified_contact"),
            }
        }
    }
    impl ::std::str::FromStr for ContactType {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "organization_contact" => Ok(Self::OrganizationContact),
                "technical_contact" => Ok(Self::TechnicalContact),
                "verified_contact" => Ok(Self::VerifiedContact),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ContactType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ContactType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///ZIP or postal code of the person. Source: order page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ContactZip(::std::string::String);
    impl ::std::ops::Deref for ContactZip {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ContactZip> for ::std::string::String {
        fn from(value: ContactZip) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ContactZip {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ContactZip {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ContactZip {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ContactZip {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /**People of the organization: at most fifteen verified contacts, one organization contact and one technical
contact (D16). Source: order page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct Contacts(pub ::std::vec::Vec<Contact>);
    impl ::std::ops::Deref for Contacts {
        type Target = ::std::vec::Vec<Contact>;
        fn deref(&self) -> &::std::vec::Vec<Contact> {
            &self.0
        }
    }
    impl ::std::convert::From<Contacts> for ::std::vec::Vec<Contact> {
        fn from(value: Contacts) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<::std::vec::Vec<Contact>> for Contacts {
        fn from(value: ::std::vec::Vec<Contact>) -> Self {
            Self(value)
        }
    }
    ///The division of the account that owns the order (D14). Source: sibling pages only.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Container {
        pub id: NumericIdentifier,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**Country, two letters as in ISO 3166-1 alpha-2; the API's own answers have them in lower case too.
Source: order page.
*/
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CountryCode(::std::string::String);
    impl ::std::ops::Deref for CountryCode {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CountryCode> for ::std::string::String {
        fn from(value: CountryCode) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CountryCode {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[A-Za-z]{2}$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z]{2}$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CountryCode {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CountryCode {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CountryCode {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The organization that was created with the order.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CreatedOrganization {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<Identifier>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The card that pays; only with payment method `card` (D12). Source: order page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CreditCard {
        pub cardholder_name: crate::WireSecret,
        pub cvv: crate::WireSecret,
        pub expiration_month: crate::WireSecret,
        pub expiration_year: crate::WireSecret,
        pub number: crate::WireSecret,
        /**Whether the card is stored; absent or null states no wish. The order page prints the type as `null` (D21).
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub save_credit_card: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub sca_token: ::std::option::Option<crate::WireSecret>,
        ///Whether the card becomes the default payment method: `1` yes, `0` no (D21). Source: order page.
        pub set_as_default: CreditCardSetAsDefault,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///Whether the card becomes the default payment method: `1` yes, `0` no (D21). Source: order page.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum CreditCardSetAsDefault {
        #[serde(rename = "0")]
        X0,
        #[serde(rename = "1")]
        X1,
    }
    impl ::std::fmt::Display for CreditCardSetAsDefault {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::X0 => f.write_str("0"),
                Self::X1 => f.write_str("1"),
            }
        }
    }
    impl ::std::str::FromStr for CreditCardSetAsDefault {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "0" => Ok(Self::X0),
                "1" => Ok(Self::X1),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for CreditCardSetAsDefault {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreditCardSetAsDefault {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///A value for one of the account's own order fields (D14). Source: sibling pages only.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CustomField {
        ///Number of the field. Source: sibling pages only.
        pub metadata_id: i64,
        ///The value. Source: sibling pages only.
        pub value: ::std::string::String,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**Days. The order page allows 397; since 2026-02-24 certificates end after 199 days all the same (D9).
Source: order page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct Days(pub ::std::num::NonZeroU64);
    impl ::std::ops::Deref for Days {
        type Target = ::std::num::NonZeroU64;
        fn deref(&self) -> &::std::num::NonZeroU64 {
            &self.0
        }
    }
    impl ::std::convert::From<Days> for ::std::num::NonZeroU64 {
        fn from(value: Days) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<::std::num::NonZeroU64> for Days {
        fn from(value: ::std::num::NonZeroU64) -> Self {
            Self(value)
        }
    }
    impl ::std::fmt::Display for Days {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            self.0.fmt(f)
        }
    }
    impl ::std::str::FromStr for Days {
        type Err = <::std::num::NonZeroU64 as ::std::str::FromStr>::Err;
        fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
            Ok(Self(value.parse()?))
        }
    }
    impl ::std::convert::TryFrom<&str> for Days {
        type Error = <::std::num::NonZeroU64 as ::std::str::FromStr>::Err;
        fn try_from(value: &str) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<String> for Days {
        type Error = <::std::num::NonZeroU64 as ::std::str::FromStr>::Err;
        fn try_from(value: String) -> ::std::result::Result<Self, Self::Error> {
            value.parse()
        }
    }
    /**E-mail address; the key is `email`, not `email_address` (D20). Source: order page; the length from the create
organization page (D17).
*/
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct EmailAddress(::std::string::String);
    impl ::std::ops::Deref for EmailAddress {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<EmailAddress> for ::std::string::String {
        fn from(value: EmailAddress) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for EmailAddress {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for EmailAddress {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for EmailAddress {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for EmailAddress {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /**What the API answers instead of a result. The errors page has a list; a single object has been seen (D25).
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ErrorBody {
        ///The errors.
        pub errors: ErrorBodyErrors,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The errors.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum ErrorBodyErrors {
        Array(::std::vec::Vec<ApiError>),
        ApiError(ApiError),
    }
    impl ::std::convert::From<::std::vec::Vec<ApiError>> for ErrorBodyErrors {
        fn from(value: ::std::vec::Vec<ApiError>) -> Self {
            Self::Array(value)
        }
    }
    impl ::std::convert::From<ApiError> for ErrorBodyErrors {
        fn from(value: ApiError) -> Self {
            Self::ApiError(value)
        }
    }
    /**An organization of the account. An organization or technical contact given here replaces the stored one.
Source: order page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ExistingOrganization {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub contacts: ::std::option::Option<Contacts>,
        pub id: NumericIdentifier,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**The last day, within 397 days of the request; goes before days and years (D7, D8, D9, D10).
Source: order page; the second form of the date from public clients.
*/
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ExpirationDate(::std::string::String);
    impl ::std::ops::Deref for ExpirationDate {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ExpirationDate> for ::std::string::String {
        fn from(value: ExpirationDate) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ExpirationDate {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            {
                ::regress::Regex::new(
                        "^(([0-2][0-9]|3[01]) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) [0-9]{4}|[0-9]{4}-(0[1-9]|1[0-2])-([0-2][0-9]|3[01]))$",
                    )
                    .unwrap()
            });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^(([0-2][0-9]|3[01]) (JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC) [0-9]{4}|[0-9]{4}-(0[1-9]|1[0-2])-([0-2][0-9]|3[01]))$\""
                        .into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ExpirationDate {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ExpirationDate {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ExpirationDate {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///First name. Source: order page; the length from the create organization page (D17).
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct FirstName(::std::string::String);
    impl ::std::ops::Deref for FirstName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<FirstName> for ::std::string::String {
        fn from(value: FirstName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for FirstName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 128usize {
                return Err("longer than 128 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for FirstName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for FirstName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for FirstName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///A number that the API gives out; answers have it as a number or as a string (D22).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum Identifier {
        Int64(i64),
        String(::std::string::String),
    }
    impl ::std::fmt::Display for Identifier {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Int64(x) => x.fmt(f),
                Self::String(x) => x.fmt(f),
            }
        }
    }
    impl ::std::convert::From<i64> for Identifier {
        fn from(value: i64) -> Self {
            Self::Int64(value)
        }
    }
    /**The certificate of the order. Number, thumbprint, serial number and the dates of its validity come with the
issued certificate; the PSP roles are in no published answer (D36). Source: order info page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct InfoCertificate {
        ///The common name. Source: order info page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub common_name: ::std::option::Option<::std::string::String>,
        /**The CSR as ordered; whether its line breaks are those of the order is not documented (D36).
Source: order info page.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub csr: ::std::option::Option<::std::string::String>,
        ///When the certificate was issued, in the form of `date_created` (D35). Source: order info page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub date_issued: ::std::option::Option<::std::string::String>,
        /**The further names. An order without any may have one empty name, or a blank, instead of an empty list (D35).
Source: order info page.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dns_names: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<Identifier>,
        ///Serial number of the issued certificate, in hexadecimal digits. Source: order info page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub serial_number: ::std::option::Option<::std::string::String>,
        ///The hash algorithm of the signature. Source: order info page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub signature_hash: ::std::option::Option<::std::string::String>,
        ///SHA-1 thumbprint of the issued certificate. Source: order info page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub thumbprint: ::std::option::Option<::std::string::String>,
        ///The first day of the issued certificate, in the form of `valid_till` (D35). Source: order info page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valid_from: ::std::option::Option<::std::string::String>,
        ///The last day of the issued certificate, as in `2027-06-09`; any text passes (D35). Source: order info page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valid_till: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///Job title. Source: order page; the length from the create organization page (D17).
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct JobTitle(::std::string::String);
    impl ::std::ops::Deref for JobTitle {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<JobTitle> for ::std::string::String {
        fn from(value: JobTitle) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for JobTitle {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for JobTitle {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for JobTitle {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for JobTitle {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Last name. Source: order page; the length from the create organization page (D17).
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct LastName(::std::string::String);
    impl ::std::ops::Deref for LastName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<LastName> for ::std::string::String {
        fn from(value: LastName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for LastName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 128usize {
                return Err("longer than 128 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for LastName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for LastName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for LastName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///The certificate of a listed order. Source: list orders page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ListedCertificate {
        ///The common name. Source: list orders page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub common_name: ::std::option::Option<::std::string::String>,
        /**The further names. An order without any may have one empty name, or a blank, instead of an empty list (D35).
Source: list orders page.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dns_names: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<Identifier>,
        ///The last day of the issued certificate, as in `2027-06-09`; any text passes (D35). Source: list orders page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub valid_till: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**An order as the list tells it. The list has neither the CSR nor the requests; order info has. Only what a client
looks for is typed, everything else stays open (D35). Source: list orders page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ListedOrder {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub certificate: ::std::option::Option<ListedCertificate>,
        ///When the order was placed, as in `2018-10-16T20:05:28+00:00`; any text passes (D35). Source: list orders page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub date_created: ::std::option::Option<::std::string::String>,
        pub id: Identifier,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization: ::std::option::Option<ToldOrganizationOrNone>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub product: ::std::option::Option<ToldProductOrNone>,
        ///The product, a second time. Source: the list orders page's sample.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub product_name_id: ::std::option::Option<::std::string::String>,
        /**What becomes of the order. Documented: `pending`, `issued`, `rejected`, `revoked`, `waiting_pickup`,
`reissue_pending`, `canceled`, `needs_approval`; public clients know more. The list stays open (D34).
Source: list orders page.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**The details of an organization that the account does not have yet; at least one verified contact belongs to
it. Source: order page; the fields and lengths from the create organization page (D15).
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NewOrganization {
        ///Street address. Source: create organization page.
        pub address: NewOrganizationAddress,
        ///Continuation of the street address. Source: create organization page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub address2: ::std::option::Option<NewOrganizationAddress2>,
        ///Name under which the organization does business. Source: create organization page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub assumed_name: ::std::option::Option<NewOrganizationAssumedName>,
        ///City. Source: create organization page.
        pub city: NewOrganizationCity,
        pub contacts: Contacts,
        pub country: CountryCode,
        ///Legal name; together with `assumed_name` at most 61 characters. Source: create organization page.
        pub name: NewOrganizationName,
        /**Creates the organization even when the account has one alike; otherwise the order is tied to that one
(D15). Source: order page.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub skip_duplicate_org_check: ::std::option::Option<bool>,
        ///State or province, in full. Source: create organization page.
        pub state: NewOrganizationState,
        ///Telephone number of the organization. Source: create organization page.
        pub telephone: NewOrganizationTelephone,
        ///ZIP or postal code. Source: create organization page.
        pub zip: NewOrganizationZip,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///Street address. Source: create organization page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewOrganizationAddress(::std::string::String);
    impl ::std::ops::Deref for NewOrganizationAddress {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewOrganizationAddress> for ::std::string::String {
        fn from(value: NewOrganizationAddress) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewOrganizationAddress {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewOrganizationAddress {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewOrganizationAddress {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewOrganizationAddress {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Continuation of the street address. Source: create organization page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewOrganizationAddress2(::std::string::String);
    impl ::std::ops::Deref for NewOrganizationAddress2 {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewOrganizationAddress2> for ::std::string::String {
        fn from(value: NewOrganizationAddress2) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewOrganizationAddress2 {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewOrganizationAddress2 {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewOrganizationAddress2 {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewOrganizationAddress2 {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Name under which the organization does business. Source: create organization page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewOrganizationAssumedName(::std::string::String);
    impl ::std::ops::Deref for NewOrganizationAssumedName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewOrganizationAssumedName> for ::std::string::String {
        fn from(value: NewOrganizationAssumedName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewOrganizationAssumedName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewOrganizationAssumedName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewOrganizationAssumedName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewOrganizationAssumedName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///City. Source: create organization page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewOrganizationCity(::std::string::String);
    impl ::std::ops::Deref for NewOrganizationCity {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewOrganizationCity> for ::std::string::String {
        fn from(value: NewOrganizationCity) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewOrganizationCity {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewOrganizationCity {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewOrganizationCity {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewOrganizationCity {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Legal name; together with `assumed_name` at most 61 characters. Source: create organization page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewOrganizationName(::std::string::String);
    impl ::std::ops::Deref for NewOrganizationName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewOrganizationName> for ::std::string::String {
        fn from(value: NewOrganizationName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewOrganizationName {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewOrganizationName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewOrganizationName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewOrganizationName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///State or province, in full. Source: create organization page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewOrganizationState(::std::string::String);
    impl ::std::ops::Deref for NewOrganizationState {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewOrganizationState> for ::std::string::String {
        fn from(value: NewOrganizationState) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewOrganizationState {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewOrganizationState {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewOrganizationState {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewOrganizationState {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Telephone number of the organization. Source: create organization page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewOrganizationTelephone(::std::string::String);
    impl ::std::ops::Deref for NewOrganizationTelephone {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewOrganizationTelephone> for ::std::string::String {
        fn from(value: NewOrganizationTelephone) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewOrganizationTelephone {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewOrganizationTelephone {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewOrganizationTelephone {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewOrganizationTelephone {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///ZIP or postal code. Source: create organization page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewOrganizationZip(::std::string::String);
    impl ::std::ops::Deref for NewOrganizationZip {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewOrganizationZip> for ::std::string::String {
        fn from(value: NewOrganizationZip) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewOrganizationZip {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewOrganizationZip {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewOrganizationZip {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewOrganizationZip {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /**A number that the API gave out. Requests of the documentation and of public clients have it as a number or as
digits in a string; this client sends a number (D22).
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum NumericIdentifier {
        Int64(i64),
        String(NumericIdentifierString),
    }
    impl ::std::fmt::Display for NumericIdentifier {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Int64(x) => x.fmt(f),
                Self::String(x) => x.fmt(f),
            }
        }
    }
    impl ::std::str::FromStr for NumericIdentifier {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if let Ok(v) = value.parse() {
                Ok(Self::Int64(v))
            } else if let Ok(v) = value.parse() {
                Ok(Self::String(v))
            } else {
                Err("string conversion failed for all variants".into())
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for NumericIdentifier {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NumericIdentifier {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::From<i64> for NumericIdentifier {
        fn from(value: i64) -> Self {
            Self::Int64(value)
        }
    }
    impl ::std::convert::From<NumericIdentifierString> for NumericIdentifier {
        fn from(value: NumericIdentifierString) -> Self {
            Self::String(value)
        }
    }
    ///`NumericIdentifierString`
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NumericIdentifierString(::std::string::String);
    impl ::std::ops::Deref for NumericIdentifierString {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NumericIdentifierString> for ::std::string::String {
        fn from(value: NumericIdentifierString) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NumericIdentifierString {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[0-9]+$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[0-9]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NumericIdentifierString {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NumericIdentifierString {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NumericIdentifierString {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /**A contact for this order only; the organization keeps its own. The order page names the objects, their
fields and lengths come from sibling pages and the create organization page (D17).
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrderContact {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<EmailAddress>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub first_name: ::std::option::Option<FirstName>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_title: ::std::option::Option<JobTitle>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_name: ::std::option::Option<LastName>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub telephone: ::std::option::Option<Telephone>,
        ///Extension of the telephone number. Source: create organization page (D17).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub telephone_extension: ::std::option::Option<OrderContactTelephoneExtension>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///Extension of the telephone number. Source: create organization page (D17).
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct OrderContactTelephoneExtension(::std::string::String);
    impl ::std::ops::Deref for OrderContactTelephoneExtension {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OrderContactTelephoneExtension> for ::std::string::String {
        fn from(value: OrderContactTelephoneExtension) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OrderContactTelephoneExtension {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 16usize {
                return Err("longer than 16 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for OrderContactTelephoneExtension {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String>
    for OrderContactTelephoneExtension {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrderContactTelephoneExtension {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /**An order as order info tells it. Only what a client looks for is typed, everything else stays open (D35).
Source: order info page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrderInfo {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub certificate: ::std::option::Option<InfoCertificate>,
        ///When the order was placed, as in `2018-10-16T20:05:28+00:00`; any text passes (D35). Source: order info page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub date_created: ::std::option::Option<::std::string::String>,
        pub id: Identifier,
        ///The last day of the order, in the form of `valid_till` (D35). Source: order info page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub order_valid_till: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization: ::std::option::Option<ToldOrganizationOrNone>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub product: ::std::option::Option<ToldProductOrNone>,
        ///The requests inside CertCentral that belong to the order. Source: order info page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub requests: ::std::option::Option<::std::vec::Vec<PlacedRequest>>,
        /**What becomes of the order. Documented: `pending`, `issued`, `rejected`, `revoked`, `waiting_pickup`,
`reissue_pending`, `canceled`, `needs_approval`; public clients know more. The list stays open (D34).
Source: order info page.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**One page of the list of orders. `orders` must be there: an answer without it is none, and must not pass for "no
such order" (D35). Source: list orders page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrderList {
        ///The orders. Source: list orders page.
        pub orders: ::std::vec::Vec<ListedOrder>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub page: ::std::option::Option<Page>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**The organization of the order: one that the account has, by its number, or the details of a new one (D15).
Source: order page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum OrderOrganization {
        ExistingOrganization(ExistingOrganization),
        NewOrganization(NewOrganization),
    }
    impl ::std::convert::From<ExistingOrganization> for OrderOrganization {
        fn from(value: ExistingOrganization) -> Self {
            Self::ExistingOrganization(value)
        }
    }
    impl ::std::convert::From<NewOrganization> for OrderOrganization {
        fn from(value: NewOrganization) -> Self {
            Self::NewOrganization(value)
        }
    }
    /**The answer to a placed order. One tolerant form for all four documented answers and for what public clients
have seen (D23): only `id` is always there.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrderPlaced {
        ///The issued certificate and its issuers, when it was issued at once. Source: public clients.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub certificate_chain: ::std::option::Option<::std::vec::Vec<ChainCertificate>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub certificate_id: ::std::option::Option<Identifier>,
        ///The random value for the domain validation. Source: public clients.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dcv_random_value: ::std::option::Option<::std::string::String>,
        ///The domains of the order. In the order page's third answer, not in its table.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub domains: ::std::option::Option<::std::vec::Vec<PlacedDomain>>,
        pub id: Identifier,
        /**The organization that was created with the order; public clients have seen an empty list where an empty
object is meant (D24). Source: order page.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization: ::std::option::Option<OrderPlacedOrganization>,
        ///The requests that wait inside CertCentral; absent when the approval step was skipped. Source: order page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub requests: ::std::option::Option<::std::vec::Vec<PlacedRequest>>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**The organization that was created with the order; public clients have seen an empty list where an empty
object is meant (D24). Source: order page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum OrderPlacedOrganization {
        CreatedOrganization(CreatedOrganization),
        Array(::std::vec::Vec<::serde_json::Value>),
    }
    impl ::std::convert::From<CreatedOrganization> for OrderPlacedOrganization {
        fn from(value: CreatedOrganization) -> Self {
            Self::CreatedOrganization(value)
        }
    }
    impl ::std::convert::From<::std::vec::Vec<::serde_json::Value>>
    for OrderPlacedOrganization {
        fn from(value: ::std::vec::Vec<::serde_json::Value>) -> Self {
            Self::Array(value)
        }
    }
    ///The body of an order.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrderRequest {
        ///More addresses that get the order's mails (D14). Source: public clients of sibling orders.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub additional_emails: ::std::vec::Vec<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub billing_address: ::std::option::Option<BillingAddress>,
        pub certificate: Certificate,
        ///A message to the approver (D14). Source: sibling pages only.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub comments: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub container: ::std::option::Option<Container>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub credit_card: ::std::option::Option<CreditCard>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub custom_expiration_date: ::std::option::Option<ExpirationDate>,
        /**Values of the account's own order fields; an account may make some mandatory (D14).
Source: sibling pages only.
*/
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub custom_fields: ::std::vec::Vec<CustomField>,
        /**How control of the domains is shown. Seen values: `email`, `dns-txt-token`, `dns-cname-token`,
`http-token`, `http-token-dynamic`; the list stays open (D13). Source: order page.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dcv_method: ::std::option::Option<OrderRequestDcvMethod>,
        ///Whether renewal reminders are off for this order (D14). Source: sibling pages only.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub disable_renewal_notifications: ::std::option::Option<bool>,
        ///Language of the domain validation mails, for example `en` (D14). Source: sibling pages only.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub locale: ::std::option::Option<OrderRequestLocale>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub order_validity: ::std::option::Option<OrderValidity>,
        pub organization: OrderOrganization,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization_contact: ::std::option::Option<OrderContact>,
        /**How the order is paid. The order page's list of values is lost; it attests `balance` and `card`, public
clients add `profile` and `wire_transfer`. The list stays open; absent means the account's default (D12).
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub payment_method: ::std::option::Option<OrderRequestPaymentMethod>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub renewal_of_order_id: ::std::option::Option<NumericIdentifier>,
        /**SHA-1 thumbprint of the certificate that is renewed, 40 hexadecimal digits; instead of
`renewal_of_order_id` (D11). Source: order page.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub renewed_thumbprint: ::std::option::Option<OrderRequestRenewedThumbprint>,
        /**Skips the approval step in CertCentral; needs a key whose user may approve requests (D14).
Source: sibling pages only.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub skip_approval: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub technical_contact: ::std::option::Option<OrderContact>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**How control of the domains is shown. Seen values: `email`, `dns-txt-token`, `dns-cname-token`,
`http-token`, `http-token-dynamic`; the list stays open (D13). Source: order page.
*/
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct OrderRequestDcvMethod(::std::string::String);
    impl ::std::ops::Deref for OrderRequestDcvMethod {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OrderRequestDcvMethod> for ::std::string::String {
        fn from(value: OrderRequestDcvMethod) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OrderRequestDcvMethod {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for OrderRequestDcvMethod {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for OrderRequestDcvMethod {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrderRequestDcvMethod {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    ///Language of the domain validation mails, for example `en` (D14). Source: sibling pages only.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct OrderRequestLocale(::std::string::String);
    impl ::std::ops::Deref for OrderRequestLocale {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OrderRequestLocale> for ::std::string::String {
        fn from(value: OrderRequestLocale) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OrderRequestLocale {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for OrderRequestLocale {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for OrderRequestLocale {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrderRequestLocale {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /**How the order is paid. The order page's list of values is lost; it attests `balance` and `card`, public
clients add `profile` and `wire_transfer`. The list stays open; absent means the account's default (D12).
*/
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct OrderRequestPaymentMethod(::std::string::String);
    impl ::std::ops::Deref for OrderRequestPaymentMethod {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OrderRequestPaymentMethod> for ::std::string::String {
        fn from(value: OrderRequestPaymentMethod) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OrderRequestPaymentMethod {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for OrderRequestPaymentMethod {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for OrderRequestPaymentMethod {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrderRequestPaymentMethod {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /**SHA-1 thumbprint of the certificate that is renewed, 40 hexadecimal digits; instead of
`renewal_of_order_id` (D11). Source: order page.
*/
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct OrderRequestRenewedThumbprint(::std::string::String);
    impl ::std::ops::Deref for OrderRequestRenewedThumbprint {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OrderRequestRenewedThumbprint> for ::std::string::String {
        fn from(value: OrderRequestRenewedThumbprint) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OrderRequestRenewedThumbprint {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
            { ::regress::Regex::new("^[0-9A-Fa-f]{40}$").unwrap() });
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[0-9A-Fa-f]{40}$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for OrderRequestRenewedThumbprint {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String>
    for OrderRequestRenewedThumbprint {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrderRequestRenewedThumbprint {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /**How long the order runs. Inside, `custom_expiration_date` goes before `days`, and `days` before `years` (D7).
Source: order page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrderValidity {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub custom_expiration_date: ::std::option::Option<ExpirationDate>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub days: ::std::option::Option<Days>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub years: ::std::option::Option<Years>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///Which part of the list this is. Lists of other things have been seen without it. Source: list orders page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Page {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<Identifier>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub offset: ::std::option::Option<Identifier>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total: ::std::option::Option<Identifier>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///A domain of the order.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PlacedDomain {
        ///Name as ordered.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dns_name: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<Identifier>,
        ///Name of the domain whose control is shown.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///A request inside CertCentral that belongs to the order.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PlacedRequest {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<Identifier>,
        ///Documented: `pending`, `submitted`, `approved`, `rejected`; the list stays open. Source: order page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**A payment service provider role under PSD2: `psp_as` account servicing, `psp_pi` payment initiation, `psp_ai`
account information, `psp_ic` issuing of card-based payment instruments. Source: order page; the meanings from
ETSI TS 119 495.
*/
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum PspRole {
        #[serde(rename = "psp_as")]
        PspAs,
        #[serde(rename = "psp_pi")]
        PspPi,
        #[serde(rename = "psp_ai")]
        PspAi,
        #[serde(rename = "psp_ic")]
        PspIc,
    }
    impl ::std::fmt::Display for PspRole {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::PspAs => f.write_str("psp_as"),
                Self::PspPi => f.write_str("psp_pi"),
                Self::PspAi => f.write_str("psp_ai"),
                Self::PspIc => f.write_str("psp_ic"),
            }
        }
    }
    impl ::std::str::FromStr for PspRole {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "psp_as" => Ok(Self::PspAs),
                "psp_pi" => Ok(Self::PspPi),
                "psp_ai" => Ok(Self::PspAi),
                "psp_ic" => Ok(Self::PspIc),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for PspRole {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for PspRole {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///The server software that the certificate is for; it decides the default download format (D4). Source: order page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ServerPlatform {
        ///Number of the server platform; -1 stands for "other". The numbers stay open. Source: order page.
        pub id: i64,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The hash algorithm of the certificate's signature. Qualified certificates allow only this one. Source: order page.
    #[derive(
        ::serde::Deserialize,
        ::serde::Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd
    )]
    pub enum SignatureHash {
        #[serde(rename = "sha256")]
        Sha256,
    }
    impl ::std::fmt::Display for SignatureHash {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Sha256 => f.write_str("sha256"),
            }
        }
    }
    impl ::std::str::FromStr for SignatureHash {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "sha256" => Ok(Self::Sha256),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for SignatureHash {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SignatureHash {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    ///Telephone number. Source: order page; the length from the create organization page (D17).
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct Telephone(::std::string::String);
    impl ::std::ops::Deref for Telephone {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<Telephone> for ::std::string::String {
        fn from(value: Telephone) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for Telephone {
        type Err = self::error::ConversionError;
        fn from_str(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 32usize {
                return Err("longer than 32 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for Telephone {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Telephone {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Telephone {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    /**The organization of the order. Its country may be in lower case (D35).
Source: list orders page, order info page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ToldOrganization {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<Identifier>,
        ///Legal name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The organization of the order, or an empty list where there is none to tell (D24).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum ToldOrganizationOrNone {
        ToldOrganization(ToldOrganization),
        Array(::std::vec::Vec<::serde_json::Value>),
    }
    impl ::std::convert::From<ToldOrganization> for ToldOrganizationOrNone {
        fn from(value: ToldOrganization) -> Self {
            Self::ToldOrganization(value)
        }
    }
    impl ::std::convert::From<::std::vec::Vec<::serde_json::Value>>
    for ToldOrganizationOrNone {
        fn from(value: ::std::vec::Vec<::serde_json::Value>) -> Self {
            Self::Array(value)
        }
    }
    ///The product of the order. Source: list orders page, order info page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ToldProduct {
        ///Name of the product for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///Identifier of the product.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name_id: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The product of the order, or an empty list where there is none to tell (D24).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum ToldProductOrNone {
        ToldProduct(ToldProduct),
        Array(::std::vec::Vec<::serde_json::Value>),
    }
    impl ::std::convert::From<ToldProduct> for ToldProductOrNone {
        fn from(value: ToldProduct) -> Self {
            Self::ToldProduct(value)
        }
    }
    impl ::std::convert::From<::std::vec::Vec<::serde_json::Value>>
    for ToldProductOrNone {
        fn from(value: ::std::vec::Vec<::serde_json::Value>) -> Self {
            Self::Array(value)
        }
    }
    ///Years; 1 is the ordinary plan (D9). Source: order page.
    #[derive(::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct Years(i64);
    impl ::std::ops::Deref for Years {
        type Target = i64;
        fn deref(&self) -> &i64 {
            &self.0
        }
    }
    impl ::std::convert::From<Years> for i64 {
        fn from(value: Years) -> Self {
            value.0
        }
    }
    impl ::std::convert::TryFrom<i64> for Years {
        type Error = self::error::ConversionError;
        fn try_from(
            value: i64,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            if ![1_i64, 2_i64, 3_i64].contains(&value) {
                Err("invalid value".into())
            } else {
                Ok(Self(value))
            }
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Years {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            Self::try_from(<i64>::deserialize(deserializer)?)
                .map_err(|e| { <D::Error as ::serde::de::Error>::custom(e.to_string()) })
        }
    }
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}

#[derive(Clone, Debug)]
/**Client for CertCentral Europe, PSD2 QWAC orders

The part of the CertCentral Europe Services API (version 2) that orders an EU Qualified Website Authentication
Certificate under PSD2 (product `eu_qwac_psd2`) and looks orders up.

This is an independent description, made from DigiCert's public documentation. Sources are named in the
descriptions by these words:

- "order page": <https://dev.digicert.com/certcentral-apis/services-api/orders/order-eu-qualified-website-authentication-psd2-certificate.html>
- "sibling pages": the pages of the other certificate orders of the same API, such as
  <https://dev.digicert.com/certcentral-apis/services-api/orders/order-basic-ov.html>
- "create organization page": <https://dev.digicert.com/en/certcentral-apis/services-api/organizations/create-organization.html>
- "data entry page": the page on restrictions of data entries for public certificates on <https://docs.digicert.com>
- "list orders page": <https://dev.digicert.com/en/certcentral-apis/services-api/orders/list-orders.html>
- "order info page": <https://dev.digicert.com/en/certcentral-apis/services-api/orders/order-info.html>
- "errors page": <https://dev.digicert.com/en/certcentral-apis/services-api/errors.html>
- "public clients": requests and recordings in the source of other published clients


Version: 2.0.0*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::Call,
}

impl Client {
    /// Create a new client.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str, inner: crate::Call) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap(), inner)
    }
    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(
        baseurl: &str,
        client: reqwest::Client,
        inner: crate::Call,
    ) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}

impl ClientInfo<crate::Call> for Client {
    fn api_version() -> &'static str {
        "2.0.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::Call {
        &self.inner
    }
}

const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::Call>,
    {}
};

#[allow(clippy::all)]
impl Client {
    /**Order a PSD2 QWAC

Places an order for an EU Qualified Website Authentication Certificate under PSD2. The order costs money and
the API knows no idempotency key: a request that was sent is never sent again. Source: order page.


Sends a `POST` request to `/order/certificate/eu_qwac_psd2`

*/
    pub async fn order_eu_qwac_psd2<'a>(
        &'a self,
        body: &'a types::OrderRequest,
    ) -> Result<ResponseValue<types::OrderPlaced>, Error<types::ErrorBody>> {
        let url = format!("{}/order/certificate/eu_qwac_psd2", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "order_eu_qwac_psd2",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**List the orders of the account

Lists orders of all products, a page at a time. Only the filters that look for an order of this client stand
here; the page has more. Brackets in the names may be percent-encoded (D32). Source: list orders page.


Sends a `GET` request to `/order/certificate`

Arguments:
- `filters_common_name`: Only orders with this common name. Source: list orders page.
- `filters_date_created`: Only orders created in this time. A range is written `a...b`, an open one `>a` or `<b`; a day is written
`YYYY-MM-DD`. Which zone the days belong to, and whether the ends count, is not documented (D33).
Source: list orders page.

- `filters_product_name_id`: Only orders of this product. Source: list orders page.
- `filters_search`: Only orders whose common name or e-mail is this; `%` stands for any text. Source: list orders page.
- `filters_status`: Only orders of this status. The page's words are `pending`, `issued`, `rejected`, `revoked`,
`waiting_pickup`, `reissue_pending` and `canceled`; `needs_approval` is not among them (D34).

- `limit`: The most orders in the answer; 1000 is the most and the default. Source: list orders page.
- `offset`: How many orders are passed over before the first of the answer. Source: list orders page.
- `sort`: Properties to sort by, separated by commas; a minus before a property turns its order round. Seen:
`date_created`, `order_id`, `common_name`. Source: list orders page; the properties from public clients.

*/
    pub async fn list_orders<'a>(
        &'a self,
        filters_common_name: Option<&'a str>,
        filters_date_created: Option<&'a str>,
        filters_product_name_id: Option<&'a str>,
        filters_search: Option<&'a str>,
        filters_status: Option<&'a str>,
        limit: Option<i32>,
        offset: Option<i32>,
        sort: Option<&'a str>,
    ) -> Result<ResponseValue<types::OrderList>, Error<types::ErrorBody>> {
        let url = format!("{}/order/certificate", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filters[common_name]",
                    &filters_common_name,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filters[date_created]",
                    &filters_date_created,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filters[product_name_id]",
                    &filters_product_name_id,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new("filters[search]", &filters_search),
            )
            .query(
                &progenitor_client::QueryParam::new("filters[status]", &filters_status),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .query(&progenitor_client::QueryParam::new("sort", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_orders",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Read an order

Everything that the API tells of one order. Source: order info page.

Sends a `GET` request to `/order/certificate/{order_id}`

Arguments:
- `order_id`: Number of the order. The thumbprint or serial number of the order's first certificate also does.
Source: order info page.

*/
    pub async fn order_info<'a>(
        &'a self,
        order_id: &'a str,
    ) -> Result<ResponseValue<types::OrderInfo>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/order/certificate/{}", self.baseurl, encode_path(& order_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "order_info",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => ResponseValue::from_response(response).await,
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}

/// Items consumers will typically use such as the Client.
pub mod prelude {
    #[allow(unused_imports)]
    pub use super::Client;
}
