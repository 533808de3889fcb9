"""What the tests share. They run against the installed package."""

import datetime
import json
import os
from pathlib import Path

import pytest

import qwac_psd2 as q

ROOT = Path(__file__).resolve().parents[3]
assert "site-packages" in q.__file__, "the tests are for the installed wheel, not for the tree"
CSR = (ROOT / "tests/orders/first.csr").read_text()


def contact(**changes):
    values = dict(
        contact_type=q.ContactType.VERIFIED_CONTACT,
        country="NL",
        first_name="Jane",
        last_name="Roe",
        job_title="Managing Director",
        telephone="+31 20 555 0101",
        email="jane.roe@example.com",
    )
    return q.Contact(**{**values, **changes})


def good(**changes):
    """A good order."""
    values = dict(
        common_name="example.net",
        csr=CSR,
        psp_roles=[q.PspRole.PAYMENT_INITIATION, q.PspRole.ACCOUNT_INFORMATION],
        intended_use=q.IntendedUse.MUTUAL_TLS,
        profile_option=q.ProfileOption.SERVER_CLIENT_AUTH_EKU,
        organization=q.Organization.Existing(12345, [contact()]),
        validity=q.Validity.Years(1),
        payment=q.Payment.Balance(),
    )
    return q.Order(**{**values, **changes})


def faults(fault, target=q.FaultTarget.PLACE_ORDER, when=None):
    rule = q.FaultRule(target=target, when=when or q.FaultWhen.Always(), fault=fault)
    return q.FaultPlan(seed=1, rules=[rule])


#: Looks for an order of which nothing is known, but not for long.
SHORT = q.SettleOptions(look=True, window=datetime.timedelta(milliseconds=300), interval=0.05)
FAST = [q.PaceWindow(requests=1_000_000, length=1)]


@pytest.fixture
def sandbox():
    with q.Sandbox(automatic=0, rate_limit=[]) as sandbox:
        yield sandbox


@pytest.fixture
def client(sandbox):
    with q.Client(sandbox.api_key(), base_url=sandbox.base_url(), pace=FAST) as client:
        yield client


def vectors(path):
    return json.loads((ROOT / "tests/vectors" / path).read_text())


def in_process(code, **more):
    """Runs a program of its own, with what the tests share."""
    import subprocess
    import sys

    begin = f"import sys; sys.path.insert(0, {os.path.dirname(__file__)!r})\nimport qwac_psd2 as q\nfrom conftest import *\n"
    options = dict(capture_output=True, text=True, timeout=60)
    return subprocess.run([sys.executable, "-c", begin + code], **{**options, **more})


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """What a test writes by a name alone is not written into the tree."""
    monkeypatch.chdir(tmp_path)
