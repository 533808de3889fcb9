//! The types that are lists of words: each crosses as its word, so that one that this version doesn't know crosses too.

use crate::error::QwacError;
use qwac_psd2::{
    AccountAnswer, ContactType, DcvMethod, FileForm, Format, Id, IntendedUse, OrderStatus,
    PlacedStatus, ProfileOption, PspRole, RequestStatus, RequestType, Severity, Stage,
    ValidationStatus, Word, WordList,
};

/// Words that carry what they don't know.
macro_rules! open {
    ($($type:ident)*) => {$(
        uniffi::custom_type!($type, String, {
            remote,
            lower: |word| word.as_str().to_owned(),
            try_lift: |word| Ok($type::from(word)),
        });
    )*};
}

open! {
    ContactType DcvMethod Format Id OrderStatus ProfileOption PspRole RequestStatus RequestType ValidationStatus
}

/// Words of a list that is closed; only the SDK says them, but for those with a function that reads them.
macro_rules! closed {
    ($($type:ident $read:expr,)*) => {$(
        uniffi::custom_type!($type, String, {
            remote,
            lower: |word| word.as_str().to_owned(),
            try_lift: |word| {
                let read: fn(&str) -> Option<$type> = $read;
                read(&word).ok_or_else(|| {
                    QwacError::input(concat!("this is no word of ", stringify!($type))).into()
                })
            },
        });
    )*};
}

closed! {
    IntendedUse |word| [IntendedUse::Server, IntendedUse::MutualTls].into_iter().find(|one| one.as_str() == word),
    AccountAnswer |_| None,
    FileForm |_| None,
    PlacedStatus |_| None,
    Severity |_| None,
    Stage |_| None,
}

/// The kind of an error: a word of the SDK's `ErrorKind`, or one of this crate's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErrorKind(pub(crate) String);

uniffi::custom_type!(ErrorKind, String, {
    lower: |kind| kind.0,
    try_lift: |word| Ok(ErrorKind(word)),
});

/// The kinds of errors that only the languages have.
const OWN_KINDS: [Word; 2] = [
    Word {
        name: "InvalidInput",
        word: INVALID_INPUT,
        about: "What was given can't be read: a certificate, a day, a JSON text. Nothing was sent.",
    },
    Word {
        name: "Sandbox",
        word: SANDBOX,
        about: "The sandbox can't start, or can't do the step that it was told to do.",
    },
];

pub(crate) const INVALID_INPUT: &str = "invalid_input";
pub(crate) const SANDBOX: &str = "sandbox";

/// All lists of words that cross, from which the languages' own lists are generated: name, meaning, words.
pub fn words() -> Vec<(WordList, Vec<Word>)> {
    let lists = qwac_psd2::words().map(|list| {
        let mut words = list.words.to_vec();
        if list.name == "ErrorKind" {
            words.extend(OWN_KINDS);
        }
        (list, words)
    });
    lists.collect()
}
