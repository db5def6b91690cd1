"""Addresses a reader may follow, and how those of a page become whole."""

import re
from urllib.parse import urljoin

from ainews_tui.text.safe import safe_text

_USABLE = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_LONGEST_BASE = 2000  # characters; every link of the page is joined to it
_BREAKS = re.compile(r"[\t\n\r]")  # dropped, as the URL Standard says (4.4)


def web_address(written: str) -> str | None:
    """Return an http, https or mailto address, or None where there is none.

    An address without a scheme (`//host/…`) is taken for https.
    """
    address = safe_text(_BREAKS.sub("", written)).strip().replace(" ", "%20")
    if address.startswith("//"):
        address = "https:" + address
    return address if _USABLE.fullmatch(address) else None


def joined(base: str | None, written: str) -> str:
    """Return an address of a page made whole by the page's own; as written where that fails."""
    if base is None or len(base) > _LONGEST_BASE:
        return written
    try:
        return urljoin(base, written)
    except ValueError:  # a host in brackets that is no IPv6 address
        return written
