//! An order file, in JSON or TOML: whatever it says, a report comes back, and an order without an error can be placed.

#![no_main]

use libfuzzer_sys::fuzz_target;
use qwac_psd2::jiff::Timestamp;
use qwac_psd2::{Checker, Order};

fuzz_target!(|text: &str| {
    let json = serde_json::from_str::<Order>(text).ok();
    let Some(order) = json.or_else(|| toml::from_str(text).ok()) else {
        return;
    };
    let checker = Checker::at(Timestamp::UNIX_EPOCH);
    let report = checker.check(&order);
    let _ = format!("{report} {order:?}");
    match checker.checked(&order) {
        Ok(checked) => assert_eq!(checked.report(), &report),
        Err(error) => assert_eq!(error.report(), Some(&report)),
    }
});
