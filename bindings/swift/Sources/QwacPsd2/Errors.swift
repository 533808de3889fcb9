// What the errors say, and what they are asked most.

import Foundation

extension QwacError {
    /// All that the error says.
    public var info: ErrorInfo {
        switch self {
        case .configuration(let info), .invalidInput(let info), .checkFailed(let info), .journal(let info),
            .placedBefore(let info), .outcomeUnknown(let info), .notPlaced(let info), .transport(let info),
            .auth(let info), .rateLimited(let info), .api(let info), .sandbox(let info):
            return info
        }
    }

    /// What kind of failure it was. It is finer than the cases are.
    public var kind: ErrorKind { info.kind }

    /// Whether the order may exist in spite of the error. Then look for it before placing it again: ``receipt`` settles it.
    public var orderMayExist: Bool { info.orderMayExist }

    /// Whether what the call was to place or change may have been, in spite of the error.
    public var mayHaveHappened: Bool { info.mayHaveHappened }

    /// What settles an open outcome later, by ``Client/reconcile(receipt:)`` and from any process; JSON to keep.
    public var receipt: String? { info.receipt }

    /// The report of a check that failed.
    public var report: Report? { info.report }
}

extension QwacError: LocalizedError, CustomStringConvertible {
    /// For a person: what happened and what to do. No secret is in it.
    public var description: String { info.text }

    /// The same, which is what `localizedDescription` shows.
    public var errorDescription: String? { info.text }
}

extension CallbackError: LocalizedError, CustomStringConvertible {
    /// Why it failed.
    public var description: String {
        switch self {
        case .failed(let reason): return reason
        }
    }

    /// The same, which is what `localizedDescription` shows.
    public var errorDescription: String? { description }
}
