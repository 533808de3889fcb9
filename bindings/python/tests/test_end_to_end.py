"""An order goes to its verified certificate, with asyncio and without."""

import asyncio
import json
import logging
import pathlib

import pytest
from conftest import FAST, good

import qwac_psd2 as q


def test_from_order_to_verified_certificate(sandbox, client):
    order = good()
    assert order.check().is_valid
    checked = order.checked()
    assert json.loads(checked.request())["certificate"]["common_name"] == "example.net"
    ordered = q.Ordered.from_json(checked.ordered().json())
    placed = client.place(checked)
    assert placed.status is q.PlacedStatus.WAITING_FOR_APPROVAL
    seen = []
    waited = client.wait(placed.order_id, on_progress=seen.append)
    assert isinstance(waited, q.Waited.Issued) and waited.progress.is_issued
    assert seen and isinstance(seen[-1], q.OrderProgress)
    file = client.certificate(placed.order_id, q.Format.PEM_NO_ROOT)
    report = q.verify(ordered, file.bytes, roots=sandbox.root_certificate())
    assert report.is_valid, report
    assert q.inspect(file.bytes).findings
    plan = q.renewal_plan([file.bytes])
    assert plan.renewals[0].name == "example.net" and plan.calendar.startswith("BEGIN:VCALENDAR")
    assert [one.id for one in client.orders()] == [placed.order_id]
    assert client.order(int(placed.order_id)).status is q.OrderStatus.ISSUED
    assert list(client.orders(status=q.OrderStatus.REJECTED)) == []
    renewed = client.renewing(good(organization=None, validity=q.Validity.Years(1)), placed.order_id)
    assert renewed.renewal_of == q.Renewal.OrderId(int(placed.order_id))


def test_the_same_with_asyncio():
    async def go():
        async with q.Sandbox(automatic=0) as sandbox:
            async with q.AsyncClient(sandbox.api_key(), base_url=sandbox.base_url()) as client:
                placed = await client.place(good().checked())
                waited = await client.wait(placed.order_id)
                assert isinstance(waited, q.Waited.Issued)
                file = await client.certificate(placed.order_id, q.Format.PEM_NO_ROOT)
                report = q.verify(good(), file.bytes, roots=sandbox.root_certificate())
                assert report.is_valid, report
                assert [one.id async for one in client.orders()] == [placed.order_id]
                assert [one async for one in client.watch(placed.order_id)][-1].is_issued
                outcomes = [one async for one in client.place_all([good().checked(), good().checked()], 2)]
                assert all(isinstance(one, q.Outcome.Placed) for one in outcomes)
                assert (await client.account_check()).user is not None

    asyncio.run(go())


def test_both_clients_have_the_same_names():
    def names(kind):
        return {name for name in dir(kind) if not name.startswith("_")}

    assert names(q.Client) == names(q.AsyncClient)
    assert len(names(q.Client)) > 35


def test_many_orders_are_placed_in_their_order(client):
    outcomes = client.place_all([good().checked() for _ in range(20)], 5)
    told = list(outcomes)
    assert len(told) == 20 and all(isinstance(one, q.Outcome.Placed) for one in told)
    assert outcomes.progress().ended == 20


def test_a_journal_of_ones_own(sandbox):
    class Memory(q.Journal):
        def __init__(self):
            self.kept = {}

        def read(self, key):
            return self.kept.get(key)

        def replace(self, key, before, to):
            if self.kept.get(key) != before:
                return False
            self.kept[key] = to
            return True

        def texts(self):
            return [text for text in self.kept.values() if text is not None]

    memory = Memory()
    with q.Client(sandbox.api_key(), base_url=sandbox.base_url(), journal=memory) as client:
        placed = client.place(good().checked())
        with pytest.raises(q.PlacedBefore) as caught:
            client.place(good().checked())
        assert placed.order_id in str(caught.value)
        again = good().checked()
        again.again()
        assert client.place(again).order_id != placed.order_id
        assert client.open_orders() == []
    assert memory.kept


def test_a_journal_that_fails_places_nothing(sandbox):
    class Broken(q.Journal):
        def read(self, key):
            raise OSError("the disk is full")

        replace = texts = read

    with q.Client(sandbox.api_key(), base_url=sandbox.base_url(), journal=Broken()) as client:
        with pytest.raises(q.JournalError, match="the disk is full"):
            client.place(good().checked())
    assert sandbox.orders() == []


def test_a_journal_file(sandbox, tmp_path):
    path = pathlib.Path(tmp_path) / "orders"
    with q.Client(sandbox.api_key(), base_url=sandbox.base_url(), journal_path=path) as client:
        client.place(good().checked())
    with q.Client(sandbox.api_key(), base_url=sandbox.base_url(), journal_path=path) as client:
        with pytest.raises(q.PlacedBefore):
            client.place(good().checked())


def test_the_log_reaches_logging(sandbox, caplog):
    with caplog.at_level(logging.DEBUG, logger="qwac_psd2"):
        q.enable_logging(logging.DEBUG)
        try:
            with q.Client(sandbox.api_key(), base_url=sandbox.base_url(), pace=FAST) as client:
                client.place(good().checked())
        finally:
            q.disable_logging()
    assert any(record.name.startswith("qwac_psd2") and record.qwac for record in caplog.records)
    assert sandbox.api_key_text() not in caplog.text


def test_a_closed_client_says_so(sandbox):
    client = q.Client(sandbox.api_key(), base_url=sandbox.base_url())
    client.close()
    client.close()
    assert "closed" in repr(client)
    with pytest.raises(RuntimeError, match="closed"):
        client.user()


def test_what_was_closed_or_never_started_is_no_fault():
    with pytest.raises(RuntimeError):
        q.Sandbox().base_url()
