//! How values go over: mirrors of the SDK's records, word by word.

use crate::time::{ApiDate, Day};
use qwac_psd2::certificate::Oid;
use qwac_psd2::jiff;
use std::time::SystemTime;

/// A value of the SDK as the languages see it.
pub(crate) trait Cross<T> {
    /// Takes it over.
    fn cross(self) -> T;
}

impl<A: Cross<B>, B> Cross<Option<B>> for Option<A> {
    fn cross(self) -> Option<B> {
        self.map(Cross::cross)
    }
}

impl<A: Cross<B>, B> Cross<Vec<B>> for Vec<A> {
    fn cross(self) -> Vec<B> {
        self.into_iter().map(Cross::cross).collect()
    }
}

/// What is the same on both sides.
macro_rules! same {
    ($($type:ty),*) => {$(
        impl Cross<Self> for $type {
            fn cross(self) -> Self {
                self
            }
        }
    )*};
}

same!(
    (),
    String,
    bool,
    u8,
    i64,
    u64,
    qwac_psd2::Id,
    qwac_psd2::AccountAnswer,
    qwac_psd2::DcvMethod,
    qwac_psd2::FileForm,
    qwac_psd2::IntendedUse,
    qwac_psd2::OrderStatus,
    qwac_psd2::PlacedStatus,
    qwac_psd2::PspRole,
    qwac_psd2::RequestStatus,
    qwac_psd2::RequestType,
    qwac_psd2::Severity,
    qwac_psd2::ValidationStatus
);

impl Cross<String> for Oid {
    fn cross(self) -> String {
        self.as_str().to_owned()
    }
}

impl Cross<String> for &'static str {
    fn cross(self) -> String {
        self.to_owned()
    }
}

impl Cross<u64> for usize {
    fn cross(self) -> u64 {
        u64::try_from(self).unwrap_or(u64::MAX)
    }
}

impl Cross<SystemTime> for jiff::Timestamp {
    fn cross(self) -> SystemTime {
        // Only Windows can't: before 1601, when nothing was signed.
        self.try_into().unwrap_or(SystemTime::UNIX_EPOCH)
    }
}

impl Cross<Day> for jiff::civil::Date {
    fn cross(self) -> Day {
        Day(self)
    }
}

impl Cross<ApiDate> for qwac_psd2::ApiDate {
    fn cross(self) -> ApiDate {
        ApiDate {
            text: self.as_str().to_owned(),
            day: self.day().cross(),
            time: self.time().cross(),
        }
    }
}

/// Records with the fields and comments of the SDK's own, made of those.
macro_rules! mirror {
    ($(
        $(#[$doc:meta])*
        $name:ident = $sdk:path {
            $($(#[$field_doc:meta])* $field:ident: $type:ty,)*
        }
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, uniffi::Record)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)*
        }

        impl $crate::cross::Cross<$name> for $sdk {
            fn cross(self) -> $name {
                $name {
                    $($field: self.$field.cross(),)*
                }
            }
        }
    )*};
}

pub(crate) use mirror;
