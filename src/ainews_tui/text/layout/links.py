"""Links numbered in the order they are met, one number for one address.

What is doubtful about an address stands in words under it, and a `!` beside its number.
"""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import groupby

from ainews_tui.document import Inline, text_of
from ainews_tui.text.addresses.doubts import Doubt, Words, site
from ainews_tui.text.addresses.parts import read_address
from ainews_tui.text.layout.flow import Flow
from ainews_tui.text.layout.lines import Line, Piece, Role, hung

_UNSAID = re.compile(r"^(?:https?://|mailto:)?(?:www\.)?|/$", re.IGNORECASE)


class Links:
    """The addresses of one document and their numbers, from 1; `known` are the doubts there are."""

    def __init__(self, known: Mapping[str, Sequence[Doubt]]) -> None:
        self._known = known
        self._numbers: dict[str, int] = {}

    def flow(self, inline: Inline, leaf: int) -> Flow:
        """Return a leaf as running text, each link's number after it.

        A link whose text is the address needs none if that is beyond doubt, and links to one
        address that touch share it.
        """
        flow = Flow()
        offset = 0
        for url, spans in groupby(inline, key=lambda span: span.url):
            link = tuple(spans)
            for span in link:
                flow.add(Piece(span.text, span.mark, url, leaf, offset))
                offset += len(span.text)
            text = text_of(link).strip()
            if url and text and (url in self._known or not _same(text, url)):
                flow.cling(self.number(url))
        return flow

    def number(self, url: str) -> Piece:
        """Return the number of an address."""
        number = self._numbers.setdefault(url, len(self._numbers) + 1)
        return Piece(f"[{number}!]" if url in self._known else f"[{number}]", url=url)

    def lines(self, width: int, words: Words) -> list[Line]:
        """Return the numbered addresses under a heading; nothing where there is none."""
        if not self._numbers:
            return []
        lines = Flow(Piece(words("链接"))).lines(Role.LINKS, width)
        indent = len(f"[{len(self._numbers)}] ")
        for url, number in self._numbers.items():
            label = f"[{number}] ".rjust(indent)
            lines += hung(partial(self._entry, url, words), width, label, " " * indent)
        return lines

    def _entry(self, url: str, words: Words, width: int) -> list[Line]:
        lines = Flow(Piece(url, url=url)).lines(Role.LINKS, width)
        if known := self._known.get(url):
            for doubt in (Doubt("实际通往：", host(url)), *known):
                said = Flow(Piece(doubt.told(words)))
                lines += hung(partial(said.lines, Role.LINKS), width, "! ", "  ")
        return lines


def host(url: str) -> str:
    """Return what tells the reader where an address leads: its site, else the address itself."""
    address = read_address(url)
    return url if address is None or address.is_mail else site(address).removeprefix("www.")


def _same(text: str, url: str) -> bool:
    return _UNSAID.sub("", text).lower() == _UNSAID.sub("", url).lower()
