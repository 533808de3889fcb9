"""The generated Python module, with the library beside it: an order goes to its verified certificate.

The tests of the package itself take this one's place.
"""

import asyncio
import datetime
import sys

sys.path.insert(0, sys.argv[1])

import _ffi as ffi  # noqa: E402
from _words import ContactType, Format, IntendedUse, ProfileOption, PspRole  # noqa: E402

with open(sys.argv[2]) as file:
    CSR = file.read()


def order(**changes):
    contact = ffi.Contact(
        contact_type=ContactType.VERIFIED_CONTACT,
        country="NL",
        first_name="Jane",
        last_name="Roe",
        job_title="Managing Director",
        telephone="+31 20 555 0101",
        email="jane.roe@example.com",
    )
    values = dict(
        common_name="example.net",
        csr=CSR,
        psp_roles=[PspRole.PAYMENT_INITIATION, PspRole.ACCOUNT_INFORMATION],
        intended_use=IntendedUse.MUTUAL_TLS,
        profile_option=ProfileOption.SERVER_CLIENT_AUTH_EKU,
        organization=ffi.Organization.EXISTING(id=12345, contacts=[contact]),
        validity=ffi.Validity.YEARS(years=1),
        payment=ffi.Payment.BALANCE(),
    )
    return ffi.Order(**{**values, **changes})


async def go():
    assert ffi.check(order()).is_valid
    try:
        ffi.checked(order(common_name=""))
    except ffi.QwacError.CheckFailed as error:
        assert str(error) == error.info.text and not error.info.report.is_valid
    else:
        raise AssertionError("an order without a name is placed by nobody")

    options = ffi.SandboxOptions(automatic=datetime.timedelta(0))
    sandbox = await ffi.start_sandbox(options)
    client = ffi.Client(sandbox.api_key(), ffi.ClientOptions(base_url=sandbox.base_url()))
    checked = ffi.checked(order())
    handle = checked.handle()
    placing = asyncio.create_task(client.place(checked))
    await asyncio.sleep(0)
    placing.cancel()
    placed = await client.outcome(handle)
    assert [one.id for one in sandbox.orders()] == [int(placed.order_id)]

    waited = await client.wait(int(placed.order_id))
    assert isinstance(waited, ffi.Waited.ISSUED), waited
    file = await client.certificate(placed.order_id, Format.PEM_NO_ROOT)
    chain = ffi.Chain.parse(file.bytes)
    roots = ffi.Chain.parse(sandbox.root_certificate().encode())
    report = ffi.verify(ffi.Ordered.of(order()), chain, ffi.VerifyOptions(roots=roots))
    assert report.is_valid, report.text
    for wrong in (order(common_name=5), order(psp_roles="x"), 5, None):
        try:
            ffi.check(wrong)
        except (TypeError, ValueError, AttributeError):
            pass
    try:
        await client.order(999)
    except ffi.QwacError.Api as error:
        assert error.info.status == 404 and error.info.errors[0].code
    sandbox.stop()
    # A call is under way while the interpreter ends.
    handles.append(ffi.checked(order()).handle())
    threading.Thread(target=client.outcome_blocking, args=handles, daemon=True).start()


import threading  # noqa: E402

handles = []
asyncio.run(go())
ffi.shut_down()
print("well")
