// Many orders at once, and use from several actors.

import Foundation
import QwacPsd2
import Testing

/// An actor that orders by itself.
private actor Buyer {
    private let client: Client
    private var placed: [Id] = []

    init(client: Client) {
        self.client = client
    }

    func buy() async throws {
        let order = try await client.place(goodOrder().checked())
        placed.append(order.orderId)
        _ = try await client.order(order: order.orderId)
    }

    func bought() -> [Id] { placed }
}

/// What the main actor shows of them.
@MainActor
private func shown(_ client: Client) async throws -> [OrderStatus] {
    var shown: [OrderStatus] = []
    for try await order in try client.orders() {
        if let status = order.status { shown.append(status) }
    }
    return shown
}

@Suite struct ManyTests {
    @Test func aThousandOrdersAtOnceAreAThousandOrders() async throws {
        let sandbox = try sandbox()
        var patient = options(sandbox, timeout: 300)
        patient.connectTimeout = 300
        let client = try Client(apiKey: sandbox.apiKey(), options: patient)
        let placed = try await withThrowingTaskGroup(of: Id.self) { group in
            for _ in 1...1000 {
                group.addTask { try await client.place(goodOrder().checked()).orderId }
            }
            return try await group.reduce(into: [Id]()) { $0.append($1) }
        }
        #expect(placed.count == 1000)
        #expect(try Set(placed) == Set(ledger(sandbox)))
        #expect(Set(placed).count == 1000)
    }

    @Test func severalActorsShareAClient() async throws {
        let sandbox = try sandbox()
        let client = try client(sandbox)
        let buyers = (1...8).map { _ in Buyer(client: client) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for buyer in buyers {
                for _ in 1...3 { group.addTask { try await buyer.buy() } }
            }
            try await group.waitForAll()
        }
        var placed: Set<Id> = []
        for buyer in buyers { placed.formUnion(await buyer.bought()) }
        #expect(try placed == Set(ledger(sandbox)))
        #expect(placed.count == 24)
        #expect(try await shown(client).count == 24)
    }
}
