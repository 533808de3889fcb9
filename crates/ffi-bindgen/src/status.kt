/**
 * Where a call writes what went wrong: nothing, most times. So it is memory of the thread's, read as a structure only where
 * there is something to read. uniffi makes a structure for each call, which takes longer than the call.
 */
private object UniffiStatusMemory {
    private class Read(memory: Pointer) : UniffiRustCallStatus() {
        init {
            useMemory(memory)
            read()
        }
    }

    private val free = ThreadLocal<com.sun.jna.Memory?>()

    /** Memory that says that all is well. No other call has it, also none that this one leads to on the same thread. */
    fun take(): com.sun.jna.Memory {
        val memory = free.get() ?: com.sun.jna.Memory(SIZE).apply { clear() }
        free.set(null)
        return memory
    }

    fun giveBack(memory: com.sun.jna.Memory) = free.set(memory)

    /** What went wrong; none where all is well. Afterwards all is well. */
    fun failure(memory: com.sun.jna.Memory): UniffiRustCallStatus? {
        if (memory.getByte(0) == UNIFFI_CALL_SUCCESS) return null
        val read = Read(memory)
        // A structure of its own: the memory is the next call's.
        val failure = UniffiRustCallStatus()
        failure.code = read.code
        failure.error_buf.setValue(read.error_buf)
        memory.clear()
        return failure
    }

    private val SIZE = UniffiRustCallStatus().size().toLong()
}

// Call a rust function that returns a Result<>.  Pass in the Error class companion that corresponds to the Err
private inline fun <U, E: kotlin.Exception> uniffiRustCallWithError(errorHandler: UniffiRustCallStatusErrorHandler<E>, callback: (Pointer) -> U): U {
    val memory = UniffiStatusMemory.take()
    val value = callback(memory)
    val failure = UniffiStatusMemory.failure(memory)
    // Not where the call itself throws: what stands in the memory then is not known.
    UniffiStatusMemory.giveBack(memory)
    if (failure != null) uniffiThrow(errorHandler, failure)
    return value
}

// Throws what went wrong.
private fun<E: kotlin.Exception> uniffiThrow(errorHandler: UniffiRustCallStatusErrorHandler<E>, status: UniffiRustCallStatus): Nothing {
    if (status.isError()) {
        throw errorHandler.lift(status.error_buf)
    }
    // when the rust code sees a panic, it tries to construct a rustbuffer
    // with the message.  but if that code panics, then it just sends back
    // an empty buffer.
    if (status.error_buf.len > 0) {
        throw InternalException(FfiConverterString.lift(status.error_buf))
    }
    throw InternalException("Rust panic")
}
