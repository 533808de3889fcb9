// What comes one after the other, as flows.

package eu.qwac.psd2

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/**
 * Waits for an order as a flow of events: how far it is, first as it stands and then each time that something changed, until
 * it is issued or at another end, or until the time of [options] runs out. Who has to act stands in [OrderProgress.actions].
 *
 * Nothing is asked before the flow is collected, and it ends when the collector stops. What was seen last is plain data: with
 * its [OrderProgress.json] as [seen], another flow goes on from there, also in another process.
 *
 * A failure that passes, such as a network that is down, ends nothing.
 *
 * @throws QwacException in the collector: those of [Client.order] that don't pass, such as a key that is refused.
 */
@JvmSynthetic
public fun Client.events(
    order: Id,
    options: WaitOptions? = null,
    seen: String? = null,
): Flow<OrderProgress> = steps({ watch(order, options, seen) }, { it.next() })

/** The orders that the key sees, the oldest first. Pages are asked for as the flow is collected. */
@JvmSynthetic
public fun Client.orderFlow(filter: OrderFilter? = null): Flow<ListedOrder> = steps({ orders(filter) }, { it.next() })

/** The requests that the key sees; those that stand there, where a [status] is given. */
@JvmSynthetic
public fun Client.requestFlow(status: RequestStatus? = null): Flow<ApprovalRequest> = steps({ requests(status) }, { it.next() })

/** The organizations that the key sees. */
@JvmSynthetic
public fun Client.organizationFlow(filter: OrganizationFilter? = null): Flow<OrganizationInfo> =
    steps({ organizations(filter) }, { it.next() })

/** The domains that the key sees, with their validations; those that have the text of [search] in their names. */
@JvmSynthetic
public fun Client.domainFlow(search: String? = null): Flow<DomainInfo> = steps({ domains(search) }, { it.next() })

/**
 * The outcomes of many orders, in the order given.
 *
 * The orders go on whether or not somebody collects. A collector that stops loses none but the one that it was just given: who
 * collects again gets the next. [PlaceAll.stop] begins no further orders.
 */
@JvmSynthetic
public fun PlaceAll.outcomes(): Flow<Outcome> =
    flow {
        while (true) emit(next() ?: break)
    }

/** A flow of the steps of something that is closed when the collector stops. */
private fun <S : AutoCloseable, T : Any> steps(
    begin: () -> S,
    next: suspend (S) -> T?,
): Flow<T> =
    flow {
        begin().use { source ->
            while (true) emit(next(source) ?: break)
        }
    }
