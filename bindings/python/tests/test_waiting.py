"""Calls that are cancelled, interrupted, left behind, and many at once."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time

import pytest
from conftest import FAST, faults, good, in_process

import qwac_psd2 as q


@pytest.mark.parametrize("stage", ["at once", "after a turn", "while it is sent", "while it is answered", "after it"])
def test_a_cancelled_task_loses_no_order(stage):
    async def go():
        async with q.Sandbox() as sandbox:
            sandbox.set_faults(faults(q.InjectedFault.Delay(0.2)))
            client = q.AsyncClient(sandbox.api_key(), base_url=sandbox.base_url(), pace=FAST)
            checked = good().checked()
            handle = checked.handle()
            task = asyncio.create_task(client.place(checked))
            if stage == "at once":
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
                # It was never begun; the order is still there to be placed.
                assert sandbox.orders() == []
                await client.place(checked)
                return
            if stage == "after a turn":
                await asyncio.sleep(0)
            if stage == "while it is sent":
                await asyncio.sleep(0.01)
            if stage == "while it is answered":
                while not sandbox.orders():
                    await asyncio.sleep(0.01)
            if stage == "after it":
                await task
            task.cancel()
            if stage != "after it":
                with pytest.raises(asyncio.CancelledError):
                    await task
            placed = await client.outcome(handle)
            assert [str(one.id) for one in sandbox.orders()] == [placed.order_id]

    asyncio.run(go())


def test_a_cancelled_wait_ends_and_another_goes_on():
    async def go():
        async with q.Sandbox() as sandbox:
            client = q.AsyncClient(sandbox.api_key(), base_url=sandbox.base_url())
            placed = await client.place(good().checked())
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(client.wait(placed.order_id, through_actions=True, interval=0.05), 0.3)
            sandbox.issue(placed.order_id)
            assert isinstance(await client.wait(placed.order_id), q.Waited.Issued)

    asyncio.run(go())


def test_a_thousand_at_once():
    async def go():
        async with q.Sandbox(rate_limit=[]) as sandbox:
            client = q.AsyncClient(sandbox.api_key(), base_url=sandbox.base_url(), pace=FAST)
            placed = await asyncio.gather(*(client.place(good().checked()) for _ in range(1000)))
            assert len({one.order_id for one in placed}) == 1000 == len(sandbox.orders())

    asyncio.run(go())


def test_threads_share_a_client(client, sandbox):
    placed = []

    def place():
        for _ in range(10):
            placed.append(client.place(good().checked()).order_id)

    threads = [threading.Thread(target=place) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(placed)) == 80


def test_loops_share_a_client(sandbox):
    client = q.AsyncClient(sandbox.api_key(), base_url=sandbox.base_url(), pace=FAST)
    placed = []

    async def go():
        placed.extend(await asyncio.gather(*(client.place(good().checked()) for _ in range(10))))

    threads = [threading.Thread(target=asyncio.run, args=[go()]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for _ in range(3):
        asyncio.run(go())
    assert len({one.order_id for one in placed}) == 70


def test_sockets_of_ended_loops_and_threads_are_closed(client):
    def count():
        return len(os.listdir("/proc/self/fd"))

    def one():
        client.place(good().checked())

    asyncio.run(asyncio.sleep(0))
    one()
    before = count()
    for _ in range(50):
        thread = threading.Thread(target=one)
        thread.start()
        thread.join()
    import gc

    gc.collect()
    assert count() <= before + 10


SLOW = """
import asyncio, threading, time
sandbox = q.Sandbox(rate_limit=[])
sandbox.__enter__()
sandbox.set_faults(faults(q.InjectedFault.Delay(30)))
"""


@pytest.mark.parametrize("in_flight", [
    "threading.Thread(target=lambda: q.Client(sandbox.api_key(), base_url=sandbox.base_url()).place(good().checked()), daemon=True).start(); time.sleep(0.3)",
    """
async def go():
    client = q.AsyncClient(sandbox.api_key(), base_url=sandbox.base_url())
    tasks = [asyncio.ensure_future(client.place(good().checked())) for _ in range(20)]
    await asyncio.sleep(0.3)
    globals()['tasks'] = tasks
loop = asyncio.new_event_loop()
loop.run_until_complete(go())
""",
    "q.enable_logging(10); threading.Thread(target=lambda: q.Client(sandbox.api_key(), base_url=sandbox.base_url()).place(good().checked()), daemon=True).start()",
])
def test_the_interpreter_ends_with_calls_in_flight(in_flight):
    began = time.monotonic()
    done = in_process(SLOW + in_flight)
    assert done.returncode == 0, done.stderr
    assert time.monotonic() - began < 10


def test_a_call_after_the_end_sends_nothing_and_says_so():
    done = in_process("""
import atexit, os
sandbox = q.Sandbox().__enter__()
client = q.Client(sandbox.api_key(), base_url=sandbox.base_url())
order = good().checked()
q._shut_down()
try:
    client.place(order)
except q.ConfigurationError as error:
    assert "Nothing was sent" in str(error)
    print("told")
assert sandbox.orders() == []
""")
    assert done.returncode == 0 and "told" in done.stdout, done.stderr


def test_what_a_journal_raises_is_never_taken_for_an_answer(sandbox):
    class Ends(q.Journal):
        def read(self, key):
            return None

        def replace(self, key, before, to):
            raise SystemExit("no more")

        def texts(self):
            return []

    with q.Client(sandbox.api_key(), base_url=sandbox.base_url(), journal=Ends()) as client:
        with pytest.raises(q.QwacError) as raised:
            client.place(good().checked())
    assert "no more" in str(raised.value)
    assert sandbox.orders() == []


def test_an_interrupt_reaches_a_call_that_waits():
    code = SLOW + "print('ready', flush=True)\nq.Client(sandbox.api_key(), base_url=sandbox.base_url()).place(good().checked())"
    begin = f"import sys; sys.path.insert(0, {os.path.dirname(__file__)!r})\nimport qwac_psd2 as q\nfrom conftest import *\n"
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", begin + code], stdout=pipe, stderr=pipe, text=True) as process:
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.5)
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=20)
    assert "KeyboardInterrupt" in told and time.monotonic() - began < 10


def test_a_forked_process_is_told_so(sandbox, client):
    client.place(good().checked())
    done = in_process("""
import os
with q.Sandbox() as sandbox:
    client = q.Client(sandbox.api_key(), base_url=sandbox.base_url())
    client.place(good().checked())
    child = os.fork()
    if child == 0:
        code = 1
        try:
            client.place(good().checked())
        except q.ConfigurationError as error:
            code = 0 if "fork" in str(error) else 2
        try:
            sandbox.stop()
        except BaseException:
            code = 3
        import atexit
        atexit._run_exitfuncs()
        os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert len(sandbox.orders()) == 1
""")
    assert done.returncode == 0, done.stderr


def test_a_fork_amid_calls_leaves_no_child_stuck():
    done = in_process("""
import asyncio, gc, os, signal, threading
from qwac_psd2 import _rt

with q.Sandbox(rate_limit=[]) as sandbox:
    def clients():
        options = dict(base_url=sandbox.base_url(), pace=FAST)
        return q.Client(sandbox.api_key(), **options), q.AsyncClient(sandbox.api_key(), **options)

    client, for_asyncio = clients()
    client.user()
    is_over = threading.Event()

    def calls():
        while not is_over.is_set():
            client.user()

    def bells():
        while not is_over.is_set():
            _rt.Bell()

    def new():
        while not is_over.is_set():
            clients()[0].user()

    threads = [threading.Thread(target=work) for work in (calls, bells, bells, new)]
    for thread in threads:
        thread.start()
    for _ in range(50):
        idle, _ = clients()
        idle.user()
        child = os.fork()
        if child == 0:
            # Ends it if it is stuck.
            signal.alarm(20)
            told = []
            for call in (client.user, lambda: asyncio.run(for_asyncio.user())):
                try:
                    call()
                except q.ConfigurationError as error:
                    told.append("fork" in str(error))
            _rt.Bell()
            order = good().checked()
            idle.close()
            del client, for_asyncio, order
            gc.collect()
            os._exit(0 if told == [True, True] else 1)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code:
            break
    is_over.set()
    for thread in threads:
        thread.join()
    assert code == 0, code
""")
    assert done.returncode == 0, done.stderr


def test_a_fork_amid_the_first_check_leaves_no_child_stuck():
    # Each in a process of its own: the first check is the one that makes what all share.
    for pause in range(12):
        done = in_process(f"""
import os, signal, threading, time
order = good()
first = threading.Thread(target=order.check)
first.start()
time.sleep({pause} / 2000)
child = os.fork()
if child == 0:
    signal.alarm(20)
    os._exit(0 if order.check().is_valid else 1)
first.join()
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
""")
        assert done.returncode == 0, done.stderr


def test_a_forked_process_gives_back_what_it_made():
    done = in_process("""
import os
good().check()
child = os.fork()
if child == 0:
    def memory():
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * 4096
    def check():
        for _ in range(1500):
            good().checked()
    check()
    before = memory()
    check()
    os._exit(0 if memory() - before < 10e6 else 1)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
""")
    assert done.returncode == 0, done.stderr


def test_a_process_that_is_forked_before_the_first_call_works():
    done = in_process("""
import os
child = os.fork()
if child == 0:
    with q.Sandbox() as sandbox:
        q.Client(sandbox.api_key(), base_url=sandbox.base_url()).place(good().checked())
    os._exit(0)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
""")
    assert done.returncode == 0, done.stderr


def test_a_signals_handler_may_call_too(sandbox, client):
    told = []

    def handler(*_):
        told.append(client.user().id)

    before = signal.signal(signal.SIGALRM, handler)
    sandbox.set_faults(faults(q.InjectedFault.Delay(0.6)))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.1, 0.1)
        placed = client.place(good().checked())
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert placed.order_id and told
