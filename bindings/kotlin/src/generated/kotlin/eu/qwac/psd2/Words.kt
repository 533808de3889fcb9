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
public class PspRole(public val word: String) {
    override fun equals(other: Any?): Boolean = other is PspRole && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** Account servicing (`PSP_AS`): a bank or other institution that holds payment accounts. */
        @JvmField
        public val ACCOUNT_SERVICING: PspRole = PspRole("psp_as")

        /** Payment initiation (`PSP_PI`). */
        @JvmField
        public val PAYMENT_INITIATION: PspRole = PspRole("psp_pi")

        /** Account information (`PSP_AI`). */
        @JvmField
        public val ACCOUNT_INFORMATION: PspRole = PspRole("psp_ai")

        /** Issuing of card-based payment instruments (`PSP_IC`). */
        @JvmField
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
public class ContactType(public val word: String) {
    override fun equals(other: Any?): Boolean = other is ContactType && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** Answers for the organization. */
        @JvmField
        public val ORGANIZATION_CONTACT: ContactType = ContactType("organization_contact")

        /** Answers for the technology. */
        @JvmField
        public val TECHNICAL_CONTACT: ContactType = ContactType("technical_contact")

        /** The authorized representative: stands in the company register and approves the order. */
        @JvmField
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
public class ProfileOption(public val word: String) {
    override fun equals(other: Any?): Boolean = other is ProfileOption && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** For servers and, in mutual TLS, for clients. Announced to end on 2027-03-01. */
        @JvmField
        public val SERVER_CLIENT_AUTH_EKU: ProfileOption = ProfileOption("server_client_auth_eku")

        /** For servers only; what CertCentral does without a profile. */
        @JvmField
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
public class DcvMethod(public val word: String) {
    override fun equals(other: Any?): Boolean = other is DcvMethod && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** By a link in a mail to an address of the domain. */
        @JvmField
        public val EMAIL: DcvMethod = DcvMethod("email")

        /** By a token in a DNS TXT record. */
        @JvmField
        public val DNS_TXT_TOKEN: DcvMethod = DcvMethod("dns-txt-token")

        /** By a token in a DNS CNAME record. */
        @JvmField
        public val DNS_CNAME_TOKEN: DcvMethod = DcvMethod("dns-cname-token")

        /** By a token in a file on the web server; proves the exact name only. */
        @JvmField
        public val HTTP_TOKEN: DcvMethod = DcvMethod("http-token")

        /** By a token in a file with a name of its own. */
        @JvmField
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
public class OrderStatus(public val word: String) {
    override fun equals(other: Any?): Boolean = other is OrderStatus && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** Somebody must approve its request. */
        @JvmField
        public val NEEDS_APPROVAL: OrderStatus = OrderStatus("needs_approval")

        /** The CA validates it. */
        @JvmField
        public val PENDING: OrderStatus = OrderStatus("pending")

        /** The CA works on it. */
        @JvmField
        public val PROCESSING: OrderStatus = OrderStatus("processing")

        /** Approved. */
        @JvmField
        public val APPROVED: OrderStatus = OrderStatus("approved")

        /** It waits for a CSR. */
        @JvmField
        public val NEEDS_CSR: OrderStatus = OrderStatus("needs_csr")

        /** The certificate can be picked up. */
        @JvmField
        public val WAITING_PICKUP: OrderStatus = OrderStatus("waiting_pickup")

        /** A certificate is there, and another one is on its way. */
        @JvmField
        public val REISSUE_PENDING: OrderStatus = OrderStatus("reissue_pending")

        /** The certificate is there. */
        @JvmField
        public val ISSUED: OrderStatus = OrderStatus("issued")

        /** The certificate is over. */
        @JvmField
        public val EXPIRED: OrderStatus = OrderStatus("expired")

        /** The certificate was revoked. */
        @JvmField
        public val REVOKED: OrderStatus = OrderStatus("revoked")

        /** Rejected. */
        @JvmField
        public val REJECTED: OrderStatus = OrderStatus("rejected")

        /** Rejected. */
        @JvmField
        public val DENIED: OrderStatus = OrderStatus("denied")

        /** Canceled. */
        @JvmField
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
public class RequestStatus(public val word: String) {
    override fun equals(other: Any?): Boolean = other is RequestStatus && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** A service user has submitted it. */
        @JvmField
        public val SUBMITTED: RequestStatus = RequestStatus("submitted")

        /** It waits for an approver. */
        @JvmField
        public val PENDING: RequestStatus = RequestStatus("pending")

        /** Approved. */
        @JvmField
        public val APPROVED: RequestStatus = RequestStatus("approved")

        /** Rejected. */
        @JvmField
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
public class RequestType(public val word: String) {
    override fun equals(other: Any?): Boolean = other is RequestType && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** A new order. */
        @JvmField
        public val NEW_REQUEST: RequestType = RequestType("new_request")

        /** A revocation. */
        @JvmField
        public val REVOKE: RequestType = RequestType("revoke")

        /** A duplicate of a certificate. */
        @JvmField
        public val DUPLICATE: RequestType = RequestType("duplicate")

        /** A reissue. */
        @JvmField
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
public class ValidationStatus(public val word: String) {
    override fun equals(other: Any?): Boolean = other is ValidationStatus && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** Not yet done. */
        @JvmField
        public val PENDING: ValidationStatus = ValidationStatus("pending")

        /** Done and in force. */
        @JvmField
        public val ACTIVE: ValidationStatus = ValidationStatus("active")

        /** Done. */
        @JvmField
        public val APPROVED: ValidationStatus = ValidationStatus("approved")

        /** Done. */
        @JvmField
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
public class Format(public val word: String) {
    override fun equals(other: Any?): Boolean = other is Format && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** What the order's server platform takes: a ZIP archive. */
        @JvmField
        public val DEFAULT: Format = Format("default")

        /** For Apache: a ZIP archive. */
        @JvmField
        public val APACHE: Format = Format("apache")

        /** The certificate and its issuers as files `.cer`: a ZIP archive. */
        @JvmField
        public val DEFAULT_CER: Format = Format("default_cer")

        /** The certificate and its issuers as files `.pem`: a ZIP archive. */
        @JvmField
        public val DEFAULT_PEM: Format = Format("default_pem")

        /** A file `.cer`. */
        @JvmField
        public val CER: Format = Format("cer")

        /** A file `.p7b`, PKCS #7. */
        @JvmField
        public val P7B: Format = Format("p7b")

        /** The certificate, its issuers and the root, as PEM. */
        @JvmField
        public val PEM_ALL: Format = Format("pem_all")

        /** The certificate alone, as PEM. */
        @JvmField
        public val PEM_NO_INTERMEDIATE: Format = Format("pem_nointermediate")

        /** The certificate and its issuers without the root, as PEM: what a server shows. */
        @JvmField
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
public class IntendedUse(public val word: String) {
    override fun equals(other: Any?): Boolean = other is IntendedUse && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** For a server that shows it to its visitors, and nothing else. */
        @JvmField
        public val SERVER: IntendedUse = IntendedUse("server")

        /** Also for the client's side of mutual TLS, as at the interfaces of banks under PSD2. Needs the profile `ServerClientAuthEku`. */
        @JvmField
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
public class PlacedStatus(public val word: String) {
    override fun equals(other: Any?): Boolean = other is PlacedStatus && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** Somebody must approve the request in CertCentral (`pending`). */
        @JvmField
        public val WAITING_FOR_APPROVAL: PlacedStatus = PlacedStatus("waiting_for_approval")

        /** A service user has submitted the request (`submitted`); somebody must approve it in CertCentral. */
        @JvmField
        public val SUBMITTED: PlacedStatus = PlacedStatus("submitted")

        /** Approved, by itself or without the approval step. The CA's validation goes on; the certificate has a number but does not exist yet. */
        @JvmField
        public val APPROVED: PlacedStatus = PlacedStatus("approved")

        /** Issued at once: the certificate came with the answer. */
        @JvmField
        public val ISSUED: PlacedStatus = PlacedStatus("issued")

        /** Rejected. */
        @JvmField
        public val REJECTED: PlacedStatus = PlacedStatus("rejected")

        /** The answer says nothing of it. */
        @JvmField
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
public class AccountAnswer(public val word: String) {
    override fun equals(other: Any?): Boolean = other is AccountAnswer && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** The key is good, its user is active and the account has the product. Whether the user's role and the key's restrictions allow an order can't be asked; a key that may only read passes here, too. */
        @JvmField
        public val YES: AccountAnswer = AccountAnswer("yes")

        /** The API doesn't take the key. */
        @JvmField
        public val KEY_REFUSED: AccountAnswer = AccountAnswer("key_refused")

        /** The key is good, but its user is not active. */
        @JvmField
        public val USER_NOT_ACTIVE: AccountAnswer = AccountAnswer("user_not_active")

        /** The key is good, but its account doesn't have the product. */
        @JvmField
        public val NO_PRODUCT: AccountAnswer = AccountAnswer("no_product")

        /** The key is good, but it may not ask for some of this. It may still be allowed to order. */
        @JvmField
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
public class FileForm(public val word: String) {
    override fun equals(other: Any?): Boolean = other is FileForm && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** PEM blocks. */
        @JvmField
        public val PEM: FileForm = FileForm("pem")

        /** A ZIP archive. */
        @JvmField
        public val ZIP: FileForm = FileForm("zip")

        /** DER: a certificate or PKCS #7. */
        @JvmField
        public val DER: FileForm = FileForm("der")

        /** Something else, which only a format can have that this version doesn't know. */
        @JvmField
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
public class Severity(public val word: String) {
    override fun equals(other: Any?): Boolean = other is Severity && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** Could not be checked here, or was brought into another form. */
        @JvmField
        public val NOTE: Severity = Severity("note")

        /** Likely a mistake, or a matter that the server decides. Does not stop an order. */
        @JvmField
        public val WARNING: Severity = Severity("warning")

        /** Would be refused, or spends money on something unusable. Stops the order. */
        @JvmField
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
public class Stage(public val word: String) {
    override fun equals(other: Any?): Boolean = other is Stage && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** To an order, before it leaves: `Checker`. */
        @JvmField
        public val CHECK: Stage = Stage("check")

        /** To what came back: `Verifier`. */
        @JvmField
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
public class ErrorKind(public val word: String) {
    override fun equals(other: Any?): Boolean = other is ErrorKind && other.word == word

    override fun hashCode(): Int = word.hashCode()

    override fun toString(): String = word

    public companion object {
        /** The client was set up wrongly. Nothing was sent. */
        @JvmField
        public val CONFIGURATION: ErrorKind = ErrorKind("configuration")

        /** The check of the order found errors. Nothing was sent. */
        @JvmField
        public val CHECK_FAILED: ErrorKind = ErrorKind("check_failed")

        /** The order journal can't be read or written. Nothing was sent. */
        @JvmField
        public val JOURNAL: ErrorKind = ErrorKind("journal")

        /** The journal knows the same order: it was placed before. Nothing was sent now. */
        @JvmField
        public val PLACED_BEFORE: ErrorKind = ErrorKind("placed_before")

        /** What happened left the outcome open, and looking for the order did not settle it, or was not asked for. The order may exist; `Error::receipt` settles it later. */
        @JvmField
        public val OUTCOME_UNKNOWN: ErrorKind = ErrorKind("outcome_unknown")

        /** What happened left the outcome open, but the order was looked for, long enough, and is not there. */
        @JvmField
        public val NOT_PLACED: ErrorKind = ErrorKind("not_placed")

        /** No connection came about: name, route, TLS or proxy; or it ended before anything was sent. Nothing was sent. */
        @JvmField
        public val NOT_SENT: ErrorKind = ErrorKind("not_sent")

        /** The request went out and no answer came back: the time ran out or the connection broke. The order may exist. */
        @JvmField
        public val NO_ANSWER: ErrorKind = ErrorKind("no_answer")

        /** The API does not take the key, or its user may not do this (401, 403). */
        @JvmField
        public val AUTHENTICATION: ErrorKind = ErrorKind("authentication")

        /** The API finds something wrong with the request (400). */
        @JvmField
        public val INVALID_REQUEST: ErrorKind = ErrorKind("invalid_request")

        /** The API doesn't know something that the request names (404). */
        @JvmField
        public val NOT_FOUND: ErrorKind = ErrorKind("not_found")

        /** Too many requests (429). The order was not placed. */
        @JvmField
        public val RATE_LIMITED: ErrorKind = ErrorKind("rate_limited")

        /** The API does not take the form of the request (406). */
        @JvmField
        public val REFUSED: ErrorKind = ErrorKind("refused")

        /** The service failed (5xx). The order may exist. */
        @JvmField
        public val SERVICE: ErrorKind = ErrorKind("service")

        /** The status says yes, but the answer can't be read. The order exists, or may. */
        @JvmField
        public val UNREADABLE_ANSWER: ErrorKind = ErrorKind("unreadable_answer")

        /** An answer that this API is not known to give: another status, or a refusal that is not in the API's form and may come from something in front of it. The order may exist. */
        @JvmField
        public val UNEXPECTED_ANSWER: ErrorKind = ErrorKind("unexpected_answer")

        /** What was given can't be read: a certificate, a day, a JSON text. Nothing was sent. */
        @JvmField
        public val INVALID_INPUT: ErrorKind = ErrorKind("invalid_input")

        /** The sandbox can't start, or can't do the step that it was told to do. */
        @JvmField
        public val SANDBOX: ErrorKind = ErrorKind("sandbox")
    }
}
