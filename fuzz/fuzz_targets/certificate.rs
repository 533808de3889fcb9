//! The bytes of a certificate: as a file, as what a PEM block holds, and as QC statements.

#![no_main]

use base64ct::{Base64, Encoding};
use libfuzzer_sys::fuzz_target;
use qwac_psd2::certificate::QcStatements;
use qwac_psd2::jiff::Timestamp;
use qwac_psd2::{Chain, Ordered, Verifier, renewal_plan};

fuzz_target!(|bytes: &[u8]| {
    let base64 = Base64::encode_string(bytes);
    let block = format!("-----BEGIN CERTIFICATE-----\n{base64}\n-----END CERTIFICATE-----\n");
    for given in [bytes, block.as_bytes(), block.repeat(3).as_bytes()] {
        if let Ok(chain) = Chain::parse(given) {
            let verifier = Verifier::at(Timestamp::UNIX_EPOCH).roots(chain.clone());
            let _ = verifier.inspect(&chain).to_string();
            let _ = verifier.verify(&Ordered::default(), &chain).to_string();
            let _ = serde_json::to_string(&chain);
            let _ = renewal_plan(chain.certificates(), Timestamp::UNIX_EPOCH).to_icalendar();
        }
    }
    let _ = QcStatements::parse(bytes);
});
