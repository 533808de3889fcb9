//! Answers to OCSP requests (RFC 6960).

use jiff::{SignedDuration, Timestamp};
use ring::digest::{Algorithm, SHA1_FOR_LEGACY_USE_ONLY, SHA256, digest};
use x509_parser::asn1_rs::{Any, FromDer};

use super::ca::Ca;
use super::ledger::Status;
use super::{Error, der, oids, shifted};

/// The nonce, which the answer repeats (RFC 9654). In DER.
const NONCE: [u8; 11] = [6, 9, 0x2b, 6, 1, 5, 5, 7, 0x30, 1, 2];
/// SHA-1, the only digest that every client knows, and SHA-256. In DER.
const DIGESTS: [(&[u8], &Algorithm); 2] = [
    (&[6, 5, 0x2b, 0x0e, 3, 2, 0x1a], &SHA1_FOR_LEGACY_USE_ONLY),
    (&[6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1], &SHA256),
];

/// A request that can't be read.
const MALFORMED: u8 = 1;

/// The answer, which `issuer` signs itself.
pub(super) fn answer(
    request: &[u8],
    issuer: &Ca,
    status: impl Fn(&[u8]) -> Status,
    now: Timestamp,
) -> Result<Vec<u8>, Error> {
    let Some(request) = Request::parse(request) else {
        return Ok(der::sequence([der::enumerated(MALFORMED)]));
    };
    let next = shifted(now, SignedDuration::from_hours(24));
    let answers = request.certificates.iter().map(|asked| {
        let status = match asked.is_of(issuer) {
            true => status(asked.serial),
            false => Status::Unknown,
        };
        der::sequence([
            asked.whole.to_vec(),
            status_der(status),
            der::generalized_time(now),
            der::explicit(0, &der::generalized_time(next)),
        ])
    });
    let mut parts = vec![
        // The responder by its name.
        der::explicit(1, &issuer.name),
        der::generalized_time(now),
        der::sequence(answers),
    ];
    if let Some(nonce) = request.nonce {
        parts.push(der::explicit(1, &der::sequence([nonce.to_vec()])));
    }
    let basic = issuer.sign(&der::sequence(parts))?;
    let bytes = der::sequence([der::oid(oids::OCSP_BASIC), der::octet_string(&basic)]);
    Ok(der::sequence([
        der::enumerated(0),
        der::explicit(0, &bytes),
    ]))
}

fn status_der(status: Status) -> Vec<u8> {
    match status {
        Status::Good => der::implicit(0, &[]),
        Status::Unknown => der::implicit(2, &[]),
        Status::Revoked(revocation) => {
            let reason = match revocation.reason.code() {
                0 => None,
                code => Some(der::explicit(0, &der::enumerated(code))),
            };
            let time = der::generalized_time(revocation.time());
            der::implicit_sequence(1, std::iter::once(time).chain(reason))
        }
    }
}

/// What an OCSPRequest asks for.
struct Request<'a> {
    certificates: Vec<CertId<'a>>,
    /// The nonce's whole extension.
    nonce: Option<&'a [u8]>,
}

/// A certificate that is asked for. The issuer is named by digests.
struct CertId<'a> {
    whole: &'a [u8],
    algorithm: &'a [u8],
    name_digest: &'a [u8],
    key_digest: &'a [u8],
    serial: &'a [u8],
}

impl<'a> Request<'a> {
    /// Reads the parts that matter; requestor's name, signature and other extensions are passed over.
    fn parse(der: &'a [u8]) -> Option<Self> {
        let [request] = parts(der)?[..] else {
            return None;
        };
        let to_be_signed = parts(
            parts(request.content_of(SEQUENCE)?)?
                .first()?
                .content_of(SEQUENCE)?,
        )?;
        let list = to_be_signed
            .iter()
            .find_map(|part| part.content_of(SEQUENCE))?;
        let certificates = parts(list)?
            .iter()
            .map(|request| CertId::parse(request.content_of(SEQUENCE)?))
            .collect::<Option<Vec<_>>>()?;
        let nonce = match to_be_signed
            .iter()
            .find_map(|part| part.content_of(EXTENSIONS))
        {
            None => None,
            Some(extensions) => nonce(extensions)?,
        };
        (!certificates.is_empty()).then_some(Self {
            certificates,
            nonce,
        })
    }
}

fn nonce(extensions: &[u8]) -> Option<Option<&[u8]>> {
    let [extensions] = parts(extensions)?[..] else {
        return None;
    };
    let extensions = parts(extensions.content_of(SEQUENCE)?)?;
    let nonce = extensions
        .iter()
        .find(|extension| {
            extension
                .content_of(SEQUENCE)
                .is_some_and(|content| content.starts_with(&NONCE))
        })
        .map(|extension| extension.whole);
    Some(nonce)
}

impl<'a> CertId<'a> {
    fn parse(request: &'a [u8]) -> Option<Self> {
        let id = *parts(request)?.first()?;
        let id_parts = parts(id.content_of(SEQUENCE)?)?;
        let [algorithm, name_digest, key_digest, serial] = id_parts[..] else {
            return None;
        };
        Some(Self {
            whole: id.whole,
            algorithm: algorithm.content_of(SEQUENCE)?,
            name_digest: name_digest.content_of(OCTET_STRING)?,
            key_digest: key_digest.content_of(OCTET_STRING)?,
            serial: serial.content_of(INTEGER)?,
        })
    }

    fn is_of(&self, issuer: &Ca) -> bool {
        DIGESTS
            .iter()
            .find(|(oid, _)| self.algorithm.starts_with(oid))
            .is_some_and(|(_, algorithm)| {
                digest(algorithm, &issuer.name).as_ref() == self.name_digest
                    && digest(algorithm, issuer.public_key()).as_ref() == self.key_digest
            })
    }
}

const INTEGER: u8 = 0x02;
const OCTET_STRING: u8 = 0x04;
const SEQUENCE: u8 = 0x30;
/// `[2] EXPLICIT`, in a TBSRequest.
const EXTENSIONS: u8 = 0xa2;

/// One value of a DER encoding.
#[derive(Clone, Copy)]
struct Part<'a> {
    whole: &'a [u8],
    content: &'a [u8],
}

impl<'a> Part<'a> {
    fn content_of(&self, tag: u8) -> Option<&'a [u8]> {
        (self.whole.first() == Some(&tag)).then_some(self.content)
    }
}

/// The values that stand one after the other.
fn parts(mut der: &[u8]) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    while !der.is_empty() {
        let (rest, any) = Any::from_der(der).ok()?;
        let whole = der.get(..der.len() - rest.len())?;
        let header = whole.len().checked_sub(any.data.len())?;
        parts.push(Part {
            whole,
            content: whole.get(header..)?,
        });
        der = rest;
    }
    Some(parts)
}
