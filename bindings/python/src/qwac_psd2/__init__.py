"""Order a PSD2 QWAC from DigiCert CertCentral Europe: checked before it costs money, placed once, and none lost.

An order is plain data (``Order``). ``check`` finds what is wrong with it, ``checked`` makes of it what a ``Client`` or an
``AsyncClient`` can place. ``Sandbox`` is a CertCentral on this machine, for tests. Each error is a ``QwacError``.
"""

from __future__ import annotations

import atexit as _atexit
import os as _os

from . import _ffi, _rt, _words
from ._errors import (
    ApiError,
    AuthError,
    CheckFailed,
    ConfigurationError,
    InvalidInput,
    JournalError,
    NotPlaced,
    OutcomeUnknown,
    PlacedBefore,
    QwacError,
    RateLimited,
    SandboxError,
    TransportError,
)
from ._ffi import *  # noqa: F403
from ._log import disable_logging, enable_logging
from ._rt import InternalError
from ._words import *  # noqa: F403

__version__ = "0.1.0"

__all__ = [
    "ApiError",
    "AuthError",
    "CheckFailed",
    "ConfigurationError",
    "InternalError",
    "InvalidInput",
    "JournalError",
    "NotPlaced",
    "OutcomeUnknown",
    "PlacedBefore",
    "QwacError",
    "RateLimited",
    "SandboxError",
    "TransportError",
    "disable_logging",
    "enable_logging",
]
__all__ += _ffi.__all__
__all__ += _words.__all__


def _shut_down(process: int = _os.getpid()) -> None:
    # Of a child, nothing is under way: its parent's threads are not there.
    if process == _os.getpid():
        _rt.call("func_shut_down")


# An interpreter that ends can't be called from the library's threads.
_atexit.register(_shut_down)
