//! A certificate signing request in DER: PKCS#10, RFC 2986.

use super::public_key::PublicKey;
use super::signature::Signature;
use x509_cert::der::asn1::{AnyRef, BitStringRef, ObjectIdentifier};
use x509_cert::der::{self, Decode, Encode, Reader, SliceReader, Tag, TagNumber, Tagged};
use x509_cert::spki::AlgorithmIdentifierRef;

const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const ORGANIZATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
const SUBJECT_ALT_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.17");
/// PKCS#9, and the name that Microsoft had for the same before.
const EXTENSION_REQUESTS: [ObjectIdentifier; 2] = [
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.14"),
    ObjectIdentifier::new_unwrap("1.3.6.1.4.1.311.2.1.14"),
];
const ATTRIBUTES: Tag = Tag::ContextSpecific {
    constructed: true,
    number: TagNumber(0),
};
const DNS_NAME: Tag = Tag::ContextSpecific {
    constructed: false,
    number: TagNumber(2),
};

/// What a request says besides its key.
pub(crate) struct Request {
    pub(crate) signature: Signature,
    pub(crate) common_names: Vec<String>,
    pub(crate) organizations: Vec<String>,
    pub(crate) dns_names: Vec<String>,
}

impl Request {
    /// Reads strictly, with two exceptions that do no harm: sets need not be sorted, which not all tools do, and the
    /// attributes may be left out.
    pub(super) fn read(der: &[u8]) -> der::Result<(PublicKey, Self)> {
        let [info, algorithm, signature] = fields(AnyRef::from_der(der)?)?;
        let algorithm: AlgorithmIdentifierRef<'_> = algorithm.decode_as()?;
        let signature: BitStringRef<'_> = signature.decode_as()?;
        let mut parts = contents(info, Tag::Sequence)?.into_iter();
        let mut part = || parts.next().ok_or_else(|| Tag::Sequence.value_error());
        if part()?.decode_as::<u8>()? != 0 {
            return Err(Tag::Integer.value_error().into());
        }
        let subject = part()?;
        let key = PublicKey::read(&part()?.to_der()?)?;
        let attributes = part().ok();
        if part().is_ok() {
            return Err(Tag::Sequence.value_error().into());
        }
        let mut request = Self {
            signature: Signature::new(info.to_der()?, algorithm, signature)?,
            common_names: Vec::new(),
            organizations: Vec::new(),
            dns_names: Vec::new(),
        };
        request.read_subject(subject)?;
        if let Some(attributes) = attributes {
            request.read_attributes(attributes)?;
        }
        Ok((key, request))
    }

    fn read_subject(&mut self, subject: AnyRef<'_>) -> der::Result<()> {
        for set in contents(subject, Tag::Sequence)? {
            for attribute in contents(set, Tag::Set)? {
                let [kind, value] = fields(attribute)?;
                let texts = match kind.decode_as()? {
                    COMMON_NAME => &mut self.common_names,
                    ORGANIZATION => &mut self.organizations,
                    _ => continue,
                };
                texts.extend(directory_string(value));
            }
        }
        Ok(())
    }

    fn read_attributes(&mut self, attributes: AnyRef<'_>) -> der::Result<()> {
        for attribute in contents(attributes, ATTRIBUTES)? {
            let [kind, values] = fields(attribute)?;
            let kind: ObjectIdentifier = kind.decode_as()?;
            for value in contents(values, Tag::Set)? {
                if EXTENSION_REQUESTS.contains(&kind) {
                    // What the request asks for is not taken from it, so that a fault in there says nothing.
                    let names = requested_names(value).unwrap_or_default();
                    self.dns_names.extend(names);
                }
            }
        }
        Ok(())
    }
}

/// The DNS names among the extensions that are asked for.
fn requested_names(extensions: AnyRef<'_>) -> der::Result<Vec<String>> {
    let mut names = Vec::new();
    for extension in contents(extensions, Tag::Sequence)? {
        let parts = contents(extension, Tag::Sequence)?;
        let (Some(kind), Some(value)) = (parts.first(), parts.last()) else {
            continue;
        };
        if kind.decode_as::<ObjectIdentifier>()? == SUBJECT_ALT_NAME {
            let general_names = contents(AnyRef::from_der(value.value())?, Tag::Sequence)?;
            let dns_names = general_names.iter().filter(|name| name.tag() == DNS_NAME);
            names.extend(dns_names.map(|name| String::from_utf8_lossy(name.value()).into_owned()));
        }
    }
    Ok(names)
}

/// The elements inside of one with this tag.
fn contents<'a>(any: AnyRef<'a>, tag: Tag) -> der::Result<Vec<AnyRef<'a>>> {
    any.tag().assert_eq(tag)?;
    let mut reader = SliceReader::new(any.value())?;
    let mut elements = Vec::new();
    while !reader.is_finished() {
        elements.push(AnyRef::decode(&mut reader)?);
    }
    Ok(elements)
}

/// The elements of a sequence of this many.
fn fields<'a, const N: usize>(any: AnyRef<'a>) -> der::Result<[AnyRef<'a>; N]> {
    let elements = contents(any, Tag::Sequence)?;
    elements
        .try_into()
        .map_err(|_| Tag::Sequence.value_error().into())
}

/// A text in one of the forms that a DirectoryString has (RFC 5280, 4.1.2.4).
pub(crate) fn directory_string(value: AnyRef<'_>) -> Option<String> {
    let bytes = value.value();
    match value.tag() {
        Tag::Utf8String | Tag::PrintableString | Tag::Ia5String => {
            String::from_utf8(bytes.to_vec()).ok()
        }
        // In practice Latin-1.
        Tag::TeletexString => Some(bytes.iter().copied().map(char::from).collect()),
        Tag::BmpString => {
            let (units, []) = bytes.as_chunks::<2>() else {
                return None;
            };
            let units: Vec<u16> = units.iter().copied().map(u16::from_be_bytes).collect();
            String::from_utf16(&units).ok()
        }
        _ => None,
    }
}
