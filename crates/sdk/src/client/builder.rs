//! Sets up a client.

use super::known::Known;
use super::pace::{Pace, Pacer};
use super::retries::{Backoff, Retries};
use super::settle::Settle;
use super::{Client, tls};
use crate::clock::{Clock, SystemClock};
use crate::error::Error;
use crate::journal::{Entries, Journal};
use crate::receipt::Sender;
use crate::scrub::Scrub;
use crate::secret::ApiKey;
use qwac_psd2_core::Connection;
use reqwest::Url;
use reqwest::header::HeaderValue;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;
use zeroize::Zeroizing;

/// The base URL of CertCentral Europe, the only one that sells PSD2 QWACs.
pub const EUROPEAN_BASE_URL: &str = "https://certcentral.digicert.eu/services/v2";

const A_DAY: Duration = Duration::from_secs(24 * 60 * 60);

type Customize = Box<dyn FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send>;

/// Sets up a [`Client`]. What is wrong is told by [`build`](ClientBuilder::build).
#[must_use]
pub struct ClientBuilder {
    key: Option<ApiKey>,
    base_url: String,
    timeout: Duration,
    connect_timeout: Duration,
    idle_timeout: Duration,
    user_agent_suffix: Option<String>,
    proxy: Option<String>,
    roots: Vec<Vec<u8>>,
    pace: Pace,
    retries: Retries,
    settle: Settle,
    clock: Arc<dyn Clock>,
    journal: Option<Arc<dyn Journal>>,
    identity: Option<Zeroizing<Vec<u8>>>,
    customize: Option<Customize>,
    csr_update: CsrUpdate,
}

/// The method by which a CSR is updated. Which one the API takes is not documented (D40 of the decisions).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum CsrUpdate {
    /// `POST`, as DigiCert's own older client.
    #[default]
    Post,
    /// `PUT`, as the API's other changes of an order.
    Put,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            key: None,
            base_url: EUROPEAN_BASE_URL.to_owned(),
            timeout: Duration::from_secs(120),
            connect_timeout: Duration::from_secs(15),
            idle_timeout: Duration::from_secs(30),
            user_agent_suffix: None,
            proxy: None,
            roots: Vec::new(),
            pace: Pace::documented(),
            retries: Retries::default(),
            settle: Settle::default(),
            clock: Arc::new(SystemClock),
            journal: None,
            identity: None,
            customize: None,
            csr_update: CsrUpdate::default(),
        }
    }
}

impl ClientBuilder {
    /// The API key. Required; see [`ApiKey::new`] and [`ApiKey::from_env`].
    pub fn api_key(mut self, key: ApiKey) -> Self {
        self.key = Some(key);
        self
    }

    /// The base URL; [`EUROPEAN_BASE_URL`] if not called. It must be `https`, or `http` to a loopback address. Where it
    /// has no path, `/services/v2` is added.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// The longest time that an attempt may take in all, once it is its turn; 120 seconds if not called. An order can be
    /// slow: the CA looks at every name.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The longest time that a connection may take to come about; 15 seconds if not called.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long a connection is kept that nothing goes over; 30 seconds if not called. An order that goes out while the
    /// server ends the connection has an open outcome. So this is to be shorter than the server's own limit, of which
    /// nothing is documented; common ones are a minute and more.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = timeout;
        self
    }

    /// What to add to the user agent, such as `my-bank/1.0`.
    pub fn user_agent_suffix(mut self, suffix: impl Into<String>) -> Self {
        self.user_agent_suffix = Some(suffix.into());
        self
    }

    /// The proxy for all calls, such as `http://user:password@proxy:3128`. Without it, the environment's
    /// (`HTTPS_PROXY`, `NO_PROXY`) is used. To a base URL with plain `http`, which is on this machine, only a proxy on
    /// this machine can be given, and the environment's is not used.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// Further root certificates to trust, as PEM; can be called again. The bundled ones stay.
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots.push(pem.into());
        self
    }

    /// How many requests go out in which time; [`Pace::documented`] if not called.
    pub fn pace(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
    }

    /// When an attempt that surely placed nothing is made again; [`Retries::default`] if not called.
    pub fn retries(mut self, retries: Retries) -> Self {
        self.retries = retries;
        self
    }

    /// How an order whose outcome is open is looked for; [`Settle::default`] if not called.
    pub fn settle(mut self, settle: Settle) -> Self {
        self.settle = settle;
        self
    }

    /// Where orders are written down before they are sent, so that none is lost or placed twice when this process ends in the
    /// middle; no such place if not called. With the feature `journal` there is one in a file: `FileJournal`.
    pub fn journal(mut self, journal: impl Journal + 'static) -> Self {
        self.journal = Some(Arc::new(journal));
        self
    }

    /// The clock by which orders are dated and looked for; the system's if not called.
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// By which method a CSR is updated; [`CsrUpdate::Post`] if not called. A wrong one changes nothing: the API answers that
    /// it doesn't know the address ([`NotFound`](crate::ErrorKind::NotFound)).
    pub fn csr_update(mut self, method: CsrUpdate) -> Self {
        self.csr_update = method;
        self
    }

    /// Shows the server a certificate, for a proxy or gateway that asks for one: the certificate with its issuers and its
    /// private key (PKCS#8, PKCS#1 or SEC1), as PEM in any order. The API itself asks for none.
    pub fn client_identity(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.identity = Some(Zeroizing::new(pem.into()));
        self
    }

    /// Brings your own reqwest client, as its builder: `customize` is given the builder with all other settings of this
    /// one and gives it back changed, or another in its place. It has the word on TLS, proxies, timeouts, resolvers.
    ///
    /// What our promises need is set afterwards: no redirects and no repeats (each would send an order again), nothing
    /// but `https`, except to loopback and then without a proxy, HTTP/1.1, and no log of whole requests. This is why a
    /// finished `reqwest::Client`, on which these can't be set, is not taken.
    ///
    /// Where the process has no default provider of rustls, this makes ring the one, because reqwest panics without.
    pub fn http_client(
        mut self,
        customize: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + 'static,
    ) -> Self {
        self.customize = Some(Box::new(customize));
        self
    }

    /// The client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::ErrorKind::Configuration) when the key is missing or a setting can't be used.
    pub fn build(self) -> Result<Client, Error> {
        let key = self.key.ok_or_else(|| {
            Error::configuration(format!(
                "the client has no API key: set the environment variable {} and use ApiKey::from_env, or give one with \
                 ApiKey::new",
                crate::secret::API_KEY_VARIABLE
            ))
        })?;
        let base = base_url(&self.base_url)?;
        let mut http = reqwest::Client::builder()
            .tls_backend_preconfigured(tls::config(
                &self.roots,
                self.identity.as_deref().map(Vec::as_slice),
            )?)
            .timeout(self.timeout)
            .connect_timeout(self.connect_timeout)
            // The library counts it from now and can't count to the end of time.
            .pool_idle_timeout(self.idle_timeout.min(A_DAY));
        let proxy = self.proxy.as_deref().map(proxy_url).transpose()?;
        if let Some(proxy) = &proxy {
            http = http.proxy(proxy_to(proxy)?);
        }
        if let Some(customize) = self.customize {
            http = customize(http);
            // reqwest panics when it is to set up TLS by itself and the process has no provider. This gives it one; a
            // provider that is there stays.
            let _ = rustls::crypto::ring::default_provider().install_default();
        }
        if base.scheme() == "http" {
            // What goes to loopback in clear text must not take a way over another machine.
            http = http.no_proxy();
            match &proxy {
                Some(proxy) if is_loopback(proxy) => http = http.proxy(proxy_to(proxy)?),
                Some(_) => {
                    return Err(Error::configuration(
                        "a base URL with plain http can only have a proxy on this machine: the key would go there in \
                         clear text",
                    ));
                }
                None => {}
            }
        }
        let http = http
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .https_only(base.scheme() == "https")
            .http1_only()
            // It logs whole requests, with the key and the card.
            .connection_verbose(false)
            .referer(false)
            .build()
            // Without the error's own words: they could show a proxy's password.
            .map_err(|_| {
                Error::configuration("the HTTP client can't be set up with these settings")
            })?;
        let header = HeaderValue::from_str(key.expose())
            .map_err(|_| Error::configuration("the API key can't be sent in a header field"))?;
        let connection = Connection::new(
            http,
            base.as_str().trim_end_matches('/').to_owned(),
            header,
            user_agent(self.user_agent_suffix.as_deref())?,
        );
        Ok(Client {
            sender: Arc::new(Sender::new(connection.base_url(), &key, self.timeout)),
            scrub: Arc::new(Scrub::new([key.expose()])),
            connection,
            pacer: Pacer::new(self.pace)?,
            backoff: Backoff::new(self.retries),
            settle: self.settle,
            clock: self.clock,
            entries: self.journal.map(Entries::new),
            known: Known::default(),
            timeout: self.timeout,
            csr_update: self.csr_update,
        })
    }
}

impl fmt::Debug for ClientBuilder {
    /// Without the key and without the proxy, whose URL may hold a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("idle_timeout", &self.idle_timeout)
            .field("user_agent_suffix", &self.user_agent_suffix)
            .field("pace", &self.pace)
            .field("retries", &self.retries)
            .field("settle", &self.settle)
            .field("journal", &self.journal)
            .finish_non_exhaustive()
    }
}

fn base_url(given: &str) -> Result<Url, Error> {
    let fault = |what: &str| Error::configuration(format!("the base URL {what}"));
    let given = given.trim();
    if given.contains(":///") {
        return Err(fault("has no host"));
    }
    let mut url = Url::parse(given).map_err(|error| fault(&format!("is not a URL: {error}")))?;
    if !(url.username().is_empty() && url.password().is_none()) {
        return Err(fault(
            "holds a user name or password; the API takes only its key",
        ));
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(fault("must end with its path"));
    }
    match url.scheme() {
        "https" => {}
        "http" if is_loopback(&url) => {}
        "http" => {
            return Err(fault(
                "must be https; plain http is for loopback addresses only",
            ));
        }
        _ => return Err(fault("must be https")),
    }
    if url.path() == "/" {
        url.set_path("/services/v2");
    }
    Ok(url)
}

fn is_loopback(url: &Url) -> bool {
    match url.host_str() {
        // What `localhost` means is up to the machine's resolver, and on any sane one it is loopback.
        Some("localhost") => true,
        Some(host) => host
            .trim_start_matches('[')
            .trim_end_matches(']')
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback()),
        None => false,
    }
}

const WRONG_PROXY: &str = "the proxy is not a URL with http or https, such as http://proxy:3128";

/// The URL itself is not shown where it is wrong: it may hold a password.
fn proxy_url(given: &str) -> Result<Url, Error> {
    Url::parse(given)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some())
        .ok_or_else(|| Error::configuration(WRONG_PROXY))
}

fn proxy_to(url: &Url) -> Result<reqwest::Proxy, Error> {
    reqwest::Proxy::all(url.clone()).map_err(|_| Error::configuration(WRONG_PROXY))
}

fn user_agent(suffix: Option<&str>) -> Result<HeaderValue, Error> {
    let own = concat!("qwac-psd2/", env!("CARGO_PKG_VERSION"));
    let whole = match suffix {
        Some(suffix) => format!("{own} {suffix}"),
        None => own.to_owned(),
    };
    HeaderValue::from_str(&whole)
        .map_err(|_| Error::configuration("the user agent's suffix holds a control character"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_of_the_api_is_added_where_there_is_none() {
        for given in [
            "https://certcentral.digicert.eu",
            "https://certcentral.digicert.eu/",
            " https://certcentral.digicert.eu/services/v2 ",
            "https://certcentral.digicert.eu/services/v2/",
        ] {
            let url = base_url(given).unwrap();
            assert_eq!(
                url.as_str().trim_end_matches('/'),
                EUROPEAN_BASE_URL,
                "{given}"
            );
        }
        assert_eq!(base_url("http://127.0.0.1:8/x").unwrap().path(), "/x");
    }

    #[test]
    fn plain_http_goes_to_loopback_only() {
        for good in [
            "http://127.0.0.1:1",
            "http://127.9.9.9",
            "http://[::1]:1",
            "http://localhost:1",
        ] {
            base_url(good).unwrap();
        }
        for bad in [
            "http://certcentral.digicert.eu",
            "http://127.0.0.1.example.com",
            "http://localhost.example.com",
            "ftp://127.0.0.1",
            "file:///etc/passwd",
            "certcentral.digicert.eu",
            "https:///services/v2",
            "",
            "https://user:canary@certcentral.digicert.eu",
            "https://certcentral.digicert.eu/?key=canary",
        ] {
            let error = base_url(bad).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("canary"), "{bad}");
        }
    }

    #[test]
    fn a_client_without_a_key_says_where_to_put_one() {
        let error = Client::builder().build().unwrap_err();
        assert!(error.to_string().contains("CERTCENTRAL_API_KEY"));
    }

    #[test]
    fn settings_that_cannot_work_are_told_when_building() {
        let builder = || Client::builder().api_key(ApiKey::new("k").unwrap());
        let wrong = [
            builder().proxy("canary:canary@@"),
            builder().proxy("socks9://proxy"),
            builder()
                .base_url("http://127.0.0.1:1")
                .proxy("http://canary.example:1"),
            builder().root_certificates("canary"),
            builder().root_certificates(
                "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n",
            ),
            builder().user_agent_suffix("a\nb"),
            builder().pace(Pace::windows([(0, Duration::from_secs(1))])),
        ];
        for builder in wrong {
            let error = builder.build().unwrap_err();
            assert_eq!(error.kind(), crate::ErrorKind::Configuration);
            assert!(!format!("{error} {error:?}").contains("canary"));
        }
    }

    #[test]
    fn an_own_reqwest_builder_without_tls_settings_does_not_panic() {
        Client::builder()
            .api_key(ApiKey::new("k").unwrap())
            .http_client(|_| reqwest::Client::builder())
            .build()
            .unwrap();
    }

    #[test]
    fn the_builder_shows_no_secret() {
        let builder = Client::builder()
            .api_key(ApiKey::new("canary").unwrap())
            .proxy("http://user:canary@proxy");
        assert!(!format!("{builder:?}").contains("canary"));
        let client = builder.build();
        assert!(!format!("{client:?}").contains("canary"));
    }
}
