/**
 * What objects of the user's threw lately, so that it can be told as the cause of what came of it. It goes over as a text, in
 * which it has a number: the SDK's errors hold texts and nothing of the language, and are told again in other threads and later.
 *
 * @suppress
 */
internal object ThrownByCallbacks {
    private const val MOST = 256
    private val numbered = Regex("\\bexception (\\d+): ")
    private val thrown = LinkedHashMap<Long, Throwable>()
    private var last = 0L

    /** Keeps what was thrown; the text for it, with its number. */
    @Synchronized
    fun keep(exception: Throwable): String {
        if (thrown.size == MOST) thrown.remove(thrown.keys.first())
        last += 1
        thrown[last] = exception
        val words = try { if (exception is CallbackException) exception.message else exception.toString() } catch (_: Throwable) { "" }
        return "exception $last: $words"
    }

    /** The one whose number stands in this text; none where it is of long ago. */
    @Synchronized
    fun find(text: String): Throwable? = numbered.find(text)?.let { thrown[it.groupValues[1].toLongOrNull()] }
}

/** What happened when an order was sent that was then looked for. */
private fun whenItWasSent(info: ErrorInfo): QwacException {
    val kind = info.causeKind
    val its = info.copy(text = "when the order was sent: $kind", kind = kind, receipt = null)
    return when (kind) {
        ErrorKind.NOT_SENT, ErrorKind.NO_ANSWER -> QwacException.Transport(its)
        ErrorKind.AUTHENTICATION -> QwacException.Auth(its)
        ErrorKind.RATE_LIMITED -> QwacException.RateLimited(its)
        else -> QwacException.Api(its)
    }
}
// Members

    /** What it says. No secret is in it. */
    abstract val info: ErrorInfo

    /** For a person: what happened and what to do. */
    abstract override val message: String

    /** What kind of failure it was. */
    val kind: ErrorKind get() = info.kind

    /** The HTTP status, if an answer came. */
    val status: Int? get() = info.status

    /** All errors that the API named, in its order. */
    val errors: List<ApiError> get() = info.errors

    /** How long the answer asks to wait, if it does. */
    val retryAfter: java.time.Duration? get() = info.retryAfter

    /** Whether the order may exist in spite of the error. Then look for it before placing it again. */
    val orderMayExist: Boolean get() = info.orderMayExist

    /** Whether what the call was to place or change may have been, in spite of the error. Then look before you do it again. */
    val mayHaveHappened: Boolean get() = info.mayHaveHappened

    /** What settles an open outcome later, by `Client.reconcile`, as JSON to keep. */
    val receipt: String? get() = info.receipt

    /** The report of a check that failed. */
    val report: Report? get() = info.report

    /**
     * What led to it: what an object of yours threw, such as a journal; or, of an order that was looked for, what happened
     * when it was sent.
     */
    override val cause: Throwable? by lazy(LazyThreadSafetyMode.PUBLICATION) {
        when {
            info.causeKind != info.kind -> whenItWasSent(info)
            info.kind == ErrorKind.JOURNAL -> ThrownByCallbacks.find(info.text)
            else -> null
        }
    }

