// How values show themselves: what is for people in a sentence, and nothing that may be secret.

extension Order: CustomReflectable {
    /// The body that the order makes, with its secrets masked: an order may have a private key in place of its CSR, or a card
    /// among its extra fields.
    public var customMirror: Mirror {
        Mirror(self, children: ["request": debugDescription], displayStyle: .struct)
    }
}

extension Reissue: CustomReflectable {
    /// Its names. Not the CSR: somebody may have given a private key in its place.
    public var customMirror: Mirror {
        Mirror(self, children: ["commonName": commonName, "dnsNames": dnsNames], displayStyle: .struct)
    }
}

extension Finding: CustomStringConvertible {
    /// The finding for people.
    public var description: String { text }
}

extension Report: CustomStringConvertible {
    /// The report for people.
    public var description: String { text }
}

extension OrderProgress: CustomStringConvertible {
    /// How far the order is, in a sentence.
    public var description: String { text }
}

extension Action: CustomStringConvertible {
    /// What has to be done, in a sentence.
    public var description: String { text }
}
