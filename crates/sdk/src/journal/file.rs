//! The journal in a file, by redb.

use super::{Journal, JournalFault};
use redb::{
    Builder, Database, DatabaseError, ReadableDatabase, ReadableTable, TableDefinition, TableError,
};
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

const ENTRIES: TableDefinition<&str, &str> = TableDefinition::new("orders");

/// What the journal needs in memory, at most; its entries are below a kilobyte each.
const CACHE: usize = 1024 * 1024;

/// A journal in a file of its own, which several processes on one machine may share.
///
/// The file is held only while something is read or written, a few milliseconds each time; who comes meanwhile waits. It
/// belongs on a local disk: locks of network file systems can't be relied on.
#[derive(Debug)]
pub struct FileJournal {
    path: PathBuf,
    patience: Duration,
    /// One at a time inside a process: the lock of the file is between processes.
    turn: Mutex<()>,
}

impl FileJournal {
    /// The journal in this file, which is made where there is none, with its folder. Only its owner may read it.
    ///
    /// # Errors
    ///
    /// When the file can't be made or read, or is something else.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, JournalFault> {
        let journal = Self {
            path: path.into(),
            patience: Duration::from_secs(30),
            turn: Mutex::default(),
        };
        if let Some(folder) = journal.path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        journal.with(|database| {
            let transaction = database.begin_write()?;
            transaction.open_table(ENTRIES)?;
            Ok(transaction.commit()?)
        })?;
        Ok(journal)
    }

    /// How long to wait for other processes that use the file; 30 seconds if not called.
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn with<T>(
        &self,
        work: impl FnOnce(&Database) -> Result<T, JournalFault>,
    ) -> Result<T, JournalFault> {
        let _turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let until = Instant::now() + self.patience;
        let mut wait = Duration::from_millis(1);
        let database = loop {
            let file = private_file(&self.path)?;
            match Builder::new().set_cache_size(CACHE).create_file(file) {
                Ok(database) => break database,
                Err(DatabaseError::DatabaseAlreadyOpen) if Instant::now() < until => {
                    thread::sleep(wait);
                    wait = (wait * 2).min(Duration::from_millis(50));
                }
                Err(error) => return Err(error.into()),
            }
        };
        work(&database)
    }
}

fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

impl Journal for FileJournal {
    fn read(&self, key: &str) -> Result<Option<String>, JournalFault> {
        self.with(|database| {
            let transaction = database.begin_read()?;
            let text = transaction.open_table(ENTRIES)?.get(key)?;
            Ok(text.map(|text| text.value().to_owned()))
        })
    }

    fn replace(
        &self,
        key: &str,
        from: Option<&str>,
        to: Option<&str>,
    ) -> Result<bool, JournalFault> {
        self.with(|database| {
            // Committed transactions are on the disk: redb's durability is `Immediate` unless told otherwise.
            let transaction = database.begin_write()?;
            let mut table = transaction.open_table(ENTRIES)?;
            let is_from = table.get(key)?.as_ref().map(|text| text.value()) == from;
            if is_from {
                match to {
                    Some(to) => table.insert(key, to)?,
                    None => table.remove(key)?,
                };
            }
            drop(table);
            if is_from {
                transaction.commit()?;
            } else {
                transaction.abort()?;
            }
            Ok(is_from)
        })
    }

    fn texts(&self) -> Result<Vec<String>, JournalFault> {
        self.with(|database| {
            let table = match database.begin_read()?.open_table(ENTRIES) {
                Err(TableError::TableDoesNotExist(_)) => return Ok(Vec::new()),
                table => table?,
            };
            let texts = table.iter()?.map(|entry| Ok(entry?.1.value().to_owned()));
            texts.collect()
        })
    }
}
