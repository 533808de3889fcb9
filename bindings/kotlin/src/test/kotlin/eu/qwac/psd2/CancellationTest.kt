// A coroutine that is cancelled loses no order, at whatever stage.

package eu.qwac.psd2

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.Executor
import java.util.concurrent.atomic.AtomicInteger
import kotlin.concurrent.thread
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.cancellation.CancellationException

class CancellationTest {
    private val slow = faults(InjectedFault.Delay(Duration.ofMillis(400)))

    @Test
    fun `before it began nothing is sent, and the order can still be placed`() =
        running {
            sandbox().use { sandbox ->
                client(sandbox).use { client ->
                    val checked = checked(order)
                    val never = launch(start = CoroutineStart.LAZY) { client.place(checked) }
                    never.cancelAndJoin()
                    var thrown: Throwable? = null
                    val late =
                        launch {
                            try {
                                delay(Long.MAX_VALUE)
                            } catch (_: CancellationException) {
                                // It is cancelled already, and calls all the same.
                                thrown = runCatching { client.place(checked) }.exceptionOrNull()
                            }
                        }
                    delay(1)
                    late.cancelAndJoin()
                    assertTrue(thrown is CancellationException, "$thrown")
                    assertEquals(0, sandbox.orders().size)
                    client.place(checked)
                    assertEquals(1, sandbox.orders().size)
                }
            }
        }

    @Test
    fun `while it waits for its turn the order goes on`() =
        running {
            sandbox().use { sandbox ->
                val pace = listOf(PaceWindow(1, Duration.ofSeconds(1)))
                client(sandbox, ClientOptions(pace = pace)).use { client ->
                    client.place(checked(order))
                    val second = checked(order)
                    val handle = second.handle()
                    val placing = launch(start = CoroutineStart.UNDISPATCHED) { client.place(second) }
                    placing.cancelAndJoin()
                    assertEquals(1, sandbox.orders().size)
                    val placed = client.outcome(handle)
                    assertEquals(sandbox.orders()[1].id.toString(), placed.orderId)
                }
            }
        }

    @Test
    fun `while it is under way the order goes on, also where who waits for the outcome is cancelled`() =
        running {
            sandbox().use { sandbox ->
                sandbox.setFaults(slow)
                client(sandbox).use { client ->
                    val checked = checked(order)
                    val handle = checked.handle()
                    val placing = launch(start = CoroutineStart.UNDISPATCHED) { client.place(checked) }
                    placing.cancelAndJoin()
                    val waiting = launch(start = CoroutineStart.UNDISPATCHED) { client.outcome(handle) }
                    waiting.cancelAndJoin()
                    val placed = client.outcome(handle)
                    assertEquals(sandbox.orders().map { it.id.toString() }, listOf(placed.orderId))
                }
            }
        }

    @Test
    fun `after its end the outcome is still there`() =
        running {
            sandbox().use { sandbox ->
                client(sandbox).use { client ->
                    val checked = checked(order)
                    val handle = checked.handle()
                    val placing = async(start = CoroutineStart.UNDISPATCHED) { client.place(checked) }
                    while (sandbox.orders().isEmpty()) Thread.sleep(1)
                    runBlocking { client.outcome(handle) }
                    placing.cancelAndJoin()
                    assertEquals(sandbox.orders()[0].id.toString(), client.outcome(handle).orderId)
                }
            }
        }

    @Test
    fun `while an open outcome is looked for the look goes on`() =
        running {
            sandbox().use { sandbox ->
                val lost = FaultRule(FaultTarget.PLACE_ORDER, FaultWhen.Always, InjectedFault.ResetAfter)
                val slowly =
                    FaultRule(FaultTarget.LIST_ORDERS, FaultWhen.Always, InjectedFault.Delay(Duration.ofMillis(400)))
                sandbox.setFaults(FaultPlan(listOf(lost, slowly)))
                client(sandbox, ClientOptions(settle = SettleOptions())).use { client ->
                    val checked = checked(order)
                    val handle = checked.handle()
                    val placing = launch(start = CoroutineStart.UNDISPATCHED) { client.place(checked) }
                    while (sandbox.orders().isEmpty()) delay(1)
                    placing.cancelAndJoin()
                    val placed = client.outcome(handle)
                    assertTrue(placed.recovered)
                    assertEquals(1, sandbox.orders().size)
                }
            }
        }

    @Test
    fun `a client that is closed cuts no order`() =
        running {
            sandbox().use { sandbox ->
                sandbox.setFaults(slow)
                val client = client(sandbox)
                val placing = async(start = CoroutineStart.UNDISPATCHED) { client.place(checked(order)) }
                client.close()
                val placed = placing.await()
                assertEquals(sandbox.orders().map { it.id.toString() }, listOf(placed.orderId))
            }
        }

    @Test
    fun `a step of a list that nobody waited for comes next`() =
        running {
            sandbox().use { sandbox ->
                client(sandbox).use { client ->
                    val id = client.place(checked(order)).orderId
                    sandbox.setFaults(
                        faults(InjectedFault.Delay(Duration.ofMillis(200)), FaultTarget.LIST_ORDERS),
                    )
                    client.orders().use { list ->
                        launch(start = CoroutineStart.UNDISPATCHED) { list.next() }.cancelAndJoin()
                        assertEquals(id, list.next()?.id)
                        assertEquals(null, list.next())
                    }
                }
            }
        }

    @Test
    fun `many orders go on when nobody collects them any more`() =
        running {
            sandbox().use { sandbox ->
                client(sandbox).use { client ->
                    client.placeAll(List(5) { checked(order) }, 2).use { all ->
                        assertTrue(all.outcomes().first() is Outcome.Placed)
                        var more = 0
                        while (all.next() != null) more++
                        assertEquals(4, more)
                    }
                    assertEquals(5, sandbox.orders().size)
                }
            }
        }

    @Test
    fun `a cancellation that comes with the answer loses no outcome`() =
        running {
            sandbox().use { sandbox ->
                client(sandbox).use { client ->
                    val count = 300
                    client.placeAll(List(count) { checked(order) }, 8).use { all ->
                        val told = AtomicInteger()
                        while (all.progress().ended < count) delay(1)
                        for (wait in 0 until count) {
                            val cancelling = Cancelling(wait * 200L)
                            launch(cancelling) { if (all.next() != null) told.incrementAndGet() }.join()
                            cancelling.join()
                        }
                        while (all.next() != null) told.incrementAndGet()
                        assertEquals(count, told.get())
                    }
                }
            }
        }

    @Test
    fun `a dispatcher that runs in place or throws does not hold up the others`(): Unit =
        running {
            sandbox().use { sandbox ->
                sandbox.setFaults(faults(InjectedFault.Delay(Duration.ofMillis(50)), FaultTarget.OTHER))
                client(sandbox).use { client ->
                    for (inPlace in listOf(Dispatchers.Unconfined, Executor { it.run() }.asCoroutineDispatcher())) {
                        launch(inPlace) {
                            client.user()
                            runBlocking { client.user() }
                        }.join()
                    }
                    val wasAsked = CompletableDeferred<Unit>()
                    val throwing =
                        object : CoroutineDispatcher() {
                            override fun dispatch(
                                context: CoroutineContext,
                                block: Runnable,
                            ) {
                                wasAsked.complete(Unit)
                                throw IllegalStateException("no thread")
                            }
                        }
                    CoroutineScope(throwing).launch(start = CoroutineStart.UNDISPATCHED) { client.user() }
                    wasAsked.await()
                    client.user()
                }
            }
        }

    @Test
    fun `a wait ends with its coroutine`() =
        running {
            sandbox().use { sandbox ->
                client(sandbox).use { client ->
                    val id = client.place(checked(order)).orderId
                    val options = WaitOptions(interval = Duration.ofHours(1), throughActions = true)
                    val waiting = async(start = CoroutineStart.UNDISPATCHED) { client.wait(id, options) }
                    waiting.cancelAndJoin()
                    assertTrue(waiting.isCancelled)
                    val events = async(start = CoroutineStart.UNDISPATCHED) { client.events(id, options).collect { } }
                    delay(50)
                    events.cancelAndJoin()
                    assertTrue(events.isCancelled)
                }
            }
        }
}

/** Runs a coroutine on the default threads, and cancels it from another one, this many nanoseconds after it has begun to run. */
private class Cancelling(
    private val after: Long,
) : CoroutineDispatcher() {
    private val begun = CompletableFuture<Job>()
    private val cancelling =
        thread {
            while (!begun.isDone) Thread.onSpinWait()
            val until = System.nanoTime() + after
            while (System.nanoTime() < until) Thread.onSpinWait()
            begun.join().cancel()
        }

    override fun dispatch(
        context: CoroutineContext,
        block: Runnable,
    ) {
        Dispatchers.Default.dispatch(context) {
            begun.complete(context.job)
            block.run()
        }
    }

    fun join() = cancelling.join()
}
