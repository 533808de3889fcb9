//! Reads what stands in `certificate.csr`: a CSR or a bare public key, as PEM. Source: order page.
//!
//! The order page wants the PEM without line breaks; public clients send the usual lines and are served. Both are
//! taken, with LF or CR LF.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use x509_parser::certification_request::X509CertificationRequest;
use x509_parser::prelude::FromDer;
use x509_parser::x509::SubjectPublicKeyInfo;

/// Whether the text is a CSR or a public key that can be read.
pub(crate) fn can_be_parsed(pem: &str) -> bool {
    public_key(pem).is_some()
}

/// The public key in a CSR, or the one that stands there itself, as a DER SubjectPublicKeyInfo. The CSR's signature and
/// subject are not looked at: the service takes nothing but the public key from it.
pub(crate) fn public_key(pem: &str) -> Option<Vec<u8>> {
    let (label, der) = unwrap(pem)?;
    let key = match label {
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => {
            match X509CertificationRequest::from_der(&der) {
                Ok(([], csr)) => csr.certification_request_info.subject_pki,
                _ => return None,
            }
        }
        "PUBLIC KEY" => match SubjectPublicKeyInfo::from_der(&der) {
            Ok(([], key)) => key,
            _ => return None,
        },
        _ => return None,
    };
    key.parsed().is_ok().then(|| key.raw.to_vec())
}

/// The label and the bytes of one PEM block, with or without line breaks; nothing may stand around it.
fn unwrap(pem: &str) -> Option<(&str, Vec<u8>)> {
    let (label, rest) = pem
        .trim()
        .strip_prefix("-----BEGIN ")?
        .split_once("-----")?;
    let base64 = rest.strip_suffix(&format!("-----END {label}-----"))?;
    let base64: String = base64
        .chars()
        .filter(|character| !character.is_ascii_whitespace())
        .collect();
    Some((label, STANDARD.decode(base64).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &str = include_str!("../../../spec/examples/request-page-first.json");

    fn in_pem(csr: &str) -> String {
        let (_, der) = unwrap(csr).unwrap();
        let (_, csr) = X509CertificationRequest::from_der(&der).unwrap();
        let key = STANDARD.encode(csr.certification_request_info.subject_pki.raw);
        format!("-----BEGIN PUBLIC KEY-----{key}-----END PUBLIC KEY-----")
    }

    fn csr() -> String {
        let request: serde_json::Value = serde_json::from_str(EXAMPLE).unwrap();
        request["certificate"]["csr"].as_str().unwrap().to_owned()
    }

    fn in_lines(pem: &str, newline: &str) -> String {
        let (label, der) = unwrap(pem).unwrap();
        let base64 = STANDARD.encode(der);
        let mut lines = vec![format!("-----BEGIN {label}-----")];
        let mut rest = base64.as_str();
        while !rest.is_empty() {
            let (line, more) = rest.split_at(rest.len().min(64));
            lines.push(line.to_owned());
            rest = more;
        }
        lines.push(format!("-----END {label}-----"));
        lines.join(newline) + newline
    }

    #[test]
    fn takes_a_csr_and_a_public_key_in_one_line_or_many() {
        for pem in [csr(), in_pem(&csr())] {
            assert!(can_be_parsed(&pem));
            assert!(can_be_parsed(&in_lines(&pem, "\n")));
            assert!(can_be_parsed(&in_lines(&pem, "\r\n")));
        }
        assert!(can_be_parsed(
            &csr().replace("CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST")
        ));
    }

    #[test]
    fn the_public_key_is_the_same_from_a_csr_and_by_itself() {
        let key = public_key(&csr()).unwrap();
        assert_eq!(public_key(&in_pem(&csr())), Some(key.clone()));
        assert!(matches!(SubjectPublicKeyInfo::from_der(&key), Ok(([], _))));
    }

    #[test]
    fn refuses_everything_else() {
        let csr = csr();
        let (_, der) = unwrap(&csr).unwrap();
        let of = |label: &str, der: &[u8]| {
            let base64 = STANDARD.encode(der);
            format!("-----BEGIN {label}-----{base64}-----END {label}-----")
        };
        for wrong in [
            String::new(),
            "-----BEGIN CERTIFICATE REQUEST-----".to_owned(),
            csr.replace("-----BEGIN CERTIFICATE REQUEST-----", ""),
            csr.replace("-----END CERTIFICATE REQUEST-----", ""),
            csr.replace("END CERTIFICATE REQUEST", "END PUBLIC KEY"),
            csr.replace("CERTIFICATE REQUEST", "PUBLIC KEY"),
            csr.replace("CERTIFICATE REQUEST", "RSA PRIVATE KEY"),
            in_lines(&csr, "\\n"),
            format!("Certificate request:\n{csr}"),
            format!("{csr}{csr}"),
            of("CERTIFICATE REQUEST", &[]),
            of("CERTIFICATE REQUEST", &der[..der.len() - 1]),
            of("CERTIFICATE REQUEST", &[&der[..], &[0]].concat()),
        ] {
            assert!(!can_be_parsed(&wrong), "{wrong}");
        }
    }
}
