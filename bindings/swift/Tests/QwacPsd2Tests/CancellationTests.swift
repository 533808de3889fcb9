// Whoever cancels a task stops waiting at once, and loses no order, whatever the order was at.

import Foundation
import QwacPsd2
import Testing

@Suite struct CancellationTests {
    /// Begins to place an order, cancels it once it is there, and gives the outcome that its handle tells.
    private func cancelled(_ client: Client, _ order: CheckedOrder, once isThere: () throws -> Bool) async throws -> PlacedOrder {
        let handle = order.handle()
        let task = Task { try await client.place(order) }
        try await until(isThere)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(order.isTaken)
        return try await client.outcome(handle: handle)
    }

    @Test func beforeItBeganNothingIsPlacedAndTheOrderIsStillThere() async throws {
        let sandbox = try sandbox()
        let client = try client(sandbox)
        let order = try goodOrder().checked()
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await client.place(order)
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(!order.isTaken)
        #expect(try sandbox.orders().isEmpty)
        _ = try await client.place(order)
        #expect(try sandbox.orders().count == 1)
    }

    @Test func whileItWaitsForItsTurn() async throws {
        let sandbox = try sandbox()
        var paced = options(sandbox)
        paced.pace = [PaceWindow(requests: 1, length: 4)]
        let client = try Client(apiKey: sandbox.apiKey(), options: paced)
        _ = try await client.place(goodOrder().checked())
        let order = try goodOrder().checked()
        let placed = try await cancelled(client, order) { order.isTaken }
        #expect(try ledger(sandbox).last == placed.orderId)
        #expect(try sandbox.orders().count == 2)
    }

    @Test func whileItIsOnTheWire() async throws {
        let sandbox = try sandbox()
        try sandbox.setFaults(plan: faults(.delay(time: 4)))
        let placed = try await cancelled(client(sandbox), goodOrder().checked()) { try sandbox.orders().count == 1 }
        #expect(try ledger(sandbox) == [placed.orderId])
        #expect(!placed.recovered)
    }

    @Test func whileItWaitsForItsNextAttempt() async throws {
        let sandbox = try sandbox()
        let plan = FaultRule(target: .placeOrder, when: .first(count: 1), fault: .tooManyRequests(retryAfter: "4"))
        try sandbox.setFaults(plan: FaultPlan(rules: [plan]))
        var patient = options(sandbox)
        patient.retries = nil
        let client = try Client(apiKey: sandbox.apiKey(), options: patient)
        let placed = try await cancelled(client, goodOrder().checked()) { try sandbox.injectedFaults().count == 1 }
        #expect(try ledger(sandbox) == [placed.orderId])
    }

    @Test func whileItIsLookedFor() async throws {
        let sandbox = try sandbox()
        let rules = [
            FaultRule(target: .placeOrder, when: .always, fault: .resetAfter),
            FaultRule(target: .listOrders, when: .first(count: 1), fault: .delay(time: 4)),
        ]
        try sandbox.setFaults(plan: FaultPlan(rules: rules))
        let looking = options(sandbox, settle: SettleOptions(window: 60, interval: 0.2))
        let client = try Client(apiKey: sandbox.apiKey(), options: looking)
        let placed = try await cancelled(client, goodOrder().checked()) { try sandbox.injectedFaults().count == 2 }
        #expect(placed.recovered)
        #expect(try ledger(sandbox) == [placed.orderId])
    }

    @Test func whileItsOutcomeIsWaitedFor() async throws {
        let sandbox = try sandbox()
        try sandbox.setFaults(plan: faults(.delay(time: 4)))
        let client = try client(sandbox)
        let order = try goodOrder().checked()
        let handle = order.handle()
        let placing = Task { try await client.place(order) }
        try await until { try sandbox.orders().count == 1 }
        let outcome = Task { try await client.outcome(handle: handle) }
        outcome.cancel()
        await #expect(throws: CancellationError.self) { try await outcome.value }
        #expect(try await client.outcome(handle: handle) == placing.value)
    }

    @Test func whenItIsOverItsOutcomeStays() async throws {
        let sandbox = try sandbox()
        let client = try client(sandbox)
        let order = try goodOrder().checked()
        let task = Task { try await client.place(order) }
        let placed = try await task.value
        task.cancel()
        #expect(try await client.outcome(handle: order.handle()) == placed)
    }

    @Test func aWaitEndsAtOnceAndAnotherGoesOn() async throws {
        let sandbox = try sandbox()
        let client = try client(sandbox)
        let id = try await client.place(goodOrder().checked()).orderId
        let through = WaitOptions(interval: 3600, longestInterval: 3600, throughActions: true)
        let began = Date()
        let task = Task { try await client.wait(order: id, options: through) }
        await Task.yield()
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(Date().timeIntervalSince(began) < 60)
        _ = try sandbox.issue(order: UInt64(id)!)
        guard case .issued = try await client.wait(order: id, options: everySecond) else {
            Issue.record("it is issued")
            return
        }
    }

    @Test func aWatchThatIsCancelledLosesNoChange() async throws {
        let sandbox = try sandbox()
        let client = try client(sandbox)
        let id = try await client.place(goodOrder().checked()).orderId
        let watch = try client.watch(order: id, options: everySecond)
        let first = try #require(try await watch.next())
        let task = Task { for try await _ in watch {} }
        task.cancel()
        // A loop that is cancelled before its first step has nothing to throw at; it ends all the same.
        _ = try? await task.value
        _ = try sandbox.issue(order: UInt64(id)!)
        var changes: [OrderProgress] = []
        for try await progress in watch { changes.append(progress) }
        #expect(changes.last?.isIssued == true && !changes.contains(first))
        #expect(watch.seen() == changes.last)
    }

    @Test func aListThatIsCancelledLosesNoItem() async throws {
        let sandbox = try sandbox()
        let client = try client(sandbox)
        for _ in 1...3 { _ = try await client.place(goodOrder().checked()) }
        try sandbox.setFaults(plan: faults(.delay(time: 0.5), on: .listOrders))
        let list = try client.orders()
        let task = Task { try await list.next() }
        await Task.yield()
        task.cancel()
        let item = try? await task.value
        var count = item.flatMap { $0 } == nil ? 0 : 1
        for try await _ in list { count += 1 }
        #expect(count == 3)
    }

    @Test func manyOrdersGoOnAndTellTheirOutcomesToWhoeverAsksNext() async throws {
        let sandbox = try sandbox()
        let client = try client(sandbox)
        try sandbox.setFaults(plan: faults(.delay(time: 0.2)))
        let orders = try (1...6).map { _ in try goodOrder().checked() }
        let all = try client.placeAll(orders: orders, concurrency: 2)
        let task = Task { try await all.next() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        var placed: Set<Id> = []
        for try await outcome in all {
            if case .placed(let order) = outcome { placed.insert(order.orderId) }
        }
        #expect(try placed == Set(ledger(sandbox)))
        #expect(placed.count == 6)
        #expect(all.progress().ended == 6)
    }
}
