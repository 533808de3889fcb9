//! The lists of words of this crate, for whoever makes the same of them in another language.

use crate::{
    AccountAnswer, ContactType, DcvMethod, ErrorKind, FileForm, Format, IntendedUse, OrderStatus,
    PlacedStatus, ProfileOption, PspRole, RequestStatus, RequestType, Severity, Stage,
    ValidationStatus,
};

/// The words of one type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WordList {
    /// The type's name.
    pub name: &'static str,
    /// What it is, in Markdown.
    pub about: &'static str,
    /// Its words.
    pub words: &'static [Word],
}

/// A word of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// The variant's name.
    pub name: &'static str,
    /// The word: the API's own or, where it has none, this crate's.
    pub word: &'static str,
    /// What it means, in Markdown.
    pub about: &'static str,
}

/// All types that are lists of words, each with those that this version knows. Most carry others, too.
pub fn words() -> impl Iterator<Item = WordList> {
    let api = [
        PspRole::WORDS,
        ContactType::WORDS,
        ProfileOption::WORDS,
        DcvMethod::WORDS,
        OrderStatus::WORDS,
        RequestStatus::WORDS,
        RequestType::WORDS,
        ValidationStatus::WORDS,
        Format::WORDS,
    ];
    api.into_iter().chain(OWN.iter().copied())
}

/// Lists of types that are written out elsewhere. `Other` is none of their words.
macro_rules! own {
    ($($name:ident $about:literal { $($variant:ident $word_about:literal,)* })*) => {
        const OWN: &[WordList] = &[$(WordList {
            name: stringify!($name),
            about: $about,
            words: &[$(Word {
                name: stringify!($variant),
                word: $name::$variant.as_str(),
                about: $word_about,
            }),*],
        }),*];
    };
}

own! {
    IntendedUse "What the certificate is for." {
        Server "For a server that shows it to its visitors, and nothing else.",
        MutualTls "Also for the client's side of mutual TLS, as at the interfaces of banks under PSD2. Needs the profile `ServerClientAuthEku`.",
    }
    PlacedStatus "Where an order stands right after it was placed." {
        WaitingForApproval "Somebody must approve the request in CertCentral (`pending`).",
        Submitted "A service user has submitted the request (`submitted`); somebody must approve it in CertCentral.",
        Approved "Approved, by itself or without the approval step. The CA's validation goes on; the certificate has a number but does not exist yet.",
        Issued "Issued at once: the certificate came with the answer.",
        Rejected "Rejected.",
        Unstated "The answer says nothing of it.",
    }
    AccountAnswer "Whether a key may order." {
        Yes "The key is good, its user is active and the account has the product. Whether the user's role and the key's restrictions allow an order can't be asked; a key that may only read passes here, too.",
        KeyRefused "The API doesn't take the key.",
        UserNotActive "The key is good, but its user is not active.",
        NoProduct "The key is good, but its account doesn't have the product.",
        NotTold "The key is good, but it may not ask for some of this. It may still be allowed to order.",
    }
    FileForm "What a file is, by its bytes." {
        Pem "PEM blocks.",
        Zip "A ZIP archive.",
        Der "DER: a certificate or PKCS #7.",
        Other "Something else, which only a format can have that this version doesn't know.",
    }
    Severity "How much a finding weighs." {
        Note "Could not be checked here, or was brought into another form.",
        Warning "Likely a mistake, or a matter that the server decides. Does not stop an order.",
        Error "Would be refused, or spends money on something unusable. Stops the order.",
    }
    Stage "When a rule is applied." {
        Check "To an order, before it leaves: `Checker`.",
        Verify "To what came back: `Verifier`.",
    }
    ErrorKind "What kind of failure it was." {
        Configuration "The client was set up wrongly. Nothing was sent.",
        CheckFailed "The check of the order found errors. Nothing was sent.",
        Journal "The order journal can't be read or written. Nothing was sent.",
        PlacedBefore "The journal knows the same order: it was placed before. Nothing was sent now.",
        OutcomeUnknown "What happened left the outcome open, and looking for the order did not settle it, or was not asked for. The order may exist; `Error::receipt` settles it later.",
        NotPlaced "What happened left the outcome open, but the order was looked for, long enough, and is not there.",
        NotSent "No connection came about: name, route, TLS or proxy; or it ended before anything was sent. Nothing was sent.",
        NoAnswer "The request went out and no answer came back: the time ran out or the connection broke. The order may exist.",
        Authentication "The API does not take the key, or its user may not do this (401, 403).",
        InvalidRequest "The API finds something wrong with the request (400).",
        NotFound "The API doesn't know something that the request names (404).",
        RateLimited "Too many requests (429). The order was not placed.",
        Refused "The API does not take the form of the request (406).",
        Service "The service failed (5xx). The order may exist.",
        UnreadableAnswer "The status says yes, but the answer can't be read. The order exists, or may.",
        UnexpectedAnswer "An answer that this API is not known to give: another status, or a refusal that is not in the API's form and may come from something in front of it. The order may exist.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_word_is_once_in_its_list_and_has_a_meaning() {
        for list in words() {
            assert!(
                !list.about.is_empty() && !list.words.is_empty(),
                "{}",
                list.name
            );
            let mut seen = HashSet::new();
            for word in list.words {
                assert!(seen.insert(word.word), "{}", word.word);
                assert!(!word.about.is_empty(), "{}", word.name);
            }
        }
    }

    #[test]
    fn words_of_types_are_read_as_their_variants() {
        for word in PspRole::WORDS.words {
            assert!(!matches!(PspRole::from(word.word), PspRole::Other(_)));
        }
        let kinds = words().find(|list| list.name == "ErrorKind").unwrap();
        // One more variant needs one more word.
        assert_eq!(kinds.words.len(), ErrorKind::UnexpectedAnswer as usize + 1);
    }
}
