"""Every class of errors, and what is on it."""

import datetime
import pickle

import pytest
from conftest import FAST, SHORT, contact, faults, good

import qwac_psd2 as q


def client_of(sandbox, **options):
    return q.Client(sandbox.api_key(), base_url=sandbox.base_url(), pace=FAST, **options)


def test_configuration():
    with pytest.raises(q.ConfigurationError) as caught:
        q.Client("key", base_url="no address")
    assert caught.value.kind == q.ErrorKind.CONFIGURATION and not caught.value.order_may_exist


def test_input():
    with pytest.raises(q.InvalidInput) as caught:
        q.Chain.parse(b"nonsense")
    assert isinstance(caught.value, ValueError)


def test_check():
    with pytest.raises(q.CheckFailed) as caught:
        good(common_name="").checked()
    error = caught.value
    assert not error.report.is_valid and "/certificate/common_name" in str(error)
    assert str(error) == error.info.text
    assert isinstance(pickle.loads(pickle.dumps(error)), q.CheckFailed)


def test_a_checked_order_is_placed_once(client):
    checked = good().checked()
    client.place(checked)
    with pytest.raises(q.ConfigurationError, match="check it again"):
        client.place(checked)


def test_unknown_outcome_and_its_receipt(sandbox):
    plan = faults(q.InjectedFault.ResetAfter())
    plan.rules.append(q.FaultRule(target=q.FaultTarget.LIST_ORDERS, when=q.FaultWhen.Always(), fault=q.InjectedFault.ResetBefore()))
    sandbox.set_faults(plan)
    with client_of(sandbox, settle=SHORT) as client:
        with pytest.raises(q.OutcomeUnknown) as caught:
            client.place(good().checked())
        error = caught.value
        assert error.order_may_exist and error.receipt and error.cause_kind == q.ErrorKind.NO_ANSWER
        assert q.read_receipt(error.receipt).common_name == "example.net"
        sandbox.set_faults()
        found = client.reconcile(error.receipt)
        assert found.recovered and [str(one.id) for one in sandbox.orders()] == [found.order_id]


def test_not_placed(sandbox):
    sandbox.set_faults(faults(q.InjectedFault.ResetBefore()))
    with client_of(sandbox, settle=SHORT) as client:
        with pytest.raises(q.NotPlaced) as caught:
            client.place(good().checked())
    assert not caught.value.order_may_exist and sandbox.orders() == []


def test_transport():
    with q.Client("key", base_url="http://127.0.0.1:9/services/v2", retries=q.RetryOptions(attempts=1)) as client:
        with pytest.raises(q.TransportError) as caught:
            client.place(good().checked())
    assert not caught.value.may_have_happened


def test_auth(sandbox):
    with q.Client("another-key-than-the-sandbox-has", base_url=sandbox.base_url()) as client:
        with pytest.raises(q.AuthError) as caught:
            client.user()
    assert caught.value.status in (401, 403) and isinstance(caught.value, q.ApiError)


def test_rate_limited(sandbox):
    sandbox.set_faults(faults(q.InjectedFault.TooManyRequests("7")))
    with client_of(sandbox, retries=q.RetryOptions(attempts=1)) as client:
        with pytest.raises(q.RateLimited) as caught:
            client.place(good().checked())
    assert caught.value.retry_after == datetime.timedelta(seconds=7) and caught.value.may_be_retried


def test_api(sandbox, client):
    with pytest.raises(q.ApiError) as caught:
        client.order(4711)
    error = caught.value
    assert error.status == 404 and error.errors[0].code and error.errors[0].message
    assert type(error) is q.ApiError and error.body_excerpt is None


def test_sandbox():
    with pytest.raises(q.SandboxError):
        with q.Sandbox(listen="192.0.2.1:1"):
            pass


def test_all_are_of_one_family():
    for name in ("ConfigurationError InvalidInput CheckFailed JournalError PlacedBefore OutcomeUnknown NotPlaced "
                 "TransportError AuthError RateLimited ApiError SandboxError").split():
        kind = getattr(q, name)
        assert issubclass(kind, q.QwacError) and kind.__doc__
    assert contact() == contact() and contact() != contact(city="Utrecht")
