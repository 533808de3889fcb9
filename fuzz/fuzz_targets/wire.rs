//! A raw body: whatever the text is, a report comes back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use qwac_psd2::Checker;
use qwac_psd2::jiff::Timestamp;

fuzz_target!(|text: &str| {
    let report = Checker::at(Timestamp::UNIX_EPOCH).check_wire(text);
    let _ = report.to_string();
});
