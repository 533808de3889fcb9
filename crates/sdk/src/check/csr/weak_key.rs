//! Keys that the CA must refuse because others can find the private key: CA/B Forum Baseline Requirements, 6.1.1.3, 6.1.6.

use super::{PATH, factors, read, rsa};
use crate::check::rule::Rule;
use crate::report::Severity;
use ring::digest::{SHA256, digest};

/// The modulus is odd: CA/B Forum Baseline Requirements, 6.1.6.
pub(super) const EVEN_MODULUS: Rule = Rule {
    id: "csr.even_modulus",
    severity: Severity::Error,
    about: "The key's modulus is even.",
    help: "The key is damaged or was made wrongly: make another. Source: CA/B Forum Baseline Requirements, 6.1.6.",
    find: |order, found| {
        if rsa(order).is_some_and(|key| !key.modulus.bit(0)) {
            found.at(PATH, "the key's modulus is even");
        }
    },
};

/// The modulus has no factor smaller than 752: CA/B Forum Baseline Requirements, 6.1.6.
pub(super) const SMALL_FACTOR: Rule = Rule {
    id: "csr.small_factor",
    severity: Severity::Error,
    about: "The key's modulus has a small factor.",
    help: "The key is damaged or was made wrongly: make another. Source: CA/B Forum Baseline Requirements, 6.1.6.",
    find: |order, found| {
        if let Some(factor) = rsa(order).and_then(|key| factors::small(&key.modulus)) {
            found.at(PATH, format!("the key's modulus is divisible by {factor}"));
        }
    },
};

/// The primes are not so close that Fermat's method finds them in 100 rounds: CA/B Forum Baseline Requirements, 6.1.1.3.
pub(super) const FERMAT: Rule = Rule {
    id: "csr.fermat",
    severity: Severity::Error,
    about: "The key's primes are so close together that anyone can find them.",
    help: "Make another key, with another tool: the one that made this is broken. Source: CA/B Forum Baseline \
           Requirements, 6.1.1.3; <https://fermatattack.secvuln.info/>.",
    find: |order, found| {
        if rsa(order).is_some_and(|key| factors::are_close(&key.modulus)) {
            found.at(PATH, "the key's primes are found by Fermat's method");
        }
    },
};

/// The key is not one of those that an Infineon library made: CA/B Forum Baseline Requirements, 6.1.1.3.
pub(super) const ROCA: Rule = Rule {
    id: "csr.roca",
    severity: Severity::Error,
    about: "The key was made by a chip or library whose keys can be broken (ROCA).",
    help: "Make another key, outside of the smart card, TPM or token that made this one. Source: CA/B Forum Baseline \
           Requirements, 6.1.1.3; CVE-2017-15361.",
    find: |order, found| {
        if rsa(order).is_some_and(|key| factors::is_roca(&key.modulus)) {
            found.at(PATH, "the key has the fingerprint of ROCA");
        }
    },
};

/// The CA refuses keys that are known to be compromised: CA/B Forum Baseline Requirements, 6.1.1.3.
pub(super) const BLOCKLISTED: Rule = Rule {
    id: "csr.blocklisted",
    severity: Severity::Error,
    about: "The key is in the list of keys that must not be used.",
    help: "Make another key. Source: the list that was given; CA/B Forum Baseline Requirements, 6.1.1.3.",
    find: |order, found| {
        if let (Some(csr), Some(list)) = (read(order), order.blocklist)
            && list.contains(digest(&SHA256, &csr.key.der).as_ref())
        {
            found.at(PATH, "the key is in the list of keys that must not be used");
        }
    },
};

/// The lists are long and not part of this library: CA/B Forum Baseline Requirements, 6.1.1.3.
pub(super) const BLOCKLIST: Rule = Rule {
    id: "csr.blocklist",
    severity: Severity::Note,
    about: "The key was not looked up in lists of weak and compromised keys.",
    help: "A new key, made by a current tool and kept where it was made, is in none. To be sure, give the check a list \
           (KeyBlocklist). Source: CA/B Forum Baseline Requirements, 6.1.1.3.",
    find: |order, found| {
        if order.blocklist.is_none() && read(order).is_some() {
            let message = "lists of Debian's weak keys and of compromised keys were not checked";
            found.at(PATH, message);
        }
    },
};
