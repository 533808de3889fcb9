//! An element of DER that knows where it stands.

use super::fault::Wrong;
use super::oid::Oid;
use crate::csr::directory_string;
use jiff::Timestamp;
use x509_cert::der::asn1::{AnyRef, BitStringRef, GeneralizedTime, ObjectIdentifier, UtcTime};
use x509_cert::der::{Decode, Reader, SliceReader, Tag, TagNumber, Tagged};

/// An element of DER. Its content is not read before it is asked for, so that reading takes one look at each byte for each
/// level of the standard, however deep a hostile one nests.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    any: AnyRef<'a>,
    /// With tag and length.
    pub(super) bytes: &'a [u8],
    /// Of the tag, from the start of the certificate.
    pub(super) offset: usize,
}

impl<'a> Node<'a> {
    /// The first element of these bytes, which stand at this offset, and what follows it.
    fn first(bytes: &'a [u8], offset: usize) -> Result<(Self, &'a [u8]), Wrong> {
        let mut reader = SliceReader::new(bytes).map_err(|_| Wrong::at(offset, "too long"))?;
        let any = AnyRef::decode(&mut reader).map_err(|error| {
            let inside = error
                .position()
                .and_then(|at| usize::try_from(at).ok())
                .unwrap_or(0);
            Wrong::at(offset + inside, format!("not DER: {}", error.kind()))
        })?;
        let length = usize::try_from(reader.position()).unwrap_or(bytes.len());
        let (bytes, rest) = bytes.split_at(length.min(bytes.len()));
        Ok((Self { any, bytes, offset }, rest))
    }

    /// The one element that these bytes are.
    pub(super) fn only(bytes: &'a [u8], offset: usize) -> Result<Self, Wrong> {
        let (node, rest) = Self::first(bytes, offset)?;
        if rest.is_empty() {
            Ok(node)
        } else {
            let at = offset + node.bytes.len();
            Err(Wrong::at(at, format!("{} bytes too many", rest.len())))
        }
    }

    pub(super) fn tag(&self) -> Tag {
        self.any.tag()
    }

    pub(super) fn content(&self) -> &'a [u8] {
        self.any.value()
    }

    /// Of the content, from the start of the certificate.
    pub(super) fn content_offset(&self) -> usize {
        self.offset + self.bytes.len() - self.content().len()
    }

    pub(super) fn wrong(&self, what: impl Into<String>) -> Wrong {
        Wrong::at(self.offset, what)
    }

    fn expect(&self, tag: Tag) -> Result<(), Wrong> {
        if self.tag() == tag {
            Ok(())
        } else {
            Err(self.wrong(format!("{} where {tag} belongs", self.tag())))
        }
    }

    /// The elements inside, whatever its tag is.
    pub(super) fn inside(&self) -> Result<Vec<Self>, Wrong> {
        let (mut rest, mut offset) = (self.content(), self.content_offset());
        let mut nodes = Vec::new();
        while !rest.is_empty() {
            let (node, after) = Self::first(rest, offset)?;
            offset += node.bytes.len();
            rest = after;
            nodes.push(node);
        }
        Ok(nodes)
    }

    /// The elements of a SEQUENCE.
    pub(super) fn sequence(&self) -> Result<Vec<Self>, Wrong> {
        self.expect(Tag::Sequence)?;
        self.inside()
    }

    /// The elements of a SEQUENCE that has one or more.
    pub(super) fn filled_sequence(&self) -> Result<Vec<Self>, Wrong> {
        let nodes = self.sequence()?;
        if nodes.is_empty() {
            return Err(self.wrong("an empty list where one item or more belong"));
        }
        Ok(nodes)
    }

    /// The elements of a SET.
    pub(super) fn set(&self) -> Result<Vec<Self>, Wrong> {
        self.expect(Tag::Set)?;
        self.inside()
    }

    /// The elements of a SEQUENCE of exactly so many.
    pub(super) fn fields<const N: usize>(&self, what: &str) -> Result<[Self; N], Wrong> {
        let nodes = self.sequence()?;
        let count = nodes.len();
        nodes
            .try_into()
            .map_err(|_| self.wrong(format!("{count} elements where {what} belong")))
    }

    pub(super) fn oid(&self) -> Result<Oid, Wrong> {
        self.expect(Tag::ObjectIdentifier)?;
        let oid = self.any.decode_as::<ObjectIdentifier>();
        oid.map(|oid| Oid::from(oid.to_string()))
            .map_err(|_| self.wrong("not an object identifier"))
    }

    /// A text in one of the forms that a DirectoryString has.
    pub(super) fn text(&self) -> Result<String, Wrong> {
        directory_string(self.any)
            .ok_or_else(|| self.wrong(format!("{} that is not a text", self.tag())))
    }

    /// A text of exactly this kind.
    pub(super) fn text_of(&self, tag: Tag) -> Result<String, Wrong> {
        self.expect(tag)?;
        let text = std::str::from_utf8(self.content());
        let text = text.map_err(|_| self.wrong("not a text in UTF-8"))?;
        let allowed = match tag {
            Tag::PrintableString => text.bytes().all(printable),
            Tag::Ia5String => text.is_ascii(),
            _ => true,
        };
        if allowed {
            Ok(text.to_owned())
        } else {
            Err(self.wrong(format!("a character that {tag} does not have")))
        }
    }

    /// An address of a GeneralName or the like, under an implicit tag.
    pub(super) fn implicit_ia5(&self) -> Result<String, Wrong> {
        match std::str::from_utf8(self.content()) {
            Ok(text) if text.is_ascii() => Ok(text.to_owned()),
            _ => Err(self.wrong("a character that IA5String does not have")),
        }
    }

    pub(super) fn boolean(&self) -> Result<bool, Wrong> {
        self.expect(Tag::Boolean)?;
        let read = self.any.decode_as::<bool>();
        read.map_err(|_| self.wrong("not a truth value of DER"))
    }

    pub(super) fn integer(&self) -> Result<i64, Wrong> {
        self.expect(Tag::Integer)?;
        let read = self.any.decode_as::<i64>();
        read.map_err(|_| self.wrong("not a number of 64 bits"))
    }

    pub(super) fn octets(&self) -> Result<&'a [u8], Wrong> {
        self.expect(Tag::OctetString)?;
        Ok(self.content())
    }

    /// The bits, from the first on.
    pub(super) fn bits(&self) -> Result<BitStringRef<'a>, Wrong> {
        self.expect(Tag::BitString)?;
        let read = self.any.decode_as::<BitStringRef<'_>>();
        read.map_err(|_| self.wrong("not a bit string of DER"))
    }

    pub(super) fn time(&self) -> Result<Timestamp, Wrong> {
        let since_1970 = match self.tag() {
            Tag::UtcTime => self
                .any
                .decode_as::<UtcTime>()
                .map(|time| time.to_unix_duration()),
            _ => self
                .any
                .decode_as::<GeneralizedTime>()
                .map(|time| time.to_unix_duration()),
        };
        let seconds = since_1970.map_err(|_| self.wrong("not a time of DER after 1970"))?;
        let seconds = i64::try_from(seconds.as_secs()).unwrap_or(i64::MAX);
        // "No end" is written 99991231235959Z (RFC 5280, 4.1.2.5), a little after the last time that jiff knows.
        Ok(Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX))
    }

    /// Whether it has this context-specific tag.
    pub(super) fn is_context(&self, wanted: u32) -> bool {
        matches!(self.tag(), Tag::ContextSpecific { number, .. } if number == TagNumber(wanted))
    }
}

/// The characters of a PrintableString: X.680, 41.4.
fn printable(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b" '()+,-./:=?".contains(&byte)
}
