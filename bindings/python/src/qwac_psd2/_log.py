"""The library's log, in Python's ``logging``."""

from __future__ import annotations

import logging

from . import _rt
from ._ffi import LogLevel, LogLine, LogSink

_LEVELS = {
    LogLevel.ERROR: logging.ERROR,
    LogLevel.WARN: logging.WARNING,
    LogLevel.INFO: logging.INFO,
    LogLevel.DEBUG: logging.DEBUG,
    LogLevel.TRACE: 5,
}


class _Sink(LogSink):
    def log(self, line: LogLine) -> None:
        logger = logging.getLogger(line.target.replace("::", "."))
        level = _LEVELS[line.level]
        if logger.isEnabledFor(level):
            fields = "".join(f" {name}={value}" for name, value in sorted(line.fields.items()))
            logger.log(level, "%s%s", line.text, fields, extra={"qwac": line.fields})


def enable_logging(level: int = logging.INFO) -> None:
    """Gives the library's log to Python's ``logging``, from this level on.

    The loggers are those below ``qwac_psd2``. No secret is in any line. A record's ``qwac`` has the line's fields.
    """
    for own, theirs in sorted(_LEVELS.items(), key=lambda pair: pair[1]):
        if theirs >= level:
            _rt.call("func_set_log_sink", _Sink(), own)
            return
    disable_logging()


def disable_logging() -> None:
    """Ends what ``enable_logging`` began."""
    _rt.call("func_set_log_sink", None, None)
