// Every kind of error, as Swift catches it.

import Foundation
import QwacPsd2
import Testing

@Suite struct ErrorTests {
    /// What goes wrong, the kind that comes of it and the case that carries it.
    private func failures() async throws -> [(kind: ErrorKind, name: String, error: QwacError)] {
        let sandbox = try sandbox()
        let client = try client(sandbox)
        func placing(_ fault: InjectedFault, settle: SettleOptions = SettleOptions(look: false)) async throws -> QwacError {
            // One of its own, that no other order is taken for this one.
            let sandbox = try QwacPsd2Tests.sandbox()
            try sandbox.setFaults(plan: faults(fault))
            let client = try Client(apiKey: sandbox.apiKey(), options: options(sandbox, settle: settle))
            return try await failure { try await client.place(goodOrder().checked()) }
        }
        let known = try await client.place(goodOrder().checked()).orderId
        func asking(_ fault: InjectedFault) async throws -> QwacError {
            try sandbox.setFaults(plan: faults(fault, on: .orderInfo))
            defer { try? sandbox.setFaults() }
            return try await failure { try await client.order(order: known) }
        }
        let taken = try goodOrder().checked()
        _ = try await client.place(taken)
        let journal = MemoryJournal()
        let keeping = try Client(apiKey: sandbox.apiKey(), options: options(sandbox), journal: journal)
        _ = try await keeping.place(goodOrder().checked())
        let broken = try Client(apiKey: sandbox.apiKey(), options: options(sandbox), journal: BrokenJournal())
        let stranger = try Client(apiKey: ApiKey(key: "another-key"), options: options(sandbox))
        let gone = try QwacPsd2Tests.sandbox()
        let lost = try QwacPsd2Tests.client(gone)
        gone.stop()
        var nameless = goodOrder()
        nameless.commonName = ""
        var late = goodOrder()
        late.expiresOn = "2026-01-31"
        let lateChecked = try late.checked(now: time("2026-01-01T00:00:00Z"))
        return [
            (.configuration, "configuration", try await failure { try await client.place(taken) }),
            (.invalidInput, "invalidInput", try await failure { try readReceipt(json: "{}") }),
            (.checkFailed, "checkFailed", try await failure { try nameless.checked() }),
            (.journal, "journal", try await failure { try await broken.place(goodOrder().checked()) }),
            (.placedBefore, "placedBefore", try await failure { try await keeping.place(goodOrder().checked()) }),
            (.outcomeUnknown, "outcomeUnknown", try await placing(.resetAfter)),
            (
                .notPlaced, "notPlaced",
                try await placing(.resetBefore, settle: SettleOptions(window: 1, interval: 0.2))
            ),
            (.notSent, "transport", try await failure { try await lost.place(goodOrder().checked()) }),
            (.noAnswer, "transport", try await asking(.resetAfter)),
            (.authentication, "auth", try await failure { try await stranger.place(goodOrder().checked()) }),
            (.rateLimited, "rateLimited", try await placing(.tooManyRequests(retryAfter: "7"))),
            (.invalidRequest, "api", try await failure { try await client.place(lateChecked) }),
            (.notFound, "api", try await failure { try await client.order(order: "5") }),
            (.refused, "api", try await asking(.status(status: 406, html: false, recorded: false))),
            (.service, "api", try await asking(.status(status: 500, html: false, recorded: false))),
            (.unreadableAnswer, "api", try await asking(.truncate(bytes: 10))),
            (.unexpectedAnswer, "api", try await asking(.status(status: 403, html: true, recorded: false))),
            (
                .sandbox, "sandbox",
                try await failure { try await startSandbox(options: SandboxOptions(listen: "192.0.2.1:80")) }
            ),
        ]
    }

    @Test func everyKindIsCaughtInItsCaseAndSaysWhatHappened() async throws {
        let failures = try await failures()
        #expect(Set(failures.map(\.kind)).count == 18)
        for (kind, name, error) in failures {
            #expect(error.kind == kind, "\(kind): \(error) (\(error.kind))")
            #expect(Mirror(reflecting: error).children.first?.label == name, "\(kind)")
            // The same words everywhere, for people too.
            #expect(!error.info.text.isEmpty)
            #expect(error.localizedDescription == error.info.text)
            #expect("\(error)" == error.info.text)
            #expect(error.errorDescription == error.info.text)
            let mayExist: Set<ErrorKind> = [.outcomeUnknown, .placedBefore]
            #expect(error.orderMayExist == mayExist.contains(kind), "\(kind): \(error)")
        }
        let limited = try #require(failures.first { $0.kind == .rateLimited }).error
        #expect(limited.info.status == 429 && limited.info.retryAfter == 7)
        let unknown = try #require(failures.first { $0.kind == .outcomeUnknown }).error
        #expect(unknown.info.causeKind == .noAnswer && unknown.receipt != nil)
        let failed = try #require(failures.first { $0.kind == .checkFailed }).error
        #expect(failed.report?.isValid == false)
        let known = try #require(failures.first { $0.kind == .placedBefore }).error
        #expect(known.info.orderId != nil)
        let broken = try #require(failures.first { $0.kind == .journal }).error
        #expect("\(broken)".contains("the disk is full"))
        let stranger = try #require(failures.first { $0.kind == .authentication }).error
        #expect(stranger.info.status == 403 && !stranger.info.errors.isEmpty)
    }

    @Test func anErrorIsCaughtByWhatItSays() async throws {
        let sandbox = try sandbox()
        try sandbox.setFaults(plan: faults(.resetAfter))
        do {
            _ = try await client(sandbox).place(goodOrder().checked())
            Issue.record("it fails")
        } catch let error as QwacError where error.orderMayExist {
            #expect(error.receipt != nil)
        }
    }

    @Test func whatAnObjectOfTheAppFailsWithReadsLikeItsReason() {
        let error = CallbackError.failed(reason: "the disk is full")
        #expect(error.localizedDescription == "the disk is full")
        #expect("\(error)" == "the disk is full")
    }
}
