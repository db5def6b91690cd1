"""Links numbered in the order they are met, one number for one address."""

import re
from functools import partial
from itertools import groupby

from ainews_tui.document import Inline, text_of
from ainews_tui.text.layout.flow import Flow
from ainews_tui.text.layout.lines import Line, Piece, Role, hung

_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?(?:www\.)?([^/?#:]+)", re.IGNORECASE)
_UNSAID = re.compile(r"^(?:https?://|mailto:)?(?:www\.)?|/$", re.IGNORECASE)


class Links:
    """The addresses of one document and their numbers, from 1."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def flow(self, inline: Inline, leaf: int) -> Flow:
        """Return a leaf as running text, each link's number after it.

        A link whose text is the address needs none, and links to one address that touch share it.
        """
        flow = Flow()
        offset = 0
        for url, spans in groupby(inline, key=lambda span: span.url):
            link = tuple(spans)
            for span in link:
                flow.add(Piece(span.text, span.mark, url, leaf, offset))
                offset += len(span.text)
            text = text_of(link).strip()
            if url and text and not _same(text, url):
                flow.cling(self.number(url))
        return flow

    def number(self, url: str) -> Piece:
        """Return the number of an address."""
        number = self._numbers.setdefault(url, len(self._numbers) + 1)
        return Piece(f"[{number}]", url=url)

    def lines(self, width: int, heading: str) -> list[Line]:
        """Return the numbered addresses under a heading; nothing where there is none."""
        if not self._numbers:
            return []
        lines = Flow(Piece(heading)).lines(Role.LINKS, width)
        indent = len(f"[{len(self._numbers)}] ")
        for url, number in self._numbers.items():
            address = Flow(Piece(url, url=url))
            label = f"[{number}] ".rjust(indent)
            lines += hung(partial(address.lines, Role.LINKS), width, label, " " * indent)
        return lines


def host(url: str) -> str:
    """Return what tells the reader where an address leads: its host, else the address itself."""
    found = _HOST.match(url)
    return found[1] if found else url


def _same(text: str, url: str) -> bool:
    return _UNSAID.sub("", text).lower() == _UNSAID.sub("", url).lower()
