//! `qwac download`: downloads the certificate of an order, into a file that is whole or not there.

use crate::connection::Connection;
use crate::failure::Failure;
use crate::{End, sandbox, show};
use qwac_psd2::{Download, FileForm, Format, Id};
use serde::Serialize;
use std::io::Write;
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile, PersistError};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// The number of the order.
    order: String,
    /// The format: pem_noroot is what a server shows; also pem_all, pem_nointermediate, p7b, cer, default, apache,
    /// default_cer, default_pem.
    #[arg(long, default_value = "pem_noroot")]
    format: String,
    /// The file to write. Without it, PEM goes to standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Writes over a file that is there.
    #[arg(long, requires = "out")]
    overwrite: bool,
    #[command(flatten)]
    connection: Connection,
    /// Prints one JSON object: {"order", "format", "form", "media_type", "file", "pem"}, or {"error"}.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Told<'a> {
    order: Id,
    format: Format,
    form: FileForm,
    media_type: Option<String>,
    file: Option<&'a Path>,
    /// The certificate, where it is PEM and went to no file.
    pem: Option<String>,
}

pub(crate) fn run(options: &Options) -> Result<End, Failure> {
    show::end(options.json, download(options), |told| {
        if let Some(file) = told.file {
            return show::line(&format!("Written: {}", file.display()));
        }
        // Line by line: a server's words must not steer the terminal.
        let mut lines = told.pem.iter().flat_map(|pem| pem.lines());
        lines.try_for_each(show::line)
    })
}

fn download(options: &Options) -> Result<Told<'_>, Failure> {
    let out = options.out.as_deref();
    if let Some(out) = out.filter(|out| !options.overwrite && out.exists()) {
        return Err(is_there(out));
    }
    let client = options.connection.client_without_journal()?;
    let (order, format) = (
        Id::from(options.order.as_str()),
        Format::from(options.format.as_str()),
    );
    let runtime = sandbox::runtime()?;
    let file = runtime.block_on(client.certificate(&order, &format))?;
    match out {
        Some(out) => write(&file, out, options.overwrite)?,
        None if file.pem().is_none() => {
            return Err(Failure::Machine(format!(
                "the certificate came as a file {}, which is no text: name a file with --out",
                file.form.ending()
            )));
        }
        None => {}
    }
    Ok(Told {
        order,
        format,
        form: file.form,
        pem: file.pem().filter(|_| out.is_none()).map(str::to_owned),
        media_type: file.media_type,
        file: out,
    })
}

/// Writes the file under another name beside it and gives it its own in one step, so that no part of it is ever there.
pub(crate) fn write(file: &Download, out: &Path, overwrite: bool) -> Result<(), Failure> {
    let fault = |error: std::io::Error| Failure::Machine(format!("{}: {error}", out.display()));
    let mut part = beside(out).map_err(fault)?;
    part.write_all(&file.bytes)
        .and_then(|()| part.as_file().sync_all())
        .map_err(fault)?;
    let written = match overwrite {
        true => part.persist(out),
        false => part.persist_noclobber(out),
    };
    match written {
        Ok(_) => Ok(()),
        // It came while the certificate was on its way.
        Err(PersistError { error, .. }) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(is_there(out))
        }
        Err(PersistError { error, .. }) => Err(fault(error)),
    }
}

/// A file in the folder of another that it is to become.
pub(crate) fn beside(out: &Path) -> std::io::Result<NamedTempFile> {
    let folder = match out.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // A certificate is public, unlike what such a file is for as a rule.
        builder.permissions(std::fs::Permissions::from_mode(0o644));
    }
    builder.tempfile_in(folder)
}

fn is_there(out: &Path) -> Failure {
    Failure::Machine(format!(
        "{} is there already: take another name, or write over it with --overwrite",
        out.display()
    ))
}
