// Generated from spec/certcentral-eu.yaml; never edited. To make it again: cargo xtask regenerate

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};

#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    /**A role of a user: 1 administrator, 2 limited user, 3 finance manager, 4 manager, 5 standard user; the list stays
open. Source: user info page; the numbers from the glossary.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct AccessRole {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<Identifier>,
        ///The role for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The account to which the key belongs. Source: account details page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Account {
        ///Documented: `retail`, `enterprise`, `reseller`; the list stays open (D39).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub cert_central_type: ::std::option::Option<::std::string::String>,
        pub id: Identifier,
        ///Documented: `flatfee`, `percert`, `combined`, `none`; the list stays open (D39).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub pricing_model: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
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
    /**A request inside CertCentral that someone approves or rejects. Source: request info page, list requests page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Approval {
        ///What the one who asked wrote.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub comments: ::std::option::Option<::std::string::String>,
        ///When it was made; any text passes (D35).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub date: ::std::option::Option<::std::string::String>,
        pub id: Identifier,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub order: ::std::option::Option<ApprovalOrderOrNone>,
        ///What the one who decided wrote.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub processor_comment: ::std::option::Option<::std::string::String>,
        ///Documented: `submitted`, `pending`, `approved`, `rejected`; the list stays open (D39).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        ///Documented: `new_request`, `revoke`, `duplicate`, `reissue`; the list stays open (D39).
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**One page of the list of requests. `requests` must be there: an answer without it is none (D35).
Source: list requests page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ApprovalList {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub page: ::std::option::Option<PageOrNone>,
        ///The requests. Source: list requests page.
        pub requests: ::std::vec::Vec<Approval>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The order to which a request belongs. Source: request info page, list requests page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ApprovalOrder {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<Identifier>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub product: ::std::option::Option<ToldProductOrNone>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The order of the request, or an empty list where there is none to tell (D24).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum ApprovalOrderOrNone {
        ApprovalOrder(ApprovalOrder),
        Array(::std::vec::Vec<::serde_json::Value>),
    }
    impl ::std::convert::From<ApprovalOrder> for ApprovalOrderOrNone {
        fn from(value: ApprovalOrder) -> Self {
            Self::ApprovalOrder(value)
        }
    }
    impl ::std::convert::From<::std::vec::Vec<::serde_json::Value>>
    for ApprovalOrderOrNone {
        fn from(value: ::std::vec::Vec<::serde_json::Value>) -> Self {
            Self::Array(value)
        }
    }
    ///What is to become of a request. Source: update request status page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ApprovalUpdate {
        ///Why. Source: update request status page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub processor_comment: ::std::option::Option<::std::string::String>,
        /**`approved` or `rejected`; `pending` and `submitted` are documented too. Source: update request status page.
*/
        pub status: ::std::string::String,
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
    /**The certificates above a certificate. `intermediates` must be there: an answer without it is none.
Source: public clients.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CertificateChain {
        ///The certificates; how many there are differs (D45).
        pub intermediates: ::std::vec::Vec<ChainCertificate>,
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
    ///How far a name is. Source: check order DCV page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CheckedName {
        ///The name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dns_name: ::std::option::Option<::std::string::String>,
        ///How far its proof of control is; the list stays open (D39).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
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
    ///Another CSR for a pending order. Source: DigiCert's own older client (D40).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct CsrUpdate {
        ///The certificate signing request, in the form of the order's (D6).
        pub csr: ::std::string::String,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
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
    ///What belongs to the new method: the token, or the mail addresses. Source: change DCV method page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct DcvMethodAnswer {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dcv_token: ::std::option::Option<DcvTokenOrNone>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///What belongs to the new method, or an empty list where there is nothing to tell (D24, D44).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum DcvMethodAnswerOrNone {
        DcvMethodAnswer(DcvMethodAnswer),
        Array(::std::vec::Vec<::serde_json::Value>),
    }
    impl ::std::convert::From<DcvMethodAnswer> for DcvMethodAnswerOrNone {
        fn from(value: DcvMethodAnswer) -> Self {
            Self::DcvMethodAnswer(value)
        }
    }
    impl ::std::convert::From<::std::vec::Vec<::serde_json::Value>>
    for DcvMethodAnswerOrNone {
        fn from(value: ::std::vec::Vec<::serde_json::Value>) -> Self {
            Self::Array(value)
        }
    }
    ///How control of a domain is to be shown. Source: change DCV method page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct DcvMethodChange {
        ///The method, in the words of the order (D13). Source: change DCV method page.
        pub dcv_method: ::std::string::String,
        ///Whether changing to `email` sends the mails; true is the default. Source: change DCV method page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub send_dcv_email_flag: ::std::option::Option<bool>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**The random value that shows control of a name, or of all names of an order.
Source: domain DCV token page, change DCV method page, order DCV token page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct DcvToken {
        ///When it ends, as in `2026-12-24T20:35:32+00:00`; any text passes (D35).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub expiration_date: ::std::option::Option<::std::string::String>,
        ///Where the file with the token must lie.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub http_token_url: ::std::option::Option<::std::string::String>,
        ///Seen: `pending`; the list stays open (D39).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        ///The value. It is published, so it is no secret.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub token: ::std::option::Option<::std::string::String>,
        ///What the DNS CNAME record points to.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub verification_value: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The token, or an empty list where there is none to tell (D24).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum DcvTokenOrNone {
        DcvToken(DcvToken),
        Array(::std::vec::Vec<::serde_json::Value>),
    }
    impl ::std::convert::From<DcvToken> for DcvTokenOrNone {
        fn from(value: DcvToken) -> Self {
            Self::DcvToken(value)
        }
    }
    impl ::std::convert::From<::std::vec::Vec<::serde_json::Value>> for DcvTokenOrNone {
        fn from(value: ::std::vec::Vec<::serde_json::Value>) -> Self {
            Self::Array(value)
        }
    }
    ///What a check of a domain found. Source: check domain DCV page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct DomainDcvCheck {
        ///Documented: `active`, `inactive`; the list stays open (D39).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///A domain of the account. Source: domain info page, list domains page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct DomainInfo {
        ///When control was last shown; any text passes (D35). Source: list domains page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dcv_approval_datetime: ::std::option::Option<::std::string::String>,
        ///How control is shown (D13).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dcv_method: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dcv_token: ::std::option::Option<DcvTokenOrNone>,
        pub id: Identifier,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_active: ::std::option::Option<Flag>,
        ///The domain.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization: ::std::option::Option<ToldOrganizationOrNone>,
        ///Documented: `pending`, `active`, `inactive`; the list stays open (D39).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        ///What it is validated for, with `include_validation`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub validations: ::std::option::Option<::std::vec::Vec<Validation>>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**One page of the list of domains. `domains` must be there: an answer without it is none (D35).
Source: list domains page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct DomainList {
        ///The domains. Source: list domains page.
        pub domains: ::std::vec::Vec<DomainInfo>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub page: ::std::option::Option<PageOrNone>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
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
    /**Yes or no. Answers have `true` and `false`, but also 1 and 0 as a number or in a string (D35).
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum Flag {
        Boolean(bool),
        Int64(i64),
        String(::std::string::String),
    }
    impl ::std::fmt::Display for Flag {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Self::Boolean(x) => x.fmt(f),
                Self::Int64(x) => x.fmt(f),
                Self::String(x) => x.fmt(f),
            }
        }
    }
    impl ::std::convert::From<bool> for Flag {
        fn from(value: bool) -> Self {
            Self::Boolean(value)
        }
    }
    impl ::std::convert::From<i64> for Flag {
        fn from(value: i64) -> Self {
            Self::Int64(value)
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
    ///The certificate of the order, or an empty list where there is nothing to tell (D24).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum InfoCertificateOrNone {
        InfoCertificate(InfoCertificate),
        Array(::std::vec::Vec<::serde_json::Value>),
    }
    impl ::std::convert::From<InfoCertificate> for InfoCertificateOrNone {
        fn from(value: InfoCertificate) -> Self {
            Self::InfoCertificate(value)
        }
    }
    impl ::std::convert::From<::std::vec::Vec<::serde_json::Value>>
    for InfoCertificateOrNone {
        fn from(value: ::std::vec::Vec<::serde_json::Value>) -> Self {
            Self::Array(value)
        }
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
    ///The certificate of a listed order, or an empty list where there is nothing to tell (D24).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum ListedCertificateOrNone {
        ListedCertificate(ListedCertificate),
        Array(::std::vec::Vec<::serde_json::Value>),
    }
    impl ::std::convert::From<ListedCertificate> for ListedCertificateOrNone {
        fn from(value: ListedCertificate) -> Self {
            Self::ListedCertificate(value)
        }
    }
    impl ::std::convert::From<::std::vec::Vec<::serde_json::Value>>
    for ListedCertificateOrNone {
        fn from(value: ::std::vec::Vec<::serde_json::Value>) -> Self {
            Self::Array(value)
        }
    }
    /**An order as the list tells it. The list has neither the CSR nor the requests; order info has. Only what a client
looks for is typed, everything else stays open (D35). Source: list orders page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ListedOrder {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub certificate: ::std::option::Option<ListedCertificateOrNone>,
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
    ///How far the proof of control over a name is. Source: validation status page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct NameValidation {
        ///The names of the order for which it counts.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dns_names: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub domain_id: ::std::option::Option<Identifier>,
        ///How control is shown (D13).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub method: ::std::option::Option<::std::string::String>,
        ///The name that is proved.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name_scope: ::std::option::Option<::std::string::String>,
        ///Documented: `pending`, `approved`, `complete`; the list stays open (D39).
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
    ///What a check of an order's names found. Source: check order DCV page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrderDcvCheck {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub certificate_id: ::std::option::Option<Identifier>,
        ///How far the proof of control is, for all names; the list stays open (D39).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dcv_status: ::std::option::Option<::std::string::String>,
        ///How far each name is.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dns_name_validations: ::std::option::Option<::std::vec::Vec<CheckedName>>,
        ///What becomes of the order, in the words of order info (D34).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub order_status: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**An order as order info tells it. Only what a client looks for is typed, everything else stays open (D35).
Source: order info page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrderInfo {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub certificate: ::std::option::Option<InfoCertificateOrNone>,
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
        pub page: ::std::option::Option<PageOrNone>,
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
    ///An order whose status changed. Source: status change page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrderStatusChange {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub certificate_id: ::std::option::Option<Identifier>,
        pub order_id: Identifier,
        ///The present status, in the words of order info (D34). Source: status change page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**The orders whose status changed. Where none did, `orders` is not there (D39). Source: status change page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrderStatusChanges {
        ///The orders. Source: status change page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub orders: ::std::option::Option<::std::vec::Vec<OrderStatusChange>>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The orders whose status changed, or an empty list where none did (D24, D39).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum OrderStatusChangesOrNone {
        OrderStatusChanges(OrderStatusChanges),
        Array(::std::vec::Vec<::serde_json::Value>),
    }
    impl ::std::convert::From<OrderStatusChanges> for OrderStatusChangesOrNone {
        fn from(value: OrderStatusChanges) -> Self {
            Self::OrderStatusChanges(value)
        }
    }
    impl ::std::convert::From<::std::vec::Vec<::serde_json::Value>>
    for OrderStatusChangesOrNone {
        fn from(value: ::std::vec::Vec<::serde_json::Value>) -> Self {
            Self::Array(value)
        }
    }
    ///What is to become of an order. Source: update order status page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrderStatusUpdate {
        ///Why; required to cancel. Source: update order status page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub note: ::std::option::Option<::std::string::String>,
        /**`canceled`, `renewed` or `not_renewed`, in just this case (D39). Source: update order status page.
*/
        pub status: ::std::string::String,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///How far the validation of an order is. Source: validation status page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrderValidation {
        ///The validations of the names. Source: validation status page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dns_name_validations: ::std::option::Option<::std::vec::Vec<NameValidation>>,
        ///How control of the names is shown (D13). Source: validation status page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub order_dcv_method: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub order_id: ::std::option::Option<Identifier>,
        ///What becomes of the order, in the words of order info (D34). Source: validation status page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub order_status: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization_id: ::std::option::Option<Identifier>,
        ///Legal name of the organization. Source: validation status page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization_name: ::std::option::Option<::std::string::String>,
        ///The validations of the organization. Source: validation status page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization_validations: ::std::option::Option<::std::vec::Vec<Validation>>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
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
    /**The contacts of an organization; optional fields of a contact that are left out are deleted.
Source: update organization contact page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrganizationContacts {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization_contact: ::std::option::Option<OrderContact>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub technical_contact: ::std::option::Option<OrderContact>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The answer to a created organization. Source: create organization page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrganizationCreated {
        pub id: Identifier,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**An organization of the account. Neither its authorization number nor its authority is in a published answer
(D43). Source: organization info page, list organizations page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrganizationInfo {
        ///Street address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub address: ::std::option::Option<::std::string::String>,
        ///Name under which it does business.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub assumed_name: ::std::option::Option<::std::string::String>,
        ///City.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub city: ::std::option::Option<::std::string::String>,
        ///Country, two letters; it may be in lower case (D35).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub country: ::std::option::Option<::std::string::String>,
        pub id: Identifier,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub is_active: ::std::option::Option<Flag>,
        ///Legal name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///State or province.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub state: ::std::option::Option<::std::string::String>,
        ///Documented: `active`, `inactive`; older answers have `approved`. The list stays open (D39).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        ///Telephone number.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub telephone: ::std::option::Option<::std::string::String>,
        ///What it is validated for, with `include_validation`. Source: list organizations page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub validations: ::std::option::Option<::std::vec::Vec<Validation>>,
        ///The authorized representatives. Source: organization info page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub verified_contacts: ::std::option::Option<::std::vec::Vec<VerifiedContact>>,
        ///ZIP or postal code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub zip: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**One page of the list of organizations. `organizations` must be there: an answer without it is none; `page` has
been seen missing (D35). Source: list organizations page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrganizationList {
        ///The organizations. Source: list organizations page.
        pub organizations: ::std::vec::Vec<OrganizationInfo>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub page: ::std::option::Option<PageOrNone>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The body that creates an organization. Source: create organization page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrganizationRequest {
        ///Street address. Source: create organization page.
        pub address: OrganizationRequestAddress,
        ///Continuation of the street address. Source: create organization page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub address2: ::std::option::Option<OrganizationRequestAddress2>,
        ///Name under which the organization does business. Source: create organization page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub assumed_name: ::std::option::Option<OrganizationRequestAssumedName>,
        ///City. Source: create organization page.
        pub city: OrganizationRequestCity,
        pub country: CountryCode,
        ///Legal name; together with `assumed_name` at most 61 characters. Source: create organization page.
        pub name: OrganizationRequestName,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub organization_contact: ::std::option::Option<OrderContact>,
        ///Creates the organization even when the account has one alike (D43). Source: create organization page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub skip_duplicate_org_check: ::std::option::Option<bool>,
        ///State or province, in full. Source: create organization page.
        pub state: OrganizationRequestState,
        ///Telephone number of the organization. Source: create organization page.
        pub telephone: OrganizationRequestTelephone,
        ///What it is to be validated for (D43). Source: create organization page.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub validations: ::std::vec::Vec<ValidationRequest>,
        ///ZIP or postal code. Source: create organization page.
        pub zip: OrganizationRequestZip,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///Street address. Source: create organization page.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct OrganizationRequestAddress(::std::string::String);
    impl ::std::ops::Deref for OrganizationRequestAddress {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OrganizationRequestAddress> for ::std::string::String {
        fn from(value: OrganizationRequestAddress) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OrganizationRequestAddress {
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
    impl ::std::convert::TryFrom<&str> for OrganizationRequestAddress {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for OrganizationRequestAddress {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrganizationRequestAddress {
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
    pub struct OrganizationRequestAddress2(::std::string::String);
    impl ::std::ops::Deref for OrganizationRequestAddress2 {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OrganizationRequestAddress2> for ::std::string::String {
        fn from(value: OrganizationRequestAddress2) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OrganizationRequestAddress2 {
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
    impl ::std::convert::TryFrom<&str> for OrganizationRequestAddress2 {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for OrganizationRequestAddress2 {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrganizationRequestAddress2 {
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
    pub struct OrganizationRequestAssumedName(::std::string::String);
    impl ::std::ops::Deref for OrganizationRequestAssumedName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OrganizationRequestAssumedName> for ::std::string::String {
        fn from(value: OrganizationRequestAssumedName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OrganizationRequestAssumedName {
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
    impl ::std::convert::TryFrom<&str> for OrganizationRequestAssumedName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String>
    for OrganizationRequestAssumedName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrganizationRequestAssumedName {
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
    pub struct OrganizationRequestCity(::std::string::String);
    impl ::std::ops::Deref for OrganizationRequestCity {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OrganizationRequestCity> for ::std::string::String {
        fn from(value: OrganizationRequestCity) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OrganizationRequestCity {
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
    impl ::std::convert::TryFrom<&str> for OrganizationRequestCity {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for OrganizationRequestCity {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrganizationRequestCity {
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
    pub struct OrganizationRequestName(::std::string::String);
    impl ::std::ops::Deref for OrganizationRequestName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OrganizationRequestName> for ::std::string::String {
        fn from(value: OrganizationRequestName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OrganizationRequestName {
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
    impl ::std::convert::TryFrom<&str> for OrganizationRequestName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for OrganizationRequestName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrganizationRequestName {
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
    pub struct OrganizationRequestState(::std::string::String);
    impl ::std::ops::Deref for OrganizationRequestState {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OrganizationRequestState> for ::std::string::String {
        fn from(value: OrganizationRequestState) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OrganizationRequestState {
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
    impl ::std::convert::TryFrom<&str> for OrganizationRequestState {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for OrganizationRequestState {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrganizationRequestState {
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
    pub struct OrganizationRequestTelephone(::std::string::String);
    impl ::std::ops::Deref for OrganizationRequestTelephone {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OrganizationRequestTelephone> for ::std::string::String {
        fn from(value: OrganizationRequestTelephone) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OrganizationRequestTelephone {
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
    impl ::std::convert::TryFrom<&str> for OrganizationRequestTelephone {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String>
    for OrganizationRequestTelephone {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrganizationRequestTelephone {
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
    pub struct OrganizationRequestZip(::std::string::String);
    impl ::std::ops::Deref for OrganizationRequestZip {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OrganizationRequestZip> for ::std::string::String {
        fn from(value: OrganizationRequestZip) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OrganizationRequestZip {
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
    impl ::std::convert::TryFrom<&str> for OrganizationRequestZip {
        type Error = self::error::ConversionError;
        fn try_from(
            value: &str,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for OrganizationRequestZip {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OrganizationRequestZip {
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
    ///The body that submits an organization for validation. Source: submit for validation page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct OrganizationSubmission {
        ///What it is to be validated for (D43). Source: submit for validation page.
        pub validations: ::std::vec::Vec<ValidationRequest>,
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
    ///Which part of the list this is, or an empty list where there is nothing to tell (D24).
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum PageOrNone {
        Page(Page),
        Array(::std::vec::Vec<::serde_json::Value>),
    }
    impl ::std::convert::From<Page> for PageOrNone {
        fn from(value: Page) -> Self {
            Self::Page(value)
        }
    }
    impl ::std::convert::From<::std::vec::Vec<::serde_json::Value>> for PageOrNone {
        fn from(value: ::std::vec::Vec<::serde_json::Value>) -> Self {
            Self::Array(value)
        }
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
        /**Documented: `new_request`, `revoke`, `duplicate`, `reissue`; the list stays open. Not told by the answer to an
order. Source: order info page; the words from the request info page.
*/
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///A product with its settings. Source: product info page, product list page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Product {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub additional_dns_names_allowed: ::std::option::Option<Flag>,
        ///How many years an order may have; numbers, or digits in strings.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub allowed_order_validity_years: ::std::option::Option<
            ::std::vec::Vec<Identifier>,
        >,
        ///How many years a certificate may have; numbers, or digits in strings.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub allowed_validity_years: ::std::option::Option<::std::vec::Vec<Identifier>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub csr_required: ::std::option::Option<Flag>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub custom_expiration_date_allowed: ::std::option::Option<Flag>,
        ///Name of the product for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///Identifier of the product.
        pub name_id: ::std::string::String,
        ///Kind of the product.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
        ///Documented: `DV`, `OV`, `EV` and others; not told for all products.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub validation_type: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**The products that the account may order. `products` must be there: an answer without it is none.
Source: product list page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ProductList {
        ///The products. Source: product list page.
        pub products: ::std::vec::Vec<Product>,
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
    /**What the new certificate is to say. Which of it is required is not known; the page's sample has all (D41).
Source: reissue page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ReissueCertificate {
        ///The domain to secure, as in an order. Source: reissue page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub common_name: ::std::option::Option<::std::string::String>,
        ///The certificate signing request, in the form of the order's (D6). Source: reissue page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub csr: ::std::option::Option<::std::string::String>,
        ///All further domains. Source: reissue page.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub dns_names: ::std::vec::Vec<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub server_platform: ::std::option::Option<ServerPlatform>,
        ///The hash algorithm, as in an order. Source: reissue page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub signature_hash: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The body of a reissue (D41). Source: reissue page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ReissueRequest {
        pub certificate: ReissueCertificate,
        ///A message to the approver. Source: reissue page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub comments: ::std::option::Option<::std::string::String>,
        ///Skips the approval step; needs a key whose user may approve. Source: reissue page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub skip_approval: ::std::option::Option<bool>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**The request for a revocation, or nothing where approval was skipped (D42). Source: revoke order page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(transparent)]
    pub struct Revocation(pub ::std::option::Option<RevocationInner>);
    impl ::std::ops::Deref for Revocation {
        type Target = ::std::option::Option<RevocationInner>;
        fn deref(&self) -> &::std::option::Option<RevocationInner> {
            &self.0
        }
    }
    impl ::std::convert::From<Revocation> for ::std::option::Option<RevocationInner> {
        fn from(value: Revocation) -> Self {
            value.0
        }
    }
    impl ::std::convert::From<::std::option::Option<RevocationInner>> for Revocation {
        fn from(value: ::std::option::Option<RevocationInner>) -> Self {
            Self(value)
        }
    }
    /**The request for a revocation, or nothing where approval was skipped (D42). Source: revoke order page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct RevocationInner {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<Identifier>,
        ///Status of the request, in the words of `Approval`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        ///`revoke`.
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///The body of a revocation (D42). Source: revoke order page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct RevokeRequest {
        /**A message to the administrator; the page's samples call it so, its table `comment` (D42).
Source: revoke order page.
*/
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub comments: ::std::option::Option<::std::string::String>,
        ///Why; `superseded` is one of the words, the list stays open (D42). Source: revoke order page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub revocation_reason: ::std::option::Option<::std::string::String>,
        ///Skips the approval step; needs a key of an administrator. Source: revoke order page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub skip_approval: ::std::option::Option<bool>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
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
    ///The user whose key this is. Source: user info page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct User {
        ///What the user may do.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_roles: ::std::option::Option<::std::vec::Vec<AccessRole>>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub account_id: ::std::option::Option<Identifier>,
        ///E-mail address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///First name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub first_name: ::std::option::Option<::std::string::String>,
        pub id: Identifier,
        ///Last name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_name: ::std::option::Option<::std::string::String>,
        ///Seen: `active`; the list stays open (D39).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        ///Documented: `standard`; the list stays open (D39).
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
        ///Name with which the user signs in.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub username: ::std::option::Option<::std::string::String>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**What an organization or a domain is validated for. The names of QWAC validations are in no published answer
(D43). Source: validation status page, list organizations page, list domains page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Validation {
        ///When the validation was asked for; any text passes (D35).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub date_created: ::std::option::Option<::std::string::String>,
        ///How far the proof of control is, for a domain. Source: domain info page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub dcv_status: ::std::option::Option<::std::string::String>,
        ///The type in more words.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        ///The type for people.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///Documented: `pending`, `active`, `approved`, `complete`; the list stays open (D39).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        ///Documented: `ov`, `ev`, `cs`, `ev_cs`, `ds`, `smime`; the list stays open (D43).
        #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
        pub type_: ::std::option::Option<::std::string::String>,
        ///When it ends, as in `2027-12-25T07:00:00+00:00`; any text passes (D35).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub validated_until: ::std::option::Option<::std::string::String>,
        ///The authorized representatives and how far each is. Source: validation status page.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub verified_contacts: ::std::option::Option<::std::vec::Vec<VerifiedContact>>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**The validations of an organization. `validations` must be there: an answer without it is none.
Source: public clients.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ValidationList {
        ///The validations.
        pub validations: ::std::vec::Vec<Validation>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///A validation that is asked for. Source: submit for validation page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ValidationRequest {
        /**Documented: `ov`, `ev`, `cs`, `ev_cs`, `ds`, `smime`. None stands for QWACs, so the list stays open (D43).
Source: submit for validation page.
*/
        #[serde(rename = "type")]
        pub type_: ::std::string::String,
        /**The people who approve; required for `ev`, `cs` and `ev_cs`. Source: submit for validation page.
*/
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub verified_users: ::std::vec::Vec<VerifiedUser>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    ///An authorized representative of the organization. Source: validation status page, organization info page.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct VerifiedContact {
        ///E-mail address.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<::std::string::String>,
        ///First name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub first_name: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<Identifier>,
        ///Last name.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_name: ::std::option::Option<::std::string::String>,
        ///Documented: `pending`, `approved`; the list stays open (D39).
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub user_id: ::std::option::Option<Identifier>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    }
    /**A user by number, in which case the other fields are ignored, or a person by name.
Source: submit for validation page.
*/
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct VerifiedUser {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub email: ::std::option::Option<EmailAddress>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub first_name: ::std::option::Option<FirstName>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<NumericIdentifier>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_title: ::std::option::Option<JobTitle>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub last_name: ::std::option::Option<LastName>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub telephone: ::std::option::Option<Telephone>,
        #[serde(flatten)]
        pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
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
Certificate under PSD2 (product `eu_qwac_psd2`), and what follows such an order until its certificate is in place.

This is an independent description, made from DigiCert's public documentation. Sources are named in the
descriptions by these words:

- "order page": <https://dev.digicert.com/certcentral-apis/services-api/orders/order-eu-qualified-website-authentication-psd2-certificate.html>
- "sibling pages": the pages of the other certificate orders of the same API, such as
  <https://dev.digicert.com/certcentral-apis/services-api/orders/order-basic-ov.html>
- "create organization page": <https://dev.digicert.com/en/certcentral-apis/services-api/organizations/create-organization.html>
- "data entry page": the page on restrictions of data entries for public certificates on <https://docs.digicert.com>
- "list orders page": <https://dev.digicert.com/en/certcentral-apis/services-api/orders/list-orders.html>
- "order info page": <https://dev.digicert.com/en/certcentral-apis/services-api/orders/order-info.html>
- "validation status page": <https://dev.digicert.com/certcentral-apis/services-api/orders/validation-status.html>
- "status change page": <https://dev.digicert.com/certcentral-apis/services-api/orders/status-change-list.html>
- "update order status page": <https://dev.digicert.com/certcentral-apis/services-api/orders/update-order-status.html>
- "reissue page": <https://dev.digicert.com/en/certcentral-apis/services-api/orders/reissue-certificate.html>
- "revoke order page": <https://dev.digicert.com/certcentral-apis/services-api/orders/revoke-order-certificates.html>
- "check order DCV page": <https://dev.digicert.com/certcentral-apis/services-api/orders/dv-ssl-check-dcv.html>
- "order DCV token page": <https://dev.digicert.com/certcentral-apis/services-api/orders/dv-ssl-generate-dcv-token.html>
- "list requests page": <https://dev.digicert.com/certcentral-apis/services-api/requests/list-requests.html>
- "request info page": <https://dev.digicert.com/it/services-api/requests/request-info/>
- "update request status page": <https://dev.digicert.com/zh-tw/services-api/requests/update-request-status/>
- "download page": <https://dev.digicert.com/es/services-api/certificates/download-certificate-format-order-id/>
- "list organizations page": <https://dev.digicert.com/certcentral-apis/services-api/organizations/list-organizations.html>
- "organization info page": <https://dev.digicert.com/certcentral-apis/services-api/organizations/organization-info.html>
- "submit for validation page": <https://dev.digicert.com/certcentral-apis/services-api/organizations/submit-for-validation.html>
- "update organization contact page": <https://dev.digicert.com/de/services-api/organizations/update-organization-and-technical-contact/>
- "list domains page": <https://dev.digicert.com/certcentral-apis/services-api/domains/list-domains.html>
- "domain info page": <https://dev.digicert.com/zh-cn/services-api/domains/domain-info/>
- "change DCV method page": <https://dev.digicert.com/services-api/domains/change-dcv-method/>
- "domain DCV token page": <https://dev.digicert.com/certcentral-apis/services-api/domains/ov-ev-ssl-generate-dcv-token.html>
- "check domain DCV page": <https://dev.digicert.com/en/certcentral-apis/services-api/domains/ov-ev-ssl--check-dcv.html>
- "user info page": <https://dev.digicert.com/services-api/users/user-info/>
- "account details page": <https://dev.digicert.com/certcentral-apis/services-api/account/account-details.html>
- "product list page": <https://dev.digicert.com/services-api/products/product-list/>
- "product info page": <https://dev.digicert.com/certcentral-apis/services-api/products/product-info.html>
- "glossary": <https://dev.digicert.com/glossary/>
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

Lists orders of all products, a page at a time. The filters are those that serve a client of this product; the
page has more. Brackets in the names may be percent-encoded (D32). Source: list orders page.


Sends a `GET` request to `/order/certificate`

Arguments:
- `filters_certificate_id`: Only the order of the certificate of this number. Source: list orders page.
- `filters_common_name`: Only orders with this common name. Source: list orders page.
- `filters_date_created`: Only orders created in this time. A range is written `a...b`, an open one `>a` or `<b`; a day is written
`YYYY-MM-DD`. Which zone the days belong to, and whether the ends count, is not documented (D33).
Source: list orders page.

- `filters_domain_name`: Only orders with this name as common name or among the further names. Source: list orders page.

- `filters_id`: Only the order of this number. Source: list orders page.
- `filters_is_renewed`: Only orders that are renewed, `1`, or that are not, `0`. Source: list orders page.
- `filters_organization_id`: Only orders for this organization. Source: list orders page.
- `filters_product_name_id`: Only orders of this product. Source: list orders page.
- `filters_search`: Only orders whose common name or e-mail is this; `%` stands for any text. Source: list orders page.
- `filters_serial_number`: Only the order of the certificate of this serial number. Source: list orders page.
- `filters_status`: Only orders of this status. The page's words are `pending`, `issued`, `rejected`, `revoked`,
`waiting_pickup`, `reissue_pending` and `canceled`; `needs_approval` is not among them (D34).

- `filters_valid_till`: Only orders whose certificate ends in this time, in the form of `date_created`. Public clients write
`>YYYY-MM-DD` (D33). Source: list orders page.

- `limit`: The most orders in the answer; 1000 is the most and the default. Source: list orders page.
- `offset`: How many orders are passed over before the first of the answer. Source: list orders page.
- `sort`: Properties to sort by, separated by commas; a minus before a property turns its order round. Seen:
`date_created`, `order_id`, `common_name`. Source: list orders page; the properties from public clients.

*/
    pub async fn list_orders<'a>(
        &'a self,
        filters_certificate_id: Option<&'a str>,
        filters_common_name: Option<&'a str>,
        filters_date_created: Option<&'a str>,
        filters_domain_name: Option<&'a str>,
        filters_id: Option<&'a str>,
        filters_is_renewed: Option<&'a str>,
        filters_organization_id: Option<&'a str>,
        filters_product_name_id: Option<&'a str>,
        filters_search: Option<&'a str>,
        filters_serial_number: Option<&'a str>,
        filters_status: Option<&'a str>,
        filters_valid_till: Option<&'a str>,
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
                    "filters[certificate_id]",
                    &filters_certificate_id,
                ),
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
                    "filters[domain_name]",
                    &filters_domain_name,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters[id]", &filters_id))
            .query(
                &progenitor_client::QueryParam::new(
                    "filters[is_renewed]",
                    &filters_is_renewed,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filters[organization_id]",
                    &filters_organization_id,
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
                &progenitor_client::QueryParam::new(
                    "filters[serial_number]",
                    &filters_serial_number,
                ),
            )
            .query(
                &progenitor_client::QueryParam::new("filters[status]", &filters_status),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "filters[valid_till]",
                    &filters_valid_till,
                ),
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
    /**List the orders whose status changed

Orders of all products whose status changed in the given time, at most seven days of it; at least one parameter
must be there. When none changed, the answer is an empty object (D39). Source: status change page.


Sends a `GET` request to `/order/certificate/status-changes`

Arguments:
- `filters_status_last_updated`: A range of days, `YYYY-MM-DD...YYYY-MM-DD`, in Mountain Time (D39). An order that changed again after its
end is left out. Source: status change page.

- `minutes`: How many minutes back from now. Source: status change page.
- `seconds`: How many seconds back from now; adds to `minutes`. Source: status change page.
*/
    pub async fn order_status_changes<'a>(
        &'a self,
        filters_status_last_updated: Option<&'a str>,
        minutes: Option<i32>,
        seconds: Option<i32>,
    ) -> Result<
        ResponseValue<types::OrderStatusChangesOrNone>,
        Error<types::ErrorBody>,
    > {
        let url = format!("{}/order/certificate/status-changes", self.baseurl,);
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
                    "filters[status_last_updated]",
                    &filters_status_last_updated,
                ),
            )
            .query(&progenitor_client::QueryParam::new("minutes", &minutes))
            .query(&progenitor_client::QueryParam::new("seconds", &seconds))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "order_status_changes",
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
    /**Read how far the validation of an order is

The validation of the organization and of each name. Source: validation status page.

Sends a `GET` request to `/order/certificate/{order_id}/validation`

Arguments:
- `order_id`: Number of the order.
*/
    pub async fn order_validation<'a>(
        &'a self,
        order_id: &'a str,
    ) -> Result<ResponseValue<types::OrderValidation>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/order/certificate/{}/validation", self.baseurl, encode_path(& order_id
            .to_string()),
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
            operation_id: "order_validation",
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
    /**Give a pending order another CSR, by the other method

The same as `update_csr`, with the method that the API uses for its other changes of an order, in case it is
this one (D40). No source shows it.


Sends a `PUT` request to `/order/certificate/{order_id}/csr`

Arguments:
- `order_id`: Number of the order.
- `body`
*/
    pub async fn update_csr_put<'a>(
        &'a self,
        order_id: &'a str,
        body: &'a types::CsrUpdate,
    ) -> Result<ResponseValue<()>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/order/certificate/{}/csr", self.baseurl, encode_path(& order_id
            .to_string()),
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
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_csr_put",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::empty(response)),
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Give a pending order another CSR

Allowed while the order is pending (order page). The method is not certain; `update_csr_put` is the other one
(D40). Nothing is known of the answer's body, so it is not read. Source: DigiCert's own older client.


Sends a `POST` request to `/order/certificate/{order_id}/csr`

Arguments:
- `order_id`: Number of the order.
- `body`
*/
    pub async fn update_csr<'a>(
        &'a self,
        order_id: &'a str,
        body: &'a types::CsrUpdate,
    ) -> Result<ResponseValue<()>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/order/certificate/{}/csr", self.baseurl, encode_path(& order_id
            .to_string()),
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
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_csr",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::empty(response)),
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Cancel an order, or note whether it is renewed

An order is canceled while it is `pending` or `waiting_pickup`; canceling one that is `reissue_pending` cancels
the reissue. Source: update order status page.


Sends a `PUT` request to `/order/certificate/{order_id}/status`

Arguments:
- `order_id`: Number of the order.
- `body`
*/
    pub async fn update_order_status<'a>(
        &'a self,
        order_id: &'a str,
        body: &'a types::OrderStatusUpdate,
    ) -> Result<ResponseValue<()>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/order/certificate/{}/status", self.baseurl, encode_path(& order_id
            .to_string()),
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
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_order_status",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::empty(response)),
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Order another certificate within the order

The new certificate takes the place of the present one. Added names may cost extra. What the present certificate
has and this request leaves out is not documented to stay (D41). Source: reissue page.


Sends a `POST` request to `/order/certificate/{order_id}/reissue`

Arguments:
- `order_id`: Number of the order.
- `body`
*/
    pub async fn reissue<'a>(
        &'a self,
        order_id: &'a str,
        body: &'a types::ReissueRequest,
    ) -> Result<ResponseValue<types::OrderPlaced>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/order/certificate/{}/reissue", self.baseurl, encode_path(& order_id
            .to_string()),
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
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "reissue",
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
    /**Revoke all certificates of an order

For good: reissued and duplicate certificates too. An administrator must approve it, unless `skip_approval` is
set and the key's user is one (D42). Source: revoke order page.


Sends a `PUT` request to `/order/certificate/{order_id}/revoke`

Arguments:
- `order_id`: Number of the order.
- `body`
*/
    pub async fn revoke_order<'a>(
        &'a self,
        order_id: &'a str,
        body: &'a types::RevokeRequest,
    ) -> Result<ResponseValue<types::Revocation>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/order/certificate/{}/revoke", self.baseurl, encode_path(& order_id
            .to_string()),
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
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "revoke_order",
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
    /**Have control of an order's names checked now

Sent without a body, for all names of the order. The automatic checks go on as before.
Source: check order DCV page.


Sends a `PUT` request to `/order/certificate/{order_id}/check-dcv`

Arguments:
- `order_id`: Number of the order.
*/
    pub async fn check_order_dcv<'a>(
        &'a self,
        order_id: &'a str,
    ) -> Result<ResponseValue<types::OrderDcvCheck>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/order/certificate/{}/check-dcv", self.baseurl, encode_path(& order_id
            .to_string()),
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
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "check_order_dcv",
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
    /**Read the random value that proves the names of an order

The present value, or a new one where that has ended; it serves for every name of the order. Documented for DV,
OV and EV orders, not for this product (D44). Source: order DCV token page.


Sends a `PUT` request to `/order/certificate/{order_id}/dcv-random-value`

Arguments:
- `order_id`: Number of the order.
*/
    pub async fn order_dcv_token<'a>(
        &'a self,
        order_id: &'a str,
    ) -> Result<ResponseValue<types::DcvToken>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/order/certificate/{}/dcv-random-value", self.baseurl, encode_path(&
            order_id.to_string()),
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
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "order_dcv_token",
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
    /**List the requests inside CertCentral

Requests for certificates, reissues and revocations, a page at a time. Source: list requests page.

Sends a `GET` request to `/request`

Arguments:
- `filters_search`: Only requests whose certificate has this common name; `%` stands for any text.
Source: list requests page.

- `filters_status`: Only requests of this status: `submitted`, `pending`, `approved` or `rejected`. Source: list requests page.

- `filters_type`: Only requests of this type: `new_request`, `revoke`, `duplicate`, `reissue`. Source: list requests page;
the words from the request info page.

- `limit`: The most items in the answer; 1000 is the most and the default. Source: the page on filters.
- `offset`: How many items are passed over before the first of the answer. Source: the page on filters.
- `sort`: Properties to sort by, separated by commas; a minus before a property turns its order round. Which properties
serve differs from list to list. Source: the page on filters.

*/
    pub async fn list_requests<'a>(
        &'a self,
        filters_search: Option<&'a str>,
        filters_status: Option<&'a str>,
        filters_type: Option<&'a str>,
        limit: Option<i32>,
        offset: Option<i32>,
        sort: Option<&'a str>,
    ) -> Result<ResponseValue<types::ApprovalList>, Error<types::ErrorBody>> {
        let url = format!("{}/request", self.baseurl,);
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
                &progenitor_client::QueryParam::new("filters[search]", &filters_search),
            )
            .query(
                &progenitor_client::QueryParam::new("filters[status]", &filters_status),
            )
            .query(&progenitor_client::QueryParam::new("filters[type]", &filters_type))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .query(&progenitor_client::QueryParam::new("sort", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_requests",
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
    /**Read a request

Everything that the API tells of one request. Source: request info page.

Sends a `GET` request to `/request/{request_id}`

Arguments:
- `request_id`: Number of the request inside CertCentral.
*/
    pub async fn request_info<'a>(
        &'a self,
        request_id: &'a str,
    ) -> Result<ResponseValue<types::Approval>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/request/{}", self.baseurl, encode_path(& request_id.to_string()),
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
            operation_id: "request_info",
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
    /**Approve or reject a request

Approving an order's request starts its validation. One that is decided already is refused with
`request_already_processed`, a user who may not approve with `access_denied|invalid_approver` (public clients).
Source: update request status page.


Sends a `PUT` request to `/request/{request_id}/status`

Arguments:
- `request_id`: Number of the request inside CertCentral.
- `body`
*/
    pub async fn update_request_status<'a>(
        &'a self,
        request_id: &'a str,
        body: &'a types::ApprovalUpdate,
    ) -> Result<ResponseValue<()>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/request/{}/status", self.baseurl, encode_path(& request_id.to_string()),
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
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_request_status",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::empty(response)),
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Download a certificate in a format

The bytes as they come; what they are stands in the answer's content type (D45). Source: download page.


Sends a `GET` request to `/certificate/{certificate_id}/download/format/{format}`

Arguments:
- `certificate_id`: Number of the certificate.
- `format`: Documented: `default`, `apache`, `default_cer` and `default_pem` give a zip archive, `cer` and `p7b` PKCS #7,
`pem_all`, `pem_nointermediate` and `pem_noroot` text in PEM; the list stays open (D45). Source: glossary.

*/
    pub async fn download_certificate<'a>(
        &'a self,
        certificate_id: &'a str,
        format: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/certificate/{}/download/format/{}", self.baseurl, encode_path(&
            certificate_id.to_string()), encode_path(& format.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "download_certificate",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Download the certificate of an order in a format

Only the active certificate of the order; no duplicate, and none that a reissue replaced. The bytes as they come;
what they are stands in the answer's content type (D45). Source: download page.


Sends a `GET` request to `/certificate/download/order/{order_id}/format/{format}`

Arguments:
- `order_id`: Number of the order.
- `format`: Documented: `default`, `apache`, `default_cer` and `default_pem` give a zip archive, `cer` and `p7b` PKCS #7,
`pem_all`, `pem_nointermediate` and `pem_noroot` text in PEM; the list stays open (D45). Source: glossary.

*/
    pub async fn download_order_certificate<'a>(
        &'a self,
        order_id: &'a str,
        format: &'a str,
    ) -> Result<ResponseValue<ByteStream>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/certificate/download/order/{}/format/{}", self.baseurl, encode_path(&
            order_id.to_string()), encode_path(& format.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        header_map
            .append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(Self::api_version()),
            );
        #[allow(unused_mut)]
        let mut request = self.client.get(url).headers(header_map).build()?;
        let info = OperationInfo {
            operation_id: "download_order_certificate",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::stream(response)),
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Read the certificates above a certificate

The certificates of the issuers. Source: public clients.

Sends a `GET` request to `/certificate/{certificate_id}/chain`

Arguments:
- `certificate_id`: Number of the certificate.
*/
    pub async fn certificate_chain<'a>(
        &'a self,
        certificate_id: &'a str,
    ) -> Result<ResponseValue<types::CertificateChain>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/certificate/{}/chain", self.baseurl, encode_path(& certificate_id
            .to_string()),
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
            operation_id: "certificate_chain",
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
    /**Revoke one certificate

For good. An administrator must approve it, unless `skip_approval` is set and the key's user is one (D42).
Source: public clients; the body from the revoke order page.


Sends a `PUT` request to `/certificate/{certificate_id}/revoke`

Arguments:
- `certificate_id`: Number of the certificate.
- `body`
*/
    pub async fn revoke_certificate<'a>(
        &'a self,
        certificate_id: &'a str,
        body: &'a types::RevokeRequest,
    ) -> Result<ResponseValue<types::Revocation>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/certificate/{}/revoke", self.baseurl, encode_path(& certificate_id
            .to_string()),
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
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "revoke_certificate",
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
    /**List the organizations of the account

A page at a time. Source: list organizations page.

Sends a `GET` request to `/organization`

Arguments:
- `filters_search`: Only organizations in which this is found; `%` stands for any text. Source: list organizations page.

- `filters_status`: Only organizations of this status, such as `active`. Source: public clients.
- `include_validation`: Whether the validations are told too. Source: list organizations page.
- `limit`: The most items in the answer; 1000 is the most and the default. Source: the page on filters.
- `offset`: How many items are passed over before the first of the answer. Source: the page on filters.
- `sort`: Properties to sort by, separated by commas; a minus before a property turns its order round. Which properties
serve differs from list to list. Source: the page on filters.

*/
    pub async fn list_organizations<'a>(
        &'a self,
        filters_search: Option<&'a str>,
        filters_status: Option<&'a str>,
        include_validation: Option<bool>,
        limit: Option<i32>,
        offset: Option<i32>,
        sort: Option<&'a str>,
    ) -> Result<ResponseValue<types::OrganizationList>, Error<types::ErrorBody>> {
        let url = format!("{}/organization", self.baseurl,);
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
                &progenitor_client::QueryParam::new("filters[search]", &filters_search),
            )
            .query(
                &progenitor_client::QueryParam::new("filters[status]", &filters_status),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "include_validation",
                    &include_validation,
                ),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .query(&progenitor_client::QueryParam::new("sort", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_organizations",
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
    /**Create an organization

One that is like an organization of the account is refused, unless `skip_duplicate_org_check` is true: so says
the current page; the older one says that the present one is told instead (D43). Source: create organization
page.


Sends a `POST` request to `/organization`

*/
    pub async fn create_organization<'a>(
        &'a self,
        body: &'a types::OrganizationRequest,
    ) -> Result<ResponseValue<types::OrganizationCreated>, Error<types::ErrorBody>> {
        let url = format!("{}/organization", self.baseurl,);
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
            operation_id: "create_organization",
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
    /**Read an organization

The organization and its contacts; `organization_validation` tells its validations.
Source: organization info page.


Sends a `GET` request to `/organization/{organization_id}`

Arguments:
- `organization_id`: Number of the organization.
*/
    pub async fn organization_info<'a>(
        &'a self,
        organization_id: &'a str,
    ) -> Result<ResponseValue<types::OrganizationInfo>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/organization/{}", self.baseurl, encode_path(& organization_id
            .to_string()),
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
            operation_id: "organization_info",
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
    /**Make an organization active again

Source: a catalogue of the API that others published (D43).

Sends a `PUT` request to `/organization/{organization_id}/activate`

Arguments:
- `organization_id`: Number of the organization.
*/
    pub async fn activate_organization<'a>(
        &'a self,
        organization_id: &'a str,
    ) -> Result<ResponseValue<()>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/organization/{}/activate", self.baseurl, encode_path(& organization_id
            .to_string()),
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
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "activate_organization",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::empty(response)),
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Make an organization inactive

Source: a catalogue of the API that others published (D43).

Sends a `PUT` request to `/organization/{organization_id}/deactivate`

Arguments:
- `organization_id`: Number of the organization.
*/
    pub async fn deactivate_organization<'a>(
        &'a self,
        organization_id: &'a str,
    ) -> Result<ResponseValue<()>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/organization/{}/deactivate", self.baseurl, encode_path(& organization_id
            .to_string()),
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
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "deactivate_organization",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::empty(response)),
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Read the validations of an organization

What the organization is validated for and until when. Source: public clients.

Sends a `GET` request to `/organization/{organization_id}/validation`

Arguments:
- `organization_id`: Number of the organization.
*/
    pub async fn organization_validation<'a>(
        &'a self,
        organization_id: &'a str,
    ) -> Result<ResponseValue<types::ValidationList>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/organization/{}/validation", self.baseurl, encode_path(& organization_id
            .to_string()),
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
            operation_id: "organization_validation",
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
    /**Submit an organization for validation

For the types that are named in the body. None of the documented types stands for QWACs (D43).
Source: submit for validation page.


Sends a `POST` request to `/organization/{organization_id}/validation`

Arguments:
- `organization_id`: Number of the organization.
- `body`
*/
    pub async fn submit_organization<'a>(
        &'a self,
        organization_id: &'a str,
        body: &'a types::OrganizationSubmission,
    ) -> Result<ResponseValue<()>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/organization/{}/validation", self.baseurl, encode_path(& organization_id
            .to_string()),
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
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "submit_organization",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::empty(response)),
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**Change the contacts of an organization

A contact whose first name, last name and e-mail stay the same is changed in place, another one takes its place.
Optional fields that are left out are deleted. Source: update organization contact page.


Sends a `PUT` request to `/organization/{organization_id}/contact`

Arguments:
- `organization_id`: Number of the organization.
- `body`
*/
    pub async fn update_organization_contacts<'a>(
        &'a self,
        organization_id: &'a str,
        body: &'a types::OrganizationContacts,
    ) -> Result<ResponseValue<()>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/organization/{}/contact", self.baseurl, encode_path(& organization_id
            .to_string()),
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
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "update_organization_contacts",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200..=299 => Ok(ResponseValue::empty(response)),
            400u16..=499u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            500u16..=599u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
    /**List the domains of the account

A page at a time. Source: list domains page.

Sends a `GET` request to `/domain`

Arguments:
- `filters_search`: Only domains in which this is found; `%` stands for any text. Source: list domains page.
- `include_validation`: Whether the validations are told too. Source: list domains page, an older form.
- `limit`: The most items in the answer; 1000 is the most and the default. Source: the page on filters.
- `offset`: How many items are passed over before the first of the answer. Source: the page on filters.
- `sort`: Properties to sort by, separated by commas; a minus before a property turns its order round. Which properties
serve differs from list to list. Source: the page on filters.

*/
    pub async fn list_domains<'a>(
        &'a self,
        filters_search: Option<&'a str>,
        include_validation: Option<bool>,
        limit: Option<i32>,
        offset: Option<i32>,
        sort: Option<&'a str>,
    ) -> Result<ResponseValue<types::DomainList>, Error<types::ErrorBody>> {
        let url = format!("{}/domain", self.baseurl,);
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
                &progenitor_client::QueryParam::new("filters[search]", &filters_search),
            )
            .query(
                &progenitor_client::QueryParam::new(
                    "include_validation",
                    &include_validation,
                ),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .query(&progenitor_client::QueryParam::new("sort", &sort))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "list_domains",
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
    /**Read a domain

The domain; with `include_dcv` how its control is shown, and the present token. Source: domain info page.


Sends a `GET` request to `/domain/{domain_id}`

Arguments:
- `domain_id`: Number of the domain.
- `include_dcv`: Whether the DCV method and token are told too. Source: domain info page.
- `include_validation`: Whether the validations are told too. Source: domain info page.
*/
    pub async fn domain_info<'a>(
        &'a self,
        domain_id: &'a str,
        include_dcv: Option<bool>,
        include_validation: Option<bool>,
    ) -> Result<ResponseValue<types::DomainInfo>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/domain/{}", self.baseurl, encode_path(& domain_id.to_string()),
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
            .query(&progenitor_client::QueryParam::new("include_dcv", &include_dcv))
            .query(
                &progenitor_client::QueryParam::new(
                    "include_validation",
                    &include_validation,
                ),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "domain_info",
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
    /**Change how control of a domain is shown

Changing to `email` from another method sends the mails, unless `send_dcv_email_flag` is false.
Source: change DCV method page.


Sends a `PUT` request to `/domain/{domain_id}/dcv/method`

Arguments:
- `domain_id`: Number of the domain.
- `body`
*/
    pub async fn change_dcv_method<'a>(
        &'a self,
        domain_id: &'a str,
        body: &'a types::DcvMethodChange,
    ) -> Result<ResponseValue<types::DcvMethodAnswerOrNone>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/domain/{}/dcv/method", self.baseurl, encode_path(& domain_id
            .to_string()),
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
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "change_dcv_method",
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
    /**Make a new token that shows control of a domain

Sent without a body. The token of before no longer serves. `invalid_dcv_method` where the domain's method has no
token (D44). Source: domain DCV token page.


Sends a `POST` request to `/domain/{domain_id}/dcv/token`

Arguments:
- `domain_id`: Number of the domain.
*/
    pub async fn new_dcv_token<'a>(
        &'a self,
        domain_id: &'a str,
    ) -> Result<ResponseValue<types::DcvToken>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/domain/{}/dcv/token", self.baseurl, encode_path(& domain_id.to_string()),
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
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "new_dcv_token",
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
    /**Have control of a domain checked now

Sent without a body, for a domain whose method has a token. The automatic checks go on as before.
Source: check domain DCV page.


Sends a `PUT` request to `/domain/{domain_id}/dcv/validate-token`

Arguments:
- `domain_id`: Number of the domain.
*/
    pub async fn check_domain_dcv<'a>(
        &'a self,
        domain_id: &'a str,
    ) -> Result<ResponseValue<types::DomainDcvCheck>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/domain/{}/dcv/validate-token", self.baseurl, encode_path(& domain_id
            .to_string()),
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
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "check_domain_dcv",
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
    /**Read the user whose key this is

Also the cheapest way to see whether a key is good. Source: user info page.

Sends a `GET` request to `/user/me`

*/
    pub async fn current_user<'a>(
        &'a self,
    ) -> Result<ResponseValue<types::User>, Error<types::ErrorBody>> {
        let url = format!("{}/user/me", self.baseurl,);
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
            operation_id: "current_user",
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
    /**Read the account

The account to which the key belongs. Source: account details page.

Sends a `GET` request to `/account`

*/
    pub async fn account<'a>(
        &'a self,
    ) -> Result<ResponseValue<types::Account>, Error<types::ErrorBody>> {
        let url = format!("{}/account", self.baseurl,);
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
            operation_id: "account",
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
    /**List the products that the account may order

All of them at once. Source: product list page.

Sends a `GET` request to `/product`

*/
    pub async fn list_products<'a>(
        &'a self,
    ) -> Result<ResponseValue<types::ProductList>, Error<types::ErrorBody>> {
        let url = format!("{}/product", self.baseurl,);
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
            operation_id: "list_products",
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
    /**Read what the key's user may order of a product

The settings of the product for the user and the division; 404 `not_found|product` for one that the account
can't have. Source: product info page; the code from the errors page.


Sends a `GET` request to `/product/{name_id}`

Arguments:
- `name_id`: Identifier of the product. Source: product info page.
- `container_id`: Number of the division whose settings are asked for. Source: product info page.
*/
    pub async fn product_info<'a>(
        &'a self,
        name_id: &'a str,
        container_id: Option<&'a str>,
    ) -> Result<ResponseValue<types::Product>, Error<types::ErrorBody>> {
        let url = format!(
            "{}/product/{}", self.baseurl, encode_path(& name_id.to_string()),
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
            .query(&progenitor_client::QueryParam::new("container_id", &container_id))
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "product_info",
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
