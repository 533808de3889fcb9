"""What a call can fail with."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._ffi import ApiMessage, ErrorInfo, Report
    from ._words import ErrorKind


class QwacError(Exception):
    """Why a call failed. ``str`` of it says what happened and what to do. No secret is in it."""

    def __init__(self, info: ErrorInfo) -> None:
        super().__init__(info.text)
        self.info = info
        """All that is known of it."""

    def __reduce__(self) -> Any:
        return type(self), (self.info,)

    def __str__(self) -> str:
        return self.info.text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.info.text!r})"

    @property
    def kind(self) -> ErrorKind | str:
        """What kind of failure it was, finer than the class."""
        return self.info.kind

    @property
    def cause_kind(self) -> ErrorKind | str:
        """The kind of what happened when the order was sent, where the kind is what came of it; else the kind."""
        return self.info.cause_kind

    @property
    def status(self) -> int | None:
        """The HTTP status, if an answer came."""
        return self.info.status

    @property
    def errors(self) -> list[ApiMessage]:
        """All errors that the API named, in its order."""
        return self.info.errors

    @property
    def body_excerpt(self) -> str | None:
        """The beginning of an answer that is not in the API's form, without secrets."""
        return self.info.body_excerpt

    @property
    def retry_after(self) -> datetime.timedelta | None:
        """How long the answer asks to wait, if it does."""
        return self.info.retry_after

    @property
    def request_id(self) -> str | None:
        """The answer's own number, which helps the API's support to find it, if one came."""
        return self.info.request_id

    @property
    def order_id(self) -> str | None:
        """The number of the order that was placed all the same, if the answer could be read so far."""
        return self.info.order_id

    @property
    def order_may_exist(self) -> bool:
        """Whether the order may exist in spite of the error. Then look for it before placing it again."""
        return self.info.order_may_exist

    @property
    def may_have_happened(self) -> bool:
        """Whether what the call was to place or change may have been. Then look before you do it again."""
        return self.info.may_have_happened

    @property
    def may_be_retried(self) -> bool:
        """Whether the same call may be made again and is likely to pass later."""
        return self.info.may_be_retried

    @property
    def receipt(self) -> str | None:
        """What settles an open outcome later, by ``reconcile`` and from any process, as JSON to keep."""
        return self.info.receipt

    @property
    def report(self) -> Report | None:
        """The report of a check that failed."""
        return self.info.report


class ConfigurationError(QwacError):
    """Something was set up wrongly. Nothing was sent."""


class InvalidInput(QwacError, ValueError):
    """What was given can't be read: a certificate, a day, a JSON text. Nothing was sent."""


class CheckFailed(QwacError):
    """The check found errors; ``report`` has them. Nothing was sent."""

    @property
    def report(self) -> Report:
        """All that the check found."""
        report = self.info.report
        assert report is not None
        return report


class JournalError(QwacError):
    """The order journal can't be read or written. Nothing was sent."""


class PlacedBefore(QwacError):
    """The journal knows the same order: it was placed before. Nothing was sent now."""


class OutcomeUnknown(QwacError):
    """The order may exist, and looking for it did not settle whether it does. Keep the ``receipt``."""


class NotPlaced(QwacError):
    """The order was looked for, long enough, and is not there."""


class TransportError(QwacError):
    """No connection, or no answer; ``may_have_happened`` says whether something may have arrived."""


class ApiError(QwacError):
    """The API refused the request, failed, or gave an answer that can't be read."""


class AuthError(ApiError):
    """The API does not take the key, or its user may not do this (401, 403)."""


class RateLimited(ApiError):
    """Too many requests (429); ``retry_after`` says how long to wait, where the answer does."""


class SandboxError(QwacError):
    """The sandbox can't start, or can't do the step that it was told to do."""


_IN_ORDER: tuple[type[QwacError], ...] = (
    ConfigurationError,
    InvalidInput,
    CheckFailed,
    JournalError,
    PlacedBefore,
    OutcomeUnknown,
    NotPlaced,
    TransportError,
    AuthError,
    RateLimited,
    ApiError,
    SandboxError,
)


def of_variant(number: int, info: ErrorInfo) -> QwacError:
    """The error that the library calls by this number, from 1."""
    return _IN_ORDER[number - 1](info)
