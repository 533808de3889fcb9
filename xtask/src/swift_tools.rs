//! The Swift that runs the tests: the one of the PATH, or on Debian a contained one in the cache.

use crate::tools;
use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The release of Debian that has Swift 6, and what of it is needed beside its base.
const RELEASE: &str = "trixie";
const PACKAGES: &[&str] = &[
    "swiftlang",
    "libc6-dev",
    "libstdc++-14-dev",
    "git",
    "binutils",
];

/// The variable that names the library's folder to `bindings/swift/Package.swift`.
const LIBRARY: &str = "QWAC_PSD2_LIBRARY_FOLDER";

/// The one that has it take the released library only.
const RELEASED: &str = "QWAC_PSD2_RELEASED";

/// A Swift 6.
pub(crate) enum Swift {
    /// That of the PATH.
    Own,
    /// One inside of a Debian that lies in this folder.
    Contained(PathBuf),
}

impl Swift {
    /// A call of `swift` in this folder, which looks for the library where it is told and sees these folders under their own
    /// names.
    ///
    /// A contained one runs in a mount namespace of its own, so that nothing stays mounted however it ends.
    pub(crate) fn command(
        &self,
        at: &Path,
        library: Option<&Path>,
        folders: &[PathBuf],
    ) -> Command {
        let given = library.map(|folder| (LIBRARY, folder));
        match self {
            Self::Own => {
                let mut command = Command::new("swift");
                command
                    .current_dir(at)
                    .env_remove(LIBRARY)
                    .env_remove(RELEASED);
                command.envs(given);
                command
            }
            Self::Contained(debian) => {
                let mut command = contained(debian, folders);
                command.arg("env").arg("--chdir").arg(at);
                if let Some((name, folder)) = given {
                    command.arg(format!("{name}={}", folder.display()));
                }
                command.arg("swift");
                command
            }
        }
    }
}

/// The Swift of this machine, set up if need be; none where it can't be had, with the reason.
pub(crate) fn swift() -> Result<std::result::Result<Swift, String>> {
    let version = Command::new("swift").arg("--version").output();
    if let Ok(version) = version
        && is_swift_6(&String::from_utf8_lossy(&version.stdout))
    {
        return Ok(Ok(Swift::Own));
    }
    if let Some(why) = what_is_missing() {
        return Ok(Err(why));
    }
    Ok(Ok(Swift::Contained(debian()?)))
}

/// Whether `swift --version` tells of a Swift that reads the package. There is another program of that name.
fn is_swift_6(version: &str) -> bool {
    let number = version.split_once("Swift version ").map(|(_, rest)| rest);
    let major = number.and_then(|number| number.split('.').next());
    major
        .and_then(|major| major.parse::<u32>().ok())
        .is_some_and(|major| major >= 6)
}

/// Why a contained Swift can't be had here.
fn what_is_missing() -> Option<String> {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    if !system.lines().any(|line| line == "ID=debian") {
        return Some(
            "there is no Swift 6 on the PATH: install one from https://swift.org".to_owned(),
        );
    }
    let without = "there is no Swift 6 on the PATH, and a contained one needs";
    if !runs(Command::new("debootstrap").arg("--version")) {
        return Some(format!(
            "{without} debootstrap: apt-get install debootstrap"
        ));
    }
    let mounts = [
        "--mount",
        "--propagation",
        "private",
        "mount",
        "-t",
        "proc",
        "proc",
        "/proc",
    ];
    if !runs(Command::new("unshare").args(mounts)) {
        return Some(format!("{without} root, and the right to mount"));
    }
    None
}

fn runs(command: &mut Command) -> bool {
    let ended = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
    ended.is_ok_and(|status| status.success())
}

/// The folder of a Debian with Swift, which is set up once.
fn debian() -> Result<PathBuf> {
    let cache = tools::cache()?;
    let lock = File::create(cache.join("swift.lock"))?;
    lock.lock()
        .context("cannot wait for another set-up of Swift")?;
    let pins = format!("{RELEASE} {}", PACKAGES.join(" "));
    if let Some(folder) = tools::found("swift", &pins)? {
        return Ok(folder);
    }
    // What is left of one that was interrupted is large.
    for old in fs::read_dir(&cache)?.filter_map(Result::ok) {
        if old.file_name().to_string_lossy().starts_with("swift-") && old.path().is_dir() {
            fs::remove_dir_all(old.path())
                .with_context(|| format!("cannot remove {}", old.path().display()))?;
        }
    }
    tools::installed("swift", &pins, set_up)
}

fn set_up(folder: &Path) -> Result<()> {
    let began = Instant::now();
    let tell = |what: &str| eprintln!("  {:>4} s  {what}", began.elapsed().as_secs());
    let mirror = mirror()?;
    tell(&format!("a Debian {RELEASE} (some 250 MB, of 3 GB in all)"));
    let base = ["--variant=minbase", "--include=ca-certificates", RELEASE];
    // In a namespace of its own as well: it mounts inside, and would leave that where it is killed.
    quiet(
        Command::new("unshare")
            .args(["--mount", "--propagation", "private", "debootstrap"])
            .args(base)
            .arg(folder)
            .arg(&mirror),
        folder,
    )?;
    // Proxies and the like; without them the inside may not reach the mirror.
    let settings = Command::new("apt-config")
        .args(["dump", "Acquire"])
        .output()?;
    fs::write(folder.join("etc/apt/apt.conf.d/00host"), settings.stdout)?;
    let apt = |arguments: &[&str]| -> Result<()> {
        let mut apt = contained(folder, &[]);
        apt.args([
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "--quiet",
        ])
        .args(arguments);
        quiet(&mut apt, folder)
    };
    apt(&["update"])?;
    tell("its Swift");
    let install = ["install", "--yes", "--no-install-recommends"];
    apt(&[&install, PACKAGES].concat())?;
    apt(&["clean"])?;
    tell("done");
    Ok(())
}

/// Runs a step of the set-up, whose words go into a file and are shown where it fails.
fn quiet(command: &mut Command, folder: &Path) -> Result<()> {
    let path = folder.join("set-up.log");
    let log = File::options().create(true).append(true).open(&path)?;
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .status()
        .with_context(|| format!("cannot run {name}"))?;
    if !status.success() {
        let log = fs::read_to_string(&path).unwrap_or_default();
        let from = log.lines().count().saturating_sub(15);
        let end: Vec<_> = log.lines().skip(from).collect();
        bail!("{name} ended with {status}:\n{}", end.join("\n"));
    }
    Ok(())
}

/// A program inside of this Debian, to which its name and arguments are to be added.
fn contained(debian: &Path, folders: &[PathBuf]) -> Command {
    // The namespace, and with it what is mounted, ends with the program.
    const INSIDE: &str = r#"set -e
debian=$1; count=$2; shift 2
mount -t proc proc "$debian/proc"
while [ "$count" -gt 0 ]; do
    mkdir -p "$debian$1"
    mount --bind "$1" "$debian$1"
    shift; count=$((count - 1))
done
exec chroot "$debian" env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/root LANG=C.UTF-8 "$@""#;
    let mut command = Command::new("unshare");
    command
        .args([
            "--mount",
            "--propagation",
            "private",
            "sh",
            "-c",
            INSIDE,
            "sh",
        ])
        .arg(debian)
        .arg(folders.len().to_string())
        .args(folders);
    command
}

/// The mirror from which this machine's own Debian comes.
fn mirror() -> Result<String> {
    let told = Command::new("apt-get")
        .args([
            "indextargets",
            "--format",
            "$(CODENAME) $(RELEASE) $(COMPONENT) $(REPO_URI)",
        ])
        .arg("Created-By: Packages")
        .output()
        .context("cannot run apt-get")?;
    let system = fs::read_to_string("/etc/os-release")?;
    let codename = system
        .lines()
        .find_map(|line| line.strip_prefix("VERSION_CODENAME="))
        .unwrap_or_default();
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    own_mirror(&told, codename).with_context(|| {
        format!(
            "apt's sources name no mirror of Debian {codename}, from which {RELEASE} could come"
        )
    })
}

/// The address in apt's list of codename, release, component and address.
fn own_mirror(told: &str, codename: &str) -> Option<String> {
    told.lines().find_map(|line| {
        let parts: Vec<_> = line.split_whitespace().collect();
        match parts.as_slice() {
            // Before the first update apt doesn't know the codename.
            [name, _, "main", address] | [name, "main", address] if *name == codename => {
                Some((*address).to_owned())
            }
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swift_is_told_from_its_namesake() {
        assert!(is_swift_6(
            "Swift version 6.0.3 (swift-6.0.3-RELEASE)\nTarget: x"
        ));
        assert!(is_swift_6("Apple Swift version 16.1 (swiftlang)"));
        for bad in [
            "",
            "python-swiftclient 4.2.0",
            "Swift version 5.10",
            "Swift version x",
        ] {
            assert!(!is_swift_6(bad), "{bad}");
        }
    }

    #[test]
    fn the_mirror_is_that_of_the_machines_own_debian() {
        let told = "nodistro nodistro main http://node.example/\n\
             bookworm-security bookworm-security main http://mirror.example/security/\n\
             bookworm bookworm main http://mirror.example/debian/\n";
        let mirror = own_mirror(told, "bookworm");
        assert_eq!(mirror.as_deref(), Some("http://mirror.example/debian/"));
        let not_updated = " bookworm main http://mirror.example/debian/\n";
        assert!(own_mirror(not_updated, "bookworm").is_some());
        assert_eq!(own_mirror(told, "sid"), None);
    }
}
