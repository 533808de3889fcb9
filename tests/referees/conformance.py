"""Schemathesis holds the sandbox's answers to the spec: no server error, and nothing that the spec does not have.

Needs the PyPI packages schemathesis and PyYAML, and cargo; takes no arguments and works offline.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec"

# The same requests in every run.
RUN = ["--seed", "1", "--no-color", "--max-examples", "20"]
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"

# First without any knowledge, then with the numbers of things that are there.
RUNS = [
    (None, "coverage", "25"),
    (ROOT / "tests/referees/schemathesis.toml", "examples,fuzzing", "25"),
]

# The two answers of which the spec says in words only that they may be 204 without a body (D42): the generated client knows
# one type for all 2xx.
EMPTY = ["/order/certificate/{order_id}/revoke", "/certificate/{certificate_id}/revoke"]


def spec_for_the_referee(folder):
    """A copy of the spec that says so in its own form."""
    spec = yaml.safe_load((SPEC / "certcentral-eu.yaml").read_text(encoding="utf-8"))
    for path in EMPTY:
        spec["paths"][path]["put"]["responses"]["204"] = {"description": "Revoked."}
    copy = folder / "certcentral-eu.yaml"
    copy.write_text(yaml.safe_dump(spec), encoding="utf-8")
    (folder / "examples").symlink_to(SPEC / "examples")
    return copy


def main():
    cargo = os.environ.get("CARGO", "cargo")
    serve = [cargo, "run", "--locked", "--quiet", "-p", "qwac-psd2-sandbox", "--example", "serve"]
    schemathesis = Path(sys.executable).with_name("schemathesis")
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        spec = spec_for_the_referee(Path(folder))
        for config, phases, seconds in RUNS:
            # It runs until its input ends, which is when this block does.
            with subprocess.Popen(serve, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as sandbox:
                url = sandbox.stdout.readline().strip()
                if not url:
                    print("the sandbox did not start")
                    return 1
                options = ["--config-file", config] if config else []
                command = [schemathesis, *options, "run", spec, "--url", url, "-H", "X-DC-DEVKEY: sandbox-key"]
                command += [*RUN, "--checks", CHECKS, "--phases", phases, "--max-time", seconds]
                failed |= subprocess.run(command, cwd=folder, check=False).returncode != 0
                sandbox.stdin.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
