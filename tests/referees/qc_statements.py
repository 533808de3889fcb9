#!/usr/bin/env python3
"""Holds the QC statements of tests/vectors/certificate against another hand: PyPI `cryptography`'s reader of DER.

Where the vectors say that the PSD2 statement is well formed, it must read so here, with the same roles and authority, and
where they say that its encoding is malformed, it must not.
"""

import json
import sys
from pathlib import Path
from typing import Annotated

import cryptography
from cryptography.hazmat import asn1
from cryptography import x509

ROOT = Path(__file__).resolve().parents[2]


@asn1.sequence
class Role:
    oid: x509.ObjectIdentifier
    name: str


@asn1.sequence
class Psd2:
    roles: Annotated[list[Role], asn1.Size(min=1)]
    nca_name: Annotated[str, asn1.Size(min=1, max=256)]
    nca_id: Annotated[str, asn1.Size(min=1, max=256)]
