"""The inline tokens of one block as lines of spans and pictures.

No markup survives here: tags that are left are read for what they do to the text or dropped,
addresses that may not be opened leave their text, and text is fit for a terminal.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape

from markdown_it.token import Token

from ainews_tui.document import Mark, Span
from ainews_tui.text.addresses.followed import web_address
from ainews_tui.text.html.heights import HEIGHTS, at_height
from ainews_tui.text.html.tags import BLOCK, TAG
from ainews_tui.text.markdown.pieces import Line, shown, telling, tidy, tidy_spans
from ainews_tui.text.markdown.plain import PLAIN_LINES, plain_lines
from ainews_tui.text.markdown.rules import PICTURE_CLOSE, PICTURE_OPEN
from ainews_tui.text.safe import safe_text

_MARKS = {
    **dict.fromkeys(("strong", "b"), Mark.STRONG),
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), Mark.EMPHASIS),
    **dict.fromkeys(("s", "del", "strike"), Mark.STRIKE),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), Mark.CODE),
}
_HREF = re.compile(r"\shref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_LOST_SPACE = re.compile(r"&nbsp;?")


def read_lines(inline: Token) -> list[Line]:
    """Return the lines of a block; an empty one where a blank line separates text."""
    if inline.type == PLAIN_LINES:
        return plain_lines(inline.content)
    reading = _Reading()
    for token in inline.children or ():
        reading.read(token)
    return [tidy(line) for line in reading.lines]


@dataclass(slots=True)
class _OpenPicture:
    url: str | None
    title: str
    caption: list[Span] = field(default_factory=list)


class _Reading:
    """The lines read so far, and the marks, links and pictures that are open."""

    def __init__(self) -> None:
        self.lines: list[Line] = [[]]
        self._marks = Counter[Mark]()
        self._links: list[str | None] = []
        self._link_titles: list[str] = []
        self._anchor: str | None = None
        self._pictures: list[_OpenPicture] = []
        self._height: str | None = None
        self._after_break = False

    def read(self, token: Token) -> None:
        """Take in the next token."""
        after_break, self._after_break = self._after_break, False
        match token.type:
            case "text":
                self._say(token.content)
            case "code_inline":
                self._say(token.content, Mark.CODE)
            case "softbreak" if after_break:
                pass
            case "softbreak" | "hardbreak":
                self._end_line()
            case "link_open":
                self._links.append(_address(token))
                self._link_titles.append(_title(token))
            case "link_close":
                self._links.pop()
                self._link_titles.pop()
            case "html_inline":
                self._read_tag(token.content)
            case kind if kind == PICTURE_OPEN:
                title = _title(token) or next(reversed(self._link_titles), "")
                self._pictures.append(_OpenPicture(_address(token), title))
            case kind if kind == PICTURE_CLOSE:
                self._close_picture()
            case _:
                self._marks[_MARKS[token.tag]] += token.nesting

    def _say(self, text: str, mark: Mark = Mark.NONE) -> None:
        for held, count in self._marks.items():
            mark |= held if count > 0 else Mark.NONE
        url = next((link for link in reversed(self._links) if link), self._anchor)
        if Mark.CODE not in mark:
            text = _LOST_SPACE.sub(" ", text)
            text = at_height(self._height, text) if self._height else text
        for number, part in enumerate(safe_text(text).split("\n")):
            if number:
                self._end_line()
            if self._pictures:
                self._pictures[-1].caption.append(Span(part, mark))
            else:
                self.lines[-1].append(Span(part, mark, url))

    def _end_line(self) -> None:
        if self._pictures:
            self._pictures[-1].caption.append(Span(" "))
        else:
            self.lines.append([])

    def _read_tag(self, tag: str) -> None:
        found = TAG.match(tag)
        name = found["name"].lower() if found else ""
        if found and name in _MARKS:
            change = -1 if found["end"] else 1
            self._marks[_MARKS[name]] = max(0, self._marks[_MARKS[name]] + change)
        elif found and name == "a":
            self._anchor = None if found["end"] else _href(found["attributes"] or "")
        elif name in HEIGHTS:
            self._height = None if found and found["end"] else name
        elif name == "br":
            self._end_line()
            self._after_break = True
        elif name in BLOCK:
            self._end_line()
            self._end_line()

    def _close_picture(self) -> None:
        picture = self._pictures.pop()
        caption = tidy_spans(picture.caption) or tidy_spans([Span(safe_text(picture.title))])
        if self._pictures:  # a picture in a caption is but its own caption
            self._pictures[-1].caption += telling(caption)
        else:
            self.lines[-1] += shown(telling(caption), picture.url)


def _address(token: Token) -> str | None:
    return web_address(str(token.attrGet("href") or ""))


def _title(token: Token) -> str:
    return str(token.attrGet("title") or "")


def _href(attributes: str) -> str | None:
    found = _HREF.search(attributes)
    written = "".join(found.groups("")) if found else ""
    return web_address(unescape(written))
