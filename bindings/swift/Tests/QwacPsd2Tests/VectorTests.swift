// The check, names, CSRs and certificates' parts are read as the vectors of all languages say.

import Foundation
import QwacPsd2
import Testing

/// An order of the vectors, which are in the words of the SDK's files.
func order(_ json: Json) throws -> Order {
    struct Unknown: Error { let field: String }
    func contact(_ json: Json) -> Contact {
        Contact(
            contactType: ContactType(rawValue: json["contact_type"]?.text ?? ""), country: json["country"]?.text ?? "",
            firstName: json["first_name"]?.text, lastName: json["last_name"]?.text, jobTitle: json["job_title"]?.text,
            telephone: json["telephone"]?.text, email: json["email"]?.text, userId: json["user_id"]?.integer(),
            pseudonym: json["pseudonym"]?.text, city: json["city"]?.text, state: json["state"]?.text,
            zip: json["zip"]?.text)
    }
    func orderContact(_ json: Json) -> OrderContact {
        OrderContact(
            firstName: json["first_name"]?.text, lastName: json["last_name"]?.text, jobTitle: json["job_title"]?.text,
            email: json["email"]?.text, telephone: json["telephone"]?.text,
            telephoneExtension: json["telephone_extension"]?.text)
    }
    func organization(_ json: Json) -> Organization {
        let contacts = (json["contacts"]?.list ?? []).map(contact)
        if let id = json["id"]?.integer(UInt64.self) {
            return .existing(id: id, contacts: contacts)
        }
        return .new(
            details: NewOrganization(
                name: json["name"]?.text ?? "", address: json["address"]?.text ?? "", city: json["city"]?.text ?? "",
                state: json["state"]?.text ?? "", zip: json["zip"]?.text ?? "", country: json["country"]?.text ?? "",
                telephone: json["telephone"]?.text ?? "", contacts: contacts, assumedName: json["assumed_name"]?.text,
                address2: json["address2"]?.text, skipDuplicateOrgCheck: json["skip_duplicate_org_check"]?.bool))
    }
    func validity(_ json: Json) -> Validity? {
        if let years = json["years"]?.integer(UInt32.self) { return .years(years: years) }
        if let days = json["days"]?.integer(UInt32.self) { return .days(days: days) }
        return json["until"]?.text.map { .until(day: Day(rawValue: $0)) }
    }
    func payment(_ json: Json) -> Payment {
        switch json.text ?? json["method"]?.text ?? "" {
        case "balance": return .balance
        case "profile": return .profile
        case "wire_transfer": return .wireTransfer
        case "card":
            let card = json["card"] ?? .null
            let address = json["billing_address"] ?? .null
            return .withCard(
                card: Card(
                    number: card["number"]?.text ?? "", expirationMonth: card["expiration_month"]?.integer() ?? 0,
                    expirationYear: card["expiration_year"]?.integer() ?? 0, cvv: card["cvv"]?.text ?? "",
                    cardholderName: card["cardholder_name"]?.text ?? "",
                    saveCreditCard: card["save_credit_card"]?.bool,
                    setAsDefault: card["set_as_default"]?.bool ?? false, scaToken: card["sca_token"]?.text),
                billingAddress: BillingAddress(
                    address: address["address"]?.text ?? "", city: address["city"]?.text ?? "",
                    country: address["country"]?.text ?? "", address2: address["address2"]?.text,
                    state: address["state"]?.text, zip: address["zip"]?.text))
        case let other: return .other(method: other)
        }
    }
    func renewal(_ json: Json) -> Renewal? {
        if let id = json["order_id"]?.integer(UInt64.self) { return .orderId(id: id) }
        return json["thumbprint"]?.text.map { .thumbprint(sha1: $0) }
    }
    var order = Order(commonName: "", csr: "", pspRoles: [])
    guard case .object(let fields) = json else { throw Unknown(field: "") }
    for (field, value) in fields {
        switch field {
        case "common_name": order.commonName = value.text ?? ""
        case "csr": order.csr = value.text ?? ""
        case "psp_roles": order.pspRoles = (value.list ?? []).map { PspRole(rawValue: $0.text ?? "") }
        case "intended_use": order.intendedUse = value.text.map { IntendedUse(rawValue: $0) }
        case "profile_option": order.profileOption = value.text.map { ProfileOption(rawValue: $0) }
        case "organization": order.organization = organization(value)
        case "validity": order.validity = validity(value)
        case "payment": order.payment = payment(value)
        case "dns_names": order.dnsNames = (value.list ?? []).compactMap(\.text)
        case "service_name": order.serviceName = value.text
        case "server_platform": order.serverPlatform = value.integer()
        case "dcv_method": order.dcvMethod = value.text.map { DcvMethod(rawValue: $0) }
        case "organization_contact": order.organizationContact = orderContact(value)
        case "technical_contact": order.technicalContact = orderContact(value)
        case "certificate_validity": order.certificateValidity = validity(value)
        case "expires_on": order.expiresOn = value.text.map { Day(rawValue: $0) }
        case "renewal_of": order.renewalOf = renewal(value)
        case "skip_approval": order.skipApproval = value.bool
        case "comments": order.comments = value.text
        case "container": order.container = value.integer()
        case "custom_fields":
            order.customFields = (value.list ?? []).map {
                CustomField(metadataId: $0["metadata_id"]?.integer() ?? 0, value: $0["value"]?.text ?? "")
            }
        case "locale": order.locale = value.text
        case "disable_renewal_notifications": order.disableRenewalNotifications = value.bool
        case "additional_emails": order.additionalEmails = (value.list ?? []).compactMap(\.text)
        case "extra": order.extra = value.written
        default: throw Unknown(field: field)
        }
    }
    return order
}

func time(_ text: String) -> Date {
    ISO8601DateFormatter().date(from: text)!
}

func found(_ report: Report) -> [String] {
    report.findings.map { "\($0.severity) \($0.rule) \($0.path)" }.sorted()
}

func bytes(_ hex: String) -> Data {
    let digits = Array(hex)
    return Data(stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16)! })
}

@Suite struct VectorTests {
    @Test func theCheckFindsWhatTheVectorsSay() throws {
        let folder = "\(root)/tests/vectors/check"
        let base = try Json(reading: "\(folder)/base.json")
        var cases = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where name != "base.json" {
            let vectors = try Json(reading: "\(folder)/\(name)")
            for vector in (vectors["trips"]?.list ?? []) + (vectors["passes"]?.list ?? []) {
                let now = time(try #require((vector["now"] ?? base["now"])?.text))
                let listed = (vector["blocklist"]?.list ?? []).compactMap(\.text)
                let blocklist = listed.isEmpty ? nil : try KeyBlocklist.parse(text: listed.joined(separator: "\n"))
                var reports: [Report] = []
                if let patch = vector["order"] {
                    let changed = try order(#require(base["order"]).merged(patch))
                    reports.append(try changed.check(now: now, keyBlocklist: blocklist))
                }
                if let patch = vector["wire"] {
                    let changed = try #require(base["wire"]).merged(patch).written
                    reports.append(try checkWire(json: changed, now: now, keyBlocklist: blocklist))
                }
                if let text = vector["text"]?.text {
                    reports.append(try checkWire(json: text, now: now, keyBlocklist: blocklist))
                }
                let expected = (vector["findings"]?.list ?? []).compactMap(\.text).sorted()
                let what: Comment = "\(name), \(vector["name"]?.text ?? "")"
                #expect(!reports.isEmpty, what)
                for report in reports {
                    #expect(found(report) == expected, what)
                    for said in (vector["says"]?.list ?? []).compactMap(\.text) {
                        #expect(report.findings.contains { $0.message.contains(said) }, what)
                    }
                }
                cases += 1
            }
        }
        #expect(cases > 600)
    }

    @Test func everyRuleOfTheVectorsIsInTheCatalogue() throws {
        let known = Set(rules().map(\.id))
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(root)/tests/vectors/check")
        for name in files where name != "base.json" {
            #expect(known.contains(String(name.dropLast(".json".count))))
        }
        #expect(rules().allSatisfy { !$0.about.isEmpty && !$0.help.isEmpty })
    }

    @Test func csrsAreReadAsTheVectorsSay() throws {
        let forms = try #require(try Json(reading: "\(root)/tests/vectors/csr_forms.json").list)
        #expect(forms.count > 50)
        let unread = ["csr.content", "csr.form", "csr.length", "csr.missing", "csr.pem", "csr.private_key", "csr.type"]
        for form in forms {
            let report = try checkCsr(csr: #require(form["text"]?.text))
            let unreadable = report.findings.contains {
                unread.contains($0.rule) && $0.severity == .error
            }
            #expect(unreadable != form["readable"]?.bool, "\(form["name"]?.text ?? ""): \(report)")
        }
    }

    @Test func namesAreToldAsTheVectorsSay() throws {
        let names = try #require(try Json(reading: "\(root)/tests/vectors/names.json").list)
        #expect(names.count >= 200)
        for name in names {
            let given = try #require(name["name"])
            let certificate = Json.object([("common_name", .text("pay.example.com")), ("dns_names", .list([given]))])
            let body = Json.object([("certificate", certificate)]).written
            let report = try checkWire(json: body, now: Date(timeIntervalSince1970: 0))
            let told = report.findings.filter { $0.path == "/certificate/dns_names/0" && $0.severity != .note }
            let kind = try #require(name["kind"]?.text)
            #expect(told.map(\.rule) == (kind == "ok" ? [] : [kind]), "\(given.written)")
        }
    }

    @Test func identifiersAndStatementsAreReadAsTheVectorsSay() throws {
        let folder = "\(root)/tests/vectors/certificate"
        let identifiers = try Json(reading: "\(folder)/organization_identifiers.json")
        for valid in (identifiers["valid"]?.list ?? []).compactMap(\.text) {
            _ = try parseOrganizationIdentifier(text: valid)
        }
        let authorities = try Json(reading: "\(folder)/nca_ids.json")
        for kind in ["listed", "former", "unknown"] {
            for text in (authorities[kind]?.list ?? []).compactMap(\.text) {
                _ = try parseNca(text: text)
            }
        }
        let statements = try #require(try Json(reading: "\(folder)/qc_statements.json").list)
        var judged = 0
        for vector in statements where vector["valid"]?.bool == true {
            let read = parseQcStatements(der: bytes(try #require(vector["hex"]?.text)))
            let psd2 = read.statements.compactMap { statement -> Psd2Statement? in
                guard case .psd2(let psd2) = statement else { return nil }
                return psd2
            }
            #expect(read.faults.isEmpty && psd2.count == 1, "\(vector["name"]?.text ?? "")")
            #expect(psd2.first?.ncaId == vector["nca_id"]?.text, "\(vector["name"]?.text ?? "")")
            #expect(psd2.first?.ncaName == vector["nca_name"]?.text, "\(vector["name"]?.text ?? "")")
            #expect(psd2.first?.roles.count == vector["roles"]?.list?.count, "\(vector["name"]?.text ?? "")")
            judged += 1
        }
        #expect(judged >= 8)
    }
}
