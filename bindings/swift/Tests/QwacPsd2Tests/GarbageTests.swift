// What can't be read is an error, and never the end of the process.

import Foundation
import QwacPsd2
import Testing

@Suite struct GarbageTests {
    @Test func whatCantBeReadIsAnError() async throws {
        for error in [
            try await failure { try Chain.parse(bytes: Data([0x30, 0x82])) },
            try await failure { try Chain.parse(bytes: Data()) },
            try await failure { try Ordered.fromJson(json: "[") },
            try await failure { try readReceipt(json: "\u{0}") },
            try await failure { try parseNca(text: "NL_DNB") },
            try await failure { try parseOrganizationIdentifier(text: "💳") },
        ] {
            #expect(error.kind == .invalidInput, "\(error)")
        }
        #expect(!parseQcStatements(der: Data([1, 2, 3])).faults.isEmpty)
        #expect(try !checkWire(json: "[").isValid)
        #expect(try !checkCsr(csr: "no").isValid)
        #expect(throws: QwacError.self) { try KeyBlocklist.parse(text: "x") }
        #expect(throws: QwacError.self) { try ApiKey(key: " ") }
        #expect(oidName(oid: "💳") == nil)
    }

    @Test func wordsAndDaysThatAreNoneAreErrors() async throws {
        var order = goodOrder()
        order.expiresOn = "the day after"
        #expect(try await failure { try order.check() }.kind == .invalidInput)
        order = goodOrder()
        order.intendedUse = "garden"
        #expect(try await failure { try order.check() }.kind == .invalidInput)
        order = goodOrder()
        order.extra = "[]"
        #expect(try await failure { try order.check() }.kind == .invalidInput)
        order = goodOrder()
        order.pspRoles = ["\u{0}", "psp_π"]
        order.commonName = String(repeating: "é", count: 100_000)
        order.validity = .years(years: .max)
        order.serverPlatform = .min
        #expect(try !order.check().isValid)
    }

    @Test func aJournalThatThrowsWhateverItLikesPlacesNothing() async throws {
        final class Odd: Journal {
            struct Whatever: Error {}

            func read(key: String) throws -> String? { throw Whatever() }
            func replace(key: String, before: String?, to: String?) throws -> Bool { throw CancellationError() }
            func texts() throws -> [String] { throw Whatever() }
        }
        let sandbox = try sandbox()
        let client = try Client(apiKey: sandbox.apiKey(), options: options(sandbox), journal: Odd())
        #expect(try await failure { try await client.place(goodOrder().checked()) }.kind == .journal)
        #expect(try sandbox.orders().isEmpty)
    }

    @Test(arguments: ["", "../x", "1/2", "%2e%2e", "1\u{0}", String(repeating: "9", count: 300)])
    func aNumberThatIsNoneIsAnError(id: Id) async throws {
        let client = try client(sandbox())
        await #expect(throws: QwacError.self) { try await client.order(order: id) }
        await #expect(throws: QwacError.self) { try await client.wait(order: id) }
    }

    @Test(arguments: [-1, .nan, .infinity, -.infinity, .greatestFiniteMagnitude, 1e300])
    func aTimeThatIsNoneIsNoCrash(time: TimeInterval) async throws {
        let date = Date(timeIntervalSince1970: time)
        _ = try? goodOrder().check(now: date)
        _ = try? renewalPlan(chains: [], now: date)
        let sandbox = try sandbox()
        let odd = options(sandbox, timeout: time, settle: SettleOptions(window: time, interval: time))
        guard let client = try? Client(apiKey: sandbox.apiKey(), options: odd) else { return }
        _ = try? await client.order(order: "5")
        let stop = Stop()
        stop.stop()
        let wait = WaitOptions(interval: time, longestInterval: time, deadline: time)
        _ = try? await client.wait(order: "5", options: wait, stop: stop)
    }
}
