//! Issues TEST certificates of every kind into a folder, and publishes CRLs and OCSP until its input ends.
//!
//! ```text
//! cargo run -p qwac-psd2-sandbox --example issue -- FOLDER
//! ```
//!
//! Made for `tests/referees/certificates.py`, which holds linters and OpenSSL to what it finds there. The files are named
//! `TIME_USAGE_WHAT.pem`, the time of issuance in seconds.

use std::error::Error;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use qwac_psd2_sandbox::Sandbox;
use qwac_psd2_sandbox::authority::{
    Authority, Organization, QwacRequest, RevocationReason, Role, Serial,
};
use x509_parser::certification_request::X509CertificationRequest;
use x509_parser::pem::parse_x509_pem;
use x509_parser::prelude::FromDer;

/// The time of the sandbox's clock, so that the same comes out on every day.
const NOW: &str = "2026-12-01T12:00:00Z";

/// Around the days on which the longest validity and the usages change.
const TIMES: [&str; 7] = [
    NOW,
    "2026-12-31T12:00:00Z",
    "2027-02-28T23:59:59Z",
    "2027-03-01T00:00:00Z",
    "2027-03-15T00:00:00Z",
    "2029-03-14T23:59:59Z",
    "2029-03-15T00:00:00Z",
];

/// The countries of the EEA, whose competent authorities are listed, and one without.
const COUNTRIES: [&str; 31] = [
    "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
    "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).ok_or("which folder?")?;
    let folder = Path::new(&folder);
    let now: Timestamp = NOW.parse()?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let sandbox = runtime.block_on(Sandbox::builder().clock(move || now).start())?;
    let authority = sandbox.authority();
    fs::write(folder.join("root.crt"), authority.root_pem())?;
    fs::write(folder.join("issuing.crt"), authority.issuing_pem())?;

    let issuer = Issuer { authority, folder };
    let bank = Organization::pretended("Example Bank N.V.", "NL", 12345);
    let request = |roles| -> Result<_, Box<dyn Error>> {
        let request = QwacRequest::new(public_key()?, "psd2.example.com", roles, bank.clone());
        Ok(request)
    };

    for time in TIMES {
        let time = time.parse()?;
        for set in 1..16_usize {
            let roles = Role::ALL.into_iter().enumerate();
            let roles = roles.filter(|(index, _)| set >> index & 1 == 1);
            let roles: Vec<Role> = roles.map(|(_, role)| role).collect();
            let what: Vec<_> = roles.iter().map(|role| role.name()).collect();
            let mut request = request(roles)?;
            issuer.issue(&request, time, "server", &what.join("-"))?;
            request.profile_option = Some("server_client_auth_eku".to_owned());
            issuer.issue(&request, time, "both", &what.join("-"))?;
        }
    }
    for country in COUNTRIES {
        let mut request = request(Role::ALL.to_vec())?;
        request.organization = Organization::pretended("Bank & Söhne, Čačak", country, 7);
        issuer.issue(&request, now, "server", country)?;
    }
    let mut full = request(Role::ALL.to_vec())?;
    full.dns_names = vec!["api.example.com".to_owned(), "PSD2.example.com".to_owned()];
    full.organization.state = Some("Noord-Holland".to_owned());
    full.organization.name = "B".repeat(64);
    issuer.issue(&full, now, "server", "full")?;
    full.organization.locality = None;
    full.common_name = format!("{}.example.com", "a".repeat(60));
    issuer.issue(&full, now, "server", "long-name")?;

    for reason in [
        RevocationReason::Unspecified,
        RevocationReason::KeyCompromise,
        RevocationReason::AffiliationChanged,
        RevocationReason::Superseded,
        RevocationReason::CessationOfOperation,
        RevocationReason::PrivilegeWithdrawn,
    ] {
        let serial = issuer.issue(&full, now, "server", &format!("revoked-{reason:?}"))?;
        authority.revoke(serial, reason, now);
    }

    // The certificates are there: what waits for them may begin.
    println!("http://{}", sandbox.address());
    std::io::copy(&mut std::io::stdin(), &mut std::io::sink())?;
    Ok(())
}

struct Issuer<'a> {
    authority: &'a Authority,
    folder: &'a Path,
}

impl Issuer<'_> {
    fn issue(
        &self,
        request: &QwacRequest,
        time: Timestamp,
        usage: &str,
        what: &str,
    ) -> Result<Serial, Box<dyn Error>> {
        let issued = self.authority.issue(request, time)?;
        let name = format!("{}_{usage}_{what}.pem", time.as_second());
        fs::write(self.folder.join(name), issued.pem())?;
        Ok(issued.serial)
    }
}

/// The key of the order that README and tests use.
fn public_key() -> Result<Vec<u8>, Box<dyn Error>> {
    let csr = include_bytes!("../../../tests/orders/first.csr");
    let (_, pem) = parse_x509_pem(csr)?;
    let (_, csr) = X509CertificationRequest::from_der(&pem.contents)?;
    Ok(csr.certification_request_info.subject_pki.raw.to_vec())
}
