"""Calls into the library: loading it, bringing values over and back, waiting.

The conventions are those of uniffi: numbers and handles go as they are, everything else in a buffer of bytes that the side
which gets it frees. What there is to call stands in the generated ``_ffi``; here is how. Types are written there as texts:
``str``, ``?T`` for one that may be None, ``*T`` for a list, ``~T`` for a list of words, ``&T`` for an object of the library.
"""

# pyright: strict, reportPrivateUsage=false, reportUnknownMemberType=false, reportUnknownArgumentType=false
# pyright: reportUnknownVariableType=false, reportUnknownParameterType=false, reportUnknownLambdaType=false

from __future__ import annotations

import ctypes
import datetime
import itertools
import os
import struct
import sys
import threading
import weakref
from typing import Any, Callable

Read = Callable[[bytes, int], "tuple[Any, int]"]
Write = Callable[[Any, "list[bytes]", str], None]

_CONTRACT = 30
_PREFIX = "uniffi_qwac_psd2_ffi_fn_"
_COMMON = "ffi_qwac_psd2_ffi_"


class InternalError(Exception):
    """A fault of this library."""


class _Buffer(ctypes.Structure):
    _fields_ = [("capacity", ctypes.c_uint64), ("len", ctypes.c_uint64), ("data", ctypes.c_void_p)]


class _Bytes(ctypes.Structure):
    _fields_ = [("len", ctypes.c_int32), ("data", ctypes.c_char_p)]


class _Status(ctypes.Structure):
    _fields_ = [("code", ctypes.c_int8), ("error", _Buffer)]


def _load() -> ctypes.CDLL:
    name = {"darwin": "libqwac_psd2_ffi.dylib", "win32": "qwac_psd2_ffi.dll"}
    return ctypes.CDLL(os.path.join(os.path.dirname(__file__), name.get(sys.platform, "libqwac_psd2_ffi.so")))


_lib = _load()


def _function(name: str, result: Any, *arguments: Any) -> Any:
    function = _lib[name]
    function.restype = result
    function.argtypes = arguments
    return function


if _function(_COMMON + "uniffi_contract_version", ctypes.c_uint32)() != _CONTRACT:
    raise ImportError("the library beside qwac_psd2 is of another version: install qwac-psd2 again")

_from_bytes = _function(_COMMON + "rustbuffer_from_bytes", _Buffer, _Bytes, ctypes.c_void_p)
_free_buffer = _function(_COMMON + "rustbuffer_free", None, _Buffer, ctypes.c_void_p)
_bell_open = _function("qwac_psd2_bell_open", ctypes.c_uint64)
_bell_close = _function("qwac_psd2_bell_close", None, ctypes.c_uint32)
_bell_next = _function("qwac_psd2_bell_next", ctypes.c_uint32, ctypes.c_uint32)
_bell_poll = _function(
    "qwac_psd2_bell_poll", ctypes.c_uint8, ctypes.c_void_p, ctypes.c_uint64, ctypes.c_uint32, ctypes.c_uint32
)


def _buffer(data: bytes) -> _Buffer:
    status = _Status()
    buffer = _from_bytes(_Bytes(len(data), data), ctypes.byref(status))
    if status.code:
        raise InternalError("no memory")
    return buffer  # type: ignore[no-any-return]


def _take(buffer: _Buffer) -> bytes:
    data = ctypes.string_at(buffer.data, buffer.len) if buffer.len else b""
    if buffer.capacity:
        _free_buffer(buffer, ctypes.byref(_Status()))
    return data


# --- types


def _wrong(what: str, value: object, where: str) -> TypeError:
    return TypeError(f"{where} must be {what}, not {type(value).__name__}")


class Type:
    """How values of a type are brought over."""

    ctype: Any = _Buffer

    def __init__(self, read: Read, write: Write) -> None:
        self.read = read
        self.write = write

    def lower(self, value: Any, where: str) -> Any:
        parts: list[bytes] = []
        self.write(value, parts, where)
        return b"".join(parts)

    def lift(self, raw: Any) -> Any:
        return self.read(_take(raw), 0)[0]


class _Text(Type):
    """A text; by itself it goes without its length."""

    def lower(self, value: Any, where: str) -> Any:
        parts: list[bytes] = []
        self.write(value, parts, where)
        return b"".join(parts)[4:]

    def lift(self, raw: Any) -> Any:
        data = _take(raw)
        return self.read(struct.pack(">i", len(data)) + data, 0)[0]


class _Number(Type):
    def __init__(self, ctype: Any, code: str, low: int, high: int) -> None:
        self.ctype = ctype
        packed = struct.Struct(">" + code)
        unpack, size = packed.unpack_from, packed.size

        def read(data: bytes, at: int) -> tuple[Any, int]:
            return unpack(data, at)[0], at + size

        def write(value: Any, parts: list[bytes], where: str) -> None:
            parts.append(packed.pack(self.lower(value, where)))

        super().__init__(read, write)
        self.low, self.high = low, high

    def lower(self, value: Any, where: str) -> Any:
        if value.__class__ is bool or not hasattr(value, "__index__"):
            raise _wrong("int", value, where)
        value = value.__index__()
        if not self.low <= value <= self.high:
            raise ValueError(f"{where} must be from {self.low} to {self.high}")
        return value

    def lift(self, raw: Any) -> Any:
        return raw


class _Bool(Type):
    ctype = ctypes.c_int8

    def __init__(self) -> None:
        super().__init__(
            lambda data, at: (data[at] == 1, at + 1),
            lambda value, parts, where: parts.append(bytes((self.lower(value, where),))),
        )

    def lower(self, value: Any, where: str) -> Any:
        if value is True or value is False:
            return int(value)
        raise _wrong("bool", value, where)

    def lift(self, raw: Any) -> Any:
        return raw != 0


class _Object(Type):
    """An object of the library: its handle."""

    ctype = ctypes.c_uint64

    def __init__(self, kind: type[Any]) -> None:
        unpack = struct.Struct(">Q").unpack_from

        def read(data: bytes, at: int) -> tuple[Any, int]:
            return self.lift(unpack(data, at)[0]), at + 8

        def write(value: Any, parts: list[bytes], where: str) -> None:
            parts.append(struct.pack(">Q", self.lower(value, where)))

        super().__init__(read, write)
        self.kind = kind

    def lower(self, value: Any, where: str) -> Any:
        if not isinstance(value, self.kind):
            raise _wrong(self.kind.__name__, value, where)
        return value._clone()

    def lift(self, raw: Any) -> Any:
        made = object.__new__(self.kind)
        made._handle = held(raw)
        return made


class _Foreign(Type):
    """An object of Python that the library calls."""

    ctype = ctypes.c_uint64

    def __init__(self, trait: type[Any]) -> None:
        def write(value: Any, parts: list[bytes], where: str) -> None:
            parts.append(struct.pack(">Q", self.lower(value, where)))

        super().__init__(_unreadable, write)
        self.trait = trait

    def lower(self, value: Any, where: str) -> Any:
        if not isinstance(value, self.trait):
            raise _wrong(self.trait.__name__, value, where)
        _offer(self.trait)
        return _given.insert(value)


def _unreadable(data: bytes, at: int) -> tuple[Any, int]:
    raise InternalError("this is never read")


_u32 = struct.Struct(">i").unpack_from


def _read_text(data: bytes, at: int) -> tuple[Any, int]:
    end = at + 4 + _u32(data, at)[0]
    return data[at + 4 : end].decode(), end


def _write_text(value: Any, parts: list[bytes], where: str) -> None:
    if not isinstance(value, str):
        raise _wrong("str", value, where)
    try:
        text = str.encode(value)
    except UnicodeEncodeError:
        # Without that error, which shows the whole text: it may be a secret.
        raise ValueError(f"{where} is no text: it has a surrogate") from None
    parts.append(struct.pack(">i", len(text)))
    parts.append(text)


def _write_id(value: Any, parts: list[bytes], where: str) -> None:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    elif not isinstance(value, str):
        raise _wrong("str or int", value, where)
    _write_text(value, parts, where)


def _read_bytes(data: bytes, at: int) -> tuple[Any, int]:
    end = at + 4 + _u32(data, at)[0]
    return data[at + 4 : end], end


def _write_bytes(value: Any, parts: list[bytes], where: str) -> None:
    if not isinstance(value, (bytes, bytearray, memoryview)):
        raise _wrong("bytes", value, where)
    parts.append(struct.pack(">i", len(bytes(value))))
    parts.append(bytes(value))


_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
_time = struct.Struct(">qI")
_span = struct.Struct(">QI")


def _read_time(data: bytes, at: int) -> tuple[Any, int]:
    seconds, nanos = _time.unpack_from(data, at)
    span = datetime.timedelta(seconds=abs(seconds), microseconds=nanos // 1000)
    return (_EPOCH + span if seconds >= 0 else _EPOCH - span), at + 12


def _write_time(value: Any, parts: list[bytes], where: str) -> None:
    if not isinstance(value, datetime.datetime):
        raise _wrong("datetime", value, where)
    if value.utcoffset() is None:
        raise ValueError(f"{where} must be a datetime with a time zone")
    since = value - _EPOCH
    sign, span = (1, since) if since >= datetime.timedelta(0) else (-1, -since)
    parts.append(_time.pack(sign * (span.days * 86400 + span.seconds), span.microseconds * 1000))


def _read_span(data: bytes, at: int) -> tuple[Any, int]:
    seconds, nanos = _span.unpack_from(data, at)
    try:
        return datetime.timedelta(seconds=seconds, microseconds=nanos // 1000), at + 12
    except OverflowError:
        return datetime.timedelta.max, at + 12


def _write_span(value: Any, parts: list[bytes], where: str) -> None:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        try:
            value = datetime.timedelta(seconds=value)
        except (OverflowError, ValueError):
            raise ValueError(f"{where} is no time that can be waited") from None
    if not isinstance(value, datetime.timedelta):
        raise _wrong("timedelta, or a number of seconds", value, where)
    if value < datetime.timedelta(0):
        raise ValueError(f"{where} must not be negative")
    parts.append(_span.pack(value.days * 86400 + value.seconds, value.microseconds * 1000))


def _read_day(data: bytes, at: int) -> tuple[Any, int]:
    text, at = _read_text(data, at)
    return datetime.date.fromisoformat(text), at


def _write_day(value: Any, parts: list[bytes], where: str) -> None:
    if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
        raise _wrong("date", value, where)
    _write_text(value.isoformat(), parts, where)


def _optional(inner: Type) -> Type:
    read_inner, write_inner = inner.read, inner.write

    def read(data: bytes, at: int) -> tuple[Any, int]:
        return read_inner(data, at + 1) if data[at] else (None, at + 1)

    def write(value: Any, parts: list[bytes], where: str) -> None:
        if value is None:
            parts.append(b"\0")
        else:
            parts.append(b"\1")
            write_inner(value, parts, where)

    return Type(read, write)


def _list(inner: Type) -> Type:
    read_inner, write_inner = inner.read, inner.write

    def read(data: bytes, at: int) -> tuple[Any, int]:
        count = _u32(data, at)[0]
        at += 4
        items: list[Any] = []
        for _ in range(count):
            item, at = read_inner(data, at)
            items.append(item)
        return items, at

    def write(value: Any, parts: list[bytes], where: str) -> None:
        # A text is a sequence of texts, and never meant as one.
        if isinstance(value, (str, bytes, bytearray, dict)):
            raise _wrong("a list", value, where)
        try:
            items = list(value)
        except TypeError:
            raise _wrong("a list", value, where) from None
        parts.append(struct.pack(">i", len(items)))
        for place, item in enumerate(items):
            write_inner(item, parts, f"{where}[{place}]")

    return Type(read, write)


def _map() -> Type:
    def read(data: bytes, at: int) -> tuple[Any, int]:
        count = _u32(data, at)[0]
        at += 4
        items: dict[str, str] = {}
        for _ in range(count):
            name, at = _read_text(data, at)
            items[name], at = _read_text(data, at)
        return items, at

    return Type(read, lambda value, parts, where: None)


def _fields(kind: type[Any]) -> list[tuple[str, Read, Write]]:
    known = [(name, type_of(text)) for name, text in kind._types.items()]
    return [(name, of.read, of.write) for name, of in known]


def _read_fields(made: Any, fields: list[tuple[str, Read, Write]], data: bytes, at: int) -> tuple[Any, int]:
    values = made.__dict__
    for name, read, _ in fields:
        values[name], at = read(data, at)
    return made, at


def _write_fields(value: Any, fields: list[tuple[str, Read, Write]], parts: list[bytes], where: str) -> None:
    values = value.__dict__
    for name, _, write in fields:
        if name not in values:
            raise TypeError(f"{where} has no {name}")
        write(values[name], parts, f"{where}.{name}")


def _record(kind: type[Any]) -> Type:
    # Made at the first use: a type may have itself in it, and most are never used.
    fields: list[tuple[str, Read, Write]] | None = None

    def read(data: bytes, at: int) -> tuple[Any, int]:
        nonlocal fields
        if fields is None:
            fields = _fields(kind)
        return _read_fields(object.__new__(kind), fields, data, at)

    def write(value: Any, parts: list[bytes], where: str) -> None:
        nonlocal fields
        if not isinstance(value, kind):
            raise _wrong(kind.__name__, value, where)
        if fields is None:
            fields = _fields(kind)
        _write_fields(value, fields, parts, where)

    return Type(read, write)


def _union(kind: type[Any]) -> Type:
    variants: list[type[Any]] = [getattr(kind, name) for name in kind._variants]
    fields: list[list[tuple[str, Read, Write]]] | None = None

    def read(data: bytes, at: int) -> tuple[Any, int]:
        nonlocal fields
        if fields is None:
            fields = [_fields(variant) for variant in variants]
        place = _u32(data, at)[0] - 1
        return _read_fields(object.__new__(variants[place]), fields[place], data, at + 4)

    def write(value: Any, parts: list[bytes], where: str) -> None:
        nonlocal fields
        if type(value) not in variants:
            raise _wrong(kind.__name__, value, where)
        if fields is None:
            fields = [_fields(variant) for variant in variants]
        place = variants.index(type(value))
        parts.append(struct.pack(">i", place + 1))
        _write_fields(value, fields[place], parts, where)

    return Type(read, write)


def _choice(kind: Any) -> Type:
    members: list[Any] = list(kind)

    def write(value: Any, parts: list[bytes], where: str) -> None:
        if not isinstance(value, kind):
            raise _wrong(kind.__name__, value, where)
        parts.append(struct.pack(">i", members.index(value) + 1))

    return Type(lambda data, at: (members[_u32(data, at)[0] - 1], at + 4), write)


def _words(list_of_words: Any) -> Type:
    known = {member.value: member for member in list_of_words}

    def read(data: bytes, at: int) -> tuple[Any, int]:
        text, at = _read_text(data, at)
        return known.get(text, text), at

    return _Text(read, _write_text)


def _error() -> Type:
    from ._errors import of_variant

    def read(data: bytes, at: int) -> tuple[Any, int]:
        info, end = type_of("ErrorInfo").read(data, at + 4)
        return of_variant(_u32(data, at)[0], info), end

    return Type(read, lambda value, parts, where: None)


_known: dict[str, Type] = {
    "str": _Text(_read_text, _write_text),
    "id": _Text(_read_text, _write_id),
    "day": _Text(_read_day, _write_day),
    "bytes": Type(_read_bytes, _write_bytes),
    "time": Type(_read_time, _write_time),
    "span": Type(_read_span, _write_span),
    "bool": _Bool(),
    "map": _map(),
    "u8": _Number(ctypes.c_uint8, "B", 0, 2**8 - 1),
    "u16": _Number(ctypes.c_uint16, "H", 0, 2**16 - 1),
    "u32": _Number(ctypes.c_uint32, "I", 0, 2**32 - 1),
    "u64": _Number(ctypes.c_uint64, "Q", 0, 2**64 - 1),
    "i64": _Number(ctypes.c_int64, "q", -(2**63), 2**63 - 1),
    "f64": Type(
        lambda data, at: (struct.unpack_from(">d", data, at)[0], at + 8),
        lambda value, parts, where: parts.append(_pack_float(value, where)),
    ),
}

#: The generated module's own names; it puts them here.
names: dict[str, Any] = {}


def _pack_float(value: Any, where: str) -> bytes:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise _wrong("float", value, where)
    return struct.pack(">d", value)


def type_of(text: str) -> Type:
    """The type that is written so."""
    found = _known.get(text)
    if found is None:
        first = text[0]
        if first == "?":
            found = _optional(type_of(text[1:]))
        elif first == "*":
            found = _list(type_of(text[1:]))
        elif first == "~":
            from . import _words as lists

            found = _words(getattr(lists, text[1:]))
        elif first == "&":
            kind = names[text[1:]]
            found = _Foreign(kind) if issubclass(kind, Trait) else _Object(kind)
        elif text == "QwacError":
            found = _error()
        else:
            kind = names[text]
            if issubclass(kind, Union):
                found = _union(kind)
            elif issubclass(kind, Record):
                found = _record(kind)
            else:
                found = _choice(kind)
        _known[text] = found
    return found


# --- calls


class Function:
    """A function of the library."""

    def __init__(self, name: str, result: str, arguments: list[tuple[str, str]], is_async: bool) -> None:
        self.arguments = [(where, type_of(text)) for where, text in arguments]
        self.objects = [place for place, (_, known) in enumerate(self.arguments) if known.ctype is ctypes.c_uint64]
        self.result = type_of(result) if result else None
        ctype = self.result.ctype if self.result else None
        own = [known.ctype for _, known in self.arguments]
        if is_async:
            kind = {_Buffer: "rust_buffer", ctypes.c_uint64: "u64", None: "void", ctypes.c_int8: "i8"}[ctype]
            self.start = _function(_PREFIX + name, ctypes.c_uint64, *own)
            poll = _lib[f"{_COMMON}rust_future_poll_{kind}"]
            self.poll = ctypes.cast(poll, ctypes.c_void_p).value
            self.complete = _function(
                f"{_COMMON}rust_future_complete_{kind}", ctype, ctypes.c_uint64, ctypes.c_void_p
            )
            self.free = _function(f"{_COMMON}rust_future_free_{kind}", None, ctypes.c_uint64)
        else:
            self.start = _function(_PREFIX + name, ctype, *own, ctypes.c_void_p)

    def lower(self, values: tuple[Any, ...]) -> list[Any]:
        """The arguments as they go over. Whatever is wrong with one is found before anything was made for the others."""
        lowered: list[Any] = [None] * len(values)
        for place, (where, known) in enumerate(self.arguments):
            if known.ctype is not ctypes.c_uint64 or isinstance(known, _Number):
                lowered[place] = known.lower(values[place], where)
        for place in self.objects:
            if lowered[place] is None:
                where, known = self.arguments[place]
                lowered[place] = known.lower(values[place], where)
        return [_buffer(value) if value.__class__ is bytes else value for value in lowered]

    def finish(self, raw: Any, status: _Status) -> Any:
        """The result of a call that has ended so."""
        if status.code == 0:
            return self.result.lift(raw) if self.result else None
        if status.code == 1:
            raise type_of("QwacError").lift(status.error)
        raise InternalError(_take(status.error).decode(errors="replace"))


_functions: dict[str, Function] = {}
#: Of each function, what it gives and takes; the generated module puts them here.
signatures: dict[str, tuple[str, ...]] = {}


def _find(name: str) -> Function:
    found = _functions.get(name)
    if found is None:
        how, result, *arguments = signatures[name]
        pairs = [(where, text) for where, _, text in (one.partition(":") for one in arguments)]
        found = _functions[name] = Function(name, result, pairs, how == "async")
    return found


def call(name: str, *values: Any) -> Any:
    """Calls a function that answers at once."""
    function = _find(name)
    lowered = function.lower(values)
    status = _Status()
    return function.finish(function.start(*lowered, ctypes.byref(status)), status)


#: How many forks lie between this process and the first. What was made before the last one is not given back: a lock on the way
#: there may be held by a thread that only the other process has.
_forks = 0


def held(raw: int) -> tuple[int, int]:
    """The library's number of an object that is made now, as the object keeps it."""
    return raw, _forks


def _before_fork() -> None:
    # What checks share is made by the first that needs it: the patterns of fields and the names of all. A fork amid that would
    # leave it half made for ever.
    call("func_check_wire", '{"renewed_thumbprint": "0", "unknown": 0}', None, None)


def _after_fork() -> None:
    global _forks
    _forks += 1


if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_before_fork, after_in_child=_after_fork)


def wait(name: str, *values: Any) -> Any:
    """Calls a function that takes its time, and waits on this thread. A signal's handler runs meanwhile."""
    forks = _forks
    function = _find(name)
    future = function.start(*function.lower(values))
    bell: Any = None
    try:
        while True:
            if bell is None:
                # Taken, so that a handler that runs while this waits, and calls too, has a bell of its own.
                bell = _own.__dict__.pop("bell", None)
                if bell is None or bell.forks != _forks:
                    bell = Bell()
            ticket = bell.ticket()
            if _bell_poll(function.poll, future, bell.queue, ticket):
                break
            while ticket not in bell.hear():
                pass
        # Kept only where nothing was raised: what a handler raises may come in the middle of hearing, which loses a ring.
        _own.bell = bell
        status = _Status()
        return function.finish(function.complete(future, ctypes.byref(status)), status)
    finally:
        if forks == _forks:
            function.free(future)


async def go(name: str, *values: Any) -> Any:
    """Calls a function that takes its time, and lets the event loop of asyncio go on meanwhile."""
    forks = _forks
    function = _find(name)
    future = function.start(*function.lower(values))
    try:
        import asyncio

        loop = asyncio.get_running_loop()
        bell = _bells.get(loop)
        if bell is None:
            bell = _bells[loop] = Bell()
            loop.add_reader(bell.socket.fileno(), bell.tell)
        while True:
            ticket = bell.ticket()
            if _bell_poll(function.poll, future, bell.queue, ticket):
                break
            waiter = bell.waiting[ticket] = loop.create_future()
            try:
                await waiter
            finally:
                bell.waiting.pop(ticket, None)
        status = _Status()
        return function.finish(function.complete(future, ctypes.byref(status)), status)
    finally:
        if forks == _forks:
            function.free(future)


class Bell:
    """Tells which calls can go on: a queue in the library, and a socket that can be read when something is in there."""

    def __init__(self) -> None:
        import socket

        self.forks = _forks
        opened = _bell_open()
        if not opened:
            raise OSError("the system gives no more sockets")
        self.queue = opened >> 32
        self.socket = socket.socket(fileno=opened & 0xFFFFFFFF)
        self.waiting: dict[int, Any] = {}
        self._tickets = itertools.count(1)

    def ticket(self) -> int:
        """A number for a call that waits."""
        return next(self._tickets) & 0xFFFFFFFF or next(self._tickets)

    def hear(self) -> list[int]:
        """The tickets that can go on; waits until there are some."""
        self.socket.recv(4096)
        told: list[int] = []
        while ticket := _bell_next(self.queue):
            told.append(ticket)
        return told

    def tell(self) -> None:
        """Wakes those of an event loop that can go on."""
        for ticket in self.hear():
            waiter = self.waiting.pop(ticket, None)
            if waiter is not None and not waiter.done():
                waiter.set_result(None)

    def __del__(self, close: Any = _bell_close) -> None:
        # The module may be half gone when the interpreter ends.
        if hasattr(self, "socket"):
            close(self.queue)
            self.socket.close()


_own = threading.local()
_bells: weakref.WeakKeyDictionary[Any, Bell] = weakref.WeakKeyDictionary()


# --- what the generated classes are


class Record:
    """Plain data."""

    _types: dict[str, str] = {}

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={self.__dict__.get(name)!r}" for name in self._types)
        return f"{type(self).__qualname__}({values})"

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment]


class Union(Record):
    """Plain data of one of several kinds, each a class inside of this one."""

    _variants: tuple[str, ...] = ()


class Trait:
    """What the library calls."""

    _methods: tuple[tuple[str, ...], ...] = ()


class Object:
    """An object of the library."""

    #: The library's number of it, and after how many forks it was made.
    _handle: tuple[int, int]
    _kind = ""

    def _clone(self) -> int:
        handle = self.__dict__.get("_handle")
        if handle is None:
            raise RuntimeError(f"this {type(self).__name__} is closed, or was not started")
        name = f"clone_{self._kind}"
        function = _raw.get(name) or _raw.setdefault(
            name, _function(_PREFIX + name, ctypes.c_uint64, ctypes.c_uint64, ctypes.c_void_p)
        )
        status = _Status()
        clone: int = function(handle[0], ctypes.byref(status))
        return clone

    def __del__(self) -> None:
        handle = self.__dict__.pop("_handle", None)
        # Of a module that is half gone, because the interpreter ends, nothing is left to be called.
        if handle is not None and _function is not None and handle[1] == _forks:  # pyright: ignore[reportUnnecessaryComparison]
            name = f"free_{self._kind}"
            function = _raw.get(name) or _raw.setdefault(
                name, _function(_PREFIX + name, None, ctypes.c_uint64, ctypes.c_void_p)
            )
            function(handle[0], ctypes.byref(_Status()))

    def __reduce_ex__(self, protocol: object) -> Any:
        raise TypeError(f"{type(self).__name__} can't be pickled: it lives in this process alone")

    def __copy__(self) -> Any:
        return self

    def __deepcopy__(self, memo: object) -> Any:
        return self


_raw: dict[str, Any] = {}


# --- calls from the library


class _Given:
    """The objects of Python that the library holds. A handle of ours is odd, of the library's even."""

    def __init__(self) -> None:
        self.objects: dict[int, Any] = {}
        self.handles = itertools.count(1, 2)

    def insert(self, value: Any) -> int:
        handle = next(self.handles)
        self.objects[handle] = value
        return handle


_given = _Given()
_offered: dict[type[Any], Any] = {}


def _offer(trait: type[Any]) -> None:
    """Tells the library how the objects of a trait are called, once."""
    if trait in _offered:
        return
    fields: list[tuple[str, Any]] = []
    functions: list[Any] = []
    free = ctypes.CFUNCTYPE(None, ctypes.c_uint64)
    clone = ctypes.CFUNCTYPE(ctypes.c_uint64, ctypes.c_uint64)
    fields += [("free", free), ("clone", clone)]
    functions.append(free(lambda handle: _given.objects.pop(handle, None) and None))
    functions.append(clone(lambda handle: _given.insert(_given.objects[handle])))
    for name, result, *arguments in trait._methods:
        kind, function = _callback(name, result, arguments)
        fields.append((name, kind))
        functions.append(function)
    table = type("_Table", (ctypes.Structure,), {"_fields_": fields})(*functions)
    _offered[trait] = (table, functions)
    symbol = f"init_callback_vtable_{trait.__name__.lower()}"
    _function(_PREFIX + symbol, None, ctypes.c_void_p)(ctypes.byref(table))


def _callback(name: str, result: str, arguments: list[str]) -> tuple[Any, Any]:
    types = [type_of(one) for one in arguments]
    gives = type_of(result) if result else None
    out = ctypes.POINTER(gives.ctype) if gives else ctypes.c_void_p
    kind = ctypes.CFUNCTYPE(None, ctypes.c_uint64, *(one.ctype for one in types), out, ctypes.POINTER(_Status))

    def function(handle: int, *raw: Any) -> None:
        *values, place, status = raw
        try:
            lifted = [known.lift(value) for known, value in zip(types, values)]
            told = getattr(_given.objects[handle], name)(*lifted)
            if gives is not None:
                lowered = gives.lower(told, f"what {name} returns")
                place[0] = _buffer(lowered) if lowered.__class__ is bytes else lowered
        except BaseException as error:  # noqa: BLE001
            # The library's CallbackError. Whatever was raised: else it would pass for an answer.
            reason = f"{type(error).__name__}: {error}".encode(errors="replace")
            status.contents.error = _buffer(struct.pack(">ii", 1, len(reason)) + reason)
            status.contents.code = 1

    return kind, kind(function)
