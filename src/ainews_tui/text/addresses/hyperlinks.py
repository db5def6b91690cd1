"""Addresses as a terminal is told them, so that it can open them itself (OSC 8).

Only printable ASCII may stand there, so nothing in an address ends the sequence. An address
longer than VTE takes is told to no terminal.

Source: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
"""

from urllib.parse import quote
from zlib import crc32

from ainews_tui.text.addresses.followed import web_address

_PRINTED = "".join(map(chr, range(0x21, 0x7F)))
_LONGEST = 2083


def hyperlink(written: str) -> str | None:
    """Return the address in printable ASCII; None where it may not be followed, or is too long.

    What is beyond ASCII is encoded (RFC 3987, 3.1), all else stays to the character what it was.
    """
    address = web_address(written)
    encoded = quote(address, safe=_PRINTED) if address else ""
    return encoded if 0 < len(encoded) <= _LONGEST else None


def link_id(address: str) -> str:
    """Return what tells a terminal that parts of the screen are one link: they lead to one place.

    So the parts of a link in several lines are one, and its number and the entry at the end too.
    """
    return f"{crc32(address.encode()):08x}"
