//! What the Swift source needs besides what uniffi writes: cancellation, errors named as Swift names them, no crash for a time
//! that can't cross, no name that is there twice, and comments in
//! Swift's names.

use crate::replace;
use anyhow::{Result, bail};

/// The cases of the errors, which uniffi begins with a capital.
const CASES: &[&str] = &[
    "Configuration",
    "InvalidInput",
    "CheckFailed",
    "Journal",
    "PlacedBefore",
    "OutcomeUnknown",
    "NotPlaced",
    "Transport",
    "Auth",
    "RateLimited",
    "Api",
    "Sandbox",
    "Failed",
];

/// uniffi's source, changed so.
pub(crate) fn swift(source: &str) -> Result<String> {
    Ok(comments(&handles(&times(&cancellation(&cases(
        source,
    )?)?)?)?))
}

/// A task that is cancelled drops the future of its call, as in the other languages; uniffi lets it run to its end.
fn cancellation(source: &str) -> Result<String> {
    let mut out = replace(
        source,
        "    freeFunc: (UInt64) -> (),\n",
        "    freeFunc: (UInt64) -> (),\n    cancelFunc: @escaping @Sendable (UInt64) -> (),\n",
    )?;
    for kind in ["rust_buffer", "u64", "void"] {
        let free = format!("            freeFunc: ffi_qwac_psd2_ffi_rust_future_free_{kind},\n");
        let cancel = format!(
            "            cancelFunc: {{ ffi_qwac_psd2_ffi_rust_future_cancel_{kind}($0) }},\n"
        );
        out = replace(&out, &free, &format!("{free}{cancel}"))?;
    }
    out = replace(
        &out,
        "    var pollResult: Int8;
    repeat {
        pollResult = await withUnsafeContinuation {
            pollFunc(
                rustFuture,
                { handle, pollResult in
                    uniffiFutureContinuationCallback(handle: handle, pollResult: pollResult)
                },
                uniffiContinuationHandleMap.insert(obj: $0)
            )
        }
    } while pollResult != UNIFFI_RUST_FUTURE_POLL_READY
",
        "    await withTaskCancellationHandler {
        var pollResult: Int8
        repeat {
            pollResult = await withUnsafeContinuation {
                pollFunc(
                    rustFuture,
                    { handle, pollResult in
                        uniffiFutureContinuationCallback(handle: handle, pollResult: pollResult)
                    },
                    uniffiContinuationHandleMap.insert(obj: $0)
                )
            }
        } while pollResult != UNIFFI_RUST_FUTURE_POLL_READY
    } onCancel: {
        cancelFunc(rustFuture)
    }
",
    )?;
    replace(
        &out,
        "fatalError(\"Cancellation not supported yet\")",
        "throw CancellationError()",
    )
}

/// `QwacError.notPlaced`, as Swift names its cases.
fn cases(source: &str) -> Result<String> {
    let mut out = source.to_owned();
    for case in CASES {
        let mut letters = case.chars();
        let first = letters.next().into_iter().flat_map(char::to_lowercase);
        let lower: String = first.chain(letters).collect();
        for (from, to) in [
            (format!("    case {case}("), format!("    case {lower}(")),
            (format!("return .{case}("), format!("return .{lower}(")),
            (format!("case let .{case}("), format!("case let .{lower}(")),
        ] {
            out = replace(&out, &from, &to)?;
        }
    }
    // One that is new would keep its capital.
    match out.lines().find(|line| {
        let case = line.trim_start().strip_prefix("case ");
        case.is_some_and(|case| case.starts_with(char::is_uppercase) && case.contains('('))
    }) {
        Some(line) if !line.contains("CALL_") => bail!("a case with a capital: {line}"),
        _ => Ok(out),
    }
}

/// A negative time is none, and one beyond all bounds the longest; the call then says what is wrong with it. uniffi ends the
/// process.
fn times(source: &str) -> Result<String> {
    let out = replace(
        source,
        "        if value.rounded(.down) > Double(Int64.max) {
            fatalError(\"Duration overflow, exceeds max bounds supported by Uniffi\")
        }

        if value < 0 {
            fatalError(\"Invalid duration, must be non-negative\")
        }
",
        "        // Not a number, or negative: no time at all.
        let value = value > 0 ? min(value, 1e15) : 0
",
    )?;
    replace(
        &out,
        "        if delta.rounded(.down) > Double(Int64.max) {
            fatalError(\"Timestamp overflow, exceeds max bounds supported by Uniffi\")
        }
",
        "        // Not a number, or beyond all calendars: a year that no call takes.
        delta = delta < 1e15 ? delta : 1e15
",
    )
}

/// uniffi keeps an object's handle in a property that a method may be called like: `CheckedOrder.handle`.
fn handles(source: &str) -> Result<String> {
    let mut out = source.to_owned();
    for (from, to) in [
        (
            "fileprivate let handle: UInt64",
            "fileprivate let uniffiHandle: UInt64",
        ),
        ("self.handle = ", "self.uniffiHandle = "),
        ("(self.handle, $0)", "(self.uniffiHandle, $0)"),
        ("        if handle == 0 {", "        if uniffiHandle == 0 {"),
        ("(handle, $0) }", "(uniffiHandle, $0) }"),
    ] {
        out = replace(&out, from, to)?;
    }
    Ok(out)
}

/// Words of the API in the comments, which are no names of Swift.
const API_WORDS: &[&str] = &["needs_approval", "request_limit_exceeded"];

/// `mayHaveHappened` in comments, where the Rust says `may_have_happened`.
fn comments(source: &str) -> String {
    let lines = source.lines().map(|line| {
        if !line.trim_start().starts_with("* ") {
            return line.to_owned();
        }
        let parts = line.split('`').enumerate().map(|(place, part)| {
            // A text within the ticks, not begun with a capital: those are the API's and the environment's own.
            let name = part.strip_prefix("ClientOptions.").unwrap_or(part);
            let is_name = place % 2 == 1
                && name.contains('_')
                && name
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || "_.".contains(c));
            if is_name && !API_WORDS.contains(&part) {
                camel(part)
            } else {
                part.to_owned()
            }
        });
        parts.collect::<Vec<_>>().join("`")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// `may_happen` as `mayHappen`.
fn camel(name: &str) -> String {
    let mut out = String::new();
    let mut is_first = false;
    for c in name.chars() {
        match c {
            '_' => is_first = true,
            c if is_first => {
                out.extend(c.to_uppercase());
                is_first = false;
            }
            c => out.push(c),
        }
    }
    out
}
