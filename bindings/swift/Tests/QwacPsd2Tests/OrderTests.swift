// The way of an order, against the sandbox.

import Foundation
import QwacPsd2
import Testing

@Suite struct OrderTests {
    @Test func anOrderGoesToItsVerifiedCertificateAndItsRenewal() async throws {
        let sandbox = try sandbox(automatic: 0)
        let client = try client(sandbox)
        let checked = try goodOrder().checked()
        #expect(try checked.request().contains("example.net"))
        let ordered = try Ordered.fromJson(json: checked.ordered().json())
        let placed = try await client.place(checked)
        guard case .issued(let progress) = try await client.wait(order: placed.orderId, options: everySecond) else {
            Issue.record("it is issued")
            return
        }
        #expect(progress.isIssued && progress.isEnd)

        let file = try await client.certificate(order: placed.orderId)
        let chain = try Chain.parse(bytes: file.bytes)
        let roots = try Chain.parse(bytes: Data(sandbox.rootCertificate().utf8))
        let options = VerifyOptions(nca: "NL-DNB", roots: roots)
        let report = try verify(ordered: ordered, chain: chain, options: options)
        #expect(report.isValid, "\(report)")
        #expect(try inspect(chain: chain, options: options).isValid)
        let leaf = chain.certificates()[Int(chain.leaf())]
        #expect(leaf.psd2?.roles.count == 2)
        let plan = try renewalPlan(chains: [chain])
        #expect(plan.renewals.count == 1)
        #expect(plan.calendar.hasPrefix("BEGIN:VCALENDAR"))

        var renewal = goodOrder()
        renewal.commonName = ""
        renewal.organization = nil
        renewal = try await client.renewing(order: renewal, renewed: placed.orderId)
        #expect(renewal.commonName == "example.net")
        #expect(renewal.renewalOf == .orderId(id: UInt64(placed.orderId)!))
    }

    @Test func aTamperedCertificateIsNotWhatWasOrdered() async throws {
        let sandbox = try sandbox(automatic: 0)
        let client = try client(sandbox)
        let placed = try await client.place(goodOrder().checked())
        _ = try await client.wait(order: placed.orderId, options: everySecond)
        let chain = try await Chain.parse(bytes: client.certificate(order: placed.orderId).bytes)
        var other = goodOrder()
        other.commonName = "example.org"
        let report = try verify(ordered: other.checked().ordered(), chain: chain)
        #expect(!report.isValid)
    }

    @Test func everyCallIsMadeOnce() async throws {
        let sandbox = try sandbox()
        let client = try client(sandbox)
        let placed = try await client.place(goodOrder().checked())
        let id = placed.orderId
        let number = UInt64(id)!
        let request = try #require(placed.requests.first?.id)
        #expect(try await client.order(order: id).id == id)
        #expect(try await client.accountCheck().user != nil)
        _ = try await client.user()
        _ = try await client.account()
        _ = try await client.product()
        _ = try await client.request(request: request)
        try await client.approve(request: request)
        #expect(try await !client.progress(order: id).actions.isEmpty)
        _ = try await client.orderValidation(order: id)
        _ = try await client.orderDcvToken(order: id)
        _ = try await client.checkOrderDcv(order: id)
        _ = try await client.organization(organization: "12345")
        try await client.deactivateOrganization(organization: "12345")
        try await client.activateOrganization(organization: "12345")
        let domain = try #require(try await client.domains().next()).id
        _ = try await client.domain(domain: domain)
        #expect(try await client.changeDcvMethod(domain: domain, method: .dnsCnameToken) != nil)
        _ = try await client.newDcvToken(domain: domain)
        _ = try sandbox.proveDomains(order: number)
        _ = try await client.checkDomainDcv(domain: domain)
        #expect(try await client.updateCsr(order: id, csr: file("tests/orders/second.csr")).isValid)
        _ = try sandbox.issue(order: number)
        let info = try await client.order(order: id)
        let certificate = try #require(info.certificate.id)
        _ = try await client.certificate(order: id, format: .pemAll)
        _ = try await client.download(certificate: certificate, format: "p7b")
        #expect(try await !client.chain(certificate: certificate).isEmpty)
        _ = try await client.reissue(order: id, reissue: reissueOf(info: info, csr: goodOrder().csr).checked())
        _ = try sandbox.issue(order: number)
        _ = try await client.revoke(certificate: certificate)
        _ = try await client.revokeOrder(order: id)
        #expect(try sandbox.approve(order: number) == .revoked)

        let second = try await client.place(goodOrder().checked())
        try await client.reject(request: #require(second.requests.first?.id), comment: "No.")
        let third = try await client.place(goodOrder().checked())
        try await client.cancel(order: third.orderId, note: "Not needed.")
        var listed: [Id] = []
        for try await order in try client.orders() { listed.append(order.id) }
        #expect(listed == [id, second.orderId, third.orderId])
        var requests = 0
        for try await _ in client.requests() { requests += 1 }
        #expect(requests > 2)
        for try await organization in client.organizations() { #expect(organization.id == "12345") }
        #expect(try await client.openOrders().isEmpty)
        let new = NewOrganization(
            name: "Example Payments B.V.", address: "Damrak 1", city: "Amsterdam", state: "Noord-Holland",
            zip: "1012 LG", country: "NL", telephone: "+31 20 555 0101")
        _ = try await client.createOrganization(new: new)
        #expect(client.baseUrl() == sandbox.baseUrl())
    }

    @Test func aWatchTellsEachChangeUntilTheCertificateIsThere() async throws {
        let sandbox = try sandbox()
        let client = try client(sandbox)
        let id = try await client.place(goodOrder().checked()).orderId
        var seen: [OrderProgress] = []
        for try await progress in try client.watch(order: id, options: everySecond) {
            seen.append(progress)
            if seen.count == 1 {
                guard case .approveRequest = try #require(progress.actions.first).step else {
                    Issue.record("somebody has to approve: \(progress)")
                    return
                }
                _ = try sandbox.approve(order: UInt64(id)!)
            } else if !progress.isIssued {
                _ = try sandbox.issue(order: UInt64(id)!)
            }
        }
        #expect(seen.count >= 2)
        #expect(seen.last?.isIssued == true)
    }

    @Test func aWaitTellsItsListenerAndGoesOnFromWhatWasSeen() async throws {
        final class Heard: ProgressListener, @unchecked Sendable {
            let lock = NSLock()
            var texts: [String] = []

            func onProgress(progress: OrderProgress) throws {
                lock.withLock { texts.append(progress.text) }
                throw CallbackError.failed(reason: "a listener that fails ends no wait")
            }
        }
        let sandbox = try sandbox()
        let client = try client(sandbox)
        let id = try await client.place(goodOrder().checked()).orderId
        let heard = Heard()
        guard case .needsAction(let progress) = try await client.wait(order: id, options: everySecond, listener: heard)
        else {
            Issue.record("somebody has to approve")
            return
        }
        #expect(heard.texts.count == 1)
        let stop = Stop()
        stop.stop()
        guard case .stopped(let at) = try await client.wait(order: id, seen: progress.json, stop: stop) else {
            Issue.record("it was stopped")
            return
        }
        #expect(at == progress)
    }

    @Test func aJournalOfTheAppIsKeptTo() async throws {
        let sandbox = try sandbox()
        let client = try Client(apiKey: sandbox.apiKey(), options: options(sandbox), journal: MemoryJournal())
        _ = try await client.place(goodOrder().checked())
        let again = try goodOrder().checked()
        try again.again()
        try sandbox.setFaults(plan: faults(.resetAfter))
        let error = try await failure { try await client.place(again) }
        #expect(error.kind == .outcomeUnknown)
        let open = try await client.openOrders()
        #expect(open.map(\.json) == [error.receipt])
        try await client.closeOrder(receipt: open[0].json, orderId: "1000002")
        #expect(try await client.openOrders().isEmpty)
        #expect(try sandbox.orders().count == 2)
    }

    @Test func anOpenOutcomeIsSettledByItsReceipt() async throws {
        let sandbox = try sandbox()
        try sandbox.setFaults(plan: faults(.resetAfter))
        let error = try await failure { try await client(sandbox).place(goodOrder().checked()) }
        #expect(error.orderMayExist && error.mayHaveHappened && !error.info.mayBeRetried)
        let receipt = try readReceipt(json: #require(error.receipt))
        #expect(receipt.commonName == "example.net")
        let looking = try Client(apiKey: sandbox.apiKey(), options: options(sandbox, settle: nil))
        let placed = try await looking.reconcile(receipt: receipt.json)
        #expect(placed.recovered)
        #expect(try ledger(sandbox) == [placed.orderId])
    }

    @Test func theLogReachesTheApp() async throws {
        let sandbox = try sandbox()
        let placed = try await client(sandbox).place(goodOrder().checked())
        let lines = log.lines
        #expect(lines.contains { $0.target.hasPrefix("qwac_psd2::") && $0.fields["fingerprint"] != nil })
        #expect(lines.contains { $0.fields.values.contains(placed.orderId) })
    }
}
