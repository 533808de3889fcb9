// What goes wrong is one exception of each class, with a message, a cause and whether an order may exist.

package eu.qwac.psd2

import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.io.IOException
import java.nio.file.Files
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap

/** What fails, as it is thrown. */
private inline fun <reified E : Throwable> thrown(crossinline call: () -> Unit): E = assertThrows(E::class.java) { call() }

class ErrorsTest {
    /** What placing an order at a sandbox with this fault throws. */
    private inline fun <reified E : QwacException> placing(
        fault: InjectedFault?,
        options: ClientOptions = ClientOptions(),
        journal: Journal? = null,
    ): E =
        sandbox().use { sandbox ->
            sandbox.setFaults(fault?.let { faults(it) })
            client(sandbox, options, journal).use { client -> thrown<E> { runBlocking { client.place(checked(order)) } } }
        }

    @Test
    fun `every class of errors is thrown where it belongs`() {
        val wrongUrl = ClientOptions(baseUrl = "http://example.com")
        assertTrue("https" in thrown<QwacException.Configuration> { Client(ApiKey("x"), wrongUrl) }.message)
        thrown<QwacException.InvalidInput> { readReceipt("{}") }
        val failed = thrown<QwacException.CheckFailed> { checked(order.copy(commonName = "")) }
        assertFalse(failed.report!!.isValid)
        val placedBefore =
            sandbox().use { sandbox ->
                val folder = Files.createTempDirectory("qwac")
                client(sandbox, ClientOptions(journalPath = folder.resolve("journal").toString())).use { client ->
                    val placed = runBlocking { client.place(checked(order)) }
                    val again = thrown<QwacException.PlacedBefore> { runBlocking { client.place(checked(order)) } }
                    assertEquals(placed.orderId, again.info.orderId)
                    runBlocking { client.place(checked(order).apply { again() }) }
                    again
                }
            }
        val unknown = placing<QwacException.OutcomeUnknown>(InjectedFault.ResetAfter)
        assertTrue(unknown.orderMayExist && unknown.mayHaveHappened)
        assertEquals("example.net", readReceipt(unknown.receipt!!).commonName)
        val briefly = SettleOptions(window = Duration.ofSeconds(1), interval = Duration.ofMillis(200))
        val notPlaced =
            placing<QwacException.NotPlaced>(InjectedFault.ResetBefore, ClientOptions(settle = briefly))
        assertFalse(notPlaced.orderMayExist)
        val transport =
            sandbox().use { sandbox ->
                val client = client(sandbox)
                sandbox.stop()
                thrown<QwacException.Transport> { runBlocking { client.place(checked(order)) } }
            }
        assertFalse(transport.orderMayExist)
        assertTrue(transport.info.mayBeRetried)
        val auth =
            sandbox().use { sandbox ->
                val options = ClientOptions(baseUrl = sandbox.baseUrl())
                thrown<QwacException.Auth> { runBlocking { Client(ApiKey("wrong"), options).place(checked(order)) } }
            }
        assertEquals(403, auth.status)
        val limited = placing<QwacException.RateLimited>(InjectedFault.TooManyRequests("7"))
        assertEquals(Duration.ofSeconds(7), limited.retryAfter)
        assertEquals("request_limit_exceeded", limited.errors[0].code)
        val api =
            sandbox().use { sandbox -> client(sandbox).use { thrown<QwacException.Api> { runBlocking { it.order("5") } } } }
        assertEquals(404, api.status)
        assertEquals(ErrorKind.NOT_FOUND, api.kind)
        val stopped = sandbox().apply { stop() }
        thrown<QwacException.Sandbox> { stopped.orders() }
        val journal = placing<QwacException.Journal>(null, journal = Broken(CallbackException.Failed("disk is full")))
        for (one in listOf(failed, placedBefore, unknown, notPlaced, transport, auth, limited, api, journal)) {
            assertEquals(one.info.text, one.message)
            assertTrue(one.message.isNotBlank())
            assertTrue(one.toString().contains(one.message), one.toString())
        }
    }

    @Test
    fun `a cause is kept`() {
        val unknown = placing<QwacException.OutcomeUnknown>(InjectedFault.ResetAfter)
        val cause = unknown.cause as QwacException.Transport
        assertEquals(ErrorKind.NO_ANSWER, cause.kind)
        val status = InjectedFault.Status(503, html = true, recorded = true)
        assertEquals(503, (placing<QwacException.OutcomeUnknown>(status).cause as QwacException.Api).status)
        val own = IOException("the disk of the journal is full")
        val journal = placing<QwacException.Journal>(null, journal = Broken(own))
        assertSame(own, journal.cause)
        assertTrue("the disk of the journal is full" in journal.message, journal.message)
        assertFalse("at eu.qwac" in journal.message, journal.message)
        val told = CallbackException.Failed("not today")
        assertSame(told, placing<QwacException.Journal>(null, journal = Broken(told)).cause)
        val unfinished = NotImplementedError("not yet")
        assertSame(unfinished, placing<QwacException.Journal>(null, journal = Broken(unfinished)).cause)
        assertNull(placing<QwacException.RateLimited>(InjectedFault.TooManyRequests(null)).cause)
    }

    @Test
    fun `a cause is the very exception, also among many of the same words`() {
        sandbox().use { sandbox ->
            val thrown = List(100) { IOException("the disk is full") }
            val caught =
                thrown.map { one ->
                    client(sandbox, journal = Broken(one)).use { client ->
                        thrown<QwacException.Journal> { runBlocking { client.place(checked(order)) } }
                    }
                }
            for ((at, one) in thrown.withIndex()) assertSame(one, caught[at].cause)
        }
    }

    @Test
    fun `what the API refuses is of one class`() {
        val auth: QwacException.Api =
            sandbox().use { sandbox ->
                val options = ClientOptions(baseUrl = sandbox.baseUrl())
                thrown<QwacException.Auth> { runBlocking { Client(ApiKey("wrong"), options).user() } }
            }
        val limited: QwacException.Api = placing<QwacException.RateLimited>(InjectedFault.TooManyRequests(null))
        assertEquals(listOf(403, 429), listOf(auth.status, limited.status))
    }

    @Test
    fun `a journal of one's own keeps orders`() {
        val memory = Memory()
        sandbox().use { sandbox ->
            client(sandbox, journal = memory).use { client ->
                runBlocking { client.place(checked(order)) }
                assertEquals(1, memory.texts().size)
                thrown<QwacException.PlacedBefore> { runBlocking { client.place(checked(order)) } }
            }
        }
    }

    @Test
    fun `a receipt settles an open outcome`() =
        running {
            sandbox().use { sandbox ->
                sandbox.setFaults(faults(InjectedFault.ResetAfter))
                client(sandbox, ClientOptions(settle = SettleOptions())).use { looking ->
                    client(sandbox).use { client ->
                        val receipt =
                            try {
                                client.place(checked(order))
                                null
                            } catch (e: QwacException.OutcomeUnknown) {
                                e.receipt
                            }
                        val placed = looking.reconcile(receipt!!)
                        assertTrue(placed.recovered)
                        assertEquals(sandbox.orders()[0].id.toString(), placed.orderId)
                    }
                }
            }
        }

    @Test
    fun `what is closed is an exception and no crash`() {
        val sandbox = sandbox()
        val client = client(sandbox)
        val checked = checked(order)
        val handle = checked.handle()
        val key = ApiKey("x")
        val card = Card("4111111111111111", 1, 2030, "123", "Jane Roe")
        val keys = KeyBlocklist.parse("")
        val stop = Stop()
        for (one in listOf<AutoCloseable>(checked, handle, key, card, keys, stop)) {
            one.close()
            one.close()
        }
        val paid = order.copy(payment = Payment.WithCard(card, BillingAddress("Damrak 1", "Amsterdam", "NL")))
        val uses =
            listOf<() -> Any?>(
                { checked.report() },
                { checked.toString() },
                { runBlocking { client.place(checked) } },
                { client.placeAll(listOf(checked), 1) },
                { runBlocking { client.outcome(handle) } },
                { running { client.place(checked) } },
                { running { client.outcome(handle) } },
                { running { client.wait("5", stop = stop) } },
                { Client(key) },
                { check(order, keyBlocklist = keys) },
                { check(paid) },
                { paid.toString() },
                { stop.stop() },
            )
        for ((at, use) in uses.withIndex()) assertThrows(IllegalStateException::class.java, { use() }, "use $at")
        val watch = client.watch("5")
        val list = client.orders()
        client.close()
        watch.close()
        list.close()
        sandbox.close()
        thrown<IllegalStateException> { runBlocking { client.user() } }
        thrown<IllegalStateException> { running { client.user() } }
        thrown<IllegalStateException> { running { client.place(checked(order)) } }
        thrown<IllegalStateException> { running { watch.next() } }
        thrown<IllegalStateException> { runBlocking { list.next() } }
        thrown<IllegalStateException> { sandbox.orders() }
        thrown<IllegalStateException> { running { client.events("5").collect { } } }
    }

    @Test
    fun `garbage is an exception`() {
        thrown<QwacException.InvalidInput> { Chain.parse(byteArrayOf(0x30, 0x82.toByte())) }
        thrown<QwacException.InvalidInput> { Chain.parse(ByteArray(0)) }
        thrown<QwacException.InvalidInput> { Ordered.fromJson("[") }
        thrown<QwacException.InvalidInput> { parseNca("NL_DNB") }
        thrown<QwacException.InvalidInput> { check(order.copy(extra = "[]")) }
        thrown<QwacException> { KeyBlocklist.parse("x") }
        thrown<QwacException.Configuration> { ApiKey(" ") }
        assertTrue(parseQcStatements(byteArrayOf(1, 2, 3)).faults.isNotEmpty())
        for (text in listOf("", "\u0000", "\uD83D\uDE00", "x".repeat(1_000_000), "{\"a\":".repeat(100_000))) {
            assertFalse(checkWire(text).isValid)
            assertFalse(check(order.copy(csr = text)).isValid)
        }
        // Half of a pair is no text.
        thrown<Exception> { checkWire("\uD83D") }
        thrown<IllegalArgumentException> { check(order.copy(validity = Validity.Years(-1))) }
        thrown<IllegalArgumentException> { check(order.copy(container = -1)) }
        thrown<IllegalArgumentException> { Card("4111111111111111", 300, 2030, "123", "Jane Roe") }
        thrown<IllegalArgumentException> { Client(ApiKey("x"), ClientOptions(timeout = Duration.ofSeconds(-1))) }
        thrown<Exception> { check(order, now = java.time.Instant.MAX) }
        assertTrue(check(order.copy(profileOption = ProfileOption("no such"))).findings.any { "profile" in it.rule })
        thrown<Exception> { check(order.copy(intendedUse = IntendedUse("no such"))) }
        sandbox().use { sandbox ->
            client(sandbox).use { client ->
                for (odd in listOf("", "../x", "1/2", "9".repeat(300))) {
                    thrown<QwacException> { runBlocking { client.order(odd) } }
                }
                thrown<IllegalArgumentException> { sandbox.approve(-1) }
                thrown<IllegalArgumentException> { client.placeAll(listOf(checked(order)), -1) }
            }
        }
        thrown<QwacException.Sandbox> { Sandbox.start(SandboxOptions(listen = "192.0.2.1:80")) }
    }

    @Test
    fun `no secret shows`() {
        val key = ApiKey("canary-key-4711")
        val secret = Secret("http://user:canary-password@127.0.0.1:9")
        val card = Card("4111 1111 1111 1111", 1, 2030, "737", "Jane Roe", scaToken = "canary-token")
        val address = BillingAddress("Damrak 1", "Amsterdam", "NL")
        val paid = order.copy(payment = Payment.WithCard(card, address))
        val options = ClientOptions(baseUrl = "http://127.0.0.1:9", proxy = secret, clientIdentity = secret)
        val shown =
            mutableListOf<Any?>(key, secret, card, paid, paid.copy(locale = "en"), paid.payment, options, options.copy())
        val checked = checked(paid)
        shown.addAll(listOf(checked, checked.request(), checked.report(), checked.ordered().json()))
        shown.add(thrown<QwacException> { runBlocking { Client(key, options).place(checked) } })
        shown.add(thrown<QwacException> { checked(paid.copy(commonName = "")) })
        val other = Client(ApiKey("canary-key-4711"), ClientOptions(baseUrl = "http://127.0.0.1:9"))
        shown.addAll(listOf(other, thrown<QwacException> { runBlocking { other.user() } }))
        sandbox().use { sandbox ->
            val wrong = Client(key, ClientOptions(baseUrl = sandbox.baseUrl()))
            shown.add(thrown<QwacException.Auth> { runBlocking { wrong.place(checked(paid)) } })
        }
        val lines = mutableListOf<LogLine>()
        setLogSink(
            object : LogSink {
                override fun log(line: LogLine) {
                    synchronized(lines) { lines.add(line) }
                }
            },
            LogLevel.TRACE,
        )
        sandbox(SandboxOptions(apiKey = "canary-key-4711")).use { sandbox ->
            client(sandbox).use { client -> runBlocking { client.place(checked(paid)) } }
            shown.add(sandbox.orders()[0])
        }
        setLogSink()
        assertTrue(synchronized(lines) { lines.isNotEmpty() })
        shown.add(synchronized(lines) { lines.toList() })
        val texts = shown.map { if (it is Throwable) it.stackTraceToString() + it.cause else it.toString() }
        for (text in texts) {
            for (hidden in listOf("canary", "41111111", "4111 1111", "737")) {
                assertFalse(hidden in text, "$hidden in $text")
            }
        }
        assertNotNull(paid.hashCode())
    }
}

/** A journal that always throws this. */
private class Broken(
    private val exception: Throwable,
) : Journal {
    override fun read(key: String): String? = throw exception

    override fun replace(
        key: String,
        before: String?,
        to: String?,
    ): Boolean = throw exception

    override fun texts(): List<String> = throw exception
}

/** A journal in memory. */
private class Memory : Journal {
    private val texts = ConcurrentHashMap<String, String>()

    override fun read(key: String): String? = texts[key]

    override fun replace(
        key: String,
        before: String?,
        to: String?,
    ): Boolean {
        var done = false
        texts.compute(key) { _, now ->
            done = now == before
            if (done) to else now
        }
        return done
    }

    override fun texts(): List<String> = texts.values.toList()
}
