"""Peers judge what the sandbox's TEST CAs issue and publish: pkilint, cryptography and OpenSSL.

Needs the PyPI packages pkilint and cryptography, openssl on the PATH, and cargo; takes no arguments and works offline.
"""

import base64
import os
import subprocess
import sys
import tempfile
import urllib.request
from itertools import groupby
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import AuthorityInformationAccessOID
from cryptography.x509.ocsp import OCSPCertStatus, OCSPRequestBuilder, load_der_ocsp_response
from pkilint import etsi, finding_filter, loader, pkix
from pkilint.cabf import cabf_crl, serverauth
from pkilint.cabf.serverauth import serverauth_constants
from pkilint.etsi import etsi_constants
from pkilint.pkix import certificate, crl, extension, name, ocsp
from pkilint.validation import ValidationFindingSeverity

ROOT = Path(__file__).resolve().parents[2]
QWAC = etsi_constants.CertificateType.QEVCP_W_PSD2_EIDAS_FINAL_CERTIFICATE

# The time of the sandbox's clock, 2026-12-01T12:00:00Z, and the option with which OpenSSL takes it for its own.
NOW = 1796126400
AT_NOW = ["-attime", str(NOW)]

# 15 sets of roles, two usages and seven times; 31 countries; two full ones and six that were revoked.
QWACS = 15 * 2 * 7 + 31 + 2 + 6

# The addresses of CRL, OCSP and CA are on loopback, which no real certificate may have. Each is an error for pkilint, and
# each certificate has all of them and no other.
LOOPBACK = 'Internal domain name: "127.0.0.1"'


def errors(results):
    """What pkilint calls an error, without the addresses on loopback, and how many these are."""
    found = [
        f"{description.finding.code} {description.message}"
        for result in results
        for description in result.finding_descriptions
        # The most severe is the smallest.
        if description.finding.severity <= ValidationFindingSeverity.ERROR
    ]
    known = f"cabf.internal_domain_name {LOOPBACK}"
    return [finding for finding in found if finding != known], found.count(known)


def lint_qwacs(files):
    """Holds every certificate to the type that DigiCert's linter has for PSD2 QWACs."""
    validator = certificate.create_pkix_certificate_validator_container(
        etsi.create_decoding_validators(QWAC), etsi.create_validators(QWAC)
    )
    filters = etsi.create_etsi_finding_filters(QWAC)
    for file in files:
        document = loader.load_pem_certificate(file.read_text(), file.name)
        results, _ = finding_filter.filter_results(filters, validator.validate(document.root))
        found, loopback = errors(results)
        detected = etsi.determine_certificate_type(document)
        wrong = None
        if found:
            wrong = f"pkilint finds {found}"
        elif loopback != 3:
            wrong = f"pkilint finds {loopback} addresses on loopback, not 3"
        elif detected != QWAC:
            wrong = f"pkilint takes it for {detected}"
        yield f"pkilint on {file.name}", wrong


def lint_cas(folder):
    """Holds the certificates of the CAs to the Baseline Requirements."""
    for file, kind, addresses in [
        ("root.crt", serverauth_constants.CertificateType.ROOT_CA, 0),
        ("issuing.crt", serverauth_constants.CertificateType.INTERNAL_UNCONSTRAINED_TLS_CA, 2),
    ]:
        validator = certificate.create_pkix_certificate_validator_container(
            serverauth.create_decoding_validators(), serverauth.create_validators(kind)
        )
        filters = serverauth.create_serverauth_finding_filters(kind)
        document = loader.load_pem_certificate((folder / file).read_text(), file)
        results, _ = finding_filter.filter_results(filters, validator.validate(document.root))
        found, loopback = errors(results)
        wrong = None
        if found or loopback != addresses:
            wrong = f"pkilint finds {found}, and {loopback} addresses on loopback"
        yield f"pkilint on {file}", wrong


def decoders():
    return [
        pkix.create_attribute_decoder(name.ATTRIBUTE_TYPE_MAPPINGS),
        pkix.create_extension_decoder(extension.EXTENSION_MAPPINGS),
    ]


def lint_crl(der, url, kind):
    """Holds a CRL to the Baseline Requirements."""
    validator = crl.create_pkix_crl_validator_container(
        decoders(),
        [
            crl.create_issuer_validator_container([]),
            crl.create_validity_validator_container([cabf_crl.create_validity_period_validator(kind)]),
            crl.create_extensions_validator_container([]),
            cabf_crl.CabfCrlReasonCodeAllowlistValidator(kind),
        ],
    )
    document = loader.RFC5280CertificateListDocumentLoader().load_der_document(der, url)
    found, _ = errors(validator.validate(document.root))
    return f"pkilint on {url}", f"pkilint finds {found}" if found else None


def lint_ocsp(der, what):
    validator = ocsp.create_pkix_ocsp_response_validator_container([ocsp.create_response_decoder(), *decoders()], [])
    document = loader.RFC6960OCSPResponseDocumentLoader().load_der_document(der, what)
    found, _ = errors(validator.validate(document.root))
    return f"pkilint on the answer for {what}", f"pkilint finds {found}" if found else None


# Nobody gets client authentication from 2027-03-01 on, whatever was asked for.
END_OF_CLIENT_AUTHENTICATION = 1803859200

NOT_YET_VALID = "error 9 at 0 depth"
EXPIRED = "error 10 at 0 depth"
REVOKED = "error 23 at 0 depth"
UNSUITABLE = "error 26 at 0 depth"


def openssl(*arguments):
    """Whether OpenSSL is content, and what it said."""
    done = subprocess.run(["openssl", *arguments], capture_output=True, check=False, text=True)
    return done.returncode == 0, done.stdout + done.stderr


def chains(folder, files):
    """The chain holds from the certificate's first second to its last, for the usages that it has and no other."""
    issuer = ["-CAfile", folder / "root.crt", "-untrusted", folder / "issuing.crt", "-x509_strict"]

    def wrong_at(time, purpose, error, group):
        fine, said = openssl("verify", *issuer, "-attime", str(time), "-purpose", purpose, *group)
        right = said.count(error or ": OK") == len(group) and fine == (error is None)
        return None if right else said[:400]

    for kind, group in groupby(files, key=lambda file: file.name.split("_")[:2]):
        begin, asked = int(kind[0]), kind[1]
        group = list(group)
        # OpenSSL takes the last second for the first after the end, where RFC 5280 counts it in.
        end = int(x509.load_pem_x509_certificate(group[0].read_bytes()).not_valid_after_utc.timestamp())
        is_for_clients = asked == "both" and begin < END_OF_CLIENT_AUTHENTICATION
        for time, purpose, error in [
            (begin - 1, "sslserver", NOT_YET_VALID),
            (begin, "sslserver", None),
            (end - 1, "sslserver", None),
            (end + 1, "sslserver", EXPIRED),
            (begin, "sslclient", None if is_for_clients else UNSUITABLE),
        ]:
            what = f"OpenSSL at {time} as {purpose}, {len(group)} of {begin} for {asked}"
            yield what, wrong_at(time, purpose, error, group)


def get(url, data=None, content_type=None):
    request = urllib.request.Request(url, data, {"content-type": content_type} if data else {})
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.headers["content-type"], answer.read()


def addresses(cert):
    """The addresses in a certificate: of its issuer, of OCSP or None, of the CRL."""
    access = cert.extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
    points = cert.extensions.get_extension_for_class(x509.CRLDistributionPoints).value

    def of(method):
        found = [one.access_location.value for one in access if one.access_method == method]
        return found[0] if found else None

    crl_url = points[0].full_name[0].value
    return of(AuthorityInformationAccessOID.CA_ISSUERS), of(AuthorityInformationAccessOID.OCSP), crl_url


def published(folder, files):
    """What the addresses in the certificates serve is what they are to serve."""
    issuing = x509.load_pem_x509_certificate((folder / "issuing.crt").read_bytes())
    root = x509.load_pem_x509_certificate((folder / "root.crt").read_bytes())
    leaf = x509.load_pem_x509_certificate(files[0].read_bytes())
    crls = b""
    kinds = crl.CertificateRevocationListType
    for cert, issuer, who, list_kind in (leaf, issuing, "issuing", kinds.CRL), (issuing, root, "root", kinds.ARL):
        issuer_url, _, crl_url = addresses(cert)
        kind, der = get(issuer_url)
        fine = kind == "application/pkix-cert" and der == issuer.public_bytes(Encoding.DER)
        yield f"{issuer_url} is the issuer's certificate", None if fine else kind
        kind, der = get(crl_url)
        peer = x509.load_der_x509_crl(der)
        fine = kind == "application/pkix-crl" and peer.is_signature_valid(issuer.public_key())
        yield f"cryptography reads {crl_url}", None if fine else kind
        yield lint_crl(der, crl_url, list_kind)
        (folder / f"{who}.crl").write_bytes(der)
        fine, said = openssl(
            "crl", "-inform", "DER", "-in", folder / f"{who}.crl", "-noout", "-CAfile", folder / f"{who}.crt"
        )
        yield f"OpenSSL on {crl_url}", None if fine and "verify OK" in said else said
        crls += peer.public_bytes(Encoding.PEM)
    (folder / "crls.pem").write_bytes(crls)

    chain = ["-CAfile", folder / "root.crt", "-untrusted", folder / "issuing.crt", "-CRLfile", folder / "crls.pem"]
    for file in (file for file in files if file.name.startswith(f"{NOW}_")):
        fine, said = openssl("verify", *chain, *AT_NOW, "-crl_check_all", file)
        revoked = "_revoked-" in file.name
        as_it_is = (not fine and REVOKED in said) if revoked else fine
        yield f"OpenSSL with CRLs on {file.name}", None if as_it_is else said


REASONS = {
    "Unspecified": None,
    "KeyCompromise": x509.ReasonFlags.key_compromise,
    "AffiliationChanged": x509.ReasonFlags.affiliation_changed,
    "Superseded": x509.ReasonFlags.superseded,
    "CessationOfOperation": x509.ReasonFlags.cessation_of_operation,
    "PrivilegeWithdrawn": x509.ReasonFlags.privilege_withdrawn,
}


def revocations(folder, files):
    """OCSP says of each certificate what became of it, by POST and by GET, to OpenSSL and to cryptography."""
    issuing = x509.load_pem_x509_certificate((folder / "issuing.crt").read_bytes())
    crl_of_issuing = x509.load_der_x509_crl((folder / "issuing.crl").read_bytes())
    revoked = [file for file in files if "_revoked-" in file.name]
    good = [file for file in files if "_server_full" in file.name]
    for file in [*revoked, *good]:
        cert = x509.load_pem_x509_certificate(file.read_bytes())
        _, url, _ = addresses(cert)
        is_revoked = file in revoked
        fine, said = openssl(
            *["ocsp", "-sha256" if is_revoked else "-sha1", "-issuer", folder / "issuing.crt", "-cert", file, "-url", url],
            *["-CAfile", folder / "root.crt", "-verify_other", folder / "issuing.crt", *AT_NOW],
            # The answer's own times are compared with the machine's clock, whatever -attime says; so: within a century.
            *["-validity_period", str(100 * 365 * 86400)],
        )
        status = f"{file}: revoked" if is_revoked else f"{file}: good"
        right = fine and "Response verify OK" in said and status in said and "WARNING" not in said
        yield f"OpenSSL asks for {file.name}", None if right else said

        reason = REASONS[file.stem.split("-")[-1]] if is_revoked else None
        request = OCSPRequestBuilder().add_certificate(cert, issuing, SHA256()).build().public_bytes(Encoding.DER)
        _, by_post = get(url, request, "application/ocsp-request")
        _, by_get = get(f"{url}/{urllib.request.quote(base64.b64encode(request).decode(), safe='')}")
        yield lint_ocsp(by_get, file.name)
        for how, answer in ("POST", by_post), ("GET", by_get):
            answer = load_der_ocsp_response(answer)
            wanted = OCSPCertStatus.REVOKED if is_revoked else OCSPCertStatus.GOOD
            right = answer.certificate_status == wanted and answer.revocation_reason == reason
            yield f"cryptography asks for {file.name} by {how}", None if right else str(answer.certificate_status)
        entry = crl_of_issuing.get_revoked_certificate_by_serial_number(cert.serial_number)
        listed = None
        if entry is not None and len(entry.extensions):
            listed = entry.extensions.get_extension_for_class(x509.CRLReason).value.reason
        right = (entry is not None) == is_revoked and listed == reason
        yield f"the CRL on {file.name}", None if right else str(entry)

    builder = OCSPRequestBuilder().add_certificate_by_hash(b"0" * 20, b"0" * 20, 1, SHA1())
    answer = load_der_ocsp_response(get(url, builder.build().public_bytes(Encoding.DER), "a/b")[1])
    unknown = answer.certificate_status == OCSPCertStatus.UNKNOWN
    yield "OCSP on another CA's certificate", None if unknown else str(answer.certificate_status)
    status = load_der_ocsp_response(get(url, b"nonsense", "a/b")[1]).response_status
    yield "OCSP on nonsense", None if status.name == "MALFORMED_REQUEST" else status.name


def all_checks(folder):
    files = sorted(folder.glob("*.pem"))
    yield "the sandbox issued", None if len(files) == QWACS else f"{len(files)} certificates, not {QWACS}"
    yield from lint_qwacs(files)
    yield from lint_cas(folder)
    yield from chains(folder, files)
    yield from published(folder, files)
    yield from revocations(folder, files)


def main():
    with tempfile.TemporaryDirectory() as folder:
        cargo = os.environ.get("CARGO", "cargo")
        command = [cargo, "run", "--locked", "--quiet", "-p", "qwac-psd2-sandbox", "--example", "issue", "--", folder]
        passed = failed = 0
        # It publishes until its input ends, which is when this block does.
        with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as issuer:
            if not issuer.stdout.readline():
                print("the sandbox issued nothing")
                return 1
            for what, wrong in all_checks(Path(folder)):
                if wrong is None:
                    passed += 1
                else:
                    failed += 1
                    print(f"FAILED: {what}: {wrong}")
            issuer.stdin.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
