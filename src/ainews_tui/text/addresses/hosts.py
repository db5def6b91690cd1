"""Hosts as a browser reads them: decoded, folded, numbers worked out.

UTS #46 as far as the standard library goes: NFKC and lower case stand for its mapping, and its
ideographic full stops for dots; URL Standard 3.5 for percent signs and IPv4 numbers.
"""

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from unicodedata import normalize
from urllib.parse import unquote

_ENCODED = "xn--"
_LONGEST_LABEL = 63
"""Characters of a label (RFC 1035, 2.3.4): no host has a longer one, and decoding is slow."""

_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+", re.IGNORECASE | re.ASCII)


def read_host(written: str) -> str:
    """Return what a browser takes a host for, in letters rather than their encoding.

    What would decode to something that cannot be printed stays encoded.
    """
    decoded = unquote(written)
    host = normalize("NFKC", decoded if decoded.isprintable() else written).lower()
    host = host.replace("。", ".")
    return _dotted(host) or ".".join(map(_decoded, host.split(".")))


def ascii_host(host: str) -> str:
    """Return a host that was read as it is sent: letters beyond ASCII in their encoding."""
    return ".".join(map(_encoded, host.split(".")))


def is_numeric(host: str) -> bool:
    """Tell whether a host that was read is an IP address."""
    try:
        if host.startswith("["):
            IPv6Address(host.strip("[]"))
        else:
            IPv4Address(host)
    except AddressValueError:
        return False
    return True


def _decoded(label: str) -> str:
    if not label.startswith(_ENCODED) or len(label) > _LONGEST_LABEL:
        return label
    try:
        decoded = label.removeprefix(_ENCODED).encode("ascii").decode("punycode")
    except UnicodeError:
        return label
    return decoded if decoded.isprintable() else label


def _encoded(label: str) -> str:
    if label.isascii() or len(label) > _LONGEST_LABEL:
        return label
    return _ENCODED + label.encode("punycode").decode("ascii")


def _dotted(host: str) -> str | None:
    """Return an IPv4 address written in any of its old ways (hex, octal, fewer parts)."""
    parts = host.removesuffix(".").split(".")
    if len(parts) > 4 or not all(map(_NUMBER.fullmatch, parts)):
        return None
    try:
        *bytes_before, last = map(_number, parts)
    except ValueError:
        return None
    if any(byte > 255 for byte in bytes_before) or last >= 256 ** (5 - len(parts)):
        return None
    return str(IPv4Address(sum(b << 8 * (3 - n) for n, b in enumerate(bytes_before)) + last))


def _number(part: str) -> int:
    if part[:2].lower() == "0x":
        return int(part[2:] or "0", 16)
    return int(part, 8 if part.startswith("0") and len(part) > 1 else 10)
