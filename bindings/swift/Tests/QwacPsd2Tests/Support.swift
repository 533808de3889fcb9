// What the tests share: a good order, sandboxes and clients.

import Foundation
import QwacPsd2

/// The checkout.
let root = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 1...5 { url.deleteLastPathComponent() }
    return url.path
}()

func file(_ path: String) -> String {
    // A test without its files can't go on.
    try! String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
}

func goodOrder() -> Order {
    Order(
        commonName: "example.net",
        csr: file("tests/orders/first.csr"),
        pspRoles: [.paymentInitiation, .accountInformation],
        intendedUse: .mutualTls,
        profileOption: .serverClientAuthEku,
        organization: .existing(
            id: 12345,
            contacts: [
                Contact(
                    contactType: .verifiedContact, country: "NL", firstName: "Jane", lastName: "Roe",
                    jobTitle: "Managing Director", telephone: "+31 20 555 0101", email: "jane.roe@example.com")
            ]),
        validity: .years(years: 1),
        payment: .balance)
}

func sandbox(automatic: TimeInterval? = nil, apiKey: String? = nil) throws -> Sandbox {
    _ = log
    return try Sandbox.start(options: SandboxOptions(automatic: automatic, apiKey: apiKey, rateLimit: []))
}

func options(_ sandbox: Sandbox, timeout: TimeInterval = 20, settle: SettleOptions? = SettleOptions(look: false)) -> ClientOptions {
    ClientOptions(
        baseUrl: sandbox.baseUrl(), timeout: timeout, pace: [], retries: RetryOptions(attempts: 1), settle: settle)
}

func client(_ sandbox: Sandbox) throws -> Client {
    try Client(apiKey: sandbox.apiKey(), options: options(sandbox))
}

func faults(_ fault: InjectedFault, on target: FaultTarget = .placeOrder) -> FaultPlan {
    FaultPlan(rules: [FaultRule(target: target, when: .always, fault: fault)])
}

let everySecond = WaitOptions(interval: 1, longestInterval: 1, deadline: 60)

/// The error of a call that must fail with one of the SDK's own.
func failure<T>(_ call: () async throws -> T) async throws -> QwacError {
    do {
        _ = try await call()
    } catch let error as QwacError {
        return error
    }
    throw NothingFailed()
}

struct NothingFailed: Error {}

/// A journal in memory, as an app may have one.
final class MemoryJournal: Journal, @unchecked Sendable {
    private let lock = NSLock()
    private var kept: [String: String] = [:]

    func read(key: String) throws -> String? {
        lock.withLock { kept[key] }
    }

    func replace(key: String, before: String?, to: String?) throws -> Bool {
        lock.withLock {
            guard kept[key] == before else { return false }
            kept[key] = to
            return true
        }
    }

    func texts() throws -> [String] {
        lock.withLock { Array(kept.values) }
    }
}

/// A journal that always fails.
final class BrokenJournal: Journal {
    func read(key: String) throws -> String? {
        throw CallbackError.failed(reason: "the disk is full")
    }

    func replace(key: String, before: String?, to: String?) throws -> Bool {
        throw CallbackError.failed(reason: "the disk is full")
    }

    func texts() throws -> [String] {
        throw CallbackError.failed(reason: "the disk is full")
    }
}

/// Waits until something is so, which it must become.
func until(_ isSo: () throws -> Bool) async throws {
    for _ in 1...3000 {
        if try isSo() { return }
        try await Task.sleep(nanoseconds: 10_000_000)
    }
    throw NeverSo()
}

struct NeverSo: Error {}

/// The numbers of the orders that the sandbox took, whatever their callers were told.
func ledger(_ sandbox: Sandbox) throws -> [Id] {
    try sandbox.orders().map { "\($0.id)" }
}

/// Keeps the lines of the library's log.
final class Log: LogSink, @unchecked Sendable {
    private let lock = NSLock()
    private var kept: [LogLine] = []

    var lines: [LogLine] {
        lock.withLock { kept }
    }

    func log(line: LogLine) throws {
        lock.withLock { kept.append(line) }
    }
}

/// The log of all tests, from before the first call.
let log = {
    let log = Log()
    try! setLogSink(sink: log, level: .trace)
    return log
}()
