//! Runs a sandbox that has orders in every status, until its input ends.
//!
//! ```text
//! cargo run -p qwac-psd2-sandbox --example serve
//! ```
//!
//! Made for `tests/referees/conformance.py`, which holds its answers to the spec. The first order, which is issued, and what
//! belongs to it have the numbers of the spec's examples. Prints the base address for a client.

use std::error::Error;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use jiff::Timestamp;
use qwac_psd2_sandbox::authority::RevocationReason;
use qwac_psd2_sandbox::{Account, FirstIds, RateLimit, Sandbox};

/// The order page's second request, which has no dates that could be over.
const ORDER: &str = include_str!("../../../spec/examples/request-page-second.json");

/// The time of the sandbox's clock, so that the same comes out on every day.
const NOW: &str = "2026-12-01T12:00:00Z";

fn main() -> Result<(), Box<dyn Error>> {
    let now: Timestamp = NOW.parse()?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let mut first_ids = FirstIds::default();
    first_ids.order = 112_233;
    first_ids.request = 113;
    first_ids.certificate = 445_566;
    first_ids.domain = 778_899;
    let sandbox = Sandbox::builder()
        .account(Account::default().with_first_ids(first_ids))
        .clock(move || now)
        .rate_limit(RateLimit::off());
    let sandbox = runtime.block_on(sandbox.start())?;
    // More than have a status of their own: so many wait for approval.
    for _ in 0..8 {
        place(&sandbox)?;
    }
    let orders: Vec<u64> = sandbox.orders().iter().map(|order| order.id).collect();
    if let [issued, pending, rejected, expired, revoked, ..] = orders[..] {
        for order in [issued, expired, revoked] {
            sandbox.issue(order)?;
        }
        sandbox.approve(pending)?;
        sandbox.reject(rejected)?;
        sandbox.expire(expired)?;
        sandbox.revoke(revoked, RevocationReason::Superseded)?;
    }
    sandbox.advance(Duration::from_secs(60))?;

    println!("{}", sandbox.base_url());
    std::io::copy(&mut std::io::stdin(), &mut std::io::sink())?;
    Ok(())
}

fn place(sandbox: &Sandbox) -> Result<(), Box<dyn Error>> {
    let mut stream = TcpStream::connect(sandbox.address())?;
    write!(
        stream,
        "POST /services/v2/order/certificate/eu_qwac_psd2 HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\
         x-dc-devkey: {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{ORDER}",
        sandbox.address(),
        sandbox.api_key(),
        ORDER.len(),
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    match answer.starts_with("HTTP/1.1 201") {
        true => Ok(()),
        false => Err(answer.into()),
    }
}
