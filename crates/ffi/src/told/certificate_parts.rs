//! The parts of a certificate.

use crate::cross::mirror;

mirror! {
    /// A part of a certificate that is not encoded as it must be.
    ///
    /// It tells about the encoding only. What a well-formed certificate says wrongly is told by a
    /// `Verifier`.
    CertificateFault = qwac_psd2::certificate::Fault {
        /// Where: a JSON pointer (RFC 6901) into the certificate as JSON, such as `/qc_statements/2/roles/0`. Empty for the
        /// whole. Items of a list are counted as they are encoded, so that after one that can't be read the count runs ahead
        /// of the list; only QC statements keep their place.
        path: String,
        /// Where: bytes from the start of the certificate's DER. Of a text that is no certificate at all, from its start.
        offset: u64,
        /// What is wrong.
        message: String,
    }

    /// An extension by name.
    Extension = qwac_psd2::certificate::Extension {
        /// Its number.
        oid: String,
        /// Whether who doesn't know it must refuse the certificate.
        critical: bool,
    }

    /// A certificate policy.
    Policy = qwac_psd2::certificate::Policy {
        /// Its number.
        oid: String,
        /// Where its practice statement stands.
        cps: Vec<String>,
    }

    /// A public key.
    CertificateKey = qwac_psd2::certificate::CertificateKey {
        /// The algorithm.
        algorithm: String,
        /// The curve, of an elliptic key.
        curve: Option<String>,
        /// The length of the modulus in bits, of an RSA key.
        bits: Option<u64>,
        /// SHA-256 of the SubjectPublicKeyInfo, in hexadecimal: as in a list of keys that must not be used, and as a pin.
        sha256: String,
    }

    /// The same, as the CA/B Forum's extension 2.23.140.3.1 has it: EV Guidelines, 7.1.2.2.
    CabfOrganizationIdentifier = qwac_psd2::certificate::CabfOrganizationIdentifier {
        /// Three letters, such as `PSD`.
        scheme: String,
        /// Two letters.
        country: String,
        /// The state or province, where the register is one of these.
        state: Option<String>,
        /// What follows: under `PSD`, the authority, a hyphen and the number.
        reference: String,
    }

    /// What the PSD2 statement of a certificate says, as it stands there.
    Psd2Statement = qwac_psd2::certificate::Psd2Statement {
        /// The roles of the payment service provider, in their order.
        roles: Vec<RoleOfPsp>,
        /// The name of the competent authority, in Latin letters; `NA` for a central bank or a public authority.
        nca_name: Option<String>,
        /// The identifier of the competent authority, such as `NL-DNB`; `NA` likewise.
        nca_id: Option<String>,
    }

    /// A role as it stands in a certificate: it may be one that this version doesn't know, and its two halves may not fit.
    RoleOfPsp = qwac_psd2::certificate::RoleOfPsp {
        /// The role's number.
        oid: String,
        /// The role's name.
        name: String,
    }

    /// Where a disclosure statement stands.
    PdsLocation = qwac_psd2::certificate::PdsLocation {
        /// The address.
        url: String,
        /// The language: ISO 639-1, two small letters.
        language: String,
    }

    /// An attribute of a distinguished name.
    Attribute = qwac_psd2::certificate::Attribute {
        /// What the standards call it, else its number.
        name: String,
        /// Its number.
        oid: String,
        /// Its value as text.
        value: String,
    }
}
