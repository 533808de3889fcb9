//! `cargo xtask bench kotlin`: what an order costs beside the JDK's HttpClient and OkHttp, at one server in one run.

use crate::kotlin::{dependent, dist, jar, missing, package, repository, without_cargos_libraries};
use crate::spec::root;
use crate::steps::program;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::thread;
use std::time::Instant;

const NAMES: [&str; 3] = ["qwac-psd2", "jdk", "okhttp"];
const ROUNDS: usize = 5;

const ANSWER: &str = "HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 59\r\n\r\n\
                      {\"id\":112233,\"requests\":[{\"id\":113,\"status\":\"pending\"}]}   ";

/// Measures the artifact that `cargo xtask dist kotlin` builds, or one around this library, and prints a line for each figure.
pub(crate) fn run(library: Option<&Path>) -> Result<()> {
    if let Some(missing) = missing() {
        bail!("{missing} is missing");
    }
    let repository = match library {
        Some(library) => {
            let repository = crate::bindings::target()?.join("kotlin-bench");
            let library = std::path::absolute(library)?;
            package(Some(&library), &library, &repository, &["-DskipTests"])?;
            repository
        }
        None => {
            let repository = repository()?;
            if !jar(&repository, "").exists() {
                dist()?;
            }
            repository
        }
    };
    let size = std::fs::metadata(jar(&repository, ""))?.len();
    println!("jar {size} bytes");
    let bench = root().join("bindings/kotlin/bench");
    program(dependent(&bench, &repository)?.arg("compile"))?;
    let classpath = std::fs::read_to_string(bench.join("target/classpath"))?;
    let classes = bench.join("target/classes");
    let classpath = format!("{}:{classpath}", classes.display());
    let java = |arguments: &[&str]| -> Result<String> {
        let mut java = without_cargos_libraries("java");
        let output = java
            .args(["-cp", &classpath, "BenchKt"])
            .args(arguments)
            .output()
            .context("cannot run java")?;
        if !output.status.success() {
            bail!("{}", String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8(output.stdout)?)
    };
    let url = serve()?;
    let csr = root().join("tests/orders/first.csr");
    let csr = csr.to_str().context("the path is no text")?;
    let body = bench.join("target/body.json");
    std::fs::write(&body, java(&["body", csr])?)?;
    let body = body.to_str().context("the path is no text")?;
    let mut times = NAMES.map(|name| (name, Vec::new()));
    for _ in 0..ROUNDS {
        for (name, times) in &mut times {
            let began = Instant::now();
            java(&["cold", name, &url, csr, body])?;
            times.push(began.elapsed());
        }
    }
    for (name, mut times) in times {
        times.sort_unstable();
        if let Some(median) = times.get(ROUNDS / 2) {
            println!(
                "cold start to the first order  {name:<10} {:>8} ms",
                median.as_millis()
            );
        }
    }
    for line in java(&["place", &url, csr])?.lines() {
        let words: Vec<_> = line.split(' ').collect();
        match *words.as_slice() {
            ["place", in_flight, name, rate] => {
                let rate: f64 = rate.parse()?;
                println!("orders, {in_flight:>2} in flight           {name:<10} {rate:>8.0} /s");
            }
            ["part", name, time] => {
                let time: f64 = time.parse()?;
                println!("part of it                     {name:<10} {time:>8.1} us");
            }
            _ => bail!("what is {line:?}?"),
        }
    }
    Ok(())
}

/// A server that takes every order and does nothing else; its base URL.
fn serve() -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            thread::spawn(move || answer(&stream));
        }
    });
    Ok(format!("http://{address}/services/v2"))
}

fn answer(stream: &TcpStream) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    let mut writer = stream;
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let line = line.trim_end();
            if line.is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().unwrap_or(0);
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body)?;
        writer.write_all(ANSWER.as_bytes())?;
    }
}
