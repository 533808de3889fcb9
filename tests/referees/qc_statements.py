#!/usr/bin/env python3
"""Holds tests/vectors/certificate/qc_statements.json against another hand: the DER reader of PyPI `cryptography`.

Where the vectors find nothing malformed, the PSD2 statement must read here as ETSI TS 119 495 writes it, with the same
roles and authority; where they do, it must not.
"""

import json
import sys
from pathlib import Path
from typing import Annotated

import cryptography
from cryptography.hazmat import asn1
from cryptography.x509 import ObjectIdentifier

ROOT = Path(__file__).resolve().parents[2]
PSD2 = "0.4.0.19495.2"
ROLES = {
    "0.4.0.19495.1.1": "PSP_AS",
    "0.4.0.19495.1.2": "PSP_PI",
    "0.4.0.19495.1.3": "PSP_AI",
    "0.4.0.19495.1.4": "PSP_IC",
}


@asn1.sequence
class Role:
    oid: ObjectIdentifier
    name: str


@asn1.sequence
class Psd2:
    roles: Annotated[list[Role], asn1.Size(min=1, max=None)]
    nca_name: str
    nca_id: str


@asn1.sequence
class Statement:
    oid: ObjectIdentifier
    info: asn1.TLV


@asn1.sequence
class Bare:
    oid: ObjectIdentifier


@asn1.sequence
class Extension:
    """A list can't be read by itself, only as a part of something: see `wrapped`."""

    statements: list[asn1.TLV]


def wrapped(der):
    """The element as the only one of a SEQUENCE."""
    length = len(der)
    head = [length] if length < 0x80 else [0x81, length]
    return bytes([0x30, *head]) + der


def psd2(der):
    """The PSD2 statement of the list, or None if it does not read as one."""
    for item in asn1.decode_der(Extension, wrapped(der)).statements:
        try:
            statement = item.parse(Statement)
        except ValueError:
            item.parse(Bare)
            continue
        if statement.oid.dotted_string == PSD2:
            try:
                return statement.info.parse(Psd2)
            except ValueError:
                return None
    raise ValueError("there is no PSD2 statement")


def fault(vector):
    """What the vectors and cryptography see otherwise, or None."""
    read = psd2(bytes.fromhex(vector["hex"]))
    malformed = "certificate.malformed" in vector["errors"]
    if malformed != (read is None):
        return "malformed in the vectors only" if malformed else "malformed for cryptography only"
    if "roles" in vector:
        fits = all(ROLES.get(role.oid.dotted_string) == role.name for role in read.roles)
        roles = [role.name.lower() for role in read.roles]
        if not fits or roles != vector["roles"]:
            return f"roles {roles}"
        if (read.nca_name, read.nca_id) != (vector["nca_name"], vector["nca_id"]):
            return f"authority {read.nca_name}, {read.nca_id}"
    return None


def main():
    path = ROOT / "tests" / "vectors" / "certificate" / "qc_statements.json"
    vectors = json.loads(path.read_text(encoding="utf-8"))
    failed = 0
    for vector in vectors:
        if found := fault(vector):
            print(f"{vector['name']}: {found}")
            failed += 1
    print(f"cryptography {cryptography.__version__}, {len(vectors)} statements")
    if len(vectors) < 10:
        print("there must be at least 10 vectors")
        failed += 1
    print(f"{max(len(vectors) - failed, 0)} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
