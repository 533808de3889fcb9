//! Certificates in every documented format.

use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use qwac_psd2_sandbox::Sandbox;
use x509_parser::pem::Pem;

use crate::api::{Told, call, good, place, refused};
use crate::client::builder;

async fn issued() -> Sandbox {
    let sandbox = builder().start().await.unwrap();
    place(&sandbox, "email");
    sandbox.issue(1_000_001).unwrap();
    sandbox
}

fn by_order(sandbox: &Sandbox, format: &str) -> Told {
    let told = call(
        sandbox,
        "download_order_certificate",
        &["1000001", format],
        None,
    );
    let same = call(sandbox, "download_certificate", &["3000001", format], None);
    assert_eq!(told.body, same.body);
    told
}

fn certificates(pem: &[u8]) -> Vec<Vec<u8>> {
    Pem::iter_from_buffer(pem)
        .map(|block| block.unwrap().contents)
        .collect()
}

#[tokio::test]
async fn pem_has_the_certificate_and_as_many_issuers_as_the_format_says() {
    let sandbox = issued().await;
    let all = by_order(&sandbox, "pem_all");
    assert_eq!(all.content_type, "application/x-pem-file");
    assert!(
        String::from_utf8(all.body.clone())
            .unwrap()
            .contains("-----\r\n")
    );
    let all = certificates(&all.body);
    assert_eq!(all.len(), 3);
    assert_eq!(all[1], sandbox.authority().issuing_certificate());
    assert_eq!(all[2], sandbox.authority().root_certificate());
    assert_eq!(
        certificates(&by_order(&sandbox, "pem_noroot").body),
        all[..2]
    );
    assert_eq!(
        certificates(&by_order(&sandbox, "pem_nointermediate").body),
        all[..1]
    );

    let chain = good(&sandbox, "certificate_chain", &["3000001"], None);
    for (told, der) in chain["intermediates"]
        .as_array()
        .unwrap()
        .iter()
        .zip(&all[1..])
    {
        assert_eq!(
            certificates(told["pem"].as_str().unwrap().as_bytes()),
            std::slice::from_ref(der)
        );
    }
}

#[tokio::test]
async fn archives_and_pkcs7_files_are_read_by_the_usual_programs() {
    let sandbox = issued().await;
    let all = certificates(&by_order(&sandbox, "pem_all").body);
    let folder =
        std::env::temp_dir().join(format!("qwac-psd2-sandbox-{}", sandbox.address().port()));
    std::fs::create_dir_all(&folder).unwrap();
    let run = |program: &str, arguments: &[&str]| {
        let output = Command::new(program)
            .args(arguments)
            .current_dir(&folder)
            .output()
            .unwrap();
        assert!(output.status.success(), "{program} {output:?}");
        output.stdout
    };
    for (format, end) in [
        ("default", "crt"),
        ("apache", "crt"),
        ("default_cer", "cer"),
        ("default_pem", "pem"),
    ] {
        let told = by_order(&sandbox, format);
        assert_eq!(told.content_type, "application/zip");
        std::fs::write(folder.join("a.zip"), &told.body).unwrap();
        run("python3", &["-m", "zipfile", "-t", "a.zip"]);
        run("python3", &["-m", "zipfile", "-e", "a.zip", "."]);
        for (name, der) in ["example_net", "TEST_CA", "TEST_Root"].iter().zip(&all) {
            let file = std::fs::read(folder.join(format!("{name}.{end}"))).unwrap();
            assert_eq!(
                certificates(&file),
                std::slice::from_ref(der),
                "{format} {name}"
            );
        }
    }
    for format in ["cer", "p7b"] {
        let told = by_order(&sandbox, format);
        assert_eq!(told.content_type, "application/x-pkcs7-certificates");
        std::fs::write(folder.join("a.p7b"), &told.body).unwrap();
        let printed = run("openssl", &["pkcs7", "-in", "a.p7b", "-print_certs"]);
        let mut found = certificates(&printed);
        let mut expected = all.clone();
        found.sort();
        expected.sort();
        assert_eq!(found, expected);
        let text: String = String::from_utf8(told.body).unwrap();
        let inner: String = text.lines().filter(|line| !line.starts_with('-')).collect();
        assert!(STANDARD.decode(inner).is_ok());
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[tokio::test]
async fn an_unknown_format_is_refused() {
    let sandbox = issued().await;
    for id in [["3000001", "pfx"], ["3000001", "PEM_ALL"]] {
        let refusal = refused(&sandbox, "download_certificate", &id, None);
        assert_eq!(refusal, (400, "invalid_value:format".to_owned()));
    }
}
