//! The bytes of a CSR: as text, and as what a PEM block holds.

#![no_main]

use base64ct::{Base64, Encoding};
use libfuzzer_sys::fuzz_target;
use qwac_psd2::jiff::Timestamp;
use qwac_psd2::{Checker, IntendedUse, Order};

fuzz_target!(|bytes: &[u8]| {
    let base64 = Base64::encode_string(bytes);
    let texts = [
        String::from_utf8_lossy(bytes).into_owned(),
        format!("-----BEGIN CERTIFICATE REQUEST-----{base64}-----END CERTIFICATE REQUEST-----"),
        format!("-----BEGIN PUBLIC KEY-----\n{base64}\n-----END PUBLIC KEY-----\n"),
    ];
    for text in texts {
        let order = Order::builder(IntendedUse::Server).csr(text).build();
        let _ = Checker::at(Timestamp::UNIX_EPOCH).check(&order).to_string();
    }
});
