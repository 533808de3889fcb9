"""Writes `_ffi.py` of the Python package: what there is to call, read from what uniffi writes for Python and Kotlin.

uniffi's own Python module has all of it in code, some twenty thousand lines, which take longer to import than what they are
for. This one has the same as tables and thin classes, for `_rt.py`; it has their types and comments, and both clients.

    python3 generate.py FOLDER    # reads _ffi.py and uniffi.kt there, and writes _ffi.py
"""

import ast
import re
import sys
from pathlib import Path

PREFIX = "uniffi_qwac_psd2_ffi_fn_"
CONVERTER = "_UniffiFfiConverter"
#: What the package calls otherwise: its `ApiError` is an exception.
RENAMED = {"ApiError": "ApiMessage"}
#: Classes of errors in the comments, which there have no such ending.
ERRORS = ("Configuration", "Journal", "Transport", "Auth", "Api", "Sandbox")
#: The errors as `_errors.py` has them, by their numbers.
IN_ORDER = [
    "Configuration", "InvalidInput", "CheckFailed", "Journal", "PlacedBefore", "OutcomeUnknown", "NotPlaced", "Transport", "Auth",
    "RateLimited", "Api", "Sandbox",
]
#: Records that are given as keyword arguments.
FLAT = ("ClientOptions", "WaitOptions", "VerifyOptions", "SandboxOptions", "OrderFilter", "OrganizationFilter")
PRIMITIVE = {
    "String": "str", "Boolean": "bool", "Bytes": "bytes", "Timestamp": "time", "Duration": "span", "MapStringString": "map",
    "UInt8": "u8", "UInt16": "u16", "UInt32": "u32", "UInt64": "u64", "Int64": "i64", "Float64": "f64",
    "TypeDay": "day", "TypeId": "id", "TypeQwacError": "QwacError",
}
PYTHON = {
    "str": "str", "bool": "bool", "bytes": "bytes", "time": "datetime.datetime", "span": "datetime.timedelta", "day": "datetime.date",
    "map": "dict[str, str]", "u8": "int", "u16": "int", "u32": "int", "u64": "int", "i64": "int", "f64": "float", "id": "str",
}
#: Arguments that are given by their names.
KEYWORDS = ("now", "key_blocklist", "journal", "seen", "stop", "save_credit_card", "set_as_default", "sca_token")
#: Arguments that may be more than their types.
COERCED = {
    "api_key:&ApiKey": ("ApiKey | str | None = None", "_key({})"),
    "proxy:?&Secret": ("Secret | str | None = None", "_secret({})"),
    "client_identity:?&Secret": ("Secret | str | None = None", "_secret({})"),
    "journal_path:?str": ("str | os.PathLike[str] | None = None", "_path({})"),
    "state:?str": ("str | os.PathLike[str] | None = None", "_path({})"),
    "receipt:str": ("str | Receipt", "_json({})"),
    "seen:?str": ("str | OrderProgress | None = None", "_json({})"),
    "chain:&Chain": ("Chain | bytes | str", "_chain({})"),
    "roots:?&Chain": ("Chain | bytes | str | None = None", "_chain({})"),
    "chains:*&Chain": ("Iterable[Chain | bytes | str]", "[_chain(one) for one in {}]"),
    "ordered:&Ordered": ("Ordered | Order | CheckedOrder", "_ordered({})"),
    "order:u64": ("int | str", "_number({})"),
    "id:u64": ("int | str", "_number({})"),
    "bytes:bytes": ("bytes | str", "_bytes({})"),
}


class Raw:
    """What uniffi wrote."""

    def __init__(self, python, kotlin):
        self.classes, self.functions, self.words = {}, {}, set()
        for node in ast.parse(python).body:
            if isinstance(node, ast.ClassDef):
                self.classes.setdefault(node.name, node)
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self.functions[node.name] = node
            elif isinstance(node, ast.Assign) and ast.unparse(node.value) == "str" and isinstance(node.targets[0], ast.Name):
                if node.targets[0].id != "Id":
                    self.words.add(node.targets[0].id)
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
                self.all = ast.literal_eval(node.value)
        self.field_docs = {}
        for name, body in re.findall(r"^data class (\w+) \((.*?)^\)", kotlin, re.M | re.S):
            for text, field in re.findall(r"/\*\*\n(.*?)\*/\s*va[lr] `(\w+)`", body, re.S):
                lines = [re.sub(r"^\s*\* ?", "", line) for line in text.rstrip().splitlines()]
                self.field_docs[name, field] = "\n".join(lines).strip()

    def is_object(self, name):
        node = self.classes.get(name)
        return node is not None and (f"{name}Protocol" in self.classes or f"{name}Impl" in self.classes)

    def type(self, text):
        """`OptionalSequenceTypeFinding` as `?*Finding`."""
        if text in PRIMITIVE:
            return PRIMITIVE[text]
        for begin, sign in (("Optional", "?"), ("Sequence", "*")):
            if text.startswith(begin):
                return sign + self.type(text[len(begin):])
        assert text.startswith("Type"), text
        name = text[4:]
        if name in self.words:
            return f"~{name}"
        return ("&" if self.is_object(name) else "") + RENAMED.get(name, name)

    def converter(self, node):
        """The type of `_UniffiFfiConverterX.method`."""
        assert isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name), ast.dump(node)
        return self.type(node.value.id.removeprefix(CONVERTER))


def doc_of(node):
    text = ast.get_docstring(node, clean=False) or ""
    lines = [line.strip() for line in text.strip().splitlines()]
    text = "\n".join(lines)
    def errors(match):
        return re.sub("`(%s)`" % "|".join(ERRORS), r"`\1Error`", match.group(0))
    return re.sub(r"Errors:.*?(\n\n|$)", errors, text, flags=re.S).replace("`NotFound`", "`ApiError` (404)")


def quoted(text, indent):
    text = text.replace("\\", "\\\\").replace('"""', "'''")
    if text.endswith('"'):
        text += " "
    end = f"\n{indent}" if "\n" in text else ""
    return f'{indent}"""{text.replace(chr(10), chr(10) + indent)}{end}"""\n'.replace(f"\n{indent}\n", "\n\n")


def annotation(text, given):
    """The type for people; `given`: of what is given, which may be more."""
    if text[0] == "?":
        return annotation(text[1:], given) + " | None"
    if text[0] == "*":
        return f"{'Iterable' if given else 'list'}[{annotation(text[1:], given)}]"
    if text[0] == "~":
        return f"{text[1:]} | str"
    if text[0] == "&":
        return text[1:]
    if given and text == "id":
        return "str | int"
    if given and text == "span":
        return "datetime.timedelta | float"
    return PYTHON.get(text, text)


def in_class(fields, text):
    """An annotation in the body of a class that has these fields: one of them may have a type's name."""
    return re.sub(r"\bbytes\b", "builtins.bytes", text) if any(field.name == "bytes" for field in fields) else text


def camel(snake):
    first, *rest = snake.split("_")
    return first + "".join(part.capitalize() for part in rest)


def pascal(shout):
    return "".join(part.capitalize() for part in shout.split("_"))


def default_of(node, text):
    """What stands after the `=` of an argument, or nothing."""
    if node is None:
        return ""
    if isinstance(node, ast.Name) and node.id == "_DEFAULT":
        return " = ()" if text[0] == "*" else " = None"
    return f" = {ast.unparse(node)}" if not isinstance(node, ast.Constant) or not isinstance(node.value, str) else f' = "{node.value}"'


class Argument:
    def __init__(self, name, text, default):
        self.name, self.type, self.default = name, text, default

    def coerced(self):
        return COERCED.get(f"{self.name}:{self.type}")

    def written(self):
        coerced = self.coerced()
        if coerced:
            return f"{self.name}: {coerced[0]}"
        return f"{self.name}: {annotation(self.type, True)}{self.default}"

    def passed(self):
        coerced = self.coerced()
        return coerced[1].format(self.name) if coerced else self.name


class Callable:
    """A function or method: its symbol, its result and its arguments."""

    def __init__(self, raw, node):
        self.name, self.doc = node.name, doc_of(node)
        self.is_async = isinstance(node, ast.AsyncFunctionDef)
        source = ast.unparse(node)
        self.symbol = re.search(PREFIX + r"(\w+)", source).group(1)
        arguments = [one for one in node.args.args if one.arg not in ("self", "cls")]
        defaults = [None] * (len(arguments) - len(node.args.defaults)) + node.args.defaults
        types = {}
        self.result = ""
        for inner in ast.walk(node):
            if isinstance(inner, ast.Assign) and ast.unparse(inner.targets[0]) == "_uniffi_lowered_args":
                lowered = [one for one in inner.value.elts if "_uniffi_clone_handle" not in ast.unparse(one)]
                for argument, call in zip(arguments, lowered):
                    types[argument.arg] = raw.converter(call.func)
            if isinstance(inner, ast.Assign) and ast.unparse(inner.targets[0]) == "_uniffi_lift_return":
                if not isinstance(inner.value, ast.Lambda):
                    self.result = raw.converter(inner.value)
        self.arguments = [
            Argument(one.arg, types[one.arg], default_of(default, types[one.arg]))
            for one, default in zip(arguments, defaults)
        ]

    def signature(self, owner, result=None):
        own = [f"self:{owner}"] if owner else []
        arguments = own + [f"{one.name}:{one.type}" for one in self.arguments]
        result = self.result if result is None else result
        return ", ".join(f'"{one}"' for one in ["async" if self.is_async else "sync", result, *arguments])


class Writer:
    def __init__(self, raw):
        self.raw, self.out, self.signatures, self.names = raw, [], [], []
        self.records = {}

    def put(self, text=""):
        self.out.append(text)

    def class_of(self, name):
        return RENAMED.get(name, name)

    def constructed(self, name, fields, doc, base, docs, qualified=None):
        """A record or a variant: its class, with all fields as arguments."""
        self.put(f"\n\nclass {name}({base}):\n")
        about = [f"{field.name}: {docs.get(field.name, '').replace(chr(10), chr(10) + '    ')}" for field in fields if docs.get(field.name)]
        if about:
            doc += "\n\nFields:\n\n" + "\n\n".join(about)
        self.put(quoted(doc, "    "))
        if qualified:
            self.put(f'\n    __qualname__ = "{qualified}"\n')
        if fields:
            self.put("\n")
        for field in fields:
            self.put(f"    {field.name}: {in_class(fields, annotation(field.type, False))}\n")
        types = ", ".join(f'"{field.name}": "{field.type}"' for field in fields)
        self.put(f"\n    _types = {{{types}}}\n")

    def init(self, fields, star):
        if fields:
            arguments = ", ".join(f"{field.name}: {in_class(fields, annotation(field.type, True))}{field.default}" for field in fields)
            self.put(f"\n    def __init__(self, {star}{arguments}) -> None:\n        _fill(self, locals())\n")

    def record(self, name, node):
        raw = self.raw
        init = next(one for one in node.body if isinstance(one, ast.FunctionDef) and one.name == "__init__")
        read = self.reader(name)
        types = {keyword.arg: raw.converter(keyword.value.func) for keyword in next(
            one.value for one in read.body if isinstance(one, ast.Return)).keywords}
        fields = [
            Argument(one.arg, types[one.arg], default_of(default, types[one.arg]))
            for one, default in zip(init.args.kwonlyargs, init.args.kw_defaults)
        ]
        docs = {field.name: raw.field_docs.get((name, camel(field.name)), "") for field in fields}
        self.records[name] = fields
        shown = self.class_of(name)
        self.constructed(shown, fields, doc_of(node), "_rt.Record", docs)
        self.init(fields, "*, ")
        if any(isinstance(one, ast.FunctionDef) and one.name == "__repr__" and PREFIX in ast.unparse(one) for one in node.body):
            symbol = f"method_{name.lower()}_uniffi_trait_debug"
            self.put(f'\n    def __repr__(self) -> str:\n        return _told(self, "{symbol}")\n')
            self.signatures.append(f'"{symbol}": ("sync", "str", "self:{name}")')
        if name == "Order":
            self.put(ORDER)
        elif "text" in types and name != "ApiDate":
            self.put("\n    def __str__(self) -> str:\n        return self.text\n")
        self.names.append(shown)

    def reader(self, name):
        node = self.raw.classes[f"{CONVERTER}Type{name}"]
        return next(one for one in node.body if isinstance(one, ast.FunctionDef) and one.name == "read")

    def union(self, name, node):
        raw = self.raw
        calls = {}
        for inner in ast.walk(self.reader(name)):
            if isinstance(inner, ast.Return) and isinstance(inner.value, ast.Call):
                calls[inner.value.func.attr] = [raw.converter(one.func) for one in inner.value.args]
        variants = [one for one in node.body if isinstance(one, ast.ClassDef)]
        shown = [pascal(one.name) for one in variants]
        self.put(f"\n\nclass {name}(_rt.Union):\n{quoted(doc_of(node), '    ')}\n")
        for one in shown:
            self.put(f"    {one}: TypeAlias = _{name}{one}\n".replace(f"_{name}{one}", f'"_{name}{one}"'))
        self.put(f"\n    _variants = ({', '.join(chr(34) + one + chr(34) for one in shown)},)\n")
        for variant, one in zip(variants, shown):
            init = next(inner for inner in variant.body if isinstance(inner, ast.FunctionDef) and inner.name == "__init__")
            given = [argument.arg for argument in init.args.args if argument.arg != "self"]
            types = calls.get(variant.name, [])
            fields = [Argument(field, text, " = ()" if text[0] == "*" and field == given[-1] and name == "Organization" else "")
                      for field, text in zip(given, types)]
            docs, last = {}, None
            for inner in init.body:
                if isinstance(inner, ast.Assign):
                    last = inner.targets[0].attr
                elif isinstance(inner, ast.Expr) and isinstance(inner.value, ast.Constant) and last:
                    docs[last] = "\n".join(line.strip() for line in inner.value.value.strip().splitlines())
            self.constructed(f"_{name}{one}", fields, doc_of(variant), name, docs, f"{name}.{one}")
            self.init(fields, "")
        self.names.append(name)
        self.out.append(f"\n\n_nest({name}, {', '.join(f'_{name}{one}' for one in shown)})\n")

    def choice(self, name, node):
        self.put(f"\n\nclass {name}(enum.Enum):\n{quoted(doc_of(node), '    ')}\n")
        for one in node.body:
            if isinstance(one, ast.Assign):
                self.put(f'    {one.targets[0].id} = "{one.targets[0].id.lower()}"\n')
            elif isinstance(one, ast.Expr) and one is not node.body[0]:
                self.put(quoted("\n".join(line.strip() for line in one.value.value.strip().splitlines()), "    "))
        self.names.append(name)

    def trait(self, name, node):
        self.put(f"\n\nclass {name}(_rt.Trait):\n{quoted(doc_of(node), '    ')}")
        rows = []
        for method in (one for one in self.raw.classes[f"{name}Impl"].body if isinstance(one, ast.FunctionDef)):
            if method.name.startswith("_"):
                continue
            one = Callable(self.raw, method)
            arguments = "".join(f", {argument.name}: {annotation(argument.type, False)}" for argument in one.arguments)
            result = annotation(one.result, False) if one.result else "None"
            self.put(f"\n    def {one.name}(self{arguments}) -> {result}:\n{quoted(one.doc, '        ')}        raise NotImplementedError\n")
            rows.append(", ".join(f'"{text}"' for text in (one.name, one.result, *(argument.type for argument in one.arguments))))
        self.put(f"\n    _methods = ({', '.join(f'({row})' for row in rows)},)\n")
        self.names.append(name)

    def flat(self, arguments):
        """The arguments as written and as passed, with those of options among the keywords."""
        written, keywords, passed = [], [], []
        for one in arguments:
            kind = one.type.lstrip("?")
            if kind in FLAT:
                fields = self.records[kind]
                keywords += [field.written() for field in fields]
                passed.append(f"{kind}({', '.join(f'{field.name}={field.passed()}' for field in fields)})")
            elif one.type == "?&ProgressListener":
                keywords.append("on_progress: Callable[[OrderProgress], object] | None = None")
                passed.append("_listener(on_progress)")
            elif one.name in KEYWORDS:
                keywords.append(one.written())
                passed.append(one.passed())
            else:
                written.append(one.written())
                passed.append(one.passed())
        if keywords:
            written += ["*", *keywords]
        return "".join(f", {one}" for one in written), "".join(f", {one}" for one in passed)

    def method(self, one, owner, mode, result=None):
        """A method in the sync or the async face."""
        written, passed = self.flat(one.arguments)
        gives = (annotation(one.result, False) if one.result else "None") if result is None else result
        begin = "async def" if one.is_async and mode == "async" else "def"
        how = ("await _rt.go" if mode == "async" else "_rt.wait") if one.is_async else "_rt.call"
        back = f'{how}("{one.symbol}", self{passed})'
        if result is not None:
            back = f"{result}._adopt({back})"
        back = back if gives == "None" else f"return {back}"
        doc = quoted(one.doc.replace("`listener` is told", "`on_progress` is told"), "        ")
        self.put(f"\n    {begin} {one.name}(self{written}) -> {gives}:\n{doc}        {back}\n")

    def object(self, name, node):
        raw = self.raw
        methods = [one for one in node.body if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef))]
        kind = re.search(r"fn_free_(\w+)", ast.unparse(node)).group(1)
        made = [one for one in methods if any(ast.unparse(mark) == "classmethod" for mark in one.decorator_list)
                and not one.name.startswith("_")]
        own = [Callable(raw, one) for one in methods if not one.name.startswith("_") and one not in made]
        new = next((one for one in methods if one.name == "__init__" and PREFIX in ast.unparse(one)), None)
        has_repr = any(one.name == "__repr__" for one in methods)
        stepped = any(one.name == "next" for one in own)
        pair = name == "Client"
        owner = f"&_{name}" if stepped or pair else f"&{name}"
        for one in own:
            self.signatures.append(f'"{one.symbol}": ({one.signature(owner)})')
        base = "_rt.Object"
        if stepped or pair:
            self.put(f'\n\nclass _{name}(_rt.Object):\n    _kind = "{kind}"\n')
            if has_repr:
                self.shown(kind, owner)
            self.names.append(f"_{name}")
            base = f"_{name}"
        for mode in ("sync", "async") if stepped or pair else ("sync",):
            shown = name if mode == "sync" else f"Async{name}"
            doc = doc_of(node)
            if pair:
                doc += "\n\n" + ("Its calls wait on their threads. ``AsyncClient`` is the same for asyncio."
                                 if mode == "sync" else "For asyncio; ``Client`` is the same without.")
            item = ""
            if stepped:
                step = next(one for one in own if one.name == "next")
                item = annotation(step.result[1:], False)
            generic = f", {'Async' if mode == 'async' else ''}Iterator[{item}]" if stepped else ""
            generic = generic and f", {'AsyncIterator' if mode == 'async' else 'Iterator'}[{item}]"
            self.put(f"\n\nclass {shown}({base}{generic}):\n{quoted(doc, '    ')}")
            if base == "_rt.Object":
                self.put(f'\n    _kind = "{kind}"\n')
                if has_repr:
                    self.shown(kind, owner)
            if name == "Sandbox":
                start = Callable(raw, raw.functions["start_sandbox"])
                self.signatures.append(f'"{start.symbol}": ({start.signature("", "u64")})')
                written, passed = self.flat(start.arguments)
                about = "\n".join(f"{field.name}: {raw.field_docs.get(('SandboxOptions', camel(field.name)), '')}" for field in self.records["SandboxOptions"])
                self.put(f"\n    def __init__(self{written}) -> None:\n{quoted('Not started yet: use it in a ``with`` or an ``async with``.' + chr(10) * 2 + about, '        ')}        self._options = {passed[2:]}\n{SANDBOX}")
            elif new is not None:
                one = Callable(raw, new)
                if mode == "sync":
                    self.signatures.append(f'"{one.symbol}": ({one.signature("", "u64")})')
                written, passed = self.flat(one.arguments)
                text = one.doc
                if pair:
                    text = text.replace("options.journal_path", "journal_path") + "\n\n" + "\n\n".join(
                        f"{field.name}: {raw.field_docs.get(('ClientOptions', camel(field.name)), '')}" for field in self.records["ClientOptions"])
                self.put(f"\n    def __init__(self{written}) -> None:\n{quoted(text, '        ')}        self._handle = _rt.held(_rt.call(\"{one.symbol}\"{passed}))\n")
            elif not stepped:
                self.put('\n    def __init__(self) -> None:\n        raise TypeError(f"{type(self).__name__} is only made by the library")\n')
            for constructor in made:
                one = Callable(raw, constructor)
                self.signatures.append(f'"{one.symbol}": ({one.signature("", f"&{name}")})')
                written, passed = self.flat(one.arguments)
                self.put(f"\n    @classmethod\n    def {one.name}(cls{written}) -> {name}:\n{quoted(one.doc, '        ')}        return _rt.call(\"{one.symbol}\"{passed})\n")
            if pair:
                self.put(SYNC_WITH.replace("NAME", shown) if mode == "sync" else ASYNC_WITH.replace("NAME", shown))
            for one in own:
                if stepped and one.name == "next":
                    # Before its end, it has an item, or an error.
                    self.put(STEP[mode].format(item=item, name=shown, symbol=one.symbol, doc=quoted(one.doc.replace("; none at the end", ""), "        ")))
                    continue
                given = one.result[1:] if one.result.startswith("&") else ""
                steps = given in ("OrderList", "RequestList", "OrganizationList", "DomainList", "PlaceAll", "Watch")
                self.method(one, owner, mode, f"Async{given}" if steps and mode == "async" else None)
            self.names.append(shown)

    def shown(self, kind, owner):
        symbol = f"method_{kind}_uniffi_trait_debug"
        self.signatures.append(f'"{symbol}": ("sync", "str", "self:{owner}")')
        self.put(f'\n    def __repr__(self) -> str:\n        return _shown(self, "{symbol}")\n')

    def function(self, name, node):
        if name in ("start_sandbox", "set_log_sink", "shut_down"):
            if name != "start_sandbox":
                one = Callable(self.raw, node)
                self.signatures.append(f'"{one.symbol}": ({one.signature("")})')
            return
        one = Callable(self.raw, node)
        self.signatures.append(f'"{one.symbol}": ({one.signature("")})')
        written, passed = self.flat(one.arguments)
        self.put(f"\n\ndef {name}({written[2:]}) -> {annotation(one.result, False)}:\n{quoted(one.doc, '    ')}    return _rt.call(\"{one.symbol}\"{passed})\n")
        self.names.append(name)

    def write(self):
        raw = self.raw
        errors = [one.value.func.attr for one in ast.walk(self.reader("QwacError"))
                  if isinstance(one, ast.Return) and isinstance(one.value, ast.Call)]
        assert errors == IN_ORDER, f"_errors.py knows other errors than these: {errors}"
        later = []
        for name in raw.all:
            node = raw.classes.get(name) or raw.functions.get(name)
            if node is None or name.endswith(("Protocol", "Impl")) or name in ("InternalError", "CallbackError", "QwacError"):
                continue
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                later.append((self.function, name, node))
            elif f"{name}Impl" in raw.classes:
                later.append((self.trait, name, node))
            elif raw.is_object(name):
                later.append((self.object, name, node))
            elif any(ast.unparse(base) == "enum.Enum" for base in node.bases):
                self.choice(name, node)
            elif any(isinstance(one, ast.ClassDef) for one in node.body):
                self.union(name, node)
            else:
                self.record(name, node)
        # A client's keywords are those of the options, which come before.
        for make, name, node in sorted(later, key=lambda one: [self.trait, self.object, self.function].index(one[0])):
            make(name, node)
        signatures = "".join(f"    {one},\n" for one in dict.fromkeys(self.signatures))
        names = "".join(f'    "{one}",\n' for one in sorted(one for one in self.names if not one.startswith("_") and one not in FLAT))
        objects = ", ".join(one for one in self.names if one[:1].isupper() or one[:1] == "_")
        return (
            "# Generated from crates/ffi; never edited. To make it again: cargo xtask regenerate --only bindings\n\n"
            + HEAD + "".join(self.out)
            + f"\n\n_rt.signatures.update({{\n{signatures}}})\n"
            + f"_rt.names.update({{one.__name__: one for one in ({objects})}})\n\n__all__ = [\n{names}]\n"
        )


HEAD = '''"""What there is to call, and what it takes and gives."""

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
'''

ORDER = '''
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
'''

SYNC_WITH = '''
    def close(self) -> None:
        """Drops the client. Calls that are under way go on; a new one is a RuntimeError."""
        self.__del__()

    def __enter__(self) -> NAME:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
'''

ASYNC_WITH = '''
    async def close(self) -> None:
        """Drops the client. Calls that are under way go on; a new one is a RuntimeError."""
        self.__del__()

    async def __aenter__(self) -> NAME:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.__del__()
'''

SANDBOX = '''
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
'''

STEP = {
    "sync": '''
    def __iter__(self) -> {name}:
        return self

    def __next__(self) -> {item}:
{doc}        item = _rt.wait("{symbol}", self)
        if item is None:
            raise StopIteration
        return item
''',
    "async": '''
    @classmethod
    def _adopt(cls, one: Any) -> {name}:
        made = cls.__new__(cls)
        made._handle = one.__dict__.pop("_handle")
        return made

    def __aiter__(self) -> {name}:
        return self

    async def __anext__(self) -> {item}:
{doc}        item = await _rt.go("{symbol}", self)
        if item is None:
            raise StopAsyncIteration
        return item
''',
}


def main():
    folder = Path(sys.argv[1])
    raw = Raw((folder / "_ffi.py").read_text(), (folder / "uniffi.kt").read_text())
    (folder / "_ffi.py").write_text(Writer(raw).write())


main()
