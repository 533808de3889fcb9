"""Peers judge how the SDK reads and verifies CSRs and which keys it takes for weak: badkeys, cryptography, OpenSSL.

Needs the PyPI packages badkeys and cryptography, and openssl on the PATH; takes no arguments and works offline.
"""

import json
import subprocess
import sys
from pathlib import Path

from badkeys.checks import detectandcheck
from cryptography import x509

VECTORS = Path(__file__).resolve().parents[1] / "vectors"

# What badkeys calls the faults of our rules.
WEAK = {
    "csr.fermat": "fermat",
    "csr.roca": "roca",
    "csr.small_factor": "smallfactors",
    "csr.even_modulus": "smallfactors",
}
CHECKS = ["fermat", "roca", "smallfactors", "rsainvalid"]
# Near misses that badkeys judges otherwise: it looks for factors up to 65537, the Baseline Requirements up to 751.
OTHER_LIMIT = {("csr.small_factor", "757")}


def load(path):
    return json.loads((VECTORS / path).read_text(encoding="utf-8"))


def badkeys_finds(csr):
    """The names of the checks that find something; nothing if badkeys can't read the CSR."""
    result = detectandcheck(csr, CHECKS)
    return set(result["results"]) if result["type"] == "rsa" else None


def weak_keys():
    """Yields a name and what is wrong, or nothing, for each key."""
    found = badkeys_finds(load("check/base.json")["order"]["csr"])
    yield "the key of the good order", None if found == set() else f"badkeys finds {found}"
    for rule, check in WEAK.items():
        vectors = load(f"check/{rule}.json")
        for case in vectors["trips"]:
            found = badkeys_finds(case["order"]["csr"])
            wrong = None if found and check in found else f"badkeys finds {found}, not {check}"
            yield f"{rule}, {case['name']}", wrong
        for case in vectors["passes"]:
            if (rule, case["name"]) in OTHER_LIMIT:
                continue
            found = badkeys_finds(case["order"]["csr"])
            ours = {WEAK[finding.split()[1]] for finding in case["findings"] if finding.split()[1] in WEAK}
            yield f"{rule} passes, {case['name']}", None if found == ours else f"badkeys finds {found}, we {ours}"


def openssl_reads(text):
    command = ["openssl", "req", "-verify", "-noout"]
    return subprocess.run(command, input=text.encode(), capture_output=True, check=False).returncode == 0


def openssl_verifies(text):
    # What it says counts: OpenSSL 3.0 ends with 0 also where the signature doesn't hold.
    command = ["openssl", "req", "-verify", "-noout"]
    said = subprocess.run(command, input=text.encode(), capture_output=True, check=False).stderr
    return b"verify OK" in said


def signatures():
    """Yields a name and what is wrong, or nothing, for each signature that the SDK verifies."""
    for rule in "csr.signature", "csr.weak_hash", "csr.exponent_range":
        vectors = load(f"check/{rule}.json")
        for case in [*vectors["trips"], *vectors["passes"]]:
            findings = {finding.split()[1] for finding in case["findings"]}
            csr = case["order"].get("csr", "")
            if "CERTIFICATE REQUEST" not in csr or findings & {"csr.unverified", "csr.algorithm"}:
                continue
            found, said = openssl_verifies(csr), "csr.signature" not in findings
            wrong = None if found == said else f"OpenSSL verifies it: {found}; the vectors say {said}"
            yield f"{rule}, {case['name']}", wrong


def cryptography_reads(text):
    try:
        x509.load_pem_x509_csr(text.encode())
    except (ValueError, x509.InvalidVersion):
        return False
    return True


def forms():
    """Yields a name and what is wrong, or nothing, for each form and peer."""
    for case in load("csr_forms.json"):
        for peer, reads in ("openssl", openssl_reads), ("cryptography", cryptography_reads):
            found, said = reads(case["text"]), case[peer]
            wrong = None
            if found != said:
                wrong = f"{peer} reads it: {found}; the vectors say {said}"
            elif found and not case["readable"] and "why" not in case:
                wrong = f"{peer} reads it, the SDK does not, and the vectors don't say why"
            yield f"{case['name']!r} for {peer}", wrong


def main():
    passed = failed = 0
    for name, wrong in [*weak_keys(), *signatures(), *forms()]:
        if wrong is None:
            passed += 1
        else:
            failed += 1
            print(f"FAILED: {name}: {wrong}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
