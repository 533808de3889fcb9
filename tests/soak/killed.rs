//! Callers in a process that is killed at any instant and started again, with nothing but its journal.

use crate::caller;
use crate::chance::Chance;
use crate::faults;
use crate::ledger::{Outcome, Told};
use qwac_psd2::{ApiKey, Client, ErrorKind, FileJournal};
use qwac_psd2_sandbox::Sandbox;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use tokio::task::JoinSet;

/// How many orders a process has under way at a time.
const IN_FLIGHT: usize = 12;

/// What a process is told to do.
#[derive(Serialize, Deserialize)]
struct Work {
    base_url: String,
    api_key: String,
    journal: PathBuf,
    seed: u64,
    /// The orders of which nothing was told yet.
    orders: Vec<u32>,
}

/// Places the orders and kills their process, again and again; tells what arrived of what was told, and the number of kills.
pub(crate) fn place(sandbox: &Sandbox, orders: u32, seed: u64) -> (Vec<Told>, u32) {
    let folder = tempfile::tempdir().unwrap();
    let mut open: BTreeSet<u32> = (0..orders).collect();
    let mut told = Vec::new();
    let mut kills = 0;
    while !open.is_empty() {
        let work = Work {
            base_url: sandbox.base_url(),
            api_key: sandbox.api_key().to_owned(),
            journal: folder.path().join("journal"),
            seed: seed ^ u64::from(kills),
            orders: open.iter().copied().collect(),
        };
        let mut chance = Chance::of(seed, u64::from(kills));
        // Often before the first order is told of, sometimes late.
        let lines = chance.below(12);
        let wait = Duration::from_micros(chance.below(60_000));
        let (told_now, killed) = watch(&work, lines, wait);
        kills += u32::from(killed);
        for told_now in told_now {
            assert!(open.remove(&told_now.number), "told twice");
            told.push(told_now);
        }
    }
    (told, kills)
}

/// Runs a process until it has told so many orders and a while more; what it told, and whether it had to be killed.
fn watch(work: &Work, lines: u64, wait: Duration) -> (Vec<Told>, bool) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .arg("--worker")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(&serde_json::to_vec(work).unwrap()).unwrap();
    drop(input);
    let told = listen(&mut child);
    let mut all = Vec::new();
    // The process says when it has begun.
    for _ in 0..=lines {
        match told.recv() {
            Ok(line) => all.extend(line),
            Err(_) => break,
        }
    }
    if let Ok(line) = told.recv_timeout(wait) {
        all.extend(line);
    }
    child.kill().unwrap();
    let killed = !child.wait().unwrap().success();
    // What it told before it died counts.
    all.extend(told.iter().flatten());
    (all, killed)
}

/// What a process tells, line by line; a line that was cut off by a kill was not told.
fn listen(child: &mut Child) -> mpsc::Receiver<Option<Told>> {
    let (tell, told) = mpsc::channel();
    let mut lines = BufReader::new(child.stdout.take().unwrap());
    thread::spawn(move || {
        let mut line = String::new();
        while lines.read_line(&mut line).unwrap() > 0 {
            if !line.ends_with('\n') {
                return;
            }
            let _ = tell.send(serde_json::from_str(&line).unwrap());
            line.clear();
        }
    });
    told
}

/// What such a process does.
pub(crate) fn work() -> ExitCode {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    let work: Work = serde_json::from_str(&text).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(place_all(work));
    ExitCode::SUCCESS
}

fn tell(told: Option<&Told>) {
    let mut line = serde_json::to_string(&told).unwrap();
    line.push('\n');
    // In one piece, so that a kill loses all of it or nothing.
    std::io::stdout().write_all(line.as_bytes()).unwrap();
    std::io::stdout().flush().unwrap();
}

async fn place_all(work: Work) {
    let journal = FileJournal::open(&work.journal).unwrap();
    let client = Client::builder()
        .base_url(&work.base_url)
        .api_key(ApiKey::new(&work.api_key).unwrap())
        .journal(journal);
    let client = faults::settings(client, work.seed).build().unwrap();
    tell(None);
    // As a careful program does after a crash: first what was left open.
    let mut settling = JoinSet::new();
    for receipt in client.open_orders().await.unwrap() {
        let client = client.clone();
        // What stays unknown stays in the journal, and is settled when the same is placed.
        settling.spawn(async move { client.reconcile(&receipt).await.is_ok() });
    }
    settling.join_all().await;
    let mut orders = work.orders.into_iter();
    let mut placing = JoinSet::new();
    for number in orders.by_ref().take(IN_FLIGHT) {
        placing.spawn(until_placed(client.clone(), number));
    }
    while let Some(told) = placing.join_next().await {
        tell(Some(&told.unwrap()));
        if let Some(number) = orders.next() {
            placing.spawn(until_placed(client.clone(), number));
        }
    }
}

/// Places the order, again and again, until it is known to be placed.
async fn until_placed(client: Client, number: u32) -> Told {
    let mut unknown_settled = 0;
    let mut was_unknown = false;
    loop {
        let outcome = client
            .place(caller::order(caller::own_name(number), number))
            .await;
        let (order_id, recovered) = match outcome {
            Ok(placed) => (Some(placed.order_id), placed.recovered),
            // By a process before this one, or by this one and found just now.
            Err(error) if error.kind() == ErrorKind::PlacedBefore => {
                (error.order_id().cloned(), true)
            }
            Err(error) => {
                let is_unknown = error.kind() == ErrorKind::OutcomeUnknown;
                assert!(
                    is_unknown || error.is_retryable(),
                    "order {number}: {error}"
                );
                was_unknown |= is_unknown;
                continue;
            }
        };
        unknown_settled += u32::from(was_unknown);
        return Told {
            number,
            outcome: Outcome::Placed(order_id.unwrap().to_string()),
            unknown_settled,
            recovered,
        };
    }
}
