"""What every language must do alike: tests/vectors."""

import copy
import datetime
import json

import pytest
from conftest import ROOT, vectors

import qwac_psd2 as q

BASE = vectors("check/base.json")


def merge(target, patch):
    """RFC 7396."""
    if not isinstance(patch, dict):
        return copy.deepcopy(patch)
    merged = dict(target) if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            merged.pop(name, None)
        else:
            merged[name] = merge(merged.get(name), value)
    return merged


def pascal(name):
    return "".join(part.capitalize() for part in name.split("_"))


def validity(given):
    ((kind, value),) = given.items()
    return q.Validity.Until(datetime.date.fromisoformat(value)) if kind == "until" else getattr(q.Validity, pascal(kind))(value)


def payment(given):
    if given in ("account_default", "balance", "profile", "wire_transfer"):
        return getattr(q.Payment, pascal(given))()
    if isinstance(given, str):
        return q.Payment.Other(given)
    card = dict(given["card"])
    first = [card.pop(name) for name in ("number", "expiration_month", "expiration_year", "cvv", "cardholder_name")]
    return q.Payment.WithCard(q.Card(*first, **card), q.BillingAddress(**given["billing_address"]))


def numbers(given):
    """Numbers of the API are numbers here, also where the vectors have their digits as text."""
    if isinstance(given, dict):
        return {name: int(value) if name in ("id", "user_id", "order_id") else numbers(value) for name, value in given.items()}
    return [numbers(one) for one in given] if isinstance(given, list) else given


def organization(given):
    given = dict(given)
    contacts = [q.Contact(**one) for one in given.pop("contacts", [])]
    if "id" in given:
        return q.Organization.Existing(given["id"], contacts)
    texts = {name: "" for name in ("name", "address", "city", "state", "zip", "country", "telephone")}
    return q.Organization.New(q.NewOrganization(contacts=contacts, **{**texts, **given}))


def order(given):
    values = {"common_name": "", "csr": "", "psp_roles": [], **numbers(given)}
    for name, make in {
        "validity": validity,
        "certificate_validity": validity,
        "payment": payment,
        "organization": organization,
        "organization_contact": lambda one: q.OrderContact(**one),
        "technical_contact": lambda one: q.OrderContact(**one),
        "custom_fields": lambda all: [q.CustomField(**one) for one in all],
        "expires_on": datetime.date.fromisoformat,
        "renewal_of": lambda one: q.Renewal.OrderId(one["order_id"]) if "order_id" in one else q.Renewal.Thumbprint(one["thumbprint"]),
        "extra": json.dumps,
    }.items():
        if name in values:
            values[name] = make(values[name])
    return q.Order(**values)


def time(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted((ROOT / "tests/vectors/check").glob("*.json"))
    if path.stem != "base"
    for rule in [json.loads(path.read_text())]
    for case in rule["trips"] + rule["passes"]
]


@pytest.mark.parametrize("case", CASES)
def test_the_check_finds_what_the_vectors_say(case):
    options = {"now": time(case.get("now", BASE["now"]))}
    if case.get("blocklist"):
        options["key_blocklist"] = q.KeyBlocklist.parse("\n".join(case["blocklist"]))
    reports = []
    if "order" in case:
        try:
            reports.append(q.check(order(merge(BASE["order"], case["order"])), **options))
        except ValueError as error:
            # A number that has no room in the library's type is refused before.
            assert "must be from 0 to" in str(error) and case["findings"]
            return
    if "wire" in case:
        reports.append(q.check_wire(json.dumps(merge(BASE["wire"], case["wire"])), **options))
    if "text" in case:
        reports.append(q.check_wire(case["text"], **options))
    assert reports
    for report in reports:
        found = sorted(f"{one.severity} {one.rule} {one.path}" for one in report.findings)
        assert found == case["findings"]
        for text in case.get("says", []):
            assert any(text in one.message for one in report.findings)


def test_a_checked_order_makes_the_body_of_the_base():
    checked = order(BASE["order"]).checked(now=time(BASE["now"]))
    assert json.loads(checked.request()) == BASE["wire"]


@pytest.mark.parametrize("case", vectors("certificate/qc_statements.json"), ids=lambda case: case["name"])
def test_qc_statements(case):
    statements = q.parse_qc_statements(bytes.fromhex(case["hex"])).statements
    psd2 = [one.statement for one in statements if isinstance(one, q.QcStatement.Psd2)]
    if case["valid"] and case.get("nca_id"):
        assert (psd2[0].nca_name, psd2[0].nca_id) == (case["nca_name"], case["nca_id"])


def test_organization_identifiers_and_authorities():
    cases = vectors("certificate/organization_identifiers.json")
    for text in cases["valid"]:
        assert q.parse_organization_identifier(text).scheme == "PSD"
    for case in cases["invalid"]:
        try:
            assert q.parse_organization_identifier(case["identifier"]).scheme != "PSD"
        except q.InvalidInput:
            pass
    for text in vectors("certificate/nca_ids.json")["listed"]:
        assert q.parse_nca(text).standing == "listed"


def test_rules_have_vectors():
    assert {rule.id for rule in q.rules() if rule.stage == q.Stage.CHECK} >= {
        path.stem for path in (ROOT / "tests/vectors/check").glob("*.json")
    } - {"base"}
