//! The settings of a client.

use super::Client;
use super::journal::{Journal, Kept};
use crate::error::QwacError;
use crate::secret::{ApiKey, Secret};
use qwac_psd2::{CsrUpdate, FileJournal, Pace, Retries, Settle};
use std::sync::Arc;
use std::time::Duration;

/// The settings of a client. What is not given is as the SDK has it.
#[derive(Debug, Clone, uniffi::Record)]
pub struct ClientOptions {
    /// The base URL; CertCentral Europe's if not given. It must be `https`, or `http` to a loopback address. Where it has no
    /// path, `/services/v2` is added.
    #[uniffi(default = None)]
    pub base_url: Option<String>,
    /// The longest time that an attempt may take in all, once it is its turn; 120 seconds if not given.
    #[uniffi(default = None)]
    pub timeout: Option<Duration>,
    /// The longest time that a connection may take to come about; 15 seconds if not given.
    #[uniffi(default = None)]
    pub connect_timeout: Option<Duration>,
    /// How long a connection is kept that nothing goes over; 30 seconds if not given.
    #[uniffi(default = None)]
    pub idle_timeout: Option<Duration>,
    /// What to add to the user agent, such as `my-bank/1.0`.
    #[uniffi(default = None)]
    pub user_agent_suffix: Option<String>,
    /// The proxy for all calls, such as `http://user:password@proxy:3128`. Without it, the environment's (`HTTPS_PROXY`,
    /// `NO_PROXY`) is used.
    #[uniffi(default = None)]
    pub proxy: Option<Arc<Secret>>,
    /// Further root certificates to trust, each as PEM. The bundled ones stay.
    #[uniffi(default = [])]
    pub root_certificates: Vec<String>,
    /// A certificate with its issuers and its private key, as PEM, for a proxy or gateway that asks for one.
    #[uniffi(default = None)]
    pub client_identity: Option<Arc<Secret>>,
    /// How many requests go out in which time: all of these hold. As documented if not given (100 in 5 seconds and 1000 in 3
    /// minutes); an empty list is no limit, for a server of one's own.
    #[uniffi(default = None)]
    pub pace: Option<Vec<PaceWindow>>,
    /// When an attempt that surely placed nothing is made again.
    #[uniffi(default = None)]
    pub retries: Option<RetryOptions>,
    /// How an order whose outcome is open is looked for.
    #[uniffi(default = None)]
    pub settle: Option<SettleOptions>,
    /// The file of the journal, in which orders are written down before they are sent, so that none is lost or placed twice
    /// when this process ends in the middle. It is made where there is none. No journal if not given.
    #[uniffi(default = None)]
    pub journal_path: Option<String>,
    /// Updates a CSR by `PUT` and not by `POST`. Which one the API takes is not documented; a wrong one changes nothing.
    #[uniffi(default = false)]
    pub update_csr_by_put: bool,
}

/// At most so many requests in such a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct PaceWindow {
    /// How many.
    pub requests: u32,
    /// In which time.
    pub length: Duration,
}

/// When and how often a call that surely placed nothing is tried again. Nothing of which a byte may have left is ever sent
/// again, whatever is set here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct RetryOptions {
    /// The most attempts, with the first; 4 if not given.
    #[uniffi(default = None)]
    pub attempts: Option<u32>,
    /// The wait after the first attempt that was not sent; it doubles with each. 250 milliseconds if not given.
    #[uniffi(default = None)]
    pub base: Option<Duration>,
    /// The longest wait between attempts that were not sent; 8 seconds if not given.
    #[uniffi(default = None)]
    pub cap: Option<Duration>,
    /// The last time at which an attempt may begin, from the beginning of the first; 5 minutes if not given.
    #[uniffi(default = None)]
    pub deadline: Option<Duration>,
    /// The seed of the chance in the waits, for tests.
    #[uniffi(default = None)]
    pub seed: Option<u64>,
}

/// How long and how often an order with an open outcome is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct SettleOptions {
    /// Whether it is looked for at all. If not, an open outcome is told at once, with its receipt.
    #[uniffi(default = true)]
    pub look: bool,
    /// How long after the attempt's end an order is looked for before it counts as not placed; 5 minutes if not given.
    #[uniffi(default = None)]
    pub window: Option<Duration>,
    /// The wait after the first look; 2 seconds if not given. It doubles with each, up to 30 seconds.
    #[uniffi(default = None)]
    pub interval: Option<Duration>,
}

/// The base URL of CertCentral Europe, the only one that sells PSD2 QWACs.
#[uniffi::export]
pub fn european_base_url() -> String {
    qwac_psd2::EUROPEAN_BASE_URL.to_owned()
}

#[uniffi::export]
impl Client {
    /// A client with this key. Nothing is sent.
    ///
    /// `journal`: a journal of your own, in place of the file of `options.journal_path`.
    ///
    /// Errors: `Configuration` when a setting can't be used; `Journal` when the file is none.
    #[uniffi::constructor(default(options = None, journal = None))]
    pub fn new(
        api_key: Arc<ApiKey>,
        options: Option<ClientOptions>,
        journal: Option<Arc<dyn Journal>>,
    ) -> Result<Arc<Self>, QwacError> {
        let mut builder = qwac_psd2::Client::builder().api_key(api_key.0.clone());
        let mut journal_path = None;
        if let Some(options) = options {
            journal_path = options.journal_path.clone();
            builder = options.apply(builder);
        }
        builder = match (journal, journal_path) {
            (Some(_), Some(_)) => {
                return Err(QwacError::configuration(
                    "a client has one journal: give your own or the path of a file",
                ));
            }
            (Some(journal), None) => builder.journal(Kept(journal)),
            (None, Some(path)) => builder.journal(FileJournal::open(&path).map_err(|error| {
                QwacError::configuration(format!("the journal {path} can't be used: {error}"))
            })?),
            (None, None) => builder,
        };
        Ok(Arc::new(Self {
            sdk: builder.build()?,
        }))
    }

    /// The address under which the client finds the API, without a slash at its end.
    pub fn base_url(&self) -> String {
        self.sdk.base_url().to_owned()
    }
}

impl ClientOptions {
    fn apply(self, mut builder: qwac_psd2::ClientBuilder) -> qwac_psd2::ClientBuilder {
        macro_rules! set {
            ($($option:ident)*) => {$(
                if let Some(value) = self.$option {
                    builder = builder.$option(value);
                }
            )*};
        }
        set!(base_url timeout connect_timeout idle_timeout user_agent_suffix);
        if let Some(proxy) = &self.proxy {
            builder = builder.proxy(proxy.0.as_str());
        }
        for pem in self.root_certificates {
            builder = builder.root_certificates(pem);
        }
        if let Some(identity) = &self.client_identity {
            builder = builder.client_identity(identity.0.as_bytes());
        }
        if let Some(windows) = self.pace {
            let windows = windows.into_iter();
            let windows = windows.map(|one| {
                (
                    usize::try_from(one.requests).unwrap_or(usize::MAX),
                    one.length,
                )
            });
            builder = builder.pace(Pace::windows(windows));
        }
        if let Some(retries) = self.retries {
            builder = builder.retries(retries.into());
        }
        if let Some(settle) = self.settle {
            builder = builder.settle(settle.into());
        }
        if self.update_csr_by_put {
            builder = builder.csr_update(CsrUpdate::Put);
        }
        builder
    }
}

impl From<RetryOptions> for Retries {
    fn from(options: RetryOptions) -> Self {
        let mut retries = Self::default();
        macro_rules! set {
            ($($option:ident)*) => {$(
                if let Some(value) = options.$option {
                    retries = retries.$option(value);
                }
            )*};
        }
        set!(attempts base cap deadline seed);
        retries
    }
}

impl From<SettleOptions> for Settle {
    fn from(options: SettleOptions) -> Self {
        if !options.look {
            return Self::off();
        }
        let mut settle = Self::default();
        if let Some(window) = options.window {
            settle = settle.window(window);
        }
        if let Some(interval) = options.interval {
            settle = settle.interval(interval);
        }
        settle
    }
}
