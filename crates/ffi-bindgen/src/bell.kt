/**
 * How a call waits: one that can go on stands in a queue of the library, at which one thread waits for all.
 * uniffi's own way is a call from a thread of the library for each step, which costs more than the rest of it.
 *
 * @suppress
 */
internal object Bell {
    private val library = com.sun.jna.NativeLibrary.getInstance(
        findLibraryName("qwac_psd2"),
        mapOf(Library.OPTION_CLASSLOADER to Bell::class.java.classLoader),
    )
    private val polls = ConcurrentHashMap<String, Pointer>()
    private val calls = ConcurrentHashMap<Int, BellCall>()
    private val last = java.util.concurrent.atomic.AtomicInteger()
    private val queue: Int by lazy { open() }

    init {
        Native.register(Bell::class.java, library)
    }

    private external fun qwac_psd2_bell_open_for_thread(): Int
    private external fun qwac_psd2_bell_wait(queue: Int): Int
    private external fun qwac_psd2_bell_poll(poll: Pointer, future: Long, queue: Int, ticket: Int): Byte

    /** uniffi's function that polls a future of some kind. */
    fun polls(name: String): Pointer = polls.getOrPut(name) { library.getFunction(name) }

    /** Waits until a future is ready. Whoever is cancelled while it waits has not taken what the future yields. */
    suspend fun wait(poll: Pointer, future: Long) {
        val call = BellCall()
        val ticket = last.incrementAndGet().takeIf { it != 0 } ?: last.incrementAndGet()
        calls[ticket] = call
        try {
            while (qwac_psd2_bell_poll(poll, future, queue, ticket) == 0.toByte()) call.wait()
        } finally {
            calls.remove(ticket)
        }
    }

    private fun open(): Int {
        val queue = qwac_psd2_bell_open_for_thread()
        Thread({ listen(queue) }, "qwac-psd2").apply {
            isDaemon = true
            // Not that of whoever happens to call first.
            contextClassLoader = Bell::class.java.classLoader
        }.start()
        return queue
    }

    private fun listen(queue: Int) {
        while (true) {
            val ticket = qwac_psd2_bell_wait(queue)
            if (ticket == 0) break
            try {
                calls[ticket]?.goOn()
            } catch (_: Throwable) {
                // What befalls one call is no reason for the others to wait for ever.
            }
        }
    }
}

/** A call, and what it waits in: nothing, a continuation, or that it can go on before it waits. */
private class BellCall {
    private val waits = java.util.concurrent.atomic.AtomicReference<Any?>()

    suspend fun wait() {
        suspendCancellableCoroutine<Unit> { continuation ->
            if (!waits.compareAndSet(null, continuation)) continuation.resume(Unit)
        }
        waits.set(null)
    }

    fun goOn() {
        @Suppress("UNCHECKED_CAST")
        val continuation = waits.getAndSet(this) as? CancellableContinuation<Unit> ?: return
        val dispatcher = continuation.context[kotlin.coroutines.ContinuationInterceptor]
        if (dispatcher === Dispatchers.Default || dispatcher === Dispatchers.IO) {
            continuation.resume(Unit)
        } else {
            // Any other may run it here, where all calls wait for it, or throw.
            elsewhere.execute { continuation.resume(Unit) }
        }
    }

    private companion object {
        /** A thread is always there: whoever blocks one must not keep the others from going on. */
        private val elsewhere = java.util.concurrent.Executors.newCachedThreadPool { work ->
            Thread(work, "qwac-psd2-resume").apply {
                isDaemon = true
                contextClassLoader = Bell::class.java.classLoader
            }
        }
    }
}

internal suspend fun<T, F, E: kotlin.Exception> uniffiRustCallAsync(
    rustFuture: Long,
    poll: Pointer,
    completeFunc: (Long, Pointer) -> F,
    freeFunc: (Long) -> Unit,
    liftFunc: (F) -> T,
    errorHandler: UniffiRustCallStatusErrorHandler<E>
): T {
    try {
        // A coroutine that was cancelled already begins no call: the first poll is what sends an order.
        currentCoroutineContext().ensureActive()
        Bell.wait(poll, rustFuture)
        return liftFunc(
            uniffiRustCallWithError(errorHandler, { status -> completeFunc(rustFuture, status) })
        )
    } finally {
        freeFunc(rustFuture)
    }
}
