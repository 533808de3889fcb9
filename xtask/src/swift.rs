//! The Swift package: its tests, what is shipped of it, and a package that depends on that.

use crate::bindings::{built, target};
use crate::native;
use crate::spec::root;
use crate::steps::{self, program, remove};
use crate::swift_tools::{Swift, swift};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the folder of the shipped package is called, and so what others call the package.
const SHIPPED: &str = "qwac-psd2-swift";

/// What the README's Swift says once it holds a certificate that it has verified.
const VERIFIED: &str = "the certificate is what was ordered";

/// `swift test`, with all warnings as errors, over a debug build of the library.
pub(crate) fn tests() -> Result<()> {
    let Some(swift) = needed()? else {
        return Ok(());
    };
    native::debug()?;
    let mut command = swift.command(&root(), Some(&built()?), &seen()?);
    command
        .args(["test", "--package-path"])
        .arg(root().join("bindings/swift"));
    run(strictly(&mut command, "swift")?)?;
    says_what_is_missing(&swift)
}

/// Without a library and a release, the manifest says so.
fn says_what_is_missing(swift: &Swift) -> Result<()> {
    let folder = built()?.join("swift-bare");
    let manifest = root().join("bindings/swift/Package.swift");
    copy(&manifest, &folder.join("Package.swift"))?;
    let mut command = swift.command(&folder, None, &seen()?);
    command.args(["package", "describe", "--manifest-cache", "none"]);
    let told = command.output().context("cannot run swift")?;
    let said = String::from_utf8_lossy(&told.stderr);
    if told.status.success() || !said.contains("no library was built here") {
        bail!("without a library, the manifest says:\n{said}");
    }
    Ok(())
}

/// A package in a clean folder that depends on what is shipped and does what the README says, word for word.
pub(crate) fn consumer() -> Result<()> {
    let Some(swift) = needed()? else {
        return Ok(());
    };
    let folder = built()?.join("swift-consumer");
    remove(&folder)?;
    assemble(&folder.join(SHIPPED), &native::debug()?)?;
    let readme = fs::read_to_string(root().join("README.md"))?;
    let (manifest, main) = readme_blocks(&readme)?;
    let order = folder.join("order");
    let sources = order.join("Sources/order");
    fs::create_dir_all(&sources)?;
    fs::write(order.join("Package.swift"), manifest)?;
    fs::write(sources.join("main.swift"), main)?;
    fs::copy(
        root().join("tests/orders/first.csr"),
        order.join("payments.csr"),
    )?;
    let mut command = swift.command(&order, None, &seen()?);
    command.arg("run");
    let ran = strictly(&mut command, "swift-consumer-build")?
        .output()
        .context("cannot run swift")?;
    let said = String::from_utf8_lossy(&ran.stdout);
    eprint!("{}{said}", String::from_utf8_lossy(&ran.stderr));
    if !ran.status.success() {
        bail!("the README's Swift ended with {}", ran.status);
    }
    if !said.contains(VERIFIED) {
        bail!("the README's Swift came to no verified certificate");
    }
    Ok(())
}

/// The Swift to test with. Without one, CI fails and a desk goes on.
fn needed() -> Result<Option<Swift>> {
    match swift()? {
        Ok(swift) => Ok(Some(swift)),
        Err(why) if steps::is_ci() => bail!(why),
        Err(why) => {
            eprintln!("left out: {why}");
            Ok(None)
        }
    }
}

/// Options of each call: warnings are errors, what is built lies under this name beside cargo's own, and the manifest is read
/// anew, because it looks for the library.
fn strictly<'a>(command: &'a mut Command, name: &str) -> Result<&'a mut Command> {
    let target = target()?;
    Ok(command
        .args(["--manifest-cache", "none", "--scratch-path"])
        .arg(target.join(name))
        .args(["-Xswiftc", "-warnings-as-errors"]))
}

fn run(command: &mut Command) -> Result<()> {
    let status = command.status().context("cannot run swift")?;
    if !status.success() {
        bail!("swift ended with {status}");
    }
    Ok(())
}

/// The folders that a contained Swift needs: the checkout, and where cargo builds if that is elsewhere.
fn seen() -> Result<Vec<PathBuf>> {
    let target = target()?;
    let mut folders = vec![root()];
    if !target.starts_with(root()) {
        folders.push(target.to_path_buf());
    }
    Ok(folders)
}

/// The manifest and the program of the README's Swift section.
fn readme_blocks(readme: &str) -> Result<(String, String)> {
    let (_, section) = readme
        .split_once("\n## From Swift\n")
        .context("the README has no section \"From Swift\"")?;
    let section = section.split("\n## ").next().unwrap_or_default();
    let mut blocks = section.split("```swift\n").skip(1).map(|rest| {
        let code = rest.split("```").next().unwrap_or_default();
        code.to_owned()
    });
    match (blocks.next(), blocks.next(), blocks.next()) {
        (Some(manifest), Some(main), None) => Ok((manifest, main)),
        _ => bail!("the README's Swift section should have a manifest and a program"),
    }
}

/// Puts into this folder what is shipped: the package as it stands, and the library for this machine.
fn assemble(folder: &Path, library: &Path) -> Result<()> {
    let from = root().join("bindings/swift");
    for name in ["Package.swift", "README.md"] {
        copy(&from.join(name), &folder.join(name))?;
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        copy(&root().join(name), &folder.join(name))?;
    }
    for module in ["QwacPsd2", "QwacPsd2FFI"] {
        for file in fs::read_dir(from.join("Sources").join(module))? {
            let file = file?;
            let to = folder.join("Sources").join(module).join(file.file_name());
            copy(&file.path(), &to)?;
        }
    }
    copy(library, &folder.join("lib").join(native::name()))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

/// `cargo xtask dist swift`: the package with a library for this machine, as a ZIP archive.
pub(crate) fn dist(dist: &Path) -> Result<()> {
    let library = native::shipped()?;
    let folder = dist.join(SHIPPED);
    remove(&folder)?;
    assemble(&folder, &library)?;
    let machine = format!("{}-{}", std::env::consts::OS, std::env::consts::ARCH);
    let archive = dist.join(format!(
        "{SHIPPED}-{}-{machine}.zip",
        env!("CARGO_PKG_VERSION")
    ));
    program(
        Command::new("python3")
            .args(["-m", "zipfile", "-c"])
            .args([&archive, &folder]),
    )?;
    let size = fs::metadata(&archive)?.len();
    eprintln!("{} ({} kB)", archive.display(), size / 1000);
    Ok(())
}
