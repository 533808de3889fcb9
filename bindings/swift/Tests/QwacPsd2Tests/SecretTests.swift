// No secret shows: not where something describes itself, is dumped or mirrored, and not in what went wrong.

import Foundation
import QwacPsd2
import Testing

private let key = "canary-key-5f2c"
private let number = "378282246310005"
private let secrets = [
    key, number, "3782 822463 10005", "canary-token-77aa", "8642", "Canary Cardholder", "canary-proxy", "canary-pem",
]

/// All ways in which Swift shows a value.
private func shown(_ value: Any) -> String {
    var out = "\(value) \(String(describing: value)) \(String(reflecting: value))"
    dump(value, to: &out)
    func walk(_ mirror: Mirror, _ depth: Int) {
        for child in mirror.children {
            out += "\(child.label ?? ""): \(child.value) \(String(reflecting: child.value))"
            if depth < 12 { walk(Mirror(reflecting: child.value), depth + 1) }
        }
        if let parent = mirror.superclassMirror { walk(parent, depth + 1) }
    }
    walk(Mirror(reflecting: value), 0)
    return out
}

private func expectClean(_ value: Any, _ what: Comment) {
    let text = shown(value)
    // Digits of ports could look like a secret of four digits, which counts only where it stands alone.
    let words = Set(text.split { !$0.isLetter && !$0.isNumber })
    for secret in secrets {
        let isShown = secret.count == 4 ? words.contains(Substring(secret)) : text.contains(secret)
        #expect(!isShown, what)
    }
}

private func card() -> Card {
    Card(
        number: "3782 822463 10005", expirationMonth: 12, expirationYear: 2030, cvv: "8642",
        cardholderName: "Canary Cardholder", scaToken: "canary-token-77aa")
}

private func cardOrder() -> Order {
    var order = goodOrder()
    order.payment = .withCard(
        card: card(),
        billingAddress: BillingAddress(address: "Street 1", city: "Utrecht", country: "NL", zip: "3511 AB"))
    return order
}

@Suite struct SecretTests {
    @Test func secretsShowNothingOfThemselves() throws {
        expectClean(try ApiKey(key: key), "key")
        expectClean(Secret(text: "canary-proxy"), "secret")
        expectClean(card(), "card")
        #expect("\(card())".contains("0005"))
        expectClean(
            ClientOptions(
                proxy: Secret(text: "http://user:canary-proxy@proxy:3128"), clientIdentity: Secret(text: "canary-pem")),
            "options")
    }

    @Test func anOrderShowsItsBodyWithoutSecrets() throws {
        let order = cardOrder()
        expectClean(order, "order")
        #expect(shown(order).contains("example.net"))
        expectClean([order], "orders")
        expectClean(["of a card": Optional(order)], "in a dictionary")
        expectClean(order.payment as Any, "payment")
        expectClean(try order.checked(), "checked order")
        expectClean(try order.checked().request(), "request")
        expectClean(try order.check(), "report")
        var extra = goodOrder()
        extra.extra = #"{"credit_card": {"number": "\#(number)", "cvv": "8642", "sca_token": "canary-token-77aa"}}"#
        expectClean(extra, "extra fields")
    }

    @Test func aPrivateKeyInPlaceOfACsrShowsNowhere() throws {
        let pem = "-----BEGIN PRIVATE KEY-----\ncanary-pem\n-----END PRIVATE KEY-----\n"
        var order = goodOrder()
        order.csr = pem
        expectClean(order, "order")
        expectClean(try order.check(), "report")
        expectClean(Reissue(commonName: "example.net", csr: pem), "reissue")
    }

    @Test func noErrorAndNoAnswerHasASecret() async throws {
        let sandbox = try sandbox(apiKey: key)
        var heard: [Any] = []
        for fault in [
            nil, .resetBefore, .resetAfter, .truncate(bytes: 5), .wrongContentType,
            .tooManyRequests(retryAfter: nil), .status(status: 500, html: true, recorded: true),
            .status(status: 403, html: true, recorded: false),
        ] as [InjectedFault?] {
            try sandbox.setFaults(plan: fault.map { faults($0) })
            let client = try client(sandbox)
            heard.append(client)
            do {
                heard.append(try await client.place(cardOrder().checked()))
            } catch {
                heard.append(error)
                heard.append((error as? QwacError)?.receipt as Any)
            }
        }
        let wrong = try Client(apiKey: ApiKey(key: "canary-key-5f2c-wrong"), options: options(sandbox))
        heard.append(try await failure { try await wrong.user() })
        heard.append(try sandbox.orders())
        heard.append(log.lines.map { "\($0.text) \($0.fields)" }.joined(separator: "\n"))
        #expect(heard.count > 15)
        for one in heard { expectClean(one, "\(type(of: one))") }
    }
}
