//! Where the command places and finds orders, and where it writes them down: the options of all commands that call the API.

use crate::failure::Failure;
use crate::show;
use qwac_psd2::{
    ApiKey, Client, ClientBuilder, Clock, EUROPEAN_BASE_URL, FileJournal, Settle, Sleep,
    SystemClock,
};
use std::path::{Path, PathBuf};
use std::time::Duration;

#[derive(clap::Args)]
pub(crate) struct Connection {
    /// Where the API is. The API key comes from the environment variable CERTCENTRAL_API_KEY.
    #[arg(long, value_name = "URL", default_value = EUROPEAN_BASE_URL)]
    base_url: String,
    /// Further root certificates to trust, as PEM.
    #[arg(long, value_name = "FILE")]
    root_certificates: Option<PathBuf>,
    /// A certificate and its private key to show to a proxy or gateway that asks for one, as PEM.
    #[arg(long, value_name = "FILE")]
    client_identity: Option<PathBuf>,
    /// The journal: orders are written down there before they are sent, so that none is lost or placed twice. On a local
    /// disk.
    /// [default: qwac-psd2/journal.redb where this system keeps the state of programs]
    #[arg(long, value_name = "FILE", env = "QWAC_JOURNAL")]
    journal: Option<PathBuf>,
    /// Writes no order down, whatever --journal says: one that is interrupted is not found again, and the same one may be
    /// placed twice.
    #[arg(long)]
    no_journal: bool,
    /// How long an attempt to place an order may take.
    #[arg(long, value_name = "SECONDS", default_value_t = 120)]
    timeout: u64,
    /// How long an order whose outcome is open is looked for.
    #[arg(long, value_name = "SECONDS", default_value_t = 300)]
    settle: u64,
}

impl Connection {
    /// The client of the API.
    pub(crate) fn client(&self) -> Result<Client, Failure> {
        let client = self.with_journal(Client::builder().base_url(&self.base_url))?;
        Ok(self.finish(client.api_key(ApiKey::from_env()?))?.build()?)
    }

    /// A client for calls that place no order: it needs no journal, which another process may have open.
    pub(crate) fn client_without_journal(&self) -> Result<Client, Failure> {
        let client = Client::builder().base_url(&self.base_url);
        let client = self.finish(client.api_key(ApiKey::from_env()?))?;
        // Such a client waits for nothing but what it is asked to wait for, and the command tells that itself.
        Ok(client.clock(SystemClock).build()?)
    }

    /// A client of an embedded sandbox, which is gone with this process: nothing is written down. It loses no answer, so there
    /// is nothing to tell of looking for one.
    pub(crate) fn client_of(&self, base_url: String, api_key: &str) -> Result<Client, Failure> {
        let client = Client::builder().base_url(base_url);
        let client = self.finish(client.api_key(ApiKey::new(api_key)?))?;
        Ok(client.clock(SystemClock).build()?)
    }

    fn finish(&self, client: ClientBuilder) -> Result<ClientBuilder, Failure> {
        let mut client = client
            .clock(TellingClock)
            .timeout(Duration::from_secs(self.timeout))
            .settle(Settle::default().window(Duration::from_secs(self.settle)));
        if let Some(path) = &self.root_certificates {
            client = client.root_certificates(read(path)?);
        }
        if let Some(path) = &self.client_identity {
            client = client.client_identity(read(path)?);
        }
        Ok(client)
    }

    fn with_journal(&self, client: ClientBuilder) -> Result<ClientBuilder, Failure> {
        if self.no_journal {
            return Ok(client);
        }
        let path = match &self.journal {
            Some(path) => path.clone(),
            None => default_journal()?,
        };
        let journal = FileJournal::open(&path).map_err(|error| {
            Failure::Machine(format!(
                "the journal {}: {error}. Nothing was sent. Name another one with --journal.",
                path.display()
            ))
        })?;
        Ok(client.journal(journal))
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::Machine(format!("{}: {error}", path.display())))
}

fn default_journal() -> Result<PathBuf, Failure> {
    let folder = dirs::state_dir().or_else(dirs::data_local_dir);
    let folder = folder.ok_or(Failure::Usage(
        "there is no home folder for the journal: name a file with --journal, or leave it out with --no-journal. \
         Nothing was sent.",
    ))?;
    Ok(folder.join("qwac-psd2").join("journal.redb"))
}

/// The system's clock; says on standard error that it is waited for, since the client only waits by it for an order whose
/// outcome is open.
#[derive(Debug)]
struct TellingClock;

impl Clock for TellingClock {
    fn now(&self) -> qwac_psd2::jiff::Timestamp {
        SystemClock.now()
    }

    fn sleep(&self, time: Duration) -> Sleep {
        show::error_line(&format!(
            "The outcome of the order is open. Looking for it again in {} seconds.",
            time.as_secs().max(1)
        ));
        SystemClock.sleep(time)
    }
}
