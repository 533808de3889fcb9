/**
 * What objects of the user's threw lately, so that it can be told as the cause of what came of it.
 *
 * @suppress
 */
internal object ThrownByCallbacks {
    private const val MOST = 64
    private val thrown = ArrayDeque<Throwable>()

    /** Keeps what was thrown. */
    @Synchronized
    fun keep(exception: Throwable) {
        if (thrown.size == MOST) thrown.removeFirst()
        thrown.addLast(exception)
    }

    /** The one whose text stands in this text. */
    @Synchronized
    fun find(text: String): Throwable? = thrown.lastOrNull { one ->
        val words = if (one is CallbackException) one.message else one.toString()
        !words.isNullOrEmpty() && text.contains(words)
    }
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

