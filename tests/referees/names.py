#!/usr/bin/env python3
"""Holds the names of tests/vectors/names.json against PyPI `idna`, which converts names by another hand than the SDK's.

Each name must have the same form in ASCII in both, or none in both. Where `idna` is known to see it otherwise, the entry
says so under "peer", and must say what it sees: "peer" may not outlive the difference.
"""

import json
import sys
from pathlib import Path

import idna

ROOT = Path(__file__).resolve().parents[2]


def convert(name):
    """The name as `idna` would send it, or None."""
    try:
        return idna.encode(name, uts46=True, std3_rules=True, transitional=False).decode("ascii")
    except idna.IDNAError:
        return None


def main():
    vectors = json.loads((ROOT / "tests" / "vectors" / "names.json").read_text(encoding="utf-8"))
    failed = 0
    for vector in vectors:
        peer = vector.get("peer")
        expected = peer["ascii"] if peer else vector["ascii"]
        found = convert(vector["name"])
        if found != expected:
            print(f"{vector['name']!a}: idna says {found!r}, the vectors say {expected!r}")
            failed += 1
        if peer and (peer["ascii"] == vector["ascii"] or not peer["why"]):
            print(f"{vector['name']!a}: \"peer\" names no difference, or not why")
            failed += 1
    print(f"idna {idna.__version__}, {len(vectors)} names, {sum('peer' in v for v in vectors)} known to differ")
    if len(vectors) < 200:
        print("there must be at least 200 names")
        failed += 1
    print(f"{max(len(vectors) - failed, 0)} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
