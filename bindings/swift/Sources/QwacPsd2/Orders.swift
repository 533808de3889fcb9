// Shorter ways to what is asked for most.

import Foundation

extension Order {
    /// Checks the order: everything that can be known before paying, all at once. Sends nothing.
    ///
    /// - Parameters:
    ///   - now: the time of the check; that of the call if not given.
    ///   - keyBlocklist: keys that must not be certified.
    /// - Throws: ``QwacError/invalidInput(info:)`` for something that can't be read, such as a day.
    public func check(now: Date? = nil, keyBlocklist: KeyBlocklist? = nil) throws -> Report {
        try QwacPsd2.check(order: self, now: now, keyBlocklist: keyBlocklist)
    }

    /// Checks the order and makes of it what a client can place, once.
    ///
    /// - Throws: ``QwacError/checkFailed(info:)`` when the report has an error; the error has that report.
    public func checked(now: Date? = nil, keyBlocklist: KeyBlocklist? = nil) throws -> CheckedOrder {
        try QwacPsd2.checked(order: self, now: now, keyBlocklist: keyBlocklist)
    }
}

extension Reissue {
    /// Checks the reissue and makes of it what a client can send, once.
    ///
    /// - Throws: ``QwacError/checkFailed(info:)`` when the report has an error; the error has that report.
    public func checked(now: Date? = nil, keyBlocklist: KeyBlocklist? = nil) throws -> CheckedReissue {
        try checkedReissue(reissue: self, now: now, keyBlocklist: keyBlocklist)
    }
}

extension CheckedOrder {
    /// Whether it was given to a client. A task that was cancelled before it came to place the order placed nothing; once this
    /// is true the order goes on to its end, and ``Client/outcome(handle:)`` tells it by the ``handle()``.
    public var isTaken: Bool {
        (try? report()) == nil
    }
}

extension Client {
    /// Places an order, as ``place(order:)`` does.
    public func place(_ order: CheckedOrder) async throws -> PlacedOrder {
        try await place(order: order)
    }

    /// Places many orders, eight of them at a time. Each costs money.
    public func placeAll(_ orders: [CheckedOrder]) throws -> PlaceAll {
        try placeAll(orders: orders, concurrency: 8)
    }

    /// The certificate of an order and its issuers without the root, as PEM.
    public func certificate(order: Id) async throws -> Download {
        try await certificate(order: order, format: .pemNoRoot)
    }
}
