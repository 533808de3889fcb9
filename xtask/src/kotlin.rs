//! The Kotlin library: its tests, and the artifact with the native library inside.

use crate::bindings::{built, target};
use crate::spec::root;
use crate::steps::{self, cargo, cargo_command, program};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What the jar may weigh.
const MOST: u64 = 3_000_000;
const VERSION: &str = env!("CARGO_PKG_VERSION");
const LIBRARY: &str = "libqwac_psd2_ffi.so";
const WITH_SANDBOX: &str = "libqwac_psd2_ffi_sandbox.so";

/// Builds the library, checks its form, runs its tests and README's Kotlin section, with the debug build of the library.
pub(crate) fn test() -> Result<()> {
    if let Some(missing) = missing() {
        if steps::is_ci() {
            bail!("{missing} is missing");
        }
        eprintln!("NOT RUN: {missing} is missing (apt-get install default-jdk-headless maven)");
        return Ok(());
    }
    cargo(&["build", "--quiet", "--locked", "--package", "qwac-psd2-ffi"])?;
    install(None, &built()?.join(LIBRARY), &["-Plint"])?;
    consumer("test").map(|_| ())
}

/// Builds the jar, the jar of sources and the pom into `target/dist/kotlin`, and tries them from a project of its own.
pub(crate) fn dist() -> Result<()> {
    if let Some(missing) = missing() {
        bail!("{missing} is missing");
    }
    let plain = native("plain", &["--no-default-features"])?;
    let sandbox = native("sandbox", &[])?;
    install(Some(&plain), &sandbox, &["-DskipTests"])?;
    without_sandbox(&consumer("dist")?)?;
    let folder = target()?.join("dist/kotlin");
    fs::create_dir_all(&folder)?;
    let name = format!("qwac-psd2-{VERSION}");
    for kind in ["", "-sandbox", "-sources"] {
        let file = format!("{name}{kind}.jar");
        let made = root().join("bindings/kotlin/target").join(&file);
        fs::copy(&made, folder.join(&file))
            .with_context(|| format!("cannot copy {}", made.display()))?;
        let size = fs::metadata(&made)?.len();
        println!("{:>9} bytes  {}", size, folder.join(&file).display());
        if kind.is_empty() && size > MOST {
            bail!("the jar has {size} bytes, and {MOST} are allowed");
        }
    }
    let pom = folder.join(format!("{name}.pom"));
    fs::copy(root().join("bindings/kotlin/pom.xml"), &pom)?;
    println!("                 {}", pom.display());
    Ok(())
}

/// The native library as it is shipped, with these features, built in a folder of its own: cargo gives both the same name, and
/// would take the one for the other.
fn native(name: &str, features: &[&str]) -> Result<PathBuf> {
    let folder = target()?.join(format!("kotlin-{name}"));
    // Only here are the symbols left out: uniffi's generator needs them.
    program(
        cargo_command()
            .args(["rustc", "--locked", "--package", "qwac-psd2-ffi", "--lib"])
            .args(["--crate-type", "cdylib", "--profile", "dist"])
            .args(features)
            .arg("--target-dir")
            .arg(&folder)
            .env("CARGO_PROFILE_DIST_STRIP", "symbols"),
    )?;
    Ok(folder.join("dist").join(LIBRARY))
}

/// Which of the programs that are needed can't be run.
pub(crate) fn missing() -> Option<&'static str> {
    let runs = |program: &str, argument: &str| {
        let mut command = Command::new(program);
        let command = command
            .arg(argument)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    if !runs("javac", "-version") {
        return Some("a JDK, 17 or newer,");
    }
    (!runs("mvn", "--version")).then_some("Maven")
}

/// Maven in one of the folders of the Kotlin library.
pub(crate) fn maven(folder: &Path) -> Command {
    let mut maven = Command::new("mvn");
    maven
        .args(["--quiet", "--batch-mode", "--file"])
        .arg(folder.join("pom.xml"));
    maven
}

/// Builds the artifact around these libraries and installs it into Maven's local repository. The tests take the one with the
/// sandbox.
fn install(plain: Option<&Path>, sandbox: &Path, arguments: &[&str]) -> Result<()> {
    let kotlin = root().join("bindings/kotlin");
    let target = kotlin.join("target");
    // What an earlier build left there would go into the jars.
    for stale in ["native", "native-sandbox", "classes", "test-classes"] {
        let stale = target.join(stale);
        if stale.exists() {
            fs::remove_dir_all(&stale)
                .with_context(|| format!("cannot remove {}", stale.display()))?;
        }
    }
    let put = |library: &Path, folder: &str, name: &str| -> Result<()> {
        let folder = target.join(folder).join("linux-x86-64");
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        fs::copy(library, folder.join(name))
            .with_context(|| format!("cannot copy {}", library.display()))?;
        Ok(())
    };
    if let Some(plain) = plain {
        put(plain, "native", LIBRARY)?;
    }
    put(sandbox, "native-sandbox", WITH_SANDBOX)?;
    program(maven(&kotlin).args(arguments).arg("install"))
}

/// Runs README's Kotlin section, word for word, in a clean folder: a project that depends on the artifact, as a user's does.
///
/// Tells that folder.
fn consumer(name: &str) -> Result<PathBuf> {
    let readme = fs::read_to_string(root().join("README.md"))?;
    let folder = target()?.join(format!("kotlin-consumer-{name}"));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let sources = folder.join("src/main/kotlin");
    fs::create_dir_all(&sources)?;
    let section = section(&readme, "## From Kotlin and Java")?;
    fs::write(sources.join("Readme.kt"), blocks(section, "kotlin"))?;
    let java = folder.join("src/main/java");
    fs::create_dir_all(&java)?;
    fs::write(java.join("Readme.java"), blocks(section, "java"))?;
    let template = root().join("bindings/kotlin/consumer/pom.xml");
    let pom = fs::read_to_string(&template)?;
    let dependency = blocks(section, "xml");
    if dependency.is_empty() || !pom.contains("<!-- README -->") {
        bail!("README or {} has no dependency", template.display());
    }
    fs::write(
        folder.join("pom.xml"),
        pom.replace("<!-- README -->", &dependency),
    )?;
    fs::copy(
        root().join("tests/orders/first.csr"),
        folder.join("payments.csr"),
    )?;
    program(maven(&folder).args(["-o", "compile"])).or_else(|_| {
        // The first time, its plugins are not there yet.
        program(maven(&folder).arg("compile"))
    })?;
    for main in ["ReadmeKt", "Readme"] {
        let output = maven(&folder)
            .args(["exec:exec", &format!("-Dmain={main}")])
            .current_dir(&folder)
            .output()
            .context("cannot run mvn")?;
        let told = String::from_utf8_lossy(&output.stdout);
        if !output.status.success() || !told.contains("BEGIN CERTIFICATE") {
            bail!(
                "README's {main} does not end with a certificate: {told}{}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
    }
    Ok(folder)
}

/// Runs the jar alone, as it is deployed: the library without the sandbox checks an order, and says that it has no sandbox.
fn without_sandbox(consumer: &Path) -> Result<()> {
    let pom = consumer.join("pom.xml");
    let text = fs::read_to_string(&pom)?;
    let line = text.find("<classifier>sandbox</classifier>");
    let line = line.context("README says nothing of the sandbox's jar")?;
    let (before, after) = text.split_at(line);
    let (Some((before, _)), Some((_, after))) = (
        before.rsplit_once("<dependency>"),
        after.split_once("</dependency>"),
    ) else {
        bail!("README's dependencies can't be read");
    };
    fs::write(&pom, format!("{before}{after}"))?;
    let check = root().join("bindings/kotlin/consumer/NoSandbox.kt");
    fs::copy(check, consumer.join("src/main/kotlin/NoSandbox.kt"))?;
    program(maven(consumer).arg("compile"))?;
    program(maven(consumer).args(["exec:exec", "-Dmain=NoSandboxKt"]))
}

/// What stands under this heading.
fn section<'a>(text: &'a str, heading: &str) -> Result<&'a str> {
    let (_, after) = text
        .split_once(&format!("{heading}\n"))
        .with_context(|| format!("README has no {heading:?}"))?;
    let end = after.find("\n## ").map_or(after.len(), |at| at + 1);
    Ok(after.get(..end).unwrap_or(after))
}

/// All blocks of a language, one after the other.
fn blocks(section: &str, language: &str) -> String {
    let mut out = String::new();
    let mut rest = section;
    while let Some((_, after)) = rest.split_once(&format!("```{language}\n")) {
        let Some((block, after)) = after.split_once("```\n") else {
            break;
        };
        out += block;
        out.push('\n');
        rest = after;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_poms_and_the_module_of_android_have_the_same_versions() {
        let read =
            |path: &str| fs::read_to_string(root().join("bindings/kotlin").join(path)).unwrap();
        let pom = read("pom.xml");
        assert!(pom.contains(&format!(
            "<artifactId>qwac-psd2</artifactId>\n  <version>{VERSION}</version>"
        )));
        let property = |name: &str| {
            let (_, after) = pom.split_once(&format!("<{name}.version>")).unwrap();
            after.split_once('<').unwrap().0.to_owned()
        };
        let android = read("android/build.gradle.kts");
        for expected in [
            format!("version = \"{VERSION}\""),
            format!("net.java.dev.jna:jna:{}@aar", property("jna")),
            format!("kotlinx-coroutines-android:{}", property("coroutines")),
            format!("kotlin.android\") version \"{}\"", property("kotlin")),
            "consumerProguardFiles(\"consumer-rules.pro\")".to_owned(),
        ] {
            assert!(android.contains(&expected), "{expected}");
        }
        assert!(read("android/consumer-rules.pro").contains("-keep class com.sun.jna.**"));
        for other in ["bench/pom.xml", "consumer/pom.xml"] {
            let kotlin = format!("<kotlin.version>{}</kotlin.version>", property("kotlin"));
            assert!(read(other).contains(&kotlin), "{other}");
        }
    }

    #[test]
    fn blocks_are_those_of_the_language_and_the_section() {
        let text = "## A\n```kotlin\none\n```\n```java\ntwo\n```\n```kotlin\nthree\n```\n## B\n```kotlin\nfour\n```\n";
        let section = section(text, "## A").unwrap();
        assert_eq!(blocks(section, "kotlin"), "one\n\nthree\n\n");
        assert_eq!(blocks(section, "java"), "two\n\n");
        assert!(super::section(text, "## C").is_err());
    }
}
