//! The generated Python module works with the library: `smoke.py`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::Path;
use std::process::Command;

#[test]
fn an_order_goes_to_its_certificate_from_python() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = tempfile::tempdir().unwrap();
    let copy = |from: &Path, name: &str| std::fs::copy(from, folder.path().join(name)).unwrap();
    let generated = root.join("bindings/python/src/qwac_psd2");
    copy(&generated.join("_ffi.py"), "_ffi.py");
    copy(&generated.join("_words.py"), "_words.py");
    let library = format!("{DLL_PREFIX}qwac_psd2_ffi{DLL_SUFFIX}");
    let built = std::env::current_exe().unwrap();
    copy(&built.parent().unwrap().join(&library), &library);
    let output = Command::new("python3")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/smoke.py"))
        .arg(folder.path())
        .arg(root.join("tests/orders/first.csr"))
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    let wrong = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && told.trim() == "well",
        "{told}{wrong}"
    );
}
