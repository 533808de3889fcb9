"""Secrets show nowhere."""

import copy
import datetime
import logging
import pickle
import traceback

import pytest
from conftest import CSR, contact, faults, good

import qwac_psd2 as q

KEY = "CANARY-KEY-1f8b0c7d55aa4e0f9c3d"
NUMBER = "4111111111111111"
CVV = "731"
TOKEN = "CANARY-SCA-TOKEN-0a1b2c3d"
PROXY = "http://user:CANARY-PASSWORD@127.0.0.1:9"
SECRETS = (KEY, NUMBER, "4111 1111", TOKEN, "CANARY")


def with_card():
    card = q.Card(NUMBER, 12, 2030, CVV, "Jane Roe", sca_token=TOKEN)
    address = q.BillingAddress(address="Street 1", city="Amsterdam", country="NL")
    return card, good(payment=q.Payment.WithCard(card, address))


def shown(one):
    texts = [repr(one), str(one), f"{one}", "%s" % one, repr([one]), repr({"x": one})]
    if hasattr(one, "__dict__"):
        texts.append(repr(vars(one)))
    texts.append(repr([getattr(one, name, None) for name in dir(one) if not name.startswith("__")]))
    return "\n".join(texts)


def test_in_no_rendering_and_no_pickle(sandbox):
    card, order = with_card()
    client = q.Client(KEY, base_url=sandbox.base_url(), proxy=PROXY)
    for one in (q.ApiKey(KEY), q.Secret(PROXY), card, order, order.payment, client, order.checked()):
        text = shown(one)
        assert not [secret for secret in SECRETS if secret in text], text
        assert CVV not in repr(one)
    for one in (q.ApiKey(KEY), q.Secret(PROXY), card, client, order, order.checked(), q.AsyncClient(KEY)):
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            with pytest.raises(TypeError, match="pickle"):
                pickle.dumps(one, protocol)
    assert repr(copy.deepcopy(order)) == repr(copy.copy(order)) == repr(order)


def test_a_reissue_shows_its_csr_by_its_length_alone():
    reissue = q.Reissue(common_name="example.net", csr=CSR, comments="for the new key")
    for text in (repr(reissue), str(reissue)):
        assert "for the new key" in text and f"Csr({len(CSR)} bytes)" in text and CSR.splitlines()[1] not in text
    assert pickle.loads(pickle.dumps(reissue)) == reissue
    assert "csr must be str" in repr(q.Reissue(common_name="example.net", csr=5))


def test_in_no_error_and_no_log(sandbox, caplog):
    _, order = with_card()
    q.enable_logging(1)
    try:
        with caplog.at_level(1):
            for fault in (q.InjectedFault.Status(500, True, False), q.InjectedFault.Status(400, False, False), q.InjectedFault.ResetBefore()):
                sandbox.set_faults(faults(fault))
                settle = q.SettleOptions(window=datetime.timedelta(0))
                for key in (KEY, sandbox.api_key()):
                    client = q.Client(key, base_url=sandbox.base_url(), settle=settle, retries=q.RetryOptions(attempts=1))
                    try:
                        client.place(order.checked())
                    except q.QwacError as error:
                        text = "".join(traceback.format_exception(type(error), error, error.__traceback__)) + shown(error)
                        assert not [secret for secret in SECRETS if secret in text]
    finally:
        q.disable_logging()
    assert caplog.records and not [secret for secret in SECRETS if secret in caplog.text]
    assert sandbox.api_key_text() not in caplog.text


def test_plain_data_can_be_pickled():
    order = good(organization=q.Organization.Existing(5, [contact()]))
    assert pickle.loads(pickle.dumps(order)) == order
    report = order.check()
    assert pickle.loads(pickle.dumps(report)) == report
    assert logging.getLogger("qwac_psd2").handlers == []
