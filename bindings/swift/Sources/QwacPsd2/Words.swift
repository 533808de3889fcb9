// Generated from crates/ffi; never edited. To make it again: cargo xtask regenerate --only bindings

/// A payment service provider role under PSD2, as ETSI TS 119 495 has it.
///
/// An order states roles that the organization has already registered with DigiCert; it does not give any.
public struct PspRole: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// Account servicing (`PSP_AS`): a bank or other institution that holds payment accounts.
    public static let accountServicing = PspRole(rawValue: "psp_as")

    /// Payment initiation (`PSP_PI`).
    public static let paymentInitiation = PspRole(rawValue: "psp_pi")

    /// Account information (`PSP_AI`).
    public static let accountInformation = PspRole(rawValue: "psp_ai")

    /// Issuing of card-based payment instruments (`PSP_IC`).
    public static let cardIssuing = PspRole(rawValue: "psp_ic")
}

/// What a person is to the organization.
public struct ContactType: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// Answers for the organization.
    public static let organizationContact = ContactType(rawValue: "organization_contact")

    /// Answers for the technology.
    public static let technicalContact = ContactType(rawValue: "technical_contact")

    /// The authorized representative: stands in the company register and approves the order.
    public static let verifiedContact = ContactType(rawValue: "verified_contact")
}

/// A certificate profile: what the certificate may be used for.
public struct ProfileOption: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// For servers and, in mutual TLS, for clients. Announced to end on 2027-03-01.
    public static let serverClientAuthEku = ProfileOption(rawValue: "server_client_auth_eku")

    /// For servers only; what CertCentral does without a profile.
    public static let serverAuthOnlyEku = ProfileOption(rawValue: "server_auth_only_eku")
}

/// How control of the domains is shown.
public struct DcvMethod: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// By a link in a mail to an address of the domain.
    public static let email = DcvMethod(rawValue: "email")

    /// By a token in a DNS TXT record.
    public static let dnsTxtToken = DcvMethod(rawValue: "dns-txt-token")

    /// By a token in a DNS CNAME record.
    public static let dnsCnameToken = DcvMethod(rawValue: "dns-cname-token")

    /// By a token in a file on the web server; proves the exact name only.
    public static let httpToken = DcvMethod(rawValue: "http-token")

    /// By a token in a file with a name of its own.
    public static let httpTokenDynamic = DcvMethod(rawValue: "http-token-dynamic")
}

/// Where an order stands. The list is open: public clients that took it for closed had to be mended (D34 of the
/// decisions).
public struct OrderStatus: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// Somebody must approve its request.
    public static let needsApproval = OrderStatus(rawValue: "needs_approval")

    /// The CA validates it.
    public static let pending = OrderStatus(rawValue: "pending")

    /// The CA works on it.
    public static let processing = OrderStatus(rawValue: "processing")

    /// Approved.
    public static let approved = OrderStatus(rawValue: "approved")

    /// It waits for a CSR.
    public static let needsCsr = OrderStatus(rawValue: "needs_csr")

    /// The certificate can be picked up.
    public static let waitingPickup = OrderStatus(rawValue: "waiting_pickup")

    /// A certificate is there, and another one is on its way.
    public static let reissuePending = OrderStatus(rawValue: "reissue_pending")

    /// The certificate is there.
    public static let issued = OrderStatus(rawValue: "issued")

    /// The certificate is over.
    public static let expired = OrderStatus(rawValue: "expired")

    /// The certificate was revoked.
    public static let revoked = OrderStatus(rawValue: "revoked")

    /// Rejected.
    public static let rejected = OrderStatus(rawValue: "rejected")

    /// Rejected.
    public static let denied = OrderStatus(rawValue: "denied")

    /// Canceled.
    public static let canceled = OrderStatus(rawValue: "canceled")
}

/// Where a request stands.
public struct RequestStatus: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// A service user has submitted it.
    public static let submitted = RequestStatus(rawValue: "submitted")

    /// It waits for an approver.
    public static let pending = RequestStatus(rawValue: "pending")

    /// Approved.
    public static let approved = RequestStatus(rawValue: "approved")

    /// Rejected.
    public static let rejected = RequestStatus(rawValue: "rejected")
}

/// What a request is for.
public struct RequestType: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// A new order.
    public static let newRequest = RequestType(rawValue: "new_request")

    /// A revocation.
    public static let revoke = RequestType(rawValue: "revoke")

    /// A duplicate of a certificate.
    public static let duplicate = RequestType(rawValue: "duplicate")

    /// A reissue.
    public static let reissue = RequestType(rawValue: "reissue")
}

/// Where a validation stands. The documentation uses the last three side by side, without saying which comes last
/// (D39 of the decisions).
public struct ValidationStatus: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// Not yet done.
    public static let pending = ValidationStatus(rawValue: "pending")

    /// Done and in force.
    public static let active = ValidationStatus(rawValue: "active")

    /// Done.
    public static let approved = ValidationStatus(rawValue: "approved")

    /// Done.
    public static let complete = ValidationStatus(rawValue: "complete")
}

/// The form of a downloaded certificate. DigiCert's glossary calls all of them PEM, but gives some the media type of
/// other forms: [`Download::form`] says what came (D45 of the decisions).
public struct Format: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// What the order's server platform takes: a ZIP archive.
    public static let `default` = Format(rawValue: "default")

    /// For Apache: a ZIP archive.
    public static let apache = Format(rawValue: "apache")

    /// The certificate and its issuers as files `.cer`: a ZIP archive.
    public static let defaultCer = Format(rawValue: "default_cer")

    /// The certificate and its issuers as files `.pem`: a ZIP archive.
    public static let defaultPem = Format(rawValue: "default_pem")

    /// A file `.cer`.
    public static let cer = Format(rawValue: "cer")

    /// A file `.p7b`, PKCS #7.
    public static let p7b = Format(rawValue: "p7b")

    /// The certificate, its issuers and the root, as PEM.
    public static let pemAll = Format(rawValue: "pem_all")

    /// The certificate alone, as PEM.
    public static let pemNoIntermediate = Format(rawValue: "pem_nointermediate")

    /// The certificate and its issuers without the root, as PEM: what a server shows.
    public static let pemNoRoot = Format(rawValue: "pem_noroot")
}

/// What the certificate is for.
public struct IntendedUse: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// For a server that shows it to its visitors, and nothing else.
    public static let server = IntendedUse(rawValue: "server")

    /// Also for the client's side of mutual TLS, as at the interfaces of banks under PSD2. Needs the profile `ServerClientAuthEku`.
    public static let mutualTls = IntendedUse(rawValue: "mutual_tls")
}

/// Where an order stands right after it was placed.
public struct PlacedStatus: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// Somebody must approve the request in CertCentral (`pending`).
    public static let waitingForApproval = PlacedStatus(rawValue: "waiting_for_approval")

    /// A service user has submitted the request (`submitted`); somebody must approve it in CertCentral.
    public static let submitted = PlacedStatus(rawValue: "submitted")

    /// Approved, by itself or without the approval step. The CA's validation goes on; the certificate has a number but does not exist yet.
    public static let approved = PlacedStatus(rawValue: "approved")

    /// Issued at once: the certificate came with the answer.
    public static let issued = PlacedStatus(rawValue: "issued")

    /// Rejected.
    public static let rejected = PlacedStatus(rawValue: "rejected")

    /// The answer says nothing of it.
    public static let unstated = PlacedStatus(rawValue: "unstated")
}

/// Whether a key may order.
public struct AccountAnswer: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// The key is good, its user is active and the account has the product. Whether the user's role and the key's restrictions allow an order can't be asked; a key that may only read passes here, too.
    public static let yes = AccountAnswer(rawValue: "yes")

    /// The API doesn't take the key.
    public static let keyRefused = AccountAnswer(rawValue: "key_refused")

    /// The key is good, but its user is not active.
    public static let userNotActive = AccountAnswer(rawValue: "user_not_active")

    /// The key is good, but its account doesn't have the product.
    public static let noProduct = AccountAnswer(rawValue: "no_product")

    /// The key is good, but it may not ask for some of this. It may still be allowed to order.
    public static let notTold = AccountAnswer(rawValue: "not_told")
}

/// What a file is, by its bytes.
public struct FileForm: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// PEM blocks.
    public static let pem = FileForm(rawValue: "pem")

    /// A ZIP archive.
    public static let zip = FileForm(rawValue: "zip")

    /// DER: a certificate or PKCS #7.
    public static let der = FileForm(rawValue: "der")

    /// Something else, which only a format can have that this version doesn't know.
    public static let other = FileForm(rawValue: "other")
}

/// How much a finding weighs.
public struct Severity: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// Could not be checked here, or was brought into another form.
    public static let note = Severity(rawValue: "note")

    /// Likely a mistake, or a matter that the server decides. Does not stop an order.
    public static let warning = Severity(rawValue: "warning")

    /// Would be refused, or spends money on something unusable. Stops the order.
    public static let error = Severity(rawValue: "error")
}

/// When a rule is applied.
public struct Stage: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// To an order, before it leaves: `Checker`.
    public static let check = Stage(rawValue: "check")

    /// To what came back: `Verifier`.
    public static let verify = Stage(rawValue: "verify")
}

/// What kind of failure it was.
public struct ErrorKind: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }

    /// The client was set up wrongly. Nothing was sent.
    public static let configuration = ErrorKind(rawValue: "configuration")

    /// The check of the order found errors. Nothing was sent.
    public static let checkFailed = ErrorKind(rawValue: "check_failed")

    /// The order journal can't be read or written. Nothing was sent.
    public static let journal = ErrorKind(rawValue: "journal")

    /// The journal knows the same order: it was placed before. Nothing was sent now.
    public static let placedBefore = ErrorKind(rawValue: "placed_before")

    /// What happened left the outcome open, and looking for the order did not settle it, or was not asked for. The order may exist; `Error::receipt` settles it later.
    public static let outcomeUnknown = ErrorKind(rawValue: "outcome_unknown")

    /// What happened left the outcome open, but the order was looked for, long enough, and is not there.
    public static let notPlaced = ErrorKind(rawValue: "not_placed")

    /// No connection came about: name, route, TLS or proxy; or it ended before anything was sent. Nothing was sent.
    public static let notSent = ErrorKind(rawValue: "not_sent")

    /// The request went out and no answer came back: the time ran out or the connection broke. The order may exist.
    public static let noAnswer = ErrorKind(rawValue: "no_answer")

    /// The API does not take the key, or its user may not do this (401, 403).
    public static let authentication = ErrorKind(rawValue: "authentication")

    /// The API finds something wrong with the request (400).
    public static let invalidRequest = ErrorKind(rawValue: "invalid_request")

    /// The API doesn't know something that the request names (404).
    public static let notFound = ErrorKind(rawValue: "not_found")

    /// Too many requests (429). The order was not placed.
    public static let rateLimited = ErrorKind(rawValue: "rate_limited")

    /// The API does not take the form of the request (406).
    public static let refused = ErrorKind(rawValue: "refused")

    /// The service failed (5xx). The order may exist.
    public static let service = ErrorKind(rawValue: "service")

    /// The status says yes, but the answer can't be read. The order exists, or may.
    public static let unreadableAnswer = ErrorKind(rawValue: "unreadable_answer")

    /// An answer that this API is not known to give: another status, or a refusal that is not in the API's form and may come from something in front of it. The order may exist.
    public static let unexpectedAnswer = ErrorKind(rawValue: "unexpected_answer")

    /// What was given can't be read: a certificate, a day, a JSON text. Nothing was sent.
    public static let invalidInput = ErrorKind(rawValue: "invalid_input")

    /// The sandbox can't start, or can't do the step that it was told to do.
    public static let sandbox = ErrorKind(rawValue: "sandbox")
}

/// A day of the calendar, without a time and a zone: `2027-06-09`.
public struct Day: RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The word.
    public let rawValue: String

    /// The one of this word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The one of this word, known or not.
    public init(stringLiteral word: String) { rawValue = word }

    /// The word.
    public var description: String { rawValue }
}
