"""An address in the parts that a browser takes it for.

The URL Standard (url.spec.whatwg.org, 4.4) for http and https, whose authority ends at the first
slash of either kind and whose user-info at the last `@`; RFC 6068 for mailto.
"""

import re
from dataclasses import dataclass

from ainews_tui.article import Extent

_WEB = re.compile(r"(https?):[/\\]*([^/\\?#]*)", re.IGNORECASE)
_MAIL = re.compile(r"(mailto):([^?#]*)", re.IGNORECASE)
_HOST = re.compile(r"\[[^\]]*\]?|[^:]*")


@dataclass(frozen=True, slots=True)
class Address:
    """A web or mail address; `host` is where its host stands in `written`.

    `user` is what stands before the last `@`: on the web a login, which leads nowhere.
    """

    written: str
    scheme: str
    user: str
    host: Extent

    @property
    def written_host(self) -> str:
        """The host as it is written."""
        return self.written[slice(*self.host)]

    @property
    def is_mail(self) -> bool:
        """Whether it begins a mail."""
        return self.scheme == "mailto"


def read_address(written: str) -> Address | None:
    """Take an address apart; None where it is neither http, https nor mailto."""
    found = _WEB.match(written) or _MAIL.match(written)
    if found is None:
        return None
    user, at, rest = found[2].rpartition("@")
    start = found.start(2) + len(user) + len(at)
    host = _HOST.match(rest)
    return Address(written, found[1].lower(), user, (start, start + (host.end() if host else 0)))
