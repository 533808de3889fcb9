//! The check: of an order, a body, a CSR and a reissue; and what a clean one makes, which stays here.

use crate::cross::Cross;
use crate::error::QwacError;
use crate::order::Order;
use crate::report::Report;
use crate::time::or_now;
use crate::told::OrderInfo;
use qwac_psd2::Checker;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

/// Public keys that must not be certified, each by the SHA-256 of its SubjectPublicKeyInfo in DER.
#[derive(Debug, uniffi::Object)]
#[uniffi::export(Debug)]
pub struct KeyBlocklist(qwac_psd2::KeyBlocklist);

#[uniffi::export]
impl KeyBlocklist {
    /// Reads a list: a line for each key, 64 hexadecimal digits. Empty lines and lines that begin with `#` say nothing.
    #[uniffi::constructor]
    pub fn parse(text: String) -> Result<Arc<Self>, QwacError> {
        Ok(Arc::new(Self(qwac_psd2::KeyBlocklist::parse(&text)?)))
    }
}

fn checker(now: Option<SystemTime>, keys: Option<Arc<KeyBlocklist>>) -> Result<Checker, QwacError> {
    let checker = Checker::at(or_now(now)?);
    Ok(match keys {
        Some(keys) => checker.key_blocklist(keys.0.clone()),
        None => checker,
    })
}

/// Checks an order: everything that can be known before paying, all at once. Sends nothing.
///
/// As of `now`, or of this call; `key_blocklist` refuses CSRs with a key of the list.
#[uniffi::export(default(now = None, key_blocklist = None))]
pub fn check(
    order: Order,
    now: Option<SystemTime>,
    key_blocklist: Option<Arc<KeyBlocklist>>,
) -> Result<Report, QwacError> {
    Ok(checker(now, key_blocklist)?.check(&order.to_sdk()?).cross())
}

/// Checks an order and makes of it what a client can place, which stays in the library.
///
/// Errors: `CheckFailed` when the report has an error; the error has that report.
#[uniffi::export(default(now = None, key_blocklist = None))]
pub fn checked(
    order: Order,
    now: Option<SystemTime>,
    key_blocklist: Option<Arc<KeyBlocklist>>,
) -> Result<Arc<CheckedOrder>, QwacError> {
    let checked = checker(now, key_blocklist)?.checked(&order.to_sdk()?)?;
    Ok(Arc::new(CheckedOrder {
        handle: checked.handle(),
        order: Mutex::new(Some(checked)),
    }))
}

/// Checks the body of a request in the API's own JSON, as it stands in a script. Whatever the text is, a report comes back.
#[uniffi::export(default(now = None, key_blocklist = None))]
pub fn check_wire(
    json: String,
    now: Option<SystemTime>,
    key_blocklist: Option<Arc<KeyBlocklist>>,
) -> Result<Report, QwacError> {
    Ok(checker(now, key_blocklist)?.check_wire(&json).cross())
}

/// Checks a CSR by itself: whether it can be read, its key and its signature.
#[uniffi::export(default(now = None, key_blocklist = None))]
pub fn check_csr(
    csr: String,
    now: Option<SystemTime>,
    key_blocklist: Option<Arc<KeyBlocklist>>,
) -> Result<Report, QwacError> {
    Ok(checker(now, key_blocklist)?.check_csr(&csr.into()).cross())
}

/// An order whose check found no error: the only thing that a client can place.
///
/// It can be placed once. To place the same order again, check it again.
#[derive(uniffi::Object)]
#[uniffi::export(Debug)]
pub struct CheckedOrder {
    order: Mutex<Option<qwac_psd2::CheckedOrder>>,
    handle: qwac_psd2::OrderHandle,
}

impl CheckedOrder {
    fn order(&self) -> MutexGuard<'_, Option<qwac_psd2::CheckedOrder>> {
        self.order.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn look<T>(&self, look: impl FnOnce(&qwac_psd2::CheckedOrder) -> T) -> Result<T, QwacError> {
        self.order().as_ref().map(look).ok_or_else(placed)
    }

    /// Takes it to place it.
    pub(crate) fn take(&self) -> Result<qwac_psd2::CheckedOrder, QwacError> {
        self.order().take().ok_or_else(placed)
    }

    /// Takes all of them, or none where one was taken before.
    pub(crate) fn take_all(
        orders: &[Arc<Self>],
    ) -> Result<Vec<qwac_psd2::CheckedOrder>, QwacError> {
        let mut taken = Vec::new();
        for order in orders {
            match order.take() {
                Ok(order) => taken.push(order),
                Err(error) => {
                    for (order, taken) in orders.iter().zip(taken) {
                        *order.order() = Some(taken);
                    }
                    return Err(error);
                }
            }
        }
        Ok(taken)
    }
}

fn placed() -> QwacError {
    QwacError::configuration(
        "this checked order was given to a client already; to place the same order again, check it again. Nothing was sent \
         now.",
    )
}

#[uniffi::export]
impl CheckedOrder {
    /// What the check found: warnings and notes.
    ///
    /// Errors: `Configuration` once it was placed, here and below.
    pub fn report(&self) -> Result<Report, QwacError> {
        self.look(|order| order.report().clone().cross())
    }

    /// The body that will be sent, in the API's own names, with its secrets masked, as JSON text.
    pub fn request(&self) -> Result<String, QwacError> {
        self.look(|order| order.request().to_string())
    }

    /// What the certificate will be held against, to be kept until it is there.
    pub fn ordered(&self) -> Result<Arc<crate::certificate::Ordered>, QwacError> {
        self.look(|order| Arc::new(order.into()))
    }

    /// By which `Client.outcome` tells the outcome, also when whoever places the order stops waiting. It can be taken
    /// before and after.
    pub fn handle(&self) -> Arc<OrderHandle> {
        Arc::new(OrderHandle(self.handle.clone()))
    }

    /// Says that another order of the same key, names and roles is meant to be placed, though the client's journal knows
    /// one: the renewal of a certificate with its old key, for example.
    pub fn again(&self) -> Result<(), QwacError> {
        let mut place = self.order();
        let order = place.take().ok_or_else(placed)?;
        *place = Some(order.again());
        Ok(())
    }
}

impl fmt::Debug for CheckedOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.order() {
            Some(order) => order.fmt(f),
            None => f.write_str("CheckedOrder(placed)"),
        }
    }
}

/// Stands for one order and its outcome.
#[derive(Debug, uniffi::Object)]
pub struct OrderHandle(pub(crate) qwac_psd2::OrderHandle);

/// Another certificate of an order, such as for a new key. Plain data: it may be wrong.
///
/// Everything is said again, because what becomes of what is left out is not documented. Names beyond those of the order
/// may cost.
#[derive(Clone, uniffi::Record)]
#[uniffi::export(Debug, Display)]
pub struct Reissue {
    /// The domain to secure.
    pub common_name: String,
    /// The certificate signing request, or the bare public key, as PEM.
    pub csr: String,
    /// More domains to secure.
    #[uniffi(default = [])]
    pub dns_names: Vec<String>,
    /// The number of the server platform; -1, "other", if not given.
    #[uniffi(default = None)]
    pub server_platform: Option<i64>,
    /// A message to the approver.
    #[uniffi(default = None)]
    pub comments: Option<String>,
    /// Skips the approval step in CertCentral, if the key's user may.
    #[uniffi(default = None)]
    pub skip_approval: Option<bool>,
}

impl Reissue {
    /// The same reissue in the SDK's words.
    fn to_sdk(&self) -> qwac_psd2::Reissue {
        let reissue = self.clone();
        let mut sdk = qwac_psd2::Reissue::new(reissue.common_name, reissue.dns_names, reissue.csr);
        if let Some(platform) = reissue.server_platform {
            sdk = sdk.server_platform(platform);
        }
        if let Some(comments) = reissue.comments {
            sdk = sdk.comments(comments);
        }
        if let Some(skip) = reissue.skip_approval {
            sdk = sdk.skip_approval(skip);
        }
        sdk
    }
}

impl fmt::Debug for Reissue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_sdk().fmt(f)
    }
}

impl fmt::Display for Reissue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// A reissue for the same names as an order, with the key of this CSR.
#[uniffi::export]
pub fn reissue_of(info: OrderInfo, csr: String) -> Reissue {
    Reissue {
        common_name: info.certificate.common_name.unwrap_or_default(),
        csr,
        dns_names: info.certificate.dns_names,
        server_platform: None,
        comments: None,
        skip_approval: None,
    }
}

/// Checks the names and the CSR of a reissue by the rules of an order, and makes of it what a client can send.
///
/// Errors: `CheckFailed` when the report has an error; the error has that report.
#[uniffi::export(default(now = None, key_blocklist = None))]
pub fn checked_reissue(
    reissue: Reissue,
    now: Option<SystemTime>,
    key_blocklist: Option<Arc<KeyBlocklist>>,
) -> Result<Arc<CheckedReissue>, QwacError> {
    let checked = reissue.to_sdk().checked_by(&checker(now, key_blocklist)?)?;
    Ok(Arc::new(CheckedReissue(Mutex::new(Some(checked)))))
}

/// A reissue whose check found no error: the only one that a client sends. It can be sent once.
#[derive(uniffi::Object)]
pub struct CheckedReissue(Mutex<Option<qwac_psd2::CheckedReissue>>);

impl CheckedReissue {
    fn lock(&self) -> MutexGuard<'_, Option<qwac_psd2::CheckedReissue>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes it to send it.
    pub(crate) fn take(&self) -> Result<qwac_psd2::CheckedReissue, QwacError> {
        self.lock().take().ok_or_else(placed)
    }
}

#[uniffi::export]
impl CheckedReissue {
    /// What the check found: warnings and notes.
    ///
    /// Errors: `Configuration` once it was sent.
    pub fn report(&self) -> Result<Report, QwacError> {
        let reissue = self.lock();
        let report = reissue.as_ref().map(|reissue| reissue.report().clone());
        report.map(Cross::cross).ok_or_else(placed)
    }
}
