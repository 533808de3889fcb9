//! Words of the API, in lists that may grow.

/// An enum of the API's words that carries words it doesn't know. Words that are sent are read to the letter; those of
/// answers without case, since both have been seen.
macro_rules! open_words {
    (to the letter $($list:tt)*) => {
        crate::open_words::open_words! { @str::eq, $($list)* }
    };
    (without case $($list:tt)*) => {
        crate::open_words::open_words! { @str::eq_ignore_ascii_case, $($list)* }
    };
    (@$is_same:path, $(#[doc = $doc:literal])* $name:ident { $($(#[doc = $word_doc:literal])* $variant:ident = $word:literal,)* }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[doc = $word_doc])* $variant,)*
            /// A word that this version doesn't know.
            Other(String),
        }

        impl $name {
            /// The words that this version knows.
            pub(crate) const WORDS: crate::words::WordList = crate::words::WordList {
                name: stringify!($name),
                about: concat!($($doc, "\n"),*),
                words: &[$(crate::words::Word {
                    name: stringify!($variant),
                    word: $word,
                    about: concat!($($word_doc, "\n"),*),
                }),*],
            };

            /// The API's word.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $word,)*
                    Self::Other(word) => word,
                }
            }
        }

        impl From<&str> for $name {
            fn from(word: &str) -> Self {
                $(if $is_same(word, $word) {
                    return Self::$variant;
                })*
                Self::Other(word.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(word: String) -> Self {
                Self::from(word.as_str())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
    };
}

pub(crate) use open_words;
