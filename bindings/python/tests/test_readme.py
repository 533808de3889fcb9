"""The Python section of the README, word for word; and what ``help`` shows."""

import pydoc
import re
import shutil
import subprocess
import sys

from conftest import CSR, ROOT

import qwac_psd2 as q


def test_the_readme_runs(tmp_path):
    text = (ROOT / "README.md").read_text()
    section = re.search(r"^## From Python\n(.*?)^## ", text, re.M | re.S).group(1)
    programs = re.findall(r"^```python\n(.*?)^```", section, re.M | re.S)
    assert programs
    (tmp_path / "payments.csr").write_text(CSR)
    for program in programs:
        done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "payments.pem").read_text().startswith("-----BEGIN CERTIFICATE")


def test_the_packages_own_readme_runs(tmp_path):
    text = (ROOT / "bindings/python/README.md").read_text()
    for program in re.findall(r"^```python\n(.*?)^```", text, re.M | re.S):
        done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr


def test_help_reads_well():
    text = pydoc.render_doc(q.Client, renderer=pydoc.plaintext)
    assert "Places an order. It costs money." in text and "uniffi" not in text
    order = pydoc.render_doc(q.Order, renderer=pydoc.plaintext)
    assert "The domain to secure, at most 64 characters." in order
    undocumented = [name for name in q.__all__ if not (getattr(q, name).__doc__ or "").strip()]
    assert undocumented == []
    for kind in (q.Client, q.AsyncClient, q.Sandbox, q.CheckedOrder):
        assert [name for name in dir(kind) if not name.startswith("_") and not getattr(kind, name).__doc__] == []


def test_the_version_is_the_workspaces():
    text = (ROOT / "Cargo.toml").read_text()
    assert q.__version__ == re.search(r'^version = "(.*)"', text, re.M).group(1)
    assert shutil.which(sys.executable)
