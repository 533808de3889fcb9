// What placing an order costs beside the JDK's HttpClient and OkHttp, which post the same bytes to the same server.

import eu.qwac.psd2.ApiKey
import eu.qwac.psd2.CheckedOrder
import eu.qwac.psd2.Client
import eu.qwac.psd2.ClientOptions
import eu.qwac.psd2.Contact
import eu.qwac.psd2.ContactType
import eu.qwac.psd2.IntendedUse
import eu.qwac.psd2.Order
import eu.qwac.psd2.Organization
import eu.qwac.psd2.Payment
import eu.qwac.psd2.PspRole
import eu.qwac.psd2.Validity
import eu.qwac.psd2.checked
import eu.qwac.psd2.rules
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.future.await
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import okhttp3.Call
import okhttp3.Callback
import okhttp3.ConnectionPool
import okhttp3.Dispatcher
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import okhttp3.Response
import java.io.File
import java.io.IOException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException
import kotlin.system.measureNanoTime

private const val ROUNDS = 5
private const val KEY = "sandbox-key"

private fun order(csr: String) =
    Order(
        commonName = "example.net",
        csr = csr,
        pspRoles = listOf(PspRole.PAYMENT_INITIATION),
        intendedUse = IntendedUse.SERVER,
        organization =
            Organization.Existing(
                12345,
                listOf(
                    Contact(
                        contactType = ContactType.VERIFIED_CONTACT,
                        country = "NL",
                        firstName = "Jane",
                        lastName = "Roe",
                        jobTitle = "Managing Director",
                        telephone = "+31 20 555 0101",
                        email = "jane.roe@example.com",
                    ),
                ),
            ),
        validity = Validity.Years(1),
        payment = Payment.Balance,
    )

/** One of those that are measured: prepares so many orders, and places the one of this place. */
private interface Peer {
    fun prepare(count: Int) {}

    suspend fun place(at: Int)
}

private class Qwac(
    url: String,
    csr: String,
) : Peer {
    private val client = Client(ApiKey(KEY), ClientOptions(baseUrl = url, pace = emptyList()))
    private val order = order(csr)
    private var orders: List<CheckedOrder> = emptyList()

    override fun prepare(count: Int) {
        orders = List(count) { checked(order) }
    }

    override suspend fun place(at: Int) {
        orders[at].use { client.place(it) }
    }
}

/** What is placed, read from the answer. */
private fun id(answer: String): Long =
    Json
        .parseToJsonElement(answer)
        .jsonObject["id"]!!
        .jsonPrimitive.long

private class Jdk(
    url: String,
    private val body: JsonElement,
) : Peer {
    private val client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
    private val address = URI("$url/order/certificate/eu_qwac_psd2")

    override suspend fun place(at: Int) {
        val request =
            HttpRequest
                .newBuilder(address)
                .header("X-DC-DEVKEY", KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build()
        id(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).await().body())
    }
}

private class OkHttp(
    url: String,
    private val body: JsonElement,
) : Peer {
    private val dispatcher = Dispatcher().apply { maxRequestsPerHost = 64 }
    private val client =
        OkHttpClient
            .Builder()
            .dispatcher(dispatcher)
            .connectionPool(ConnectionPool(64, 30, TimeUnit.SECONDS))
            .build()
    private val address = "$url/order/certificate/eu_qwac_psd2"
    private val json = "application/json".toMediaType()

    override suspend fun place(at: Int) {
        val request =
            Request
                .Builder()
                .url(address)
                .header("X-DC-DEVKEY", KEY)
                .post(body.toString().toRequestBody(json))
                .build()
        val answer =
            suspendCancellableCoroutine { continuation ->
                client.newCall(request).enqueue(
                    object : Callback {
                        override fun onFailure(
                            call: Call,
                            e: IOException,
                        ) = continuation.resumeWithException(e)

                        override fun onResponse(
                            call: Call,
                            response: Response,
                        ) = continuation.resume(response.body.string())
                    },
                )
            }
        id(answer)
    }

    fun close() {
        dispatcher.executorService.shutdown()
    }
}

/** Places this many orders, so many of them at a time; orders in a second. */
private fun measure(
    peer: Peer,
    count: Int,
    inFlight: Int,
): Double {
    peer.prepare(count)
    val next = AtomicInteger()
    val took =
        measureNanoTime {
            runBlocking(Dispatchers.Default) {
                repeat(inFlight) {
                    launch {
                        while (true) {
                            val at = next.getAndIncrement()
                            if (at >= count) break
                            peer.place(at)
                        }
                    }
                }
            }
        }
    return count / (took / 1e9)
}

private fun peer(
    name: String,
    url: String,
    csr: String,
    body: () -> JsonElement,
): Peer =
    when (name) {
        "qwac-psd2" -> Qwac(url, csr)
        "jdk" -> Jdk(url, body())
        else -> OkHttp(url, body())
    }

private val NAMES = listOf("qwac-psd2", "jdk", "okhttp")

/** `place URL CSR`, `cold NAME URL CSR BODY`, `body CSR`, or `parts`. */
fun main(arguments: Array<String>) {
    val (mode, first) = arguments
    when (mode) {
        "body" -> {
            println(checked(order(File(first).readText())).request())
        }

        "cold" -> {
            val (url, csr, file) = arguments.drop(2)
            val peer = peer(first, url, File(csr).readText()) { Json.parseToJsonElement(File(file).readText()) }
            peer.prepare(1)
            runBlocking { peer.place(0) }
            println("placed")
            System.out.flush()
            Runtime.getRuntime().halt(0)
        }

        else -> {
            place(first, File(arguments[2]).readText())
        }
    }
}

private fun place(
    url: String,
    csr: String,
) {
    val checked = checked(order(csr))
    val body = Json.parseToJsonElement(checked.request())
    val peers = NAMES.associateWith { peer(it, url, csr) { body } }
    for (inFlight in listOf(1, 32)) {
        val count = if (inFlight == 1) 500 else 2000
        for (peer in peers.values) repeat(2) { measure(peer, count, inFlight) }
        val rates = NAMES.associateWith { mutableListOf<Double>() }
        repeat(ROUNDS) {
            for ((name, peer) in peers) rates.getValue(name).add(measure(peer, count, inFlight))
        }
        for ((name, all) in rates) println("place $inFlight $name ${all.sorted()[ROUNDS / 2]}")
    }
    // Where the time goes: what crosses without a call, and the check.
    val order = order(csr)
    repeat(500) {
        check(
            eu.qwac.psd2
                .check(order)
                .isValid,
        )
    }
    val checks = measureNanoTime { repeat(500) { eu.qwac.psd2.check(order) } } / 500
    println("part check ${checks / 1e3}")
    repeat(2000) { checked.handle().close() }
    val crossing = measureNanoTime { repeat(10_000) { checked.handle().close() } } / 10_000
    println("part handle ${crossing / 1e3}")
    check(rules().isNotEmpty())
    (peers.getValue("okhttp") as OkHttp).close()
    Runtime.getRuntime().halt(0)
}
