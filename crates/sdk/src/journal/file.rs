//! The journal in a file, by redb.

use super::{Journal, JournalFault};
use redb::{Builder, Database, DatabaseError, ReadableDatabase, ReadableTable, TableDefinition};
use std::fs::{File, OpenOptions};
use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind};
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
    /// The journal in this file, which is made where there is none, with its folder: so that only its owner may read it. A
    /// file that is there keeps its mode.
    ///
    /// # Errors
    ///
    /// When the file can't be made or read, is damaged, or is something else. An empty file is damaged: it may have been
    /// a journal.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, JournalFault> {
        let journal = Self {
            path: path.into(),
            patience: Duration::from_secs(30),
            turn: Mutex::default(),
        };
        if !journal.path.try_exists()? {
            make(&journal.path)?;
        }
        journal.with(|database| {
            database.begin_read()?.open_table(ENTRIES)?;
            Ok(())
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
        let until = Instant::now().checked_add(self.patience);
        let is_over = || until.is_some_and(|until| Instant::now() >= until);
        let mut wait = Duration::from_millis(1);
        // redb panics on some damaged files.
        let done = catch_unwind(AssertUnwindSafe(|| {
            let database = loop {
                // Not made again where it is gone: an order may stand in the one that was there.
                let file = File::options().read(true).write(true).open(&self.path)?;
                if file.metadata()?.len() == 0 {
                    return Err("the file is empty".into());
                }
                match Builder::new().set_cache_size(CACHE).create_file(file) {
                    Ok(database) => break database,
                    Err(DatabaseError::DatabaseAlreadyOpen) if !is_over() => {
                        thread::sleep(wait);
                        wait = (wait * 2).min(Duration::from_millis(50));
                    }
                    Err(error) => return Err(error.into()),
                }
            };
            work(&database)
        }));
        done.unwrap_or_else(|_| Err("the file is damaged".into()))
    }
}

/// Makes a new journal: whole beside its place, and then there, so that no crash leaves a part of one.
fn make(path: &Path) -> Result<(), JournalFault> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    std::fs::create_dir_all(folder)?;
    let name = path.file_name().ok_or("the path names no file")?;
    let mut beside = name.to_owned();
    beside.push(format!(
        ".new-{}-{:?}",
        std::process::id(),
        thread::current().id()
    ));
    let beside = folder.join(beside);
    let made = fill(&beside).and_then(|()| match std::fs::hard_link(&beside, path) {
        // Another process was quicker.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        linked => Ok(linked?),
    });
    let _ = std::fs::remove_file(&beside);
    made?;
    // The name has to outlive a crash of the machine too. Only Unix can be asked for it.
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}

fn fill(path: &Path) -> Result<(), JournalFault> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let database = Builder::new()
        .set_cache_size(CACHE)
        .create_file(options.open(path)?)?;
    let transaction = database.begin_write()?;
    transaction.open_table(ENTRIES)?;
    Ok(transaction.commit()?)
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
            let table = database.begin_read()?.open_table(ENTRIES)?;
            let texts = table.iter()?.map(|entry| Ok(entry?.1.value().to_owned()));
            texts.collect()
        })
    }
}
