//! The Python package: its wheel, its tests from the wheel, its benchmark.

use crate::steps::program;
use crate::{native, spec, tools};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGE: &str = "bindings/python";

/// The most bytes that a wheel may have: what it has, and a little. There is one, with the sandbox in it. The aim is 4 MB (D53
/// of the decisions says what is in the way).
const LIMIT: u64 = 5_300_000;

/// `cargo xtask dist python`: builds the wheel into this folder, and has it looked at by those who know wheels.
pub(crate) fn dist(folder: &Path) -> Result<()> {
    let wheel = wheel(&native::shipped()?, folder)?;
    let size = std::fs::metadata(&wheel)?.len();
    if size > LIMIT {
        bail!(
            "{} has {size} bytes and may have {LIMIT}: find what has grown in the library",
            wheel.display()
        );
    }
    let python = tools::python()?;
    program(
        Command::new(python.join("bin/twine"))
            .args(["check", "--strict"])
            .arg(&wheel),
    )?;
    program(Command::new(python.join("bin/check-wheel-contents")).arg(&wheel))?;
    println!("{}", wheel.display());
    Ok(())
}

/// The tests, from a wheel in an environment of its own, and both type checkers. The wheel has the library of the other
/// tests: the one that is shipped takes minutes to compile.
pub(crate) fn test() -> Result<()> {
    let folder = temporary("test")?;
    let wheel = wheel(&native::debug()?, &folder)?;
    let python = fresh(&folder, &wheel, &tools::python()?)?;
    let tests = spec::root().join(PACKAGE).join("tests");
    let done = program(
        Command::new(&python)
            .args(["-m", "pytest", "-p", "no:cacheprovider", "--rootdir"])
            .arg(&folder)
            .arg("--config-file")
            .arg(spec::root().join(PACKAGE).join("pyproject.toml"))
            .arg(tests)
            .env("PYTHONDONTWRITEBYTECODE", "1"),
    );
    std::fs::remove_dir_all(&folder)?;
    done
}

/// mypy and pyright on the package and on what a user writes.
pub(crate) fn types() -> Result<()> {
    let python = tools::python()?;
    let what = [
        &format!("{PACKAGE}/src/qwac_psd2"),
        &format!("{PACKAGE}/tests/typed/sample.py"),
    ];
    program(
        Command::new(python.join("bin/mypy"))
            .args(["--strict", "--no-incremental", "--cache-dir"])
            .arg(if cfg!(windows) { "nul" } else { "/dev/null" })
            .args(what)
            .env("MYPYPATH", format!("{PACKAGE}/src")),
    )?;
    let pyright = tools::pyright()?;
    program(
        Command::new(pyright.node)
            .arg(pyright.script)
            .arg("--pythonpath")
            .arg(python.join("bin/python"))
            .args(what)
            .env("PYTHONPATH", spec::root().join(PACKAGE).join("src")),
    )
}

/// `cargo xtask bench python`: beside requests, httpx and aiohttp, against the same server.
pub(crate) fn bench(library: Option<&Path>) -> Result<()> {
    let library = match library {
        Some(library) => std::path::absolute(library)?,
        None => native::shipped()?,
    };
    let folder = temporary("bench")?;
    let wheel = wheel(&library, &folder)?;
    let python = fresh(&folder, &wheel, &tools::python_bench()?)?;
    let done = program(
        Command::new(&python)
            .arg(format!("{PACKAGE}/bench.py"))
            .arg(&wheel),
    );
    std::fs::remove_dir_all(&folder)?;
    done
}

fn temporary(name: &str) -> Result<PathBuf> {
    let folder = std::env::temp_dir().join(format!("qwac-psd2-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder)
        .with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

/// Puts the sources and this library into a wheel.
fn wheel(library: &Path, folder: &Path) -> Result<PathBuf> {
    let output = Command::new(tools::python()?.join("bin/python"))
        .args(["-m", "hatchling", "build", "--target", "wheel"])
        .arg("--directory")
        .arg(folder)
        .current_dir(spec::root().join(PACKAGE))
        .env("QWAC_PSD2_LIBRARY", library)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .context("cannot run hatchling")?;
    let mut told = String::from_utf8_lossy(&output.stdout).into_owned();
    told += &String::from_utf8_lossy(&output.stderr);
    match told.lines().find(|line| line.ends_with(".whl")) {
        Some(path) if output.status.success() => Ok(PathBuf::from(path)),
        _ => bail!("no wheel: {told}"),
    }
}

/// An environment that has this wheel, and nothing else but the tools to look at it. Gives its Python.
fn fresh(folder: &Path, wheel: &Path, tools: &Path) -> Result<PathBuf> {
    let environment = folder.join("venv");
    program(
        Command::new("python3")
            .args(["-m", "venv"])
            .arg(&environment),
    )?;
    let python = environment.join("bin/python");
    program(
        Command::new(&python)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
            ])
            .args(["--no-index", "--no-deps"])
            .arg(wheel),
    )?;
    // The tools are found where they are; what is installed here goes before.
    let link = "import site, sysconfig, sys, pathlib; \
         theirs, = pathlib.Path(sys.argv[1]).glob('lib/python*/site-packages'); \
         (pathlib.Path(sysconfig.get_path('purelib')) / 'tools.pth').write_text(str(theirs))";
    program(Command::new(&python).args(["-c", link]).arg(tools))?;
    Ok(python)
}
