//! What uniffi's Kotlin needs to be safe and to be called from Java, too: each change must find its place.

use crate::replace;
use anyhow::{Context, Result, bail};

/// The members that all exceptions have, whatever the class.
const MEMBERS: &str = include_str!("exception.kt");

/// How a call tells that it failed.
const STATUS: &str = include_str!("status.kt");

/// How a call waits.
const BELL: &str = include_str!("bell.kt");

/// Makes of uniffi's Kotlin source ours.
pub(crate) fn kotlin(source: &str) -> Result<String> {
    // Trailing blanks come and go with the generator's templates.
    let lines: Vec<_> = source.lines().map(str::trim_end).collect();
    let mut source = lines.join("\n");
    for (from, to) in REPLACED {
        source = replace(&source, from, to)?;
    }
    for unsigned in ["UByte", "UShort", "UInt", "ULong"] {
        let number = if unsigned == "ULong" { "Long" } else { "Int" };
        source = source.replace(&format!("kotlin.{unsigned}"), &format!("kotlin.{number}"));
    }
    source = replace(&source, "kotlin.Long = 0uL", "kotlin.Long = 0")?;
    source = status(&source)?;
    source = waits(&source)?;
    source = exceptions(&source)?;
    Ok(for_java(&source))
}

/// Texts of uniffi's templates, and ours.
const REPLACED: &[(&str, &str)] = &[
    // The message of an exception is its text, and not a list of its fields.
    ("get() = \"info=${ `info` }\"", "get() = info.text"),
    ("get() = \"reason=${ `reason` }\"", "get() = reason"),
    // A closed object as an argument is an exception. uniffi's own would clone a handle that is gone.
    (
        "return value.uniffiCloneHandle()",
        "return value.callWithHandle { it }",
    ),
    (
        "import kotlinx.coroutines.Job\n",
        "import kotlinx.coroutines.CoroutineDispatcher\nimport kotlinx.coroutines.Dispatchers\nimport kotlinx.coroutines.Job\n\
         import kotlinx.coroutines.currentCoroutineContext\nimport kotlinx.coroutines.ensureActive\n",
    ),
    // Not only exceptions: what passes by here would be taken for an answer.
    ("} catch(e: kotlin.Exception) {", "} catch(e: Throwable) {"),
    // What an object of the user's throws comes back as the cause, with its own text; not as a stack trace inside a text.
    (
        "        if (e is E) {\n            callStatus.code = UNIFFI_CALL_ERROR\n            callStatus.error_buf = \
         lowerError(e)\n        } else {\n            val err = try { e.stackTraceToString() } catch(_: Throwable) { \"\" }\n            \
         callStatus.code = UNIFFI_CALL_UNEXPECTED_ERROR\n            callStatus.error_buf = \
         FfiConverterString.lower(err)\n        }\n",
        "        callStatus.code = UNIFFI_CALL_UNEXPECTED_ERROR\n        callStatus.error_buf = \
         FfiConverterString.lower(ThrownByCallbacks.keep(e))\n",
    ),
    (
        "val err = try { e.stackTraceToString() } catch(_: Throwable) { \"\" }",
        "val err = try { e.toString() } catch(_: Throwable) { \"\" }",
    ),
    // A cause is looked for while it is known.
    (
        "QwacException = FfiConverterTypeQwacError.lift(error_buf)",
        "QwacException = FfiConverterTypeQwacError.lift(error_buf).also { it.cause }",
    ),
    // The library with the sandbox goes before, where somebody has put it beside.
    (
        "    return \"qwac_psd2_ffi\"\n",
        "    val sandbox = System.mapLibraryName(\"qwac_psd2_ffi_sandbox\")\n    \
         val found = NoHandle::class.java.getResource(\"/${com.sun.jna.Platform.RESOURCE_PREFIX}/$sandbox\")\n    \
         return if (found == null) \"qwac_psd2_ffi\" else \"qwac_psd2_ffi_sandbox\"\n",
    ),
    // An object shows its name.
    ("\n    object ", "\n    data object "),
    // Numbers are the JVM's own, for Java has no unsigned ones. None that crosses is larger than they go.
    (
        "public object FfiConverterUByte: FfiConverter<UByte, Byte> {",
        "public object FfiConverterUByte: FfiConverter<Int, Byte> {",
    ),
    (
        "override fun lift(value: Byte): UByte {\n        return value.toUByte()",
        "override fun lift(value: Byte): Int {\n        return value.toUByte().toInt()",
    ),
    (
        "    fun lift(value: Int): UByte {\n        return value.toUByte()\n    }\n\n",
        "",
    ),
    (
        "override fun read(buf: ByteBuffer): UByte {",
        "override fun read(buf: ByteBuffer): Int {",
    ),
    (
        "override fun lower(value: UByte): Byte {\n        return value.toByte()",
        "override fun lower(value: Int): Byte {\n        require(value in 0..255) { \"a number here is 0 to 255\" }\n        return value.toByte()",
    ),
    ("allocationSize(value: UByte)", "allocationSize(value: Int)"),
    (
        "override fun write(value: UByte, buf: ByteBuffer) {\n        buf.put(value.toByte())",
        "override fun write(value: Int, buf: ByteBuffer) {\n        buf.put(lower(value))",
    ),
    (
        "public object FfiConverterUShort: FfiConverter<UShort, Short> {",
        "public object FfiConverterUShort: FfiConverter<Int, Short> {",
    ),
    (
        "override fun lift(value: Short): UShort {\n        return value.toUShort()",
        "override fun lift(value: Short): Int {\n        return value.toUShort().toInt()",
    ),
    (
        "    fun lift(value: Int): UShort {\n        return value.toUShort()\n    }\n\n",
        "",
    ),
    (
        "override fun read(buf: ByteBuffer): UShort {",
        "override fun read(buf: ByteBuffer): Int {",
    ),
    (
        "override fun lower(value: UShort): Short {\n        return value.toShort()",
        "override fun lower(value: Int): Short {\n        require(value in 0..65535) { \"a number here is 0 to 65535\" }\n        return value.toShort()",
    ),
    (
        "allocationSize(value: UShort)",
        "allocationSize(value: Int)",
    ),
    (
        "override fun write(value: UShort, buf: ByteBuffer) {\n        buf.putShort(value.toShort())",
        "override fun write(value: Int, buf: ByteBuffer) {\n        buf.putShort(lower(value))",
    ),
    (
        "public object FfiConverterUInt: FfiConverter<UInt, Int> {",
        "public object FfiConverterUInt: FfiConverter<Int, Int> {",
    ),
    (
        "override fun lift(value: Int): UInt {\n        return value.toUInt()",
        "override fun lift(value: Int): Int {\n        return if (value < 0) Int.MAX_VALUE else value",
    ),
    (
        "override fun read(buf: ByteBuffer): UInt {",
        "override fun read(buf: ByteBuffer): Int {",
    ),
    (
        "override fun lower(value: UInt): Int {\n        return value.toInt()",
        "override fun lower(value: Int): Int {\n        require(value >= 0) { \"a number here is not negative\" }\n        return value",
    ),
    ("allocationSize(value: UInt)", "allocationSize(value: Int)"),
    (
        "override fun write(value: UInt, buf: ByteBuffer) {\n        buf.putInt(value.toInt())",
        "override fun write(value: Int, buf: ByteBuffer) {\n        buf.putInt(lower(value))",
    ),
    (
        "public object FfiConverterULong: FfiConverter<ULong, Long> {",
        "public object FfiConverterULong: FfiConverter<Long, Long> {",
    ),
    (
        "override fun lift(value: Long): ULong {\n        return value.toULong()",
        "override fun lift(value: Long): Long {\n        return if (value < 0) Long.MAX_VALUE else value",
    ),
    (
        "override fun read(buf: ByteBuffer): ULong {",
        "override fun read(buf: ByteBuffer): Long {",
    ),
    (
        "override fun lower(value: ULong): Long {\n        return value.toLong()",
        "override fun lower(value: Long): Long {\n        require(value >= 0) { \"a number here is not negative\" }\n        return value",
    ),
    (
        "allocationSize(value: ULong)",
        "allocationSize(value: Long)",
    ),
    (
        "override fun write(value: ULong, buf: ByteBuffer) {\n        buf.putLong(value.toLong())",
        "override fun write(value: Long, buf: ByteBuffer) {\n        buf.putLong(lower(value))",
    ),
];

/// A call that went well makes no structure for what could have gone wrong.
fn status(source: &str) -> Result<String> {
    let (before, after) = cut(
        source,
        "// Call a rust function that returns a Result<>.  Pass in the Error class companion",
        "/**\n * UniffiRustCallStatusErrorHandler implementation for times when we don't expect a CALL_ERROR",
    )?;
    let source = format!("{before}{STATUS}\n{after}");
    let source = replace(
        &source,
        "uniffi_out_err: UniffiRustCallStatus,",
        "uniffi_out_err: Pointer,",
    )?;
    replace(
        &source,
        "uniffiRustCall(callback: (UniffiRustCallStatus) -> U)",
        "uniffiRustCall(callback: (Pointer) -> U)",
    )
}

/// Calls wait by the library's bell and not by callbacks.
fn waits(source: &str) -> Result<String> {
    let (before, after) = cut(
        source,
        "internal const val UNIFFI_RUST_FUTURE_POLL_READY",
        "// Public interface members begin here.",
    )?;
    let mut out = format!("{before}{BELL}\n");
    let mut rest = after;
    let call = "{ future, callback, continuation -> UniffiLib.";
    while let Some((text, after)) = rest.split_once(call) {
        let Some((name, after)) = after.split_once("(future, callback, continuation) },") else {
            bail!("uniffi does not write its polls as before");
        };
        out += &format!("{text}Bell.polls(\"{name}\"),");
        rest = after;
    }
    if rest.len() == after.len() {
        bail!("uniffi does not write its polls as before");
    }
    Ok(out + rest)
}

/// What stands before one text, and what from the next one on.
fn cut<'a>(source: &'a str, from: &str, to: &str) -> Result<(&'a str, &'a str)> {
    let before = source.split_once(from).map(|(before, _)| before);
    let after = source.find(to).and_then(|at| source.get(at..));
    match (before, after) {
        (Some(before), Some(after)) if before.len() + after.len() < source.len() => {
            Ok((before, after))
        }
        _ => bail!("uniffi does not write any more: {from}, then {to}"),
    }
}

/// All exceptions have the members of the record that they carry, and a cause.
fn exceptions(source: &str) -> Result<String> {
    let begin = "sealed class QwacException: kotlin.Exception() {\n";
    let end = "    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<QwacException>";
    let (Some(from), Some(to)) = (source.find(begin), source.find(end)) else {
        bail!("uniffi does not write its exceptions as before");
    };
    let from = from + begin.len();
    let (Some(before), Some(classes), Some(after)) =
        (source.get(..from), source.get(from..to), source.get(to..))
    else {
        bail!("uniffi does not write its exceptions as before");
    };
    let classes = replace(
        classes,
        "        val `info`: ErrorInfo\n",
        "        override val `info`: ErrorInfo\n",
    )?;
    let classes = replace(
        &classes,
        "        override val message\n            get() = info.text\n",
        "        override val message: String\n            get() = info.text\n",
    )?;
    let mut classes = replace(&classes, "    class Api(\n", "    open class Api(\n")?;
    // What the API refuses is caught as such, too, as in the other languages.
    for name in ["Auth", "RateLimited"] {
        let (before, own) = classes
            .split_once(&format!("    class {name}(\n"))
            .context("uniffi does not write its exceptions as before")?;
        let (_, after) = own
            .split_once("            get() = info.text\n    }\n")
            .context("uniffi does not write its exceptions as before")?;
        classes = format!("{before}    class {name}(`info`: ErrorInfo) : Api(`info`)\n{after}");
    }
    let (imports, members) = MEMBERS.split_once("// Members\n").unwrap_or(("", MEMBERS));
    Ok(format!(
        "{before}{members}{classes}{}\n\n{}",
        after.trim_end(),
        imports.trim()
    ))
}

/// Java gets a method for each number of arguments that may be left out, and static ones.
fn for_java(source: &str) -> String {
    let mut out = Vec::new();
    let mut is_companion = false;
    let lines: Vec<&str> = source.lines().collect();
    for (at, line) in lines.iter().enumerate() {
        match *line {
            "    companion object {" => is_companion = true,
            "}" => is_companion = false,
            _ => (),
        }
        let has_default = line.contains(" = null") || line.contains(" = false");
        if let Some(rest) = line.strip_prefix("    @Throws(QwacException::class) fun ") {
            let overloads = if has_default { "@JvmOverloads " } else { "" };
            let is_static = if is_companion { "@JvmStatic " } else { "" };
            out.push(format!(
                "    @Throws(QwacException::class) {is_static}{overloads}fun {rest}"
            ));
        } else if has_default && line.starts_with("    constructor(") {
            out.push(line.replacen("constructor(", "@JvmOverloads constructor(", 1));
        } else if line.starts_with("data class ") && line.ends_with(" (") {
            let fields = lines
                .iter()
                .skip(at + 1)
                .take_while(|one| !one.starts_with(')'));
            let mut fields = fields.filter(|one| one.starts_with("    val "));
            let name = line.trim_end_matches(" (");
            match fields.any(|one| one.contains(" = ")) {
                true => out.push(format!("{name} @JvmOverloads constructor(")),
                false => out.push((*line).to_owned()),
            }
        } else if line.starts_with("@file:Suppress(") {
            out.push((*line).to_owned());
            // The class of the functions that belong to no other.
            out.push("@file:JvmName(\"Qwac\")".to_owned());
        } else {
            out.push((*line).to_owned());
        }
    }
    out.join("\n")
}
