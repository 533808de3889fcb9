//! The Kotlin library: its tests, and the artifact with the native library inside.

use crate::bindings::target;
use crate::dist::folder;
use crate::native;
use crate::spec::root;
use crate::steps::{self, program, remove};
use anyhow::{Context, Result, bail};
use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What the jar may weigh: what it does, and a little. The aim is 3 MB (D53 of the decisions says what is in the way).
const MOST: u64 = 5_000_000;
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Builds the library, checks its form, runs its tests and README's Kotlin section, with the debug build of the library.
pub(crate) fn test() -> Result<()> {
    if let Some(missing) = missing() {
        if steps::is_ci() {
            bail!("{missing} is missing");
        }
        eprintln!("NOT RUN: {missing} is missing (apt-get install default-jdk-headless maven)");
        return Ok(());
    }
    let built = native::debug()?;
    let repository = target()?.join("kotlin-test");
    package(None, &built, &repository, &["-Plint"])?;
    consumer("test", &repository).map(|_| ())
}

/// Builds the jars, the jar of sources and the pom into `target/packages/kotlin`, which is a repository of Maven's, and tries them
/// from a project of its own.
pub(crate) fn dist() -> Result<()> {
    if let Some(missing) = missing() {
        bail!("{missing} is missing");
    }
    let plain = native::shipped_without_sandbox()?;
    let sandbox = native::shipped()?;
    let repository = repository()?;
    package(Some(&plain), &sandbox, &repository, &["-DskipTests"])?;
    without_sandbox(&consumer("dist", &repository)?, &repository)?;
    for kind in ["", "-sandbox", "-sources"] {
        let jar = jar(&repository, kind);
        let size = fs::metadata(&jar)
            .with_context(|| format!("cannot see {}", jar.display()))?
            .len();
        println!("{size:>9} bytes  {}", jar.display());
        if kind.is_empty() && size > MOST {
            bail!("the jar has {size} bytes, and {MOST} are allowed");
        }
    }
    Ok(())
}

/// Where `dist` puts the artifact.
pub(crate) fn repository() -> Result<PathBuf> {
    Ok(folder()?.join("kotlin"))
}

/// One of the artifact's jars in a repository.
pub(crate) fn jar(repository: &Path, kind: &str) -> PathBuf {
    repository
        .join("eu/qwac/qwac-psd2")
        .join(VERSION)
        .join(format!("qwac-psd2-{VERSION}{kind}.jar"))
}

/// The folder in a jar in which JNA looks for the libraries of such a machine; none where this library does not run.
fn resources(os: &str, arch: &str) -> Option<String> {
    let os = match os {
        "linux" => "linux",
        "macos" => "darwin",
        _ => return None,
    };
    let arch = match arch {
        "x86_64" => "x86-64",
        "aarch64" => "aarch64",
        _ => return None,
    };
    Some(format!("{os}-{arch}"))
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

/// A program that finds no library in the folders that cargo adds to the loader's path: JNA would take the debug build from there,
/// before the one in the jar.
pub(crate) fn without_cargos_libraries(name: &str) -> Command {
    let mut command = Command::new(name);
    for variable in ["LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"] {
        command.env_remove(variable);
    }
    command
}

/// Maven in one of the folders of the Kotlin library.
pub(crate) fn maven(folder: &Path) -> Command {
    let mut maven = without_cargos_libraries("mvn");
    maven
        .args(["--quiet", "--batch-mode", "--file"])
        .arg(folder.join("pom.xml"));
    maven
}

/// Maven in the folder of a project that depends on the artifact in this repository. It has a local repository of its own, so
/// that the user's has no artifact of ours; Maven 3.9 and newer takes from the user's what was downloaded already.
pub(crate) fn dependent(folder: &Path, repository: &Path) -> Result<Command> {
    let local = target()?.join("kotlin-local");
    let mut maven = maven(folder);
    maven
        .arg(format!("-Dmaven.repo.local={}", local.display()))
        .arg(format!("-Drepository=file://{}", repository.display()));
    if let Some(home) = std::env::home_dir() {
        let users = home.join(".m2/repository");
        maven.arg(format!("-Dmaven.repo.local.tail={}", users.display()));
    }
    Ok(maven)
}

/// Builds the artifact around these libraries into a repository that has nothing else. The tests take the library with the
/// sandbox.
pub(crate) fn package(
    plain: Option<&Path>,
    sandbox: &Path,
    repository: &Path,
    arguments: &[&str],
) -> Result<()> {
    let resources = resources(OS, ARCH)
        .with_context(|| format!("the Kotlin library does not run on {OS} on {ARCH}"))?;
    let kotlin = root().join("bindings/kotlin");
    let target = kotlin.join("target");
    // What an earlier build left there would go into the jars.
    for stale in ["native", "native-sandbox", "classes", "test-classes"] {
        remove(&target.join(stale))?;
    }
    remove(repository)?;
    // What depends on the artifact would keep an older one.
    remove(&self::target()?.join("kotlin-local/eu/qwac"))?;
    let put = |made: &Path, folder: &str, name: String| -> Result<()> {
        let folder = target.join(folder).join(&resources);
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        fs::copy(made, folder.join(name))
            .with_context(|| format!("cannot copy {}", made.display()))?;
        Ok(())
    };
    if let Some(plain) = plain {
        put(plain, "native", native::name())?;
    }
    put(
        sandbox,
        "native-sandbox",
        native::file("qwac_psd2_ffi_sandbox"),
    )?;
    program(
        maven(&kotlin)
            .args(arguments)
            .arg("-Dmaven.install.skip=true")
            .arg(format!(
                "-DaltDeploymentRepository=built::file://{}",
                repository.display()
            ))
            .arg("deploy"),
    )
}

/// Runs README's Kotlin section, word for word, in a clean folder: a project that depends on the artifact, as a user's does.
///
/// Tells that folder.
fn consumer(name: &str, repository: &Path) -> Result<PathBuf> {
    let readme = fs::read_to_string(root().join("README.md"))?;
    let folder = target()?.join(format!("kotlin-consumer-{name}"));
    remove(&folder)?;
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
    program(dependent(&folder, repository)?.arg("compile"))?;
    for main in ["ReadmeKt", "Readme"] {
        let output = dependent(&folder, repository)?
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
fn without_sandbox(consumer: &Path, repository: &Path) -> Result<()> {
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
    program(dependent(consumer, repository)?.arg("compile"))?;
    program(dependent(consumer, repository)?.args(["exec:exec", "-Dmain=NoSandboxKt"]))
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
    fn libraries_lie_where_jna_looks_for_them() {
        let expected = [
            (("linux", "x86_64"), Some("linux-x86-64")),
            (("linux", "aarch64"), Some("linux-aarch64")),
            (("macos", "aarch64"), Some("darwin-aarch64")),
            (("macos", "x86_64"), Some("darwin-x86-64")),
            (("windows", "x86_64"), None),
            (("linux", "s390x"), None),
        ];
        for ((os, arch), folder) in expected {
            assert_eq!(resources(os, arch).as_deref(), folder, "{os} {arch}");
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
