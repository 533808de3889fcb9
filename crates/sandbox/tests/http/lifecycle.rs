//! Starting and stopping, and many clients at once.

use std::collections::BTreeSet;
use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};

use qwac_psd2_sandbox::Sandbox;

use crate::client::{ORDER, example, order, start};

#[tokio::test]
async fn dropping_it_closes_connections_and_port_at_once() {
    let sandbox = Sandbox::start().await.unwrap();
    let address = sandbox.address();
    let mut idle = TcpStream::connect(address).unwrap();
    let mut waiting = TcpStream::connect(address).unwrap();
    // Half a request: the sandbox waits for the rest.
    write!(
        waiting,
        "POST {ORDER} HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\n{{"
    )
    .unwrap();
    drop(sandbox);

    assert_eq!(
        TcpStream::connect(address).unwrap_err().kind(),
        ErrorKind::ConnectionRefused
    );
    for stream in [&mut idle, &mut waiting] {
        // An end or a reset, but no answer.
        assert_eq!(stream.read(&mut [0; 1]).unwrap_or(0), 0);
    }
}

#[tokio::test]
async fn it_answers_while_the_callers_thread_is_blocked_and_after_many_starts() {
    for _ in 0..5 {
        let sandbox = start().await;
        assert_eq!(
            order(&sandbox, &example("request-page-first.json")).status,
            201
        );
    }
}

#[test]
fn it_outlives_the_runtime_that_started_it() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let sandbox = runtime.block_on(start());
    drop(runtime);
    assert_eq!(
        order(&sandbox, &example("request-page-first.json")).status,
        201
    );
}

#[tokio::test]
async fn only_loopback_addresses_are_taken() {
    for address in ["0.0.0.0:0", "192.0.2.1:0", "[::]:0", "[2001:db8::1]:0"] {
        let address: SocketAddr = address.parse().unwrap();
        let error = Sandbox::builder()
            .listen(address)
            .start()
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(error.to_string().contains("loopback"), "{error}");
        assert!(
            error.to_string().contains(&address.ip().to_string()),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_taken_port_is_an_error() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let error = Sandbox::builder()
        .listen(address)
        .start()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AddrInUse);
}

#[tokio::test]
async fn it_says_where_it_is() {
    let sandbox = Sandbox::start().await.unwrap();
    assert!(sandbox.address().ip().is_loopback());
    let port = sandbox.address().port();
    assert_eq!(
        sandbox.base_url(),
        format!("http://127.0.0.1:{port}/services/v2")
    );
    assert_eq!(sandbox.api_key(), "sandbox-key");
}

#[tokio::test]
async fn concurrent_orders_get_distinct_numbers() {
    let sandbox = start().await;
    let request = example("request-new-organization.json");
    let answers: Vec<_> = std::thread::scope(|scope| {
        let clients: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| {
                    (0..5)
                        .map(|_| order(&sandbox, &request).json())
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        clients
            .into_iter()
            .flat_map(|client| client.join().unwrap())
            .collect()
    });
    for pointer in ["/id", "/requests/0/id", "/organization/id"] {
        let ids: BTreeSet<u64> = answers
            .iter()
            .map(|answer| answer.pointer(pointer).unwrap().as_u64().unwrap())
            .collect();
        assert_eq!(ids.len(), 40, "{pointer}");
    }
    assert_eq!(sandbox.orders().len(), 40);
}
