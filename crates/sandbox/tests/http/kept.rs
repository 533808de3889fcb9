//! A state file: what is there after a restart.

use std::io::ErrorKind;
use std::path::PathBuf;

use qwac_psd2_sandbox::{Account, OrderStatus, Sandbox};
use serde_json::json;

use crate::api::{call, good, place, request, status};
use crate::client::{builder, example, order};

/// A file of its own for each test, gone with it.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let name = format!("qwac-psd2-sandbox-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self) -> PathBuf {
        self.0.join("state.json")
    }

    async fn start(&self) -> Sandbox {
        builder().state(self.file()).start().await.unwrap()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[tokio::test]
async fn everything_is_there_after_a_restart_on_the_same_port() {
    let kept = Place::new("all");
    let sandbox = kept.start().await;
    let address = sandbox.address();
    place(&sandbox, "dns-txt-token");
    place(&sandbox, "email");
    sandbox.issue(1_000_001).unwrap();
    // Approved, and not issued yet.
    let waits = place(&sandbox, "email");
    sandbox.approve(waits.parse().unwrap()).unwrap();
    sandbox.advance(std::time::Duration::from_secs(60)).unwrap();
    let told = |sandbox: &Sandbox| {
        let all = [
            good(sandbox, "order_info", &["1000001"], None),
            good(sandbox, "list_orders", &[], None),
            good(sandbox, "list_requests", &[], None),
            good(
                sandbox,
                "list_organizations",
                &["include_validation=true"],
                None,
            ),
            good(sandbox, "list_domains", &[], None),
        ];
        let file = call(
            sandbox,
            "download_order_certificate",
            &["1000001", "pem_all"],
            None,
        );
        (all, file.body)
    };
    let before = told(&sandbox);
    drop(sandbox);

    let sandbox = builder()
        .listen(address)
        .state(kept.file())
        .start()
        .await
        .unwrap();
    assert_eq!(told(&sandbox), before);
    // Life goes on where it was.
    assert_eq!(place(&sandbox, "email"), "1000004");
    let number = waits.parse().unwrap();
    sandbox.prove_domains(number).unwrap();
    sandbox.agree(number).unwrap();
    assert_eq!(status(&sandbox, &waits), "issued");
    sandbox
        .advance(std::time::Duration::from_secs(400 * 24 * 3600))
        .unwrap();
    assert_eq!(status(&sandbox, "1000001"), "expired");
    assert_eq!(status(&sandbox, &waits), "expired");
    assert_eq!(sandbox.issue(1_000_002), Ok(OrderStatus::Issued));
    assert_eq!(status(&sandbox, "1000002"), "issued");
}

#[tokio::test]
async fn an_answered_order_is_in_the_file_before_its_answer() {
    let kept = Place::new("before");
    let sandbox = kept.start().await;
    order(&sandbox, &request("email"));
    let text = std::fs::read_to_string(kept.file()).unwrap();
    assert!(text.contains("1000001"));
    // Without the end of the sandbox.
    std::fs::write(kept.0.join("copy.json"), &text).unwrap();
    let copy = builder()
        .state(kept.0.join("copy.json"))
        .start()
        .await
        .unwrap();
    assert_eq!(copy.orders(), sandbox.orders());
}

#[tokio::test]
async fn an_order_that_can_not_be_kept_is_answered_as_a_failure() {
    let kept = Place::new("failure");
    let sandbox = kept.start().await;
    std::fs::remove_dir_all(&kept.0).unwrap();
    assert_eq!(order(&sandbox, &request("email")).status, 500);
}

#[tokio::test]
async fn the_file_has_no_card_and_is_for_its_owner() {
    let kept = Place::new("secret");
    let sandbox = kept.start().await;
    let request = example("request-payment-card.json");
    order(&sandbox, &request);
    let text = std::fs::read_to_string(kept.file()).unwrap();
    for secret in ["number", "cvv"] {
        let secret = request["credit_card"][secret].as_str().unwrap();
        assert!(!text.contains(&format!("\"{secret}\"")), "{secret}");
    }
    assert!(text.contains("TEST CAs"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(kept.file()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[tokio::test]
async fn another_file_is_not_taken_and_not_touched() {
    let kept = Place::new("other");
    for text in [
        "",
        "{}",
        "secret-text",
        &json!({ "version": 2 }).to_string(),
    ] {
        std::fs::write(kept.file(), text).unwrap();
        let error = builder().state(kept.file()).start().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidData, "{text}");
        assert!(error.to_string().contains("state.json"), "{error}");
        assert!(!error.to_string().contains("secret"), "{error}");
        assert_eq!(std::fs::read_to_string(kept.file()).unwrap(), text);
    }
}

#[tokio::test]
async fn a_new_organization_of_the_account_joins_the_kept_ones() {
    let kept = Place::new("organizations");
    drop(kept.start().await);
    let account = Account::default().with_organization(7);
    let sandbox = builder()
        .account(account)
        .state(kept.file())
        .start()
        .await
        .unwrap();
    let organizations = good(&sandbox, "list_organizations", &[], None);
    assert_eq!(organizations["page"]["total"], 2);
}
