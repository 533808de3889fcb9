//! Rules for the certificate profile: it decides whether a bank takes the certificate for mutual TLS.

use super::rule::{Rule, shown};
use super::subject::Subject;
use crate::order::{IntendedUse, ProfileOption};
use crate::report::Severity;
use jiff::civil::{Date, date};

pub(super) const RULES: &[Rule] = &[MUTUAL_TLS, UNSTATED, NOT_NEEDED, ENDED, UNKNOWN];

const PATH: &str = "/certificate/profile_option";

/// From this day on no certificate for the client's side of TLS is issued, says DigiCert's notice of March 2026. An
/// earlier one had 2026-05-01: the day may move again, so nothing is refused for it.
const CLIENT_AUTH_ENDS: Date = date(2027, 3, 1);

/// Without this profile the certificate is for servers only since 2025-10-01: DigiCert's notice on the end of client
/// authentication.
const MUTUAL_TLS: Rule = Rule {
    id: "profile.mutual_tls",
    severity: Severity::Warning,
    about: "The certificate is meant for mutual TLS, but the profile for it is not asked for.",
    help: "Set profile_option to server_client_auth_eku, or intended_use to server. A certificate for servers only is \
           refused where a bank asks for it as a client's. Source: DigiCert, Sunsetting the client authentication EKU \
           from DigiCert public TLS certificates.",
    find: |order, found| {
        if order.intended_use == Some(IntendedUse::MutualTls)
            && profile(order) != Some(ProfileOption::ServerClientAuthEku)
        {
            found.at(
                PATH,
                "the certificate is for mutual TLS, but without server_client_auth_eku banks will refuse it there",
            );
        }
    },
};

/// As above, where nothing says what the certificate is for: a raw body can't.
const UNSTATED: Rule = Rule {
    id: "profile.unstated",
    severity: Severity::Warning,
    about: "Nothing says what the certificate is for, and without a profile it is for servers only.",
    help: "Set profile_option: server_client_auth_eku for mutual TLS with banks, server_auth_only_eku for a server and \
           nothing else. Source: DigiCert, Sunsetting the client authentication EKU from DigiCert public TLS \
           certificates.",
    find: |order, found| {
        if order.intended_use.is_none() && order.get(PATH).is_none() {
            found.at(
                PATH,
                "no profile is asked for: the certificate will be for servers only, and banks will refuse it for \
                 mutual TLS",
            );
        }
    },
};

/// An order that says two things means one of them.
const NOT_NEEDED: Rule = Rule {
    id: "profile.not_needed",
    severity: Severity::Warning,
    about: "The certificate is meant for servers only, but the profile for mutual TLS is asked for.",
    help: "Set intended_use to mutual_tls, or take server_client_auth_eku out. Source: the order itself.",
    find: |order, found| {
        if order.intended_use == Some(IntendedUse::Server)
            && profile(order) == Some(ProfileOption::ServerClientAuthEku)
        {
            found.at(
                PATH,
                "the certificate is for servers only, but this profile is for clients too",
            );
        }
    },
};

/// The end of client authentication in public certificates: DigiCert's notice.
const ENDED: Rule = Rule {
    id: "profile.ended",
    severity: Severity::Warning,
    about: "The profile for mutual TLS is asked for after its announced end on 2027-03-01.",
    help: "Ask DigiCert what it issues for mutual TLS under PSD2 now. The day has moved before, so the order is not \
           stopped. Source: DigiCert, Sunsetting the client authentication EKU from DigiCert public TLS certificates.",
    find: |order, found| {
        if profile(order) == Some(ProfileOption::ServerClientAuthEku)
            && order.today() >= CLIENT_AUTH_ENDS
        {
            found.at(
                PATH,
                format!("this profile was announced to end on {CLIENT_AUTH_ENDS}"),
            );
        }
    },
};

/// The list of profiles is open: an account may have profiles of its own.
const UNKNOWN: Rule = Rule {
    id: "profile.unknown",
    severity: Severity::Warning,
    about: "The profile is none that this version knows.",
    help: "Known for this product are server_client_auth_eku and server_auth_only_eku. If your account has this \
           profile, let it stand. Source: sibling pages.",
    find: |order, found| {
        if let Some(ProfileOption::Other(name)) = profile(order) {
            let of_seals = if name == "nonrepudiation" {
                "; it is for electronic seals"
            } else {
                ""
            };
            found.at(
                PATH,
                format!(
                    "{} is no profile that this version knows{of_seals}",
                    shown(&name)
                ),
            );
        }
    },
};

/// The profile that is asked for.
fn profile(order: &Subject<'_>) -> Option<ProfileOption> {
    order.text(PATH).map(ProfileOption::from)
}
