# Generated from crates/ffi; never edited. To make it again: cargo xtask regenerate --only bindings

"""What there is to call, and what it takes and gives."""

# mypy: disable-error-code="no-any-return"
# pyright: reportPrivateUsage=false, reportIncompatibleMethodOverride=false

from __future__ import annotations

import builtins
import datetime
import enum
import os
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any

from . import _rt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeAlias

    from ._errors import QwacError
    from ._words import (
        AccountAnswer,
        ContactType,
        DcvMethod,
        ErrorKind,
        FileForm,
        Format,
        IntendedUse,
        OrderStatus,
        PlacedStatus,
        ProfileOption,
        PspRole,
        RequestStatus,
        RequestType,
        Severity,
        Stage,
        ValidationStatus,
    )


def _fill(made: _rt.Record, values: dict[str, Any]) -> None:
    del values["self"]
    for name, value in values.items():
        made.__dict__[name] = list(value) if value.__class__ is tuple else value


def _nest(union: type[_rt.Union], *variants: type[_rt.Union]) -> None:
    for name, variant in zip(union._variants, variants):
        variant.__name__ = name
        setattr(union, name, variant)


def _shown(one: _rt.Object, symbol: str) -> str:
    if "_handle" not in one.__dict__:
        return f"<{type(one).__name__} (closed)>"
    return _rt.call(symbol, one)


def _told(one: _rt.Record, symbol: str) -> str:
    try:
        return _rt.call(symbol, one)
    except Exception as error:
        return f"{type(one).__name__}({error})"


def _key(key: ApiKey | str | None) -> ApiKey:
    if key is None:
        return ApiKey.from_env()
    return ApiKey(key) if isinstance(key, str) else key


def _secret(secret: Secret | str | None) -> Secret | None:
    return Secret(secret) if isinstance(secret, str) else secret


def _path(path: str | os.PathLike[str] | None) -> str | None:
    return os.fspath(path) if isinstance(path, os.PathLike) else path


def _json(of: Any) -> Any:
    return of.json if isinstance(of, (Receipt, OrderProgress)) else of


def _bytes(of: bytes | str) -> bytes:
    return of.encode() if isinstance(of, str) else of


def _number(number: int | str) -> int:
    return int(number) if isinstance(number, str) else number


def _chain(chain: Any) -> Any:
    return Chain.parse(chain) if isinstance(chain, (bytes, str)) else chain


def _ordered(ordered: Any) -> Any:
    if isinstance(ordered, Order):
        return Ordered.of(ordered)
    return ordered.ordered() if isinstance(ordered, CheckedOrder) else ordered


def _listener(on_progress: Callable[[OrderProgress], object] | None) -> ProgressListener | None:
    if on_progress is None:
        return None
    if not callable(on_progress):
        raise TypeError("on_progress must be a function")
    told: Callable[[OrderProgress], object] = on_progress

    class Listener(ProgressListener):
        def on_progress(self, progress: OrderProgress) -> None:
            told(progress)

    return Listener()


class ActionStep(_rt.Union):
    """What has to be done before an order goes on."""

    ApproveRequest: TypeAlias = "_ActionStepApproveRequest"
    GiveCsr: TypeAlias = "_ActionStepGiveCsr"
    ProveDomain: TypeAlias = "_ActionStepProveDomain"
    Representative: TypeAlias = "_ActionStepRepresentative"
    ValidateOrganization: TypeAlias = "_ActionStepValidateOrganization"
    Other: TypeAlias = "_ActionStepOther"

    _variants = ("ApproveRequest", "GiveCsr", "ProveDomain", "Representative", "ValidateOrganization", "Other",)


class _ActionStepApproveRequest(ActionStep):
    """An approver must approve the request in CertCentral.

    Fields:

    request_id: The number of the request.
    """

    __qualname__ = "ActionStep.ApproveRequest"

    request_id: str | None

    _types = {"request_id": "?id"}

    def __init__(self, request_id: str | int | None) -> None:
        _fill(self, locals())


class _ActionStepGiveCsr(ActionStep):
    """The order needs a CSR."""

    __qualname__ = "ActionStep.GiveCsr"

    _types = {}


class _ActionStepProveDomain(ActionStep):
    """Somebody must show control of a domain.

    Fields:

    domain_id: The number of the domain.

    name: The name whose control is shown.

    dcv_method: How.

    token: What has to be published, where it could be asked for: a key that is restricted to orders may not.
    """

    __qualname__ = "ActionStep.ProveDomain"

    domain_id: str | None
    name: str | None
    dcv_method: DcvMethod | str | None
    token: DcvToken | None

    _types = {"domain_id": "?id", "name": "?str", "dcv_method": "?~DcvMethod", "token": "?DcvToken"}

    def __init__(self, domain_id: str | int | None, name: str | None, dcv_method: DcvMethod | str | None, token: DcvToken | None) -> None:
        _fill(self, locals())


class _ActionStepRepresentative(ActionStep):
    """The organization's authorized representative must approve, by answering DigiCert's mail or call.

    Fields:

    name: The name of the representative.

    email: The e-mail address.
    """

    __qualname__ = "ActionStep.Representative"

    name: str | None
    email: str | None

    _types = {"name": "?str", "email": "?str"}

    def __init__(self, name: str | None, email: str | None) -> None:
        _fill(self, locals())


class _ActionStepValidateOrganization(ActionStep):
    """DigiCert validates the organization, and may ask for documents.

    Fields:

    validation: The name of the validation, such as `EV`.
    """

    __qualname__ = "ActionStep.ValidateOrganization"

    validation: str | None

    _types = {"validation": "?str"}

    def __init__(self, validation: str | None) -> None:
        _fill(self, locals())


class _ActionStepOther(ActionStep):
    """Something that this version of the bindings doesn't know; the sentence says it."""

    __qualname__ = "ActionStep.Other"

    _types = {}


_nest(ActionStep, _ActionStepApproveRequest, _ActionStepGiveCsr, _ActionStepProveDomain, _ActionStepRepresentative, _ActionStepValidateOrganization, _ActionStepOther)


class QcStatement(_rt.Union):
    """One QC statement."""

    Compliance: TypeAlias = "_QcStatementCompliance"
    LimitValue: TypeAlias = "_QcStatementLimitValue"
    RetentionPeriod: TypeAlias = "_QcStatementRetentionPeriod"
    Sscd: TypeAlias = "_QcStatementSscd"
    Pds: TypeAlias = "_QcStatementPds"
    Types: TypeAlias = "_QcStatementTypes"
    Legislation: TypeAlias = "_QcStatementLegislation"
    Syntax: TypeAlias = "_QcStatementSyntax"
    Psd2: TypeAlias = "_QcStatementPsd2"
    Other: TypeAlias = "_QcStatementOther"
    Malformed: TypeAlias = "_QcStatementMalformed"

    _variants = ("Compliance", "LimitValue", "RetentionPeriod", "Sscd", "Pds", "Types", "Legislation", "Syntax", "Psd2", "Other", "Malformed",)


class _QcStatementCompliance(QcStatement):
    """QcCompliance: the certificate is a qualified one."""

    __qualname__ = "QcStatement.Compliance"

    _types = {}


class _QcStatementLimitValue(QcStatement):
    """QcLimitValue: the value of a transaction up to which the issuer is liable: `amount` times ten to the `exponent`.

    Fields:

    currency: Three letters or a number (ISO 4217).

    amount: The amount.

    exponent: The power of ten.
    """

    __qualname__ = "QcStatement.LimitValue"

    currency: str
    amount: int
    exponent: int

    _types = {"currency": "str", "amount": "i64", "exponent": "i64"}

    def __init__(self, currency: str, amount: int, exponent: int) -> None:
        _fill(self, locals())


class _QcStatementRetentionPeriod(QcStatement):
    """QcRetentionPeriod: for so many years after the end the issuer keeps its records.

    Fields:

    years: Years.
    """

    __qualname__ = "QcStatement.RetentionPeriod"

    years: int

    _types = {"years": "i64"}

    def __init__(self, years: int) -> None:
        _fill(self, locals())


class _QcStatementSscd(QcStatement):
    """QcSSCD: the key is in a qualified device."""

    __qualname__ = "QcStatement.Sscd"

    _types = {}


class _QcStatementPds(QcStatement):
    """QcPDS: where the disclosure statements stand.

    Fields:

    locations: One for each language.
    """

    __qualname__ = "QcStatement.Pds"

    locations: list[PdsLocation]

    _types = {"locations": "*PdsLocation"}

    def __init__(self, locations: Iterable[PdsLocation]) -> None:
        _fill(self, locals())


class _QcStatementTypes(QcStatement):
    """QcType: what the certificate is for.

    Fields:

    types: One of signatures, seals and web sites, by its number.
    """

    __qualname__ = "QcStatement.Types"

    types: list[str]

    _types = {"types": "*str"}

    def __init__(self, types: Iterable[str]) -> None:
        _fill(self, locals())


class _QcStatementLegislation(QcStatement):
    """QcCClegislation: the countries by whose law it is qualified, where that is not the Union's.

    Fields:

    countries: ISO 3166-1 alpha-2.
    """

    __qualname__ = "QcStatement.Legislation"

    countries: list[str]

    _types = {"countries": "*str"}

    def __init__(self, countries: Iterable[str]) -> None:
        _fill(self, locals())


class _QcStatementSyntax(QcStatement):
    """pkixQCSyntax-v2: how the subject's attributes are meant.

    Fields:

    semantics: Such as 0.4.0.194121.1.2, a legal person.
    """

    __qualname__ = "QcStatement.Syntax"

    semantics: str | None

    _types = {"semantics": "?str"}

    def __init__(self, semantics: str | None) -> None:
        _fill(self, locals())


class _QcStatementPsd2(QcStatement):
    """The PSD2 statement.

    Fields:

    statement: What it says.
    """

    __qualname__ = "QcStatement.Psd2"

    statement: Psd2Statement

    _types = {"statement": "Psd2Statement"}

    def __init__(self, statement: Psd2Statement) -> None:
        _fill(self, locals())


class _QcStatementOther(QcStatement):
    """A statement that this version doesn't know.

    Fields:

    oid: Its number, as far as it can be read.

    content: Its content in DER, in hexadecimal.
    """

    __qualname__ = "QcStatement.Other"

    oid: str | None
    content: str | None

    _types = {"oid": "?str", "content": "?str"}

    def __init__(self, oid: str | None, content: str | None) -> None:
        _fill(self, locals())


class _QcStatementMalformed(QcStatement):
    """A statement that can't be read. A fault says why.

    Fields:

    oid: Its number, if this much can be read.

    der: The statement in hexadecimal.
    """

    __qualname__ = "QcStatement.Malformed"

    oid: str | None
    der: str

    _types = {"oid": "?str", "der": "str"}

    def __init__(self, oid: str | None, der: str) -> None:
        _fill(self, locals())


_nest(QcStatement, _QcStatementCompliance, _QcStatementLimitValue, _QcStatementRetentionPeriod, _QcStatementSscd, _QcStatementPds, _QcStatementTypes, _QcStatementLegislation, _QcStatementSyntax, _QcStatementPsd2, _QcStatementOther, _QcStatementMalformed)


class FaultTarget(enum.Enum):
    """What a fault happens to."""

    CONNECTION = "connection"
    """A new connection, before anything is read from it."""
    PLACE_ORDER = "place_order"
    """A request that places an order. Only requests that have the right key and keep the pace count, here and below."""
    LIST_ORDERS = "list_orders"
    """A request for the list of orders."""
    ORDER_INFO = "order_info"
    """A request for order info."""
    OTHER = "other"
    """Any other call of the API."""


class FaultWhen(_rt.Union):
    """Which requests to a target a fault happens to. They are counted from 1, from when the plan was set."""

    Always: TypeAlias = "_FaultWhenAlways"
    Nth: TypeAlias = "_FaultWhenNth"
    First: TypeAlias = "_FaultWhenFirst"
    Chance: TypeAlias = "_FaultWhenChance"

    _variants = ("Always", "Nth", "First", "Chance",)


class _FaultWhenAlways(FaultWhen):
    """Every one."""

    __qualname__ = "FaultWhen.Always"

    _types = {}


class _FaultWhenNth(FaultWhen):
    """This one.

    Fields:

    number: Its number.
    """

    __qualname__ = "FaultWhen.Nth"

    number: int

    _types = {"number": "u64"}

    def __init__(self, number: int) -> None:
        _fill(self, locals())


class _FaultWhenFirst(FaultWhen):
    """The first so many.

    Fields:

    count: How many.
    """

    __qualname__ = "FaultWhen.First"

    count: int

    _types = {"count": "u64"}

    def __init__(self, count: int) -> None:
        _fill(self, locals())


class _FaultWhenChance(FaultWhen):
    """Each with this probability.

    Fields:

    probability: From 0 to 1.
    """

    __qualname__ = "FaultWhen.Chance"

    probability: float

    _types = {"probability": "f64"}

    def __init__(self, probability: float) -> None:
        _fill(self, locals())


_nest(FaultWhen, _FaultWhenAlways, _FaultWhenNth, _FaultWhenFirst, _FaultWhenChance)


class InjectedFault(_rt.Union):
    """What goes wrong. A fault that makes no sense for its target does nothing."""

    Refuse: TypeAlias = "_InjectedFaultRefuse"
    ResetBefore: TypeAlias = "_InjectedFaultResetBefore"
    ResetAfter: TypeAlias = "_InjectedFaultResetAfter"
    Delay: TypeAlias = "_InjectedFaultDelay"
    Stall: TypeAlias = "_InjectedFaultStall"
    Truncate: TypeAlias = "_InjectedFaultTruncate"
    TooManyRequests: TypeAlias = "_InjectedFaultTooManyRequests"
    Status: TypeAlias = "_InjectedFaultStatus"
    WrongContentType: TypeAlias = "_InjectedFaultWrongContentType"
    BehindByRequests: TypeAlias = "_InjectedFaultBehindByRequests"
    BehindByTime: TypeAlias = "_InjectedFaultBehindByTime"
    Duplicates: TypeAlias = "_InjectedFaultDuplicates"

    _variants = ("Refuse", "ResetBefore", "ResetAfter", "Delay", "Stall", "Truncate", "TooManyRequests", "Status", "WrongContentType", "BehindByRequests", "BehindByTime", "Duplicates",)


class _InjectedFaultRefuse(InjectedFault):
    """The connection is reset as soon as it is there. For the target `Connection`, where it is the only one."""

    __qualname__ = "InjectedFault.Refuse"

    _types = {}


class _InjectedFaultResetBefore(InjectedFault):
    """The request is read whole, nothing is recorded, and the connection is reset."""

    __qualname__ = "InjectedFault.ResetBefore"

    _types = {}


class _InjectedFaultResetAfter(InjectedFault):
    """The request is done, so that a placed order is recorded, and the connection is reset without an answer."""

    __qualname__ = "InjectedFault.ResetAfter"

    _types = {}


class _InjectedFaultDelay(InjectedFault):
    """The request is done, and the answer begins only after this time.

    Fields:

    time: How long.
    """

    __qualname__ = "InjectedFault.Delay"

    time: datetime.timedelta

    _types = {"time": "span"}

    def __init__(self, time: datetime.timedelta | float) -> None:
        _fill(self, locals())


class _InjectedFaultStall(InjectedFault):
    """The request is done, and after so many bytes of the answer's body nothing more comes, though the connection stays.

    Fields:

    bytes: How many.
    """

    __qualname__ = "InjectedFault.Stall"

    bytes: int

    _types = {"bytes": "u64"}

    def __init__(self, bytes: int) -> None:
        _fill(self, locals())


class _InjectedFaultTruncate(InjectedFault):
    """The request is done, and after so many bytes of the answer's body the connection ends.

    Fields:

    bytes: How many.
    """

    __qualname__ = "InjectedFault.Truncate"

    bytes: int

    _types = {"bytes": "u64"}

    def __init__(self, bytes: int) -> None:
        _fill(self, locals())


class _InjectedFaultTooManyRequests(InjectedFault):
    """Nothing is recorded, and the answer is 429 `request_limit_exceeded`.

    Fields:

    retry_after: The header `Retry-After` as it is sent.
    """

    __qualname__ = "InjectedFault.TooManyRequests"

    retry_after: str | None

    _types = {"retry_after": "?str"}

    def __init__(self, retry_after: str | None) -> None:
        _fill(self, locals())


class _InjectedFaultStatus(InjectedFault):
    """The answer has this status and nothing to do with the request.

    Fields:

    status: The status.

    html: Whether the body is a page of something in front of the API, and not an error in the API's own form.

    recorded: Whether the request is done all the same, so that a placed order is recorded.
    """

    __qualname__ = "InjectedFault.Status"

    status: int
    html: bool
    recorded: bool

    _types = {"status": "u16", "html": "bool", "recorded": "bool"}

    def __init__(self, status: int, html: bool, recorded: bool) -> None:
        _fill(self, locals())


class _InjectedFaultWrongContentType(InjectedFault):
    """The request is done, and its answer calls itself `text/html`."""

    __qualname__ = "InjectedFault.WrongContentType"

    _types = {}


class _InjectedFaultBehindByRequests(InjectedFault):
    """The list lacks the newest orders: one is listed once so many further requests came after it.

    Fields:

    requests: How many.
    """

    __qualname__ = "InjectedFault.BehindByRequests"

    requests: int

    _types = {"requests": "u64"}

    def __init__(self, requests: int) -> None:
        _fill(self, locals())


class _InjectedFaultBehindByTime(InjectedFault):
    """The list lacks the newest orders: one is listed once it is so old by the sandbox's clock.

    Fields:

    time: How old.
    """

    __qualname__ = "InjectedFault.BehindByTime"

    time: datetime.timedelta

    _types = {"time": "span"}

    def __init__(self, time: datetime.timedelta | float) -> None:
        _fill(self, locals())


class _InjectedFaultDuplicates(InjectedFault):
    """The list has every order of its page twice."""

    __qualname__ = "InjectedFault.Duplicates"

    _types = {}


_nest(InjectedFault, _InjectedFaultRefuse, _InjectedFaultResetBefore, _InjectedFaultResetAfter, _InjectedFaultDelay, _InjectedFaultStall, _InjectedFaultTruncate, _InjectedFaultTooManyRequests, _InjectedFaultStatus, _InjectedFaultWrongContentType, _InjectedFaultBehindByRequests, _InjectedFaultBehindByTime, _InjectedFaultDuplicates)


class LogLevel(enum.Enum):
    """How much a log line weighs."""

    ERROR = "error"
    """Something went wrong."""
    WARN = "warn"
    """Something may go wrong."""
    INFO = "info"
    """What happens."""
    DEBUG = "debug"
    """How it happens."""
    TRACE = "trace"
    """Each step of it."""


class Organization(_rt.Union):
    """The organization that the certificate names."""

    Existing: TypeAlias = "_OrganizationExisting"
    New: TypeAlias = "_OrganizationNew"

    _variants = ("Existing", "New",)


class _OrganizationExisting(Organization):
    """An organization of the account.

    Fields:

    id: Its number.

    contacts: Its verified contact, as a rule: without one, the order waits. Organization and technical contacts given here
        replace the stored ones.
    """

    __qualname__ = "Organization.Existing"

    id: int
    contacts: list[Contact]

    _types = {"id": "u64", "contacts": "*Contact"}

    def __init__(self, id: int, contacts: Iterable[Contact] = ()) -> None:
        _fill(self, locals())


class _OrganizationNew(Organization):
    """An organization that the account doesn't have yet.

    Fields:

    details: Its details.
    """

    __qualname__ = "Organization.New"

    details: NewOrganization

    _types = {"details": "NewOrganization"}

    def __init__(self, details: NewOrganization) -> None:
        _fill(self, locals())


_nest(Organization, _OrganizationExisting, _OrganizationNew)


class Validity(_rt.Union):
    """How long an order or a certificate runs."""

    Years: TypeAlias = "_ValidityYears"
    Days: TypeAlias = "_ValidityDays"
    Until: TypeAlias = "_ValidityUntil"

    _variants = ("Years", "Days", "Until",)


class _ValidityYears(Validity):
    """For this many years, 1 to 3. One year is the ordinary plan; more is by arrangement with the CA.

    Fields:

    years: How many.
    """

    __qualname__ = "Validity.Years"

    years: int

    _types = {"years": "u32"}

    def __init__(self, years: int) -> None:
        _fill(self, locals())


class _ValidityDays(Validity):
    """For this many days, at most 397. Certificates end after 199 days all the same.

    Fields:

    days: How many.
    """

    __qualname__ = "Validity.Days"

    days: int

    _types = {"days": "u32"}

    def __init__(self, days: int) -> None:
        _fill(self, locals())


class _ValidityUntil(Validity):
    """Up to and including this day.

    Fields:

    day: The last day.
    """

    __qualname__ = "Validity.Until"

    day: datetime.date

    _types = {"day": "day"}

    def __init__(self, day: datetime.date) -> None:
        _fill(self, locals())


_nest(Validity, _ValidityYears, _ValidityDays, _ValidityUntil)


class Payment(_rt.Union):
    """How an order is paid."""

    AccountDefault: TypeAlias = "_PaymentAccountDefault"
    Balance: TypeAlias = "_PaymentBalance"
    Profile: TypeAlias = "_PaymentProfile"
    WireTransfer: TypeAlias = "_PaymentWireTransfer"
    WithCard: TypeAlias = "_PaymentWithCard"
    Other: TypeAlias = "_PaymentOther"

    _variants = ("AccountDefault", "Balance", "Profile", "WireTransfer", "WithCard", "Other",)


class _PaymentAccountDefault(Payment):
    """As the account does by default; nothing is sent."""

    __qualname__ = "Payment.AccountDefault"

    _types = {}


class _PaymentBalance(Payment):
    """From the account's balance."""

    __qualname__ = "Payment.Balance"

    _types = {}


class _PaymentProfile(Payment):
    """With the card that the key's user has stored."""

    __qualname__ = "Payment.Profile"

    _types = {}


class _PaymentWireTransfer(Payment):
    """By bank transfer."""

    __qualname__ = "Payment.WireTransfer"

    _types = {}


class _PaymentWithCard(Payment):
    """With this card.

    Fields:

    card: The card.

    billing_address: The address that it is billed to.
    """

    __qualname__ = "Payment.WithCard"

    card: Card
    billing_address: BillingAddress

    _types = {"card": "&Card", "billing_address": "BillingAddress"}

    def __init__(self, card: Card, billing_address: BillingAddress) -> None:
        _fill(self, locals())


class _PaymentOther(Payment):
    """By a method that this version doesn't know.

    Fields:

    method: The API's word for it.
    """

    __qualname__ = "Payment.Other"

    method: str

    _types = {"method": "str"}

    def __init__(self, method: str) -> None:
        _fill(self, locals())


_nest(Payment, _PaymentAccountDefault, _PaymentBalance, _PaymentProfile, _PaymentWireTransfer, _PaymentWithCard, _PaymentOther)


class Renewal(_rt.Union):
    """What an order renews."""

    OrderId: TypeAlias = "_RenewalOrderId"
    Thumbprint: TypeAlias = "_RenewalThumbprint"

    _variants = ("OrderId", "Thumbprint",)


class _RenewalOrderId(Renewal):
    """An order, by its number.

    Fields:

    id: The number.
    """

    __qualname__ = "Renewal.OrderId"

    id: int

    _types = {"id": "u64"}

    def __init__(self, id: int) -> None:
        _fill(self, locals())


class _RenewalThumbprint(Renewal):
    """A certificate, by its SHA-1 thumbprint: 40 hexadecimal digits.

    Fields:

    sha1: The thumbprint.
    """

    __qualname__ = "Renewal.Thumbprint"

    sha1: str

    _types = {"sha1": "str"}

    def __init__(self, sha1: str) -> None:
        _fill(self, locals())


_nest(Renewal, _RenewalOrderId, _RenewalThumbprint)


class Approval(enum.Enum):
    """How the account approves a request, which decides the answer to an order."""

    REQUIRED = "required"
    """Somebody must approve in CertCentral: the request is `pending`."""
    SERVICE_USER = "service_user"
    """The key belongs to a service user: the request is `submitted`."""
    AUTOMATIC = "automatic"
    """The request is approved at once: the answer lists the domains and has a certificate number."""
    SKIPPED = "skipped"
    """The account has no approval step: the answer has a certificate number and no request."""


class Outcome(_rt.Union):
    """How an order ended, of many."""

    Placed: TypeAlias = "_OutcomePlaced"
    Failed: TypeAlias = "_OutcomeFailed"

    _variants = ("Placed", "Failed",)


class _OutcomePlaced(Outcome):
    """It was placed.

    Fields:

    order: The order.
    """

    __qualname__ = "Outcome.Placed"

    order: PlacedOrder

    _types = {"order": "PlacedOrder"}

    def __init__(self, order: PlacedOrder) -> None:
        _fill(self, locals())


class _OutcomeFailed(Outcome):
    """It failed.

    Fields:

    error: As placing it would have failed.
    """

    __qualname__ = "Outcome.Failed"

    error: QwacError

    _types = {"error": "QwacError"}

    def __init__(self, error: QwacError) -> None:
        _fill(self, locals())


_nest(Outcome, _OutcomePlaced, _OutcomeFailed)


class Reason(enum.Enum):
    """Why a certificate was revoked."""

    UNSPECIFIED = "unspecified"
    """None given."""
    KEY_COMPROMISE = "key_compromise"
    """The private key is known to others."""
    AFFILIATION_CHANGED = "affiliation_changed"
    """The organization's name or other details changed."""
    SUPERSEDED = "superseded"
    """There is a new certificate in its place."""
    CESSATION_OF_OPERATION = "cessation_of_operation"
    """The domain is not the organization's any more."""
    PRIVILEGE_WITHDRAWN = "privilege_withdrawn"
    """It may not be used any more, such as when the competent authority withdrew the authorization."""


class Waited(_rt.Union):
    """Why a wait ended, with how far the order is."""

    Issued: TypeAlias = "_WaitedIssued"
    Ended: TypeAlias = "_WaitedEnded"
    NeedsAction: TypeAlias = "_WaitedNeedsAction"
    TimedOut: TypeAlias = "_WaitedTimedOut"
    Stopped: TypeAlias = "_WaitedStopped"

    _variants = ("Issued", "Ended", "NeedsAction", "TimedOut", "Stopped",)


class _WaitedIssued(Waited):
    """The certificate is there.

    Fields:

    progress: How far it is.
    """

    __qualname__ = "Waited.Issued"

    progress: OrderProgress

    _types = {"progress": "OrderProgress"}

    def __init__(self, progress: OrderProgress) -> None:
        _fill(self, locals())


class _WaitedEnded(Waited):
    """The order is at its end without one: rejected, canceled, revoked or expired.

    Fields:

    progress: How far it is.
    """

    __qualname__ = "Waited.Ended"

    progress: OrderProgress

    _types = {"progress": "OrderProgress"}

    def __init__(self, progress: OrderProgress) -> None:
        _fill(self, locals())


class _WaitedNeedsAction(Waited):
    """A person has to act: the actions say who and what.

    Fields:

    progress: How far it is.
    """

    __qualname__ = "Waited.NeedsAction"

    progress: OrderProgress

    _types = {"progress": "OrderProgress"}

    def __init__(self, progress: OrderProgress) -> None:
        _fill(self, locals())


class _WaitedTimedOut(Waited):
    """The time ran out.

    Fields:

    progress: How far it is.
    """

    __qualname__ = "Waited.TimedOut"

    progress: OrderProgress

    _types = {"progress": "OrderProgress"}

    def __init__(self, progress: OrderProgress) -> None:
        _fill(self, locals())


class _WaitedStopped(Waited):
    """The wait was stopped.

    Fields:

    progress: How far it was when it was seen last.
    """

    __qualname__ = "Waited.Stopped"

    progress: OrderProgress

    _types = {"progress": "OrderProgress"}

    def __init__(self, progress: OrderProgress) -> None:
        _fill(self, locals())


_nest(Waited, _WaitedIssued, _WaitedEnded, _WaitedNeedsAction, _WaitedTimedOut, _WaitedStopped)


class Account(_rt.Record):
    """The account of the API key.

    Fields:

    id: Its number.

    pricing_model: The API's word for how it pays.
    """

    id: str
    pricing_model: str | None

    _types = {"id": "id", "pricing_model": "?str"}

    def __init__(self, *, id: str | int, pricing_model: str | None) -> None:
        _fill(self, locals())


class User(_rt.Record):
    """The user of the API key.

    Fields:

    id: The number of the user.

    username: The name to log in with.

    first_name: First name.

    last_name: Last name.

    email: E-mail address.

    status: The API's word for where the user stands, such as `active`.

    user_type: The API's word for what kind of user it is, such as `standard`.

    account_id: The number of the account.

    access_roles: The user's roles in CertCentral, such as `Administrator`.
    """

    id: str
    username: str | None
    first_name: str | None
    last_name: str | None
    email: str | None
    status: str | None
    user_type: str | None
    account_id: str | None
    access_roles: list[str]

    _types = {"id": "id", "username": "?str", "first_name": "?str", "last_name": "?str", "email": "?str", "status": "?str", "user_type": "?str", "account_id": "?id", "access_roles": "*str"}

    def __init__(self, *, id: str | int, username: str | None, first_name: str | None, last_name: str | None, email: str | None, status: str | None, user_type: str | None, account_id: str | int | None, access_roles: Iterable[str]) -> None:
        _fill(self, locals())


class Product(_rt.Record):
    """A product as the account may order it.

    Fields:

    name_id: Its name in the API, such as `eu_qwac_psd2`.

    name: Its name for people.

    order_validity_years: For how many years an order may run.

    certificate_validity_years: For how many years a certificate may run.

    dns_names_allowed: Whether further names may be ordered.

    expiration_date_allowed: Whether the last day may be chosen.
    """

    name_id: str
    name: str | None
    order_validity_years: list[str]
    certificate_validity_years: list[str]
    dns_names_allowed: bool | None
    expiration_date_allowed: bool | None

    _types = {"name_id": "str", "name": "?str", "order_validity_years": "*id", "certificate_validity_years": "*id", "dns_names_allowed": "?bool", "expiration_date_allowed": "?bool"}

    def __init__(self, *, name_id: str, name: str | None, order_validity_years: Iterable[str | int], certificate_validity_years: Iterable[str | int], dns_names_allowed: bool | None, expiration_date_allowed: bool | None) -> None:
        _fill(self, locals())


class AccountCheck(_rt.Record):
    """Whether the key is good, and whether it may order PSD2 QWACs.

    Fields:

    answer: The answer.

    why: The answer's reason, for people.

    user: The key's user, as far as told.

    account: The key's account, as far as told.

    product: The product, as far as told.
    """

    answer: AccountAnswer | str
    why: str
    user: User | None
    account: Account | None
    product: Product | None

    _types = {"answer": "~AccountAnswer", "why": "str", "user": "?User", "account": "?Account", "product": "?Product"}

    def __init__(self, *, answer: AccountAnswer | str, why: str, user: User | None, account: Account | None, product: Product | None) -> None:
        _fill(self, locals())


class ApiDate(_rt.Record):
    """A day or a time as an answer has it. In which zone a time without one is meant is not documented, so the text is kept as
    it stands.

    Fields:

    text: The text as it came.

    day: The day that is told, in whatever zone it was meant.

    time: The time, where its zone is told.
    """

    text: str
    day: datetime.date | None
    time: datetime.datetime | None

    _types = {"text": "str", "day": "?day", "time": "?time"}

    def __init__(self, *, text: str, day: datetime.date | None, time: datetime.datetime | None) -> None:
        _fill(self, locals())


class DcvToken(_rt.Record):
    """What shows control of a domain, where it is published. It is no secret: it stands in the public DNS or on a public
    web server.

    Fields:

    token: The value to publish.

    status: Where it stands.

    expiration_date: Until when it counts.

    verification_value: For a CNAME record, the name that it points to.

    http_token_url: For a file, the address under which it is looked for.
    """

    token: str | None
    status: ValidationStatus | str | None
    expiration_date: ApiDate | None
    verification_value: str | None
    http_token_url: str | None

    _types = {"token": "?str", "status": "?~ValidationStatus", "expiration_date": "?ApiDate", "verification_value": "?str", "http_token_url": "?str"}

    def __init__(self, *, token: str | None, status: ValidationStatus | str | None, expiration_date: ApiDate | None, verification_value: str | None, http_token_url: str | None) -> None:
        _fill(self, locals())


class Action(_rt.Record):
    """Something that a person has to do before an order goes on.

    Fields:

    text: What has to be done, in a sentence.

    step: The same in parts.
    """

    text: str
    step: ActionStep

    _types = {"text": "str", "step": "ActionStep"}

    def __init__(self, *, text: str, step: ActionStep) -> None:
        _fill(self, locals())

    def __str__(self) -> str:
        return self.text


class ApiMessage(_rt.Record):
    """One error of the API, in its own words.

    Fields:

    code: The stable word, such as `invalid_value:common_name`; empty if the API gave none.

    message: The sentence for people; empty if the API gave none.
    """

    code: str
    message: str

    _types = {"code": "str", "message": "str"}

    def __init__(self, *, code: str, message: str) -> None:
        _fill(self, locals())


class ApprovalRequest(_rt.Record):
    """A request inside CertCentral.

    Fields:

    id: Its number.

    request_type: What it is for.

    status: Where it stands.

    date: When it was made. Not told where it is told as a part of its order.

    order_id: The order that it belongs to. Not told where it is told as a part of it.

    comments: What the requester wrote.

    processor_comment: What the approver wrote.
    """

    id: str | None
    request_type: RequestType | str | None
    status: RequestStatus | str | None
    date: ApiDate | None
    order_id: str | None
    comments: str | None
    processor_comment: str | None

    _types = {"id": "?id", "request_type": "?~RequestType", "status": "?~RequestStatus", "date": "?ApiDate", "order_id": "?id", "comments": "?str", "processor_comment": "?str"}

    def __init__(self, *, id: str | int | None, request_type: RequestType | str | None, status: RequestStatus | str | None, date: ApiDate | None, order_id: str | int | None, comments: str | None, processor_comment: str | None) -> None:
        _fill(self, locals())


class Attribute(_rt.Record):
    """An attribute of a distinguished name.

    Fields:

    name: What the standards call it, else its number.

    oid: Its number.

    value: Its value as text.
    """

    name: str
    oid: str
    value: str

    _types = {"name": "str", "oid": "str", "value": "str"}

    def __init__(self, *, name: str, oid: str, value: str) -> None:
        _fill(self, locals())


class BillingAddress(_rt.Record):
    """The address that a card is billed to.

    Fields:

    address: Street address.

    city: City.

    country: Country.

    address2: Continuation of the street address.

    state: State or province, where the country has them.

    zip: ZIP or postal code, where the country has them.
    """

    address: str
    city: str
    country: str
    address2: str | None
    state: str | None
    zip: str | None

    _types = {"address": "str", "city": "str", "country": "str", "address2": "?str", "state": "?str", "zip": "?str"}

    def __init__(self, *, address: str, city: str, country: str, address2: str | None = None, state: str | None = None, zip: str | None = None) -> None:
        _fill(self, locals())


class CabfOrganizationIdentifier(_rt.Record):
    """The same, as the CA/B Forum's extension 2.23.140.3.1 has it: EV Guidelines, 7.1.2.2.

    Fields:

    scheme: Three letters, such as `PSD`.

    country: Two letters.

    state: The state or province, where the register is one of these.

    reference: What follows: under `PSD`, the authority, a hyphen and the number.
    """

    scheme: str
    country: str
    state: str | None
    reference: str

    _types = {"scheme": "str", "country": "str", "state": "?str", "reference": "str"}

    def __init__(self, *, scheme: str, country: str, state: str | None, reference: str) -> None:
        _fill(self, locals())


class DistinguishedName(_rt.Record):
    """A distinguished name.

    Fields:

    attributes: Its attributes in their order.

    common_name: The common name.

    organization: The organization's name.

    organization_identifier: The organization's identifier, such as `PSDNL-DNB-R161162`. May be malformed.

    country: The country's code.

    text: All of it for people.
    """

    attributes: list[Attribute]
    common_name: str | None
    organization: str | None
    organization_identifier: str | None
    country: str | None
    text: str

    _types = {"attributes": "*Attribute", "common_name": "?str", "organization": "?str", "organization_identifier": "?str", "country": "?str", "text": "str"}

    def __init__(self, *, attributes: Iterable[Attribute], common_name: str | None, organization: str | None, organization_identifier: str | None, country: str | None, text: str) -> None:
        _fill(self, locals())

    def __str__(self) -> str:
        return self.text


class CertificateKey(_rt.Record):
    """A public key.

    Fields:

    algorithm: The algorithm.

    curve: The curve, of an elliptic key.

    bits: The length of the modulus in bits, of an RSA key.

    sha256: SHA-256 of the SubjectPublicKeyInfo, in hexadecimal: as in a list of keys that must not be used, and as a pin.
    """

    algorithm: str
    curve: str | None
    bits: int | None
    sha256: str

    _types = {"algorithm": "str", "curve": "?str", "bits": "?u64", "sha256": "str"}

    def __init__(self, *, algorithm: str, curve: str | None, bits: int | None, sha256: str) -> None:
        _fill(self, locals())


class Policy(_rt.Record):
    """A certificate policy.

    Fields:

    oid: Its number.

    cps: Where its practice statement stands.
    """

    oid: str
    cps: list[str]

    _types = {"oid": "str", "cps": "*str"}

    def __init__(self, *, oid: str, cps: Iterable[str]) -> None:
        _fill(self, locals())


class PdsLocation(_rt.Record):
    """Where a disclosure statement stands.

    Fields:

    url: The address.

    language: The language: ISO 639-1, two small letters.
    """

    url: str
    language: str

    _types = {"url": "str", "language": "str"}

    def __init__(self, *, url: str, language: str) -> None:
        _fill(self, locals())


class RoleOfPsp(_rt.Record):
    """A role as it stands in a certificate: it may be one that this version doesn't know, and its two halves may not fit.

    Fields:

    oid: The role's number.

    name: The role's name.
    """

    oid: str
    name: str

    _types = {"oid": "str", "name": "str"}

    def __init__(self, *, oid: str, name: str) -> None:
        _fill(self, locals())


class Psd2Statement(_rt.Record):
    """What the PSD2 statement of a certificate says, as it stands there.

    Fields:

    roles: The roles of the payment service provider, in their order.

    nca_name: The name of the competent authority, in Latin letters; `NA` for a central bank or a public authority.

    nca_id: The identifier of the competent authority, such as `NL-DNB`; `NA` likewise.
    """

    roles: list[RoleOfPsp]
    nca_name: str | None
    nca_id: str | None

    _types = {"roles": "*RoleOfPsp", "nca_name": "?str", "nca_id": "?str"}

    def __init__(self, *, roles: Iterable[RoleOfPsp], nca_name: str | None, nca_id: str | None) -> None:
        _fill(self, locals())


class Extension(_rt.Record):
    """An extension by name.

    Fields:

    oid: Its number.

    critical: Whether who doesn't know it must refuse the certificate.
    """

    oid: str
    critical: bool

    _types = {"oid": "str", "critical": "bool"}

    def __init__(self, *, oid: str, critical: bool) -> None:
        _fill(self, locals())


class CertificateFault(_rt.Record):
    """A part of a certificate that is not encoded as it must be.

    It tells about the encoding only. What a well-formed certificate says wrongly is told by a
    `Verifier`.

    Fields:

    path: Where: a JSON pointer (RFC 6901) into the certificate as JSON, such as `/qc_statements/2/roles/0`. Empty for the
        whole. Items of a list are counted as they are encoded, so that after one that can't be read the count runs ahead
        of the list; only QC statements keep their place.

    offset: Where: bytes from the start of the certificate's DER. Of a text that is no certificate at all, from its start.

    message: What is wrong.
    """

    path: str
    offset: int
    message: str

    _types = {"path": "str", "offset": "u64", "message": "str"}

    def __init__(self, *, path: str, offset: int, message: str) -> None:
        _fill(self, locals())


class Certificate(_rt.Record):
    """A certificate, as it is. **Nothing about it has been verified.**

    Fields:

    sha256: SHA-256 of the certificate, in hexadecimal.

    sha1: SHA-1 of the certificate, in hexadecimal: the thumbprint by which a renewal can name it.

    serial_number: The serial number, in hexadecimal.

    signature_algorithm: The algorithm of the issuer's signature.

    issuer: Who issued it.

    not_before: The first moment of its validity.

    not_after: The last moment of its validity, which belongs to it.

    subject: Whom it names.

    key: The public key.

    dns_names: The DNS names among the subject's alternative names, as they stand.

    other_names: How many alternative names of other kinds there are, such as IP addresses.

    is_ca: Whether it is the certificate of a CA.

    is_self_issued: Whether issuer and subject are the same, and it may so have issued itself.

    path_length: How many CAs may stand under it.

    key_usages: What the key may be used for, in the standard's own names, such as `digitalSignature`.

    extended_key_usages: For which purposes, by their numbers.

    policies: Under which policies it was issued.

    qc_statements: The QC statements, the one of PSD2 among them.

    psd2: The PSD2 statement, if there is one. Of several, the first.

    cabf_organization_identifier: The organization's identifier in the CA/B Forum's extension, 2.23.140.3.1.

    ocsp: Where an OCSP responder is.

    ca_issuers: Where the issuer's certificate is.

    crls: Where certificate revocation lists are.

    authority_key_id: The identifier of the issuer's key, in hexadecimal.

    subject_key_id: The identifier of the own key, in hexadecimal.

    extensions: All extensions, also those that are not read here.

    faults: The parts that are not encoded as they must be.

    der: The certificate in DER.
    """

    sha256: str
    sha1: str
    serial_number: str
    signature_algorithm: str | None
    issuer: DistinguishedName
    not_before: datetime.datetime | None
    not_after: datetime.datetime | None
    subject: DistinguishedName
    key: CertificateKey | None
    dns_names: list[str]
    other_names: int
    is_ca: bool
    is_self_issued: bool
    path_length: int | None
    key_usages: list[str] | None
    extended_key_usages: list[str] | None
    policies: list[Policy] | None
    qc_statements: list[QcStatement] | None
    psd2: Psd2Statement | None
    cabf_organization_identifier: CabfOrganizationIdentifier | None
    ocsp: list[str]
    ca_issuers: list[str]
    crls: list[str]
    authority_key_id: str | None
    subject_key_id: str | None
    extensions: list[Extension]
    faults: list[CertificateFault]
    der: bytes

    _types = {"sha256": "str", "sha1": "str", "serial_number": "str", "signature_algorithm": "?str", "issuer": "DistinguishedName", "not_before": "?time", "not_after": "?time", "subject": "DistinguishedName", "key": "?CertificateKey", "dns_names": "*str", "other_names": "u64", "is_ca": "bool", "is_self_issued": "bool", "path_length": "?i64", "key_usages": "?*str", "extended_key_usages": "?*str", "policies": "?*Policy", "qc_statements": "?*QcStatement", "psd2": "?Psd2Statement", "cabf_organization_identifier": "?CabfOrganizationIdentifier", "ocsp": "*str", "ca_issuers": "*str", "crls": "*str", "authority_key_id": "?str", "subject_key_id": "?str", "extensions": "*Extension", "faults": "*CertificateFault", "der": "bytes"}

    def __init__(self, *, sha256: str, sha1: str, serial_number: str, signature_algorithm: str | None, issuer: DistinguishedName, not_before: datetime.datetime | None, not_after: datetime.datetime | None, subject: DistinguishedName, key: CertificateKey | None, dns_names: Iterable[str], other_names: int, is_ca: bool, is_self_issued: bool, path_length: int | None, key_usages: Iterable[str] | None, extended_key_usages: Iterable[str] | None, policies: Iterable[Policy] | None, qc_statements: Iterable[QcStatement] | None, psd2: Psd2Statement | None, cabf_organization_identifier: CabfOrganizationIdentifier | None, ocsp: Iterable[str], ca_issuers: Iterable[str], crls: Iterable[str], authority_key_id: str | None, subject_key_id: str | None, extensions: Iterable[Extension], faults: Iterable[CertificateFault], der: bytes) -> None:
        _fill(self, locals())


class CertificateInfo(_rt.Record):
    """A certificate as order info tells it.

    Fields:

    id: Its number.

    common_name: Its common name.

    dns_names: Its further names.

    csr: Its CSR, as it is told.

    serial_number: Its serial number, in hexadecimal.

    thumbprint: The SHA-1 thumbprint, in hexadecimal.

    date_issued: When it was issued.

    valid_from: Its first day.

    valid_till: Its last day.
    """

    id: str | None
    common_name: str | None
    dns_names: list[str]
    csr: str | None
    serial_number: str | None
    thumbprint: str | None
    date_issued: ApiDate | None
    valid_from: ApiDate | None
    valid_till: ApiDate | None

    _types = {"id": "?id", "common_name": "?str", "dns_names": "*str", "csr": "?str", "serial_number": "?str", "thumbprint": "?str", "date_issued": "?ApiDate", "valid_from": "?ApiDate", "valid_till": "?ApiDate"}

    def __init__(self, *, id: str | int | None, common_name: str | None, dns_names: Iterable[str], csr: str | None, serial_number: str | None, thumbprint: str | None, date_issued: ApiDate | None, valid_from: ApiDate | None, valid_till: ApiDate | None) -> None:
        _fill(self, locals())


class CertificateRole(_rt.Record):
    """A role of a payment service provider as a certificate has it.

    Fields:

    oid: The role's number.

    name: The role's name, such as `PSP_AS`.

    about: What it means.
    """

    oid: str
    name: str
    about: str

    _types = {"oid": "str", "name": "str", "about": "str"}

    def __init__(self, *, oid: str, name: str, about: str) -> None:
        _fill(self, locals())


class ChainCertificate(_rt.Record):
    """One certificate of a chain.

    Fields:

    subject_common_name: The common name of its subject.

    pem: The certificate as PEM. Lines may end with CR LF.
    """

    subject_common_name: str | None
    pem: str | None

    _types = {"subject_common_name": "?str", "pem": "?str"}

    def __init__(self, *, subject_common_name: str | None, pem: str | None) -> None:
        _fill(self, locals())


class CheckedName(_rt.Record):
    """What a check of one name found.

    Fields:

    dns_name: The name.

    status: Where the control of it stands.
    """

    dns_name: str | None
    status: ValidationStatus | str | None

    _types = {"dns_name": "?str", "status": "?~ValidationStatus"}

    def __init__(self, *, dns_name: str | None, status: ValidationStatus | str | None) -> None:
        _fill(self, locals())


class PaceWindow(_rt.Record):
    """At most so many requests in such a time.

    Fields:

    requests: How many.

    length: In which time.
    """

    requests: int
    length: datetime.timedelta

    _types = {"requests": "u32", "length": "span"}

    def __init__(self, *, requests: int, length: datetime.timedelta | float) -> None:
        _fill(self, locals())


class RetryOptions(_rt.Record):
    """When and how often a call that surely placed nothing is tried again. Nothing of which a byte may have left is ever sent
    again, whatever is set here.

    Fields:

    attempts: The most attempts, with the first; 4 if not given.

    base: The wait after the first attempt that was not sent; it doubles with each. 250 milliseconds if not given.

    cap: The longest wait between attempts that were not sent; 8 seconds if not given.

    deadline: The last time at which an attempt may begin, from the beginning of the first; 5 minutes if not given.

    seed: The seed of the chance in the waits, for tests.
    """

    attempts: int | None
    base: datetime.timedelta | None
    cap: datetime.timedelta | None
    deadline: datetime.timedelta | None
    seed: int | None

    _types = {"attempts": "?u32", "base": "?span", "cap": "?span", "deadline": "?span", "seed": "?u64"}

    def __init__(self, *, attempts: int | None = None, base: datetime.timedelta | float | None = None, cap: datetime.timedelta | float | None = None, deadline: datetime.timedelta | float | None = None, seed: int | None = None) -> None:
        _fill(self, locals())


class SettleOptions(_rt.Record):
    """How long and how often an order with an open outcome is looked for.

    Fields:

    look: Whether it is looked for at all. If not, an open outcome is told at once, with its receipt.

    window: How long after the attempt's end an order is looked for before it counts as not placed; 5 minutes if not given.

    interval: The wait after the first look; 2 seconds if not given. It doubles with each, up to 30 seconds.
    """

    look: bool
    window: datetime.timedelta | None
    interval: datetime.timedelta | None

    _types = {"look": "bool", "window": "?span", "interval": "?span"}

    def __init__(self, *, look: bool = True, window: datetime.timedelta | float | None = None, interval: datetime.timedelta | float | None = None) -> None:
        _fill(self, locals())


class ClientOptions(_rt.Record):
    """The settings of a client. What is not given is as the SDK has it.

    Fields:

    base_url: The base URL; CertCentral Europe's if not given. It must be `https`, or `http` to a loopback address. Where it has no
        path, `/services/v2` is added.

    timeout: The longest time that an attempt may take in all, once it is its turn; 120 seconds if not given.

    connect_timeout: The longest time that a connection may take to come about; 15 seconds if not given.

    idle_timeout: How long a connection is kept that nothing goes over; 30 seconds if not given.

    user_agent_suffix: What to add to the user agent, such as `my-bank/1.0`.

    proxy: The proxy for all calls, such as `http://user:password@proxy:3128`. Without it, the environment's (`HTTPS_PROXY`,
        `NO_PROXY`) is used.

    root_certificates: Further root certificates to trust, each as PEM. The bundled ones stay.

    client_identity: A certificate with its issuers and its private key, as PEM, for a proxy or gateway that asks for one.

    pace: How many requests go out in which time: all of these hold. As documented if not given (100 in 5 seconds and 1000 in 3
        minutes); an empty list is no limit, for a server of one's own.

    retries: When an attempt that surely placed nothing is made again.

    settle: How an order whose outcome is open is looked for.

    journal_path: The file of the journal, in which orders are written down before they are sent, so that none is lost or placed twice
        when this process ends in the middle. It is made where there is none. No journal if not given.

    update_csr_by_put: Updates a CSR by `PUT` and not by `POST`. Which one the API takes is not documented; a wrong one changes nothing.
    """

    base_url: str | None
    timeout: datetime.timedelta | None
    connect_timeout: datetime.timedelta | None
    idle_timeout: datetime.timedelta | None
    user_agent_suffix: str | None
    proxy: Secret | None
    root_certificates: list[str]
    client_identity: Secret | None
    pace: list[PaceWindow] | None
    retries: RetryOptions | None
    settle: SettleOptions | None
    journal_path: str | None
    update_csr_by_put: bool

    _types = {"base_url": "?str", "timeout": "?span", "connect_timeout": "?span", "idle_timeout": "?span", "user_agent_suffix": "?str", "proxy": "?&Secret", "root_certificates": "*str", "client_identity": "?&Secret", "pace": "?*PaceWindow", "retries": "?RetryOptions", "settle": "?SettleOptions", "journal_path": "?str", "update_csr_by_put": "bool"}

    def __init__(self, *, base_url: str | None = None, timeout: datetime.timedelta | float | None = None, connect_timeout: datetime.timedelta | float | None = None, idle_timeout: datetime.timedelta | float | None = None, user_agent_suffix: str | None = None, proxy: Secret | None = None, root_certificates: Iterable[str] = (), client_identity: Secret | None = None, pace: Iterable[PaceWindow] | None = None, retries: RetryOptions | None = None, settle: SettleOptions | None = None, journal_path: str | None = None, update_csr_by_put: bool = False) -> None:
        _fill(self, locals())


class Contact(_rt.Record):
    """A person of the organization.

    Fields:

    contact_type: What the person is to the organization.

    country: The country of the person, ISO 3166-1 alpha-2.

    first_name: First name, at most 128 characters.

    last_name: Last name, at most 128 characters.

    job_title: Job title, at most 64 characters.

    telephone: Telephone number, at most 32 characters.

    email: E-mail address, at most 255 characters.

    user_id: A user of the account. Values given beside it are written into that user.

    pseudonym: A reference that stands for the person's real name.

    city: City of the person.

    state: State or province of the person.

    zip: ZIP or postal code of the person.
    """

    contact_type: ContactType | str
    country: str
    first_name: str | None
    last_name: str | None
    job_title: str | None
    telephone: str | None
    email: str | None
    user_id: int | None
    pseudonym: str | None
    city: str | None
    state: str | None
    zip: str | None

    _types = {"contact_type": "~ContactType", "country": "str", "first_name": "?str", "last_name": "?str", "job_title": "?str", "telephone": "?str", "email": "?str", "user_id": "?u64", "pseudonym": "?str", "city": "?str", "state": "?str", "zip": "?str"}

    def __init__(self, *, contact_type: ContactType | str, country: str, first_name: str | None = None, last_name: str | None = None, job_title: str | None = None, telephone: str | None = None, email: str | None = None, user_id: int | None = None, pseudonym: str | None = None, city: str | None = None, state: str | None = None, zip: str | None = None) -> None:
        _fill(self, locals())


class CustomField(_rt.Record):
    """A value for one of the account's own order fields.

    Fields:

    metadata_id: The number of the field.

    value: The value.
    """

    metadata_id: int
    value: str

    _types = {"metadata_id": "i64", "value": "str"}

    def __init__(self, *, metadata_id: int, value: str) -> None:
        _fill(self, locals())


class VerifiedContact(_rt.Record):
    """An authorized representative of an organization.

    Fields:

    id: The number of the person.

    first_name: First name.

    last_name: Last name.

    email: E-mail address.

    status: Where the validation of the person stands.
    """

    id: str | None
    first_name: str | None
    last_name: str | None
    email: str | None
    status: ValidationStatus | str | None

    _types = {"id": "?id", "first_name": "?str", "last_name": "?str", "email": "?str", "status": "?~ValidationStatus"}

    def __init__(self, *, id: str | int | None, first_name: str | None, last_name: str | None, email: str | None, status: ValidationStatus | str | None) -> None:
        _fill(self, locals())


class Validation(_rt.Record):
    """A validation of an organization or a domain.

    Fields:

    validation_type: Its type, such as `ov` or `ev`. Which one stands for PSD2 QWACs is not documented (D43 of the decisions).

    name: Its name for people.

    status: Where it stands.

    dcv_status: Where the domain's own part of it stands, for a domain.

    date_created: Since when it is known.

    validated_until: Until when it holds.

    verified_contacts: The representatives who belong to it.
    """

    validation_type: str | None
    name: str | None
    status: ValidationStatus | str | None
    dcv_status: ValidationStatus | str | None
    date_created: ApiDate | None
    validated_until: ApiDate | None
    verified_contacts: list[VerifiedContact]

    _types = {"validation_type": "?str", "name": "?str", "status": "?~ValidationStatus", "dcv_status": "?~ValidationStatus", "date_created": "?ApiDate", "validated_until": "?ApiDate", "verified_contacts": "*VerifiedContact"}

    def __init__(self, *, validation_type: str | None, name: str | None, status: ValidationStatus | str | None, dcv_status: ValidationStatus | str | None, date_created: ApiDate | None, validated_until: ApiDate | None, verified_contacts: Iterable[VerifiedContact]) -> None:
        _fill(self, locals())


class DomainInfo(_rt.Record):
    """A domain of the account.

    Fields:

    id: Its number.

    name: Its name.

    is_active: Whether it can be ordered for.

    status: Where it stands.

    organization_id: The number of its organization.

    dcv_method: How control of it is shown.

    dcv_token: What has to be published for that, where it is told.

    dcv_approved: When control was shown.

    validations: Its validations, where they are told.
    """

    id: str
    name: str | None
    is_active: bool | None
    status: ValidationStatus | str | None
    organization_id: str | None
    dcv_method: DcvMethod | str | None
    dcv_token: DcvToken | None
    dcv_approved: ApiDate | None
    validations: list[Validation]

    _types = {"id": "id", "name": "?str", "is_active": "?bool", "status": "?~ValidationStatus", "organization_id": "?id", "dcv_method": "?~DcvMethod", "dcv_token": "?DcvToken", "dcv_approved": "?ApiDate", "validations": "*Validation"}

    def __init__(self, *, id: str | int, name: str | None, is_active: bool | None, status: ValidationStatus | str | None, organization_id: str | int | None, dcv_method: DcvMethod | str | None, dcv_token: DcvToken | None, dcv_approved: ApiDate | None, validations: Iterable[Validation]) -> None:
        _fill(self, locals())


class Download(_rt.Record):
    """A downloaded certificate. The bytes were looked at: they are whole, and what the format says. They were not verified.

    Fields:

    bytes: The file.

    media_type: The media type that the answer gives it.

    form: What the bytes are.
    """

    bytes: builtins.bytes
    media_type: str | None
    form: FileForm | str

    _types = {"bytes": "bytes", "media_type": "?str", "form": "~FileForm"}

    def __init__(self, *, bytes: builtins.bytes, media_type: str | None, form: FileForm | str) -> None:
        _fill(self, locals())


class Finding(_rt.Record):
    """One thing that a check found.

    Fields:

    rule: The stable name of the rule, such as `roles.duplicate`.

    severity: How much it weighs.

    path: Where: a JSON pointer (RFC 6901). Of a check, into the body of the request, such as `/certificate/psp_roles/1`; of
        a verification, into the chain as JSON, such as `/0/qc_statements/2/roles/1`.

    message: What is wrong. Never holds a secret.

    help: What to do, and where the rule comes from.

    text: All of it for people.
    """

    rule: str
    severity: Severity | str
    path: str
    message: str
    help: str
    text: str

    _types = {"rule": "str", "severity": "~Severity", "path": "str", "message": "str", "help": "str", "text": "str"}

    def __init__(self, *, rule: str, severity: Severity | str, path: str, message: str, help: str, text: str) -> None:
        _fill(self, locals())

    def __str__(self) -> str:
        return self.text


class Report(_rt.Record):
    """All that a check found, at once.

    Fields:

    findings: The findings, errors first.

    is_valid: Whether there is no error. Warnings and notes do not stop an order.

    text: All of it for people.
    """

    findings: list[Finding]
    is_valid: bool
    text: str

    _types = {"findings": "*Finding", "is_valid": "bool", "text": "str"}

    def __init__(self, *, findings: Iterable[Finding], is_valid: bool, text: str) -> None:
        _fill(self, locals())

    def __str__(self) -> str:
        return self.text


class ErrorInfo(_rt.Record):
    """What an error says. No secret is in it.

    Fields:

    text: For a person: what happened and what to do.

    kind: What kind of failure it was.

    cause_kind: The kind of what happened when the order was sent, where `kind` is `outcome_unknown` or `not_placed`, which is what
        came of it; else the kind.

    status: The HTTP status, if an answer came.

    errors: All errors that the API named, in its order.

    body_excerpt: The beginning of an answer that is not in the API's form, without secrets.

    retry_after: How long the answer asks to wait (`Retry-After`), if it does.

    request_id: The answer's own number, which helps the API's support to find it, if one came.

    order_id: The number of the order that was placed all the same, if the answer could be read so far.

    order_may_exist: Whether the order may exist in spite of the error. Then look for it before placing it again.

    may_have_happened: Whether what the call was to place or change may have been, in spite of the error. Then look before you do it
        again.

    may_be_retried: Whether the same call may be made again and is likely to pass later.

    receipt: What settles an open outcome later, by `Client.reconcile` and from any process, as JSON to keep; see `read_receipt`.

    report: The report of a check that failed.
    """

    text: str
    kind: ErrorKind | str
    cause_kind: ErrorKind | str
    status: int | None
    errors: list[ApiMessage]
    body_excerpt: str | None
    retry_after: datetime.timedelta | None
    request_id: str | None
    order_id: str | None
    order_may_exist: bool
    may_have_happened: bool
    may_be_retried: bool
    receipt: str | None
    report: Report | None

    _types = {"text": "str", "kind": "~ErrorKind", "cause_kind": "~ErrorKind", "status": "?u16", "errors": "*ApiMessage", "body_excerpt": "?str", "retry_after": "?span", "request_id": "?str", "order_id": "?id", "order_may_exist": "bool", "may_have_happened": "bool", "may_be_retried": "bool", "receipt": "?str", "report": "?Report"}

    def __init__(self, *, text: str, kind: ErrorKind | str, cause_kind: ErrorKind | str, status: int | None, errors: Iterable[ApiMessage], body_excerpt: str | None, retry_after: datetime.timedelta | float | None, request_id: str | None, order_id: str | int | None, order_may_exist: bool, may_have_happened: bool, may_be_retried: bool, receipt: str | None, report: Report | None) -> None:
        _fill(self, locals())

    def __str__(self) -> str:
        return self.text


class FaultRule(_rt.Record):
    """A rule of a plan.

    Fields:

    target: What it happens to.

    when: When.

    fault: What happens.
    """

    target: FaultTarget
    when: FaultWhen
    fault: InjectedFault

    _types = {"target": "FaultTarget", "when": "FaultWhen", "fault": "InjectedFault"}

    def __init__(self, *, target: FaultTarget, when: FaultWhen, fault: InjectedFault) -> None:
        _fill(self, locals())


class FaultPlan(_rt.Record):
    """Which requests go wrong, and how. Each request is counted for its target, and the first rule that applies decides.

    Fields:

    rules: The rules. Earlier ones go before later ones.

    seed: What chances hang on: two runs with one seed see the same faults.
    """

    rules: list[FaultRule]
    seed: int

    _types = {"rules": "*FaultRule", "seed": "u64"}

    def __init__(self, *, rules: Iterable[FaultRule], seed: int = 0) -> None:
        _fill(self, locals())


class FaultThatHappened(_rt.Record):
    """A fault that happened, and what it happened to.

    Fields:

    target: What it happened to.

    fault: What happened.
    """

    target: FaultTarget
    fault: InjectedFault

    _types = {"target": "FaultTarget", "fault": "InjectedFault"}

    def __init__(self, *, target: FaultTarget, fault: InjectedFault) -> None:
        _fill(self, locals())


class ListedOrder(_rt.Record):
    """An order as the list has it.

    Fields:

    id: Its number.

    status: Where it stands.

    product: The product's name in the API.

    date_created: When it was placed.

    organization_id: The number of the organization.

    organization_name: The name of the organization.

    certificate_id: The number of the certificate.

    common_name: The common name of the certificate.

    dns_names: Its further names.

    valid_till: Its last day.
    """

    id: str
    status: OrderStatus | str | None
    product: str | None
    date_created: ApiDate | None
    organization_id: str | None
    organization_name: str | None
    certificate_id: str | None
    common_name: str | None
    dns_names: list[str]
    valid_till: ApiDate | None

    _types = {"id": "id", "status": "?~OrderStatus", "product": "?str", "date_created": "?ApiDate", "organization_id": "?id", "organization_name": "?str", "certificate_id": "?id", "common_name": "?str", "dns_names": "*str", "valid_till": "?ApiDate"}

    def __init__(self, *, id: str | int, status: OrderStatus | str | None, product: str | None, date_created: ApiDate | None, organization_id: str | int | None, organization_name: str | None, certificate_id: str | int | None, common_name: str | None, dns_names: Iterable[str], valid_till: ApiDate | None) -> None:
        _fill(self, locals())


class LogLine(_rt.Record):
    """A line of the log. No secret is in it.

    Fields:

    level: How much it weighs.

    target: The part of the library that it comes from, such as `qwac_psd2::client::send`.

    text: What happened.

    fields: What belongs to it, also of the calls that it happened in, such as `order` or `status`.
    """

    level: LogLevel
    target: str
    text: str
    fields: dict[str, str]

    _types = {"level": "LogLevel", "target": "str", "text": "str", "fields": "map"}

    def __init__(self, *, level: LogLevel, target: str, text: str, fields: dict[str, str]) -> None:
        _fill(self, locals())

    def __str__(self) -> str:
        return self.text


class NameValidation(_rt.Record):
    """How the validation of a name stands.

    Fields:

    domain_id: The number of the domain.

    name: The name whose control is shown.

    dns_names: The names of the order that it stands for.

    dcv_method: How control is shown.

    status: Where it stands.
    """

    domain_id: str | None
    name: str | None
    dns_names: list[str]
    dcv_method: DcvMethod | str | None
    status: ValidationStatus | str | None

    _types = {"domain_id": "?id", "name": "?str", "dns_names": "*str", "dcv_method": "?~DcvMethod", "status": "?~ValidationStatus"}

    def __init__(self, *, domain_id: str | int | None, name: str | None, dns_names: Iterable[str], dcv_method: DcvMethod | str | None, status: ValidationStatus | str | None) -> None:
        _fill(self, locals())


class Nca(_rt.Record):
    """A national competent authority.

    Fields:

    country: The country's code: ISO 3166-1 alpha-2.

    authority: The authority's abbreviation.

    standing: `listed`: in the list of the European Banking Authority; `former`: in an earlier one; `unknown`: in neither, which
        proves nothing.
    """

    country: str
    authority: str
    standing: str

    _types = {"country": "str", "authority": "str", "standing": "str"}

    def __init__(self, *, country: str, authority: str, standing: str) -> None:
        _fill(self, locals())


class NewOrganization(_rt.Record):
    """The details of a new organization. At least one verified contact belongs to it.

    Fields:

    name: Legal name, at most 64 characters; together with the assumed name at most 61.

    address: Street address, at most 64 characters.

    city: City, at most 64 characters.

    state: State or province in full, at most 64 characters.

    zip: ZIP or postal code.

    country: Country, ISO 3166-1 alpha-2.

    telephone: Telephone number.

    contacts: Its people: one to fifteen verified contacts, and at most one contact of each other type.

    assumed_name: The name under which it does business.

    address2: Continuation of the street address, at most 64 characters.

    skip_duplicate_org_check: Creates it even when the account has one alike. Otherwise the order is tied to that one.
    """

    name: str
    address: str
    city: str
    state: str
    zip: str
    country: str
    telephone: str
    contacts: list[Contact]
    assumed_name: str | None
    address2: str | None
    skip_duplicate_org_check: bool | None

    _types = {"name": "str", "address": "str", "city": "str", "state": "str", "zip": "str", "country": "str", "telephone": "str", "contacts": "*Contact", "assumed_name": "?str", "address2": "?str", "skip_duplicate_org_check": "?bool"}

    def __init__(self, *, name: str, address: str, city: str, state: str, zip: str, country: str, telephone: str, contacts: Iterable[Contact] = (), assumed_name: str | None = None, address2: str | None = None, skip_duplicate_org_check: bool | None = None) -> None:
        _fill(self, locals())


class OrderContact(_rt.Record):
    """A contact for one order only; the organization keeps its own.

    Fields:

    first_name: First name, at most 128 characters.

    last_name: Last name, at most 128 characters.

    job_title: Job title, at most 64 characters.

    email: E-mail address, at most 255 characters.

    telephone: Telephone number, at most 32 characters.

    telephone_extension: Extension of the telephone number, at most 16 characters.
    """

    first_name: str | None
    last_name: str | None
    job_title: str | None
    email: str | None
    telephone: str | None
    telephone_extension: str | None

    _types = {"first_name": "?str", "last_name": "?str", "job_title": "?str", "email": "?str", "telephone": "?str", "telephone_extension": "?str"}

    def __init__(self, *, first_name: str | None = None, last_name: str | None = None, job_title: str | None = None, email: str | None = None, telephone: str | None = None, telephone_extension: str | None = None) -> None:
        _fill(self, locals())


class Order(_rt.Record):
    """An order for one PSD2 QWAC. Plain data: it may be wrong; a check says what is wrong with it.

    Fields:

    common_name: The domain to secure, at most 64 characters.

    csr: The certificate signing request, or the bare public key, as PEM. Only the public key is taken from it.

    psp_roles: The roles under PSD2 that the organization has registered with DigiCert; one or more.

    intended_use: What the certificate is for. It is not sent; the check holds the profile against it.

    profile_option: The certificate profile. Without one, the certificate is for servers only and banks refuse it for mutual TLS.

    organization: The organization that the certificate names. Required.

    validity: How long the order runs: the plan, inside which certificates are reissued.

    payment: How the order is paid; as the account does by default, if not given.

    dns_names: More domains to secure. Each can cost extra.

    service_name: The name of the service behind the certificate.

    server_platform: The number of the server platform; CertCentral takes -1, "other", when absent.

    dcv_method: How control of the domains is shown.

    organization_contact: An organization contact for this order only.

    technical_contact: A technical contact for this order only.

    certificate_validity: How long the first certificate runs; not longer than the order. Documented for sibling orders only.

    expires_on: The day on which the certificate ends. Goes before the days and years of the validity.

    renewal_of: What this order renews.

    skip_approval: Skips the approval step in CertCentral, if the key's user may. Documented for sibling orders only.

    comments: A message to the approver. Documented for sibling orders only.

    container: The number of the division that owns the order. Documented for sibling orders only.

    custom_fields: Values of the account's own order fields. Documented for sibling orders only.

    locale: The language of the domain validation mails, such as `en`. Documented for sibling orders only.

    disable_renewal_notifications: Turns renewal reminders off for this order. Documented for sibling orders only.

    additional_emails: More addresses that get the order's mails. Documented for sibling orders only.

    extra: Fields that this version doesn't know, as the JSON text of an object in the API's own names and nesting. They are
        merged into the body and cannot replace what the order says otherwise.
    """

    common_name: str
    csr: str
    psp_roles: list[PspRole | str]
    intended_use: IntendedUse | str | None
    profile_option: ProfileOption | str | None
    organization: Organization | None
    validity: Validity | None
    payment: Payment | None
    dns_names: list[str]
    service_name: str | None
    server_platform: int | None
    dcv_method: DcvMethod | str | None
    organization_contact: OrderContact | None
    technical_contact: OrderContact | None
    certificate_validity: Validity | None
    expires_on: datetime.date | None
    renewal_of: Renewal | None
    skip_approval: bool | None
    comments: str | None
    container: int | None
    custom_fields: list[CustomField]
    locale: str | None
    disable_renewal_notifications: bool | None
    additional_emails: list[str]
    extra: str | None

    _types = {"common_name": "str", "csr": "str", "psp_roles": "*~PspRole", "intended_use": "?~IntendedUse", "profile_option": "?~ProfileOption", "organization": "?Organization", "validity": "?Validity", "payment": "?Payment", "dns_names": "*str", "service_name": "?str", "server_platform": "?i64", "dcv_method": "?~DcvMethod", "organization_contact": "?OrderContact", "technical_contact": "?OrderContact", "certificate_validity": "?Validity", "expires_on": "?day", "renewal_of": "?Renewal", "skip_approval": "?bool", "comments": "?str", "container": "?u64", "custom_fields": "*CustomField", "locale": "?str", "disable_renewal_notifications": "?bool", "additional_emails": "*str", "extra": "?str"}

    def __init__(self, *, common_name: str, csr: str, psp_roles: Iterable[PspRole | str], intended_use: IntendedUse | str | None = None, profile_option: ProfileOption | str | None = None, organization: Organization | None = None, validity: Validity | None = None, payment: Payment | None = None, dns_names: Iterable[str] = (), service_name: str | None = None, server_platform: int | None = None, dcv_method: DcvMethod | str | None = None, organization_contact: OrderContact | None = None, technical_contact: OrderContact | None = None, certificate_validity: Validity | None = None, expires_on: datetime.date | None = None, renewal_of: Renewal | None = None, skip_approval: bool | None = None, comments: str | None = None, container: int | None = None, custom_fields: Iterable[CustomField] = (), locale: str | None = None, disable_renewal_notifications: bool | None = None, additional_emails: Iterable[str] = (), extra: str | None = None) -> None:
        _fill(self, locals())

    def __repr__(self) -> str:
        return _told(self, "method_order_uniffi_trait_debug")

    def check(
        self, *, now: datetime.datetime | None = None, key_blocklist: KeyBlocklist | None = None
    ) -> Report:
        """Everything that can be known before paying, all at once. Sends nothing."""
        return check(self, now=now, key_blocklist=key_blocklist)

    def checked(
        self, *, now: datetime.datetime | None = None, key_blocklist: KeyBlocklist | None = None
    ) -> CheckedOrder:
        """What a client can place, if the check finds no error.

        Errors: `CheckFailed`, with the report.
        """
        return checked(self, now=now, key_blocklist=key_blocklist)


class OrderDcvCheck(_rt.Record):
    """What a check of an order's names found.

    Fields:

    order_status: Where the order stands.

    certificate_id: The number of the certificate.

    dcv_status: Where the control of all names stands.

    names: Where the control of each name stands.
    """

    order_status: OrderStatus | str | None
    certificate_id: str | None
    dcv_status: ValidationStatus | str | None
    names: list[CheckedName]

    _types = {"order_status": "?~OrderStatus", "certificate_id": "?id", "dcv_status": "?~ValidationStatus", "names": "*CheckedName"}

    def __init__(self, *, order_status: OrderStatus | str | None, certificate_id: str | int | None, dcv_status: ValidationStatus | str | None, names: Iterable[CheckedName]) -> None:
        _fill(self, locals())


class OrderFilter(_rt.Record):
    """Which orders a list has. Each field narrows it; without any, it has all that the key may see.

    The filters are documented, their exact meaning is not: a caller that relies on one looks at what comes.

    Fields:

    status: Only orders that stand there. `needs_approval` is not among the documented words of this filter.

    product: Only orders of this product; PSD2 QWACs are `eu_qwac_psd2`.

    common_name: Only orders whose certificate has this common name.

    domain_name: Only orders that have this name.

    organization: Only orders of this organization.

    serial_number: Only the order of the certificate with this serial number, in hexadecimal.

    search: Only orders whose common name or e-mail is this; `%` stands for any text.

    created_from: Only orders placed from this day on; goes with `created_to`. In which zone a day begins, and whether the ends count,
        is not documented: ask for a day more at either end.

    created_to: Only orders placed until this day; goes with `created_from`.
    """

    status: OrderStatus | str | None
    product: str | None
    common_name: str | None
    domain_name: str | None
    organization: str | None
    serial_number: str | None
    search: str | None
    created_from: datetime.date | None
    created_to: datetime.date | None

    _types = {"status": "?~OrderStatus", "product": "?str", "common_name": "?str", "domain_name": "?str", "organization": "?id", "serial_number": "?str", "search": "?str", "created_from": "?day", "created_to": "?day"}

    def __init__(self, *, status: OrderStatus | str | None = None, product: str | None = None, common_name: str | None = None, domain_name: str | None = None, organization: str | int | None = None, serial_number: str | None = None, search: str | None = None, created_from: datetime.date | None = None, created_to: datetime.date | None = None) -> None:
        _fill(self, locals())


class OrderInfo(_rt.Record):
    """An order as it stands.

    The PSP roles, the profile and the service's name are not among it: no published answer tells them (D36 of the
    decisions).

    Fields:

    id: Its number.

    status: Where it stands.

    product: The product's name in the API, such as `eu_qwac_psd2`.

    date_created: When it was placed.

    order_valid_till: Until when it runs.

    organization_id: The number of the organization.

    organization_name: The name of the organization.

    certificate: The certificate, which has a number only once it is approved, and days only once it is issued.

    requests: The requests inside CertCentral that belong to it.
    """

    id: str
    status: OrderStatus | str | None
    product: str | None
    date_created: ApiDate | None
    order_valid_till: ApiDate | None
    organization_id: str | None
    organization_name: str | None
    certificate: CertificateInfo
    requests: list[ApprovalRequest]

    _types = {"id": "id", "status": "?~OrderStatus", "product": "?str", "date_created": "?ApiDate", "order_valid_till": "?ApiDate", "organization_id": "?id", "organization_name": "?str", "certificate": "CertificateInfo", "requests": "*ApprovalRequest"}

    def __init__(self, *, id: str | int, status: OrderStatus | str | None, product: str | None, date_created: ApiDate | None, order_valid_till: ApiDate | None, organization_id: str | int | None, organization_name: str | None, certificate: CertificateInfo, requests: Iterable[ApprovalRequest]) -> None:
        _fill(self, locals())


class OrderProgress(_rt.Record):
    """How far an order is.

    Fields:

    order_id: The number of the order.

    status: Where it stands; none where nothing was told yet.

    certificate_id: The number of the certificate, once it has one. It does not mean that the certificate exists.

    actions: Who has to act before it goes on; empty where that isn't known, and at the end.

    is_issued: Whether the certificate is there, and no other one is on its way.

    is_end: Whether nothing more comes by itself, with or without a certificate.

    json: All of it as JSON, from which another wait goes on, also in another process.

    text: All of it for people, in a sentence.
    """

    order_id: str
    status: OrderStatus | str | None
    certificate_id: str | None
    actions: list[Action]
    is_issued: bool
    is_end: bool
    json: str
    text: str

    _types = {"order_id": "id", "status": "?~OrderStatus", "certificate_id": "?id", "actions": "*Action", "is_issued": "bool", "is_end": "bool", "json": "str", "text": "str"}

    def __init__(self, *, order_id: str | int, status: OrderStatus | str | None, certificate_id: str | int | None, actions: Iterable[Action], is_issued: bool, is_end: bool, json: str, text: str) -> None:
        _fill(self, locals())

    def __str__(self) -> str:
        return self.text


class OrderStatusChange(_rt.Record):
    """An order whose status changed.

    Fields:

    order_id: The number of the order.

    certificate_id: The number of its certificate.

    status: Where it stands now.
    """

    order_id: str
    certificate_id: str | None
    status: OrderStatus | str | None

    _types = {"order_id": "id", "certificate_id": "?id", "status": "?~OrderStatus"}

    def __init__(self, *, order_id: str | int, certificate_id: str | int | None, status: OrderStatus | str | None) -> None:
        _fill(self, locals())


class OrderValidation(_rt.Record):
    """How the validation of an order stands.

    Fields:

    order_id: The number of the order.

    order_status: Where the order stands.

    dcv_method: How control of the domains is shown.

    organization_id: The number of the organization.

    organization_name: The name of the organization.

    organization: The validations of the organization.

    names: The validations of the names.
    """

    order_id: str | None
    order_status: OrderStatus | str | None
    dcv_method: DcvMethod | str | None
    organization_id: str | None
    organization_name: str | None
    organization: list[Validation]
    names: list[NameValidation]

    _types = {"order_id": "?id", "order_status": "?~OrderStatus", "dcv_method": "?~DcvMethod", "organization_id": "?id", "organization_name": "?str", "organization": "*Validation", "names": "*NameValidation"}

    def __init__(self, *, order_id: str | int | None, order_status: OrderStatus | str | None, dcv_method: DcvMethod | str | None, organization_id: str | int | None, organization_name: str | None, organization: Iterable[Validation], names: Iterable[NameValidation]) -> None:
        _fill(self, locals())


class OrganizationFilter(_rt.Record):
    """Which organizations a list has. Without any field, it has all that the key may see.

    Fields:

    search: Only organizations that have this in one of their texts.

    status: Only organizations that stand there, such as `active`.

    with_validations: With their validations.
    """

    search: str | None
    status: str | None
    with_validations: bool

    _types = {"search": "?str", "status": "?str", "with_validations": "bool"}

    def __init__(self, *, search: str | None = None, status: str | None = None, with_validations: bool = False) -> None:
        _fill(self, locals())


class OrganizationIdentifierParts(_rt.Record):
    """The identifier of an organization in its parts.

    Fields:

    scheme: Three letters: `PSD`, `NTR`, `VAT` or `LEI`.

    country: The country's code.

    reference: What follows the country.

    nca: The authority, such as `NL-DNB`, under the scheme `PSD`.

    authorization_number: The number that the authority gave, under the scheme `PSD`.
    """

    scheme: str
    country: str
    reference: str
    nca: str | None
    authorization_number: str | None

    _types = {"scheme": "str", "country": "str", "reference": "str", "nca": "?str", "authorization_number": "?str"}

    def __init__(self, *, scheme: str, country: str, reference: str, nca: str | None, authorization_number: str | None) -> None:
        _fill(self, locals())


class OrganizationInfo(_rt.Record):
    """An organization of the account. Its authorization number and its competent authority are not among it: no published
    answer tells them (D43 of the decisions).

    Fields:

    id: Its number.

    status: The API's word for where it stands, such as `active` or `inactive`.

    is_active: Whether it can be ordered for.

    name: Its legal name.

    assumed_name: The name under which it does business.

    address: Street address.

    zip: ZIP or postal code.

    city: City.

    state: State or province.

    country: Country, ISO 3166-1 alpha-2; upper or lower case, as it is told.

    telephone: Telephone number.

    validations: Its validations, where they are told.

    verified_contacts: Its authorized representatives, where they are told.
    """

    id: str
    status: str | None
    is_active: bool | None
    name: str | None
    assumed_name: str | None
    address: str | None
    zip: str | None
    city: str | None
    state: str | None
    country: str | None
    telephone: str | None
    validations: list[Validation]
    verified_contacts: list[VerifiedContact]

    _types = {"id": "id", "status": "?str", "is_active": "?bool", "name": "?str", "assumed_name": "?str", "address": "?str", "zip": "?str", "city": "?str", "state": "?str", "country": "?str", "telephone": "?str", "validations": "*Validation", "verified_contacts": "*VerifiedContact"}

    def __init__(self, *, id: str | int, status: str | None, is_active: bool | None, name: str | None, assumed_name: str | None, address: str | None, zip: str | None, city: str | None, state: str | None, country: str | None, telephone: str | None, validations: Iterable[Validation], verified_contacts: Iterable[VerifiedContact]) -> None:
        _fill(self, locals())


class PlaceAllProgress(_rt.Record):
    """How far many orders are.

    Fields:

    total: How many orders were given.

    begun: How many were begun.

    ended: How many have ended, well or not.

    failed: How many of these failed. Some of them may have been placed all the same: their errors tell.
    """

    total: int
    begun: int
    ended: int
    failed: int

    _types = {"total": "u64", "begun": "u64", "ended": "u64", "failed": "u64"}

    def __init__(self, *, total: int, begun: int, ended: int, failed: int) -> None:
        _fill(self, locals())


class PlacedDomain(_rt.Record):
    """A domain of an order.

    Fields:

    id: Its number.

    name: The name whose control is shown.

    dns_name: The name as ordered.
    """

    id: str | None
    name: str | None
    dns_name: str | None

    _types = {"id": "?id", "name": "?str", "dns_name": "?str"}

    def __init__(self, *, id: str | int | None, name: str | None, dns_name: str | None) -> None:
        _fill(self, locals())


class PlacedRequest(_rt.Record):
    """A request inside CertCentral that belongs to an order.

    Fields:

    id: Its number.

    status: The API's word for where it stands.
    """

    id: str | None
    status: str | None

    _types = {"id": "?id", "status": "?str"}

    def __init__(self, *, id: str | int | None, status: str | None) -> None:
        _fill(self, locals())


class PlacedOrder(_rt.Record):
    """An order that CertCentral has taken.

    Fields:

    order_id: The number of the order.

    status: Where it stands.

    requests: The requests inside CertCentral; none when the approval step was skipped.

    certificate_id: The number of the certificate, once approved. It does not mean that the certificate exists.

    organization_id: The number of the organization that was created with the order.

    domains: The domains of the order, where the answer lists them.

    certificate_chain: The certificate and its issuers, where it was issued at once.

    dcv_random_value: The random value for the domain validation, where the answer has one.

    recovered: Whether the order's answer was lost and this is what looking for it found. Then only what order info tells is here.
    """

    order_id: str
    status: PlacedStatus | str
    requests: list[PlacedRequest]
    certificate_id: str | None
    organization_id: str | None
    domains: list[PlacedDomain]
    certificate_chain: list[ChainCertificate]
    dcv_random_value: str | None
    recovered: bool

    _types = {"order_id": "id", "status": "~PlacedStatus", "requests": "*PlacedRequest", "certificate_id": "?id", "organization_id": "?id", "domains": "*PlacedDomain", "certificate_chain": "*ChainCertificate", "dcv_random_value": "?str", "recovered": "bool"}

    def __init__(self, *, order_id: str | int, status: PlacedStatus | str, requests: Iterable[PlacedRequest], certificate_id: str | int | None, organization_id: str | int | None, domains: Iterable[PlacedDomain], certificate_chain: Iterable[ChainCertificate], dcv_random_value: str | None, recovered: bool) -> None:
        _fill(self, locals())


class PlannedRenewal(_rt.Record):
    """When one certificate should be ordered anew. Days are those of UTC.

    Fields:

    name: The common name, else the first DNS name, else the serial number.

    serial_number: The serial number, in hexadecimal.

    sha256: SHA-256 of the certificate, in hexadecimal.

    sha1: SHA-1 of the certificate, in hexadecimal: what an order can name as that which it renews.

    ends_at: The last moment of the certificate.

    order_on: The day on which to order anew: 30 days before the end, or a third of the certificate's life if that is less.

    due: Whether this day has come.

    next_lasts_days: How many days a certificate lasts at most that is issued on that day, or today if it has passed.

    next_ends_on: The last day of such a certificate.

    domains_reusable_until: A hint from a weak source: the last day of issuance for which the validation of the domains serves, if it was done
        on the day on which this certificate begins.

    organization_reusable_until: A hint from a weak source: the same for the organization.
    """

    name: str
    serial_number: str
    sha256: str
    sha1: str
    ends_at: datetime.datetime
    order_on: datetime.date
    due: bool
    next_lasts_days: int
    next_ends_on: datetime.date
    domains_reusable_until: datetime.date
    organization_reusable_until: datetime.date

    _types = {"name": "str", "serial_number": "str", "sha256": "str", "sha1": "str", "ends_at": "time", "order_on": "day", "due": "bool", "next_lasts_days": "i64", "next_ends_on": "day", "domains_reusable_until": "day", "organization_reusable_until": "day"}

    def __init__(self, *, name: str, serial_number: str, sha256: str, sha1: str, ends_at: datetime.datetime, order_on: datetime.date, due: bool, next_lasts_days: int, next_ends_on: datetime.date, domains_reusable_until: datetime.date, organization_reusable_until: datetime.date) -> None:
        _fill(self, locals())


class QcStatements(_rt.Record):
    """What can be read of the QC statements of a certificate's extension.

    Fields:

    statements: All statements, in their order.

    faults: What is wrong with the rest.
    """

    statements: list[QcStatement]
    faults: list[CertificateFault]

    _types = {"statements": "*QcStatement", "faults": "*CertificateFault"}

    def __init__(self, *, statements: Iterable[QcStatement], faults: Iterable[CertificateFault]) -> None:
        _fill(self, locals())


class Receipt(_rt.Record):
    """What is needed to find an order whose outcome is open, at any time and from any process. No secret is in it.

    Fields:

    json: All of it as JSON, to be kept. Only this counts where a receipt is given back.

    id: A text of its own, by which two receipts of the same order are told apart.

    base_url: The address of the API to which the order was sent.

    fingerprint: The order in a few letters, the same as in the client's logs: of its key, names and roles.

    common_name: The common name of the order.

    sent_at: When the order was given to the client, by the client's clock; it was sent then or later.

    order_id: The number of the order, where the answer named one before it broke off.
    """

    json: str
    id: str
    base_url: str
    fingerprint: str
    common_name: str
    sent_at: datetime.datetime
    order_id: str | None

    _types = {"json": "str", "id": "str", "base_url": "str", "fingerprint": "str", "common_name": "str", "sent_at": "time", "order_id": "?id"}

    def __init__(self, *, json: str, id: str, base_url: str, fingerprint: str, common_name: str, sent_at: datetime.datetime, order_id: str | int | None) -> None:
        _fill(self, locals())


class Reissue(_rt.Record):
    """Another certificate of an order, such as for a new key. Plain data: it may be wrong.

    Everything is said again, because what becomes of what is left out is not documented. Names beyond those of the order
    may cost.

    Fields:

    common_name: The domain to secure.

    csr: The certificate signing request, or the bare public key, as PEM.

    dns_names: More domains to secure.

    server_platform: The number of the server platform; -1, "other", if not given.

    comments: A message to the approver.

    skip_approval: Skips the approval step in CertCentral, if the key's user may.
    """

    common_name: str
    csr: str
    dns_names: list[str]
    server_platform: int | None
    comments: str | None
    skip_approval: bool | None

    _types = {"common_name": "str", "csr": "str", "dns_names": "*str", "server_platform": "?i64", "comments": "?str", "skip_approval": "?bool"}

    def __init__(self, *, common_name: str, csr: str, dns_names: Iterable[str] = (), server_platform: int | None = None, comments: str | None = None, skip_approval: bool | None = None) -> None:
        _fill(self, locals())

    def __repr__(self) -> str:
        return _told(self, "method_reissue_uniffi_trait_debug")


class RenewalPlan(_rt.Record):
    """When certificates should be ordered anew.

    Fields:

    made_at: As of when.

    renewals: One for each certificate, the most urgent first.

    left_out: Certificates whose validity can't be read, by their SHA-256.

    calendar: The plan as a calendar: iCalendar, RFC 5545.
    """

    made_at: datetime.datetime
    renewals: list[PlannedRenewal]
    left_out: list[str]
    calendar: str

    _types = {"made_at": "time", "renewals": "*PlannedRenewal", "left_out": "*str", "calendar": "str"}

    def __init__(self, *, made_at: datetime.datetime, renewals: Iterable[PlannedRenewal], left_out: Iterable[str], calendar: str) -> None:
        _fill(self, locals())


class Revocation(_rt.Record):
    """What an answer says that makes a request: a revocation, for example.

    Fields:

    request_id: The number of the request; none where it was done at once, without approval.

    status: Where the request stands.
    """

    request_id: str | None
    status: RequestStatus | str | None

    _types = {"request_id": "?id", "status": "?~RequestStatus"}

    def __init__(self, *, request_id: str | int | None, status: RequestStatus | str | None) -> None:
        _fill(self, locals())


class Rule(_rt.Record):
    """A rule of the check or of the verification.

    Fields:

    id: The stable name, such as `roles.duplicate`: its topic and what it finds.

    stage: When it is applied.

    severity: How much its findings weigh.

    about: What it finds, in a sentence.

    help: What to do about a finding, and where the rule comes from.
    """

    id: str
    stage: Stage | str
    severity: Severity | str
    about: str
    help: str

    _types = {"id": "str", "stage": "~Stage", "severity": "~Severity", "about": "str", "help": "str"}

    def __init__(self, *, id: str, stage: Stage | str, severity: Severity | str, about: str, help: str) -> None:
        _fill(self, locals())


class SandboxOptions(_rt.Record):
    """The settings of a sandbox.

    Fields:

    listen: The address to listen on, a loopback address with its port; a free port of 127.0.0.1 if not given.

    approval: How the account approves the requests of its orders; `Required` if not given.

    automatic: The steps on the way to a certificate do themselves: an approval this time after its request was made, all else this
        time after the approval. With no time at all, the next call after the order finds it issued. By hand if not given.

    organizations: Further organizations that the account has, besides 12345.

    validated_organizations: Organizations that are validated for PSD2 QWACs when the sandbox starts.

    proved_domains: Domains whose control is shown already.

    delegation: Whether the authorized representatives delegated their approval to the key's user.

    api_key: The API key that the account accepts; `sandbox-key` if not given. It opens nothing and is no secret.

    now: A clock that stands still at this time, but for `Sandbox.advance`; the system's if not given. The rate limit's windows
        roll by it, too.

    rate_limit: The pace that the account must keep, all of it. The documented one if not given; an empty list is none.

    retry_after: Says in a refusal for the pace how long to wait.

    faults: What goes wrong; nothing if not given.

    state: A file in which everything is kept that changes, to go on from; nothing is kept if not given.
    """

    listen: str | None
    approval: Approval | None
    automatic: datetime.timedelta | None
    organizations: list[int]
    validated_organizations: list[int]
    proved_domains: list[str]
    delegation: bool
    api_key: str | None
    now: datetime.datetime | None
    rate_limit: list[PaceWindow] | None
    retry_after: bool
    faults: FaultPlan | None
    state: str | None

    _types = {"listen": "?str", "approval": "?Approval", "automatic": "?span", "organizations": "*u64", "validated_organizations": "*u64", "proved_domains": "*str", "delegation": "bool", "api_key": "?str", "now": "?time", "rate_limit": "?*PaceWindow", "retry_after": "bool", "faults": "?FaultPlan", "state": "?str"}

    def __init__(self, *, listen: str | None = None, approval: Approval | None = None, automatic: datetime.timedelta | float | None = None, organizations: Iterable[int] = (), validated_organizations: Iterable[int] = (), proved_domains: Iterable[str] = (), delegation: bool = False, api_key: str | None = None, now: datetime.datetime | None = None, rate_limit: Iterable[PaceWindow] | None = None, retry_after: bool = False, faults: FaultPlan | None = None, state: str | None = None) -> None:
        _fill(self, locals())


class StoredOrder(_rt.Record):
    """An order that the sandbox took.

    Fields:

    id: The order's number.

    status: How far the order is.

    certificate_id: The number of the order's present certificate, once the order is approved; it may not be issued yet.

    request: The request's body as it arrived, with its secrets masked, as JSON.
    """

    id: int
    status: OrderStatus | str
    certificate_id: int | None
    request: str

    _types = {"id": "u64", "status": "~OrderStatus", "certificate_id": "?u64", "request": "str"}

    def __init__(self, *, id: int, status: OrderStatus | str, certificate_id: int | None, request: str) -> None:
        _fill(self, locals())


class ValidationRequest(_rt.Record):
    """A validation that an organization is submitted for.

    Documented types are `ov`, `ev`, `cs`, `ev_cs`, `ds` and `smime`; which one stands for PSD2 QWACs is not (D43 of the
    decisions). An order for one submits its organization by itself.

    Fields:

    validation_type: Its type.

    users: Users of the account, by number, who are among those who approve.

    people: People who are no users and are among those who approve. Of a telephone number the extension is not sent: this call
        has none.
    """

    validation_type: str
    users: list[int]
    people: list[OrderContact]

    _types = {"validation_type": "str", "users": "*u64", "people": "*OrderContact"}

    def __init__(self, *, validation_type: str, users: Iterable[int] = (), people: Iterable[OrderContact] = ()) -> None:
        _fill(self, locals())


class VerifyOptions(_rt.Record):
    """What a verification knows besides the order.

    Fields:

    now: As of when; now if not given.

    nca: The certificate must name this authority, such as `NL-DNB`. An order can't say it.

    organization_identifier: The certificate must name the organization by this identifier, such as `PSDNL-DNB-R161162`.

    roots: The chain must lead to one of these certificates, which you trust. Without them, nothing is said about trust.
    """

    now: datetime.datetime | None
    nca: str | None
    organization_identifier: str | None
    roots: Chain | None

    _types = {"now": "?time", "nca": "?str", "organization_identifier": "?str", "roots": "?&Chain"}

    def __init__(self, *, now: datetime.datetime | None = None, nca: str | None = None, organization_identifier: str | None = None, roots: Chain | None = None) -> None:
        _fill(self, locals())


class WaitOptions(_rt.Record):
    """How often and how long an order is looked at.

    Fields:

    interval: The wait after the first look, and after one that found something changed; 30 seconds if not given, and at least one.
        It doubles with each look that found nothing.

    longest_interval: The longest wait between two looks; 15 minutes if not given.

    deadline: How long is waited in all; 30 days if not given.

    no_deadline: Waits as long as it takes, whatever the deadline.

    through_actions: Goes on where a person has to act, until the order's end. A watch does so anyway.
    """

    interval: datetime.timedelta | None
    longest_interval: datetime.timedelta | None
    deadline: datetime.timedelta | None
    no_deadline: bool
    through_actions: bool

    _types = {"interval": "?span", "longest_interval": "?span", "deadline": "?span", "no_deadline": "bool", "through_actions": "bool"}

    def __init__(self, *, interval: datetime.timedelta | float | None = None, longest_interval: datetime.timedelta | float | None = None, deadline: datetime.timedelta | float | None = None, no_deadline: bool = False, through_actions: bool = False) -> None:
        _fill(self, locals())


class ProgressListener(_rt.Trait):
    """Is told each change of an order that is waited for."""

    def on_progress(self, progress: OrderProgress) -> None:
        """The order has moved."""
        raise NotImplementedError

    _methods = (("on_progress", "", "OrderProgress"),)


class Journal(_rt.Trait):
    """Keeps what a client writes down of its orders, across crashes and among the processes that share it: texts under keys.

    The client decides what stands in it. The texts hold no secret. Only one thing is asked of a journal, `replace`, and it has
    to hold: it is what keeps an order from being placed twice. It is called on threads of the library, where it may block.
    """

    def read(self, key: str) -> str | None:
        """The text under a key."""
        raise NotImplementedError

    def replace(self, key: str, before: str | None, to: str | None) -> bool:
        """Puts `to` under the key if what stands there is `before`, where none is no text, and says whether it did. Of several
        that do so at once, from whatever process, one succeeds. When it returns, the change outlives a crash of the process
        and of the machine.
        """
        raise NotImplementedError

    def texts(self) -> list[str]:
        """All texts."""
        raise NotImplementedError

    _methods = (("read", "?str", "str"), ("replace", "bool", "str", "?str", "?str"), ("texts", "*str"),)


class LogSink(_rt.Trait):
    """Takes the lines of the log. It is called on threads of the library and should not take long."""

    def log(self, line: LogLine) -> None:
        """A line. It is told where it happens, so a sink should not wait: above all not for a call of this library."""
        raise NotImplementedError

    _methods = (("log", "", "LogLine"),)


class Secret(_rt.Object):
    """A secret text: a proxy's address with its password, or a private key. It shows itself nowhere."""

    _kind = "secret"

    def __repr__(self) -> str:
        return _shown(self, "method_secret_uniffi_trait_debug")

    def __init__(self, text: str) -> None:
        """A secret of this text."""
        self._handle = _rt.held(_rt.call("constructor_secret_new", text))


class Card(_rt.Object):
    """A payment card. It shows the last four digits of its number and nothing else."""

    _kind = "card"

    def __repr__(self) -> str:
        return _shown(self, "method_card_uniffi_trait_debug")

    def __init__(self, number: str, expiration_month: int, expiration_year: int, cvv: str, cardholder_name: str, *, save_credit_card: bool | None = None, set_as_default: bool = False, sca_token: str | None = None) -> None:
        """A card with this number, in which spaces and hyphens are dropped, which ends in this month (1 to 12) and year (four
        digits), with its verification value of three or four digits.

        `save_credit_card`: whether CertCentral stores it. `set_as_default`: whether it becomes the default payment method.
        `sca_token`: the token of the strong customer authentication for this payment.
        """
        self._handle = _rt.held(_rt.call("constructor_card_new", number, expiration_month, expiration_year, cvv, cardholder_name, save_credit_card, set_as_default, sca_token))


class Chain(_rt.Object):
    """One certificate or more, in the order in which they were given. **Nothing about them has been verified.**"""

    _kind = "chain"

    def __repr__(self) -> str:
        return _shown(self, "method_chain_uniffi_trait_debug")

    def __init__(self) -> None:
        raise TypeError(f"{type(self).__name__} is only made by the library")

    @classmethod
    def parse(cls, bytes: bytes | str) -> Chain:
        """Reads the certificates of a text with PEM blocks, in any order, or one certificate in DER.

        Errors: `InvalidInput` where the text can't be read, or something in it is no certificate.
        """
        return _rt.call("constructor_chain_parse", _bytes(bytes))

    def certificates(self) -> list[Certificate]:
        """The certificates in the order in which they were given."""
        return _rt.call("method_chain_certificates", self)

    def json(self) -> str:
        """The list of the certificates as JSON; the paths of a report's findings are places in there."""
        return _rt.call("method_chain_json", self)

    def leaf(self) -> int:
        """The place of the certificate that the others are there for: the first that is none of a CA, else the first."""
        return _rt.call("method_chain_leaf", self)


class ApiKey(_rt.Object):
    """An API key of CertCentral Europe. It shows itself nowhere."""

    _kind = "apikey"

    def __repr__(self) -> str:
        return _shown(self, "method_apikey_uniffi_trait_debug")

    def __init__(self, key: str) -> None:
        """A key from a string. White space around it, such as the line end of a file, is dropped."""
        self._handle = _rt.held(_rt.call("constructor_apikey_new", key))

    @classmethod
    def from_env(cls) -> ApiKey:
        """The key that the environment variable `CERTCENTRAL_API_KEY` holds."""
        return _rt.call("constructor_apikey_from_env")


class OrderHandle(_rt.Object):
    """Stands for one order and its outcome."""

    _kind = "orderhandle"

    def __init__(self) -> None:
        raise TypeError(f"{type(self).__name__} is only made by the library")


class Ordered(_rt.Object):
    """What a certificate is held against: a description of an order without secrets, small enough to be kept beside it."""

    _kind = "ordered"

    def __repr__(self) -> str:
        return _shown(self, "method_ordered_uniffi_trait_debug")

    def __init__(self) -> None:
        raise TypeError(f"{type(self).__name__} is only made by the library")

    @classmethod
    def from_json(cls, json: str) -> Ordered:
        """As it was kept.

        Errors: `InvalidInput` for what is none.
        """
        return _rt.call("constructor_ordered_from_json", json)

    @classmethod
    def of(cls, order: Order) -> Ordered:
        """Of an order, right or wrong. Of a checked one, `CheckedOrder.ordered` gives it."""
        return _rt.call("constructor_ordered_of", order)

    def json(self) -> str:
        """All of it as JSON, to be kept."""
        return _rt.call("method_ordered_json", self)


class CheckedOrder(_rt.Object):
    """An order whose check found no error: the only thing that a client can place.

    It can be placed once. To place the same order again, check it again.
    """

    _kind = "checkedorder"

    def __repr__(self) -> str:
        return _shown(self, "method_checkedorder_uniffi_trait_debug")

    def __init__(self) -> None:
        raise TypeError(f"{type(self).__name__} is only made by the library")

    def again(self) -> None:
        """Says that another order of the same key, names and roles is meant to be placed, though the client's journal knows
        one: the renewal of a certificate with its old key, for example.
        """
        _rt.call("method_checkedorder_again", self)

    def handle(self) -> OrderHandle:
        """By which `Client.outcome` tells the outcome, also when whoever places the order stops waiting. It can be taken
        before and after.
        """
        return _rt.call("method_checkedorder_handle", self)

    def ordered(self) -> Ordered:
        """What the certificate will be held against, to be kept until it is there."""
        return _rt.call("method_checkedorder_ordered", self)

    def report(self) -> Report:
        """What the check found: warnings and notes.

        Errors: `ConfigurationError` once it was placed, here and below.
        """
        return _rt.call("method_checkedorder_report", self)

    def request(self) -> str:
        """The body that will be sent, in the API's own names, with its secrets masked, as JSON text."""
        return _rt.call("method_checkedorder_request", self)


class CheckedReissue(_rt.Object):
    """A reissue whose check found no error: the only one that a client sends. It can be sent once."""

    _kind = "checkedreissue"

    def __init__(self) -> None:
        raise TypeError(f"{type(self).__name__} is only made by the library")

    def report(self) -> Report:
        """What the check found: warnings and notes.

        Errors: `ConfigurationError` once it was sent.
        """
        return _rt.call("method_checkedreissue_report", self)


class _DomainList(_rt.Object):
    _kind = "domainlist"


class DomainList(_DomainList, Iterator[DomainInfo]):
    """Domains, read one after the other."""

    def __iter__(self) -> DomainList:
        return self

    def __next__(self) -> DomainInfo:
        """The next item. After an error nothing more comes."""
        item = _rt.wait("method_domainlist_next", self)
        if item is None:
            raise StopIteration
        return item


class AsyncDomainList(_DomainList, AsyncIterator[DomainInfo]):
    """Domains, read one after the other."""

    @classmethod
    def _adopt(cls, one: Any) -> AsyncDomainList:
        made = cls.__new__(cls)
        made._handle = one.__dict__.pop("_handle")
        return made

    def __aiter__(self) -> AsyncDomainList:
        return self

    async def __anext__(self) -> DomainInfo:
        """The next item. After an error nothing more comes."""
        item = await _rt.go("method_domainlist_next", self)
        if item is None:
            raise StopAsyncIteration
        return item


class _OrderList(_rt.Object):
    _kind = "orderlist"


class OrderList(_OrderList, Iterator[ListedOrder]):
    """Orders, read one after the other. Where something comes or goes meanwhile, one may be missing; none comes twice."""

    def __iter__(self) -> OrderList:
        return self

    def __next__(self) -> ListedOrder:
        """The next item. After an error nothing more comes."""
        item = _rt.wait("method_orderlist_next", self)
        if item is None:
            raise StopIteration
        return item


class AsyncOrderList(_OrderList, AsyncIterator[ListedOrder]):
    """Orders, read one after the other. Where something comes or goes meanwhile, one may be missing; none comes twice."""

    @classmethod
    def _adopt(cls, one: Any) -> AsyncOrderList:
        made = cls.__new__(cls)
        made._handle = one.__dict__.pop("_handle")
        return made

    def __aiter__(self) -> AsyncOrderList:
        return self

    async def __anext__(self) -> ListedOrder:
        """The next item. After an error nothing more comes."""
        item = await _rt.go("method_orderlist_next", self)
        if item is None:
            raise StopAsyncIteration
        return item


class _OrganizationList(_rt.Object):
    _kind = "organizationlist"


class OrganizationList(_OrganizationList, Iterator[OrganizationInfo]):
    """Organizations, read one after the other."""

    def __iter__(self) -> OrganizationList:
        return self

    def __next__(self) -> OrganizationInfo:
        """The next item. After an error nothing more comes."""
        item = _rt.wait("method_organizationlist_next", self)
        if item is None:
            raise StopIteration
        return item


class AsyncOrganizationList(_OrganizationList, AsyncIterator[OrganizationInfo]):
    """Organizations, read one after the other."""

    @classmethod
    def _adopt(cls, one: Any) -> AsyncOrganizationList:
        made = cls.__new__(cls)
        made._handle = one.__dict__.pop("_handle")
        return made

    def __aiter__(self) -> AsyncOrganizationList:
        return self

    async def __anext__(self) -> OrganizationInfo:
        """The next item. After an error nothing more comes."""
        item = await _rt.go("method_organizationlist_next", self)
        if item is None:
            raise StopAsyncIteration
        return item


class _PlaceAll(_rt.Object):
    _kind = "placeall"


class PlaceAll(_PlaceAll, Iterator[Outcome]):
    """The outcomes of many orders. Dropping it begins no further orders; those that were begun go on to their ends."""

    def __iter__(self) -> PlaceAll:
        return self

    def __next__(self) -> Outcome:
        """The outcome of the next order, in the order given; none after the last that was begun. A caller who stops waiting loses
        none.
        """
        item = _rt.wait("method_placeall_next", self)
        if item is None:
            raise StopIteration
        return item

    def progress(self) -> PlaceAllProgress:
        """How far it is: also of orders whose outcome was not yet told, because one before them has not ended."""
        return _rt.call("method_placeall_progress", self)

    def stop(self) -> None:
        """Begins no further orders. Those that were begun go on, and their outcomes are still told."""
        _rt.call("method_placeall_stop", self)


class AsyncPlaceAll(_PlaceAll, AsyncIterator[Outcome]):
    """The outcomes of many orders. Dropping it begins no further orders; those that were begun go on to their ends."""

    @classmethod
    def _adopt(cls, one: Any) -> AsyncPlaceAll:
        made = cls.__new__(cls)
        made._handle = one.__dict__.pop("_handle")
        return made

    def __aiter__(self) -> AsyncPlaceAll:
        return self

    async def __anext__(self) -> Outcome:
        """The outcome of the next order, in the order given; none after the last that was begun. A caller who stops waiting loses
        none.
        """
        item = await _rt.go("method_placeall_next", self)
        if item is None:
            raise StopAsyncIteration
        return item

    def progress(self) -> PlaceAllProgress:
        """How far it is: also of orders whose outcome was not yet told, because one before them has not ended."""
        return _rt.call("method_placeall_progress", self)

    def stop(self) -> None:
        """Begins no further orders. Those that were begun go on, and their outcomes are still told."""
        _rt.call("method_placeall_stop", self)


class _RequestList(_rt.Object):
    _kind = "requestlist"


class RequestList(_RequestList, Iterator[ApprovalRequest]):
    """Requests, read one after the other."""

    def __iter__(self) -> RequestList:
        return self

    def __next__(self) -> ApprovalRequest:
        """The next item. After an error nothing more comes."""
        item = _rt.wait("method_requestlist_next", self)
        if item is None:
            raise StopIteration
        return item


class AsyncRequestList(_RequestList, AsyncIterator[ApprovalRequest]):
    """Requests, read one after the other."""

    @classmethod
    def _adopt(cls, one: Any) -> AsyncRequestList:
        made = cls.__new__(cls)
        made._handle = one.__dict__.pop("_handle")
        return made

    def __aiter__(self) -> AsyncRequestList:
        return self

    async def __anext__(self) -> ApprovalRequest:
        """The next item. After an error nothing more comes."""
        item = await _rt.go("method_requestlist_next", self)
        if item is None:
            raise StopAsyncIteration
        return item


class Stop(_rt.Object):
    """Stops a wait."""

    _kind = "stop"

    def __init__(self) -> None:
        """One that stops nothing yet."""
        self._handle = _rt.held(_rt.call("constructor_stop_new"))

    def stop(self) -> None:
        """Stops the waits that were given it, and all that will be."""
        _rt.call("method_stop_stop", self)


class _Watch(_rt.Object):
    _kind = "watch"


class Watch(_Watch, Iterator[OrderProgress]):
    """How far an order is, each time that something changed. Dropping it ends it."""

    def __iter__(self) -> Watch:
        return self

    def __next__(self) -> OrderProgress:
        """The next change; none after the order's end, after the deadline, after an error and after `stop`. Who stops waiting for
        it loses none.
        """
        item = _rt.wait("method_watch_next", self)
        if item is None:
            raise StopIteration
        return item

    def seen(self) -> OrderProgress:
        """What was seen last. Another watch that is given its `json` goes on from there."""
        return _rt.call("method_watch_seen", self)

    def stop(self) -> None:
        """Ends it, also for who waits for its next change."""
        _rt.call("method_watch_stop", self)


class AsyncWatch(_Watch, AsyncIterator[OrderProgress]):
    """How far an order is, each time that something changed. Dropping it ends it."""

    @classmethod
    def _adopt(cls, one: Any) -> AsyncWatch:
        made = cls.__new__(cls)
        made._handle = one.__dict__.pop("_handle")
        return made

    def __aiter__(self) -> AsyncWatch:
        return self

    async def __anext__(self) -> OrderProgress:
        """The next change; none after the order's end, after the deadline, after an error and after `stop`. Who stops waiting for
        it loses none.
        """
        item = await _rt.go("method_watch_next", self)
        if item is None:
            raise StopAsyncIteration
        return item

    def seen(self) -> OrderProgress:
        """What was seen last. Another watch that is given its `json` goes on from there."""
        return _rt.call("method_watch_seen", self)

    def stop(self) -> None:
        """Ends it, also for who waits for its next change."""
        _rt.call("method_watch_stop", self)


class _Client(_rt.Object):
    _kind = "client"

    def __repr__(self) -> str:
        return _shown(self, "method_client_uniffi_trait_debug")


class Client(_Client):
    """A client of CertCentral Europe. Share one: its calls keep to one pace and share their connections.

    Its calls wait on their threads. ``AsyncClient`` is the same for asyncio.
    """

    def __init__(self, api_key: ApiKey | str | None = None, *, base_url: str | None = None, timeout: datetime.timedelta | float | None = None, connect_timeout: datetime.timedelta | float | None = None, idle_timeout: datetime.timedelta | float | None = None, user_agent_suffix: str | None = None, proxy: Secret | str | None = None, root_certificates: Iterable[str] = (), client_identity: Secret | str | None = None, pace: Iterable[PaceWindow] | None = None, retries: RetryOptions | None = None, settle: SettleOptions | None = None, journal_path: str | os.PathLike[str] | None = None, update_csr_by_put: bool = False, journal: Journal | None = None) -> None:
        """A client with this key. Nothing is sent.

        `journal`: a journal of your own, in place of the file of `journal_path`.

        Errors: `ConfigurationError` when a setting can't be used; `JournalError` when the file is none.

        base_url: The base URL; CertCentral Europe's if not given. It must be `https`, or `http` to a loopback address. Where it has no
        path, `/services/v2` is added.

        timeout: The longest time that an attempt may take in all, once it is its turn; 120 seconds if not given.

        connect_timeout: The longest time that a connection may take to come about; 15 seconds if not given.

        idle_timeout: How long a connection is kept that nothing goes over; 30 seconds if not given.

        user_agent_suffix: What to add to the user agent, such as `my-bank/1.0`.

        proxy: The proxy for all calls, such as `http://user:password@proxy:3128`. Without it, the environment's (`HTTPS_PROXY`,
        `NO_PROXY`) is used.

        root_certificates: Further root certificates to trust, each as PEM. The bundled ones stay.

        client_identity: A certificate with its issuers and its private key, as PEM, for a proxy or gateway that asks for one.

        pace: How many requests go out in which time: all of these hold. As documented if not given (100 in 5 seconds and 1000 in 3
        minutes); an empty list is no limit, for a server of one's own.

        retries: When an attempt that surely placed nothing is made again.

        settle: How an order whose outcome is open is looked for.

        journal_path: The file of the journal, in which orders are written down before they are sent, so that none is lost or placed twice
        when this process ends in the middle. It is made where there is none. No journal if not given.

        update_csr_by_put: Updates a CSR by `PUT` and not by `POST`. Which one the API takes is not documented; a wrong one changes nothing.
        """
        self._handle = _rt.held(_rt.call("constructor_client_new", _key(api_key), ClientOptions(base_url=base_url, timeout=timeout, connect_timeout=connect_timeout, idle_timeout=idle_timeout, user_agent_suffix=user_agent_suffix, proxy=_secret(proxy), root_certificates=root_certificates, client_identity=_secret(client_identity), pace=pace, retries=retries, settle=settle, journal_path=_path(journal_path), update_csr_by_put=update_csr_by_put), journal))

    def close(self) -> None:
        """Drops the client. Calls that are under way go on; a new one is a RuntimeError."""
        self.__del__()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def account(self) -> Account:
        """The account of the key.

        Errors: Those of a call that failed.
        """
        return _rt.wait("method_client_account", self)

    def account_check(self) -> AccountCheck:
        """Whether the key is good and may order PSD2 QWACs, as far as that can be asked. Nothing is changed.

        Errors: Where it could not be asked, such as for a network that is down. A key that is refused is an answer.
        """
        return _rt.wait("method_client_account_check", self)

    def activate_organization(self, organization: str | int) -> None:
        """Makes an organization one that can be ordered for. It may be sent again: it is so or it isn't.

        Errors: Those of a call that failed.
        """
        _rt.wait("method_client_activate_organization", self, organization)

    def approve(self, request: str | int, comment: str = "") -> None:
        """Approves a request, if the key's user may. From then on an order costs money.

        It may be sent again where what came of it is open: a request is decided once, whoever asks, and then it is asked
        whether it is approved.

        Errors: `InvalidRequest` where it was decided before;
        `may_have_happened` of the error tells whether it may be approved all the same.
        """
        _rt.wait("method_client_approve", self, request, comment)

    def base_url(self) -> str:
        """The address under which the client finds the API, without a slash at its end."""
        return _rt.call("method_client_base_url", self)

    def cancel(self, order: str | int, note: str) -> None:
        """Cancels an order that is not issued yet, or the reissue of one that is. The note is required and kept with the
        order.

        It may be sent again where what came of it is open: what is canceled can't be canceled a second time, and then the
        order is asked whether it is.

        Errors: `may_have_happened` of the error tells whether it may be canceled all the same.
        """
        _rt.wait("method_client_cancel", self, order, note)

    def certificate(self, order: str | int, format: Format | str) -> Download:
        """The certificate of an order as a file: the one that is in force, without duplicates and former ones.

        It was not verified: this only says that it is a whole file of the format.

        Errors: `UnreadableAnswer` for an answer that is none, such as a page, one that breaks
        off, or a file of another format; `ApiError` (404) where there is no certificate yet.
        """
        return _rt.wait("method_client_certificate", self, order, format)

    def chain(self, certificate: str | int) -> list[ChainCertificate]:
        """The issuers of a certificate, the nearest first, by the certificate's own number. How many there are differs.

        Errors: `ApiError` (404) where the key sees no such certificate.
        """
        return _rt.wait("method_client_chain", self, certificate)

    def change_dcv_method(self, domain: str | int, method: DcvMethod | str, send_mail: bool = True) -> DcvToken | None:
        """Changes how control of a domain is shown, and gives what has to be published for it; nothing where the method is
        mail, which is sent unless `send_mail` is false.

        Sent at most once: each one may send mails and end the token before.

        Errors: `may_have_happened` of the error tells whether it may be changed all the same.
        """
        return _rt.wait("method_client_change_dcv_method", self, domain, method, send_mail)

    def check_domain_dcv(self, domain: str | int) -> ValidationStatus | str | None:
        """Has DigiCert look at once whether control of a domain is shown, and tells where it stands then.

        It may be sent again, since looking twice does no more than looking once.

        Errors: `InvalidRequest` where it found no proof.
        """
        return _rt.wait("method_client_check_domain_dcv", self, domain)

    def check_order_dcv(self, order: str | int) -> OrderDcvCheck:
        """Has DigiCert look at once whether control of the order's names is shown. It does so by itself, too, only later.

        It may be sent again, since looking twice does no more than looking once.

        Errors: `InvalidRequest` where it found no proof.
        """
        return _rt.wait("method_client_check_order_dcv", self, order)

    def close_order(self, receipt: str | Receipt, order_id: str | int | None = None) -> None:
        """Writes down in the client's journal what a person found out about an order whose outcome is open: its number, or none
        where it was surely not placed. Nothing is asked of the API.

        Errors: `JournalError`, when it can't be written; `ConfigurationError`, when the order is not open there.
        """
        _rt.wait("method_client_close_order", self, _json(receipt), order_id)

    def create_organization(self, new: NewOrganization) -> str:
        """Creates an organization in the account, after what it is called and where it is was checked by the rules of an
        order. Of its people, the organization contact is sent; a verified contact belongs into an order.

        Sent at most once: a second one might be created beside the first.

        Errors: `CheckFailed`: nothing was sent. Otherwise
        `may_have_happened` of the error tells whether it may have been created all the same.
        """
        return _rt.wait("method_client_create_organization", self, new)

    def deactivate_organization(self, organization: str | int) -> None:
        """Makes an organization one that can't be ordered for. It may be sent again: it is so or it isn't.

        Errors: Those of a call that failed.
        """
        _rt.wait("method_client_deactivate_organization", self, organization)

    def domain(self, domain: str | int) -> DomainInfo:
        """A domain, with its validations and with what has to be published to show control of it.

        Errors: `ApiError` (404) where the key sees no such domain.
        """
        return _rt.wait("method_client_domain", self, domain)

    def domains(self, search: str | None = None) -> DomainList:
        """The domains that the key sees, with their validations; those that have this text in their names, where one is given."""
        return _rt.call("method_client_domains", self, search)

    def download(self, certificate: str | int, format: Format | str) -> Download:
        """A certificate as a file, by its own number.

        Errors: As those of `certificate`.
        """
        return _rt.wait("method_client_download", self, certificate, format)

    def new_dcv_token(self, domain: str | int) -> DcvToken:
        """Asks for a new token of a domain. The one before counts no more.

        Sent at most once: a second one would end the first, of which somebody may know already.

        Errors: `may_have_happened` of the error tells whether there may be a new one all the same.
        """
        return _rt.wait("method_client_new_dcv_token", self, domain)

    def open_orders(self) -> list[Receipt]:
        """The receipts of the orders in the client's journal whose outcome is open, such as after a crash; also those that
        another process has under way just now. Each is for `reconcile`. Without a journal, none.

        Errors: `JournalError`, when it can't be read.
        """
        return _rt.wait("method_client_open_orders", self)

    def order(self, order: str | int) -> OrderInfo:
        """How an order stands.

        Errors: `ApiError` (404) where the key sees no such order; otherwise those of a call that failed.
        """
        return _rt.wait("method_client_order", self, order)

    def order_dcv_token(self, order: str | int) -> DcvToken:
        """Asks for the random value by which control of the order's names can be shown.

        Sent at most once: whether a second one ends the first is not documented.

        Errors: `may_have_happened` of the error tells whether there may be a new value all the same.
        """
        return _rt.wait("method_client_order_dcv_token", self, order)

    def order_status_changes(self, within: datetime.timedelta | float) -> list[OrderStatusChange]:
        """The orders, of all products, whose status changed within this time until now, whole seconds of at most seven days: one
        question for all that wait. Each comes with its present status; what it was in between isn't told.

        Errors: `ConfigurationError` for a longer time: nothing was sent. Otherwise those of a call that failed.
        """
        return _rt.wait("method_client_order_status_changes", self, within)

    def order_validation(self, order: str | int) -> OrderValidation:
        """How the validation of an order stands: of its organization, its representatives and its names.

        Errors: As those of `order`.
        """
        return _rt.wait("method_client_order_validation", self, order)

    def orders(self, *, status: OrderStatus | str | None = None, product: str | None = None, common_name: str | None = None, domain_name: str | None = None, organization: str | int | None = None, serial_number: str | None = None, search: str | None = None, created_from: datetime.date | None = None, created_to: datetime.date | None = None) -> OrderList:
        """The orders that the key sees, the oldest first. Nothing is asked before the first is read.

        Errors: `InvalidInput` where one of the days of the filter is given without the other.
        """
        return _rt.call("method_client_orders", self, OrderFilter(status=status, product=product, common_name=common_name, domain_name=domain_name, organization=organization, serial_number=serial_number, search=search, created_from=created_from, created_to=created_to))

    def organization(self, organization: str | int) -> OrganizationInfo:
        """An organization with its validations.

        Errors: `ApiError` (404) where the key sees no such organization.
        """
        return _rt.wait("method_client_organization", self, organization)

    def organizations(self, *, search: str | None = None, status: str | None = None, with_validations: bool = False) -> OrganizationList:
        """The organizations that the key sees."""
        return _rt.call("method_client_organizations", self, OrganizationFilter(search=search, status=status, with_validations=with_validations))

    def outcome(self, handle: OrderHandle) -> PlacedOrder:
        """The outcome of an order that was given to `place` or `place_all`, of this or any other client: as they tell it, and as
        often as it is asked for. Waits while it is under way.

        Errors: as those of `place`; `ConfigurationError` where the order was dropped instead of placed. While it is neither
        dropped nor placed, this waits.
        """
        return _rt.wait("method_client_outcome", self, handle)

    def place(self, order: CheckedOrder) -> PlacedOrder:
        """Places an order. It costs money.

        Once a byte of the request may have left, it is never sent again, whatever happens. An attempt of which surely
        nothing left, and one that was refused for the pace (429) and is not paid by card, is made again as the client's
        options say. It goes out when the client's pace gives it its turn. The order is taken, so that a check can be used
        once: to place the same order again, check it again.

        Where what happened leaves the outcome open, the order is looked for, as the client's options say: that may take
        minutes. With a journal, the order is written down before it is sent. One with the same key, names and roles that
        stands there already is settled first, and where it was placed, this one is not (`CheckedOrder.again` says that it is
        meant).

        A caller who stops waiting does not cut it: it goes on to its end, and the order may be placed. Its
        `CheckedOrder.handle` tells the outcome all the same, by `Client.outcome`.

        Errors: `order_may_exist` of the error tells whether the order may have been placed all the same, `order_id` its
        number if the answer could be read so far, and `receipt` settles an open outcome later.
        """
        return _rt.wait("method_client_place", self, order)

    def place_all(self, orders: Iterable[CheckedOrder], concurrency: int) -> PlaceAll:
        """Places many orders, at most `concurrency` of them at a time (zero counts as one). Each costs money.

        They are begun in the order given, at once and whether or not somebody waits for their outcomes, each as by `place`.
        One that fails doesn't stop the others; where it should, `PlaceAll.stop` does.

        Errors: `ConfigurationError` where one of them was placed already. Nothing was begun then, and the others are still there.
        """
        return _rt.call("method_client_place_all", self, orders, concurrency)

    def product(self) -> Product:
        """The product `eu_qwac_psd2` as the account may order it.

        Errors: `ApiError` (404) where the account doesn't have it.
        """
        return _rt.wait("method_client_product", self)

    def progress(self, order: str | int) -> OrderProgress:
        """How far an order is and who has to act, seen once.

        Errors: as those of `order`.
        """
        return _rt.wait("method_client_progress", self, order)

    def reconcile(self, receipt: str | Receipt) -> PlacedOrder:
        """Settles an order whose outcome was left open, by its receipt as JSON: looks for it, as the client's options say. Where
        the window is over already, which counts from the end of the attempt, that is one look. The clocks of the machine
        that sent it and of this one should agree. The outcome is also written down in the client's journal, if that has the
        receipt.

        Errors: `NotPlaced`: it is not there and may be placed again. `OutcomeUnknown`: it could not be looked for, or there
        are others like it. `ConfigurationError`: the receipt is damaged or of another base URL. `InvalidInput`: it is none.
        """
        return _rt.wait("method_client_reconcile", self, _json(receipt))

    def reissue(self, order: str | int, reissue: CheckedReissue) -> PlacedOrder:
        """Orders another certificate of an issued order, such as for a new key. Names beyond those of the order may cost.

        Like an order, it is never sent again once a byte may have left, and it goes on to its end when the caller stops
        waiting. Unlike an order, it stands in no journal, and where what came of it is open it is not looked for: look at the
        requests of the order.

        Errors: `may_have_happened` of the error tells whether it may have been ordered all the same.
        """
        return _rt.wait("method_client_reissue", self, order, reissue)

    def reject(self, request: str | int, comment: str = "") -> None:
        """Rejects a request, if the key's user may. It may be sent again, as an approval.

        Errors: As those of `approve`.
        """
        _rt.wait("method_client_reject", self, request, comment)

    def renewing(self, order: Order, renewed: str | int) -> Order:
        """Makes an order the renewal of another one, which it asks for. What the order leaves open and order info tells is taken
        over: the names, all together where it has none, and the organization. The roles, the profile, the verified contact,
        the validity and the payment are not told; they have to be given.
        """
        return _rt.wait("method_client_renewing", self, order, renewed)

    def request(self, request: str | int) -> ApprovalRequest:
        """How a request stands.

        Errors: `ApiError` (404) where the key sees no such request.
        """
        return _rt.wait("method_client_request", self, request)

    def requests(self, status: RequestStatus | str | None = None) -> RequestList:
        """The requests that the key sees; those that stand there, where a status is given."""
        return _rt.call("method_client_requests", self, status)

    def revoke(self, certificate: str | int, comments: str = "") -> Revocation:
        """Asks for the revocation of one certificate. It can't be taken back.

        Sent at most once: a second one would be a second request to approve.

        Errors: `may_have_happened` of the error tells whether it may have been asked for all the same.
        """
        return _rt.wait("method_client_revoke", self, certificate, comments)

    def revoke_order(self, order: str | int, comments: str = "") -> Revocation:
        """Asks for the revocation of all certificates of an order. It can't be taken back.

        Sent at most once: a second one would be a second request to approve.

        Errors: `may_have_happened` of the error tells whether it may have been asked for all the same.
        """
        return _rt.wait("method_client_revoke_order", self, order, comments)

    def submit_organization(self, organization: str | int, validations: Iterable[ValidationRequest]) -> None:
        """Submits an organization for these validations.

        Sent at most once: whether a second one starts the validation anew is not documented. `organization` tells which it
        has.

        Errors: `ConfigurationError` where there is no validation, or a value is empty or too long: nothing was sent. Otherwise
        `may_have_happened` of the error tells whether it may have been submitted all the same.
        """
        _rt.wait("method_client_submit_organization", self, organization, validations)

    def update_csr(self, order: str | int, csr: str) -> Report:
        """Gives a pending order another CSR, after it was checked by the rules of an order's CSR. What the check found
        besides errors comes back.

        It is sent at most once, for a repeat might undo what another gave meanwhile; order info tells which CSR there is.
        See `ClientOptions.update_csr_by_put` for the method.

        Errors: `CheckFailed`: nothing was sent. Otherwise
        `may_have_happened` of the error tells whether the order may have the CSR all the same.
        """
        return _rt.wait("method_client_update_csr", self, order, csr)

    def update_organization_contacts(self, organization: str | int, organization_contact: OrderContact | None = None, technical_contact: OrderContact | None = None) -> None:
        """Changes the contacts of an organization; one that is not given stays as it is. Where first name, last name and
        e-mail stay the same, the contact is changed in place; otherwise another one takes its place. Of either, what is left
        out here is deleted there.

        Sent at most once, for a repeat might undo what another changed meanwhile.

        Errors: `ConfigurationError` where there is no contact, or a value is empty or too long: nothing was sent. Otherwise
        `may_have_happened` of the error tells whether they may have been changed all the same.
        """
        _rt.wait("method_client_update_organization_contacts", self, organization, organization_contact, technical_contact)

    def user(self) -> User:
        """The user of the key.

        Errors: Those of a call that failed.
        """
        return _rt.wait("method_client_user", self)

    def wait(self, order: str | int, *, interval: datetime.timedelta | float | None = None, longest_interval: datetime.timedelta | float | None = None, deadline: datetime.timedelta | float | None = None, no_deadline: bool = False, through_actions: bool = False, seen: str | OrderProgress | None = None, on_progress: Callable[[OrderProgress], object] | None = None, stop: Stop | None = None) -> Waited:
        """Waits until an order is issued, is at its end without that, or a person has to act.

        `seen`, to go on with an earlier wait: the `json` of the progress that it saw last; then it doesn't end again for what
        was seen already. `on_progress` is told each change. `stop` ends it from elsewhere, and so does a caller who stops waiting.
        A status that is not known never ends it, nor does a failure that passes, such as a network that is down.

        Errors: those of `order` that don't pass, such as a key that is refused; and the last that does, where the time ran out
        before the order was seen at all.
        """
        return _rt.wait("method_client_wait", self, order, WaitOptions(interval=interval, longest_interval=longest_interval, deadline=deadline, no_deadline=no_deadline, through_actions=through_actions), _json(seen), _listener(on_progress), stop)

    def watch(self, order: str | int, *, interval: datetime.timedelta | float | None = None, longest_interval: datetime.timedelta | float | None = None, deadline: datetime.timedelta | float | None = None, no_deadline: bool = False, through_actions: bool = False, seen: str | OrderProgress | None = None) -> Watch:
        """Watches an order: how far it is, each time that something changed, until its end or until the time runs out. As `wait`,
        it can go on with what was seen before.
        """
        return _rt.call("method_client_watch", self, order, WaitOptions(interval=interval, longest_interval=longest_interval, deadline=deadline, no_deadline=no_deadline, through_actions=through_actions), _json(seen))


class AsyncClient(_Client):
    """A client of CertCentral Europe. Share one: its calls keep to one pace and share their connections.

    For asyncio; ``Client`` is the same without.
    """

    def __init__(self, api_key: ApiKey | str | None = None, *, base_url: str | None = None, timeout: datetime.timedelta | float | None = None, connect_timeout: datetime.timedelta | float | None = None, idle_timeout: datetime.timedelta | float | None = None, user_agent_suffix: str | None = None, proxy: Secret | str | None = None, root_certificates: Iterable[str] = (), client_identity: Secret | str | None = None, pace: Iterable[PaceWindow] | None = None, retries: RetryOptions | None = None, settle: SettleOptions | None = None, journal_path: str | os.PathLike[str] | None = None, update_csr_by_put: bool = False, journal: Journal | None = None) -> None:
        """A client with this key. Nothing is sent.

        `journal`: a journal of your own, in place of the file of `journal_path`.

        Errors: `ConfigurationError` when a setting can't be used; `JournalError` when the file is none.

        base_url: The base URL; CertCentral Europe's if not given. It must be `https`, or `http` to a loopback address. Where it has no
        path, `/services/v2` is added.

        timeout: The longest time that an attempt may take in all, once it is its turn; 120 seconds if not given.

        connect_timeout: The longest time that a connection may take to come about; 15 seconds if not given.

        idle_timeout: How long a connection is kept that nothing goes over; 30 seconds if not given.

        user_agent_suffix: What to add to the user agent, such as `my-bank/1.0`.

        proxy: The proxy for all calls, such as `http://user:password@proxy:3128`. Without it, the environment's (`HTTPS_PROXY`,
        `NO_PROXY`) is used.

        root_certificates: Further root certificates to trust, each as PEM. The bundled ones stay.

        client_identity: A certificate with its issuers and its private key, as PEM, for a proxy or gateway that asks for one.

        pace: How many requests go out in which time: all of these hold. As documented if not given (100 in 5 seconds and 1000 in 3
        minutes); an empty list is no limit, for a server of one's own.

        retries: When an attempt that surely placed nothing is made again.

        settle: How an order whose outcome is open is looked for.

        journal_path: The file of the journal, in which orders are written down before they are sent, so that none is lost or placed twice
        when this process ends in the middle. It is made where there is none. No journal if not given.

        update_csr_by_put: Updates a CSR by `PUT` and not by `POST`. Which one the API takes is not documented; a wrong one changes nothing.
        """
        self._handle = _rt.held(_rt.call("constructor_client_new", _key(api_key), ClientOptions(base_url=base_url, timeout=timeout, connect_timeout=connect_timeout, idle_timeout=idle_timeout, user_agent_suffix=user_agent_suffix, proxy=_secret(proxy), root_certificates=root_certificates, client_identity=_secret(client_identity), pace=pace, retries=retries, settle=settle, journal_path=_path(journal_path), update_csr_by_put=update_csr_by_put), journal))

    async def close(self) -> None:
        """Drops the client. Calls that are under way go on; a new one is a RuntimeError."""
        self.__del__()

    async def __aenter__(self) -> AsyncClient:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.__del__()

    async def account(self) -> Account:
        """The account of the key.

        Errors: Those of a call that failed.
        """
        return await _rt.go("method_client_account", self)

    async def account_check(self) -> AccountCheck:
        """Whether the key is good and may order PSD2 QWACs, as far as that can be asked. Nothing is changed.

        Errors: Where it could not be asked, such as for a network that is down. A key that is refused is an answer.
        """
        return await _rt.go("method_client_account_check", self)

    async def activate_organization(self, organization: str | int) -> None:
        """Makes an organization one that can be ordered for. It may be sent again: it is so or it isn't.

        Errors: Those of a call that failed.
        """
        await _rt.go("method_client_activate_organization", self, organization)

    async def approve(self, request: str | int, comment: str = "") -> None:
        """Approves a request, if the key's user may. From then on an order costs money.

        It may be sent again where what came of it is open: a request is decided once, whoever asks, and then it is asked
        whether it is approved.

        Errors: `InvalidRequest` where it was decided before;
        `may_have_happened` of the error tells whether it may be approved all the same.
        """
        await _rt.go("method_client_approve", self, request, comment)

    def base_url(self) -> str:
        """The address under which the client finds the API, without a slash at its end."""
        return _rt.call("method_client_base_url", self)

    async def cancel(self, order: str | int, note: str) -> None:
        """Cancels an order that is not issued yet, or the reissue of one that is. The note is required and kept with the
        order.

        It may be sent again where what came of it is open: what is canceled can't be canceled a second time, and then the
        order is asked whether it is.

        Errors: `may_have_happened` of the error tells whether it may be canceled all the same.
        """
        await _rt.go("method_client_cancel", self, order, note)

    async def certificate(self, order: str | int, format: Format | str) -> Download:
        """The certificate of an order as a file: the one that is in force, without duplicates and former ones.

        It was not verified: this only says that it is a whole file of the format.

        Errors: `UnreadableAnswer` for an answer that is none, such as a page, one that breaks
        off, or a file of another format; `ApiError` (404) where there is no certificate yet.
        """
        return await _rt.go("method_client_certificate", self, order, format)

    async def chain(self, certificate: str | int) -> list[ChainCertificate]:
        """The issuers of a certificate, the nearest first, by the certificate's own number. How many there are differs.

        Errors: `ApiError` (404) where the key sees no such certificate.
        """
        return await _rt.go("method_client_chain", self, certificate)

    async def change_dcv_method(self, domain: str | int, method: DcvMethod | str, send_mail: bool = True) -> DcvToken | None:
        """Changes how control of a domain is shown, and gives what has to be published for it; nothing where the method is
        mail, which is sent unless `send_mail` is false.

        Sent at most once: each one may send mails and end the token before.

        Errors: `may_have_happened` of the error tells whether it may be changed all the same.
        """
        return await _rt.go("method_client_change_dcv_method", self, domain, method, send_mail)

    async def check_domain_dcv(self, domain: str | int) -> ValidationStatus | str | None:
        """Has DigiCert look at once whether control of a domain is shown, and tells where it stands then.

        It may be sent again, since looking twice does no more than looking once.

        Errors: `InvalidRequest` where it found no proof.
        """
        return await _rt.go("method_client_check_domain_dcv", self, domain)

    async def check_order_dcv(self, order: str | int) -> OrderDcvCheck:
        """Has DigiCert look at once whether control of the order's names is shown. It does so by itself, too, only later.

        It may be sent again, since looking twice does no more than looking once.

        Errors: `InvalidRequest` where it found no proof.
        """
        return await _rt.go("method_client_check_order_dcv", self, order)

    async def close_order(self, receipt: str | Receipt, order_id: str | int | None = None) -> None:
        """Writes down in the client's journal what a person found out about an order whose outcome is open: its number, or none
        where it was surely not placed. Nothing is asked of the API.

        Errors: `JournalError`, when it can't be written; `ConfigurationError`, when the order is not open there.
        """
        await _rt.go("method_client_close_order", self, _json(receipt), order_id)

    async def create_organization(self, new: NewOrganization) -> str:
        """Creates an organization in the account, after what it is called and where it is was checked by the rules of an
        order. Of its people, the organization contact is sent; a verified contact belongs into an order.

        Sent at most once: a second one might be created beside the first.

        Errors: `CheckFailed`: nothing was sent. Otherwise
        `may_have_happened` of the error tells whether it may have been created all the same.
        """
        return await _rt.go("method_client_create_organization", self, new)

    async def deactivate_organization(self, organization: str | int) -> None:
        """Makes an organization one that can't be ordered for. It may be sent again: it is so or it isn't.

        Errors: Those of a call that failed.
        """
        await _rt.go("method_client_deactivate_organization", self, organization)

    async def domain(self, domain: str | int) -> DomainInfo:
        """A domain, with its validations and with what has to be published to show control of it.

        Errors: `ApiError` (404) where the key sees no such domain.
        """
        return await _rt.go("method_client_domain", self, domain)

    def domains(self, search: str | None = None) -> AsyncDomainList:
        """The domains that the key sees, with their validations; those that have this text in their names, where one is given."""
        return AsyncDomainList._adopt(_rt.call("method_client_domains", self, search))

    async def download(self, certificate: str | int, format: Format | str) -> Download:
        """A certificate as a file, by its own number.

        Errors: As those of `certificate`.
        """
        return await _rt.go("method_client_download", self, certificate, format)

    async def new_dcv_token(self, domain: str | int) -> DcvToken:
        """Asks for a new token of a domain. The one before counts no more.

        Sent at most once: a second one would end the first, of which somebody may know already.

        Errors: `may_have_happened` of the error tells whether there may be a new one all the same.
        """
        return await _rt.go("method_client_new_dcv_token", self, domain)

    async def open_orders(self) -> list[Receipt]:
        """The receipts of the orders in the client's journal whose outcome is open, such as after a crash; also those that
        another process has under way just now. Each is for `reconcile`. Without a journal, none.

        Errors: `JournalError`, when it can't be read.
        """
        return await _rt.go("method_client_open_orders", self)

    async def order(self, order: str | int) -> OrderInfo:
        """How an order stands.

        Errors: `ApiError` (404) where the key sees no such order; otherwise those of a call that failed.
        """
        return await _rt.go("method_client_order", self, order)

    async def order_dcv_token(self, order: str | int) -> DcvToken:
        """Asks for the random value by which control of the order's names can be shown.

        Sent at most once: whether a second one ends the first is not documented.

        Errors: `may_have_happened` of the error tells whether there may be a new value all the same.
        """
        return await _rt.go("method_client_order_dcv_token", self, order)

    async def order_status_changes(self, within: datetime.timedelta | float) -> list[OrderStatusChange]:
        """The orders, of all products, whose status changed within this time until now, whole seconds of at most seven days: one
        question for all that wait. Each comes with its present status; what it was in between isn't told.

        Errors: `ConfigurationError` for a longer time: nothing was sent. Otherwise those of a call that failed.
        """
        return await _rt.go("method_client_order_status_changes", self, within)

    async def order_validation(self, order: str | int) -> OrderValidation:
        """How the validation of an order stands: of its organization, its representatives and its names.

        Errors: As those of `order`.
        """
        return await _rt.go("method_client_order_validation", self, order)

    def orders(self, *, status: OrderStatus | str | None = None, product: str | None = None, common_name: str | None = None, domain_name: str | None = None, organization: str | int | None = None, serial_number: str | None = None, search: str | None = None, created_from: datetime.date | None = None, created_to: datetime.date | None = None) -> AsyncOrderList:
        """The orders that the key sees, the oldest first. Nothing is asked before the first is read.

        Errors: `InvalidInput` where one of the days of the filter is given without the other.
        """
        return AsyncOrderList._adopt(_rt.call("method_client_orders", self, OrderFilter(status=status, product=product, common_name=common_name, domain_name=domain_name, organization=organization, serial_number=serial_number, search=search, created_from=created_from, created_to=created_to)))

    async def organization(self, organization: str | int) -> OrganizationInfo:
        """An organization with its validations.

        Errors: `ApiError` (404) where the key sees no such organization.
        """
        return await _rt.go("method_client_organization", self, organization)

    def organizations(self, *, search: str | None = None, status: str | None = None, with_validations: bool = False) -> AsyncOrganizationList:
        """The organizations that the key sees."""
        return AsyncOrganizationList._adopt(_rt.call("method_client_organizations", self, OrganizationFilter(search=search, status=status, with_validations=with_validations)))

    async def outcome(self, handle: OrderHandle) -> PlacedOrder:
        """The outcome of an order that was given to `place` or `place_all`, of this or any other client: as they tell it, and as
        often as it is asked for. Waits while it is under way.

        Errors: as those of `place`; `ConfigurationError` where the order was dropped instead of placed. While it is neither
        dropped nor placed, this waits.
        """
        return await _rt.go("method_client_outcome", self, handle)

    async def place(self, order: CheckedOrder) -> PlacedOrder:
        """Places an order. It costs money.

        Once a byte of the request may have left, it is never sent again, whatever happens. An attempt of which surely
        nothing left, and one that was refused for the pace (429) and is not paid by card, is made again as the client's
        options say. It goes out when the client's pace gives it its turn. The order is taken, so that a check can be used
        once: to place the same order again, check it again.

        Where what happened leaves the outcome open, the order is looked for, as the client's options say: that may take
        minutes. With a journal, the order is written down before it is sent. One with the same key, names and roles that
        stands there already is settled first, and where it was placed, this one is not (`CheckedOrder.again` says that it is
        meant).

        A caller who stops waiting does not cut it: it goes on to its end, and the order may be placed. Its
        `CheckedOrder.handle` tells the outcome all the same, by `Client.outcome`.

        Errors: `order_may_exist` of the error tells whether the order may have been placed all the same, `order_id` its
        number if the answer could be read so far, and `receipt` settles an open outcome later.
        """
        return await _rt.go("method_client_place", self, order)

    def place_all(self, orders: Iterable[CheckedOrder], concurrency: int) -> AsyncPlaceAll:
        """Places many orders, at most `concurrency` of them at a time (zero counts as one). Each costs money.

        They are begun in the order given, at once and whether or not somebody waits for their outcomes, each as by `place`.
        One that fails doesn't stop the others; where it should, `PlaceAll.stop` does.

        Errors: `ConfigurationError` where one of them was placed already. Nothing was begun then, and the others are still there.
        """
        return AsyncPlaceAll._adopt(_rt.call("method_client_place_all", self, orders, concurrency))

    async def product(self) -> Product:
        """The product `eu_qwac_psd2` as the account may order it.

        Errors: `ApiError` (404) where the account doesn't have it.
        """
        return await _rt.go("method_client_product", self)

    async def progress(self, order: str | int) -> OrderProgress:
        """How far an order is and who has to act, seen once.

        Errors: as those of `order`.
        """
        return await _rt.go("method_client_progress", self, order)

    async def reconcile(self, receipt: str | Receipt) -> PlacedOrder:
        """Settles an order whose outcome was left open, by its receipt as JSON: looks for it, as the client's options say. Where
        the window is over already, which counts from the end of the attempt, that is one look. The clocks of the machine
        that sent it and of this one should agree. The outcome is also written down in the client's journal, if that has the
        receipt.

        Errors: `NotPlaced`: it is not there and may be placed again. `OutcomeUnknown`: it could not be looked for, or there
        are others like it. `ConfigurationError`: the receipt is damaged or of another base URL. `InvalidInput`: it is none.
        """
        return await _rt.go("method_client_reconcile", self, _json(receipt))

    async def reissue(self, order: str | int, reissue: CheckedReissue) -> PlacedOrder:
        """Orders another certificate of an issued order, such as for a new key. Names beyond those of the order may cost.

        Like an order, it is never sent again once a byte may have left, and it goes on to its end when the caller stops
        waiting. Unlike an order, it stands in no journal, and where what came of it is open it is not looked for: look at the
        requests of the order.

        Errors: `may_have_happened` of the error tells whether it may have been ordered all the same.
        """
        return await _rt.go("method_client_reissue", self, order, reissue)

    async def reject(self, request: str | int, comment: str = "") -> None:
        """Rejects a request, if the key's user may. It may be sent again, as an approval.

        Errors: As those of `approve`.
        """
        await _rt.go("method_client_reject", self, request, comment)

    async def renewing(self, order: Order, renewed: str | int) -> Order:
        """Makes an order the renewal of another one, which it asks for. What the order leaves open and order info tells is taken
        over: the names, all together where it has none, and the organization. The roles, the profile, the verified contact,
        the validity and the payment are not told; they have to be given.
        """
        return await _rt.go("method_client_renewing", self, order, renewed)

    async def request(self, request: str | int) -> ApprovalRequest:
        """How a request stands.

        Errors: `ApiError` (404) where the key sees no such request.
        """
        return await _rt.go("method_client_request", self, request)

    def requests(self, status: RequestStatus | str | None = None) -> AsyncRequestList:
        """The requests that the key sees; those that stand there, where a status is given."""
        return AsyncRequestList._adopt(_rt.call("method_client_requests", self, status))

    async def revoke(self, certificate: str | int, comments: str = "") -> Revocation:
        """Asks for the revocation of one certificate. It can't be taken back.

        Sent at most once: a second one would be a second request to approve.

        Errors: `may_have_happened` of the error tells whether it may have been asked for all the same.
        """
        return await _rt.go("method_client_revoke", self, certificate, comments)

    async def revoke_order(self, order: str | int, comments: str = "") -> Revocation:
        """Asks for the revocation of all certificates of an order. It can't be taken back.

        Sent at most once: a second one would be a second request to approve.

        Errors: `may_have_happened` of the error tells whether it may have been asked for all the same.
        """
        return await _rt.go("method_client_revoke_order", self, order, comments)

    async def submit_organization(self, organization: str | int, validations: Iterable[ValidationRequest]) -> None:
        """Submits an organization for these validations.

        Sent at most once: whether a second one starts the validation anew is not documented. `organization` tells which it
        has.

        Errors: `ConfigurationError` where there is no validation, or a value is empty or too long: nothing was sent. Otherwise
        `may_have_happened` of the error tells whether it may have been submitted all the same.
        """
        await _rt.go("method_client_submit_organization", self, organization, validations)

    async def update_csr(self, order: str | int, csr: str) -> Report:
        """Gives a pending order another CSR, after it was checked by the rules of an order's CSR. What the check found
        besides errors comes back.

        It is sent at most once, for a repeat might undo what another gave meanwhile; order info tells which CSR there is.
        See `ClientOptions.update_csr_by_put` for the method.

        Errors: `CheckFailed`: nothing was sent. Otherwise
        `may_have_happened` of the error tells whether the order may have the CSR all the same.
        """
        return await _rt.go("method_client_update_csr", self, order, csr)

    async def update_organization_contacts(self, organization: str | int, organization_contact: OrderContact | None = None, technical_contact: OrderContact | None = None) -> None:
        """Changes the contacts of an organization; one that is not given stays as it is. Where first name, last name and
        e-mail stay the same, the contact is changed in place; otherwise another one takes its place. Of either, what is left
        out here is deleted there.

        Sent at most once, for a repeat might undo what another changed meanwhile.

        Errors: `ConfigurationError` where there is no contact, or a value is empty or too long: nothing was sent. Otherwise
        `may_have_happened` of the error tells whether they may have been changed all the same.
        """
        await _rt.go("method_client_update_organization_contacts", self, organization, organization_contact, technical_contact)

    async def user(self) -> User:
        """The user of the key.

        Errors: Those of a call that failed.
        """
        return await _rt.go("method_client_user", self)

    async def wait(self, order: str | int, *, interval: datetime.timedelta | float | None = None, longest_interval: datetime.timedelta | float | None = None, deadline: datetime.timedelta | float | None = None, no_deadline: bool = False, through_actions: bool = False, seen: str | OrderProgress | None = None, on_progress: Callable[[OrderProgress], object] | None = None, stop: Stop | None = None) -> Waited:
        """Waits until an order is issued, is at its end without that, or a person has to act.

        `seen`, to go on with an earlier wait: the `json` of the progress that it saw last; then it doesn't end again for what
        was seen already. `on_progress` is told each change. `stop` ends it from elsewhere, and so does a caller who stops waiting.
        A status that is not known never ends it, nor does a failure that passes, such as a network that is down.

        Errors: those of `order` that don't pass, such as a key that is refused; and the last that does, where the time ran out
        before the order was seen at all.
        """
        return await _rt.go("method_client_wait", self, order, WaitOptions(interval=interval, longest_interval=longest_interval, deadline=deadline, no_deadline=no_deadline, through_actions=through_actions), _json(seen), _listener(on_progress), stop)

    def watch(self, order: str | int, *, interval: datetime.timedelta | float | None = None, longest_interval: datetime.timedelta | float | None = None, deadline: datetime.timedelta | float | None = None, no_deadline: bool = False, through_actions: bool = False, seen: str | OrderProgress | None = None) -> AsyncWatch:
        """Watches an order: how far it is, each time that something changed, until its end or until the time runs out. As `wait`,
        it can go on with what was seen before.
        """
        return AsyncWatch._adopt(_rt.call("method_client_watch", self, order, WaitOptions(interval=interval, longest_interval=longest_interval, deadline=deadline, no_deadline=no_deadline, through_actions=through_actions), _json(seen)))


class KeyBlocklist(_rt.Object):
    """Public keys that must not be certified, each by the SHA-256 of its SubjectPublicKeyInfo in DER."""

    _kind = "keyblocklist"

    def __repr__(self) -> str:
        return _shown(self, "method_keyblocklist_uniffi_trait_debug")

    def __init__(self) -> None:
        raise TypeError(f"{type(self).__name__} is only made by the library")

    @classmethod
    def parse(cls, text: str) -> KeyBlocklist:
        """Reads a list: a line for each key, 64 hexadecimal digits. Empty lines and lines that begin with `#` say nothing."""
        return _rt.call("constructor_keyblocklist_parse", text)


class Sandbox(_rt.Object):
    """An embedded CertCentral on this machine. Dropping it, or `stop`, ends it."""

    _kind = "sandbox"

    def __repr__(self) -> str:
        return _shown(self, "method_sandbox_uniffi_trait_debug")

    def __init__(self, *, listen: str | None = None, approval: Approval | None = None, automatic: datetime.timedelta | float | None = None, organizations: Iterable[int] = (), validated_organizations: Iterable[int] = (), proved_domains: Iterable[str] = (), delegation: bool = False, api_key: str | None = None, now: datetime.datetime | None = None, rate_limit: Iterable[PaceWindow] | None = None, retry_after: bool = False, faults: FaultPlan | None = None, state: str | os.PathLike[str] | None = None) -> None:
        """Not started yet: use it in a ``with`` or an ``async with``.

        listen: The address to listen on, a loopback address with its port; a free port of 127.0.0.1 if not given.
        approval: How the account approves the requests of its orders; `Required` if not given.
        automatic: The steps on the way to a certificate do themselves: an approval this time after its request was made, all else this
        time after the approval. With no time at all, the next call after the order finds it issued. By hand if not given.
        organizations: Further organizations that the account has, besides 12345.
        validated_organizations: Organizations that are validated for PSD2 QWACs when the sandbox starts.
        proved_domains: Domains whose control is shown already.
        delegation: Whether the authorized representatives delegated their approval to the key's user.
        api_key: The API key that the account accepts; `sandbox-key` if not given. It opens nothing and is no secret.
        now: A clock that stands still at this time, but for `Sandbox.advance`; the system's if not given. The rate limit's windows
        roll by it, too.
        rate_limit: The pace that the account must keep, all of it. The documented one if not given; an empty list is none.
        retry_after: Says in a refusal for the pace how long to wait.
        faults: What goes wrong; nothing if not given.
        state: A file in which everything is kept that changes, to go on from; nothing is kept if not given.
        """
        self._options = SandboxOptions(listen=listen, approval=approval, automatic=automatic, organizations=organizations, validated_organizations=validated_organizations, proved_domains=proved_domains, delegation=delegation, api_key=api_key, now=now, rate_limit=rate_limit, retry_after=retry_after, faults=faults, state=_path(state))

    def __enter__(self) -> Sandbox:
        if "_handle" not in self.__dict__:
            self._handle = _rt.held(_rt.wait("func_start_sandbox", self._options))
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    async def __aenter__(self) -> Sandbox:
        if "_handle" not in self.__dict__:
            self._handle = _rt.held(await _rt.go("func_start_sandbox", self._options))
        return self

    async def __aexit__(self, *_: object) -> None:
        self.stop()

    @classmethod
    def start(cls, *, listen: str | None = None, approval: Approval | None = None, automatic: datetime.timedelta | float | None = None, organizations: Iterable[int] = (), validated_organizations: Iterable[int] = (), proved_domains: Iterable[str] = (), delegation: bool = False, api_key: str | None = None, now: datetime.datetime | None = None, rate_limit: Iterable[PaceWindow] | None = None, retry_after: bool = False, faults: FaultPlan | None = None, state: str | os.PathLike[str] | None = None) -> Sandbox:
        """Starts a sandbox. It answers when this returns.

        Errors: `SandboxError` when the address is no loopback address or is taken, or the state file is none.
        """
        return _rt.call("constructor_sandbox_start", SandboxOptions(listen=listen, approval=approval, automatic=automatic, organizations=organizations, validated_organizations=validated_organizations, proved_domains=proved_domains, delegation=delegation, api_key=api_key, now=now, rate_limit=rate_limit, retry_after=retry_after, faults=faults, state=_path(state)))

    def advance(self, time: datetime.timedelta | float) -> None:
        """Lets time pass, whole seconds of it: from now on it is so much later by the sandbox's clock."""
        _rt.call("method_sandbox_advance", self, time)

    def agree(self, order: int | str) -> OrderStatus | str:
        """The authorized representative agrees to an order."""
        return _rt.call("method_sandbox_agree", self, _number(order))

    def api_key(self) -> ApiKey:
        """The API key that the sandbox accepts, for a client. It opens nothing else."""
        return _rt.call("method_sandbox_api_key", self)

    def api_key_text(self) -> str:
        """The same as text: it is no secret."""
        return _rt.call("method_sandbox_api_key_text", self)

    def approve(self, order: int | str) -> OrderStatus | str:
        """Approves all requests of an order that wait: of the order itself, its reissue or its revocation. The order's status
        afterwards, here and below.

        Errors: `SandboxError` when there is no such order, or the step can't be done, here and below.
        """
        return _rt.call("method_sandbox_approve", self, _number(order))

    def base_url(self) -> str:
        """The base address for a client, such as `http://127.0.0.1:49152/services/v2`."""
        return _rt.call("method_sandbox_base_url", self)

    def expire(self, order: int | str) -> OrderStatus | str:
        """Ends an issued order as if its last day were over."""
        return _rt.call("method_sandbox_expire", self, _number(order))

    def injected_faults(self) -> list[FaultThatHappened]:
        """What went wrong since the plan was set, in this order."""
        return _rt.call("method_sandbox_injected_faults", self)

    def issue(self, order: int | str) -> OrderStatus | str:
        """Does all that is missing for the certificate of an order or its reissue, so that it is issued; or the order is rejected,
        where there can be no such certificate.
        """
        return _rt.call("method_sandbox_issue", self, _number(order))

    def issuing_certificate(self) -> str:
        """The TEST CA that issues, as PEM."""
        return _rt.call("method_sandbox_issuing_certificate", self)

    def listen_again(self) -> None:
        """Opens the port again, the same one."""
        _rt.call("method_sandbox_listen_again", self)

    def order(self, id: int | str) -> StoredOrder | None:
        """The order of that number."""
        return _rt.call("method_sandbox_order", self, _number(id))

    def orders(self) -> list[StoredOrder]:
        """Every order that was placed, by number, whatever its caller was told: the ledger to hold a client against.

        Errors: `SandboxError` when it was stopped, here and below.
        """
        return _rt.call("method_sandbox_orders", self)

    def prove_domain(self, name: str) -> None:
        """Shows control of one domain, by whatever method."""
        _rt.call("method_sandbox_prove_domain", self, name)

    def prove_domains(self, order: int | str) -> OrderStatus | str:
        """Shows control of all domains of an order, by whatever method."""
        return _rt.call("method_sandbox_prove_domains", self, _number(order))

    def reject(self, order: int | str) -> OrderStatus | str:
        """Rejects all requests of an order that wait."""
        return _rt.call("method_sandbox_reject", self, _number(order))

    def revoke(self, order: int | str, reason: Reason | None = None) -> OrderStatus | str:
        """Revokes all certificates of an order."""
        return _rt.call("method_sandbox_revoke", self, _number(order), reason)

    def root_certificate(self) -> str:
        """The TEST root under which it issues, as PEM: for the roots of a verification."""
        return _rt.call("method_sandbox_root_certificate", self)

    def set_faults(self, plan: FaultPlan | None = None) -> None:
        """Replaces the plan of what goes wrong; none for nothing. The requests are counted anew."""
        _rt.call("method_sandbox_set_faults", self, plan)

    def stop(self) -> None:
        """Stops it: connections are closed, and the port is free again. Its orders are gone."""
        _rt.call("method_sandbox_stop", self)

    def stop_listening(self) -> None:
        """Closes the port: new connections are refused, those that are there stay."""
        _rt.call("method_sandbox_stop_listening", self)

    def validate_organization(self, organization: int) -> None:
        """Validates an organization for everything that it was submitted for."""
        _rt.call("method_sandbox_validate_organization", self, organization)


def certificate_roles() -> list[CertificateRole]:
    """The roles that a certificate can have: ETSI TS 119 495 V1.8.1, clause 5.2.2. CertCentral takes orders for the four of
    PSD2 itself.
    """
    return _rt.call("func_certificate_roles")


def check(order: Order, *, now: datetime.datetime | None = None, key_blocklist: KeyBlocklist | None = None) -> Report:
    """Checks an order: everything that can be known before paying, all at once. Sends nothing.

    As of `now`, or of this call; `key_blocklist` refuses CSRs with a key of the list.
    """
    return _rt.call("func_check", order, now, key_blocklist)


def check_csr(csr: str, *, now: datetime.datetime | None = None, key_blocklist: KeyBlocklist | None = None) -> Report:
    """Checks a CSR by itself: whether it can be read, its key and its signature."""
    return _rt.call("func_check_csr", csr, now, key_blocklist)


def check_wire(json: str, *, now: datetime.datetime | None = None, key_blocklist: KeyBlocklist | None = None) -> Report:
    """Checks the body of a request in the API's own JSON, as it stands in a script. Whatever the text is, a report comes back."""
    return _rt.call("func_check_wire", json, now, key_blocklist)


def checked(order: Order, *, now: datetime.datetime | None = None, key_blocklist: KeyBlocklist | None = None) -> CheckedOrder:
    """Checks an order and makes of it what a client can place, which stays in the library.

    Errors: `CheckFailed` when the report has an error; the error has that report.
    """
    return _rt.call("func_checked", order, now, key_blocklist)


def checked_reissue(reissue: Reissue, *, now: datetime.datetime | None = None, key_blocklist: KeyBlocklist | None = None) -> CheckedReissue:
    """Checks the names and the CSR of a reissue by the rules of an order, and makes of it what a client can send.

    Errors: `CheckFailed` when the report has an error; the error has that report.
    """
    return _rt.call("func_checked_reissue", reissue, now, key_blocklist)


def european_base_url() -> str:
    """The base URL of CertCentral Europe, the only one that sells PSD2 QWACs."""
    return _rt.call("func_european_base_url")


def inspect(chain: Chain | bytes | str, *, now: datetime.datetime | None = None, nca: str | None = None, organization_identifier: str | None = None, roots: Chain | bytes | str | None = None) -> Report:
    """What there is to say of a certificate without its order.

    Errors: as those of `verify`.
    """
    return _rt.call("func_inspect", _chain(chain), VerifyOptions(now=now, nca=nca, organization_identifier=organization_identifier, roots=_chain(roots)))


def oid_name(oid: str) -> str | None:
    """What the standards call an object identifier, if they have a name for it."""
    return _rt.call("func_oid_name", oid)


def parse_nca(text: str) -> Nca:
    """Reads the identifier of a national competent authority, such as `NL-DNB`.

    Errors: `InvalidInput`, which says what is wrong with it.
    """
    return _rt.call("func_parse_nca", text)


def parse_organization_identifier(text: str) -> OrganizationIdentifierParts:
    """Reads the identifier of an organization, such as `PSDNL-DNB-R161162`.

    Errors: `InvalidInput`, which says what is wrong with it.
    """
    return _rt.call("func_parse_organization_identifier", text)


def parse_qc_statements(der: bytes) -> QcStatements:
    """Reads the value of the extension with the QC statements: a DER SEQUENCE of statements."""
    return _rt.call("func_parse_qc_statements", der)


def read_receipt(json: str) -> Receipt:
    """Reads a receipt that was kept as JSON.

    Errors: `InvalidInput` for what is none.
    """
    return _rt.call("func_read_receipt", json)


def reissue_of(info: OrderInfo, csr: str) -> Reissue:
    """A reissue for the same names as an order, with the key of this CSR."""
    return _rt.call("func_reissue_of", info, csr)


def renewal_plan(chains: Iterable[Chain | bytes | str], *, now: datetime.datetime | None = None) -> RenewalPlan:
    """Plans when certificates should be ordered anew: the one of each chain that the others of it are there for. The same
    certificate twice is planned once.

    It rests on what the certificates say, which has not been verified.
    """
    return _rt.call("func_renewal_plan", [_chain(one) for one in chains], now)


def rules() -> list[Rule]:
    """All rules: those of the check, then those of the verification, each in the order in which they are gone through."""
    return _rt.call("func_rules")


def verify(ordered: Ordered | Order | CheckedOrder, chain: Chain | bytes | str, *, now: datetime.datetime | None = None, nca: str | None = None, organization_identifier: str | None = None, roots: Chain | bytes | str | None = None) -> Report:
    """Whether what was ordered came back, and whether it is sound. Sends nothing, and asks no one about revocation.

    Errors: `InvalidInput` for an authority or an identifier that is none.
    """
    return _rt.call("func_verify", _ordered(ordered), _chain(chain), VerifyOptions(now=now, nca=nca, organization_identifier=organization_identifier, roots=_chain(roots)))


_rt.signatures.update({
    "method_order_uniffi_trait_debug": ("sync", "str", "self:Order"),
    "method_reissue_uniffi_trait_debug": ("sync", "str", "self:Reissue"),
    "method_secret_uniffi_trait_debug": ("sync", "str", "self:&Secret"),
    "constructor_secret_new": ("sync", "u64", "text:str"),
    "method_card_uniffi_trait_debug": ("sync", "str", "self:&Card"),
    "constructor_card_new": ("sync", "u64", "number:str", "expiration_month:u8", "expiration_year:u16", "cvv:str", "cardholder_name:str", "save_credit_card:?bool", "set_as_default:bool", "sca_token:?str"),
    "method_chain_certificates": ("sync", "*Certificate", "self:&Chain"),
    "method_chain_json": ("sync", "str", "self:&Chain"),
    "method_chain_leaf": ("sync", "u64", "self:&Chain"),
    "method_chain_uniffi_trait_debug": ("sync", "str", "self:&Chain"),
    "constructor_chain_parse": ("sync", "&Chain", "bytes:bytes"),
    "method_apikey_uniffi_trait_debug": ("sync", "str", "self:&ApiKey"),
    "constructor_apikey_new": ("sync", "u64", "key:str"),
    "constructor_apikey_from_env": ("sync", "&ApiKey"),
    "method_ordered_json": ("sync", "str", "self:&Ordered"),
    "method_ordered_uniffi_trait_debug": ("sync", "str", "self:&Ordered"),
    "constructor_ordered_from_json": ("sync", "&Ordered", "json:str"),
    "constructor_ordered_of": ("sync", "&Ordered", "order:Order"),
    "method_checkedorder_again": ("sync", "", "self:&CheckedOrder"),
    "method_checkedorder_handle": ("sync", "&OrderHandle", "self:&CheckedOrder"),
    "method_checkedorder_ordered": ("sync", "&Ordered", "self:&CheckedOrder"),
    "method_checkedorder_report": ("sync", "Report", "self:&CheckedOrder"),
    "method_checkedorder_request": ("sync", "str", "self:&CheckedOrder"),
    "method_checkedorder_uniffi_trait_debug": ("sync", "str", "self:&CheckedOrder"),
    "method_checkedreissue_report": ("sync", "Report", "self:&CheckedReissue"),
    "method_domainlist_next": ("async", "?DomainInfo", "self:&_DomainList"),
    "method_orderlist_next": ("async", "?ListedOrder", "self:&_OrderList"),
    "method_organizationlist_next": ("async", "?OrganizationInfo", "self:&_OrganizationList"),
    "method_placeall_next": ("async", "?Outcome", "self:&_PlaceAll"),
    "method_placeall_progress": ("sync", "PlaceAllProgress", "self:&_PlaceAll"),
    "method_placeall_stop": ("sync", "", "self:&_PlaceAll"),
    "method_requestlist_next": ("async", "?ApprovalRequest", "self:&_RequestList"),
    "method_stop_stop": ("sync", "", "self:&Stop"),
    "constructor_stop_new": ("sync", "u64"),
    "method_watch_next": ("async", "?OrderProgress", "self:&_Watch"),
    "method_watch_seen": ("sync", "OrderProgress", "self:&_Watch"),
    "method_watch_stop": ("sync", "", "self:&_Watch"),
    "method_client_account": ("async", "Account", "self:&_Client"),
    "method_client_account_check": ("async", "AccountCheck", "self:&_Client"),
    "method_client_activate_organization": ("async", "", "self:&_Client", "organization:id"),
    "method_client_approve": ("async", "", "self:&_Client", "request:id", "comment:str"),
    "method_client_base_url": ("sync", "str", "self:&_Client"),
    "method_client_cancel": ("async", "", "self:&_Client", "order:id", "note:str"),
    "method_client_certificate": ("async", "Download", "self:&_Client", "order:id", "format:~Format"),
    "method_client_chain": ("async", "*ChainCertificate", "self:&_Client", "certificate:id"),
    "method_client_change_dcv_method": ("async", "?DcvToken", "self:&_Client", "domain:id", "method:~DcvMethod", "send_mail:bool"),
    "method_client_check_domain_dcv": ("async", "?~ValidationStatus", "self:&_Client", "domain:id"),
    "method_client_check_order_dcv": ("async", "OrderDcvCheck", "self:&_Client", "order:id"),
    "method_client_close_order": ("async", "", "self:&_Client", "receipt:str", "order_id:?id"),
    "method_client_create_organization": ("async", "id", "self:&_Client", "new:NewOrganization"),
    "method_client_deactivate_organization": ("async", "", "self:&_Client", "organization:id"),
    "method_client_domain": ("async", "DomainInfo", "self:&_Client", "domain:id"),
    "method_client_domains": ("sync", "&DomainList", "self:&_Client", "search:?str"),
    "method_client_download": ("async", "Download", "self:&_Client", "certificate:id", "format:~Format"),
    "method_client_new_dcv_token": ("async", "DcvToken", "self:&_Client", "domain:id"),
    "method_client_open_orders": ("async", "*Receipt", "self:&_Client"),
    "method_client_order": ("async", "OrderInfo", "self:&_Client", "order:id"),
    "method_client_order_dcv_token": ("async", "DcvToken", "self:&_Client", "order:id"),
    "method_client_order_status_changes": ("async", "*OrderStatusChange", "self:&_Client", "within:span"),
    "method_client_order_validation": ("async", "OrderValidation", "self:&_Client", "order:id"),
    "method_client_orders": ("sync", "&OrderList", "self:&_Client", "filter:?OrderFilter"),
    "method_client_organization": ("async", "OrganizationInfo", "self:&_Client", "organization:id"),
    "method_client_organizations": ("sync", "&OrganizationList", "self:&_Client", "filter:?OrganizationFilter"),
    "method_client_outcome": ("async", "PlacedOrder", "self:&_Client", "handle:&OrderHandle"),
    "method_client_place": ("async", "PlacedOrder", "self:&_Client", "order:&CheckedOrder"),
    "method_client_place_all": ("sync", "&PlaceAll", "self:&_Client", "orders:*&CheckedOrder", "concurrency:u32"),
    "method_client_product": ("async", "Product", "self:&_Client"),
    "method_client_progress": ("async", "OrderProgress", "self:&_Client", "order:id"),
    "method_client_reconcile": ("async", "PlacedOrder", "self:&_Client", "receipt:str"),
    "method_client_reissue": ("async", "PlacedOrder", "self:&_Client", "order:id", "reissue:&CheckedReissue"),
    "method_client_reject": ("async", "", "self:&_Client", "request:id", "comment:str"),
    "method_client_renewing": ("async", "Order", "self:&_Client", "order:Order", "renewed:id"),
    "method_client_request": ("async", "ApprovalRequest", "self:&_Client", "request:id"),
    "method_client_requests": ("sync", "&RequestList", "self:&_Client", "status:?~RequestStatus"),
    "method_client_revoke": ("async", "Revocation", "self:&_Client", "certificate:id", "comments:str"),
    "method_client_revoke_order": ("async", "Revocation", "self:&_Client", "order:id", "comments:str"),
    "method_client_submit_organization": ("async", "", "self:&_Client", "organization:id", "validations:*ValidationRequest"),
    "method_client_update_csr": ("async", "Report", "self:&_Client", "order:id", "csr:str"),
    "method_client_update_organization_contacts": ("async", "", "self:&_Client", "organization:id", "organization_contact:?OrderContact", "technical_contact:?OrderContact"),
    "method_client_user": ("async", "User", "self:&_Client"),
    "method_client_wait": ("async", "Waited", "self:&_Client", "order:id", "options:?WaitOptions", "seen:?str", "listener:?&ProgressListener", "stop:?&Stop"),
    "method_client_watch": ("sync", "&Watch", "self:&_Client", "order:id", "options:?WaitOptions", "seen:?str"),
    "method_client_uniffi_trait_debug": ("sync", "str", "self:&_Client"),
    "constructor_client_new": ("sync", "u64", "api_key:&ApiKey", "options:?ClientOptions", "journal:?&Journal"),
    "method_keyblocklist_uniffi_trait_debug": ("sync", "str", "self:&KeyBlocklist"),
    "constructor_keyblocklist_parse": ("sync", "&KeyBlocklist", "text:str"),
    "method_sandbox_advance": ("sync", "", "self:&Sandbox", "time:span"),
    "method_sandbox_agree": ("sync", "~OrderStatus", "self:&Sandbox", "order:u64"),
    "method_sandbox_api_key": ("sync", "&ApiKey", "self:&Sandbox"),
    "method_sandbox_api_key_text": ("sync", "str", "self:&Sandbox"),
    "method_sandbox_approve": ("sync", "~OrderStatus", "self:&Sandbox", "order:u64"),
    "method_sandbox_base_url": ("sync", "str", "self:&Sandbox"),
    "method_sandbox_expire": ("sync", "~OrderStatus", "self:&Sandbox", "order:u64"),
    "method_sandbox_injected_faults": ("sync", "*FaultThatHappened", "self:&Sandbox"),
    "method_sandbox_issue": ("sync", "~OrderStatus", "self:&Sandbox", "order:u64"),
    "method_sandbox_issuing_certificate": ("sync", "str", "self:&Sandbox"),
    "method_sandbox_listen_again": ("sync", "", "self:&Sandbox"),
    "method_sandbox_order": ("sync", "?StoredOrder", "self:&Sandbox", "id:u64"),
    "method_sandbox_orders": ("sync", "*StoredOrder", "self:&Sandbox"),
    "method_sandbox_prove_domain": ("sync", "", "self:&Sandbox", "name:str"),
    "method_sandbox_prove_domains": ("sync", "~OrderStatus", "self:&Sandbox", "order:u64"),
    "method_sandbox_reject": ("sync", "~OrderStatus", "self:&Sandbox", "order:u64"),
    "method_sandbox_revoke": ("sync", "~OrderStatus", "self:&Sandbox", "order:u64", "reason:?Reason"),
    "method_sandbox_root_certificate": ("sync", "str", "self:&Sandbox"),
    "method_sandbox_set_faults": ("sync", "", "self:&Sandbox", "plan:?FaultPlan"),
    "method_sandbox_stop": ("sync", "", "self:&Sandbox"),
    "method_sandbox_stop_listening": ("sync", "", "self:&Sandbox"),
    "method_sandbox_validate_organization": ("sync", "", "self:&Sandbox", "organization:u64"),
    "method_sandbox_uniffi_trait_debug": ("sync", "str", "self:&Sandbox"),
    "func_start_sandbox": ("async", "u64", "options:?SandboxOptions"),
    "constructor_sandbox_start": ("sync", "&Sandbox", "options:?SandboxOptions"),
    "func_certificate_roles": ("sync", "*CertificateRole"),
    "func_check": ("sync", "Report", "order:Order", "now:?time", "key_blocklist:?&KeyBlocklist"),
    "func_check_csr": ("sync", "Report", "csr:str", "now:?time", "key_blocklist:?&KeyBlocklist"),
    "func_check_wire": ("sync", "Report", "json:str", "now:?time", "key_blocklist:?&KeyBlocklist"),
    "func_checked": ("sync", "&CheckedOrder", "order:Order", "now:?time", "key_blocklist:?&KeyBlocklist"),
    "func_checked_reissue": ("sync", "&CheckedReissue", "reissue:Reissue", "now:?time", "key_blocklist:?&KeyBlocklist"),
    "func_european_base_url": ("sync", "str"),
    "func_inspect": ("sync", "Report", "chain:&Chain", "options:?VerifyOptions"),
    "func_oid_name": ("sync", "?str", "oid:str"),
    "func_parse_nca": ("sync", "Nca", "text:str"),
    "func_parse_organization_identifier": ("sync", "OrganizationIdentifierParts", "text:str"),
    "func_parse_qc_statements": ("sync", "QcStatements", "der:bytes"),
    "func_read_receipt": ("sync", "Receipt", "json:str"),
    "func_reissue_of": ("sync", "Reissue", "info:OrderInfo", "csr:str"),
    "func_renewal_plan": ("sync", "RenewalPlan", "chains:*&Chain", "now:?time"),
    "func_rules": ("sync", "*Rule"),
    "func_set_log_sink": ("sync", "", "sink:?&LogSink", "level:?LogLevel"),
    "func_shut_down": ("sync", ""),
    "func_verify": ("sync", "Report", "ordered:&Ordered", "chain:&Chain", "options:?VerifyOptions"),
})
_rt.names.update({one.__name__: one for one in (ActionStep, QcStatement, FaultTarget, FaultWhen, InjectedFault, LogLevel, Organization, Validity, Payment, Renewal, Approval, Outcome, Reason, Waited, Account, User, Product, AccountCheck, ApiDate, DcvToken, Action, ApiMessage, ApprovalRequest, Attribute, BillingAddress, CabfOrganizationIdentifier, DistinguishedName, CertificateKey, Policy, PdsLocation, RoleOfPsp, Psd2Statement, Extension, CertificateFault, Certificate, CertificateInfo, CertificateRole, ChainCertificate, CheckedName, PaceWindow, RetryOptions, SettleOptions, ClientOptions, Contact, CustomField, VerifiedContact, Validation, DomainInfo, Download, Finding, Report, ErrorInfo, FaultRule, FaultPlan, FaultThatHappened, ListedOrder, LogLine, NameValidation, Nca, NewOrganization, OrderContact, Order, OrderDcvCheck, OrderFilter, OrderInfo, OrderProgress, OrderStatusChange, OrderValidation, OrganizationFilter, OrganizationIdentifierParts, OrganizationInfo, PlaceAllProgress, PlacedDomain, PlacedRequest, PlacedOrder, PlannedRenewal, QcStatements, Receipt, Reissue, RenewalPlan, Revocation, Rule, SandboxOptions, StoredOrder, ValidationRequest, VerifyOptions, WaitOptions, ProgressListener, Journal, LogSink, Secret, Card, Chain, ApiKey, OrderHandle, Ordered, CheckedOrder, CheckedReissue, _DomainList, DomainList, AsyncDomainList, _OrderList, OrderList, AsyncOrderList, _OrganizationList, OrganizationList, AsyncOrganizationList, _PlaceAll, PlaceAll, AsyncPlaceAll, _RequestList, RequestList, AsyncRequestList, Stop, _Watch, Watch, AsyncWatch, _Client, Client, AsyncClient, KeyBlocklist, Sandbox)})

__all__ = [
    "Account",
    "AccountCheck",
    "Action",
    "ActionStep",
    "ApiDate",
    "ApiKey",
    "ApiMessage",
    "Approval",
    "ApprovalRequest",
    "AsyncClient",
    "AsyncDomainList",
    "AsyncOrderList",
    "AsyncOrganizationList",
    "AsyncPlaceAll",
    "AsyncRequestList",
    "AsyncWatch",
    "Attribute",
    "BillingAddress",
    "CabfOrganizationIdentifier",
    "Card",
    "Certificate",
    "CertificateFault",
    "CertificateInfo",
    "CertificateKey",
    "CertificateRole",
    "Chain",
    "ChainCertificate",
    "CheckedName",
    "CheckedOrder",
    "CheckedReissue",
    "Client",
    "Contact",
    "CustomField",
    "DcvToken",
    "DistinguishedName",
    "DomainInfo",
    "DomainList",
    "Download",
    "ErrorInfo",
    "Extension",
    "FaultPlan",
    "FaultRule",
    "FaultTarget",
    "FaultThatHappened",
    "FaultWhen",
    "Finding",
    "InjectedFault",
    "Journal",
    "KeyBlocklist",
    "ListedOrder",
    "LogLevel",
    "LogLine",
    "LogSink",
    "NameValidation",
    "Nca",
    "NewOrganization",
    "Order",
    "OrderContact",
    "OrderDcvCheck",
    "OrderHandle",
    "OrderInfo",
    "OrderList",
    "OrderProgress",
    "OrderStatusChange",
    "OrderValidation",
    "Ordered",
    "Organization",
    "OrganizationIdentifierParts",
    "OrganizationInfo",
    "OrganizationList",
    "Outcome",
    "PaceWindow",
    "Payment",
    "PdsLocation",
    "PlaceAll",
    "PlaceAllProgress",
    "PlacedDomain",
    "PlacedOrder",
    "PlacedRequest",
    "PlannedRenewal",
    "Policy",
    "Product",
    "ProgressListener",
    "Psd2Statement",
    "QcStatement",
    "QcStatements",
    "Reason",
    "Receipt",
    "Reissue",
    "Renewal",
    "RenewalPlan",
    "Report",
    "RequestList",
    "RetryOptions",
    "Revocation",
    "RoleOfPsp",
    "Rule",
    "Sandbox",
    "Secret",
    "SettleOptions",
    "Stop",
    "StoredOrder",
    "User",
    "Validation",
    "ValidationRequest",
    "Validity",
    "VerifiedContact",
    "Waited",
    "Watch",
    "certificate_roles",
    "check",
    "check_csr",
    "check_wire",
    "checked",
    "checked_reissue",
    "european_base_url",
    "inspect",
    "oid_name",
    "parse_nca",
    "parse_organization_identifier",
    "parse_qc_statements",
    "read_receipt",
    "reissue_of",
    "renewal_plan",
    "rules",
    "verify",
]
