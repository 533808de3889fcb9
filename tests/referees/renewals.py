"""A peer reads the calendar of `qwac calendar`: PyPI `icalendar`, against what PyPI `cryptography` says of the certificates.

Needs both packages and cargo; takes no arguments and works offline.
"""

import os
import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

ROOT = Path(__file__).resolve().parents[2]

# Names with everything that iCalendar gives a meaning, and that is folded within a character of more than one byte.
NAMES = [
    "pay.example.net",
    "a;b,c\\d:e\"f.example",
    "ends with \\n and \\",
    "BEGIN:VEVENT",
    "äöüß€漢字" * 3,
    "€" * 21,
    "x" + "€" * 21,
    "€" * 20 + "xx",
    "x" * 64,
]
# Days from the first to the last: both rules of when to order anew, and the border between them.
LIVES = [1, 2, 46, 89, 90, 91, 199, 397]


def certificate(name, days):
    """A certificate of this common name, self-signed, which began yesterday."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    begin = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
    builder = builder.serial_number(x509.random_serial_number())
    builder = builder.not_valid_before(begin).not_valid_after(begin + timedelta(days=days))
    return builder.sign(key, SHA256())


def order_on(cert):
    """30 days before the end, or a third of the certificate's life if that is less."""
    begin, end = cert.not_valid_before_utc.date(), cert.not_valid_after_utc.date()
    return end - timedelta(days=min((end - begin).days // 3, 30))


def expected(cert):
    """The two events of a certificate: name, day and text."""
    name = cert.subject.get_attributes_for_oid(NameOID.COMMON_NAME)[0].value
    uid = f"{cert.fingerprint(SHA256()).hex()}-%s@qwac-psd2.invalid"
    return {
        uid % "order": (order_on(cert), f"Order the QWAC for {name} anew"),
        uid % "end": (cert.not_valid_after_utc.date(), f"The QWAC for {name} ends"),
    }


def faults(raw, certs):
    """What is wrong with the calendar of these certificates."""
    lines = raw.split(b"\r\n")
    if lines.pop() != b"" or any(b"\n" in line or b"\r" in line for line in lines):
        yield "a line does not end with CR LF"
    if any(len(line) > 75 for line in lines):
        yield "a line is longer than 75 octets"
    try:
        calendar = icalendar.Calendar.from_ical(raw)
    except ValueError as error:
        yield f"icalendar can't read it: {error}"
        return
    if broken := [error for component in calendar.walk() for error in component.errors]:
        yield f"icalendar finds {broken}"
        return
    if calendar.get("VERSION") != "2.0" or not calendar.get("PRODID"):
        yield "VERSION or PRODID is not there"
    events = calendar.walk("VEVENT")
    wanted = {uid: event for cert in certs for uid, event in expected(cert).items()}
    if sorted(str(event.get("UID")) for event in events) != sorted(wanted):
        yield f"{len(events)} events, not just the {len(wanted)} that there should be"
        return
    for event in events:
        day, summary = wanted[str(event["UID"])]
        if type(event.start) is not date or event.start != day:
            yield f"{summary}: on {event.start}, not {day}"
        if event.end != day + timedelta(days=1):
            yield f"{summary}: until {event.end}"
        if str(event.get("SUMMARY")) != summary:
            yield f"{summary}: called {event.get('SUMMARY')}"
        if "Serial number" not in str(event.get("DESCRIPTION")) or "\n" not in str(event.get("DESCRIPTION")):
            yield f"{summary}: described as {event.get('DESCRIPTION')}"
        stamp = event.DTSTAMP
        if stamp is None or abs(datetime.now(UTC) - stamp) > timedelta(hours=1):
            yield f"{summary}: made at {stamp}"


def qwac(*arguments):
    cargo = os.environ.get("CARGO", "cargo")
    command = [cargo, "run", "--locked", "--quiet", "-p", "qwac-psd2-cli", "--", *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout


def calendar_of(files):
    """The calendar as it goes to standard output, and as a file: both the same but for the second in which they were made."""
    folder = Path(files[0]).parent
    out = qwac("calendar", *files)
    qwac("calendar", *files, "--out", folder / "renewals.ics")
    return out, (folder / "renewals.ics").read_bytes()


def all_checks(folder):
    real = folder / "real.pem"
    qwac("order", "tests/orders/first.toml", "--sandbox", "--through", "--out", real)
    certs = [x509.load_pem_x509_certificates(real.read_bytes())[0]]
    certs += [certificate(name, 199) for name in NAMES]
    certs += [certificate(f"{days}.example.net", days) for days in LIVES]
    files = [real]
    for number, cert in enumerate(certs[1:]):
        files.append(folder / f"{number}.pem")
        files[-1].write_bytes(cert.public_bytes(Encoding.PEM))
    out, written = calendar_of(files)
    yield "the calendar on standard output", list(faults(out, certs))
    yield "the calendar as a file", list(faults(written, certs))
    yield "the calendar of one certificate", list(faults(qwac("calendar", real), certs[:1]))

    # What this referee is good for: each of these must be found.
    end = certs[0].not_valid_after_utc.date()
    for what, spoiled in {
        "with an event less": out.replace(b"BEGIN:VEVENT", b"BEGIN:VTODO", 1).replace(b"END:VEVENT", b"END:VTODO", 1),
        "cut short": out[: len(out) // 2],
        "with bare line feeds": out.replace(b"\r\n", b"\n"),
        "not folded": out.replace(b"\r\n ", b""),
        "without escapes": out.replace(b"\\;", b";").replace(b"\\\\", b"\\"),
        "with another day": out.replace(f"{end:%Y%m%d}".encode(), f"{end + timedelta(days=1):%Y%m%d}".encode()),
        "with a day that is none": out.replace(f"DATE:{end:%Y%m%d}".encode(), b"DATE:20270230", 1),
        "without stamps": out.replace(b"DTSTAMP:", b"X-STAMP:"),
        "of other certificates": qwac("calendar", files[1]),
    }.items():
        yield f"a calendar {what} is found", [] if list(faults(spoiled, certs)) else ["it is not"]


def main():
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for what, wrong in all_checks(Path(folder)):
            passed, failed = (passed, failed + 1) if wrong else (passed + 1, failed)
            if wrong:
                print(f"FAILED: {what}: {wrong[:3]}")
    print(f"icalendar {icalendar.__version__}: {passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
