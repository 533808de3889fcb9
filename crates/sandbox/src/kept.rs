//! The file in which a sandbox keeps its state from one run to the next.
//!
//! It has the private keys of the TEST CAs, which nobody trusts, and the orders without their secrets.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::authority::{Authority, AuthorityState};
use crate::state::State;

/// Goes up when older files can't be read any more.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Kept {
    version: u32,
    warning: String,
    account: State,
    authority: AuthorityState,
}

/// What the file has; nothing when there is none.
pub(crate) fn read(path: &Path) -> io::Result<Option<(State, AuthorityState)>> {
    let text = match fs::read(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let is_no_state = |what: String| {
        let message = format!("{} is no state of a sandbox: {what}", path.display());
        io::Error::new(io::ErrorKind::InvalidData, message)
    };
    let kept: Kept = serde_json::from_slice(&text).map_err(|error| {
        // Where and what kind, but not the text itself: it may be some other file.
        is_no_state(format!("line {}, column {}", error.line(), error.column()))
    })?;
    if kept.version != VERSION {
        return Err(is_no_state(format!("version {}", kept.version)));
    }
    let mut state = kept.account;
    state.make_index();
    Ok(Some((state, kept.authority)))
}

/// Writes the file anew, so that there is always an old or a new one and no part of one. Only the owner may read it.
pub(crate) fn write(path: &Path, state: &State, authority: &Authority) -> io::Result<()> {
    let kept = Kept {
        version: VERSION,
        warning:
            "State of a qwac-psd2 sandbox, with the private keys of its TEST CAs. Trust none of it."
                .to_owned(),
        account: state.clone(),
        authority: authority.state(),
    };
    let text = serde_json::to_vec(&kept).map_err(io::Error::other)?;
    let beside = beside(path);
    let mut file = create(&beside)?;
    file.write_all(&text)?;
    file.sync_all()?;
    fs::rename(&beside, path)
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    name.into()
}

fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}
