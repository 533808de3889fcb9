// The way of an order, from the check to the verified certificate and its renewal.

package eu.qwac.psd2

import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.Duration
import java.util.Collections

class OrdersTest {
    @Test
    fun `an order goes to its verified certificate and its renewal`() =
        running {
            sandbox(SandboxOptions(automatic = Duration.ZERO)).use { sandbox ->
                client(sandbox).use { client ->
                    val checked = checked(order)
                    val ordered = Ordered.fromJson(checked.ordered().json())
                    assertTrue("example.net" in checked.request())
                    val placed = client.place(checked)
                    val waited = client.wait(placed.orderId, everySecond)
                    assertTrue(waited is Waited.Issued && waited.progress.isIssued, "$waited")

                    val file = client.certificate(placed.orderId, Format.PEM_NO_ROOT)
                    val chain = Chain.parse(file.bytes)
                    val roots = Chain.parse(sandbox.rootCertificate().encodeToByteArray())
                    val options = VerifyOptions(nca = "NL-DNB", roots = roots)
                    val report = verify(ordered, chain, options)
                    assertTrue(report.isValid, report.text)
                    assertTrue(inspect(chain, options).isValid)
                    val leaf = chain.certificates()[chain.leaf().toInt()]
                    assertEquals(2, leaf.psd2?.roles?.size)
                    val plan = renewalPlan(listOf(chain))
                    assertEquals(1, plan.renewals.size)
                    assertTrue(plan.calendar.startsWith("BEGIN:VCALENDAR"))

                    val renewal = client.renewing(order.copy(commonName = "", organization = null), placed.orderId)
                    assertEquals("example.net", renewal.commonName)
                    assertEquals(Renewal.OrderId(placed.orderId.toLong()), renewal.renewalOf)
                }
            }
        }

    @Test
    fun `an order is waited for as a flow of events, which goes on from what was seen`() =
        running {
            sandbox().use { sandbox ->
                client(sandbox).use { client ->
                    val id = client.place(checked(order)).orderId
                    val first = client.events(id, everySecond).first()
                    assertFalse(first.isEnd)
                    assertTrue(first.actions.isNotEmpty())
                    sandbox.issue(id.toLong())
                    val rest = client.events(id, everySecond, seen = first.json).toList()
                    assertEquals(listOf(true), rest.map { it.isIssued })
                }
            }
        }

    @Test
    fun `a listener is told each change, and a wait can be stopped from elsewhere`() =
        running {
            sandbox().use { sandbox ->
                client(sandbox).use { client ->
                    val id = client.place(checked(order)).orderId
                    val told = Collections.synchronizedList(mutableListOf<OrderProgress>())
                    val listener =
                        object : ProgressListener {
                            override fun onProgress(progress: OrderProgress) {
                                told.add(progress)
                            }
                        }
                    val waited = client.wait(id, everySecond, listener = listener)
                    assertTrue(waited is Waited.NeedsAction, "$waited")
                    assertEquals(1, told.size)
                    val stop = Stop()
                    val waiting =
                        async { client.wait(id, everySecond.copy(throughActions = true), told[0].json, null, stop) }
                    stop.stop()
                    assertTrue(waiting.await() is Waited.Stopped)
                }
            }
        }

    @Test
    fun `a thousand orders from a thousand coroutines are placed once each`() =
        running {
            sandbox().use { sandbox ->
                client(sandbox).use { client ->
                    val orders = List(1000) { checked(order) }
                    val placed = orders.map { one -> async { client.place(one).orderId } }.awaitAll()
                    assertEquals(1000, placed.toSet().size)
                    assertEquals(placed.map { it.toLong() }.toSet(), sandbox.orders().map { it.id }.toSet())
                }
            }
        }

    @Test
    fun `many orders at once are told in the order given, also those that fail`() =
        running {
            sandbox().use { sandbox ->
                val status = InjectedFault.Status(403, html = false, recorded = false)
                sandbox.setFaults(faults(status, at = FaultWhen.Nth(2)))
                client(sandbox).use { client ->
                    client.placeAll(List(3) { checked(order) }, 1).use { all ->
                        val outcomes = all.outcomes().toList()
                        assertEquals(listOf(true, false, true), outcomes.map { it is Outcome.Placed })
                        val failed = outcomes[1] as Outcome.Failed
                        assertTrue(failed.error is QwacException.Auth, "${failed.error}")
                        assertEquals(PlaceAllProgress(3, 3, 3, 1), all.progress())
                    }
                }
            }
        }

    @Test
    fun `lists are flows`() =
        running {
            sandbox().use { sandbox ->
                client(sandbox).use { client ->
                    val ids = List(3) { client.place(checked(order)).orderId }
                    assertEquals(ids, client.orderFlow().map { it.id }.toList())
                    assertEquals(ids[0], client.orderFlow().first().id)
                    assertEquals(3, client.requestFlow(RequestStatus.PENDING).toList().size)
                    assertEquals("12345", client.organizationFlow().first().id)
                    assertNotNull(client.domainFlow().first().name)
                }
            }
        }

    @Test
    fun `every call of the client is there and suspends`() =
        running {
            sandbox().use { sandbox ->
                client(sandbox).use { client ->
                    val placed = client.place(checked(order))
                    val id = placed.orderId
                    val request = placed.requests[0].id!!
                    assertEquals(id, client.order(id).id)
                    assertNotNull(client.accountCheck().user)
                    client.user()
                    client.account()
                    client.product()
                    client.request(request)
                    client.approve(request)
                    assertTrue(client.progress(id).actions.isNotEmpty())
                    client.orderValidation(id)
                    client.orderDcvToken(id)
                    client.checkOrderDcv(id)
                    client.organization("12345")
                    client.deactivateOrganization("12345")
                    client.activateOrganization("12345")
                    val domain = client.domainFlow().first().id
                    client.domain(domain)
                    assertNotNull(client.changeDcvMethod(domain, DcvMethod.DNS_CNAME_TOKEN))
                    client.newDcvToken(domain)
                    sandbox.proveDomains(id.toLong())
                    client.checkDomainDcv(domain)
                    assertTrue(client.updateCsr(id, read("tests/orders/second.csr")).isValid)
                    sandbox.issue(id.toLong())
                    val certificate = client.order(id).certificate.id!!
                    client.download(certificate, Format.P7B)
                    assertTrue(client.chain(certificate).isNotEmpty())
                    client.reissue(id, checkedReissue(reissueOf(client.order(id), csr)))
                    sandbox.issue(id.toLong())
                    client.revoke(client.order(id).certificate.id!!, "Gone.")
                    client.revokeOrder(id)
                    val other = client.place(checked(order))
                    client.reject(other.requests[0].id!!)
                    client.cancel(client.place(checked(order)).orderId, "Not needed.")
                    client.createOrganization(newOrganization)
                    assertTrue(client.openOrders().isEmpty())
                    assertNull(sandbox.order(5))
                }
            }
        }

    @Test
    fun `what is known before paying is told at once`() {
        val report = check(order.copy(commonName = "", validity = Validity.Years(9)))
        assertFalse(report.isValid)
        assertTrue(report.findings.size >= 2)
        assertTrue(rules().size > 100)
        assertTrue(check(order).isValid)
        assertFalse(checkCsr("no").isValid)
        assertFalse(checkWire("[").isValid)
    }
}

val newOrganization =
    NewOrganization(
        name = "Example Payments B.V.",
        address = "Damrak 1",
        city = "Amsterdam",
        state = "Noord-Holland",
        zip = "1012 LG",
        country = "NL",
        telephone = "+31 20 555 0101",
    )
