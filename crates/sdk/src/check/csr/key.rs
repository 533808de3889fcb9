//! What kind of key it is: RSA, of one of three sizes, with a usual exponent.

use super::{PATH, read, rsa};
use crate::check::rule::Rule;
use crate::csr::KeyFault;
use crate::report::Severity;
use num_bigint::BigUint;

/// "RSA algorithm and 2048, 3072, and 4096 key lengths. The ECC algorithm isn't supported."
/// <https://docs.digicert.com/en/certcentral/manage-certificates/eu--eidas--products/order-your-eu-qualified-website-authentication-certificate-psd2.html>
pub(super) const ALGORITHM: Rule = Rule {
    id: "csr.algorithm",
    severity: Severity::Error,
    about: "The key is not an RSA key.",
    help: "Make a request with an RSA key, for example with: openssl req -new -newkey rsa:3072 -nodes -keyout key.pem \
           -out request.csr. Source: DigiCert's page on ordering EU QWAC PSD2.",
    find: |order, found| {
        let Some(csr) = read(order) else { return };
        if let Err(KeyFault::Algorithm(algorithm)) = csr.key.rsa {
            let algorithm = algorithm.to_string();
            let message = match algorithm_name(&algorithm) {
                Some(name) => format!("this is {name}; CertCentral takes RSA keys only"),
                None => {
                    format!("the key's algorithm is {algorithm}; CertCentral takes RSA keys only")
                }
            };
            found.at(PATH, message);
        }
    },
};

/// How an RSA key stands in a certificate: CA/B Forum Baseline Requirements, 7.1.3.1.1, and RFC 8017, appendix A.1.1.
pub(super) const ENCODING: Rule = Rule {
    id: "csr.key_encoding",
    severity: Severity::Error,
    about: "The key says that it is RSA, but isn't written as an RSA key.",
    help: "The tool that made the request is at fault, or the request was damaged. Make it with another one, for \
           example OpenSSL. Source: CA/B Forum Baseline Requirements, 7.1.3.1.1; RFC 8017, A.1.1.",
    find: |order, found| match read(order).map(|csr| &csr.key.rsa) {
        Some(Err(KeyFault::Parameters)) => {
            found.at(PATH, "the RSA key's algorithm lacks its NULL parameters");
        }
        Some(Err(KeyFault::Encoding)) => {
            found.at(PATH, "the RSA key is not a modulus and an exponent in DER");
        }
        _ => {}
    },
};

/// The same page as [`ALGORITHM`].
pub(super) const SIZE: Rule = Rule {
    id: "csr.key_size",
    severity: Severity::Error,
    about: "The key has not one of the sizes that CertCentral takes.",
    help: "Make a key of 2048, 3072 or 4096 bits. Source: DigiCert's page on ordering EU QWAC PSD2.",
    find: |order, found| {
        if let Some(bits) = rsa(order).map(|key| key.modulus.bits())
            && !matches!(bits, 2048 | 3072 | 4096)
        {
            let message = format!("the key has {bits} bits; allowed are 2048, 3072 and 4096");
            found.at(PATH, message);
        }
    },
};

/// The exponent is odd and at least 3: CA/B Forum Baseline Requirements, 6.1.6.
pub(super) const EXPONENT: Rule = Rule {
    id: "csr.exponent",
    severity: Severity::Error,
    about: "The key's exponent is none that RSA can have.",
    help: "Make another key; 65537 is the usual exponent. Source: CA/B Forum Baseline Requirements, 6.1.6.",
    find: |order, found| {
        let Some(key) = rsa(order) else { return };
        if !key.exponent.bit(0) {
            found.at(PATH, "the key's exponent is even");
        } else if key.exponent < BigUint::from(3_u8) {
            found.at(PATH, "the key's exponent is less than 3");
        } else if key.exponent >= key.modulus {
            found.at(PATH, "the key's exponent is not less than its modulus");
        }
    },
};

/// The exponent should be between 2^16 + 1 and 2^256 - 1: CA/B Forum Baseline Requirements, 6.1.6.
pub(super) const EXPONENT_RANGE: Rule = Rule {
    id: "csr.exponent_range",
    severity: Severity::Warning,
    about: "The key's exponent is smaller or greater than it should be.",
    help: "Make another key; 65537 is the usual exponent, and the least. Source: CA/B Forum Baseline Requirements, 6.1.6; \
           ETSI TS 119 312.",
    find: |order, found| {
        let Some(key) = rsa(order) else { return };
        // What RSA can't have at all is told elsewhere.
        if !key.exponent.bit(0) || key.exponent >= key.modulus {
            return;
        }
        if (BigUint::from(3_u8)..BigUint::from(65_537_u32)).contains(&key.exponent) {
            let message = format!("the key's exponent is {}, less than 65537", key.exponent);
            found.at(PATH, message);
        } else if key.exponent.bits() > 256 {
            found.at(PATH, "the key's exponent has more than 256 bits");
        }
    },
};

/// The names of keys that people have.
fn algorithm_name(number: &str) -> Option<&'static str> {
    Some(match number {
        "1.2.840.10045.2.1" => "an elliptic curve key (ECC)",
        "1.2.840.113549.1.1.10" => "an RSASSA-PSS key, which is for that scheme only",
        "1.2.840.113549.1.1.7" => "an RSAES-OAEP key",
        "1.2.840.10040.4.1" => "a DSA key",
        "1.2.840.113549.1.3.1" | "1.2.840.10046.2.1" => "a Diffie-Hellman key",
        "1.3.101.110" => "an X25519 key",
        "1.3.101.111" => "an X448 key",
        "1.3.101.112" => "an Ed25519 key",
        "1.3.101.113" => "an Ed448 key",
        "2.16.840.1.101.3.4.3.17" => "an ML-DSA-44 key",
        "2.16.840.1.101.3.4.3.18" => "an ML-DSA-65 key",
        "2.16.840.1.101.3.4.3.19" => "an ML-DSA-87 key",
        _ => return None,
    })
}
