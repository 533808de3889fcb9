"""What a user writes; mypy --strict and pyright look at it."""

from __future__ import annotations

import asyncio
import datetime

import qwac_psd2
from qwac_psd2 import AsyncClient, Client, Order, Organization, Payment, PlacedOrder, PspRole, Sandbox, Validity, Waited


def order(csr: str) -> Order:
    return Order(
        common_name="example.net",
        csr=csr,
        psp_roles=[PspRole.PAYMENT_INITIATION, "psp_ai"],
        organization=Organization.Existing(12345),
        validity=Validity.Until(datetime.date(2027, 6, 9)),
        payment=Payment.WithCard(
            qwac_psd2.Card("4111111111111111", 12, 2030, "123", "Jane Roe", save_credit_card=True),
            qwac_psd2.BillingAddress(address="Street 1", city="Amsterdam", country="NL"),
        ),
    )


def place(client: Client, csr: str) -> PlacedOrder | None:
    try:
        placed = client.place(order(csr).checked())
    except qwac_psd2.CheckFailed as error:
        messages: list[str] = [finding.message for finding in error.report.findings]
        print(messages)
        return None
    except qwac_psd2.RateLimited as error:
        wait: datetime.timedelta | None = error.retry_after
        print(wait)
        return None
    for listed in client.orders(status=qwac_psd2.OrderStatus.ISSUED):
        day: datetime.date | None = listed.valid_till.day if listed.valid_till else None
        print(listed.id, day)
    return placed


async def follow(client: AsyncClient, placed: PlacedOrder) -> bytes | None:
    waited = await client.wait(placed.order_id, interval=60, on_progress=lambda progress: print(progress.text))
    if isinstance(waited, Waited.Issued):
        print(waited.progress.certificate_id)
        file = await client.certificate(placed.order_id, qwac_psd2.Format.PEM_NO_ROOT)
        return file.bytes
    async for progress in client.watch(placed.order_id):
        print(progress.is_end)
    return None


async def main(csr: str) -> None:
    async with Sandbox(automatic=0) as sandbox, AsyncClient(sandbox.api_key(), base_url=sandbox.base_url()) as client:
        placed = await client.place(order(csr).checked())
        chain = await follow(client, placed)
        if chain is not None:
            report: qwac_psd2.Report = qwac_psd2.verify(order(csr), chain, roots=sandbox.root_certificate())
            print(report.is_valid)


def made(key: str) -> None:
    from typing_extensions import assert_type

    # A class that made something of an unknown type would hide all mistakes of whoever uses it.
    assert_type(qwac_psd2.ApiKey(key), qwac_psd2.ApiKey)
    assert_type(Client(key), Client)
    assert_type(Sandbox(), Sandbox)


if __name__ == "__main__":
    asyncio.run(main("..."))
