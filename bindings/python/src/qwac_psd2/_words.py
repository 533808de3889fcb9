# Generated from crates/ffi; never edited. To make it again: cargo xtask regenerate --only bindings

"""Lists of words. A word that this version doesn't know is a plain ``str``, in both directions."""

from __future__ import annotations

from enum import Enum

__all__ = [
    "PspRole",
    "ContactType",
    "ProfileOption",
    "DcvMethod",
    "OrderStatus",
    "RequestStatus",
    "RequestType",
    "ValidationStatus",
    "Format",
    "IntendedUse",
    "PlacedStatus",
    "AccountAnswer",
    "FileForm",
    "Severity",
    "Stage",
    "ErrorKind",
]


class PspRole(str, Enum):
    """A payment service provider role under PSD2, as ETSI TS 119 495 has it.

    An order states roles that the organization has already registered with DigiCert; it does not give any."""

    ACCOUNT_SERVICING = "psp_as"
    """Account servicing (`PSP_AS`): a bank or other institution that holds payment accounts."""
    PAYMENT_INITIATION = "psp_pi"
    """Payment initiation (`PSP_PI`)."""
    ACCOUNT_INFORMATION = "psp_ai"
    """Account information (`PSP_AI`)."""
    CARD_ISSUING = "psp_ic"
    """Issuing of card-based payment instruments (`PSP_IC`)."""

    def __str__(self) -> str:
        return self.value


class ContactType(str, Enum):
    """What a person is to the organization."""

    ORGANIZATION_CONTACT = "organization_contact"
    """Answers for the organization."""
    TECHNICAL_CONTACT = "technical_contact"
    """Answers for the technology."""
    VERIFIED_CONTACT = "verified_contact"
    """The authorized representative: stands in the company register and approves the order."""

    def __str__(self) -> str:
        return self.value


class ProfileOption(str, Enum):
    """A certificate profile: what the certificate may be used for."""

    SERVER_CLIENT_AUTH_EKU = "server_client_auth_eku"
    """For servers and, in mutual TLS, for clients. Announced to end on 2027-03-01."""
    SERVER_AUTH_ONLY_EKU = "server_auth_only_eku"
    """For servers only; what CertCentral does without a profile."""

    def __str__(self) -> str:
        return self.value


class DcvMethod(str, Enum):
    """How control of the domains is shown."""

    EMAIL = "email"
    """By a link in a mail to an address of the domain."""
    DNS_TXT_TOKEN = "dns-txt-token"
    """By a token in a DNS TXT record."""
    DNS_CNAME_TOKEN = "dns-cname-token"
    """By a token in a DNS CNAME record."""
    HTTP_TOKEN = "http-token"
    """By a token in a file on the web server; proves the exact name only."""
    HTTP_TOKEN_DYNAMIC = "http-token-dynamic"
    """By a token in a file with a name of its own."""

    def __str__(self) -> str:
        return self.value


class OrderStatus(str, Enum):
    """Where an order stands. The list is open: public clients that took it for closed had to be mended (D34 of the
    decisions)."""

    NEEDS_APPROVAL = "needs_approval"
    """Somebody must approve its request."""
    PENDING = "pending"
    """The CA validates it."""
    PROCESSING = "processing"
    """The CA works on it."""
    APPROVED = "approved"
    """Approved."""
    NEEDS_CSR = "needs_csr"
    """It waits for a CSR."""
    WAITING_PICKUP = "waiting_pickup"
    """The certificate can be picked up."""
    REISSUE_PENDING = "reissue_pending"
    """A certificate is there, and another one is on its way."""
    ISSUED = "issued"
    """The certificate is there."""
    EXPIRED = "expired"
    """The certificate is over."""
    REVOKED = "revoked"
    """The certificate was revoked."""
    REJECTED = "rejected"
    """Rejected."""
    DENIED = "denied"
    """Rejected."""
    CANCELED = "canceled"
    """Canceled."""

    def __str__(self) -> str:
        return self.value


class RequestStatus(str, Enum):
    """Where a request stands."""

    SUBMITTED = "submitted"
    """A service user has submitted it."""
    PENDING = "pending"
    """It waits for an approver."""
    APPROVED = "approved"
    """Approved."""
    REJECTED = "rejected"
    """Rejected."""

    def __str__(self) -> str:
        return self.value


class RequestType(str, Enum):
    """What a request is for."""

    NEW_REQUEST = "new_request"
    """A new order."""
    REVOKE = "revoke"
    """A revocation."""
    DUPLICATE = "duplicate"
    """A duplicate of a certificate."""
    REISSUE = "reissue"
    """A reissue."""

    def __str__(self) -> str:
        return self.value


class ValidationStatus(str, Enum):
    """Where a validation stands. The documentation uses the last three side by side, without saying which comes last
    (D39 of the decisions)."""

    PENDING = "pending"
    """Not yet done."""
    ACTIVE = "active"
    """Done and in force."""
    APPROVED = "approved"
    """Done."""
    COMPLETE = "complete"
    """Done."""

    def __str__(self) -> str:
        return self.value


class Format(str, Enum):
    """The form of a downloaded certificate. DigiCert's glossary calls all of them PEM, but gives some the media type of
    other forms: [`Download::form`] says what came (D45 of the decisions)."""

    DEFAULT = "default"
    """What the order's server platform takes: a ZIP archive."""
    APACHE = "apache"
    """For Apache: a ZIP archive."""
    DEFAULT_CER = "default_cer"
    """The certificate and its issuers as files `.cer`: a ZIP archive."""
    DEFAULT_PEM = "default_pem"
    """The certificate and its issuers as files `.pem`: a ZIP archive."""
    CER = "cer"
    """A file `.cer`."""
    P7B = "p7b"
    """A file `.p7b`, PKCS #7."""
    PEM_ALL = "pem_all"
    """The certificate, its issuers and the root, as PEM."""
    PEM_NO_INTERMEDIATE = "pem_nointermediate"
    """The certificate alone, as PEM."""
    PEM_NO_ROOT = "pem_noroot"
    """The certificate and its issuers without the root, as PEM: what a server shows."""

    def __str__(self) -> str:
        return self.value


class IntendedUse(str, Enum):
    """What the certificate is for."""

    SERVER = "server"
    """For a server that shows it to its visitors, and nothing else."""
    MUTUAL_TLS = "mutual_tls"
    """Also for the client's side of mutual TLS, as at the interfaces of banks under PSD2. Needs the profile `ServerClientAuthEku`."""

    def __str__(self) -> str:
        return self.value


class PlacedStatus(str, Enum):
    """Where an order stands right after it was placed."""

    WAITING_FOR_APPROVAL = "waiting_for_approval"
    """Somebody must approve the request in CertCentral (`pending`)."""
    SUBMITTED = "submitted"
    """A service user has submitted the request (`submitted`); somebody must approve it in CertCentral."""
    APPROVED = "approved"
    """Approved, by itself or without the approval step. The CA's validation goes on; the certificate has a number but does not exist yet."""
    ISSUED = "issued"
    """Issued at once: the certificate came with the answer."""
    REJECTED = "rejected"
    """Rejected."""
    UNSTATED = "unstated"
    """The answer says nothing of it."""

    def __str__(self) -> str:
        return self.value


class AccountAnswer(str, Enum):
    """Whether a key may order."""

    YES = "yes"
    """The key is good, its user is active and the account has the product. Whether the user's role and the key's restrictions allow an order can't be asked; a key that may only read passes here, too."""
    KEY_REFUSED = "key_refused"
    """The API doesn't take the key."""
    USER_NOT_ACTIVE = "user_not_active"
    """The key is good, but its user is not active."""
    NO_PRODUCT = "no_product"
    """The key is good, but its account doesn't have the product."""
    NOT_TOLD = "not_told"
    """The key is good, but it may not ask for some of this. It may still be allowed to order."""

    def __str__(self) -> str:
        return self.value


class FileForm(str, Enum):
    """What a file is, by its bytes."""

    PEM = "pem"
    """PEM blocks."""
    ZIP = "zip"
    """A ZIP archive."""
    DER = "der"
    """DER: a certificate or PKCS #7."""
    OTHER = "other"
    """Something else, which only a format can have that this version doesn't know."""

    def __str__(self) -> str:
        return self.value


class Severity(str, Enum):
    """How much a finding weighs."""

    NOTE = "note"
    """Could not be checked here, or was brought into another form."""
    WARNING = "warning"
    """Likely a mistake, or a matter that the server decides. Does not stop an order."""
    ERROR = "error"
    """Would be refused, or spends money on something unusable. Stops the order."""

    def __str__(self) -> str:
        return self.value


class Stage(str, Enum):
    """When a rule is applied."""

    CHECK = "check"
    """To an order, before it leaves: `Checker`."""
    VERIFY = "verify"
    """To what came back: `Verifier`."""

    def __str__(self) -> str:
        return self.value


class ErrorKind(str, Enum):
    """What kind of failure it was."""

    CONFIGURATION = "configuration"
    """The client was set up wrongly. Nothing was sent."""
    CHECK_FAILED = "check_failed"
    """The check of the order found errors. Nothing was sent."""
    JOURNAL = "journal"
    """The order journal can't be read or written. Nothing was sent."""
    PLACED_BEFORE = "placed_before"
    """The journal knows the same order: it was placed before. Nothing was sent now."""
    OUTCOME_UNKNOWN = "outcome_unknown"
    """What happened left the outcome open, and looking for the order did not settle it, or was not asked for. The order may exist; `Error::receipt` settles it later."""
    NOT_PLACED = "not_placed"
    """What happened left the outcome open, but the order was looked for, long enough, and is not there."""
    NOT_SENT = "not_sent"
    """No connection came about: name, route, TLS or proxy; or it ended before anything was sent. Nothing was sent."""
    NO_ANSWER = "no_answer"
    """The request went out and no answer came back: the time ran out or the connection broke. The order may exist."""
    AUTHENTICATION = "authentication"
    """The API does not take the key, or its user may not do this (401, 403)."""
    INVALID_REQUEST = "invalid_request"
    """The API finds something wrong with the request (400)."""
    NOT_FOUND = "not_found"
    """The API doesn't know something that the request names (404)."""
    RATE_LIMITED = "rate_limited"
    """Too many requests (429). The order was not placed."""
    REFUSED = "refused"
    """The API does not take the form of the request (406)."""
    SERVICE = "service"
    """The service failed (5xx). The order may exist."""
    UNREADABLE_ANSWER = "unreadable_answer"
    """The status says yes, but the answer can't be read. The order exists, or may."""
    UNEXPECTED_ANSWER = "unexpected_answer"
    """An answer that this API is not known to give: another status, or a refusal that is not in the API's form and may come from something in front of it. The order may exist."""
    INVALID_INPUT = "invalid_input"
    """What was given can't be read: a certificate, a day, a JSON text. Nothing was sent."""
    SANDBOX = "sandbox"
    """The sandbox can't start, or can't do the step that it was told to do."""

    def __str__(self) -> str:
        return self.value
