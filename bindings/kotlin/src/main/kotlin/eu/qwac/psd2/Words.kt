// Generated from crates/ffi; never edited. To make it again: cargo xtask regenerate --only bindings

package eu.qwac.psd2

/**
 * A payment service provider role under PSD2, as ETSI TS 119 495 has it.
 *
 * An order states roles that the organization has already registered with DigiCert; it does not give any.
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class PspRole(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** Account servicing (`PSP_AS`): a bank or other institution that holds payment accounts. */
        @JvmStatic
        public val ACCOUNT_SERVICING: PspRole = PspRole("psp_as")

        /** Payment initiation (`PSP_PI`). */
        @JvmStatic
        public val PAYMENT_INITIATION: PspRole = PspRole("psp_pi")

        /** Account information (`PSP_AI`). */
        @JvmStatic
        public val ACCOUNT_INFORMATION: PspRole = PspRole("psp_ai")

        /** Issuing of card-based payment instruments (`PSP_IC`). */
        @JvmStatic
        public val CARD_ISSUING: PspRole = PspRole("psp_ic")
    }
}

/**
 * What a person is to the organization.
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class ContactType(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** Answers for the organization. */
        @JvmStatic
        public val ORGANIZATION_CONTACT: ContactType = ContactType("organization_contact")

        /** Answers for the technology. */
        @JvmStatic
        public val TECHNICAL_CONTACT: ContactType = ContactType("technical_contact")

        /** The authorized representative: stands in the company register and approves the order. */
        @JvmStatic
        public val VERIFIED_CONTACT: ContactType = ContactType("verified_contact")
    }
}

/**
 * A certificate profile: what the certificate may be used for.
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class ProfileOption(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** For servers and, in mutual TLS, for clients. Announced to end on 2027-03-01. */
        @JvmStatic
        public val SERVER_CLIENT_AUTH_EKU: ProfileOption = ProfileOption("server_client_auth_eku")

        /** For servers only; what CertCentral does without a profile. */
        @JvmStatic
        public val SERVER_AUTH_ONLY_EKU: ProfileOption = ProfileOption("server_auth_only_eku")
    }
}

/**
 * How control of the domains is shown.
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class DcvMethod(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** By a link in a mail to an address of the domain. */
        @JvmStatic
        public val EMAIL: DcvMethod = DcvMethod("email")

        /** By a token in a DNS TXT record. */
        @JvmStatic
        public val DNS_TXT_TOKEN: DcvMethod = DcvMethod("dns-txt-token")

        /** By a token in a DNS CNAME record. */
        @JvmStatic
        public val DNS_CNAME_TOKEN: DcvMethod = DcvMethod("dns-cname-token")

        /** By a token in a file on the web server; proves the exact name only. */
        @JvmStatic
        public val HTTP_TOKEN: DcvMethod = DcvMethod("http-token")

        /** By a token in a file with a name of its own. */
        @JvmStatic
        public val HTTP_TOKEN_DYNAMIC: DcvMethod = DcvMethod("http-token-dynamic")
    }
}

/**
 * Where an order stands. The list is open: public clients that took it for closed had to be mended (D34 of the
 * decisions).
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class OrderStatus(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** Somebody must approve its request. */
        @JvmStatic
        public val NEEDS_APPROVAL: OrderStatus = OrderStatus("needs_approval")

        /** The CA validates it. */
        @JvmStatic
        public val PENDING: OrderStatus = OrderStatus("pending")

        /** The CA works on it. */
        @JvmStatic
        public val PROCESSING: OrderStatus = OrderStatus("processing")

        /** Approved. */
        @JvmStatic
        public val APPROVED: OrderStatus = OrderStatus("approved")

        /** It waits for a CSR. */
        @JvmStatic
        public val NEEDS_CSR: OrderStatus = OrderStatus("needs_csr")

        /** The certificate can be picked up. */
        @JvmStatic
        public val WAITING_PICKUP: OrderStatus = OrderStatus("waiting_pickup")

        /** A certificate is there, and another one is on its way. */
        @JvmStatic
        public val REISSUE_PENDING: OrderStatus = OrderStatus("reissue_pending")

        /** The certificate is there. */
        @JvmStatic
        public val ISSUED: OrderStatus = OrderStatus("issued")

        /** The certificate is over. */
        @JvmStatic
        public val EXPIRED: OrderStatus = OrderStatus("expired")

        /** The certificate was revoked. */
        @JvmStatic
        public val REVOKED: OrderStatus = OrderStatus("revoked")

        /** Rejected. */
        @JvmStatic
        public val REJECTED: OrderStatus = OrderStatus("rejected")

        /** Rejected. */
        @JvmStatic
        public val DENIED: OrderStatus = OrderStatus("denied")

        /** Canceled. */
        @JvmStatic
        public val CANCELED: OrderStatus = OrderStatus("canceled")
    }
}

/**
 * Where a request stands.
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class RequestStatus(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** A service user has submitted it. */
        @JvmStatic
        public val SUBMITTED: RequestStatus = RequestStatus("submitted")

        /** It waits for an approver. */
        @JvmStatic
        public val PENDING: RequestStatus = RequestStatus("pending")

        /** Approved. */
        @JvmStatic
        public val APPROVED: RequestStatus = RequestStatus("approved")

        /** Rejected. */
        @JvmStatic
        public val REJECTED: RequestStatus = RequestStatus("rejected")
    }
}

/**
 * What a request is for.
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class RequestType(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** A new order. */
        @JvmStatic
        public val NEW_REQUEST: RequestType = RequestType("new_request")

        /** A revocation. */
        @JvmStatic
        public val REVOKE: RequestType = RequestType("revoke")

        /** A duplicate of a certificate. */
        @JvmStatic
        public val DUPLICATE: RequestType = RequestType("duplicate")

        /** A reissue. */
        @JvmStatic
        public val REISSUE: RequestType = RequestType("reissue")
    }
}

/**
 * Where a validation stands. The documentation uses the last three side by side, without saying which comes last
 * (D39 of the decisions).
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class ValidationStatus(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** Not yet done. */
        @JvmStatic
        public val PENDING: ValidationStatus = ValidationStatus("pending")

        /** Done and in force. */
        @JvmStatic
        public val ACTIVE: ValidationStatus = ValidationStatus("active")

        /** Done. */
        @JvmStatic
        public val APPROVED: ValidationStatus = ValidationStatus("approved")

        /** Done. */
        @JvmStatic
        public val COMPLETE: ValidationStatus = ValidationStatus("complete")
    }
}

/**
 * The form of a downloaded certificate. DigiCert's glossary calls all of them PEM, but gives some the media type of
 * other forms: [`Download::form`] says what came (D45 of the decisions).
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class Format(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** What the order's server platform takes: a ZIP archive. */
        @JvmStatic
        public val DEFAULT: Format = Format("default")

        /** For Apache: a ZIP archive. */
        @JvmStatic
        public val APACHE: Format = Format("apache")

        /** The certificate and its issuers as files `.cer`: a ZIP archive. */
        @JvmStatic
        public val DEFAULT_CER: Format = Format("default_cer")

        /** The certificate and its issuers as files `.pem`: a ZIP archive. */
        @JvmStatic
        public val DEFAULT_PEM: Format = Format("default_pem")

        /** A file `.cer`. */
        @JvmStatic
        public val CER: Format = Format("cer")

        /** A file `.p7b`, PKCS #7. */
        @JvmStatic
        public val P7B: Format = Format("p7b")

        /** The certificate, its issuers and the root, as PEM. */
        @JvmStatic
        public val PEM_ALL: Format = Format("pem_all")

        /** The certificate alone, as PEM. */
        @JvmStatic
        public val PEM_NO_INTERMEDIATE: Format = Format("pem_nointermediate")

        /** The certificate and its issuers without the root, as PEM: what a server shows. */
        @JvmStatic
        public val PEM_NO_ROOT: Format = Format("pem_noroot")
    }
}

/**
 * What the certificate is for.
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class IntendedUse(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** For a server that shows it to its visitors, and nothing else. */
        @JvmStatic
        public val SERVER: IntendedUse = IntendedUse("server")

        /** Also for the client's side of mutual TLS, as at the interfaces of banks under PSD2. Needs the profile `ServerClientAuthEku`. */
        @JvmStatic
        public val MUTUAL_TLS: IntendedUse = IntendedUse("mutual_tls")
    }
}

/**
 * Where an order stands right after it was placed.
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class PlacedStatus(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** Somebody must approve the request in CertCentral (`pending`). */
        @JvmStatic
        public val WAITING_FOR_APPROVAL: PlacedStatus = PlacedStatus("waiting_for_approval")

        /** A service user has submitted the request (`submitted`); somebody must approve it in CertCentral. */
        @JvmStatic
        public val SUBMITTED: PlacedStatus = PlacedStatus("submitted")

        /** Approved, by itself or without the approval step. The CA's validation goes on; the certificate has a number but does not exist yet. */
        @JvmStatic
        public val APPROVED: PlacedStatus = PlacedStatus("approved")

        /** Issued at once: the certificate came with the answer. */
        @JvmStatic
        public val ISSUED: PlacedStatus = PlacedStatus("issued")

        /** Rejected. */
        @JvmStatic
        public val REJECTED: PlacedStatus = PlacedStatus("rejected")

        /** The answer says nothing of it. */
        @JvmStatic
        public val UNSTATED: PlacedStatus = PlacedStatus("unstated")
    }
}

/**
 * Whether a key may order.
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class AccountAnswer(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** The key is good, its user is active and the account has the product. Whether the user's role and the key's restrictions allow an order can't be asked; a key that may only read passes here, too. */
        @JvmStatic
        public val YES: AccountAnswer = AccountAnswer("yes")

        /** The API doesn't take the key. */
        @JvmStatic
        public val KEY_REFUSED: AccountAnswer = AccountAnswer("key_refused")

        /** The key is good, but its user is not active. */
        @JvmStatic
        public val USER_NOT_ACTIVE: AccountAnswer = AccountAnswer("user_not_active")

        /** The key is good, but its account doesn't have the product. */
        @JvmStatic
        public val NO_PRODUCT: AccountAnswer = AccountAnswer("no_product")

        /** The key is good, but it may not ask for some of this. It may still be allowed to order. */
        @JvmStatic
        public val NOT_TOLD: AccountAnswer = AccountAnswer("not_told")
    }
}

/**
 * What a file is, by its bytes.
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class FileForm(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** PEM blocks. */
        @JvmStatic
        public val PEM: FileForm = FileForm("pem")

        /** A ZIP archive. */
        @JvmStatic
        public val ZIP: FileForm = FileForm("zip")

        /** DER: a certificate or PKCS #7. */
        @JvmStatic
        public val DER: FileForm = FileForm("der")

        /** Something else, which only a format can have that this version doesn't know. */
        @JvmStatic
        public val OTHER: FileForm = FileForm("other")
    }
}

/**
 * How much a finding weighs.
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class Severity(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** Could not be checked here, or was brought into another form. */
        @JvmStatic
        public val NOTE: Severity = Severity("note")

        /** Likely a mistake, or a matter that the server decides. Does not stop an order. */
        @JvmStatic
        public val WARNING: Severity = Severity("warning")

        /** Would be refused, or spends money on something unusable. Stops the order. */
        @JvmStatic
        public val ERROR: Severity = Severity("error")
    }
}

/**
 * When a rule is applied.
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class Stage(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** To an order, before it leaves: `Checker`. */
        @JvmStatic
        public val CHECK: Stage = Stage("check")

        /** To what came back: `Verifier`. */
        @JvmStatic
        public val VERIFY: Stage = Stage("verify")
    }
}

/**
 * What kind of failure it was.
 *
 * A word that this version doesn't know is one, too.
 *
 * @property word The word.
 */
@JvmInline
public value class ErrorKind(public val word: String) {
    override fun toString(): String = word

    public companion object {
        /** The client was set up wrongly. Nothing was sent. */
        @JvmStatic
        public val CONFIGURATION: ErrorKind = ErrorKind("configuration")

        /** The check of the order found errors. Nothing was sent. */
        @JvmStatic
        public val CHECK_FAILED: ErrorKind = ErrorKind("check_failed")

        /** The order journal can't be read or written. Nothing was sent. */
        @JvmStatic
        public val JOURNAL: ErrorKind = ErrorKind("journal")

        /** The journal knows the same order: it was placed before. Nothing was sent now. */
        @JvmStatic
        public val PLACED_BEFORE: ErrorKind = ErrorKind("placed_before")

        /** What happened left the outcome open, and looking for the order did not settle it, or was not asked for. The order may exist; `Error::receipt` settles it later. */
        @JvmStatic
        public val OUTCOME_UNKNOWN: ErrorKind = ErrorKind("outcome_unknown")

        /** What happened left the outcome open, but the order was looked for, long enough, and is not there. */
        @JvmStatic
        public val NOT_PLACED: ErrorKind = ErrorKind("not_placed")

        /** No connection came about: name, route, TLS or proxy; or it ended before anything was sent. Nothing was sent. */
        @JvmStatic
        public val NOT_SENT: ErrorKind = ErrorKind("not_sent")

        /** The request went out and no answer came back: the time ran out or the connection broke. The order may exist. */
        @JvmStatic
        public val NO_ANSWER: ErrorKind = ErrorKind("no_answer")

        /** The API does not take the key, or its user may not do this (401, 403). */
        @JvmStatic
        public val AUTHENTICATION: ErrorKind = ErrorKind("authentication")

        /** The API finds something wrong with the request (400). */
        @JvmStatic
        public val INVALID_REQUEST: ErrorKind = ErrorKind("invalid_request")

        /** The API doesn't know something that the request names (404). */
        @JvmStatic
        public val NOT_FOUND: ErrorKind = ErrorKind("not_found")

        /** Too many requests (429). The order was not placed. */
        @JvmStatic
        public val RATE_LIMITED: ErrorKind = ErrorKind("rate_limited")

        /** The API does not take the form of the request (406). */
        @JvmStatic
        public val REFUSED: ErrorKind = ErrorKind("refused")

        /** The service failed (5xx). The order may exist. */
        @JvmStatic
        public val SERVICE: ErrorKind = ErrorKind("service")

        /** The status says yes, but the answer can't be read. The order exists, or may. */
        @JvmStatic
        public val UNREADABLE_ANSWER: ErrorKind = ErrorKind("unreadable_answer")

        /** An answer that this API is not known to give: another status, or a refusal that is not in the API's form and may come from something in front of it. The order may exist. */
        @JvmStatic
        public val UNEXPECTED_ANSWER: ErrorKind = ErrorKind("unexpected_answer")

        /** What was given can't be read: a certificate, a day, a JSON text. Nothing was sent. */
        @JvmStatic
        public val INVALID_INPUT: ErrorKind = ErrorKind("invalid_input")

        /** The sandbox can't start, or can't do the step that it was told to do. */
        @JvmStatic
        public val SANDBOX: ErrorKind = ErrorKind("sandbox")
    }
}
