"""Emphasis and links as states: a mark is written only when text follows, and ends with its block.

html2text writes a mark where the tag stands, with a space after `</b>` and before `<i>`. That is
wrong between Chinese characters, and its marks run over the ends of blocks.
"""

import re
from collections import Counter
from itertools import takewhile
from urllib.parse import quote

from html2text import HTML2Text

from ainews_tui.text.addresses.followed import web_address
from ainews_tui.text.html.heights import HEIGHTS, at_height
from ainews_tui.text.markdown.render import escaped
from ainews_tui.text.markdown.wrapping import join_lines

MARKS = {
    **dict.fromkeys(("b", "strong"), "**"),
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), "*"),
    **dict.fromkeys(("del", "s", "strike"), "~~"),
}
_TAGS = {"**": "b", "*": "i", "~~": "s"}
_MARKUP_IN_ADDRESS = re.compile(r"[\\()&]")
_BREAK_IN_ADDRESS = re.compile(r"[\s<>|]")


class MarkWriter(HTML2Text):
    """Writes text, every character of it escaped, in the marks and the link that hold for it."""

    def __init__(self) -> None:
        super().__init__(bodywidth=0)
        self._wanted = Counter[str]()
        self._link: str | None = None
        self._opened: dict[str, str] = {}  # what is open, and how it closes, in order
        self._height: str | None = None

    def close(self) -> None:
        """Take in the last of the input, and close what is still open."""
        super().close()
        self.end_marks()

    def write_text(self, text: str) -> None:
        """Write text, its line breaks as the space or the nothing they stand for."""
        line = join_lines(text.split("\n"))
        if not line:
            self.space = self.space or bool(text)
            return
        self.space = self.space or text[0].isspace()
        if self._height:
            line = at_height(self._height, line)
        line = escaped(line)
        if self.inheader and line.endswith("#"):  # which would be no part of the heading
            line = line[:-1] + r"\#"
        self.write(line)
        self.space = text[-1].isspace()

    def write(self, markdown: str) -> None:
        """Write Markdown in the marks that are wanted, and in none of them twice."""
        wanted = [f"]({destination(self._link)})"] if self._link else []
        wanted += [mark for mark, count in self._wanted.items() if count > 0]
        pairs = zip(wanted, self._opened, strict=False)
        kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        abuts = kept < len(self._opened) and not self.space
        self.end_marks(kept)
        self.begin_line()
        for kind in wanted[kept:]:
            opening, closing = _pair(kind, abuts=abuts)
            self.o(opening)
            self._opened[kind] = closing
        self.o(markdown)

    def end_marks(self, kept: int = 0) -> None:
        """Close marks before the white space that is due, for none may end in white space."""
        space, self.space = self.space, False
        while len(self._opened) > kept:
            _, closing = self._opened.popitem()
            self.o(closing)
        self.space = space

    def begin_line(self) -> None:
        """Write what a line begins with, if one begins here."""

    def handle_inline(self, tag: str, attrs: dict[str, str | None], start: bool) -> None:
        """Remember what an inline tag wants for the text to come."""
        if tag in MARKS:
            self._wanted[MARKS[tag]] += 1 if start else -1
        elif tag == "a":
            self.end_marks()
            self._link = web_address(attrs.get("href") or "") if start else None
        elif tag in HEIGHTS:
            self._height = tag if start else None
        elif tag == "q":
            self.write_text("“" if start else "”")


def _pair(kind: str, *, abuts: bool) -> tuple[str, str]:
    """Return how a mark or a link is opened and closed.

    A mark that abuts on one just closed is a tag: `***` and `****` can be read in several ways.
    """
    if kind.startswith("]"):
        return "[", kind
    return (f"<{_TAGS[kind]}>", f"</{_TAGS[kind]}>") if abuts else (kind, kind)


def destination(address: str) -> str:
    """Return an address as it may stand between the parentheses of a link."""
    whole = _BREAK_IN_ADDRESS.sub(lambda found: quote(found[0]), address)
    return _MARKUP_IN_ADDRESS.sub(r"\\\g<0>", whole)
