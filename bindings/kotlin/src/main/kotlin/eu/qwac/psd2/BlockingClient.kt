// The client for those who wait on their thread: Java, and Kotlin without coroutines.

package eu.qwac.psd2

import kotlinx.coroutines.CoroutineDispatcher
import java.util.Spliterator
import java.util.Spliterators
import java.util.concurrent.LinkedBlockingQueue
import java.util.function.Consumer
import java.util.stream.Stream
import java.util.stream.StreamSupport
import kotlin.coroutines.Continuation
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.startCoroutine

/**
 * A [Client] whose calls wait on the thread, under the same names. Share one: its calls keep to one pace and share their
 * connections. Any number of threads may use it.
 *
 * A thread that is interrupted goes on to wait: what it placed can't be taken back.
 *
 * @property client The client that it uses.
 */
public class BlockingClient(
    public val client: Client,
) : AutoCloseable {
    /**
     * A client with this key. Nothing is sent.
     *
     * @param journal A journal of your own, in place of the file of [ClientOptions.journalPath].
     * @throws QwacException.Configuration when a setting can't be used.
     * @throws QwacException.Journal when the file is no journal.
     */
    @JvmOverloads
    @Throws(QwacException::class)
    public constructor(
        apiKey: ApiKey,
        options: ClientOptions? = null,
        journal: Journal? = null,
    ) : this(Client(apiKey, options, journal))

    /** As [Client.baseUrl]. */
    public val baseUrl: String get() = client.baseUrl()

    /** As [Client.place]: places an order and waits for the outcome. It costs money. */
    @Throws(QwacException::class)
    public fun place(order: CheckedOrder): PlacedOrder = onThisThread { client.place(order) }

    /** As [Client.placeAll]: places many orders. The outcomes come in the order given, as they are there. */
    @Throws(QwacException::class)
    public fun placeAll(
        orders: List<CheckedOrder>,
        concurrency: Int,
    ): Stream<Outcome> = stream({ client.placeAll(orders, concurrency) }, { it.next() })

    /** As [Client.outcome]. */
    @Throws(QwacException::class)
    public fun outcome(handle: OrderHandle): PlacedOrder = onThisThread { client.outcome(handle) }

    /** As [Client.reconcile]. */
    @Throws(QwacException::class)
    public fun reconcile(receipt: String): PlacedOrder = onThisThread { client.reconcile(receipt) }

    /** As [Client.openOrders]. */
    @Throws(QwacException::class)
    public fun openOrders(): List<Receipt> = onThisThread { client.openOrders() }

    /** As [Client.closeOrder]. */
    @JvmOverloads
    @Throws(QwacException::class)
    public fun closeOrder(
        receipt: String,
        orderId: Id? = null,
    ): Unit = onThisThread { client.closeOrder(receipt, orderId) }

    /** As [Client.wait]: until the order is issued, is at its end, or a person has to act. */
    @JvmOverloads
    @Throws(QwacException::class)
    public fun wait(
        order: Id,
        options: WaitOptions? = null,
        seen: String? = null,
        listener: ProgressListener? = null,
        stop: Stop? = null,
    ): Waited = onThisThread { client.wait(order, options, seen, listener, stop) }

    /** As [Client.watch]: how far the order is, each time that something changed. Close the stream to end it. */
    @JvmOverloads
    @Throws(QwacException::class)
    public fun watch(
        order: Id,
        options: WaitOptions? = null,
        seen: String? = null,
    ): Stream<OrderProgress> = stream({ client.watch(order, options, seen) }, { it.next() })

    /** As [Client.progress]. */
    @Throws(QwacException::class)
    public fun progress(order: Id): OrderProgress = onThisThread { client.progress(order) }

    /** As [Client.order]. */
    @Throws(QwacException::class)
    public fun order(order: Id): OrderInfo = onThisThread { client.order(order) }

    /** As [Client.orderValidation]. */
    @Throws(QwacException::class)
    public fun orderValidation(order: Id): OrderValidation = onThisThread { client.orderValidation(order) }

    /** As [Client.updateCsr]. */
    @Throws(QwacException::class)
    public fun updateCsr(
        order: Id,
        csr: String,
    ): Report = onThisThread { client.updateCsr(order, csr) }

    /** As [Client.cancel]. */
    @Throws(QwacException::class)
    public fun cancel(
        order: Id,
        note: String,
    ): Unit = onThisThread { client.cancel(order, note) }

    /** As [Client.renewing]. */
    @Throws(QwacException::class)
    public fun renewing(
        order: Order,
        renewed: Id,
    ): Order = onThisThread { client.renewing(order, renewed) }

    /** As [Client.reissue]. */
    @Throws(QwacException::class)
    public fun reissue(
        order: Id,
        reissue: CheckedReissue,
    ): PlacedOrder = onThisThread { client.reissue(order, reissue) }

    /** As [Client.revoke]. */
    @JvmOverloads
    @Throws(QwacException::class)
    public fun revoke(
        certificate: Id,
        comments: String = "",
    ): Revocation = onThisThread { client.revoke(certificate, comments) }

    /** As [Client.revokeOrder]. */
    @JvmOverloads
    @Throws(QwacException::class)
    public fun revokeOrder(
        order: Id,
        comments: String = "",
    ): Revocation = onThisThread { client.revokeOrder(order, comments) }

    /** As [Client.checkOrderDcv]. */
    @Throws(QwacException::class)
    public fun checkOrderDcv(order: Id): OrderDcvCheck = onThisThread { client.checkOrderDcv(order) }

    /** As [Client.orderDcvToken]. */
    @Throws(QwacException::class)
    public fun orderDcvToken(order: Id): DcvToken = onThisThread { client.orderDcvToken(order) }

    /** As [Client.certificate]. */
    @Throws(QwacException::class)
    public fun certificate(
        order: Id,
        format: Format,
    ): Download = onThisThread { client.certificate(order, format) }

    /** As [Client.download]. */
    @Throws(QwacException::class)
    public fun download(
        certificate: Id,
        format: Format,
    ): Download = onThisThread { client.download(certificate, format) }

    /** As [Client.chain]. */
    @Throws(QwacException::class)
    public fun chain(certificate: Id): List<ChainCertificate> = onThisThread { client.chain(certificate) }

    /** As [Client.accountCheck]. */
    @Throws(QwacException::class)
    public fun accountCheck(): AccountCheck = onThisThread { client.accountCheck() }

    /** As [Client.user]. */
    @Throws(QwacException::class)
    public fun user(): User = onThisThread { client.user() }

    /** As [Client.account]. */
    @Throws(QwacException::class)
    public fun account(): Account = onThisThread { client.account() }

    /** As [Client.product]. */
    @Throws(QwacException::class)
    public fun product(): Product = onThisThread { client.product() }

    /** As [Client.request]. */
    @Throws(QwacException::class)
    public fun request(request: Id): ApprovalRequest = onThisThread { client.request(request) }

    /** As [Client.approve]. */
    @JvmOverloads
    @Throws(QwacException::class)
    public fun approve(
        request: Id,
        comment: String = "",
    ): Unit = onThisThread { client.approve(request, comment) }

    /** As [Client.reject]. */
    @JvmOverloads
    @Throws(QwacException::class)
    public fun reject(
        request: Id,
        comment: String = "",
    ): Unit = onThisThread { client.reject(request, comment) }

    /** As [Client.organization]. */
    @Throws(QwacException::class)
    public fun organization(organization: Id): OrganizationInfo = onThisThread { client.organization(organization) }

    /** As [Client.createOrganization]. */
    @Throws(QwacException::class)
    public fun createOrganization(organization: NewOrganization): Id = onThisThread { client.createOrganization(organization) }

    /** As [Client.activateOrganization]. */
    @Throws(QwacException::class)
    public fun activateOrganization(organization: Id): Unit = onThisThread { client.activateOrganization(organization) }

    /** As [Client.deactivateOrganization]. */
    @Throws(QwacException::class)
    public fun deactivateOrganization(organization: Id): Unit = onThisThread { client.deactivateOrganization(organization) }

    /** As [Client.domain]. */
    @Throws(QwacException::class)
    public fun domain(domain: Id): DomainInfo = onThisThread { client.domain(domain) }

    /** As [Client.changeDcvMethod]. */
    @JvmOverloads
    @Throws(QwacException::class)
    public fun changeDcvMethod(
        domain: Id,
        method: DcvMethod,
        sendMail: Boolean = true,
    ): DcvToken? = onThisThread { client.changeDcvMethod(domain, method, sendMail) }

    /** As [Client.newDcvToken]. */
    @Throws(QwacException::class)
    public fun newDcvToken(domain: Id): DcvToken = onThisThread { client.newDcvToken(domain) }

    /** As [Client.checkDomainDcv]. */
    @Throws(QwacException::class)
    public fun checkDomainDcv(domain: Id): ValidationStatus? = onThisThread { client.checkDomainDcv(domain) }

    /** As [Client.orders]. Pages are asked for as the stream is read. */
    @JvmOverloads
    @Throws(QwacException::class)
    public fun orders(filter: OrderFilter? = null): Stream<ListedOrder> = stream({ client.orders(filter) }, { it.next() })

    /** As [Client.requests]. Pages are asked for as the stream is read. */
    @JvmOverloads
    public fun requests(status: RequestStatus? = null): Stream<ApprovalRequest> =
        stream({ client.requests(status) }, { it.next() })

    /** As [Client.organizations]. Pages are asked for as the stream is read. */
    @JvmOverloads
    public fun organizations(filter: OrganizationFilter? = null): Stream<OrganizationInfo> =
        stream({ client.organizations(filter) }, { it.next() })

    /** As [Client.domains]. Pages are asked for as the stream is read. */
    @JvmOverloads
    public fun domains(search: String? = null): Stream<DomainInfo> = stream({ client.domains(search) }, { it.next() })

    /** Gives the client back. Orders that are under way go on. */
    override fun close(): Unit = client.close()

    override fun toString(): String = client.toString()
}

/** A stream of the steps of something that is closed at its end, or with the stream. */
private fun <S : AutoCloseable, T : Any> stream(
    begin: () -> S,
    next: suspend (S) -> T?,
): Stream<T> {
    val source = begin()
    val steps =
        object : Spliterators.AbstractSpliterator<T>(Long.MAX_VALUE, Spliterator.ORDERED or Spliterator.NONNULL) {
            private var isAtEnd = false

            override fun tryAdvance(action: Consumer<in T>): Boolean {
                if (isAtEnd) return false
                val step = onThisThread { next(source) }
                if (step == null) {
                    isAtEnd = true
                    source.close()
                    return false
                }
                action.accept(step)
                return true
            }
        }
    return StreamSupport.stream(steps, false).onClose { source.close() }
}

/**
 * Makes a call on this thread and waits for its end, also where the thread is interrupted meanwhile: it is so again afterwards.
 * `runBlocking` would break off then.
 */
private fun <T> onThisThread(call: suspend () -> T): T {
    val steps = Steps()
    var outcome: Result<T>? = null
    call.startCoroutine(Continuation(steps) { outcome = it })
    var isInterrupted = false
    while (outcome == null) {
        try {
            steps.queue.take().run()
        } catch (_: InterruptedException) {
            isInterrupted = true
        }
    }
    if (isInterrupted) Thread.currentThread().interrupt()
    return outcome.getOrThrow()
}

/** What a call has still to do, for the thread that waits for it. */
private class Steps : CoroutineDispatcher() {
    val queue = LinkedBlockingQueue<Runnable>()

    override fun dispatch(
        context: CoroutineContext,
        block: Runnable,
    ) {
        queue.add(block)
    }
}
