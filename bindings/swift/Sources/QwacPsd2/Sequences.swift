// Lists, watches and many orders as sequences for `for try await`.

/// Asks for one item after the other.
///
/// A task that is cancelled stops waiting with a `CancellationError` and loses nothing: the next iterator of the same object
/// goes on where it stopped.
public struct Items<Element: Sendable>: AsyncIteratorProtocol {
    fileprivate let step: @Sendable () async throws -> Element?

    /// The next item; `nil` at the end. After an error nothing more comes.
    public mutating func next() async throws -> Element? {
        try await step()
    }
}

extension OrderList: AsyncSequence {
    /// One order of the list.
    public typealias Element = ListedOrder

    /// Goes on where the last one stopped.
    public func makeAsyncIterator() -> Items<ListedOrder> {
        Items { try await self.next() }
    }
}

extension RequestList: AsyncSequence {
    /// One request of the list.
    public typealias Element = ApprovalRequest

    /// Goes on where the last one stopped.
    public func makeAsyncIterator() -> Items<ApprovalRequest> {
        Items { try await self.next() }
    }
}

extension OrganizationList: AsyncSequence {
    /// One organization of the list.
    public typealias Element = OrganizationInfo

    /// Goes on where the last one stopped.
    public func makeAsyncIterator() -> Items<OrganizationInfo> {
        Items { try await self.next() }
    }
}

extension DomainList: AsyncSequence {
    /// One domain of the list.
    public typealias Element = DomainInfo

    /// Goes on where the last one stopped.
    public func makeAsyncIterator() -> Items<DomainInfo> {
        Items { try await self.next() }
    }
}

/// The changes of an order, until it is issued or at another end; a person who has to act is told and doesn't end it.
extension Watch: AsyncSequence {
    /// How far the order is.
    public typealias Element = OrderProgress

    /// Goes on where the last one stopped.
    public func makeAsyncIterator() -> Items<OrderProgress> {
        Items { try await self.next() }
    }
}

/// The outcomes, in the order given.
extension PlaceAll: AsyncSequence {
    /// How one of the orders ended.
    public typealias Element = Outcome

    /// Goes on where the last one stopped.
    public func makeAsyncIterator() -> Items<Outcome> {
        Items { try await self.next() }
    }
}
