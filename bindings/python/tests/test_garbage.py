"""Whatever is given, what comes is a TypeError, a ValueError or a QwacError."""

import asyncio
import inspect

import pytest
from conftest import CSR, good

import qwac_psd2 as q

GARBAGE = [
    None, True, False, 0, 1, -1, 2**31, 2**63, 2**64, 10**30, 0.0, -1.5, float("nan"), float("inf"), "", "x", "\0", "\ud800",
    "ü" * 1000, b"", b"\xff\x00", bytearray(b"x"), [], [None], ["x"], [1], (), {}, {"x": 1}, set(), object(), type, int, good,
    q.Validity.Years, q.Validity.Years("x"), q.Payment, q.Payment.Balance(), good(), q.PspRole.CARD_ISSUING, 1 + 2j,
]  # fmt: skip
FINE = (TypeError, ValueError, q.QwacError)


def tried(call):
    try:
        made = call()
        if inspect.iscoroutine(made):
            asyncio.run(made)
    except FINE as error:
        assert not isinstance(error, q.InternalError)
    return True


@pytest.mark.parametrize("name", [name for name in inspect.signature(q.Order.__init__).parameters if name != "self"])
def test_each_field_of_an_order(name):
    for value in GARBAGE:
        def go(value=value):
            order = good(**{name: value})
            repr(order), str(order)
            order.check()
        assert tried(go)


@pytest.mark.parametrize("name", [name for name in q._ffi.__all__ if name[0].islower()])
def test_each_function(name):
    function = getattr(q, name)
    parameters = list(inspect.signature(function).parameters.values())
    for value in GARBAGE:
        for place in range(len(parameters)):
            given = {"csr": CSR, "order": good(), "json": "{}", "text": "NL-DNB", "der": b"", "oid": "1.2", "bytes": b"x", "chains": []}
            arguments = {one.name: given.get(one.name) for one in parameters if one.default is inspect.Parameter.empty}
            arguments[parameters[place].name] = value
            assert tried(lambda: function(**arguments))


def test_each_method_of_a_client(sandbox):
    with q.Client(sandbox.api_key(), base_url=sandbox.base_url()) as client:
        for name in dir(client):
            if name.startswith("_") or name == "close":
                continue
            method = getattr(client, name)
            parameters = list(inspect.signature(method).parameters.values())
            for value in [None, True, -1, 1.5, "\ud800", "\0", b"x", [1], {}, object(), q.Payment.Balance()]:
                for one in parameters:
                    arguments = {other.name: "9" for other in parameters if other.default is inspect.Parameter.empty}
                    arguments[one.name] = value
                    if one.name in ("no_deadline", "through_actions"):
                        continue
                    assert tried(lambda: method(**arguments))
    assert sandbox.orders() == []


def test_each_option_of_a_client_and_of_a_sandbox():
    for kind in (q.Client, q.AsyncClient):
        for name in inspect.signature(kind).parameters:
            for value in GARBAGE:
                assert tried(lambda: kind(**{"api_key": "key", name: value}))
    for name in inspect.signature(q.Sandbox).parameters:
        if name == "state":
            continue
        for value in GARBAGE:
            def go():
                with q.Sandbox(**{name: value}) as sandbox:
                    repr(sandbox)
            assert tried(go)


def test_each_constructor():
    for kind in (q.ApiKey, q.Secret):
        for value in GARBAGE:
            assert tried(lambda: kind(value))
    for place in range(8):
        for value in GARBAGE:
            arguments = ["4111111111111111", 12, 2030, "123", "Jane Roe", None, False, None]
            arguments[place] = value
            assert tried(lambda: repr(q.Card(*arguments[:5], **dict(zip(("save_credit_card", "set_as_default", "sca_token"), arguments[5:])))))
    for kind in (q.CheckedOrder, q.OrderHandle, q.Watch, q.OrderList):
        with pytest.raises((TypeError, RuntimeError)):
            made = kind()
            next(made)


def test_a_record_from_which_something_was_taken():
    order = good()
    del order.csr
    with pytest.raises(TypeError, match="order has no csr"):
        order.check()
    repr(order)


def test_messages_name_the_place():
    with pytest.raises(TypeError, match=r"order\.psp_roles\[1\] must be str, not int"):
        good(psp_roles=["psp_pi", 5]).check()
    with pytest.raises(TypeError, match=r"order\.psp_roles must be a list, not str"):
        good(psp_roles="psp_pi").check()
    with pytest.raises(TypeError, match=r"order\.validity must be Validity, not int"):
        good(validity=1).check()
