"""``python -m qwac_psd2 sandbox|check|inspect``."""

from __future__ import annotations

import argparse
import pathlib
import signal
import sys
import threading

import qwac_psd2


def _sandbox(given: argparse.Namespace) -> int:
    with qwac_psd2.Sandbox(listen=given.listen, automatic=given.automatic, state=given.state) as sandbox:
        print(f"base URL: {sandbox.base_url()}")
        print(f"API key:  {sandbox.api_key_text()}")
        print("It serves until Ctrl-C.", flush=True)
        ended = threading.Event()
        signal.signal(signal.SIGTERM, lambda *_: ended.set())
        try:
            ended.wait()
        except KeyboardInterrupt:
            pass
    return 0


def _check(given: argparse.Namespace) -> int:
    report = qwac_psd2.check_wire(_read(given.file).decode("utf-8", "replace"))
    print(report.text or "Nothing is wrong.")
    return 0 if report.is_valid else 2


def _inspect(given: argparse.Namespace) -> int:
    chain = qwac_psd2.Chain.parse(_read(given.file))
    if given.json:
        print(chain.json())
        return 0
    for certificate in chain.certificates():
        print(f"subject: {certificate.subject}")
        print(f"issuer:  {certificate.issuer}")
        print(f"valid:   {certificate.not_before} to {certificate.not_after}")
        if certificate.psd2 is not None:
            roles = ", ".join(role.name or role.oid for role in certificate.psd2.roles)
            print(f"PSD2:    {roles}; {certificate.psd2.nca_name} ({certificate.psd2.nca_id})")
        print()
    report = qwac_psd2.inspect(chain)
    print(report.text or "Nothing is wrong.")
    return 0 if report.is_valid else 2


def _read(file: str) -> bytes:
    return sys.stdin.buffer.read() if file == "-" else pathlib.Path(file).read_bytes()


def main(arguments: list[str] | None = None) -> int:
    """Runs one command. 0: all is well; 2: what was looked at is not; 1: it could not be looked at."""
    parser = argparse.ArgumentParser(prog="python -m qwac_psd2", description=qwac_psd2.__doc__)
    parser.add_argument("--version", action="version", version=qwac_psd2.__version__)
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("sandbox", help="runs a CertCentral on this machine, until Ctrl-C")
    one.add_argument("--listen", help="a loopback address, such as 127.0.0.1:8080; any free port by default")
    one.add_argument("--automatic", type=float, metavar="SECONDS", help="orders go on by themselves")
    one.add_argument("--state", metavar="FILE", help="goes on where the sandbox of this file ended")
    one.set_defaults(run=_sandbox)
    one = commands.add_parser("check", help="checks the body of an order in the API's own JSON")
    one.add_argument("file", help="the JSON file; - for the standard input")
    one.set_defaults(run=_check)
    one = commands.add_parser("inspect", help="tells what certificates say of PSD2, and what is wrong with them")
    one.add_argument("file", help="certificates in PEM, or one in DER; - for the standard input")
    one.add_argument("--json", action="store_true", help="all of it as JSON")
    one.set_defaults(run=_inspect)
    given = parser.parse_args(arguments)
    try:
        result: int = given.run(given)
        return result
    except (qwac_psd2.QwacError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
