//! Runs the command, and reads what it says.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A file of the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

pub(crate) fn qwac(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qwac"));
    command
        .args(arguments)
        .current_dir(project(""))
        .env_remove("CERTCENTRAL_API_KEY")
        .env("QWAC_JOURNAL", own_journal())
        .stdin(Stdio::null());
    command
}

/// A journal that no other call uses.
pub(crate) fn own_journal() -> PathBuf {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    static CALLS: AtomicUsize = AtomicUsize::new(0);
    let folder = FOLDER.get_or_init(|| tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap());
    let call = CALLS.fetch_add(1, Ordering::Relaxed);
    folder.path().join(format!("journal-{call}"))
}

pub(crate) fn run(arguments: &[&str]) -> Output {
    qwac(arguments).output().unwrap()
}

pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(crate) fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

pub(crate) fn json(output: &Output) -> Value {
    serde_json::from_str(&out(output)).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

/// How many errors a result for scripts has among its findings.
pub(crate) fn errors(result: &Value) -> usize {
    let findings = result["findings"].as_array().unwrap().iter();
    findings
        .filter(|finding| finding["severity"] == "error")
        .count()
}

/// An order file in a folder of its own.
pub(crate) fn file(name: &str, text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

pub(crate) fn first() -> String {
    std::fs::read_to_string(project("tests/orders/first.toml"))
        .unwrap()
        .replace(
            "\"first.csr\"",
            &format!("'{}'", project("tests/orders/first.csr").display()),
        )
}

/// A sandbox as a process of its own, which ends with the test.
pub(crate) struct Running {
    child: std::process::Child,
    pub(crate) url: String,
    pub(crate) shown: String,
}

impl Running {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        use std::io::{BufRead, BufReader};
        let mut child = qwac(&[&["sandbox"], arguments].concat())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut shown = String::new();
        while !shown.contains("Ctrl-C") {
            shown += &lines
                .next()
                .expect("the sandbox says how to call it")
                .unwrap();
            shown.push('\n');
        }
        let url = shown
            .split_whitespace()
            .find(|word| word.starts_with("http://"))
            .unwrap();
        Self {
            child,
            url: url.to_owned(),
            shown,
        }
    }

    /// The answer to a call, of the sandbox's own or of the API.
    pub(crate) fn ask(&self, method: &str, path: &str) -> String {
        use std::io::{Read, Write};
        let address = self.url.strip_prefix("http://").unwrap();
        let address = address.strip_suffix("/services/v2").unwrap();
        let mut stream = std::net::TcpStream::connect(address).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\nx-dc-devkey: sandbox-key\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
