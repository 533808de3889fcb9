"""``python -m qwac_psd2``."""

import json
import signal
import subprocess
import sys

from conftest import ROOT, good, vectors

import qwac_psd2 as q

COMMAND = [sys.executable, "-m", "qwac_psd2"]


def run(*arguments, **more):
    return subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, timeout=60, **more)


def test_check(tmp_path):
    body = vectors("check/base.json")["wire"]
    path = tmp_path / "body.json"
    path.write_text(json.dumps(body))
    assert run("check", str(path)).returncode == 0
    del body["certificate"]["common_name"]
    wrong = run("check", "-", input=json.dumps(body))
    assert wrong.returncode == 2 and "/certificate/common_name" in wrong.stdout
    assert run("check", str(tmp_path / "none")).returncode == 1


def test_sandbox_and_inspect(tmp_path):
    with subprocess.Popen([*COMMAND, "sandbox", "--automatic", "0"], stdout=subprocess.PIPE, text=True) as process:
        url = process.stdout.readline().split()[-1]
        key = process.stdout.readline().split()[-1]
        with q.Client(key, base_url=url) as client:
            placed = client.place(good().checked())
            client.wait(placed.order_id)
            file = client.certificate(placed.order_id, q.Format.PEM_NO_ROOT)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    path = tmp_path / "issued.pem"
    path.write_bytes(file.bytes)
    told = run("inspect", str(path))
    assert "PSP_PI" in told.stdout and "example.net" in told.stdout, told
    assert json.loads(run("inspect", "--json", str(path)).stdout)
    assert run("inspect", str(ROOT / "README.md")).returncode == 1
