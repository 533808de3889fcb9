"""Measures the installed package beside requests, httpx and aiohttp, which post the same bytes to the same server.

The server is the sandbox, in a process of its own. Five runs, all kinds in turn in each; medians. Prints a table and JSON.
"""

import asyncio
import json
import os
import statistics
import subprocess
import sys
import threading
import time

ROUNDS = 5
ORDERS = 2000
PATH = "/order/certificate/eu_qwac_psd2"
BODY = b""
IMPORTS = ("qwac_psd2", "httpx", "requests", "aiohttp")


def order():
    import qwac_psd2 as q

    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "../../tests/orders/first.csr")) as file:
        csr = file.read()
    contact = q.Contact(
        contact_type="verified_contact", country="NL", first_name="Jane", last_name="Roe", job_title="Managing Director",
        telephone="+31 20 555 0101", email="jane.roe@example.com",
    )
    return q.Order(
        common_name="example.net", csr=csr, psp_roles=["psp_pi"], intended_use="mutual_tls",
        profile_option="server_client_auth_eku", organization=q.Organization.Existing(12345, [contact]),
        validity=q.Validity.Years(1), payment=q.Payment.Balance(),
    )


SERVER = """
import qwac_psd2 as q, sys
with q.Sandbox(rate_limit=[]) as sandbox:
    print(sandbox.base_url(), sandbox.api_key_text(), flush=True)
    sys.stdin.read()
"""


class Server:
    """The sandbox, anew for each measurement, so that each finds it with as many orders."""

    def __enter__(self):
        pipe = subprocess.PIPE
        self.process = subprocess.Popen([sys.executable, "-c", SERVER], stdin=pipe, stdout=pipe, text=True)
        self.url, self.key = self.process.stdout.readline().split()
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


def fast():
    import qwac_psd2 as q

    return [q.PaceWindow(requests=1_000_000_000, length=1)]


async def spread(count, at_once, one):
    left = iter(range(count))

    async def worker():
        for _ in left:
            await one()

    await asyncio.gather(*(worker() for _ in range(at_once)))


def ours(server, at_once, count):
    import qwac_psd2 as q

    async def go():
        checked = [order().checked() for _ in range(count + at_once)]
        async with q.AsyncClient(server.key, base_url=server.url, pace=fast()) as client:
            take = iter(checked).__next__
            await spread(at_once, at_once, lambda: client.place(take()))
            began = time.perf_counter()
            await spread(count, at_once, lambda: client.place(take()))
            return count / (time.perf_counter() - began)

    return asyncio.run(go())


def ours_sync(server, at_once, count):
    import qwac_psd2 as q

    checked = [order().checked() for _ in range(count + 1)]
    with q.Client(server.key, base_url=server.url, pace=fast()) as client:
        client.place(checked.pop())
        return threads(at_once, count, lambda: client.place(checked.pop()))


def threads(at_once, count, one):
    left = iter(range(count))

    def work():
        for _ in left:
            one()

    workers = [threading.Thread(target=work) for _ in range(at_once)]
    began = time.perf_counter()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return count / (time.perf_counter() - began)


def headers(server):
    return {"X-DC-DEVKEY": server.key, "Content-Type": "application/json"}


def with_aiohttp(server, at_once, count):
    import aiohttp

    async def go():
        async with aiohttp.ClientSession(headers=headers(server)) as session:

            async def one():
                async with session.post(server.url + PATH, data=BODY) as answer:
                    assert answer.status == 201, await answer.text()
                    return (await answer.json())["id"]

            await spread(at_once, at_once, one)
            began = time.perf_counter()
            await spread(count, at_once, one)
            return count / (time.perf_counter() - began)

    return asyncio.run(go())


def with_httpx(server, at_once, count):
    import httpx

    async def go():
        async with httpx.AsyncClient(headers=headers(server), limits=httpx.Limits(max_connections=at_once)) as session:

            async def one():
                answer = await session.post(server.url + PATH, content=BODY)
                assert answer.status_code == 201, answer.text
                return answer.json()["id"]

            await spread(at_once, at_once, one)
            began = time.perf_counter()
            await spread(count, at_once, one)
            return count / (time.perf_counter() - began)

    return asyncio.run(go())


def with_requests(server, at_once, count):
    import requests

    own = threading.local()

    def one():
        session = own.__dict__.get("session")
        if session is None:
            session = own.session = requests.Session()
            session.headers.update(headers(server))
        answer = session.post(server.url + PATH, data=BODY)
        assert answer.status_code == 201, answer.text
        return answer.json()["id"]

    return threads(at_once, count, one)


def import_time(name):
    program = f"import time; began = time.perf_counter(); import {name}; print(time.perf_counter() - began)"
    return float(subprocess.check_output([sys.executable, "-c", program])) * 1000


def check_time():
    import qwac_psd2 as q

    one, began = order(), time.perf_counter()
    for _ in range(500):
        q.check(one)
    return (time.perf_counter() - began) / 500 * 1000


MEMORY = """
import asyncio, sys
sys.path.insert(0, sys.argv[3])
import bench
import qwac_psd2 as q

def memory():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 / 1e6

async def go():
    async with q.AsyncClient(sys.argv[2], base_url=sys.argv[1], pace=bench.fast()) as client:
        order = bench.order()
        told = []
        # The client remembers each order that it placed, some two hundred bytes of it; nothing else may grow.
        for more in (1000, 4000, 5000, 10000):
            await bench.spread(more, 32, lambda: client.place(order.checked()))
            told.append(round(memory(), 1))
        print(told)

asyncio.run(go())
"""


def main():
    global BODY
    BODY = raw_body()
    kinds = {"qwac_psd2": ours, "qwac_psd2 (sync, threads)": ours_sync, "aiohttp": with_aiohttp, "httpx": with_httpx, "requests (threads)": with_requests}
    runs = {}
    for round_ in range(ROUNDS):
        print(f"run {round_ + 1} of {ROUNDS}", file=sys.stderr, flush=True)
        for name in IMPORTS:
            runs.setdefault(f"import {name}, ms", []).append(import_time(name))
        for at_once in (32, 1):
            for name, kind in kinds.items():
                with Server() as server:
                    count = ORDERS if at_once > 1 else ORDERS // 3
                    runs.setdefault(f"{at_once} in flight: {name}, per second", []).append(kind(server, at_once, count))
        runs.setdefault("check, ms", []).append(check_time())
    results = {name: round(statistics.median(values), 3) for name, values in runs.items()}
    if len(sys.argv) > 1:
        results["wheel, MB"] = round(os.path.getsize(sys.argv[1]) / 1e6, 3)
    print("memory", file=sys.stderr, flush=True)
    with Server() as server:
        here = os.path.dirname(os.path.abspath(__file__))
        told = subprocess.check_output([sys.executable, "-c", MEMORY, server.url, server.key, here], text=True)
        results["memory after 1,000, 5,000, 10,000 and 20,000 orders, MB"] = json.loads(told)
    results["load of the machine"] = os.getloadavg()[0]
    width = max(map(len, results))
    for name, value in results.items():
        print(f"{name:{width}}  {value}")
    print(json.dumps(results))


def raw_body():
    """The very bytes that the package sends, taken from a server that looks."""
    import http.server

    import qwac_psd2 as q

    seen = []

    class Look(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            seen.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(400)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Look)
    thread = threading.Thread(target=server.handle_request)
    thread.start()
    settle = q.SettleOptions(look=False)
    with q.Client("key", base_url=f"http://127.0.0.1:{server.server_port}/services/v2", settle=settle) as client:
        try:
            client.place(order().checked())
        except q.QwacError:
            pass
    thread.join()
    server.server_close()
    return seen[0]


if __name__ == "__main__":
    main()
