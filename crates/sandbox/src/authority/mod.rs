//! A TEST certification authority, which issues what a PSD2 QWAC order asks for.
//!
//! A root and an issuing CA, made anew for each [`Authority`] and clearly marked TEST. The certificates have the form of
//! real ones: QEVCP-w with QCP-w-psd2 (ETSI EN 319 411-2, EN 319 412-4 and -5, TS 119 495; CA/Browser Forum Baseline
//! Requirements and EV Guidelines), so that what reads real ones can be tried on them. Nobody trusts them.
//!
//! ```
//! use qwac_psd2_sandbox::authority::{Authority, Organization, QwacRequest, Role};
//!
//! # let public_key = b"0Y0\x13\x06\x07*\x86H\xce=\x02\x01\x06\x08*\x86H\xce=\x03\x01\x07\x03B\0\x04k\x17\xd1\xf2\xe1,BG\xf8\xbc\xe6\xe5c\xa4@\xf2w\x03}\x81-\xeb3\xa0\xf4\xa19E\xd8\x98\xc2\x96O\xe3B\xe2\xfe\x1a\x7f\x9b\x8e\xe7\xebJ|\x0f\x9e\x16+\xce3Wk1^\xce\xcb\xb6@h7\xbfQ\xf5".to_vec();
//! let now = "2026-11-24T10:00:00Z".parse()?;
//! let authority = Authority::new("http://127.0.0.1:8080", now)?;
//! let bank = Organization::pretended("Example Bank", "NL", 12345);
//! let request = QwacRequest::new(public_key, "example.net", [Role::PaymentInitiation], bank);
//! let issued = authority.issue(&request, now)?;
//! assert_eq!(issued.not_after.to_string(), "2027-06-11T09:59:59Z");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The encoder is the sandbox's own, and the subscriber's private key never gets here: what is certified is the public
//! key of a CSR.

mod ca;
mod certificate;
mod crl;
mod der;
mod ledger;
mod ocsp;
mod oids;
mod organization;
mod pkcs7;
mod role;
mod state;
mod statements;
mod subject;
mod validity;

use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

pub use ledger::{RevocationReason, Serial};
pub use organization::Organization;
pub use role::{Role, UnknownRole};
pub use state::AuthorityState;
pub use validity::Validity;

use ca::Ca;
use ledger::Ledger;

/// How long a root and an issuing CA are used: long enough for every date of the table of validities.
const LIFETIME_DAYS: i64 = 3653;

/// What the order of a certificate and the validated organization say.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct QwacRequest {
    /// The subscriber's public key, a DER SubjectPublicKeyInfo: the one of the CSR.
    pub public_key: Vec<u8>,
    /// The common name, which is the first of the names, too.
    pub common_name: String,
    /// Further names; those that stand twice, whatever their case, come once.
    pub dns_names: Vec<String>,
    /// The roles, in the order in which they are to stand.
    pub roles: Vec<Role>,
    /// The organization.
    pub organization: Organization,
    /// The order's `profile_option`. `server_client_auth_eku` adds TLS client authentication until 2027-03-01;
    /// everything else gives TLS server authentication only. Source: DigiCert's alert ALERT53.
    pub profile_option: Option<String>,
    /// How long it is asked to run.
    pub validity: Validity,
    /// The last day of the order, which the certificate does not outlive.
    pub order_end: Option<Date>,
}

impl QwacRequest {
    /// A request with nothing but what every order has; the certificate runs as long as it may.
    pub fn new(
        public_key: Vec<u8>,
        common_name: impl Into<String>,
        roles: impl IntoIterator<Item = Role>,
        organization: Organization,
    ) -> Self {
        Self {
            public_key,
            common_name: common_name.into(),
            dns_names: Vec::new(),
            roles: roles.into_iter().collect(),
            organization,
            profile_option: None,
            validity: Validity::Longest,
            order_end: None,
        }
    }
}

/// A certificate that was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Issued {
    /// Its serial number.
    pub serial: Serial,
    /// Its first second.
    pub not_before: Timestamp,
    /// Its last second.
    pub not_after: Timestamp,
    /// The certificate in DER.
    pub der: Vec<u8>,
}

impl Issued {
    /// The certificate in PEM.
    #[must_use]
    pub fn pem(&self) -> String {
        pem("CERTIFICATE", &self.der)
    }
}

/// Why nothing could be issued or restored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The system gives no random bytes.
    #[error("the system gives no random bytes, which a key and a signature need")]
    NoRandomness,
    /// The base address can't stand in a certificate.
    #[error("{0:?} is no address: it must be of printable ASCII")]
    BaseUrl(String),
    /// The public key is no DER SubjectPublicKeyInfo.
    #[error("the public key is no DER SubjectPublicKeyInfo")]
    PublicKey,
    /// The request names no role.
    #[error("a certificate for PSD2 needs one role or more")]
    NoRoles,
    /// A name is no ASCII domain name.
    #[error("{0:?} is no domain name in ASCII")]
    Name(String),
    /// A detail of the organization can't stand in a certificate: it is empty, too long, or has letters that it may not
    /// have.
    #[error("the organization's {field} can't stand in a certificate: {value:?}")]
    Organization {
        /// Which one, as in [`Organization`].
        field: &'static str,
        /// Its value.
        value: String,
    },
    /// The order or the CA ends before the certificate would begin.
    #[error("nothing is left of the time that the certificate may run")]
    Expired,
    /// What was kept is no state of an [`Authority`].
    #[error("this is no state of a TEST authority: {0}")]
    State(&'static str),
}

/// A TEST root and the issuing CA under it, with what they issued and revoked.
pub struct Authority {
    base_url: String,
    root: Ca,
    issuing: Ca,
    ledger: Mutex<Ledger>,
}

impl Authority {
    /// Makes a root and an issuing CA, valid from an hour before `now` on for ten years. Their keys are on P-256.
    ///
    /// `base_url` is where CRLs, OCSP and the CAs' certificates are to be had, such as `http://127.0.0.1:8080`, without a
    /// slash at the end. It stands in the certificates.
    ///
    /// # Errors
    ///
    /// [`Error::NoRandomness`], [`Error::BaseUrl`].
    pub fn new(base_url: impl Into<String>, now: Timestamp) -> Result<Self, Error> {
        let base_url = checked_url(base_url.into())?;
        let mut ledger = Ledger::new()?;
        // Clocks of clients may be a little behind.
        let from = shifted(now, SignedDuration::from_hours(-1));
        let to = shifted(now, SignedDuration::from_hours(24 * LIFETIME_DAYS));
        let root = Ca::root(ledger.next_serial(), from, to)?;
        let issuing = Ca::issuing(&root, ledger.next_serial(), from, to, &base_url)?;
        Ok(Self {
            base_url,
            root,
            issuing,
            ledger: Mutex::new(ledger),
        })
    }

    /// Draws the serial numbers of what is issued from now on from `seed` instead of chance, so that a test can know
    /// them. Keys and signatures are random all the same.
    #[must_use]
    pub fn with_serials_from(self, seed: u64) -> Self {
        self.ledger().reseed(seed);
        self
    }

    /// Issues a certificate that begins `now`, to the second.
    ///
    /// # Errors
    ///
    /// Every [`Error`] but [`Error::State`] and [`Error::BaseUrl`]; nothing is issued then.
    pub fn issue(&self, request: &QwacRequest, now: Timestamp) -> Result<Issued, Error> {
        let mut ledger = self.ledger();
        let not_before = Timestamp::from_second(now.as_second()).unwrap_or(now);
        let not_after = self.end(request, not_before)?;
        let serial = ledger.next_serial();
        let der = certificate::qwac(
            request,
            &self.issuing,
            &self.base_url,
            serial,
            not_before,
            not_after,
        )?;
        ledger.issued(serial);
        Ok(Issued {
            serial,
            not_before,
            not_after,
            der,
        })
    }

    fn end(&self, request: &QwacRequest, from: Timestamp) -> Result<Timestamp, Error> {
        let order_end = request.order_end.map_or(Timestamp::MAX, validity::end_of);
        let end = request
            .validity
            .end(from)
            .min(order_end)
            .min(self.issuing.not_after)
            .min(self.root.not_after);
        (end >= from).then_some(end).ok_or(Error::Expired)
    }

    /// Revokes a certificate. `false` when there is none of that number, or it was revoked before; the first time and
    /// reason stay then.
    pub fn revoke(&self, serial: Serial, reason: RevocationReason, now: Timestamp) -> bool {
        self.ledger().revoke(serial, reason, now)
    }

    /// The CRL of the issuing CA as of `now`, in DER; good for seven days.
    ///
    /// # Errors
    ///
    /// [`Error::NoRandomness`].
    pub fn crl(&self, now: Timestamp) -> Result<Vec<u8>, Error> {
        let revoked: Vec<_> = self.ledger().revoked().collect();
        crl::crl(&self.issuing, &revoked, now)
    }

    /// The CRL of the root as of `now`, in DER, on which nothing ever stands; good for seven days.
    ///
    /// # Errors
    ///
    /// [`Error::NoRandomness`].
    pub fn root_crl(&self, now: Timestamp) -> Result<Vec<u8>, Error> {
        crl::crl(&self.root, &[], now)
    }

    /// The answer to an OCSP request (RFC 6960) about certificates of the issuing CA, in DER; good for a day.
    ///
    /// A request that can't be read gets the answer that says so.
    ///
    /// # Errors
    ///
    /// [`Error::NoRandomness`].
    pub fn ocsp(&self, request: &[u8], now: Timestamp) -> Result<Vec<u8>, Error> {
        let ledger = self.ledger();
        ocsp::answer(request, &self.issuing, |serial| ledger.status(serial), now)
    }

    /// The issuing CA's certificate in DER.
    #[must_use]
    pub fn issuing_certificate(&self) -> &[u8] {
        &self.issuing.certificate
    }

    /// The root's certificate in DER: what a test trusts.
    #[must_use]
    pub fn root_certificate(&self) -> &[u8] {
        &self.root.certificate
    }

    /// The issuing CA's certificate in PEM.
    #[must_use]
    pub fn issuing_pem(&self) -> String {
        pem("CERTIFICATE", self.issuing_certificate())
    }

    /// The root's certificate in PEM.
    #[must_use]
    pub fn root_pem(&self) -> String {
        pem("CERTIFICATE", self.root_certificate())
    }

    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        // Nothing between two changes of the ledger can panic, so a poisoned one is still whole.
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Authority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Authority")
            .field("base_url", &self.base_url)
            .field("root", &self.root)
            .field("issuing", &self.issuing)
            .finish_non_exhaustive()
    }
}

/// An address goes into a certificate as an IA5String.
fn checked_url(url: String) -> Result<String, Error> {
    let fits = !url.is_empty() && url.bytes().all(|byte| byte.is_ascii_graphic());
    if fits {
        Ok(url)
    } else {
        Err(Error::BaseUrl(url))
    }
}

/// `time` and `by`, or the end of the calendar.
fn shifted(time: Timestamp, by: SignedDuration) -> Timestamp {
    // Only a span of calendar units could be an error.
    time.saturating_add(by).unwrap_or(time)
}

/// Certificates in DER as a PKCS #7 file in PEM.
pub(crate) fn pkcs7_pem(certificates: Vec<Vec<u8>>) -> String {
    pem("PKCS7", &pkcs7::certificates_only(certificates))
}

/// One PEM block (RFC 7468).
pub(crate) fn pem(label: &str, der: &[u8]) -> String {
    use base64::Engine;
    let base64 = base64::engine::general_purpose::STANDARD.encode(der);
    let mut pem = format!("-----BEGIN {label}-----\n");
    for (index, character) in base64.chars().enumerate() {
        if index > 0 && index % 64 == 0 {
            pem.push('\n');
        }
        pem.push(character);
    }
    pem + &format!("\n-----END {label}-----\n")
}
