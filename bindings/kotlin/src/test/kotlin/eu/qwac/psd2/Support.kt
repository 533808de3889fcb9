// What the tests share: a good order, a sandbox, a client of it.

package eu.qwac.psd2

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import kotlin.time.Duration.Companion.minutes

/** The folder of the project. */
val project: Path = Path.of("../..").toAbsolutePath().normalize()

fun read(path: String): String = Files.readString(project.resolve(path))

val csr: String = read("tests/orders/first.csr")

val contact =
    Contact(
        contactType = ContactType.VERIFIED_CONTACT,
        country = "NL",
        firstName = "Jane",
        lastName = "Roe",
        jobTitle = "Managing Director",
        telephone = "+31 20 555 0101",
        email = "jane.roe@example.com",
    )

val order =
    Order(
        commonName = "example.net",
        csr = csr,
        pspRoles = listOf(PspRole.PAYMENT_INITIATION, PspRole.ACCOUNT_INFORMATION),
        intendedUse = IntendedUse.MUTUAL_TLS,
        profileOption = ProfileOption.SERVER_CLIENT_AUTH_EKU,
        organization = Organization.Existing(12345, listOf(contact)),
        validity = Validity.Years(1),
        payment = Payment.Balance,
    )

/** A sandbox that keeps no pace. */
fun sandbox(options: SandboxOptions = SandboxOptions()): Sandbox = Sandbox.start(options.copy(rateLimit = emptyList()))

fun faults(
    fault: InjectedFault,
    target: FaultTarget = FaultTarget.PLACE_ORDER,
    at: FaultWhen = FaultWhen.Always,
): FaultPlan = FaultPlan(listOf(FaultRule(target, at, fault)))

/** A client that keeps no pace, and that tells an open outcome at once. */
fun client(
    sandbox: Sandbox,
    options: ClientOptions = ClientOptions(),
    journal: Journal? = null,
): Client {
    val its =
        options.copy(
            baseUrl = sandbox.baseUrl(),
            pace = options.pace ?: emptyList(),
            settle = options.settle ?: SettleOptions(look = false),
            retries = options.retries ?: RetryOptions(attempts = 1),
        )
    return Client(sandbox.apiKey(), its, journal)
}

val everySecond: WaitOptions =
    WaitOptions(
        interval = Duration.ofSeconds(1),
        longestInterval = Duration.ofSeconds(1),
        deadline = Duration.ofSeconds(60),
    )

/** Runs a test that hangs for two minutes at most. */
fun <T> running(test: suspend CoroutineScope.() -> T): T = runBlocking { withTimeout(2.minutes, test) }
