//! The certificate as a file, in every documented format.

use super::Scene;
use qwac_psd2::{Certificate, Chain, FileForm, Format};
use std::io::Write;
use std::process::{Command, Stdio};

const ARCHIVE: &str = "application/zip";
const PKCS7: &str = "application/x-pkcs7-certificates";
const PEM: &str = "application/x-pem-file";

/// The formats, their media types, what the bytes are, and how many certificates there are in one.
const FORMATS: [(Format, &str, FileForm, usize); 9] = [
    (Format::Default, ARCHIVE, FileForm::Zip, 3),
    (Format::Apache, ARCHIVE, FileForm::Zip, 3),
    (Format::DefaultCer, ARCHIVE, FileForm::Zip, 3),
    (Format::DefaultPem, ARCHIVE, FileForm::Zip, 3),
    (Format::Cer, PKCS7, FileForm::Pem, 3),
    (Format::P7b, PKCS7, FileForm::Pem, 3),
    (Format::PemAll, PEM, FileForm::Pem, 3),
    (Format::PemNoRoot, PEM, FileForm::Pem, 2),
    (Format::PemNoIntermediate, PEM, FileForm::Pem, 1),
];

/// The PEM blocks of certificates in a file. The archives are not compressed, PKCS #7 is taken apart by OpenSSL.
fn blocks(bytes: &[u8]) -> Vec<String> {
    const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
    const END: &str = "-----END CERTIFICATE-----";
    let text = String::from_utf8_lossy(bytes).into_owned();
    let text = if text.starts_with("-----BEGIN PKCS7-----") {
        let mut openssl = Command::new("openssl")
            .args(["pkcs7", "-print_certs"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        openssl.stdin.take().unwrap().write_all(bytes).unwrap();
        String::from_utf8(openssl.wait_with_output().unwrap().stdout).unwrap()
    } else {
        text
    };
    let parts = text.split(BEGIN).skip(1);
    let mut blocks: Vec<_> = parts
        .map(|part| format!("{BEGIN}{}{END}\n", part.split(END).next().unwrap()))
        .collect();
    // In PKCS #7 they are a set, which has no order.
    blocks.sort_by_key(|block| {
        let certificate = Certificate::parse(block).unwrap();
        (certificate.is_ca, certificate.is_self_issued())
    });
    blocks
}

#[tokio::test]
async fn every_format_holds_the_certificate_that_was_ordered() {
    let (scene, order, id) = Scene::issued("formats").await;
    let certificate = scene.client.order(&id).await.unwrap().certificate;
    let number = certificate.id.unwrap();
    for (format, media_type, form, count) in FORMATS {
        let of_order = scene.client.certificate(&id, &format).await.unwrap();
        let by_number = scene.client.download(&number, &format).await.unwrap();
        assert_eq!(of_order.bytes, by_number.bytes, "{format}");
        assert_eq!(of_order.form, form, "{format}");
        assert_eq!(of_order.media_type.as_deref(), Some(media_type), "{format}");
        let blocks = blocks(&of_order.bytes);
        assert_eq!(blocks.len(), count, "{format}");
        let leaf = Certificate::parse(&blocks[0]).unwrap();
        let thumbprint = certificate.thumbprint.as_deref().unwrap();
        assert!(leaf.sha1.eq_ignore_ascii_case(thumbprint), "{format}");
        if count > 1 {
            scene.assert_clean(&order, &Chain::parse(blocks.concat()).unwrap());
        } else {
            // Its issuer is to be had by itself.
            let chain = scene.client.chain(&number).await.unwrap();
            let issuers = chain.iter().map(|one| one.pem.clone().unwrap());
            let whole: String = blocks.into_iter().chain(issuers).collect();
            scene.assert_clean(&order, &Chain::parse(whole).unwrap());
        }
    }
}

#[tokio::test]
async fn a_certificate_comes_by_blocking_calls_too() {
    let (scene, order, id) = Scene::issued("blocking").await;
    let client = super::settings(&scene.sandbox, &scene.clock);
    let client = client.build_blocking().unwrap();
    let waited = client.wait(&id, qwac_psd2::Wait::default()).unwrap();
    assert!(waited.progress().is_issued());
    let file = client.certificate(&id, &Format::PemNoRoot).unwrap();
    scene.assert_clean(&order, &Chain::parse(&file.bytes).unwrap());
}
